"""The item below everything on the map that paints its layers, and knows which tiles they need."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from tiledl.gui.looks import Looks
from tiledl.gui.map.area_layer import AreaLayer
from tiledl.gui.map.colours import colours_for
from tiledl.gui.map.layers import CoverageLayer, TileLayer, paint_copies, paint_grid
from tiledl.gui.map.loader import TileLoader
from tiledl.gui.map.pyramid import Placement, placements, tile_zoom
from tiledl.gui.map.selection import MapBox
from tiledl.gui.map.viewport import Viewport
from tiledl.sources import TileSource

_DEEPEST_OUTLINE = 20


class MapCanvas(QGraphicsObject):
    """Paints outline, tiles, coverage and grid for a view. What it shows is set from outside."""

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.setZValue(-1000)
        self.view = Viewport(0.0, 0.0, 1.0, 1, 1)
        self.is_moving = False
        self.outline: TileLoader[QImage] | None = None
        self.tiles: TileLoader[QImage] | None = None
        self.source: TileSource | None = None
        self.coverage = CoverageLayer()
        self.areas = AreaLayer()
        self.selected: MapBox | None = None
        self.grid_zoom: int | None = None
        self._outline_layer = TileLayer()
        self._tile_layer = TileLayer()
        self._background = QColor()
        self._selection_colour = QColor()
        self._grid_colour = QColor()

    @property
    def needs_more(self) -> bool:
        """Whether one more frame would look better."""
        return self._outline_layer.needs_more or self._tile_layer.needs_more

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        colours = colours_for(looks)
        self._background = QColor(colours.sea)
        self._selection_colour = QColor(looks.accent)
        self._grid_colour = QColor(looks.text)
        self._grid_colour.setAlpha(60)
        self.areas.colour = QColor(looks.accent)
        self.coverage.in_flight_colour = QColor(looks.retrying)
        self.update()

    def show_view(self, view: Viewport) -> None:
        """Paint another part of the world."""
        if (view.width, view.height) != (self.view.width, self.view.height):
            self.prepareGeometryChange()
        self.view = view
        self.update()

    def want_tiles(self) -> None:
        """Have what is in view loaded."""
        view = self.view
        needed, _ = self._needed(view)
        if self.tiles is not None:
            self.tiles.want([one.tile for one in needed])
        if self.outline is not None:
            is_hidden = self.tiles is not None and self._tile_layer.hides_all(self.tiles, needed)
            below = [] if is_hidden else self._outline_placements(view)
            self.outline.want([one.tile for one in below])

    def visible_tiles(self) -> list[Placement]:
        """The source's tiles in view, in logical pixels."""
        return self._needed(self.view)[0]

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, self.view.width, self.view.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        ratio = widget.devicePixelRatioF() if widget is not None else 1.0
        view = self.view.scaled(ratio)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        tiles, zoom = self._needed(self.view)
        if ratio != 1.0:
            tiles = placements(view, zoom) if tiles else []
        is_hidden = self.tiles is not None and self._tile_layer.hides_all(self.tiles, tiles)
        # Outside the world's top and bottom there are no tiles.
        painter.fillRect(QRectF(0, 0, view.width, view.height), self._background)
        if self.outline is not None and not is_hidden:
            outline = placements(view, _outline_zoom(self.view))
            self._outline_layer.paint(painter, self.outline, outline, is_moving=self.is_moving)
        if self.tiles is not None:
            self._tile_layer.paint(painter, self.tiles, tiles, is_moving=self.is_moving)
        self.coverage.paint(painter, view)
        if self.grid_zoom is not None:
            paint_grid(painter, view, self.grid_zoom, self._grid_colour)
        self.areas.paint(painter, view)
        if self.selected is not None:
            paint_copies(painter, view, self.selected, self._selection_colour)
        painter.restore()

    def _needed(self, view: Viewport) -> tuple[list[Placement], int]:
        source = self.source
        if source is None:
            return [], 0
        zoom = tile_zoom(view, source.min_zoom, source.max_zoom)
        return placements(view, zoom), zoom

    def _outline_placements(self, view: Viewport) -> list[Placement]:
        return placements(view, _outline_zoom(view))


def _outline_zoom(view: Viewport) -> int:
    """Rather made smaller than larger, which would make its lines thick."""
    return min(max(math.ceil(view.zoom - 0.25), 0), _DEEPEST_OUTLINE)
