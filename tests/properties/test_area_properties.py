"""What holds for areas of every shape."""

from __future__ import annotations

import itertools
import math

import shapely
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from shapely.affinity import translate

from tests.properties.test_geo_properties import small_plans
from tiledl.geo import BBox, Tile, TilePlan, ZoomRange, area_of, tile_bounds
from tiledl.geo import corridor as corridor_module
from tiledl.geo.area import Area, shape_of
from tiledl.geo.corridor import corridor, distance_km


def rectangle(box: BBox) -> Area:
    return area_of(shapely.union_all([shapely.box(*_bounds(part)) for part in box.parts()]))


def _bounds(box: BBox) -> tuple[float, float, float, float]:
    return box.west, box.south, box.east, box.north


@st.composite
def small_areas(draw: st.DrawFn) -> TilePlan:
    """Star-shaped polygons of some tiles' size, some with a hole, anywhere, also across 180°."""
    zoom = draw(st.integers(0, 20))
    size = 360 / (1 << zoom) * draw(st.floats(0.1, 6))
    longitude, latitude = draw(st.floats(-180, 180)), draw(st.floats(-80, 80))
    radii = draw(st.lists(st.floats(0.2, 1), min_size=3, max_size=9))

    def star(scale: float) -> list[tuple[float, float]]:
        return [
            (
                longitude + scale * size * radius * math.cos(2 * math.pi * n / len(radii)),
                latitude + scale * size * radius * math.sin(2 * math.pi * n / len(radii)),
            )
            for n, radius in enumerate(radii)
        ]

    holes = [star(draw(st.floats(0.3, 0.8)))] if draw(st.booleans()) else []
    shape = shapely.Polygon(star(1), holes)
    west, south, east, north = shape.bounds
    assume(west > -540 and east < 540 and south > -90 and north < 90 and south < 84 and north > -84)
    area = area_of(shape)
    zooms = ZoomRange(max(0, zoom - draw(st.integers(0, 3))), zoom)
    return TilePlan(area.bounds, zooms, area)


@settings(deadline=None)
@given(small_areas())
def test_the_count_equals_the_enumeration_and_no_tile_comes_twice(plan: TilePlan) -> None:
    tiles = list(plan.tiles())
    assert len(set(tiles)) == len(tiles) == plan.total
    for zoom, group in itertools.groupby(tiles, key=lambda tile: tile.z):
        assert len(list(group)) == plan.count(zoom)
    assert sum(block.tile_count() for block in plan.blocks()) == plan.total


@settings(deadline=None)
@given(small_areas())
def test_just_the_tiles_that_meet_the_area_are_planned(plan: TilePlan) -> None:
    assert plan.area is not None
    shape = shape_of(plan.area)
    planned = set(plan.tiles())
    for zoom in plan.zooms:
        for rect in plan.rects(zoom):
            for x in range(rect.west, rect.east + 1):
                for y in range(rect.north, rect.south + 1):
                    tile = shapely.box(*tile_bounds(Tile(zoom, x, y)))
                    # What is within a tenth of a millimetre of being decided may go either way.
                    slack = 1e-9
                    if Tile(zoom, x, y) in planned:
                        assert shapely.intersects(shape, tile.buffer(slack))
                    else:
                        assert not shapely.intersects(shape, tile.buffer(-slack))


@settings(deadline=None)
@given(small_plans())
def test_a_rectangles_plan_is_the_boxs(box_plan: TilePlan) -> None:
    box = box_plan.bbox
    # What is thinner than a hair is no area, and still a tile of a box.
    hair = 1e-7
    assume(all(part.east - part.west > 2 * hair for part in box.parts()))
    assume(box.north - box.south > 2 * hair)
    # And so is a hair of it that reaches into a tile.
    west, east = box.west + hair, box.east - hair
    inner = BBox(west, box.south + hair, east, box.north - hair)
    assume(TilePlan(inner, box_plan.zooms).counts() == box_plan.counts())
    area = rectangle(box)
    plan = TilePlan(area.bounds, box_plan.zooms, area)
    assert plan.counts() == box_plan.counts()
    assert list(plan.tiles()) == list(box_plan.tiles())
    assert [block[:5] for block in plan.blocks()] == [block[:5] for block in box_plan.blocks()]


@settings(deadline=None)
@given(small_areas(), st.integers(1, 4))
def test_deeper_zooms_have_up_to_four_times_the_tiles(plan: TilePlan, more: int) -> None:
    assert plan.area is not None
    counts = plan.area.counts(plan.zooms.highest + more)
    for above, below in itertools.pairwise(counts):
        assert above <= below <= 4 * above


@example(0.0, 80.0, 166.13609425581848, 27.0, 0.25, 0.5, 0.0, 0.0)
@settings(deadline=None)
@given(
    st.floats(-180, 180), st.floats(-80, 80), st.floats(-179, 179), st.floats(-80, 80),
    st.floats(0.05, 300), st.floats(0, 1), st.floats(0, 360), st.floats(0, 0.98),
)  # fmt: skip
def test_what_is_nearer_than_the_corridors_width_is_in_it(
    lon1: float, lat1: float, lon2: float, lat2: float, width_km: float, along: float,
    bearing: float, near: float,
) -> None:  # fmt: skip
    one = (lon1, lat1)
    # At most some hundred kilometres, in any direction.
    other = (lon1 + (lon2 - lon1) / 200, max(-84.0, min(84.0, lat1 + (lat2 - lat1) / 60)))
    near_home = corridor([[one, other]], width_km)
    shape = shapely.union_all([translate(near_home, turn) for turn in (-360, 0, 360)])
    onto = corridor_module._between(one, other, along) if one != other else one
    inside = _away(onto, bearing, near * width_km)
    assume(abs(inside[1]) < 85)
    assert shape.covers(shapely.Point(inside))
    outside = _away(one, bearing, 1.02 * width_km + distance_km(one, other))
    assume(abs(outside[1]) < 85)
    assert not shape.contains(shapely.Point(outside))


def _away(start: tuple[float, float], bearing_deg: float, km: float) -> tuple[float, float]:
    lon, lat = map(math.radians, start)
    angle, bearing = km / 6371.0088, math.radians(bearing_deg)
    sine = math.sin(lat) * math.cos(angle) + math.cos(lat) * math.sin(angle) * math.cos(bearing)
    there = math.asin(sine)
    across = math.atan2(
        math.sin(bearing) * math.sin(angle) * math.cos(lat),
        math.cos(angle) - math.sin(lat) * sine,
    )
    return (math.degrees(lon + across) + 540) % 360 - 180, math.degrees(there)
