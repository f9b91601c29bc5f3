"""The form: what to download, from where, how gently, and into which file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from tiledl.geo import MAX_ZOOM
from tiledl.gui import wording
from tiledl.gui.area_boxes import AreaBoxes
from tiledl.gui.concurrency_row import ConcurrencyRow
from tiledl.gui.draft import Field, JobDraft, Verdict
from tiledl.gui.output_box import OutputBox
from tiledl.gui.parts import Card, caption, described, heading, problem_label
from tiledl.gui.source_box import SourceBox

ASSUMED_TILE_BYTES = 15_000
"""What a raster tile weighs until some have been seen: between a flat map tile (5 kB) and an aerial
photograph (25 kB)."""


class FormPanel(QWidget):
    """Shows a draft of a job and lets it be edited; asks for a start, decides nothing."""

    edited = Signal()
    start_requested = Signal()
    concurrency_changed = Signal(object)
    """An int, or None for automatic: to be applied to a running job at once."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        """`folder` is where suggested output files go."""
        super().__init__(parent)
        self.verdict = Verdict()
        self._mean_bytes: float | None = None
        self.source = SourceBox()
        self.output = OutputBox(folder)
        self._problems = {part: problem_label() for part in Field}
        self._problems[Field.SOURCE] = self.source.problem
        self._start_card = self._built_start_card()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._scrolled(), 1)
        column.addWidget(self._start_card)
        self.output.suggest_for(self.source.text)
        self._check()
        self.source.edited.connect(self._source_edited)
        self.output.edited.connect(self._output_edited)
        for signal in (
            self.area.edited,
            self.lowest_zoom.valueChanged,
            self.highest_zoom.valueChanged,
        ):
            signal.connect(self._edited)
        self.concurrency.edited.connect(self._concurrency_edited)

    # What others ask of the form.

    def draft(self) -> JobDraft:
        """What is entered now."""
        return JobDraft(
            self.source.text,
            *self.area.values(),
            self.lowest_zoom.value(),
            self.highest_zoom.value(),
            self.output.text,
            self.concurrency.value(),
        )

    def show_draft(self, draft: JobDraft) -> None:
        """Fill the form in, for example with an opened file's job."""
        with QSignalBlocker(self):
            self.source.set_text(draft.source)
            self.area.set_values(draft.west, draft.south, draft.east, draft.north)
            self.lowest_zoom.setValue(draft.lowest_zoom)
            self.highest_zoom.setValue(draft.highest_zoom)
            self.concurrency.set_value(draft.concurrency)
            self.output.choose(draft.output)
        self._check()

    def set_busy(self, busy: bool) -> None:
        """While a job is under way only its concurrency can be changed."""
        for widget in (
            self.source.field,
            self.area,
            self.lowest_zoom,
            self.highest_zoom,
            self.output,
            self.start,
        ):
            widget.setEnabled(not busy)

    def show_mean_tile_bytes(self, mean_bytes: float | None) -> None:
        """Refine the estimate by what the source's tiles weigh."""
        if mean_bytes != self._mean_bytes:
            self._mean_bytes = mean_bytes
            self._show_estimate()

    def focus_part(self, part: Field) -> None:
        """Put the keyboard where the problem is."""
        widget: QWidget = {
            Field.SOURCE: self.source.field,
            Field.AREA: self.area.south,
            Field.ZOOM: self.lowest_zoom,
            Field.OUTPUT: self.output.path,
        }[part]
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    # How it is built.

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.source, self._area_card(), self._output_card()):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll

    def _area_card(self) -> Card:
        self.area = AreaBoxes()
        self.lowest_zoom = described(QSpinBox(), "Lowest zoom", "The zoom of the overview")
        self.highest_zoom = described(
            QSpinBox(),
            "Highest zoom",
            "The zoom with the most detail: each step more has four times the tiles",
        )
        for box, zoom in ((self.lowest_zoom, 0), (self.highest_zoom, 6)):
            box.setRange(0, MAX_ZOOM)
            box.setValue(zoom)
        zoom_label = heading("&Zooms")
        zoom_label.setBuddy(self.lowest_zoom)
        self.zoom_limits = caption("")
        zooms = QHBoxLayout()
        zooms.addWidget(zoom_label)
        zooms.addWidget(self.zoom_limits)
        zooms.addStretch(1)
        zooms.addWidget(self.lowest_zoom)
        zooms.addWidget(caption("to"))
        zooms.addWidget(self.highest_zoom)
        label = heading("&Area")
        label.setBuddy(self.area.west)
        frame = Card()
        frame.column.addWidget(label)
        frame.column.addWidget(self.area)
        frame.column.addWidget(self._problems[Field.AREA])
        frame.column.addSpacing(2)
        frame.column.addLayout(zooms)
        frame.column.addWidget(self._problems[Field.ZOOM])
        return frame

    def _output_card(self) -> Card:
        self.concurrency = ConcurrencyRow()
        label = heading("&Output file")
        label.setBuddy(self.output.path)
        frame = Card()
        frame.column.addWidget(self.concurrency)
        frame.column.addSpacing(4)
        frame.column.addWidget(label)
        frame.column.addWidget(self.output)
        frame.column.addWidget(self._problems[Field.OUTPUT])
        return frame

    def _built_start_card(self) -> Card:
        self.estimate = QLabel()
        self.estimate.setProperty("role", "heading")
        self.estimate.setAccessibleName("Estimate")
        self.estimate_basis = caption("")
        self.estimate_basis.setWordWrap(True)
        self.start = described(
            QPushButton("Start download"), "Start download", "Start the download (Ctrl+Return)"
        )
        self.start.setProperty("role", "primary")
        self.start.setShortcut(QKeySequence("Ctrl+Return"))
        self.start.clicked.connect(self.start_requested)
        frame = Card()
        frame.column.addWidget(self.estimate)
        frame.column.addWidget(self.estimate_basis)
        frame.column.addSpacing(2)
        frame.column.addWidget(self.start)
        return frame

    # What happens on edits.

    def _source_edited(self) -> None:
        self.output.suggest_for(self.source.text)
        self._edited()

    def _edited(self) -> None:
        if self.output.is_taken:
            self.output.suggest_for(self.source.text)
        self._output_edited()

    def _output_edited(self) -> None:
        self._check()
        self.edited.emit()

    def _concurrency_edited(self) -> None:
        self.concurrency_changed.emit(self.concurrency.value())

    def _check(self) -> None:
        self.verdict = verdict = self.draft().verdict()
        for part, label in self._problems.items():
            text = verdict.problems.get(part, "")
            label.setText(wording.sentence(text))
            label.setVisible(bool(text))
        self.source.show_verdict(verdict)
        source = verdict.source
        if source is not None:
            self.zoom_limits.setText(f"within {source.min_zoom}–{source.max_zoom}")
            self.concurrency.set_ceiling(source.policy.max_concurrency, source.name)
        self._show_estimate()

    def _show_estimate(self) -> None:
        plan = self.verdict.plan
        if plan is None:
            self.estimate.setText("No estimate yet")
            self.estimate_basis.setText("It shows once area and zooms can be read.")
            self.estimate.setToolTip("")
            return
        is_seen = self._mean_bytes is not None
        numbers, basis = wording.estimate(
            plan.total, self._mean_bytes or ASSUMED_TILE_BYTES, is_seen=is_seen
        )
        self.estimate.setText(numbers)
        self.estimate_basis.setText(basis)
        self.estimate.setToolTip(
            "\n".join(f"zoom {zoom}: {wording.tiles(n)}" for zoom, n in plan.counts().items())
        )
