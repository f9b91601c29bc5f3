"""What event loops cost: ``python -m tests.benchmarks.bench_loop``.

asyncio's own loop, qasync's, and tiledl's, at what a download does all the time. The loops take
turns, so that a busy moment of the machine meets them all; the best of the rounds counts.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import os
import socket
import threading
from collections.abc import Awaitable, Callable
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QTimer

from tiledl.gui import app as gui
from tiledl.gui.loop import QtLoop

OPERATIONS = 20_000
ROUNDS = 5
_THREADS = 4
_TICK_MS = 5


async def _callbacks() -> None:
    """Callbacks that each queue the next, 32 chains of them."""
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    left = OPERATIONS

    def call() -> None:
        nonlocal left
        left -= 1
        if left > 0:
            loop.call_soon(call)
        elif not done.done():
            done.set_result(None)

    for _ in range(32):
        loop.call_soon(call)
    await done


async def _tasks() -> None:
    """Tasks that give way."""

    async def give_way() -> None:
        for _ in range(OPERATIONS // 32):
            await asyncio.sleep(0)

    await asyncio.gather(*[give_way() for _ in range(32)])


async def _timers() -> None:
    """Timeouts that are set and not needed: most timers there are."""
    loop = asyncio.get_running_loop()
    for number in range(OPERATIONS):
        loop.call_later(30, print).cancel()
        if number % 100 == 0:
            await asyncio.sleep(0)


async def _threads() -> None:
    """Calls from other threads, as an HTTP engine makes them."""
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    left = OPERATIONS

    def arrive() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            done.set_result(None)

    def call() -> None:
        for _ in range(OPERATIONS // _THREADS):
            loop.call_soon_threadsafe(arrive)

    threads = [threading.Thread(target=call) for _ in range(_THREADS)]
    for thread in threads:
        thread.start()
    await done
    for thread in threads:
        thread.join()


async def _sockets() -> None:
    """A byte to and fro, with a wait for it on either side."""
    loop = asyncio.get_running_loop()
    here, there = socket.socketpair()

    async def echo() -> None:
        while byte := await loop.sock_recv(there, 1):
            await loop.sock_sendall(there, byte)

    with there:
        with here:
            here.setblocking(False)
            there.setblocking(False)
            echoing = asyncio.create_task(echo())
            for _ in range(OPERATIONS // 20):
                answer = asyncio.create_task(loop.sock_recv(here, 1))
                await asyncio.sleep(0)
                await loop.sock_sendall(here, b"!")
                await answer
        await echoing


WORK: dict[str, tuple[Callable[[], Awaitable[None]], int]] = {
    "call_soon": (_callbacks, OPERATIONS),
    "task switch": (_tasks, OPERATIONS),
    "timer set and cancelled": (_timers, OPERATIONS),
    "call_soon_threadsafe": (_threads, OPERATIONS),
    "socket round trip": (_sockets, OPERATIONS // 20),
}


def _cost_us(make_loop: Callable[[], asyncio.AbstractEventLoop], name: str) -> float:
    """What one operation takes, in microseconds."""
    work, count = WORK[name]

    async def timed() -> float:
        began = perf_counter()
        await work()
        return perf_counter() - began

    gc.collect()
    with asyncio.Runner(loop_factory=make_loop) as runner:
        return runner.run(timed()) / count * 1e6


async def _longest_wait_ms() -> float:
    """How long Qt waits for its turn while callbacks never end, at worst."""
    ticks = [perf_counter()]
    timer = QTimer(interval=_TICK_MS)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    timer.start()
    await _callbacks()
    timer.stop()
    ticks.append(perf_counter())
    return max(later - sooner for sooner, later in itertools.pairwise(ticks)) * 1e3


def main() -> None:
    """Print the table."""
    app = gui.application()
    loops: dict[str, Callable[[], asyncio.AbstractEventLoop]] = {
        "asyncio": asyncio.new_event_loop,
        "qasync": lambda: qasync.QEventLoop(app),
        "tiledl": lambda: QtLoop(app),
    }
    print(f"{'µs an operation':28s}" + "".join(f"{name:>10s}" for name in loops) + "   of qasync")
    for name in WORK:
        rounds = [
            {loop: _cost_us(make, name) for loop, make in loops.items()} for _ in range(ROUNDS)
        ]
        best = {loop: min(costs[loop] for costs in rounds) for loop in loops}
        print(
            f"{name:28s}"
            + "".join(f"{cost:10.2f}" for cost in best.values())
            + f"{best['tiledl'] / best['qasync']:11.2f}"
        )
    waits = {}
    for name in ("qasync", "tiledl"):
        with asyncio.Runner(loop_factory=loops[name]) as runner:
            waits[name] = runner.run(_longest_wait_ms())
    print(f"{'longest wait of Qt, ms':28s}{'':10s}" + "".join(f"{w:10.2f}" for w in waits.values()))


if __name__ == "__main__":
    main()
