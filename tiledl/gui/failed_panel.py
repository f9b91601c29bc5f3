"""The failed tiles of a file: filtered by class, tried again, exported, copied."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tiledl.gui import wording
from tiledl.gui.failed_model import MESSAGE_COLUMN, FailedModel
from tiledl.gui.failed_tiles import MOST_ROWS, PAGE, FailedTiles, Look
from tiledl.gui.parts import caption, described
from tiledl.gui.terms import term
from tiledl.gui.translation import mark, number, tr, tr_count
from tiledl.outcome import ErrorClass

if TYPE_CHECKING:
    from tiledl.store import DeadLetterBook

Spawn = Callable[[Coroutine[Any, Any, None]], None]

_LOOK_EVERY_S = 0.3
"""A table that changes more often cannot be read."""

_PURPOSE = mark(
    "Tiles that fail after all their tries are listed here, with the reason:\n"
    "to be tried again, or exported to see on a map where they are."
)
_COLUMN_WIDTHS = (98, 122, 56, 50, 300, 148)


class FailedPanel(QWidget):
    """Shows the failed tiles of the file it follows; reads them beside the Qt thread.

    `retry_requested` has the class to try again, or None for all; `counted` the number of failed
    tiles; `told` a sentence about an export, and whether it went well.
    """

    retry_requested = Signal(object)
    counted = Signal(int)
    told = Signal(str, bool)

    def __init__(self, spawn: Spawn, parent: QWidget | None = None) -> None:
        """`spawn` runs a coroutine until it ends, or the window does."""
        super().__init__(parent)
        self._spawn = spawn
        self._tiles = FailedTiles()
        self._counts: dict[ErrorClass, int] = {}
        self._version: object = None
        self._is_stale = self._wants_more = self._is_looking = self._is_busy = False
        self._problem = ""
        self.dialog: QFileDialog | None = None
        """The question where to export to, while it is open."""
        self.model = FailedModel(self)
        self.model.more_wanted.connect(self._more)
        self._build()
        self._show_counts({})

    @property
    def chosen(self) -> ErrorClass | None:
        """The class that is shown; None is all."""
        name = self.classes.currentData()
        return None if name is None else ErrorClass(name)

    @property
    def total(self) -> int:
        """The failed tiles of the class that is shown."""
        chosen = self.chosen
        return sum(self._counts.values()) if chosen is None else self._counts.get(chosen, 0)

    def follow(self, book: DeadLetterBook | None) -> None:
        """Show the failed tiles of another file from now on."""
        self._tiles = FailedTiles(book)
        self._version = None
        self._look_again()

    def note(self, failed: int, done: int) -> None:
        """A job goes on: look again when its numbers say that something may have changed."""
        # Only where there are failed tiles, one that is done may have been among them.
        version = (failed, done if self._counts else 0)
        if version != self._version:
            self._version = version
            self._look_again()

    def set_busy(self, is_busy: bool) -> None:
        """Offer to try again only while no job is under way."""
        if is_busy != self._is_busy:
            self._is_busy = is_busy
            # The end of a job: whatever it has still written is to be seen.
            self._look_again()
        self._show_buttons()

    def copy(self) -> None:
        """Copy the selected rows, as lines that a spreadsheet takes."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        if rows:
            QApplication.clipboard().setText(self.model.as_text(rows))

    def ask_where(self) -> None:
        """Ask for a file to export to."""
        book = self._tiles.book
        if book is None or self.dialog is not None:
            return
        dialog = QFileDialog(self, tr("Export failed tiles"), str(book.path.parent))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("CSV table (*.csv)"), tr("GeoJSON map layer (*.geojson)")])
        dialog.setDefaultSuffix("csv")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("geojson" if "geojson" in chosen else "csv")
        )
        dialog.selectFile(f"{book.path.stem}-failed.csv")
        dialog.fileSelected.connect(lambda path: self.export(Path(path)))
        dialog.finished.connect(self._asked)
        self.dialog = dialog
        dialog.open()

    def export(self, path: Path) -> None:
        """Write the failed tiles that are shown to a CSV or GeoJSON file."""
        self._spawn(self._exported(path))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed while only the numbers were looked at."""
        super().showEvent(event)
        self._look_again()

    # Reading.

    def _look_again(self) -> None:
        if self._tiles.book is None:
            self._show(Look({}, []))
            return
        self._is_stale = True
        self._begin()

    def _more(self) -> None:
        self._wants_more = True
        self._begin()

    def _begin(self) -> None:
        if not self._is_looking:
            self._is_looking = True
            self._spawn(self._read())

    async def _read(self) -> None:
        from tiledl.store import StoreError

        try:
            while self._is_stale or self._wants_more:
                tiles, chosen = self._tiles, self.chosen
                try:
                    if self._is_stale:
                        self._is_stale = False
                        # Nobody sees the rows of a hidden table, but its number is on the tab.
                        most = self._wanted_rows() if self.isVisible() else 0
                        look = await tiles.look(most, chosen)
                        if (tiles, chosen) == (self._tiles, self.chosen):
                            self._show(look)
                        await asyncio.sleep(_LOOK_EVERY_S)
                    else:
                        self._wants_more = False
                        letters = self.model.letters
                        page = await tiles.more(letters[-1], chosen) if letters else []
                        if (tiles, chosen) == (self._tiles, self.chosen) and not self._is_stale:
                            room = MOST_ROWS - len(letters) - len(page)
                            self.model.append(page, has_more=len(page) == PAGE and room > 0)
                except StoreError as error:
                    self._show_problem(wording.sentence(str(error)))
        finally:
            self._is_looking = False

    def _wanted_rows(self) -> int:
        """As many rows as there are, and the next page if the person has scrolled that far."""
        more = PAGE if self._wants_more else 0
        self._wants_more = False
        return min(max(len(self.model.letters) + more, PAGE), MOST_ROWS)

    async def _exported(self, path: Path) -> None:
        from tiledl.store import StoreError

        try:
            count = await self._tiles.export(path, self.chosen)
        except StoreError as error:
            self.told.emit(wording.sentence(str(error)), False)
            return
        said = tr_count("%n tile written to {file}", "%n tiles written to {file}", count, file=path)
        self.told.emit(said, True)

    # Showing.

    def _show(self, look: Look) -> None:
        self._problem = ""
        if look.letters is not None:
            count = len(look.letters)
            self.model.show(look.letters, has_more=count < min(self._of(look.counts), MOST_ROWS))
        self._show_counts(look.counts)

    def _of(self, counts: dict[ErrorClass, int]) -> int:
        chosen = self.chosen
        return sum(counts.values()) if chosen is None else counts.get(chosen, 0)

    def _show_problem(self, text: str) -> None:
        self._problem = text
        self.model.show([], has_more=False)
        self._show_counts({})

    def _show_counts(self, counts: dict[ErrorClass, int]) -> None:
        self._counts = counts
        total = sum(counts.values())
        for row in range(self.classes.count()):
            name = self.classes.itemData(row)
            tiles = total if name is None else counts.get(ErrorClass(name), 0)
            what = tr("All classes") if name is None else term(name)
            text = f"{what} ({number(tiles)})"
            if self.classes.itemText(row) != text:
                self.classes.setItemText(row, text)
        shown = self.total
        self._pages.setCurrentIndex(0 if shown else 1)
        if self._problem:
            self.empty.setText(self._problem)
        elif total:
            self.empty.setText(tr("No failed tiles with {error}.", error=term(self.chosen or "")))
        else:
            self.empty.setText(tr(_PURPOSE))
        self.cut.setVisible(shown > MOST_ROWS)
        if shown > MOST_ROWS:
            self.cut.setText(
                tr("The first {number} are listed: Export has them all.", number=number(MOST_ROWS))
            )
        self.counted.emit(total)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.retry.setEnabled(bool(self.total) and not self._is_busy)
        self.export_button.setEnabled(bool(self.total))

    def _chose(self) -> None:
        # The rows of another class: nothing of the old list is to be seen under the new name.
        self.model.show([], has_more=False)
        self._show_counts(self._counts)
        self._look_again()

    def _asked(self) -> None:
        self.dialog = None

    # How it is built.

    def _build(self) -> None:
        self.classes = described(
            QComboBox(),
            tr("Class of errors"),
            tr("Show only the tiles whose last error was of this class"),
        )
        for name in (None, *ErrorClass):
            self.classes.addItem("", None if name is None else name.value)
        self.classes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.classes.currentIndexChanged.connect(self._chose)
        self.retry = described(
            QPushButton(tr("&Retry these")),
            tr("Retry these"),
            tr("Ask again for the failed tiles of the class shown, once no download is under way"),
        )
        self.retry.clicked.connect(lambda: self.retry_requested.emit(self.chosen))
        self.export_button = described(
            QPushButton(tr("Export…")),
            tr("Export failed tiles"),
            tr("Write the failed tiles of the class shown to a CSV or GeoJSON file"),
        )
        self.export_button.clicked.connect(self.ask_where)
        self.cut = caption("")
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.classes)
        top.addWidget(self.cut)
        top.addStretch(1)
        top.addWidget(self.retry)
        top.addWidget(self.export_button)
        self.table = self._table()
        self.empty = QLabel()
        self.empty.setProperty("role", "empty")
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 4)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(self._pages, 1)

    def _table(self) -> QTableView:
        table = described(
            QTableView(),
            tr("Failed tiles"),
            tr("The tiles that were given up; Ctrl+C copies those marked"),
        )
        # A tooltip of the whole table would cover its rows' own.
        table.setToolTip("")
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        rows, columns = table.verticalHeader(), table.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(table.fontMetrics().height() + 8)
        for section, width in enumerate(_COLUMN_WIDTHS):
            columns.resizeSection(section, width)
        columns.setSectionResizeMode(MESSAGE_COLUMN, QHeaderView.ResizeMode.Stretch)
        columns.setHighlightSections(False)
        copy = QAction(tr("&Copy rows"), table)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        table.addAction(copy)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return table
