"""The menu bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from tiledl.gui import questions

if TYPE_CHECKING:
    from collections.abc import Callable

    from tiledl.gui.main_window import MainWindow


def build(window: MainWindow) -> None:
    """Give the window its menus."""
    bar = window.menuBar()
    file = bar.addMenu("&File")
    file.addAction(
        _action(
            window,
            "&Open file…",
            "Ctrl+O",
            "Go on with a file that tiledl made earlier",
            window.ask_for_file,
        )
    )
    file.addAction(
        _action(window, "Open &folder", "", "Show the file's folder", window.open_folder)
    )
    file.addSeparator()
    quit_action = _action(window, "&Quit", "Ctrl+Q", "Close tiledl", window.close)
    quit_action.setMenuRole(QAction.MenuRole.QuitRole)
    file.addAction(quit_action)
    help_menu = bar.addMenu("&Help")
    help_menu.addAction(
        _action(
            window,
            "&Keyboard shortcuts",
            "F1",
            "The keys that do something",
            lambda: questions.show_shortcuts(window),
        )
    )
    help_menu.addAction(
        _action(
            window,
            "Open &log folder",
            "",
            "Show the folder with tiledl's log files",
            window.open_log_folder,
        )
    )
    about = _action(
        window,
        "&About tiledl",
        "",
        "What this program is",
        lambda: questions.show_about(window),
    )
    about.setMenuRole(QAction.MenuRole.AboutRole)
    help_menu.addAction(about)


def _action(
    window: MainWindow, text: str, keys: str, tip: str, act: Callable[[], object]
) -> QAction:
    action = QAction(text, window)
    action.setStatusTip(tip)
    action.setToolTip(tip)
    if keys:
        action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda: act())
    return action
