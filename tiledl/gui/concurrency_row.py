"""How many requests may be in flight: a slider, a number, and Auto; also while a job runs."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSlider, QSpinBox, QVBoxLayout, QWidget

from tiledl.gui.parts import described, heading
from tiledl.gui.translation import tr

MOST = 256
_SETTLE_MS = 80
"""A drag across the slider is applied a dozen times a second, not once a pixel."""


class ConcurrencyRow(QWidget):
    """The chosen concurrency, or automatic."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = 16
        self._shown_limit: int | None = None
        self.auto = described(
            QCheckBox(tr("Au&to")),
            tr("Automatic concurrency"),
            tr("Let tiledl find out how many requests the server can take"),
        )
        self.slider = described(
            QSlider(Qt.Orientation.Horizontal),
            tr("Concurrency"),
            tr("Requests in flight at once; takes effect while the download runs"),
        )
        self.number = described(
            QSpinBox(),
            tr("Concurrency as a number"),
            tr("Requests in flight at once; takes effect while the download runs"),
        )
        self.slider.setRange(1, MOST)
        self.slider.setPageStep(8)
        self.number.setRange(1, MOST)
        self._set_number(self._wanted)
        self._settle = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._settle.timeout.connect(self.edited)
        self.slider.valueChanged.connect(self._number_edited)
        self.number.valueChanged.connect(self._number_edited)
        self.auto.toggled.connect(self._auto_toggled)
        label = heading(tr("Co&ncurrency"))
        label.setBuddy(self.slider)
        top = QHBoxLayout()
        top.addWidget(label)
        top.addStretch(1)
        top.addWidget(self.auto)
        row = QHBoxLayout()
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(row)
        self.auto.setChecked(True)

    def value(self) -> int | None:
        """Requests in flight; None is automatic."""
        return None if self.auto.isChecked() else self.number.value()

    def set_value(self, concurrency: int | None) -> None:
        """Show a choice."""
        if concurrency is not None:
            self._wanted = concurrency
            self._set_number(concurrency)
        self.auto.setChecked(concurrency is None)

    def show_limit(self, limit: int) -> None:
        """While it is automatic: what the controller allows at present."""
        if self.auto.isChecked() and limit != self._shown_limit:
            self._shown_limit = limit
            self._set_number(limit)

    def set_ceiling(self, ceiling: int | None, source: str) -> None:
        """The most that the source's policy allows."""
        most = min(ceiling or MOST, MOST)
        tip = tr("Requests in flight at once; takes effect while the download runs")
        if ceiling is not None:
            tip = tr("{tip}. {source} allows at most {most}", tip=tip, source=source, most=most)
        for widget in (self.slider, self.number):
            with QSignalBlocker(widget):
                widget.setMaximum(most)
            widget.setToolTip(tip)
        # A choice that a half-typed address has cut down comes back with the whole address.
        if not self.auto.isChecked():
            self._set_number(min(self._wanted, most))

    def _set_number(self, number: int) -> None:
        with QSignalBlocker(self.slider), QSignalBlocker(self.number):
            self.slider.setValue(number)
            self.number.setValue(number)

    def _number_edited(self, number: int) -> None:
        self._wanted = number
        self._set_number(number)
        self._settle.start()

    def _auto_toggled(self, is_auto: bool) -> None:
        self._shown_limit = None
        self.slider.setEnabled(not is_auto)
        self.number.setEnabled(not is_auto)
        self._settle.start(0)
