"""The map itself: pyqtgraph's view of the world in Web Mercator metres, moved by hand and keys."""

from __future__ import annotations

import math
import time
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGestureEvent, QGraphicsView, QPinchGesture

from tiledl.geo import BBox
from tiledl.gui.looks import Looks
from tiledl.gui.map.canvas import MapCanvas
from tiledl.gui.map.flight import Flight
from tiledl.gui.map.glide import Glide
from tiledl.gui.map.pyramid import tile_zoom
from tiledl.gui.map.roi import SelectionRoi
from tiledl.gui.map.selection import MapBox
from tiledl.gui.map.viewport import DEEPEST_ZOOM, HALF_M, Viewport, to_degrees
from tiledl.gui.translation import tr

_FRAME_MS = 15
_ASK_MS = 60
"""How long the map has to be still before tiles are asked for: none for what just flies past, but
tiles appear while one drags slowly."""

_REST_MS = 140
_NOTCH = 120
_KEY_SHARE = 0.25
"""How much of the map an arrow key moves it by."""

_WORLD = (-HALF_M, -HALF_M, HALF_M, HALF_M)


class _Area(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph has no type information
    """Holds the canvas and the selection; drags and clicks on the map go to its view."""

    def __init__(self, owner: MapView) -> None:
        super().__init__(enableMenu=False, enableMouse=False, defaultPadding=0)
        self.disableAutoRange()
        self._owner = owner

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            event.ignore()
            return
        event.accept()
        self._owner.dragged(event)

    def mouseClickEvent(self, event: Any) -> None:
        if event.double() and event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            is_out = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._owner.zoom_by(-1 if is_out else 1, event.scenePos())


class MapView(pg.GraphicsView):  # type: ignore[misc]
    """Shows a `Viewport` and the selected box, and lets both be changed."""

    view_changed = Signal()
    box_changed = Signal(object)
    """The selected `MapBox` as it is being dragged."""
    box_finished = Signal(object)
    """The same when it is let go."""
    pointed = Signal(object)
    """Longitude and latitude under the pointer, or None when it has left."""
    drawing_changed = Signal(bool)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent, useOpenGL=False)
        self.viewport_now = Viewport(0.0, 0.0, 1.0, 1, 1)
        self.snap_zoom_limit: int | None = None
        """The deepest zoom to whose tiles a box is snapped; None snaps to none."""
        self.is_locked = False
        self._fitted: tuple[float, float, float, float] | None = _WORLD
        """What the map was fitted to, while nobody has moved it since."""
        self._drag_start: Viewport | None = None
        self._draw_from: tuple[float, float] | None = None
        self._is_drawing = False
        self._glide: Glide | Flight | None = None
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.setAccessibleName(tr("Map"))
        self.setAccessibleDescription(
            tr(
                "Drag to move, scroll to zoom; arrow keys, plus and minus do the same. "
                "Shift and drag selects an area."
            )
        )
        self.area = _Area(self)
        self.setCentralItem(self.area)
        self.canvas = MapCanvas(self.area)
        self.roi = SelectionRoi(self._shaped, lambda: self.viewport_now.metres_per_px, self.dragged)
        self.roi.hide()
        self.area.addItem(self.roi, ignoreBounds=True)
        self.roi.sigRegionChanged.connect(self._roi_changed)
        self.roi.sigRegionChangeFinished.connect(self._roi_finished)
        self._is_showing_box = False
        self._frames = QTimer(self, interval=_FRAME_MS)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._next_frame)
        self._ask = QTimer(self, singleShot=True, interval=_ASK_MS)
        self._ask.timeout.connect(self.canvas.want_tiles)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._rested)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    # What others ask of the map.

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self.canvas.set_looks(looks)
        self.roi.set_looks(looks)

    def show_viewport(self, view: Viewport) -> None:
        """Show another part of the world at once."""
        self._glide = None
        self._show(view)

    def zoom_by(self, levels: float, about: QPointF | None = None) -> None:
        """Glide in or out about a pixel, or the middle; whole levels end at a whole zoom."""
        target = self._target_zoom() + levels
        if abs(levels) >= 1:
            target = float(round(target))
        self._glide_to(target, about)

    def pan_by(self, dx: float, dy: float) -> None:
        """Glide the map by pixels to the right and down."""
        self._fitted = None
        self._begin(
            Glide(self.viewport_now, time.monotonic(), self.viewport_now.zoom, dx=dx, dy=dy)
        )

    def fit(self, bounds: tuple[float, float, float, float] | None = None) -> None:
        """Show a box in metres whole, or the world; also when the map's size changes, until it is
        moved."""
        self._fitted = bounds or _WORLD
        self.show_viewport(self.viewport_now.fitted(self._fitted, 0 if bounds is None else 32))

    def fly_to(self, bounds: tuple[float, float, float, float]) -> None:
        """Show a box in metres whole, on a smooth way there; it stays fitted as with `fit`."""
        end = self.viewport_now.fitted(bounds, 32)
        self._fitted = bounds
        if self.isVisible():
            self._begin(Flight(self.viewport_now, end, time.monotonic()))
        else:
            self.show_viewport(end)

    def fit_selection(self) -> None:
        """Show the selected box whole, or the world when there is none."""
        self.fit(self.canvas.selected.bounds if self.canvas.selected is not None else None)

    def fit_degrees(self, box: BBox) -> None:
        """Show a box whole."""
        place = MapBox.of_degrees((box.west, box.south, box.east, box.north))
        self.fit(place.bounds if place is not None else None)

    def show_box(self, box: MapBox | None) -> None:
        """Show another selection, or none."""
        self._is_showing_box = True
        try:
            self.canvas.selected = box
            self.roi.setVisible(box is not None)
            if box is not None:
                self.roi.show_box(box.near(self.viewport_now.x))
                self.canvas.selected = self.roi.box
        finally:
            self._is_showing_box = False
        self.canvas.update()

    def set_locked(self, locked: bool) -> None:
        """Whether the selection only shows."""
        self.is_locked = locked
        self.roi.set_locked(locked)
        if locked:
            self.set_drawing(False)

    def set_drawing(self, drawing: bool) -> None:
        """Whether the next drag selects a new area."""
        drawing = drawing and not self.is_locked
        if drawing == self._is_drawing:
            return
        self._is_drawing = drawing
        # A new box may begin inside the old one.
        self.roi.set_locked(drawing or self.is_locked)
        cursor = Qt.CursorShape.CrossCursor if drawing else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(QCursor(cursor))
        self.drawing_changed.emit(drawing)

    @property
    def snap_zoom(self) -> int | None:
        """To which zoom's tiles a box is snapped now."""
        if self.snap_zoom_limit is None:
            return None
        return min(tile_zoom(self.viewport_now, 0, int(DEEPEST_ZOOM)), self.snap_zoom_limit)

    def refresh(self) -> None:
        """Something else is to be shown: paint, and have tiles loaded."""
        self.canvas.grid_zoom = self.snap_zoom
        self.canvas.update()
        if not self._ask.isActive():
            self._ask.start()

    def tile_arrived(self) -> None:
        """There is something new to paint."""
        self.canvas.update()

    # What the mouse does.

    def dragged(self, event: Any) -> None:
        """A drag on the map: moves it, or selects."""
        if event.isStart():
            self._glide = None
            wants_box = self._is_drawing or (
                bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and not self.is_locked
            )
            if wants_box and event.button() == Qt.MouseButton.LeftButton:
                begin = event.buttonDownScenePos()
                self._draw_from = self.viewport_now.place_at(begin.x(), begin.y())
            else:
                self._drag_start = self.viewport_now
                self._fitted = None
        if self._draw_from is not None:
            self._draw(event)
        elif self._drag_start is not None:
            by = event.scenePos() - event.buttonDownScenePos()
            self._show(self._drag_start.panned(round(by.x()), round(by.y())))
        if event.isFinish():
            self._drag_start = None
            if self._draw_from is not None:
                self._draw_from = None
                self.set_drawing(False)

    def _draw(self, event: Any) -> None:
        assert self._draw_from is not None
        place = self.viewport_now.place_at(event.scenePos().x(), event.scenePos().y())
        # The view may have been brought back into the one world meanwhile.
        box = MapBox.between(self._draw_from, place)
        if box.is_empty:
            return
        box = self._shaped(box, False)
        self.show_box(box)
        (self.box_finished if event.isFinish() else self.box_changed).emit(box)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta().y() or event.angleDelta().x()
        if not delta:
            event.ignore()
            return
        event.accept()
        if delta % _NOTCH == 0 and event.phase() == Qt.ScrollPhase.NoScrollPhase:
            self.zoom_by(delta // _NOTCH, event.position())
        else:
            # A touchpad: as fine as it comes.
            self._zoom_now(self.viewport_now.zoom + delta / _NOTCH / 2, event.position())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                levels = math.log2(max(1 + event.value(), 0.1))
                self._zoom_now(self.viewport_now.zoom + levels, event.position())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                about = QPointF(self.viewport().mapFromGlobal(pinch.centerPoint().toPoint()))
                if pinch.scaleFactor() > 0:
                    levels = math.log2(pinch.scaleFactor())
                    self._zoom_now(self.viewport_now.zoom + levels, about)
                event.accept(pinch)
                return True
        elif event.type() == QEvent.Type.Leave:
            self.pointed.emit(None)
        return bool(super().viewportEvent(event))

    def mouseMoveEvent(self, event: Any) -> None:
        super().mouseMoveEvent(event)
        place = self.viewport_now.place_at(event.position().x(), event.position().y())
        self.pointed.emit(to_degrees(*place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        across, down = self.width() * _KEY_SHARE, self.height() * _KEY_SHARE
        match event.key():
            case Qt.Key.Key_Left:
                self.pan_by(across, 0)
            case Qt.Key.Key_Right:
                self.pan_by(-across, 0)
            case Qt.Key.Key_Up:
                self.pan_by(0, down)
            case Qt.Key.Key_Down:
                self.pan_by(0, -down)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom_by(1)
            case Qt.Key.Key_Minus | Qt.Key.Key_Underscore:
                self.zoom_by(-1)
            case Qt.Key.Key_Home:
                self.fit_selection()
            case Qt.Key.Key_0:
                self.fit()
            case Qt.Key.Key_Escape if self._is_drawing:
                self.set_drawing(False)
            case _:
                event.ignore()
                return
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # pyqtgraph calls this before there is an area.
        if not hasattr(self, "area") or event is None:
            return
        view = self.viewport_now.resized(self.width(), self.height())
        if self._fitted is not None:
            view = view.fitted(self._fitted, 0 if self._fitted == _WORLD else 32)
        self._show(view)

    # How it moves.

    def _target_zoom(self) -> float:
        return self._glide.to_zoom if self._glide is not None else self.viewport_now.zoom

    def _glide_to(self, zoom: float, about: QPointF | None) -> None:
        self._fitted = None
        view = self.viewport_now
        px, py = (about.x(), about.y()) if about is not None else (view.width / 2, view.height / 2)
        self._begin(Glide(view, time.monotonic(), view.zoomed(zoom, px, py).zoom, px, py))

    def _zoom_now(self, zoom: float, about: QPointF) -> None:
        self._fitted = None
        self.show_viewport(self.viewport_now.zoomed(zoom, about.x(), about.y()))

    def _begin(self, glide: Glide | Flight) -> None:
        self._glide = glide
        if not self._frames.isActive():
            self._frames.start()

    def _next_frame(self) -> None:
        glide, now = self._glide, time.monotonic()
        if glide is None:
            self._frames.stop()
            return
        view = glide.at(now)
        if glide.is_over(now):
            self._glide = None
            self._frames.stop()
        self._show(view)

    def _show(self, view: Viewport) -> None:
        is_zooming = view.zoom != self.viewport_now.zoom
        self.viewport_now = view
        west, south, east, north = view.bounds
        self.area.setRange(
            QRectF(west, south, east - west, north - south), padding=0, disableAutoRange=True
        )
        # Else pyqtgraph does so before the next frame, and what is grabbed before is elsewhere.
        self.area.updateMatrix()
        selected = self.canvas.selected
        if selected is not None and self._drag_is_free() and selected.near(view.x) != selected:
            self.show_box(selected)
        if is_zooming:
            self.canvas.is_moving = True
        self._rest.start()
        self.canvas.grid_zoom = self.snap_zoom
        self.canvas.show_view(view)
        if not self._ask.isActive():
            self._ask.start()
        self.view_changed.emit()

    def _rested(self) -> None:
        self.canvas.is_moving = False
        self.canvas.update()

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        if self.canvas.needs_more and not self.canvas.is_moving:
            QTimer.singleShot(0, self.canvas, self.canvas.update)

    # What becomes of the box.

    def _drag_is_free(self) -> bool:
        return self._draw_from is None and not self.roi.isMoving

    def _shaped(self, box: MapBox, is_moved: bool) -> MapBox:
        zoom = self.snap_zoom
        if zoom is None:
            return box
        return box.moved_snapped(zoom) if is_moved else box.snapped(zoom)

    def _roi_changed(self) -> None:
        if not self._is_showing_box:
            self.canvas.selected = self.roi.box
            self.box_changed.emit(self.roi.box)

    def _roi_finished(self) -> None:
        if not self._is_showing_box:
            self.box_finished.emit(self.roi.box)
