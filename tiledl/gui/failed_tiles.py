"""What the window knows of a file's failed tiles: a part of them, read beside the Qt thread.

A file may hold millions. So rows are read a page at a time as the person scrolls, up to a number
that nobody scrolls past, and what has changed meanwhile is told as a few runs of rows.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from tiledl.gui.translation import tr
from tiledl.outcome import ErrorClass

if TYPE_CHECKING:
    from tiledl.store import DeadLetter, DeadLetterBook

PAGE = 200
"""Rows read at a time: a few screens full."""

MOST_ROWS = 10_000
"""Rows listed at most. Looking for one tile among more is what classes and the export are for."""


class Look(Struct, frozen=True):
    """What one look into the file has found."""

    counts: dict[ErrorClass, int]
    letters: list[DeadLetter] | None
    """The first rows; None when only the numbers were looked at."""


class Change(Enum):
    """What happens to rows of a list that is read anew."""

    REMOVED = "removed"
    INSERTED = "inserted"
    REPLACED = "replaced"
    """By what is known of the same tiles now."""


class Run(Struct, frozen=True):
    """Rows that follow each other and change in the same way."""

    change: Change
    row: int
    """Where it begins, once the runs before it have been applied."""
    count: int
    letters: Sequence[DeadLetter] = ()


class FailedTiles:
    """Reads the failed tiles of one file; without a book there are none."""

    def __init__(self, book: DeadLetterBook | None = None) -> None:
        self.book = book

    async def look(self, most: int, chosen: ErrorClass | None) -> Look:
        """The numbers by class, and the first `most` rows of a class (or of all).

        Raises `StoreError`.
        """
        return await asyncio.to_thread(self._look, most, chosen)

    async def more(self, after: DeadLetter, chosen: ErrorClass | None) -> list[DeadLetter]:
        """The page of rows behind one. Raises `StoreError`."""
        book = self.book
        if book is None:
            return []
        return await asyncio.to_thread(book.page, after.tile, PAGE, _only(chosen))

    async def export(self, path: Path, chosen: ErrorClass | None) -> int:
        """Write the rows of a class (or of all) to a CSV or GeoJSON file; gives their number.

        Raises `StoreError`; then, and when it is cancelled, nothing is left half-written.
        """
        from tiledl.store import NotExported, export_dead_letters
        from tiledl.store.dead_letter_export import format_of

        book, form, stop = self.book, format_of(path), threading.Event()
        if book is None:
            raise NotExported(tr("no file is open: start a download first"))

        def letters() -> Iterator[DeadLetter]:
            for letter in book.all(_only(chosen)):
                if stop.is_set():
                    raise NotExported(tr("the export was stopped: nothing was written"))
                yield letter

        writing = asyncio.ensure_future(
            asyncio.to_thread(export_dead_letters, letters(), path, form, book.path)
        )
        try:
            return await asyncio.shield(writing)
        except asyncio.CancelledError:
            stop.set()
            await asyncio.gather(writing, return_exceptions=True)
            raise

    def _look(self, most: int, chosen: ErrorClass | None) -> Look:
        from tiledl.store import BEFORE_ALL

        if self.book is None:
            return Look({}, [])
        counts = self.book.counts()
        return Look(counts, self.book.page(BEFORE_ALL, most, _only(chosen)) if most else None)


def runs(before: Sequence[DeadLetter], after: Sequence[DeadLetter]) -> list[Run]:
    """How one list of rows becomes another; both are in the order of their tiles."""
    found: list[Run] = []
    old = new = 0
    while old < len(before) or new < len(after):
        first_old, first_new, row = old, new, new
        while old < len(before) and (new == len(after) or before[old].tile < after[new].tile):
            old += 1
        if old > first_old:
            found.append(Run(Change.REMOVED, row, old - first_old))
            continue
        while new < len(after) and (old == len(before) or after[new].tile < before[old].tile):
            new += 1
        if new > first_new:
            found.append(Run(Change.INSERTED, row, new - first_new, after[first_new:new]))
            continue
        while _is_same_tile(before, old, after, new) and before[old] == after[new]:
            old, new = old + 1, new + 1
        first_new = new
        while _is_same_tile(before, old, after, new) and before[old] != after[new]:
            old, new = old + 1, new + 1
        if new > first_new:
            found.append(Run(Change.REPLACED, first_new, new - first_new, after[first_new:new]))
    return found


def _is_same_tile(
    before: Sequence[DeadLetter], old: int, after: Sequence[DeadLetter], new: int
) -> bool:
    return old < len(before) and new < len(after) and before[old].tile == after[new].tile


def _only(chosen: ErrorClass | None) -> tuple[ErrorClass, ...]:
    return () if chosen is None else (chosen,)
