"""The charts in the window: a real job, the whole stage and back, the menu, an outage."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.gui.driving import eventually, on_qt_loop, shown_window, type_form
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.flow.breaker import State
from tiledl.gui.charts.columns import error_column
from tiledl.outcome import ErrorClass


@on_qt_loop
async def test_the_charts_take_the_whole_stage_and_go_back_with_esc(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        charts, stage = window.stage.charts, window.stage
        assert charts is not None
        before, kept = charts.width(), stage.sizes_to_keep()
        QTest.keyClick(window, Qt.Key.Key_F9)
        await eventually(lambda: charts.width() > 2 * before)
        assert not stage.tabs.isVisible()
        assert charts.stack.hasFocus()
        assert stage.sizes_to_keep() == kept
        # Whatever the banner says, whose key it is else.
        window.banner.show_problem("Something else.")
        QTest.keyClick(charts.stack, Qt.Key.Key_Escape)
        await eventually(lambda: stage.tabs.isVisible())
        assert window.banner.text
        QTest.keyClick(window, Qt.Key.Key_F9)
        await eventually(lambda: charts.is_enlarged)
        # And wherever the focus is.
        window.banner.hide()
        window.form.source.field.setFocus()
        QTest.keyClick(window, Qt.Key.Key_Escape)
        await eventually(lambda: stage.tabs.isVisible())
        await eventually(lambda: charts.width() == before)
        assert not charts.is_enlarged


@on_qt_loop
async def test_what_was_hidden_before_the_charts_were_enlarged_stays_hidden(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        charts, stage = window.stage.charts, window.stage
        assert charts is not None
        stage.tabs.hide()
        stage.show_charts(False)
        assert charts.isHidden()
        charts.set_enlarged(True)
        assert charts.isVisible()
        charts.set_enlarged(False)
        assert charts.isHidden()
        assert stage.tabs.isHidden()
        assert not stage.upper.widget(0).isHidden()


@on_qt_loop
async def test_the_menu_has_the_charts_commands(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        charts = window.stage.charts
        assert charts is not None
        titles = [action.text() for action in window.menuBar().actions()]
        assert "&Charts" in titles
        menu = window.menuBar().actions()[titles.index("&Charts")].menu()
        assert isinstance(menu, QMenu)
        assert charts.commands.export in menu.actions()
        QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
        assert charts.commands.spans[charts.time.span].text() == "1 min"
        charts.commands.export.trigger()
        assert "nothing to export yet" in window.banner.text


@on_qt_loop
async def test_an_outage_is_seen_in_bands_errors_and_retries(
    server: DemoServer, tmp_path: Path
) -> None:
    server.set_behaviour(Behaviour(latency_ms=200))
    async with shown_window(tmp_path) as window:
        charts = window.stage.charts
        assert charts is not None
        type_form(window, server.tile_url, tmp_path / "map.mbtiles")
        window.form.start.click()
        history = lambda: window.controller.history  # noqa: E731 - another one for each job
        await eventually(lambda: len(history()) > 10)
        await asyncio.to_thread(server.set_behaviour, Behaviour(down=True))

        def is_open() -> bool:
            bands = [band for row in history().breakers.rows(0, 1e6) for band in row.bands]
            return any(band.state is State.OPEN and "failed" in band.reason for band in bands)

        await eventually(is_open)
        await eventually(lambda: max(history().view().column("retries_per_s")) > 0)
        column = error_column(ErrorClass.CONNECTION)
        assert max(history().view().column(column)) > 0
        charts.toggle_chart("errors")
        await eventually(lambda: charts.stack.rows["errors"].plot is not None)
        await eventually(lambda: charts.stack.rows["errors"].plot.curves[column].isVisible())
        assert set(history().view().column("limit")) != {0.0}
        await asyncio.to_thread(server.set_behaviour, Behaviour())


@on_qt_loop
async def test_a_new_concurrency_is_a_decision_on_the_chart(
    server: DemoServer, tmp_path: Path
) -> None:
    server.set_behaviour(Behaviour(latency_ms=150))
    async with shown_window(tmp_path) as window:
        type_form(window, server.tile_url, tmp_path / "map.mbtiles")
        window.form.start.click()
        await eventually(lambda: len(window.controller.history) > 5)
        window.controller.set_concurrency(5)
        window.controller.set_concurrency(3)

        def words() -> str:
            from tiledl.gui.charts.readout import decision_near, decision_words

            history = window.controller.history
            near = decision_near(history, history.end_s, 60.0)
            return decision_words(near[1]) if near is not None else ""

        await eventually(lambda: words() == "limit 5 → 3: chosen by hand")
        server.set_behaviour(Behaviour())
