"""What is to be measured, as the lab's form says it: checked here, with sentences."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from tiledl.gui.translation import mark, tr

if TYPE_CHECKING:
    from tiledl.tuning.sweep_settings import SweepSettings


class Search(StrEnum):
    """Which levels are measured; the values are kept in the settings' file."""

    AUTO = "auto"
    LEVELS = "levels"
    RATES = "rates"
    BENCH = "bench"


SEARCHES = {
    Search.AUTO: mark("concurrency, found by itself"),
    Search.LEVELS: mark("these concurrencies"),
    Search.RATES: mark("these rates per second"),
    Search.BENCH: mark("one at a time, then many"),
}

PATTERNS = {
    "unique": mark("each tile once"),
    "hot-spots": mark("some often, many seldom"),
    "walk": mark("as one person pans and zooms"),
}
"""By the name that the command line gives them."""


class Order(Struct, frozen=True):
    """What the lab's form says."""

    search: Search = Search.AUTO
    levels: str = "1, 2, 4, 8, 16, 32"
    rates: str = "10, 20, 50"
    bench: int = 8
    """How many are in flight in the bench's second part."""
    seconds: float = 3.0
    warm_up_s: float = 1.0
    rounds: int = 2
    budget_ms: float | None = None
    """For p95; None is any latency."""
    errors: float = 0.01
    """The largest share of requests that may fail."""
    pattern: str = "unique"

    def sweep_settings(self) -> SweepSettings:
        """What a sweep needs. Raises ValueError with a sentence."""
        from tiledl.tuning.levels import levels_from_text
        from tiledl.tuning.patterns import Pattern
        from tiledl.tuning.records import Budget, Level, Loop
        from tiledl.tuning.sweep_settings import SweepSettings

        levels: tuple[Level, ...] = ()
        if self.search is Search.LEVELS:
            levels = levels_from_text(self.levels, Loop.CLOSED, tr("the concurrencies"))
        elif self.search is Search.RATES:
            levels = levels_from_text(self.rates, Loop.OPEN, tr("the rates"))
        elif self.search is Search.BENCH:
            levels = tuple(Level(Loop.CLOSED, value) for value in sorted({1, self.bench}))
        budget_s = None if self.budget_ms is None else self.budget_ms / 1000
        return SweepSettings(
            levels=levels,
            seconds=self.seconds,
            warm_up_s=self.warm_up_s,
            rounds=self.rounds,
            budget=Budget(budget_s, errors=self.errors),
            pattern=Pattern(self.pattern),
            compares_auto=self.search in (Search.AUTO, Search.LEVELS),
            is_adaptive=self.search is not Search.BENCH,
        )
