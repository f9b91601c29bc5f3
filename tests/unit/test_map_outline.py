"""The world's outline without the demo's machinery: right places, clipped cleanly."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from tiledl.atlas import mercator_y
from tiledl.gui.map.outline import Outline, clipped

SQUARE = np.array([(0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.8), (0.2, 0.2)])


@pytest.fixture(scope="module")
def outline() -> Outline:
    return Outline()


def _is_land(outline: Outline, longitude: float, latitude: float, zoom: int) -> bool:
    x, y = (longitude + 180) / 360, mercator_y(latitude)
    margin = 0.01
    pieces = outline.in_box(x - margin, y - margin, x + margin, y + margin, zoom)
    # Odd-even, as it is drawn.
    return (
        sum(shapely.Polygon(piece).buffer(0).contains(shapely.Point(x, y)) for piece in pieces) % 2
        == 1
    )


@pytest.mark.parametrize("zoom", [3, 9])
@pytest.mark.parametrize(
    ("longitude", "latitude", "is_land"),
    [
        (2.1, 48.6, True),
        (178.0, 67.5, True),
        (-176.0, 66.5, True),
        (60.0, -80.0, True),
        (28.3, -29.3, True),
        (-35.0, 33.0, False),
        (160.0, -38.0, False),
        (179.9, -30.0, False),
    ],
)
def test_land_is_where_it_is(
    outline: Outline, longitude: float, latitude: float, is_land: bool, zoom: int
) -> None:
    assert _is_land(outline, longitude, latitude, zoom) is is_land


def test_deeper_zooms_have_more_detail(outline: Outline) -> None:
    counts = [sum(len(ring.points) for ring in outline.rings(zoom)) for zoom in (0, 2, 5, 12)]
    assert counts == sorted(counts)
    assert counts[-1] > 10 * counts[0]
    assert outline.rings(7) is outline.rings(12)


@pytest.mark.parametrize(
    ("box", "area"),
    [
        ((0.0, 0.0, 1.0, 1.0), 0.36),
        ((0.4, 0.4, 0.6, 0.6), 0.04),
        ((0.0, 0.0, 0.5, 0.5), 0.09),
        ((0.5, 0.0, 1.0, 0.3), 0.03),
        ((0.85, 0.0, 1.0, 1.0), 0.0),
    ],
)
def test_a_ring_is_clipped_to_what_lies_in_the_box(
    box: tuple[float, float, float, float], area: float
) -> None:
    found = clipped(SQUARE, box)
    assert (shapely.Polygon(found).area if len(found) else 0.0) == pytest.approx(area)
    if len(found):
        west, north, east, south = shapely.Polygon(found).bounds
        assert west >= box[0] - 1e-12
        assert north >= box[1] - 1e-12
        assert east <= box[2] + 1e-12
        assert south <= box[3] + 1e-12


def test_clipping_agrees_with_geos_on_a_real_coast(outline: Outline) -> None:
    norway = max(outline.rings(5), key=lambda ring: len(ring.points))
    box = (norway.west, norway.north, (norway.west + norway.east) / 2, norway.south)
    whole = shapely.Polygon(norway.points).buffer(0)
    expected = whole.intersection(shapely.box(*box)).area
    assert shapely.Polygon(clipped(norway.points, box)).buffer(0).area == pytest.approx(expected)
