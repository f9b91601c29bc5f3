"""Dead letters as CSV (RFC 4180) and GeoJSON (RFC 7946), written one by one.

CSV is for spreadsheets, GeoJSON shows on a map where the holes are. Both have the same fields.
"""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO

from tiledl.geo.tile import tile_bounds
from tiledl.sentences import spreadsheet_text
from tiledl.store.dead_letters import DeadLetter
from tiledl.store.errors import StoreError
from tiledl.whole_file import whole_file

COLUMNS = (
    *("z", "x", "y", "class", "status", "attempts", "message", "time"),
    *("west", "south", "east", "north"),
)
"""Of the CSV. Rows count from the north, `time` is ISO 8601 in UTC, the bounds are in degrees."""


class ExportFormat(StrEnum):
    """How dead letters can be written; the value is the file name's ending."""

    CSV = "csv"
    GEOJSON = "geojson"


class NotExported(StoreError):
    """The file for an export cannot be written; whatever was there before is as it was."""


def format_of(path: Path) -> ExportFormat:
    """The format that a file name's ending asks for; raises `NotExported` when it is another."""
    match path.suffix.lower():
        case ".csv":
            return ExportFormat.CSV
        case ".geojson" | ".json":
            return ExportFormat.GEOJSON
    raise NotExported(
        f"the ending of {path.name} is neither .csv nor .geojson: choose one of these, "
        "or say --format csv or --format geojson"
    )


def export_dead_letters(
    letters: Iterable[DeadLetter], path: Path, form: ExportFormat, source: Path
) -> int:
    """Write dead letters of the file `source` to another file; gives their number.

    They are written under another name that becomes `path` when everything is on the disk. Raises
    `NotExported`, or whatever `letters` raises; then nothing is left behind.
    """
    _check(path, source)
    try:
        with whole_file(path) as file:
            text = TextIOWrapper(file, "utf-8", newline="")
            count = write_dead_letters(letters, text, form)
            text.detach()
    except OSError as error:
        raise NotExported(
            f"{path} cannot be written ({error.strerror}): choose another place"
        ) from error
    return count


def write_dead_letters(letters: Iterable[DeadLetter], file: TextIO, form: ExportFormat) -> int:
    """Write dead letters to a file opened with ``newline=""``; gives their number."""
    if form is ExportFormat.CSV:
        return _write_csv(letters, file)
    return _write_geojson(letters, file)


def utc_time(at: float) -> str:
    """Seconds since the epoch as ISO 8601 in UTC, such as ``2026-11-24T09:30:00.250Z``."""
    try:
        moment = datetime.fromtimestamp(at, UTC)
    except (ValueError, OverflowError, OSError):
        return ""  # a clock beyond the year 9999 says nothing
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _write_csv(letters: Iterable[DeadLetter], file: TextIO) -> int:
    rows = csv.writer(file)
    rows.writerow(COLUMNS)
    count = 0
    for count, letter in enumerate(letters, 1):  # noqa: B007 - the last one is the number
        rows.writerow(
            (
                *letter.tile,
                letter.error_class.value,
                "" if letter.status is None else letter.status,
                letter.attempts,
                spreadsheet_text(letter.message),
                utc_time(letter.at),
                *tile_bounds(letter.tile),
            )
        )
    return count


def _write_geojson(letters: Iterable[DeadLetter], file: TextIO) -> int:
    file.write('{"type": "FeatureCollection", "features": [')
    count = 0
    for count, letter in enumerate(letters, 1):
        file.write("\n" if count == 1 else ",\n")
        file.write(json.dumps(_feature(letter), ensure_ascii=False, allow_nan=False))
    file.write("\n]}\n")
    return count


def _feature(letter: DeadLetter) -> dict[str, Any]:
    z, x, y = letter.tile
    west, south, east, north = tile_bounds(letter.tile)
    # The outer ring runs anticlockwise and ends where it began (RFC 7946, section 3.1.6).
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {
        "type": "Feature",
        "id": f"{z}/{x}/{y}",
        "geometry": {"type": "Polygon", "coordinates": [ring]},
        "properties": {
            "z": z,
            "x": x,
            "y": y,
            "class": letter.error_class.value,
            "status": letter.status,
            "attempts": letter.attempts,
            "message": letter.message,
            "time": utc_time(letter.at),
        },
    }


def _check(path: Path, source: Path) -> None:
    """Refuse what must not or cannot be replaced."""
    if path.is_dir():
        raise NotExported(f"{path} is a folder: give the name of a file, such as {path}/failed.csv")
    if not path.absolute().parent.is_dir():
        raise NotExported(
            f"there is no folder {path.absolute().parent}: create it, or choose another place"
        )
    place, of_tiles = os.path.realpath(path), os.path.realpath(source)
    # Also the names beside it that SQLite and the lock use.
    is_its_own = place == of_tiles or place.startswith(f"{of_tiles}-")
    if is_its_own or (path.exists() and path.samefile(source)):
        raise NotExported(
            f"{path.name} is the file with the tiles itself: choose another name for the export"
        )
    if path.exists() and not path.is_file():
        raise NotExported(
            f"{path} is not an ordinary file: choose another name, or - for standard output"
        )
    if path.suffix.lower() == ".mbtiles":
        raise NotExported(
            f"{path.name} is called like a file with tiles: choose a name that ends in .csv "
            "or .geojson"
        )
