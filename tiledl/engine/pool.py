"""The worker pool: as many requests in flight as flow control grants, each ending in an outcome.

One manager keeps a short queue of tiles filled and starts workers up to the controller's limit;
workers live while there is work and the limit allows them. A tile that has to be tried again
waits in a heap of due times, not in a worker: one failing tile holds nobody up.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import random
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from tiledl.engine.request import TileRequester, Trouble
from tiledl.flow import Backoff, Controller, Go, Host, RetryBudget, Router, State
from tiledl.geo import Tile
from tiledl.outcome import ErrorClass, Failed, Outcome, Validators
from tiledl.telemetry import Meter

_LOW_WATER = 256
"""The queue is filled again when fewer tiles than this (or twice the limit) wait in it."""

_MOST_RETRIES_WAITING = 4096
"""No new tiles are begun while this many wait to be tried again."""

_LONGEST_WAIT_S = 0.25
"""How long a worker waits for admission before it looks again: rates and holds may change."""


class Work(NamedTuple):
    """A tile to ask for."""

    tile: Tile
    known: Validators | None = None
    """What to ask whether the stored tile has changed with; None to ask for the tile."""


class Feed(Protocol):
    """Where the pool gets its tiles."""

    async def take(self) -> Sequence[Work]:
        """Some more tiles, or none at the end."""
        ...


class Sink(Protocol):
    """Where outcomes go."""

    async def put(self, outcome: Outcome) -> None:
        """Take an outcome; waits while too much is on its way."""
        ...


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """When a tile is tried again."""

    retries: int = 4
    backoff: Backoff = field(default_factory=Backoff)


class _Again(NamedTuple):
    due: float
    order: int
    work: Work
    attempts: int
    is_last: bool
    """Whether it goes behind the tiles that wait already."""


class FetchPool:
    """Fetches everything that `feed` gives and hands each tile's outcome to `sink`, once.

    `requesters` has one for each host of `router`, in the same order. All times are monotonic
    seconds of `clock`.
    """

    def __init__(
        self,
        feed: Feed,
        sink: Sink,
        requesters: Sequence[TileRequester],
        router: Router,
        controller: Controller,
        meter: Meter,
        retry: RetryPolicy,
        *,
        budget: RetryBudget | None = None,
        rng: random.Random | None = None,
        clock: Callable[[], float] = time.monotonic,
        epoch_clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.controller = controller
        self.router = router
        self.meter = meter
        self.in_flight = 0
        self.asking: set[Tile] = set()
        """The tiles that are in flight."""
        self._feed = feed
        self._sink = sink
        self._requester_of = dict(zip(router.hosts, requesters, strict=True))
        self._retry = retry
        self._budget = budget
        self._rng = rng or random.Random()
        self._clock = clock
        self._epoch_clock = epoch_clock
        self._sleep = sleep
        self._ready: deque[tuple[Work, int]] = deque()
        self._again: list[_Again] = []
        self._order = itertools.count()
        self._budget_wait_s = 0.0
        self._workers = 0
        self._wake = asyncio.Event()
        self._admission = asyncio.Lock()
        self._paused = False
        self._fed = False
        self._is_feeding = False

    @property
    def retries_waiting(self) -> int:
        """Tiles that wait to be tried again."""
        return len(self._again)

    def set_controller(self, controller: Controller) -> None:
        """Let another controller decide, from now on."""
        self.controller = controller
        self.nudge()

    def pause(self) -> None:
        """Begin no more requests; those in flight end in their own time."""
        self._paused = True

    def resume(self) -> None:
        """Go on after a pause."""
        self._paused = False
        self.nudge()

    def nudge(self) -> None:
        """Look anew at limits and queues: something outside has changed."""
        self._wake.set()

    async def run(self) -> None:
        """Fetch until the feed has ended and every tile has its outcome.

        Cancelling this cancels all requests in flight; their tiles have no outcome then. What the
        sink raises comes out of here.
        """
        try:
            async with asyncio.TaskGroup() as group:
                await self._manage(group)
        except BaseExceptionGroup as errors:
            raise errors.exceptions[0] from None

    async def _manage(self, group: asyncio.TaskGroup) -> None:
        while True:
            self._wake.clear()
            if not self._paused:
                self._take_due_retries()
                self._start_workers(group)
                if not self._is_feeding and self._is_hungry():
                    self._is_feeding = True
                    group.create_task(self._take_from_feed())
            if self._fed and not (self._ready or self._again or self._workers):
                return
            await self._wait_for_change()

    def _take_due_retries(self) -> None:
        now = self._clock()
        self._budget_wait_s = 0.0
        while self._again and self._again[0].due <= now:
            if self._budget is not None and not self._budget.withdraw(now):
                self._budget_wait_s = self._budget.wait_s(now)
                break
            again = heapq.heappop(self._again)
            self.meter.retries += 1
            # Workers take from the right: new tiles queue on the left, and a retry that is due
            # goes next, since it has waited long enough.
            if again.is_last:
                self._ready.appendleft((again.work, again.attempts))
            else:
                self._ready.append((again.work, again.attempts))

    def _is_hungry(self) -> bool:
        return (
            not (self._fed or self._paused)
            and len(self._ready) < max(_LOW_WATER, 2 * self.controller.limit)
            and len(self._again) < _MOST_RETRIES_WAITING
        )

    async def _take_from_feed(self) -> None:
        """In a task of its own: a feed that takes its time holds neither workers nor retries up."""
        try:
            while self._is_hungry():
                more = await self._feed.take()
                if not more:
                    self._fed = True
                self._ready.extendleft((work, 0) for work in more)
                self._wake.set()
        finally:
            self._is_feeding = False
            self._wake.set()

    def _start_workers(self, group: asyncio.TaskGroup) -> None:
        wanted = min(self.controller.limit, self._workers + len(self._ready))
        while self._workers < wanted:
            self._workers += 1
            group.create_task(self._work())

    async def _wait_for_change(self) -> None:
        if not self._again or self._paused:
            await self._wake.wait()
            return
        wait_s = max(self._again[0].due - self._clock(), self._budget_wait_s)
        wait = asyncio.ensure_future(self._sleep(wait_s))
        wake = asyncio.ensure_future(self._wake.wait())
        try:
            await asyncio.wait((wait, wake), return_when=asyncio.FIRST_COMPLETED)
        finally:
            wait.cancel()
            wake.cancel()

    async def _work(self) -> None:
        try:
            ready = self._ready
            while ready and not self._paused and self._workers <= self.controller.limit:
                work, attempts = ready.pop()
                if len(ready) < _LOW_WATER and not self._fed:
                    self._wake.set()
                await self._one(work, attempts)
        finally:
            self._workers -= 1
            self._wake.set()

    async def _one(self, work: Work, attempts: int) -> None:
        host = await self._admit()
        if host is None:
            self._ready.append((work, attempts))
            return
        clock = self._clock
        was_probe = host.breaker.state is not State.CLOSED
        started_at = clock()
        self.in_flight += 1
        in_flight = self.in_flight
        self.asking.add(work.tile)
        self.meter.requests += 1
        if attempts == 0 and self._budget is not None:
            self._budget.deposit(started_at)
        try:
            answer = await self._requester_of[host].ask(work.tile, work.known)
        except BaseException:
            self.router.abandon(host, started_at)
            raise
        finally:
            self.in_flight -= 1
            self.asking.discard(work.tile)
        now = clock()
        trouble = answer if isinstance(answer, Trouble) else None
        latency_s = now - started_at
        self.meter.latency(latency_s)
        error = None
        if trouble is not None and trouble.kind.speaks_against_host:
            error = trouble.error_class
        retry_after_s = trouble.retry_after_s if trouble is not None else None
        self.router.record(host, latency_s, error, retry_after_s, now, started_at)
        limit = self.controller.limit
        self.controller.on_result(latency_s, in_flight, error, now, started_at)
        if self.controller.limit > limit:
            self._wake.set()
        if trouble is None:
            assert not isinstance(answer, Trouble)
            await self._sink.put(answer)
            return
        self.meter.kinds[trouble.kind] += 1
        await self._again_or_give_up(work, attempts + 1, trouble, now, was_probe)

    async def _admit(self) -> Host | None:
        """The host for the next request, or None when the pool was paused while waiting.

        In turn: only the first in the queue looks at the clock, however many wait behind it.
        """
        if not self._admission.locked():
            admission = self.router.admit(self._clock())
            if isinstance(admission, Go):
                return admission.host
        async with self._admission:
            while True:
                if self._paused:
                    return None
                admission = self.router.admit(self._clock())
                if isinstance(admission, Go):
                    return admission.host
                await self._sleep(min(admission.seconds, _LONGEST_WAIT_S))

    async def _again_or_give_up(
        self, work: Work, attempts: int, trouble: Trouble, now: float, was_probe: bool
    ) -> None:
        # A probe asks about the host, not about the tile: an outage of any length uses up none of
        # the tile's own tries.
        charged = attempts - 1 if was_probe else attempts
        if trouble.kind.is_worth_retrying and charged <= self._retry.retries:
            delay_s = self._retry.backoff.delay_s(attempts, self._rng)
            # What may be the host's fault and not the tile's is asked again with another tile
            # first: one that always fails would else take every probe, and nothing would ever
            # close the breaker again.
            is_last = was_probe or trouble.error_class is ErrorClass.RATE_LIMITED
            heapq.heappush(
                self._again, _Again(now + delay_s, next(self._order), work, charged, is_last)
            )
            self._wake.set()
            return
        await self._sink.put(
            Failed(
                work.tile,
                trouble.error_class,
                trouble.status,
                attempts,
                trouble.message,
                self._epoch_clock(),
            )
        )
