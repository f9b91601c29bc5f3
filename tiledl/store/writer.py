"""The writer: outcomes go in batches to one thread, and each batch is one transaction.

One writer, because SQLite has one; batches, because a commit waits for the disk; a thread, because
that wait must not stop the downloads. When the disk is slower than the network, `put` waits: the
bytes on their way to the file are bounded.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import assert_never

from tiledl.outcome import Absent, Failed, NotModified, Outcome, Stored, Validators
from tiledl.store import opening
from tiledl.store.errors import StoreError, translated
from tiledl.store.file import WorkingStore

BATCH_TILES = 256
BATCH_S = 0.25
"""A batch goes out when it has this many tiles, or when its first tile has waited this long: what
a crash can cost is at most that."""

PENDING_BYTES = 32 * 1024 * 1024
"""Bodies on their way to the file; `put` waits above this."""

HASH_BYTES = 16
"""128 bits: among 10**12 different tiles the chance of any collision is below 2e-15."""


@dataclass(frozen=True, slots=True)
class Receipt:
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


class StoreWriter:
    """Writes outcomes to a working store, from the thread of an asyncio loop.

    `on_commit` gets a `Receipt` in the loop's thread after each transaction. The first error stops
    the writer, and every later `put`, `flush` and `aclose` raises it: nothing after it is reported
    as stored.
    """

    def __init__(
        self,
        store: WorkingStore,
        on_commit: Callable[[Receipt], None],
        on_written: Callable[[Sequence[Outcome]], None] | None = None,
    ) -> None:
        """`on_written` gets what a transaction has made durable, in the writer's thread."""
        self._store = store
        self._on_commit = on_commit
        self._on_written = on_written
        self._loop = asyncio.get_running_loop()
        self._batch: list[Outcome] = []
        self._batch_bytes = 0
        self._timer: asyncio.TimerHandle | None = None
        self._pending_bytes = 0
        self._pending_batches = 0
        self._drained = asyncio.Event()
        self._drained.set()
        self._error: StoreError | None = None
        self._jobs: queue.SimpleQueue[tuple[list[Outcome], int] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="tiledl-store", daemon=True)
        self._thread.start()

    @property
    def error(self) -> StoreError | None:
        """What stopped the writer, if anything has."""
        return self._error

    @property
    def pending_bytes(self) -> int:
        """Bytes of bodies sent to the thread and not yet durable."""
        return self._pending_bytes

    async def put(self, outcome: Outcome) -> None:
        """Hand over one outcome; waits while too many bytes are on their way to the file."""
        if self._error is not None:
            raise self._error
        self._batch.append(outcome)
        if isinstance(outcome, Stored):
            self._batch_bytes += len(outcome.body)
        if len(self._batch) >= BATCH_TILES or self._batch_bytes >= PENDING_BYTES // 4:
            self._send()
        elif self._timer is None:
            self._timer = self._loop.call_later(BATCH_S, self._send)
        while self._pending_bytes > PENDING_BYTES and self._error is None:
            self._drained.clear()
            await self._drained.wait()

    async def flush(self) -> None:
        """Wait until everything handed over so far is durable."""
        self._send()
        while self._pending_batches and self._error is None:
            self._drained.clear()
            await self._drained.wait()
        if self._error is not None:
            raise self._error

    async def aclose(self) -> None:
        """Make everything durable and end the thread."""
        try:
            await self.flush()
        finally:
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            self._jobs.put(None)
            await asyncio.to_thread(self._thread.join)

    def _send(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._batch:
            return
        self._pending_bytes += self._batch_bytes
        self._pending_batches += 1
        self._jobs.put((self._batch, self._batch_bytes))
        self._batch, self._batch_bytes = [], 0

    def _committed(self, receipt: Receipt, size_bytes: int) -> None:
        self._pending_bytes -= size_bytes
        self._pending_batches -= 1
        self._drained.set()
        self._on_commit(receipt)

    def _failed(self, error: StoreError) -> None:
        self._error = error
        self._drained.set()

    def _work(self) -> None:
        try:
            connection = opening.connect(self._store.path)
        except StoreError as error:
            self._tell(self._failed, error)
            return
        try:
            while (job := self._jobs.get()) is not None:
                batch, size_bytes = job
                try:
                    receipt = _write(connection, batch)
                    self._store.check_present()
                except (sqlite3.Error, OSError, StoreError) as error:
                    self._tell(self._failed, translated(error, self._store.path))
                    return
                except Exception as error:  # noqa: BLE001 - the thread's end: who waits must hear
                    self._tell(self._failed, StoreError(f"{self._store.path.name}: {error!r}"))
                    return
                if self._on_written is not None:
                    self._on_written(batch)
                self._tell(self._committed, receipt, size_bytes)
        finally:
            connection.close()

    def _tell(self, callback: Callable[..., None], *arguments: object) -> None:
        self._loop.call_soon_threadsafe(callback, *arguments)


def _write(connection: sqlite3.Connection, batch: Sequence[Outcome]) -> Receipt:
    stored: list[Stored] = []
    not_modified: list[NotModified] = []
    absent: list[Absent] = []
    failed: list[Failed] = []
    for outcome in batch:
        match outcome:
            case Stored():
                stored.append(outcome)
            case NotModified():
                not_modified.append(outcome)
            case Absent():
                absent.append(outcome)
            case Failed():
                failed.append(outcome)
            case _:
                assert_never(outcome)
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        new_images, new_image_bytes = _write_stored(connection, stored)
        _write_not_modified(connection, not_modified)
        _write_absent(connection, absent)
        _write_failed(connection, failed)
    return Receipt(
        stored=len(stored),
        not_modified=len(not_modified),
        absent=len(absent),
        failed=len(failed),
        body_bytes=sum(len(outcome.body) for outcome in stored),
        new_images=new_images,
        new_image_bytes=new_image_bytes,
    )


def _write_stored(connection: sqlite3.Connection, stored: Sequence[Stored]) -> tuple[int, int]:
    if not stored:
        return 0, 0
    new_images = new_image_bytes = new_tiles = body_bytes = 0
    execute = connection.execute
    for outcome in stored:
        tile, body = outcome.tile, outcome.body
        key = blake2b(body, digest_size=HASH_BYTES).digest()
        if execute("INSERT OR IGNORE INTO images VALUES (?, ?)", (key, body)).rowcount:
            new_images += 1
            new_image_bytes += len(body)
        place = (tile.z, tile.x, tile.tms_row)
        if execute("INSERT OR IGNORE INTO map VALUES (?, ?, ?, ?)", (*place, key)).rowcount:
            new_tiles += 1
            body_bytes += len(body)
            continue
        # A refresh: the tile is there already, with another body or the same.
        old = execute(
            "SELECT length(tile_data) FROM tiles"
            " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
            place,
        ).fetchone()
        # None: a damaged file has lost the body, and gets it back here.
        body_bytes += len(body) - (old[0] if old else 0)
        execute(
            "UPDATE map SET tile_id = ? WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
            (key, *place),
        )
    tiles = [outcome.tile for outcome in stored]
    _forget(connection, "tiledl_absent", tiles)
    _forget(connection, "tiledl_dead_letters", tiles)
    _keep_validators(connection, stored)
    execute(
        "UPDATE tiledl_totals SET stored = stored + ?, body_bytes = body_bytes + ?,"
        " images = images + ?, image_bytes = image_bytes + ?",
        (new_tiles, body_bytes, new_images, new_image_bytes),
    )
    return new_images, new_image_bytes


def _write_not_modified(
    connection: sqlite3.Connection, not_modified: Sequence[NotModified]
) -> None:
    _keep_validators(connection, not_modified)
    _forget(connection, "tiledl_dead_letters", [outcome.tile for outcome in not_modified])


def _write_absent(connection: sqlite3.Connection, absent: Sequence[Absent]) -> None:
    # A tile that was stored earlier and is gone from the server now stays: deleting a map that
    # somebody carries because a server was reorganised would be no service.
    connection.executemany(
        "INSERT OR REPLACE INTO tiledl_absent SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS"
        " (SELECT 1 FROM map WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?5)",
        [(*outcome.tile, outcome.status, outcome.tile.tms_row) for outcome in absent],
    )
    _forget(connection, "tiledl_dead_letters", [outcome.tile for outcome in absent])


def _write_failed(connection: sqlite3.Connection, failed: Sequence[Failed]) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO tiledl_dead_letters VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(*f.tile, f.error_class.value, f.status, f.attempts, f.message, f.at) for f in failed],
    )


def _keep_validators(
    connection: sqlite3.Connection, outcomes: Sequence[Stored] | Sequence[NotModified]
) -> None:
    rows = []
    for outcome in outcomes:
        known: Validators | None = outcome.validators
        if known is not None:
            rows.append((*outcome.tile, known.etag, known.last_modified, known.expires_at))
    connection.executemany(
        "INSERT OR REPLACE INTO tiledl_validators VALUES (?, ?, ?, ?, ?, ?)", rows
    )


def _forget(connection: sqlite3.Connection, table: str, tiles: Sequence[tuple[int, ...]]) -> None:
    connection.executemany(f"DELETE FROM {table} WHERE z = ? AND x = ? AND y = ?", tiles)
