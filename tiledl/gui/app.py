"""The windowed program, from its start to its exit code."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import logging
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from tiledl import __version__
from tiledl.gui import looks, wording
from tiledl.gui.asked_files import Application
from tiledl.gui.controller import JobController
from tiledl.gui.demo_job import start_demo
from tiledl.gui.garbage import GarbageCollection
from tiledl.gui.jobs.keeping import QueueFile
from tiledl.gui.jobs.past_jobs import PastJobs
from tiledl.gui.loop import QtLoop
from tiledl.gui.main_window import MainWindow
from tiledl.gui.preferences import Early
from tiledl.gui.sessions import RealSessions, prepare_to_write
from tiledl.resources import resource

if TYPE_CHECKING:
    from tiledl.telemetry.logs import Logs

log = logging.getLogger(__name__)

_DEMO_LATENCY_MS = 20.0
"""What a good tile server takes, so that the demo's charts look like life."""

INTERRUPTED = 130

_SWITCH_S = 0.001
"""Python's 5 ms would be a third of a frame, lost each time that the store's thread computes while
the window wants to paint. A download is no slower for it."""


def run_window(*, demo: bool = False, opened: Path | None = None) -> int:
    """Show the window until it is closed; gives the exit code.

    With `demo`, a job on the embedded demo server starts by itself. `opened` is a file to show.
    """
    app = application()
    with contextlib.ExitStack() as ending:
        try:
            with asyncio.Runner(loop_factory=lambda: QtLoop(app)) as runner:
                runner.run(_main(app, demo, opened, ending))
        except KeyboardInterrupt:
            return INTERRUPTED
    return 0


def application() -> QApplication:
    """The one QApplication, with the program's name, icon, looks and pace."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = Application(sys.argv[:1])
    sys.setswitchinterval(_SWITCH_S)
    app.setApplicationName("tiledl")
    app.setApplicationDisplayName("tiledl")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("tiledl")
    app.setWindowIcon(QIcon(str(resource("icons/tiledl.svg"))))
    # The window decides when the program is over: after its close has been awaited.
    app.setQuitOnLastWindowClosed(False)
    app.setStyle("Fusion")
    looks.apply(app)
    return app


async def _main(
    app: QApplication, demo: bool, opened: Path | None, ending: contextlib.ExitStack
) -> None:
    garbage = ending.enter_context(contextlib.closing(GarbageCollection()))
    early = Early.read()
    early.apply_theme(app)
    early.apply_language(app)
    queue = QueueFile()
    controller = JobController(
        RealSessions(_DEMO_LATENCY_MS),
        keeper=queue,
        past=PastJobs(),
    )
    window = MainWindow(controller, early.folder)
    with _errors_shown(window), _ends_on_terminate(window), _schemes_followed(app, window):
        window.autosave.begin(early.tables)
        if early.problem:
            window.banner.show_problem(early.problem)
        window.show()
        # One turn of Qt's for the window to appear before anything heavy is imported.
        await asyncio.sleep(0.02)
        window.preferences.is_waiting = True
        window.background.spawn(_prepare(window, queue, demo, opened, ending, garbage))
        try:
            await window.closed.wait()
        finally:
            await window.aclose()
            queue.release()
            window.close()
            window.deleteLater()


async def _prepare(
    window: MainWindow,
    queue: QueueFile,
    demo: bool,
    opened: Path | None,
    ending: contextlib.ExitStack,
    garbage: GarbageCollection,
) -> None:
    """What the window does not need to be seen, in the order in which it will be missed.

    `ending` is closed when the program ends.
    """
    # In one thread, and nothing imported beside it: modules may import each other when first asked
    # for a name, and a second thread that asks meanwhile (Qt for Python's import hook does) finds
    # them half made.
    try:
        ending.enter_context(await asyncio.to_thread(_engine_and_logs))
    finally:
        window.preferences.is_waiting = False
    window.preferences.load()
    restore_queue(window, queue)
    if demo:
        await start_demo(window)
    elif opened is not None:
        window.open_file(opened)
    app = QApplication.instance()
    if isinstance(app, Application):
        app.show_files_with(window.open_file)
    await window.load_charts()
    await window.load_map()
    await window.load_zoom_slider()
    await window.load_catalogue()
    garbage.settle()
    await prepare_to_write()


def restore_queue(window: MainWindow, queue: QueueFile) -> None:
    """Show the jobs that an earlier run has left, and offer to go on with what it did not end."""
    queue.claim()
    window.controller.restore(queue.read())
    if queue.problem:
        window.banner.show_problem(wording.sentence(queue.problem))
    else:
        window.jobs.offer_interrupted()


def _engine_and_logs() -> Logs:
    importlib.import_module("tiledl.session")
    return _started_logs()


def _started_logs() -> Logs:
    """Logging as the settings say; with settings that cannot be used, as they are at first."""
    from tiledl.settings import SettingsError, load_settings
    from tiledl.telemetry.log_settings import LogSettings, log_folder
    from tiledl.telemetry.logs import start

    try:
        return start(load_settings().log_settings(), "window", shown_elsewhere="tiledl.job")
    except SettingsError:
        # Said to the person when a job is started.
        return start(LogSettings(folder=log_folder()), "window", shown_elsewhere="tiledl.job")


@contextlib.contextmanager
def _errors_shown(window: MainWindow) -> Any:
    """Log and show what nobody caught: in Qt's slots, and in asyncio's callbacks."""
    loop = asyncio.get_running_loop()
    before = sys.excepthook

    def in_slot(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        log.error("an error in the window", exc_info=(kind, error, trace))
        window.telling.unexpected(error)

    def in_loop(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        log.error("%s", context.get("message"), exc_info=error)
        window.telling.unexpected(error, str(context.get("message")))

    sys.excepthook = in_slot
    loop.set_exception_handler(in_loop)
    try:
        yield
    finally:
        sys.excepthook = before
        loop.set_exception_handler(None)


@contextlib.contextmanager
def _ends_on_terminate(window: MainWindow) -> Any:
    """A request to end (SIGTERM) stops the job cleanly, without a question.

    Its wake-up pipe also lets Ctrl-C through while Qt waits for events.
    """
    loop = asyncio.get_running_loop()
    with contextlib.suppress(NotImplementedError, ValueError):
        loop.add_signal_handler(signal.SIGTERM, window.quitting.now)
    try:
        yield
    finally:
        with contextlib.suppress(NotImplementedError, ValueError):
            loop.remove_signal_handler(signal.SIGTERM)


@contextlib.contextmanager
def _schemes_followed(app: QApplication, window: MainWindow) -> Any:
    follow: Callable[[], None] = window.set_looks
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(follow)
    try:
        yield
    finally:
        hints.colorSchemeChanged.disconnect(follow)
