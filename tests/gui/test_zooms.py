"""The zoom range, what it amounts to, what a source allows of it, and the rate."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.driving import eventually, on_qt_loop, shown_window, type_form
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.gui import wording
from tiledl.gui.controller import Phase
from tiledl.gui.main_window import MainWindow
from tiledl.gui.zoom_table import ZoomTable


def rows(table: ZoomTable) -> list[list[str]]:
    def text(row: int, column: int) -> str:
        item = table.item(row, column)
        assert item is not None
        return item.text()

    return [
        [text(row, column) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


@on_qt_loop
async def test_slider_and_numbers_follow_each_other(server: DemoServer, tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        type_form(window, server.tile_url, tmp_path / "map.mbtiles", zooms=(3, 7))
        zooms = window.form.zooms
        assert zooms.slider.value() == (3, 7)
        zooms.slider.setValue((2, 5))
        assert zooms.values() == (2, 5)
        assert window.form.draft().highest_zoom == 5
        assert window.form.verdict.plan is not None
        assert window.form.verdict.plan.zooms.highest == 5
        zooms.slider.setFocus()
        shift = Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(zooms.slider, Qt.Key.Key_Right)
        assert zooms.values() == (2, 6)
        QTest.keyClick(zooms.slider, Qt.Key.Key_Right, shift)
        assert zooms.values() == (3, 6)
        for _ in range(9):
            QTest.keyClick(zooms.slider, Qt.Key.Key_Right, shift)
        assert zooms.values() == (6, 6)
        QTest.keyClick(zooms.slider, Qt.Key.Key_Left)
        assert zooms.values() == (6, 6)


@on_qt_loop
async def test_the_table_has_a_row_for_each_zoom_and_their_sum(
    server: DemoServer, tmp_path: Path
) -> None:
    async with shown_window(tmp_path) as window:
        type_form(window, server.tile_url, tmp_path / "map.mbtiles", zooms=(0, 4))
        table = window.form.zooms.table
        assert not table.isVisible()
        QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        await eventually(table.isVisible)
        assert window.form.verdict.plan is not None
        counts = window.form.verdict.plan.counts()
        assert [row[:2] for row in rows(table)] == [
            *([str(zoom), f"{number:,}"] for zoom, number in counts.items()),
            ["all", f"{sum(counts.values()):,}"],
        ]
        assert rows(table)[-1][2:] == [f"~ {wording.size(15_000 * sum(counts.values()))}", "–"]

        window.form.start.click()
        await eventually(lambda: window.controller.phase is Phase.OVER)
        await eventually(lambda: "of the last download" in window.form.zooms.basis.text())
        assert not any("~" in row[2] for row in rows(table))
        assert rows(table)[-1][3] != "–"


@on_qt_loop
async def test_sizes_are_sampled_through_the_map_when_asked_for(
    server: DemoServer, tmp_path: Path
) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        type_form(window, server.tile_url, tmp_path / "map.mbtiles", zooms=(8, 10))
        zooms = window.form.zooms
        zooms.by_zoom.setChecked(True)
        window.form.source.edited.emit()
        source = window.form.verdict.source
        assert source is not None
        await eventually(lambda: _is_shown(window))
        zooms.sample.click()
        assert not zooms.sample.isEnabled()
        await eventually(lambda: zooms.sample.isEnabled())
        for zoom in (8, 9, 10):
            seen = window.controller.sizes.seen(source.id, zoom)
            assert seen is not None
            assert seen[0] >= 3
        assert "~" not in rows(zooms.table)[-1][2]
        assert window.controller.phase is Phase.IDLE


@on_qt_loop
async def test_a_sample_that_cannot_be_had_is_told(server: DemoServer, tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        type_form(window, server.tile_url, tmp_path / "map.mbtiles", zooms=(8, 8))
        window.form.zooms.by_zoom.setChecked(True)
        assert window.stage.map is not None
        window.stage.map.tiles.setChecked(False)
        await eventually(lambda: not _is_shown(window))
        window.form.zooms.sample.click()
        await eventually(lambda: "shows no tiles" in window.form.zooms.basis.text())


def _is_shown(window: MainWindow) -> bool:
    assert window.stage.map is not None
    view, wanted = window.stage.map.sources, window.form.verdict.source
    return view.loader is not None and view.source is not None and view.source == wanted


@on_qt_loop
async def test_zooms_that_are_not_allowed_come_with_an_offer(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        type_form(window, "Demo world", tmp_path / "map.mbtiles", zooms=(0, 14))
        zooms = window.form.zooms
        assert "above the source's maximum of 12" in zooms.problem.text()
        assert zooms.offer.isVisible()
        assert zooms.offer.text().startswith("Use zooms 0–12: ")
        QTest.mouseClick(zooms.offer, Qt.MouseButton.LeftButton)
        assert zooms.values() == (0, 12)
        assert not zooms.offer.isVisible()
        assert not zooms.problem.isVisible()
        assert window.form.verdict.is_ready


@on_qt_loop
async def test_a_policys_limit_of_tiles_is_told_by_the_zooms_with_an_offer(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        type_form(
            window, "https://tile.openmaps.fr/donamap/{z}/{x}/{y}.png", tmp_path / "map.mbtiles",
            zooms=(0, 12),
        )  # fmt: skip
        zooms = window.form.zooms
        assert "allows at most 100,000 tiles a job" in zooms.problem.text()
        assert "Read the terms" in window.form.source.policy.text()
        zooms.offer.click()
        assert window.form.verdict.is_ready
        assert window.form.verdict.plan is not None
        assert window.form.verdict.plan.total <= 100_000
        # And the rate that the owner allows is the most that can be chosen.
        window.form.rate.number.setValue(500)
        assert window.form.rate.value() == 5


@on_qt_loop
async def test_a_rate_takes_effect_while_the_job_runs(server: DemoServer, tmp_path: Path) -> None:
    server.set_behaviour(Behaviour(latency_ms=5))
    async with shown_window(tmp_path) as window:
        type_form(window, server.tile_url, tmp_path / "map.mbtiles", zooms=(0, 8))
        window.form.start.click()
        await eventually(lambda: _asked(window) >= 50)
        window.form.rate.number.setValue(20)
        await eventually(lambda: "rate: 20 requests/s" in window.log.toPlainText())
        await eventually(lambda: _in_flight(window) == 0)
        began, asked_then = time.monotonic(), _asked(window)
        await eventually(lambda: _asked(window) >= asked_then + 30)
        # However slow the machine is: no faster than asked for, with one second's grace.
        assert 20 * (time.monotonic() - began + 1) >= 30
        window.form.rate.number.setValue(0)
        await eventually(lambda: "rate: no limit" in window.log.toPlainText())
        await eventually(lambda: window.controller.phase is Phase.OVER)


@on_qt_loop
async def test_a_rate_that_was_chosen_before_holds_from_the_start(
    server: DemoServer, tmp_path: Path
) -> None:
    async with shown_window(tmp_path) as window:
        type_form(window, server.tile_url, tmp_path / "map.mbtiles", zooms=(0, 7))
        window.form.rate.number.setValue(15)
        window.form.start.click()
        await eventually(lambda: window.controller.phase is Phase.RUNNING)
        assert window.controller.spec is not None
        assert window.controller.spec.options.rate_per_s == 15
        window.controller.cancel()


def _asked(window: MainWindow) -> int:
    snapshot = window.controller.snapshot()
    return snapshot.meter.requests if snapshot is not None else 0


def _in_flight(window: MainWindow) -> int:
    snapshot = window.controller.snapshot()
    return snapshot.in_flight if snapshot is not None else 0
