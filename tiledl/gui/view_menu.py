"""What is shown, and in which colours: the menu View."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from tiledl.gui.icons import with_icon
from tiledl.gui.pages import Page
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.theme import Theme, theme_of
from tiledl.gui.translation import mark, tr

if TYPE_CHECKING:
    from tiledl.gui.main_window import MainWindow

_THEMES = (
    (Theme.SYSTEM, mark("Like the &system"), mark("Light or dark, as the system is")),
    (Theme.LIGHT, mark("&Light"), mark("Light, whatever the system is")),
    (Theme.DARK, mark("&Dark"), mark("Dark, whatever the system is")),
)


def build(window: MainWindow) -> QMenu:
    """The menu."""
    menu = QMenu(tr("&View"), window)
    form = _shown(window, tr("&Form"), "F6", tr("Show the form at the left"), "form")
    charts = _shown(window, tr("&Charts"), "F7", tr("Show the charts beside the map"), "charts")
    lower = _shown(
        window, tr("&Events and tables"), "F8", tr("Show what is below the map"), "lower"
    )
    full = _shown(
        window, tr("F&ull screen"), "F11", tr("Give tiledl the whole screen"), "full-screen"
    )
    full.setChecked(False)
    form.triggered.connect(window.form.setVisible)
    charts.triggered.connect(window.stage.show_charts)
    window.stage.charts_shown.connect(charts.setChecked)
    lower.triggered.connect(window.stage.tabs.setVisible)
    full.triggered.connect(lambda on: window.showFullScreen() if on else window.showNormal())
    window.stage.offer(charts)
    menu.addActions([*_pages(window)])
    menu.addSeparator()
    menu.addActions([form, charts, lower])
    menu.addSeparator()
    menu.addAction(full)
    menu.addMenu(_themes(window))

    def look() -> None:
        form.setChecked(not window.form.isHidden())
        lower.setChecked(not window.stage.tabs.isHidden())
        full.setChecked(window.isFullScreen())

    menu.aboutToShow.connect(look)
    return menu


def _shown(window: MainWindow, text: str, keys: str, tip: str, icon: str) -> QAction:
    action = with_icon(QAction(text, window), icon)
    action.setCheckable(True)
    action.setChecked(True)
    action.setShortcut(QKeySequence(keys))
    action.setToolTip(with_keys(tip, keys))
    action.setStatusTip(tip)
    # Its key works while the menu bar is hidden, too.
    window.addAction(action)
    return action


def _pages(window: MainWindow) -> list[QAction]:
    actions = []
    for page, text, keys, tip in (
        (Page.DOWNLOAD, tr("&Download"), "F3", tr("Fetch an area's tiles into a file")),
        (Page.LAB, tr("Tuning l&ab"), "F4", tr("Measure how much a server can take")),
    ):
        action = QAction(text, window)
        action.setShortcut(QKeySequence(keys))
        action.setToolTip(with_keys(tip, keys))
        action.setStatusTip(tip)
        action.triggered.connect(partial(window.pages.show_page, page))
        window.addAction(action)
        actions.append(action)
    return actions


def _themes(window: MainWindow) -> QMenu:
    menu = QMenu(tr("&Theme"), window)
    with_icon(menu.menuAction(), "theme")
    group = QActionGroup(menu)
    actions = {}
    for theme, text, tip in _THEMES:
        action = group.addAction(QAction(tr(text), menu))
        action.setCheckable(True)
        action.setStatusTip(tr(tip))
        action.setData(theme)
        menu.addAction(action)
        actions[theme] = action
    group.triggered.connect(lambda action: window.preferences.choose_theme(action.data()))

    def look() -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        actions[theme_of(app)].setChecked(True)

    look()
    menu.aboutToShow.connect(look)
    return menu
