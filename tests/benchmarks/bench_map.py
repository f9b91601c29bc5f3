"""How smooth the map is while a download runs: ``python -m tests.benchmarks.bench_map``.

Pans a map with at least 60 tiles in view for some seconds, alone and during a full-speed download,
and measures the time from frame to frame. The goal: 95 % of the frames within 33 ms. For figures
that mean something, give it a display: ``xvfb-run -s '-screen 0 1920x1080x24'`` or one's own.
"""

from __future__ import annotations

import argparse
import asyncio
import functools
import multiprocessing
import os
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

from tiledl.demo.tiles import TilePainter
from tiledl.demo.world import World
from tiledl.geo import Tile
from tiledl.gui import app as gui
from tiledl.gui.controller import JobController
from tiledl.gui.draft import JobDraft
from tiledl.gui.loop import QtLoop
from tiledl.gui.main_window import MainWindow
from tiledl.gui.map.panel import MapPanel
from tiledl.gui.sessions import RealSessions

GOAL_MS = 33.0
TILES = 60
_FRAME_MS = 16


def serve(told: Connection) -> None:
    """Answer every GET with one tile, as fast as Python can, in a process of its own."""
    body = TilePainter(World.load()).paint(Tile(4, 8, 5), 1).body
    head = f"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: {len(body)}\r\n\r\n"
    answer = head.encode() + body

    class OneTile(asyncio.Protocol):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            assert isinstance(transport, asyncio.Transport)
            self.transport = transport

        def data_received(self, data: bytes) -> None:
            self.transport.write(answer * data.count(b"\r\n\r\n"))

    async def run() -> None:
        server = await asyncio.get_running_loop().create_server(OneTile, "127.0.0.1", 0)
        told.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


class Frames(QObject):
    """Notes when the map is painted."""

    def __init__(self, panel: MapPanel) -> None:
        super().__init__(panel)
        self.at_s: list[float] = []
        panel.map.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        if event.type() == QEvent.Type.Paint:
            self.at_s.append(time.perf_counter())
        return False

    def report(self, what: str) -> bool:
        """Print percentiles; gives whether the goal is met."""
        gaps = sorted(
            (after - before) * 1e3 for before, after in zip(self.at_s, self.at_s[1:], strict=False)
        )
        self.at_s.clear()
        good = sum(gap <= GOAL_MS for gap in gaps) / len(gaps)
        p50, p95, p99 = (gaps[int(len(gaps) * share)] for share in (0.5, 0.95, 0.99))
        print(
            f"{what:24s} {len(gaps):5d} frames  p50 {p50:5.1f}  p95 {p95:5.1f}  p99 {p99:5.1f} ms"
            f"  {good:6.1%} within {GOAL_MS:g} ms"
        )
        return good >= 0.95


async def _measure(port: int, folder: Path, seconds: float) -> bool:
    window = MainWindow(JobController(RealSessions()), folder)
    template = f"http://127.0.0.1:{port}/{{z}}/{{x}}/{{y}}.png"
    try:
        window.form.source.set_text(template)
        window.resize(1900, 1060)
        window.show()
        await window.load_charts()
        await window.load_map()
        panel = window.stage.map
        assert panel is not None
        window.stage.show_charts(False)
        window.stage.tabs.hide()
        window.form.hide()
        window.progress.hide()
        await asyncio.sleep(0.3)
        view = panel.map.viewport_now
        # Where tiles are drawn smallest, and all of them scaled.
        zoom = 5.5
        panel.map.show_viewport(view.zoomed(zoom, 0, 0))
        if len(panel.map.canvas.visible_tiles()) < TILES:
            size = panel.map.size()
            raise SystemExit(
                f"the map has {size.width()} × {size.height()} px, which is fewer than {TILES} "
                "tiles: give it a larger screen"
            )
        print(
            f"map {panel.map.width()} × {panel.map.height()} px, zoom {zoom:.2f}, "
            f"{len(panel.map.canvas.visible_tiles())} tiles in view, platform "
            f"{os.environ.get('QT_QPA_PLATFORM', 'default')}"
        )
        await asyncio.sleep(2)
        frames = Frames(panel)
        step = functools.partial(_pan, panel)
        timer = QTimer(panel, interval=_FRAME_MS)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(step)
        timer.start()
        await asyncio.sleep(seconds)
        frames.report("alone")
        window.form.show_draft(
            JobDraft(template, -180, -80, 180, 80, 0, 10, str(folder / "a.mbtiles"), 64)
        )
        panel.map.show_viewport(view.zoomed(zoom, 0, 0))
        window.start_download()
        await asyncio.sleep(1.5)
        frames.at_s.clear()
        before = _done(window)
        began = time.perf_counter()
        await asyncio.sleep(seconds)
        rate = (_done(window) - before) / (time.perf_counter() - began)
        is_good = frames.report("during a download")
        print(f"{rate:,.0f} tiles/s meanwhile")
        timer.stop()
        return is_good
    finally:
        await window.aclose()
        window.close()
        window.deleteLater()


def _pan(panel: MapPanel) -> None:
    panel.map.show_viewport(panel.map.viewport_now.panned(-3, 1))


def _done(window: MainWindow) -> int:
    snapshot = window.controller.snapshot()
    return snapshot.meter.done if snapshot is not None else 0


def main() -> None:
    """Measure, print, and exit with 1 when the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0)
    seconds = parser.parse_args().seconds
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(theirs,), daemon=True)
    server.start()
    app = gui.application()
    try:
        with (
            tempfile.TemporaryDirectory(prefix="tiledl-") as folder,
            asyncio.Runner(loop_factory=lambda: QtLoop(app)) as runner,
        ):
            os.environ["XDG_CACHE_HOME"] = folder
            is_good = runner.run(_measure(ours.recv(), Path(folder), seconds))
    finally:
        server.terminate()
        server.join()
    raise SystemExit(not is_good)


if __name__ == "__main__":
    main()
