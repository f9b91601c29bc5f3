"""Failed requests by host and class, and how each host is treated: drawn from snapshots alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tiledl.flow.breaker import State
from tiledl.gui import wording
from tiledl.gui.looks import Looks
from tiledl.gui.parts import caption, described
from tiledl.outcome import ErrorClass

if TYPE_CHECKING:
    from tiledl.engine import JobSnapshot
    from tiledl.flow import HostSnapshot

_PURPOSE = (
    "While a download runs, its hosts are listed here: failed requests by class,\n"
    "and whether the circuit breaker or a pause that a host asked for holds them."
)
_HOST_COLUMNS: Final[tuple[tuple[str, str, Callable[[HostSnapshot], str]], ...]] = (
    ("Host", "The server that requests go to", lambda host: host.name),
    (
        "Breaker",
        "Closed: requests flow. Open: the host fails too often and is left alone. "
        "Half-open: a few requests try whether it is back.",
        lambda host: host.state.value,
    ),
    (
        "Opened",
        "How often the circuit breaker has opened",
        lambda host: wording.count(host.openings),
    ),
    (
        "Latency",
        "Moving average of successful requests, in milliseconds",
        lambda host: (
            wording.UNKNOWN
            if host.latency_ewma_s is None
            else f"{wording.milliseconds(host.latency_ewma_s)} ms"
        ),
    ),
    (
        "Held",
        "How long no request is sent because the host asked for a pause",
        lambda host: f"{host.held_for_s:.0f} s" if host.held_for_s >= 0.5 else wording.UNKNOWN,
    ),
    (
        "Rate",
        "Requests a second that this host gets at most",
        lambda host: wording.UNKNOWN if host.rate_per_s is None else f"{host.rate_per_s:,.1f}/s",
    ),
    ("Good", "Requests that brought an answer", lambda host: wording.count(host.succeeded)),
)
_CLASS_NAMES: Final = {
    ErrorClass.TIMEOUT: ("Timeout", "Connecting, reading or the whole took too long"),
    ErrorClass.CONNECTION: ("Connection", "Refused, reset, no such host, or TLS failed"),
    ErrorClass.SERVER_ERROR: ("Server error", "Status 5xx"),
    ErrorClass.RATE_LIMITED: ("Rate limit", "Status 429, or 503 with Retry-After"),
    ErrorClass.CLIENT_ERROR: ("Client error", "Another status 4xx: asking again does not help"),
    ErrorClass.BAD_BODY: ("Bad body", "An answer that is not the tile: truncated, or no image"),
}
_BREAKER: Final = 1
_FIRST_CLASS: Final = len(_HOST_COLUMNS)
_KINDS_NAMED: Final = 4


class ErrorsPanel(QWidget):
    """A row a host, a column a class; the numbers are of the present job or the last one."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = looks
        self._snapshot: JobSnapshot | None = None
        self.table = self._table()
        self.kinds = caption("")
        self.kinds.setTextFormat(Qt.TextFormat.PlainText)
        self.kinds.setWordWrap(True)
        self.kinds.setAccessibleName("Kinds of errors")
        self.empty = QLabel(_PURPOSE)
        self.empty.setProperty("role", "empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(8, 6, 8, 4)
        column.setSpacing(4)
        column.addWidget(self.table, 1)
        column.addWidget(self.kinds)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(full)
        self._pages.addWidget(self.empty)
        self.clear()

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._looks = looks
        if self._snapshot is not None:
            self._draw(self._snapshot)

    def clear(self) -> None:
        """Show that there is nothing yet."""
        self._snapshot = None
        self.table.setRowCount(0)
        self._pages.setCurrentIndex(1)

    def show_snapshot(self, snapshot: JobSnapshot) -> None:
        """Draw one moment; a cell is touched only when its text or colour changes."""
        self._snapshot = snapshot
        self._pages.setCurrentIndex(0 if snapshot.hosts else 1)
        if self.isVisible():
            self._draw(snapshot)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what was not worth drawing while nobody saw it."""
        super().showEvent(event)
        if self._snapshot is not None:
            self._draw(self._snapshot)

    def _draw(self, snapshot: JobSnapshot) -> None:
        hosts = snapshot.hosts
        has_sum = len(hosts) > 1
        rows = len(hosts) + has_sum
        if self.table.rowCount() != rows:
            self.table.setRowCount(rows)
        for row, host in enumerate(hosts):
            for column, (_, _, read) in enumerate(_HOST_COLUMNS):
                color = self._state_color(host.state) if column == _BREAKER else None
                self._write(row, column, read(host), color)
            self._write_classes(row, [host.failed.get(name, 0) for name in ErrorClass])
        if has_sum:
            for column in range(_FIRST_CLASS):
                self._write(rows - 1, column, "All hosts" if column == 0 else "", None)
            good = wording.count(sum(host.succeeded for host in hosts))
            self._write(rows - 1, _FIRST_CLASS - 1, good, None)
            self._write_classes(
                rows - 1, [sum(host.failed.get(name, 0) for host in hosts) for name in ErrorClass]
            )
        text = _kinds_text(snapshot)
        if self.kinds.text() != text:
            self.kinds.setText(text)

    def _write_classes(self, row: int, numbers: list[int]) -> None:
        for offset, number in enumerate(numbers):
            color = self._looks.bad_text if number else self._looks.muted
            self._write(row, _FIRST_CLASS + offset, wording.count(number), color)

    def _write(self, row: int, column: int, text: str, color: str | None) -> None:
        item = self.table.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            side = Qt.AlignmentFlag.AlignLeft if column <= _BREAKER else Qt.AlignmentFlag.AlignRight
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.table.setItem(row, column, item)
        if item.text() != text:
            item.setText(text)
        brush = QBrush(QColor(color or self._looks.text))
        if item.foreground() != brush:
            item.setForeground(brush)

    def _state_color(self, state: State) -> str:
        if state is State.CLOSED:
            return self._looks.text
        return self._looks.bad_text if state is State.OPEN else self._looks.warn_text

    def _table(self) -> QTableWidget:
        names = [*((name, tip) for name, tip, _ in _HOST_COLUMNS), *_class_names()]
        table = described(
            QTableWidget(0, len(names)),
            "Errors by host and class",
            "Failed requests of this run, those that were tried again included",
        )
        # A tooltip of the whole table would cover those of its columns.
        table.setToolTip("")
        for column, (name, tip) in enumerate(names):
            item = QTableWidgetItem(name)
            item.setToolTip(tip)
            side = Qt.AlignmentFlag.AlignLeft if column <= _BREAKER else Qt.AlignmentFlag.AlignRight
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            table.setHorizontalHeaderItem(column, item)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        rows, columns = table.verticalHeader(), table.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(table.fontMetrics().height() + 8)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        columns.setMinimumSectionSize(48)
        columns.setHighlightSections(False)
        return table


def _class_names() -> list[tuple[str, str]]:
    return [_CLASS_NAMES[name] for name in ErrorClass]


def _kinds_text(snapshot: JobSnapshot) -> str:
    """The most frequent kinds of errors, in a line."""
    kinds = list(snapshot.meter.kinds.items())
    if not kinds:
        return "No request has failed."
    named = ", ".join(f"{count:,} {kind.value}" for kind, count in kinds[:_KINDS_NAMED])
    rest = sum(count for _, count in kinds[_KINDS_NAMED:])
    return f"Mostly: {named}, {rest:,} others" if rest else f"In all: {named}"
