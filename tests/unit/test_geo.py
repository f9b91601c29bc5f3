"""Boxes, zoom ranges, tiles and the order of plans."""

from __future__ import annotations

import itertools
import tracemalloc

import pytest

from tiledl.geo import (
    MAX_LATITUDE,
    BBox,
    BBoxError,
    Tile,
    TilePlan,
    ZoomError,
    ZoomRange,
    quadkey,
    tile_bounds,
)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("1,2,3", "has 3"),
        ("a,0,1,1", "“a” is not a number"),
        ("0,10,1,5", "south (10) is not below north (5)"),
        ("0,5,0,6", "no width"),
        ("-181,0,0,1", "west is -181"),
        ("0,0,1,nan", "north is nan"),
        ("0,86,1,89", "wholly beyond latitude"),
    ],
)
def test_a_box_that_cannot_be_meant_is_refused_with_a_reason(text: str, part: str) -> None:
    with pytest.raises(BBoxError) as caught:
        BBox.parse(text)
    assert part in str(caught.value)


def test_latitudes_are_clipped_at_the_edge_of_web_mercator() -> None:
    box = BBox(-180, -90, 180, 90)
    assert (box.south, box.north) == (-MAX_LATITUDE, MAX_LATITUDE)
    assert TilePlan(box, ZoomRange(0, 5)).counts() == {z: 4**z for z in range(6)}


def test_a_box_across_the_antimeridian_is_two_boxes_and_no_tile_comes_twice() -> None:
    fiji = BBox(170, -20, -170, -10)
    assert [str(part) for part in fiji.parts()] == ["170,-20,180,-10", "-180,-20,-170,-10"]
    plan = TilePlan(fiji, ZoomRange(0, 6))
    tiles = list(plan.tiles())
    assert len(tiles) == len(set(tiles)) == plan.total
    assert plan.count(0) == 1
    assert {tile.x for tile in tiles if tile.z == 3} == {0, 7}


def test_a_box_that_goes_almost_round_the_world_has_each_column_once() -> None:
    plan = TilePlan(BBox(10, -10, 5, 10), ZoomRange(0, 4))
    assert plan.count(2) == 4 * 2
    assert plan.count(4) == 16 * 2
    assert len(set(plan.tiles())) == plan.total


def test_a_box_that_ends_on_tile_edges_takes_just_those_tiles() -> None:
    for tile in (Tile(3, 4, 2), Tile(12, 2100, 1400), Tile(20, 500_000, 400_001)):
        box = BBox(*tile_bounds(tile))
        assert list(TilePlan(box, ZoomRange(tile.z, tile.z)).tiles()) == [tile]


@pytest.mark.parametrize("text", ["7-3", "31", "x", "", "3-99"])
def test_a_zoom_range_that_cannot_be_meant_is_refused(text: str) -> None:
    with pytest.raises(ZoomError):
        ZoomRange.parse(text)


def test_zoom_ranges_are_read_as_people_write_them() -> None:
    assert ZoomRange.parse("0-6") == ZoomRange(0, 6)
    assert ZoomRange.parse(" 8 ") == ZoomRange(8, 8)
    assert ZoomRange.parse("3–5") == ZoomRange(3, 5)


def test_the_stream_is_a_hilbert_curve_so_that_each_tile_touches_the_one_before() -> None:
    for zoom in range(1, 8):
        tiles = list(TilePlan(BBox(-180, -90, 180, 90), ZoomRange(zoom, zoom)).tiles())
        assert len(tiles) == 4**zoom
        for a, b in itertools.pairwise(tiles):
            assert abs(a.x - b.x) + abs(a.y - b.y) == 1


def test_a_plan_of_ten_billion_tiles_starts_at_once_in_constant_memory() -> None:
    tracemalloc.start()
    try:
        plan = TilePlan(BBox(-180, -85, 180, 85), ZoomRange(0, 17))
        assert plan.total > 10_000_000_000
        taken = sum(1 for _ in itertools.islice(plan.tiles(), 50_000))
        _, peak_bytes = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert taken == 50_000
    assert peak_bytes < 3_000_000


def test_quadkeys_and_tms_rows() -> None:
    assert quadkey(Tile(3, 3, 5)) == "213"
    assert Tile(3, 3, 5).tms_row == 2
