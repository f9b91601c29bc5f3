"""What a job writes down: its steps, failed attempts joined by one id, and nothing per tile."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.unit.fake_lane import FakeLane, reply
from tests.unit.test_job import SPEC, wait_until
from tiledl.engine import Job, JobOptions, JobState
from tiledl.engine.job_log import JobLog
from tiledl.engine.vitals import reading_of
from tiledl.geo import Tile
from tiledl.http import ConnectFailed, ReadTimeout, Reply
from tiledl.store import WorkingStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[WorkingStore]:
    with WorkingStore.create_or_reopen(
        tmp_path / "map.mbtiles", SPEC.to_json(), SPEC.identity
    ) as opened:
        yield opened


class Written:
    """The job's lines as event and fields."""

    def __init__(self, caplog: pytest.LogCaptureFixture) -> None:
        self._caplog = caplog

    def __call__(self, event: str = "") -> list[dict[str, Any]]:
        return [
            {"event": record.message, "level": record.levelname, **record.__dict__["fields"]}
            for record in self._caplog.records
            if record.name == "tiledl.job" and (not event or record.message == event)
        ]


@pytest.fixture
def written(caplog: pytest.LogCaptureFixture) -> Written:
    caplog.set_level(logging.INFO, "tiledl")
    return Written(caplog)


async def test_a_job_without_trouble_writes_its_steps_and_nothing_per_tile(
    store: WorkingStore, written: Written
) -> None:
    job = Job(SPEC, store, FakeLane())
    report = await job.run()
    assert [line["event"] for line in written()] == ["job begins", "job started", "job finished"]
    assert {line["job"] for line in written()} == {job.id} == {report.job_id}
    [end] = written("job finished")
    assert (end["stored"], end["requests"], end["remaining"]) == (85, 85, 0)


async def test_the_id_is_in_report_and_events(store: WorkingStore) -> None:
    job = Job(SPEC, store, FakeLane())
    report = await job.run()
    assert len(job.id) == 12
    assert report.to_json()["job_id"] == job.id
    assert job.id in report.as_text()
    assert {event.job_id for event in job.events} == {job.id}


async def test_all_attempts_for_a_tile_have_one_id_and_other_tiles_another(
    store: WorkingStore, written: Written
) -> None:
    def behave(path: str, attempt: int) -> Reply:
        if path == "/3/3/3":
            raise ReadTimeout("fake did not answer")
        if path == "/3/4/4" and attempt < 3:
            return reply(500)
        return reply()

    await Job(SPEC, store, FakeLane(behave)).run()
    by_tile: dict[str, list[dict[str, Any]]] = {}
    for line in written("request failed"):
        by_tile.setdefault(line["tile"], []).append(line)
    assert set(by_tile) == {"3/3/3", "3/4/4"}
    ids = {tile: {line["request"] for line in lines} for tile, lines in by_tile.items()}
    assert all(len(some) == 1 for some in ids.values())
    assert ids["3/3/3"] != ids["3/4/4"]
    timeouts = by_tile["3/3/3"]
    assert [line["attempt"] for line in timeouts] == [1, 2, 3]
    assert [line["is_retried"] for line in timeouts] == [True, True, False]
    assert all(line["again_in_s"] >= 0 for line in timeouts[:2])
    assert timeouts[2]["again_in_s"] is None
    assert {line["error_class"] for line in timeouts} == {"timeout"}
    assert {line["error_kind"] for line in timeouts} == {"silent for too long"}
    assert {line["host"] for line in timeouts} == {"fake"}
    assert [line["status"] for line in by_tile["3/4/4"]] == [500, 500]
    [given_up] = written("tile given up")
    assert (given_up["request"], given_up["attempt"]) == (timeouts[0]["request"], 3)
    assert given_up["level"] == "WARNING"


async def test_at_debug_each_request_is_written_down(
    store: WorkingStore, written: Written, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "tiledl")
    await Job(SPEC, store, FakeLane(lambda p, _: reply(404 if p == "/2/1/1" else 200))).run()
    answered = written("request answered")
    assert len({line["request"] for line in answered}) == len(answered) == 85
    assert sorted({line["outcome"] for line in answered}) == ["Absent", "Stored"]


async def test_at_warning_only_what_was_given_up_is_written(
    store: WorkingStore, written: Written, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "tiledl")
    await Job(SPEC, store, FakeLane(lambda p, _: reply(403 if p == "/2/1/1" else 200))).run()
    assert [line["event"] for line in written()] == ["tile given up"]


async def test_pausing_resuming_choosing_and_cancelling_are_written(
    store: WorkingStore, written: Written
) -> None:
    job = Job(replace(SPEC, options=JobOptions(concurrency=1)), store, FakeLane(delay_s=0.01))
    running = asyncio.create_task(job.run())
    await wait_until(lambda: job.state is JobState.RUNNING)
    job.pause()
    job.resume()
    job.set_concurrency(2)
    job.cancel()
    await running
    assert [line["event"] for line in written()] == [
        "job begins",
        "job started",
        "job paused",
        "job resumed",
        "concurrency chosen",
        "job stopping",
        "job cancelled",
    ]
    [chosen] = written("concurrency chosen")
    assert (chosen["concurrency"], chosen["limit"], chosen["controller"]) == (2, 2, "fixed")


async def test_an_outage_is_written_with_the_breakers_changes_and_the_jobs_pause(
    store: WorkingStore, written: Written
) -> None:
    def refuse(path: str, attempt: int) -> Reply:
        raise ConnectFailed("fake refused the connection")

    job = Job(SPEC, store, FakeLane(refuse), outage_s=0.3)
    running = asyncio.create_task(job.run())
    await wait_until(lambda: job.state is JobState.PAUSED)
    seen = reading_of(job)
    assert (seen.state, seen.has_paused_itself, seen.remaining) == ("paused", True, 85)
    assert seen.hosts[0].breaker in ("open", "half-open")
    assert seen.hosts[0].failed["connection"] > 0
    job.cancel()
    await running
    first = written("breaker changed")[0]
    assert (first["host"], first["from_state"], first["to_state"]) == ("fake", "closed", "open")
    assert "in a row failed" in first["reason"]
    [paused] = written("job paused")
    assert paused["level"] == "WARNING"
    assert "has not answered" in paused["reason"]


def test_small_steps_of_the_limit_are_details_until_they_add_up(
    written: Written, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "tiledl")
    log = JobLog()
    for limit in (10, 10, 11, 13, 16, 17, 10, 10):
        log.limit(limit, "auto")
    changes = [
        (line["limit_before"], line["limit"], line["level"]) for line in written("limit changed")
    ]
    assert changes == [
        (10, 11, "DEBUG"),
        (11, 13, "DEBUG"),
        (13, 16, "INFO"),
        (16, 17, "DEBUG"),
        (17, 10, "INFO"),
    ]


def test_ids_tell_nothing_of_the_tile_to_another_job() -> None:
    tile = Tile(7, 66, 45)
    one, other = JobLog(), JobLog()
    assert one.request_id(tile) == one.request_id(tile)
    assert one.request_id(tile) != other.request_id(tile)
    assert one.request_id(tile) != one.request_id(Tile(7, 66, 46))
    assert one.job_id != other.job_id
