"""The concurrency that a person has chosen."""

from __future__ import annotations

from tiledl.flow.controllers.controller import checked
from tiledl.outcome import ErrorClass


class Fixed:
    """Keeps the chosen number of requests in flight, or the ceiling where that is lower."""

    __slots__ = ("_ceiling", "_chosen", "limit")

    name = "fixed"

    def __init__(self, limit: int, ceiling: int = 1024) -> None:
        """Raises ValueError when either is below 1."""
        self._chosen = checked(limit, "limit")
        self._ceiling = checked(ceiling, "ceiling")
        self.limit = min(self._chosen, self._ceiling)
        """Requests that may be in flight now: read several times a tile, so no property."""

    def set_limit(self, limit: int) -> None:
        """Choose another number. Raises ValueError when it is below 1."""
        self._chosen = checked(limit, "limit")
        self.limit = min(self._chosen, self._ceiling)

    def set_ceiling(self, ceiling: int) -> None:
        """Allow at most ``ceiling``; the choice is kept and returns with a higher ceiling."""
        self._ceiling = checked(ceiling, "ceiling")
        self.limit = min(self._chosen, self._ceiling)

    def on_result(
        self,
        latency_s: float,
        in_flight: int,
        error: ErrorClass | None,
        now: float,
        started_at: float,
    ) -> None:
        """Nothing to learn."""
