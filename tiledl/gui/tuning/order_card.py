"""The lab's form: which levels, for how long, within which limits; and the buttons that measure."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QWidget,
)

from tiledl.gui.concurrency_row import MOST
from tiledl.gui.parts import Card, DecimalBox, caption, described
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.translation import tr
from tiledl.gui.tuning.lab import Phase
from tiledl.gui.tuning.order import PATTERNS, SEARCHES, Order, Search

_START_KEYS: Final = "F5"
_STOP_KEYS: Final = "Shift+F5"


class OrderCard(Card):
    """Shows an order and lets it be edited; asks for a start and a stop."""

    start_requested = Signal()
    stop_requested = Signal()
    gallery_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        default = Order()
        self.search = described(
            QComboBox(), tr("What to measure"), tr("Which levels of load the server is put under")
        )
        for search, name in SEARCHES.items():
            self.search.addItem(tr(name), search)
        self.levels = described(
            QLineEdit(default.levels),
            tr("Concurrencies"),
            tr("How many requests are in flight, one number for each level: 1, 5, 10"),
        )
        self.rates = described(
            QLineEdit(default.rates),
            tr("Rates"),
            tr(
                "Requests begun a second, one number for each level. Latencies count from when a "
                "request was to begin, so that what waits for its turn is not left out"
            ),
        )
        self.bench = described(
            QSpinBox(),
            tr("Concurrency of the bench"),
            tr("How many requests are in flight in the second part"),
        )
        self.bench.setRange(1, MOST)
        self.bench.setValue(default.bench)
        self.bench.setSuffix(tr(" in flight"))
        self.pattern = described(
            QComboBox(),
            tr("Which tiles"),
            tr("How tiles of the area are chosen, so that the server's caches are met as in life"),
        )
        for pattern, name in PATTERNS.items():
            self.pattern.addItem(tr(name), pattern)
        self.seconds = self._spin(
            tr("Measured"), tr("Length of each measured phase"), default.seconds, 0.5, 600
        )
        self.warm_up = self._spin(
            tr("Warm-up"),
            tr("Length of the phase before each measured one, which does not count"),
            default.warm_up_s,
            0,
            600,
        )
        self.rounds = described(
            QSpinBox(),
            tr("Rounds"),
            tr("How often each level is measured; rounds go up and down in turn"),
        )
        self.rounds.setRange(1, 20)
        self.rounds.setValue(default.rounds)
        self.budget = described(
            QSpinBox(),
            tr("Latency budget"),
            tr("The longest latency that will do, for 95 % of the requests"),
        )
        self.budget.setRange(0, 60_000)
        self.budget.setSpecialValueText(tr("any"))
        self.budget.setSuffix(" ms")
        self.budget.setSingleStep(10)
        self.errors = described(
            DecimalBox(),
            tr("Failures allowed"),
            tr("The largest share of requests that may fail"),
        )
        self.errors.setRange(0, 100)
        self.errors.setDecimals(1)
        self.errors.setValue(100 * default.errors)
        self.errors.setSuffix(" %")
        self.start = described(
            QPushButton(tr("Measure")),
            tr("Measure"),
            with_keys(tr("Measure the source, area and zooms at the left"), _START_KEYS),
        )
        self.start.setProperty("role", "primary")
        self.start.setShortcut(QKeySequence(_START_KEYS))
        self.stop = described(
            QPushButton(tr("Stop measuring")),
            tr("Stop measuring"),
            with_keys(tr("Measure no more; what was measured is kept"), _STOP_KEYS),
        )
        self.stop.setShortcut(QKeySequence(_STOP_KEYS))
        self.gallery = described(
            QPushButton(tr("Experiments…")),
            tr("Experiments"),
            tr("Ready-made measurements of a server inside this program"),
        )
        self._build()
        self.start.clicked.connect(self.start_requested)
        self.stop.clicked.connect(self.stop_requested)
        self.gallery.clicked.connect(self.gallery_requested)
        self.search.currentIndexChanged.connect(self._show_levels)
        self.levels.returnPressed.connect(self.start.click)
        self.rates.returnPressed.connect(self.start.click)
        self._show_levels()
        self.show_phase(Phase.IDLE)

    def order(self) -> Order:
        """What is entered now."""
        return Order(
            search=Search(self.search.currentData()),
            levels=self.levels.text(),
            rates=self.rates.text(),
            bench=self.bench.value(),
            seconds=self.seconds.value(),
            warm_up_s=self.warm_up.value(),
            rounds=self.rounds.value(),
            budget_ms=float(self.budget.value()) or None,
            errors=self.errors.value() / 100,
            pattern=str(self.pattern.currentData()),
        )

    def choose(self, search: Search) -> None:
        """Choose what to measure."""
        self.search.setCurrentIndex(self.search.findData(search))

    def show_phase(self, phase: Phase) -> None:
        """While something is measured nothing can be changed, but it can be stopped."""
        is_idle = phase is Phase.IDLE
        self._fields.setEnabled(is_idle)
        self.start.setVisible(is_idle)
        self.stop.setVisible(not is_idle)
        self.stop.setEnabled(phase is Phase.MEASURING)
        self.gallery.setEnabled(is_idle)

    def _spin(self, name: str, tip: str, value: float, low: float, high: float) -> DecimalBox:
        spin = described(DecimalBox(), name, tip)
        spin.setRange(low, high)
        spin.setDecimals(1)
        spin.setSingleStep(0.5)
        spin.setSuffix(" s")
        spin.setValue(value)
        return spin

    def _build(self) -> None:
        self._level_fields = QStackedWidget()
        by_itself = caption(tr("doubled until nothing is gained"))
        for widget in (by_itself, self.levels, self.rates, self.bench):
            self._level_fields.addWidget(widget)
        self._level_fields.setFixedHeight(self.levels.sizeHint().height())
        # All of a row's fields may shrink together: the window is 1024 wide at the least.
        for box in (self.search, self.pattern):
            box.setMinimumContentsLength(12)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self._fields = QWidget()
        grid = QGridLayout(self._fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        columns = (
            ((self.search, tr("Levels")), (self._level_fields, "")),
            ((self.pattern, tr("Tiles")), (self.budget, tr("p95 at most"))),
            ((self.seconds, tr("Measured")), (self.errors, tr("Failures at most"))),
            ((self.warm_up, tr("Warm-up")), (self.rounds, tr("Rounds"))),
        )
        for column, cells in enumerate(columns):
            for row, (field, text) in enumerate(cells):
                if text:
                    grid.addWidget(caption(text), 2 * row, column)
                    grid.addWidget(field, 2 * row + 1, column)
                else:
                    grid.addWidget(field, 2 * row, column, 2, 1, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(column, 3 if column < 2 else 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.start)
        buttons.addWidget(self.stop)
        buttons.addWidget(self.gallery)
        buttons.addStretch(1)
        self.about = caption("")
        self.about.setWordWrap(True)
        buttons.addWidget(self.about, 3)
        self.column.addWidget(self._fields)
        self.column.addLayout(buttons)

    def _show_levels(self) -> None:
        search = Search(self.search.currentData())
        place = [Search.AUTO, Search.LEVELS, Search.RATES, Search.BENCH].index(search)
        self._level_fields.setCurrentIndex(place)
