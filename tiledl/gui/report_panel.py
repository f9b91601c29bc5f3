"""What became of a job, when it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tiledl.gui import wording
from tiledl.gui.parts import caption, described

if TYPE_CHECKING:
    from tiledl.engine import JobReport


class ReportPanel(QScrollArea):
    """A job's report as questions and answers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: JobReport | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Report")
        inside = QWidget()
        inside.setProperty("role", "plain")
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(3)
        self._facts.setColumnStretch(1, 1)
        self.copy = described(
            QPushButton("Copy report"), "Copy report", "Copy the report as text to the clipboard"
        )
        self.copy.clicked.connect(self._copy)
        self._empty = QLabel("The report of a download appears here when it is over.")
        self._empty.setProperty("role", "empty")
        row = QHBoxLayout()
        row.addLayout(self._facts, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
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
        return self._report.as_text() if self._report is not None else ""

    def show_report(self, report: JobReport | None) -> None:
        """Show a report, or none."""
        self._report = report
        while self._facts.count():
            item = self._facts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._empty.setVisible(report is None)
        self.copy.setVisible(report is not None)
        if report is None:
            return
        for row, (what, how_much) in enumerate(wording.report_facts(report)):
            answer = QLabel(how_much)
            answer.setTextFormat(Qt.TextFormat.PlainText)
            answer.setWordWrap(True)
            answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            answer.setAccessibleName(what)
            self._facts.addWidget(caption(what), row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(answer, row, 1)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text)
