"""The circuit breaker's state along the time axis, as a band of colour, pattern and word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from tiledl.flow.breaker import State
from tiledl.gui.history import Band
from tiledl.gui.looks import Looks

_LEAST_PIXELS = 2.0
"""An opening of a second must be seen on the axis of a day."""


class BreakerBand(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no type information
    """Spans of closed, half-open and open, each told by colour, pattern and word."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._bands: Sequence[Band] = ()
        self.set_looks(looks)

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._colors = {
            State.CLOSED: QColor(looks.closed),
            State.HALF_OPEN: QColor(looks.half_open),
            State.OPEN: QColor(looks.open),
        }
        self._text = QColor(looks.text)
        self._plate = QColor(looks.card)
        self._plate.setAlpha(200)
        self.update()

    def show(self, bands: Sequence[Band]) -> None:
        """Draw these bands, which follow each other in time."""
        if not self._bands or not bands or bands[-1].end_s != self._bands[-1].end_s:
            self.prepareGeometryChange()
        self._bands = bands
        self.update()

    def boundingRect(self) -> QRectF:
        """From the job's begin to its newest sample, one unit high."""
        end_s = self._bands[-1].end_s if self._bands else 1.0
        return QRectF(0.0, 0.0, end_s, 1.0)

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw in pixels, so that patterns and words keep their size on every time scale."""
        to_device = painter.transform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for band in self._bands:
            area = to_device.mapRect(QRectF(band.begin_s, 0.06, band.end_s - band.begin_s, 0.88))
            area.setWidth(max(area.width(), _LEAST_PIXELS))
            color = self._colors[band.state]
            soft = QColor(color)
            soft.setAlpha(110)
            painter.fillRect(area, soft)
            if band.state is not State.CLOSED:
                pattern = (
                    Qt.BrushStyle.BDiagPattern
                    if band.state is State.HALF_OPEN
                    else Qt.BrushStyle.DiagCrossPattern
                )
                painter.fillRect(area, QBrush(color, pattern))
            self._write(painter, area, band.state.value)

    def _write(self, painter: QPainter, area: QRectF, word: str) -> None:
        metrics = painter.fontMetrics()
        plate = QRectF(0.0, 0.0, metrics.horizontalAdvance(word) + 12.0, metrics.height() + 2.0)
        if area.width() < plate.width():
            return
        plate.moveCenter(area.center())
        painter.fillRect(plate, self._plate)
        painter.setPen(QPen(self._text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, word)
