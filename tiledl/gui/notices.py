"""Telling of a download's end through the system, when nobody looks at the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from tiledl.gui.jobs.entry import Entry, Status
from tiledl.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

_SHOWN_MS = 10_000


class Notices(QObject):
    """Shows a message of the system's for a job that has ended; a click on it shows the window."""

    def __init__(
        self,
        window: QWidget,
        wording_of: Callable[[Entry], tuple[str, str]],
        has_tray: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._wording_of = wording_of
        self._has_tray = has_tray
        self._tray: QSystemTrayIcon | None = None
        self.is_wanted = True
        """Whether the person wants to be told."""

    def ended(self, entry: Entry) -> None:
        """A job has ended."""
        if not self.is_wanted or entry.status is Status.INTERRUPTED:
            return
        if self._window.isActiveWindow() or not self._has_tray():
            return
        self.show(*self._wording_of(entry))

    def show(self, title: str, text: str) -> None:
        """Show a message of the system's."""
        tray = self._tray or self._made()
        tray.show()
        tray.showMessage(title, text, QIcon(str(resource("icons/tiledl.svg"))), _SHOWN_MS)

    def hide(self) -> None:
        """Take the icon away: the window is in front, or goes."""
        if self._tray is not None:
            self._tray.hide()

    def _made(self) -> QSystemTrayIcon:
        tray = QSystemTrayIcon(QIcon(str(resource("icons/tiledl.svg"))), self)
        tray.setToolTip("tiledl")
        clicked: SignalInstance = tray.messageClicked
        clicked.connect(self._raise)
        tray.activated.connect(lambda _: self._raise())
        self._tray = tray
        return tray

    def _raise(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self.hide()
