"""How a sweep measures: which levels, for how long, within which limits."""

from __future__ import annotations

from msgspec import Struct, field

from tiledl.engine import RetryPolicy
from tiledl.engine.limits import MOST_IN_FLIGHT
from tiledl.tuning.load import NO_RETRIES
from tiledl.tuning.patterns import Pattern
from tiledl.tuning.records import Budget, Level, Loop


class SweepSettings(Struct, frozen=True):
    """How a sweep measures. Raises ValueError for what cannot be measured."""

    levels: tuple[Level, ...] = ()
    """Empty: found automatically, in the closed loop."""
    seconds: float = 3.0
    """Of each measured phase."""
    warm_up_s: float = 1.0
    rounds: int = 2
    budget: Budget = field(default_factory=Budget)
    rest_s: float = 0.5
    """Between two rates, so that what the first left in a server's bucket is gone."""
    pattern: Pattern = Pattern.UNIQUE
    seed: int = 0
    retry: RetryPolicy = NO_RETRIES
    most_requests: int | None = None
    """Of one phase: it ends early after so many."""
    is_adaptive: bool = True
    """Whether errors, latency or a busy client end the way up, and refusals lead to a search for
    the rate; otherwise every level is measured unless the server refuses."""
    injected: tuple[float, ...] = ()
    """Instead of a search: each level is measured at each of these shares of spoilt answers."""
    compares_auto: bool = False
    """Whether, at the end, the engine's own controller shows what it comes to."""

    def __post_init__(self) -> None:
        for level in self.levels:
            if not 0 < level.value < 1e6:
                raise ValueError(f"a level of {level} cannot be measured: choose one above 0")
            if level.loop is Loop.CLOSED and level.value != int(level.value):
                raise ValueError(f"a level of {level} cannot be measured: choose a whole number")
            if level.loop is Loop.CLOSED and level.value > MOST_IN_FLIGHT:
                raise ValueError(
                    f"a level of {level} cannot be measured: choose at most {MOST_IN_FLIGHT}"
                )
        if not 0 < self.seconds < 1e6 or not 0 <= self.warm_up_s < 1e6:
            raise ValueError("phases need a length above 0 s, warm-ups one of 0 s or more")
        if any(not 0 <= share <= 1 for share in self.injected):
            raise ValueError("shares of spoilt answers lie between 0 and 1")
        if self.rounds < 1:
            raise ValueError(f"{self.rounds} rounds measure nothing: choose at least 1")
