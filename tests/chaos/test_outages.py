"""The whole source goes away: it costs probes and time, never a tile, and the job says so."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from tests.chaos.scene import (
    ENGINES,
    Faultless,
    RawServer,
    answer,
    assert_exactly_once,
    figures,
    job_on,
    most_requests_of_an_outage,
    open_times_s,
    running,
    spec_for,
    transitions,
    until,
)
from tests.integration.test_download_command import environment
from tests.unit.fake_lane import png
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.engine import JobState
from tiledl.flow import State
from tiledl.geo import Tile
from tiledl.http import Engine

CONCURRENCY = 8


def port_of(server: DemoServer) -> int:
    return int(server.url.rsplit(":", 1)[1])


@pytest.mark.parametrize(("engine", "outage_s"), [(Engine.DIRECT, 20.0), (Engine.HTTPX, 4.0)])
async def test_the_server_stops_and_comes_back(
    tmp_path: Path, faultless: Faultless, engine: Engine, outage_s: float
) -> None:
    behaviour = Behaviour(latency_ms=40)
    with DemoServer(behaviour) as server:
        port = port_of(server)
        spec = spec_for(server.tile_url, concurrency=CONCURRENCY, timeout_s=5.0)
        async with job_on(spec, tmp_path / "map.mbtiles", engine) as job, running(job) as run:
            await until(lambda: job.snapshot().meter.stored >= 80)
            await server.stop_async()
            before = job.snapshot().meter.requests
            await asyncio.sleep(outage_s)
            in_outage = job.snapshot().meter.requests - before
            openings = job.snapshot().hosts[0].openings
            async with DemoServer(behaviour, port=port):
                report = await asyncio.wait_for(run, 60)
            changes, open_s = transitions(job), open_times_s(job)
    figures(f"the server stops for {outage_s:g} s, {engine}", report, in_outage=in_outage)
    print("open times:", ", ".join(f"{seconds:.1f} s" for seconds in open_s))
    assert_exactly_once(tmp_path / "map.mbtiles", spec.plan, report, faultless.body_of)
    assert report.is_complete, "no tile is given up for an outage"
    assert openings >= 2
    assert in_outage <= most_requests_of_an_outage(CONCURRENCY, openings)
    # Doubled each time, less a fifth of jitter at most.
    assert all(later > 1.5 * earlier for earlier, later in pairwise(open_s))
    assert [change.to_state for change in changes[-2:]] == [State.HALF_OPEN, State.CLOSED]
    assert all(change.reason for change in changes)


@pytest.mark.parametrize("retry_after", ["1", None])
async def test_a_server_that_says_only_429_is_not_hammered_and_the_job_pauses_itself(
    tmp_path: Path, retry_after: str | None
) -> None:
    is_open = False
    headers = {} if retry_after is None else {"Retry_After": retry_after}

    def serve(path: str) -> bytes:
        return answer(200, png(path.encode())) if is_open else answer(429, **headers)

    async with RawServer(serve) as server:
        spec = spec_for(server.tile_url, zooms=(0, 5), concurrency=64)
        async with (
            job_on(spec, tmp_path / "map.mbtiles", Engine.DIRECT, outage_s=4.0) as job,
            running(job) as run,
        ):
            await until(lambda: job.state is JobState.PAUSED)
            snapshot, times = job.snapshot(), list(server.times)
            is_open = True
            job.resume()
            report = await asyncio.wait_for(run, 60)
    figures(f"only 429, Retry-After {retry_after}", report, in_outage=len(times))
    assert snapshot.is_outage
    assert "status 429" in snapshot.reason
    assert report.is_complete
    # All 34 tiles at once before the first answer; then one for each pause of half a second or
    # more that the host asked for or was given.
    later = [at for at in times if at > times[0] + 0.4]
    assert len(times) - len(later) <= 64
    assert 1 <= len(later) <= 2 * (times[-1] - times[0]) + 1
    assert all(b - a > 0.4 for a, b in pairwise(later)), "a pause lies between any two"


class Unaccepting:
    """A listening socket that accepts nothing: connections succeed and stay silent."""

    def __init__(self) -> None:
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.listen(128)
        self.port = int(self._socket.getsockname()[1])

    async def __aenter__(self) -> Unaccepting:
        return self

    async def __aexit__(self, *error: object) -> None:
        self._socket.close()


async def pauses_and_goes_on(
    silence: Unaccepting | RawServer, output: Path, engine: Engine
) -> None:
    def body_of(tile: Tile) -> bytes:
        return png(str(tuple(tile)).encode())

    def serve(path: str) -> bytes:
        z, x, y = map(int, path.strip("/").removesuffix(".png").split("/"))
        return answer(200, body_of(Tile(z, x, y)))

    async with silence:
        port = silence.port
        spec = spec_for(
            f"http://127.0.0.1:{port}/{{z}}/{{x}}/{{y}}.png", zooms=(0, 6), timeout_s=1.0
        )
        opened = job_on(spec, output, engine, outage_s=2.0)
        job = await opened.__aenter__()
        run = asyncio.create_task(job.run())
        await until(lambda: job.state is JobState.PAUSED)
        await until(lambda: job.snapshot().in_flight == 0)
        asked = job.snapshot().meter.requests
    try:
        assert job.snapshot().is_outage
        assert "has not answered properly" in job.snapshot().reason
        assert "silent" in job.snapshot().reason or "not finished" in job.snapshot().reason
        # Quick on the busiest machine, as the patience here is short.
        async with RawServer(serve, port):
            job.resume()
            report = await asyncio.wait_for(run, 60)
    finally:
        await opened.__aexit__(None, None, None)
    figures(f"{type(silence).__name__} says nothing, {engine}", report, in_outage=asked)
    assert asked <= 40
    assert_exactly_once(output, spec.plan, report, body_of)
    assert report.is_complete


@pytest.mark.parametrize("engine", ENGINES)
async def test_a_network_that_never_answers_pauses_the_job_which_goes_on_when_it_does(
    tmp_path: Path, engine: Engine
) -> None:
    await pauses_and_goes_on(RawServer(lambda path: None), tmp_path / "map.mbtiles", engine)


async def test_a_socket_that_accepts_nothing_pauses_it_too(tmp_path: Path) -> None:
    await pauses_and_goes_on(Unaccepting(), tmp_path / "map.mbtiles", Engine.DIRECT)


async def test_a_pause_of_its_own_keeps_everything_also_for_another_run(
    tmp_path: Path, faultless: Faultless
) -> None:
    output = tmp_path / "map.mbtiles"
    with DemoServer(Behaviour(latency_ms=20)) as server:
        spec = spec_for(server.tile_url, concurrency=CONCURRENCY)
        async with (
            job_on(spec, output, Engine.DIRECT, outage_s=1.5) as job,
            running(job) as run,
        ):
            await until(lambda: job.snapshot().meter.stored >= 50)
            server.set_behaviour(down=True)
            await until(lambda: job.state is JobState.PAUSED)
            assert job.snapshot().is_outage
            assert "connection reset" in job.snapshot().reason
            job.cancel()
            first = await run
        server.set_behaviour(down=False)
        async with job_on(spec, output, Engine.DIRECT) as again:
            second = await asyncio.wait_for(again.run(), 60)
    figures("paused by itself, cancelled, run again", second)
    assert not first.dead_letters
    assert second.done_before == first.stored >= 50
    assert first.stored + second.stored == spec.plan.total
    assert second.is_complete


def test_the_terminal_says_that_a_source_is_silent_and_how_to_go_on(tmp_path: Path) -> None:
    with socket.socket() as silent:
        silent.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        silent.bind(("127.0.0.1", 0))
        silent.listen(128)
        port = silent.getsockname()[1]
        done = tiledl(
            "download", "--source", f"http://127.0.0.1:{port}/{{z}}/{{x}}/{{y}}.png",
            "--bbox", "-11,35,30,60", "--zoom", "0-5", "--timeout", "0.5",
            "-o", str(tmp_path / "map.mbtiles"),
        )  # fmt: skip
    assert done.returncode == 3, done.stderr
    assert "has not answered properly" in done.stdout
    assert "check the source and the network, then resume" in done.stdout
    assert f"Go on with:  tiledl resume {tmp_path / 'map.mbtiles'}" in done.stderr
    with DemoServer(port=port):
        resumed = tiledl("resume", str(tmp_path / "map.mbtiles"), "--json", "-")
    assert resumed.returncode == 0, resumed.stderr
    report = json.loads(resumed.stdout)
    assert (report["stored"], report["missing"]) == (report["planned"], 0)


def tiledl(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tiledl", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment(),
    )
