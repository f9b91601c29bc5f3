"""Two runs side by side: before and after a change of the server, or two servers."""

from __future__ import annotations

from tiledl.tuning.charts import Named
from tiledl.tuning.recommendation import LevelSummary, summaries


def compared(before: Named, after: Named) -> list[str]:
    """Lines that compare the levels which both have measured in the closed loop, and what both
    recommend."""
    (first, one), (second, other) = before, after
    percentile = one.run.budget.percentile
    theirs = {each.in_flight: each for each in summaries(other.run.measurements, percentile)}
    shared = [
        (each, theirs[each.in_flight])
        for each in summaries(one.run.measurements, percentile)
        if each.in_flight in theirs
    ]
    lines = [f"{first} → {second}"]
    if shared:
        lines.append(f"{'in flight':>9}  {'tiles/s':>26}  {f'p{percentile:g} in ms':>26}")
        lines += (_line(mine, its) for mine, its in shared)
    else:
        lines.append("No level was measured by both: nothing can be compared level by level.")
    for name, analysis in (before, after):
        chosen = analysis.recommendation
        wanted = "no concurrency" if chosen.in_flight is None else f"{chosen.in_flight} in flight"
        lines.append(f"{name}: {wanted} ({chosen.reason}).")
    return lines


def _line(mine: LevelSummary, its: LevelSummary) -> str:
    return (
        f"{mine.in_flight:>9}  {_change(mine.throughput_per_s, its.throughput_per_s):>26}  "
        f"{_change(1000 * mine.latency_s, 1000 * its.latency_s):>26}"
    )


def _change(before: float, after: float) -> str:
    share = f" ({after / before - 1:+.0%})" if before > 0 else ""
    return f"{before:.1f} → {after:.1f}{share}"
