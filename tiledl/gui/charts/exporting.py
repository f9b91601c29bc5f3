"""Exporting the shown span: asks where to, draws or tabulates, says what has come of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from tiledl.gui import wording
from tiledl.gui.charts import readout
from tiledl.gui.charts.files import ChartFormat, NotExported, format_of, write_whole
from tiledl.gui.charts.history import History
from tiledl.gui.charts.table import csv_text
from tiledl.gui.charts.time_window import Range
from tiledl.gui.looks import Looks
from tiledl.gui.translation import mark, tr

Spawn = Callable[[Coroutine[Any, Any, None]], None]

_FILTERS = {
    mark("PNG picture (*.png)"): ChartFormat.PNG,
    mark("SVG drawing (*.svg)"): ChartFormat.SVG,
    mark("CSV table of the values (*.csv)"): ChartFormat.CSV,
}


class Shown(Struct, frozen=True):
    """What is on the screen, to be exported."""

    history: History
    """Frozen: what is shown at one moment, however long the writing takes."""
    span: Range
    names: frozenset[str]
    """The charts that are open."""
    looks: Looks


class ChartExport(QObject):
    """Writes what `shown` gives; `told` has a sentence, and whether it went well."""

    told = Signal(str, bool)

    def __init__(self, parent: QWidget, spawn: Spawn, shown: Callable[[], Shown]) -> None:
        """`spawn` runs a coroutine until it ends, or the window does."""
        super().__init__(parent)
        self._over = parent
        self._spawn = spawn
        self._shown = shown
        self.output: Callable[[], Path | None] = lambda: None
        """Which file the job writes: exports are suggested beside it."""
        self.dialog: QFileDialog | None = None
        """The question where to export to, while it is open."""

    def ask_where(self) -> None:
        """Ask for a file to export to."""
        if self.dialog is not None:
            return
        if not len(self._shown().history):
            self.told.emit(tr("There is nothing to export yet: start a download first."), False)
            return
        output = self.output()
        folder = output.parent if output is not None else Path.home()
        dialog = QFileDialog(self._over, tr("Export the charts"), str(folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        filters = {tr(name): form for name, form in _FILTERS.items()}
        dialog.setNameFilters([*filters])
        dialog.setDefaultSuffix(ChartFormat.PNG.value)
        dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(filters[name].value))
        dialog.selectFile(f"{output.stem if output is not None else 'tiledl'}-charts.png")
        dialog.fileSelected.connect(lambda path: self.export(Path(path)))
        dialog.finished.connect(self._asked)
        self.dialog = dialog
        dialog.open()

    def export(self, path: Path) -> None:
        """Write the shown span to a PNG, SVG or CSV file, as its name's ending says."""
        self._spawn(self._exported(path, self._shown()))

    async def _exported(self, path: Path, shown: Shown) -> None:
        begin, end = shown.span
        try:
            form = format_of(path)
            if form is ChartFormat.CSV:
                content = (await asyncio.to_thread(csv_text, shown.history, shown.span)).encode()
            else:
                content = self._picture(shown, form)
            await asyncio.to_thread(write_whole, path, content)
        except NotExported as error:
            self.told.emit(wording.sentence(str(error)), False)
            return
        said = tr(
            "Exported {begin} to {end} of the job to {file}",
            begin=readout.moment(begin),
            end=readout.moment(min(end, shown.history.end_s)),
            file=path,
        )
        self.told.emit(said, True)

    def _picture(self, shown: Shown, form: ChartFormat) -> bytes:
        from tiledl.gui.charts.picture import Sheet, drawn

        if not shown.names:
            raise NotExported(tr("all charts are closed: open one by its title, then export again"))
        output, history, (begin, end) = self.output(), shown.history, shown.span
        title = tr(
            "{job}: {begin} to {end}",
            job=output.name if output is not None else "tiledl",
            begin=readout.moment(begin),
            end=readout.moment(min(end, history.end_s)),
        )
        if history.began_at:
            title = tr("{span} after {day}", span=title, day=readout.day(history.began_at))
        sheet = Sheet(history, shown.span, shown.names, shown.looks, title)
        try:
            return drawn(sheet, form, title)
        finally:
            sheet.close()
            sheet.deleteLater()

    def _asked(self) -> None:
        self.dialog = None
