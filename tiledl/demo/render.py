"""Draw one tile of the world map as a picture with the map's palette.

Lines and areas are drawn several times too large and shrunk, which makes their edges smooth. All
places are rounded to the same fine grid in every tile, so that what crosses an edge joins.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import shapely
from PIL import Image, ImageDraw

from tiledl.atlas import Vertex, mercator_y
from tiledl.demo import palette
from tiledl.demo.labels import TILE_PX, Labels, draw_stamp
from tiledl.demo.smooth import round_corners
from tiledl.demo.world import Scene, World
from tiledl.geo import Tile

GRATICULE_MAX_ZOOM = 5
"""Deeper down there is no graticule, so that all the empty sea is one and the same picture."""

_GRATICULE_DEGREES = (30, 30, 30, 15, 15, 15)
"""The distance of the graticule's lines, by zoom."""

_OVERSAMPLING = {1: 4, 2: 2}
"""By the tile's scale; twice the pixels hide steps that are half as large."""

_SHALLOW_PX = 6.0
_COAST_PX = 1.0
_BORDER_PX = 1.1
_HALO_OPACITY = 0.75
_SMOOTH_FROM_ZOOM = 9
"""The outlines' grid of about 0.0036° by 0.0017° shows from here on, if corners are not rounded."""


class Renderer:
    """Draws tiles. Safe to use from several threads; the same tile is always the same picture."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._labels = Labels(world.countries)
        self._palette = palette.palette_image()
        self._halo_opacity = [round(level * _HALO_OPACITY) for level in range(256)]

    def plain_ground(self, tile: Tile, scene: Scene) -> int | None:
        """The scene's only ground, when nothing at all is drawn on it."""
        if scene.ground is None or self.has_marks(tile):
            return None
        return scene.ground

    def has_marks(self, tile: Tile) -> bool:
        """Whether a name or the graticule may be drawn on the tile, whatever the ground."""
        return tile.z <= GRATICULE_MAX_ZOOM or bool(self._labels.on(tile))

    def draw(self, tile: Tile, scale: int, scene: Scene) -> Image.Image:
        """The tile in palette mode, ``256 * scale`` pixels square."""
        factor = _OVERSAMPLING[scale]
        unit_px = scale * factor
        canvas = _Canvas(tile, unit_px, self._world)
        if tile.z <= GRATICULE_MAX_ZOOM:
            _draw_graticule(canvas, tile)
        for coast in scene.coasts:
            canvas.line(coast, palette.SHALLOW, _SHALLOW_PX)
        for fill in scene.fills:
            canvas.area(fill.shape, palette.TINTS[fill.tint])
        for border in scene.borders:
            canvas.line(border, palette.BORDER, _BORDER_PX)
        for coast in scene.coasts:
            canvas.line(coast, palette.COAST, _COAST_PX)
        picture = canvas.image.reduce(factor)
        self._draw_labels(picture, tile, scale)
        return picture.quantize(palette=self._palette, dither=Image.Dither.NONE)

    def _draw_labels(self, picture: Image.Image, tile: Tile, scale: int) -> None:
        found = [
            (
                draw_stamp(label.text, label.font_px, scale),
                (
                    (label.left_px - shift_px - tile.x * TILE_PX) * scale,
                    (label.top_px - tile.y * TILE_PX) * scale,
                ),
            )
            for label, shift_px in self._labels.on(tile)
        ]
        for stamp, place in found:
            picture.paste(palette.HALO, place, stamp.halo.point(self._halo_opacity))
        for stamp, place in found:
            picture.paste(palette.TEXT, place, stamp.letters)


class _Canvas:
    """An oversized picture of a tile that takes shapes in the unit square."""

    def __init__(self, tile: Tile, unit_px: int, world: World) -> None:
        side_px = TILE_PX * unit_px
        self.image = Image.new("RGB", (side_px, side_px), palette.SEA)
        self._draw = ImageDraw.Draw(self.image)
        self._unit_px = unit_px
        self._scale = side_px << tile.z
        self._origin = (tile.x * side_px, tile.y * side_px)
        self._is_smooth = tile.z >= _SMOOTH_FROM_ZOOM
        self._world = world

    def area(self, shape: Any, colour: palette.Colour) -> None:
        """Fill a polygon; its holes are sea until another country is drawn into them."""
        outer, *holes = shapely.get_rings(shape).tolist()
        self._draw.polygon(self._pixels(outer), colour)
        for hole in holes:
            self._draw.polygon(self._pixels(hole), palette.SEA)

    def line(self, shape: Any, colour: palette.Colour, width_px: float) -> None:
        """Draw a line, `width_px` wide in the finished tile."""
        self._draw.line(self._pixels(shape), colour, round(width_px * self._unit_px))

    def _pixels(self, shape: Any) -> Sequence[float]:
        places = shapely.get_coordinates(shape)
        if self._is_smooth:
            vertices: list[Vertex] = [(x, y) for x, y in places.tolist()]
            places = shapely.get_coordinates(
                shapely.LineString(round_corners(vertices, self._world.nodes))
            )
        # Rounded, since Pillow would cut decimals off towards zero, on the two sides of a tile's
        # western edge in opposite directions.
        pixels: list[float] = (places * self._scale - self._origin).round().ravel().tolist()
        return pixels


def _draw_graticule(canvas: _Canvas, tile: Tile) -> None:
    step = _GRATICULE_DEGREES[tile.z]
    for longitude in range(-180, 181, step):
        x = (longitude + 180) / 360
        canvas.line(shapely.LineString([(x, 0), (x, 1)]), palette.GRATICULE, 1)
    for latitude in range(-75, 90, step):
        y = mercator_y(latitude)
        canvas.line(shapely.LineString([(0, y), (1, y)]), palette.GRATICULE, 1)
