"""The demo map: right places, joined edges, whole names, equal bytes."""

from __future__ import annotations

import hashlib
import io
import itertools
import subprocess
import sys

import mercantile
import pytest
from PIL import Image, ImageChops

from tiledl.demo import palette
from tiledl.demo.labels import TILE_PX, Labels
from tiledl.demo.tiles import TilePainter
from tiledl.demo.world import MAX_ZOOM, SEA, World
from tiledl.geo import Tile

LAND_PLACES = {
    "Paris": (2.1, 48.6),
    "Sydney": (150.6, -33.6),
    "Sahara": (10.0, 25.0),
    "Dakota": (-100.0, 45.0),
    "Chukotka, west of 180°": (178.0, 67.5),
    "Chukotka, east of 180°": (-176.0, 66.5),
    "Antarctica": (60.0, -80.0),
    "Lesotho, within another country": (28.3, -29.3),
}
SEA_PLACES = {
    "mid-Atlantic": (-35.0, 33.0),
    "Gulf of Guinea": (2.0, 2.0),
    "Tasman Sea": (160.0, -38.0),
    "Caspian Sea": (50.5, 42.0),
    "Gulf of Alaska": (-148.0, 55.0),
    "Southern Ocean": (100.0, -60.0),
    "Fiji's longitude": (179.9, -30.0),
}


@pytest.fixture(scope="module")
def world() -> World:
    return World.load()


@pytest.fixture(scope="module")
def painter(world: World) -> TilePainter:
    return TilePainter(world)


def picture(painter: TilePainter, tile: Tile, scale: int = 1) -> Image.Image:
    with Image.open(io.BytesIO(painter.paint(tile, scale).body)) as image:
        assert image.format == "PNG"
        return image.convert("RGB")


def colour_at(
    painter: TilePainter, longitude: float, latitude: float, zoom: int
) -> tuple[int, int, int]:
    """The colour where a place is, or beside it if a thin line is drawn just there."""
    tile = mercantile.tile(longitude, latitude, zoom)
    west, south, east, north = mercantile.xy_bounds(tile)
    x, y = mercantile.xy(longitude, latitude)
    column = int((x - west) / (east - west) * TILE_PX)
    row = int((north - y) / (north - south) * TILE_PX)
    image = picture(painter, Tile(zoom, tile.x, tile.y))
    box = (max(column - 2, 0), max(row - 2, 0), min(column + 3, 256), min(row + 3, 256))
    colours = image.crop(box).getcolors()
    assert colours is not None
    return max(colours)[1]  # type: ignore[return-value]


@pytest.mark.parametrize("zoom", [2, 4, 6, 9, 12])
@pytest.mark.parametrize("place", LAND_PLACES)
def test_land_is_drawn_where_there_is_land(
    world: World, painter: TilePainter, place: str, zoom: int
) -> None:
    assert world.is_land(*LAND_PLACES[place])
    assert colour_at(painter, *LAND_PLACES[place], zoom) in palette.TINTS


@pytest.mark.parametrize("zoom", [2, 4, 6, 9, 12])
@pytest.mark.parametrize("place", SEA_PLACES)
def test_sea_is_drawn_where_there_is_sea(
    world: World, painter: TilePainter, place: str, zoom: int
) -> None:
    assert not world.is_land(*SEA_PLACES[place])
    assert colour_at(painter, *SEA_PLACES[place], zoom) == palette.SEA


def test_what_a_tile_shows_agrees_with_the_outlines_all_over_the_world(
    world: World, painter: TilePainter
) -> None:
    """A grid of places whose surroundings are all land or all sea, so that no line is near."""
    checked = 0
    for longitude, latitude in itertools.product(range(-177, 180, 12), range(-78, 84, 9)):
        around = {
            world.is_land(longitude + dx, latitude + dy)
            for dx, dy in itertools.product((-1.5, -0.7, 0, 0.7, 1.5), (-0.8, 0, 0.8))
        }
        if len(around) > 1:
            continue
        colour = colour_at(painter, longitude, latitude, 5)
        if colour in (palette.SEA, *palette.TINTS):
            checked += 1
            assert (colour != palette.SEA) == around.pop(), (longitude, latitude)
    assert checked > 350


def test_the_same_tiles_are_the_same_bytes_in_another_process(painter: TilePainter) -> None:
    tiles = [(0, 0, 0), (3, 4, 2), (6, 32, 22), (9, 264, 168), (12, 2094, 1356)]
    script = (
        "from tiledl.demo.tiles import TilePainter\n"
        "from tiledl.demo.world import World\n"
        "from tiledl.geo import Tile\n"
        "painter = TilePainter(World.load())\n"
        # In another order, since what was drawn before must not matter.
        f"for tile in reversed({tiles}): print(painter.paint(Tile(*tile), 1).etag)\n"
    )
    output = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout
    here = [painter.paint(Tile(*tile), 1).etag for tile in reversed(tiles)]
    assert output.split() == here


def test_a_tile_is_the_same_whether_it_was_remembered_or_not(world: World) -> None:
    forgetful = TilePainter(world, max_cache_bytes=1)
    first = forgetful.paint(Tile(6, 32, 22), 1)
    assert forgetful.at_hand(Tile(6, 32, 22), 1) is None
    assert forgetful.paint(Tile(6, 32, 22), 1) == first
    assert forgetful.drawn == 2


def test_all_empty_sea_is_the_same_bytes_and_so_is_the_inside_of_a_country(
    painter: TilePainter,
) -> None:
    sea = {painter.paint(Tile(8, x, y), 1).body for x in range(90, 94) for y in range(100, 104)}
    assert len(sea) == 1
    assert len(sea.pop()) < 300
    algeria = mercantile.tile(3.0, 30.0, 11)
    land = {painter.paint(Tile(11, algeria.x + i, algeria.y), 1).body for i in range(6)}
    assert len(land) == 1


def test_an_empty_tile_below_a_known_empty_one_takes_no_drawing(world: World) -> None:
    painter = TilePainter(world)
    painter.paint(Tile(9, 190, 210), 1)
    assert world.known_ground(Tile(12, 190 * 8 + 3, 210 * 8 + 3)) == SEA
    at_hand = painter.at_hand(Tile(12, 190 * 8 + 3, 210 * 8 + 3), 1)
    assert at_hand is not None
    assert painter.drawn == 0


@pytest.mark.parametrize(
    ("name", "longitude", "latitude", "zoom"),
    [
        ("Norway's fjords", 5.5, 61.0, 7),
        ("Greek islands", 25.0, 37.0, 9),
        ("Alps and borders", 9.0, 46.5, 6),
        ("Dutch coast", 4.1, 51.95, 12),
        ("Indonesia", 120.0, -3.0, 5),
        ("Europe", 10.0, 50.0, 3),
    ],
)
def test_what_crosses_a_tile_s_edge_joins(
    painter: TilePainter, name: str, longitude: float, latitude: float, zoom: int
) -> None:
    """Across an edge the picture changes no more than it does one column further in."""
    corner = mercantile.tile(longitude, latitude, zoom)
    mosaic = Image.new("RGB", (3 * TILE_PX, 3 * TILE_PX))
    for dx, dy in itertools.product(range(3), range(3)):
        tile = Tile(zoom, corner.x - 1 + dx, corner.y - 1 + dy)
        mosaic.paste(picture(painter, tile), (dx * TILE_PX, dy * TILE_PX))

    def change(column: int, *, upright: bool) -> int:
        """How different the neighbouring columns (or rows) are, in total."""
        turned = mosaic if upright else mosaic.transpose(Image.Transpose.TRANSPOSE)
        left = turned.crop((column - 1, 0, column, 3 * TILE_PX))
        right = turned.crop((column, 0, column + 1, 3 * TILE_PX))
        histogram = ImageChops.difference(left, right).convert("L").histogram()
        return sum(level * count for level, count in enumerate(histogram))

    for edge, upright in itertools.product((TILE_PX, 2 * TILE_PX), (True, False)):
        nearby = [change(edge + i, upright=upright) for i in (-6, -5, -4, -3, -2, 2, 3, 4, 5, 6)]
        assert change(edge, upright=upright) <= 1.6 * max(nearby) + 300, (name, edge, upright)


def test_a_name_on_a_tile_s_edge_is_drawn_by_both_tiles(world: World, painter: TilePainter) -> None:
    """Put together, the two tiles hold as much ink as the name drawn in one piece."""
    zoom, checked = 5, 0
    for label in Labels(world.countries).at_zoom(zoom):
        is_crossing = label.left_px // TILE_PX + 1 == (label.right_px - 1) // TILE_PX
        is_one_row = label.top_px // TILE_PX == (label.bottom_px - 1) // TILE_PX
        if not is_crossing or not is_one_row or label.left_px < 0:
            continue
        checked += 1
        row, edge_px = label.top_px // TILE_PX, label.right_px // TILE_PX * TILE_PX
        sides = [
            picture(painter, Tile(zoom, edge_px // TILE_PX + i, row)).crop(
                (
                    max(label.left_px - edge_px, -TILE_PX) + TILE_PX if i else 0,
                    label.top_px % TILE_PX,
                    TILE_PX if i else label.right_px - edge_px,
                    label.top_px % TILE_PX + label.bottom_px - label.top_px,
                )
            )
            for i in (-1, 0)
        ]
        for side in sides:
            if side.width < 6:
                continue
            dark = sum(side.convert("L").histogram()[:130])
            assert dark > side.width, f"{label.text} is cut"
    assert checked >= 5


@pytest.mark.parametrize("zoom", range(MAX_ZOOM + 1))
def test_no_two_names_overlap(world: World, zoom: int) -> None:
    labels = Labels(world.countries).at_zoom(zoom)
    assert not any(one.overlaps(other) for one, other in itertools.combinations(labels, 2))


def test_large_countries_are_named_early_and_small_ones_later(world: World) -> None:
    labels = Labels(world.countries)
    early = {label.text for label in labels.at_zoom(2)}
    assert {"Brazil", "China", "Australia", "Canada"} <= early
    assert "Luxembourg" not in early
    assert "Luxembourg" in {label.text for label in labels.at_zoom(7)}


def test_a_tile_of_double_size_shows_the_same_in_twice_the_pixels(painter: TilePainter) -> None:
    small, large = picture(painter, Tile(4, 8, 5)), picture(painter, Tile(4, 8, 5), 2)
    assert large.size == (512, 512)
    difference = ImageChops.difference(small, large.reduce(2)).convert("L").histogram()
    assert sum(difference[40:]) < 0.03 * TILE_PX * TILE_PX


@pytest.mark.parametrize("zoom", range(0, MAX_ZOOM + 1, 3))
def test_every_corner_of_the_map_can_be_drawn(painter: TilePainter, zoom: int) -> None:
    last = (1 << zoom) - 1
    for x, y in itertools.product({0, last}, {0, last // 2, last}):
        for scale in (1, 2):
            assert picture(painter, Tile(zoom, x, y), scale).width == TILE_PX * scale


def test_tiles_are_small(painter: TilePainter) -> None:
    sizes = [len(painter.paint(Tile(5, x, y), 1).body) for x in range(14, 20) for y in range(8, 13)]
    assert max(sizes) < 16_000


def test_every_etag_belongs_to_one_body(painter: TilePainter) -> None:
    pictures = [painter.paint(Tile(4, x, y), 1) for x in range(16) for y in range(4, 8)]
    bodies = {one.etag: hashlib.sha256(one.body).digest() for one in pictures}
    assert len(bodies) == len({one.body for one in pictures}) == len(set(bodies.values()))


def test_the_palette_keeps_the_plain_colours_exactly() -> None:
    plain = [palette.SEA, *palette.TINTS, palette.COAST, palette.TEXT]
    image = Image.new("RGB", (len(plain), 1))
    image.putdata(plain)
    kept = image.quantize(palette=palette.palette_image(), dither=Image.Dither.NONE)
    assert [kept.convert("RGB").getpixel((x, 0)) for x in range(len(plain))] == plain
    assert len(palette.COLOURS) <= 256
