"""Pictures of the window in its main states: ``python -m tests.gui.screenshots FOLDER [STATE…]``.

Each state is the real window with a real job on the demo's server. Nothing needs a display.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.gui import app as gui
from tiledl.gui.area_boxes import EUROPE
from tiledl.gui.controller import JobController, Phase
from tiledl.gui.demo_job import start_demo
from tiledl.gui.draft import JobDraft
from tiledl.gui.language import Tongue, set_language
from tiledl.gui.loop import QtLoop
from tiledl.gui.main_window import MainWindow
from tiledl.gui.pages import Page
from tiledl.gui.sessions import RealSessions
from tiledl.gui.theme import Theme, set_theme

_LATENCY_MS = 20.0
_LIMIT_S = 180.0
_STEP_S = 0.05
_SHARE = 0.6
_ALPS = (5.0, 43.5, 17.0, 48.5)
_OUTAGE_SHARE = 0.4
_OUTAGE_S = 4.0
_MOMENT_S = 1.0


@dataclass(frozen=True, slots=True)
class State:
    """What a picture shows, and how the window comes to it."""

    reach: Callable[[MainWindow, Path], AbstractAsyncContextManager[None]]
    size: tuple[int, int] = (1280, 800)
    theme: Theme = Theme.LIGHT
    scale: int = 1
    language: Tongue = Tongue.ENGLISH


@asynccontextmanager
async def _empty(window: MainWindow, folder: Path) -> AsyncIterator[None]:
    """As after a first start."""
    yield


@asynccontextmanager
async def _selected(window: MainWindow, folder: Path) -> AsyncIterator[None]:
    window.form.area.set_values(*_ALPS)
    window.form.zooms.set_values(0, 10)
    window.form.zooms.by_zoom.setChecked(True)
    assert window.stage.map is not None
    window.stage.map.snap.setChecked(True)
    yield


@asynccontextmanager
async def _downloading(window: MainWindow, folder: Path) -> AsyncIterator[None]:
    await start_demo(window, folder / "europe.mbtiles")
    await _until(lambda: _share(window) >= _SHARE)
    yield


@asynccontextmanager
async def _finished(window: MainWindow, folder: Path) -> AsyncIterator[None]:
    await start_demo(window, folder / "europe.mbtiles")
    await _until(lambda: window.controller.phase is Phase.OVER)
    yield


@asynccontextmanager
async def _outage(window: MainWindow, folder: Path) -> AsyncIterator[None]:
    """The server goes away in the middle of a job."""
    async with DemoServer(Behaviour(latency_ms=_LATENCY_MS)) as server:
        output = str(folder / "europe.mbtiles")
        window.form.show_draft(JobDraft(server.tile_url, *EUROPE, 0, 9, output, 12))
        window.start_download()
        await _until(lambda: _share(window) >= _OUTAGE_SHARE)
        await asyncio.to_thread(server.set_behaviour, Behaviour(down=True))
        window.tabs.setCurrentWidget(window.stage.errors)
        await _until(lambda: _is_open(window))
        await asyncio.sleep(_OUTAGE_S)
        yield
        window.controller.cancel()
        await window.controller.settled()


@asynccontextmanager
async def _tuned(window: MainWindow, folder: Path) -> AsyncIterator[None]:
    """A finished sweep of a server with a capacity of 16."""
    window.pages.show_page(Page.LAB)
    await _until(lambda: window.lab.panel is not None)
    window.lab.run_experiment("capacity")
    await _until(lambda: bool(window.lab.lab.measured_name))
    yield


STATES = {
    "empty": State(_empty),
    "selected": State(_selected),
    "downloading": State(_downloading),
    "outage": State(_outage),
    "finished": State(_finished),
    "tuning": State(_tuned),
    "tuning-dark": State(_tuned, theme=Theme.DARK),
    "dark": State(_downloading, theme=Theme.DARK),
    "small": State(_downloading, size=(1024, 700)),
    "large": State(_downloading, scale=2),
    "german": State(_downloading, language=Tongue.GERMAN),
    "german-small": State(_finished, size=(1024, 700), language=Tongue.GERMAN),
    "french": State(_downloading, language=Tongue.FRENCH),
}
"""By the name of the picture. “small” is a window of 1024 × 700, “large” a screen at 200 %."""


async def _grab(state: State, out: Path, folder: Path) -> None:
    window = MainWindow(JobController(RealSessions(_LATENCY_MS)), folder)
    try:
        window.resize(*state.size)
        window.show()
        await window.load_charts()
        await window.load_map()
        await window.load_zoom_slider()
        async with state.reach(window, folder):
            # A moment for the map's last tiles.
            await asyncio.sleep(_MOMENT_S)
            window.tick()
            if not window.grab().save(str(out)):
                raise SystemExit(f"{out} cannot be written")
    finally:
        await window.aclose()
        window.close()
        window.deleteLater()


def _share(window: MainWindow) -> float:
    snapshot = window.controller.snapshot()
    return snapshot.done / snapshot.planned if snapshot is not None and snapshot.planned else 0.0


def _is_open(window: MainWindow) -> bool:
    snapshot = window.controller.snapshot()
    return snapshot is not None and any(host.open_since is not None for host in snapshot.hosts)


async def _until(claim: Callable[[], bool]) -> None:
    async with asyncio.timeout(_LIMIT_S):
        while not claim():  # noqa: ASYNC110 - a picture's moment has no event
            await asyncio.sleep(_STEP_S)


def _one(name: str, folder: Path) -> None:
    """Take one picture, in this process."""
    state = STATES[name]
    with tempfile.TemporaryDirectory(prefix="tiledl-") as place:
        for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
            os.environ[f"XDG_{kind}_HOME"] = place
        app = gui.application()
        set_theme(app, state.theme)
        set_language(app, state.language)
        with asyncio.Runner(loop_factory=lambda: QtLoop(app)) as runner:
            runner.run(_grab(state, folder / f"{name}.png", Path(place)))


def main() -> None:
    """Read the arguments and take the pictures, each in a process of its own: a scale cannot be
    changed once Qt is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("states", nargs="*", metavar="STATE", help=", ".join(STATES))
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    unknown = ", ".join(sorted(set(arguments.states) - set(STATES)))
    if unknown:
        parser.error(f"no state called {unknown}: choose from {', '.join(STATES)}")
    arguments.folder.mkdir(parents=True, exist_ok=True)
    if arguments.here:
        _one(arguments.states[0], arguments.folder)
        return
    for name in arguments.states or STATES:
        scale = {"QT_SCALE_FACTOR": str(STATES[name].scale)}
        command = [sys.executable, "-m", "tests.gui.screenshots", "--here"]
        subprocess.run(
            [*command, str(arguments.folder), name], env={**os.environ, **scale}, check=True
        )
        print(arguments.folder / f"{name}.png")


if __name__ == "__main__":
    main()
