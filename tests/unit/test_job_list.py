"""The list of jobs: order, how many at a time, hosts, and what of it outlives the program."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from tests.gui.test_controller import FakeSession, FakeSessions
from tiledl.engine import JobState
from tiledl.gui.controller import JobController, Phase
from tiledl.gui.draft import Field, JobDraft
from tiledl.gui.jobs.entry import Entry, GoOn, Status, entry_for
from tiledl.gui.jobs.keeping import QueueFile, draft_of
from tiledl.gui.jobs.past_jobs import MOST_KEPT, PastJobs
from tiledl.gui.jobs.recent_files import MOST, RecentFiles
from tiledl.outcome import ErrorClass
from tiledl.session import UsageError


def _draft(tmp_path: Path, name: str, host: str = "") -> JobDraft:
    address = f"http://{host or name + '.test'}/{{z}}/{{x}}/{{y}}.png"
    return JobDraft(address, -11, 35, 30, 60, 0, 6, str(tmp_path / f"{name}.mbtiles"), 8)


class Sessions(FakeSessions):
    """Each with the file that was asked for."""

    async def open(self, draft: JobDraft) -> FakeSession:
        session = await super().open(draft)
        session.output = draft.path
        return session

    def of(self, name: str) -> Any:
        return next(made.job for made in self.made if made.output.stem == name)

    def names(self) -> list[str]:
        return [made.output.stem for made in self.made]


def _controller(**more: Any) -> tuple[JobController, Sessions]:
    sessions = Sessions()
    sessions.gate.set()
    return JobController(sessions, **more), sessions


async def _turn() -> None:
    await asyncio.sleep(0.01)


def _statuses(controller: JobController) -> list[str]:
    return [f"{entry.output.stem} {entry.status.value}" for entry in controller.entries]


async def test_added_jobs_wait_until_the_queue_is_started_and_run_in_order(
    tmp_path: Path,
) -> None:
    controller, sessions = _controller()
    for name in "abc":
        assert controller.add(_draft(tmp_path, name))
    await _turn()
    assert sessions.names() == []
    controller.move(controller.entries[2], -2)
    controller.set_going(True)
    await _turn()
    assert sessions.names() == ["c"]
    sessions.of("c").end()
    await _turn()
    assert sessions.names() == ["c", "a"]
    assert controller.entries[2].note == "waits for a.mbtiles"
    controller.set_going(False)
    sessions.of("a").end()
    await _turn()
    assert sessions.names() == ["c", "a"], "the queue is held"
    controller.set_going(True)
    await _turn()
    sessions.of("b").end()
    await controller.settled()
    assert _statuses(controller) == ["c finished", "a finished", "b finished"]
    assert not controller.is_going
    controller.clear_ended()
    assert controller.entries == ()


async def test_several_run_at_a_time_but_never_two_of_one_server(tmp_path: Path) -> None:
    controller, sessions = _controller(at_a_time=3)
    for name, host in (("a", "one.test"), ("b", "one.test"), ("c", "two.test"), ("d", "")):
        controller.add(_draft(tmp_path, name, host))
    controller.set_going(True)
    await _turn()
    assert sessions.names() == ["a", "c", "d"]
    assert "same server" in controller.entries[1].note
    sessions.of("c").end()
    await _turn()
    assert len(sessions.made) == 3
    sessions.of("a").end()
    await _turn()
    assert sessions.names()[-1] == "b"
    await controller.aclose()


async def test_more_at_a_time_takes_effect_at_once(tmp_path: Path) -> None:
    controller, sessions = _controller()
    for name in "abc":
        controller.add(_draft(tmp_path, name))
    controller.set_going(True)
    await _turn()
    assert len(sessions.made) == 1
    controller.set_at_a_time(2)
    await _turn()
    assert len(sessions.made) == 2
    await controller.aclose()


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("http://a.test/{z}/{x}/{y}", "http://b.test/{z}/{x}/{y}", True),
        ("http://a.test:81/{z}/{x}/{y}", "http://a.test:82/{z}/{x}/{y}", True),
        ("http://A.test/{z}/{x}/{y}", "http://a.test/other/{z}/{x}/{y}", False),
        ("https://a.tiles.org/{z}/{x}/{y}", "https://b.tiles.org/{z}/{x}/{y}", False),
        ("https://{s}.tiles.org/{z}/{x}/{y}", "https://c.tiles.org/{z}/{x}/{y}", False),
        ("demo", "demo", True),
    ],
)
async def test_which_jobs_share_a_server(
    one: str, other: str, together: bool, tmp_path: Path
) -> None:
    controller, sessions = _controller(at_a_time=2)
    for name, source in (("a", one), ("b", other)):
        controller.add(replace(_draft(tmp_path, name), source=source))
    controller.set_going(True)
    await _turn()
    assert len(sessions.made) == (2 if together else 1)
    await controller.aclose()


async def test_each_job_is_paused_and_stopped_by_itself_and_one_is_shown(tmp_path: Path) -> None:
    controller, sessions = _controller(at_a_time=2)
    controller.start(_draft(tmp_path, "a"))
    await _turn()
    controller.select(None)
    assert controller.phase is Phase.IDLE
    controller.start(_draft(tmp_path, "b"))
    await _turn()
    a, b = controller.entries
    assert controller.shown is b
    controller.pause(a)
    assert sessions.of("a").state is JobState.PAUSED
    assert controller.phase is Phase.RUNNING
    controller.cancel(b)
    await _turn()
    assert controller.phase is Phase.OVER
    controller.select(a)
    assert controller.phase is Phase.PAUSED
    controller.resume()
    assert sessions.of("a").state is JobState.RUNNING
    assert a.run is not None
    before = len(a.run.history)
    controller.select(b)
    controller.snapshot()
    assert len(a.run.history) == before + 1, "charts of a job that is not shown go on"
    sessions.of("a").end()
    await controller.settled()
    assert _statuses(controller) == ["a finished", "b stopped"]
    controller.begin(b)
    await _turn()
    assert b.status is Status.UNDER_WAY
    await controller.aclose()


async def test_a_start_while_another_runs_waits_before_all_others(tmp_path: Path) -> None:
    controller, sessions = _controller()
    controller.start(_draft(tmp_path, "a"))
    await _turn()
    controller.add(_draft(tmp_path, "b"))
    controller.select(None)
    controller.start(_draft(tmp_path, "c"))
    assert controller.shown is not None
    assert controller.shown.note == "waits for a.mbtiles"
    assert controller.phase is Phase.IDLE
    sessions.of("a").end()
    await _turn()
    assert sessions.names() == ["a", "c"]
    assert controller.phase is Phase.RUNNING
    await controller.aclose()


async def test_a_file_is_in_the_list_once(tmp_path: Path) -> None:
    controller, _ = _controller()
    troubles: list[Any] = []
    controller.troubled.append(troubles.append)
    draft = _draft(tmp_path, "a")
    controller.add(draft)
    controller.add(replace(draft, highest_zoom=7))
    [entry] = controller.entries
    assert entry.order.draft.highest_zoom == 7  # type: ignore[union-attr]
    controller.start(draft)
    await _turn()
    assert len(controller.entries) == 1
    controller.select(None)
    assert not controller.add(draft)
    controller.start(draft)
    assert [trouble.part for trouble in troubles] == [Field.OUTPUT] * 2
    controller.remove(controller.entries[0])
    assert len(controller.entries) == 1, "what runs stays"
    await controller.aclose()


async def test_a_queued_job_that_cannot_be_opened_is_told_and_the_next_goes_on(
    tmp_path: Path,
) -> None:
    controller, sessions = _controller()
    troubles: list[Any] = []
    controller.troubled.append(troubles.append)
    sessions.error = UsageError("the key is missing")
    controller.add(_draft(tmp_path, "a"))
    controller.set_going(True)
    await controller.settled()
    sessions.error = None
    assert _statuses(controller) == ["a failed"]
    assert controller.entries[0].note == "the key is missing"
    assert troubles[0].text == "a.mbtiles: the key is missing"


async def test_the_list_outlives_the_program_and_what_ran_is_interrupted(tmp_path: Path) -> None:
    kept = QueueFile(tmp_path / "state" / "queue.json")
    kept.claim()
    controller, _ = _controller(keeper=kept)
    for name in "abc":
        controller.add(_draft(tmp_path, name))
    controller.set_going(True)
    await _turn()
    crashed = (tmp_path / "state" / "queue.json").read_text()
    assert '"status": "under way"' in crashed, "saved as it changes"
    await controller.aclose()
    kept.release()

    again = QueueFile(kept.file)
    again.claim()
    entries = again.read()
    assert [entry.status.value for entry in entries] == ["interrupted", "waiting", "waiting"]
    assert [entry.output.stem for entry in entries] == ["a", "b", "c"]
    kept.file.write_text(crashed)
    assert again.read()[0].status is Status.INTERRUPTED
    fresh, sessions = _controller(keeper=again)
    fresh.restore(entries)
    await _turn()
    assert sessions.names() == [], "nothing begins by itself"
    fresh.begin(fresh.entries[0])
    await _turn()
    assert sessions.names() == ["a"]
    sessions.of("a").end()
    await fresh.settled()
    assert [one["status"] for one in json.loads(kept.file.read_text())["jobs"]] == ["waiting"] * 2
    again.release()


async def test_a_resume_of_failed_tiles_is_kept_too(tmp_path: Path) -> None:
    kept = QueueFile(tmp_path / "queue.json")
    kept.claim()
    order = GoOn(tmp_path / "a.mbtiles", None, True, (ErrorClass.TIMEOUT,))
    kept.save([Entry(order, "Somewhere", frozenset({"a.test"}))])
    [entry] = kept.read()
    assert entry.order == order
    assert entry.hosts == {"a.test"}
    kept.release()


def test_a_second_window_has_a_list_of_its_own(tmp_path: Path) -> None:
    first, second = QueueFile(tmp_path / "queue.json"), QueueFile(tmp_path / "queue.json")
    first.claim()
    first.save([entry_for(_draft(tmp_path, "a"))])
    second.claim()
    assert "another tiledl window" in second.problem
    assert second.read() == []
    second.save([])
    assert len(first.read()) == 1
    first.release()


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"version": 9, "jobs": []}', '{"version": 1, "jobs": [{}]}', "\x00", "null"],
)
def test_a_damaged_queue_is_kept_aside_and_told(text: str, tmp_path: Path) -> None:
    file = tmp_path / "queue.json"
    file.write_text(text)
    kept = QueueFile(file)
    kept.claim()
    assert kept.read() == []
    assert "queue-damaged-1.json" in kept.problem
    assert (tmp_path / "queue-damaged-1.json").read_text() == text
    kept.save([entry_for(_draft(tmp_path, "a"))])
    assert len(kept.read()) == 1
    kept.release()


def test_values_of_a_wrong_kind_are_refused() -> None:
    good = {
        "source": "demo",
        **dict.fromkeys(("west", "south", "east", "north"), 1.0),
        "lowest_zoom": 0,
        "highest_zoom": 3,
        "output": "x",
        "concurrency": None,
    }
    assert draft_of(good).highest_zoom == 3
    for name, value in (("west", "1"), ("source", 4), ("lowest_zoom", True), ("output", None)):
        with pytest.raises(ValueError, match=name):
            draft_of({**good, name: value})


async def test_the_past_is_written_a_line_a_job_without_keys_or_places(tmp_path: Path) -> None:
    past = PastJobs(tmp_path / "history.jsonl")
    controller, sessions = _controller(past=past)
    for name in "ab":
        controller.start(
            replace(
                _draft(tmp_path, name),
                source=f"https://{name}.tiles.test/{{z}}/{{x}}/{{y}}?key=SECRET&k={{apikey}}",
            )
        )
        await _turn()
        report = sessions.of(name)
        report.ending.set_result(_Report())
        await controller.settled()
        controller.select(None)
    text = past.file.read_text()
    assert "SECRET" not in text
    assert "apikey" not in text
    jobs, unreadable = past.read()
    assert [job.source for job in jobs] == ["b.tiles.test", "a.tiles.test"]
    assert (jobs[0].stored, jobs[0].result, unreadable) == (5, "finished", 0)
    past.file.write_text("nonsense\n" + text + '{"file": 3}\n')
    assert [len(past.read()[0]), past.read()[1]] == [2, 2]
    past.clear()
    past.clear()
    assert past.read() == ([], 0)


class _Report:
    state = JobState.FINISHED
    reason = ""
    stored, absent, missing, body_bytes, elapsed_s, tiles_per_s = 5, 0, 0, 5000, 1.0, 5.0
    dead_letters: dict[ErrorClass, int] = {}  # noqa: RUF012


async def test_the_history_does_not_grow_without_end(tmp_path: Path) -> None:
    past = PastJobs(tmp_path / "history.jsonl")
    entry = entry_for(_draft(tmp_path, "a"))
    entry.status, entry.ended_at = Status.FINISHED, 0.0
    past.note(entry)
    line = past.file.read_text()
    past.file.write_text(line * (MOST_KEPT + 500))
    past.note(entry)
    assert len(past.read()[0]) == MOST_KEPT


def test_recent_files_are_few_and_none_twice(tmp_path: Path) -> None:
    recent = RecentFiles()
    for number in range(MOST + 5):
        recent = recent.with_newest(tmp_path / str(number))
    recent = recent.with_newest(tmp_path / "7")
    assert recent.paths[0] == tmp_path / "7"
    assert len(recent.paths) == MOST
    assert len(set(recent.paths)) == MOST
    assert RecentFiles.of(recent.texts()) == recent
    assert RecentFiles.of("x") == RecentFiles.of([3, ""]) == RecentFiles.of(None) == RecentFiles()
