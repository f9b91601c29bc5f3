"""The controller's state machine, without a window and without a network."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace

from tiledl.engine import JobEvent, JobSnapshot, JobState
from tiledl.geo import Tile
from tiledl.gui.charts.recorder import LEAST_S
from tiledl.gui.controller import JobController, Phase, Trouble
from tiledl.gui.draft import Field, JobDraft
from tiledl.gui.estimate import Rate
from tiledl.outcome import ErrorClass, Stored
from tiledl.session import SourceUnusable, UsageError
from tiledl.sources import Policy, demo_source
from tiledl.store import DiskFull, ForeignFile
from tiledl.telemetry import MeterSnapshot

DRAFT = JobDraft("Demo world", -11, 35, 30, 60, 0, 6, "/tmp/map.mbtiles", concurrency=8)


class FakeJob:
    """A job that runs until it is told to end."""

    def __init__(self) -> None:
        self.state = JobState.READY
        self.concurrency: list[int | None] = []
        self.rates: list[float | None] = []
        self.written: list[Any] = []
        self.ending: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.meter = MeterSnapshot(stored=4, body_bytes=4000, tiles_per_s=50.0)
        self._listeners: list[Any] = []

    async def run(self) -> Any:
        self.state = JobState.RUNNING
        self._tell("started")
        return await self.ending

    def end(self, state: JobState = JobState.FINISHED) -> None:
        self.state = state
        self.ending.set_result(
            SimpleNamespace(
                state=state, reason="", missing=0, dead_letters={}, stored=4, tiles_per_s=50.0
            )
        )

    def pause(self, reason: str = "") -> None:
        self.state = JobState.PAUSED
        self._tell("paused")

    def resume(self) -> None:
        self.state = JobState.RUNNING

    def cancel(self) -> None:
        if not self.ending.done():
            self.end(JobState.CANCELLED)

    def set_concurrency(self, concurrency: int | None) -> None:
        self.concurrency.append(concurrency)

    def set_rate(self, rate_per_s: float | None) -> None:
        self.rates.append(rate_per_s)

    def _tell(self, text: str) -> None:
        for listener in self._listeners:
            listener(JobEvent(0.0, text))

    def subscribe(self, listener: Any) -> None:
        self._listeners.append(listener)

    def snapshot(self) -> JobSnapshot:
        return JobSnapshot(self.state, "", 98, 0, self.meter, 0, 8, "fixed", 0, (), 1.0)


class FakeSession:
    """A session around a fake job."""

    def __init__(self, concurrency: int | None = 8) -> None:
        self.job = FakeJob()
        self.spec = SimpleNamespace(
            source=SimpleNamespace(id="demo"),
            options=SimpleNamespace(concurrency=concurrency, rate_per_s=None),
        )
        self.output = Path("/tmp/map.mbtiles")
        self.is_closed = False

    async def aclose(self) -> None:
        self.is_closed = True


@dataclass
class FakeSessions:
    """Opens fake sessions when it is allowed to."""

    gate: asyncio.Event = field(default_factory=asyncio.Event)
    error: Exception | None = None
    made: list[FakeSession] = field(default_factory=list)
    reopened: list[bool] = field(default_factory=list)

    async def open(self, draft: JobDraft) -> FakeSession:
        await self.gate.wait()
        if self.error is not None:
            raise self.error
        self.made.append(FakeSession())
        return self.made[-1]

    async def reopen(
        self, output: Path, *, only_dead_letters: bool, classes: Collection[ErrorClass] = ()
    ) -> FakeSession:
        self.reopened.append(only_dead_letters)
        return await self.open(DRAFT)


def _controller(
    *, gate: bool = True, error: Exception | None = None
) -> tuple[JobController, FakeSessions, list[Trouble]]:
    sessions = FakeSessions(error=error)
    if gate:
        sessions.gate.set()
    controller = JobController(sessions)  # type: ignore[arg-type]
    troubles: list[Trouble] = []
    controller.troubled.append(troubles.append)
    return controller, sessions, troubles


async def test_a_job_goes_through_its_phases_in_order() -> None:
    controller, sessions, troubles = _controller(gate=False)
    phases = [controller.phase]
    controller.changed.append(lambda: phases.append(controller.phase))
    controller.start(DRAFT)
    await asyncio.sleep(0)
    sessions.gate.set()
    await asyncio.sleep(0.01)
    controller.pause()
    controller.resume()
    sessions.made[0].job.end()
    await controller.settled()
    await asyncio.sleep(0.01)
    order = [
        phase for phase, before in zip(phases, [None, *phases], strict=False) if phase != before
    ]
    assert order == [
        Phase.IDLE,
        Phase.OPENING,
        Phase.RUNNING,
        Phase.PAUSED,
        Phase.RUNNING,
        Phase.STOPPING,
        Phase.OVER,
    ]
    assert sessions.made[0].is_closed
    assert troubles == []


async def test_a_second_start_while_busy_changes_nothing() -> None:
    controller, sessions, _ = _controller()
    controller.start(DRAFT)
    controller.start(DRAFT)
    await asyncio.sleep(0.01)
    assert len(sessions.made) == 1
    await controller.aclose()


async def test_closing_while_a_session_opens_closes_that_session_without_running_it() -> None:
    controller, sessions, _ = _controller(gate=False)
    controller.start(DRAFT)
    await asyncio.sleep(0)
    closing = asyncio.create_task(controller.aclose())
    await asyncio.sleep(0)
    sessions.gate.set()
    await closing
    assert sessions.made[0].is_closed
    assert sessions.made[0].job.state is JobState.READY
    assert controller.phase is Phase.IDLE


def _caused(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (_caused(UsageError("x is not ours"), ForeignFile("x is not ours")), Field.OUTPUT),
        (SourceUnusable("the demo server did not start"), None),
    ],
)
async def test_what_cannot_be_opened_is_told_with_its_field(
    error: Exception, part: Field | None
) -> None:
    controller, _, troubles = _controller(error=error)
    controller.start(DRAFT)
    await controller.settled()
    assert troubles == [Trouble(str(error), part)]
    assert controller.phase is Phase.IDLE


async def test_a_full_disk_is_told_and_the_file_can_be_resumed() -> None:
    controller, sessions, troubles = _controller()
    controller.start(DRAFT)
    await asyncio.sleep(0.01)
    sessions.made[0].job.state = JobState.FAILED
    sessions.made[0].job.ending.set_exception(DiskFull("the disk is full"))
    await controller.settled()
    assert troubles == [Trouble("the disk is full", Field.OUTPUT)]
    assert controller.phase is Phase.OVER
    assert controller.can_resume_file
    assert sessions.made[0].is_closed


async def test_an_unforeseen_error_is_told_and_closes_the_session(
    caplog: pytest.LogCaptureFixture,
) -> None:
    controller, sessions, troubles = _controller()
    controller.start(DRAFT)
    await asyncio.sleep(0.01)
    sessions.made[0].job.state = JobState.CANCELLED
    sessions.made[0].job.ending.set_exception(TypeError("boom"))
    await controller.settled()
    assert "TypeError: boom" in troubles[0].text
    assert sessions.made[0].is_closed
    assert "unexpected error" in caplog.text


async def test_concurrency_reaches_the_job_only_while_it_runs() -> None:
    controller, sessions, _ = _controller()
    controller.set_concurrency(3)
    controller.start(DRAFT)
    await asyncio.sleep(0.01)
    controller.set_concurrency(5)
    controller.set_concurrency(None)
    job = sessions.made[0].job
    job.end()
    await controller.settled()
    controller.set_concurrency(7)
    assert job.concurrency == [5, None]


async def test_a_reopened_job_gets_the_chosen_concurrency() -> None:
    controller, sessions, _ = _controller()
    controller.resume_file(Path("/tmp/map.mbtiles"), concurrency=32)
    await asyncio.sleep(0.01)
    assert sessions.made[0].job.concurrency == [32]
    await controller.aclose()
    assert sessions.reopened == [False]


async def test_the_rate_is_learnt_and_history_grows_only_while_running() -> None:
    controller, sessions, _ = _controller()
    assert controller.snapshot() is None
    source = demo_source("http://127.0.0.1")
    assert controller.rate(source) is None
    controller.start(DRAFT)
    await asyncio.sleep(0.01)
    controller.snapshot()
    await asyncio.sleep(2 * LEAST_S)
    controller.snapshot()
    controller.snapshot()
    rate = controller.rate(source)
    assert rate is not None
    assert rate.basis.endswith("of now.")
    assert len(controller.history) == 2
    sessions.made[0].job.end()
    await controller.settled()
    controller.snapshot()
    assert len(controller.history) == 2
    rate = controller.rate(source)
    assert rate is not None
    assert rate.basis.endswith("of the last download.")
    limited = replace(source, id="other", policy=Policy(max_rate_per_s=5))
    assert controller.rate(limited) == Rate(
        5, "Time at the 5 tiles/s that the source's policy allows at most."
    )


async def test_a_tile_that_was_stored_teaches_its_size() -> None:
    controller, sessions, _ = _controller()
    controller.start(DRAFT)
    await asyncio.sleep(0.01)
    [job] = [made.job for made in sessions.made]
    for hear in job.written:
        hear([Stored(Tile(3, 1, 2), b"12345", None)])
    assert controller.sizes.seen("demo", 3) == (1, 5)
    job.end()
    await controller.settled()


async def test_a_rate_reaches_the_job_that_runs_and_those_to_come() -> None:
    controller, sessions, _ = _controller()
    controller.set_rate(20)
    controller.start(DRAFT)
    await asyncio.sleep(0.01)
    controller.set_rate(None)
    sessions.made[0].job.end()
    await controller.settled()
    controller.set_rate(7)
    assert sessions.made[0].job.rates == [20, None]


async def test_whoever_waits_for_the_end_waits_until_everybody_was_told_of_it() -> None:
    controller, sessions, _ = _controller()
    told: list[Phase] = []
    controller.start(DRAFT)
    while controller.phase is not Phase.RUNNING:  # noqa: ASYNC110 - phases have no event
        await asyncio.sleep(0)
    controller.changed.append(lambda: told.append(controller.phase))
    sessions.made[0].job.end()
    # Here the phase is OVER as soon as the task is done, which is before its callbacks have run.
    while controller.phase is not Phase.OVER:  # noqa: ASYNC110 - phases have no event
        await asyncio.sleep(0)
    await controller.settled()
    assert told[-1] is Phase.OVER
