"""The time axis under all charts, and the vertical line across them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tiledl.gui.charts.readout import moment
from tiledl.gui.charts.time_window import Range
from tiledl.gui.looks import Looks
from tiledl.gui.translation import tr

_PIXELS_A_TICK = 70
_PIXELS_A_DAYS_TICK = 95
"""From the second day on, there is more to write."""

_TICKS_S = (
    *(0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900),
    *(1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800),
)
_TICK_PX = 4


def ticks(begin_s: float, end_s: float, width_px: float) -> list[tuple[float, str]]:
    """Round times within a range with what is written there."""
    pixels = _PIXELS_A_TICK if end_s < 86_400 else _PIXELS_A_DAYS_TICK
    wanted_s = (end_s - begin_s) * pixels / max(width_px, 1.0)
    step = next((step for step in _TICKS_S if step >= wanted_s), _TICKS_S[-1])
    first, last = int(-(-begin_s // step)), int(end_s // step)
    times = [number * step for number in range(first, last + 1)]
    return [(at_s, moment(at_s, has_tenths=step < 1)) for at_s in times]


class TimeRuler(QWidget):
    """Ticks and times; the crosshair's own time stands on a plate."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Range = (0.0, 30.0)
        self._area = (0.0, 1.0)
        self._crosshair_s: float | None = None
        self.setAccessibleName(tr("Time since the job began"))
        self.setFixedHeight(self.fontMetrics().height() + _TICK_PX + 2)

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._grid, self._muted = QColor(looks.border), QColor(looks.muted)
        self._text, self._plate = QColor(looks.card), QColor(looks.text)
        self.update()

    def show_range(
        self, shown: Range, area: tuple[float, float], crosshair_s: float | None
    ) -> None:
        """Show a range of time over an area: where it begins in pixels, and how long it is."""
        now = (shown, area, crosshair_s)
        if now != (self._shown, self._area, self._crosshair_s):
            self._shown, self._area, self._crosshair_s = now
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        left, width = self._area
        painter.setPen(QPen(self._grid))
        painter.drawLine(QPointF(left, 0.5), QPointF(left + width, 0.5))
        for at_s, text in ticks(*self._shown, width):
            x = self._x(at_s)
            painter.setPen(QPen(self._grid))
            painter.drawLine(QPointF(x, 0), QPointF(x, _TICK_PX))
            painter.setPen(QPen(self._muted))
            painter.drawText(self._place(x, text), Qt.AlignmentFlag.AlignCenter, text)
        if self._crosshair_s is not None:
            text = moment(self._crosshair_s)
            place = self._place(self._x(self._crosshair_s), text)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._plate)
            painter.drawRoundedRect(place, 3, 3)
            painter.setPen(QPen(self._text))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()

    def _x(self, at_s: float) -> float:
        begin, end = self._shown
        left, width = self._area
        return left + (at_s - begin) / (end - begin) * width

    def _place(self, x: float, text: str) -> QRectF:
        """A text's place around a point, kept within the widget."""
        width = self.fontMetrics().horizontalAdvance(text) + 8.0
        left = min(max(x - width / 2, 0.0), max(self.width() - width, 0.0))
        return QRectF(left, _TICK_PX, width, self.height() - _TICK_PX)


class Crosshair(QWidget):
    """A line a pixel wide over the charts: moving it paints two strips of them anew."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._color = QColor()
        self.hide()

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._color = QColor(looks.text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._color)
        painter.end()
