"""The map's flights: where they begin, end, and what they show on the way."""

from __future__ import annotations

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tiledl.gui.map.flight import Flight
from tiledl.gui.map.viewport import HALF_M, WORLD_M, Viewport

places = st.floats(-HALF_M, HALF_M)


@given(places, places, places, places, st.floats(2, 20), st.floats(2, 20))
def test_a_flight_begins_and_ends_where_it_should(
    x: float, y: float, to_x: float, to_y: float, zoom: float, to_zoom: float
) -> None:
    start = Viewport(x, y, zoom, 800, 600).kept_within()
    end = Viewport(to_x, to_y, to_zoom, 800, 600).kept_within()
    flight = Flight(start, end, 100.0)
    begun = flight.at(100.0)
    assert begun.zoom == pytest.approx(start.zoom, abs=1e-3)
    assert math.remainder(begun.x - start.x, WORLD_M) == pytest.approx(0, abs=1)
    assert flight.at(102.0) == end
    assert flight.is_over(102.0)
    for step in range(20):
        view = flight.at(100 + step / 20)
        assert view == view.kept_within()
    # Just before the end it is nearly there: no jump.
    last_s = next(100 + s / 1000 for s in range(2000) if flight.is_over(100 + s / 1000))
    before = flight.at(last_s - 0.001)
    assert abs(before.zoom - end.zoom) < 0.05
    pixels = abs(math.remainder(before.x - end.x, WORLD_M)) / end.metres_per_px
    assume(end.zoom > 3)
    assert pixels < 800


def test_a_far_flight_zooms_out_on_the_way_and_takes_the_short_side() -> None:
    start = Viewport(HALF_M * 0.9, 0, 10, 800, 600)
    end = Viewport(-HALF_M * 0.9, 0, 10, 800, 600)
    flight = Flight(start, end, 0.0)
    views = [flight.at(step / 20) for step in range(20)]
    assert min(view.zoom for view in views) < 6
    assert all(abs(view.x) > HALF_M * 0.89 for view in views)
