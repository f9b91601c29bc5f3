"""The menu bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from tiledl.gui import folders, questions, view_menu
from tiledl.gui.icons import with_icon
from tiledl.gui.shortcuts_window import show_shortcuts

if TYPE_CHECKING:
    from collections.abc import Callable

    from tiledl.gui.charts.panel import ChartsPanel
    from tiledl.gui.main_window import MainWindow
    from tiledl.gui.map.panel import MapPanel


def build(window: MainWindow) -> None:
    """Give the window its menus."""
    bar = window.menuBar()
    file = bar.addMenu("&File")
    file.addAction(
        _action(
            window,
            "&New job",
            "Ctrl+N",
            "Prepare another download, while what runs goes on",
            window.jobs.new_job,
            "new",
        )
    )
    file.addAction(
        _action(
            window,
            "Add to &queue",
            "Ctrl+Shift+A",
            "Let the download in the form wait in the queue",
            window.jobs.add_to_queue,
            "queue",
        )
    )
    file.addSeparator()
    file.addAction(
        _action(
            window,
            "&Open file…",
            "Ctrl+O",
            "Show what an MBTiles file holds and what it lacks",
            window.ask_for_file,
            "open",
        )
    )
    file.addMenu(window.jobs.recent_menu)
    file.addAction(
        _action(
            window,
            "&History…",
            "Ctrl+H",
            "What was downloaded before",
            window.jobs.show_history,
            "history",
        )
    )
    file.addAction(
        _action(window, "Open &folder", "", "Show the file's folder", window.open_folder, "folder")
    )
    file.addSeparator()
    quit_action = _action(window, "&Quit", "Ctrl+Q", "Close tiledl", window.close, "quit")
    quit_action.setMenuRole(QAction.MenuRole.QuitRole)
    file.addAction(quit_action)
    edit = bar.addMenu("E&dit")
    settings = _action(
        window,
        "&Settings…",
        "Ctrl+,",
        "Change how tiledl downloads and looks, and keep keys",
        window.preferences.open,
        "settings",
    )
    settings.setMenuRole(QAction.MenuRole.PreferencesRole)
    edit.addAction(settings)
    bar.addMenu(view_menu.build(window))
    help_menu = bar.addMenu("&Help")
    help_menu.addAction(
        _action(
            window,
            "Try the &demo",
            "",
            "Download a map of Europe from a tile server inside this program",
            window.try_demo,
            "demo",
        )
    )
    help_menu.addAction(
        _action(
            window,
            "&Keyboard shortcuts",
            "F1",
            "The keys that do something",
            lambda: show_shortcuts(window),
            "keyboard",
        )
    )
    help_menu.addAction(
        _action(
            window,
            "Open &log folder",
            "",
            "Show the folder with tiledl's log files",
            lambda: folders.show_logs(window.banner),
            "log",
        )
    )
    about = _action(
        window,
        "&About tiledl",
        "",
        "What this program is",
        lambda: questions.show_about(window),
        "about",
    )
    about.setMenuRole(QAction.MenuRole.AboutRole)
    help_menu.addAction(about)


def add_map(window: MainWindow, panel: MapPanel) -> None:
    """Give the map's tools a menu of their own, before View and Help."""
    menu = QMenu("&Map", window)
    menu.addActions([panel.undo_action, panel.redo_action])
    menu.addSeparator()
    menu.addActions([panel.find_place, panel.paste_box])
    menu.addSeparator()
    menu.addActions([panel.draw, panel.select_view, panel.snap, panel.fit, panel.world])
    menu.addSeparator()
    menu.addAction(panel.tiles)
    menu.addAction(
        _action(
            window,
            "&Go to the map",
            "Ctrl+M",
            "Give the map the keyboard: arrows, plus and minus move it",
            panel.map.setFocus,
        )
    )
    window.menuBar().insertMenu(window.menuBar().actions()[-2], menu)


def add_charts(window: MainWindow, panel: ChartsPanel) -> None:
    """Give the charts a menu of their own, before the last one."""
    panel.export.output = lambda: window.controller.output
    panel.export.told.connect(window.show_told)
    menu = panel.commands.menu(window, "&Charts")
    window.menuBar().insertMenu(window.menuBar().actions()[-1], menu)


def _action(
    window: MainWindow,
    text: str,
    keys: str,
    tip: str,
    act: Callable[[], object],
    icon: str = "",
) -> QAction:
    action = QAction(text, window)
    if icon:
        with_icon(action, icon)
    action.setStatusTip(tip)
    action.setToolTip(tip)
    if keys:
        action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda: act())
    return action
