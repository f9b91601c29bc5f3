"""What a file holds at a zoom, counted in cells of 2**shift × 2**shift tiles."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

from tiledl.store import opening
from tiledl.store.errors import translated


class Rows(Protocol):
    """Column and row of a cell, counted from a corner, and how many tiles it has."""

    def fetchmany(self, size: int) -> list[tuple[int, int, int]]:
        """Some more; none at the end."""
        ...


class FileCells:
    """A file as it was at one moment. Corners are a column and a row from the north; columns are
    counted eastwards from there, across the antimeridian too."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def stored(self, zoom: int, west: int, north: int, shift: int) -> Rows:
        """The tiles that are stored."""
        last = (1 << zoom) - 1
        return self._rows(
            f"tile_column - {west}", f"{last - north} - tile_row", "map", "zoom_level", zoom, shift
        )

    def absent(self, zoom: int, west: int, north: int, shift: int) -> Rows:
        """The tiles that are known to be absent."""
        return self._rows(f"x - {west}", f"y - {north}", "tiledl_absent", "z", zoom, shift)

    def dead_letters(self, zoom: int, west: int, north: int, shift: int) -> Rows:
        """The tiles that were given up."""
        return self._rows(f"x - {west}", f"y - {north}", "tiledl_dead_letters", "z", zoom, shift)

    def _rows(
        self, column: str, row: str, table: str, zoom_name: str, zoom: int, shift: int
    ) -> Rows:
        mask = (1 << zoom) - 1
        where = f"FROM {table} WHERE {zoom_name} = {zoom}"
        cell = f"(({column}) & {mask}) >> {shift}, ({row}) >> {shift}"
        if shift == 0:
            return self._connection.execute(f"SELECT {cell}, 1 {where}")
        return self._connection.execute(f"SELECT {cell}, count(*) {where} GROUP BY 1, 2")


@contextmanager
def read_cells(path: Path) -> Iterator[FileCells]:
    """Look into a working store, which may be written meanwhile. Raises `StoreError`."""
    try:
        with closing(opening.connect_to_read(path)) as connection:
            connection.execute("BEGIN")
            connection.execute("SELECT 1 FROM tiledl_job").fetchone()
            yield FileCells(connection)
    except sqlite3.Error as error:
        raise translated(error, path) from error
