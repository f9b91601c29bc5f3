"""Load on a server at one level: requests begun by a rule, counted while a phase is measured.

In the closed loop so many workers each send their next request when the last was answered; in the
open loop requests begin at moments given by the clock, whether earlier ones were answered or not.
The open loop's latencies are counted twice: from when a request was sent, and from when it was to
be sent. The difference is what a client that waits for its turn leaves out (“coordinated
omission”; Gil Tene, “How not to measure latency”, and wrk2, which corrects it in this way).
"""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator

from msgspec import Struct, field

from tiledl.engine import RetryPolicy
from tiledl.engine.request import Answer, Trouble
from tiledl.flow import Backoff, RateLimiter
from tiledl.flow.controllers import Controller
from tiledl.geo import Tile
from tiledl.outcome import ErrorClass, Stored
from tiledl.telemetry import LatencyHistogram, Percentiles
from tiledl.tuning.records import Level, Loop, Measurement

Ask = Callable[[Tile], Awaitable[Answer]]
"""One request, as a job's: `TileRequester.ask`."""

NO_RETRIES = RetryPolicy(retries=0, backoff=Backoff())

_LIMIT_CHECK_S = 0.02
"""How soon a limit that a controller has raised is used."""

_STARTS_S = 0.0002
"""Workers begin so far apart: all at once they would go on in bursts (see the fetch pool)."""


class Reading(Struct, frozen=True):
    """What a load shows while it runs."""

    level: Level
    is_warming_up: bool
    elapsed_s: float
    """Since the measured phase began; since the load did while it warms up."""
    succeeded: int
    failed: int
    in_flight: int
    latencies: Percentiles

    @property
    def throughput_per_s(self) -> float:
        """Successful requests a second, so far."""
        return self.succeeded / self.elapsed_s if self.elapsed_s > 0 else 0.0


class _Tally(Struct):
    began_s: float
    succeeded: int = 0
    retries: int = 0
    size_bytes: int = 0
    errors: Counter[ErrorClass] = field(default_factory=Counter)
    latencies: LatencyHistogram = field(default_factory=LatencyHistogram)
    corrected: LatencyHistogram = field(default_factory=LatencyHistogram)
    busy_s: float = 0.0
    """Requests in flight, summed over time."""
    changed_s: float = 0.0


class Load:
    """One level's load on one source. All times are monotonic seconds of `clock`."""

    def __init__(
        self,
        ask: Ask,
        tiles: Iterator[Tile],
        level: Level,
        *,
        retry: RetryPolicy = NO_RETRIES,
        most_in_flight: int = 256,
        stop_at_refusals: int | None = None,
        most_requests: int | None = None,
        limiter: RateLimiter | None = None,
        controller: Controller | None = None,
        rng: random.Random | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """`most_in_flight` bounds the open loop: more requests wait, and their waiting counts.

        `stop_at_refusals` ends the load when the server has asked so often for fewer requests,
        `most_requests` when so many tiles were asked for in the measured phase. `limiter`
        holds the source's policy; waiting for it is in no latency. `controller` decides, up to
        the level, how many are in flight in the closed loop; see `settled_limit`.
        """
        self.level = level
        self.refusals = 0
        """Answers, warm-up included, that asked for fewer requests."""
        self.asked = 0
        """All requests of this load, warm-up and retries included."""
        self.retry_after_s = 0.0
        """The longest wait that the server asked for."""
        self._ask = ask
        self._tiles = tiles
        self._retry = retry
        self._most_in_flight = most_in_flight
        self._stop_at_refusals = stop_at_refusals
        self._most_requests = most_requests
        self._limiter = limiter
        self._controller = controller
        self._workers = 0
        self._rng = rng or random.Random()
        self._clock = clock
        self._in_flight = 0
        self._begun = 0
        self._over = asyncio.Event()
        self._limits: Counter[int] = Counter()
        self._tally = _Tally(clock())
        self._is_warming_up = True

    def stop(self) -> None:
        """Begin no more requests; what was measured until now counts."""
        self._over.set()

    def reading(self) -> Reading:
        """How it stands now."""
        tally = self._tally
        return Reading(
            self.level,
            self._is_warming_up,
            self._clock() - tally.began_s,
            tally.succeeded,
            sum(tally.errors.values()),
            self._in_flight,
            tally.latencies.percentiles(),
        )

    @property
    def settled_limit(self) -> int:
        """The controller's limit: the median over the answers of the measured phase, or of the
        warm-up while there are none."""
        limits = sorted(self._limits.elements())
        if limits:
            return limits[len(limits) // 2]
        return self._controller.limit if self._controller is not None else 0

    async def run(
        self,
        warm_up_s: float,
        seconds: float,
        *,
        round_: int = 0,
        sweep_began_s: float | None = None,
    ) -> Measurement:
        """Warm up, measure for so many seconds, let the requests in flight end, and tell.

        Cancelling this cancels the requests.
        """
        sender = asyncio.create_task(self._send())
        # When all tiles were asked for, and when it broke: nothing more will come.
        sender.add_done_callback(lambda _: self._over.set())
        try:
            if warm_up_s > 0:
                await self._wait(warm_up_s)
            # A stop while warming up leaves what the warm-up has counted, for want of better.
            if not self._over.is_set():
                self._is_warming_up = False
                self._tally = _Tally(self._clock(), changed_s=self._clock())
                self._begun = 0
                self._limits.clear()
            cpu_s = time.process_time()
            await self._wait(seconds)
            self._count_busy()
            tally, now = self._tally, self._clock()
            measurement = Measurement(
                level=self.level,
                round=round_,
                began_s=tally.began_s - (tally.began_s if sweep_began_s is None else sweep_began_s),
                seconds=now - tally.began_s,
                succeeded=tally.succeeded,
                errors=dict(tally.errors),
                size_bytes=tally.size_bytes,
                mean_in_flight=tally.busy_s / max(now - tally.began_s, 1e-9),
                latencies=tally.latencies,
                corrected=tally.corrected if self.level.loop is Loop.OPEN else None,
                retries=tally.retries,
                cpu_s=time.process_time() - cpu_s,
            )
            self._tally = _Tally(now)  # what ends from here on is nobody's
            self._over.set()
            await sender
        finally:
            self._over.set()
            sender.cancel()
            await asyncio.gather(sender, return_exceptions=True)
        return measurement

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._over.wait()
        except TimeoutError:
            pass

    async def _send(self) -> None:
        async with asyncio.TaskGroup() as group:
            if self._controller is not None:
                await self._send_as_allowed(group, self._controller)
            elif self.level.loop is Loop.CLOSED:
                for _ in range(max(round(self.level.value), 1)):
                    if self._over.is_set():
                        break
                    group.create_task(self._work())
                    await asyncio.sleep(_STARTS_S)
            else:
                await self._send_by_the_clock(group)

    async def _work(self) -> None:
        while not self._over.is_set() and self._may_begin():
            await self._one(self._clock())

    async def _send_as_allowed(self, group: asyncio.TaskGroup, controller: Controller) -> None:
        while not self._over.is_set():
            if self._workers < controller.limit:
                self._workers += 1
                group.create_task(self._work_while_allowed(controller))
                await asyncio.sleep(_STARTS_S)
            else:
                await self._wait(_LIMIT_CHECK_S)

    async def _work_while_allowed(self, controller: Controller) -> None:
        try:
            while not self._over.is_set() and self._workers <= controller.limit:
                await self._one(self._clock())
        finally:
            self._workers -= 1

    async def _send_by_the_clock(self, group: asyncio.TaskGroup) -> None:
        interval_s = 1 / self.level.value
        slots = asyncio.Semaphore(self._most_in_flight)
        due_s = self._clock()
        while not self._over.is_set() and self._may_begin():
            wait_s = due_s - self._clock()
            if wait_s > 0:
                await self._wait(wait_s)
                if self._over.is_set():
                    break
            await slots.acquire()
            sending = group.create_task(self._one(due_s))
            sending.add_done_callback(lambda _: slots.release())
            due_s += interval_s

    def _may_begin(self) -> bool:
        self._begun += 1
        most = self._most_requests
        return most is None or self._is_warming_up or self._begun <= most

    async def _one(self, due_s: float) -> None:
        """Get one tile, with its retries."""
        if not await self._turn():
            return
        tile = next(self._tiles)
        sent_s = self._clock()
        self._count_busy()
        self._in_flight += 1
        tries = 0
        try:
            while True:
                self.asked += 1
                asked_s = self._clock()
                answer = await self._ask(tile)
                if self._controller is not None:
                    self._teach(self._controller, answer, asked_s)
                if not isinstance(answer, Trouble):
                    break
                self._note_refusal(answer)
                if tries >= self._retry.retries or not answer.kind.is_worth_retrying:
                    break
                tries += 1
                self._tally.retries += 1
                delay_s = self._retry.backoff.delay_s(tries, self._rng)
                await self._wait(max(delay_s, answer.retry_after_s or 0.0))
                if not await self._turn():
                    break
        finally:
            self._count_busy()
            self._in_flight -= 1
        tally, now = self._tally, self._clock()
        if isinstance(answer, Trouble):
            tally.errors[answer.error_class] += 1
        else:
            tally.succeeded += 1
            tally.latencies.record(now - sent_s)
            if self.level.loop is Loop.OPEN:
                tally.corrected.record(now - due_s)
            if isinstance(answer, Stored):
                tally.size_bytes += len(answer.body)

    async def _turn(self) -> bool:
        """Wait until the policy's rate allows a request; False when the load is over."""
        limiter = self._limiter
        while limiter is not None and not self._over.is_set():
            wait_s = limiter.wait_s(self._clock())
            if wait_s <= 0:
                limiter.take(self._clock())
                break
            await self._wait(wait_s)
        return not self._over.is_set()

    def _teach(self, controller: Controller, answer: Answer, asked_s: float) -> None:
        error = None
        if isinstance(answer, Trouble) and answer.kind.speaks_against_host:
            error = answer.error_class
        now = self._clock()
        controller.on_result(now - asked_s, self._in_flight, error, now, asked_s)
        self._limits[controller.limit] += 1

    def _note_refusal(self, trouble: Trouble) -> None:
        # A plain 503 too: so nginx's limit_req answers by default.
        if trouble.error_class is not ErrorClass.RATE_LIMITED and trouble.status not in (429, 503):
            return
        self.refusals += 1
        self.retry_after_s = max(self.retry_after_s, trouble.retry_after_s or 0.0)
        if self._stop_at_refusals is not None and self.refusals >= self._stop_at_refusals:
            self._over.set()

    def _count_busy(self) -> None:
        now, tally = self._clock(), self._tally
        tally.busy_s += self._in_flight * (now - max(tally.changed_s, tally.began_s))
        tally.changed_s = now
