"""Light and dark, icons, and how the window uses little and much room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon
from PySide6.QtWidgets import QApplication, QMenu

from tests.gui.driving import eventually, on_qt_loop, shown_window
from tiledl.gui import icons, looks
from tiledl.gui.controller import Phase
from tiledl.gui.demo_job import start_demo
from tiledl.gui.looks import DARK, LIGHT
from tiledl.gui.main_window import MainWindow
from tiledl.gui.theme import Theme, set_theme, theme_of
from tiledl.resources import resource
from tiledl.settings_file import read_tables
from tiledl.store import inspect

ICONS = sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "tiledl")


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    set_theme(qapp, Theme.SYSTEM)


@on_qt_loop
async def test_a_theme_is_chosen_in_the_menu_and_the_whole_window_follows(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        for text, theme, colours in (
            ("Dark", Theme.DARK, DARK),
            ("Light", Theme.LIGHT, LIGHT),
            ("Like the system", Theme.SYSTEM, looks.current()),
        ):
            action = _action(window, text)
            action.trigger()
            now = looks.current() if theme is Theme.SYSTEM else colours
            app = _app()
            assert theme_of(app) is theme
            assert app.palette().window().color() == QColor(now.window)
            assert _tint(window.progress.pause.icon(), QIcon.Mode.Normal) == QColor(now.text)
            assert window.stage.map is not None
            assert window.stage.map.looks == now
            kept = None if theme is Theme.SYSTEM else theme.value
            assert read_tables().get("theme") == kept, "the next start shows the same"
        _action(window, "Dark").trigger()
        window.set_theme(Theme.LIGHT)
        menu = _action(window, "Dark").parent()
        assert isinstance(menu, QMenu)
        menu.aboutToShow.emit()
        assert _action(window, "Light").isChecked(), "the menu shows what others have chosen"


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colours_of_the_looks(name: str, qapp: QApplication) -> None:
    for now in (LIGHT, DARK):
        drawn = icons.icon(name, now)
        for mode, color in ((QIcon.Mode.Normal, now.text), (QIcon.Mode.Disabled, now.disabled)):
            assert _tint(drawn, mode) == QColor(color)
    assert drawn.pixmap(QSize(16, 16), 2.0).width() == 32, "sharp at 200 %"


@on_qt_loop
async def test_a_small_window_gives_the_map_the_charts_room_until_they_are_asked_for(
    tmp_path: Path,
) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        stage, charts = window.stage, _action(window, "Charts")
        assert stage.charts is not None
        assert stage.map is not None
        window.resize(1280, 800)
        await eventually(stage.charts.isVisible)
        assert charts.isChecked()
        window.resize(1024, 700)
        await eventually(lambda: not stage.charts.isVisible())
        assert not charts.isChecked()
        assert (window.width(), window.height()) == (1024, 700), "nothing keeps it larger"
        await eventually(lambda: stage.map.map.width() > 600)
        assert stage.map.map.height() > 300
        charts.trigger()
        await eventually(stage.charts.isVisible)
        window.resize(1280, 800)
        charts.trigger()
        await eventually(lambda: not stage.charts.isVisible())
        window.resize(1400, 800)
        await eventually(lambda: window.width() == 1400)
        assert not stage.charts.isVisible(), "what a person has chosen stays"


@on_qt_loop
async def test_a_job_in_a_small_window_still_fits(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        window.resize(1024, 700)
        await start_demo(window, tmp_path / "demo.mbtiles")
        await eventually(lambda: window.controller.phase is Phase.RUNNING)
        window.tick()
        assert window.minimumSizeHint().width() <= 1024
        assert window.minimumSizeHint().height() <= 600
        window.controller.cancel()
        await window.controller.settled()


@on_qt_loop
async def test_a_first_start_gets_to_a_finished_demo_with_one_click(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        assert window.progress.demo.isVisible()
        assert not window.progress.cancel.isVisible(), "there is nothing to cancel yet"
        window.progress.demo.click()
        await eventually(lambda: window.controller.phase is not Phase.IDLE)
        assert not window.progress.demo.isVisible()
        assert window.progress.cancel.isVisible()
        await window.controller.settled()
        await eventually(lambda: window.controller.phase is Phase.OVER)
        assert window.progress.title.text() == "Finished"
        output = window.controller.output
        assert output is not None
        plan = window.form.verdict.plan
        assert plan is not None
        assert inspect(output).stored == plan.total


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _action(window: MainWindow, text: str) -> QAction:
    [found] = [
        action
        for action in window.findChildren(QAction)
        if action.text().replace("&", "") == text and action.isCheckable()
    ]
    return found


def _tint(drawn: QIcon, mode: QIcon.Mode) -> QColor:
    """The colour of an icon's most opaque pixel."""
    image = drawn.pixmap(QSize(16, 16), 2.0, mode).toImage()
    colors = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    found = max(colors, key=QColor.alpha)
    found.setAlpha(255)
    return found
