"""The large part of the window: map and charts, and below them tabs."""

from __future__ import annotations

import asyncio
import importlib
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QTabWidget, QToolButton, QWidget

from tiledl.gui import looks
from tiledl.gui.charts.choice import ChoiceFile
from tiledl.gui.charts.history import History
from tiledl.gui.errors_panel import ErrorsPanel
from tiledl.gui.failed_panel import FailedPanel, Spawn
from tiledl.gui.log_panel import LogPanel
from tiledl.gui.looks import Looks
from tiledl.gui.report_panel import ReportPanel
from tiledl.gui.translation import number, tr

if TYPE_CHECKING:
    from tiledl.engine import JobSnapshot
    from tiledl.gui.charts.panel import ChartsPanel
    from tiledl.gui.controller import JobController
    from tiledl.gui.form_panel import FormPanel
    from tiledl.gui.map.binding import MapBinding
    from tiledl.gui.map.panel import MapPanel


_ROOM_FOR_CHARTS = 800
"""In a narrower stage, in pixels, the map has all the room until the charts are asked for."""


class Stage(QSplitter):
    """Panels one above the other, with movable borders."""

    charts_shown = Signal(bool)
    """Whether there are charts beside the map now."""

    def __init__(self, spawn: Spawn, parent: QWidget | None = None) -> None:
        """`spawn` runs a coroutine until it ends, or the window does."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._spawn = spawn
        self._sizes: tuple[list[int], list[int]] = ([], [])
        self._hidden: list[QWidget] = []
        """What gave its room to the enlarged charts."""
        self.charts: ChartsPanel | None = None
        self.wants_charts: bool | None = None
        """Whether somebody has asked for the charts, or against them."""
        self.map: MapPanel | None = None
        self.map_binding: MapBinding | None = None
        self.log = LogPanel()
        self.report = ReportPanel()
        self.failed = FailedPanel(spawn)
        self.errors = ErrorsPanel(looks.current())
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("Events and tables"))
        self.tabs.addTab(self.log, tr("&Events"))
        self.tabs.addTab(self.report, tr("Re&port"))
        self.tabs.addTab(self.failed, tr("Failed t&iles"))
        self.tabs.addTab(self.errors, tr("Errors b&y host"))
        for panel, name in (
            (self.log, "Events"),
            (self.report, "Report"),
            (self.failed, "Failed tiles"),
            (self.errors, "Errors by host"),
        ):
            # For the settings file, which is in one language.
            panel.setObjectName(name)
        self.failed.counted.connect(self._count_failed)
        self.tabs.setMinimumHeight(96)
        self._charts_place: QLabel | None = QLabel(tr("Loading charts…"))
        self._charts_place.setProperty("role", "empty")
        self._charts_place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._map_place = QLabel(tr("Loading the map…"))
        self._map_place.setProperty("role", "empty")
        self._map_place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # The map is beside the charts, which can be pushed away to the side.
        self.upper = QSplitter(Qt.Orientation.Horizontal)
        self.upper.addWidget(self._map_place)
        self.upper.addWidget(self._charts_place)
        self.upper.setSizes([560, 340])
        self.upper.setStretchFactor(0, 1)
        self.upper.setHandleWidth(8)
        self.upper.setCollapsible(0, False)
        self.addWidget(self.upper)
        self.addWidget(self.tabs)
        self.setStretchFactor(0, 1)
        self.setSizes([450, 140])
        self.setCollapsible(0, False)
        self.setHandleWidth(8)

    async def load_charts(self, history: History) -> None:
        """Put the charts into their place: their libraries take longer than the window."""
        await asyncio.to_thread(importlib.import_module, "numpy")
        from tiledl.gui.charts.panel import ChartsPanel

        place = platformdirs.user_config_path("tiledl", appauthor=False) / "charts.json"
        self.charts = ChartsPanel(looks.current(), self._spawn, ChoiceFile(place))
        self.charts.enlarged.connect(self._enlarge_charts)
        self.upper.replaceWidget(1, self.charts)
        if self._charts_place is not None:
            self._charts_place.deleteLater()
            self._charts_place = None
        self.charts.show_history(history)
        self._fit_charts()

    def show_snapshot(self, snapshot: JobSnapshot) -> None:
        """Tell the tabs what has become of the job by now."""
        self.errors.show_snapshot(snapshot)
        self.failed.note(snapshot.meter.failed, snapshot.meter.done)

    async def load_map(self, form: FormPanel, controller: JobController) -> None:
        """Put the map into its place, tied to the form and the job."""
        await asyncio.to_thread(importlib.import_module, "numpy")
        from tiledl.gui.map.binding import MapBinding
        from tiledl.gui.map.panel import MapPanel

        cache = platformdirs.user_cache_path("tiledl", appauthor=False) / "map"
        self.map = MapPanel(looks.current(), cache, controller.sizes.note, controller.edits)
        self.upper.replaceWidget(0, self.map)
        self.upper.setCollapsible(0, False)
        self.upper.setStretchFactor(0, 1)
        self._map_place.deleteLater()
        self.map_binding = MapBinding(self.map, form, controller)

    async def aclose(self) -> None:
        """End whatever the panels have under way."""
        if self.map_binding is not None:
            await self.map_binding.aclose()

    def tick(self) -> None:
        """The window's clock."""
        if self.map_binding is not None:
            self.map_binding.tick()

    def show_charts(self, shown: bool) -> None:
        """Give the map the charts' room, or give it back, whatever the window's width."""
        self.wants_charts = shown
        if self.charts is not None:
            self.charts.set_enlarged(False)
        self._fit_charts()

    def sizes_to_keep(self) -> tuple[list[int], list[int]]:
        """The rooms of map and tabs, of map and charts: those before the charts were enlarged."""
        if self.charts is not None and self.charts.is_enlarged:
            return self._sizes
        return self.sizes(), self.upper.sizes()

    def offer(self, charts: QAction) -> None:
        """Have the action for the charts at hand, beside the tabs."""
        button = QToolButton()
        button.setDefaultAction(charts)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        button.setAccessibleName(tr("Charts"))
        self.tabs.setCornerWidget(button, Qt.Corner.TopRightCorner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_charts()

    def show_history(self, history: History) -> None:
        """Draw what is new, once there are charts."""
        if self.charts is not None:
            self.charts.show_history(history)

    def set_looks(self, now: Looks) -> None:
        """Follow the colour scheme."""
        self.errors.set_looks(now)
        if self.charts is not None:
            self.charts.set_looks(now)
        if self.map_binding is not None:
            self.map_binding.set_looks(now)

    def _fit_charts(self) -> None:
        has_room = self.width() >= _ROOM_FOR_CHARTS
        shown = has_room if self.wants_charts is None else self.wants_charts
        if self.charts is not None and self.charts.is_enlarged:
            shown = True
        for panel in (self.charts, self._charts_place):
            if panel is not None and panel.isHidden() is shown:
                panel.setVisible(shown)
        self.charts_shown.emit(shown)

    def _enlarge_charts(self, is_enlarged: bool) -> None:
        """Give the charts the room of everything else, or give it back."""
        others = [self.upper.widget(0), self.tabs]
        if is_enlarged:
            self._sizes = self.sizes(), self.upper.sizes()
            self._hidden = [panel for panel in others if panel is not None and not panel.isHidden()]
            for panel in self._hidden:
                panel.hide()
            self._fit_charts()
            return
        for panel in self._hidden:
            panel.show()
        self._hidden = []
        self._fit_charts()
        for splitter, sizes in zip((self, self.upper), self._sizes, strict=True):
            splitter.setSizes(sizes)

    def _count_failed(self, tiles: int) -> None:
        text = tr("Failed t&iles")
        if tiles:
            text += f" ({number(tiles)})"
        self.tabs.setTabText(self.tabs.indexOf(self.failed), text)
