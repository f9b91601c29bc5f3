"""The charts one below the other over one time axis, and what mouse and keyboard do in them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from tiledl.gui.charts import readout
from tiledl.gui.charts.band_rows import ROW_PX
from tiledl.gui.charts.catalogue import CHARTS
from tiledl.gui.charts.history import History
from tiledl.gui.charts.plot import AXIS_WIDTH
from tiledl.gui.charts.row import ChartRow
from tiledl.gui.charts.ruler import Crosshair
from tiledl.gui.charts.time_window import Span, TimeWindow
from tiledl.gui.looks import Looks
from tiledl.gui.translation import mark, tr

_ZOOM_A_STEP = 1.25
_WHEEL_STEP = 120
_DRAG_PX = 4
KEYS = (
    (mark("Left, Right"), mark("move the crosshair (with Shift: far)")),
    (mark("Home, End"), mark("the crosshair at the begin, at the newest")),
    ("+, -", mark("zoom in time")),
    (mark("Page Up, Page Down"), mark("earlier, later")),
    (mark("Space"), mark("stand still, follow again")),
    ("1, 2, 3", mark("the last minute, ten minutes, the whole job")),
    (mark("Esc"), mark("no crosshair; leave the whole stage")),
    (mark("Ctrl and wheel"), mark("zoom in time")),
)
"""For the window that lists the keys."""

_ALL_CLOSED = mark("All charts are closed: click a title to open one.")

NEAR_PX = 8
"""How near the crosshair must be to a decision to tell of it."""


class ChartStack(QWidget):
    """Draws a history through a `TimeWindow`, and moves that.

    `changed` says that the window or the crosshair has moved; `still_wanted` is emitted before
    something stops following, the others hand on what is not this widget's to do.
    """

    changed = Signal()
    still_wanted = Signal()
    follow_wanted = Signal()
    toggled = Signal(str)
    leave_wanted = Signal()
    span_wanted = Signal(object)
    enlarge_wanted = Signal()

    def __init__(self, window: TimeWindow) -> None:
        super().__init__()
        self.window_of_time = window
        self.is_enlarged = False
        """Whether Esc leaves the whole stage to the others again."""
        self._history = History()
        self._looks: Looks | None = None
        self._pressed: QPointF | None = None
        self._is_dragging = False
        self.setProperty("role", "plain")
        self.keyboard_help = (
            tr("In the charts"),
            tuple((tr(keys), tr(meaning)) for keys, meaning in KEYS),
        )
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Charts"))
        self.setAccessibleDescription(
            tr("Left and right move the crosshair, plus and minus zoom in time, Space stands still")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(0)
        self.rows = {spec.name: ChartRow(spec) for spec in CHARTS}
        for row in self.rows.values():
            row.toggled.connect(self.toggled)
            column.addWidget(row)
        self.closed_note = QLabel(tr(_ALL_CLOSED))
        self.closed_note.setProperty("role", "empty")
        self.closed_note.setWordWrap(True)
        self.closed_note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.closed_note.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column.addWidget(self.closed_note)
        self.crosshair = Crosshair(self)

    @property
    def history(self) -> History:
        """What is drawn."""
        return self._history

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._looks = looks
        for row in self.rows.values():
            row.set_looks(looks)
        self.crosshair.set_looks(looks)

    def set_open(self, names: frozenset[str]) -> None:
        """Open these charts, and close the others."""
        for name, row in self.rows.items():
            row.set_open(name in names)
        self.closed_note.setVisible(not any(row.is_tall for row in self.rows.values()))
        self.closed_note.setText("" if names else tr(_ALL_CLOSED))

    def draw(self, history: History) -> None:
        """Draw what is new."""
        self._history = history
        shown = self.window_of_time.shown(history.end_s)
        view = history.view(*shown)
        at_s = np.array(view.at_s)
        for row in self.rows.values():
            row.show_part(at_s, view, history, shown)
        self.show_values()

    def show_values(self) -> None:
        """Say the numbers at the crosshair, or the newest; and put the line there."""
        history, window = self._history, self.window_of_time
        at_s = window.crosshair_s
        row = history.row_at(history.end_s if at_s is None else at_s)
        for chart in self.rows.values():
            chart.show_values(history, row)
        self._place_crosshair()

    def area(self) -> tuple[float, float]:
        """Where the time axis begins in pixels of this widget, and how long it is."""
        for row in self.rows.values():
            if row.is_open and row.plot is not None:
                left, width = row.plot.plot_area()
                place = row.plot.widget.mapTo(self, QPoint(0, 0))
                if width > 0:
                    return place.x() + left, width
        return float(AXIS_WIDTH), max(self.width() - AXIS_WIDTH - 4.0, 1.0)

    def time_at(self, x: float) -> float:
        """The time at a place."""
        begin, end = self.window_of_time.shown(self._history.end_s)
        left, width = self.area()
        return begin + (x - left) / width * (end - begin)

    def pixel_s(self) -> float:
        """How many seconds a pixel stands for."""
        begin, end = self.window_of_time.shown(self._history.end_s)
        return (end - begin) / self.area()[1]

    # Mouse.

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._pressed is not None:
            moved = self._pressed.x() - x
            if self._is_dragging or abs(moved) >= _DRAG_PX:
                self._is_dragging = True
                self.still_wanted.emit()
                self.window_of_time.move(moved * self.pixel_s(), self._history.end_s)
                self._pressed = event.position()
                self.changed.emit()
            return
        left, width = self.area()
        at_s = self.time_at(x)
        is_inside = left <= x <= left + width and 0 <= at_s <= self._history.end_s
        self._move_crosshair(at_s if is_inside else None)
        text = self._tip(event.position().toPoint(), at_s) if is_inside else ""
        if text:
            QToolTip.showText(event.globalPosition().toPoint() + QPoint(12, 8), text, self)
        else:
            QToolTip.hideText()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed, self._is_dragging = event.position(), False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._is_dragging = None, False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.enlarge_wanted.emit()

    def leaveEvent(self, event: object) -> None:
        """The mouse is gone; the keyboard's crosshair stays while the charts have the focus."""
        if not self.hasFocus():
            self._move_crosshair(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom in time while standing still, or with Ctrl; else the charts scroll."""
        is_wanted = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self.window_of_time.is_following and not is_wanted:
            event.ignore()
            return
        degrees = event.angleDelta()
        if abs(degrees.x()) > abs(degrees.y()):
            self._move(-degrees.x() / _WHEEL_STEP / 10)
        else:
            about_s = self.time_at(event.position().x())
            self._zoom(_ZOOM_A_STEP ** (-degrees.y() / _WHEEL_STEP), about_s)
        event.accept()

    # Keyboard.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        command = self._command(Qt.Key(event.key()), 10.0 if is_far else 1.0)
        if command is None or event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            super().keyPressEvent(event)
            return
        command()

    def event(self, event: QEvent) -> bool:
        """Esc is ours while there is something to leave, before any shortcut of the window's."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and (self.is_enlarged or self.window_of_time.crosshair_s is not None)
        ):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._move_crosshair(None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame shows that the keys are for the charts."""
        if self.hasFocus() and self._looks is not None:
            painter = QPainter(self)
            painter.setPen(QPen(self._looks.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()

    def _command(self, key: Qt.Key, steps: float) -> Callable[[], None] | None:
        match key:
            case Qt.Key.Key_Left:
                return lambda: self._step(-steps)
            case Qt.Key.Key_Right:
                return lambda: self._step(steps)
            case Qt.Key.Key_Home:
                return lambda: self._step(float("-inf"))
            case Qt.Key.Key_End:
                return lambda: self._step(float("inf"))
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                return lambda: self._zoom(1 / _ZOOM_A_STEP, self._middle())
            case Qt.Key.Key_Minus:
                return lambda: self._zoom(_ZOOM_A_STEP, self._middle())
            case Qt.Key.Key_PageUp:
                return lambda: self._move(-0.5)
            case Qt.Key.Key_PageDown:
                return lambda: self._move(0.5)
            case Qt.Key.Key_Space:
                return self._stand_or_follow
            case Qt.Key.Key_1:
                return lambda: self.span_wanted.emit(Span.MINUTE)
            case Qt.Key.Key_2:
                return lambda: self.span_wanted.emit(Span.TEN_MINUTES)
            case Qt.Key.Key_3:
                return lambda: self.span_wanted.emit(Span.WHOLE)
            case Qt.Key.Key_Escape:
                return self._escape
        return None

    def _step(self, steps: float) -> None:
        # Two pixels at least: a step that is not seen is none.
        by_s = steps * max(2 * self.pixel_s(), 0.08)
        window, end_s = self.window_of_time, self._history.end_s
        if self._history.version:
            if window.crosshair_s is None and abs(steps) != float("inf"):
                window.step_crosshair(0.0, end_s)
            else:
                window.crosshair_s = window.crosshair_s or 0.0
                window.step_crosshair(by_s, end_s)
            self.changed.emit()
            if window.crosshair_s is not None:
                near_s = NEAR_PX * self.pixel_s()
                self.setAccessibleDescription(
                    readout.everything(self._history, window.crosshair_s, near_s)
                )

    def _zoom(self, factor: float, about_s: float) -> None:
        self.still_wanted.emit()
        self.window_of_time.zoom(factor, about_s, self._history.end_s)
        self.changed.emit()

    def _move(self, share: float) -> None:
        self.still_wanted.emit()
        begin, end = self.window_of_time.shown(self._history.end_s)
        self.window_of_time.move(share * (end - begin), self._history.end_s)
        self.changed.emit()

    def _middle(self) -> float:
        begin, end = self.window_of_time.shown(self._history.end_s)
        at_s = self.window_of_time.crosshair_s
        return (begin + end) / 2 if at_s is None else at_s

    def _stand_or_follow(self) -> None:
        (self.still_wanted if self.window_of_time.is_following else self.follow_wanted).emit()

    def _escape(self) -> None:
        if self.is_enlarged:
            self.leave_wanted.emit()
        else:
            self._move_crosshair(None)

    def _move_crosshair(self, at_s: float | None) -> None:
        if at_s != self.window_of_time.crosshair_s:
            self.window_of_time.crosshair_s = at_s
            self.changed.emit()

    def _place_crosshair(self) -> None:
        at_s = self.window_of_time.crosshair_s
        begin, end = self.window_of_time.shown(self._history.end_s)
        plots = [
            row.plot.widget for row in self.rows.values() if row.is_open and row.plot is not None
        ]
        if at_s is None or not plots or not begin <= at_s <= end:
            self.crosshair.hide()
            return
        left, width = self.area()
        x = round(left + (at_s - begin) / (end - begin) * width)
        top = plots[0].mapTo(self, QPoint(0, 0)).y()
        bottom = plots[-1].mapTo(self, QPoint(0, plots[-1].height())).y()
        self.crosshair.setGeometry(x, top, 1, bottom - top)
        self.crosshair.show()
        self.crosshair.raise_()

    def _tip(self, place: QPoint, at_s: float) -> str:
        """What there is to say about a place that no number says."""
        breakers, concurrency = self.rows["breakers"], self.rows["concurrency"]
        for row in (breakers, concurrency):
            if row.plot is None or not row.is_open:
                continue
            inside = row.plot.widget.mapFrom(self, place)
            if not row.plot.widget.rect().contains(inside):
                continue
            if row.plot.bands is None:
                near = readout.decision_near(self._history, at_s, NEAR_PX * self.pixel_s())
                return "" if near is None else readout.decision_words(near[1])
            rows = row.plot.bands.rows
            number = inside.y() // ROW_PX
            if 0 <= number < len(rows):
                bands = [band for band in rows[number].bands if band.begin_s <= at_s <= band.end_s]
                return readout.band_words(rows[number].name, bands[-1]) if bands else ""
        return ""
