"""A plan zoom by zoom: tiles, bytes, time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from tiledl.gui import wording
from tiledl.gui.estimate import Estimate
from tiledl.gui.parts import described
from tiledl.gui.translation import mark, tr

_HEADINGS = (mark("Zoom"), mark("Tiles"), mark("Size"), mark("Time"))
_MOST_ROWS_SHOWN = 8


class ZoomTable(QTableWidget):
    """Rows from the overview to the detail, and their sum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(_HEADINGS), parent)
        described(self, tr("The plan by zoom"), tr("Tiles, estimated size and time of each zoom"))
        self.setHorizontalHeaderLabels([tr(heading) for heading in _HEADINGS])
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(54)
        header.setHighlightSections(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)

    def show_estimate(self, estimate: Estimate | None) -> None:
        """Show an estimate, or none."""
        rows = [] if estimate is None else _rows(estimate)
        self.setRowCount(len(rows))
        for number, texts in enumerate(rows):
            is_sum = number == len(rows) - 1
            for column, text in enumerate(texts):
                item = self.item(number, column)
                if item is None:
                    item = QTableWidgetItem()
                    self.setItem(number, column, item)
                item.setText(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
                font = item.font()
                font.setBold(is_sum)
                item.setFont(font)
        shown = min(len(rows), _MOST_ROWS_SHOWN)
        height = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(height + shown * self.verticalHeader().defaultSectionSize() + 2)


def _rows(estimate: Estimate) -> list[tuple[str, str, str, str]]:
    rows = [
        (
            str(one.zoom),
            wording.count(one.tiles),
            _size(one.size_bytes, one.seen),
            _time(one.seconds),
        )
        for one in estimate.zooms
    ]
    total = (
        tr("all"),
        wording.count(estimate.tiles),
        _size(estimate.size_bytes, estimate.seen),
        _time(estimate.seconds),
    )
    return [*rows, total]


def _size(size_bytes: float, seen: int) -> str:
    # A guess from other zooms, or from none, is marked as one.
    return wording.size(size_bytes) if seen else f"~ {wording.size(size_bytes)}"


def _time(seconds: float | None) -> str:
    return tr("< 1 s") if seconds is not None and seconds < 1 else wording.duration(seconds)
