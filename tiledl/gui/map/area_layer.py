"""The areas of a download on the map: shaded, with an outline."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from tiledl.geo import Area, shape_of
from tiledl.gui.map.viewport import WORLD_M, Viewport, to_metres

_SHADE = 40
_OUTLINE_PX = 2

_TOLERANCE_PX = 0.7
"""How far a simplified outline is from the true one at most."""


class AreaLayer:
    """Paints one area, simplified for each whole zoom: outlines may have many thousand corners."""

    def __init__(self) -> None:
        self.colour = QColor()
        self._area: Area | None = None
        self._paths: dict[int, QPainterPath] = {}

    def show_area(self, area: Area | None) -> bool:
        """Paint another area, or none; tells whether it is another one."""
        if area is self._area:
            return False
        self._area = area
        self._paths.clear()
        return True

    def paint(self, painter: QPainter, view: Viewport) -> None:
        """Paint in every copy of the world that is in view."""
        if self._area is None:
            return
        path = self._path(self._area, math.ceil(view.zoom))
        scale = 1 / view.metres_per_px
        west, _, east, _ = view.bounds
        half = WORLD_M / 2
        painter.save()
        pen = QPen(self.colour, _OUTLINE_PX)
        pen.setCosmetic(True)
        painter.setPen(pen)
        shade = QColor(self.colour)
        shade.setAlpha(_SHADE)
        painter.setBrush(shade)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = painter.transform()
        for turns in range(
            math.ceil((west - half) / WORLD_M), math.floor((east + half) / WORLD_M) + 1
        ):
            left, top = view.pixel_of(turns * WORLD_M, 0.0)
            place = QTransform(scale, 0, 0, -scale, left, top)
            painter.setTransform(place * base)
            painter.drawPath(path)
        painter.restore()

    def _path(self, area: Area, zoom: int) -> QPainterPath:
        path = self._paths.get(zoom)
        if path is None:
            tolerance_deg = _TOLERANCE_PX * 360 / (256 * 2.0**zoom)
            path = self._paths[zoom] = _path_of(shape_of(area).simplify(tolerance_deg))
        return path


def _path_of(shape: Any) -> QPainterPath:
    path = QPainterPath()
    for polygon in getattr(shape, "geoms", (shape,)):
        for ring in (polygon.exterior, *polygon.interiors):
            corners = [QPointF(*to_metres(x, y)) for x, y in ring.coords]
            if corners:
                path.addPolygon(corners)
                path.closeSubpath()
    return path
