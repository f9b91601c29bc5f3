"""The tiles of a file that were given up: counted by class, read page by page.

A file may hold millions of them, so nothing here ever has them all in memory: a page is found by
the tile before it, which costs the same at the end of the list as at its beginning.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from msgspec import Struct

from tiledl.geo import Tile
from tiledl.geo.tile import MAX_ZOOM
from tiledl.outcome import ErrorClass
from tiledl.store import opening
from tiledl.store.columns import text_of, whole_number
from tiledl.store.errors import UNREADABLE, translated

BEFORE_ALL: tuple[int, int, int] = (-1, -1, -1)
"""The place before the first tile."""

_CHUNK = 1000


class DeadLetter(Struct, frozen=True):
    """A tile that was given up."""

    tile: Tile
    error_class: ErrorClass
    status: int | None
    attempts: int
    message: str
    at: float
    """When, in seconds since the epoch."""


class DeadLetterBook:
    """The dead letters of one file, by zoom, column and row.

    It may be read from any thread, while a job writes the file and afterwards. An empty collection
    of classes means all of them. Everything raises `StoreError` when the file cannot be read.
    """

    def __init__(
        self, path: Path, reading: Callable[[], AbstractContextManager[sqlite3.Connection]]
    ) -> None:
        """`reading` lends a connection for one query."""
        self.path = path
        self._reading = reading

    @classmethod
    def of_file(cls, path: Path) -> DeadLetterBook:
        """The dead letters of a file that this program need not have open."""
        return cls(path, lambda: opening.lent_to_read(path))

    def counts(self) -> dict[ErrorClass, int]:
        """How many there are of each class that occurs, the most frequent first."""
        with self._translated() as connection:
            return count_by_class(connection)

    def page(
        self, after: tuple[int, int, int], most: int, classes: Collection[ErrorClass] = ()
    ) -> list[DeadLetter]:
        """Up to `most` dead letters behind a tile; `BEFORE_ALL` is before the first."""
        if not classes:
            condition = ""
        elif len(classes) == 1:
            condition = "error_class = ? AND"
        else:
            # The plus keeps SQLite from the index by class, whose order would have to be sorted.
            condition = f"+error_class IN ({', '.join('?' * len(classes))}) AND"
        with self._translated() as connection:
            rows = connection.execute(
                "SELECT z, x, y, error_class, status, attempts, message, at"
                f" FROM tiledl_dead_letters WHERE {condition} (z, x, y) > (?, ?, ?)"
                " ORDER BY z, x, y LIMIT ?",
                (*(name.value for name in classes), *after, most),
            )
            return [_letter(*row) for row in rows]

    def all(
        self, classes: Collection[ErrorClass] = (), chunk: int = _CHUNK
    ) -> Iterator[DeadLetter]:
        """Every dead letter, read in chunks, so that writing can go on meanwhile."""
        after = BEFORE_ALL
        while True:
            letters = self.page(after, chunk, classes)
            yield from letters
            if len(letters) < chunk:
                return
            after = letters[-1].tile

    @contextmanager
    def _translated(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._reading() as connection:
                yield connection
        except (*UNREADABLE, OSError) as error:
            raise translated(error, self.path) from error


def count_by_class(connection: sqlite3.Connection) -> dict[ErrorClass, int]:
    """How many dead letters there are of each class, the most frequent first."""
    return {
        ErrorClass(name): count
        for name, count in connection.execute(
            "SELECT error_class, count(*) FROM tiledl_dead_letters GROUP BY error_class"
            " ORDER BY count(*) DESC, error_class"
        )
    }


def _letter(
    z: object,
    x: object,
    y: object,
    error_class: str,
    status: object,
    attempts: object,
    message: object,
    at: float,
) -> DeadLetter:
    """A row as a value; raises ValueError or TypeError for what only damage can have put there."""
    tile = Tile(whole_number(z), whole_number(x), whole_number(y))
    side = 1 << tile.z if 0 <= tile.z <= MAX_ZOOM else 0
    if not (0 <= tile.x < side and 0 <= tile.y < side and math.isfinite(at)):
        raise ValueError(f"a given-up tile {z}/{x}/{y}, time {at}")
    return DeadLetter(
        tile,
        ErrorClass(error_class),
        None if status is None else whole_number(status),
        whole_number(attempts),
        text_of(message),
        at,
    )
