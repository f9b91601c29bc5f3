"""The charts beside the map: buttons, the stack of charts, the time axis, a readout."""

from __future__ import annotations

from functools import partial
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from tiledl.gui.charts import readout
from tiledl.gui.charts.choice import ChartChoice, ChoiceFile
from tiledl.gui.charts.commands import ChartCommands
from tiledl.gui.charts.exporting import ChartExport, Shown, Spawn
from tiledl.gui.charts.glyphs import Glyph, icon
from tiledl.gui.charts.history import History
from tiledl.gui.charts.ruler import TimeRuler
from tiledl.gui.charts.stack import NEAR_PX, ChartStack
from tiledl.gui.charts.time_window import Span, TimeWindow
from tiledl.gui.looks import Looks
from tiledl.gui.parts import Card, ElidedLabel, described
from tiledl.gui.translation import mark, tr

_HINT = mark("Point at a chart for its values at that time.")
_PURPOSE = mark(
    "Charts fill in here as soon as a download runs: throughput, latency, requests in flight, "
    "circuit breakers, errors and retries."
)
_CHOSEN = (
    "QToolButton { border: 1px solid palette(mid); border-radius: 4px; padding: 2px 6px; }"
    "QToolButton:checked { background: palette(highlight); color: palette(highlighted-text); }"
    "QToolButton:focus { border: 2px solid palette(text); padding: 1px 5px; }"
)
_LEAST_WIDTH = 312
"""Narrower, the latencies' numbers and the buttons have no room."""


class ChartsPanel(QWidget):
    """Shows a history that goes on, or stands still to be inspected.

    `enlarged` says whether the panel asks for the whole stage.
    """

    enlarged = Signal(bool)

    def __init__(
        self,
        looks: Looks,
        spawn: Spawn,
        choice_file: ChoiceFile | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`spawn` runs a coroutine until it ends, or the window does. The choice of charts is
        remembered in `choice_file`, when there is one."""
        super().__init__(parent)
        self._looks = looks
        self._choice_file = choice_file
        self.choice = choice_file.load() if choice_file is not None else ChartChoice()
        self.time = TimeWindow(self.choice.span)
        self._live = History()
        self._still: History | None = None
        self._drawn: tuple[object, ...] | None = None
        self.is_enlarged = False
        self.setMinimumWidth(_LEAST_WIDTH)
        self.commands = ChartCommands(self)
        self.export = ChartExport(self, spawn, self._shown)
        self._connect()
        self._build()
        self.set_looks(looks)
        self._show_choice()
        self.show_history(History())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw yet."""
        return not self._empty.isHidden()

    @property
    def history(self) -> History:
        """What is shown: the job as it goes on, or as it was when the charts were halted."""
        return self._still if self._still is not None else self._live

    @property
    def is_following(self) -> bool:
        """Whether the newest is drawn as it comes."""
        return self._still is None

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._looks = looks
        self.stack.set_looks(looks)
        self.ruler.set_looks(looks)
        self._show_state()

    def show_history(self, history: History) -> None:
        """Draw what is new in a history, unless the charts stand still."""
        self._live = history
        if self._still is not None:
            return
        self._draw()

    def stand_still(self) -> None:
        """Keep what is shown; the job goes on."""
        if self._still is None and len(self._live):
            self.time.stand_still(self._live.end_s)
            self._still = self._live.frozen()
            self._draw()
        self._show_state()

    def follow(self) -> None:
        """Show the present again."""
        self._still = None
        self.time.follow()
        self.time.crosshair_s = None
        self._draw()
        self._show_state()

    def choose_span(self, span: Span) -> None:
        """Show the last minute, the last ten, or the whole job."""
        self.time.choose(span, self.history.end_s)
        self._remember(replace(self.choice, span=span))
        self._draw()
        self._show_state()

    def toggle_chart(self, name: str) -> None:
        """Open a chart, or close it."""
        self._remember(self.choice.toggled(name, self.is_enlarged))
        self._show_choice()

    def set_enlarged(self, is_enlarged: bool) -> None:
        """Take the whole stage, or go back beside the map."""
        if is_enlarged == self.is_enlarged:
            return
        self.is_enlarged = self.stack.is_enlarged = is_enlarged
        self.enlarged.emit(is_enlarged)
        self._show_choice()
        self._show_state()
        self.stack.setFocus()

    # What Qt tells.

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same commands as in the window's menu."""
        menu = self.commands.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def resizeEvent(self, event: Any) -> None:
        """Keep the empty state's sentence in the middle, and the axis under the charts."""
        super().resizeEvent(event)
        self._place_empty()
        self._show_ruler()

    # Drawing.

    def _draw(self) -> None:
        history = self.history
        shown = self.time.shown(history.end_s)
        now = (history, history.version, shown, self.choice, self.is_enlarged)
        if now == self._drawn:
            return
        self._drawn = now
        is_empty = len(history) == 0
        if is_empty != self.is_empty:
            self._empty.setVisible(is_empty)
            self._place_empty()
        self.stack.draw(history)
        self._show_ruler()
        self._show_readout()

    def _moved(self) -> None:
        """The crosshair or the window of time has moved."""
        self._draw()
        self.stack.show_values()
        self._show_ruler()
        self._show_readout()

    def _show_ruler(self) -> None:
        left, width = self.stack.area()
        place = self.stack.mapTo(self, QPoint(0, 0)).x() - self.ruler.mapTo(self, QPoint(0, 0)).x()
        self.ruler.show_range(
            self.time.shown(self.history.end_s), (place + left, width), self.time.crosshair_s
        )

    def _show_readout(self) -> None:
        at_s, history = self.time.crosshair_s, self.history
        if at_s is None:
            self.readout.set_full_text(tr(_HINT) if len(history) else "")
            return
        parts = [readout.clock(history, at_s)]
        near = readout.decision_near(history, at_s, NEAR_PX * self.stack.pixel_s())
        if near is not None:
            parts.append(readout.decision_words(near[1]))
        parts += readout.troubles(history, at_s)
        self.readout.set_full_text(" · ".join(part for part in parts if part))

    def _show_state(self) -> None:
        is_still = self._still is not None
        self.commands.show_state(
            self._looks, self.time.span, is_still=is_still, is_enlarged=self.is_enlarged
        )
        self.more.setIcon(icon(Glyph.MORE, self._looks.text))
        self._leave.setKey(QKeySequence("Esc") if self.is_enlarged else QKeySequence())
        self._note.setVisible(is_still)
        if self._still is not None:
            self._note_text.set_full_text(
                tr(
                    "Standing still at {moment} of the job.",
                    moment=readout.moment(self._still.end_s),
                )
            )

    def _show_choice(self) -> None:
        names = self.choice.open_charts(self.is_enlarged)
        self.stack.set_open(names)
        self.commands.show_open(names)
        self._draw()

    def _remember(self, choice: ChartChoice) -> None:
        if choice != self.choice:
            self.choice = choice
            if self._choice_file is not None:
                self._choice_file.save(choice)

    def _place_empty(self) -> None:
        self._empty.setFixedWidth(min(self.width() - 40, 360))
        self._empty.adjustSize()
        place = self._empty.rect()
        # Not of the scrolled part, which is given its place only after this one is resized.
        place.moveCenter(self.rect().center())
        self._empty.setGeometry(place)

    # How it is built.

    def _shown(self) -> Shown:
        history = self.history
        return Shown(
            history.frozen(),
            self.time.shown(history.end_s),
            self.choice.open_charts(self.is_enlarged),
            self._looks,
        )

    def _connect(self) -> None:
        commands = self.commands
        for span, action in commands.spans.items():
            action.triggered.connect(partial(self._span_chosen, span))
        for name, action in commands.charts.items():
            action.triggered.connect(partial(self._chart_chosen, name))
        commands.still.triggered.connect(self._still_chosen)
        commands.enlarge.triggered.connect(self.set_enlarged)
        commands.export.triggered.connect(self.export.ask_where)
        # Wherever the focus is; only while there is something to leave, else Esc is others' key.
        self._leave = QShortcut(self)
        self._leave.activated.connect(self._leave_enlarged)
        self._leave.activatedAmbiguously.connect(self._leave_enlarged)

    def _span_chosen(self, span: Span, _: bool = False) -> None:
        self.choose_span(span)

    def _chart_chosen(self, name: str, _: bool = False) -> None:
        self.toggle_chart(name)

    def _still_chosen(self, is_wanted: bool) -> None:
        (self.stand_still if is_wanted else self.follow)()

    def _leave_enlarged(self) -> None:
        self.set_enlarged(False)

    def _build(self) -> None:
        frame = Card()
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        column = frame.column
        column.setContentsMargins(10, 8, 8, 8)
        column.setSpacing(4)
        bar = QHBoxLayout()
        bar.setSpacing(3)
        for action in self.commands.spans.values():
            button = self._button(action, is_text=True)
            button.setStyleSheet(_CHOSEN)
            bar.addWidget(button)
        bar.addStretch(1)
        for action in (self.commands.still, self.commands.enlarge):
            bar.addWidget(self._button(action))
        self.more = described(
            QToolButton(), tr("Charts menu"), tr("Export, and choose which charts show")
        )
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self.commands.menu(self.more))
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        bar.addWidget(self.more)
        column.addLayout(bar)
        self._note = QWidget()
        note = QHBoxLayout(self._note)
        note.setContentsMargins(0, 0, 0, 0)
        self._note_text = ElidedLabel("caption", Qt.AlignmentFlag.AlignLeft)
        self.follow_button = described(
            QPushButton(tr("Follow")), tr("Follow"), tr("Show the present again (Ctrl+I, or Space)")
        )
        self.follow_button.clicked.connect(self.follow)
        note.addWidget(self._note_text, 1)
        note.addWidget(self.follow_button)
        column.addWidget(self._note)
        self.stack = ChartStack(self.time)
        self.stack.changed.connect(self._moved)
        self.stack.still_wanted.connect(self.stand_still)
        self.stack.follow_wanted.connect(self.follow)
        self.stack.toggled.connect(self.toggle_chart)
        self.stack.span_wanted.connect(self.choose_span)
        self.stack.enlarge_wanted.connect(lambda: self.set_enlarged(not self.is_enlarged))
        self.stack.leave_wanted.connect(lambda: self.set_enlarged(False))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.stack)
        column.addWidget(self._scroll, 1)
        self.ruler = TimeRuler()
        column.addWidget(self.ruler)
        self.readout = ElidedLabel(
            "caption", Qt.AlignmentFlag.AlignLeft, Qt.TextElideMode.ElideRight
        )
        self.readout.setAccessibleName(tr("At the crosshair"))
        column.addWidget(self.readout)
        self._empty = QLabel(tr(_PURPOSE), self)
        self._empty.setProperty("role", "plate")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._empty.hide()

    def _button(self, action: QAction, *, is_text: bool = False) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(not is_text)
        button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextOnly
            if is_text
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(action.text().replace("&", ""))
        button.setAccessibleDescription(action.statusTip())
        return button
