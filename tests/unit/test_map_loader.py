"""Pictures on their way to the map, with a supply whose every step is the test's."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from tiledl.geo import Tile
from tiledl.gui.map.loader import Gate, Loaded, NotNow, TileLoader

TILES = [Tile(5, x, 0) for x in range(12)]


class Shelf:
    """Has some tiles at hand; others wait for the test."""

    def __init__(self) -> None:
        self.kept: dict[Tile, Loaded[str]] = {}
        self.asked: list[Tile] = []
        self.cancelled: list[Tile] = []
        self.answers: dict[Tile, asyncio.Future[Loaded[str]]] = {}

    async def at_hand(self, tile: Tile) -> Loaded[str] | None:
        return self.kept.get(tile)

    async def from_afar(self, tile: Tile) -> Loaded[str]:
        self.asked.append(tile)
        self.answers[tile] = asyncio.get_running_loop().create_future()
        try:
            return await self.answers[tile]
        except asyncio.CancelledError:
            self.cancelled.append(tile)
            raise

    def answer(self, tile: Tile, fresh_until: float = 1e9) -> None:
        self.answers[tile].set_result(Loaded(f"new {tile.x}", 10, fresh_until))

    def fail(self, tile: Tile, retry_after_s: float | None = None) -> None:
        self.answers[tile].set_exception(NotNow("no network", retry_after_s))


class World:
    """A loader with all that it talks to."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.shelf = Shelf()
        self.changes = 0
        self.troubles: list[str] = []
        self.loader: TileLoader[str] = TileLoader(
            self.shelf,
            self._changed,
            memory_bytes=100,
            in_flight=2,
            on_trouble=self.troubles.append,
            epoch_clock=lambda: self.now,
        )

    def _changed(self) -> None:
        self.changes += 1


@pytest.fixture
async def world() -> AsyncIterator[World]:
    world = World()
    yield world
    await world.loader.aclose()


async def _settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)


async def test_tiles_are_asked_for_in_order_and_a_few_at_a_time(world: World) -> None:
    world.loader.want(TILES[:5])
    await _settle()
    assert world.shelf.asked == TILES[:2]
    world.shelf.answer(TILES[1])
    await _settle()
    assert world.shelf.asked == TILES[:3]
    assert world.loader.picture(TILES[1]) == "new 1"
    assert world.loader.picture(TILES[0]) is None
    assert world.changes == 1


async def test_what_is_out_of_view_is_dropped_and_the_rest_goes_on(world: World) -> None:
    world.loader.want(TILES[:4])
    await _settle()
    world.loader.want(TILES[1:6])
    await _settle()
    assert world.shelf.cancelled == [TILES[0]]
    assert world.shelf.asked == [TILES[0], TILES[1], TILES[2]]


async def test_a_tile_that_comes_back_into_view_is_asked_for_again(world: World) -> None:
    world.loader.want(TILES[:1])
    await _settle()
    world.loader.want([])
    world.loader.want(TILES[:1])
    await _settle()
    assert world.shelf.asked == [TILES[0], TILES[0]]
    world.shelf.answer(TILES[0])
    await _settle()
    assert world.loader.picture(TILES[0]) == "new 0"


async def test_a_fresh_tile_at_hand_needs_no_request(world: World) -> None:
    world.shelf.kept[TILES[0]] = Loaded("kept", 10, 2000.0)
    world.loader.want(TILES[:1])
    await _settle()
    assert world.loader.picture(TILES[0]) == "kept"
    assert world.shelf.asked == []
    world.loader.want(TILES[:1])
    await _settle()
    assert world.shelf.asked == []


async def test_a_stale_tile_is_shown_until_its_successor_comes(world: World) -> None:
    world.shelf.kept[TILES[0]] = Loaded("old", 10, 500.0)
    world.loader.want(TILES[:1])
    await _settle()
    assert world.loader.picture(TILES[0]) == "old"
    assert world.shelf.asked == [TILES[0]]
    world.shelf.answer(TILES[0])
    await _settle()
    assert world.loader.picture(TILES[0]) == "new 0"


async def test_a_tile_in_memory_is_asked_for_again_once_it_is_stale(world: World) -> None:
    world.loader.want(TILES[:1])
    await _settle()
    world.shelf.answer(TILES[0], fresh_until=1500.0)
    await _settle()
    world.loader.want(TILES[:1])
    await _settle()
    assert len(world.shelf.asked) == 1
    world.now = 1600.0
    world.loader.want(TILES[:1])
    await _settle()
    assert len(world.shelf.asked) == 2
    assert world.loader.picture(TILES[0]) == "new 0"


async def test_a_failed_tile_waits_longer_each_time_and_the_rest_is_not_held_up(
    world: World,
) -> None:
    world.loader.want(TILES[:3])
    await _settle()
    world.shelf.fail(TILES[0])
    await _settle()
    assert world.troubles == ["no network"]
    assert world.shelf.asked == TILES[:3]
    for wait_s in (2, 4, 8):
        world.now += wait_s - 0.1
        world.loader.want(TILES[:3])
        await _settle()
        before = len(world.shelf.asked)
        world.now += 0.2
        world.loader.want(TILES[:3])
        await _settle()
        assert world.shelf.asked[before:] in ([TILES[0]], [])
        if TILES[0] not in world.shelf.asked[before:]:
            world.shelf.answer(TILES[1])
            await _settle()
        world.shelf.fail(TILES[0])
        await _settle()
    world.now += 16.1
    world.loader.want(TILES[:3])
    await _settle()
    world.shelf.answer(TILES[0])
    await _settle()
    assert world.troubles[-1] == "", "it is told that all is well again"


async def test_the_servers_own_patience_counts(world: World) -> None:
    world.loader.want(TILES[:1])
    await _settle()
    world.shelf.fail(TILES[0], retry_after_s=300)
    await _settle()
    world.now += 299
    world.loader.want(TILES[:1])
    await _settle()
    assert len(world.shelf.asked) == 1
    world.now += 2
    world.loader.want(TILES[:1])
    await _settle()
    assert len(world.shelf.asked) == 2


async def test_a_tile_that_the_source_has_not_is_not_asked_for_again(world: World) -> None:
    world.loader.want(TILES[:1])
    await _settle()
    world.shelf.answers[TILES[0]].set_result(Loaded(None, 0, 2000.0))
    await _settle()
    world.loader.want(TILES[:1])
    await _settle()
    assert len(world.shelf.asked) == 1
    assert world.loader.picture(TILES[0]) is None


async def test_closing_drops_everything(world: World) -> None:
    world.loader.want(TILES)
    await _settle()
    await world.loader.aclose()
    assert world.shelf.cancelled == TILES[:2]
    world.loader.want(TILES)
    await _settle()
    assert world.shelf.asked == TILES[:2]


async def test_a_gate_lets_more_or_fewer_through_as_it_is_told() -> None:
    gate = Gate(1)
    order: list[int] = []
    leave = asyncio.Event()

    async def pass_through(number: int) -> None:
        async with gate:
            order.append(number)
            await leave.wait()

    tasks = [asyncio.create_task(pass_through(number)) for number in range(5)]
    await _settle()
    assert order == [0]
    tasks[1].cancel()
    gate.set_limit(3)
    await _settle()
    assert order == [0, 2, 3]
    gate.set_limit(1)
    leave.set()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert order == [0, 2, 3, 4]
    assert gate.inside == 0
