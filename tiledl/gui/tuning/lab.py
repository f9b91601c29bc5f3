"""The tuning lab without widgets: one measurement at a time, and the runs that were saved."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from enum import Enum
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from tiledl.gui.translation import tr
from tiledl.store import RunBook, SavedRun, StoreError

if TYPE_CHECKING:
    from tiledl.demo.behaviour import Behaviour
    from tiledl.engine import JobSpec
    from tiledl.tuning.analysis import Analysis
    from tiledl.tuning.load import Reading
    from tiledl.tuning.records import Measurement
    from tiledl.tuning.rig import Rig
    from tiledl.tuning.sweep import Sweep
    from tiledl.tuning.sweep_settings import SweepSettings

Spawn = Callable[[Coroutine[Any, Any, None]], None]
Rigs = Callable[["JobSpec", "Behaviour | None"], AbstractAsyncContextManager["Rig"]]
"""Gives a source that can be asked; see `tiledl.tuning.rig`."""


class Phase(Enum):
    """Where a measurement is."""

    IDLE = "idle"
    STARTING = "starting"
    MEASURING = "measuring"
    STOPPING = "stopping"


class Deleted(Struct, frozen=True):
    """A run that can be put back."""

    run: SavedRun
    body: str


class Lab:
    """Measures, keeps, compares. Everything is to be called in the event loop's thread."""

    def __init__(self, spawn: Spawn, book: RunBook, rigs: Rigs) -> None:
        """`spawn` runs a coroutine until it ends, or the window does."""
        self.changed: list[Callable[[], None]] = []
        """Called whenever something here is another than before."""
        self.phase = Phase.IDLE
        self.title = ""
        """What is being measured, or was."""
        self.problem = ""
        """Why the last thing asked for did not work, in a sentence; empty when it did."""
        self.analysis: Analysis | None = None
        """What the last measurement says, or says so far."""
        self.measured_name = ""
        """The name under which the last measurement is kept; empty while it is not."""
        self.saved: list[SavedRun] = []
        """All that are kept, the newest first."""
        self.deleted: Deleted | None = None
        self._spawn = spawn
        self._book = book
        self._rigs = rigs
        self._sweep: Sweep | None = None
        self._compared: dict[int, tuple[str, Analysis]] = {}
        self._is_analysing = self._is_stale = False

    # What is asked of it.

    def start(
        self,
        title: str,
        spec_of: Callable[[], JobSpec],
        settings: SweepSettings,
        behaviour: Behaviour | None = None,
    ) -> None:
        """Measure; does nothing while a measurement is under way."""
        if self.phase is not Phase.IDLE:
            return
        self.title, self.problem, self.measured_name = title, "", ""
        self.analysis = None
        self._compared.clear()
        self._enter(Phase.STARTING)
        self._spawn(self._measure(spec_of, settings, behaviour))

    def stop(self) -> None:
        """Measure no more; what was measured is kept."""
        if self._sweep is not None and self.phase is Phase.MEASURING:
            self._sweep.cancel()
            self._enter(Phase.STOPPING)

    def reading(self) -> Reading | None:
        """The level that is being measured, as it stands; None between levels."""
        return self._sweep.reading() if self._sweep is not None else None

    def shown(self) -> list[tuple[str, Analysis]]:
        """What the charts are to show: the last measurement and the runs chosen beside it."""
        shown = []
        if self.analysis is not None and not any(
            name == self.measured_name for name, _ in self._compared.values()
        ):
            shown.append((self.measured_name or self.title, self.analysis))
        return [*shown, *self._compared.values()]

    def chosen(self) -> set[int]:
        """The ids of the saved runs that are shown."""
        found = set(self._compared)
        if self.analysis is not None:
            found |= {run.id for run in self.saved if run.name == self.measured_name}
        return found

    # Saved runs.

    async def refresh(self) -> None:
        """Read the list of saved runs again."""
        try:
            self.saved = await asyncio.to_thread(self._book.runs)
        except StoreError as error:
            self.problem = str(error)
        self._tell()

    async def show(self, runs: list[SavedRun]) -> None:
        """Show these saved runs, one over the other, instead of what is shown."""
        from tiledl.tuning.analysis import analysed
        from tiledl.tuning.run_json import RunUnreadable
        from tiledl.tuning.saved import saved_run

        def read(run: SavedRun) -> Analysis:
            return analysed(saved_run(self._book, run))

        found = {}
        try:
            for run in runs:
                known = self._compared.get(run.id)
                found[run.id] = known or (run.name, await asyncio.to_thread(read, run))
        except (StoreError, RunUnreadable) as error:
            self.problem = str(error)
            self._tell()
            return
        self.problem = ""
        if self.phase is Phase.IDLE:
            self.analysis, self.measured_name = None, ""
        self._compared = found
        self._tell()

    def rename(self, run: SavedRun, name: str) -> None:
        """Give a saved run another name."""
        self._spawn(self._rename(run, name))

    def delete(self, run: SavedRun) -> None:
        """Forget a saved run; `undo_delete` brings it back until the next is deleted."""
        self._spawn(self._delete(run))

    def undo_delete(self) -> None:
        """Bring back the run that was deleted last."""
        self._spawn(self._undo_delete())

    async def _rename(self, run: SavedRun, name: str) -> None:
        with self._problems_told():
            renamed = await asyncio.to_thread(self._book.rename, run, name)
            if run.name == self.measured_name:
                self.measured_name = renamed.name
            if run.id in self._compared:
                self._compared[run.id] = (renamed.name, self._compared[run.id][1])
        await self.refresh()

    async def _delete(self, run: SavedRun) -> None:
        with self._problems_told():
            self.deleted = Deleted(run, await asyncio.to_thread(self._book.delete, run))
            self._compared.pop(run.id, None)
            if run.name == self.measured_name:
                self.measured_name = ""
        await self.refresh()

    async def _undo_delete(self) -> None:
        deleted = self.deleted
        if deleted is None:
            return
        with self._problems_told():
            await asyncio.to_thread(self._book.put_back, deleted.run, deleted.body)
            self.deleted = None
        await self.refresh()

    @contextmanager
    def _problems_told(self) -> Iterator[None]:
        self.problem = ""
        try:
            yield
        except StoreError as error:
            self.problem = str(error)

    # The measurement.

    async def _measure(
        self,
        spec_of: Callable[[], JobSpec],
        settings: SweepSettings,
        behaviour: Behaviour | None,
    ) -> None:
        from tiledl.session import SourceUnusable, UsageError, errors_translated
        from tiledl.tuning.sweep import Sweep

        try:
            spec = spec_of()
            async with self._rigs(spec, behaviour) as rig:
                with errors_translated():
                    self._sweep = Sweep(
                        rig.ask,
                        rig.source,
                        spec.plan,
                        settings,
                        inject=rig.inject,
                        on_measured=self._measured,
                    )
                self._enter(Phase.MEASURING)
                await self._sweep.run()
        except (UsageError, SourceUnusable, ValueError) as error:
            self.problem = str(error)
        finally:
            sweep, self._sweep = self._sweep, None
            self.phase = Phase.IDLE
            self._tell()
        if sweep is not None and sweep.measurements:
            await self._keep(sweep)

    def _measured(self, measurement: Measurement) -> None:
        """One more point: say anew what all of them say, beside the measuring."""
        self._is_stale = True
        if not self._is_analysing:
            self._is_analysing = True
            self._spawn(self._analyse())

    async def _analyse(self) -> None:
        from tiledl.tuning.analysis import analysed

        try:
            while self._is_stale and self._sweep is not None:
                self._is_stale = False
                run = self._sweep.so_far()
                analysis = await asyncio.to_thread(analysed, run)
                if self._sweep is not None:
                    self.analysis = analysis
                    self._tell()
        finally:
            self._is_analysing = False

    async def _keep(self, sweep: Sweep) -> None:
        from tiledl.tuning.analysis import analysed
        from tiledl.tuning.saved import save_run

        run = sweep.so_far()
        if not any(each.succeeded for each in run.measurements):
            self.problem = tr("no request succeeded: check the source's address")
            self._tell()
            return
        self.analysis = await asyncio.to_thread(analysed, run)
        try:
            saved = await asyncio.to_thread(save_run, self._book, self.analysis, self.title)
            self.measured_name = saved.name
        except StoreError as error:
            self.problem = tr("the run was not saved: {reason}", reason=error)
        await self.refresh()

    def _enter(self, phase: Phase) -> None:
        self.phase = phase
        self._tell()

    def _tell(self) -> None:
        for call in tuple(self.changed):
            call()
