"""Small signs in pixels: on lines, to tell them apart without colour, and for decisions."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem

from tiledl.flow.controllers.decision import Decision, Why
from tiledl.gui.charts.columns import decoded
from tiledl.gui.looks import Looks

Numbers = npt.NDArray[np.float64]

MARKER_PX = 6
MARKERS_A_SPAN = 9
"""Signs on a line over the whole axis."""

CELL_PX = 11
"""Of several decisions within so many pixels, the gravest is drawn."""

_NOTEWORTHY = 1.25
"""A change by less than this factor is seen in the line of the limit, and needs no sign."""

_MEASURING = (Why.PROBE, Why.PROBED)


def draw_marker(painter: QPainter, at: QPointF, marker: str) -> None:
    """One sign at a place in pixels, with the painter's pen."""
    r = MARKER_PX / 2
    match marker:
        case "o":
            painter.drawEllipse(at, r, r)
        case "s":
            painter.drawRect(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r))
        case "t":
            corners = [QPointF(-r, r), QPointF(r, r), QPointF(0, -r)]
            painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
        case _:
            painter.drawLine(QLineF(at + QPointF(-r, -r), at + QPointF(r, r)))
            painter.drawLine(QLineF(at + QPointF(-r, r), at + QPointF(r, -r)))


def is_marked(decision: Decision) -> bool:
    """Whether a decision gets a sign of its own."""
    if decision.why in (*_MEASURING, Why.CHOSEN, Why.FAILURES, Why.CEILING, Why.RAMPED):
        return True
    small, large = sorted((decision.before, decision.after))
    return large >= small * _NOTEWORTHY


class DecisionMarks(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no type information
    """A row of signs along the top of a chart: where the limit was raised or lowered."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._axes = QRectF(0.0, 0.0, 1.0, 1.0)
        self.at_s: Numbers = np.empty(0)
        self.codes: Numbers = np.empty(0)
        self._up = self._down = self._quiet = QColor()

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._up, self._down = QColor(looks.closed), QColor(looks.open)
        self._quiet = QColor(looks.muted)
        self.update()

    def set_axes(self, begin_s: float, end_s: float, lowest: float, highest: float) -> None:
        """The range of the axes."""
        self.prepareGeometryChange()
        self._axes = QRectF(begin_s, lowest, end_s - begin_s, highest - lowest)
        self.update()

    def show(self, at_s: Numbers, codes: Numbers) -> None:
        """Draw decisions, as `columns.encoded` makes numbers of them, at times."""
        marked = np.flatnonzero(codes)
        at_s, codes = at_s[marked], codes[marked]
        count = min(len(at_s), len(self.at_s))
        same = (self.at_s[:count] == at_s[:count]) & (self.codes[:count] == codes[:count])
        first = count if bool(same.all()) else int(np.argmin(same))
        before, self.at_s, self.codes = self.at_s, at_s, codes
        if first == len(before) == len(at_s):
            return
        changed = [array[first] for array in (before, at_s) if first < len(array)]
        begin_s = min(changed) - 2 * CELL_PX * self._pixel_s()
        self.update(
            QRectF(begin_s, self._axes.top(), self._axes.right() - begin_s, self._axes.height())
        )

    def boundingRect(self) -> QRectF:
        """All of the axes' area."""
        return self._axes

    def drawn(self, begin_s: float, end_s: float) -> list[tuple[float, Decision]]:
        """What gets a sign within a range of time: at most one each `CELL_PX`."""
        cell_s = CELL_PX * self._pixel_s()
        # Whole cells, so that a part painted anew has the signs of the whole.
        first = np.searchsorted(self.at_s, begin_s // cell_s * cell_s)
        last = np.searchsorted(self.at_s, (end_s // cell_s + 1) * cell_s)
        chosen: dict[int, tuple[float, float]] = {}
        for at, code in zip(
            self.at_s[first:last].tolist(), self.codes[first:last].tolist(), strict=True
        ):
            cell = int(at // cell_s)
            decision = decoded(code)
            if decision is None or not is_marked(decision):
                continue
            if cell not in chosen or code > chosen[cell][1]:
                chosen[cell] = (at, code)
        found = ((at, decoded(code)) for at, code in chosen.values())
        return [(at, decision) for at, decision in found if decision is not None]

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, *_: Any) -> None:
        """Draw the signs in the exposed part."""
        exposed: QRectF = option.exposedRect
        margin_s = 2 * CELL_PX * self._pixel_s()
        shown = self.drawn(exposed.left() - margin_s, exposed.right() + margin_s)
        if not shown:
            return
        to_device = painter.transform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for at, decision in shown:
            place = to_device.map(QPointF(at, self._axes.bottom())) + QPointF(0, 6)
            if decision.why in _MEASURING:
                painter.setBrush(self._quiet)
                painter.drawEllipse(place, 1.5, 1.5)
                continue
            is_up = decision.after > decision.before
            painter.setBrush(self._up if is_up else self._down)
            tip = -4.0 if is_up else 4.0
            corners = [QPointF(-4, -tip), QPointF(4, -tip), QPointF(0, tip)]
            painter.drawPolygon(QPolygonF([place + corner for corner in corners]))

    def _pixel_s(self) -> float:
        view = self.getViewBox()
        return float(self._axes.width() / max(view.width(), 1.0)) if view is not None else 1.0


class _Across(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no type information
    """Lines from one end of the time axis to the other."""

    def __init__(self) -> None:
        super().__init__()
        self._axes = QRectF(0.0, 0.0, 1.0, 1.0)
        self._pen = QPen()

    def set_axes(self, begin_s: float, end_s: float, lowest: float, highest: float) -> None:
        """The range of the axes."""
        self.prepareGeometryChange()
        self._axes = QRectF(begin_s, lowest, end_s - begin_s, highest - lowest)
        self.update()

    def boundingRect(self) -> QRectF:
        """All of the axes' area."""
        return self._axes


class GridLines(_Across):
    """Lines across at the axis' numbers.

    pyqtgraph's own are a part of the axis, all of which is then painted anew with each piece of a
    line: a third of what such a piece costs.
    """

    def __init__(self, axis: Any) -> None:
        super().__init__()
        self._axis = axis
        self._found: tuple[object, list[float]] = (None, [])

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._pen = QPen(QColor(looks.grid), 1)
        self._pen.setCosmetic(True)
        self.update()

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw the lines, and the one at the bottom."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        left, right = self._axes.left(), self._axes.right()
        levels = [self._axes.top(), *self._levels()]
        painter.drawLines([QLineF(left, level, right, level) for level in levels])

    def _levels(self) -> list[float]:
        low, high, size = self._axes.top(), self._axes.bottom(), self._axis.height()
        key = (low, high, size)
        if self._found[0] != key:
            ticks = self._axis.tickValues(low, high, size)
            self._found = (key, [float(level) for level in ticks[0][1]] if ticks else [])
        return self._found[1]


class BudgetLine(_Across):
    """A line across at a value, with its name at its right end, above or below it."""

    def __init__(self, value: float, text: str, *, is_above: bool) -> None:
        super().__init__()
        self._value, self._text, self._is_above = value, text, is_above

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._pen = QPen(QColor(looks.muted), 1, Qt.PenStyle.DashLine)
        self._pen.setCosmetic(True)
        self.update()

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw the line and its name."""
        to_device = painter.transform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        left = to_device.map(QPointF(self._axes.left(), self._value))
        right = to_device.map(QPointF(self._axes.right(), self._value))
        painter.drawLine(QLineF(left, right))
        font = painter.font()
        font.setPointSizeF(max(font.pointSizeF() * 0.8, 6.0))
        painter.setFont(font)
        metrics = painter.fontMetrics()
        y = right.y() - 2 if self._is_above else right.y() + metrics.ascent() + 1
        x = right.x() - metrics.horizontalAdvance(self._text) - 3
        painter.drawText(QPointF(x, y), self._text)
