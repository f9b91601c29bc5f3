"""Files that the system asks a running program to show, which no command line names: macOS does so
for each file that is opened in its Finder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """The application object, which keeps files that come before the window can show them."""

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self._waiting: list[Path] = []
        self._show: Callable[[Path], None] | None = None

    def show_files_with(self, show: Callable[[Path], None]) -> None:
        """Show the files that wait, and all that come later."""
        self._show = show
        waiting, self._waiting = self._waiting, []
        for path in waiting:
            show(path)

    def event(self, event: QEvent) -> bool:
        """Take the files out of the application's own events."""
        if isinstance(event, QFileOpenEvent) and event.file():
            path = Path(event.file())
            if self._show is None:
                self._waiting.append(path)
            else:
                self._show(path)
            return True
        return super().event(event)
