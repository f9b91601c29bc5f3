"""West, south, east and north as four numbers, laid out as on a map."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QWidget

from tiledl.gui.parts import DecimalBox, caption, described
from tiledl.gui.translation import tr

EUROPE = (-11.0, 35.0, 30.0, 60.0)
"""Where a fresh form starts: west, south, east, north."""


class _Degrees(DecimalBox):
    """A number of degrees: five decimals, a metre, without zeros that say nothing."""

    def __init__(self, limit: float) -> None:
        super().__init__()
        self.setDecimals(5)
        self.setRange(-limit, limit)
        self.setSuffix("°")
        self.setCorrectionMode(QDoubleSpinBox.CorrectionMode.CorrectToNearestValue)
        self.setAccelerated(True)

    def textFromValue(self, value: float) -> str:
        text = super().textFromValue(value)
        point = self.locale().decimalPoint()
        return text.rstrip("0").rstrip(point) if point in text else text


class AreaBoxes(QWidget):
    """The four numbers of a bounding box in degrees."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.north = described(
            _Degrees(90), tr("North"), tr("Northern edge in degrees of latitude")
        )
        self.west = described(
            _Degrees(180),
            tr("West"),
            tr("Western edge in degrees of longitude; greater than east means across 180°"),
        )
        self.east = described(_Degrees(180), tr("East"), tr("Eastern edge in degrees of longitude"))
        self.south = described(
            _Degrees(90), tr("South"), tr("Southern edge in degrees of latitude")
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for row, column, box in (
            (0, 0, self.west),
            (0, 1, self.east),
            (1, 0, self.south),
            (1, 1, self.north),
        ):
            label = caption(box.accessibleName())
            label.setBuddy(box)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label, row, 2 * column)
            grid.addWidget(box, row, 2 * column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        # The order in which a box is written everywhere: west, south, east, north.
        for first, second in zip(self.boxes, self.boxes[1:], strict=False):
            QWidget.setTabOrder(first, second)
        self.set_values(*EUROPE)
        for box in self.boxes:
            box.valueChanged.connect(self.edited)

    def values(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        return self.west.value(), self.south.value(), self.east.value(), self.north.value()

    def set_values(self, west: float, south: float, east: float, north: float) -> None:
        """Show a box; `edited` is emitted once."""
        with QSignalBlocker(self):
            for box, value in zip(self.boxes, (west, south, east, north), strict=True):
                box.setValue(value)
        self.edited.emit()

    @property
    def boxes(self) -> tuple[_Degrees, _Degrees, _Degrees, _Degrees]:
        """The fields, in the order of `values`."""
        return self.west, self.south, self.east, self.north
