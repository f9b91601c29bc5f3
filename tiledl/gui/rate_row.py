"""How many requests a second there may be at most; also while a job runs."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tiledl.gui.parts import DecimalBox, caption, described
from tiledl.gui.translation import decimal, mark, tr

_MOST_PER_S = 10_000.0
_SETTLE_MS = 400
"""A number is applied when nobody types any more: half of it may be far too low."""

_TIP = mark("Requests a second at most; takes effect while the download runs")


class RateRow(QWidget):
    """The chosen rate, or none of one's own."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = 0.0
        self.number = described(DecimalBox(), tr("Requests a second at most"), tr(_TIP))
        self.number.setRange(0, _MOST_PER_S)
        self.number.setDecimals(1)
        self.number.setSingleStep(5)
        self.number.setSuffix(f" {tr('tiles/s')}")
        self.number.setSpecialValueText(tr("no limit"))
        self._settle = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self.edited)
        self.number.valueChanged.connect(self._number_edited)
        label = caption(tr("At most"))
        label.setBuddy(self.number)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self.number)

    def value(self) -> float | None:
        """Requests a second; None where only the source's policy limits them."""
        return self.number.value() or None

    def set_value(self, rate_per_s: float | None) -> None:
        """Show a choice."""
        self._wanted = rate_per_s or 0.0
        with QSignalBlocker(self.number):
            self.number.setValue(self._wanted)

    def set_ceiling(self, ceiling_per_s: float | None, source: str) -> None:
        """The most that the source's policy allows."""
        with QSignalBlocker(self.number):
            self.number.setMaximum(ceiling_per_s or _MOST_PER_S)
            # A choice that a half-typed address has cut down comes back with the whole address.
            self.number.setValue(self._wanted)
            if ceiling_per_s is None:
                self.number.setSpecialValueText(tr("no limit"))
                self.number.setToolTip(tr(_TIP))
            else:
                most = decimal(f"{ceiling_per_s:g}")
                self.number.setSpecialValueText(tr("{rate} tiles/s (policy)", rate=most))
                self.number.setToolTip(
                    tr(
                        "{tip}. {source} allows at most {most}",
                        tip=tr(_TIP),
                        source=source,
                        most=most,
                    )
                )

    def _number_edited(self, number: float) -> None:
        self._wanted = number
        self._settle.start()
