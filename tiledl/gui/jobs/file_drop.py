"""MBTiles files dropped onto the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


def mbtiles_in(mime: QMimeData) -> Path | None:
    """The first MBTiles file of this computer among what is dragged."""
    for url in mime.urls():
        if url.isLocalFile() and url.toLocalFile().lower().endswith(".mbtiles"):
            return Path(url.toLocalFile())
    return None


class FileDrop(QObject):
    """Takes such files wherever it watches, and leaves everything else to the widget itself."""

    def __init__(self, act: Callable[[Path], object], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act

    def watch(self, widget: QWidget) -> None:
        """Take files dropped onto a widget."""
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _DRAGS and isinstance(event, QDragMoveEvent):
            if mbtiles_in(event.mimeData()) is not None:
                event.acceptProposedAction()
                return True
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            path = mbtiles_in(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                self._act(path)
                return True
        return False
