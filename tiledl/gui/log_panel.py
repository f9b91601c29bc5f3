"""What happened, line by line: started, breaker open, paused and why."""

from __future__ import annotations

import time
from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from tiledl.gui.messages import retold
from tiledl.gui.terms import term
from tiledl.gui.translation import decimal, mark, number, tr

if TYPE_CHECKING:
    from tiledl.engine import JobEvent

_LINES_KEPT = 1000
_STEP = "concurrency:"
EVENTS = (
    mark("started: {tiles} tiles to fetch"),
    mark("finished"),
    mark("cancelled"),
    mark("paused"),
    mark("paused: {reason}"),
    mark("resumed"),
    mark("concurrency: automatic"),
    mark("concurrency: {number}"),
    mark("rate: no limit"),
    mark("rate: {rate} requests/s"),
    mark("failed: {error}"),
    mark("{host}: breaker {state} ({reason})"),
)
"""What the engine says of a job."""


class LogPanel(QPlainTextEdit):
    """The events of the job that is shown, and of those shown before it, newest last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = ""
        self.setReadOnly(True)
        self.setMaximumBlockCount(_LINES_KEPT)
        self.setPlaceholderText(tr("What happens during a download is noted here."))
        self.setAccessibleName(tr("Events"))
        self.setTabChangesFocus(True)

    def show_only(self, events: Iterable[JobEvent]) -> None:
        """Show the events of another job, in place of all others."""
        self.clear()
        self._last = ""
        for event in events:
            self.note(event)

    def note(self, event: JobEvent) -> None:
        """Add an event; of many steps of a slider only the last stays."""
        if event.text.startswith(_STEP) and self._last.startswith(_STEP):
            cursor = self.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.removeSelectedText()
        self._last = event.text
        clock = time.strftime("%H:%M:%S", time.localtime(event.at))
        self.appendPlainText(f"{clock}  {_said(event)}")


def _said(event: JobEvent) -> str:
    if not event.pattern:
        return event.text
    return tr(event.pattern, **{name: _written(value) for name, value in event.values.items()})


def _written(value: object) -> str:
    match value:
        case int():
            return number(value)
        case float():
            return decimal(f"{value:g}")
        case Enum():
            return term(value)
    return retold(str(value))
