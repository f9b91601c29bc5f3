"""A sweep: level after level measured, in rounds, never above what the source's policy allows.

Levels are given, or found: doubled until throughput stops growing, then refined around the knee.
Rounds go up and down in turn, so that a server that warms up or slows down shows as a difference
between rounds and not as one between levels. As soon as the server asks for fewer requests the
sweep goes no higher, and looks for the rate that the server does take, from below.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace

from tiledl.engine.limits import MOST_IN_FLIGHT
from tiledl.flow import RateLimiter
from tiledl.flow.controllers import Controller, finding_controller
from tiledl.geo import TilePlan
from tiledl.sources import TileSource
from tiledl.tuning.circumstances import circumstances_of
from tiledl.tuning.load import Ask, Load, Reading
from tiledl.tuning.patterns import tiles_of
from tiledl.tuning.rate_search import FIRST_PER_S, RateSearch
from tiledl.tuning.recommendation import summaries
from tiledl.tuning.records import (
    AutoChoice,
    Ending,
    Level,
    Loop,
    Measurement,
    SweepRun,
)
from tiledl.tuning.sweep_settings import SweepSettings

Inject = Callable[[float], Awaitable[None]]
"""Has the server spoil this share of its answers, in [0, 1]."""

_GROWTH = 1.1
"""Twice the requests in flight that bring less than this has stopped growing."""

_AROUND_KNEE = (0.75, 1.0, 1.25)
_STOP_AT_REFUSALS = 2
_BUSY_CLIENT = 0.9
"""CPU seconds a second of this program above which it, and not the server, is the bottleneck."""

_FIRST_WARM_UP = 3
"""The first warm-up is so many times as long as the others."""

_FINDING_S = 3.0
"""Time for the automatic controller to come to its limit, at least."""

_MOST_WAIT_S = 30.0
"""A longer Retry-After ends the sweep."""


class Sweep:
    """One sweep over one source, in the running asyncio loop."""

    def __init__(
        self,
        ask: Ask,
        source: TileSource,
        plan: TilePlan,
        settings: SweepSettings,
        *,
        inject: Inject | None = None,
        on_measured: Callable[[Measurement], None] = lambda measurement: None,
    ) -> None:
        """Raises `SourceRefused` or `ZoomError` when the source does not allow the plan, ValueError
        when faults are to be injected without `inject`."""
        source.check(plan)
        if settings.injected and inject is None:
            raise ValueError(
                "faults can only be injected into the embedded demo server: choose the source demo"
            )
        self._inject = inject
        self.settings = settings
        self.measurements: list[Measurement] = []
        """Those that are finished, in the order in which they were measured."""
        self._ask, self._source, self._plan = ask, source, plan
        self._on_measured = on_measured
        policy = source.policy
        self._ceiling = min(policy.max_concurrency or MOST_IN_FLIGHT, MOST_IN_FLIGHT)
        self._limiter = (
            RateLimiter(policy.max_rate_per_s) if policy.max_rate_per_s is not None else None
        )
        self._tiles = tiles_of(plan, settings.pattern, settings.seed)
        self._load: Load | None = None
        self._began_s = self._began_at = 0.0
        self._auto_choice: AutoChoice | None = None
        self._requests = self._refusals = self._last_asked = self._last_refusals = 0
        self._cancelled = asyncio.Event()
        self._ending: Ending | None = None
        self._why = ""
        self._top = float("inf")
        """No level above this is measured any more."""
        self._refused_above_per_s: float | None = None
        self._retry_after_s = 0.0

    def cancel(self) -> None:
        """Measure no more; `run` gives what was measured until now."""
        self._cancelled.set()
        self._end(Ending.CANCELLED, Ending.CANCELLED.value)
        if self._load is not None:
            self._load.stop()

    def reading(self) -> Reading | None:
        """The level that is being measured, as it stands; None between levels."""
        return self._load.reading() if self._load is not None else None

    async def run(self) -> SweepRun:
        """Measure all levels, or until something says to stop."""
        self._began_s = time.perf_counter()
        self._began_at = time.time()
        if self.settings.injected:
            levels: list[Level] = []
            await self._measure_faults()
        elif self.settings.levels:
            levels = await self._up(self._allowed(self.settings.levels))
        else:
            levels = await self._find()
        for number in range(1, self.settings.rounds):
            for level in sorted(levels, reverse=number % 2 == 1):
                if not self._may_measure(level):
                    continue
                await self._measure(level, number)
        is_refused = self._refusals > 0 and not self.settings.injected
        if is_refused and self.settings.is_adaptive and not self._cancelled.is_set():
            await self._find_rate()
        if self.settings.compares_auto:
            self._auto_choice = await self._auto()
        return self.so_far()

    def so_far(self) -> SweepRun:
        """What was measured until now, as a run."""
        ending = self._ending or Ending.WHOLE
        return SweepRun(
            began_at=self._began_at,
            source=self._source.id,
            ending=ending,
            why=self._why or ending.value,
            measurements=tuple(self.measurements),
            budget=self.settings.budget,
            pattern=self.settings.pattern.value,
            circumstances=circumstances_of(self._source, self._plan),
            refused_above_per_s=self._refused_above_per_s,
            requests=self._requests,
            refusals=self._refusals,
            auto=self._auto_choice,
        )

    def _allowed(self, levels: tuple[Level, ...]) -> list[Level]:
        """The levels within the policy; the nearest allowed one for those above it."""
        policy = self._source.policy
        allowed = set()
        for level in levels:
            most: float | None = (
                self._ceiling if level.loop is Loop.CLOSED else policy.max_rate_per_s
            )
            if most is not None and level.value > most:
                self._end(Ending.POLICY, f"the most that is allowed here is {most:g}, not {level}")
                level = Level(level.loop, most)
            allowed.add(level)
        return sorted(allowed)

    async def _up(self, levels: list[Level]) -> list[Level]:
        measured = []
        for level in levels:
            if not self._may_measure(level):
                break
            await self._measure(level, 0)
            measured.append(level)
        return measured

    async def _measure_faults(self) -> None:
        """Each level at each share of spoilt answers. Refusals among them stop nothing: they were
        asked for."""
        assert self._inject is not None
        for number in range(self.settings.rounds):
            for share in self.settings.injected:
                await self._inject(share)
                for level in self._allowed(self.settings.levels):
                    if self._cancelled.is_set():
                        return
                    measurement = await self._one(
                        level, self._warm_up_s(), self.settings.seconds, number
                    )
                    self._keep(replace(measurement, injected=share))

    async def _find(self) -> list[Level]:
        """Double until throughput stops growing, then refine around the knee."""
        levels: list[Level] = []
        in_flight, flat = 1, 0
        before = 0.0
        while flat < 2:
            level = Level(Loop.CLOSED, in_flight)
            if not self._may_measure(level):
                break
            measurement = await self._measure(level, 0)
            levels.append(level)
            flat = flat + 1 if measurement.throughput_per_s < _GROWTH * before else 0
            before = max(before, measurement.throughput_per_s)
            if in_flight >= self._ceiling:
                self._end(
                    Ending.POLICY, f"{self._ceiling} in flight are the most that is tried here"
                )
                break
            in_flight = min(2 * in_flight, self._ceiling)
        if flat >= 2:
            self._end(Ending.KNEE, f"throughput had stopped growing at {before:.0f} tiles/s")
        for around in self._around_knee():
            level = Level(Loop.CLOSED, around)
            if level not in levels and self._may_measure(level):
                await self._measure(level, 0)
                levels.append(level)
        return levels

    def _around_knee(self) -> list[int]:
        """Where the rising line of an idle server meets the flat one of a busy one: N* = X·R
        (Lazowska and others, “Quantitative System Performance”, 1984, chapter 5)."""
        found = summaries(self.measurements, 50.0)
        if not found:
            return []
        idle_s = min((level.latency_s for level in found if level.latency_s > 0), default=0.0)
        knee = max(level.throughput_per_s for level in found) * idle_s
        return sorted({max(min(round(share * knee), self._ceiling), 1) for share in _AROUND_KNEE})

    def _may_measure(self, level: Level) -> bool:
        return not self._cancelled.is_set() and level.value <= self._top

    async def _measure(self, level: Level, round_: int) -> Measurement:
        settings = self.settings
        measurement = await self._one(level, self._warm_up_s(), settings.seconds, round_)
        self._keep(measurement)
        self._judge(measurement)
        return measurement

    def _warm_up_s(self) -> float:
        """The first is longer: connections are opened, names looked up, caches filled."""
        return self.settings.warm_up_s * (1 if self.measurements else _FIRST_WARM_UP)

    def _keep(self, measurement: Measurement) -> None:
        self.measurements.append(measurement)
        self._on_measured(measurement)

    async def _auto(self) -> AutoChoice | None:
        """What `--concurrency auto` would come to here.

        Its warm-up is longer than a level's: it begins at a few in flight, and has to find out.
        """
        is_about_rate = self._refusals or not any(
            each.level.loop is Loop.CLOSED and each.succeeded for each in self.measurements
        )
        if self._cancelled.is_set() or is_about_rate:
            return None
        settings = self.settings
        load = self._load_at(
            Level(Loop.CLOSED, self._ceiling), finding_controller("auto", self._ceiling)
        )
        warm_up_s = settings.warm_up_s + max(settings.seconds, _FINDING_S)
        measurement = await self._run(load, warm_up_s, settings.seconds, 0)
        if self._cancelled.is_set() or self._last_refusals or not measurement.succeeded:
            return None
        return AutoChoice(
            load.settled_limit,
            measurement.throughput_per_s,
            measurement.latencies.at_percentiles(95.0)[0],
        )

    async def _one(
        self, level: Level, warm_up_s: float, seconds: float, round_: int
    ) -> Measurement:
        return await self._run(self._load_at(level), warm_up_s, seconds, round_)

    def _load_at(self, level: Level, controller: Controller | None = None) -> Load:
        return Load(
            self._ask,
            self._tiles,
            level,
            retry=self.settings.retry,
            most_in_flight=self._ceiling,
            stop_at_refusals=None if self.settings.injected else _STOP_AT_REFUSALS,
            most_requests=self.settings.most_requests,
            limiter=self._limiter,
            controller=controller,
            rng=random.Random(self.settings.seed),
        )

    async def _run(self, load: Load, warm_up_s: float, seconds: float, round_: int) -> Measurement:
        self._load = load
        try:
            return await load.run(warm_up_s, seconds, round_=round_, sweep_began_s=self._began_s)
        finally:
            self._load = None
            self._requests += load.asked
            self._refusals += load.refusals
            self._last_asked, self._last_refusals = load.asked, load.refusals
            self._retry_after_s = load.retry_after_s

    def _judge(self, measurement: Measurement) -> None:
        """Go no higher where this level says so."""
        budget, level = self.settings.budget, measurement.level
        at_percentile = measurement.corrected or measurement.latencies
        latency_s = at_percentile.at_percentiles(budget.percentile)[0]
        if self._last_refusals:
            self._top = min(self._top, -1.0)  # nothing more at any concurrency: it is about rate
            self._end(Ending.REFUSALS, f"at {level} the server asked for fewer requests")
        elif not self.settings.is_adaptive:
            pass
        elif not measurement.requests:
            self._top = -1.0
            self._end(
                Ending.ERRORS, f"at {level} nothing was answered in {measurement.seconds:.1f} s"
            )
        elif measurement.error_share > budget.errors:
            self._top = min(self._top, level.value)
            self._end(
                Ending.ERRORS, f"at {level}, {measurement.error_share:.1%} of requests failed"
            )
        elif budget.latency_s is not None and latency_s > budget.latency_s:
            self._top = min(self._top, level.value)
            self._end(
                Ending.LATENCY,
                f"at {level}, p{budget.percentile:g} was {1000 * latency_s:.0f} ms, above the "
                f"budget of {1000 * budget.latency_s:g} ms",
            )
        elif measurement.cpu_s > _BUSY_CLIENT * measurement.seconds:
            self._top = min(self._top, level.value)
            self._end(
                Ending.CLIENT,
                f"at {level} this computer was busy: the server may be able to do more",
            )

    async def _find_rate(self) -> None:
        """The rate that the server takes without refusing."""
        # Half of what it gave before it refused: a burst may have been in that.
        given_per_s = max(
            (each.throughput_per_s for each in self.measurements if not each.error_share),
            default=0.0,
        )
        search = RateSearch(
            self.settings.seconds,
            self._source.policy.max_rate_per_s,
            max(FIRST_PER_S, given_per_s / 2),
        )
        while (trial := search.next) is not None and not self._cancelled.is_set():
            if self._retry_after_s > _MOST_WAIT_S:
                self._why += f"; it asked to wait {self._retry_after_s:.0f} s, so no more was tried"
                break
            rest_s = max(self._retry_after_s, self.settings.rest_s)
            await self._rest(rest_s)
            measurement = await self._one(Level(Loop.OPEN, trial.rate_per_s), 0.0, trial.seconds, 0)
            self._keep(measurement)
            is_refused = self._last_refusals > 0
            if self._cancelled.is_set() and not is_refused:
                break
            search.learn(
                trial,
                self._last_asked,
                measurement.seconds,
                is_refused=is_refused,
                rest_s=rest_s,
            )
        taken = self._refused_above_per_s = search.taken_per_s
        held = "" if search.is_held else " for a moment; it was not held for longer"
        self._why += (
            f"; it took {taken:.0f} requests/s without doing so{held}"
            if taken
            else "; no rate was found that it takes"
        )

    async def _rest(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._cancelled.wait()

    def _end(self, ending: Ending, why: str) -> None:
        # Refusals say more than the policy's ceiling; a person's stop more than either.
        rank = list(_RANK).index
        if self._ending is None or rank(ending) > rank(self._ending):
            self._ending, self._why = ending, why


_RANK = (
    Ending.WHOLE,
    Ending.POLICY,
    Ending.KNEE,
    Ending.CLIENT,
    Ending.LATENCY,
    Ending.ERRORS,
    Ending.REFUSALS,
    Ending.CANCELLED,
)
