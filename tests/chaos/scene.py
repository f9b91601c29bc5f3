"""What the chaos tests share: a job on real parts, what it must leave behind, its figures."""

from __future__ import annotations

import asyncio
import socket
import sqlite3
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tiledl.demo.launch import DemoServer
from tiledl.demo.stats import ServerStats
from tiledl.engine import Job, JobOptions, JobReport, JobSpec
from tiledl.flow import State, Transition
from tiledl.geo import BBox, Tile, TilePlan, ZoomRange
from tiledl.http import Engine, HttpClient
from tiledl.session import http_settings
from tiledl.settings import load_settings
from tiledl.sources import TileSource, UrlTemplate
from tiledl.store import WorkingStore

EUROPE = BBox(-11, 35, 30, 60)
ENGINES = [Engine.DIRECT, Engine.REQWEST, Engine.HTTPX]
BREAKER_RUN = 10
"""Failures in a row that open a breaker."""

_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def spec_for(
    *tile_urls: str, bbox: BBox = EUROPE, zooms: tuple[int, int] = (0, 7), **options: object
) -> JobSpec:
    """A job on one source with these base addresses."""
    source = TileSource(
        id=tile_urls[0], name="chaos", templates=tuple(UrlTemplate(url) for url in tile_urls)
    )
    chosen = JobOptions(**options)  # type: ignore[arg-type]
    return JobSpec(source, bbox, ZoomRange(*zooms), options=chosen)


@asynccontextmanager
async def job_on(
    spec: JobSpec, output: Path, engine: Engine, outage_s: float = 120.0
) -> AsyncIterator[Job]:
    """The real job on a real file and a real client; cancelled and closed at the end."""
    store = WorkingStore.create_or_reopen(output, spec.to_json(), spec.identity)
    client = HttpClient(http_settings(load_settings(proxy=""), spec.options), engine)
    job = Job(spec, store, client, outage_s=outage_s)
    try:
        yield job
    finally:
        job.cancel()
        await client.aclose()
        store.close()


@asynccontextmanager
async def running(job: Job) -> AsyncIterator[asyncio.Task[JobReport]]:
    """The job's run, ended with the block whatever happens there."""
    task = asyncio.create_task(job.run())
    try:
        yield task
    finally:
        job.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def until(condition: Callable[[], bool], timeout_s: float = 30.0) -> None:
    async with asyncio.timeout(timeout_s):
        while not condition():  # noqa: ASYNC110 - what is waited for has no event
            await asyncio.sleep(0.01)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file holds, by another reader than the program's own."""

    stored: dict[Tile, bytes]
    absent: set[Tile]
    given_up: set[Tile]

    @classmethod
    def of(cls, file: Path) -> Contents:
        with closing(sqlite3.connect(file)) as reader:
            assert reader.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            return cls(
                {
                    Tile(z, x, (1 << z) - 1 - row): body
                    for z, x, row, body in reader.execute("SELECT * FROM tiles")
                },
                {Tile(*row) for row in reader.execute("SELECT z, x, y FROM tiledl_absent")},
                {Tile(*row) for row in reader.execute("SELECT z, x, y FROM tiledl_dead_letters")},
            )


def assert_exactly_once(
    file: Path, plan: TilePlan, report: JobReport, body_of: Callable[[Tile], bytes | None]
) -> Contents:
    """Every planned tile is stored, absent or given up, once; the report agrees; each body is what
    `body_of` says, where None is a tile that is not there."""
    held = Contents.of(file)
    parts: Sequence[Iterable[Tile]] = (held.stored, held.absent, held.given_up)
    assert sum(len(set(part)) for part in parts) == plan.total
    assert set().union(*parts) == set(plan.tiles())
    assert (report.stored, report.absent, report.failed, report.missing) == (
        len(held.stored),
        len(held.absent),
        len(held.given_up),
        0,
    )
    corrupt = [tile for tile, body in held.stored.items() if body != body_of(tile)]
    assert not corrupt
    assert all(body_of(tile) is None for tile in held.absent)
    return held


class Faultless:
    """What a server without faults gives for each tile."""

    def __init__(self, server: DemoServer) -> None:
        self._server = server
        self._bodies: dict[Tile, bytes | None] = {}

    def body_of(self, tile: Tile) -> bytes | None:
        if tile not in self._bodies:
            url = f"{self._server.url}/{tile.z}/{tile.x}/{tile.y}.png"
            try:
                with _opener.open(url, timeout=10) as answer:
                    self._bodies[tile] = answer.read()
            except urllib.error.HTTPError as error:
                with error:
                    if error.code != 404:
                        raise
                self._bodies[tile] = None
        return self._bodies[tile]


def transitions(job: Job, host: int = 0) -> list[Transition]:
    """The changes of a host's breaker."""
    return list(job._router.hosts[host].breaker.transitions)


def open_times_s(job: Job, host: int = 0) -> list[float]:
    """How long each opening lasted until the next probe."""
    changes = transitions(job, host)
    return [
        later.at - earlier.at
        for earlier, later in pairwise(changes)
        if earlier.to_state is State.OPEN
    ]


def most_requests_of_an_outage(in_flight: int, openings: int, *, was_up: bool = True) -> int:
    """Those under way; the run of failures that opens the breaker; and two probes for each opening.

    Where the host was up before, each success still under way may come late and break a run of
    failures just before it opens the breaker.
    """
    runs = in_flight + 1 if was_up else 1
    return in_flight + runs * BREAKER_RUN + 2 * openings


def figures(
    scene: str, report: JobReport, *servers: ServerStats, in_outage: int | None = None
) -> None:
    """One line, for `pytest -s tests/chaos`."""
    injected: dict[str, int] = {}
    for stats in servers:
        for name, count in [*stats.faults.items(), ("down", stats.answers["down"])]:
            if count:
                injected[name] = injected.get(name, 0) + count
    parts = {
        "tiles": report.planned,
        "given up": report.failed,
        "faults injected": injected or "none",
        "requests": report.requests,
        "retries": report.retries,
        "errors": {str(name): count for name, count in report.errors.items()} or "none",
        "breaker openings": [host.breaker_openings for host in report.hosts],
        "requests during the outage": in_outage,
        "elapsed": f"{report.elapsed_s:.1f} s",
    }
    told = ", ".join(f"{name} {value}" for name, value in parts.items() if value is not None)
    print(f"\n{scene}: {told}")


class RawServer:
    """A server on loopback that answers each request with the bytes that `answer` gives for its
    path, and closes the connection after each; None is silence."""

    def __init__(self, answer: Callable[[str], bytes | None], port: int = 0) -> None:
        self._answer = answer
        self._port = port
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()
        self.times: list[float] = []
        """When each request came, monotonic seconds."""

    async def __aenter__(self) -> RawServer:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port)
        return self

    async def __aexit__(self, *error: object) -> None:
        assert self._server is not None
        self._server.close()
        for writer in self._open:
            writer.transport.abort()
        await self._server.wait_closed()

    @property
    def port(self) -> int:
        assert self._server is not None
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    @property
    def tile_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/{{z}}/{{x}}/{{y}}.png"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            self.times.append(time.monotonic())
            answer = self._answer(head.split(b" ", 2)[1].decode())
            if answer is None:
                await reader.read()  # until the other side has had enough
            else:
                writer.write(answer)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            return  # the client's right
        finally:
            self._open.discard(writer)
            writer.close()


def answer(status: int, body: bytes = b"", **headers: str) -> bytes:
    """A whole answer that says it is the connection's last."""
    lines = [f"HTTP/1.1 {status} -", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def refusing_url() -> tuple[socket.socket, str]:
    """An address where connections are refused while the socket is held."""
    held = socket.socket()
    held.bind(("127.0.0.1", 0))  # bound and not listening
    return held, f"http://127.0.0.1:{held.getsockname()[1]}/{{z}}/{{x}}/{{y}}.png"
