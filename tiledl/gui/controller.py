"""The window's session without a widget: its jobs, their queue, and which of them is shown.

The controller looks like the one job that is shown, so that panels need not know of the others;
what it does besides (`entries`, `add`, `select`, `look` …) is for those that show them all.

Jobs run one after the other, or `at_a_time` of them; two that ask the same server never run
together, because each job keeps the owner's limits by itself.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tiledl.gui.areas import Chosen
from tiledl.gui.draft import Field, JobDraft
from tiledl.gui.estimate import Rate
from tiledl.gui.job_run import JobRun, Phase, Session, Sessions, Trouble
from tiledl.gui.jobs.entry import Download, Entry, GoOn, Order, Status, entry_for, hosts_of
from tiledl.gui.jobs.line import JobLine, Keeper
from tiledl.gui.jobs.past_jobs import PastJobs
from tiledl.gui.jobs.shown import ShownJob
from tiledl.gui.map.edits import Edits
from tiledl.gui.messages import retold
from tiledl.gui.tile_sizes import TileSizes
from tiledl.gui.translation import decimal, number, tr

if TYPE_CHECKING:
    from tiledl.engine import FileLook, JobEvent, JobSnapshot
    from tiledl.outcome import ErrorClass, Outcome
    from tiledl.sources import TileSource

__all__ = ["JobController", "Phase", "Session", "Sessions", "Trouble"]


class JobController(JobLine, ShownJob):
    """Starts, steers and ends jobs.

    `changed` listeners are called after each step and each event of the shown job, and when another
    one is shown; `listed` listeners when the list of jobs has changed; `ended` listeners with each
    entry whose job has ended; `troubled` listeners when a person has to be told something.
    """

    def __init__(
        self,
        sessions: Sessions,
        clock: Callable[[], float] = time.monotonic,
        *,
        keeper: Keeper | None = None,
        past: PastJobs | None = None,
        at_a_time: int = 1,
    ) -> None:
        JobLine.__init__(self, keeper, at_a_time)
        ShownJob.__init__(self)
        self._sessions = sessions
        self._clock = clock
        self.past = past
        """What has been downloaded, where it is kept."""
        self._look_before: FileLook | None = None
        self._rates: dict[str, float] = {}
        self._rate_wanted: float | None = None
        self.edits: Edits[Chosen] = Edits(Chosen(None))
        """What was selected on the map, edit by edit, to be undone and redone."""
        self.sizes = TileSizes()
        """What is known of tiles' sizes."""
        self.changed: list[Callable[[], None]] = []
        self.ended: list[Callable[[Entry], None]] = []
        self.troubled: list[Callable[[Trouble], None]] = []
        self.heard: list[Callable[[JobEvent], None]] = []

    # What is asked of the shown job.

    def start(self, draft: JobDraft) -> None:
        """Begin the draft's job, or go on with it when the output file holds it already.

        It begins at once when there is room for it, else before all that wait.
        """
        if not self.phase.is_busy:
            self._launch(entry_for(draft))

    def resume_file(self, output: Path, concurrency: int | None = None) -> None:
        """Go on with the job that a file holds."""
        if not self.phase.is_busy:
            self._go_on(GoOn(output, concurrency))

    def retry_failed(
        self, concurrency: int | None = None, classes: Collection[ErrorClass] = ()
    ) -> None:
        """Ask again for the tiles that the shown file has given up, or for some classes."""
        if self.output is not None and not self.phase.is_busy:
            self._go_on(GoOn(self.output, concurrency, True, tuple(classes)))

    def pause(self, entry: Entry | None = None) -> None:
        """Begin no more requests of a job (the shown one) until `resume`."""
        if (run := self._run_of(entry)) is not None:
            run.pause()

    def resume(self, entry: Entry | None = None) -> None:
        """Go on with a job (the shown one) after a pause."""
        if (run := self._run_of(entry)) is not None:
            run.resume()

    def cancel(self, entry: Entry | None = None) -> None:
        """Stop a job (the shown one); what was fetched is kept."""
        if (run := self._run_of(entry)) is not None:
            run.cancel()

    def set_concurrency(self, concurrency: int | None) -> None:
        """Change the requests in flight of the shown job; None is automatic."""
        if self._shown is not None and self._run is not None and self.phase.is_busy:
            # Also for when the list is kept, and for when the job is shown again.
            self._shown.order = self._shown.order.with_concurrency(concurrency)
            self._run.set_concurrency(concurrency)
            self._save()

    def set_rate(self, rate_per_s: float | None) -> None:
        """Allow this many requests a second from now on, in the shown job and those started next;
        None leaves it to their settings and to the source's policy."""
        self._rate_wanted = rate_per_s
        if self._run is not None:
            self._run.set_rate(rate_per_s)

    def snapshot(self) -> JobSnapshot | None:
        """The shown job now; all that run get a sample more in their history."""
        shown = None
        for entry in self._entries:
            run = entry.run
            if run is None or (entry is not self._shown and not run.phase.is_busy):
                continue
            snapshot = run.snapshot()
            if snapshot is None:
                continue
            if entry is self._shown:
                shown = snapshot
            is_live = run.phase in (Phase.RUNNING, Phase.PAUSED)
            if is_live and snapshot.meter.tiles_per_s and run.spec is not None:
                self._rates[run.spec.source.id] = snapshot.meter.tiles_per_s
        return shown

    def rate(self, source: TileSource) -> Rate | None:
        """How fast a source's tiles come, or came at the end of its last job, or may come."""
        per_s = self._rates.get(source.id)
        if per_s is not None:
            runs = any(running.id == source.id for running in self.running_sources)
            rate = number(per_s)
            if runs:
                return Rate(per_s, tr("Time at the {rate} tiles/s of now.", rate=rate))
            return Rate(per_s, tr("Time at the {rate} tiles/s of the last download.", rate=rate))
        most = source.policy.max_rate_per_s
        if most is not None:
            return Rate(
                most,
                tr(
                    "Time at the {rate} tiles/s that the source's policy allows at most.",
                    rate=decimal(f"{most:g}"),
                ),
            )
        return None

    # Which one is shown.

    def select(self, entry: Entry | None) -> None:
        """Show a job of the list, or a fresh form."""
        if entry is self._shown and self._look is None:
            return
        self._shown, self._look = entry, None
        self._tell_change()
        self._tell_list()

    async def look(self, path: Path) -> None:
        """Show a file without asking the network or changing anything."""
        from tiledl.engine import SpecError, look_into
        from tiledl.store import StoreError

        writing = self._entry_of(path)
        if writing is not None and writing.status is Status.UNDER_WAY:
            self.select(writing)
            return
        try:
            found = await asyncio.to_thread(look_into, path)
        except (StoreError, SpecError) as error:
            self._tell_trouble(Trouble(str(error)))
            return
        self._shown, self._look = None, found
        self._tell_change()
        self._tell_list()

    # The list.

    @property
    def running_sources(self) -> list[TileSource]:
        """The sources that are being asked now."""
        specs = [entry.run.spec for entry in self._busy() if entry.run is not None]
        return [spec.source for spec in specs if spec is not None]

    def add(self, draft: JobDraft) -> bool:
        """Let the draft's job wait in the queue; gives whether it was added.

        A job that waits already for the same file is replaced.
        """
        entry = entry_for(draft)
        there = self._entry_of(entry.output)
        if there is not None and there.status is Status.UNDER_WAY:
            self._tell_trouble(_taken(there))
            return False
        if there is not None:
            self._entries[self._entries.index(there)] = entry
            if self._shown is there:
                self._shown = entry
        else:
            self._entries.append(entry)
        self._list_changed()
        return True

    def remove(self, entry: Entry) -> None:
        """Take a job that does not run off the list; its file stays."""
        if entry.status is Status.UNDER_WAY or entry not in self._entries:
            return
        self._entries.remove(entry)
        if self._shown is entry:
            self._shown = None
            self._tell_change()
        self._list_changed()

    def clear_ended(self) -> None:
        """Take all jobs that have ended off the list; their files stay."""
        over = (Status.FINISHED, Status.STOPPED, Status.FAILED)
        gone = [entry for entry in self._entries if entry.status in over]
        for entry in gone:
            self.remove(entry)

    # The end.

    async def settled(self) -> None:
        """Wait until no job is under way and everybody has been told so."""
        while runs := [run for run in self._runs() if not run.is_settled]:
            for run in runs:  # again, when a listener has begun another
                await run.settled()

    def stop_all(self) -> None:
        """Stop every job because the program ends: they are offered again at its next start."""
        self._is_closing = True
        for run in self._runs():
            run.cancel()

    async def aclose(self) -> None:
        """Stop whatever is under way and wait for its end; the files can be resumed."""
        self.stop_all()
        await self.settled()

    # What runs tell.

    def run_changed(self, run: JobRun) -> None:
        """A run has got on by a step."""
        entry = next((entry for entry in self._entries if entry.run is run), None)
        if entry is None:
            return
        was_shown = entry is self._shown
        if run.is_settled and entry.status is Status.UNDER_WAY:
            self._end(entry, run)
        if was_shown and self._look is None:
            self._tell_change()

    def run_troubled(self, run: JobRun, trouble: Trouble) -> None:
        """A run has something to tell a person."""
        entry = next((entry for entry in self._entries if entry.run is run), None)
        if entry is None or (entry is self._shown and self._look is None):
            self._tell_trouble(trouble)
        else:
            text = f"{entry.output.name}: {retold(trouble.text)}"
            self._tell_trouble(Trouble(text, key=trouble.key))

    def run_wrote(self, source_id: str, outcomes: Sequence[Outcome]) -> None:
        """A run has stored tiles; told in its writer's thread."""
        self.sizes.record(source_id, outcomes)

    def run_heard(self, run: JobRun, event: JobEvent) -> None:
        """A run's job has done something."""
        if run is self._run and self._look is None:
            for listener in self.heard:
                listener(event)

    # Inside.

    def _runs(self) -> list[JobRun]:
        return [entry.run for entry in self._entries if entry.run is not None]

    def _run_of(self, entry: Entry | None) -> JobRun | None:
        return self._run if entry is None else entry.run

    def _go_on(self, order: GoOn) -> None:
        spec = self.spec if self.output is not None and self.output == order.output else None
        there = self._entry_of(order.output)
        if spec is not None:
            self._launch(Entry(order, spec.source.name, hosts_of(spec.source)))
        elif there is not None:
            self._launch(Entry(order, there.source, there.hosts))
        else:
            self._launch(Entry(order, order.output.stem, None))

    def _launch(self, entry: Entry) -> None:
        """Begin an entry as soon as there is room; the file's earlier entry becomes this one."""
        there = self._entry_of(entry.output)
        if there is not None:
            if there.status is Status.UNDER_WAY:
                self._tell_trouble(_taken(there))
                return
            there.order, there.source, there.hosts = entry.order, entry.source, entry.hosts
            there.status = Status.WAITING
            entry = there
            self._entries.remove(there)
        waiting = (i for i, one in enumerate(self._entries) if one.status is Status.WAITING)
        self._entries.insert(next(waiting, len(self._entries)), entry)
        entry.is_wanted, entry.rate_per_s = True, self._rate_wanted
        self._look_before = self._look
        self._shown, self._look = entry, None
        self.is_going = True
        self._list_changed()
        if entry.status is Status.WAITING:
            self._tell_change()

    def _begin(self, entry: Entry) -> None:
        order = entry.order
        entry.run_before, entry.run = entry.run, JobRun(self, self._clock)
        entry.status, entry.began_at, entry.ended_at = Status.UNDER_WAY, time.time(), None
        self._save()
        entry.run.begin(self._opening(order), order.concurrency, entry.rate_per_s)

    def _opening(self, order: Order) -> Callable[[], Awaitable[Session]]:
        match order:
            case Download(draft):
                return lambda: self._sessions.open(draft)
            case GoOn():
                return lambda: self._sessions.reopen(
                    order.output, only_dead_letters=order.only_dead_letters, classes=order.classes
                )

    def _end(self, entry: Entry, run: JobRun) -> None:
        if run.report is not None and run.report.stored and run.spec is not None:
            # A short job may have ended before anybody looked.
            self._rates.setdefault(run.spec.source.id, run.report.tiles_per_s)
        """A run is over: say what became of its entry, and go on with the queue."""
        is_direct, entry.is_wanted = entry.is_wanted, False
        before, entry.run_before = entry.run_before, None
        entry.ended_at = time.time()
        if run.job is not None or before is None:
            entry.status, entry.note = _result(run)
        else:
            # It could not be opened, so that what is known of the file is still true.
            entry.run = before
            entry.status, entry.note = _result(before)
        if self._is_closing and entry.status is not Status.FINISHED:
            entry.status = Status.INTERRUPTED
        elif run.job is None and before is None and is_direct and entry is self._shown:
            # Nothing came of it, and the form or the file still has what was asked for.
            self._entries.remove(entry)
            self._shown, self._look = None, self._look_before
        if run.job is not None:
            if self.past is not None:
                self.past.note(entry)
            for listener in self.ended:
                listener(entry)
        self._list_changed()

    def _tell_change(self) -> None:
        for listener in self.changed:
            listener()

    def _tell_trouble(self, trouble: Trouble) -> None:
        for listener in self.troubled:
            listener(trouble)


def _result(run: JobRun) -> tuple[Status, str]:
    from tiledl.engine import JobState

    report = run.report
    if report is None:
        return (Status.FAILED, run.error) if run.error else (Status.STOPPED, "")
    if report.state is JobState.FINISHED:
        failed = sum(report.dead_letters.values())
        return Status.FINISHED, tr("{number} failed", number=number(failed)) if failed else ""
    return Status.STOPPED, report.reason


def _taken(entry: Entry) -> Trouble:
    return Trouble(
        tr(
            "{file} is being written by another job: choose another output file",
            file=entry.output.name,
        ),
        Field.OUTPUT,
    )
