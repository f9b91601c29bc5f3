"""The selected box: degrees and metres, moving, resizing, snapping; and undo."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiledl.geo import BBox, TilePlan, ZoomRange
from tiledl.gui.map.edits import MERGE_S, MOST_EDITS, Edits
from tiledl.gui.map.selection import MapBox
from tiledl.gui.map.viewport import HALF_M, WORLD_M, to_metres

ALPS = MapBox(*to_metres(5.9, 45.8), *to_metres(10.5, 47.8))

places = st.tuples(st.floats(-2 * WORLD_M, 2 * WORLD_M), st.floats(-HALF_M, HALF_M))
boxes = (
    st.tuples(places, places)
    .map(lambda corners: MapBox.between(*corners))
    .filter(lambda box: min(box.east - box.west, box.north - box.south) > 10)
)


@given(boxes)
def test_four_numbers_mean_the_box_to_a_metre_and_never_reach_beyond_it(box: MapBox) -> None:
    degrees = box.to_degrees()
    again = MapBox.of_degrees(degrees)
    if (degrees[0], degrees[2]) == (-180, 180):
        # All round the world, it begins nowhere.
        assert box.east - box.west == pytest.approx(WORLD_M)
        return
    if again is None:
        # Narrower than the last digit.
        assert min(box.east - box.west, box.north - box.south) < 28
        return
    again = again.near((box.west + box.east) / 2)
    # A unit of the last digit is 1.1 m, and near the poles the projection makes 13 m of it.
    for one, other in zip(again.bounds, box.bounds, strict=True):
        assert one == pytest.approx(other, abs=14)
    assert again.west >= box.west - 1e-3
    assert again.east <= box.east + 1e-3 or again.east - again.west == pytest.approx(WORLD_M)


def test_a_box_across_the_antimeridian_has_its_west_greater_than_its_east() -> None:
    fiji = MapBox.of_degrees((177.0, -20.0, -178.0, -15.0))
    assert fiji is not None
    assert fiji.east - fiji.west == pytest.approx(5 / 360 * WORLD_M)
    assert fiji.to_degrees() == pytest.approx((177.0, -20.0, -178.0, -15.0))
    assert fiji.moved(WORLD_M, 0).to_degrees() == pytest.approx((177.0, -20.0, -178.0, -15.0))


def test_the_whole_world_stays_the_whole_world() -> None:
    world = MapBox.of_degrees((-180, -90, 180, 90))
    assert world is not None
    west, south, east, north = world.to_degrees()
    assert (west, east) == (-180, 180)
    assert -85.06 < south < -85.05 < 85.05 < north < 85.06


@pytest.mark.parametrize("box", [(5, 40, 5, 50), (5, 50, 6, 40), (5, 86, 6, 89)])
def test_numbers_that_mean_no_area_make_no_box(box: tuple[float, float, float, float]) -> None:
    assert MapBox.of_degrees(box) is None


@given(boxes, st.integers(0, 18))
def test_a_snapped_box_lies_along_tiles_and_holds_exactly_these(box: MapBox, zoom: int) -> None:
    snapped = box.snapped(zoom)
    size = WORLD_M / (1 << zoom)
    for edge in snapped.bounds:
        assert ((edge + HALF_M) / size) == pytest.approx(round((edge + HALF_M) / size), abs=1e-6)
    assert snapped.south >= -HALF_M * (1 + 1e-9)
    assert snapped.north <= HALF_M * (1 + 1e-9)
    across = round((snapped.east - snapped.west) / size)
    down = round((snapped.north - snapped.south) / size)
    assert across >= 1
    assert down >= 1
    plan = TilePlan(BBox(*snapped.to_degrees()), ZoomRange(zoom, zoom))
    assert plan.total == across * down


@given(boxes, st.integers(3, 18))
def test_snapping_twice_changes_nothing_more(box: MapBox, zoom: int) -> None:
    once = box.snapped(zoom)
    assert once.snapped(zoom).bounds == pytest.approx(once.bounds, abs=1e-3)


def test_a_moved_box_keeps_its_size_when_it_snaps() -> None:
    snapped = ALPS.snapped(7)
    moved = snapped.moved(1234.5, -999.0).moved_snapped(7)
    assert moved.bounds == pytest.approx(snapped.bounds, abs=1e-3)
    free = ALPS.moved_snapped(7)
    assert free.east - free.west == pytest.approx(ALPS.east - ALPS.west)


def test_a_box_is_not_moved_beyond_the_pole() -> None:
    moved = ALPS.moved(0, WORLD_M)
    assert moved.north == HALF_M
    assert moved.north - moved.south == pytest.approx(ALPS.north - ALPS.south)


def test_a_grip_moves_its_own_edges_only() -> None:
    east = ALPS.resized(1, 0.5, ALPS.east + 500, ALPS.south - 9e9, 10)
    assert east.bounds == (ALPS.west, ALPS.south, ALPS.east + 500, ALPS.north)
    corner = ALPS.resized(0, 0, ALPS.west - 100, ALPS.south - 200, 10)
    assert corner.bounds == (ALPS.west - 100, ALPS.south - 200, ALPS.east, ALPS.north)


def test_an_edge_never_passes_the_one_opposite_nor_the_world() -> None:
    assert ALPS.resized(1, 0.5, ALPS.west - 500, 0, 10).east == ALPS.west + 10
    assert ALPS.resized(0.5, 1, 0, ALPS.south - 500, 10).north == ALPS.south + 10
    wide = ALPS.resized(1, 1, 9 * WORLD_M, 9 * WORLD_M, 10)
    assert (wide.east - wide.west, wide.north) == (WORLD_M, HALF_M)


def test_the_copy_nearest_to_the_middle_is_shown() -> None:
    assert ALPS.near(ALPS.west + 3 * WORLD_M).west == pytest.approx(ALPS.west + 3 * WORLD_M)
    assert ALPS.near(0) is ALPS


def test_edits_are_undone_and_redone_in_order() -> None:
    edits = Edits(0)
    assert not edits.can_undo
    for number in (1, 2, 3):
        edits.record(number, "", float(number))
    assert [edits.undo(), edits.undo(), edits.redo()] == [2, 1, 2]
    assert edits.can_undo
    assert edits.can_redo
    edits.record(9, "", 10.0)
    assert not edits.can_redo
    assert [edits.undo(), edits.undo(), edits.undo(), edits.undo()] == [2, 1, 0, 0]


def test_the_digits_of_a_number_are_one_edit() -> None:
    edits = Edits(0.0)
    for at, value in enumerate((4.0, 47.0, 47.5)):
        edits.record(value, "North", at * MERGE_S / 2)
    assert edits.undo() == 0.0
    assert edits.redo() == 47.5
    edits.record(1.0, "South", 1.0)
    edits.record(2.0, "South", 2.0 + MERGE_S * 2)
    assert [edits.undo(), edits.undo(), edits.undo()] == [1.0, 47.5, 0.0]


def test_an_edit_that_changes_nothing_is_none() -> None:
    edits = Edits(1)
    edits.record(1, "", 0.0)
    assert not edits.can_undo


def test_the_past_is_bounded() -> None:
    edits = Edits(0)
    for number in range(1, 3 * MOST_EDITS):
        edits.record(number, "", float(number))
    steps = 0
    while edits.can_undo:
        edits.undo()
        steps += 1
    assert steps == MOST_EDITS
