"""One download in the real window on the real event loop.

``python -m tests.benchmarks.window_probe SOURCE ZOOM OUT`` writes what it measured as JSON; the box
is the world unless `--bbox` says otherwise. With `--watch` it also looks at the event loop from
inside: a small widget that always wants to be painted, 60 times a second, and tabs that another
process clicks on through the X server.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import math
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tests.benchmarks.measuring import cpu_s_of, family
from tests.benchmarks.scale import IN_FLIGHT, bbox_text
from tiledl.gui import app as gui
from tiledl.gui.controller import JobController, Phase
from tiledl.gui.draft import JobDraft
from tiledl.gui.garbage import GarbageCollection
from tiledl.gui.loop import QtLoop
from tiledl.gui.main_window import MainWindow
from tiledl.gui.sessions import RealSessions, prepare_to_write

_FRAME_MS = 16
_REST_S, _RESTING_SHARE = 0.5, 0.1
"""A window is at rest when it takes less than that share of a core for so long."""
_LIMIT_S = 180.0


class _Metronome(QWidget):
    """Wants to be painted all the time, and notes when it was."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.painted_at: list[float] = []
        self._clock = QTimer(self, interval=_FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self.update)
        self.setGeometry(0, 0, 6, 6)
        self.raise_()
        self.show()
        self._clock.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.painted_at.append(time.monotonic())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor.fromHsv(len(self.painted_at) % 360, 200, 200))
        painter.end()


class _Hand:
    """The clicking process, and when the window answered it."""

    def __init__(self, window: MainWindow) -> None:
        self._tabs = window.tabs
        self.answered_at: list[float] = []
        self._tabs.currentChanged.connect(lambda _: self.answered_at.append(time.monotonic()))
        self._process: subprocess.Popen[str] | None = None

    def take_up(self) -> None:
        """Begin the process: before the job, so that its start takes no time from the window."""
        bar = self._tabs.tabBar()
        shown = self._tabs.currentIndex()
        places = []
        for index in (1 - shown, shown):
            place = bar.mapToGlobal(bar.tabRect(index).center())
            places.append(f"{place.x()},{place.y()}")
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.benchmarks.clicker", os.environ["DISPLAY"], *places],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self._process.stdout.readline()

    def begin(self) -> None:
        """Click the tabs in turn; the one that is not shown comes first."""
        assert self._process is not None
        assert self._process.stdin is not None
        self._process.stdin.write("begin\n")
        self._process.stdin.flush()

    async def end(self) -> list[float]:
        """Stop; gives when it pressed."""
        assert self._process is not None
        out, _ = await asyncio.to_thread(self._process.communicate)
        pressed: list[float] = json.loads(out)
        return pressed


def _cpu_s() -> float:
    """Taken so far, by the processes it has waited for too: that of the store's writer."""
    taken = os.times()
    return taken.user + taken.system + taken.children_user + taken.children_system


async def _until_at_rest() -> None:
    """Until neither the window nor what it has started takes time: the demo's server, which draws
    the first tiles of the map, is busy for a second."""
    async with asyncio.timeout(_LIMIT_S):
        before_s, now_s = -math.inf, 0.0
        while now_s - before_s > _REST_S * _RESTING_SHARE:
            await asyncio.sleep(_REST_S)
            before_s, now_s = now_s, sum(map(cpu_s_of, family(os.getpid())))


async def _measure(arguments: argparse.Namespace) -> dict[str, Any]:
    # In the order of the program itself, see `tiledl.gui.app`.
    garbage = GarbageCollection()
    window = MainWindow(JobController(RealSessions()), arguments.output.parent)
    controller = window.controller
    try:
        window.show()
        await asyncio.to_thread(__import__, "tiledl.session")
        await window.load_charts()
        await window.load_map()
        await window.load_zoom_slider()
        await window.load_catalogue()
        garbage.settle()
        await prepare_to_write()
        window.form.show_draft(
            JobDraft(
                arguments.source, *arguments.bbox, arguments.zoom, arguments.zoom,
                str(arguments.output), IN_FLIGHT,
            )
        )  # fmt: skip
        # The window as a person has it before a click: everything imported, painted and at rest.
        await _until_at_rest()
        metronome = _Metronome(window) if arguments.watch else None
        hand = _Hand(window) if arguments.watch else None
        if hand is not None:
            hand.take_up()
        began, cpu_began = time.monotonic(), _cpu_s()
        window.start_download()
        if controller.phase is Phase.IDLE:
            raise SystemExit(f"the job did not start: {window.banner.text}")
        running_from = await _until_running(controller)
        if hand is not None:
            hand.begin()
        async with asyncio.timeout(_LIMIT_S):
            running_until = await _while_running(controller)
            pressed = await hand.end() if hand is not None else []
            await controller.settled()
        over, cpu_over = time.monotonic(), _cpu_s()
        report = controller.report
        if report is None:
            raise SystemExit(f"the job failed: {controller.error or window.banner.text}")
        found: dict[str, Any] = {
            "stored": report.stored,
            "missing": report.missing,
            "seconds": over - began,
            "cpu_s": cpu_over - cpu_began,
            "samples": len(controller.history),
        }
        if metronome is not None and hand is not None:
            found |= {
                "gaps_s": _gaps(metronome.painted_at, running_from, running_until),
                "edge_gaps_s": _gaps(metronome.painted_at, began, over),
                "clicks_s": _answers(pressed, hand.answered_at, running_until),
            }
        return found
    finally:
        await window.aclose()
        window.close()
        window.deleteLater()
        garbage.close()


async def _until_running(controller: JobController) -> float:
    while controller.phase is Phase.OPENING:  # noqa: ASYNC110 - phases have no event
        await asyncio.sleep(0.002)
    return time.monotonic()


async def _while_running(controller: JobController) -> float:
    while controller.phase is Phase.RUNNING:  # noqa: ASYNC110 - phases have no event
        await asyncio.sleep(0.02)
    return time.monotonic()


def _gaps(moments: Sequence[float], since: float, until: float) -> list[float]:
    inside = [moment for moment in moments if since <= moment <= until]
    return [late - early for early, late in pairwise(inside)]


def _answers(
    pressed: Sequence[float], answered: Sequence[float], until: float
) -> list[float | None]:
    """For each press while the job ran, how long until its handler had run; None for never."""
    found: list[float | None] = []
    for number, moment in enumerate(pressed):
        if moment > until:
            break
        following = pressed[number + 1] if number + 1 < len(pressed) else float("inf")
        answer = next((at for at in answered if moment <= at < following), None)
        found.append(answer - moment if answer is not None else None)
    return found


def _box(text: str) -> list[float]:
    return [float(number) for number in text.split(",")]


def main() -> None:
    """Run one job in a window."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source")
    parser.add_argument("zoom", type=int)
    parser.add_argument("output", type=Path)
    parser.add_argument("--watch", action="store_true")
    parser.add_argument("--bbox", type=_box, default=bbox_text())
    arguments = parser.parse_args()
    app = gui.application()
    with asyncio.Runner(loop_factory=lambda: QtLoop(app)) as runner:
        print(json.dumps(runner.run(_measure(arguments))))


if __name__ == "__main__":
    main()
