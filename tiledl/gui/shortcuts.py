"""Which keys do what: read from the window itself, so that no list of it can be out of date."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QMenu, QMenuBar, QWidget

from tiledl.gui.translation import tr

_NATIVE = QKeySequence.SequenceFormat.NativeText


class Keys(Struct, frozen=True):
    """One row of the list."""

    group: str
    """A menu's name, or where the keys work."""
    keys: str
    meaning: str
    more: str = ""
    """A sentence about it, where there is one."""


def all_keys(window: QWidget) -> list[Keys]:
    """Everything in a window that keys do, each once, in the menus' order and then the window's."""
    found: dict[tuple[str, str], Keys] = {}
    for row in [*_of_menus(window), *_of_buttons(window), *_of_widgets(window)]:
        found.setdefault((row.keys, row.meaning), row)
    return list(found.values())


def bindings(window: QWidget) -> list[tuple[str, str]]:
    """Every key sequence that the whole window listens to, with what listens to it: to find two
    things that want the same key."""
    found = [
        (keys.toString(), plain(action.text()))
        for action in window.findChildren(QAction)
        for keys in action.shortcuts()
    ]
    found.extend(
        (button.shortcut().toString(), button.accessibleName())
        for button in window.findChildren(QAbstractButton)
        if not button.shortcut().isEmpty()
    )
    found.extend(
        (shortcut.key().toString(), shortcut.whatsThis())
        for shortcut in window.findChildren(QShortcut)
        if shortcut.isEnabled()
    )
    for bar in window.findChildren(QMenuBar):
        for action in bar.actions():
            keys = QKeySequence.mnemonic(action.text())
            if not keys.isEmpty():
                found.append((keys.toString(), plain(action.text())))
    return found


def plain(text: str) -> str:
    """A text without the sign that marks its letter for Alt, and without dots at its end."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("….")


def keys_text(keys: QKeySequence | str) -> str:
    """Keys as the system and the language call them: ``Ctrl+R``, ``Strg+R``, ``⌘R``."""
    return QKeySequence(keys).toString(_NATIVE)


def with_keys(tip: str, keys: QKeySequence | str) -> str:
    """A tooltip with the keys that do the same."""
    return f"{tip} ({keys_text(keys)})"


def _of_menus(window: QWidget) -> Iterator[Keys]:
    for bar in window.findChildren(QMenuBar):
        for top in bar.actions():
            menu = top.menu()
            if isinstance(menu, QMenu):
                yield from _of_menu(menu, plain(top.text()))


def _of_menu(menu: QMenu, group: str) -> Iterator[Keys]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _of_menu(inner, group)
        elif action.shortcuts():
            yield Keys(group, _text(action.shortcuts()), plain(action.text()), _tip(action))


def _of_buttons(window: QWidget) -> Iterator[Keys]:
    for button in window.findChildren(QAbstractButton):
        keys = button.shortcut()
        if not keys.isEmpty() and keys != QKeySequence.mnemonic(button.text()):
            yield Keys(tr("Buttons"), _text([keys]), button.accessibleName())


def _of_widgets(window: QWidget) -> Iterator[Keys]:
    """What widgets say of keys that work while they have the keyboard."""
    for widget in window.findChildren(QWidget):
        group, rows = getattr(widget, "keyboard_help", ("", ()))
        for keys, meaning in rows:
            yield Keys(group, keys, meaning)
        for action in widget.actions():
            if action.shortcuts() and not _is_in_menu(action):
                yield Keys(widget.accessibleName(), _text(action.shortcuts()), plain(action.text()))


def _is_in_menu(action: QAction) -> bool:
    return any(isinstance(owner, QMenu) for owner in action.associatedObjects())


def _tip(action: QAction) -> str:
    """What an action says of itself, without its keys, which some repeat."""
    tip = action.statusTip()
    for keys in action.shortcuts():
        tip = tip.removesuffix(f" ({keys_text(keys)})")
    return tip


def _text(sequences: list[QKeySequence]) -> str:
    return ", ".join(keys_text(keys) for keys in sequences)
