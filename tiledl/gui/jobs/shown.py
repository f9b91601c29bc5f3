"""The one job, or file, that the window shows: what panels ask about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tiledl.gui.charts.history import History
from tiledl.gui.job_run import JobRun, Phase
from tiledl.gui.jobs.entry import Entry, Status

if TYPE_CHECKING:
    from tiledl.engine import FileLook, Job, JobReport, JobSpec
    from tiledl.store import DeadLetterBook


class ShownJob:
    """A job of the list, or a file that is only looked at; neither while a fresh form is shown."""

    def __init__(self) -> None:
        self._shown: Entry | None = None
        self._look: FileLook | None = None
        self._no_history = History()

    @property
    def shown(self) -> Entry | None:
        """The entry that is shown; None while a fresh form or a file is."""
        return self._shown

    @property
    def file_look(self) -> FileLook | None:
        """The file that is shown, when it is only looked at."""
        return self._look

    @property
    def _run(self) -> JobRun | None:
        return self._shown.run if self._shown is not None else None

    @property
    def phase(self) -> Phase:
        """Where the shown job is."""
        if self._look is not None:
            return Phase.LOOKING
        return self._run.phase if self._run is not None else Phase.IDLE

    @property
    def job(self) -> Job | None:
        """The shown job, present or past."""
        return self._run.job if self._run is not None else None

    @property
    def output(self) -> Path | None:
        """The shown job's file."""
        if self._look is not None:
            return self._look.path
        return self._run.output if self._run is not None else None

    @property
    def spec(self) -> JobSpec | None:
        """What the shown job is."""
        if self._look is not None:
            return self._look.spec
        return self._run.spec if self._run is not None else None

    @property
    def report(self) -> JobReport | None:
        """Of the shown job, once it is over; None when it failed."""
        return self._run.report if self._run is not None else None

    @property
    def error(self) -> str:
        """Why the shown job has no report."""
        return self._run.error if self._run is not None else ""

    @property
    def history(self) -> History:
        """What the charts draw of the shown job."""
        return self._run.history if self._run is not None else self._no_history

    @property
    def dead_letters(self) -> DeadLetterBook | None:
        """The failed tiles of the shown file."""
        if self._look is not None:
            from tiledl.store import DeadLetterBook

            return DeadLetterBook.of_file(self._look.path) if self._look.is_ours else None
        return self._run.dead_letters if self._run is not None else None

    @property
    def can_resume_file(self) -> bool:
        """Whether the shown file lacks tiles that a resume would fetch."""
        if self._look is not None:
            return self._look.is_ours and self._look.missing > 0
        if self.is_interrupted:
            return True
        if self.phase is not Phase.OVER or self.output is None:
            return False
        return self.report is None or self.report.missing > 0

    @property
    def is_interrupted(self) -> bool:
        """Whether the shown job was under way when the program ended, and not begun since."""
        shown = self._shown
        return shown is not None and shown.status is Status.INTERRUPTED and shown.run is None

    @property
    def can_retry_failed(self) -> bool:
        """Whether the shown job has given tiles up."""
        if self._look is not None:
            return self._look.is_ours and self._look.failed > 0
        return self.phase is Phase.OVER and bool(self.report and self.report.dead_letters)
