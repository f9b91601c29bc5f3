"""What can be done with the charts, as actions for buttons, menus and keys."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from tiledl.gui.charts.catalogue import CHARTS
from tiledl.gui.charts.glyphs import Glyph, icon
from tiledl.gui.charts.time_window import Span
from tiledl.gui.looks import Looks
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.translation import mark, tr

_SPANS = {
    Span.MINUTE: (mark("1 min"), mark("Show the last minute, each sample of it")),
    Span.TEN_MINUTES: (mark("10 min"), mark("Show the last ten minutes")),
    Span.WHOLE: (mark("Whole job"), mark("Show the whole job")),
}


class ChartCommands(QObject):
    """The actions; whoever owns them connects what they do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        group = QActionGroup(self)
        self.spans: dict[Span, QAction] = {}
        for number, (span, (text, tip)) in enumerate(_SPANS.items(), start=1):
            self.spans[span] = self._checkable(tr(text), f"Ctrl+{number}", tr(tip))
            group.addAction(self.spans[span])
        self.still = self._checkable(
            tr("&Inspect"),
            "Ctrl+I",
            tr("Let the charts stand still to inspect them; the job goes on"),
        )
        self.enlarge = self._checkable(
            tr("En&large charts"), "F9", tr("Give the charts the whole stage; Esc goes back")
        )
        self.export = self._action(
            tr("E&xport charts…"),
            "Ctrl+Shift+E",
            tr("Write the shown span to a PNG picture, an SVG drawing or a CSV table"),
        )
        self.charts = {
            spec.name: self._checkable(tr("Show “{chart}”", chart=tr(spec.title)), "", tr(spec.tip))
            for spec in CHARTS
        }

    def menu(self, parent: QWidget, title: str = "") -> QMenu:
        """All of them."""
        menu = QMenu(title, parent)
        menu.addActions([*self.spans.values()])
        menu.addSeparator()
        menu.addActions([self.still, self.enlarge])
        menu.addSeparator()
        menu.addActions([*self.charts.values()])
        menu.addSeparator()
        menu.addAction(self.export)
        return menu

    def show_state(self, looks: Looks, span: Span, *, is_still: bool, is_enlarged: bool) -> None:
        """Mark what is chosen."""
        self.spans[span].setChecked(True)
        self.still.setChecked(is_still)
        self.still.setIcon(icon(Glyph.FOLLOW if is_still else Glyph.STILL, looks.text))
        self.enlarge.setChecked(is_enlarged)
        self.enlarge.setIcon(icon(Glyph.SHRINK if is_enlarged else Glyph.ENLARGE, looks.text))

    def show_open(self, names: frozenset[str]) -> None:
        """Mark the charts that are open."""
        for name, action in self.charts.items():
            action.setChecked(name in names)

    def _checkable(self, text: str, keys: str, tip: str) -> QAction:
        action = self._action(text, keys, tip)
        action.setCheckable(True)
        return action

    def _action(self, text: str, keys: str, tip: str) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setStatusTip(tip)
        action.setToolTip(with_keys(tip, keys) if keys else tip)
        return action
