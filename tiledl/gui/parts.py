"""The few building blocks that every panel is made of, so that they look alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPointF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


def described(widget: W, name: str, tip: str) -> W:
    """The widget with a name for screen readers and a tooltip."""
    widget.setAccessibleName(name)
    widget.setAccessibleDescription(tip)
    widget.setToolTip(tip)
    return widget


class ElidedLabel(QLabel):
    """A text that is cut where there is no room for all of it: a path in its middle."""

    def __init__(
        self,
        role: str = "caption",
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight,
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
    ) -> None:
        super().__init__()
        self._full = ""
        self._where = cut
        self.setProperty("role", role)
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_full_text(self, text: str) -> None:
        """Show a text, all of it in the tooltip."""
        if text != self._full:
            self._full = text
            self.setToolTip(text)
            self._cut()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._full, self._where, self.width()))


class Reading(QLabel):
    """A number that changes many times a second.

    Its room grows when it must and never shrinks: Qt lays the whole window out anew for each new
    text of a label that is free to change its size, which takes longer than drawing it.
    """

    def __init__(
        self,
        widest: str,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        role: str = "",
    ) -> None:
        """`widest` is the longest text expected, in the style rules' `role`."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(alignment | Qt.AlignmentFlag.AlignVCenter)
        if role:
            self.setProperty("role", role)
        self._widest = widest

    def show_text(self, text: str) -> None:
        """Show a text, if it is another one."""
        if text == self.text():
            return
        if self._room(text) > self.width():
            self._widest = text
            self._make_room()
        self.setText(text)

    def event(self, event: QEvent) -> bool:
        """Measure again in another font."""
        is_handled = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()
        return is_handled

    def _room(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text) + 1

    def _make_room(self) -> None:
        self.setFixedSize(self._room(self._widest), self.fontMetrics().height())


class DecimalBox(QDoubleSpinBox):
    """A number with decimals, told by a comma or a point, whichever the language has.

    Qt drops the other one as it is typed, and makes 235 of 2.35.
    """

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        return super().validate(self._read(text), place)

    def valueFromText(self, text: str) -> float:
        return super().valueFromText(self._read(text))

    def _read(self, text: str) -> str:
        point = self.locale().decimalPoint()
        return text.replace("," if point == "." else ".", point)


class EitherMark(QObject):
    """The same for keys typed into a field that Qt has made."""

    def __init__(self, box: QDoubleSpinBox) -> None:
        super().__init__(box)
        self._box = box
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            point = self._box.locale().decimalPoint()
            if event.text() in (",", ".") and event.text() != point:
                self._box.lineEdit().insert(point)
                return True
        return False


class Swatch(QWidget):
    """A short piece of a chart's line, for its legend."""

    def __init__(self) -> None:
        super().__init__()
        self._pen = QPen()
        self._draw_sign: Callable[[QPainter, QPointF], None] | None = None
        self.setFixedSize(26, 12)

    def set_pen(
        self, pen: QPen, draw_sign: Callable[[QPainter, QPointF], None] | None = None
    ) -> None:
        """Draw with the line's own pen, and the sign that the line has, when it has one."""
        self._pen, self._draw_sign = pen, draw_sign
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._pen)
        middle = self.height() // 2
        painter.drawLine(0, middle, self.width(), middle)
        if self._draw_sign is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._pen.color(), self._pen.width()))
            self._draw_sign(painter, QPointF(self.width() / 2, middle))
        painter.end()


class Card(QFrame):
    """A framed group; what belongs to it goes into its column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 10, 12, 10)
        self.column.setSpacing(6)


def heading(text: str) -> QLabel:
    """What a group of fields is called; an ampersand marks the letter for Alt."""
    return _label(text, "heading")


def caption(text: str) -> QLabel:
    """What a number means, in a quiet colour."""
    return _label(text, "caption")


def problem_label() -> QLabel:
    """Where a field's problem is told; hidden while there is none."""
    label = _label("", "problem")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.hide()
    return label


def note() -> QLabel:
    """A highlighted remark; hidden while there is none."""
    label = _label("", "note")
    label.setWordWrap(True)
    label.hide()
    return label


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    return label
