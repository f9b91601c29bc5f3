"""What the map shows: panning, zooming, wrapping, its scale and its coordinates."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiledl.gui.map.glide import LENGTH_S, Glide
from tiledl.gui.map.viewport import (
    DEEPEST_ZOOM,
    HALF_M,
    WORLD_M,
    Viewport,
    coordinates,
    scale_bar,
    to_degrees,
    to_metres,
)

EUROPE = Viewport(*to_metres(10, 50), 4.0, 800, 600)

views = st.builds(
    Viewport,
    st.floats(-3 * WORLD_M, 3 * WORLD_M),
    st.floats(-WORLD_M, WORLD_M),
    st.floats(0, 30),
    st.integers(1, 3000),
    st.integers(1, 2000),
).map(Viewport.kept_within)


@given(st.floats(-180, 180), st.floats(-85, 85))
def test_degrees_survive_the_way_to_metres_and_back(longitude: float, latitude: float) -> None:
    back = to_degrees(*to_metres(longitude, latitude))
    assert back[1] == pytest.approx(latitude, abs=1e-9)
    assert math.remainder(back[0] - longitude, 360) == pytest.approx(0, abs=1e-9)


@given(views, st.floats(0, 24), st.floats(0, 1), st.floats(0, 1))
def test_zooming_keeps_the_place_under_the_pointer(
    view: Viewport, zoom: float, across: float, down: float
) -> None:
    px, py = across * view.width, down * view.height
    before = view.place_at(px, py)
    after = view.zoomed(zoom, px, py)
    there = after.place_at(px, py)
    size = max(after.metres_per_px, 1e-6)
    assert math.remainder(there[0] - before[0], WORLD_M) / size == pytest.approx(0, abs=1e-3)
    # Up and down the world ends, which comes first.
    free = after.zoomed(zoom, px, py)
    if abs(after.y) < HALF_M - after.height / 2 * after.metres_per_px - 1:
        assert free.place_at(px, py)[1] == pytest.approx(before[1], abs=size)


@given(views, st.integers(-5000, 5000), st.integers(-5000, 5000))
def test_no_view_leaves_the_world_above_or_below(view: Viewport, dx: int, dy: int) -> None:
    moved = view.panned(dx, dy)
    _, south, _, north = moved.bounds
    assert abs(moved.x) <= HALF_M
    if north - south < WORLD_M:
        assert south >= -HALF_M * (1 + 1e-9)
        assert north <= HALF_M * (1 + 1e-9)
    else:
        assert moved.y == 0


def test_panning_goes_round_the_world() -> None:
    view = EUROPE
    for _ in range(16):
        view = view.panned(-256, 0)
    assert view.x == pytest.approx(EUROPE.x)
    assert view.y == EUROPE.y


def test_whole_pixels_of_panning_move_the_world_by_whole_pixels() -> None:
    x, y = EUROPE.pixel_of(-HALF_M, HALF_M)
    moved = EUROPE.panned(37, -12)
    assert moved.pixel_of(-HALF_M, HALF_M) == pytest.approx((x + 37, y - 12))


def test_a_fitted_box_is_seen_whole_and_not_too_small() -> None:
    box = (*to_metres(5.9, 45.8), *to_metres(10.5, 47.8))
    view = EUROPE.fitted(box)
    west, south, east, north = view.bounds
    assert west < box[0] < box[2] < east
    assert south < box[1] < box[3] < north
    assert max((box[2] - box[0]) / (east - west), (box[3] - box[1]) / (north - south)) > 0.5


def test_a_box_of_no_size_is_fitted_at_the_deepest_zoom() -> None:
    place = to_metres(10, 50)
    assert EUROPE.fitted((*place, *place)).zoom == DEEPEST_ZOOM


@pytest.mark.parametrize("zoom", [0, 3, 7.3, 12, 18, 24])
@pytest.mark.parametrize("latitude", [0, 50, 80])
def test_the_scale_bar_is_a_round_length_that_fits(zoom: float, latitude: float) -> None:
    view = Viewport(0, to_metres(0, latitude)[1], zoom, 800, 100)
    bar = scale_bar(view, 100)
    assert 30 < bar.width_px <= 100 + 1e-6
    assert f"{bar.metres:.0e}"[0] in "125"
    equator_m = bar.width_px * view.metres_per_px
    assert bar.metres == pytest.approx(equator_m * math.cos(math.radians(latitude)), rel=1e-6)


def test_coordinates_name_their_hemispheres_and_no_more_digits_than_a_pixel_has() -> None:
    assert coordinates(-0.1275, 51.5072, 4) == "51.51° N  0.13° W"
    assert coordinates(151.2093, -33.8688, 16) == "33.8688° S  151.2093° E"


def test_a_glide_begins_where_the_map_is_and_ends_where_it_should() -> None:
    glide = Glide(EUROPE, 10.0, 6.0, 100, 50)
    assert glide.at(10.0) == EUROPE
    half = glide.at(10.0 + LENGTH_S / 2)
    assert 4.0 < half.zoom < 6.0
    assert glide.is_over(10.001 + LENGTH_S)
    end = glide.at(99.0)
    assert end.zoom == 6.0
    assert end.place_at(100, 50) == pytest.approx(EUROPE.place_at(100, 50))
    assert Glide(EUROPE, 0.0, 4.0, dx=-200, dy=30).at(99.0) == EUROPE.panned(-200, 30)
