"""A grid that knows what has become of each tile, in bounded memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiledl.engine import Coverage, ZoomCells
from tiledl.geo import BBox, Tile, TilePlan, ZoomRange
from tiledl.outcome import Absent, ErrorClass, Failed, NotModified, Outcome, Stored
from tiledl.store import StoreWriter, WorkingStore

ALPS = TilePlan(BBox(5.9, 45.8, 10.5, 47.8), ZoomRange(0, 9))
FIJI = TilePlan(BBox(177.0, -20.0, -178.0, -15.0), ZoomRange(0, 8))


def _failed(tile: Tile) -> Failed:
    return Failed(tile, ErrorClass.TIMEOUT, None, 3, "too slow", 0.0)


@pytest.mark.parametrize("plan", [ALPS, FIJI])
def test_every_planned_tile_has_a_cell_of_its_own_and_no_other_has_one(plan: TilePlan) -> None:
    for zoom in plan.zooms:
        cells = ZoomCells(zoom, plan.rects(zoom))
        planned = [tile for tile in plan.tiles() if tile.z == zoom]
        found = [cells.cell_of(tile.x, tile.y) for tile in planned]
        assert sorted(cell for cell in found if cell is not None) == list(range(len(planned)))
        assert cells.columns * cells.rows == len(planned)
    assert ZoomCells(8, ALPS.rects(8)).cell_of(0, 0) is None


@given(st.integers(0, 30), st.floats(-170, 160), st.floats(-80, 70), st.integers(1, 4000))
def test_memory_is_bounded_whatever_the_job(
    zoom: int, west: float, south: float, most: int
) -> None:
    plan = TilePlan(BBox(west, south, west + 15, south + 9), ZoomRange(zoom, zoom))
    cells = ZoomCells(zoom, plan.rects(zoom), most)
    assert cells.columns * cells.rows <= most
    assert len(cells.stored) == cells.columns * cells.rows
    rect = plan.rects(zoom)[0]
    for x, y in ((rect.west, rect.north), (rect.east, rect.south)):
        assert cells.cell_of(x, y) in range(cells.columns * cells.rows)
    assert cells.cell_of(rect.east, rect.south) == cells.columns * cells.rows - 1


def test_the_latest_outcome_of_a_tile_is_what_counts() -> None:
    coverage = Coverage(ALPS)
    tile = next(tile for tile in ALPS.tiles() if tile.z == 8)
    cells = coverage.at(8)
    cell = cells.cell_of(tile.x, tile.y)
    assert cell is not None
    coverage.record([_failed(tile)])
    assert (cells.failed[cell], cells.stored[cell]) == (1, 0)
    coverage.record([Stored(tile, b"body", None), NotModified(tile, None)])
    assert (cells.failed[cell], cells.stored[cell]) == (0, 1)
    assert coverage.version == 2


def test_tiles_outside_the_plan_do_no_harm() -> None:
    coverage = Coverage(ALPS)
    coverage.record([Stored(Tile(20, 1, 1), b"", None), Stored(Tile(8, 0, 0), b"", None)])
    assert sum(coverage.at(8).stored) == 0


@pytest.mark.parametrize("plan", [ALPS, FIJI])
@pytest.mark.parametrize("shift", [0, 2])
async def test_a_file_is_read_as_it_was_written(
    plan: TilePlan, shift: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shift:
        monkeypatch.setattr("tiledl.engine.coverage.ZoomCells.__init__.__defaults__", (9,))
    kinds: list[Outcome] = []
    for number, tile in enumerate(plan.tiles()):
        kinds.append(
            (Stored(tile, b"%d" % number, None), Absent(tile, 404), _failed(tile))[number % 3]
            if number % 4
            else NotModified(tile, None)
        )
    with WorkingStore.create_or_reopen(tmp_path / "a.mbtiles", "{}", "job") as store:
        writer = StoreWriter(store, lambda _: None)
        for outcome in kinds:
            await writer.put(outcome)
        await writer.aclose()
        live, read = Coverage(plan), Coverage(plan)
        live.record(kinds)
        read.read(store.path)
    for zoom in plan.zooms:
        one, other = live.at(zoom), read.at(zoom)
        assert (one.shift > 0) == (shift > 0 and plan.count(zoom) > 9)
        assert one.stored == other.stored
        assert one.absent == other.absent
        assert one.failed == other.failed
    assert sum(sum(read.at(zoom).stored) for zoom in plan.zooms) == sum(
        isinstance(outcome, Stored) for outcome in kinds
    )


async def test_what_is_written_while_a_file_is_read_is_not_missed(tmp_path: Path) -> None:
    tiles = [tile for tile in ALPS.tiles() if tile.z == 9]
    with WorkingStore.create_or_reopen(tmp_path / "a.mbtiles", "{}", "job") as store:
        coverage = Coverage(ALPS)
        writer = StoreWriter(store, lambda _: None, coverage.record)
        for tile in tiles[::2]:
            await writer.put(Stored(tile, b"body", None))
        await writer.flush()
        coverage.read(store.path)
        for tile in tiles[1::2]:
            await writer.put(Stored(tile, b"body", None))
        await writer.aclose()
    assert sum(coverage.at(9).stored) == len(tiles)
