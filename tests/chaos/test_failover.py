"""One source at four addresses: one dead, one that dies and comes back, one slow, one limited."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.chaos.scene import (
    ENGINES,
    Faultless,
    assert_exactly_once,
    figures,
    job_on,
    most_requests_of_an_outage,
    refusing_url,
    running,
    spec_for,
    until,
)
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.flow import State
from tiledl.http import Engine

CONCURRENCY = 8


@pytest.mark.parametrize("engine", ENGINES)
async def test_requests_go_where_they_are_answered(
    tmp_path: Path, faultless: Faultless, engine: Engine
) -> None:
    held, dead_url = refusing_url()
    with (
        held,
        DemoServer(Behaviour(latency_ms=50)) as mortal,
        DemoServer(Behaviour(latency_ms=400)) as slow,
    ):
        spec = spec_for(
            dead_url, mortal.tile_url, slow.tile_url, concurrency=CONCURRENCY, timeout_s=5.0
        )
        async with job_on(spec, tmp_path / "map.mbtiles", engine) as job, running(job) as run:
            await until(lambda: job.snapshot().hosts[1].succeeded >= 80)
            mortal.set_behaviour(down=True)
            before = job.snapshot().hosts[1]
            await until(lambda: job.snapshot().hosts[1].state is not State.CLOSED)
            slow_before = job.snapshot().hosts[2].succeeded
            await until(lambda: job.snapshot().hosts[2].succeeded >= slow_before + 20)
            away = job.snapshot().hosts[1]
            mortal.set_behaviour(down=False)
            report = await asyncio.wait_for(run, 60)
        asked_while_down = mortal.stats().answers["down"]
    figures(
        f"three addresses: dead, dying midway, slow, {engine}", report, in_outage=asked_while_down
    )
    total = sum(host.requests for host in report.hosts)
    print("share of requests:", [f"{host.requests / total:.0%}" for host in report.hosts])
    dead, died, slowest = report.hosts
    assert_exactly_once(tmp_path / "map.mbtiles", spec.plan, report, faultless.body_of)
    assert report.is_complete
    assert dead.succeeded == 0
    assert dead.requests <= most_requests_of_an_outage(
        CONCURRENCY, dead.breaker_openings, was_up=False
    )
    # An engine may ask once more by itself when an old connection breaks.
    assert asked_while_down <= 2 * most_requests_of_an_outage(CONCURRENCY, died.breaker_openings)
    assert away.succeeded <= before.succeeded + CONCURRENCY
    assert died.succeeded > away.succeeded + 50, "it is used again"
    assert slowest.requests < 0.4 * total, "the faster one is preferred"


async def test_a_host_that_asks_for_a_pause_is_left_alone_while_another_serves(
    tmp_path: Path, faultless: Faultless
) -> None:
    with (
        DemoServer(Behaviour(error_429=1.0, retry_after_s=120)) as limited,
        DemoServer(Behaviour(latency_ms=5)) as open_handed,
    ):
        spec = spec_for(limited.tile_url, open_handed.tile_url, concurrency=CONCURRENCY)
        async with job_on(spec, tmp_path / "map.mbtiles", Engine.DIRECT) as job:
            report = await asyncio.wait_for(job.run(), 60)
        asked = limited.stats().tile_requests
    figures("one of two addresses asks for two minutes", report)
    assert_exactly_once(tmp_path / "map.mbtiles", spec.plan, report, faultless.body_of)
    assert report.is_complete
    assert 1 <= asked <= CONCURRENCY
