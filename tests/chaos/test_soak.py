"""`make soak`: everything at once for minutes, bounded by SOAK_MINUTES (10 unless given).

A job of some 270,000 tiles on two demo servers whose behaviour changes every few seconds, while it
is paused, resumed, told other concurrencies and rates, cancelled and opened again. At the end the
file is compared with the plan and with a server without faults, and memory must not have grown.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import time
from pathlib import Path

import pytest

from tests.chaos.scene import Contents, Faultless, job_on, running, spec_for
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.engine import Job, JobState
from tiledl.geo import Tile
from tiledl.http import Engine

SOAK_S = 60 * float(os.environ.get("SOAK_MINUTES", "10"))
CALM_SHARE = 0.2
"""The last part of the time goes without faults."""
MOST_GROWTH_BYTES = 150_000_000
"""Of the resident set, from when the job runs to its end; the tiles asked for are many times that
when kept."""

pytestmark = [pytest.mark.soak, pytest.mark.timeout(SOAK_S + 300)]

BEHAVIOURS = (
    Behaviour(),
    Behaviour(latency_ms=20, latency_p99_ms=400, capacity=16),
    Behaviour(error_rate=0.3, slow_body_s=2, retry_after_s=1),
    Behaviour(error_500=0.2, error_reset=0.2, error_html=0.1),
    Behaviour(error_truncate=0.3),
    Behaviour(rate_limit_per_s=50),
    Behaviour(error_429=1.0, retry_after_s=1),
    Behaviour(down=True),
)


def resident_bytes() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


async def trouble(job: Job, servers: list[DemoServer], rng: random.Random, until: float) -> None:
    """Disturb the job until then, or until it is to be opened again."""
    while time.monotonic() < until and not job.state.is_over:
        await asyncio.sleep(rng.uniform(0.5, 4.0))
        match rng.randrange(10):
            case 0 | 1 | 2 | 3 | 4:
                server, behaviour = rng.choice(servers), rng.choice(BEHAVIOURS)
                await asyncio.to_thread(server.set_behaviour, behaviour)
            case 5:
                job.pause("to see what happens")
            case 6:
                job.set_concurrency(rng.choice([None, 1, 8, 64, 256]))
            case 7:
                job.set_rate(rng.choice([None, None, 20.0, 500.0]))
            case 8:
                return
            case _:
                pass
        if job.state is JobState.PAUSED:
            await asyncio.sleep(rng.uniform(0.0, 1.0))
            job.resume()


@pytest.mark.parametrize("engine", [Engine.DIRECT])
async def test_a_long_job_through_every_kind_of_trouble(
    tmp_path: Path, faultless: Faultless, engine: Engine
) -> None:
    seed = random.randrange(1_000_000)
    rng = random.Random(seed)
    print(f"\nsoak of {SOAK_S:.0f} s, seed {seed}")
    output = tmp_path / "map.mbtiles"
    began = time.monotonic()
    runs = requests = openings = done = 0
    first_bytes, most_bytes = 0, 0
    with DemoServer() as one, DemoServer() as two:
        spec = spec_for(one.tile_url, two.tile_url, zooms=(0, 12), timeout_s=3.0)
        while (left_s := SOAK_S - (time.monotonic() - began)) > 0:
            is_calm = left_s < CALM_SHARE * SOAK_S
            if is_calm:
                one.set_behaviour(Behaviour())
                two.set_behaviour(Behaviour())
            async with job_on(spec, output, engine, outage_s=5.0) as job, running(job) as run:
                runs += 1
                disturbing = asyncio.create_task(
                    asyncio.sleep(left_s)
                    if is_calm
                    else trouble(job, [one, two], rng, began + (1 - CALM_SHARE) * SOAK_S)
                )
                await asyncio.wait([run, disturbing], return_when=asyncio.FIRST_COMPLETED)
                disturbing.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await disturbing
                is_finished = run.done()
                job.cancel()
                report = await run
                requests += report.requests
                openings += sum(host.breaker_openings for host in report.hosts)
                assert report.done_before >= done, "what was stored stays"
                done = report.done_before + report.stored + report.absent
            most_bytes = max(most_bytes, resident_bytes())
            first_bytes = first_bytes or resident_bytes()
            if is_finished:
                break
        held = Contents.of(output)
    print(
        f"{runs} runs, {requests:,} requests, {openings} breaker openings, {len(held.stored):,} of "
        f"{spec.plan.total:,} stored, {len(held.given_up)} given up, "
        f"memory {first_bytes / 1e6:.0f} → {most_bytes / 1e6:.0f} MB"
    )
    assert most_bytes - first_bytes < MOST_GROWTH_BYTES
    assert not held.absent
    assert held.stored.keys().isdisjoint(held.given_up)
    missing = set(spec.plan.tiles()) - held.stored.keys() - held.given_up
    assert len(missing) == spec.plan.total - len(held.stored) - len(held.given_up)
    assert report.missing == len(missing)
    assert not (is_finished and missing)
    assert len(held.stored) > 1000
    some = rng.sample(sorted(held.stored), min(len(held.stored), 3000))
    corrupt = [tile for tile in some if held.stored[tile] != faultless.body_of(Tile(*tile))]
    assert not corrupt
