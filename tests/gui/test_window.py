"""The real window through whole downloads, on the real loop, against a real server."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QSlider, QWidget

from tests.gui.driving import eventually, on_qt_loop, set_concurrency, shown_window, type_form
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.engine import JobState
from tiledl.gui.controller import Phase
from tiledl.gui.main_window import MainWindow
from tiledl.store import inspect


def _planned(window: MainWindow) -> int:
    plan = window.form.verdict.plan
    assert plan is not None
    return plan.total


@on_qt_loop
async def test_a_typed_form_becomes_a_file_with_exactly_the_planned_tiles(
    server: DemoServer, tmp_path: Path
) -> None:
    output = tmp_path / "europe.mbtiles"
    async with shown_window(tmp_path) as window:
        type_form(window, server.tile_url, output)
        assert window.form.draft().south == 35
        assert f"{_planned(window):,} tiles" in window.form.estimate.text()
        QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await eventually(lambda: window.controller.phase is not Phase.IDLE)
        await window.controller.settled()
        await eventually(lambda: window.controller.phase is Phase.OVER)
        assert window.progress.title.text() == "Finished"
        assert window.progress.bar.value() == window.progress.bar.maximum()
        assert window.banner.text == ""
        assert window.tabs.currentWidget() is window.report
        assert str(output) in window.report.text
        assert "seen so far" in window.form.estimate_basis.text()
        planned = _planned(window)
    summary = inspect(output)
    assert (summary.stored, summary.finished) == (planned, True)
    with sqlite3.connect(output) as reader:
        assert reader.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    reader.close()
    assert not Path(f"{output}-wal").exists()


@on_qt_loop
async def test_the_demo_source_brings_its_own_server(tmp_path: Path) -> None:
    output = tmp_path / "demo.mbtiles"
    async with shown_window(tmp_path) as window:
        type_form(window, "Demo world", output, zooms=(0, 5))
        window.form.start.click()
        await window.controller.settled()
        assert window.progress.title.text() == "Finished"
        planned = _planned(window)
    assert inspect(output).stored == planned


@on_qt_loop
async def test_no_request_is_sent_while_paused_and_all_tiles_arrive_after_resume(
    server: DemoServer, tmp_path: Path
) -> None:
    server.set_behaviour(Behaviour(latency_ms=30))
    output = tmp_path / "map.mbtiles"
    async with shown_window(tmp_path) as window:
        type_form(window, server.tile_url, output)
        set_concurrency(window, 4)
        window.form.start.click()
        await eventually(lambda: _done(window) > 10)
        QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        await eventually(lambda: window.controller.phase is Phase.PAUSED)
        assert window.progress.title.text() == "Paused"
        assert window.progress.pause.text() == "&Resume"
        await eventually(lambda: window.controller.job.snapshot().in_flight == 0)
        before = server.stats().tile_requests
        await asyncio.sleep(0.5)
        assert server.stats().tile_requests == before
        assert _done(window) < _planned(window)
        server.set_behaviour(Behaviour())
        window.progress.pause.click()
        assert window.controller.phase is Phase.RUNNING
        await window.controller.settled()
        assert window.controller.report.is_complete
        assert inspect(output).stored == _planned(window)


@on_qt_loop
async def test_a_cancelled_download_goes_on_where_it_stopped(
    server: DemoServer, tmp_path: Path
) -> None:
    server.set_behaviour(Behaviour(latency_ms=30))
    output = tmp_path / "map.mbtiles"
    async with shown_window(tmp_path) as window:
        type_form(window, server.tile_url, output)
        set_concurrency(window, 4)
        window.form.start.click()
        await eventually(lambda: _done(window) > 10)
        QTest.keyClick(window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
        await eventually(lambda: window.controller.phase is not Phase.RUNNING)
        await window.controller.settled()
        await eventually(lambda: window.controller.phase is Phase.OVER)
        assert window.controller.report.state is JobState.CANCELLED
        assert window.progress.title.text() == "Stopped"
        kept = inspect(output).stored
        assert 10 < kept < _planned(window)
        server.set_behaviour(Behaviour(record_requests=True))
        began = server.stats().tile_requests
        window.progress.pause.click()
        await window.controller.settled()
        assert inspect(output).stored == _planned(window)
        assert server.stats().tile_requests - began == _planned(window) - kept


@on_qt_loop
async def test_concurrency_changes_while_the_download_runs(
    server: DemoServer, tmp_path: Path
) -> None:
    server.set_behaviour(Behaviour(latency_ms=60))
    async with shown_window(tmp_path) as window:
        type_form(window, server.tile_url, tmp_path / "map.mbtiles")
        set_concurrency(window, 2)
        window.form.start.click()
        await eventually(lambda: _done(window) > 4)
        assert window.controller.job.snapshot().limit == 2
        assert window.form.concurrency.slider.isEnabled()
        assert not window.form.area.isEnabled()
        for number in (3, 7, 11, 24):
            window.form.concurrency.slider.setValue(number)
        assert window.form.concurrency.number.value() == 24
        await eventually(lambda: window.controller.job.snapshot().in_flight == 24)
        events = window.log.toPlainText()
        assert events.count("concurrency:") == 1
        assert "concurrency: 24" in events
        window.form.concurrency.auto.setChecked(True)
        await eventually(lambda: window.controller.job.snapshot().controller != "fixed")
        assert not window.form.concurrency.slider.isEnabled()
        server.set_behaviour(Behaviour())
        await window.controller.settled()
        assert window.controller.report.is_complete


@on_qt_loop
async def test_charts_draw_the_history_of_the_job(server: DemoServer, tmp_path: Path) -> None:
    server.set_behaviour(Behaviour(latency_ms=40))
    async with shown_window(tmp_path) as window:
        charts = window.stage.charts
        assert charts is not None
        assert charts.is_empty
        # Long enough for a dozen samples on any machine; it is stopped with the window.
        type_form(window, server.tile_url, tmp_path / "map.mbtiles", zooms=(0, 10))
        window.form.start.click()
        await eventually(lambda: len(window.controller.history) > 12)
        window.tick()
        assert not charts.is_empty
        row = charts.stack.rows["tiles"]
        assert row.plot is not None
        curve = row.plot.curves["tiles_per_s"]
        assert len(curve.at_s) == len(curve.values) == len(window.controller.history.view())
        plots = [row.plot.widget for row in charts.stack.rows.values() if row.plot is not None]
        spans = [plot.viewRange()[0] for plot in plots]
        assert len(spans) == 3
        assert spans == [pytest.approx(spans[0])] * 3
        [host] = window.controller.history.breakers.rows(0.0, 30.0)
        assert host.name in server.tile_url
        assert [band.state.value for band in host.bands] == ["closed"]
        drawn = []
        row.plot.widget.sceneObj.changed.connect(drawn.append)
        charts.show_history(window.controller.history)
        assert drawn == [], "nothing new, so nothing is drawn"


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("area", "South (60) is not below north (35)"),
        ("zoom", "runs backwards"),
        ("source", "lacks {z}, {x}, {y}"),
        ("policy", "forbids bulk downloads"),
    ],
)
@on_qt_loop
async def test_bad_input_is_told_in_one_sentence_and_nothing_starts(
    field: str, words: str, tmp_path: Path
) -> None:
    output = tmp_path / "map.mbtiles"
    source = {
        "source": "http://127.0.0.1/tiles",
        "policy": "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
    }.get(field, "Demo world")
    async with shown_window(tmp_path) as window:
        type_form(
            window,
            source,
            output,
            box=(-11, 60, 30, 35) if field == "area" else (-11, 35, 30, 60),
            zooms=(5, 3) if field == "zoom" else (0, 3),
        )
        labels = [label.text() for label in window.form.findChildren(QWidget) if _is_problem(label)]
        assert len(labels) == 1
        assert words in labels[0]
        window.form.start.click()
        assert words in window.banner.text
        assert window.controller.phase is Phase.IDLE
        assert not output.exists()
        window.form.area.set_values(-11, 35, 30, 60)
        assert window.banner.text == "", "an edit takes the complaint away"


@pytest.mark.parametrize("kind", ["text", "foreign", "folder", "no folder", "other job"])
@on_qt_loop
async def test_an_unusable_output_file_is_told_and_left_as_it_is(
    kind: str, server: DemoServer, tmp_path: Path
) -> None:
    output = tmp_path / "mine.mbtiles"
    async with shown_window(tmp_path) as window:
        match kind:
            case "text":
                output.write_text("my diary")
            case "foreign":
                with sqlite3.connect(output) as other:
                    other.execute("CREATE TABLE tiles (zoom_level)")
                other.close()
            case "folder":
                output.mkdir()
            case "no folder":
                output = tmp_path / "nowhere" / "mine.mbtiles"
            case "other job":
                type_form(window, server.tile_url, output, zooms=(0, 2))
                window.form.start.click()
                await window.controller.settled()
        before = output.read_bytes() if output.is_file() else None
        type_form(window, server.tile_url, output, zooms=(0, 3))
        window.form.start.click()
        await window.controller.settled()
        assert window.banner.text.endswith(".")
        assert window.banner.text.count(". ") == 0
        await eventually(lambda: window.form.start.isEnabled())
        assert (output.read_bytes() if output.is_file() else None) == before


@on_qt_loop
async def test_failed_tiles_are_counted_and_tried_again_alone(
    server: DemoServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILEDL_RETRIES", "0")
    server.set_behaviour(Behaviour(error_500=0.2, seed=7))
    output = tmp_path / "map.mbtiles"
    async with shown_window(tmp_path) as window:
        type_form(window, server.tile_url, output)
        set_concurrency(window, 8)
        window.form.start.click()
        await window.controller.settled()
        await eventually(lambda: window.controller.phase is Phase.OVER)
        dead = sum(inspect(output).dead_letters.values())
        assert dead > 0
        assert window.progress.counts["failed"].text() == str(dead)
        assert window.progress.retry.isVisible()
        server.set_behaviour(Behaviour())
        window.progress.retry.click()
        await window.controller.settled()
        await eventually(lambda: window.controller.phase is Phase.OVER)
        assert not inspect(output).dead_letters
        assert inspect(output).stored == _planned(window)
        assert not window.progress.retry.isVisible()


@on_qt_loop
async def test_an_earlier_file_is_opened_and_finished(server: DemoServer, tmp_path: Path) -> None:
    server.set_behaviour(Behaviour(latency_ms=30))
    output = tmp_path / "map.mbtiles"
    async with shown_window(tmp_path) as window:
        type_form(window, server.tile_url, output, box=(5, 45, 11, 48), zooms=(0, 9))
        set_concurrency(window, 4)
        window.form.start.click()
        await eventually(lambda: _done(window) > 4)
        window.controller.cancel()
        await window.controller.settled()
    server.set_behaviour(Behaviour())
    async with shown_window(tmp_path) as window:
        window.open_file(output)
        await eventually(lambda: window.controller.phase is Phase.LOOKING)
        window.progress.pause.click()
        await window.controller.settled()
        draft = window.form.draft()
        assert (draft.west, draft.south, draft.east, draft.north) == (5, 45, 11, 48)
        assert (draft.source, draft.output) == (server.tile_url, str(output))
        assert inspect(output).stored == _planned(window)


@on_qt_loop
async def test_every_control_says_what_it_is(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        controls = [
            widget
            for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QSlider)
            for widget in window.centralWidget().findChildren(kind)
            if not widget.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight"))
            and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        ]
        assert len(controls) > 12
        nameless = [widget for widget in controls if not widget.accessibleName()]
        tipless = [widget for widget in controls if not widget.toolTip()]
        assert nameless == []
        assert tipless == []


def _done(window: MainWindow) -> int:
    snapshot = window.controller.job.snapshot() if window.controller.job is not None else None
    return snapshot.meter.done if snapshot is not None else 0


def _is_problem(widget: QWidget) -> bool:
    return widget.property("role") == "problem" and widget.isVisible()
