"""One chart in the stack: its title, by which it is opened and closed, its numbers, its plot."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tiledl.gui.charts import readout
from tiledl.gui.charts.catalogue import ChartSpec, Series
from tiledl.gui.charts.curve import WIDTH_PX, Numbers
from tiledl.gui.charts.history import History, View
from tiledl.gui.charts.markers import draw_marker
from tiledl.gui.charts.plot import ChartPlot
from tiledl.gui.charts.time_window import Range
from tiledl.gui.looks import Looks
from tiledl.gui.parts import Reading, Swatch, caption, described
from tiledl.gui.translation import tr

_LEGEND_COLUMNS = 3
_ERROR_COLUMNS = 2
"""Their names are long, and the charts are narrow beside the map."""


class ChartRow(QWidget):
    """A chart with a title line; `toggled` says that the title was clicked."""

    toggled = Signal(str)

    def __init__(self, spec: ChartSpec) -> None:
        super().__init__()
        self.spec = spec
        self.is_open = self.is_tall = False
        self.plot: ChartPlot | None = None
        """Made when it is first opened: a plot takes some time, and room."""
        self._looks: Looks | None = None
        self.setMouseTracking(True)
        self.title = described(
            QToolButton(),
            tr(spec.title),
            tr("{tip}. Click to open or close", tip=tr(spec.tip)),
        )
        self.title.setText(tr(spec.title))
        self.title.setAutoRaise(True)
        self.title.setCheckable(True)
        self.title.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.title.setArrowType(Qt.ArrowType.RightArrow)
        self.title.setIconSize(QSize(10, 10))
        # Flat, as a title; the frame is for the focus alone.
        self.title.setStyleSheet(
            "QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 1px 3px; }"
            "QToolButton:hover { background: palette(midlight); }"
            "QToolButton:focus { border-color: palette(highlight); }"
        )
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.title.clicked.connect(lambda: self.toggled.emit(spec.name))
        self.now = Reading("", Qt.AlignmentFlag.AlignRight)
        self.now.setAccessibleName(tr("{chart}: value", chart=tr(spec.title)))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 4, 0)
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.now)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._legend = QWidget()
        self._legend.setMouseTracking(True)
        self._placed: list[QWidget] = []
        self._entries: list[tuple[Series, QWidget, Swatch, Reading]] = []
        if len(spec.series) > 1:
            self._build_legend()
        self._legend.hide()
        self._column.addWidget(self._legend)
        self.empty_note = QLabel(tr(spec.empty) if spec.empty else "", self)
        self.empty_note.setProperty("role", "empty")
        self.empty_note.setWordWrap(True)
        self.empty_note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.empty_note.hide()

    def set_open(self, is_open: bool) -> None:
        """Show the plot, or the title line alone."""
        self.is_open = is_open
        self.title.setChecked(is_open)
        self.title.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        if is_open and self.plot is None:
            self.plot = ChartPlot(self.spec)
            if self._looks is not None:
                self.plot.set_looks(self._looks)
            self._column.addWidget(self.plot.widget, 1)
        if self.plot is not None:
            self.plot.widget.setVisible(is_open)
        self._legend.setVisible(is_open and len(self.spec.series) > 1)
        if not is_open:
            self.empty_note.hide()
        self.is_tall = is_open and self.spec.name != "breakers"
        policy = QSizePolicy.Policy.Expanding if self.is_tall else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, policy)

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._looks = looks
        if self.plot is not None:
            self.plot.set_looks(looks)
        for series, _, swatch, _ in self._entries:
            style = Qt.PenStyle.SolidLine
            if series.dash is not None:
                is_short = series.dash.period < 0.01
                style = Qt.PenStyle.DotLine if is_short else Qt.PenStyle.DashLine
            pen = QPen(QColor(series.ink(looks)), WIDTH_PX, style)
            pen.setCosmetic(True)
            sign = partial(draw_marker, marker=series.marker) if series.marker else None
            swatch.set_pen(pen, sign)

    def show_part(self, at_s: Numbers, view: View, history: History, shown: Range) -> None:
        """Draw what is new; nothing while the chart is closed."""
        if self.plot is None or not self.is_open:
            return
        self.plot.show(at_s, view, history, shown)
        is_quiet = bool(self.spec.empty) and self.plot.is_empty and len(history) > 0
        if is_quiet != (not self.empty_note.isHidden()):
            self.empty_note.setVisible(is_quiet)
            self._place_empty()

    def show_values(self, history: History, row: Mapping[str, float] | None) -> None:
        """Say the numbers of one moment."""
        if self.is_open and self._entries:
            self.now.show_text("")
            numbers = readout.values(self.spec, row)
            wanted: list[QWidget] = []
            for (series, entry, _, label), text in zip(self._entries, numbers, strict=True):
                if self.spec.name == "errors" and self.plot is not None:
                    curve = self.plot.curves[series.column]
                    if not curve.isVisible():
                        continue
                wanted.append(entry)
                label.show_text(text)
            self._place_entries(wanted)
        else:
            self.now.show_text(readout.summary(self.spec, history, row))

    def resizeEvent(self, event: object) -> None:
        """Keep the empty state's sentence in the middle."""
        self._place_empty()

    def _place_empty(self) -> None:
        if self.plot is not None and not self.empty_note.isHidden():
            self.empty_note.setGeometry(self.plot.widget.geometry().adjusted(48, 0, -4, -6))
            self.empty_note.raise_()

    def _build_legend(self) -> None:
        grid = QGridLayout(self._legend)
        grid.setContentsMargins(4, 0, 4, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        # What room is left is at the right.
        grid.setColumnStretch(_LEGEND_COLUMNS, 1)
        self._grid = grid
        for series in self.spec.series:
            # With a parent from the first: shown without one, it would be a window for a moment.
            entry = QWidget(self._legend)
            line = QHBoxLayout(entry)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(4)
            swatch = Swatch()
            value = Reading("000", Qt.AlignmentFlag.AlignRight)
            value.setAccessibleName(f"{tr(self.spec.title)}: {tr(series.name)}")
            line.addWidget(swatch)
            line.addWidget(value)
            line.addWidget(caption(tr(series.name)))
            line.addStretch(1)
            self._entries.append((series, entry, swatch, value))
        self._place_entries([entry for _, entry, _, _ in self._entries])

    def _place_entries(self, wanted: list[QWidget]) -> None:
        """Show these entries of the legend, one after the other."""
        if wanted == self._placed:
            return
        self._placed = wanted
        columns = _ERROR_COLUMNS if len(self.spec.series) > _LEGEND_COLUMNS else _LEGEND_COLUMNS
        for _, entry, _, _ in self._entries:
            self._grid.removeWidget(entry)
            entry.setVisible(entry in wanted)
        for place, entry in enumerate(wanted):
            self._grid.addWidget(entry, place // columns, place % columns)
