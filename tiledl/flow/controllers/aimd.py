"""Additive increase, multiplicative decrease: what TCP did first."""

from __future__ import annotations

import math

from tiledl.flow.controllers.controller import checked, is_load_failure
from tiledl.flow.controllers.decision import Decisions, Why
from tiledl.outcome import ErrorClass


class Aimd:
    """Adds one request per round trip, and cuts when requests fail or take too long.

    After Chiu and Jain, "Analysis of the Increase and Decrease Algorithms for Congestion Avoidance"
    (1989), and the AIMD limit of Netflix concurrency-limits. Without failures it grows until
    ``slow_s`` is exceeded: a queue is no sign to it, so that it is the rougher neighbour of `Auto`.
    """

    __slots__ = ("_ceiling", "_cut_at", "_level", "cut", "decisions", "slow_s")

    name = "aimd"

    def __init__(
        self, ceiling: int = 1024, initial: int = 2, cut: float = 0.7, slow_s: float = 5.0
    ) -> None:
        """``cut`` is what a failure leaves of the limit; latency above ``slow_s`` is a failure.

        Raises ValueError for counts below 1, a cut outside (0, 1) or a time not above 0.
        """
        if not (0 < cut < 1 and slow_s > 0):
            raise ValueError(f"a cut of {cut} after {slow_s} s cannot work: choose 0 < cut < 1")
        self.decisions = Decisions()
        self._ceiling = checked(ceiling, "ceiling")
        self._level = float(min(checked(initial, "limit"), ceiling))
        self._cut_at = -math.inf
        self.cut = cut
        self.slow_s = slow_s

    @property
    def limit(self) -> int:
        """Requests that may be in flight now."""
        return int(self._level)

    def set_ceiling(self, ceiling: int) -> None:
        """Never allow more than ``ceiling``. Raises ValueError when it is below 1."""
        self._ceiling = checked(ceiling, "ceiling")
        self._move_to(min(self._level, float(ceiling)), Why.CEILING)

    def on_result(
        self,
        latency_s: float,
        in_flight: int,
        error: ErrorClass | None,
        now: float,
        started_at: float,
    ) -> None:
        """Learn from one request that ended."""
        if is_load_failure(error) or latency_s > self.slow_s:
            if started_at >= self._cut_at:  # else an echo of what was cut for already
                why = Why.FAILURES if is_load_failure(error) else Why.QUEUE
                self._move_to(max(self._level * self.cut, 1.0), why)
                self._cut_at = now
        elif in_flight >= self._level / 2:
            self._move_to(min(self._level + 1.0 / self._level, float(self._ceiling)), Why.ROOM)

    def _move_to(self, level: float, why: Why) -> None:
        self.decisions.note(int(self._level), int(level), why)
        self._level = level
