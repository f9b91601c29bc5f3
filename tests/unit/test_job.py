"""A job's life on a network that does as told: outcomes, retries, limits, pause, cancel."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from msgspec.structs import replace

from tests.unit.fake_lane import FakeLane, png, reply
from tiledl.engine import Job, JobEvent, JobOptions, JobSpec, JobState
from tiledl.flow import State
from tiledl.geo import BBox, Tile, ZoomError, ZoomRange
from tiledl.http import ConnectFailed, ReadTimeout, Reply
from tiledl.outcome import ErrorClass, ErrorKind
from tiledl.sources import NoDataTile, Policy, SourceRefused, TileSource, UrlTemplate
from tiledl.store import StoreError, WorkingStore

SOURCE = TileSource(
    id="http://fake/{z}/{x}/{y}",
    name="Fake",
    templates=(UrlTemplate("http://fake/{z}/{x}/{y}"),),
    attribution="© Fake",
    max_zoom=10,
)
SPEC = JobSpec(
    source=SOURCE,
    bbox=BBox(-180, -85, 180, 85),
    zooms=ZoomRange(0, 3),
    options=JobOptions(concurrency=8, retries=2),
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[WorkingStore]:
    with WorkingStore.create_or_reopen(
        tmp_path / "map.mbtiles", SPEC.to_json(), SPEC.identity
    ) as opened:
        yield opened


def tile_path(tile: Tile) -> str:
    return f"/{tile.z}/{tile.x}/{tile.y}"


async def wait_until(condition: Callable[[], bool], timeout_s: float = 5.0) -> None:
    async with asyncio.timeout(timeout_s):
        while not condition():  # noqa: ASYNC110 - the job has no event for a test's conditions
            await asyncio.sleep(0.005)


async def test_every_planned_tile_is_fetched_once_and_stored(store: WorkingStore) -> None:
    lane = FakeLane()
    report = await Job(SPEC, store, lane).run()
    assert report.state is JobState.FINISHED
    assert report.stored == report.planned == SPEC.plan.total == 85
    assert set(lane.asked.values()) == {1}
    assert report.is_complete
    assert report.deduplicated_tiles == 84
    assert store.summary().metadata["format"] == "png"
    assert store.summary().finished


async def test_running_the_same_job_again_fetches_only_what_is_missing(
    store: WorkingStore,
) -> None:
    missing = {"/3/1/1", "/2/0/0"}
    flaky = FakeLane(lambda path, _: reply(403 if path in missing else 200))
    first = await Job(SPEC, store, flaky).run()
    assert first.dead_letters == {ErrorClass.CLIENT_ERROR: 2}
    assert not first.is_complete
    lane = FakeLane()
    second = await Job(SPEC, store, lane).run()
    assert set(lane.asked) == missing
    assert second.done_before == 83
    assert second.is_complete


async def test_retry_asks_for_the_dead_letters_alone(store: WorkingStore) -> None:
    await Job(SPEC, store, FakeLane(lambda path, _: reply(403 if path[1] == "1" else 200))).run()
    lane = FakeLane()
    report = await Job(SPEC, store, lane, only_dead_letters=True).run()
    assert sorted(lane.asked) == ["/1/0/0", "/1/0/1", "/1/1/0", "/1/1/1"]
    assert (report.planned, report.stored, report.missing) == (4, 4, 0)
    assert report.is_complete


async def test_retry_may_be_for_some_classes_of_dead_letters_alone(store: WorkingStore) -> None:
    statuses = {"/1/0/0": 403, "/1/0/1": 500, "/2/0/0": 500, "/2/0/1": 500}
    first = replace(SPEC, options=JobOptions(concurrency=4, retries=0))
    await Job(first, store, FakeLane(lambda path, _: reply(statuses.get(path, 200)))).run()
    lane = FakeLane(lambda path, _: reply(403 if path == "/2/0/0" else 200))
    job = Job(
        SPEC,
        store,
        lane,
        only_dead_letters=True,
        dead_letter_classes=[ErrorClass.SERVER_ERROR, ErrorClass.TIMEOUT],
    )
    report = await job.run()
    assert sorted(lane.asked) == ["/1/0/1", "/2/0/0", "/2/0/1"]
    assert (report.planned, report.stored, report.failed) == (3, 2, 1)
    assert report.dead_letters == {ErrorClass.CLIENT_ERROR: 2}


async def test_never_more_requests_in_flight_than_the_limit(store: WorkingStore) -> None:
    lane = FakeLane(delay_s=0.01)
    await Job(SPEC, store, lane).run()
    assert lane.most_in_flight == 8


async def test_the_policy_is_a_ceiling_whatever_is_asked(store: WorkingStore) -> None:
    lane = FakeLane(delay_s=0.005)
    strict = replace(SPEC, source=replace(SOURCE, policy=Policy(max_concurrency=2)))
    job = Job(strict, store, lane)
    job.set_concurrency(50)
    await job.run()
    assert lane.most_in_flight == 2


async def test_concurrency_changes_while_running(store: WorkingStore) -> None:
    lane = FakeLane(delay_s=0.02)
    job = Job(replace(SPEC, options=JobOptions(concurrency=1)), store, lane)
    running = asyncio.create_task(job.run())
    await wait_until(lambda: sum(lane.asked.values()) >= 3)
    assert lane.most_in_flight == 1
    job.set_concurrency(6)
    await wait_until(lambda: lane.in_flight == 6)
    job.set_concurrency(2)
    await wait_until(lambda: lane.in_flight == 2)
    lane.most_in_flight = 0
    assert (await running).stored == 85
    assert lane.most_in_flight == 2


async def test_a_tile_that_fails_is_tried_again_and_then_given_up(store: WorkingStore) -> None:
    def behave(path: str, attempt: int) -> Reply:
        if path == "/3/3/3":
            raise ReadTimeout("fake did not answer")
        if path == "/3/4/4" and attempt < 3:
            return reply(500)
        return reply()

    lane = FakeLane(behave)
    report = await Job(SPEC, store, lane).run()
    assert lane.asked["/3/3/3"] == 3
    assert lane.asked["/3/4/4"] == 3
    assert report.dead_letters == {ErrorClass.TIMEOUT: 1}
    assert report.errors == {ErrorClass.TIMEOUT: 3, ErrorClass.SERVER_ERROR: 2}
    [letter] = store.dead_letters()
    assert (letter.tile, letter.attempts) == (Tile(3, 3, 3), 3)


async def test_a_failing_tile_holds_nobody_up(store: WorkingStore) -> None:
    def behave(path: str, _: int) -> Reply:
        if path == "/0/0/0":
            raise ConnectFailed("fake refused")
        return reply()

    lane = FakeLane(behave)
    spec = replace(SPEC, options=JobOptions(concurrency=1, retries=100))
    job = Job(spec, store, lane)
    running = asyncio.create_task(job.run())
    await wait_until(lambda: job.snapshot().meter.stored == 84)
    assert job.snapshot().retries_waiting + job.snapshot().in_flight == 1
    job.cancel()
    await running


@pytest.mark.parametrize("status", [204, 404, 410])
async def test_absent_tiles_are_known_and_not_asked_for_again(
    store: WorkingStore, status: int
) -> None:
    await Job(SPEC, store, FakeLane(lambda p, _: reply(status if p[1] == "2" else 200))).run()
    lane = FakeLane()
    report = await Job(SPEC, store, lane).run()
    assert lane.asked.total() == 0
    assert (report.done_before, report.is_complete) == (85, True)


@pytest.mark.parametrize(
    "body", [b"", b"<html>You are offline</html>", b"\x00" * 100], ids=["empty", "html", "zeros"]
)
async def test_a_body_that_is_no_tile_is_never_stored(store: WorkingStore, body: bytes) -> None:
    spec = replace(SPEC, options=JobOptions(concurrency=4, retries=0))
    lane = FakeLane(lambda p, _: reply(200, body) if p == "/1/0/0" else reply())
    report = await Job(spec, store, lane).run()
    assert report.dead_letters == {ErrorClass.BAD_BODY: 1}
    assert store.tile(Tile(1, 0, 0)) is None


async def test_pausing_begins_no_requests_until_resumed(store: WorkingStore) -> None:
    lane = FakeLane(delay_s=0.005)
    job = Job(replace(SPEC, options=JobOptions(concurrency=2)), store, lane)
    running = asyncio.create_task(job.run())
    await wait_until(lambda: sum(lane.asked.values()) >= 10)
    job.pause()
    await wait_until(lambda: lane.in_flight == 0)
    asked = sum(lane.asked.values())
    await asyncio.sleep(0.1)
    assert sum(lane.asked.values()) == asked < 85
    assert job.state is JobState.PAUSED
    job.resume()
    report = await running
    assert report.stored == 85
    assert set(lane.asked.values()) == {1}


async def test_cancelling_keeps_what_arrived_and_resuming_completes_it(
    store: WorkingStore,
) -> None:
    lane = FakeLane(delay_s=0.005)
    job = Job(replace(SPEC, options=JobOptions(concurrency=4)), store, lane)
    running = asyncio.create_task(job.run())
    await wait_until(lambda: sum(lane.asked.values()) >= 30)
    job.cancel()
    report = await running
    assert report.state is JobState.CANCELLED
    assert 0 < report.stored < 85
    assert report.missing == 85 - report.stored
    assert not store.summary().finished
    again = FakeLane()
    assert (await Job(SPEC, store, again).run()).is_complete
    fetched_twice = set(lane.asked) & set(again.asked)
    assert len(fetched_twice) <= 4


async def test_cancelling_the_caller_loses_nothing_either(store: WorkingStore) -> None:
    lane = FakeLane(delay_s=0.005)
    job = Job(SPEC, store, lane)
    running = asyncio.create_task(job.run())
    await wait_until(lambda: sum(lane.asked.values()) >= 40)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert job.state is JobState.CANCELLED
    assert store.done_counts()[0] >= sum(lane.asked.values()) - 8


async def test_cancel_while_paused_ends_the_job(store: WorkingStore) -> None:
    job = Job(SPEC, store, FakeLane(delay_s=0.2))
    running = asyncio.create_task(job.run())
    await asyncio.sleep(0.02)
    job.pause()
    job.cancel()
    assert (await running).state is JobState.CANCELLED


async def test_a_source_that_never_answers_pauses_the_job_with_the_reason(
    store: WorkingStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str, attempt: int) -> Reply:
        raise ConnectFailed("fake refused the connection")

    lane = FakeLane(refuse)
    job = Job(SPEC, store, lane, outage_s=0.3)
    running = asyncio.create_task(job.run())
    await wait_until(lambda: job.state is JobState.PAUSED)
    snapshot = job.snapshot()
    assert snapshot.is_outage
    assert "has not answered" in snapshot.reason
    assert "connection" in snapshot.reason
    lane.behave = lambda path, attempt: reply()
    job.resume()
    report = await asyncio.wait_for(running, 30)
    assert report.stored == 85
    assert not report.dead_letters


async def test_a_job_resumed_at_once_after_its_own_pause_does_not_pause_again(
    store: WorkingStore,
) -> None:
    lane = FakeLane(lambda path, attempt: reply(429))
    job = Job(SPEC, store, lane, outage_s=0.5)

    def resume_at_once(event: JobEvent) -> None:
        if event.text.startswith("paused"):
            lane.behave = lambda path, attempt: reply()
            asyncio.get_running_loop().call_soon(job.resume)

    job.subscribe(resume_at_once)
    report = await asyncio.wait_for(job.run(), 30)
    assert report.is_complete
    assert [event.text[:6] for event in job.events].count("paused") == 1


async def test_a_full_disk_ends_the_job_with_its_sentence(store: WorkingStore) -> None:
    job = Job(SPEC, store, FakeLane(delay_s=0.001))
    store._write(
        "CREATE TRIGGER full BEFORE INSERT ON map BEGIN SELECT RAISE(FAIL, 'full'); END", [()]
    )
    with pytest.raises(StoreError, match=r"map\.mbtiles"):
        await job.run()
    assert job.state is JobState.FAILED


async def test_a_file_that_cannot_be_read_fails_the_job_and_leaves_no_thread(
    store: WorkingStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged() -> Tile | None:
        raise StoreError("map.mbtiles is damaged")

    monkeypatch.setattr(store, "any_tile", damaged)
    job = Job(SPEC, store, FakeLane())
    with pytest.raises(StoreError, match=r"map\.mbtiles"):
        await job.run()
    assert job.state is JobState.FAILED
    assert not [each for each in threading.enumerate() if each.name == "tiledl-store"]


def test_zooms_and_policies_are_checked_before_anything_is_asked(store: WorkingStore) -> None:
    deep = replace(SPEC, zooms=ZoomRange(3, 23))
    with pytest.raises(ZoomError, match=r"zoom 23 is above the source's maximum of 10: choose"):
        Job(deep, store, FakeLane())
    for policy, part in [
        (Policy(allows_jobs=False, reason="no bulk downloads"), "no bulk downloads"),
        (Policy(max_zoom=2), "down to zoom 2 only"),
        (Policy(max_tiles=10), "at most 10 tiles a job and this one has 85"),
    ]:
        with pytest.raises(SourceRefused, match=part):
            Job(replace(SPEC, source=replace(SOURCE, policy=policy)), store, FakeLane())


async def test_events_tell_the_story(store: WorkingStore) -> None:
    job = Job(SPEC, store, FakeLane())
    told: list[str] = []
    job.subscribe(lambda event: told.append(event.text))
    await job.run()
    assert told == ["started: 85 tiles to fetch", "finished"]


async def test_refresh_asks_conditionally_for_stale_tiles_only(store: WorkingStore) -> None:
    def first(path: str, _: int) -> Reply:
        if path[1] == "3":
            return reply(etag='"fresh"', cache_control="max-age=3600")
        return reply(etag='"stale"', cache_control="max-age=0")

    await Job(SPEC, store, FakeLane(first)).run()

    def second(path: str, _: int) -> Reply:
        if path == "/0/0/0":
            return reply(200, png(b"new"), etag='"newer"', cache_control="max-age=60")
        return reply(304, etag='"stale"', cache_control="max-age=60")

    lane = FakeLane(second)
    refresh = replace(SPEC, options=JobOptions(concurrency=4, refresh=True))
    report = await Job(refresh, store, lane).run()
    assert lane.asked.total() == 21
    assert all(headers == {"If-None-Match": '"stale"'} for headers in lane.headers)
    assert (report.stored, report.not_modified, report.done_before) == (1, 20, 64)
    assert store.tile(Tile(0, 0, 0)) == png(b"new")
    lane = FakeLane(second)
    await Job(refresh, store, lane).run()
    assert lane.asked.total() == 0


async def test_a_sea_of_no_data_tiles_is_given_up_at_once_and_opens_no_breaker(
    store: WorkingStore,
) -> None:
    sea = png(b"sea")
    lane = FakeLane(lambda path, _: reply(200, sea) if path[1] == "3" else reply())
    source = replace(SOURCE, no_data=(NoDataTile.of(sea),))
    report = await Job(replace(SPEC, source=source), store, lane).run()
    assert report.dead_letters == {ErrorClass.BAD_BODY: 64}
    assert report.error_kinds == {ErrorKind.NO_DATA: 64}
    assert set(lane.asked.values()) == {1}
    [host] = report.hosts
    assert (host.requests, host.failed, host.breaker_openings) == (85, {}, 0)


async def test_the_report_counts_by_host_and_by_kind(store: WorkingStore) -> None:
    def behave(path: str, attempt: int) -> Reply:
        if path == "/3/3/3" and attempt == 1:
            raise ReadTimeout("fake was silent")
        return reply(500) if path == "/3/4/4" and attempt == 1 else reply()

    report = await Job(SPEC, store, FakeLane(behave)).run()
    assert report.error_kinds == {ErrorKind.READ_TIMEOUT: 1, ErrorKind.STATUS_5XX: 1}
    [host] = report.hosts
    assert (host.name, host.requests) == ("fake", 87)
    assert host.failed == {ErrorClass.TIMEOUT: 1, ErrorClass.SERVER_ERROR: 1}
    assert "fake: 87 requests, 1 timeout, 1 server error" in report.as_text()
    assert "1 silent for too long" in report.as_text()


@pytest.mark.parametrize("name", ["auto", "gradient", "aimd"])
async def test_the_chosen_controller_decides_and_returns_after_a_number(
    store: WorkingStore, name: Literal["auto", "gradient", "aimd"]
) -> None:
    job = Job(replace(SPEC, options=JobOptions(controller=name)), store, FakeLane())
    assert job.snapshot().controller == name
    job.set_concurrency(3)
    assert job.snapshot().controller == "fixed"
    job.set_concurrency(None)
    assert job.snapshot().controller == name
    assert (await job.run()).is_complete


async def test_the_last_tiles_failing_for_good_are_given_up_and_the_job_ends(
    store: WorkingStore,
) -> None:
    bad = {"/3/1/1", "/3/5/2", "/3/7/7", "/2/0/0"}
    lane = FakeLane(lambda path, _: reply(500 if path in bad else 200))
    spec = replace(SPEC, options=JobOptions(concurrency=8, retries=4))
    report = await asyncio.wait_for(Job(spec, store, lane).run(), 60)
    assert (report.stored, report.dead_letters) == (81, {ErrorClass.SERVER_ERROR: 4})
    assert report.state is JobState.FINISHED
    [host] = report.hosts
    assert host.breaker_openings >= 1
    # Each has its five tries, and in all those more that the breaker took for the host's fault,
    # which chance gives to one tile or another.
    asked = [lane.asked[path] for path in bad]
    assert min(asked) >= 5
    assert sum(asked) <= 11 * len(bad)


async def test_retrying_tiles_that_still_fail_ends_too(store: WorkingStore) -> None:
    def behave(path: str, _: int) -> Reply:
        return reply(500 if path[1] == "1" else 200)

    first = await asyncio.wait_for(Job(SPEC, store, FakeLane(behave)).run(), 60)
    assert first.dead_letters == {ErrorClass.SERVER_ERROR: 4}
    job = Job(SPEC, store, FakeLane(behave), only_dead_letters=True)
    again = await asyncio.wait_for(job.run(), 60)
    assert (again.state, again.dead_letters) == (
        JobState.FINISHED,
        {ErrorClass.SERVER_ERROR: 4},
    )


async def test_an_outage_uses_up_no_tries_however_many_are_in_flight(
    store: WorkingStore,
) -> None:
    is_down = False

    def behave(path: str, _: int) -> Reply:
        if is_down:
            raise ConnectFailed("fake refused")
        return reply()

    lane = FakeLane(behave, delay_s=0.01)
    job = Job(replace(SPEC, options=JobOptions(concurrency=32, retries=1)), store, lane)
    running = asyncio.create_task(job.run())
    await wait_until(lambda: job.snapshot().meter.requests >= 40)
    for _ in range(2):
        is_down = True
        openings = job.snapshot().hosts[0].openings
        await wait_until(lambda: job.snapshot().hosts[0].openings > openings)  # noqa: B023
        is_down = False
        await wait_until(lambda: job.snapshot().breaker is State.CLOSED)
    report = await asyncio.wait_for(running, 60)
    assert report.is_complete


async def test_fewer_requests_go_out_when_that_is_asked_for_while_they_wait(
    store: WorkingStore,
) -> None:
    lane = FakeLane(
        lambda path, attempt: reply(429, retry_after="1") if lane.asked.total() == 1 else reply(),
        delay_s=0.02,
    )
    job = Job(replace(SPEC, options=JobOptions(concurrency=1)), store, lane)
    running = asyncio.create_task(job.run())
    await wait_until(lambda: job.snapshot().hosts[0].held_for_s > 0)
    job.set_concurrency(50)
    await asyncio.sleep(0.05)
    assert job.snapshot().in_flight == 0
    job.set_concurrency(2)
    lane.most_in_flight = 0
    assert (await asyncio.wait_for(running, 30)).stored == 85
    assert lane.most_in_flight == 2


async def test_the_rate_changes_while_running_and_never_above_the_policy(
    store: WorkingStore,
) -> None:
    policy = replace(SOURCE, policy=Policy(max_rate_per_s=400.0))
    lane = FakeLane()
    job = Job(
        replace(SPEC, source=policy, options=JobOptions(concurrency=8, rate_per_s=0.5)), store, lane
    )
    running = asyncio.create_task(job.run())
    await wait_until(lambda: lane.asked.total() == 1)
    assert job.snapshot().hosts[0].rate_per_s == 0.5
    job.set_rate(1000.0)
    assert job.snapshot().hosts[0].rate_per_s == 400.0
    with pytest.raises(ValueError, match="choose one above 0"):
        job.set_rate(-1.0)
    report = await asyncio.wait_for(running, 30)
    assert report.stored == 85
    assert "rate: 400 requests/s" in [event.text for event in job.events]
    job.set_rate(None)
    assert job.snapshot().hosts[0].rate_per_s == 400.0


async def test_a_rate_is_for_all_base_addresses_together(store: WorkingStore) -> None:
    two = replace(SOURCE, templates=(*SOURCE.templates, UrlTemplate("http://fake/{z}/{x}/{y}")))
    lane = FakeLane()
    job = Job(
        replace(SPEC, source=two, options=JobOptions(concurrency=8, rate_per_s=100.0)), store, lane
    )
    began = asyncio.get_running_loop().time()
    await asyncio.wait_for(job.run(), 30)
    # A lower bound on time is no race: 85 requests at 100 a second cannot be quicker.
    assert asyncio.get_running_loop().time() - began >= 0.83


async def test_a_source_that_only_times_out_pauses_the_job_before_its_breaker_opens(
    store: WorkingStore,
) -> None:
    def silent(path: str, _: int) -> Reply:
        raise ReadTimeout("fake was silent")

    lane = FakeLane(silent, delay_s=0.25)
    options = JobOptions(concurrency=1, timeout_s=0.25)
    job = Job(replace(SPEC, options=options), store, lane, outage_s=0.5)
    running = asyncio.create_task(job.run())
    await wait_until(lambda: job.state is JobState.PAUSED)
    snapshot = job.snapshot()
    assert snapshot.is_outage
    assert snapshot.hosts[0].openings == 0
    assert "silent for too long" in snapshot.reason
    lane.behave, lane.delay_s = (lambda path, attempt: reply()), 0.0
    job.resume()
    assert (await asyncio.wait_for(running, 30)).is_complete


async def test_a_tile_that_one_base_address_lacks_comes_from_another(
    store: WorkingStore,
) -> None:
    broken = UrlTemplate("http://fake/broken/{z}/{x}/{y}")
    two = replace(SOURCE, templates=(broken, *SOURCE.templates))

    def behave(path: str, _: int) -> Reply:
        return reply(500 if path.startswith("/broken") and path.endswith(("/3", "/6")) else 200)

    lane = FakeLane(behave)
    job = Job(replace(SPEC, source=two, options=JobOptions(concurrency=4, retries=1)), store, lane)
    report = await asyncio.wait_for(job.run(), 30)
    assert report.is_complete
