"""The concurrency that a person has chosen."""

from __future__ import annotations

from tiledl.flow.controllers.controller import checked
from tiledl.flow.controllers.decision import Decisions, Why
from tiledl.outcome import ErrorClass


class Fixed:
    """Keeps the chosen number of requests in flight, or the ceiling where that is lower."""

    __slots__ = ("_ceiling", "_chosen", "decisions", "limit")

    name = "fixed"

    def __init__(self, limit: int, ceiling: int = 1024) -> None:
        """Raises ValueError when either is below 1."""
        self.decisions = Decisions()
        self._chosen = checked(limit, "limit")
        self._ceiling = checked(ceiling, "ceiling")
        self.limit = min(self._chosen, self._ceiling)
        """Requests that may be in flight now: read several times a tile, so no property."""

    def set_limit(self, limit: int) -> None:
        """Choose another number. Raises ValueError when it is below 1."""
        self._chosen = checked(limit, "limit")
        self._move(Why.CHOSEN)

    def set_ceiling(self, ceiling: int) -> None:
        """Allow at most ``ceiling``; the choice is kept and returns with a higher ceiling."""
        self._ceiling = checked(ceiling, "ceiling")
        self._move(Why.CEILING)

    def on_result(
        self,
        latency_s: float,
        in_flight: int,
        error: ErrorClass | None,
        now: float,
        started_at: float,
    ) -> None:
        """Nothing to learn."""

    def _move(self, why: Why) -> None:
        before, self.limit = self.limit, min(self._chosen, self._ceiling)
        self.decisions.note(before, self.limit, why)
