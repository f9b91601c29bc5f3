"""The map by keys: what is selected, and a frame that shows who has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QRegion
from PySide6.QtWidgets import QFrame, QWidget

from tiledl.gui.map.selection import MapBox
from tiledl.gui.map.view import MapView
from tiledl.gui.map.viewport import WORLD_M
from tiledl.gui.translation import mark, tr

_STEP_PX = 12
_LEAST_PX = 4
_SHARE = 0.8
"""How much of what is shown becomes the area: its edges are seen, and can be taken hold of."""

_REST_MS = 500
"""Steps that follow each other within this time are one change to undo."""

_FRAME_PX = 2

_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}

KEYS = (
    (mark("Arrows"), mark("move the map")),
    ("+, -", mark("zoom in and out")),
    (mark("Home"), mark("show the whole area")),
    ("0", mark("show the world")),
    (mark("Shift+Arrows"), mark("move the area")),
    (mark("Ctrl+Arrows"), mark("move the area's eastern and northern edges")),
    (mark("Shift and drag"), mark("select an area")),
)
"""For the window that lists the keys."""


class MapKeys(QObject):
    """Moves and resizes the selected box with the arrow keys: by a tile when the box is snapped,
    else by some pixels."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._frame = _Frame(view)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._finish)
        view.keyboard_help = (
            tr("On the map"),
            tuple((tr(keys), tr(meaning)) for keys, meaning in KEYS),
        )
        view.installEventFilter(self)

    def select_view(self) -> None:
        """Select the middle of what the map shows."""
        if self._view.is_locked:
            return
        west, south, east, north = self._view.viewport_now.bounds
        dx, dy = (east - west) * (1 - _SHARE) / 2, (north - south) * (1 - _SHARE) / 2
        box = MapBox.between((west + dx, south + dy), (east - dx, north - dy))
        zoom = self._view.snap_zoom
        if zoom is not None:
            box = box.snapped(zoom)
        self._view.show_box(box)
        self._view.box_finished.emit(box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.KeyPress:
                assert isinstance(event, QKeyEvent)
                return self._pressed(event)
            case QEvent.Type.FocusIn | QEvent.Type.FocusOut:
                self._frame.setVisible(event.type() == QEvent.Type.FocusIn)
                self._frame.fit()
            case QEvent.Type.Resize:
                self._frame.fit()
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        arrow = _ARROWS.get(event.key())
        box = self._view.canvas.selected
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_move = modifiers == Qt.KeyboardModifier.ShiftModifier
        is_size = modifiers == Qt.KeyboardModifier.ControlModifier
        if arrow is None or box is None or self._view.is_locked or not (is_move or is_size):
            return False
        metres = self._view.viewport_now.metres_per_px
        zoom = self._view.snap_zoom
        step = _STEP_PX * metres if zoom is None else WORLD_M / (1 << zoom)
        dx, dy = arrow[0] * step, arrow[1] * step
        if is_move:
            box = box.moved(dx, dy)
            box = box if zoom is None else box.moved_snapped(zoom)
        else:
            least = _LEAST_PX * metres if zoom is None else step
            box = box.resized(
                1 if dx else 0.5, 1 if dy else 0.5, box.east + dx, box.north + dy, least
            )
            box = box if zoom is None else box.snapped(zoom)
        self._view.show_box(box)
        self._view.box_changed.emit(box)
        self._rest.start()
        return True

    def _finish(self) -> None:
        box = self._view.canvas.selected
        if box is not None and not self._view.is_locked:
            self._view.box_finished.emit(box)


class _Frame(QFrame):
    """A line around a widget that has the keyboard; over it, so that nothing is laid out anew."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setProperty("role", "focus")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def fit(self) -> None:
        """Lie around the widget's rim, and leave its middle alone."""
        over = self.parentWidget()
        assert over is not None
        self.setGeometry(over.rect())
        inside = over.rect().adjusted(_FRAME_PX, _FRAME_PX, -_FRAME_PX, -_FRAME_PX)
        self.setMask(QRegion(over.rect()) - QRegion(inside))
        self.raise_()
