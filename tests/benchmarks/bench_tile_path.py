"""What one tile costs from plan to store, without a network: ``python -m
tests.benchmarks.bench_tile_path``.

The lane answers at once, so that everything measured is ours: microseconds, Python calls and
allocations a tile, for the whole path and for its parts. README.md here has the budget.
"""

from __future__ import annotations

import asyncio
import gc
import random
import sys
import tempfile
import tracemalloc
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from time import perf_counter

from tiledl.engine import JobOptions, JobSpec
from tiledl.engine.freshness import validators_of
from tiledl.engine.job import RETRIES_PER_S, RETRY_SHARE
from tiledl.engine.pool import FetchPool, RetryPolicy, Work
from tiledl.engine.request import TileRequester
from tiledl.flow import Auto, Controller, Fixed, Go, Host, HostSettings, RetryBudget, Router
from tiledl.geo import BBox, Tile, TilePlan, ZoomRange
from tiledl.http import HttpSettings, Reply, Timings
from tiledl.http.direct_connection import DirectConnection
from tiledl.http.direct_lane import DirectLane
from tiledl.http.direct_origin import Origin
from tiledl.outcome import Outcome, Stored, Validators
from tiledl.sources import TileSource, UrlTemplate, sniff
from tiledl.sources.tile_format import is_whole
from tiledl.store import StoreWriter, WorkingStore
from tiledl.telemetry import Meter

TILES = 40_960
SOURCE = TileSource(
    id="http://fake/{z}/{x}/{y}.png",
    name="Fake",
    templates=(UrlTemplate("http://fake/{z}/{x}/{y}.png"),),
)
SPEC = JobSpec(
    source=SOURCE,
    bbox=BBox(-180, -85, 180, 85),
    zooms=ZoomRange(8, 8),
    options=JobOptions(concurrency=32),
)
HEADERS = {
    "server": "nginx/1.22.1",
    "date": "Sat, 28 Nov 2026 12:00:00 GMT",
    "content-type": "image/png",
    "content-length": "4096",
    "etag": '"6b05ffe3-54c"',
    "last-modified": "Tue, 24 Nov 2026 21:21:39 GMT",
    "connection": "keep-alive",
    "accept-ranges": "bytes",
}
"""As nginx sends them."""


class InstantLane:
    """Answers in the same turn of the loop."""

    name = "instant"

    def __init__(self, bodies: Sequence[bytes]) -> None:
        self._bodies = bodies
        self._asked = 0

    async def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Reply:
        """A 200 with the next of the bodies."""
        self._asked += 1
        body = self._bodies[self._asked % len(self._bodies)]
        return Reply(200, HEADERS, body, Timings(0.0, None), url)

    async def aclose(self) -> None:
        """Nothing is open."""


class Listed:
    """A feed of given tiles."""

    def __init__(self, tiles: Sequence[Tile]) -> None:
        self._blocks = [
            [Work(tile) for tile in tiles[start : start + 1024]]
            for start in range(0, len(tiles), 1024)
        ]
        self._blocks.reverse()

    async def take(self) -> Sequence[Work]:
        """The next thousand."""
        return self._blocks.pop() if self._blocks else []


class Nowhere:
    """A sink that keeps nothing."""

    async def put(self, outcome: Outcome) -> None:
        """Forget it."""


def bodies(count: int = 4096) -> list[bytes]:
    """PNGs, as far as their beginning and end go, of 0.6 to 22 kB."""
    rng = random.Random(1)
    return [
        b"\x89PNG\r\n\x1a\n"
        + rng.randbytes(int(600 * (22_000 / 600) ** rng.random()))
        + b"IEND\xaeB`\x82"
        for _ in range(count)
    ]


def tiles(count: int = TILES) -> list[Tile]:
    """The first tiles of the plan."""
    return list(islice(SPEC.plan.tiles(), count))


def pool(feed: Listed, sink: Nowhere | StoreWriter, controller: Controller) -> FetchPool:
    """A pool as a job makes it, on an instant lane."""
    rng = random.Random(1)
    return FetchPool(
        feed,
        sink,
        [TileRequester(InstantLane(bodies(256)), SOURCE)],
        Router([Host("fake", HostSettings(), rng)], rng),
        controller,
        Meter(),
        RetryPolicy(),
        budget=RetryBudget(RETRY_SHARE, RETRIES_PER_S),
        rng=rng,
    )


async def to_nowhere(controller: Controller | None = None, count: int = TILES) -> float:
    """Seconds for the pool alone."""
    running = pool(Listed(tiles(count)), Nowhere(), controller or Fixed(32))
    began = perf_counter()
    await running.run()
    return perf_counter() - began


async def to_store(count: int = TILES) -> float:
    """Seconds for pool and store together, until everything is durable."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "map.mbtiles"
        with WorkingStore.create_or_reopen(path, SPEC.to_json(), SPEC.identity) as store:
            writer = StoreWriter(store, lambda receipt: None)
            running = pool(Listed(tiles(count)), writer, Fixed(32))
            began = perf_counter()
            await running.run()
            await writer.aclose()
            return perf_counter() - began


class _Wire(asyncio.Transport):
    """Where a server would be: what is written is answered in the loop's next turn."""

    def __init__(self, connection: DirectConnection) -> None:
        super().__init__()
        self._connection = connection
        head = "".join(f"{name}: {value}\r\n" for name, value in HEADERS.items())
        self._answer = f"HTTP/1.1 200 OK\r\n{head}\r\n".encode() + bytes(4096)

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """See WriteTransport."""
        asyncio.get_running_loop().call_soon(self._reply)

    def is_closing(self) -> bool:
        """See BaseTransport."""
        return False

    def abort(self) -> None:
        """See WriteTransport."""
        self._connection.connection_lost(None)

    def _reply(self) -> None:
        buffer = self._connection.get_buffer(-1)
        buffer[: len(self._answer)] = self._answer
        self._connection.buffer_updated(len(self._answer))


class _WiredLane(DirectLane):
    """The direct engine without a network."""

    async def _open_connection(self, origin: Origin) -> DirectConnection:
        connection = self._make_connection()
        connection.connection_made(_Wire(connection))
        self._open[connection] = origin
        return connection


async def through_lane(count: int = TILES) -> float:
    """Seconds for the requests of the direct engine alone, 32 at a time."""
    lane = _WiredLane(HttpSettings(proxy=""))
    numbers = iter(range(count))

    async def work() -> None:
        for number in numbers:
            await lane.fetch(f"http://fake/8/120/{number}.png")

    began = perf_counter()
    await asyncio.gather(*[work() for _ in range(32)])
    took = perf_counter() - began
    await lane.aclose()
    return took


def calls_a_tile(run: Callable[[int], Awaitable[float]], count: int = 4096) -> tuple[float, float]:
    """Calls of Python functions and of C functions a tile, in the loop's thread; the difference of
    two counts, so that starting and ending do not matter."""
    once, twice = _calls(run, count), _calls(run, 2 * count)
    return (
        (twice["call"] - once["call"]) / count,
        (twice["c_call"] - once["c_call"]) / count,
    )


def _calls(run: Callable[[int], Awaitable[float]], count: int) -> Counter[str]:
    seen: Counter[str] = Counter()

    def profile(frame: object, event: str, argument: object) -> None:
        seen[event] += 1

    async def profiled() -> None:
        before = sys.getprofile()
        sys.setprofile(profile)
        try:
            await run(count)
        finally:
            sys.setprofile(before)

    asyncio.run(profiled())
    return seen


async def allocated_a_tile(count: int = 4096) -> tuple[float, float]:
    """What each tile makes that outlives it until the store has it: blocks and bytes a tile, the
    body itself not counted."""
    held: list[Outcome] = []

    class Holding(Nowhere):
        async def put(self, outcome: Outcome) -> None:
            held.append(outcome)

    running = pool(Listed(tiles(count)), Holding(), Fixed(32))
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.take_snapshot()
    await running.run()
    after = tracemalloc.take_snapshot()
    tracemalloc.stop()
    changes = after.compare_to(before, "filename")
    return (
        sum(change.count_diff for change in changes) / count,
        sum(change.size_diff for change in changes) / count,
    )


def part_us(part: Callable[[], object], count: int = 100_000) -> float:
    """The best of five runs, in microseconds a call."""
    best_s = float("inf")
    for _ in range(5):
        began = perf_counter()
        for _ in range(count):
            part()
        best_s = min(best_s, perf_counter() - began)
    return best_s / count * 1e6


def parts() -> dict[str, Callable[[], object]]:
    """The path's parts, each as a call without arguments."""
    tile, body = Tile(8, 120, 84), bodies(1)[0]
    url = SOURCE.templates[0].compiled()
    router = Router([Host("fake", HostSettings(), random.Random(1))], random.Random(1))
    controller, meter = Auto(256), Meter()

    def route() -> None:
        now = perf_counter()
        admission = router.admit(now)
        assert isinstance(admission, Go)
        router.record(admission.host, 0.002, None, None, now, now)

    def control() -> None:
        now = perf_counter()
        controller.on_result(0.002, 32, None, now, now - 0.002)

    found = sniff(body)
    assert found is not None
    return {
        "address": lambda: url(tile),
        "is it a whole tile": lambda: is_whole(body, found) and sniff(body),
        "validators": lambda: validators_of(HEADERS.get, 0.0),
        "breaker, rate, host": route,
        "controller (auto)": control,
        "latency": lambda: meter.latency(0.002),
        "outcome": lambda: Stored(tile, body, Validators("e", None, None)),
    }


def main() -> None:
    """Print the table."""
    import uvloop

    for name, run in {
        "pool, fixed": lambda: to_nowhere(),
        "pool, auto": lambda: to_nowhere(Auto(32)),
        "direct engine, without a network": through_lane,
        "pool and store": to_store,
    }.items():
        best_s = min(uvloop.run(run()) for _ in range(5))
        print(f"{name:34s} {best_s / TILES * 1e6:7.2f} µs a tile")
    for name, part in parts().items():
        print(f"  {name:32s} {part_us(part):7.2f} µs")
    count, size = asyncio.run(allocated_a_tile())
    print(f"{'kept until stored':34s} {count:7.1f} blocks, {size:.0f} bytes a tile")
    for name, per_tile in {
        "pool": to_nowhere,
        "pool and store": to_store,
        "direct engine": through_lane,
    }.items():
        python, c = calls_a_tile(lambda count, run=per_tile: run(count=count))  # type: ignore[misc]
        print(f"{f'calls, {name}':34s} {python:7.1f} of Python, {c:.1f} of C a tile")
    began = perf_counter()
    planned = sum(1 for _ in TilePlan(BBox(-180, -85, 180, 85), ZoomRange(0, 9)).tiles())
    print(f"{'plan':34s} {(perf_counter() - began) / planned * 1e6:7.2f} µs a tile")


if __name__ == "__main__":
    main()
