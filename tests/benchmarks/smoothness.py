"""The window while it downloads as fast as it can: does it paint and answer?"""

from __future__ import annotations

import json
from pathlib import Path

from tests.benchmarks import tiles
from tests.benchmarks.contenders import window_command, window_environment
from tests.benchmarks.display import xvfb
from tests.benchmarks.figures import Findings, Goal, Mark, Spread, Table, quantile
from tests.benchmarks.measuring import run
from tests.benchmarks.scale import Scale
from tests.benchmarks.servers import nginx

_USUAL_GAP_S, _LONGEST_GAP_S, _CLICK_S = 0.033, 0.100, 0.050


def smoothness(scale: Scale, work: Path, cache: Path) -> Findings:
    """Run it."""
    findings = Findings()
    tiles.make_tiles(cache / "tiles", scale.zoom)
    gaps: list[float] = []
    edge_gaps: list[float] = []
    clicks: list[float | None] = []
    rates: list[float] = []
    rows = []
    with nginx(cache / "tiles", work / "nginx") as server, xvfb() as display:
        for number in range(scale.window_rounds):
            output = work / "window.mbtiles"
            done = run(
                window_command(server.template, scale.zoom, output, watch=True),
                servers=[server.pid, display.pid],
                env=window_environment(work / "home", display.name),
            )
            output.unlink()
            findings.foreign_shares.append(done.foreign_share)
            found = json.loads(done.output)
            gaps += found["gaps_s"]
            edge_gaps += found["edge_gaps_s"]
            clicks += found["clicks_s"]
            rates.append(found["stored"] / found["seconds"])
            answered = [click for click in found["clicks_s"] if click is not None]
            row = (
                str(number + 1),
                f"{rates[-1]:,.0f}",
                f"{len(found['gaps_s'])}",
                f"{quantile(found['gaps_s'], 0.5) * 1e3:.1f}",
                f"{quantile(found['gaps_s'], 0.99) * 1e3:.1f}",
                f"{max(found['gaps_s']) * 1e3:.1f}",
                f"{max(found['edge_gaps_s']) * 1e3:.1f}",
                f"{len(answered)} of {len(found['clicks_s'])}",
                f"{quantile(answered, 0.5) * 1e3:.1f}" if answered else "–",
                f"{max(answered) * 1e3:.1f}" if answered else "–",
            )
            rows.append(row)
            print("  " + " · ".join(row), flush=True)
    usual, longest = quantile(gaps, 0.99), max(gaps)
    within = sum(gap <= _USUAL_GAP_S for gap in gaps) / len(gaps)
    findings.goals.append(
        Goal(
            "event loop while downloading at full speed in the window: paints",
            "99 % of gaps ≤ 33 ms, none > 100 ms",
            f"{within:.1%} ≤ 33 ms (99th percentile {usual * 1e3:.0f} ms), "
            f"longest {longest * 1e3:.0f} ms; {Spread.of(rates).text()} tiles/s",
            Mark.PASS if usual <= _USUAL_GAP_S and longest <= _LONGEST_GAP_S else Mark.MISS,
        )
    )
    answered = [click for click in clicks if click is not None]
    slowest = max(answered, default=float("inf"))
    is_quick = len(answered) == len(clicks) > 0 and slowest <= _CLICK_S
    findings.goals.append(
        Goal(
            "a click while downloading in the window",
            "answered within 50 ms",
            f"{len(answered)} of {len(clicks)} answered, median "
            f"{quantile(answered, 0.5) * 1e3:.0f} ms, slowest {slowest * 1e3:.0f} ms",
            Mark.PASS if is_quick else Mark.MISS,
        )
    )
    findings.tables.append(
        Table(
            "The window at full speed",
            (
                "round", "tiles/s", "gaps", "median, ms", "99 %, ms", "longest, ms",
                "longest with start and end, ms", "clicks answered", "median, ms", "slowest, ms",
            ),
            rows,
            "Gaps are those between paints of a small widget that wants to be painted every 16 ms, "
            "while the job runs; one column has those of its opening and closing too. Clicks come "
            "from another process through the X server (XTest) at irregular moments, and count as "
            "answered when the handler has run.",
        )
    )  # fmt: skip
    return findings
