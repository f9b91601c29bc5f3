"""A job: one plan fetched into one file, with its life cycle, events and report."""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence

from tiledl.cancellation import to_its_end
from tiledl.engine.events import JobEvent, JobSnapshot, JobState
from tiledl.engine.feed import RetryFeed, StoreFeed
from tiledl.engine.job_log import JobLog
from tiledl.engine.limits import controller_for, router_for
from tiledl.engine.metadata import mbtiles_metadata
from tiledl.engine.outage import OUTAGE_S, OutageWatch, outage_reason
from tiledl.engine.pool import FetchPool
from tiledl.engine.report import JobReport, report_of
from tiledl.engine.request import TileRequester
from tiledl.engine.spec import JobSpec
from tiledl.engine.work import RetryPolicy
from tiledl.flow import (
    Decisions,
    RetryBudget,
    Transition,
    Why,
)
from tiledl.geo import Tile
from tiledl.http import FastLane
from tiledl.outcome import ErrorClass, Outcome
from tiledl.store import Receipt, StoreError, StoreWriter, WorkingStore
from tiledl.telemetry import Meter

RETRY_SHARE = 0.5
"""Retries are at most this share of first requests: an outage costs the server half as much again,
not four times, and three failures in ten can still all be retried (0.3 / 0.7 = 0.43)."""

RETRIES_PER_S = 10.0
"""And this many a second besides, so that the last few tiles need not wait for each other."""

_WATCH_S = 0.25
_EVENTS_KEPT = 1000


class Job:
    """One job, from its spec to its report, in the running asyncio loop.

    The store and the lane stay the caller's. With `only_dead_letters`, just the tiles that were
    given up are tried, those of `dead_letter_classes` when some are named. Raises `ZoomError` or
    `SourceRefused` when the source does not allow the job, `TemplateError` when a key is missing.
    """

    def __init__(
        self,
        spec: JobSpec,
        store: WorkingStore,
        lane: FastLane,
        *,
        keys: Mapping[str, str] | None = None,
        only_dead_letters: bool = False,
        dead_letter_classes: Collection[ErrorClass] = (),
        outage_s: float = OUTAGE_S,
        rng: random.Random | None = None,
        clock: Callable[[], float] = time.monotonic,
        epoch_clock: Callable[[], float] = time.time,
    ) -> None:
        spec.check()
        self.spec = spec
        self.store = store
        self.events: deque[JobEvent] = deque(maxlen=_EVENTS_KEPT)
        self._log = JobLog()
        self._state = JobState.READY
        self._reason = ""
        self._is_outage = False
        self._clock = clock
        self._epoch_clock = epoch_clock
        self._outage_s = outage_s
        self._rng = rng or random.Random()
        self._only_dead_letters = only_dead_letters
        self._dead_letter_classes = frozenset(dead_letter_classes)
        self._listeners: list[Callable[[JobEvent], None]] = []
        self._meter = Meter()
        self._saved = Receipt()
        self._ran_s = 0.0
        self._running_since: float | None = None
        self._pool_task: asyncio.Task[None] | None = None
        self._feed: StoreFeed | RetryFeed
        source = spec.source
        self._requesters = [
            TileRequester(lane, source, base, keys, epoch_clock)
            for base in range(len(source.templates))
        ]
        self._lane_name = lane.name
        self._router = router_for(spec, self._rng, self._heard)
        self._decisions = Decisions()
        self._controller = controller_for(spec, spec.options.concurrency, self._decisions)
        stored, absent = store.done_counts()
        if only_dead_letters:
            dead = store.dead_letter_book.counts()
            wanted = self._dead_letter_classes or dead
            self._planned, self._done_before = sum(dead.get(name, 0) for name in wanted), 0
        else:
            self._planned = spec.plan.total
            self._done_before = 0 if spec.options.refresh else min(stored + absent, self._planned)
        self._pool: FetchPool | None = None
        self.written: list[Callable[[Sequence[Outcome]], None]] = []
        """Who is told what happened to each tile once it is on disk, in the writer's thread: a
        `Coverage`, for example. A listener that raises ends the job."""

    @property
    def id(self) -> str:
        """What names this run in logs, reports and the health endpoint: twelve hex digits."""
        return self._log.job_id

    @property
    def state(self) -> JobState:
        """Where the job is in its life."""
        return self._state

    @property
    def is_outage(self) -> bool:
        """Whether the job has paused itself because the source does not answer."""
        return self._is_outage

    def subscribe(self, listener: Callable[[JobEvent], None]) -> None:
        """Hear each event as it happens."""
        self._listeners.append(listener)

    async def run(self) -> JobReport:
        """Fetch what is missing, and report.

        Ends when every tile has had its outcome, or after `cancel`. Whatever was fetched is durable
        then, also when this is cancelled from outside or raises `StoreError`.
        """
        if self._state is JobState.CANCELLED and self._pool is None:
            return await asyncio.to_thread(self._report)  # cancelled before it could begin
        if self._state is not JobState.READY:
            raise RuntimeError("a job runs once: make another to run it again")
        options = self.spec.options
        self._log.opened(
            engine=self._lane_name,
            concurrency=options.concurrency,
            retries=options.retries,
            timeout_s=options.timeout_s,
        )
        try:
            await asyncio.to_thread(self._begin)
            known_tile = await asyncio.to_thread(self.store.any_tile)
        except StoreError as error:
            self._fail(error)
            raise
        if self.state is JobState.CANCELLED:  # while it began
            return await asyncio.to_thread(self._report)
        writer = StoreWriter(
            self.store, self._committed, self._written, tiles=self._planned - self._done_before
        )
        self._pool = FetchPool(
            self._feed,
            writer,
            self._requesters,
            self._router,
            self._controller,
            self._meter,
            RetryPolicy(options.retries),
            known_tile=known_tile,
            budget=RetryBudget(share=RETRY_SHARE, min_per_s=RETRIES_PER_S),
            log=self._log,
            rng=self._rng,
            clock=self._clock,
            epoch_clock=self._epoch_clock,
        )
        self._enter(JobState.RUNNING)
        self._tell("started: {tiles} tiles to fetch", tiles=self._planned - self._done_before)
        self._pool_task = asyncio.create_task(self._pool.run(), name="tiledl-pool")
        watch = asyncio.create_task(self._watch(writer), name="tiledl-watch")
        try:
            try:
                await self._fetched(writer)
            except StoreError as error:
                self._fail(error)
                raise
            finally:
                watch.cancel()
                await asyncio.gather(watch, return_exceptions=True)
                if not self._state.is_over:
                    self._enter(JobState.CANCELLED)
            return await asyncio.to_thread(self._report)
        finally:
            await to_its_end(writer.aclose())

    async def _fetched(self, writer: StoreWriter) -> None:
        assert self._pool_task is not None
        try:
            try:
                await self._pool_task
                ended = True
            except asyncio.CancelledError:
                # From `cancel`, this ends the job; from outside, it also ends whoever called.
                if self._state is not JobState.STOPPING:
                    raise
                ended = False
        finally:
            self._pool_task.cancel()
            await asyncio.gather(self._pool_task, return_exceptions=True)
            # What has been fetched is written, however impatient the caller is.
            await to_its_end(writer.finish())
        await asyncio.to_thread(self._settle, ended)
        if ended:
            self._enter(JobState.FINISHED)
            self._tell("finished")
        else:
            self._enter(JobState.CANCELLED, self._reason)
            self._tell("cancelled")

    def pause(self, reason: str = "") -> None:
        """Begin no more requests until `resume`; those in flight end in their own time."""
        if self._state is not JobState.RUNNING or self._pool is None:
            return
        self._pool.pause()
        self._enter(JobState.PAUSED, reason)
        if reason:
            self._tell("paused: {reason}", reason=reason)
        else:
            self._tell("paused")

    def resume(self) -> None:
        """Go on after a pause."""
        if self._state is not JobState.PAUSED or self._pool is None:
            return
        self._is_outage = False
        self._router.probe_now(self._clock())
        self._enter(JobState.RUNNING)
        self._tell("resumed")
        self._pool.resume()

    def cancel(self) -> None:
        """Stop: requests in flight are dropped, everything fetched is written, `run` returns."""
        if self._state is JobState.READY:
            self._enter(JobState.CANCELLED)
        if self._state.is_over or self._state is JobState.STOPPING:
            return
        self._enter(JobState.STOPPING, self._reason)
        if self._pool_task is not None:
            self._pool_task.cancel()

    def set_concurrency(self, concurrency: int | None) -> None:
        """Allow this many requests in flight from now on; None leaves it to the controller."""
        before = self._controller.limit
        self._controller = controller_for(self.spec, concurrency, self._decisions)
        self._decisions.note(before, self._controller.limit, Why.CHOSEN)
        if self._pool is not None:
            self._pool.set_controller(self._controller)
        self._log.concurrency(concurrency, self._controller.limit, self._controller.name)
        if concurrency is None:
            self._tell("concurrency: automatic")
        else:
            self._tell("concurrency: {number}", number=concurrency)

    def set_rate(self, rate_per_s: float | None) -> None:
        """Allow this many requests a second from now on, over all hosts; None is as many as the
        source's policy allows, which is never exceeded. Raises ValueError unless it is above 0."""
        limiter = self._router.limiter
        limiter.set_rate(rate_per_s, self._clock())
        rate = limiter.rate_per_s
        if rate is None:
            self._tell("rate: no limit")
        else:
            self._tell("rate: {rate} requests/s", rate=float(rate))

    def snapshot(self) -> JobSnapshot:
        """Everything a view shows, at one moment."""
        now = self._clock()
        pool = self._pool
        done_before = self._done_before
        if self.spec.options.refresh and isinstance(getattr(self, "_feed", None), StoreFeed):
            done_before = self._feed.skipped  # type: ignore[union-attr]
        return JobSnapshot(
            state=self._state,
            reason=self._reason,
            planned=self._planned,
            done_before=done_before,
            meter=self._meter.snapshot(now),
            in_flight=pool.in_flight if pool is not None else 0,
            limit=self._controller.limit,
            controller=self._controller.name,
            retries_waiting=pool.retries_waiting if pool is not None else 0,
            hosts=self._router.snapshot(now),
            elapsed_s=self._elapsed_s(now),
            is_outage=self._is_outage,
            at=now,
            decisions=tuple(self._decisions.latest),
            decision_count=self._decisions.count,
        )

    def in_flight_tiles(self) -> tuple[Tile, ...]:
        """The tiles that are being asked for now."""
        return tuple(self._pool.asking) if self._pool is not None else ()

    async def _watch(self, writer: StoreWriter) -> None:
        timeout_s = self.spec.options.timeout_s
        outage = OutageWatch(self._outage_s, timeout_s)
        while True:
            await asyncio.sleep(_WATCH_S)
            if writer.error is not None and self._pool_task is not None:
                # Also when nobody is about to hand it an outcome: paused, or all wait to try again.
                self._pool_task.cancel()
                return
            if self._state is not JobState.RUNNING:
                outage = OutageWatch(self._outage_s, timeout_s)
                continue
            self._log.limit(self._controller.limit, self._controller.name)
            away_s = outage.look(self._router, self._clock())
            if away_s is not None:
                self._is_outage = True
                self.pause(outage_reason(self._router.hosts, self._meter.kinds, away_s))
                # Anew at once: somebody may resume before the next look.
                outage = OutageWatch(self._outage_s, timeout_s)

    def _committed(self, receipt: Receipt) -> None:
        meter = self._meter
        meter.stored += receipt.stored
        meter.not_modified += receipt.not_modified
        meter.absent += receipt.absent
        meter.failed += receipt.failed
        meter.body_bytes += receipt.body_bytes
        self._saved += receipt

    def _written(self, outcomes: Sequence[Outcome]) -> None:
        # In the writer's thread.
        for hear in self.written:
            hear(outcomes)

    def _fail(self, error: StoreError) -> None:
        self._enter(JobState.FAILED, str(error))
        self._tell("failed: {error}", error=str(error))

    def _begin(self) -> None:
        self._feed = (
            RetryFeed(self.store, self._dead_letter_classes)
            if self._only_dead_letters
            else StoreFeed(
                self.spec.plan,
                self.store,
                refresh=self.spec.options.refresh,
                epoch_clock=self._epoch_clock,
            )
        )
        self.store.write_metadata(mbtiles_metadata(self.spec, None))
        self.store.mark_finished(False)

    def _settle(self, ended: bool) -> None:
        found = next((r.format for r in self._requesters if r.format is not None), None)
        self.store.write_metadata(mbtiles_metadata(self.spec, found))
        if ended and self.spec.options.refresh:
            self.store.drop_orphans()
        if ended and not self._only_dead_letters:
            self.store.mark_finished(True)

    def _report(self) -> JobReport:
        return report_of(
            self.spec,
            self.store.path,
            self.snapshot(),
            self.store.summary(),
            self._saved,
            job_id=self.id,
        )

    def _heard(self, host: str, transition: Transition) -> None:
        self._log.transition(host, transition)
        self._tell(
            "{host}: breaker {state} ({reason})",
            host=host,
            state=transition.to_state,
            reason=transition.reason,
        )

    def _enter(self, state: JobState, reason: str = "") -> None:
        now = self._clock()
        self._ran_s = self._elapsed_s(now)
        self._running_since = now if state is JobState.RUNNING else None
        before = self._state
        self._state, self._reason = state, reason
        self._log.entered(before, self.snapshot())

    def _elapsed_s(self, now: float) -> float:
        running_s = now - self._running_since if self._running_since is not None else 0.0
        return self._ran_s + running_s

    def _tell(self, pattern: str, **values: object) -> None:
        event = JobEvent.of(self._epoch_clock(), self.id, pattern, values)
        self.events.append(event)
        for listener in self._listeners:
            with contextlib.suppress(RuntimeError):
                listener(event)
