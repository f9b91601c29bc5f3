"""Looking at MBTiles files that other programs made: read, and never changed.

They are opened “immutable”: SQLite then neither locks them, nor plays back what a killed program
left half done, nor puts files of its own beside them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from tiledl.geo import MAX_ZOOM, TileRect
from tiledl.store import opening, pmtiles
from tiledl.store.errors import UNREADABLE, Damaged, ForeignFile, translated


class ForeignSummary(Struct, frozen=True):
    """What the file of another program holds."""

    stored: int
    rects: Mapping[int, TileRect]
    """For each zoom with tiles, the smallest rectangle around them, rows from the north."""
    tiles_by_zoom: Mapping[int, int]
    metadata: Mapping[str, str]
    file_bytes: int


def is_foreign(path: Path) -> bool:
    """Whether another program made this database. Raises `StoreError` when it is none."""
    opening.check_exists(path)
    try:
        opening.check_not_foreign(path)
    except ForeignFile:
        return True
    except UNREADABLE as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            raise ForeignFile(_what_instead(path)) from error
        raise translated(error, path) from error
    return False


def _what_instead(path: Path) -> str:
    with suppress(OSError):
        archive = pmtiles.described(path)
        if archive is not None:
            return (
                f"{path.name} is a {archive}, which tiledl cannot show yet: "
                "open it in QGIS or another program for PMTiles"
            )
    return f"{path.name} is not an MBTiles file: choose one that ends in .mbtiles"


def inspect_foreign(path: Path) -> ForeignSummary:
    """Count what another program's file holds. Raises `StoreError` when it has no tiles table."""
    with lent_foreign(path) as reader:
        try:
            found = reader.execute(
                "SELECT zoom_level, count(*), min(tile_column), max(tile_column), min(tile_row),"
                " max(tile_row) FROM tiles GROUP BY zoom_level ORDER BY zoom_level"
            ).fetchall()
            metadata = _metadata(reader)
        except UNREADABLE as error:
            raise translated(error, path) from error
    rects: dict[int, TileRect] = {}
    counts: dict[int, int] = {}
    for zoom, count, west, east, south, north in found:
        if not (isinstance(zoom, int) and 0 <= zoom <= MAX_ZOOM):
            raise Damaged(f"{path.name} has tiles at zoom {zoom!r}, which no map has")
        last = (1 << zoom) - 1
        numbers = (west, east, south, north)
        if not all(isinstance(number, int) and 0 <= number <= last for number in numbers):
            raise Damaged(f"{path.name} has tiles outside the world at zoom {zoom}")
        rects[zoom] = TileRect(zoom, west, last - north, east, last - south)
        counts[zoom] = count
    size = path.stat().st_size
    return ForeignSummary(sum(counts.values()), rects, counts, metadata, size)


@contextmanager
def lent_foreign(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that changes nothing, on disk or beside it, for one reading.

    Raises `StoreError` when the file is no database or has no tiles.
    """
    opening.check_exists(path)
    try:
        with closing(opening.connect_immutable(path)) as reader:
            tables = {name for (name,) in reader.execute("SELECT name FROM sqlite_master")}
            if "tiles" not in tables:
                raise ForeignFile(f"{path.name} has no table of tiles: choose an MBTiles file")
            yield reader
    except UNREADABLE as error:
        raise translated(error, path) from error


def _metadata(reader: sqlite3.Connection) -> dict[str, str]:
    try:
        rows = reader.execute("SELECT name, value FROM metadata").fetchall()
    except sqlite3.OperationalError:  # a file without the table still has tiles to show
        return {}
    return {name: value for name, value in rows if isinstance(name, str) and isinstance(value, str)}
