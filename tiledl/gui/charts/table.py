"""The shown part of a history as a CSV table (RFC 4180), with units in its header."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import Final

from tiledl.flow.breaker import State
from tiledl.flow.controllers.decision import Decision
from tiledl.gui.charts.columns import ERRORS, LEVEL_OF, LEVELS, decoded, error_column
from tiledl.gui.charts.history import History
from tiledl.gui.charts.time_window import Range

_NUMBERS: Final = (
    ("throughput, mean (tiles/s)", "tiles_per_s", 1.0),
    ("data, mean (MB/s)", "bytes_per_s", 1e-6),
    ("latency p50, highest (ms)", "p50_s", 1e3),
    ("latency p95, highest (ms)", "p95_s", 1e3),
    ("latency p99, highest (ms)", "p99_s", 1e3),
    ("in flight, mean (requests)", "in_flight", 1.0),
    ("limit, highest (requests)", "limit", 1.0),
    ("limit, lowest (requests)", "limit_lowest", 1.0),
    ("retries, mean (1/s)", "retries_per_s", 1.0),
    *((f"errors: {error.value}, mean (1/s)", error_column(error), 1.0) for error in ERRORS),
)
_LATENCIES: Final = ("p50_s", "p95_s", "p99_s")


def csv_text(history: History, shown: Range) -> str:
    """A line for each row that is kept of a range of time, as fine as there is.

    Columns say what they are of all samples that a row stands for: mean, highest or lowest. A
    latency is empty where none was measured; a host's state is the worst since the row before.
    """
    begin, end = shown
    view = history.view(begin, end)
    times = view.at_s
    columns = [view.column(name) for _, name, _ in _NUMBERS]
    best, decisions = view.column("breaker"), view.column("decision")
    hosts = [name for name, _ in history.breakers.at(history.end_s)]
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(
        (
            "time since the begin (s)",
            "time (UTC)",
            *(title for title, _, _ in _NUMBERS),
            "breaker of the best host (state)",
            *(f"breaker of {name} (state)" for name in hosts),
            "change of the limit",
            "changes of breakers",
        )
    )
    before_s = begin
    for place, at_s in enumerate(times):
        if not begin <= at_s <= end:
            continue
        decision = decoded(decisions[place])
        numbers = [
            "" if name in _LATENCIES and not column[place] else f"{column[place] * scale:.6g}"
            for (_, name, scale), column in zip(_NUMBERS, columns, strict=True)
        ]
        states, changes = _breakers(history, hosts, before_s, at_s)
        writer.writerow(
            (
                f"{at_s:.3f}",
                _utc(history, at_s),
                *numbers,
                LEVELS[int(best[place])].value,
                *(state.value for state in states),
                _change(decision) if decision is not None else "",
                "; ".join(changes),
            )
        )
        before_s = at_s
    return out.getvalue()


def _breakers(
    history: History, hosts: list[str], since_s: float, until_s: float
) -> tuple[list[State], list[str]]:
    """Each host's worst state within a time, and what changed in it."""
    states, changes = [], []
    for name in hosts:
        bands = history.breakers.bands(name, since_s, until_s)
        states.append(max((band.state for band in bands), key=LEVEL_OF.__getitem__))
        changes += [
            f"{name} {band.state.value}: {band.reason}"
            for band in bands
            if band.reason and since_s < band.begin_s <= until_s
        ]
    return states, changes


def _change(decision: Decision) -> str:
    """In English, as everything in the table: it is for other programs."""
    return f"limit {decision.before:,} → {decision.after:,}: {decision.why.value}"


def _utc(history: History, at_s: float) -> str:
    if not history.began_at:
        return ""
    moment = datetime.fromtimestamp(history.began_at + at_s, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
