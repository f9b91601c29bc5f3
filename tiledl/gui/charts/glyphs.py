"""The small signs on the charts' buttons, drawn in the text's colour."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

_SIZE = 16
_SCALE = 2


class Glyph(Enum):
    """What a button does."""

    STILL = "two bars"
    FOLLOW = "a triangle"
    ENLARGE = "corners outwards"
    SHRINK = "corners inwards"
    MORE = "three dots"


def icon(glyph: Glyph, color: str) -> QIcon:
    """A sign in a colour, sharp at 100 and 200 %."""
    pixmap = QPixmap(_SIZE * _SCALE, _SIZE * _SCALE)
    pixmap.setDevicePixelRatio(_SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    match glyph:
        case Glyph.STILL:
            painter.drawRect(QRectF(4, 3, 3, 10))
            painter.drawRect(QRectF(9, 3, 3, 10))
        case Glyph.FOLLOW:
            painter.drawPolygon(QPolygonF([QPointF(4, 3), QPointF(13, 8), QPointF(4, 13)]))
        case Glyph.MORE:
            for x in (3, 8, 13):
                painter.drawEllipse(QPointF(x, 8), 1.5, 1.5)
        case Glyph.ENLARGE | Glyph.SHRINK:
            painter.setPen(QPen(QColor(color), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for x, y in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
                # A corner in each quarter: at the rim, or around the middle.
                far, near = (2.0, 6.0) if glyph is Glyph.ENLARGE else (6.5, 2.0)
                points = [(far, near), (far, far), (near, far)]
                painter.drawPolyline(
                    QPolygonF([QPointF(8 + x * (8 - a), 8 + y * (8 - b)) for a, b in points])
                )
    painter.end()
    return QIcon(pixmap)
