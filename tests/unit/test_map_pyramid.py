"""Which tiles the map needs, and where they go."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from tiledl.geo import Tile
from tiledl.gui.map.pyramid import MOST_TILES, children, placements, stand_in, tile_zoom
from tiledl.gui.map.viewport import HALF_M, Viewport, to_metres

views = st.builds(
    Viewport,
    st.floats(-HALF_M, HALF_M),
    st.floats(-HALF_M, HALF_M),
    st.floats(0, 22),
    st.integers(16, 2000),
    st.integers(16, 1400),
).map(Viewport.kept_within)


@given(views)
def test_tiles_cover_the_whole_view_without_gap_or_overlap(view: Viewport) -> None:
    found = placements(view, tile_zoom(view, 0, 22))
    assert 0 < len(found) <= MOST_TILES
    lefts = sorted({(one.left, one.right) for one in found})
    tops = sorted({(one.top, one.bottom) for one in found})
    assert len(found) == len(lefts) * len(tops)
    assert all(one[1] == after[0] for one, after in itertools.pairwise(lefts))
    assert all(one[1] == after[0] for one, after in itertools.pairwise(tops))
    assert lefts[0][0] <= 0
    assert lefts[-1][1] >= view.width
    _, south, _, north = view.bounds
    assert tops[0][0] <= 0 or north > HALF_M * (1 - 1e-6)
    assert tops[-1][1] >= view.height or south < -HALF_M * (1 - 1e-6)


def test_the_middle_comes_first() -> None:
    view = Viewport(*to_metres(10.0, 50.0), 6.0, 1000, 700)
    first = placements(view, 6)[0]
    assert first.left <= 500 <= first.right
    assert first.top <= 350 <= first.bottom


def test_the_world_goes_on_across_the_antimeridian() -> None:
    view = Viewport(HALF_M, 0.0, 3.0, 600, 256)
    columns = [one.tile.x for one in sorted(placements(view, 3), key=lambda one: one.left)]
    assert {6, 7, 0, 1} <= set(columns)
    assert all(0 <= column < 8 for column in columns)


def test_a_world_smaller_than_the_map_is_repeated() -> None:
    view = Viewport(0.0, 0.0, 0.0, 1000, 256)
    found = placements(view, 0)
    assert {one.tile for one in found} == {Tile(0, 0, 0)}
    assert len({one.left for one in found}) == len(found) == 5


def test_places_keep_their_sizes_while_the_map_is_dragged() -> None:
    view = Viewport(*to_metres(10.0, 50.0), 5.37, 900, 600)
    sizes = {}
    for step in range(60):
        for one in placements(view.panned(step, -2 * step), 5):
            size = (one.right - one.left, one.bottom - one.top)
            assert sizes.setdefault(one.tile, size) == size


def test_a_source_that_begins_far_below_shows_no_tiles_rather_than_thousands() -> None:
    assert placements(Viewport(0.0, 0.0, 2.0, 1000, 700), 9) == []


def test_the_nearest_tile_above_stands_in_with_the_right_part() -> None:
    there = {Tile(0, 0, 0), Tile(3, 4, 2)}
    part = stand_in(Tile(5, 18, 11), there.__contains__)
    assert part is not None
    assert part.tile == Tile(3, 4, 2)
    assert (part.left, part.top, part.side) == (0.5, 0.75, 0.25)
    assert stand_in(Tile(5, 0, 0), {Tile(3, 4, 2)}.__contains__) is None


def test_four_children_fill_their_parents_place() -> None:
    view = Viewport(0.0, 0.0, 4.3, 500, 500)
    parent = placements(view, 4)[0]
    below = list(children(parent))
    assert {one.tile for one in below} == {
        Tile(5, 2 * parent.tile.x + dx, 2 * parent.tile.y + dy) for dx in (0, 1) for dy in (0, 1)
    }
    area = sum((one.right - one.left) * (one.bottom - one.top) for one in below)
    assert area == (parent.right - parent.left) * (parent.bottom - parent.top)


def test_zooms_stay_within_what_the_source_has() -> None:
    view = Viewport(0.0, 0.0, 13.7, 800, 600)
    assert tile_zoom(view, 0, 19) == 14
    assert tile_zoom(view, 0, 12) == 12
    assert tile_zoom(view, 15, 19) == 15
