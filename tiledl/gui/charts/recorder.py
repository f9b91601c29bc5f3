"""From a job's snapshots to its history: rates from counts, what is new from what was kept."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from tiledl.gui.charts.columns import ERRORS, Sample, gravest
from tiledl.gui.charts.history import History

if TYPE_CHECKING:
    from tiledl.engine import JobSnapshot

LEAST_S: Final = 0.05
"""Snapshots that follow each other sooner make no new sample: the window pulls every 80 ms, and
whoever pulls besides must not use up the room for the last minute."""

RATE_WINDOW_S: Final = 1.0
"""Errors and retries a second are those of the last second: a burst is seen where it was."""


class Recorder:
    """Notes a job's snapshots in a history."""

    def __init__(self, epoch_clock: Callable[[], float] = time.time) -> None:
        self.history = History()
        self._epoch_clock = epoch_clock
        self._counts: deque[tuple[float, list[int]]] = deque()
        self._transitions: dict[str, int] = {}
        self._decisions = 0

    def note(self, snapshot: JobSnapshot, at_s: float) -> None:
        """A job as it is now, `at_s` seconds after it began."""
        history = self.history
        if history.version and at_s - history.end_s < LEAST_S:
            return
        if not history.began_at:
            history.began_at = self._epoch_clock() - at_s
        self._note_breakers(snapshot, at_s)
        meter, recent = snapshot.meter, snapshot.meter.recent_latency
        rates = self._rates(snapshot, at_s)
        new = snapshot.decision_count - self._decisions
        self._decisions = snapshot.decision_count
        decisions = snapshot.decisions[-new:] if new > 0 else ()
        limits = [
            snapshot.limit,
            *(min(decision.before, decision.after) for decision in decisions),
        ]
        history.append(
            Sample(
                at_s=at_s,
                tiles_per_s=meter.tiles_per_s,
                bytes_per_s=meter.bytes_per_s,
                p50_s=recent.p50_s,
                p95_s=recent.p95_s,
                p99_s=recent.p99_s,
                in_flight=snapshot.in_flight,
                limit=snapshot.limit,
                limit_lowest=min(limits),
                retries_per_s=rates[0],
                breaker=snapshot.breaker,
                decision=gravest(decisions),
                errors_per_s=rates[1:],
            )
        )

    def _note_breakers(self, snapshot: JobSnapshot, at_s: float) -> None:
        breakers = self.history.breakers
        for host in snapshot.hosts:
            bands = breakers.host(host.name)
            if bands is None:
                continue
            new = host.transitions - self._transitions.get(host.name, 0)
            self._transitions[host.name] = host.transitions
            for change in host.latest[-new:] if new > 0 else ():
                ago_s = max(snapshot.at - change.at, 0.0)
                bands.enter(max(at_s - ago_s, 0.0), change.to_state, change.reason)
            if bands.state is not host.state:
                bands.enter(at_s, host.state)
        breakers.note(at_s, [host.state for host in snapshot.hosts])

    def _rates(self, snapshot: JobSnapshot, at_s: float) -> list[float]:
        """Retries and errors of each class a second."""
        errors = snapshot.meter.errors
        counts = [snapshot.meter.retries, *(errors.get(error, 0) for error in ERRORS)]
        past = self._counts
        past.append((at_s, counts))
        while len(past) > 2 and past[1][0] <= at_s - RATE_WINDOW_S:
            past.popleft()
        then_s, then = past[0]
        # Until a second has passed, what happened is taken to have needed one.
        elapsed_s = max(at_s - then_s, RATE_WINDOW_S)
        return [(now - before) / elapsed_s for now, before in zip(counts, then, strict=True)]
