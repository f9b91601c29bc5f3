"""The writer: outcomes go in batches to one thread, and each batch is one transaction.

One writer, because SQLite has one; batches, because a commit waits for the disk; a thread, because
that wait must not stop the downloads. When the disk is slower than the network, `put` waits: the
bytes on their way to the file are bounded. A large job's thread hands its batches on to a process
(`apart`).
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import queue
import threading
from collections.abc import Callable, Sequence
from contextlib import closing

from tiledl.cancellation import thread_to_its_end
from tiledl.outcome import Outcome, Stored
from tiledl.store.apart import ApartWriter, NotStarted
from tiledl.store.batch import BatchWriter, Receipt
from tiledl.store.errors import UNREADABLE, StoreError, translated
from tiledl.store.file import WorkingStore
from tiledl.store.rows import ROWS_STEP

log = logging.getLogger(__name__)

BATCH_TILES = 2048
BATCH_S = 0.25
"""A batch goes out when it has this many tiles, or when its first tile has waited this long: what
a crash can cost is at most that."""

PENDING_BYTES = 8 * 1024 * 1024
"""Outcomes on their way to the file; `put` waits above this. From a quarter of it on, a batch goes
out, with a number of tiles whose statements SQLite has prepared already; at three eighths with any,
so that one can be written and another wait while the third is filled."""

APART_TILES = 1000
"""From so many tiles on, a job's batches are written in a process of its own: fewer are fetched in
the time in which it starts."""

OUTCOME_BYTES = 600
"""What an outcome takes beside its body: tile, validators and their texts (measured, see
tests/benchmarks). With small tiles this is most of it."""


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
        *,
        tiles: int = 0,
    ) -> None:
        """`on_written` gets what a transaction has made durable, in the writer's thread. `tiles`
        is how many will come, as far as that is known."""
        self._store = store
        self._on_commit = on_commit
        self._on_written = on_written
        self._is_apart = tiles >= APART_TILES
        self._loop = asyncio.get_running_loop()
        self._batch: list[Outcome] = []
        self._batch_bytes = 0
        self._timer: asyncio.TimerHandle | None = None
        self._pending_bytes = 0
        self._pending_batches = 0
        self._drained = asyncio.Event()
        self._drained.set()
        self._error: StoreError | None = None
        self._is_finished = False
        self._jobs: queue.SimpleQueue[tuple[list[Outcome], int] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="tiledl-store", daemon=True)
        self._thread.start()

    @property
    def error(self) -> StoreError | None:
        """What stopped the writer, if anything has."""
        return self._error

    @property
    def pending_bytes(self) -> int:
        """Bytes of outcomes sent to the thread and not yet durable."""
        return self._pending_bytes

    async def put(self, outcome: Outcome) -> None:
        """Hand over one outcome; waits while too many bytes are on their way to the file."""
        if self._error is not None:
            raise self._error
        self._batch.append(outcome)
        self._batch_bytes += OUTCOME_BYTES
        if isinstance(outcome, Stored):
            self._batch_bytes += len(outcome.body)
        size = self._batch_bytes
        count = len(self._batch)
        if count >= BATCH_TILES or (
            size >= PENDING_BYTES // 4
            and (count % ROWS_STEP == 0 or size >= PENDING_BYTES * 3 // 8)
        ):
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

    async def finish(self) -> None:
        """Make everything durable and let the thread end, in its own time: it writes the log back
        first. Nothing may be put any more."""
        try:
            await self.flush()
        finally:
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            if not self._is_finished:
                self._is_finished = True
                self._jobs.put(None)

    async def aclose(self) -> None:
        """Finish, unless that was done, and wait until the thread has ended."""
        try:
            if not self._is_finished:
                await self.finish()
        finally:
            await thread_to_its_end(self._thread.join)

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
            with contextlib.ExitStack() as ending:
                batches: BatchWriter | ApartWriter | None = None
                while (job := self._jobs.get()) is not None:
                    batch, size_bytes = job
                    # Before, so that nothing goes into what has taken the file's place; after,
                    # because what was written into a file without a name is not kept.
                    self._store.check_present()
                    if batches is None:
                        # Not before: a finished job has none, and reads no bodies for it.
                        batches = ending.enter_context(closing(self._batches()))
                    receipt = batches.write(batch)
                    self._store.check_present()
                    if self._on_written is not None:
                        self._on_written(batch)
                    self._tell(self._committed, receipt, size_bytes)
        except (*UNREADABLE, OSError, StoreError) as error:
            self._tell(self._failed, translated(error, self._store.path))
        except Exception as error:  # noqa: BLE001 - the thread's end: who waits must hear
            self._tell(self._failed, StoreError(f"{self._store.path.name}: {error!r}"))

    def _batches(self) -> BatchWriter | ApartWriter:
        path = self._store.path
        if self._is_apart:
            try:
                return ApartWriter(path)
            except NotStarted as reason:
                log.info("batches are written in a thread: %s", reason)
        return BatchWriter.open(path)

    def _tell(self, callback: Callable[..., None], *arguments: object) -> None:
        self._loop.call_soon_threadsafe(callback, *arguments)
