"""What a measurement says: in large letters, in sentences, and a button that does as it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from tiledl.gui.messages import retold
from tiledl.gui.parts import Card, ElidedLabel, caption, described, problem_label
from tiledl.gui.translation import number, tr
from tiledl.gui.tuning.lab import Lab, Phase
from tiledl.sentences import as_sentence

if TYPE_CHECKING:
    from tiledl.tuning.analysis import Analysis
    from tiledl.tuning.load import Reading


class VerdictCard(Card):
    """Shows what a lab has come to."""

    use_requested = Signal()
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = QLabel()
        self.headline.setProperty("role", "title")
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.now = ElidedLabel(side=Qt.AlignmentFlag.AlignLeft, cut=Qt.TextElideMode.ElideRight)
        self.reason = _words(tr("Why this is recommended"))
        self.details = _words(tr("More about the measurement"))
        self.more = described(
            QToolButton(),
            tr("More about the measurement"),
            tr("Laws, Little's check, and what Auto came to"),
        )
        self.more.setText(tr("More"))
        self.more.setCheckable(True)
        self.more.setAutoRaise(True)
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setArrowType(Qt.ArrowType.RightArrow)
        self.problem = problem_label()
        self.use = described(
            QPushButton(tr("&Use it")),
            tr("Use what is recommended"),
            tr("Put the recommended concurrency, and rate, into the download's form"),
        )
        self.export = described(
            QPushButton(tr("Export…")),
            tr("Export the measurement"),
            tr("Write what is shown as a page (HTML), picture (PNG, SVG), table (CSV) or JSON"),
        )
        words = QVBoxLayout()
        words.setSpacing(3)
        for label in (self.headline, self.now, self.reason, self.details, self.problem):
            words.addWidget(label)
        words.addStretch(1)
        buttons = QVBoxLayout()
        buttons.addWidget(self.use)
        buttons.addWidget(self.export)
        buttons.addWidget(self.more)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addLayout(buttons)
        self.column.addLayout(row)
        self.use.clicked.connect(self.use_requested)
        self.export.clicked.connect(self.export_requested)
        self.more.toggled.connect(self._show_more)

    def show_lab(self, lab: Lab) -> None:
        """Show what the lab is at, and what it has found."""
        shown = lab.shown()
        analysis = shown[0][1] if len(shown) == 1 else None
        chosen = None if analysis is None else analysis.recommendation
        is_idle = lab.phase is Phase.IDLE
        self.headline.setText(_headline(lab, analysis, len(shown)))
        self.reason.setText(_reason(analysis) if is_idle else "")
        self.reason.setVisible(bool(self.reason.text()))
        self.details.setText(_details(analysis) if is_idle else "")
        self.more.setVisible(bool(self.details.text()))
        self._show_more()
        self.now.setVisible(not is_idle)
        self.problem.setText(as_sentence(retold(lab.problem)) if lab.problem else "")
        self.problem.setVisible(bool(lab.problem))
        self.use.setVisible(is_idle and chosen is not None and chosen.in_flight is not None)
        self.export.setVisible(is_idle and bool(shown))

    def _show_more(self) -> None:
        is_open = self.more.isChecked()
        self.more.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        self.details.setVisible(is_open and bool(self.details.text()))

    def show_reading(self, reading: Reading | None) -> None:
        """Show the level that is being measured, many times a second."""
        if reading is None:
            return
        text = (
            tr("{level}: warming up, {seconds} s")
            if reading.is_warming_up
            else tr("{level}: {rate} tiles/s, p95 {p95} ms, {failed} failed, {seconds} s")
        )
        self.now.set_full_text(
            text.format(
                level=retold(str(reading.level)),
                seconds=number(reading.elapsed_s, 1),
                rate=number(reading.throughput_per_s),
                p95=number(1000 * reading.latencies.p95_s),
                failed=number(reading.failed),
            )
        )


def _headline(lab: Lab, analysis: Analysis | None, shown: int) -> str:
    match lab.phase:
        case Phase.STARTING:
            return tr("Starting: {what}", what=lab.title)
        case Phase.MEASURING:
            return tr("Measuring: {what}", what=lab.title)
        case Phase.STOPPING:
            return tr("Stopping: {what}", what=lab.title)
    if analysis is None:
        if shown > 1:
            return tr("{runs} runs, one over the other", runs=number(shown))
        return tr("What can a server take?")
    chosen = analysis.recommendation
    if analysis.run.is_about_faults:
        return tr("What errors cost")
    if chosen.in_flight is None:
        return tr("No recommendation")
    if chosen.rate_per_s is not None:
        return tr(
            "At most {rate} requests/s, {in_flight} in flight",
            rate=number(chosen.rate_per_s),
            in_flight=number(chosen.in_flight),
        )
    return tr(
        "{in_flight} in flight, for {rate} tiles/s",
        in_flight=number(chosen.in_flight),
        rate=number(chosen.achievable_per_s),
    )


def _reason(analysis: Analysis | None) -> str:
    return "" if analysis is None else as_sentence(retold(analysis.recommendation.reason))


def _details(analysis: Analysis | None) -> str:
    if analysis is None:
        return ""
    said = [as_sentence(retold(each)) for each in analysis.sentences()]
    if not analysis.run.is_about_faults:
        said.insert(0, tr("It went no further because {why}.", why=retold(analysis.run.why)))
    if analysis.run.refusals and not analysis.run.is_about_faults:
        share = analysis.run.refusals / max(analysis.run.requests, 1)
        said.append(
            tr(
                "{refused} of {requests} requests were refused ({share} %).",
                refused=number(analysis.run.refusals),
                requests=number(analysis.run.requests),
                share=number(100 * share, 2),
            )
        )
    return "\n".join(said)


def _words(name: str) -> QLabel:
    label = caption("")
    label.setAccessibleName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
