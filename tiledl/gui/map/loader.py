"""Pictures of tiles, on their way to the map: what is in view is loaded, the middle first.

What is kept at hand comes at once, out of date or not; what has to come from afar waits for its
turn, and is dropped when the tile is no longer in view.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from tiledl.geo import Tile
from tiledl.gui.map.lru import Lru
from tiledl.gui.translation import tr

log = logging.getLogger(__name__)

P = TypeVar("P")
P_co = TypeVar("P_co", covariant=True)

AT_HAND = 4
"""Tiles that are read or decoded at once: the threads have other work too."""

FIRST_PATIENCE_S = 2.0
LONGEST_PATIENCE_S = 60.0
"""A tile that failed is asked for again after 2, 4, … 60 seconds, while it is in view."""


class NotNow(Exception):
    """A tile that cannot be had now; perhaps later."""

    def __init__(self, message: str, retry_after_s: float | None = None) -> None:
        super().__init__(message)
        self.retry_after_s = retry_after_s


class Loaded(Struct, Generic[P_co], frozen=True):
    """A tile's picture; None where the source has none."""

    picture: P_co | None
    size_bytes: int
    fresh_until: float
    """In seconds since the epoch."""


class Supply(Protocol[P_co]):
    """Where pictures come from."""

    async def at_hand(self, tile: Tile) -> Loaded[P_co] | None:
        """A tile that needs no request, fresh or not; None when there is none."""
        ...

    async def from_afar(self, tile: Tile) -> Loaded[P_co]:
        """The tile as its source has it now. Raises `NotNow`."""
        ...


class Gate:
    """Lets a number through at once, in the order in which they came; the number may change."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._inside = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    @property
    def inside(self) -> int:
        """How many are through."""
        return self._inside

    def set_limit(self, limit: int) -> None:
        """From now on, as room is made."""
        self._limit = limit
        self._open()

    async def __aenter__(self) -> None:
        if self._inside < self._limit and not self._waiting:
            self._inside += 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._leave()
            raise

    async def __aexit__(self, *error: object) -> None:
        self._leave()

    def _leave(self) -> None:
        self._inside -= 1
        self._open()

    def _open(self) -> None:
        while self._waiting and self._inside < self._limit:
            turn = self._waiting.popleft()
            if not turn.done():
                self._inside += 1
                turn.set_result(None)


class TileLoader(Generic[P]):
    """Holds the pictures of one source's tiles, and loads those that are wanted."""

    def __init__(
        self,
        supply: Supply[P],
        on_change: Callable[[], None],
        *,
        memory_bytes: int,
        in_flight: int,
        on_trouble: Callable[[str], None] | None = None,
        epoch_clock: Callable[[], float] = time.time,
    ) -> None:
        """`on_change` is called when there is something new to draw, `on_trouble` with a sentence
        when a tile could not be had, and with none when one could again."""
        self.pictures: Lru[Tile, Loaded[P]] = Lru(memory_bytes)
        self.from_afar = Gate(in_flight)
        self._at_hand = Gate(AT_HAND)
        self._supply = supply
        self._on_change = on_change
        self._on_trouble = on_trouble or (lambda _: None)
        self._epoch_clock = epoch_clock
        self._tasks: dict[Tile, asyncio.Task[None]] = {}
        self._ending: set[asyncio.Task[None]] = set()
        """Cancelled, and not over yet."""
        self._wanted: frozenset[Tile] = frozenset()
        self._failures: dict[Tile, tuple[int, float]] = {}
        """How often a tile in view has failed in a row, and when to ask again."""
        self._retry: asyncio.TimerHandle | None = None
        self._is_closed = False

    def picture(self, tile: Tile) -> P | None:
        """The picture of a tile when it is at hand and there is one."""
        loaded = self.pictures.get(tile)
        return loaded.picture if loaded is not None else None

    def is_settled(self, tiles: Sequence[Tile]) -> bool:
        """Whether nothing is being loaded of these."""
        return not any(tile in self._tasks for tile in tiles)

    def want(self, tiles: Sequence[Tile]) -> None:
        """Load these, the first ones first, and drop what is under way and not among them."""
        if self._is_closed:
            return
        self._wanted = frozenset(tiles)
        for tile, task in list(self._tasks.items()):
            if tile not in self._wanted:
                del self._tasks[tile]
                self._ending.add(task)
                task.cancel()
        self._failures = {
            tile: seen for tile, seen in self._failures.items() if tile in self._wanted
        }
        now = self._epoch_clock()
        for tile in tiles:
            if tile not in self._tasks and self._needs(tile, now):
                task = asyncio.create_task(self._load(tile), name="tiledl-map-tile")
                self._tasks[tile] = task
                task.add_done_callback(partial(self._ended, tile))
        self._plan_retry()

    async def aclose(self) -> None:
        """Drop what is under way, and wait for its end."""
        self._is_closed = True
        if self._retry is not None:
            self._retry.cancel()
        tasks = [*self._tasks.values(), *self._ending]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _needs(self, tile: Tile, now: float) -> bool:
        failed = self._failures.get(tile)
        if failed is not None and now < failed[1]:
            return False
        loaded = self.pictures.get(tile)
        return loaded is None or loaded.fresh_until <= now

    async def _load(self, tile: Tile) -> None:
        if tile not in self.pictures:
            async with self._at_hand:
                kept = await self._supply.at_hand(tile)
            if kept is not None:
                self._keep(tile, kept)
                if kept.fresh_until > self._epoch_clock():
                    return
        async with self.from_afar:
            try:
                loaded = await self._supply.from_afar(tile)
            except NotNow as error:
                self._failed(tile, error)
                return
        self._failures.pop(tile, None)
        self._on_trouble("")
        self._keep(tile, loaded)

    def _keep(self, tile: Tile, loaded: Loaded[P]) -> None:
        self.pictures.put(tile, loaded, loaded.size_bytes)
        self._on_change()

    def _failed(self, tile: Tile, error: NotNow) -> None:
        times = self._failures.get(tile, (0, 0.0))[0] + 1
        wait_s = min(FIRST_PATIENCE_S * 2.0 ** min(times - 1, 10), LONGEST_PATIENCE_S)
        wait_s = max(wait_s, error.retry_after_s or 0.0)
        self._failures[tile] = (times, self._epoch_clock() + wait_s)
        self._on_trouble(str(error))

    def _ended(self, tile: Tile, task: asyncio.Task[None]) -> None:
        self._ending.discard(task)
        if self._tasks.get(tile) is task:
            del self._tasks[tile]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a tile of the map could not be loaded", exc_info=error)
            self._failed(
                tile, NotNow(tr("something went wrong inside tiledl ({error})", error=error))
            )
        self._plan_retry()

    def _plan_retry(self) -> None:
        if self._retry is not None:
            self._retry.cancel()
            self._retry = None
        due = [
            until
            for tile, (_, until) in self._failures.items()
            if tile in self._wanted and tile not in self._tasks
        ]
        if due and not self._is_closed:
            wait_s = max(min(due) - self._epoch_clock(), 0.05)
            self._retry = asyncio.get_running_loop().call_later(wait_s, self._ask_again)

    def _ask_again(self) -> None:
        self._retry = None
        # The order is lost; those that failed are few, or everything is.
        self.want(list(self._wanted))
