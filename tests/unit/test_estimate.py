from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tiledl.geo import BBox, Tile, TilePlan, ZoomRange
from tiledl.gui.estimate import ASSUMED_TILE_BYTES, Rate, estimate, sample_tiles
from tiledl.gui.tile_sizes import TileSizes
from tiledl.gui.ways_out import way_out
from tiledl.outcome import Absent, Stored
from tiledl.sources import Policy, TileSource, find_source

PARIS = BBox(2.2, 48.8, 2.5, 48.95)
PLAN = TilePlan(PARIS, ZoomRange(9, 12))


def source(**policy: object) -> TileSource:
    found = find_source("https://tiles.example.org/{z}/{x}/{y}.png")
    return replace(found, min_zoom=2, max_zoom=14, policy=Policy(**policy))  # type: ignore[arg-type]


def test_without_any_tile_seen_a_usual_size_is_assumed() -> None:
    found = estimate(PLAN, "one", TileSizes(), None)
    assert found.tiles == PLAN.total
    assert found.size_bytes == PLAN.total * ASSUMED_TILE_BYTES
    assert (found.seen, found.seconds) == (0, None)


def test_a_zoom_is_estimated_by_its_own_tiles_and_others_by_the_nearest() -> None:
    sizes = TileSizes()
    sizes.note("one", Tile(10, 518, 352), 1000)
    sizes.note("one", Tile(10, 519, 352), 3000)
    sizes.note("one", Tile(12, 2074, 1409), 500)
    sizes.note("another", Tile(9, 259, 176), 99)
    found = estimate(PLAN, "one", sizes, Rate(10, "at 10"))
    means = {one.zoom: (one.mean_bytes, one.seen) for one in found.zooms}
    assert means == {9: (2000, 0), 10: (2000, 2), 11: (500, 0), 12: (500, 1)}
    assert found.seconds == pytest.approx(PLAN.total / 10)
    assert found.size_bytes == sum(one.size_bytes for one in found.zooms)


def test_a_tile_that_is_looked_at_again_counts_once() -> None:
    sizes = TileSizes()
    for _ in range(3):
        sizes.note("one", Tile(1, 0, 0), 10)
    assert sizes.seen("one", 1) == (1, 10)


def test_a_job_teaches_by_what_it_stores() -> None:
    sizes = TileSizes()
    version = sizes.version
    tile = Tile(1, 0, 0)
    sizes.record("one", [Stored(tile, b"1234", None), Absent(tile, 404), Stored(tile, b"12", None)])
    assert sizes.seen("one", 1) == (2, 3)
    assert sizes.version != version


@given(
    st.floats(-179, 178), st.floats(-80, 79), st.floats(0.001, 1), st.integers(0, 12),
    st.integers(0, 4),
)  # fmt: skip
def test_samples_are_tiles_of_the_plan_and_few(
    west: float, south: float, side: float, zoom: int, more: int
) -> None:
    plan = TilePlan(BBox(west, south, west + side, south + side), ZoomRange(zoom, zoom + more))
    samples = sample_tiles(plan, 3)
    assert len(samples) == len(set(samples)) <= 3 * (more + 1)
    assert {tile.z for tile in samples} == set(plan.zooms)
    for tile in samples:
        assert any(
            rect.west <= tile.x <= rect.east and rect.north <= tile.y <= rect.south
            for rect in plan.rects(tile.z)
        )


def test_what_is_allowed_needs_no_way_out() -> None:
    assert way_out(source(), PARIS, None, 2, 14) is None


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [((0, 14), (2, 14)), ((5, 20), (5, 14)), ((16, 18), (14, 14)), ((9, 4), (4, 9))],
)
def test_zooms_that_the_source_lacks_are_left_out(
    wanted: tuple[int, int], offered: tuple[int, int]
) -> None:
    found = way_out(source(), PARIS, None, *wanted)
    assert found is not None
    assert (found.zooms.lowest, found.zooms.highest) == offered
    assert found.tiles == TilePlan(PARIS, found.zooms).total


def test_a_policys_deepest_zoom_and_most_tiles_are_kept() -> None:
    found = way_out(source(max_zoom=13), PARIS, None, 2, 14)
    assert found is not None
    assert found.zooms == ZoomRange(2, 13)
    found = way_out(source(max_tiles=100), PARIS, None, 5, 14)
    assert found is not None
    assert found.tiles <= 100 < TilePlan(PARIS, ZoomRange(5, found.zooms.highest + 1)).total
    assert found.text == f"Use zooms 5–{found.zooms.highest}: {found.tiles} tiles"
    # Where even the lowest zoom has too many, a lower one is offered.
    found = way_out(source(max_tiles=4), PARIS, None, 13, 14)
    assert found is not None
    assert found.zooms.lowest == found.zooms.highest < 13
    assert found.tiles <= 4


def test_where_nothing_may_be_downloaded_nothing_is_offered() -> None:
    assert way_out(source(allows_jobs=False), PARIS, None, 0, 3) is None
    world = BBox(-180, -85, 180, 85)
    assert way_out(source(max_tiles=3), world, None, 5, 6) is None
