"""The form: what to download, from where, how gently, and into which file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tiledl.gui import wording
from tiledl.gui.area_boxes import AreaBoxes
from tiledl.gui.area_list import AreaList
from tiledl.gui.concurrency_row import ConcurrencyRow
from tiledl.gui.draft import Field, JobDraft, Verdict
from tiledl.gui.estimate import Rate, estimate
from tiledl.gui.output_box import OutputBox
from tiledl.gui.parts import Card, caption, described, heading, problem_label
from tiledl.gui.rate_row import RateRow
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.source_box import SourceBox
from tiledl.gui.tile_sizes import TileSizes
from tiledl.gui.translation import tr
from tiledl.gui.zoom_card import ZoomCard

if TYPE_CHECKING:
    from tiledl.sources import TileSource


class FormPanel(QWidget):
    """Shows a draft of a job and lets it be edited; asks for a start, decides nothing."""

    edited = Signal()
    start_requested = Signal()
    concurrency_changed = Signal(object)
    """An int, or None for automatic: to be applied to a running job at once."""
    count_wanted = Signal(object)
    """A plan that takes long to count: to be counted beside the window; then `show_counted`."""
    rate_changed = Signal(object)
    """Requests a second as a float, or None for no limit of one's own; likewise."""

    def __init__(
        self,
        folder: Path,
        sizes: TileSizes,
        rate: Callable[[TileSource], Rate | None],
        parent: QWidget | None = None,
    ) -> None:
        """`folder` is where suggested output files go; `sizes` and `rate` are what is known of a
        source's tiles."""
        super().__init__(parent)
        self.verdict = Verdict()
        self._sizes = sizes
        self._rate = rate
        self._estimated: object = None
        self.source = SourceBox()
        self.output = OutputBox(folder)
        self._problems = {part: problem_label() for part in Field}
        self._problems[Field.SOURCE] = self.source.problem
        self.zooms = ZoomCard()
        self._problems[Field.ZOOM] = self.zooms.problem
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
        for signal in (self.area.edited, self.areas.changed, self.zooms.edited):
            signal.connect(self._edited)
        self.concurrency.edited.connect(self._concurrency_edited)
        self.rate.edited.connect(lambda: self.rate_changed.emit(self.rate.value()))

    # What others ask of the form.

    def show_counted(self) -> None:
        """A plan that was to be counted is."""
        self._estimated = None
        self._check()

    def draft(self) -> JobDraft:
        """What is entered now."""
        return JobDraft(
            self.source.text,
            *self.area.values(),
            *self.zooms.values(),
            self.output.text,
            self.concurrency.value(),
            self.rate.value(),
            self.areas.areas(),
        )

    def show_draft(self, draft: JobDraft) -> None:
        """Fill the form in, for example with an opened file's job."""
        with QSignalBlocker(self):
            self.source.set_text(draft.source)
            self.area.set_values(draft.west, draft.south, draft.east, draft.north)
            self.areas.set_areas(draft.areas)
            self.zooms.set_values(draft.lowest_zoom, draft.highest_zoom)
            self.concurrency.set_value(draft.concurrency)
            self.output.choose(draft.output)
        self._check()

    def show_area(
        self, box: tuple[float, float, float, float], lowest_zoom: int, highest_zoom: int
    ) -> None:
        """Show the place of a file that has no source: west, south, east, north."""
        with QSignalBlocker(self):
            self.area.set_values(*box)
            self.areas.set_areas(())
            self.zooms.set_values(lowest_zoom, highest_zoom)
        self._check()

    def add_beside_start(self, button: QPushButton) -> None:
        """Put another button beside the one that starts."""
        self._start_row.addWidget(button)

    def set_busy(self, busy: bool) -> None:
        """While a job is under way only its concurrency and its rate can be changed."""
        for widget in (self.source.field, self.area, self.areas, self.output, self.start):
            widget.setEnabled(not busy)
        self.zooms.set_busy(busy)

    def refine_estimate(self) -> None:
        """Estimate again by what has been learnt of the source's tiles meanwhile."""
        self._show_estimate()

    def focus_part(self, part: Field) -> None:
        """Put the keyboard where the problem is."""
        widget: QWidget = {
            Field.SOURCE: self.source.field,
            Field.AREA: self.area.south,
            Field.ZOOM: self.zooms.lowest,
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
        for part in (self.source, self._area_card(), self.zooms, self._output_card()):
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
        label = heading(tr("&Area"))
        label.setBuddy(self.area.west)
        frame = Card()
        frame.column.addWidget(label)
        frame.column.addWidget(self.area)
        self.areas = AreaList()
        frame.column.addWidget(self.areas)
        frame.column.addWidget(self._problems[Field.AREA])
        return frame

    def _output_card(self) -> Card:
        self.concurrency = ConcurrencyRow()
        self.rate = RateRow()
        label = heading(tr("&Output file"))
        label.setBuddy(self.output.path)
        frame = Card()
        frame.column.addWidget(self.concurrency)
        frame.column.addWidget(self.rate)
        frame.column.addSpacing(4)
        frame.column.addWidget(label)
        frame.column.addWidget(self.output)
        frame.column.addWidget(self._problems[Field.OUTPUT])
        return frame

    def _built_start_card(self) -> Card:
        self.estimate = QLabel()
        self.estimate.setProperty("role", "heading")
        self.estimate.setAccessibleName(tr("Estimate"))
        self.estimate_basis = caption("")
        self.estimate_basis.setWordWrap(True)
        self.start = described(
            QPushButton(tr("Start download")),
            tr("Start download"),
            with_keys(tr("Start the download"), "Ctrl+Return"),
        )
        self.start.setProperty("role", "primary")
        self.start.setShortcut(QKeySequence("Ctrl+Return"))
        self.start.clicked.connect(self.start_requested)
        frame = Card()
        frame.column.addWidget(self.estimate)
        frame.column.addWidget(self.estimate_basis)
        frame.column.addSpacing(2)
        self._start_row = QHBoxLayout()
        self._start_row.setSpacing(6)
        self._start_row.addWidget(self.start, 1)
        frame.column.addLayout(self._start_row)
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
            self.zooms.set_limits(source.min_zoom, source.max_zoom)
            self.concurrency.set_ceiling(source.policy.max_concurrency, source.name)
            self.rate.set_ceiling(source.policy.max_rate_per_s, source.name)
        self.zooms.show_offer(verdict.way_out)
        self._show_estimate()

    def _show_estimate(self) -> None:
        source, plan = self.verdict.source, self.verdict.plan
        rate = self._rate(source) if source is not None else None
        wish = (source, plan, rate, self._sizes.version)
        if wish == self._estimated:
            return
        self._estimated = wish
        if plan is None:
            self.estimate.setText(tr("No estimate yet"))
            self.estimate_basis.setText(tr("It shows once area and zooms can be read."))
            self.zooms.show_estimate(None, can_sample=False)
            return
        if not plan.is_counted:
            # Seconds, once, for a long border at a deep zoom; none at all where it is too deep.
            is_too_deep = Field.ZOOM in self.verdict.problems
            self.estimate.setText(tr("No estimate") if is_too_deep else tr("Counting tiles…"))
            self.estimate_basis.setText(
                tr("The zooms are too deep for this area.")
                if is_too_deep
                else tr("The area's border is long; the download can be started meanwhile.")
            )
            self.zooms.show_estimate(None, can_sample=False)
            if not is_too_deep:
                self.count_wanted.emit(plan)
            return
        found = estimate(plan, source.id if source is not None else "", self._sizes, rate)
        numbers, basis = wording.estimate(found.tiles, found.size_bytes, is_seen=found.seen > 0)
        self.estimate.setText(numbers)
        self.estimate_basis.setText(basis)
        can_sample = source is not None and source.policy.allows_jobs and self.verdict.is_ready
        self.zooms.show_estimate(found, can_sample=can_sample)
