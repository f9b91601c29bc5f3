"""What holds for every box and zoom."""

from __future__ import annotations

import itertools

from hypothesis import assume, given
from hypothesis import strategies as st

from tiledl.geo import MAX_LATITUDE, BBox, Tile, TilePlan, ZoomRange, tile_bounds

longitudes = st.floats(-180, 180, allow_nan=False)
latitudes = st.floats(-90, 90, allow_nan=False)


@st.composite
def boxes(draw: st.DrawFn) -> BBox:
    west, east = draw(longitudes), draw(longitudes)
    south, north = sorted((draw(latitudes), draw(latitudes)))
    assume(south < north and west != east)
    assume(south < MAX_LATITUDE and north > -MAX_LATITUDE)
    return BBox(west, south, east, north)


@st.composite
def small_plans(draw: st.DrawFn) -> TilePlan:
    """Plans of at most some thousand tiles, at any zoom."""
    zoom = draw(st.integers(0, 30))
    width = 360 / (1 << zoom)
    west = draw(st.floats(-180, 180, exclude_max=True))
    south = draw(st.floats(-85, 84.9))
    columns, rows = draw(st.floats(0.01, 20)), draw(st.floats(0.01, 20))
    east = west + width * columns
    if east > 180:
        east -= 360
    assume(-180 <= east <= 180 and east != west and columns * width < 350)
    north = min(89.0, south + width * rows)
    assume(south < north)
    lowest = max(0, zoom - draw(st.integers(0, 2)))
    return TilePlan(BBox(west, south, east, north), ZoomRange(lowest, zoom))


@given(small_plans())
def test_the_count_equals_the_enumeration_and_no_tile_comes_twice(plan: TilePlan) -> None:
    tiles = list(plan.tiles())
    assert len(tiles) == plan.total
    assert len(set(tiles)) == len(tiles)
    for zoom, group in itertools.groupby(tiles, key=lambda tile: tile.z):
        assert len(list(group)) == plan.count(zoom)


@given(small_plans())
def test_every_tile_meets_the_box(plan: TilePlan) -> None:
    tolerance = 1e-9
    for tile in plan.tiles():
        side = 1 << tile.z
        assert 0 <= tile.x < side
        assert 0 <= tile.y < side
        west, south, east, north = tile_bounds(tile)
        assert any(
            west <= part.east + tolerance
            and east >= part.west - tolerance
            and south <= part.north + tolerance
            and north >= part.south - tolerance
            for part in plan.bbox.parts()
        )


@given(boxes(), st.integers(0, 30), st.floats(0, 1), st.floats(0, 1))
def test_every_point_of_the_box_lies_in_a_planned_tile(
    box: BBox, zoom: int, across: float, up: float
) -> None:
    plan = TilePlan(box, ZoomRange(zoom, zoom))
    for part in box.parts():
        lon = part.west + (part.east - part.west) * across
        lat = part.south + (part.north - part.south) * up
        tolerance = 1e-9
        found = False
        for rect in plan.rects(zoom):
            west, _, _, north = tile_bounds(Tile(zoom, rect.west, rect.north))
            _, south, east, _ = tile_bounds(Tile(zoom, rect.east, rect.south))
            found |= (
                west - tolerance <= lon <= east + tolerance
                and south - tolerance <= lat <= north + tolerance
            )
        assert found


@given(boxes())
def test_plans_of_any_size_are_counted_without_enumeration(box: BBox) -> None:
    plan = TilePlan(box, ZoomRange(0, 30))
    counts = plan.counts()
    assert all(1 <= counts[z] <= 4**z for z in range(31))
    assert all(counts[z + 1] <= 4 * counts[z] for z in range(30))
    assert next(iter(plan.tiles())) == Tile(0, 0, 0)
