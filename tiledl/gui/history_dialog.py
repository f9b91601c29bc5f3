"""What was downloaded before: a table, a file to open again, and a way to forget it all."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tiledl.gui import folders, wording
from tiledl.gui.jobs.past_jobs import PastJob, PastJobs
from tiledl.gui.parts import caption, described
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.terms import term
from tiledl.gui.translation import mark, number, tr, tr_count
from tiledl.settings_file import SettingsFileError

_COLUMNS = (
    mark("When"),
    mark("Source"),
    mark("Result"),
    mark("Tiles"),
    mark("Size"),
    mark("Took"),
    mark("File"),
)


class HistoryDialog(QDialog):
    """Shows the history; `opened` has the file that is to be shown."""

    opened = Signal(Path)

    def __init__(self, past: PastJobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History of downloads"))
        self._past = past
        self._jobs: list[PastJob] = []
        self._is_sure = False
        self.table = described(
            QTableWidget(0, len(_COLUMNS)),
            tr("History"),
            tr("Downloads that have ended, newest first"),
        )
        self.table.setHorizontalHeaderLabels([tr(column) for column in _COLUMNS])
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.doubleClicked.connect(self._open)
        self.table.itemSelectionChanged.connect(self._show_buttons)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setAccessibleName(tr("About the history"))
        self.open_file = described(
            QPushButton(tr("&Open file")),
            tr("Open the file"),
            tr("Show what the selected file holds"),
        )
        self.open_file.clicked.connect(self._open)
        self.folder = described(
            QPushButton(tr("Open fol&der")),
            tr("Open the folder"),
            tr("Show the selected file's folder"),
        )
        self.folder.clicked.connect(self._open_folder)
        self.clear = described(
            QPushButton(tr("&Clear history")),
            tr("Clear the history"),
            tr("Forget all of it; files stay"),
        )
        self.clear.clicked.connect(self._clear)
        close = described(
            QPushButton(tr("Close")), tr("Close"), with_keys(tr("Close this window"), "Esc")
        )
        close.clicked.connect(self.reject)
        where = caption(
            tr(
                "Kept in {file}, one line a download: never keys, addresses or areas",
                file=past.file,
            )
        )
        where.setWordWrap(True)
        row = QHBoxLayout()
        for button in (self.open_file, self.folder, self.clear):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        column.addWidget(where)
        column.addLayout(row)
        self.resize(820, 420)
        self.show_past()

    @property
    def chosen(self) -> PastJob | None:
        """The job of the selected row."""
        row = self.table.currentRow()
        has_choice = bool(self.table.selectedItems())
        return self._jobs[row] if has_choice and 0 <= row < len(self._jobs) else None

    def show_past(self) -> None:
        """Read the history and show it."""
        unreadable, text = 0, ""
        try:
            self._jobs, unreadable = self._past.read()
        except SettingsFileError as error:
            self._jobs, text = [], wording.sentence(str(error))
        self.table.setRowCount(len(self._jobs))
        for row, job in enumerate(self._jobs):
            for column, cell in enumerate(_cells(job)):
                item = QTableWidgetItem(cell)
                item.setToolTip(job.file if column == len(_COLUMNS) - 1 else cell)
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        if unreadable:
            text = tr_count(
                "%n line of the file could not be read and was left out.",
                "%n lines of the file could not be read and were left out.",
                unreadable,
            )
        elif not self._jobs and not text:
            text = tr("Nothing has been downloaded yet: what has ended is listed here.")
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self._show_buttons()

    def _show_buttons(self) -> None:
        job = self.chosen
        self.open_file.setEnabled(job is not None and Path(job.file).exists())
        self.folder.setEnabled(job is not None and Path(job.file).parent.exists())
        self.clear.setEnabled(bool(self._jobs))
        self.clear.setText(tr("&Yes, forget all of it") if self._is_sure else tr("&Clear history"))

    def _open(self) -> None:
        job = self.chosen
        if job is not None and Path(job.file).exists():
            self.opened.emit(Path(job.file))
            self.accept()

    def _open_folder(self) -> None:
        job = self.chosen
        if job is not None and not folders.show(Path(job.file).parent):
            self.note.setText(
                tr("No file manager could be opened. The file is {file}", file=job.file)
            )
            self.note.show()

    def _clear(self) -> None:
        if not self._is_sure:
            self._is_sure = True
            self._show_buttons()
            return
        self._is_sure = False
        try:
            self._past.clear()
        except SettingsFileError as error:
            self.note.setText(wording.sentence(str(error)))
            self.note.show()
            return
        self.show_past()


def _cells(job: PastJob) -> tuple[str, ...]:
    when = job.ended_at[:16].replace("T", " ")
    result = term(job.result)
    if job.failed:
        result += ", " + tr("{number} failed", number=number(job.failed))
    if job.missing:
        result += ", " + tr("{number} missing", number=number(job.missing))
    return (
        when,
        job.source,
        result,
        number(job.stored),
        wording.size(job.size_bytes),
        wording.duration(job.took_s),
        job.file,
    )
