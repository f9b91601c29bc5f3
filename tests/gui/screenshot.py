"""A picture of the window at work: ``python -m tests.gui.screenshot OUT.png [--dark]``."""

from __future__ import annotations

import argparse
import asyncio
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tiledl.gui import app as gui
from tiledl.gui import looks
from tiledl.gui.controller import JobController
from tiledl.gui.loop import QtLoop
from tiledl.gui.main_window import MainWindow
from tiledl.gui.sessions import RealSessions

_SHARE = 0.6
_LATENCY_MS = 20.0


async def _grab(out: Path, folder: Path) -> None:
    window = MainWindow(JobController(RealSessions(_LATENCY_MS)), folder)
    try:
        window.resize(1280, 800)
        window.show()
        await window.load_charts()
        await window.load_map()
        await window.load_zoom_slider()
        await gui.start_demo(window, folder / "demo.mbtiles")
        async with asyncio.timeout(120):
            while not _is_far_enough(window.controller):  # noqa: ASYNC110 - nobody tells of a share
                await asyncio.sleep(0.05)
        window.tick()
        await asyncio.sleep(0.05)
        if not window.grab().save(str(out)):
            raise SystemExit(f"{out} cannot be written")
    finally:
        await window.aclose()
        window.close()
        window.deleteLater()


def _is_far_enough(controller: JobController) -> bool:
    snapshot = controller.snapshot()
    return snapshot is not None and snapshot.done >= _SHARE * snapshot.planned


def main() -> None:
    """Read the arguments and take the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--dark", action="store_true")
    arguments = parser.parse_args()
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    app = gui.application()
    looks.choose(app, arguments.dark)
    with (
        tempfile.TemporaryDirectory(prefix="tiledl-") as folder,
        asyncio.Runner(loop_factory=lambda: QtLoop(app)) as runner,
    ):
        runner.run(_grab(arguments.out, Path(folder)))


if __name__ == "__main__":
    main()
