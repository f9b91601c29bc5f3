"""A chart's line, of which only the new piece is drawn when it grows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem

Numbers = npt.NDArray[np.float64]

WIDTH_PX = 2
_FILL_ALPHA = 40
_NOTHING: Numbers = np.empty(0)


@dataclass(frozen=True, slots=True)
class Dash:
    """A line's pattern, in shares of the time axis: it stays where it is while the line grows."""

    period: float
    drawn: float
    """How much of each period is drawn, as a share of it."""


class Curve(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no type information
    """Values over time on fixed axes.

    pyqtgraph's own curve is drawn anew as a whole for each sample, and as one path: 20 ms for 900
    points, two pixels and dashes, which is a frame and more. Here a sample costs its own piece,
    and a whole redraw (new axes, another size) is made of single lines, which are thirty times as
    quick as a path; dashes are the lines that are left out.
    """

    def __init__(self, dash: Dash | None = None, *, is_filled: bool = False) -> None:
        super().__init__()
        # Else Qt does not say which part is to be painted.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.at_s: Numbers = _NOTHING
        self.values: Numbers = _NOTHING
        self._axes = QRectF(0.0, 0.0, 1.0, 1.0)
        self._dash = dash
        self._pen = QPen()
        self._fill: QColor | None = QColor() if is_filled else None

    def set_color(self, color: str) -> None:
        """Draw in this colour, given as ``#rrggbb``."""
        self._pen = QPen(QColor(color), WIDTH_PX)
        self._pen.setCosmetic(True)
        if self._fill is not None:
            self._fill = QColor(color)
            self._fill.setAlpha(_FILL_ALPHA)
        self.update()

    def set_axes(self, span_s: float, highest: float) -> None:
        """Where the axes end that begin at 0."""
        self.prepareGeometryChange()
        self._axes = QRectF(0.0, 0.0, span_s, highest)
        self.update()

    def show(self, at_s: Numbers, values: Numbers) -> None:
        """Draw values at times; NaN is a gap (which a filled curve cannot have)."""
        before = self.at_s
        self.at_s, self.values = at_s, values
        count = len(before)
        if 0 < count <= len(at_s) and at_s[0] == before[0] and at_s[count - 1] == before[-1]:
            self.update(self._strip(before[-1], at_s[-1]))
        else:
            self.update()

    def boundingRect(self) -> QRectF:
        """All of the axes' area: what is drawn stays, so this must not change with the newest."""
        return self._axes

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, *_: Any) -> None:
        """Draw what falls into the exposed part."""
        exposed: QRectF = option.exposedRect
        exposed = self._strip(exposed.left(), exposed.right())
        first = max(int(np.searchsorted(self.at_s, exposed.left())) - 1, 0)
        last = int(np.searchsorted(self.at_s, exposed.right(), side="right")) + 1
        at_s, values = self.at_s[first:last], self.values[first:last]
        if len(at_s) < 2:
            return
        if self._fill is not None:
            outline = [QPointF(at_s[0], 0.0), *map(QPointF, at_s, values), QPointF(at_s[-1], 0.0)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._fill)
            painter.drawPolygon(outline)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        drawn = np.isfinite(values[:-1]) & np.isfinite(values[1:])
        if self._dash is not None:
            period_s = self._axes.width() * self._dash.period
            drawn &= np.mod(at_s[:-1], period_s) < period_s * self._dash.drawn
        ends = np.column_stack((at_s[:-1], values[:-1], at_s[1:], values[1:]))[drawn]
        painter.drawLines([QLineF(*line) for line in ends.tolist()])

    def _strip(self, begin_s: float, end_s: float) -> QRectF:
        """The part of the axes' area between two times, and a line's width more on each side."""
        view = self.getViewBox()
        pixel_s = self._axes.width() / max(view.width(), 1.0) if view is not None else 0.0
        margin_s = (WIDTH_PX + 1) * pixel_s
        return QRectF(begin_s - margin_s, 0.0, end_s - begin_s + 2 * margin_s, self._axes.height())
