"""What became of a job, when it is over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tiledl.gui import report_file, wording
from tiledl.gui.parts import caption, described
from tiledl.gui.translation import tr

if TYPE_CHECKING:
    from tiledl.engine import FileLook, JobReport


class ReportPanel(QScrollArea):
    """A job's report, or what a file holds, as questions and answers.

    `told` has a sentence about a report that was saved, and whether it went well.
    """

    told = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: JobReport | FileLook | None = None
        self.dialog: QFileDialog | None = None
        """The question where to save to, while it is open."""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "report")
        self.setAccessibleName(tr("Report"))
        inside = QWidget()
        inside.setProperty("role", "plain")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(3)
        self._facts.setColumnStretch(1, 1)
        self.copy = described(
            QPushButton(tr("Copy report")),
            tr("Copy report"),
            tr("Copy the report as text to the clipboard"),
        )
        self.copy.clicked.connect(self._copy)
        self.save = described(
            QPushButton(tr("Save report…")),
            tr("Save report"),
            tr("Save the report as text, or as JSON for other programs"),
        )
        self.save.clicked.connect(self._ask_where)
        self._empty = QLabel(tr("The report of a download appears here when it is over."))
        self._empty.setProperty("role", "empty")
        row = QHBoxLayout()
        row.addLayout(self._facts, 1)
        buttons = QVBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        row.addLayout(buttons)
        column = QVBoxLayout(inside)
        column.setContentsMargins(10, 8, 10, 8)
        column.addWidget(self._empty)
        column.addLayout(row)
        column.addStretch(1)
        self.setWidget(inside)
        self.show_report(None)

    @property
    def text(self) -> str:
        """The report as text; empty while there is none."""
        return report_file.text_of(self._report) if self._report is not None else ""

    def show_report(self, report: JobReport | None) -> None:
        """Show a report, or none."""
        self._show(report, wording.report_facts(report) if report is not None else [])

    def show_look(self, look: FileLook) -> None:
        """Show what a file holds that is only looked at."""
        self._show(look, wording.look_facts(look))

    def save_to(self, path: Path) -> None:
        """Write the report: JSON when the name ends in .json, else text."""
        if self._report is None:
            return
        try:
            report_file.save(self._report, path)
        except report_file.NotSaved as error:
            self.told.emit(wording.sentence(str(error)), False)
            return
        self.told.emit(tr("The report is in {file}", file=path), True)

    def _show(self, report: JobReport | FileLook | None, facts: list[tuple[str, str]]) -> None:
        self._report = report
        while self._facts.count():
            item = self._facts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._empty.setVisible(report is None)
        for button in (self.copy, self.save):
            button.setVisible(report is not None)
        for row, (what, how_much) in enumerate(facts):
            answer = QLabel(how_much)
            answer.setTextFormat(Qt.TextFormat.PlainText)
            answer.setWordWrap(True)
            answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            answer.setAccessibleName(what)
            self._facts.addWidget(caption(what), row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(answer, row, 1)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text)

    def _ask_where(self) -> None:
        self.dialog = dialog = QFileDialog(self, tr("Save the report"), "report.txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([tr("Text (*.txt)"), tr("JSON (*.json)")])
        dialog.setDefaultSuffix("txt")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("json" if "json" in chosen else "txt")
        )
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None
