"""What is kept of a job at each moment, and how two moments become one.

Every number is a column. Rates are merged to their mean, latencies and limits to the highest,
counts of what is in flight to their mean; of a limit the lowest is kept as well. The breaker's
state becomes the worse one, of several decisions the gravest stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Final

from msgspec import Struct

from tiledl.flow.breaker import State
from tiledl.flow.controllers.decision import Decision, Why
from tiledl.outcome import ErrorClass

LEVELS: Final = (State.CLOSED, State.HALF_OPEN, State.OPEN)
"""Breaker states from good to bad: a merged sample keeps the worse, so no opening is lost."""

LEVEL_OF: Final = {state: level for level, state in enumerate(LEVELS)}
ERRORS: Final = tuple(ErrorClass)
_WHYS: Final = tuple(Why)
_DIGITS: Final = 1 << 20
"""More than any limit; three such numbers are exact in a float of 53 bits."""


class Merge(Enum):
    """How several values of a column become one."""

    MEAN = "mean"
    HIGHEST = "highest"
    LOWEST = "lowest"


def error_column(error: ErrorClass) -> str:
    """The column of an error class's failed requests a second."""
    return f"{error.name.lower()}_per_s"


COLUMNS: Final[dict[str, Merge]] = {
    "tiles_per_s": Merge.MEAN,
    "bytes_per_s": Merge.MEAN,
    "p50_s": Merge.HIGHEST,
    "p95_s": Merge.HIGHEST,
    "p99_s": Merge.HIGHEST,
    "in_flight": Merge.MEAN,
    "limit": Merge.HIGHEST,
    "limit_lowest": Merge.LOWEST,
    "retries_per_s": Merge.MEAN,
    "breaker": Merge.HIGHEST,
    "decision": Merge.HIGHEST,
    **{error_column(error): Merge.MEAN for error in ERRORS},
}
"""Each column and its way of merging, in the order of `Sample.values`."""


class Sample(Struct, frozen=True):
    """A job at one moment."""

    at_s: float
    """Seconds since the job began."""
    tiles_per_s: float = 0.0
    bytes_per_s: float = 0.0
    p50_s: float = 0.0
    """Latencies are 0 while nothing was measured."""
    p95_s: float = 0.0
    p99_s: float = 0.0
    in_flight: int = 0
    limit: int = 0
    limit_lowest: int | None = None
    """The lowest limit since the last sample; None when it is `limit`."""
    retries_per_s: float = 0.0
    breaker: State = State.CLOSED
    """Of the best host: while one is closed, work goes on."""
    decision: Decision | None = None
    """The gravest change of the limit since the last sample."""
    errors_per_s: Sequence[float] = (0.0,) * len(ERRORS)
    """Failed requests by class, in the order of `ErrorClass`."""

    def values(self) -> list[float]:
        """What goes into the columns, in their order."""
        return [
            self.tiles_per_s,
            self.bytes_per_s,
            self.p50_s,
            self.p95_s,
            self.p99_s,
            self.in_flight,
            self.limit,
            self.limit if self.limit_lowest is None else self.limit_lowest,
            self.retries_per_s,
            LEVEL_OF[self.breaker],
            encoded(self.decision),
            *self.errors_per_s,
        ]


def gravest(decisions: Iterable[Decision]) -> Decision | None:
    """The decision to tell of when there is room for one: by its reason, then the latest."""
    chosen: Decision | None = None
    for decision in decisions:
        if chosen is None or _WHYS.index(decision.why) >= _WHYS.index(chosen.why):
            chosen = decision
    return chosen


def encoded(decision: Decision | None) -> float:
    """A decision as a number that is the higher, the graver it is; 0 is none."""
    if decision is None:
        return 0.0
    rank = _WHYS.index(decision.why) + 1
    before, after = (min(number, _DIGITS - 1) for number in (decision.before, decision.after))
    return float((rank * _DIGITS + before) * _DIGITS + after)


def decoded(number: float) -> Decision | None:
    """The decision that a number stands for."""
    if number <= 0:
        return None
    rest, after = divmod(int(number), _DIGITS)
    rank, before = divmod(rest, _DIGITS)
    return Decision(before, after, _WHYS[rank - 1])
