"""The worker pool: as many requests in flight as flow control grants, each ending in an outcome.

One manager keeps a short queue of tiles filled and starts workers up to the controller's limit;
workers live while there is work and the limit allows them. A tile that has to be tried again
waits in a heap of due times, not in a worker: one failing tile holds nobody up.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import math
import random
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence

from tiledl.engine.request import Answer, TileRequester, Trouble
from tiledl.engine.work import Again, Feed, RequestLog, RetryPolicy, Sink, Try, Work
from tiledl.flow import FAILURES, Controller, Go, Host, Pacer, RetryBudget, Router
from tiledl.geo import Tile
from tiledl.outcome import ErrorClass, Failed
from tiledl.telemetry import Meter

_LOW_WATER = 256
"""The queue is filled again when fewer tiles than this (or twice the limit) wait in it."""

_MOST_RETRIES_WAITING = 4096
"""No new tiles are begun while this many wait to be tried again."""

_LONGEST_WAIT_S = 0.25
"""How long a worker waits for admission before it looks again: rates and holds may change."""

_STARTS_AT_ONCE = 8
_NEXT_STARTS_S = 0.001
"""Workers begin eight at a time, 8,000 a second: all at once, 256 requests would reach a server in
one burst. `Pacer` draws them apart when the first have been answered."""

_SHOWN_UP_FOR_S = 30.0
"""How long a host's answer about another tile speaks for it."""


class FetchPool:
    """Fetches everything that `feed` gives and hands each tile's outcome to `sink`, once.

    `requesters` has one for each host of `router`, in the same order. `known_tile` is one that the
    source has given in an earlier run. All times are monotonic seconds of `clock`.
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
        known_tile: Tile | None = None,
        budget: RetryBudget | None = None,
        log: RequestLog | None = None,
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
        self._known_tiles = dict.fromkeys(router.hosts, known_tile)
        """A tile that each host has answered, to ask it for when it may be down."""
        self._shown_up_s = dict.fromkeys(router.hosts, -math.inf)
        """When each host answered such a question last."""
        self._budget = budget
        self._log = log
        self._rng = rng or random.Random()
        self._clock = clock
        self._epoch_clock = epoch_clock
        self._sleep = sleep
        self._ready: deque[Try] = deque()
        self._again: list[Again] = []
        self._order = itertools.count()
        self._budget_wait_s = 0.0
        self._pacer = Pacer()
        self._workers = 0
        self._wake = asyncio.Event()
        self._admission = asyncio.Lock()
        self._paused = False
        self._fed = False
        self._is_feeding = False
        self._is_starting = False

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
            # Workers take from the right. A retry goes behind the tiles that wait already: should
            # the host be down, others find out, and no tile uses up its tries on it alone.
            self._ready.appendleft(again.next_try)

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
                self._ready.extendleft(map(Try, more))
                self._wake.set()
        finally:
            self._is_feeding = False
            self._wake.set()

    def _start_workers(self, group: asyncio.TaskGroup) -> None:
        if self._is_starting:
            return
        wanted = min(self.controller.limit, self._workers + len(self._ready))
        for _ in range(min(wanted - self._workers, _STARTS_AT_ONCE)):
            self._workers += 1
            group.create_task(self._work())
        if self._workers < wanted:
            self._is_starting = True
            group.create_task(self._start_more())

    async def _start_more(self) -> None:
        await self._sleep(_NEXT_STARTS_S)
        self._is_starting = False
        self._wake.set()

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
                wait_s = self._pacer.wait_s(self._clock(), self.controller.limit)
                if wait_s:
                    await self._sleep(wait_s)
                    if not ready or self._paused or self._workers > self.controller.limit:
                        break
                this_try = ready.pop()
                if len(ready) < _LOW_WATER and not self._fed:
                    self._wake.set()
                await self._one(this_try)
        finally:
            self._workers -= 1
            self._wake.set()

    async def _one(self, this_try: Try) -> None:
        started_at = self._clock()
        shunned = this_try.failed_at
        admission = None if self._admission.locked() else self.router.admit(started_at, shunned)
        if isinstance(admission, Go):
            host = admission.host
        else:
            waited_for = await self._wait_for_admission(shunned)
            if waited_for is None:
                self._ready.append(this_try)
                return
            host = waited_for
            started_at = self._clock()
        work = this_try.work
        was_probe = host.breaker.open_since is not None
        known_tile = self._known_tiles[host] if was_probe else None
        if known_tile is not None:
            # Whether the host is up is asked with a tile that it has given before. One of the
            # tiles that wait could fail by its own fault, and when only such are left, nothing
            # would ever close the breaker again.
            self._ready.append(this_try)
            await self._ask_whether_up(host, known_tile, started_at)
            return
        if this_try.attempts == 0 and self._budget is not None:
            self._budget.deposit(started_at)
        answer, now = await self._request(host, work, started_at, this_try)
        if not isinstance(answer, Trouble):
            self._known_tiles[host] = work.tile
            if self._log is not None and self._log.is_detailed:
                self._log.answered(
                    work.tile, host.name, this_try.attempts + 1, now - started_at, answer
                )
            await self._sink.put(answer)
            return
        again_in_s = self._again_in_s(this_try, host, answer, now, was_probe)
        if self._log is not None:
            self._log.failed(
                work.tile,
                host.name,
                this_try.attempts + 1,
                now - started_at,
                answer,
                is_probe=was_probe,
                again_in_s=again_in_s,
            )
        if again_in_s is None:
            await self._give_up(this_try, answer)

    async def _ask_whether_up(self, host: Host, known_tile: Tile, started_at: float) -> None:
        answer, now = await self._request(host, Work(known_tile), started_at)
        if not isinstance(answer, Trouble):
            self._shown_up_s[host] = now
        elif self._log is not None:
            self._log.failed(
                known_tile,
                host.name,
                1,
                now - started_at,
                answer,
                is_probe=True,
                again_in_s=host.breaker.wait_s(now),
            )

    async def _request(
        self, host: Host, work: Work, started_at: float, this_try: Try | None = None
    ) -> tuple[Answer, float]:
        """Send one request, and let everyone learn from its answer; gives that and its time.

        `this_try` is None for a question about the host.
        """
        self.in_flight += 1
        in_flight = self.in_flight
        self.asking.add(work.tile)
        self.meter.requests += 1
        try:
            answer = await self._requester_of[host].ask(work.tile, work.known)
        except BaseException:
            self.router.abandon(host, started_at)
            raise
        finally:
            self.in_flight -= 1
            self.asking.discard(work.tile)
        now = self._clock()
        latency_s = now - started_at
        self.meter.latency(latency_s)
        self._pacer.learn(latency_s)
        error, retry_after_s, is_tiles_own = None, None, False
        if isinstance(answer, Trouble):
            self.meter.kinds[answer.kind] += 1
            retry_after_s = answer.retry_after_s
            if answer.kind.speaks_against_host:
                error = answer.error_class
                if this_try is not None:
                    is_tiles_own = self._is_tiles_own(this_try, host, error, now)
        self.router.record(
            host, latency_s, error, retry_after_s, now, started_at, is_tiles_own=is_tiles_own
        )
        controller = self.controller
        limit = controller.limit
        controller.on_result(latency_s, in_flight, error, now, started_at)
        if controller.limit > limit:
            self._wake.set()
        return answer, now

    def _is_tiles_own(self, this_try: Try, host: Host, error: ErrorClass, now: float) -> bool:
        """Whether a failure is known to be the tile's fault: another tile has shown the host to be
        up since this one failed before. Lest a few tiles that always fail, at the end of a job,
        open the breaker over and over. A lost connection, though, is never a tile's fault alone."""
        shown_up_s = self._shown_up_s[host]
        return (
            error in (ErrorClass.SERVER_ERROR, ErrorClass.BAD_BODY, ErrorClass.TIMEOUT)
            and this_try.failed_s < shown_up_s
            and now - shown_up_s < _SHOWN_UP_FOR_S
        )

    async def _wait_for_admission(self, shunned: Host | None) -> Host | None:
        """The host for the next request, or None when there is none to be sent any more: the pool
        was paused, or allowed fewer requests, while this one waited.

        In turn: only the first in the queue looks at the clock, however many wait behind it.
        """
        async with self._admission:
            while True:
                if self._paused or self._workers > self.controller.limit:
                    return None
                admission = self.router.admit(self._clock(), shunned)
                if isinstance(admission, Go):
                    return admission.host
                await self._sleep(min(admission.seconds, _LONGEST_WAIT_S))

    def _again_in_s(
        self, this_try: Try, host: Host, trouble: Trouble, now: float, was_probe: bool
    ) -> float | None:
        """After how many seconds the tile, put back, is tried again; None when it is not."""
        is_hosts_fault = was_probe or (
            trouble.error_class in FAILURES and host.breaker.is_host_suspected
        )
        attempts = this_try.attempts + 1
        # What fails while the host seems to be down says something about the host, not about the
        # tile: an outage of any length uses up none of the tile's own tries.
        charged = this_try.attempts if is_hosts_fault else attempts
        if not trouble.kind.is_worth_retrying or charged > self._retry.retries:
            return None
        delay_s = self._retry.backoff.delay_s(attempts, self._rng)
        next_try = Try(this_try.work, charged, host, now)
        heapq.heappush(self._again, Again(now + delay_s, next(self._order), next_try))
        self._wake.set()
        return delay_s

    async def _give_up(self, this_try: Try, trouble: Trouble) -> None:
        await self._sink.put(
            Failed(
                this_try.work.tile,
                trouble.error_class,
                trouble.status,
                this_try.attempts + 1,
                trouble.message,
                self._epoch_clock(),
            )
        )
