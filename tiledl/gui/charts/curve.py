"""A chart's line, of which only the new piece is drawn when it grows."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem

from tiledl.gui.charts.catalogue import Dash
from tiledl.gui.charts.markers import MARKER_PX, MARKERS_A_SPAN, draw_marker

Numbers = npt.NDArray[np.float64]

WIDTH_PX = 2
_FILL_ALPHA = 40
_POINTS_A_PIXEL = 3.0
_PIECES = 10
"""Of a dash and its gap: the shares that are drawn are multiples of a tenth, or nearly."""

_NOTHING: Numbers = np.empty(0)


class Curve(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no type information
    """Values over time on fixed axes.

    pyqtgraph's own curve is drawn anew as a whole for each sample, and as one path: 20 ms for 900
    points, two pixels and dashes, which is a frame and more. Here a sample costs its own piece,
    and a whole redraw (new axes, another size) is made of single lines, which are thirty times as
    quick as a path; dashes are the lines that are left out.
    """

    def __init__(
        self,
        dash: Dash | None = None,
        *,
        marker: str = "",
        is_filled: bool = False,
        is_step: bool = False,
    ) -> None:
        """A step keeps each value up to the next one's time."""
        super().__init__()
        # Else Qt does not say which part is to be painted.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.at_s: Numbers = _NOTHING
        self.values: Numbers = _NOTHING
        self._axes = QRectF(0.0, 0.0, 1.0, 1.0)
        self._dash = dash
        self._marker = marker
        self._is_step = is_step
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

    def set_axes(self, begin_s: float, end_s: float, lowest: float, highest: float) -> None:
        """The range of the axes."""
        self.prepareGeometryChange()
        self._axes = QRectF(begin_s, lowest, end_s - begin_s, highest - lowest)
        self.update()

    def show(self, at_s: Numbers, values: Numbers) -> None:
        """Draw values at times; NaN is a gap (which a filled curve cannot have)."""
        before_s, before = self.at_s, self.values
        self.at_s, self.values = at_s, values
        same = _same_until(before_s, before, at_s, values)
        if same == len(before_s) == len(at_s):
            return
        if same == 0 or len(at_s) == 0:
            self.update()
            return
        ends = [array[-1] for array in (before_s, at_s) if len(array)]
        self.update(self._strip(at_s[same - 1], max(ends)))

    def boundingRect(self) -> QRectF:
        """All of the axes' area: what is drawn stays, so this must not change with the newest."""
        return self._axes

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, *_: Any) -> None:
        """Draw what falls into the exposed part."""
        exposed = self._strip(option.exposedRect.left(), option.exposedRect.right())
        at_s, values = self._part(exposed.left(), exposed.right())
        if len(at_s) < 2:
            return
        at_s, values = self._divided(at_s, values)
        if self._is_step:
            at_s, values = np.repeat(at_s, 2)[1:], np.repeat(values, 2)[:-1]
        if self._fill is not None:
            floor = self._axes.top()
            outline = [QPointF(at_s[0], floor), *map(QPointF, at_s, values)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._fill)
            painter.drawPolygon([*outline, QPointF(at_s[-1], floor)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._marker:
            self._draw_markers(painter, at_s, values)
        drawn = np.isfinite(values[:-1]) & np.isfinite(values[1:])
        if self._dash is not None:
            period_s = self._axes.width() * self._dash.period
            # A little more: a piece that begins with a dash is in it, however it is rounded.
            drawn &= np.mod(at_s[:-1] + period_s / 100, period_s) < period_s * self._dash.drawn
        ends = np.column_stack((at_s[:-1], values[:-1], at_s[1:], values[1:]))[drawn]
        painter.drawLines([QLineF(*line) for line in ends.tolist()])

    def _part(self, begin_s: float, end_s: float) -> tuple[Numbers, Numbers]:
        """The points that are needed to draw a range of time: a few for each pixel.

        Of more within one pixel the lowest and the highest stay, so that no peak is lost. Pixels
        are counted from the axis' begin and taken whole: pieces painted one by one fit together.
        """
        pixel_s = self._pixel_s()
        origin_s = self._axes.left()
        begin_s = origin_s + ((begin_s - origin_s) // pixel_s) * pixel_s
        end_s = origin_s + ((end_s - origin_s) // pixel_s + 1) * pixel_s
        first = max(int(np.searchsorted(self.at_s, begin_s)) - 1, 0)
        last = int(np.searchsorted(self.at_s, end_s, side="right")) + 1
        at_s, values = self.at_s[first:last], self.values[first:last]
        if len(at_s) < _POINTS_A_PIXEL * (end_s - begin_s) / pixel_s:
            return at_s, values
        columns = np.floor((at_s - origin_s) / pixel_s)
        firsts = np.concatenate(([0], np.flatnonzero(np.diff(columns)) + 1))
        lows, highs = np.fmin.reduceat(values, firsts), np.fmax.reduceat(values, firsts)
        # The last point is the line's end, wherever in its pixel it is.
        return (
            np.append(np.repeat(at_s[firsts], 2), at_s[-1]),
            np.append(np.column_stack((lows, highs)).ravel(), values[-1]),
        )

    def _pixel_s(self) -> float:
        view = self.getViewBox()
        width = view.width() if view is not None else 0.0
        return float(self._axes.width() / max(width, 1.0))

    def _divided(self, at_s: Numbers, values: Numbers) -> tuple[Numbers, Numbers]:
        """A dashed line with points where dashes may begin and end, else whole ones would be lost.

        The grid is one of the whole axis, so that pieces painted one by one fit together.
        """
        if self._dash is None:
            return at_s, values
        piece_s = self._axes.width() * self._dash.period / _PIECES
        first, last = int(at_s[0] // piece_s) + 1, int(at_s[-1] // piece_s)
        grid = np.arange(first, last + 1) * piece_s
        # Not union1d: its first call imports masked arrays, for 40 ms in the middle of a frame.
        divided = np.sort(np.concatenate((at_s, grid)))
        if self._is_step:
            return divided, values[np.searchsorted(at_s, divided, side="right") - 1]
        return divided, np.interp(divided, at_s, values)

    def _draw_markers(self, painter: QPainter, at_s: Numbers, values: Numbers) -> None:
        """A sign at regular times, where the line is not at 0 or absent."""
        every_s = self._axes.width() / MARKERS_A_SPAN
        first, last = int(at_s[0] // every_s) + 1, int(at_s[-1] // every_s)
        times = np.arange(first, last + 1) * every_s
        to_device = painter.transform()
        painter.save()
        painter.resetTransform()
        for at, value in zip(times, np.interp(times, at_s, values), strict=True):
            if np.isfinite(value) and value > self._axes.top():
                draw_marker(painter, to_device.map(QPointF(at, value)), self._marker)
        painter.restore()

    def _strip(self, begin_s: float, end_s: float) -> QRectF:
        """The part of the axes' area between two times, and a line's width more on each side."""
        margin_s = (WIDTH_PX + 1 + (MARKER_PX if self._marker else 0)) * self._pixel_s()
        return QRectF(
            begin_s - margin_s,
            self._axes.top(),
            end_s - begin_s + 2 * margin_s,
            self._axes.height(),
        )


def _same_until(before_s: Numbers, before: Numbers, at_s: Numbers, values: Numbers) -> int:
    """How many points at the begin of two lines are the same."""
    count = min(len(before_s), len(at_s))
    same = (before_s[:count] == at_s[:count]) & (
        (before[:count] == values[:count]) | (np.isnan(before[:count]) & np.isnan(values[:count]))
    )
    return count if bool(same.all()) else int(np.argmin(same))
