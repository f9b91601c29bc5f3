"""One job at a time, as the window sees it: a typed state machine without a widget.

idle → opening → running ⇄ paused → stopping → over, and from there to opening again. Everything a
click starts lives here until it has ended; `aclose` waits for it.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tiledl.gui.draft import Field, JobDraft
from tiledl.gui.estimate import Rate
from tiledl.gui.history import History, Sample
from tiledl.gui.tile_sizes import TileSizes

if TYPE_CHECKING:
    from tiledl.engine import Job, JobEvent, JobReport, JobSnapshot, JobSpec
    from tiledl.outcome import ErrorClass
    from tiledl.sources import TileSource
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

    @property
    def is_busy(self) -> bool:
        """Whether a job is between its start and its end."""
        return self not in (Phase.IDLE, Phase.OVER)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What went wrong, in one sentence, and the field to look at when there is one."""

    text: str
    part: Field | None = None


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


class JobController:
    """Starts, steers and ends jobs, and keeps what the window shows of them.

    `changed` listeners are called after each step of the state machine and each event of the job;
    `troubled` listeners when a person has to be told something.
    """

    def __init__(self, sessions: Sessions, clock: Callable[[], float] = time.monotonic) -> None:
        self._sessions = sessions
        self._clock = clock
        self._opening = False
        self._closing = False
        self._stop_wanted = False
        self._session: Session | None = None
        self._task: asyncio.Task[None] | None = None
        self._ended = asyncio.Event()
        self._ended.set()
        self._began = 0.0
        self._rates: dict[str, float] = {}
        self._rate_wanted: float | None = None
        self.sizes = TileSizes()
        """What is known of tiles' sizes."""
        self.changed: list[Callable[[], None]] = []
        self.troubled: list[Callable[[Trouble], None]] = []
        self.heard: list[Callable[[JobEvent], None]] = []
        self.job: Job | None = None
        """The present job, or the last one."""
        self.output: Path | None = None
        self.spec: JobSpec | None = None
        self.report: JobReport | None = None
        """Of the last job, once it is over; None when it failed."""
        self.error = ""
        """Why the last job has no report."""
        self.history = History()

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
    def can_resume_file(self) -> bool:
        """Whether the last job's file lacks tiles that a resume would fetch."""
        if self.phase is not Phase.OVER or self.output is None:
            return False
        return self.report is None or self.report.missing > 0

    @property
    def can_retry_failed(self) -> bool:
        """Whether the last job has given tiles up."""
        return self.phase is Phase.OVER and bool(self.report and self.report.dead_letters)

    def start(self, draft: JobDraft) -> None:
        """Begin the draft's job, or go on with it when the output file holds it already."""
        self._begin(lambda: self._sessions.open(draft), draft.concurrency)

    def resume_file(self, output: Path, concurrency: int | None = None) -> None:
        """Go on with the job that a file holds."""
        self._begin(lambda: self._sessions.reopen(output, only_dead_letters=False), concurrency)

    def retry_failed(
        self, concurrency: int | None = None, classes: Collection[ErrorClass] = ()
    ) -> None:
        """Ask again for the tiles that the last job's file has given up, or for some classes."""
        output = self.output
        if output is None:
            return
        self._begin(
            lambda: self._sessions.reopen(output, only_dead_letters=True, classes=classes),
            concurrency,
        )

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
        """Allow this many requests a second from now on, also in jobs to come; None leaves it to
        their settings and to the source's policy."""
        self._rate_wanted = rate_per_s
        if self.job is not None and self.phase in (Phase.RUNNING, Phase.PAUSED):
            self.job.set_rate(rate_per_s)

    def snapshot(self) -> JobSnapshot | None:
        """The job now, and a sample more in the history while it runs."""
        if self.job is None or self._opening:
            return None
        snapshot = self.job.snapshot()
        if self.phase in (Phase.RUNNING, Phase.PAUSED):
            recent = snapshot.meter.recent_latency
            self.history.append(
                Sample(
                    self._clock() - self._began,
                    snapshot.meter.tiles_per_s,
                    recent.p50_s,
                    recent.p95_s,
                    recent.p99_s,
                    snapshot.breaker,
                )
            )
            if snapshot.meter.tiles_per_s and self.spec is not None:
                self._rates[self.spec.source.id] = snapshot.meter.tiles_per_s
        return snapshot

    def rate(self, source: TileSource) -> Rate | None:
        """How fast a source's tiles come, or came at the end of its last job, or may come."""
        per_s = self._rates.get(source.id)
        if per_s is not None:
            runs = self.phase.is_busy and self.spec is not None and self.spec.source.id == source.id
            when = "of now" if runs else "of the last download"
            return Rate(per_s, f"at the {per_s:,.0f} tiles/s {when}")
        most = source.policy.max_rate_per_s
        if most is not None:
            return Rate(most, f"at the {most:g} tiles/s that the source's policy allows at most")
        return None

    async def settled(self) -> None:
        """Wait until no job is under way and everybody has been told so."""
        while not self._ended.is_set():  # again, when a listener has begun another
            await self._ended.wait()

    async def aclose(self) -> None:
        """Stop whatever is under way and wait for its end; the file can be resumed."""
        self.cancel()
        await self.settled()

    def _begin(self, opening: Callable[[], Awaitable[Session]], concurrency: int | None) -> None:
        if self.phase.is_busy:
            return
        self._opening = True
        self._stop_wanted = self._closing = False
        self._task = asyncio.create_task(self._run(opening, concurrency), name="tiledl-window-job")
        self._ended.clear()
        self._task.add_done_callback(self._end)
        self._tell_change()

    async def _run(
        self, opening: Callable[[], Awaitable[Session]], concurrency: int | None
    ) -> None:
        try:
            session = await self._opened(opening)
            if session is not None:
                await self._ran(session, concurrency)
        except Exception as error:
            log.exception("the job ended with an unexpected error")
            self.error = f"something went wrong inside tiledl ({type(error).__name__}: {error})"
            self._tell_trouble(Trouble(f"{self.error}: what was fetched is kept"))
        finally:
            self._opening = False

    async def _opened(self, opening: Callable[[], Awaitable[Session]]) -> Session | None:
        from tiledl.session import SourceUnusable, UsageError

        try:
            session = await opening()
        except (UsageError, SourceUnusable) as error:
            self._tell_trouble(Trouble(str(error), _part_of(error)))
            return None
        if self._stop_wanted:
            await session.aclose()
            return None
        return session

    async def _ran(self, session: Session, concurrency: int | None) -> None:
        from tiledl.store import StoreError

        job = self.job = session.job
        self._session = session
        self.output, self.spec = session.output, session.spec
        self.report, self.error = None, ""
        self.history = History()
        self._began = self._clock()
        self._opening = False
        job.subscribe(self._hear)
        if concurrency != session.spec.options.concurrency:
            job.set_concurrency(concurrency)
        if self._rate_wanted not in (None, session.spec.options.rate_per_s):
            job.set_rate(self._rate_wanted)
        source_id = session.spec.source.id
        job.written.append(lambda outcomes: self.sizes.record(source_id, outcomes))
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
            self._session = None

    def _end(self, _: object) -> None:
        self._ended.set()
        self._tell_change()

    def _hear(self, event: JobEvent) -> None:
        for listener in self.heard:
            listener(event)
        self._tell_change()

    def _tell_change(self) -> None:
        for listener in self.changed:
            listener()

    def _tell_trouble(self, trouble: Trouble) -> None:
        for listener in self.troubled:
            listener(trouble)


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
