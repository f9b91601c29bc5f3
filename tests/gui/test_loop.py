"""asyncio on Qt's loop: fair, tidy, and without Qt's leak of None."""

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import gc
import socket
import sys
import threading
import time
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
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


@pytest.mark.parametrize("error", [SystemExit(3), KeyboardInterrupt()])
def test_an_error_that_ends_programs_comes_out_of_the_loop(
    qapp: QApplication, error: BaseException
) -> None:
    def end() -> None:
        raise error

    with contextlib.closing(QtLoop(qapp)) as loop:
        loop.call_soon(end)
        loop.call_later(100, print)
        with pytest.raises(type(error)) as raised:
            loop.run_forever()
        assert raised.value is error
        # And the loop can go on afterwards.
        assert loop.run_until_complete(asyncio.sleep(0, "well")) == "well"


def test_an_error_of_a_socket_callback_that_ends_programs_comes_out_too(
    qapp: QApplication,
) -> None:
    reader, writer = socket.socketpair()
    with reader, writer, contextlib.closing(QtLoop(qapp)) as loop:
        loop.add_reader(reader, sys.exit, 3)
        writer.send(b"!")
        with pytest.raises(SystemExit):
            loop.run_forever()
        loop.remove_reader(reader)


def test_stop_runs_what_waited_already_and_nothing_that_comes_later(qapp: QApplication) -> None:
    ran: list[str] = []
    with contextlib.closing(QtLoop(qapp)) as loop:
        loop.call_soon(ran.append, "before")
        loop.call_soon(loop.stop)
        loop.call_soon(lambda: loop.call_soon(ran.append, "later"))
        loop.call_soon(ran.append, "waited")
        loop.run_forever()
        assert ran == ["before", "waited"]
        loop.stop()
        loop.run_forever()
        assert ran == ["before", "waited", "later"], "stopped before it ran: what waits, once"


def test_a_program_that_quits_stops_the_loop(qapp: QApplication) -> None:
    with contextlib.closing(QtLoop(qapp)) as loop:
        loop.call_soon(qapp.quit)
        loop.run_forever()
        loop.call_soon(qapp.quit)
        with pytest.raises(RuntimeError, match="stopped before Future completed"):
            loop.run_until_complete(loop.create_future())


@on_qt_loop
async def test_a_socket_callback_runs_once_and_in_the_context_that_registered_it() -> None:
    loop = asyncio.get_running_loop()
    who: contextvars.ContextVar[str] = contextvars.ContextVar("who", default="nobody")
    # A future takes one result: a second call, before this test goes on, would be an error.
    heard = loop.create_future()
    reader, writer = socket.socketpair()
    with reader, writer:
        who.set("the one who registered")
        loop.add_reader(reader, lambda: heard.set_result(who.get()))
        who.set("somebody else")
        writer.send(b"!")
        assert await heard == "the one who registered"
        loop.remove_reader(reader)


@pytest.mark.parametrize("handler_fails", [False, True])
def test_an_error_nobody_caught_goes_to_the_exception_handler(
    qapp: QApplication, handler_fails: bool, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[object] = []

    def handler(_: object, context: dict[str, object]) -> None:
        heard.append(context["exception"])
        if handler_fails:
            raise AttributeError("a broken handler")

    error = ZeroDivisionError()

    def fail() -> None:
        raise error

    with contextlib.closing(QtLoop(qapp)) as loop:
        loop.set_exception_handler(handler)
        loop.call_soon(fail)
        loop.run_until_complete(asyncio.sleep(0))
    assert heard == [error]
    said = [record.message for record in caplog.records]
    assert any("Unhandled error in exception handler" in text for text in said) is handler_fails


def test_debug_mode_tells_of_slow_callbacks_by_name(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    def dawdle() -> None:
        time.sleep(0.02)

    with contextlib.closing(QtLoop(qapp)) as loop:
        loop.slow_callback_duration = 0.01
        loop.call_soon(dawdle)
        loop.run_until_complete(asyncio.sleep(0))
        assert not caplog.records
        loop.set_debug(True)
        loop.call_soon(dawdle)
        loop.run_until_complete(asyncio.sleep(0))
    assert any("dawdle" in record.message and "took" in record.message for record in caplog.records)


@on_qt_loop
async def test_many_cancelled_timers_are_forgotten() -> None:
    loop = asyncio.get_running_loop()
    for _ in range(5000):
        loop.call_later(100, print).cancel()
    await asyncio.sleep(0)
    assert len(loop._scheduled) < 500  # type: ignore[attr-defined]


@on_qt_loop
async def test_a_task_that_lets_qt_process_events_loses_no_other_task() -> None:
    async def steps(number: int) -> int:
        for _ in range(20):
            await asyncio.sleep(0)
        return number

    tasks = [asyncio.create_task(steps(number)) for number in range(5)]
    await asyncio.sleep(0)
    for _ in range(10):
        QCoreApplication.processEvents()
    assert not any(task.done() for task in tasks), "none may run inside this one"
    assert await asyncio.wait_for(asyncio.gather(*tasks), 10) == [0, 1, 2, 3, 4]
