"""Charts and numbers draw what is new, and that gives the same picture as drawing all of it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from tiledl.flow.breaker import State
from tiledl.flow.controllers.decision import Decision, Why
from tiledl.gui import app as gui
from tiledl.gui import looks
from tiledl.gui.charts.choice import ALL, ChartChoice
from tiledl.gui.charts.columns import Sample
from tiledl.gui.charts.history import History
from tiledl.gui.charts.panel import ChartsPanel
from tiledl.gui.charts.time_window import Span
from tiledl.gui.parts import Reading

SIZE = (700, 1200)

FAINT = 90
"""Of 255: where a line is cut by a piece's border, its smooth edge is rounded another way (60). A
piece that lacks, or is there twice, shows its colour (150 and more)."""


def _samples(count: int) -> Iterator[Sample]:
    for number in range(1, count + 1):
        wave = math.sin(number / 5)
        is_open = 100 < number < 120
        yield Sample(
            at_s=number * 0.08,
            tiles_per_s=500 + 100 * wave,
            bytes_per_s=5e6 + 1e6 * wave,
            p50_s=0.004 + 0.001 * wave,
            # Not measured at times: a gap.
            p95_s=0.0 if number % 40 < 3 else 0.009 + 0.002 * wave,
            p99_s=0.012 + 0.003 * wave,
            in_flight=int(10 + 5 * wave),
            limit=16 if number < 150 else 8,
            decision=Decision(16, 8, Why.FAILURES) if number == 150 else None,
            retries_per_s=3.0 if is_open else 0.0,
            breaker=State.OPEN if is_open else State.CLOSED,
            errors_per_s=(2.0 + wave, 5.0, 0.0, 0.0, 0.0, 1.0) if is_open else (0.0,) * 6,
        )


def _note(history: History, sample: Sample) -> None:
    bands = history.breakers.host("tiles.example")
    assert bands is not None
    bands.enter(sample.at_s, sample.breaker, "a reason")
    history.breakers.note(sample.at_s, [sample.breaker])
    history.append(sample)


@pytest.fixture
def panel() -> Iterator[ChartsPanel]:
    gui.application()
    panel = ChartsPanel(looks.current(), lambda work: work.close())
    panel.choice = ChartChoice(frozenset(ALL))
    panel.resize(*SIZE)
    panel.show()
    panel.commands.charts["bytes"].trigger()
    panel.commands.charts["bytes"].trigger()
    QApplication.processEvents()
    yield panel
    panel.close()
    panel.deleteLater()


def _plots(panel: ChartsPanel) -> dict[str, Any]:
    plots = {name: row.plot for name, row in panel.stack.rows.items() if row.plot is not None}
    assert set(plots) == set(ALL)
    return {name: plot.widget for name, plot in plots.items()}


def _seen(panel: ChartsPanel) -> QImage:
    """What is on the screen: nothing is painted anew for it."""
    QApplication.processEvents()
    return panel.screen().grabWindow(panel.winId()).toImage()


def _greatest_difference(one: QImage, other: QImage) -> int:
    pixels = [np.frombuffer(image.constBits(), np.uint8).astype(int) for image in (one, other)]
    return int(abs(pixels[0] - pixels[1]).max())


@pytest.mark.parametrize(
    ("capacity", "span"),
    [(1000, Span.WHOLE), (120, Span.WHOLE), (1000, Span.MINUTE)],
    ids=["growing", "merged on the way", "the last minute"],
)
def test_a_chart_drawn_piece_by_piece_looks_like_one_drawn_at_once(
    panel: ChartsPanel, capacity: int, span: Span
) -> None:
    panel.choose_span(span)
    history = History(capacity)
    for sample in _samples(300):
        _note(history, sample)
        panel.show_history(history)
        QApplication.processEvents()
    piece_by_piece = _seen(panel)
    panel.update()
    for plot in _plots(panel).values():
        plot.viewport().update()
    assert _greatest_difference(_seen(panel), piece_by_piece) < FAINT
    panel.show_history(History())
    assert _greatest_difference(_seen(panel), piece_by_piece) > FAINT


class _Painted(QObject):
    """Notes how wide the painted parts of a widget were."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widths: list[int] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.widths.append(event.rect().width())
        return False


def test_a_new_sample_paints_its_own_piece_of_every_chart(panel: ChartsPanel) -> None:
    history = History()
    samples = list(_samples(200))
    for sample in samples[:180]:
        _note(history, sample)
    panel.show_history(history)
    QApplication.processEvents()
    painted = {name: _Painted(plot.viewport()) for name, plot in _plots(panel).items()}
    for sample in samples[180:]:
        _note(history, sample)
        panel.show_history(history)
        QApplication.processEvents()
    for name, one in painted.items():
        assert len(one.widths) == 20, name
        # A state's word may appear at the begin of its band, when that has become long enough.
        assert max(one.widths) < (140 if name == "breakers" else 50), name


def test_a_closed_chart_costs_nothing(panel: ChartsPanel) -> None:
    history = History()
    panel.toggle_chart("latency")
    QApplication.processEvents()
    painted = _Painted(_plots(panel)["latency"].viewport())
    for sample in _samples(20):
        _note(history, sample)
        panel.show_history(history)
        QApplication.processEvents()
    assert painted.widths == []


def test_another_job_and_other_axes_paint_everything(panel: ChartsPanel) -> None:
    history = History()
    for sample in _samples(50):
        _note(history, sample)
    panel.show_history(history)
    QApplication.processEvents()
    plot = _plots(panel)["tiles"]
    painted = _Painted(plot.viewport())
    for changed in (Sample(40.0, tiles_per_s=500), None):
        painted.widths.clear()
        if changed is None:
            history = History()
            _note(history, next(_samples(1)))
        else:
            _note(history, changed)
        panel.show_history(history)
        QApplication.processEvents()
        assert max(painted.widths) > 0.8 * plot.viewport().width()


def test_the_last_minute_moves_in_steps_and_paints_pieces_between(panel: ChartsPanel) -> None:
    panel.choose_span(Span.MINUTE)
    history = History()
    for number in range(1, 1001):
        _note(history, Sample(number * 0.08, tiles_per_s=500))
    panel.show_history(history)
    QApplication.processEvents()
    plot = _plots(panel)["tiles"]
    painted = _Painted(plot.viewport())
    for number in range(1001, 1301):
        _note(history, Sample(number * 0.08, tiles_per_s=500))
        panel.show_history(history)
        QApplication.processEvents()
    whole = [width for width in painted.widths if width > 0.8 * plot.viewport().width()]
    # 24 seconds are two steps of twelve; pyqtgraph paints an axis' step twice.
    assert 2 <= len(whole) <= 4
    assert sorted(painted.widths)[-5] < 50


class _Layouts(QObject):
    """Counts how often a widget is asked to lay its children out."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def test_a_number_that_changes_lays_nothing_out_until_it_needs_more_room(
    qapp: QApplication,
) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    number = Reading("0,000")
    row.addWidget(number)
    window.show()
    qapp.processEvents()
    layouts = _Layouts(window)
    for text in ("1", "4,711", "9"):
        number.show_text(text)
        qapp.processEvents()
        assert number.text() == text
    assert layouts.count == 0
    long = "123,456,789"
    number.show_text(long)
    qapp.processEvents()
    assert layouts.count > 0
    assert number.width() >= number.fontMetrics().horizontalAdvance(long)
    layouts.count = 0
    number.show_text("1")
    qapp.processEvents()
    assert layouts.count == 0, "room that was needed once is kept"
    window.close()
