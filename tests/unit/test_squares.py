"""Tiles as numbers that keep a square together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tiledl.geo import MAX_ZOOM, BBox, Tile, TilePlan, ZoomRange
from tiledl.geo.plan import BLOCK_ORDER
from tiledl.store.squares import SQUARE_ORDER, SQUARE_TILES, first_in_square, numbers_of


@st.composite
def tiles(draw: st.DrawFn) -> Tile:
    zoom = draw(st.integers(0, MAX_ZOOM))
    along = st.integers(0, (1 << zoom) - 1)
    return Tile(zoom, draw(along), draw(along))


def test_all_tiles_of_the_low_zooms_have_numbers_of_their_own() -> None:
    every = list(TilePlan(BBox(-180, -85.06, 180, 85.06), ZoomRange(0, 7)).tiles())
    assert len(every) == sum(4**zoom for zoom in range(8))
    assert len(set(numbers_of(every))) == len(every)


@given(st.lists(tiles(), min_size=2, max_size=2, unique=True))
def test_two_tiles_never_share_a_number(two: list[Tile]) -> None:
    one, other = numbers_of(two)
    assert one != other
    assert 0 <= min(one, other) <= max(one, other) < 1 << 61


@given(tiles(), tiles())
def test_a_squares_tiles_are_its_numbers_and_nobody_elses(tile: Tile, other: Tile) -> None:
    first = first_in_square(tile)
    for each in (tile, other):
        [number] = numbers_of([each])
        is_within = first <= number < first + SQUARE_TILES
        is_of_square = (
            each.z == tile.z
            and each.x >> SQUARE_ORDER == tile.x >> SQUARE_ORDER
            and each.y >> SQUARE_ORDER == tile.y >> SQUARE_ORDER
        )
        assert is_within == is_of_square


def test_the_last_tile_of_all_fits_into_sqlites_integers() -> None:
    last = (1 << MAX_ZOOM) - 1
    [number] = numbers_of([Tile(MAX_ZOOM, last, last)])
    assert number < 1 << 61


def test_a_block_of_the_plan_lies_within_one_square() -> None:
    assert BLOCK_ORDER <= SQUARE_ORDER
