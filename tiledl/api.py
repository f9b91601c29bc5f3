"""The small functional API for scripts: tiles by the dozen, on the same code as whole jobs.

    import asyncio, httpx
    from tiledl.api import fetch_tile, stream_tiles

    async def main():
        async with httpx.AsyncClient(base_url="http://127.0.0.1:8001") as client:
            body = await fetch_tile(client, z=3, x=4, y=2)
        async for result in stream_tiles([(3, 4, 2), (3, 4, 3)], max_concurrency=2):
            print(result.tile, len(result.body or b""), result.error)

    asyncio.run(main())

Retries, backoff, the circuit breaker and the source's policy hold here as they do in a job.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from msgspec import Struct

from tiledl.engine import FetchPool, IterableFeed, JobReport, RetryPolicy, TileRequester
from tiledl.flow import Backoff, Fixed, Host, HostSettings, Router
from tiledl.geo import Tile
from tiledl.http import FastLane, HttpClient, HttpSettings, TotalTimeout, adopt
from tiledl.outcome import Absent, ErrorClass, Failed, NotModified, Outcome, Stored
from tiledl.selection import spec_from_text
from tiledl.session import DownloadSession, http_settings
from tiledl.settings import load_settings
from tiledl.sources import SourceRefused, TileSource, find_source
from tiledl.sources.template import key_variable
from tiledl.telemetry import Meter

if TYPE_CHECKING:
    from tiledl.http import Client

DEFAULT_BASE_URL = "http://127.0.0.1:8001"
"""Where `tiledl demo-server` listens."""


class TileError(Exception):
    """A tile that could not be had."""

    def __init__(self, tile: Tile, message: str) -> None:
        super().__init__(f"tile {tile.z}/{tile.x}/{tile.y}: {message}")
        self.tile = tile


class TileAbsent(TileError):
    """The server says that there is no such tile."""

    def __init__(self, tile: Tile, status: int) -> None:
        super().__init__(tile, f"the server has no such tile (status {status})")
        self.status = status


class TileFailed(TileError):
    """The tile did not come, in any of its attempts."""

    def __init__(self, failed: Failed) -> None:
        tries = "1 attempt" if failed.attempts == 1 else f"{failed.attempts} attempts"
        super().__init__(failed.tile, f"{failed.message} ({failed.error_class}, after {tries})")
        self.error_class: ErrorClass = failed.error_class
        self.status = failed.status
        self.attempts = failed.attempts


class TileResult(Struct, frozen=True):
    """What became of one tile: a body, or an error."""

    tile: Tile
    body: bytes | None
    error: TileError | None


async def fetch_tile(
    client: Client,
    z: int,
    x: int,
    y: int,
    timeout_seconds: float = 10,
    retries: int = 2,
    backoff_base: float = 0.2,
    backoff_cap: float = 2.0,
    *,
    source: str | TileSource | None = None,
) -> bytes:
    """One tile's body.

    `client` is an `httpx.AsyncClient` or a `tiledl.http.HttpClient`. Without a `source` (a URL
    template or a name of the catalogue), tiles are at ``/{z}/{x}/{y}.png`` under the client's
    `base_url`, or else under TILE_BASE_URL. `timeout_seconds` is for one attempt. Raises
    `TileAbsent`, `TileFailed`, or `SourceRefused` where the provider forbids downloads.
    """
    tiles = _stream(
        [Tile(z, x, y)],
        1,
        client=client,
        source=source,
        timeout_seconds=timeout_seconds,
        retries=retries,
        backoff=Backoff(backoff_base, backoff_cap),
    )
    async with contextlib.aclosing(tiles):
        async for result in tiles:
            if result.error is not None:
                raise result.error
            assert result.body is not None
            return result.body
    raise AssertionError("every tile has a result")


async def fetch_tiles_concurrently(
    tiles: Iterable[tuple[int, int, int]],
    max_concurrency: int = 10,
    *,
    client: Client | None = None,
    source: str | TileSource | None = None,
    timeout_seconds: float = 10,
    retries: int = 2,
    backoff_base: float = 0.2,
    backoff_cap: float = 2.0,
) -> list[TileResult]:
    """The results of all tiles ``(z, x, y)``, in the order given; each different tile once.

    Holds all bodies at the end; `stream_tiles` does not. A tile that fails does not stop the rest.
    """
    wanted = [Tile(*tile) for tile in tiles]
    results = {
        result.tile: result
        async for result in stream_tiles(
            dict.fromkeys(wanted),
            max_concurrency,
            client=client,
            source=source,
            timeout_seconds=timeout_seconds,
            retries=retries,
            backoff_base=backoff_base,
            backoff_cap=backoff_cap,
        )
    }
    return [results[tile] for tile in wanted]


async def stream_tiles(
    tiles: Iterable[tuple[int, int, int]] | AsyncIterable[tuple[int, int, int]],
    max_concurrency: int = 10,
    *,
    client: Client | None = None,
    source: str | TileSource | None = None,
    timeout_seconds: float = 10,
    retries: int = 2,
    backoff_base: float = 0.2,
    backoff_cap: float = 2.0,
) -> AsyncGenerator[TileResult, None]:
    """Results as they arrive.

    Holds at most `max_concurrency` bodies, the one in your hands included. `tiles` is read lazily.
    A slow consumer slows the requests down.
    """
    results = _stream(
        tiles,
        max_concurrency,
        client=client,
        source=source,
        timeout_seconds=timeout_seconds,
        retries=retries,
        backoff=Backoff(backoff_base, backoff_cap),
    )
    async with contextlib.aclosing(results):
        async for result in results:
            yield result


async def download(
    source: str,
    bbox: str,
    zoom: str,
    output: str | Path,
    **options: Any,
) -> JobReport:
    """A whole job into an MBTiles file, as `tiledl download` does it.

    `options` are those of `JobOptions`. Raises `UsageError` or `SourceUnusable`.
    """
    settings = load_settings()
    spec = spec_from_text(
        source=source, bbox=bbox, zoom=zoom, options=settings.job_options(**options)
    )
    async with await DownloadSession.open(spec, Path(output), settings=settings) as session:
        return await session.job.run()


async def _stream(
    tiles: Iterable[tuple[int, int, int]] | AsyncIterable[tuple[int, int, int]],
    max_concurrency: int,
    *,
    client: Client | None,
    source: str | TileSource | None,
    timeout_seconds: float,
    retries: int,
    backoff: Backoff,
) -> AsyncGenerator[TileResult, None]:
    chosen = _source(source, client)
    policy = chosen.policy
    if not policy.allows_jobs:
        raise SourceRefused(f"{chosen.name} cannot be downloaded: {policy.reason}")
    if max_concurrency < 1:
        raise ValueError(f"max_concurrency is {max_concurrency}: it must be at least 1")
    rng = random.Random()
    handover = _Handover()
    async with _lane(client, timeout_seconds) as lane:
        settings = HostSettings(max_rate_per_s=policy.max_rate_per_s)
        hosts = [Host(urlsplit(t.text).netloc, settings, rng) for t in chosen.templates]
        pool = FetchPool(
            IterableFeed(tiles),
            handover,
            [TileRequester(lane, chosen, n, _keys(chosen)) for n in range(len(hosts))],
            Router(hosts, rng),
            Fixed(min(max_concurrency, policy.max_concurrency or max_concurrency)),
            Meter(),
            RetryPolicy(retries, backoff),
            rng=rng,
        )
        running = asyncio.create_task(pool.run())
        running.add_done_callback(lambda _: handover.end())
        try:
            async for outcome in handover:
                yield _result(outcome)
            await running
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


class _Handover:
    """Where workers hand their outcome to the consumer, each waiting until it is really taken.

    So each worker holds one body at most, and the consumer's own counts as its worker's until the
    next one is asked for.
    """

    def __init__(self) -> None:
        self._waiting: deque[tuple[Outcome, asyncio.Event]] = deque()
        self._changed = asyncio.Event()
        self._ended = False

    async def put(self, outcome: Outcome) -> None:
        taken = asyncio.Event()
        self._waiting.append((outcome, taken))
        self._changed.set()
        await taken.wait()

    def end(self) -> None:
        self._ended = True
        self._changed.set()

    async def __aiter__(self) -> AsyncIterator[Outcome]:
        while True:
            while not self._waiting:
                if self._ended:
                    return
                self._changed.clear()
                await self._changed.wait()
            outcome, taken = self._waiting.popleft()
            yield outcome
            del outcome
            taken.set()


def _result(outcome: Outcome) -> TileResult:
    match outcome:
        case Stored(tile, body):
            return TileResult(tile, body, None)
        case Absent(tile, status):
            return TileResult(tile, None, TileAbsent(tile, status))
        case Failed(tile):
            return TileResult(tile, None, TileFailed(outcome))
        case NotModified():
            raise AssertionError("nothing conditional was asked")


def _source(source: str | TileSource | None, client: Client | None) -> TileSource:
    if isinstance(source, TileSource):
        return source
    if source is not None:
        return find_source(source)
    own = "" if client is None or isinstance(client, HttpClient) else str(client.base_url)
    base = own or load_settings().tile_base_url or DEFAULT_BASE_URL
    return find_source(f"{base.rstrip('/')}/{{z}}/{{x}}/{{y}}.png")


def _keys(source: TileSource) -> Mapping[str, str]:
    return {
        name: os.environ.get(key_variable(name), "")
        for template in source.templates
        for name in template.keys
    }


@contextlib.asynccontextmanager
async def _lane(client: Client | None, timeout_seconds: float) -> AsyncGenerator[FastLane, None]:
    if client is None:
        settings = load_settings()
        options = settings.job_options()
        async with HttpClient(http_settings(settings, options), settings.http_engine) as own:
            yield _Timed(own, timeout_seconds)
    elif isinstance(client, HttpClient):
        yield _Timed(client, timeout_seconds)
    else:
        yield adopt(client, HttpSettings(total_timeout_s=timeout_seconds))


class _Timed:
    """A lane with a time limit of its own, for a client that was made with another."""

    def __init__(self, lane: FastLane, timeout_s: float) -> None:
        self.name = lane.name
        self._lane = lane
        self._timeout_s = timeout_s

    async def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
        try:
            async with asyncio.timeout(self._timeout_s):
                return await self._lane.fetch(url, headers)
        except TimeoutError:
            host = urlsplit(url).netloc
            raise TotalTimeout(f"{host} took longer than {self._timeout_s:g} s", url) from None

    async def aclose(self) -> None:
        """Nothing: the client belongs to the caller."""
