"""One run of one job, as the window sees it: a typed state machine without a widget.

opening → running ⇄ paused → stopping → over; a run that could not be opened is idle at the end.
Everything that it starts lives here until it has ended; `settled` waits for it.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Collection, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from tiledl.gui.charts.history import History
from tiledl.gui.charts.recorder import Recorder
from tiledl.gui.draft import Field, JobDraft
from tiledl.gui.translation import tr

if TYPE_CHECKING:
    from tiledl.engine import Job, JobEvent, JobReport, JobSnapshot, JobSpec
    from tiledl.outcome import ErrorClass, Outcome
    from tiledl.store import DeadLetterBook

log = logging.getLogger(__name__)


class Phase(Enum):
    """Where the controller is."""

    IDLE = "idle"
    OPENING = "opening"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    OVER = "over"
    LOOKING = "looking"
    """A file is shown, and nothing runs."""

    @property
    def is_busy(self) -> bool:
        """Whether a job is between its start and its end."""
        return self not in (Phase.IDLE, Phase.OVER, Phase.LOOKING)


class Trouble(Struct, frozen=True):
    """What went wrong, in one sentence, and the field to look at when there is one."""

    text: str
    part: Field | None = None
    key: str = ""
    """The name of the key that lacks, when it is that."""


class Session(Protocol):
    """A job with all it needs, as `tiledl.session.DownloadSession` is."""

    @property
    def job(self) -> Job: ...
    @property
    def spec(self) -> JobSpec: ...
    @property
    def output(self) -> Path: ...
    async def aclose(self) -> None: ...


class Sessions(Protocol):
    """Opens sessions."""

    async def open(self, draft: JobDraft) -> Session: ...
    async def reopen(
        self, output: Path, *, only_dead_letters: bool, classes: Collection[ErrorClass] = ()
    ) -> Session: ...


class Hearers(Protocol):
    """Who is told of a run."""

    def run_changed(self, run: JobRun) -> None: ...
    def run_troubled(self, run: JobRun, trouble: Trouble) -> None: ...
    def run_heard(self, run: JobRun, event: JobEvent) -> None: ...
    def run_wrote(self, source_id: str, outcomes: Sequence[Outcome]) -> None: ...


class JobRun:
    """Opens, steers and ends one job, and keeps what the window shows of it.

    The hearers are told of each step of the state machine and each event of the job.
    """

    def __init__(self, hearers: Hearers, clock: Callable[[], float] = time.monotonic) -> None:
        self._hearers = hearers
        self._clock = clock
        self._opening = False
        self._closing = False
        self._stop_wanted = False
        self._rate_wanted: float | None = None
        self._task: asyncio.Task[None] | None = None
        self._ended = asyncio.Event()
        self._began = 0.0
        self.job: Job | None = None
        self.output: Path | None = None
        self.spec: JobSpec | None = None
        self.report: JobReport | None = None
        """Once it is over; None when it failed."""
        self.error = ""
        """Why there is no report."""
        self._recorder = Recorder()

    @property
    def history(self) -> History:
        """The course of the job, for the charts."""
        return self._recorder.history

    @property
    def phase(self) -> Phase:
        """Where the controller is: what the job says, between its opening and its closing."""
        if self._opening:
            return Phase.OPENING
        if self.job is None:
            return Phase.IDLE
        if self._task is None or self._task.done():
            return Phase.OVER
        if self._closing or self._stop_wanted:
            return Phase.STOPPING
        from tiledl.engine import JobState

        match self.job.state:
            case JobState.READY:
                return Phase.OPENING
            case JobState.RUNNING:
                return Phase.RUNNING
            case JobState.PAUSED:
                return Phase.PAUSED
            case _:
                return Phase.STOPPING

    @property
    def dead_letters(self) -> DeadLetterBook | None:
        """The failed tiles of the present job's file, or of the last one's."""
        return self.job.store.dead_letter_book if self.job is not None else None

    @property
    def is_settled(self) -> bool:
        """Whether it has ended and everybody has been told so."""
        return self._ended.is_set()

    def begin(
        self,
        opening: Callable[[], Awaitable[Session]],
        concurrency: int | None,
        rate_per_s: float | None = None,
    ) -> None:
        """Open a session and run its job with this concurrency, None being automatic, and at most
        so many requests a second, None being as its spec says. Once."""
        self._rate_wanted = rate_per_s
        self._opening = True
        self._task = asyncio.create_task(self._run(opening, concurrency), name="tiledl-window-job")
        self._task.add_done_callback(self._end)
        self._tell_change()

    def pause(self) -> None:
        """Begin no more requests until `resume`."""
        if self.job is not None and self.phase is Phase.RUNNING:
            self.job.pause()
            self._tell_change()

    def resume(self) -> None:
        """Go on after a pause."""
        if self.job is not None and self.phase is Phase.PAUSED:
            self.job.resume()
            self._tell_change()

    def cancel(self) -> None:
        """Stop the job; what was fetched is kept."""
        if not self.phase.is_busy:
            return
        self._stop_wanted = True
        if self.job is not None and not self._opening:
            self.job.cancel()
        self._tell_change()

    def set_concurrency(self, concurrency: int | None) -> None:
        """Change the requests in flight of the running job; None is automatic."""
        if self.job is not None and self.phase in (Phase.RUNNING, Phase.PAUSED):
            self.job.set_concurrency(concurrency)

    def set_rate(self, rate_per_s: float | None) -> None:
        """Change the running job's requests a second; None leaves it to the source's policy."""
        if self.job is not None and self.phase in (Phase.RUNNING, Phase.PAUSED):
            self.job.set_rate(rate_per_s)

    def snapshot(self) -> JobSnapshot | None:
        """The job now, and a sample more in the history while it runs."""
        if self.job is None or self._opening:
            return None
        snapshot = self.job.snapshot()
        if self.phase in (Phase.RUNNING, Phase.PAUSED):
            self._recorder.note(snapshot, self._clock() - self._began)
        return snapshot

    async def settled(self) -> None:
        """Wait until it has ended and everybody has been told so."""
        await self._ended.wait()

    async def _run(
        self, opening: Callable[[], Awaitable[Session]], concurrency: int | None
    ) -> None:
        try:
            session = await self._opened(opening)
            if session is not None:
                await self._ran(session, concurrency)
        except Exception as error:
            log.exception("the job ended with an unexpected error")
            self.error = tr(
                "something went wrong inside tiledl ({error})",
                error=f"{type(error).__name__}: {error}",
            )
            self._tell_trouble(Trouble(tr("{error}: what was fetched is kept", error=self.error)))
        finally:
            self._opening = False

    async def _opened(self, opening: Callable[[], Awaitable[Session]]) -> Session | None:
        from tiledl.session import KeyMissing, SourceUnusable, UsageError

        try:
            session = await opening()
        except KeyMissing as error:
            self.error = str(error)
            self._tell_trouble(Trouble(str(error), Field.SOURCE, error.name))
            return None
        except (UsageError, SourceUnusable) as error:
            self.error = str(error)
            self._tell_trouble(Trouble(str(error), _part_of(error)))
            return None
        if self._stop_wanted:
            await session.aclose()
            return None
        return session

    async def _ran(self, session: Session, concurrency: int | None) -> None:
        from tiledl.store import StoreError

        job = self.job = session.job
        self.output, self.spec = session.output, session.spec
        self.report, self.error = None, ""
        self._recorder = Recorder()
        self._began = self._clock()
        self._opening = False
        job.subscribe(self._hear)
        if concurrency != session.spec.options.concurrency:
            job.set_concurrency(concurrency)
        if self._rate_wanted not in (None, session.spec.options.rate_per_s):
            job.set_rate(self._rate_wanted)
        source_id = session.spec.source.id
        job.written.append(lambda outcomes: self._hearers.run_wrote(source_id, outcomes))
        try:
            self._tell_change()
            self.report = await job.run()
        except StoreError as error:
            self.error = str(error)
            self._tell_trouble(Trouble(self.error, Field.OUTPUT))
        finally:
            self._closing = True
            self._tell_change()
            await session.aclose()

    def _end(self, _: object) -> None:
        self._ended.set()
        self._tell_change()

    def _hear(self, event: JobEvent) -> None:
        self._hearers.run_heard(self, event)
        self._tell_change()

    def _tell_change(self) -> None:
        self._hearers.run_changed(self)

    def _tell_trouble(self, trouble: Trouble) -> None:
        self._hearers.run_troubled(self, trouble)


def _part_of(error: Exception) -> Field | None:
    """The field to look at for an error of the session's, by what caused it."""
    from tiledl.geo import BBoxError, ZoomError
    from tiledl.sources import SourceError, SourceRefused
    from tiledl.sources.template import TemplateError
    from tiledl.store import StoreError

    match error.__cause__:
        case StoreError() | OSError():
            return Field.OUTPUT
        case ZoomError():
            return Field.ZOOM
        case BBoxError():
            return Field.AREA
        case SourceError() | SourceRefused() | TemplateError():
            return Field.SOURCE
    return None
