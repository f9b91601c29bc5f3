"""The window as it was left: its layout, the form and the recent files, kept in the settings file.

Saved a moment after each change, so that a crash takes at most that moment; read before the window
is shown, with nothing heavier than `tomllib`.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec.structs import asdict, replace
from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QGuiApplication

from tiledl.gui.jobs.keeping import draft_of
from tiledl.settings_file import SettingsFileError, change, table

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter, QWidget

    from tiledl.gui.main_window import MainWindow

log = logging.getLogger(__name__)

_SOON_MS = 1500
_SMALLEST = 200
"""Pixels: a window smaller than that was not left so by a person."""


class Autosave(QObject):
    """Keeps the window's tables of the settings file; off until `begin`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_on = False
        self._has_form = False
        self._saved: dict[str, Any] = {}
        self._has_told = False
        self._timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._timer.timeout.connect(lambda: window.background.spawn(self._save()))

    @property
    def has_form(self) -> bool:
        """Whether the form shows what a person has entered, now or in an earlier run."""
        return self._has_form

    def begin(self, tables: Mapping[str, Any]) -> None:
        """Show the window as the tables say, and keep them from now on."""
        self._restore_layout(table(tables, "window"))
        self._restore_form(table(tables, "form"))
        self._window.jobs.restore_recent(table(tables, "recent"))
        self._saved = self._tables()
        self._is_on = True
        window = self._window
        window.form.edited.connect(self._form_edited)
        window.form.concurrency_changed.connect(self._form_edited)
        window.form.rate_changed.connect(self._form_edited)
        for splitter in (window.stage, window.stage.upper):
            splitter.splitterMoved.connect(self.save_soon)
        window.tabs.currentChanged.connect(self.save_soon)
        window.installEventFilter(self)

    def save_soon(self) -> None:
        """Something has changed."""
        if self._is_on:
            self._timer.start()

    def finish(self) -> None:
        """Save what is not saved yet: the window closes."""
        if not self._is_on:
            return
        self._timer.stop()
        self._is_on = False
        self._write(self._tables())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.save_soon()
        return False

    # Saving.

    def _form_edited(self) -> None:
        self._has_form = True
        self.save_soon()

    async def _save(self) -> None:
        await asyncio.to_thread(self._write, self._tables())

    def _write(self, tables: dict[str, Any]) -> None:
        changed = {name: value for name, value in tables.items() if value != self._saved.get(name)}
        if not changed:
            return
        try:
            change(changed)
            self._saved = {**self._saved, **changed}
        except SettingsFileError as error:
            log.error("the window's state cannot be kept: %s", error)

    def _tables(self) -> dict[str, Any]:
        window = self._window
        stage = window.stage
        place = window.normalGeometry() if window.isMaximized() else window.geometry()
        charts = stage.upper.widget(1)
        layout: dict[str, Any] = {
            "x": place.x(),
            "y": place.y(),
            "width": place.width(),
            "height": place.height(),
            "maximized": window.isMaximized(),
            "map_and_tabs": stage.sizes_to_keep()[0],
            "tab": _name(window.tabs.currentWidget()),
        }
        if stage.wants_charts is not None:
            layout["charts"] = stage.wants_charts
        if charts is not None and not charts.isHidden():
            layout["map_and_charts"] = stage.sizes_to_keep()[1]
        elif "map_and_charts" in self._saved.get("window", {}):
            layout["map_and_charts"] = self._saved["window"]["map_and_charts"]
        tables = {"window": layout, "recent": {"files": window.jobs.recent.texts()}}
        fresh = window.jobs.fresh_draft()
        if self._has_form and fresh is not None:
            # Outlines are no settings; a job that waits keeps its own.
            plain = (str, int, float, bool)
            tables["form"] = {
                name: value for name, value in asdict(fresh).items() if isinstance(value, plain)
            }
        elif "form" in self._saved:
            tables["form"] = self._saved["form"]
        return tables

    # Restoring.

    def _restore_layout(self, layout: Mapping[str, Any]) -> None:
        window, stage = self._window, self._window.stage
        numbers = [layout.get(name) for name in ("x", "y", "width", "height")]
        if all(_is_number(number) for number in numbers):
            x, y, width, height = (int(number) for number in numbers if number is not None)
            place = QRect(x, y, max(width, _SMALLEST), max(height, _SMALLEST))
            screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
            # On a screen that is gone nobody would find it.
            if any(screen.intersects(place) for screen in screens):
                window.setGeometry(place)
            else:
                window.resize(place.size())
        if layout.get("maximized") is True:
            window.showMaximized()
        _restore_sizes(stage, layout.get("map_and_tabs"))
        _restore_sizes(stage.upper, layout.get("map_and_charts"))
        if isinstance(layout.get("charts"), bool):
            stage.show_charts(layout["charts"])
        names = [_name(window.tabs.widget(index)) for index in range(window.tabs.count())]
        if layout.get("tab") in names:
            window.tabs.setCurrentIndex(names.index(layout["tab"]))

    def _restore_form(self, saved: Mapping[str, Any]) -> None:
        if not saved:
            return
        form = self._window.form
        default = form.draft()
        try:
            # What TOML cannot say is left out of the file, and is None.
            draft = draft_of({"concurrency": None, "rate_per_s": None, **saved}, default)
        except ValueError as error:
            log.warning("the form's values in the settings file cannot be used: %s", error)
            return
        self._has_form = True
        is_chosen = bool(draft.output.strip()) and not draft.path.exists()
        form.rate.set_value(draft.rate_per_s)
        form.rate.edited.emit()
        form.show_draft(draft if is_chosen else replace(draft, output=default.output))
        if not is_chosen:
            form.output.suggest_anew(draft.source)
        self._saved["form"] = dict(saved)


def _restore_sizes(splitter: QSplitter, sizes: object) -> None:
    if isinstance(sizes, list) and len(sizes) == splitter.count() and all(map(_is_number, sizes)):
        splitter.setSizes([int(size) for size in sizes])


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and abs(value) < 100_000


def _name(tab: QWidget | None) -> str:
    """What a tab is called in the file, whatever it is called in the window."""
    return tab.objectName() if tab is not None else ""
