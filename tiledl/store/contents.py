"""What a working store holds: its summary and its dead letters."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tiledl.geo import Tile
from tiledl.outcome import ErrorClass
from tiledl.store import opening
from tiledl.store.errors import UNREADABLE, translated


@dataclass(frozen=True, slots=True)
class StoreSummary:
    """What a working store holds."""

    spec: str
    """The job as JSON."""
    finished: bool
    """Whether every tile of the job has had its outcome."""
    stored: int
    absent: int
    dead_letters: Mapping[ErrorClass, int]
    body_bytes: int
    """Of all stored tiles, equal ones counted each."""
    images: int
    image_bytes: int
    """Of the different bodies: what really takes room."""
    file_bytes: int
    tiles_by_zoom: Mapping[int, int]
    metadata: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A tile that was given up."""

    tile: Tile
    error_class: ErrorClass
    status: int | None
    attempts: int
    message: str
    at: float
    """When, in seconds since the epoch."""


def inspect(path: Path) -> StoreSummary:
    """The summary of a working store, read without locking or changing it.

    Raises `StoreError` when there is no such file or it is not a working store.
    """
    opening.check_exists(path)
    opening.check_ours(path)
    try:
        with closing(opening.connect_to_read(path)) as reader:
            return read_summary(reader, path)
    except UNREADABLE as error:
        raise translated(error, path) from error


def read_summary(connection: sqlite3.Connection, path: Path) -> StoreSummary:
    """Count what a working store holds; raises `StoreError` when it cannot be read."""
    try:
        # One transaction, so that all the numbers are of the same moment.
        connection.execute("BEGIN")
        try:
            spec, finished = connection.execute("SELECT spec, finished FROM tiledl_job").fetchone()
            stored, body_bytes, images, image_bytes = connection.execute(
                "SELECT stored, body_bytes, images, image_bytes FROM tiledl_totals"
            ).fetchone()
            (absent,) = connection.execute("SELECT count(*) FROM tiledl_absent").fetchone()
            dead = connection.execute(
                "SELECT error_class, count(*) FROM tiledl_dead_letters GROUP BY error_class"
                " ORDER BY count(*) DESC"
            ).fetchall()
            by_zoom = connection.execute(
                "SELECT zoom_level, count(*) FROM map GROUP BY zoom_level ORDER BY zoom_level"
            ).fetchall()
            metadata = connection.execute("SELECT name, value FROM metadata").fetchall()
        finally:
            connection.rollback()
        return StoreSummary(
            spec=text_of(spec),
            finished=bool(finished),
            stored=whole_number(stored),
            absent=absent,
            dead_letters={ErrorClass(name): count for name, count in dead},
            body_bytes=whole_number(body_bytes),
            images=whole_number(images),
            image_bytes=whole_number(image_bytes),
            file_bytes=path.stat().st_size,
            tiles_by_zoom={whole_number(zoom): count for zoom, count in by_zoom},
            metadata={text_of(name): text_of(value) for name, value in metadata},
        )
    except (*UNREADABLE, OSError) as error:
        raise translated(error, path) from error


def read_dead_letters(
    connection: sqlite3.Connection, after: tuple[int, int, int], most: int
) -> list[DeadLetter]:
    """Up to `most` dead letters behind a tile, by zoom, column and row.

    Raises `ValueError` or `TypeError` when a damaged file holds what none can be made of.
    """
    rows = connection.execute(
        "SELECT z, x, y, error_class, status, attempts, message, at FROM tiledl_dead_letters"
        " WHERE (z, x, y) > (?, ?, ?) ORDER BY z, x, y LIMIT ?",
        (*after, most),
    )
    return [
        DeadLetter(
            Tile(whole_number(z), whole_number(x), whole_number(y)),
            ErrorClass(error_class),
            None if status is None else whole_number(status),
            whole_number(attempts),
            text_of(message),
            float(at),
        )
        for z, x, y, error_class, status, attempts, message, at in rows
    ]


def whole_number(value: object) -> int:
    """A column's whole number. SQLite's columns hold whatever a damaged file has in them."""
    if not isinstance(value, int):
        raise ValueError(f"{str(value)[:40]!r} is not a number")
    return value


def text_of(value: object) -> str:
    """A column's text; nothing for none."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"{str(value)[:40]!r} is not a text")
    return value
