"""Exports of what the lab shows: a page, a table, JSON, or the charts as a drawing or a picture."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from tiledl.gui import wording
from tiledl.gui.charts.files import NotExported, write_whole
from tiledl.gui.charts.picture import PICTURE_SCALE
from tiledl.gui.translation import mark, tr
from tiledl.gui.tuning.lab import Lab, Spawn

if TYPE_CHECKING:
    from tiledl.tuning.charts import Named

_FILTERS = {
    mark("Report that any browser shows (*.html)"): "html",
    mark("PNG picture of the charts (*.png)"): "png",
    mark("SVG drawing of the charts (*.svg)"): "svg",
    mark("CSV table of the measurements (*.csv)"): "csv",
    mark("JSON, for programs (*.json)"): "json",
}


class LabExport(QObject):
    """Asks where to, writes, and tells with a sentence whether it went well."""

    told = Signal(str, bool)

    def __init__(self, parent: QWidget, spawn: Spawn, lab: Lab) -> None:
        super().__init__(parent)
        self._over = parent
        self._spawn = spawn
        self._lab = lab
        self.dialog: QFileDialog | None = None
        """The question where to export to, while it is open."""

    def ask_where(self) -> None:
        """Ask for a file to export to."""
        if self.dialog is not None or not self._lab.shown():
            return
        dialog = QFileDialog(self._over, tr("Export the measurement"), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {tr(name): suffix for name, suffix in _FILTERS.items()}
        dialog.setNameFilters([*filters])
        dialog.setDefaultSuffix("html")
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(filters[name]))
        dialog.selectFile("tiledl-tuning.html")
        dialog.fileSelected.connect(lambda path: self.export(Path(path)))
        dialog.finished.connect(self._asked)
        self.dialog = dialog
        dialog.open()

    def export(self, path: Path) -> None:
        """Write what is shown, in the form that the name's ending says."""
        self._spawn(self._exported(path, self._lab.shown()))

    async def _exported(self, path: Path, runs: list[Named]) -> None:
        from tiledl.tuning.report import NotAReport

        try:
            content = await asyncio.to_thread(_content, path, runs)
            await asyncio.to_thread(write_whole, path, content)
        except (NotExported, NotAReport) as error:
            self.told.emit(wording.sentence(str(error)), False)
            return
        self.told.emit(tr("Exported to {file}", file=path), True)

    def _asked(self) -> None:
        self.dialog = None


def _content(path: Path, runs: list[Named]) -> bytes:
    """What is to be written; in a thread, since several runs take a while."""
    from tiledl.tuning.charts import charts_of
    from tiledl.tuning.report import report_bytes
    from tiledl.tuning.svg import sheet_of

    match path.suffix.lower():
        case ".svg":
            return sheet_of(charts_of(runs)).encode()
        case ".png":
            return _png(sheet_of(charts_of(runs)))
        case ".html" | ".htm" | ".csv" | ".json":
            return report_bytes(path, runs)
    raise NotExported(
        tr(
            "{file} cannot be written: choose a name that ends in .html, .png, .svg, .csv or .json",
            file=path.name,
        )
    )


def _png(drawing: str) -> bytes:
    """An SVG text as a picture, twice as fine as the screen."""
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    image = QImage(renderer.defaultSize() * PICTURE_SCALE, QImage.Format.Format_RGB32)
    if image.isNull():
        raise NotExported(tr("the picture is too large for the memory: show fewer runs"))
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())
