"""What the pool works with: tiles to ask for, where they come from, where outcomes go."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from msgspec import Struct, field

from tiledl.engine.request import Trouble
from tiledl.flow import Backoff, Host
from tiledl.geo import Tile
from tiledl.outcome import Outcome, Validators


class Work(Struct, frozen=True):
    """A tile to ask for."""

    tile: Tile
    known: Validators | None = None
    """What to ask whether the stored tile has changed with; None to ask for the tile."""


class Try(Struct, frozen=True):
    """A tile that waits to be asked for, and how that went so far."""

    work: Work
    attempts: int = 0
    """Failures that count against the tile."""
    failed_at: Host | None = None
    """Where it failed last."""
    failed_s: float = -math.inf
    """When."""


class Again(NamedTuple):
    """A try that is due at a time; in a heap the earliest is first."""

    due: float
    order: int
    next_try: Try


class Feed(Protocol):
    """Where the pool gets its tiles."""

    async def take(self) -> Sequence[Work]:
        """Some more tiles, or none at the end."""
        ...


class Sink(Protocol):
    """Where outcomes go."""

    async def put(self, outcome: Outcome) -> None:
        """Take an outcome; waits while too much is on its way."""
        ...


class RequestLog(Protocol):
    """Where requests are written down. `answered` is called only while `is_detailed`."""

    @property
    def is_detailed(self) -> bool: ...

    def answered(
        self, tile: Tile, host: str, attempt: int, latency_s: float, outcome: Outcome
    ) -> None: ...

    def failed(
        self,
        tile: Tile,
        host: str,
        attempt: int,
        latency_s: float,
        trouble: Trouble,
        *,
        is_probe: bool,
        again_in_s: float | None,
    ) -> None: ...


class RetryPolicy(Struct, frozen=True):
    """When a tile is tried again."""

    retries: int = 4
    backoff: Backoff = field(default_factory=Backoff)
