"""asyncio on Qt's loop: fair, tidy, and without Qt's leak of None."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import sys
import threading
import time
import weakref

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.gui.driving import on_qt_loop
from tiledl.gui.loop import QtLoop


@on_qt_loop
async def test_twenty_thousand_callbacks_leave_the_reference_count_of_none_alone() -> None:
    loop = asyncio.get_running_loop()
    seen = 0

    def count() -> None:
        nonlocal seen
        seen += 1

    async def batch(size: int) -> None:
        for _ in range(size):
            loop.call_soon(count)
            await asyncio.sleep(0)

    await batch(100)
    gc.collect()
    before = [sys.getrefcount(single) for single in (None, True, False)]
    await batch(20_000)
    gc.collect()
    after = [sys.getrefcount(single) for single in (None, True, False)]
    assert seen == 20_100
    assert [new - old for new, old in zip(after, before, strict=True)] == pytest.approx(
        [0, 0, 0], abs=200
    )


def test_ten_open_and_close_cycles_leave_no_loop_alive(qapp: QApplication) -> None:
    async def work() -> None:
        loop = asyncio.get_running_loop()
        server = await asyncio.start_server(lambda _, writer: writer.close(), "127.0.0.1", 0)
        host, port = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(host, port)
        assert await reader.read() == b""
        writer.close()
        await writer.wait_closed()
        server.close()
        await server.wait_closed()
        await asyncio.to_thread(time.sleep, 0)
        # A timer that is not due for long must not keep anything.
        loop.call_later(1000, print, "too late")

    def cycle() -> weakref.ref[asyncio.AbstractEventLoop]:
        with asyncio.Runner(loop_factory=lambda: QtLoop(qapp)) as runner:
            runner.run(work())
            return weakref.ref(runner.get_loop())

    loops = [cycle() for _ in range(10)]
    gc.collect()
    assert [loop() for loop in loops] == [None] * 10
    assert not qapp.findChildren(QTimer)


@on_qt_loop
async def test_qt_gets_its_turn_while_callbacks_never_end() -> None:
    loop = asyncio.get_running_loop()
    ticks = 0
    running = True

    def tick() -> None:
        nonlocal ticks
        ticks += 1

    def again() -> None:
        if running:
            loop.call_soon(again)

    timer = QTimer(interval=5)
    timer.timeout.connect(tick)
    timer.start()
    again()
    await asyncio.sleep(0.3)
    running = False
    timer.stop()
    assert ticks >= 10


@on_qt_loop
async def test_timers_fire_in_order_and_not_early() -> None:
    loop = asyncio.get_running_loop()
    fired: list[tuple[float, float]] = []
    began = loop.time()
    for delay in (0.05, 0.01, 0.03):
        loop.call_later(delay, lambda d=delay: fired.append((d, loop.time() - began)))
    loop.call_later(0.02, fired.append, (0.0, 0.0)).cancel()
    await asyncio.sleep(0.08)
    assert [delay for delay, _ in fired] == [0.01, 0.03, 0.05]
    assert all(at >= delay - 0.001 for delay, at in fired)


@on_qt_loop
async def test_calls_from_other_threads_all_arrive_with_their_context() -> None:
    loop = asyncio.get_running_loop()
    who: contextvars.ContextVar[str] = contextvars.ContextVar("who", default="nobody")
    heard: list[str] = []

    def call(name: str) -> None:
        context = contextvars.copy_context()
        context.run(who.set, name)
        for _ in range(500):
            loop.call_soon_threadsafe(lambda: heard.append(who.get()), context=context)

    threads = [threading.Thread(target=call, args=(str(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        await asyncio.to_thread(thread.join)
    await asyncio.sleep(0.05)
    assert sorted(heard) == sorted(str(number) for number in range(4) for _ in range(500))


@on_qt_loop
async def test_many_cancelled_timers_are_forgotten() -> None:
    loop = asyncio.get_running_loop()
    for _ in range(5000):
        loop.call_later(100, print).cancel()
    await asyncio.sleep(0)
    assert len(loop._scheduled) < 500  # type: ignore[attr-defined]
