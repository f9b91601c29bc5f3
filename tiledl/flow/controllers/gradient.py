"""Gradient2: the limit follows the ratio of long-term to short-term latency."""

from __future__ import annotations

import math

from tiledl.flow.controllers.controller import checked, is_load_failure
from tiledl.flow.controllers.decision import Decisions, Why
from tiledl.outcome import ErrorClass


class Gradient:
    """After ``Gradient2Limit`` of Netflix concurrency-limits.

    ``limit * clamp(tolerance * long / short, 0.5, 1) + sqrt(limit)``, smoothed, where ``long`` is a
    moving average over some 600 requests and ``short`` over some 10. Its long average learns the
    queue that it makes itself, so that it drifts upwards and a latecomer gets less: `Auto` measures
    its baseline instead. It is here to compare with, and for servers that `Auto` misjudges.
    """

    __slots__ = (
        "_ceiling",
        "_cut_at",
        "_level",
        "_long_s",
        "_short_s",
        "decisions",
        "smoothing",
        "tolerance",
    )

    name = "gradient"

    LONG = 1 / 600
    SHORT = 1 / 10
    CUT = 0.7
    """What a load failure leaves of the limit."""

    def __init__(
        self,
        ceiling: int = 1024,
        initial: int = 4,
        tolerance: float = 1.5,
        smoothing: float = 0.2,
    ) -> None:
        """``tolerance`` is by what factor latency may exceed the long average without effect.

        Raises ValueError for counts below 1, a tolerance below 1 or a smoothing outside (0, 1].
        """
        if not (1 <= tolerance < math.inf and 0 < smoothing <= 1):
            raise ValueError(
                f"a tolerance of {tolerance} and a smoothing of {smoothing} cannot work: "
                "choose tolerance >= 1 and 0 < smoothing <= 1"
            )
        self.decisions = Decisions()
        self._ceiling = checked(ceiling, "ceiling")
        self._level = float(min(checked(initial, "limit"), ceiling))
        self._long_s = 0.0
        self._short_s = 0.0
        self._cut_at = -math.inf
        self.tolerance = tolerance
        self.smoothing = smoothing

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
        if is_load_failure(error):
            if started_at >= self._cut_at:  # else an echo of what was cut for already
                self._move_to(max(self._level * self.CUT, 1.0), Why.FAILURES)
                self._cut_at = now
            return
        if self._long_s == 0.0:
            self._long_s = self._short_s = latency_s
        self._long_s += self.LONG * (latency_s - self._long_s)
        self._short_s += self.SHORT * (latency_s - self._short_s)
        if self._long_s > 2 * self._short_s:  # the server recovered: forget its bad time sooner
            self._long_s *= 0.95
        if in_flight < self._level / 2 or self._short_s <= 0:
            return
        gradient = min(1.0, max(0.5, self.tolerance * self._long_s / self._short_s))
        aim = self._level * gradient + math.sqrt(self._level)
        # One request moves the limit by its share of a round trip's requests.
        level = self._level + self.smoothing * (aim - self._level) / self._level
        level = min(max(level, 1.0), float(self._ceiling))
        self._move_to(level, Why.ROOM if level > self._level else Why.QUEUE)

    def _move_to(self, level: float, why: Why) -> None:
        self.decisions.note(int(self._level), int(level), why)
        self._level = level
