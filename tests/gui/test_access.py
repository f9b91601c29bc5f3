"""The window without a mouse and without eyes: names, keys, and who has the keyboard."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QMenu,
    QTextBrowser,
    QWidget,
)

from tests.gui.driving import eventually, on_qt_loop, shown_window
from tiledl.gui.app import application
from tiledl.gui.language import OWN_NAMES, Tongue, set_language
from tiledl.gui.main_window import MainWindow
from tiledl.gui.shortcuts import all_keys, bindings
from tiledl.gui.theme import Theme, set_theme

_QTS_OWN = ("QComboBoxPrivateContainer", "QDialog", "QMenuBar", "QMenu")
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    set_theme(qapp, Theme.SYSTEM)
    set_language(qapp, Tongue.ENGLISH)


@on_qt_loop
async def test_every_control_of_the_whole_window_has_a_name(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        await window.pages.load_lab()
        controls = _controls(window)
        assert len(controls) > 30
        nameless = [widget for widget in controls if not widget.accessibleName()]
        assert nameless == []


@pytest.mark.parametrize("tongue", OWN_NAMES)
@on_qt_loop
async def test_no_two_things_want_the_same_key(tongue: Tongue, tmp_path: Path) -> None:
    set_language(application(), tongue)
    async with shown_window(tmp_path) as window:
        await window.load_map()
        await window.pages.load_lab()
        wanted = defaultdict(set)
        for keys, what in bindings(window):
            wanted[keys].add(what)
        for label in window.findChildren(QWidget):
            keys = _mnemonic(label)
            if keys:
                wanted[keys].add(label.property("text"))
        for number in range(window.tabs.count()):
            keys = _alt(window.tabs.tabText(number))
            wanted[keys].add(window.tabs.tabText(number))
        clashes = {keys: what for keys, what in wanted.items() if len(what) > 1}
        assert clashes == {}
        for menu in window.findChildren(QMenu):
            letters = [_alt(action.text()) for action in menu.actions() if _alt(action.text())]
            assert len(letters) == len(set(letters)), [action.text() for action in menu.actions()]


@on_qt_loop
async def test_tab_reaches_every_control_and_the_map(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        window.form.source.field.setFocus()
        reached: list[QWidget] = []
        for _ in range(200):
            now = QApplication.focusWidget()
            if now in reached:
                break
            assert now is not None
            reached.append(now)
            QTest.keyClick(now, Qt.Key.Key_Tab)
        assert window.stage.map is not None
        assert window.stage.map.map in reached
        assert window.form.start in reached
        wanted = [
            widget
            for widget in _controls(window)
            if widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        left = [widget for widget in wanted if widget not in reached and not _proxied(widget)]
        assert [widget.accessibleName() for widget in left] == []


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
@on_qt_loop
async def test_who_has_the_keyboard_is_seen(theme: Theme, tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        window.set_theme(theme)
        window.form.zooms.by_zoom.setChecked(True)
        # A text cursor blinks by itself.
        QApplication.setCursorFlashTime(0)
        blind, seen = [], 0
        for number in range(window.tabs.count()):
            window.tabs.setCurrentIndex(number)
            for widget in _controls(window):
                if not widget.isVisible() or not widget.isEnabled():
                    continue
                window.setFocus()
                before = _picture(widget)
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                if not widget.hasFocus() or QApplication.focusWidget() is window:
                    continue
                seen += 1
                if _picture(widget) == before:
                    blind.append(widget.accessibleName())
        assert seen > 20
        assert blind == []


@on_qt_loop
async def test_the_map_and_the_area_obey_the_keys(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        panel = window.stage.map
        assert panel is not None
        QTest.keyClick(window, Qt.Key.Key_M, _CTRL)
        assert panel.map.hasFocus()
        west, south, east, north = window.form.area.values()
        QTest.keyClick(panel.map, Qt.Key.Key_Right, _SHIFT)
        moved = window.form.area.values()
        assert moved[0] > west
        assert moved[2] - moved[0] == pytest.approx(east - west, abs=1e-3)
        QTest.keyClick(panel.map, Qt.Key.Key_Up, _CTRL)
        taller = window.form.area.values()
        assert taller[3] > north
        assert taller[1] == moved[1]
        await eventually(lambda: panel.edits.can_undo)
        QTest.keyClick(window, Qt.Key.Key_Z, _CTRL)
        assert window.form.area.values() == pytest.approx((west, south, east, north), abs=1e-4)
        QTest.keyClick(window, Qt.Key.Key_M, _CTRL | _SHIFT)
        shown = panel.map.viewport_now.bounds
        box = panel.map.canvas.selected
        assert box is not None
        assert (box.east - box.west) / (shown[2] - shown[0]) == pytest.approx(0.8, abs=0.01)


@on_qt_loop
async def test_steps_by_key_go_from_tile_to_tile_when_the_area_snaps(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        panel = window.stage.map
        assert panel is not None
        panel.map.setFocus()
        panel.snap.setChecked(True)
        before = panel.map.canvas.selected
        assert before is not None
        zoom = panel.map.snap_zoom
        assert zoom is not None
        QTest.keyClick(panel.map, Qt.Key.Key_Right, _CTRL)
        after = panel.map.canvas.selected
        assert after is not None
        assert after == after.snapped(zoom)
        assert after.east > before.east
        assert after.west == pytest.approx(before.west)


@on_qt_loop
async def test_the_list_of_keys_is_that_of_the_actions(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        action = QAction("Count the &sheep…", window)
        action.setShortcut("Ctrl+Alt+S")
        window.menuBar().actions()[0].menu().addAction(action)
        QTest.keyClick(window, Qt.Key.Key_F1)
        [dialog] = window.findChildren(QDialog)
        [browser] = dialog.findChildren(QTextBrowser)
        text = browser.toPlainText()
        for words in ("Count the sheep", "Ctrl+Alt+S", "On the map", "Start download", "Ctrl+P"):
            assert words in text
        meanings = [row.meaning for row in all_keys(window)]
        assert all(meanings), "every key says what it does"
        assert all(row.group for row in all_keys(window)), "and where"
        dialog.reject()


def _controls(window: MainWindow) -> list[QWidget]:
    """Whatever takes the keyboard, without the inner parts of others."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not _is_inner(widget)
    ]


def _is_inner(widget: QWidget) -> bool:
    """Whether it is a part of another control, made by Qt: a number's text, a list's header."""
    name = widget.objectName()
    if name.startswith(("qt_", "ScrollLeft", "ScrollRight")):
        return True
    owner = widget.parentWidget()
    while owner is not None:
        if isinstance(owner, QAbstractItemView) or (
            isinstance(owner, QAbstractScrollArea) and widget is owner.viewport()
        ):
            return True
        if owner.metaObject().className() in _QTS_OWN:
            return True
        owner = owner.parentWidget()
    return widget.metaObject().className() in _QTS_OWN


def _proxied(widget: QWidget) -> bool:
    """Whether another widget takes the keyboard for it."""
    return widget.focusProxy() is not None


def _picture(widget: QWidget) -> QImage:
    # As after a press of Tab, which `setFocus` does not count as.
    widget.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    QApplication.processEvents()
    # With its surroundings: some show around themselves who has the keyboard.
    return widget.window().grab(_around(widget)).toImage()


def _around(widget: QWidget) -> object:
    place = widget.rect()
    place.moveTopLeft(widget.mapTo(widget.window(), place.topLeft()))
    return place.adjusted(-3, -3, 3, 3)


def _mnemonic(label: QWidget) -> str:
    text = label.property("text")
    buddy = getattr(label, "buddy", None)
    if not isinstance(text, str) or buddy is None or buddy() is None:
        return ""
    return _alt(text)


def _alt(text: str) -> str:
    at = text.replace("&&", "").find("&")
    return f"Alt+{text.replace('&&', '')[at + 1].upper()}" if at >= 0 else ""
