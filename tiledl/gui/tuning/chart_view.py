"""One of the lab's charts, drawn by pyqtgraph: the same values as in the reports."""

from __future__ import annotations

import math
from html import escape
from typing import Any, Final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from tiledl.gui.looks import Looks
from tiledl.gui.messages import retold
from tiledl.gui.parts import Card, ElidedLabel, caption, heading
from tiledl.gui.translation import decimal, number, tr
from tiledl.tuning.chart import Axis, Chart, Series, Style

LEAST_SIZE: Final = (300, 240)

_LIGHT = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#b27b00", "#3a9bd0", "#5b6673")
_DARK = ("#56b4e9", "#f5793a", "#2bc495", "#e39cc4", "#e6b04a", "#8fd0f5", "#9fa9b5")
"""Okabe and Ito's colours, each as far from its background as reading takes."""

_SIGNS = {Style.POINTS: "●", Style.LINE: "━", Style.DASHED: "╍", Style.JOINED: "●━"}
_NEAR_PX = 40


class _Numbers(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no type information
    """Numbers as the reader writes them; of an axis of logarithms, what they stand for."""

    def logTickValues(self, low: float, high: float, size: float, ticks: Any) -> Any:
        # pyqtgraph's own marks are too many words where the axis spans little.
        powers = range(math.floor(low), math.ceil(high) + 1)
        steps = (1, 2, 5) if len(powers) <= 4 else (1,)
        values = [power + math.log10(step) for power in powers for step in steps]
        return [(None, [value for value in values if low <= value <= high])]

    def tickStrings(self, values: Any, scale: float, spacing: float) -> list[str]:
        if self.logMode:
            return [_plain(10.0**value) for value in values]
        return [decimal(text) for text in super().tickStrings(values, scale, spacing)]


class ChartView(Card):
    """A title, a drawing, and a line that tells the values under the mouse."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: Chart | None = None
        self._looks = looks
        self._title = heading("")
        self._title.setWordWrap(True)
        axes = {side: _Numbers(orientation=side) for side in ("left", "bottom")}
        self.plot: Any = pg.PlotWidget(axisItems=axes, enableMenu=False)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.hideButtons()
        # Its own wish is 640 by 480: the page decides.
        self.plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.plot.setFrameShape(self.plot.Shape.NoFrame)
        self.plot.scene().sigMouseMoved.connect(self._mouse_moved)
        self._legend = caption("")
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._legend.setWordWrap(True)
        self.readout = ElidedLabel(side=Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._legend)
        column.addWidget(self.plot, 1)
        column.addWidget(self.readout)
        self.column.addLayout(column, 1)
        self.setMinimumSize(*LEAST_SIZE)

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._looks = looks
        if self.chart is not None:
            self._draw(self.chart)

    def show_chart(self, chart: Chart) -> None:
        """Draw a chart, if it is another one."""
        if chart != self.chart:
            self.chart = chart
            self._draw(chart)

    def _draw(self, chart: Chart) -> None:
        looks, plot = self._looks, self.plot
        plot.clear()
        plot.setBackground(looks.card)
        plot.setLogMode(x=chart.x.is_log, y=chart.y.is_log)
        for side, axis in (("bottom", chart.x), ("left", chart.y)):
            item = plot.getAxis(side)
            item.setPen(pg.mkPen(looks.grid))
            item.setTextPen(pg.mkPen(looks.muted))
            item.setTickPen(pg.mkPen(looks.grid))
            item.enableAutoSIPrefix(False)
            item.setLabel(tr(axis.label))
            ticks = [[(at, decimal(label)) for at, label in axis.ticks]] if axis.ticks else None
            item.setTicks(ticks)
        plot.showGrid(x=True, y=True, alpha=0.12)
        self._title.setText(tr(chart.title))
        self._legend.setText(self._legend_text(chart))
        for band in chart.bands:
            self._draw_band(band.xs, band.low, band.high, self._colour(band.colour))
        for series in chart.series:
            if series.xs:
                self._draw_series(series)
        self._draw_marks(chart)
        self._set_ranges(chart)
        self.readout.set_full_text(tr("Point at a value to read it."))
        plot.setAccessibleName(tr("Chart: {chart}", chart=tr(chart.title)))
        plot.setAccessibleDescription(in_words(chart))

    def _draw_band(
        self, xs: tuple[float, ...], low: tuple[float, ...], high: tuple[float, ...], colour: str
    ) -> None:
        # Curves and not data items, which have no shape without a pen.
        edges = [pg.PlotCurveItem(np.array(xs), np.array(ys)) for ys in (low, high)]
        self.plot.addItem(pg.FillBetweenItem(*edges, brush=pg.mkBrush(colour + "30")))

    def _draw_series(self, series: Series) -> None:
        colour = self._colour(series.colour)
        given: dict[str, Any] = {"pen": None}
        if series.style is not Style.POINTS:
            dash = Qt.PenStyle.DashLine if series.style is Style.DASHED else Qt.PenStyle.SolidLine
            given["pen"] = pg.mkPen(colour, width=2, style=dash)
        if series.style in (Style.POINTS, Style.JOINED):
            given |= {"symbol": "o", "symbolSize": 7, "symbolPen": None, "symbolBrush": colour}
        # As arrays: pyqtgraph takes logarithms of nothing else.
        xs, ys = np.array(series.xs), np.array(series.ys)
        self.plot.plot(xs, ys, **given)

    def _draw_marks(self, chart: Chart) -> None:
        looks = self._looks
        for place, mark in enumerate(sorted(chart.verticals, key=lambda mark: mark.at)):
            self.plot.addItem(
                pg.InfiniteLine(
                    _at(mark.at, chart.x),
                    angle=90,
                    pen=pg.mkPen(looks.muted, style=Qt.PenStyle.DotLine),
                    label=retold(mark.label),
                    # Each a line above the one before, since marks like to be close together.
                    labelOpts={
                        "position": 0.06 + 0.09 * place,
                        "color": looks.muted,
                        "anchors": [(0, 0.5), (1, 0.5)],
                    },
                ),
                ignoreBounds=True,
            )
        for mark in chart.horizontals:
            self.plot.addItem(
                pg.InfiniteLine(
                    _at(mark.at, chart.y),
                    angle=0,
                    pen=pg.mkPen(looks.bad_text, style=Qt.PenStyle.DashLine),
                    label=retold(mark.label),
                    labelOpts={
                        "position": 0.97,
                        "color": looks.bad_text,
                        "anchors": [(1, 1), (1, 1)],
                    },
                ),
                ignoreBounds=True,
            )

    def _set_ranges(self, chart: Chart) -> None:
        """The data, the marks near them, and a little air."""
        limits = []
        for axis, values, marks in (
            (chart.x, [x for each in chart.series for x in each.xs], chart.verticals),
            (chart.y, [y for each in chart.series for y in each.ys], chart.horizontals),
        ):
            values = [value for value in values if value > 0] if axis.is_log else values
            if not values:
                return
            near = [mark.at for mark in marks if mark.at <= 1.5 * max(values)]
            low = min(values) if axis.is_log else 0.0
            limits.append((_at(low, axis), _at(max(*values, *near, low + 1e-9), axis)))
        (left, right), (bottom, top) = limits
        self.plot.setXRange(left, right, padding=0.03)
        self.plot.setYRange(bottom, top + 0.05 * (top - bottom), padding=0.03)

    def _legend_text(self, chart: Chart) -> str:
        """Each series' name behind a sign in its colour that tells how it is drawn."""
        return " &nbsp; ".join(
            f'<span style="color:{self._colour(each.colour)}">{_SIGNS[each.style]}</span>&nbsp;'
            + escape(tr(each.name)).replace(" ", "&nbsp;")
            for each in chart.series
            if each.xs
        )

    def _colour(self, place: int) -> str:
        palette = _DARK if self._looks.is_dark else _LIGHT
        return palette[place % len(palette)]

    def _mouse_moved(self, at: QPointF) -> None:
        found = self._nearest(at)
        if found is not None and self.chart is not None:
            series, x, y = found
            self.readout.set_full_text(
                tr(
                    "{series}: {x} {x_label}, {y} {y_label}",
                    series=tr(series.name),
                    x=_x_words(x, self.chart.x),
                    x_label=tr(self.chart.x.label),
                    y=_plain(y),
                    y_label=tr(self.chart.y.label),
                )
            )

    def _nearest(self, at: QPointF) -> tuple[Series, float, float] | None:
        """The point nearest to a place of the scene, unless none is near."""
        if self.chart is None:
            return None
        chart, view = self.chart, self.plot.getViewBox()
        nearest, found = float(_NEAR_PX), None
        for series in chart.series:
            for x, y in zip(series.xs, series.ys, strict=True):
                if (chart.x.is_log and x <= 0) or (chart.y.is_log and y <= 0):
                    continue
                place = view.mapViewToScene(QPointF(_at(x, chart.x), _at(y, chart.y)))
                away = math.hypot(place.x() - at.x(), place.y() - at.y())
                if away < nearest:
                    nearest, found = away, (series, x, y)
        return found


def in_words(chart: Chart) -> str:
    """A chart for who cannot see it: each series' few values, of a curve its ends."""
    told = []
    for series in chart.series:
        points = list(zip(series.xs, series.ys, strict=True))
        if len(points) > 24:
            points = [points[0], points[len(points) // 2], points[-1]]
        values = "; ".join(f"{_x_words(x, chart.x)}: {_plain(y)}" for x, y in points)
        if values:
            told.append(f"{tr(series.name)}: {values}")
    marks = ", ".join(retold(mark.label) for mark in (*chart.verticals, *chart.horizontals))
    return ". ".join([*told, marks] if marks else told)


def _x_words(x: float, axis: Axis) -> str:
    """A value of an axis; on the percentiles', which one it is."""
    return decimal(f"{100 * (1 - 10**-x):.6g} %") if axis.ticks else _plain(x)


def _plain(value: float) -> str:
    if value >= 100:
        return number(value)
    return decimal(f"{value:.3g}")


def _at(value: float, axis: Axis) -> float:
    return math.log10(max(value, 1e-12)) if axis.is_log else value
