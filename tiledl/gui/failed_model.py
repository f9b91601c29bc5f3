"""Failed tiles as rows of a table that grows as it is scrolled."""

from __future__ import annotations

import html
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from tiledl.gui.failed_tiles import Change, runs
from tiledl.gui.terms import term
from tiledl.gui.translation import mark, number, tr

if TYPE_CHECKING:
    from tiledl.store import DeadLetter

Index = QModelIndex | QPersistentModelIndex

_MOST_RUNS = 200
"""More changes than these at one time are shown as a new list: the view would take longer to follow
each of them, and the rows under the eye have changed anyway."""


def _tile(letter: DeadLetter) -> str:
    z, x, y = letter.tile
    return f"{z}/{x}/{y}"


def _message(letter: DeadLetter) -> str:
    return "".join(char if char.isprintable() else " " for char in letter.message)


def _time(letter: DeadLetter) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(letter.at))


_COLUMNS: Final[tuple[tuple[str, str, Callable[[DeadLetter], str]], ...]] = (
    (mark("Class"), mark("Why the last try failed"), lambda letter: term(letter.error_class)),
    (mark("Zoom/x/y"), mark("The tile; rows count from the north"), _tile),
    (
        mark("Status"),
        mark("What the server answered, if it did"),
        lambda letter: "–" if letter.status is None else str(letter.status),
    ),
    (
        mark("Tries"),
        mark("How often the tile was asked for"),
        lambda letter: number(letter.attempts),
    ),
    (mark("Last error"), mark("What went wrong the last time"), _message),
    (mark("Given up"), mark("When the tile was given up"), _time),
)
MESSAGE_COLUMN: Final = 4
_NUMBERS: Final = (2, 3)


class FailedModel(QAbstractTableModel):
    """The rows read so far, in the order of zoom, column and row.

    The order is fixed: sorting by another column would mean reading millions of rows first.
    `more_wanted` asks for the next page, which `append` brings later.
    """

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._letters: list[DeadLetter] = []
        self._has_more = False
        self._is_waiting = False

    @property
    def letters(self) -> Sequence[DeadLetter]:
        """The rows read so far."""
        return self._letters

    def show(self, letters: Sequence[DeadLetter], *, has_more: bool) -> None:
        """Become these rows, by as few changes as possible: the selection stays where it can."""
        self._has_more = has_more
        self._is_waiting = False
        changes = runs(self._letters, letters)
        if len(changes) > _MOST_RUNS:
            self.beginResetModel()
            self._letters = list(letters)
            self.endResetModel()
            return
        nowhere = QModelIndex()
        for run in changes:
            end = run.row + run.count
            match run.change:
                case Change.REMOVED:
                    self.beginRemoveRows(nowhere, run.row, end - 1)
                    del self._letters[run.row : end]
                    self.endRemoveRows()
                case Change.INSERTED:
                    self.beginInsertRows(nowhere, run.row, end - 1)
                    self._letters[run.row : run.row] = run.letters
                    self.endInsertRows()
                case Change.REPLACED:
                    self._letters[run.row : end] = run.letters
                    self.dataChanged.emit(
                        self.index(run.row, 0), self.index(end - 1, len(_COLUMNS) - 1)
                    )

    def append(self, letters: Sequence[DeadLetter], *, has_more: bool) -> None:
        """Add the next page."""
        # Before the view hears of the rows: it asks at once whether there are more.
        self._has_more = has_more
        self._is_waiting = False
        if not letters:
            return
        first = len(self._letters)
        self.beginInsertRows(QModelIndex(), first, first + len(letters) - 1)
        self._letters += letters
        self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._is_waiting = True
            self.more_wanted.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._letters)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        letter = self._letters[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _COLUMNS[index.column()][2](letter)
            case Qt.ItemDataRole.ToolTipRole if index.column() == MESSAGE_COLUMN:
                # Qt would take a server's HTML for its own.
                return f"<p>{html.escape(_message(letter))}</p>"
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tr(_COLUMNS[section][0])
            case Qt.ItemDataRole.ToolTipRole:
                return tr(_COLUMNS[section][1])
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
        return None

    def as_text(self, rows: Sequence[int]) -> str:
        """Some rows as lines with tabs between their columns, for the clipboard."""
        from tiledl.sentences import spreadsheet_text

        lines = ["\t".join(tr(name) for name, _, _ in _COLUMNS)]
        lines += [
            "\t".join(spreadsheet_text(read(self._letters[row])) for _, _, read in _COLUMNS)
            for row in rows
        ]
        return "\n".join(lines) + "\n"


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
