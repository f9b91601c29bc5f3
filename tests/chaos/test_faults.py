"""Three requests in ten go wrong, in every way at once: each tile ends once, as it should be."""

from __future__ import annotations

import asyncio
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
    refusing_url,
    spec_for,
)
from tests.unit.fake_lane import png
from tiledl.demo.behaviour import Behaviour, Fault
from tiledl.demo.launch import DemoServer
from tiledl.engine import JobState
from tiledl.geo import BBox, Tile
from tiledl.http import Engine
from tiledl.outcome import ErrorClass, ErrorKind

MIXED = Behaviour(
    latency_ms=5,
    error_500=0.06,
    error_503=0.015,
    error_429=0.015,
    error_reset=0.07,
    error_truncate=0.06,
    error_slow=0.02,
    error_html=0.06,
    slow_body_s=12,
    retry_after_s=1,
    seed=1475,  # the first refusal comes when the job is well under way
)
"""30 % in all."""
ALPS = BBox(6, 44, 11.5, 47.5)


@pytest.mark.parametrize("engine", ENGINES)
async def test_mixed_faults_and_a_host_that_is_down(
    tmp_path: Path, faultless: Faultless, engine: Engine
) -> None:
    held, dead_url = refusing_url()
    with held, DemoServer() as server:
        # Its first tiles of each zoom take longest, which is not the slowness meant here.
        for z in range(2, 10):
            await asyncio.to_thread(
                Faultless(server).body_of, Tile(z, (1 << z) // 2, (1 << z) // 3)
            )
        server.set_behaviour(MIXED)
        spec = spec_for(
            server.tile_url, dead_url, bbox=ALPS, zooms=(2, 9), timeout_s=4.0, concurrency=16
        )
        async with job_on(spec, tmp_path / "map.mbtiles", engine) as job:
            report = await asyncio.wait_for(job.run(), 100)
        stats = server.stats()
    figures(f"30 % mixed faults, one host of two down, {engine}", report, stats)
    assert report.state is JobState.FINISHED
    assert_exactly_once(tmp_path / "map.mbtiles", spec.plan, report, faultless.body_of)
    # 0.3**5 of the tiles fail five times in a row: a quarter of one.
    assert report.failed <= 4
    assert min(stats.faults[kind] for kind in Fault) > 0, "each kind of fault was injected"
    assert report.retries <= 0.5 * report.planned + 10 * report.elapsed_s + 110, "the budget"
    faulty, dead = report.hosts
    assert faulty.breaker_openings <= 2, "it stays closed at three failures in ten"
    assert dead.succeeded == 0
    assert dead.requests <= most_requests_of_an_outage(16, dead.breaker_openings, was_up=False)


async def test_faults_in_an_area_that_is_mostly_absent(
    tmp_path: Path, faultless: Faultless
) -> None:
    behaviour = Behaviour(error_500=0.1, error_reset=0.1, error_truncate=0.1, seed=3)
    with DemoServer(behaviour) as server:
        # The demo's deepest zoom is 12: all of 13 is absent.
        spec = spec_for(server.tile_url, bbox=BBox(8.0, 46.5, 8.7, 47.0), zooms=(12, 13))
        async with job_on(spec, tmp_path / "map.mbtiles", Engine.DIRECT) as job:
            report = await asyncio.wait_for(job.run(), 60)
        figures("an area that is mostly absent", report, server.stats())
    held = assert_exactly_once(tmp_path / "map.mbtiles", spec.plan, report, faultless.body_of)
    assert len(held.absent) > 3 * len(held.stored) > 0


@pytest.mark.parametrize("engine", ENGINES)
async def test_bodies_that_trickle_longer_than_the_timeout_are_cut_off_and_tried_again(
    tmp_path: Path, faultless: Faultless, engine: Engine
) -> None:
    behaviour = Behaviour(error_slow=0.2, slow_body_s=10, seed=5)
    with DemoServer(behaviour) as server:
        spec = spec_for(server.tile_url, zooms=(0, 6), timeout_s=1.5, concurrency=16)
        async with job_on(spec, tmp_path / "map.mbtiles", engine) as job:
            report = await asyncio.wait_for(job.run(), 60)
        stats = server.stats()
    figures(f"slow bodies, {engine}", report, stats)
    assert_exactly_once(tmp_path / "map.mbtiles", spec.plan, report, faultless.body_of)
    # On a busy machine some others may be late, too.
    assert set(report.errors) == {ErrorClass.TIMEOUT}
    assert report.errors[ErrorClass.TIMEOUT] >= stats.faults["error_slow"] > 0


@pytest.mark.parametrize("engine", ENGINES)
async def test_redirect_loops_end_in_dead_letters_and_a_closing_server_in_tiles(
    tmp_path: Path, engine: Engine
) -> None:
    loops = {Tile(3, 4, 2), Tile(5, 16, 11), Tile(5, 17, 11)}

    def body_of(tile: Tile) -> bytes | None:
        return None if tile in loops else png(str(tuple(tile)).encode())

    def serve(path: str) -> bytes:
        z, x, y = map(int, path.strip("/").removesuffix(".png").split("/"))
        body = body_of(Tile(z, x, y))
        return answer(302, Location=path) if body is None else answer(200, body)

    async with RawServer(serve) as server:
        spec = spec_for(server.tile_url, zooms=(0, 6))
        async with job_on(spec, tmp_path / "map.mbtiles", engine) as job:
            report = await asyncio.wait_for(job.run(), 60)
    figures(f"redirect loops on a server that closes each connection, {engine}", report)
    held = assert_exactly_once(tmp_path / "map.mbtiles", spec.plan, report, body_of)
    assert held.given_up == loops
    assert report.error_kinds == {ErrorKind.REDIRECTS: 3}
    assert report.requests == report.planned, "what leads nowhere is not asked for again"
