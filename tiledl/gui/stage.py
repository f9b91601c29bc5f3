"""The large part of the window: charts, and below them tabs. The map's place too."""

from __future__ import annotations

import asyncio
import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QTabWidget, QWidget

from tiledl.gui import looks
from tiledl.gui.errors_panel import ErrorsPanel
from tiledl.gui.failed_panel import FailedPanel, Spawn
from tiledl.gui.history import History
from tiledl.gui.log_panel import LogPanel
from tiledl.gui.looks import Looks
from tiledl.gui.report_panel import ReportPanel

if TYPE_CHECKING:
    from tiledl.engine import JobSnapshot
    from tiledl.gui.charts_panel import ChartsPanel


class Stage(QSplitter):
    """Panels one above the other, with movable borders."""

    def __init__(self, spawn: Spawn, parent: QWidget | None = None) -> None:
        """`spawn` runs a coroutine until it ends, or the window does."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self.charts: ChartsPanel | None = None
        self.log = LogPanel()
        self.report = ReportPanel()
        self.failed = FailedPanel(spawn)
        self.errors = ErrorsPanel(looks.current())
        self.tabs = QTabWidget()
        self.tabs.addTab(self.log, "&Events")
        self.tabs.addTab(self.report, "Repor&t")
        self.tabs.addTab(self.failed, "Failed t&iles")
        self.tabs.addTab(self.errors, "Errors b&y host")
        self.failed.counted.connect(self._count_failed)
        self.tabs.setMinimumHeight(96)
        self._charts_place = QLabel("Loading charts…")
        self._charts_place.setProperty("role", "empty")
        self._charts_place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # The map goes above the charts: insertWidget(0, map), with the greatest stretch.
        self.addWidget(self._charts_place)
        self.addWidget(self.tabs)
        self.setStretchFactor(0, 1)
        self.setSizes([430, 160])
        self.setChildrenCollapsible(False)
        self.setHandleWidth(8)

    async def load_charts(self, history: History) -> None:
        """Put the charts into their place: their libraries take longer than the window."""
        await asyncio.to_thread(importlib.import_module, "numpy")
        from tiledl.gui.charts_panel import ChartsPanel

        self.charts = ChartsPanel(looks.current())
        self.replaceWidget(self.indexOf(self._charts_place), self.charts)
        self._charts_place.deleteLater()
        self.setStretchFactor(self.indexOf(self.charts), 1)
        self.charts.show_history(history)

    def show_snapshot(self, snapshot: JobSnapshot) -> None:
        """Tell the tabs what has become of the job by now."""
        self.errors.show_snapshot(snapshot)
        self.failed.note(snapshot.meter.failed, snapshot.meter.done)

    def show_history(self, history: History) -> None:
        """Draw what is new, once there are charts."""
        if self.charts is not None:
            self.charts.show_history(history)

    def set_looks(self, now: Looks) -> None:
        """Follow the colour scheme."""
        self.errors.set_looks(now)
        if self.charts is not None:
            self.charts.set_looks(now)

    def _count_failed(self, number: int) -> None:
        text = f"Failed t&iles ({number:,})" if number else "Failed t&iles"
        self.tabs.setTabText(self.tabs.indexOf(self.failed), text)
