"""What a working store holds, counted."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from tiledl.outcome import ErrorClass
from tiledl.store import opening
from tiledl.store.columns import text_of, whole_number
from tiledl.store.dead_letters import count_by_class
from tiledl.store.errors import UNREADABLE, translated


class StoreSummary(Struct, frozen=True):
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


def inspect(path: Path) -> StoreSummary:
    """The summary of a working store, read without locking or changing it.

    Raises `StoreError` when there is no such file or it is not a working store.
    """
    try:
        with opening.lent_to_read(path) as reader:
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
            dead = count_by_class(connection)
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
            dead_letters=dead,
            body_bytes=whole_number(body_bytes),
            images=whole_number(images),
            image_bytes=whole_number(image_bytes),
            file_bytes=path.stat().st_size,
            tiles_by_zoom={whole_number(zoom): count for zoom, count in by_zoom},
            metadata={text_of(name): text_of(value) for name, value in metadata},
        )
    except (*UNREADABLE, OSError) as error:
        raise translated(error, path) from error
