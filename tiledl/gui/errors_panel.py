"""Failed requests by host and class, and how each host is treated: drawn from snapshots alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from tiledl.gui.terms import term
from tiledl.gui.translation import mark, number, tr, tr_count
from tiledl.outcome import ErrorClass

if TYPE_CHECKING:
    from tiledl.engine import JobSnapshot
    from tiledl.flow import HostSnapshot

_PURPOSE = mark(
    "While a download runs, its hosts are listed here: failed requests by class,\n"
    "and whether the circuit breaker or a pause that a host asked for holds them."
)
_COLUMNS: Final[tuple[tuple[str, str, Callable[[HostSnapshot], str]], ...]] = (
    (mark("Host"), mark("The server that requests go to"), lambda host: host.name),
    (
        mark("Breaker"),
        mark(
            "Closed: requests flow. Open: the host fails too often and is left alone. "
            "Half-open: a few requests try whether it is back."
        ),
        lambda host: term(host.state),
    ),
    (
        mark("Good"),
        mark("Requests that brought an answer"),
        lambda host: wording.count(host.succeeded),
    ),
    # The classes come here.
    (
        mark("Latency"),
        mark("Moving average of successful requests"),
        lambda host: (
            wording.UNKNOWN
            if host.latency_ewma_s is None
            else f"{wording.milliseconds(host.latency_ewma_s)} ms"
        ),
    ),
    (
        mark("Limit"),
        mark("Requests a second that this host gets at most"),
        lambda host: (
            wording.UNKNOWN
            if host.rate_per_s is None
            else f"{number(host.rate_per_s, 1)}{tr('/s')}"
        ),
    ),
    (
        mark("Held"),
        mark("How long no request is sent because the host asked for a pause"),
        lambda host: f"{number(host.held_for_s)} s" if host.held_for_s >= 0.5 else wording.UNKNOWN,
    ),
    (
        mark("Opened"),
        mark("How often the circuit breaker has opened"),
        lambda host: wording.count(host.openings),
    ),
)
_CLASSES: Final = (
    (ErrorClass.TIMEOUT, mark("Timeout"), mark("Connecting, reading or the whole took too long")),
    (
        ErrorClass.CONNECTION,
        mark("Connection"),
        mark("Refused, reset, no such host, or TLS failed"),
    ),
    (ErrorClass.SERVER_ERROR, mark("Server"), mark("Server errors: status 5xx")),
    (ErrorClass.RATE_LIMITED, mark("Rate limit"), mark("Status 429, or 503 with Retry-After")),
    (
        ErrorClass.CLIENT_ERROR,
        mark("Client"),
        mark("Another status 4xx: asking again does not help"),
    ),
    (
        ErrorClass.BAD_BODY,
        mark("Body"),
        mark("Bad bodies: truncated, or not the tile that was asked for"),
    ),
)
_BREAKER: Final = 1
_GOOD: Final = 2
_FIRST_CLASS: Final = 3
_KINDS_NAMED: Final = 4
_WIDEST: Final = {"Breaker": tuple(State), "Held": ("300 s",), "Opened": ("000",)}
"""What a column has room for; else `_NUMBER`. A column can be dragged wider."""
_NUMBER: Final = "00,000"


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
        self.kinds.setAccessibleName(tr("Kinds of errors"))
        self.empty = QLabel(tr(_PURPOSE))
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
            # From none: a row that was a host's may become the sum's, which has empty cells.
            self.table.setRowCount(0)
            self.table.setRowCount(rows)
            self._make_room([host.name for host in hosts])
        for row, host in enumerate(hosts, int(has_sum)):
            for index, (_, _, read) in enumerate(_COLUMNS):
                column = index if index < _FIRST_CLASS else index + len(_CLASSES)
                color = self._state_color(host.state) if column == _BREAKER else None
                self._write(row, column, read(host), color)
            self._write_classes(row, [host])
        if has_sum:
            # First, where it is seen however many hosts follow.
            self._write(0, 0, tr("All hosts"), None)
            self._write(0, _GOOD, wording.count(sum(host.succeeded for host in hosts)), None)
            self._write_classes(0, hosts)
        text = _kinds_text(snapshot)
        if self.kinds.text() != text:
            self.kinds.setText(text)

    def _write_classes(self, row: int, hosts: Sequence[HostSnapshot]) -> None:
        for offset, (error, _, _) in enumerate(_CLASSES):
            failed = sum(host.failed.get(error, 0) for host in hosts)
            color = self._looks.bad_text if failed else self._looks.muted
            self._write(row, _FIRST_CLASS + offset, number(failed), color)

    def _make_room(self, names: Sequence[str]) -> None:
        """For the longest name, within reason; the rest of it is in the cell's tooltip."""
        metrics = self.table.fontMetrics()
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        self.table.setColumnWidth(0, min(max(longest + 16, 110), 240))

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
            if column == 0:
                item.setToolTip(text)
        brush = QBrush(QColor(color or self._looks.text))
        if item.foreground() != brush:
            item.setForeground(brush)

    def _state_color(self, state: State) -> str:
        if state is State.CLOSED:
            return self._looks.text
        return self._looks.bad_text if state is State.OPEN else self._looks.warn_text

    def _table(self) -> QTableWidget:
        names = [(name, tip) for name, tip, _ in _COLUMNS]
        names[_FIRST_CLASS:_FIRST_CLASS] = [(name, tip) for _, name, tip in _CLASSES]
        table = described(
            QTableWidget(0, len(names)),
            tr("Errors by host and class"),
            tr("Failed requests of this run, those that were tried again included"),
        )
        # A tooltip of the whole table would cover those of its columns.
        table.setToolTip("")
        for column, (name, tip) in enumerate(names):
            item = QTableWidgetItem(tr(name))
            item.setToolTip(tr(tip))
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
        columns.setHighlightSections(False)
        metrics = table.fontMetrics()
        for column, (name, _) in enumerate(names):
            texts = (tr(name), *map(term, _WIDEST.get(name, (_NUMBER,))))
            columns.resizeSection(column, max(map(metrics.horizontalAdvance, texts)) + 14)
        return table


def _kinds_text(snapshot: JobSnapshot) -> str:
    """The most frequent kinds of errors, in a line."""
    kinds = list(snapshot.meter.kinds.items())
    if not kinds:
        return tr("No request has failed.")
    named = ", ".join(f"{number(count)} {term(kind)}" for kind, count in kinds[:_KINDS_NAMED])
    rest = sum(count for _, count in kinds[_KINDS_NAMED:])
    if rest:
        return tr_count(
            "Mostly: {named}, %n other", "Mostly: {named}, %n others", rest, named=named
        )
    return tr("In all: {named}", named=named)
