"""What the map paints, from the ground up, in a screen's own pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from tiledl.geo import Tile
from tiledl.gui.map.loader import TileLoader
from tiledl.gui.map.lru import Lru
from tiledl.gui.map.pyramid import Placement, children, placements, stand_in
from tiledl.gui.map.selection import MapBox
from tiledl.gui.map.viewport import HALF_M, TILE_PX, WORLD_M, Viewport

_SCALED_BYTES = 64 * 1024 * 1024
_SCALED_A_FRAME = 6
"""Smooth scaling takes about a millisecond a tile."""

_FEWEST_GRID_PX = 24


class TileLayer:
    """Tiles, each in its place; a larger or smaller one stands in until it has arrived."""

    def __init__(self) -> None:
        self._scaled: Lru[tuple[int, int, int], QImage] = Lru(_SCALED_BYTES)
        self.needs_more = False
        """Whether another frame would look better: there was no time to scale all smoothly."""

    def paint(
        self,
        painter: QPainter,
        loader: TileLoader[QImage],
        tiles: Sequence[Placement],
        *,
        is_moving: bool,
    ) -> None:
        """Paint what there is of these tiles."""
        self.needs_more = False
        self._left = 0 if is_moving else _SCALED_A_FRAME
        for one in tiles:
            picture = loader.picture(one.tile)
            if picture is not None:
                self._draw(painter, one, picture)
                continue
            part = stand_in(one.tile, lambda tile: loader.picture(tile) is not None)
            if part is not None:
                above = loader.picture(part.tile)
                assert above is not None
                painter.drawImage(
                    QRectF(_rect(one)),
                    above,
                    QRectF(
                        part.left * above.width(),
                        part.top * above.height(),
                        part.side * above.width(),
                        part.side * above.height(),
                    ),
                )
            for below in children(one):
                picture = loader.picture(below.tile)
                if picture is not None:
                    painter.drawImage(_rect(below), picture)

    def hides_all(self, loader: TileLoader[QImage], tiles: Sequence[Placement]) -> bool:
        """Whether nothing below these tiles can be seen."""
        for one in tiles:
            picture = loader.picture(one.tile)
            if picture is None or picture.format() != QImage.Format.Format_RGB32:
                return False
        return bool(tiles)

    def _draw(self, painter: QPainter, one: Placement, picture: QImage) -> None:
        width, height = one.right - one.left, one.bottom - one.top
        if (picture.width(), picture.height()) == (width, height):
            painter.drawImage(one.left, one.top, picture)
            return
        key = (picture.cacheKey(), width, height)
        scaled = self._scaled.get(key)
        if scaled is None:
            if self._left <= 0:
                self.needs_more = True
                painter.drawImage(_rect(one), picture)
                return
            self._left -= 1
            scaled = picture.scaled(
                width,
                height,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            if scaled.format() != picture.format():
                scaled = scaled.convertToFormat(picture.format())
            self._scaled.put(key, scaled, scaled.sizeInBytes())
        painter.drawImage(one.left, one.top, scaled)


class CoverageLayer:
    """What has become of a job's tiles at one zoom: one image; and outlines of those in flight."""

    def __init__(self) -> None:
        self.image: QImage | None = None
        self.extent: MapBox | None = None
        """What the image covers; wider than the world where its cells are, at the edge."""
        self.in_flight: Sequence[Tile] = ()
        self.in_flight_colour = QColor()

    def clear(self) -> None:
        """Show nothing."""
        self.image = self.extent = None
        self.in_flight = ()

    def paint(self, painter: QPainter, view: Viewport) -> None:
        """Paint in every copy of the world that is in view."""
        if self.image is not None and self.extent is not None:
            for turns in _turns(self.extent, view):
                self._paint_image(painter, view, self.image, self.extent, turns)
        if self.in_flight:
            painter.setPen(QPen(self.in_flight_colour, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for tile in self.in_flight:
                box = tile_box(tile)
                for turns in _turns(box, view):
                    place = box_rect(box, view, turns)
                    # What is smaller than a few pixels would be nothing but its outline.
                    painter.drawRect(place.adjusted(1, 1, -1, -1) if place.width() > 6 else place)

    def _paint_image(
        self, painter: QPainter, view: Viewport, image: QImage, extent: MapBox, turns: int
    ) -> None:
        # Only the cells in view: an image blown up to a million pixels takes as long as it sounds.
        whole = box_rect(extent, view, turns)
        across, down = whole.width() / image.width(), whole.height() / image.height()
        left = max(math.floor(-whole.left() / across), 0)
        top = max(math.floor(-whole.top() / down), 0)
        right = min(math.ceil((view.width - whole.left()) / across), image.width())
        bottom = min(math.ceil((view.height - whole.top()) / down), image.height())
        if right > left and bottom > top:
            target = QRectF(
                whole.left() + left * across,
                whole.top() + top * down,
                (right - left) * across,
                (bottom - top) * down,
            )
            painter.drawImage(target, image, QRectF(left, top, right - left, bottom - top))


def paint_grid(painter: QPainter, view: Viewport, zoom: int, colour: QColor) -> None:
    """Paint the edges of a zoom's tiles, where they are not too close."""
    if TILE_PX * 2.0 ** (view.zoom - zoom) < _FEWEST_GRID_PX:
        return
    painter.setPen(QPen(colour, 1))
    for one in placements(view, zoom):
        painter.drawLine(one.left, one.top, one.right, one.top)
        painter.drawLine(one.left, one.top, one.left, one.bottom)


def paint_copies(painter: QPainter, view: Viewport, box: MapBox, colour: QColor) -> None:
    """Outline a box in the other copies of the world that are in view."""
    painter.setPen(QPen(colour, 2, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for turns in _turns(box, view):
        if turns:
            painter.drawRect(box_rect(box, view, turns))


def box_rect(box: MapBox, view: Viewport, turns: int = 0) -> QRectF:
    """Where a box is on the screen, in a copy of the world."""
    left, top = view.pixel_of(box.west + turns * WORLD_M, box.north)
    right, bottom = view.pixel_of(box.east + turns * WORLD_M, box.south)
    return QRectF(QPointF(left, top), QPointF(right, bottom))


def tile_box(tile: Tile) -> MapBox:
    """A tile's place."""
    size = WORLD_M / (1 << tile.z)
    west, north = tile.x * size - HALF_M, HALF_M - tile.y * size
    return MapBox(west, north - size, west + size, north)


def _turns(box: MapBox, view: Viewport) -> range:
    """In which copies of the world a box can be seen."""
    west, _, east, _ = view.bounds
    return range(
        math.ceil((west - box.east) / WORLD_M), math.floor((east - box.west) / WORLD_M) + 1
    )


def _rect(one: Placement) -> QRect:
    return QRect(one.left, one.top, one.right - one.left, one.bottom - one.top)
