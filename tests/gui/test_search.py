"""The search field on the map, in the real window, typed into."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.gui.driving import eventually, on_qt_loop, shown_window
from tiledl.gui.main_window import MainWindow
from tiledl.gui.map.panel import MapPanel
from tiledl.gui.map.viewport import to_degrees

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
EUROPE = (-11.0, 35.0, 30.0, 60.0)


@contextlib.asynccontextmanager
async def searching(folder: Path) -> AsyncIterator[tuple[MainWindow, MapPanel]]:
    """A window with its map, the keyboard in its search field, and the places loaded."""
    async with shown_window(folder) as window:
        window.form.source.set_text("")
        await window.load_map()
        panel = window.stage.map
        assert panel is not None
        await eventually(lambda: panel.map.viewport_now.width > 200)
        QTest.keyClick(window, KEY.Key_F, CTRL)
        await eventually(panel.search.hasFocus)
        yield window, panel


async def typed(panel: MapPanel, text: str) -> list[str]:
    """Type, and wait for choices; their titles."""
    panel.search.clear()
    QTest.keyClicks(panel.search, text)
    await eventually(lambda: panel.search.choices(), f"choices for {text}")
    return [choice.title for choice in panel.search.choices()]


def shown_place(panel: MapPanel) -> tuple[float, float]:
    view = panel.map.viewport_now
    return to_degrees(view.x, view.y)


@on_qt_loop
async def test_typing_and_return_select_the_place_and_the_map_flies_there(tmp_path: Path) -> None:
    async with searching(tmp_path) as (window, panel):
        titles = await typed(panel, "zealand, denm")
        assert titles[0] == "Zealand"
        assert "New Zealand" in await typed(panel, "new zea")
        QTest.keyClick(panel.search, KEY.Key_Return)
        west, south, east, north = window.form.area.values()
        assert 166 < west < 167
        assert (round(south), round(east), round(north)) == (-47, 179, -34)
        assert not panel.search.choices()
        await eventually(lambda: abs(shown_place(panel)[0] - 172.5) < 1, "the flight's end")
        assert abs(shown_place(panel)[1] + 41) < 1
        assert panel.map.hasFocus()
        QTest.keyClick(panel.map, KEY.Key_Z, CTRL)
        await eventually(lambda: window.form.area.values() == EUROPE, "undo")
        QTest.keyClick(panel.map, KEY.Key_Y, CTRL)
        await eventually(lambda: window.form.area.values()[0] > 166, "redo")


@on_qt_loop
async def test_arrows_choose_and_escape_closes_then_clears(tmp_path: Path) -> None:
    async with searching(tmp_path) as (window, panel):
        await typed(panel, "paris")
        second = panel.search.choices()[1]
        QTest.keyClick(panel.search, KEY.Key_Down)
        QTest.keyClick(panel.search, KEY.Key_Return)
        assert window.form.area.values() == pytest.approx(second.box, abs=1e-4)
        await typed(panel, "london")
        QTest.keyClick(panel.search, KEY.Key_Escape)
        assert not panel.search.choices()
        assert panel.search.text() == "london"
        QTest.keyClick(panel.search, KEY.Key_Escape)
        assert panel.search.text() == ""


@on_qt_loop
async def test_a_click_chooses(tmp_path: Path) -> None:
    async with searching(tmp_path) as (window, panel):
        await typed(panel, "iceland")
        item = panel.search.list.item(0)
        middle = panel.search.list.visualItemRect(item).center()
        QTest.mouseClick(panel.search.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        assert round(window.form.area.values()[0]) == -25


@on_qt_loop
async def test_nothing_found_says_so_and_return_does_nothing(tmp_path: Path) -> None:
    async with searching(tmp_path) as (window, panel):
        await typed(panel, "oslo")
        panel.search.selectAll()
        QTest.keyClicks(panel.search, "qqqxyz")
        assert not panel.search.choices()
        assert "No place" in panel.search.list.item(0).text()
        QTest.keyClick(panel.search, KEY.Key_Return)
        assert window.form.area.values() == EUROPE


@on_qt_loop
async def test_an_ambiguous_box_is_a_choice_and_a_clear_one_is_taken(tmp_path: Path) -> None:
    async with searching(tmp_path) as (window, panel):
        titles = await typed(panel, "48.8,2.2,48.9,2.4")
        assert titles == [
            "2.2° N – 2.4° N, 48.8° E – 48.9° E",
            "48.8° N – 48.9° N, 2.2° E – 2.4° E",
        ]
        QTest.keyClick(panel.search, KEY.Key_Down)
        QTest.keyClick(panel.search, KEY.Key_Return)
        assert window.form.area.values() == (2.2, 48.8, 2.4, 48.9)
        QGuiApplication.clipboard().setText("bbox=-74.3,40.4,-73.6,41")
        QTest.keyClick(panel.map, KEY.Key_V, CTRL)
        await eventually(lambda: window.form.area.values() == (-74.3, 40.4, -73.6, 41.0))


@on_qt_loop
async def test_a_box_pasted_into_a_number_is_the_whole_box(tmp_path: Path) -> None:
    async with searching(tmp_path) as (window, panel):
        QGuiApplication.clipboard().setText("[100.5, 10, 110.5, 20]")
        window.form.area.west.setFocus()
        QTest.keyClick(window.form.area.west, KEY.Key_V, CTRL)
        assert window.form.area.values() == (100.5, 10, 110.5, 20)
        QGuiApplication.clipboard().setText("48.8,2.2,48.9,2.4")
        QTest.keyClick(window.form.area.west, KEY.Key_V, CTRL)
        assert len(panel.search.choices()) == 2
        QGuiApplication.clipboard().setText("7")
        window.form.area.west.setFocus()
        window.form.area.west.selectAll()
        QTest.keyClick(window.form.area.west, KEY.Key_V, CTRL)
        assert window.form.area.values()[0] == 7


@on_qt_loop
async def test_while_a_job_is_under_way_a_place_is_only_shown(tmp_path: Path) -> None:
    async with searching(tmp_path) as (window, panel):
        panel.set_locked(True)
        await typed(panel, "tokyo")
        QTest.keyClick(panel.search, KEY.Key_Return)
        assert window.form.area.values() == EUROPE
        assert not panel.edits.can_undo
        await eventually(lambda: abs(shown_place(panel)[0] - 140) < 3)
