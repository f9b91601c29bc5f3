"""Ready-made experiments with the server inside this program, each with what it teaches."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from tiledl.gui.parts import Card, caption, described, heading
from tiledl.gui.translation import tr
from tiledl.gui.tuning.outage import OUTAGE
from tiledl.tuning.experiments import EXPERIMENTS

_COLUMNS = 2


class Gallery(QWidget):
    """Shows the experiments; `chosen` has the name of one."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QPushButton] = {}
        said = caption(
            tr(
                "Measure the source at the left, or see how limits look on a server inside this "
                "program, for which nothing leaves this computer."
            )
        )
        said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(said)
        grid = QGridLayout()
        grid.setSpacing(8)
        texts = {name: (each.title, each.teaches) for name, each in EXPERIMENTS.items()}
        texts[OUTAGE.name] = (OUTAGE.title, OUTAGE.teaches)
        for place, (name, (title, teaches)) in enumerate(texts.items()):
            grid.addWidget(self._card(name, tr(title), tr(teaches)), *divmod(place, _COLUMNS))
        column.addLayout(grid)
        column.addStretch(1)

    def set_enabled(self, is_enabled: bool) -> None:
        """Whether an experiment may be started now."""
        for button in self.buttons.values():
            button.setEnabled(is_enabled)

    def _card(self, name: str, title: str, teaches: str) -> Card:
        card = Card()
        text = caption(teaches)
        text.setWordWrap(True)
        button = described(
            QPushButton(tr("Run")), tr("Run: {experiment}", experiment=title), teaches
        )
        button.clicked.connect(lambda: self.chosen.emit(name))
        self.buttons[name] = button
        name_of_it = heading(title)
        name_of_it.setWordWrap(True)
        card.column.addWidget(name_of_it)
        card.column.addWidget(text, 1)
        card.column.addWidget(button)
        return card
