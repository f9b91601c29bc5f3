"""Files dropped onto the window, by the ending of their names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


def file_in(mime: QMimeData, suffixes: Sequence[str]) -> Path | None:
    """The first file of this computer with such an ending among what is dragged."""
    for url in mime.urls():
        if url.isLocalFile() and url.toLocalFile().lower().endswith(tuple(suffixes)):
            return Path(url.toLocalFile())
    return None


class FileDrop(QObject):
    """Takes such files wherever it watches, and leaves everything else to the widget itself."""

    def __init__(
        self, act: Callable[[Path], object], parent: QObject, suffixes: Sequence[str]
    ) -> None:
        super().__init__(parent)
        self._act = act
        self._suffixes = suffixes

    def watch(self, widget: QWidget) -> None:
        """Take files dropped onto a widget."""
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _DRAGS and isinstance(event, QDragMoveEvent):
            if file_in(event.mimeData(), self._suffixes) is not None:
                event.acceptProposedAction()
                return True
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            path = file_in(event.mimeData(), self._suffixes)
            if path is not None:
                event.acceptProposedAction()
                self._act(path)
                return True
        return False
