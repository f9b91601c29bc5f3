"""The lab in the window: it measures what the form says, and its advice goes into the form."""

from __future__ import annotations

import asyncio
import importlib
from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

from tiledl.gui import looks, wording
from tiledl.gui.draft import JobDraft
from tiledl.gui.looks import Looks
from tiledl.gui.pages import Page
from tiledl.gui.sessions import spec_of
from tiledl.gui.translation import number, tr
from tiledl.gui.tuning.lab import Lab, Phase
from tiledl.gui.tuning.outage import OUTAGE, run_outage
from tiledl.store import RunBook

if TYPE_CHECKING:
    from tiledl.demo.behaviour import Behaviour
    from tiledl.engine import JobSpec
    from tiledl.gui.main_window import MainWindow
    from tiledl.gui.tuning.order import Order
    from tiledl.gui.tuning.panel import LabPanel
    from tiledl.tuning.recommendation import Recommendation
    from tiledl.tuning.rig import Rig


def _rigs(spec: JobSpec, behaviour: Behaviour | None) -> AbstractAsyncContextManager[Rig]:
    from tiledl.settings import load_settings
    from tiledl.tuning.rig import rigged

    return rigged(spec, load_settings(), behaviour)


class LabBinding:
    """Ties the lab to a window."""

    def __init__(self, window: MainWindow) -> None:
        self.lab = Lab(window.background.spawn, RunBook(), _rigs)
        self.panel: LabPanel | None = None
        self._window = window
        window.controller.listed.append(self._make_way)
        window.controller.changed.append(self._make_way)

    async def load(self) -> LabPanel:
        """The lab's page: its libraries take longer than the window."""
        if self.panel is None:
            for name in ("numpy", "pyqtgraph", "tiledl.tuning.charts", "tiledl.tuning.sweep"):
                await asyncio.to_thread(importlib.import_module, name)
            from tiledl.gui.tuning.panel import LabPanel

            window = self._window
            panel = LabPanel(self.lab, window.background.spawn, looks.current())
            panel.measure_requested.connect(self._measure)
            panel.experiment_requested.connect(self.run_experiment)
            panel.use_requested.connect(self._use)
            panel.export.told.connect(window.telling.told)
            window.form.edited.connect(self._show_about)
            self.panel = panel
            self._show_about()
            await self.lab.refresh()
        return self.panel

    def set_looks(self, now: Looks) -> None:
        """Follow the colour scheme."""
        if self.panel is not None:
            self.panel.set_looks(now)

    def run_experiment(self, name: str) -> None:
        """Run one of the ready-made experiments."""
        window = self._window
        if not self._may_measure():
            return
        if name == OUTAGE.name:
            window.pages.show_page(Page.DOWNLOAD)
            window.background.spawn(run_outage(window))
            return
        from tiledl.tuning.experiments import EXPERIMENTS, ZOOMS

        experiment = EXPERIMENTS[name]
        first, last = (int(zoom) for zoom in ZOOMS.split("-"))
        draft = JobDraft("demo", -180, -85, 180, 85, first, last, "")
        self.lab.start(
            tr(experiment.title),
            lambda: spec_of(draft),
            experiment.settings,
            experiment.behaviour,
        )

    def _measure(self, order: Order) -> None:
        window = self._window
        if not self._may_measure():
            return
        problem = next(
            (
                text
                for part, text in window.form.verdict.problems.items()
                if part is not part.OUTPUT
            ),
            None,
        )
        if problem is not None:
            window.banner.show_problem(wording.sentence(problem))
            return
        try:
            settings = order.sweep_settings()
        except ValueError as error:
            window.banner.show_problem(wording.sentence(str(error)))
            return
        draft = window.form.draft()
        self.lab.start(_name(window), lambda: spec_of(draft), settings)

    def _may_measure(self) -> bool:
        """Whether nothing else uses the line; else that is said."""
        window = self._window
        window.banner.hide()
        if window.controller.is_any_busy:
            window.banner.show_problem(
                tr(
                    "A download is under way, and would be part of what is measured: let it end, "
                    "or stop it first. It can go on later."
                )
            )
            return False
        return True

    def _make_way(self) -> None:
        """A download that starts ends the measuring: each would spoil the other."""
        if self._window.controller.is_any_busy and self.lab.phase is Phase.MEASURING:
            self.lab.stop()
            self._window.banner.show_problem(
                tr(
                    "The measurement was stopped, since a download has started. What was measured "
                    "is kept."
                )
            )

    def _use(self, recommendation: Recommendation) -> None:
        window = self._window
        if recommendation.in_flight is None:
            return
        window.form.concurrency.set_value(recommendation.in_flight)
        window.controller.set_concurrency(recommendation.in_flight)
        told = tr(
            "The download uses {in_flight} requests in flight from now on.",
            in_flight=number(recommendation.in_flight),
        )
        if recommendation.rate_per_s is not None:
            window.form.rate.set_value(recommendation.rate_per_s)
            window.controller.set_rate(recommendation.rate_per_s)
            told = tr(
                "The download uses {in_flight} requests in flight and at most {rate} requests a "
                "second from now on.",
                in_flight=number(recommendation.in_flight),
                rate=number(recommendation.rate_per_s),
            )
        window.pages.show_page(Page.DOWNLOAD)
        window.telling.told(told, True)

    def _show_about(self) -> None:
        if self.panel is not None:
            self.panel.show_about(
                tr(
                    "Measures {source}, zooms {lowest} to {highest}. No tile is stored.",
                    source=_name(self._window),
                    lowest=self._window.form.zooms.values()[0],
                    highest=self._window.form.zooms.values()[1],
                )
            )


def _name(window: MainWindow) -> str:
    source = window.form.verdict.source
    return source.name if source is not None else window.form.draft().source
