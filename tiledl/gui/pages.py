"""The window's two pages: the download, and the tuning lab, which is loaded when first shown."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from tiledl.gui.charts.exporting import Spawn
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.translation import tr

Load = Callable[[], Coroutine[Any, Any, QWidget]]


class Page(IntEnum):
    """A page, by its place."""

    DOWNLOAD = 0
    LAB = 1


class Pages(QTabWidget):
    """One page at a time, under a row of tabs."""

    def __init__(
        self, download: QWidget, load_lab: Load, spawn: Spawn, parent: QWidget | None = None
    ) -> None:
        """`load_lab` gives the lab's page; `spawn` runs a coroutine beside the window."""
        super().__init__(parent)
        self._load_lab, self._spawn = load_lab, spawn
        self._is_loading = False
        self.setProperty("role", "pages")
        self.setAccessibleName(tr("Download and tuning lab"))
        place = QWidget()
        self._lab_column = QVBoxLayout(place)
        self._lab_column.setContentsMargins(0, 0, 0, 0)
        self._waiting: QLabel | None = QLabel(tr("Loading the lab…"))
        self._waiting.setProperty("role", "empty")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lab_column.addWidget(self._waiting)
        self.addTab(download, tr("Download"))
        self.addTab(place, tr("Tuning lab"))
        self.setTabToolTip(Page.DOWNLOAD, with_keys(tr("Fetch an area's tiles into a file"), "F3"))
        self.setTabToolTip(Page.LAB, with_keys(tr("Measure how much a server can take"), "F4"))
        self.currentChanged.connect(self._page_shown)

    def show_page(self, page: Page) -> None:
        """Turn to a page."""
        self.setCurrentIndex(page)

    async def load_lab(self) -> None:
        """Put the lab into its place."""
        self._is_loading = True
        page = await self._load_lab()
        if self._waiting is not None:
            self._waiting.deleteLater()
            self._waiting = None
            self._lab_column.addWidget(page)

    def _page_shown(self, index: int) -> None:
        if index == Page.LAB and not self._is_loading:
            self._is_loading = True
            self._spawn(self.load_lab())
