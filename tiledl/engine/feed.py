"""What there is to fetch: the plan's tiles that the store lacks, in small helpings."""

from __future__ import annotations

import asyncio
import time
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Collection,
    Iterable,
    Iterator,
    Sequence,
)
from itertools import islice

from tiledl.engine.work import Work
from tiledl.geo import Tile, TilePlan
from tiledl.outcome import ErrorClass
from tiledl.store import WorkingStore

_ENOUGH = 512
_LONGEST_SCAN_S = 0.05
"""How long one look into the store may take before the pool gets a turn: a nearly finished job of
millions of tiles has few missing ones."""


class StoreFeed:
    """The tiles of a plan that are not in the store yet; with `refresh`, also the stale ones."""

    def __init__(
        self,
        plan: TilePlan,
        store: WorkingStore,
        *,
        refresh: bool = False,
        epoch_clock: Callable[[], float] = time.time,
    ) -> None:
        self._store = store
        self._blocks = plan.blocks()
        self._refresh = refresh
        self._epoch_clock = epoch_clock
        self._is_fresh_file = store.is_empty
        self.skipped = 0
        """Planned tiles passed over so far, because nothing is to be done for them."""

    async def take(self) -> Sequence[Work]:
        """Some more tiles, or none at the end."""
        if self._is_fresh_file:
            return [Work(tile) for block in islice(self._blocks, 1) for tile in block.tiles()]
        return await asyncio.to_thread(self._scan)

    def _scan(self) -> list[Work]:
        found: list[Work] = []
        began = time.monotonic()
        for block in self._blocks:
            missing = self._store.missing(block)
            found += map(Work, missing)
            stale = 0
            if self._refresh:
                expired = self._store.expired(block, self._epoch_clock())
                stale = len(expired)
                found += (Work(tile, known) for tile, known in expired)
            self.skipped += block.tile_count() - len(missing) - stale
            if len(found) >= _ENOUGH or (found and time.monotonic() - began > _LONGEST_SCAN_S):
                break
        return found


class RetryFeed:
    """Just the store's dead letters, or those of some classes."""

    def __init__(self, store: WorkingStore, classes: Collection[ErrorClass] = ()) -> None:
        """Without classes, all of them."""
        self._letters = store.dead_letters(classes)

    async def take(self) -> Sequence[Work]:
        """Some more tiles, or none at the end."""
        return await asyncio.to_thread(
            lambda: [Work(letter.tile) for letter in islice(self._letters, _ENOUGH)]
        )


class IterableFeed:
    """The tiles of any iterable, synchronous or not, taken one by one as they are wanted."""

    def __init__(
        self, tiles: Iterable[tuple[int, int, int]] | AsyncIterable[tuple[int, int, int]]
    ) -> None:
        """Each tile is zoom, column, row."""
        self._async: AsyncIterator[tuple[int, int, int]] | None = None
        self._sync: Iterator[tuple[int, int, int]] | None = None
        if isinstance(tiles, AsyncIterable):
            self._async = aiter(tiles)
        else:
            self._sync = iter(tiles)

    async def take(self) -> Sequence[Work]:
        """Some more tiles, or none at the end."""
        if self._async is not None:
            async for tile in self._async:
                return [Work(Tile(*tile))]
            return []
        assert self._sync is not None
        return [Work(Tile(*tile)) for tile in islice(self._sync, 64)]
