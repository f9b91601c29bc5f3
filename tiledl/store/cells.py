"""What a file holds at a zoom, counted in cells of 2**shift × 2**shift tiles."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tiledl.store import opening
from tiledl.store.errors import UNREADABLE, translated
from tiledl.store.foreign import is_foreign, lent_foreign

Column = tuple[int, list[tuple[int, int]]]
"""A column of cells, and for each cell in it with tiles its row and how many they are."""


class FileCells:
    """A file as it was at one moment. Cells are counted from a corner, a column and a row from the
    north; columns run eastwards from there, across the antimeridian too."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def stored(self, zoom: int, west: int, north: int, shift: int) -> Iterator[Column]:
        """The tiles that are stored."""
        from_north = f"{(1 << zoom) - 1 - north} - tile_row"
        return self._columns("map", "zoom_level", zoom, f"tile_column - {west}", from_north, shift)

    def absent(self, zoom: int, west: int, north: int, shift: int) -> Iterator[Column]:
        """The tiles that are known to be absent."""
        return self._columns("tiledl_absent", "z", zoom, f"x - {west}", f"y - {north}", shift)

    def dead_letters(self, zoom: int, west: int, north: int, shift: int) -> Iterator[Column]:
        """The tiles that were given up."""
        return self._columns("tiledl_dead_letters", "z", zoom, f"x - {west}", f"y - {north}", shift)

    def _columns(
        self, table: str, zoom_name: str, zoom: int, column: str, row: str, shift: int
    ) -> Iterator[Column]:
        # A whole column is one row of the answer: Python's sqlite3 gives up the interpreter lock at
        # each, and has to get it back from a busy event loop.
        for number, cells in self._connection.execute(
            "SELECT c, group_concat(r || ' ' || n) FROM ("
            f" SELECT (({column}) & {(1 << zoom) - 1}) >> {shift} AS c, ({row}) >> {shift} AS r,"
            f" count(*) AS n FROM {table} WHERE {zoom_name} = {zoom} GROUP BY 1, 2"
            ") GROUP BY c"
        ):
            pairs = (cell.split(" ") for cell in cells.split(","))
            yield number, [(int(row), int(count)) for row, count in pairs]


class ForeignCells(FileCells):
    """The same of a file that another program made, which has a table of tiles alone."""

    def stored(self, zoom: int, west: int, north: int, shift: int) -> Iterator[Column]:
        from_north = f"{(1 << zoom) - 1 - north} - tile_row"
        return self._columns(
            "tiles", "zoom_level", zoom, f"tile_column - {west}", from_north, shift
        )

    def absent(self, zoom: int, west: int, north: int, shift: int) -> Iterator[Column]:
        return iter(())

    def dead_letters(self, zoom: int, west: int, north: int, shift: int) -> Iterator[Column]:
        return iter(())


@contextmanager
def read_cells(path: Path) -> Iterator[FileCells]:
    """Look into a working store, which may be written meanwhile, or into another program's file,
    which is not changed. Raises `StoreError`."""
    try:
        if is_foreign(path):
            with lent_foreign(path) as reader:
                yield ForeignCells(reader)
            return
        with closing(opening.connect_to_read(path)) as connection:
            # One transaction, so that everything is of the same moment.
            connection.execute("BEGIN")
            connection.execute("SELECT 1 FROM tiledl_job").fetchone()
            yield FileCells(connection)
    except UNREADABLE as error:
        raise translated(error, path) from error
