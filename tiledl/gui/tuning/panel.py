"""The lab's page: what to measure, what came of it, the charts, and the runs to compare with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from tiledl.gui.looks import Looks
from tiledl.gui.translation import tr
from tiledl.gui.tuning.chart_view import LEAST_SIZE, ChartView
from tiledl.gui.tuning.exporting import LabExport
from tiledl.gui.tuning.gallery import Gallery
from tiledl.gui.tuning.lab import Lab, Phase, Spawn
from tiledl.gui.tuning.order_card import OrderCard
from tiledl.gui.tuning.runs_list import RunsList
from tiledl.gui.tuning.verdict_card import VerdictCard
from tiledl.tuning.charts import charts_of

if TYPE_CHECKING:
    from tiledl.gui.tuning.order import Order

_READING_MS = 100
_HIGHEST = 420
_WIDE_PX = 260
"""The runs' list keeps this much, where there is room."""


class LabPanel(QWidget):
    """Shows a `Lab` and hands it what the person asks for."""

    measure_requested = Signal(object)
    """An `Order`: measure what the form at the left says."""
    experiment_requested = Signal(str)
    use_requested = Signal(object)
    """A `Recommendation`."""

    def __init__(self, lab: Lab, spawn: Spawn, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lab = lab
        self._spawn = spawn
        self._looks = looks
        self.order = OrderCard()
        self.verdict = VerdictCard()
        self.runs = RunsList()
        self.gallery = Gallery()
        self.views: list[ChartView] = []
        self.export = LabExport(self, spawn, lab)
        self._shows_gallery = True
        self._columns = 0
        self._build()
        self._connect()
        self._clock = QTimer(self, interval=_READING_MS)
        self._clock.timeout.connect(self._tick)
        lab.changed.append(self._changed)
        self._changed()

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._looks = looks
        for view in self.views:
            view.set_looks(looks)

    def show_about(self, text: str) -> None:
        """Say what the form at the left has the lab measure."""
        self.order.about.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _build(self) -> None:
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        charts = QWidget()
        charts.setProperty("role", "plain")
        charts.setLayout(self._grid)
        self._stack = QStackedWidget()
        self._charts = _scrolled(charts, tr("The measurement's charts"))
        self._stack.addWidget(_scrolled(self.gallery, tr("Experiments")))
        self._stack.addWidget(self._charts)
        self._lower = QSplitter(Qt.Orientation.Horizontal)
        self._lower.addWidget(self._stack)
        self._lower.addWidget(self.runs)
        self._lower.setStretchFactor(0, 1)
        self._lower.setSizes([600, _WIDE_PX])
        self._lower.setCollapsible(0, False)
        self._lower.setHandleWidth(8)
        self._lower.splitterMoved.connect(self._lay_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.order)
        column.addWidget(self.verdict)
        column.addWidget(self._lower, 1)

    def _connect(self) -> None:
        lab = self.lab
        self.order.start_requested.connect(self._start)
        self.order.stop_requested.connect(lab.stop)
        self.order.gallery_requested.connect(self._show_gallery)
        self.gallery.chosen.connect(self.experiment_requested)
        self.verdict.export_requested.connect(self.export.ask_where)
        self.verdict.use_requested.connect(self._use)
        self.runs.chosen_changed.connect(self._show_runs)
        self.runs.rename_requested.connect(lab.rename)
        self.runs.delete_requested.connect(lab.delete)
        self.runs.undo_requested.connect(lab.undo_delete)

    def _start(self) -> None:
        order: Order = self.order.order()
        self.measure_requested.emit(order)

    def _use(self) -> None:
        shown = self.lab.shown()
        if len(shown) == 1:
            self.use_requested.emit(shown[0][1].recommendation)

    def _show_runs(self, runs: list[object]) -> None:
        self._shows_gallery = False
        self._spawn(self.lab.show(runs))  # type: ignore[arg-type]  # Qt's signals carry objects

    def _show_gallery(self) -> None:
        self._shows_gallery = not self._shows_gallery
        self._changed()

    def _changed(self) -> None:
        lab = self.lab
        is_idle = lab.phase is Phase.IDLE
        if not is_idle:
            self._shows_gallery = False
        if is_idle == self._clock.isActive():
            (self._clock.stop if is_idle else self._clock.start)()
        self.order.show_phase(lab.phase)
        self.verdict.show_lab(lab)
        self.runs.show_lab(lab)
        self.gallery.set_enabled(is_idle)
        self._show_charts()

    def _tick(self) -> None:
        self.verdict.show_reading(self.lab.reading())

    def _show_charts(self) -> None:
        charts = charts_of(self.lab.shown())
        shows_charts = not self._shows_gallery and (
            bool(charts) or self.lab.phase is not Phase.IDLE
        )
        self._stack.setCurrentIndex(1 if shows_charts else 0)
        while len(self.views) > len(charts):
            view = self.views.pop()
            self._grid.removeWidget(view)
            view.deleteLater()
        while len(self.views) < len(charts):
            self.views.append(ChartView(self._looks))
            self._columns = 0
        for view, chart in zip(self.views, charts, strict=True):
            view.show_chart(chart)
        self._lay_out()

    def _lay_out(self, *_: object) -> None:
        """As many charts beside one another as there is room for."""
        room = self._charts.viewport().size()
        gap = self._grid.spacing()
        columns = max((room.width() + gap) // (LEAST_SIZE[0] + gap), 1)
        # Two rows are seen at once where that leaves enough to read.
        height = min(max((room.height() - gap) // 2, LEAST_SIZE[1]), _HIGHEST)
        for view in self.views:
            view.setFixedHeight(height)
        if columns == self._columns:
            return
        self._columns = columns
        for place, view in enumerate(self.views):
            self._grid.addWidget(view, *divmod(place, columns))
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _scrolled(widget: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(name)
    widget.setProperty("role", "plain")
    area.setWidget(widget)
    return area
