"""The world's outline as pictures of tiles, painted in a thread: the map without any network."""

from __future__ import annotations

import asyncio
import math

import numpy as np
from pyqtgraph.functions import arrayToQPolygonF
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from tiledl.geo import Tile
from tiledl.gui.map.colours import MapColours
from tiledl.gui.map.loader import Loaded
from tiledl.gui.map.outline import Outline
from tiledl.gui.map.viewport import TILE_PX

_MARGIN = 8 / TILE_PX
"""Land is cut off this far outside a tile, so that the cut's line is not seen."""

_PICTURE_BYTES = TILE_PX * TILE_PX * 4


class OutlineTiles:
    """Paints tiles of the outline."""

    def __init__(self, outline: Outline, colours: MapColours) -> None:
        self._outline = outline
        self._colours = colours

    async def at_hand(self, tile: Tile) -> Loaded[QImage] | None:
        """Every tile is."""
        picture = await asyncio.to_thread(self.paint, tile)
        return Loaded(picture, _PICTURE_BYTES, math.inf)

    async def from_afar(self, tile: Tile) -> Loaded[QImage]:
        """Nothing is."""
        raise AssertionError("an outline is always fresh")

    def paint(self, tile: Tile) -> QImage:
        """The picture of a tile, in any thread."""
        count = 1 << tile.z
        west, north = (tile.x - _MARGIN) / count, (tile.y - _MARGIN) / count
        east, south = (tile.x + 1 + _MARGIN) / count, (tile.y + 1 + _MARGIN) / count
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.OddEvenFill)
        lines = []
        for points in self._outline.in_box(west, north, east, south, tile.z):
            pixels = (points * count - (tile.x, tile.y)) * TILE_PX
            polygon = arrayToQPolygonF(
                np.ascontiguousarray(pixels[:, 0]), np.ascontiguousarray(pixels[:, 1])
            )
            path.addPolygon(polygon)
            path.closeSubpath()
            lines.append(polygon)
        picture = QImage(TILE_PX, TILE_PX, QImage.Format.Format_RGB32)
        picture.fill(QColor(self._colours.sea))
        if lines:
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # Countries share their borders: odd-even would not do for enclaves drawn twice, but
            # those are holes in the country around them, so nothing is covered an even number of
            # times except what is no land.
            painter.fillPath(path, QColor(self._colours.land))
            painter.setPen(QPen(QColor(self._colours.line), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for polygon in lines:
                painter.drawPolygon(polygon)
            painter.end()
        return picture
