"""Light or dark: what a person has chosen, and the one function that puts it into force."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tiledl.gui import looks


class Theme(Enum):
    """A choice; the values are what a settings file says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_IS_DARK = {Theme.SYSTEM: None, Theme.LIGHT: False, Theme.DARK: True}
_SCHEMES = {
    Theme.SYSTEM: Qt.ColorScheme.Unknown,
    Theme.LIGHT: Qt.ColorScheme.Light,
    Theme.DARK: Qt.ColorScheme.Dark,
}


def set_theme(app: QApplication, theme: Theme) -> None:
    """Choose a theme; windows that follow the system's colour scheme hear of it from Qt.

    Whoever calls this for a window that is shown calls its `set_looks` too: where the system has
    the chosen scheme already, Qt tells of no change.
    """
    looks.choose(app, _IS_DARK[theme])
    # What Qt itself draws, such as the window's frame on Windows and macOS, goes along.
    app.styleHints().setColorScheme(_SCHEMES[theme])


def theme_of(app: QApplication) -> Theme:
    """The theme that is chosen."""
    is_dark = looks.chosen(app)
    return next(theme for theme, wish in _IS_DARK.items() if wish is is_dark)
