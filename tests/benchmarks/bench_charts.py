"""What one tick of the charts costs: ``python -m tests.benchmarks.bench_charts``.

A job of some minutes goes on by a sample, and the charts draw it: processor time of drawing and
painting, beside the map and enlarged, for each span; and of painting everything, as a yardstick
from the same run. The goal: 3 ms beside the map.
"""

from __future__ import annotations

import os
import statistics
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.gui.charts.courses import extend, history_of
from tiledl.gui import app as gui
from tiledl.gui import looks
from tiledl.gui.charts.choice import ALL, BESIDE_THE_MAP, ChartChoice
from tiledl.gui.charts.panel import ChartsPanel
from tiledl.gui.charts.time_window import Span

GOAL_MS = 3.0
_TICKS = 300
_WARM_S = 240.0


def measure(names: frozenset[str], size: tuple[int, int], span: Span) -> tuple[float, float]:
    """The median milliseconds of a tick, and of painting everything."""
    panel = ChartsPanel(looks.current(), lambda work: work.close())
    panel.choice = ChartChoice(names, names)
    panel.toggle_chart("tiles")
    panel.toggle_chart("tiles")
    panel.choose_span(span)
    panel.resize(*size)
    panel.show()
    history = history_of(_WARM_S)
    panel.show_history(history)
    for _ in range(5):
        QApplication.processEvents()
    ticks, whole = [], []
    for number in range(_TICKS):
        extend(history, 0.08)
        began = time.process_time()
        panel.show_history(history)
        QApplication.processEvents()
        ticks.append(time.process_time() - began)
        if number % 10 == 0:
            began = time.process_time()
            for row in panel.stack.rows.values():
                if row.plot is not None and row.is_open:
                    row.plot.widget.viewport().repaint()
            whole.append(time.process_time() - began)
    panel.close()
    panel.deleteLater()
    QApplication.processEvents()
    return statistics.median(ticks) * 1e3, statistics.median(whole) * 1e3


def main() -> None:
    """Measure, print, and exit with 1 when the goal is missed."""
    gui.application()
    is_good = True
    for title, names, size in (
        ("beside the map", BESIDE_THE_MAP, (340, 450)),
        ("enlarged", frozenset(ALL), (930, 1000)),
    ):
        for span in Span:
            tick_ms, whole_ms = measure(names, size, span)
            is_good &= title == "enlarged" or tick_ms <= GOAL_MS
            print(
                f"{len(names)} charts {title}, {span.name.lower().replace('_', ' ')}: "
                f"{tick_ms:.2f} ms a tick; painting everything {whole_ms:.1f} ms, "
                f"{whole_ms / tick_ms:.1f} times as much",
                flush=True,
            )
    print(f"goal beside the map: {GOAL_MS:g} ms: {'reached' if is_good else 'missed'}")
    raise SystemExit(not is_good)


if __name__ == "__main__":
    main()
