"""The selected box as something to take hold of: moved by its inside, resized by its grips."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from pyqtgraph.graphicsItems.ROI import Handle
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from tiledl.gui.looks import Looks
from tiledl.gui.map.selection import MapBox

_GRIP_RADIUS_PX = 7
_LEAST_PX = 4
"""No edge is drawn nearer than this to the one opposite."""

_GRIPS = (
    ((0, 0), Qt.CursorShape.SizeBDiagCursor),
    ((0.5, 0), Qt.CursorShape.SizeVerCursor),
    ((1, 0), Qt.CursorShape.SizeFDiagCursor),
    ((1, 0.5), Qt.CursorShape.SizeHorCursor),
    ((1, 1), Qt.CursorShape.SizeBDiagCursor),
    ((0.5, 1), Qt.CursorShape.SizeVerCursor),
    ((0, 1), Qt.CursorShape.SizeFDiagCursor),
    ((0, 0.5), Qt.CursorShape.SizeHorCursor),
)
"""Across from the west and up from the south, and the pointer there."""


class _Grip(Handle):  # type: ignore[misc]  # pyqtgraph has no type information
    """A filled square, which can be seen on any map."""

    fill = QColor("white")

    def __init__(self, cursor: Qt.CursorShape, parent: SelectionRoi) -> None:
        super().__init__(_GRIP_RADIUS_PX, typ="t", parent=parent)
        self.setCursor(cursor)

    def paint(self, painter: QPainter, option: Any, widget: Any) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.currentPen)
        painter.setBrush(self.fill)
        painter.drawPath(self.shape())


class SelectionRoi(pg.ROI):  # type: ignore[misc]
    """A box in metres. What a drag makes of it is asked of `shaped`, which may snap."""

    def __init__(
        self,
        shaped: Callable[[MapBox, bool], MapBox],
        metres_per_px: Callable[[], float],
        redraw: Callable[[Any], None],
    ) -> None:
        """`shaped` gets a box as dragged, and whether it was moved as a whole; it gives the box to
        show. `redraw` gets drags that begin here and are to draw another box."""
        super().__init__((0, 0), (1, 1), movable=True, rotatable=False, resizable=False)
        self._shaped = shaped
        self._metres_per_px = metres_per_px
        self._redraw = redraw
        self._is_redrawn = False
        self._fill = QColor()
        for place, cursor in _GRIPS:
            opposite = [1 - place[0], 1 - place[1]]
            self.addScaleHandle(list(place), opposite, item=_Grip(cursor, self))

    @property
    def box(self) -> MapBox:
        """Where it is now."""
        (x, y), (width, height) = self.state["pos"], self.state["size"]
        return MapBox(float(x), float(y), float(x + width), float(y + height))

    def show_box(self, box: MapBox, *, finish: bool = True) -> None:
        """Be elsewhere."""
        if box == self.box:
            return
        self.setPos((box.west, box.south), update=False, finish=False)
        self.setSize((box.east - box.west, box.north - box.south), update=False, finish=False)
        self.stateChanged(finish=finish)

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        pen = QPen(QColor(looks.accent), 2)
        pen.setCosmetic(True)
        hover = QPen(QColor(looks.accent_hover), 3)
        hover.setCosmetic(True)
        self._fill = QColor(looks.accent)
        self._fill.setAlpha(24)
        self.hoverPen = hover
        self.setPen(pen)
        for info in self.handles:
            grip = info["item"]
            grip.fill = QColor(looks.card)
            grip.pen = grip.currentPen = pen
            grip.hoverPen = hover

    def set_locked(self, locked: bool) -> None:
        """Whether it only shows."""
        self.translatable = not locked
        for info in self.handles:
            info["item"].setVisible(not locked)
        if locked:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.SizeAllCursor)

    # What pyqtgraph asks.

    def hoverEvent(self, event: Any) -> None:
        # A locked box is no obstacle to moving the map below it.
        if self.translatable:
            super().hoverEvent(event)

    def mouseDragEvent(self, event: Any) -> None:
        if not self.translatable or event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        if event.isStart():
            self._is_redrawn = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._is_redrawn:
            event.accept()
            self._redraw(event)
            return
        super().mouseDragEvent(event)

    def translate(self, *arguments: Any, finish: bool = True, **others: Any) -> None:
        """Moved as a whole."""
        by = arguments[0] if len(arguments) == 1 else arguments
        self.show_box(self._shaped(self.box.moved(float(by[0]), float(by[1])), True), finish=finish)

    def movePoint(
        self,
        handle: Any,
        pos: Any,
        modifiers: Any = None,
        finish: bool = True,
        coords: str = "parent",
    ) -> None:
        """Resized by a grip; the edges that it does not hold stay."""
        place = self.mapSceneToParent(pg.Point(pos)) if coords == "scene" else pos
        across, up = self.handles[self.indexOfHandle(handle)]["pos"]
        least = _LEAST_PX * self._metres_per_px()
        box = self.box.resized(float(across), float(up), float(place.x()), float(place.y()), least)
        self.show_box(self._shaped(box, False), finish=finish)

    def paint(self, painter: QPainter, option: Any, widget: Any) -> None:
        painter.setPen(self.currentPen)
        painter.setBrush(self._fill)
        painter.drawRect(self.boundingRect())
