"""Closing the window: asks when it matters, waits for what runs, loses nothing."""

from __future__ import annotations

import asyncio
import gc
import weakref
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.gui.driving import eventually, on_qt_loop, set_concurrency, shown_window, type_form
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.gui.controller import Phase
from tiledl.gui.main_window import MainWindow
from tiledl.store import inspect


async def _started(window: MainWindow, server: DemoServer, output: Path) -> None:
    server.set_behaviour(Behaviour(latency_ms=30))
    type_form(window, server.tile_url, output)
    set_concurrency(window, 4)
    window.form.start.click()
    await eventually(
        lambda: (
            window.controller.job is not None and window.controller.job.snapshot().meter.done > 10
        )
    )


def _button(window: MainWindow, words: str) -> QPushButton:
    assert window.quitting.question is not None
    return next(
        button
        for button in window.quitting.question.findChildren(QPushButton)
        if words in button.text()
    )


@on_qt_loop
async def test_an_idle_window_closes_at_once(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        window.close()
        assert window.closed.is_set()
        assert window.quitting.question is None


@on_qt_loop
async def test_closing_in_the_middle_asks_and_goes_on_when_told_so(
    server: DemoServer, tmp_path: Path
) -> None:
    async with shown_window(tmp_path) as window:
        await _started(window, server, tmp_path / "map.mbtiles")
        window.close()
        assert window.isVisible()
        assert window.quitting.question is not None
        assert window.quitting.question.isVisible()
        done = window.controller.job.snapshot().done
        await eventually(lambda: window.controller.job.snapshot().done > done, "goes on meanwhile")
        QTest.keyClick(window.quitting.question, Qt.Key.Key_Escape)
        await asyncio.sleep(0.05)
        assert window.quitting.question is None
        assert window.controller.phase is Phase.RUNNING
        assert not window.closed.is_set()


@on_qt_loop
async def test_stop_and_quit_leaves_a_file_that_can_be_resumed(
    server: DemoServer, tmp_path: Path
) -> None:
    output = tmp_path / "map.mbtiles"
    async with shown_window(tmp_path) as window:
        await _started(window, server, output)
        window.close()
        _button(window, "Stop").click()
        assert window.isVisible(), "it stays until the file is safe"
        assert window.progress.title.text() == "Stopping…"
        async with asyncio.timeout(10):
            await window.closed.wait()
        assert not window.isVisible()
        planned = window.form.verdict.plan.total
    kept = inspect(output)
    assert 10 < kept.stored < planned
    assert not kept.finished
    assert sorted(path.name for path in tmp_path.glob("map*")) == ["map.mbtiles"]
    server.set_behaviour(Behaviour())
    async with shown_window(tmp_path) as window:
        window.open_file(output)
        await eventually(lambda: window.progress.pause.isEnabled())
        window.progress.pause.click()
        await window.controller.settled()
    assert inspect(output).stored == planned


@on_qt_loop
async def test_the_question_goes_away_when_the_download_ends_first(
    server: DemoServer, tmp_path: Path
) -> None:
    async with shown_window(tmp_path) as window:
        await _started(window, server, tmp_path / "map.mbtiles")
        window.close()
        assert window.quitting.question is not None
        server.set_behaviour(Behaviour())
        await window.controller.settled()
        await eventually(lambda: window.quitting.question is None)
        assert window.isVisible()
        assert window.progress.title.text() == "Finished"


@on_qt_loop
async def test_a_closed_window_is_forgotten(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        forgotten = weakref.ref(window)
        controller = weakref.ref(window.controller)
    del window
    await asyncio.sleep(0.05)
    gc.collect()
    assert forgotten() is None
    assert controller() is None
