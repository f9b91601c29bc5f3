"""The tuning lab: measures what the form says, shows it, keeps it, and its advice is taken."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest

from tests.gui.driving import eventually, on_qt_loop, shown_window, type_form
from tests.unit.test_runs import by_rate, of, spoilt, swept
from tests.unit.test_tuning import Server
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.engine import JobSpec
from tiledl.gui.controller import JobController
from tiledl.gui.main_window import MainWindow
from tiledl.gui.pages import Page
from tiledl.gui.theme import Theme
from tiledl.gui.tuning import outage
from tiledl.gui.tuning.lab import Lab, Phase
from tiledl.gui.tuning.order import Order, Search
from tiledl.gui.tuning.panel import LabPanel
from tiledl.gui.tuning.words import WORDS
from tiledl.session import SourceUnusable
from tiledl.store import RunBook
from tiledl.tuning.charts import charts_of
from tiledl.tuning.experiments import EXPERIMENTS
from tiledl.tuning.records import Level, Loop
from tiledl.tuning.rig import Rig
from tiledl.tuning.saved import save_run
from tiledl.tuning.sweep_settings import SweepSettings

QUICK = SweepSettings(
    levels=tuple(Level(Loop.CLOSED, n) for n in (1, 2, 4, 8)),
    seconds=0.08,
    warm_up_s=0.0,
    rounds=1,
)


class Rigs:
    """A server of a few lines instead of one behind HTTP."""

    def __init__(self) -> None:
        self.server = Server(capacity=4)
        self.behaviour: Behaviour | None = None
        self.problem: Exception | None = None

    @asynccontextmanager
    async def __call__(self, spec: JobSpec, behaviour: Behaviour | None) -> AsyncIterator[Rig]:
        self.behaviour = behaviour
        if self.problem is not None:
            raise self.problem
        yield Rig(spec.source, self.server.ask)


@asynccontextmanager
async def lab_page(folder: Path, rigs: Rigs | None = None) -> AsyncIterator[MainWindow]:
    """A window on the lab's page."""
    async with shown_window(folder) as window:
        window.lab.lab._rigs = rigs or Rigs()
        window.pages.show_page(Page.LAB)
        await eventually(lambda: window.lab.panel is not None and window.lab.panel.isVisible())
        yield window


def panel_of(window: MainWindow) -> LabPanel:
    assert window.lab.panel is not None
    return window.lab.panel


async def measured_by(lab: Lab) -> None:
    await eventually(
        lambda: lab.phase is Phase.IDLE and lab.measured_name in [run.name for run in lab.saved]
    )


async def something_succeeded(lab: Lab) -> None:
    await eventually(lambda: (reading := lab.reading()) is not None and reading.succeeded > 0)


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def save(name: str, make: Callable[[], object] = swept) -> None:
    save_run(RunBook(), of(make), name)  # type: ignore[arg-type]


@on_qt_loop
async def test_the_form_is_measured_shown_and_kept(tmp_path: Path) -> None:
    async with lab_page(tmp_path) as window:
        panel, lab = panel_of(window), window.lab.lab
        panel.order.choose(Search.LEVELS)
        panel.order.levels.setText("1, 2, 4, 8")
        panel.order.seconds.setValue(0.5)
        panel.order.warm_up.setValue(0)
        panel.order.rounds.setValue(1)
        QTest.keyClick(window, Qt.Key.Key_F5)
        await eventually(lambda: lab.phase is Phase.MEASURING)
        assert panel.order.stop.isVisible()
        assert not panel.order.start.isVisible()
        await eventually(lambda: "in flight" in panel.verdict.now.text())
        # Points are drawn while others are still measured.
        await eventually(lambda: bool(panel.views) and lab.phase is Phase.MEASURING)
        await measured_by(lab)
        assert [run.name for run in lab.saved] == ["Demo world"]
        assert panel.runs.ticked() == lab.saved
        assert {view.chart.key for view in panel.views if view.chart} >= {"throughput", "latency"}
        assert "in flight" in panel.verdict.headline.text()
        assert panel.verdict.use.isVisible()


@on_qt_loop
async def test_advice_is_taken_into_the_form(tmp_path: Path) -> None:
    async with lab_page(tmp_path) as window:
        save("before")
        save("with a rate", by_rate)
        lab = window.lab.lab
        await lab.refresh()
        await lab.show([run for run in lab.saved if run.name == "before"])
        click(panel_of(window).verdict.use)
        assert window.form.concurrency.value() == 16
        assert window.form.rate.value() is None
        assert window.pages.currentIndex() == Page.DOWNLOAD
        assert "16 requests in flight" in window.banner.text
        await lab.show([run for run in lab.saved if run.name == "with a rate"])
        window.pages.show_page(Page.LAB)
        click(panel_of(window).verdict.use)
        assert window.form.rate.value() == 20


@on_qt_loop
async def test_ticked_runs_lie_over_one_another(tmp_path: Path) -> None:
    save("before")
    save("after")
    async with lab_page(tmp_path) as window:
        panel = panel_of(window)
        await eventually(lambda: panel.runs.list.count() == 2)
        for row in range(2):
            panel.runs.list.item(row).setCheckState(Qt.CheckState.Checked)
            await eventually(lambda row=row: len(window.lab.lab.shown()) == row + 1)
        names = [each.name for each in panel.views[0].chart.series]  # type: ignore[union-attr]
        assert {"before: measured", "after: measured"} <= set(names)
        assert "2 runs" in panel.verdict.headline.text()
        assert not panel.verdict.use.isVisible()
        panel.runs.list.item(0).setCheckState(Qt.CheckState.Unchecked)
        await eventually(lambda: len(window.lab.lab.shown()) == 1)
        assert panel.verdict.use.isVisible()


@on_qt_loop
async def test_runs_are_renamed_deleted_and_brought_back(tmp_path: Path) -> None:
    save("before")
    save("after")
    async with lab_page(tmp_path) as window:
        panel, lab = panel_of(window), window.lab.lab
        names = lambda: sorted(run.name for run in lab.saved)  # noqa: E731
        await eventually(lambda: names() == ["after", "before"])
        panel.runs.list.item(0).setText("later")
        await eventually(lambda: "later" in names())
        panel.runs.list.item(1).setText("later")
        await eventually(lambda: "another run is called" in panel.verdict.problem.text().lower())
        assert panel.verdict.problem.isVisible()
        assert len(set(names())) == 2
        panel.runs.list.setCurrentRow(0)
        panel.runs.list.setFocus()
        gone = lab.saved[0].name
        QTest.keyClick(panel.runs.list, Qt.Key.Key_Delete)
        await eventually(lambda: len(lab.saved) == 1)
        assert gone not in names()
        await eventually(panel.runs.undo.isVisible)
        click(panel.runs.undo)
        await eventually(lambda: gone in names())
        assert not panel.runs.undo.isVisible()


@on_qt_loop
async def test_a_measurement_can_be_stopped_and_what_was_measured_is_kept(tmp_path: Path) -> None:
    async with lab_page(tmp_path) as window:
        panel, lab = panel_of(window), window.lab.lab
        window.lab.run_experiment("capacity")
        await something_succeeded(lab)
        click(panel.order.stop)
        assert lab.phase is Phase.STOPPING
        await measured_by(lab)
        assert lab.saved[0].name == EXPERIMENTS["capacity"].title


@on_qt_loop
async def test_the_gallery_starts_what_it_says(tmp_path: Path) -> None:
    rigs = Rigs()
    async with lab_page(tmp_path, rigs) as window:
        panel, lab = panel_of(window), window.lab.lab
        assert panel.gallery.isVisible()
        click(panel.gallery.buttons["rate-limit"])
        await eventually(lambda: lab.phase is Phase.MEASURING)
        assert rigs.behaviour == EXPERIMENTS["rate-limit"].behaviour
        assert not panel.gallery.isVisible()
        await something_succeeded(lab)
        lab.stop()
        await measured_by(lab)
        click(panel.order.gallery)
        assert panel.gallery.isVisible()
        click(panel.order.gallery)
        assert not panel.gallery.isVisible()


@on_qt_loop
async def test_bad_input_is_told_and_nothing_is_measured(tmp_path: Path) -> None:
    async with lab_page(tmp_path) as window:
        panel, lab = panel_of(window), window.lab.lab
        panel.order.choose(Search.LEVELS)
        for text, sentence in (("1, many", "many"), ("0", "above 0"), ("999", "at most 256")):
            panel.order.levels.setText(text)
            click(panel.order.start)
            assert lab.phase is Phase.IDLE
            assert sentence in window.banner.text
        window.form.source.set_text("https://tile.openstreetmap.org/{z}/{x}/{y}.png")
        click(panel.order.start)
        assert lab.phase is Phase.IDLE
        assert "OpenStreetMap" in window.banner.text


@on_qt_loop
async def test_a_source_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    rigs = Rigs()
    rigs.problem = SourceUnusable("the server is not there: start it")
    async with lab_page(tmp_path, rigs) as window:
        window.lab.run_experiment("capacity")
        problem = panel_of(window).verdict.problem
        await eventually(problem.isVisible)
        assert problem.text() == "The server is not there: start it."
        assert window.lab.lab.phase is Phase.IDLE
        assert window.lab.lab.saved == []


@on_qt_loop
async def test_nothing_is_measured_beside_a_download(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with lab_page(tmp_path) as window:
        monkeypatch.setattr(JobController, "is_any_busy", True)
        window.lab.run_experiment("capacity")
        assert window.lab.lab.phase is Phase.IDLE
        assert "download is under way" in window.banner.text
        monkeypatch.undo()


@on_qt_loop
async def test_a_download_that_starts_ends_the_measuring_and_what_was_measured_is_kept(
    tmp_path: Path, server: DemoServer
) -> None:
    server.set_behaviour(latency_ms=30)
    async with lab_page(tmp_path) as window:
        lab = window.lab.lab
        window.lab.run_experiment("capacity")
        await something_succeeded(lab)
        type_form(window, server.tile_url, tmp_path / "map.mbtiles")
        window.start_download()
        await eventually(lambda: "measurement was stopped" in window.banner.text)
        await measured_by(lab)
        window.controller.cancel()
        await window.controller.settled()


@on_qt_loop
async def test_the_outage_opens_a_breaker_loses_nothing_and_leaves_the_form_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outage, "_UP_S", 0.6)
    monkeypatch.setattr(outage, "_DOWN_S", 1.5)
    monkeypatch.setattr(outage, "_ZOOMS", (0, 6))
    async with lab_page(tmp_path) as window:
        before = window.form.draft()
        click(panel_of(window).gallery.buttons[outage.OUTAGE.name])
        assert window.pages.currentIndex() == Page.DOWNLOAD
        await eventually(lambda: "breaker open" in window.log.toPlainText())
        await eventually(lambda: window.controller.report is not None)
        report = window.controller.report
        assert report is not None
        assert report.missing == 0
        assert not report.dead_letters
        await eventually(lambda: window.form.draft().source == before.source)
        assert window.form.draft() == before


@on_qt_loop
async def test_what_is_shown_is_exported_in_every_form(tmp_path: Path) -> None:
    save("before")
    async with lab_page(tmp_path) as window:
        lab, export = window.lab.lab, panel_of(window).export
        await lab.refresh()
        await lab.show(lab.saved)
        for suffix in ("html", "png", "svg", "csv", "json"):
            export.export(tmp_path / f"run.{suffix}")
            await eventually(lambda suffix=suffix: (tmp_path / f"run.{suffix}").exists())
        picture = QImage(str(tmp_path / "run.png"))
        # The first chart is blue points and a curve on white, and its axes are grey.
        first = picture.copy(0, 0, picture.width() // 2, picture.height() // 3)
        inks = _inks(first)
        assert inks[QColor("#0072b2").rgb()] > 500
        assert inks[QColor("white").rgb()] > 0.7 * first.width() * first.height()
        assert inks[QColor("black").rgb()] < 0.05 * first.width() * first.height()
        assert QSvgRenderer(str(tmp_path / "run.svg")).isValid()
        assert (tmp_path / "run.svg").read_text().count("<svg") == 1
        assert "16 in flight" in (tmp_path / "run.html").read_text()
        export.export(tmp_path / "run.doc")
        await eventually(lambda: ".html" in window.banner.text)
        export.ask_where()
        assert export.dialog is not None
        export.dialog.reject()


def _inks(image: QImage) -> Counter[int]:
    step = 2
    return Counter(
        image.pixel(x, y)
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
        for _ in range(step * step)
    )


@on_qt_loop
async def test_a_value_under_the_mouse_is_told(tmp_path: Path) -> None:
    save("before")
    async with lab_page(tmp_path) as window:
        lab = window.lab.lab
        await lab.refresh()
        await lab.show(lab.saved)
        view = panel_of(window).views[0]
        await asyncio.sleep(0.1)
        place = view.plot.getViewBox().mapViewToScene(QPointF(8, 200))
        view.plot.scene().sigMouseMoved.emit(place)
        assert view.readout.toolTip() == "measured: 8 requests in flight, 200 tiles/s"
        assert "8: 200" in view.plot.accessibleDescription()
        window.set_theme(Theme.DARK)
        assert view.plot.backgroundBrush().color().lightness() < 60
        window.set_theme(Theme.SYSTEM)


def test_all_that_charts_say_can_be_translated() -> None:
    known = set(WORDS)
    for make in (swept, spoilt, by_rate):
        for chart in charts_of([("run", of(make))]):
            assert {chart.title, chart.x.label, chart.y.label} <= known
    for experiment in EXPERIMENTS.values():
        assert {experiment.title, experiment.teaches} <= known


@pytest.mark.parametrize("search", Search)
def test_each_order_makes_a_sweep(search: Search) -> None:
    settings = Order(search=search, budget_ms=50).sweep_settings()
    assert settings.budget.latency_s == 0.05
    loops = {level.loop for level in settings.levels}
    assert (
        loops
        == {
            Search.AUTO: set(),
            Search.LEVELS: {Loop.CLOSED},
            Search.RATES: {Loop.OPEN},
            Search.BENCH: {Loop.CLOSED},
        }[search]
    )
