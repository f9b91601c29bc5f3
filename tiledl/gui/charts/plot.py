"""One chart's drawing area: a pyqtgraph plot with fixed axes, that answers no mouse by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from tiledl.gui.charts.band_rows import ROW_PX, BandRows
from tiledl.gui.charts.catalogue import BUDGETS, ChartSpec
from tiledl.gui.charts.curve import Curve, Numbers
from tiledl.gui.charts.history import History, View
from tiledl.gui.charts.markers import BudgetLine, DecisionMarks, GridLines
from tiledl.gui.charts.time_window import Range
from tiledl.gui.looks import Looks
from tiledl.gui.translation import decimal, number, tr

AXIS_WIDTH: Final = 46
LEAST_HEIGHT: Final = 72
"""A chart that is lower cannot be read."""

_FLOOR_MS: Final = 1.0


class _LogAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no type information
    """Powers of ten on an axis that holds their logarithms."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        first, last = int(np.ceil(low - 1e-9)), int(np.floor(high + 1e-9))
        return [(1.0, [float(power) for power in range(first, last + 1)])]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [
            number(10.0**value) if value >= 0 else decimal(f"{10.0**value:g}") for value in values
        ]


class _Axis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no type information
    """Numbers with the reader's decimal point."""

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [decimal(text) for text in super().tickStrings(values, scale, spacing)]


class ChartPlot:
    """A chart's plot and the lines in it."""

    def __init__(self, spec: ChartSpec) -> None:
        self.spec = spec
        axes = {"left": (_LogAxis if spec.is_log else _Axis)(orientation="left")}
        self.widget: Any = pg.PlotWidget(axisItems=axes, enableMenu=False)
        self._range: tuple[float, float, float, float] | None = None
        self._build()
        self.curves = {
            series.column: Curve(
                series.dash,
                marker=series.marker,
                is_filled=series.is_filled,
                is_step=series.is_step,
            )
            for series in spec.series
        }
        self.marks = DecisionMarks() if spec.name == "concurrency" else None
        self.bands = BandRows() if spec.name == "breakers" else None
        self.budgets = (
            [
                BudgetLine(
                    float(np.log10(one.ms)),
                    tr("{ms} ms {budget}", ms=f"{one.ms:g}", budget=tr(one.name)),
                    is_above=one is BUDGETS[-1],
                )
                for one in BUDGETS
            ]
            if spec.is_log
            else []
        )
        self.grid = None if spec.name == "breakers" else GridLines(self.widget.getAxis("left"))
        # Later ones are painted over earlier ones.
        self._items = [
            item
            for item in (
                self.grid,
                *self.budgets,
                *reversed(self.curves.values()),
                self.marks,
                self.bands,
            )
            if item is not None
        ]
        for item in self._items:
            self.widget.addItem(item, ignoreBounds=True)
        self.is_empty = True
        """Whether all its lines are 0 or absent in the shown span."""

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme: pyqtgraph does not do so by itself."""
        self.widget.setBackground(looks.card)
        axis = self.widget.getAxis("left")
        axis.setPen(pg.mkPen(looks.grid))
        axis.setTextPen(pg.mkPen(looks.muted))
        axis.setTickPen(pg.mkPen(looks.grid))
        for series in self.spec.series:
            self.curves[series.column].set_color(series.ink(looks))
        for item in (self.grid, *self.budgets, self.marks, self.bands):
            if item is not None:
                item.set_looks(looks)

    def show(self, at_s: Numbers, view: View, history: History, shown: Range) -> None:
        """Draw what is new of a part of a history."""
        if self.bands is not None:
            rows = history.breakers.rows(*shown)
            self.widget.setFixedHeight(max(len(rows), 1) * ROW_PX + 6)
            self._set_axes(shown, 0.0, float(max(len(rows), 1)))
            self.bands.show(rows)
            self.is_empty = not rows
            return
        lines = {
            series.column: np.array(view.column(series.column)) * series.scale
            for series in self.spec.series
        }
        highest = max((float(line.max()) for line in lines.values() if len(line)), default=0.0)
        self.is_empty = highest <= 0
        if self.spec.is_log:
            lowest, top = self._log_range(lines)
            for column, line in lines.items():
                # 0 is what percentiles are while nothing was measured.
                line[line <= 0] = np.nan
                lines[column] = np.log10(line)
        else:
            # The marks have the room above the lines to themselves.
            lowest, top = 0.0, nice_ceiling(highest * (1.25 if self.marks else 1), self.spec.least)
        self._set_axes(shown, lowest, self._steady(top, shown))
        is_one = len(lines) == 1
        for column, line in lines.items():
            is_drawn = is_one or self.spec.name != "errors" or bool(line.any())
            curve = self.curves[column]
            if is_drawn or curve.isVisible():
                curve.setVisible(is_drawn)
                curve.show(at_s, line)
        if self.marks is not None:
            self.marks.show(at_s, np.array(view.column("decision")))

    def plot_area(self) -> tuple[float, float]:
        """Where the time axis begins in the widget's pixels, and how long it is."""
        area = self.widget.getPlotItem().vb.sceneBoundingRect()
        return float(area.left()), float(area.width())

    def _log_range(self, lines: dict[str, Numbers]) -> tuple[float, float]:
        measured = np.concatenate(list(lines.values()))
        measured = measured[measured > 0]
        if not len(measured):
            return 0.0, float(np.log10(self.spec.least))
        highest = max(nice_ceiling(float(measured.max()), self.spec.least), self.spec.least)
        lowest = min(float(measured.min()), 10 * _FLOOR_MS)
        return float(np.floor(np.log10(max(lowest, 0.01)))), float(np.log10(highest))

    def _steady(self, top: float, shown: Range) -> float:
        """The axis grows at once and shrinks only when it moves: it must not flicker."""
        before = self._range
        if before is not None and before[:2] == shown and before[3] > top:
            return before[3]
        return top

    def _set_axes(self, shown: Range, lowest: float, highest: float) -> None:
        before = self._range
        if before is not None and before[:2] == shown:
            lowest = min(lowest, before[2]) if self.spec.is_log else lowest
        wanted = (*shown, lowest, highest)
        if wanted == before:
            return
        self._range = wanted
        self.widget.setXRange(*shown, padding=0)
        self.widget.setYRange(lowest, highest, padding=0)
        for item in self._items:
            item.set_axes(*wanted)

    def _build(self) -> None:
        plot = self.widget
        plot.setAccessibleName(tr("Chart: {chart}", chart=tr(self.spec.title)))
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setMouseEnabled(x=False, y=False)
        # The charts answer the mouse together, and pyqtgraph looks for what might at every move.
        plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        view = plot.getViewBox()
        view.disableAutoRange()
        plot.hideAxis("bottom")
        plot.getPlotItem().layout.setContentsMargins(1, 6, 1, 6)
        left = plot.getAxis("left")
        left.setWidth(AXIS_WIDTH)
        if self.spec.name == "breakers":
            view.invertY(True)
            left.setStyle(showValues=False, tickLength=0)
            plot.setFixedHeight(ROW_PX + 6)
            plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            return
        left.setStyle(maxTickLevel=0)
        plot.setMinimumHeight(LEAST_HEIGHT)
        plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)


def nice_ceiling(highest: float, least: float) -> float:
    """The next of 1, 2, 3, 5 × 10ⁿ above a value, with some air."""
    wanted = max(highest * 1.08, least)
    power = 10.0 ** np.floor(np.log10(wanted))
    return float(next(step * power for step in (1, 2, 3, 5, 10) if step * power >= wanted * 0.9999))
