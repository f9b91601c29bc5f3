"""Load, sweeps and recommendations, against servers that are a few lines of asyncio."""

from __future__ import annotations

import asyncio
import itertools
import math
import random
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from tests.unit.measurements import measured
from tiledl.engine import Trouble
from tiledl.engine.request import Answer
from tiledl.flow import RateLimiter
from tiledl.geo import BBox, Tile, TilePlan, ZoomRange
from tiledl.outcome import Absent, ErrorKind
from tiledl.sources import SourceRefused, TileSource, find_source
from tiledl.sources.policy import Policy
from tiledl.telemetry import LatencyHistogram
from tiledl.tuning.load import Load
from tiledl.tuning.patterns import Pattern, tiles_of
from tiledl.tuning.recommendation import recommend
from tiledl.tuning.records import Budget, Ending, Level, Loop, Measurement
from tiledl.tuning.sweep import Sweep
from tiledl.tuning.sweep_settings import SweepSettings

PLAN = TilePlan(BBox(-180, -85, 180, 85), ZoomRange(0, 5))
SOURCE = find_source("http://127.0.0.1:1/{z}/{x}/{y}.png")


class Server:
    """So many places, and a time of service; above `rate_per_s` it answers 503."""

    def __init__(
        self, capacity: int = 1000, service_s: float = 0.004, rate_per_s: float | None = None
    ) -> None:
        self._places = asyncio.Semaphore(capacity)
        self._service_s = service_s
        # A busy machine is late, and sends what is due all at once.
        self._limiter = RateLimiter(rate_per_s, burst=8)
        self.in_flight = self.most_in_flight = self.asked = 0
        self.fails: Callable[[int], ErrorKind | None] = lambda number: None

    async def ask(self, tile: Tile) -> Answer:
        self.asked += 1
        failure = self.fails(self.asked)
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            now = asyncio.get_running_loop().time()
            if self._limiter.wait_s(now) > 0:
                return Trouble(ErrorKind.STATUS_5XX, 503, "too many")
            self._limiter.take(now)
            async with self._places:
                await asyncio.sleep(self._service_s)
            if failure is not None:
                return Trouble(failure, None, "no")
            return Absent(tile, 404)
        finally:
            self.in_flight -= 1


def level(in_flight: float) -> Level:
    return Level(Loop.CLOSED, in_flight)


def source(policy: Policy) -> TileSource:
    return replace(SOURCE, policy=policy)


def curve(capacity: int, levels: list[int], noise: float, rng: random.Random) -> list[Measurement]:
    """A server with places for `capacity` and 40 ms of service each."""
    return [
        measured(
            n,
            min(n, capacity) / 0.04 * rng.uniform(1 - noise, 1 + noise),
            0.04 * max(n / capacity, 1),
            round_=round_,
        )
        for n in levels
        for round_ in range(2)
    ]


@pytest.mark.parametrize("pattern", Pattern)
def test_a_pattern_asks_for_planned_tiles_only_and_the_same_for_the_same_seed(
    pattern: Pattern,
) -> None:
    plan = TilePlan(BBox(5, 45, 16, 55), ZoomRange(4, 8))
    planned = set(plan.tiles())
    asked = list(itertools.islice(tiles_of(plan, pattern, 7), 3000))
    assert set(asked) <= planned
    assert asked == list(itertools.islice(tiles_of(plan, pattern, 7), 3000))
    assert asked != list(itertools.islice(tiles_of(plan, pattern, 8), 3000))


def test_unique_asks_for_every_tile_once_before_any_again() -> None:
    count = PLAN.total
    asked = list(itertools.islice(tiles_of(PLAN, Pattern.UNIQUE), count))
    assert set(asked) == set(PLAN.tiles())
    assert len(asked) == len(set(asked))


def test_hot_spots_ask_for_few_tiles_often() -> None:
    asked = list(itertools.islice(tiles_of(PLAN, Pattern.HOT_SPOTS), 5000))
    counts = sorted((asked.count(tile) for tile in set(asked)), reverse=True)
    assert sum(counts[: len(counts) // 10]) > 0.3 * len(asked)


async def _loaded(server: Server, at: Level, seconds: float = 0.3, **more: object) -> Measurement:
    load = Load(server.ask, tiles_of(PLAN, Pattern.UNIQUE), at, **more)  # type: ignore[arg-type]
    return await load.run(0.05, seconds)


async def test_the_closed_loop_keeps_so_many_in_flight_and_obeys_littles_law() -> None:
    server = Server(capacity=4)
    found = await _loaded(server, level(8))
    assert server.most_in_flight == 8
    assert server.in_flight == 0
    mean_s = sum(found.latencies.at_percentiles(*range(5, 100, 10))) / 10
    assert found.throughput_per_s * mean_s == pytest.approx(found.mean_in_flight, rel=0.25)


async def test_the_open_loop_counts_the_waiting_for_a_slow_server() -> None:
    server = Server(capacity=1, service_s=0.02)  # 50 requests/s
    found = await _loaded(server, Level(Loop.OPEN, 200), 0.5, most_in_flight=1)
    assert found.corrected is not None
    sent, due = found.latencies.at_percentiles(99)[0], found.corrected.at_percentiles(99)[0]
    assert due > 5 * sent


async def test_a_load_ends_after_so_many_tiles_and_retries_what_failed() -> None:
    from tiledl.engine import RetryPolicy
    from tiledl.flow import Backoff

    server = Server()
    server.fails = lambda number: ErrorKind.RESET if number % 4 == 0 else None
    load = Load(
        server.ask,
        tiles_of(PLAN, Pattern.UNIQUE),
        level(5),
        most_requests=40,
        retry=RetryPolicy(6, Backoff(base_s=0.001, cap_s=0.002)),
    )
    found = await load.run(0.0, 60)
    assert (found.succeeded, found.error_share) == (40, 0.0)
    assert found.retries == server.asked - 40 > 0


async def test_a_policys_rate_is_kept_in_the_closed_loop() -> None:
    server = Server()
    await _loaded(server, level(8), 0.4, limiter=RateLimiter(50))
    assert server.asked <= 0.6 * 50 + 3


@pytest.mark.parametrize("capacity", [4, 16, 64])
@pytest.mark.parametrize("levels", [[1, 2, 4, 8, 16, 32, 64, 128, 256], [1, 5, 10, 20, 50, 100]])
def test_the_recommendation_is_near_the_capacity(capacity: int, levels: list[int]) -> None:
    rng = random.Random(1)
    near = 0
    for _ in range(20):
        found = recommend(curve(capacity, levels, 0.02, rng), Budget()).in_flight
        assert found is not None
        near += abs(found - capacity) <= 0.2 * capacity
    assert near >= 18


def test_a_latency_budget_bounds_the_recommendation_and_is_named() -> None:
    # Latency grows with each request in flight: 10 ms a request.
    levels = [measured(n, 100 * (1 - math.exp(-n / 8)), 0.01 * n) for n in (1, 2, 4, 8, 16, 32)]
    assert (recommend(levels, Budget()).in_flight or 0) > 12
    found = recommend(levels, Budget(latency_s=0.06))
    assert found.in_flight in (5, 6)
    assert "budget" in found.reason
    hopeless = recommend(levels, Budget(latency_s=0.001))
    assert hopeless.in_flight is None
    assert "10 ms" in hopeless.reason


def test_levels_that_fail_are_not_recommended() -> None:
    good = [measured(1, 25, 0.04), measured(2, 50, 0.04)]
    bad = [measured(4, 99, 0.04, failed=500)]
    assert recommend(good + bad, Budget()).in_flight == 2
    assert recommend(bad, Budget()).in_flight is None
    assert recommend([], Budget()).in_flight is None


def _swept(server: Server, settings: SweepSettings, policy: Policy | None = None) -> Sweep:
    return Sweep(server.ask, source(policy or Policy()), PLAN, settings)


QUICK = SweepSettings(seconds=0.15, warm_up_s=0.05, rounds=1)


async def test_a_sweep_by_itself_stops_where_throughput_stops_growing() -> None:
    server = Server(capacity=4, service_s=0.02)
    found = await _swept(server, replace(QUICK, seconds=0.3)).run()
    assert found.ending is Ending.KNEE
    assert server.most_in_flight <= 64
    recommended = recommend(found.measurements, Budget()).in_flight
    assert recommended is not None
    assert 3 <= recommended <= 6


async def test_rounds_go_up_and_down_in_turn() -> None:
    settings = replace(QUICK, levels=(level(1), level(2), level(3)), rounds=3)
    found = await _swept(Server(), settings).run()
    assert [m.level.value for m in found.measurements] == [1, 2, 3, 3, 2, 1, 1, 2, 3]
    assert [m.round for m in found.measurements] == [0, 0, 0, 1, 1, 1, 2, 2, 2]


async def test_no_level_is_above_the_policy() -> None:
    server = Server()
    settings = replace(QUICK, levels=(level(2), level(50)))
    found = await _swept(server, settings, Policy(max_concurrency=3)).run()
    assert server.most_in_flight == 3
    assert found.ending is Ending.POLICY
    with pytest.raises(SourceRefused):
        _swept(server, settings, Policy(allows_jobs=False))


async def test_errors_and_latency_end_the_way_up() -> None:
    server = Server()
    server.fails = lambda number: ErrorKind.RESET if server.in_flight >= 3 else None
    levels = tuple(level(n) for n in (1, 2, 8, 16))
    found = await _swept(server, replace(QUICK, levels=levels)).run()
    assert found.ending is Ending.ERRORS
    assert found.measurements[-1].level == level(8)
    slow = Server(capacity=1, service_s=0.05)
    budget = Budget(latency_s=0.3)
    settings = replace(QUICK, seconds=0.6, levels=levels, budget=budget)
    found = await _swept(slow, settings).run()
    assert found.ending is Ending.LATENCY
    assert found.measurements[-1].level == level(8)


async def test_a_rate_limit_is_found_politely() -> None:
    # So slow that many of a phase's requests end after it: they were sent at the rate all the same.
    server = Server(service_s=0.1, rate_per_s=200)
    settings = replace(QUICK, seconds=0.2, levels=(level(8), level(32)), rest_s=0.02)
    found = await _swept(server, settings).run()
    assert found.ending is Ending.REFUSALS
    assert found.refused_above_per_s == pytest.approx(200, rel=0.4)
    assert found.requests == server.asked
    recommended = recommend(found.measurements, Budget(), found.refused_above_per_s)
    assert recommended.rate_per_s == found.refused_above_per_s
    assert recommended.in_flight is not None
    assert recommended.in_flight >= 0.1 * recommended.rate_per_s
    assert 0 < found.refusals < 0.08 * found.requests


async def test_a_server_that_does_not_answer_is_not_asked_more() -> None:
    server = Server(service_s=0.5)
    found = await _swept(server, QUICK).run()
    assert found.ending is Ending.ERRORS
    assert server.asked == 1


async def test_all_tiles_are_asked_for_at_a_policys_rate_and_whatever_fails() -> None:
    server = Server()
    server.fails = lambda number: ErrorKind.RESET if number % 3 == 0 else None
    settings = SweepSettings(
        levels=(level(1), level(6)),
        seconds=60,
        warm_up_s=0,
        rounds=1,
        most_requests=12,
        is_adaptive=False,
    )
    found = await _swept(server, settings, Policy(max_rate_per_s=100)).run()
    assert [m.requests for m in found.measurements] == [12, 12]


async def test_of_rates_alone_the_highest_that_was_kept_is_recommended() -> None:
    server = Server(capacity=1, service_s=0.02)  # at most 50 requests/s
    levels = tuple(Level(Loop.OPEN, rate) for rate in (15, 30, 100))
    found = await _swept(server, replace(QUICK, seconds=0.6, levels=levels)).run()
    recommended = recommend(found.measurements, Budget())
    assert recommended.rate_per_s in (15, 30)
    assert recommended.in_flight in (1, 2)
    nothing = recommend(found.measurements, Budget(latency_s=0.001))
    assert (nothing.in_flight, nothing.rate_per_s) == (None, None)


async def test_a_cancelled_sweep_gives_what_it_has() -> None:
    sweep = _swept(Server(), replace(QUICK, seconds=60, levels=(level(2), level(3))))
    running = asyncio.create_task(sweep.run())
    await asyncio.sleep(0.15)
    sweep.cancel()
    found = await running
    assert found.ending is Ending.CANCELLED
    assert [m.level for m in found.measurements] == [level(2)]


def test_what_cannot_be_measured_is_refused() -> None:
    for wrong in (
        {"levels": (level(0),)},
        {"levels": (level(1.5),)},
        {"levels": (level(257),)},
        {"seconds": 0},
        {"rounds": 0},
    ):
        with pytest.raises(ValueError, match=r"choose|length"):
            SweepSettings(**wrong)  # type: ignore[arg-type]


def test_a_histogram_survives_its_text() -> None:
    histogram = LatencyHistogram()
    histogram.record_all([1, 900, 2_000_000])
    again = LatencyHistogram.decoded(histogram.encoded())
    assert again.percentiles() == histogram.percentiles()
    with pytest.raises(ValueError, match="not an encoded"):
        LatencyHistogram.decoded("HISTFAAAnonsense")
