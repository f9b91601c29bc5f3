"""The menu bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from tiledl.gui import folders, view_menu
from tiledl.gui.icons import with_icon
from tiledl.gui.shortcuts_window import show_shortcuts
from tiledl.gui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from tiledl.gui.charts.panel import ChartsPanel
    from tiledl.gui.main_window import MainWindow
    from tiledl.gui.map.panel import MapPanel


def build(window: MainWindow) -> None:
    """Give the window its menus."""
    bar = window.menuBar()
    file = bar.addMenu(tr("&File"))
    file.addAction(
        _action(
            window,
            tr("&New job"),
            "Ctrl+N",
            tr("Prepare another download, while what runs goes on"),
            window.jobs.new_job,
            "new",
        )
    )
    file.addAction(
        _action(
            window,
            tr("&Add to queue"),
            "Ctrl+Shift+A",
            tr("Let the download in the form wait in the queue"),
            window.jobs.add_to_queue,
            "queue",
        )
    )
    file.addSeparator()
    file.addAction(
        _action(
            window,
            tr("&Open file…"),
            "Ctrl+O",
            tr("Show what an MBTiles file holds and what it lacks"),
            window.ask_for_file,
            "open",
        )
    )
    file.addMenu(window.jobs.recent_menu)
    file.addAction(
        _action(
            window,
            tr("&History…"),
            "Ctrl+H",
            tr("What was downloaded before"),
            window.jobs.show_history,
            "history",
        )
    )
    file.addAction(
        _action(
            window,
            tr("Open &folder"),
            "",
            tr("Show the file's folder"),
            window.open_folder,
            "folder",
        )
    )
    file.addSeparator()
    quit_action = _action(window, tr("&Quit"), "Ctrl+Q", tr("Close tiledl"), window.close, "quit")
    quit_action.setMenuRole(QAction.MenuRole.QuitRole)
    file.addAction(quit_action)
    edit = bar.addMenu(tr("E&dit"))
    settings = _action(
        window,
        tr("&Settings…"),
        "Ctrl+,",
        tr("Change how tiledl downloads and looks, and keep keys"),
        window.preferences.open,
        "settings",
    )
    settings.setMenuRole(QAction.MenuRole.PreferencesRole)
    edit.addAction(settings)
    bar.addMenu(view_menu.build(window))
    help_menu = bar.addMenu(tr("&Help"))
    help_menu.addAction(
        _action(
            window,
            tr("Try the &demo"),
            "",
            tr("Download a map of Europe from a tile server inside this program"),
            window.try_demo,
            "demo",
        )
    )
    help_menu.addAction(
        _action(
            window,
            tr("&Keyboard shortcuts"),
            "F1",
            tr("The keys that do something"),
            lambda: show_shortcuts(window),
            "keyboard",
        )
    )
    help_menu.addAction(
        _action(
            window,
            tr("Open &log folder"),
            "",
            tr("Show the folder with tiledl's log files"),
            lambda: folders.show_logs(window.banner),
            "log",
        )
    )
    about = _action(
        window,
        tr("&About tiledl"),
        "",
        tr("What this program is"),
        lambda: _show_about(window),
        "about",
    )
    about.setMenuRole(QAction.MenuRole.AboutRole)
    help_menu.addAction(about)


def _show_about(window: MainWindow) -> None:
    # Reads what is installed, which the window does not wait for.
    from tiledl.gui.about import show_about

    show_about(window)


def add_map(window: MainWindow, panel: MapPanel) -> None:
    """Give the map's tools a menu of their own, before View and Help."""
    menu = QMenu(tr("&Map"), window)
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
            tr("&Go to the map"),
            "Ctrl+M",
            tr("Give the map the keyboard: arrows, plus and minus move it"),
            panel.map.setFocus,
        )
    )
    window.menuBar().insertMenu(window.menuBar().actions()[-2], menu)


def add_charts(window: MainWindow, panel: ChartsPanel) -> None:
    """Give the charts a menu of their own, before the last one."""
    panel.export.output = lambda: window.controller.output
    panel.export.told.connect(window.telling.told)
    menu = panel.commands.menu(window, tr("&Charts"))
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
