"""Charts and numbers draw what is new, and that gives the same picture as drawing all of it."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from tiledl.flow.breaker import State
from tiledl.gui import app as gui
from tiledl.gui import looks
from tiledl.gui.charts_panel import ChartsPanel
from tiledl.gui.history import History, Sample
from tiledl.gui.parts import Reading

SIZE = (700, 420)

FAINT = 90
"""Of 255: where a line is cut by a piece's border, its smooth edge is rounded another way (60). A
piece that lacks, or is there twice, shows its colour (150 and more)."""


def _samples(count: int) -> Iterator[Sample]:
    for number in range(1, count + 1):
        wave = math.sin(number / 5)
        yield Sample(
            at_s=number * 0.08,
            tiles_per_s=500 + 100 * wave,
            p50_s=0.004 + 0.001 * wave,
            # Not measured at times: a gap.
            p95_s=0.0 if number % 40 < 3 else 0.009 + 0.002 * wave,
            p99_s=0.012 + 0.003 * wave,
            breaker=State.OPEN if 100 < number < 120 else State.CLOSED,
        )


@pytest.fixture
def panel() -> Iterator[ChartsPanel]:
    gui.application()
    panel = ChartsPanel(looks.current())
    panel.resize(*SIZE)
    panel.show()
    QApplication.processEvents()
    yield panel
    panel.close()
    panel.deleteLater()


def _seen(panel: ChartsPanel) -> QImage:
    """What is on the screen: nothing is painted anew for it."""
    QApplication.processEvents()
    return panel.screen().grabWindow(panel.winId()).toImage()


def _greatest_difference(one: QImage, other: QImage) -> int:
    pixels = [np.frombuffer(image.constBits(), np.uint8).astype(int) for image in (one, other)]
    return int(abs(pixels[0] - pixels[1]).max())


@pytest.mark.parametrize("capacity", [1000, 120], ids=["growing", "merged on the way"])
def test_a_chart_drawn_piece_by_piece_looks_like_one_drawn_at_once(
    panel: ChartsPanel, capacity: int
) -> None:
    history = History(capacity)
    for sample in _samples(300):
        history.append(sample)
        panel.show_history(history)
        QApplication.processEvents()
    piece_by_piece = _seen(panel)
    panel.update()
    for plot in (panel.throughput, panel.latency, panel.breaker):
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


def test_a_new_sample_paints_its_own_piece_of_the_lines(panel: ChartsPanel) -> None:
    history = History()
    samples = list(_samples(200))
    for sample in samples[:180]:
        history.append(sample)
    panel.show_history(history)
    QApplication.processEvents()
    painted = [_Painted(plot.viewport()) for plot in (panel.throughput, panel.latency)]
    for sample in samples[180:]:
        history.append(sample)
        panel.show_history(history)
        QApplication.processEvents()
    for one in painted:
        assert len(one.widths) == 20
        assert max(one.widths) < 40


def test_another_job_and_other_axes_paint_everything(panel: ChartsPanel) -> None:
    history = History()
    for sample in _samples(50):
        history.append(sample)
    panel.show_history(history)
    QApplication.processEvents()
    painted = _Painted(panel.throughput.viewport())
    for changed in (Sample(40.0, 500, 0.1, 0.1, 0.1, State.CLOSED), None):
        painted.widths.clear()
        if changed is None:
            history = History()
            history.append(next(_samples(1)))
        else:
            history.append(changed)
        panel.show_history(history)
        QApplication.processEvents()
        assert max(painted.widths) > 0.8 * panel.throughput.viewport().width()


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
