"""The zoom range: two numbers, a slider with two handles, and what each zoom amounts to."""

from __future__ import annotations

import asyncio
import importlib
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QToolButton, QVBoxLayout, QWidget

from tiledl.geo import MAX_ZOOM
from tiledl.gui.estimate import Estimate
from tiledl.gui.parts import Card, caption, described, heading, problem_label
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.translation import tr
from tiledl.gui.ways_out import WayOut
from tiledl.gui.zoom_table import ZoomTable

_USUAL_MOST = 22
"""Where the slider ends when a source does not say: deeper zooms are rare, and can be typed."""

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}


class ZoomCard(Card):
    """Shows a zoom range and lets it be edited; asks for samples, decides nothing."""

    edited = Signal()
    samples_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider: Any = None
        """superqt's; there is none until `load_slider`."""
        self._limits = (0, _USUAL_MOST)
        self._offer: WayOut | None = None
        self._can_sample = self._is_sampling = False
        self._basis = ""
        self.lowest = described(QSpinBox(), tr("Lowest zoom"), tr("The zoom of the overview"))
        self.highest = described(
            QSpinBox(),
            tr("Highest zoom"),
            tr("The zoom with the most detail: each step more has four times the tiles"),
        )
        for box, zoom in ((self.lowest, 0), (self.highest, 6)):
            box.setRange(0, MAX_ZOOM)
            box.setValue(zoom)
            box.valueChanged.connect(self._number_edited)
        label = heading(tr("&Zooms"))
        label.setBuddy(self.lowest)
        self.limits = caption("")
        numbers = QHBoxLayout()
        numbers.addWidget(label)
        numbers.addWidget(self.limits)
        numbers.addStretch(1)
        numbers.addWidget(self.lowest)
        numbers.addWidget(caption(tr("to")))
        numbers.addWidget(self.highest)
        self._slider_place = QVBoxLayout()
        self.problem = problem_label()
        self.offer = described(
            QPushButton(), tr("Use allowed zooms"), tr("Choose the zooms that the source allows")
        )
        self.offer.setProperty("role", "link")
        self.offer.clicked.connect(self._take_offer)
        self.offer.hide()
        self.column.addLayout(numbers)
        self.column.addLayout(self._slider_place)
        self.column.addWidget(self.problem)
        self.column.addWidget(self.offer)
        self._build_table()

    async def load_slider(self) -> None:
        """Put the slider into its place: its library takes longer than the window."""
        superqt = await asyncio.to_thread(importlib.import_module, "superqt")
        slider = described(
            superqt.QRangeSlider(Qt.Orientation.Horizontal),
            tr("Zoom range"),
            tr(
                "Drag the ends, or the bar between them. The arrow keys move the highest zoom, and "
                "with Shift the lowest"
            ),
        )
        slider.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        slider.installEventFilter(self)
        self.slider = slider
        self._slider_place.addWidget(slider)
        QWidget.setTabOrder(self.highest, slider)
        self._show_limits()
        slider.valueChanged.connect(self._slider_edited)

    # What the form shows.

    def values(self) -> tuple[int, int]:
        """The lowest and the highest zoom, as entered."""
        return self.lowest.value(), self.highest.value()

    def set_values(self, lowest: int, highest: int) -> None:
        """Show a range; `edited` is emitted once if it is another one."""
        if (lowest, highest) == self.values():
            return
        with QSignalBlocker(self.lowest), QSignalBlocker(self.highest):
            self.lowest.setValue(lowest)
            self.highest.setValue(highest)
        self._number_edited()

    def set_limits(self, lowest: int, highest: int) -> None:
        """What the source has."""
        self.limits.setText(tr("within {lowest}–{highest}", lowest=lowest, highest=highest))
        self._limits = (lowest, min(highest, _USUAL_MOST) if highest == MAX_ZOOM else highest)
        self._show_limits()

    def set_busy(self, busy: bool) -> None:
        """While a job is under way the range is fixed."""
        for widget in (self.lowest, self.highest, self.offer, self.slider):
            if widget is not None:
                widget.setEnabled(not busy)

    def show_offer(self, offer: WayOut | None) -> None:
        """Offer zooms that are allowed where those chosen are not."""
        self._offer = offer
        if offer is not None:
            self.offer.setText(offer.text)
        self.offer.setVisible(offer is not None)

    def show_estimate(self, estimate: Estimate | None, *, can_sample: bool) -> None:
        """Show what each zoom amounts to."""
        self.table.show_estimate(estimate)
        self._can_sample = can_sample
        self._basis = _basis_of(estimate)
        if not self._is_sampling:
            self._show_basis()

    def show_sampling(self, done: int, wanted: int) -> None:
        """Say how far the samples are."""
        self._is_sampling = True
        self.sample.setEnabled(False)
        self.basis.setText(tr("Sampling {done} of {wanted} tiles…", done=done, wanted=wanted))

    def show_sampled(self, problem: str) -> None:
        """The samples are over; `problem` says why some are lacking."""
        self._is_sampling = False
        self._show_basis()
        if problem:
            self.basis.setText(tr("Not all sizes could be sampled: {problem}.", problem=problem))

    def _show_basis(self) -> None:
        self.sample.setEnabled(self._can_sample)
        self.basis.setText(self._basis)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # superqt's slider leaves the keys to a slider with one handle.
        if watched is self.slider and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            step = _STEPS.get(event.key())
            if step is not None:
                self._step(step, is_lowest=bool(event.modifiers() & _SHIFT))
                return True
        return bool(super().eventFilter(watched, event))

    # How it works.

    def _step(self, step: int, *, is_lowest: bool) -> None:
        lowest, highest = self.values()
        first, last = self._limits
        if is_lowest:
            lowest = max(min(lowest + step, highest), first)
        else:
            highest = min(max(highest + step, lowest), last)
        self.set_values(lowest, highest)

    def _build_table(self) -> None:
        self.by_zoom = described(
            QToolButton(),
            tr("By zoom"),
            with_keys(tr("Tiles, size and time of each zoom"), "Ctrl+B"),
        )
        self.by_zoom.setText(tr("By zoom"))
        self.by_zoom.setShortcut("Ctrl+B")
        self.by_zoom.setCheckable(True)
        self.by_zoom.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.by_zoom.setArrowType(Qt.ArrowType.RightArrow)
        self.by_zoom.setAutoRaise(True)
        self.by_zoom.toggled.connect(self._show_table)
        self.sample = described(
            QPushButton(tr("Sample sizes")),
            tr("Sample sizes"),
            tr("Ask the source for up to three tiles of each zoom, to learn how large they are"),
        )
        self.sample.clicked.connect(self.samples_requested)
        self.table = ZoomTable()
        self.basis = caption("")
        self.basis.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.by_zoom)
        row.addStretch(1)
        row.addWidget(self.sample)
        self.column.addLayout(row)
        self.column.addWidget(self.table)
        self.column.addWidget(self.basis)
        self._show_table(False)

    def _show_table(self, shown: bool) -> None:
        self.by_zoom.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        self.table.setVisible(shown)
        self.basis.setVisible(shown)
        self.sample.setVisible(shown)

    def _show_limits(self) -> None:
        if self.slider is None:
            return
        with QSignalBlocker(self.slider):
            self.slider.setRange(*self._limits)
        self._show_range()

    def _show_range(self) -> None:
        lowest, highest = self.values()
        if self.slider is None or lowest > highest:
            return
        first, last = self._limits
        with QSignalBlocker(self.slider):
            # What is typed beyond the limits is told by a sentence; the slider stays within.
            self.slider.setValue((min(max(lowest, first), last), min(max(highest, first), last)))

    def _slider_edited(self, values: tuple[int, int]) -> None:
        with QSignalBlocker(self.lowest), QSignalBlocker(self.highest):
            self.lowest.setValue(int(values[0]))
            self.highest.setValue(int(values[1]))
        self.edited.emit()

    def _number_edited(self) -> None:
        self._show_range()
        self.edited.emit()

    def _take_offer(self) -> None:
        if self._offer is not None:
            self.set_values(self._offer.zooms.lowest, self._offer.zooms.highest)


def _basis_of(estimate: Estimate | None) -> str:
    if estimate is None:
        return ""
    if estimate.rate is None:
        return tr("The time shows once tiles arrive.")
    return estimate.rate.basis
