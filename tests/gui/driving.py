"""Driving the real window on the real event loop."""

from __future__ import annotations

import asyncio
import contextlib
import functools
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any, ParamSpec

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tiledl.gui import app as gui
from tiledl.gui.area_boxes import AreaBoxes
from tiledl.gui.controller import JobController
from tiledl.gui.loop import QtLoop
from tiledl.gui.main_window import MainWindow
from tiledl.gui.sessions import RealSessions

P = ParamSpec("P")

TEST_LIMIT_S = 60.0
EVENT_LIMIT_S = 20.0

BOX = (-11.0, 35.0, 30.0, 60.0)
ZOOMS = (0, 7)


def on_qt_loop(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """Run an ``async def`` test on a fresh `QtLoop`, and fail when anything is left or lost in it.

    The result is no coroutine function, so pytest-asyncio leaves it alone.
    """

    @functools.wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        app = gui.application()
        lost: list[dict[str, Any]] = []

        async def limited() -> None:
            loop = asyncio.get_running_loop()
            loop.set_exception_handler(lambda _, context: lost.append(context))
            async with asyncio.timeout(TEST_LIMIT_S):
                await test(*args, **kwargs)
            left = asyncio.all_tasks() - {asyncio.current_task()}
            assert not left, f"still running at the end: {left}"

        with asyncio.Runner(loop_factory=lambda: QtLoop(app)) as runner:
            runner.run(limited())
        assert not lost, lost

    return run


@contextlib.asynccontextmanager
async def shown_window(folder: Path) -> AsyncIterator[MainWindow]:
    """A window as the program makes it, with its charts, closed at the end whatever happens."""
    window = MainWindow(JobController(RealSessions()), folder)
    try:
        window.show()
        # Shortcuts belong to the active window.
        window.activateWindow()
        await window.load_charts()
        await window.load_zoom_slider()
        await eventually(window.isActiveWindow)
        yield window
    finally:
        await window.aclose()
        window.close()
        window.deleteLater()


async def eventually(claim: Callable[[], object], what: str = "") -> None:
    """Wait until a claim holds."""
    try:
        async with asyncio.timeout(EVENT_LIMIT_S):
            while not claim():  # noqa: ASYNC110 - a claim has no event
                await asyncio.sleep(0.01)
    except TimeoutError:
        raise AssertionError(f"never happened: {what or claim}") from None


def type_form(
    window: MainWindow,
    source: str,
    output: Path,
    *,
    box: tuple[float, float, float, float] = BOX,
    zooms: tuple[int, int] = ZOOMS,
) -> None:
    """Fill the form in with the keyboard, as a person does."""
    form = window.form
    editor = form.source.field.lineEdit()
    assert editor is not None
    _type(editor, source)
    area: AreaBoxes = form.area
    for spin, number in zip((area.west, area.south, area.east, area.north), box, strict=True):
        _type(spin, f"{number:g}")
    _type(form.zooms.lowest, str(zooms[0]))
    _type(form.zooms.highest, str(zooms[1]))
    _type(form.output.path, str(output))


def set_concurrency(window: MainWindow, number: int) -> None:
    """Choose a fixed concurrency."""
    window.form.concurrency.auto.setChecked(False)
    window.form.concurrency.slider.setValue(number)


def _type(widget: Any, text: str) -> None:
    widget.setFocus()
    widget.selectAll()
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Tab)
