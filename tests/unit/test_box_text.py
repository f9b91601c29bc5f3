"""Boxes as people paste them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiledl.box_text import read_boxes
from tiledl.geo import BBox

SWISS = BBox(5.9, 45.8, 10.5, 47.8)


@pytest.mark.parametrize(
    "text",
    [
        "-5.9,45.8,10.5,47.8",
        "-5.9 45.8 10.5 47.8",
        " -5.9; 45.8; 10.5; 47.8 ",
        "[-5.9, 45.8, 10.5, 47.8]",
        "[[-5.9, 45.8], [10.5, 47.8]]",
        "(-5.9 45.8) (10.5 47.8)",
        "−5.9°, 45.8°, 10.5°, 47.8°",
        "-5,9; 45,8; 10,5; 47,8",
        "-5,9 45,8 10,5 47,8",
        '{"bbox": [-5.9, 45.8, 10.5, 47.8]}',
        "bbox=-5.9,45.8,10.5,47.8",
        "https://example.org/wms?service=WMS&bbox=-5.9%2C45.8%2C10.5%2C47.8&width=5",
        "https://www.openstreetmap.org/export?minlon=-5.9&minlat=45.8&maxlon=10.5&maxlat=47.8",
        "north: 47.8, south: 45.8, east: 10.5, west: -5.9",
        "left=-5.9 bottom=45.8 right=10.5 top=47.8",
    ],
)
def test_a_box_is_read_as_people_and_programs_write_it(text: str) -> None:
    assert BBox(-5.9, 45.8, 10.5, 47.8) in [one.box for one in read_boxes(text)]


def test_four_bare_numbers_can_mean_two_places() -> None:
    readings = read_boxes("48.8,2.2,48.9,2.4")
    assert [(one.box, one.order) for one in readings] == [
        (BBox(48.8, 2.2, 48.9, 2.4), "west, south, east, north"),
        (BBox(2.2, 48.8, 2.4, 48.9), "south, west, north, east"),
    ]


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("100, 10, 110, 20", BBox(100, 10, 110, 20)),  # no latitudes of 100°
        ("10, 100, 20, 110", BBox(100, 10, 110, 20)),
        ("170, -20, -170, -10", BBox(170, -20, -170, -10)),  # Fiji
        ("47.8, 5.9, 45.8, 10.5", SWISS),  # OGC's upper left and lower right
        ("0, 0, 1, 1", BBox(0, 0, 1, 1)),
    ],
)
def test_numbers_that_make_sense_in_one_order_have_one_meaning(text: str, box: BBox) -> None:
    assert [one.box for one in read_boxes(text)] == [box]


def test_what_is_called_a_bbox_has_longitudes_first() -> None:
    assert [one.box for one in read_boxes("bbox=-74.3,40.4,-73.6,41")] == [
        BBox(-74.3, 40.4, -73.6, 41)
    ]
    assert len(read_boxes("-74.3,40.4,-73.6,41")) == 2


def test_rarer_orders_are_read_where_the_common_ones_make_no_sense() -> None:
    nominatim = read_boxes("45.8, 47.8, 5.9, 10.5")
    assert (SWISS, "south, north, west, east") in [(one.box, one.order) for one in nominatim]


def test_a_link_to_a_map_is_what_it_shows() -> None:
    (reading,) = read_boxes("https://www.openstreetmap.org/#map=12/48.8566/2.3522&layers=N")
    box = reading.box
    assert box.west < 2.3522 < box.east
    assert box.south < 48.8566 < box.north
    assert box.east - box.west == pytest.approx(0.3516, abs=0.001)
    (world,) = read_boxes("https://www.openstreetmap.org/#map=0/0/0")
    assert (world.box.west, world.box.east) == (-180, 180)


@pytest.mark.parametrize(
    "text",
    ["", "paris", "1,2,3", "1,2,3,4,5", "1,2,3,x", "999,999,999,999", "5,5,5,5", "paris 1 2 3 4",
     "#map=99/1/2", "#map=5/99/2", "minlon=9&minlat=9&maxlon=1&maxlat=1", "1" * 5000],
)  # fmt: skip
def test_what_is_no_box_has_no_meaning(text: str) -> None:
    assert read_boxes(text) == []


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    read_boxes(text)


@given(st.tuples(*[st.floats(-90, 90)] * 4))
def test_a_box_in_its_own_order_is_among_the_meanings(numbers: tuple[float, ...]) -> None:
    west, east = sorted(round(number, 4) for number in numbers[:2])
    south, north = sorted(round(number, 4) for number in numbers[2:])
    if west < east and south < north and south < 85 and north > -85:
        box = BBox(west, south, east, north)
        assert box in [one.box for one in read_boxes(f"{west},{south},{east},{north}")]
