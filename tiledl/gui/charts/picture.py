"""The open charts on a sheet of their own, as a PNG picture or an SVG drawing."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from tiledl.gui.charts.files import ChartFormat, NotExported
from tiledl.gui.charts.history import History
from tiledl.gui.charts.ruler import TimeRuler
from tiledl.gui.charts.stack import ChartStack
from tiledl.gui.charts.time_window import Range, TimeWindow
from tiledl.gui.looks import Looks
from tiledl.gui.translation import tr

WIDTH_PX = 1000
_CHART_PX = 170
_BANDS_PX = 80
_CLOSED_PX = 60
PICTURE_SCALE = 2
"""Pixels of the picture for one of the screen: sharp on any."""


class Sheet(QWidget):
    """A range of a history, drawn once, in the window's looks."""

    def __init__(
        self, history: History, shown: Range, names: frozenset[str], looks: Looks, title: str
    ) -> None:
        """`names` are the charts that are drawn."""
        super().__init__()
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), looks.card)
        self.setPalette(palette)
        window = TimeWindow()
        window.show_range(shown)
        self._stack = ChartStack(window)
        self._stack.set_looks(looks)
        self._stack.set_open(names)
        for name, row in self._stack.rows.items():
            row.setVisible(name in names)
            row.title.setArrowType(Qt.ArrowType.NoArrow)
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        heading.setTextFormat(Qt.TextFormat.PlainText)
        self._ruler = TimeRuler()
        self._ruler.set_looks(looks)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addWidget(heading)
        column.addWidget(self._stack, 1)
        column.addWidget(self._ruler)
        tall = len(names - {"breakers"})
        bands = max(len(history.breakers.rows(*shown)), 1) if "breakers" in names else 0
        self.resize(WIDTH_PX, _CLOSED_PX + tall * _CHART_PX + bands * _BANDS_PX)
        self.show()
        # Layouts first: the drawing is in the pixels that they give.
        QApplication.sendPostedEvents(self)
        self._stack.draw(history)
        QApplication.sendPostedEvents()
        self._stack.draw(history)
        left, width = self._stack.area()
        self._ruler.show_range(shown, (left, width), None)


def drawn(sheet: Sheet, form: ChartFormat, title: str) -> bytes:
    """The sheet as a file's content. Raises `NotExported` when it cannot be drawn."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if form is ChartFormat.SVG:
        from PySide6.QtSvg import QSvgGenerator

        drawing = QSvgGenerator()
        drawing.setOutputDevice(buffer)
        drawing.setSize(sheet.size())
        drawing.setViewBox(QRect(QPoint(0, 0), sheet.size()))
        drawing.setTitle(title)
        painter = QPainter(drawing)
        sheet.render(painter, QPoint(0, 0))
        painter.end()
    else:
        size = QSize(sheet.width() * PICTURE_SCALE, sheet.height() * PICTURE_SCALE)
        image = QImage(size, QImage.Format.Format_RGB32)
        if image.isNull():
            raise NotExported(
                tr("the picture is too large for the memory: close some charts first")
            )
        image.setDevicePixelRatio(PICTURE_SCALE)
        sheet.render(image)
        image.setText("Title", title)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
    buffer.close()
    if not content.size():
        raise NotExported(tr("the charts could not be drawn: try another format"))
    return bytes(content.data())
