"""What a file has and what it lacks are the plan together, whatever happened to it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.test_geo_properties import small_plans
from tests.unit.fake_lane import FakeLane, png, reply
from tests.unit.test_job import SPEC
from tiledl.engine import Job
from tiledl.engine.feed import StoreFeed
from tiledl.geo import Tile, TilePlan
from tiledl.outcome import Absent, ErrorClass, Failed, NotModified, Outcome, Stored
from tiledl.store import Receipt, StoreWriter, WorkingStore, inspect

MOST_TILES = 600


async def write(store: WorkingStore, outcomes: Sequence[Outcome], seed: int) -> list[Receipt]:
    receipts: list[Receipt] = []
    writer = StoreWriter(store, receipts.append)
    for number, outcome in enumerate(outcomes):
        await writer.put(outcome)
        if (number + seed) % 17 == 0:
            await writer.flush()
    await writer.aclose()
    return receipts


async def all_of(feed: StoreFeed) -> list[Tile]:
    tiles: list[Tile] = []
    while more := await feed.take():
        tiles += [work.tile for work in more]
    return tiles


def outcome_of(tile: Tile, kind: str) -> Outcome:
    match kind:
        case "stored":
            return Stored(tile, png(bytes([tile.x % 5])), None)
        case "absent":
            return Absent(tile, 404)
        case "not modified":
            return NotModified(tile, None)
        case _:
            return Failed(tile, ErrorClass.TIMEOUT, None, 1, "", 0.0)


RUN = st.dictionaries(
    st.integers(0, MOST_TILES - 1),
    st.sampled_from(["stored", "stored", "absent", "failed", "not modified"]),
    max_size=40,
)
"""What became of some tiles in one run, which gives each tile one outcome."""


@settings(max_examples=60, deadline=None)
@given(plan=small_plans(), seed=st.integers(0, 1000), runs=st.lists(RUN, max_size=3))
def test_done_and_missing_are_the_plan_and_have_nothing_in_common(
    plan: TilePlan, seed: int, runs: list[dict[int, str]]
) -> None:
    tiles = list(plan.tiles())[:MOST_TILES]
    # A model: what is stored stays so, and what is absent may turn out to be there.
    stored: set[Tile] = set()
    absent: set[Tile] = set()
    dead: set[Tile] = set()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "map.mbtiles"
        for run in [{}, *runs]:
            happened = {tiles[n % len(tiles)]: kind for n, kind in run.items()}
            stored |= {tile for tile, kind in happened.items() if kind == "stored"}
            absent |= {tile for tile, kind in happened.items() if kind == "absent"}
            absent -= stored
            dead -= set(happened)
            dead |= {tile for tile, kind in happened.items() if kind == "failed"}
            with WorkingStore.create_or_reopen(path, "{}", "job") as store:
                outcomes = [outcome_of(tile, kind) for tile, kind in happened.items()]
                receipts = asyncio.run(write(store, outcomes, seed))
                counted = [r.stored + r.absent + r.failed + r.not_modified for r in receipts]
                assert sum(counted) == len(happened)
        done = stored | absent
        with WorkingStore.reopen(path) as store:
            feed = StoreFeed(plan, store)
            missing = asyncio.run(all_of(feed))
            assert missing == [tile for tile in plan.tiles() if tile not in done]
            assert feed.skipped == len(done)
            assert len(missing) + len(done) == plan.total
            assert store.done_counts() == (len(stored), len(absent))
            assert {letter.tile for letter in store.dead_letters(chunk=7)} == dead
        summary = inspect(path)
        assert (summary.stored, summary.absent) == (len(stored), len(absent))
        assert sum(summary.tiles_by_zoom.values()) == len(stored)
        assert sum(summary.dead_letters.values()) == len(dead)
        assert summary.images == len({tile.x % 5 for tile in stored})


@settings(max_examples=25, deadline=None)
@given(
    stops=st.lists(st.integers(0, 40), max_size=4),
    failing=st.sets(st.sampled_from(sorted(SPEC.plan.tiles())), max_size=20),
)
def test_however_often_a_job_is_cancelled_its_runs_add_up_to_the_plan(
    stops: list[int], failing: set[Tile]
) -> None:
    refused = {f"/{tile.z}/{tile.x}/{tile.y}" for tile in failing}

    async def runs(path: Path) -> None:
        stored: list[int] = []
        for stop in [*stops, None]:
            with WorkingStore.create_or_reopen(path, SPEC.to_json(), SPEC.identity) as store:
                lane = FakeLane(lambda url, _: reply(403 if url in refused else 200))
                job = Job(SPEC, store, lane)
                running = asyncio.create_task(job.run())
                if stop is not None:
                    for _ in range(stop):
                        await asyncio.sleep(0)
                    job.cancel()
                report = await running
                assert report.done_before == sum(stored)
                stored.append(report.stored)
                dead = sum(report.dead_letters.values())
                assert sum(stored) + dead + report.missing == SPEC.plan.total
        assert sum(stored) == SPEC.plan.total - len(failing)
        assert (report.missing, sum(report.dead_letters.values())) == (0, len(failing))

    with TemporaryDirectory() as folder:
        asyncio.run(runs(Path(folder) / "map.mbtiles"))
