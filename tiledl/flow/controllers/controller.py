"""What the engine asks of a concurrency controller."""

from __future__ import annotations

from typing import Protocol

from tiledl.flow.controllers.decision import Decisions
from tiledl.outcome import ErrorClass


class Controller(Protocol):
    """Says how many requests may be in flight, and learns from each one that ends.

    Pure and single-threaded: no clock, no sleep; the engine reads `limit` whenever it is about to
    start a request. Lowering the limit drops nothing: requests in flight run to their end.
    """

    decisions: Decisions
    """Where it notes each change of its limit and why; its user may put another in its place."""

    @property
    def name(self) -> str:
        """The name on the command line and in the window."""
        ...

    @property
    def limit(self) -> int:
        """Requests that may be in flight now, at least 1 and at most the ceiling."""
        ...

    def on_result(
        self,
        latency_s: float,
        in_flight: int,
        error: ErrorClass | None,
        now: float,
        started_at: float,
    ) -> None:
        """A request ended after ``latency_s`` with ``error``, or None when it succeeded.

        ``in_flight`` counts the requests in flight when it ended, itself included. ``now`` and
        ``started_at`` are monotonic seconds; ``now`` never goes back.
        """
        ...

    def set_ceiling(self, ceiling: int) -> None:
        """Never allow more than ``ceiling`` requests in flight, from now on.

        Raises ValueError when it is below 1.
        """
        ...


def checked(count: int, what: str) -> int:
    """``count`` itself when it is a possible number of requests in flight.

    Raises ValueError when it is below 1.
    """
    if count < 1:
        raise ValueError(f"a {what} of {count} requests in flight cannot work: choose at least 1")
    return count


def is_load_failure(error: ErrorClass | None) -> bool:
    """Whether less load could have avoided this; CLIENT_ERROR is an answer like any other."""
    return error is not None and error is not ErrorClass.CLIENT_ERROR
