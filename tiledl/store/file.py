"""One output file: made or reopened after every check that can be made without touching it."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from filelock import FileLock

from tiledl.geo import Block, Tile
from tiledl.outcome import ErrorClass, Validators
from tiledl.store import opening
from tiledl.store.columns import text_of, whole_number
from tiledl.store.contents import StoreSummary, read_summary
from tiledl.store.dead_letters import DeadLetter, DeadLetterBook
from tiledl.store.errors import UNREADABLE, damaged, file_gone, translated
from tiledl.store.squares import SQUARE_TILES, first_in_square, numbers_of

_CLOSING_PATIENCE_MS = 1000
"""How long closing waits for a reader to finish: the WAL may stay, so this need not be long."""

_COUNT_DONE = """
WITH RECURSIVE columns (x) AS (VALUES (:west) UNION ALL SELECT x + 1 FROM columns WHERE x < :east)
SELECT (SELECT count(*) FROM columns CROSS JOIN map ON zoom_level = :z AND tile_column = x
        AND tile_row BETWEEN :last - :south AND :last - :north)
     + (SELECT count(*) FROM columns CROSS JOIN tiledl_absent AS absent ON absent.z = :z
        AND absent.x = columns.x AND absent.y BETWEEN :north AND :south)
"""
"""One seek a column: the keys are ordered by column, then row. A finished job of a million tiles is
looked through with a thousand of these, without its tiles ever being listed."""


class WorkingStore:
    """The file of one job, locked against a second tiledl for as long as it is open.

    Reading happens in whatever thread calls, one at a time. Writing is the `StoreWriter`'s, on a
    connection of its own. Raises `StoreError` with one sentence for whatever goes wrong.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: FileLock) -> None:
        self.path = path
        self._connection = connection
        self._lock = lock
        self._reading = threading.Lock()
        self._place = _place_of(path)
        self._is_closed = False
        self.dead_letter_book = DeadLetterBook(path, self._lend)
        """The tiles that were given up; readable also after this has been closed."""

    @classmethod
    def create_or_reopen(cls, path: Path, spec: str, identity: str) -> WorkingStore:
        """Make the file for a job, or reopen it when it holds the same job already.

        `spec` is the job as JSON, kept in the file; `identity` says what makes two jobs the same.
        """
        lock = opening.lock(path)
        try:
            if opening.holds_something(path):
                opening.check_ours(path, identity)
                opening.check_has_one_name(path)
                store = cls(path, opening.connect(path), lock)
                try:
                    # The options of this run may differ from those of the last.
                    store._write("UPDATE tiledl_job SET spec = ?", [(spec,)])
                except BaseException:
                    store._connection.close()
                    raise
                return store
            return cls(path, opening.create(path, spec, identity), lock)
        except BaseException:
            opening.unlock(lock)
            raise

    @classmethod
    def reopen(cls, path: Path) -> WorkingStore:
        """Open an existing file to go on with its job."""
        opening.check_exists(path)
        lock = opening.lock(path)
        try:
            opening.holds_something(path)
            opening.check_ours(path)
            opening.check_has_one_name(path)
            return cls(path, opening.connect(path), lock)
        except BaseException:
            opening.unlock(lock)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leave one ordinary file behind: the WAL emptied into it and removed. Idempotent."""
        with self._reading:
            try:
                # When another program is reading, or the disk is full, the WAL stays beside the
                # file: SQLite reads both as one, and the next to open it empties it.
                with contextlib.suppress(sqlite3.Error, OSError):
                    self._empty_log()
            finally:
                self._connection.close()
                self._is_closed = True
                opening.unlock(self._lock)

    def _empty_log(self) -> None:
        execute = self._connection.execute
        execute(f"PRAGMA busy_timeout = {_CLOSING_PATIENCE_MS}")
        # Into our file, wherever it has been moved meanwhile.
        was_busy, _, _ = execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        now = _place_of(self.path)
        if now == self._place:
            execute("PRAGMA journal_mode = DELETE").fetchall()
        elif now is None and not was_busy:
            # Emptied, and beside nothing. SQLite would remove them by name, and so it must not when
            # the name is another file's by now.
            for leftover in opening.beside(self.path):
                leftover.unlink(missing_ok=True)

    def check_present(self) -> None:
        """Raise `FileGone` when the file was moved, deleted or replaced since it was opened.

        SQLite would go on writing to a file without a name, and all of it would be lost.
        """
        if _place_of(self.path) != self._place:
            raise file_gone(self.path)

    @property
    def spec(self) -> str:
        """The job as JSON."""
        row = self._one("SELECT spec FROM tiledl_job")
        with self._translated():
            return text_of(row[0])

    @property
    def is_empty(self) -> bool:
        """Whether nothing is stored or known to be absent."""
        row = self._one("SELECT EXISTS (SELECT 1 FROM map), EXISTS (SELECT 1 FROM tiledl_absent)")
        return row == (0, 0)

    def done_counts(self) -> tuple[int, int]:
        """How many tiles are stored, and how many are known to be absent."""
        row = self._one(
            "SELECT (SELECT stored FROM tiledl_totals), (SELECT count(*) FROM tiledl_absent)"
        )
        with self._translated():
            return whole_number(row[0]), whole_number(row[1])

    def missing(self, block: Block) -> list[Tile]:
        """The block's planned tiles that are neither stored nor known to be absent, in order."""
        if self._done_in(block) == block.tile_count():
            return []
        last = (1 << block.z) - 1
        top, bottom = block.y, block.y + block.side - 1
        here: set[tuple[int, int]] = set()
        with self._reading, self._translated():
            execute = self._connection.execute
            # One seek a column: the key is ordered by column, then row.
            for x in range(block.x, block.x + block.side):
                for (row,) in execute(
                    "SELECT tile_row FROM map WHERE zoom_level = ? AND tile_column = ?"
                    " AND tile_row BETWEEN ? AND ?",
                    (block.z, x, last - bottom, last - top),
                ):
                    here.add((x, last - row))
                for (y,) in execute(
                    "SELECT y FROM tiledl_absent WHERE z = ? AND x = ? AND y BETWEEN ? AND ?",
                    (block.z, x, top, bottom),
                ):
                    here.add((x, y))
        if not here:
            return block.tiles()
        return [tile for tile in block.tiles() if (tile.x, tile.y) not in here]

    def _done_in(self, block: Block) -> int:
        """How many of the block's tiles are stored or known to be absent, never both."""
        last = (1 << block.z) - 1
        with self._reading, self._translated():
            row = self._connection.execute(
                _COUNT_DONE,
                {
                    "z": block.z,
                    "west": block.x,
                    "east": block.x + block.side - 1,
                    "north": block.y,
                    "south": block.y + block.side - 1,
                    "last": last,
                },
            ).fetchone()
        return int(row[0])

    def expired(self, block: Block, now_epoch_s: float) -> list[tuple[Tile, Validators | None]]:
        """The block's stored tiles that are no longer fresh, with what to ask about them."""
        last = (1 << block.z) - 1
        stored: set[tuple[int, int]] = set()
        fresh: set[int] = set()
        known: dict[int, Validators] = {}
        with self._reading, self._translated():
            execute = self._connection.execute
            for x in range(block.x, block.x + block.side):
                for (row,) in execute(
                    "SELECT tile_row FROM map WHERE zoom_level = ? AND tile_column = ?"
                    " AND tile_row BETWEEN ? AND ?",
                    (block.z, x, last - (block.y + block.side - 1), last - block.y),
                ):
                    stored.add((x, last - row))
            first = first_in_square(Tile(block.z, block.x, block.y))
            for number, etag, modified, expires, is_fresh in execute(
                "SELECT tile, etag, last_modified, expires_at, expires_at > ?"
                " FROM tiledl_validators WHERE tile BETWEEN ? AND ?",
                (now_epoch_s, first, first + SQUARE_TILES - 1),
            ):
                if is_fresh:
                    fresh.add(number)
                elif etag or modified:
                    known[number] = Validators(etag, modified, expires)
        tiles = [tile for tile in block.tiles() if (tile.x, tile.y) in stored]
        return [
            (tile, known.get(number))
            for tile, number in zip(tiles, numbers_of(tiles), strict=True)
            if number not in fresh
        ]

    def dead_letters(
        self, classes: Collection[ErrorClass] = (), chunk: int = 1000
    ) -> Iterator[DeadLetter]:
        """Every dead letter of these classes (of all, when none is named), in order."""
        return self.dead_letter_book.all(classes, chunk)

    def tile(self, tile: Tile) -> bytes | None:
        """A stored tile's body."""
        with self._reading, self._translated():
            row = self._connection.execute(
                "SELECT tile_data FROM tiles"
                " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
                (tile.z, tile.x, tile.tms_row),
            ).fetchone()
            if row is not None and not isinstance(row[0], bytes):
                raise damaged(self.path, "a tile has no body")
        return row[0] if row else None

    def any_tile(self) -> Tile | None:
        """One of the tiles stored, if there is one."""
        with self._reading, self._translated():
            row = self._connection.execute(
                "SELECT zoom_level, tile_column, (1 << zoom_level) - 1 - tile_row FROM map LIMIT 1"
            ).fetchone()
        return Tile(*row) if row else None

    def write_metadata(self, metadata: Mapping[str, str]) -> None:
        """Set MBTiles metadata, replacing what had the same names."""
        self._write(
            "INSERT INTO metadata VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            list(metadata.items()),
        )

    def mark_finished(self, finished: bool) -> None:
        """Say whether every tile of the job has had its outcome."""
        self._write("UPDATE tiledl_job SET finished = ?", [(int(finished),)])

    def drop_orphans(self) -> None:
        """Remove bodies that no tile uses any more, after a refresh has replaced them."""
        self._write(
            "DELETE FROM images WHERE tile_id NOT IN (SELECT tile_id FROM map)",
            [()],
        )
        self._write(
            "DELETE FROM tiledl_hashes WHERE tile_id NOT IN (SELECT tile_id FROM images)",
            [()],
        )
        self._write(
            "UPDATE tiledl_totals SET images = (SELECT count(*) FROM images),"
            " image_bytes = (SELECT coalesce(sum(length(tile_data)), 0) FROM images)",
            [()],
        )

    def summary(self) -> StoreSummary:
        """What the file holds, counted."""
        with self._reading:
            return read_summary(self._connection, self.path)

    def _one(self, sql: str) -> tuple[Any, ...]:
        with self._reading, self._translated():
            row: tuple[Any, ...] | None = self._connection.execute(sql).fetchone()
        if row is None:
            raise damaged(self.path, "a row is missing")
        return row

    def _write(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        with self._reading, self._translated(), self._connection:
            self._connection.executemany(sql, rows)
        self.check_present()

    @contextlib.contextmanager
    def _lend(self) -> Iterator[sqlite3.Connection]:
        """The reading connection, or one for the moment when that is closed already."""
        with self._reading:
            if not self._is_closed:
                yield self._connection
                return
        with opening.lent_to_read(self.path) as reader:
            yield reader

    @contextlib.contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except UNREADABLE as error:
            raise translated(error, self.path) from error


def _place_of(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
