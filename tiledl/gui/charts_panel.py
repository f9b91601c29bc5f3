"""Three live charts over one time axis: throughput, latency percentiles, breaker state.

Drawn from the `History` alone, and only when it has something new. Axes grow in steps, so that most
frames redraw curves and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from tiledl.gui import wording
from tiledl.gui.breaker_band import BreakerBand
from tiledl.gui.curve import WIDTH_PX, Curve, Dash
from tiledl.gui.history import History
from tiledl.gui.looks import Looks
from tiledl.gui.parts import Card, Reading, Swatch, caption, heading

_AXIS_WIDTH = 52
_SPANS_S = (30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400, 28_800, 43_200, 86_400)
_PIXELS_A_TICK = 90
_DASHES = {"p95": Dash(0.014, 0.6), "p99": Dash(0.008, 0.45)}
"""Some 12 and 7 pixels long: the patterns that the legend's swatches have."""

_TICKS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200)


class _TimeAxis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no type information
    """Time since the job began, as minutes and seconds."""

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        wanted_s = (high - low) * _PIXELS_A_TICK / max(size, 1)
        step = next((step for step in _TICKS_S if step >= wanted_s), 86_400)
        first = int(low // step) * step
        ticks = [float(at) for at in range(first, int(high) + 1, step) if at >= low]
        return [(float(step), ticks)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        return [wording.duration(value) for value in values]


class ChartsPanel(QWidget):
    """The three charts, each with its present values above it."""

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn: tuple[History, int] | None = None
        self._axes: dict[Any, tuple[float, float]] = {}
        self._plots: list[Any] = []
        frame = Card()
        column = frame.column
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        column.setSpacing(2)
        self._swatches: list[tuple[Swatch, str]] = []
        self._rate_now = self._header(column, "Throughput", (("tiles/s", "throughput"),))[0]
        self.throughput = self._plot(column, 3, "Throughput in tiles a second")
        self._latency_now = self._header(
            column, "Latency in ms", (("p50", "p50"), ("p95", "p95"), ("p99", "p99"))
        )
        self.latency = self._plot(column, 3, "Latency percentiles in milliseconds")
        self._header(column, "Circuit breaker", ())
        self.breaker = self._plot(column, 0, "State of the circuit breaker", is_band=True)
        self.rate = Curve(is_filled=True)
        self.throughput.addItem(self.rate)
        self.percentiles = {name: Curve(_DASHES.get(name)) for name in ("p99", "p95", "p50")}
        for curve in self.percentiles.values():
            self.latency.addItem(curve)
        self._band = BreakerBand(looks)
        self.breaker.addItem(self._band)
        for plot in self._plots[:-1]:
            plot.setXLink(self._plots[-1])
        self._empty = QLabel("Charts fill in here as soon as a download runs.", self)
        self._empty.setProperty("role", "plate")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_looks(looks)
        self.show_history(History())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw yet."""
        return not self._empty.isHidden()

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme: pyqtgraph does not do so by itself."""
        for plot in self._plots:
            plot.setBackground(looks.card)
            for name in ("left", "bottom"):
                axis = plot.getAxis(name)
                axis.setPen(pg.mkPen(looks.grid))
                axis.setTextPen(pg.mkPen(looks.muted))
                axis.setTickPen(pg.mkPen(looks.grid))
        self.rate.set_color(looks.throughput)
        for name, curve in self.percentiles.items():
            curve.set_color(getattr(looks, name))
        for swatch, series in self._swatches:
            swatch.set_pen(_pen(looks, series))
        self._band.set_looks(looks)

    def show_history(self, history: History) -> None:
        """Draw what is new in a history."""
        now = (history, history.version)
        if self._drawn == now:
            return
        self._drawn = now
        is_empty = len(history) == 0
        self._empty.setVisible(is_empty)
        self._fit(history)
        at_s = np.array(history.at_s)
        self.rate.show(at_s, np.array(history.tiles_per_s))
        for name, column in (
            ("p50", history.p50_s),
            ("p95", history.p95_s),
            ("p99", history.p99_s),
        ):
            ms = np.array(column) * 1e3
            # 0 is what percentiles are while nothing was measured.
            ms[ms == 0] = np.nan
            self.percentiles[name].show(at_s, ms)
        self._band.show(history.bands())
        self._rate_now.show_text("" if is_empty else wording.count(history.tiles_per_s[-1]))
        for label, column in zip(
            self._latency_now, (history.p50_s, history.p95_s, history.p99_s), strict=True
        ):
            label.show_text(wording.milliseconds(column[-1]) if column else "")

    def resizeEvent(self, event: Any) -> None:
        """Keep the empty state's sentence in the middle."""
        super().resizeEvent(event)
        self._empty.adjustSize()
        place = self._empty.rect()
        place.moveCenter(self.throughput.geometry().center())
        self._empty.setGeometry(place)

    def _fit(self, history: History) -> None:
        """Widen the axes in steps."""
        span_s = next(
            (span for span in _SPANS_S if span >= history.end_s),
            (int(history.end_s) // 86_400 + 1) * 86_400,
        )
        for plot, highest, curves in (
            (self.throughput, nice_ceiling(history.highest_rate, 10), [self.rate]),
            (
                self.latency,
                nice_ceiling(history.highest_latency_s * 1e3, 10),
                [*self.percentiles.values()],
            ),
            (self.breaker, 1.0, []),
        ):
            axes = (float(span_s), highest)
            if self._axes.get(plot) == axes:
                continue
            self._axes[plot] = axes
            plot.setXRange(0, span_s, padding=0)
            plot.setYRange(0, highest, padding=0)
            for curve in curves:
                curve.set_axes(*axes)

    def _header(
        self, column: QVBoxLayout, title: str, series: tuple[tuple[str, str], ...]
    ) -> list[Reading]:
        """A chart's title and its series with their present values; gives the value labels."""
        row = QHBoxLayout()
        row.setSpacing(5)
        row.addWidget(heading(title))
        row.addStretch(1)
        if len(series) > 1:
            # Several series and the title are too much for one line beside the map.
            column.addLayout(row)
            row = QHBoxLayout()
            row.setSpacing(4)
            row.addStretch(1)
        values = []
        for unit, name in series:
            swatch = Swatch()
            self._swatches.append((swatch, name))
            value = Reading("00,000", Qt.AlignmentFlag.AlignRight)
            value.setAccessibleName(f"{title}: {unit}")
            row.addSpacing(8 if len(series) == 1 else 2)
            row.addWidget(swatch)
            row.addWidget(value)
            row.addWidget(caption(unit))
            values.append(value)
        column.addLayout(row)
        return values

    def _plot(self, column: QVBoxLayout, stretch: int, name: str, *, is_band: bool = False) -> Any:
        axis = _TimeAxis(orientation="bottom")
        plot = pg.PlotWidget(axisItems={"bottom": axis})
        plot.setAccessibleName(name)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setMouseEnabled(x=False, y=False)
        # Nothing in a chart answers the mouse, and pyqtgraph looks for what might at every move.
        plot.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.getViewBox().disableAutoRange()
        left = plot.getAxis("left")
        left.setWidth(_AXIS_WIDTH)
        if is_band:
            left.setStyle(showValues=False, tickLength=0)
            plot.setFixedHeight(54)
            plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        else:
            left.setStyle(maxTickLevel=0)
            plot.showGrid(y=True, x=False, alpha=255)
            axis.setStyle(showValues=False, tickLength=0)
            axis.setHeight(4)
            plot.setMinimumHeight(56)
        column.addWidget(plot, stretch)
        self._plots.append(plot)
        return plot


def _pen(looks: Looks, series: str) -> QPen:
    """A series' pen in the legend: dashes beside colours; neither is needed to tell them apart."""
    styles = {"p95": Qt.PenStyle.DashLine, "p99": Qt.PenStyle.DotLine}
    pen = QPen(QColor(getattr(looks, series)), WIDTH_PX, styles.get(series, Qt.PenStyle.SolidLine))
    pen.setCosmetic(True)
    return pen


def nice_ceiling(highest: float, least: float) -> float:
    """The next of 1, 2, 5 × 10ⁿ above a value, with some air."""
    wanted = max(highest * 1.08, least)
    power = 10.0 ** np.floor(np.log10(wanted))
    return float(next(step * power for step in (1, 2, 3, 5, 10) if step * power >= wanted))
