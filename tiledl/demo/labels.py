"""Country names: which are shown at a zoom, where, and how large.

Places are decided once a zoom for the whole world, so that the tiles that share a name agree, and
the name is drawn by each of them as the same picture at whole pixels.
"""

from __future__ import annotations

import math
import threading
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from PIL import Image, ImageDraw, ImageFont

from tiledl.atlas import Country
from tiledl.geo import Tile

TILE_PX = 256

_MIN_FONT_PX = 10.0
_MAX_FONT_PX = 17.0
_GAP_PX = 3
"""How far names stay from each other."""
_HALO_PX = 2
_MAX_LINE_CHARACTERS = 14
"""Names longer than this are broken in two where there is a space."""
_OVERHANG = 1.15
"""How much wider than its country a name may be at low zooms."""
_SMALL_COUNTRIES_ZOOM = 6
"""From here on a name may be wider than its country, as on any map of islands."""
_SMALLEST_PX = 5.0
"""How wide a country must be, in pixels, to be named at all."""


class Stamp(Struct, frozen=True):
    """A name ready to be put on a tile: masks of its letters and of the halo around them."""

    letters: Image.Image
    halo: Image.Image


class Label(Struct, frozen=True):
    """A name at one zoom; its box is in pixels of the whole world at that zoom."""

    text: str
    font_px: int
    left_px: int
    top_px: int
    right_px: int
    bottom_px: int

    def overlaps(self, other: Label) -> bool:
        """Whether the two names come closer than is good to read."""
        return (
            self.left_px < other.right_px + _GAP_PX
            and other.left_px < self.right_px + _GAP_PX
            and self.top_px < other.bottom_px + _GAP_PX
            and other.top_px < self.bottom_px + _GAP_PX
        )


class Labels:
    """The names on the map, found by tile. Safe to use from several threads."""

    def __init__(self, countries: Sequence[Country]) -> None:
        self._countries = sorted(countries, key=lambda country: (-country.rank, country.name))
        self._by_zoom: dict[int, dict[tuple[int, int], list[tuple[Label, int]]]] = {}
        self._lock = threading.Lock()

    def on(self, tile: Tile) -> Sequence[tuple[Label, int]]:
        """The names that touch a tile, each with the pixels by which to move it west: none, or the
        world's width when it reaches over the antimeridian."""
        with self._lock:
            if tile.z not in self._by_zoom:
                self._by_zoom[tile.z] = self._index(tile.z)
            return self._by_zoom[tile.z].get((tile.x, tile.y), ())

    def at_zoom(self, zoom: int) -> list[Label]:
        """All names at a zoom, the largest country first; no two overlap."""
        placed: list[Label] = []
        for country in self._countries:
            label = _label(country, zoom)
            if label is not None and not any(label.overlaps(other) for other in placed):
                placed.append(label)
        return placed

    def _index(self, zoom: int) -> dict[tuple[int, int], list[tuple[Label, int]]]:
        tiles_across = 1 << zoom
        found: defaultdict[tuple[int, int], list[tuple[Label, int]]] = defaultdict(list)
        for label in self.at_zoom(zoom):
            for column in range(label.left_px // TILE_PX, label.right_px // TILE_PX + 1):
                for row in range(label.top_px // TILE_PX, label.bottom_px // TILE_PX + 1):
                    turns = column // tiles_across
                    shift_px = turns * tiles_across * TILE_PX
                    found[column % tiles_across, row].append((label, shift_px))
        return dict(found)


def _label(country: Country, zoom: int) -> Label | None:
    world_px = TILE_PX << zoom
    country_px = country.width * world_px
    if country_px < _SMALLEST_PX:
        return None
    # A name grows with its country, but slowly, as on printed maps.
    size = _MIN_FONT_PX + 1.1 * math.log2(max(1.0, country_px / 40))
    font_px = round(min(_MAX_FONT_PX, size))
    text = _drawable(country.name)
    for candidate in dict.fromkeys((text, _broken(text))):
        left, top, right, bottom = _text_box(candidate, font_px, 1)
        width_px, height_px = right - left, bottom - top
        is_fitting = width_px <= country_px * _OVERHANG
        if is_fitting or (zoom >= _SMALL_COUNTRIES_ZOOM and candidate == _broken(text)):
            left_px = round(country.label[0] * world_px - width_px / 2)
            top_px = round(country.label[1] * world_px - height_px / 2)
            return Label(
                candidate, font_px, left_px, top_px, left_px + width_px, top_px + height_px
            )
    return None


def _drawable(name: str) -> str:
    """The name without accents: Pillow's own font, which saves shipping one, has only ASCII."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in plain if letter.isascii())


def _broken(text: str) -> str:
    """A long name in two lines of about the same length."""
    spaces = [place for place, letter in enumerate(text) if letter == " "]
    if len(text) <= _MAX_LINE_CHARACTERS or not spaces:
        return text
    middle = min(spaces, key=lambda place: abs(place - len(text) / 2))
    return text[:middle] + "\n" + text[middle + 1 :]


@lru_cache(maxsize=64)
def _font(size_px: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size_px)
    assert isinstance(font, ImageFont.FreeTypeFont)
    return font


@lru_cache(maxsize=2048)
def _text_box(text: str, font_px: int, scale: int) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of a name with its halo when it is drawn at 0, 0, in pixels."""
    draw = ImageDraw.Draw(Image.new("L", (1, 1)))
    left, top, right, bottom = draw.multiline_textbbox(
        (0, 0),
        text,
        _font(font_px * scale),
        align="center",
        spacing=scale,
        stroke_width=_HALO_PX * scale,
    )
    return math.floor(left), math.floor(top), math.ceil(right), math.ceil(bottom)


@lru_cache(maxsize=1024)
def draw_stamp(text: str, font_px: int, scale: int) -> Stamp:
    """The masks of a name's letters and halo, `scale` times as large for tiles of that scale."""
    left, top, right, bottom = _text_box(text, font_px, scale)
    size = (right - left, bottom - top)
    masks = []
    for stroke_px in (0, _HALO_PX * scale):
        mask = Image.new("L", size)
        # The same anchor for both: multiline_text shifts the text by its stroke otherwise.
        ImageDraw.Draw(mask).multiline_text(
            (-left, -top),
            text,
            255,
            _font(font_px * scale),
            align="center",
            spacing=scale,
            stroke_width=stroke_px,
        )
        masks.append(mask)
    return Stamp(*masks)
