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
from tiledl.settings_file import SettingsFileError

_COLUMNS = ("When", "Source", "Result", "Tiles", "Size", "Took", "File")


class HistoryDialog(QDialog):
    """Shows the history; `opened` has the file that is to be shown."""

    opened = Signal(Path)

    def __init__(self, past: PastJobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("History of downloads")
        self._past = past
        self._jobs: list[PastJob] = []
        self._is_sure = False
        self.table = described(
            QTableWidget(0, len(_COLUMNS)), "History", "Downloads that have ended, newest first"
        )
        self.table.setHorizontalHeaderLabels(list(_COLUMNS))
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
        self.note.setAccessibleName("About the history")
        self.open_file = described(
            QPushButton("&Open file"), "Open the file", "Show what the selected file holds"
        )
        self.open_file.clicked.connect(self._open)
        self.folder = described(
            QPushButton("Open fol&der"), "Open the folder", "Show the selected file's folder"
        )
        self.folder.clicked.connect(self._open_folder)
        self.clear = described(
            QPushButton("&Clear history"), "Clear the history", "Forget all of it; files stay"
        )
        self.clear.clicked.connect(self._clear)
        close = described(QPushButton("Close"), "Close", "Close this window (Esc)")
        close.clicked.connect(self.reject)
        where = caption(f"Kept in {past.file}, one line a download: never keys, addresses or areas")
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
            lines = "1 line" if unreadable == 1 else f"{unreadable:,} lines"
            text = f"{lines} of the file could not be read and were left out."
        elif not self._jobs and not text:
            text = "Nothing has been downloaded yet: what has ended is listed here."
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self._show_buttons()

    def _show_buttons(self) -> None:
        job = self.chosen
        self.open_file.setEnabled(job is not None and Path(job.file).exists())
        self.folder.setEnabled(job is not None and Path(job.file).parent.exists())
        self.clear.setEnabled(bool(self._jobs))
        self.clear.setText("&Yes, forget all of it" if self._is_sure else "&Clear history")

    def _open(self) -> None:
        job = self.chosen
        if job is not None and Path(job.file).exists():
            self.opened.emit(Path(job.file))
            self.accept()

    def _open_folder(self) -> None:
        job = self.chosen
        if job is not None and not folders.show(Path(job.file).parent):
            self.note.setText(f"No file manager could be opened. The file is {job.file}")
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
    result = job.result
    if job.failed:
        result += f", {job.failed:,} failed"
    if job.missing:
        result += f", {job.missing:,} missing"
    return (
        when,
        job.source,
        result,
        f"{job.stored:,}",
        wording.size(job.size_bytes),
        wording.duration(job.took_s),
        job.file,
    )
