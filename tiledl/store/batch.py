"""One batch of outcomes, written in one transaction."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Self, assert_never, cast

from msgspec import Struct

from tiledl.outcome import Absent, Failed, NotModified, Outcome, Stored, Validators
from tiledl.store import opening
from tiledl.store.bodies import Bodies
from tiledl.store.rows import insert_rows, pieces
from tiledl.store.squares import numbers_of


class Receipt(Struct, frozen=True):
    """What one transaction has made durable."""

    stored: int = 0
    not_modified: int = 0
    absent: int = 0
    failed: int = 0
    body_bytes: int = 0
    """Of the tiles stored."""
    new_images: int = 0
    new_image_bytes: int = 0
    """Of the bodies that were not in the file before."""

    def __add__(self, other: Receipt) -> Receipt:
        names = self.__struct_fields__
        return Receipt(*(getattr(self, name) + getattr(other, name) for name in names))


class Batch(Struct, array_like=True):
    """Outcomes without their bodies, those of stored tiles in columns.

    Columns are what a message of thousands is quickest read from: an object for each tile would
    take longer to make than what it holds takes to write.
    """

    zooms: list[int]
    xs: list[int]
    ys: list[int]
    sizes: list[int]
    """Bytes of each body."""
    etags: list[str | None]
    last_modified: list[str | None]
    expires_at: list[float | None]
    not_modified: list[NotModified]
    absent: list[Absent]
    failed: list[Failed]

    @classmethod
    def of(cls, outcomes: Sequence[Outcome]) -> tuple[Self, list[bytes]]:
        """The batch of these, and the bodies of its stored tiles."""
        stored: list[Stored] = []
        not_modified: list[NotModified] = []
        absent: list[Absent] = []
        failed: list[Failed] = []
        for outcome in outcomes:
            # By class, since it is asked for each tile: a pattern takes three times as long.
            if isinstance(outcome, Stored):
                stored.append(outcome)
            elif isinstance(outcome, NotModified):
                not_modified.append(outcome)
            elif isinstance(outcome, Absent):
                absent.append(outcome)
            elif isinstance(outcome, Failed):
                failed.append(outcome)
            else:
                assert_never(outcome)
        validators = [each.validators or _NO_VALIDATORS for each in stored]
        bodies = [each.body for each in stored]
        batch = cls(
            [each.tile[0] for each in stored],
            [each.tile[1] for each in stored],
            [each.tile[2] for each in stored],
            list(map(len, bodies)),
            [each.etag for each in validators],
            [each.last_modified for each in validators],
            [each.expires_at for each in validators],
            not_modified,
            absent,
            failed,
        )
        return batch, bodies

    def tiles(self) -> Iterable[tuple[int, int, int]]:
        """Zoom, column and row (XYZ) of the stored tiles."""
        return zip(self.zooms, self.xs, self.ys, strict=True)

    def cut(self, bodies: memoryview) -> list[bytes]:
        """The single bodies of those laid end to end; valid as long as they stay where they are.

        To hash, compare and store it, a view does what bytes do, and need not be copied.
        """
        ends = accumulate(self.sizes, initial=0)
        return cast("list[bytes]", [bodies[start:end] for start, end in pairwise(ends)])


_NO_VALIDATORS = Validators()


class BatchWriter:
    """Writes batches on a connection, which is its own. Of no more use after an error."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._bodies = Bodies(connection)
        # Nobody else writes to them meanwhile, and they are empty in nearly every job.
        self._has_rows = {
            table: bool(connection.execute(f"SELECT EXISTS (SELECT 1 FROM {table})").fetchone()[0])
            for table in ("tiledl_absent", "tiledl_dead_letters")
        }

    @classmethod
    def open(cls, path: Path) -> Self:
        """Writes to this file. Raises `StoreError`, or what SQLite raises."""
        connection = opening.connect(path, opening.WRITING_CACHE_KB)
        try:
            return cls(connection)
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Write the log back as far as nobody reads from it, and close the connection.

        Whoever closes the file would do so too, and does when this fails; but a job has other
        things to do meanwhile.
        """
        with contextlib.suppress(sqlite3.Error):
            self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        self._connection.close()

    def write(self, outcomes: Sequence[Outcome]) -> Receipt:
        """Make outcomes durable, all of them or none; raises what SQLite raises."""
        return self.write_batch(*Batch.of(outcomes))

    def write_batch(self, batch: Batch, bodies: Sequence[bytes]) -> Receipt:
        """The same, for a batch and the bodies of its stored tiles."""
        receipt = Receipt(
            not_modified=len(batch.not_modified),
            absent=len(batch.absent),
            failed=len(batch.failed),
        )
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            if bodies:
                receipt += self._write_stored(batch, bodies)
            if batch.not_modified:
                self._write_not_modified(batch.not_modified)
            if batch.absent:
                self._write_absent(batch.absent)
            if batch.failed:
                self._write_failed(batch.failed)
        return receipt

    def _write_stored(self, batch: Batch, bodies: Sequence[bytes]) -> Receipt:
        numbers, new = self._bodies.place(bodies)
        # `Tile.tms_row` written out: a property is a call for each tile.
        rows = [
            (z, x, (1 << z) - 1 - y, number)
            for (z, x, y), number in zip(batch.tiles(), numbers, strict=True)
        ]
        new_tiles = body_bytes = 0
        for piece in pieces(len(rows)):
            tiles, size_bytes = self._map(rows[piece], batch.sizes[piece])
            new_tiles += tiles
            body_bytes += size_bytes
        self._forget("tiledl_absent", batch.tiles())
        self._forget("tiledl_dead_letters", batch.tiles())
        self._keep_validators(batch.tiles(), batch.etags, batch.last_modified, batch.expires_at)
        new_bytes = sum(len(body) for _, body in new)
        self._connection.execute(
            "UPDATE tiledl_totals SET stored = stored + ?, body_bytes = body_bytes + ?,"
            " images = images + ?, image_bytes = image_bytes + ?",
            (new_tiles, body_bytes, len(new), new_bytes),
        )
        return Receipt(
            stored=len(bodies),
            body_bytes=sum(batch.sizes),
            new_images=len(new),
            new_image_bytes=new_bytes,
        )

    def _map(
        self, rows: Sequence[tuple[int, int, int, int]], sizes: Sequence[int]
    ) -> tuple[int, int]:
        """Say which body each tile has, for one statement's rows and the sizes of their bodies.

        Gives how many tiles and bytes of bodies more that makes.
        """
        try:
            insert_rows(self._connection, "INSERT INTO map", rows)
        except sqlite3.IntegrityError:
            # A refresh: some of the tiles are there already, with another body or the same. The
            # statement that failed has changed nothing.
            pass
        else:
            return len(rows), sum(sizes)
        new_tiles = body_bytes = 0
        for row, size in zip(rows, sizes, strict=True):
            tiles, size_bytes = self._map_one(row, size)
            new_tiles += tiles
            body_bytes += size_bytes
        return new_tiles, body_bytes

    def _map_one(self, row: tuple[int, int, int, int], size_bytes: int) -> tuple[int, int]:
        execute = self._connection.execute
        if execute("INSERT OR IGNORE INTO map VALUES (?, ?, ?, ?)", row).rowcount:
            return 1, size_bytes
        *place, number = row
        old = execute(
            "SELECT length(tile_data) FROM tiles"
            " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
            place,
        ).fetchone()
        execute(
            "UPDATE map SET tile_id = ? WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
            (number, *place),
        )
        # None: a damaged file has lost the body, and gets it back here.
        return 0, size_bytes - (old[0] or 0 if old else 0)

    def _write_not_modified(self, not_modified: Sequence[NotModified]) -> None:
        tiles = [outcome.tile for outcome in not_modified]
        validators = [outcome.validators or _NO_VALIDATORS for outcome in not_modified]
        self._keep_validators(
            tiles,
            [each.etag for each in validators],
            [each.last_modified for each in validators],
            [each.expires_at for each in validators],
        )
        self._forget("tiledl_dead_letters", tiles)

    def _write_absent(self, absent: Sequence[Absent]) -> None:
        # A tile that was stored earlier and is gone from the server now stays: deleting a map that
        # somebody carries because a server was reorganised would be no service.
        self._has_rows["tiledl_absent"] = True
        self._connection.executemany(
            "INSERT OR REPLACE INTO tiledl_absent SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS"
            " (SELECT 1 FROM map WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?5)",
            [(*outcome.tile, outcome.status, outcome.tile.tms_row) for outcome in absent],
        )
        self._forget("tiledl_dead_letters", [outcome.tile for outcome in absent])

    def _write_failed(self, failed: Sequence[Failed]) -> None:
        self._has_rows["tiledl_dead_letters"] = True
        insert_rows(
            self._connection,
            "INSERT OR REPLACE INTO tiledl_dead_letters",
            [(*f.tile, f.error_class.value, f.status, f.attempts, f.message, f.at) for f in failed],
        )

    def _keep_validators(
        self,
        tiles: Iterable[tuple[int, int, int]],
        etags: Sequence[str | None],
        last_modified: Sequence[str | None],
        expires_at: Sequence[float | None],
    ) -> None:
        insert = "INSERT OR REPLACE INTO tiledl_validators"
        columns: list[Sequence[object]] = [numbers_of(tiles), etags, last_modified]
        if expires_at.count(None) < len(expires_at):
            columns.append(expires_at)
        else:
            # Most servers name no time for any tile, and sqlite3 takes five times as long for a
            # None as for a number.
            insert += " (tile, etag, last_modified)"
        nothing = (None,) * (len(columns) - 1)
        rows = [row for row in zip(*columns, strict=True) if row[1:] != nothing]
        insert_rows(self._connection, insert, rows)

    def _forget(self, table: str, tiles: Iterable[tuple[int, int, int]]) -> None:
        if self._has_rows[table]:
            self._connection.executemany(
                f"DELETE FROM {table} WHERE z = ? AND x = ? AND y = ?", tiles
            )
