"""The circuit breakers' states over time, a row a host: bands of colour, pattern and word."""

from __future__ import annotations

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem

from tiledl.flow.breaker import State
from tiledl.gui.charts.host_bands import Band, Row
from tiledl.gui.looks import Looks
from tiledl.gui.terms import term

ROW_PX = 34
"""Of one host: its name, and the band below it."""

_NAME_PX = 16
_LEAST_PIXELS = 2.0
"""An opening of a second must be seen on the axis of a day."""

_MARGIN_PX = 3
_WORD_PX = 100
"""More than any state's word takes: it appears when its band has become long enough."""


class BandRows(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no type information
    """Spans of closed, half-open and open, each told by colour, pattern and word.

    The vertical axis is in rows, from 0 at the top.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.rows: tuple[Row, ...] = ()
        self._axes = QRectF(0.0, 0.0, 1.0, 1.0)

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._colors = {
            State.CLOSED: QColor(looks.closed),
            State.HALF_OPEN: QColor(looks.half_open),
            State.OPEN: QColor(looks.open),
        }
        self._text, self._muted = QColor(looks.text), QColor(looks.muted)
        self._plate = QColor(looks.card)
        self._plate.setAlpha(200)
        self.update()

    def set_axes(self, begin_s: float, end_s: float, lowest: float, highest: float) -> None:
        """The range of the axes."""
        self.prepareGeometryChange()
        self._axes = QRectF(begin_s, lowest, end_s - begin_s, highest - lowest)
        self.update()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Draw these rows, whose bands follow each other in time."""
        before, self.rows = self.rows, rows
        if [row.name for row in before] != [row.name for row in rows]:
            self.update()
            return
        # What changes is the end of the last band; others are new, and after it, or merged.
        begins = [
            _changed_from(old.bands, new.bands) for old, new in zip(before, rows, strict=True)
        ]
        changed = [begin for begin in begins if begin is not None]
        if changed:
            margin_s = _MARGIN_PX * self._pixel_s()
            begin_s = min(changed) - margin_s - _WORD_PX * self._pixel_s()
            ends = [row.bands[-1].end_s for row in (*before, *rows) if row.bands]
            end_s = max(ends, default=self._axes.right()) + margin_s
            self.update(QRectF(begin_s, self._axes.top(), end_s - begin_s, self._axes.height()))

    def boundingRect(self) -> QRectF:
        """All of the axes' area."""
        return self._axes

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, *_: Any) -> None:
        """Draw in pixels, so that patterns and words keep their size on every time scale."""
        exposed: QRectF = option.exposedRect
        to_device = painter.transform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        axes = to_device.mapRect(self._axes)
        height = axes.height() / max(self._axes.height(), 1.0)
        margin_s = _MARGIN_PX * self._pixel_s()
        for number, row in enumerate(self.rows):
            top = axes.top() + number * height
            name = QRectF(axes.left() + 2, top, axes.width() - 4, _NAME_PX)
            painter.setPen(QPen(self._text if row.is_sum else self._muted))
            text = painter.fontMetrics().elidedText(
                row.name, Qt.TextElideMode.ElideMiddle, int(name.width())
            )
            painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, text)
            for band in row.bands:
                if (
                    band.end_s >= exposed.left() - margin_s
                    and band.begin_s <= exposed.right() + margin_s
                ):
                    area = to_device.mapRect(
                        QRectF(band.begin_s, 0.0, band.end_s - band.begin_s, 1.0)
                    )
                    left = max(area.left(), axes.left())
                    right = min(max(area.right(), left + _LEAST_PIXELS), axes.right())
                    place = QRectF(left, top + _NAME_PX, right - left, height - _NAME_PX - 2)
                    self._draw_band(painter, place, band)

    def _draw_band(self, painter: QPainter, area: QRectF, band: Band) -> None:
        color = self._colors[band.state]
        soft = QColor(color)
        soft.setAlpha(110)
        painter.fillRect(area, soft)
        if band.state is not State.CLOSED:
            is_half = band.state is State.HALF_OPEN
            pattern = Qt.BrushStyle.BDiagPattern if is_half else Qt.BrushStyle.DiagCrossPattern
            painter.fillRect(area, QBrush(color, pattern))
        metrics = painter.fontMetrics()
        word = term(band.state)
        # At its begin, which stays where it is while the band grows.
        plate = QRectF(
            area.left() + 3, area.top(), metrics.horizontalAdvance(word) + 8, area.height()
        )
        if area.width() < plate.width() + 6:
            return
        painter.fillRect(plate, self._plate)
        painter.setPen(QPen(self._text))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, word)

    def _pixel_s(self) -> float:
        view = self.getViewBox()
        return float(self._axes.width() / max(view.width(), 1.0)) if view is not None else 1.0


def _changed_from(before: tuple[Band, ...], after: tuple[Band, ...]) -> float | None:
    """The time from which on two rows of bands differ; None where they do not."""
    if before == after:
        return None
    same = 0
    for old, new in zip(before, after, strict=False):
        if old != new:
            break
        same += 1
    if same < len(before) and same < len(after) and before[same].begin_s == after[same].begin_s:
        old, new = before[same], after[same]
        return new.begin_s if old.state is not new.state else min(old.end_s, new.end_s)
    firsts = [bands[same].begin_s for bands in (before, after) if same < len(bands)]
    return min(firsts, default=None)
