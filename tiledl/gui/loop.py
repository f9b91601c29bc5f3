"""asyncio on Qt's event loop: qasync, with one queue and one timer for all callbacks.

qasync 0.28 starts a Qt timer for every `call_soon`, drops the context of `call_soon_threadsafe`,
keeps the timers of cancelled handles until they are due, and runs callbacks outside the running
loop while it ends. Here callbacks wait in asyncio's own queues, one timer wakes for all of them,
and nothing of Qt's outlives the loop.
"""

from __future__ import annotations

import asyncio
import heapq
import math
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from typing import Any

import qasync
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

_SLICE_S = 0.006
"""How long callbacks run before Qt gets a turn: a third of a frame at 60 Hz, so that painting and
input never wait for a busy download."""

_LONGEST_TIMER_S = 86400.0
_THREADS = 8
_FEW_CANCELLED = 100


class _Alarm(QObject):
    """One timer, and a way to set it off from another thread."""

    _rung_elsewhere = Signal()

    def __init__(self, ring: Callable[[], None]) -> None:
        super().__init__()
        self._ring: Callable[[], None] | None = ring
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._due)
        self._rung_elsewhere.connect(self._start_now, Qt.ConnectionType.QueuedConnection)
        self._is_due_now = False
        self._is_rung = False

    def now(self) -> None:
        """Ring as soon as Qt has nothing more urgent. In Qt's thread."""
        if not self._is_due_now:
            self._is_due_now = True
            self._timer.start(0)

    def now_from_anywhere(self) -> None:
        """`now` for any thread; many calls before the alarm rings cost one signal."""
        # Unlocked on purpose: what is queued before this flag is read as set is found by the ring
        # that clears it.
        if not self._is_rung:
            self._is_rung = True
            self._rung_elsewhere.emit()

    def after(self, delay_s: float) -> None:
        """Ring after a delay in seconds, unless something is due now."""
        if not self._is_due_now:
            self._timer.start(math.ceil(min(max(delay_s, 0.0), _LONGEST_TIMER_S) * 1000))

    def destroy_with_loop(self) -> None:
        """Never ring again, and let go of the loop."""
        self._timer.stop()
        self._ring = None
        self._is_due_now = self._is_rung = True

    @Slot()
    def _start_now(self) -> None:
        if self._ring is not None:
            self.now()

    @Slot()
    def _due(self) -> None:
        self._is_due_now = self._is_rung = False
        if self._ring is not None:
            self._ring()


class QtLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no type information
    """The event loop of the window."""

    _timer_cancelled_count: int

    def __init__(self, app: QApplication) -> None:
        self._alarm = _Alarm(self._turn)
        super().__init__(app)
        # Plain threads start as they are needed; qasync's own executor starts ten QThreads at once.
        self.set_default_executor(
            ThreadPoolExecutor(max_workers=_THREADS, thread_name_prefix="tiledl")
        )

    def call_soon(
        self, callback: Callable[..., Any], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        """Run the callback as soon as possible, after those that wait already."""
        handle = asyncio.BaseEventLoop.call_soon(self, callback, *args, context=context)
        self._alarm.now()
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[..., Any], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        """`call_soon` from any thread, with its context."""
        self._check_closed()
        handle: asyncio.Handle = self._call_soon(callback, args, context)
        self._alarm.now_from_anywhere()
        return handle

    def call_later(
        self, delay: float, callback: Callable[..., Any], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Run the callback after a delay in seconds."""
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self, when: float, callback: Callable[..., Any], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Run the callback at a time of the loop's clock."""
        handle = asyncio.BaseEventLoop.call_at(self, when, callback, *args, context=context)
        if self._scheduled[0] is handle:
            self._alarm.after(when - self.time())
        return handle

    def run_forever(self) -> None:
        """Run until `stop`."""
        self._check_closed()
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(
            firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook
        )
        # What was queued while the loop stood still.
        self._alarm.now()
        try:
            super().run_forever()
        finally:
            sys.set_asyncgen_hooks(*hooks)

    def close(self) -> None:
        """Release everything, threads and Qt's objects included."""
        if self.is_closed():
            return
        super().close()
        self._alarm.destroy_with_loop()

    def _turn(self) -> None:
        """Run what is ready, for a slice of time at most, then set the alarm for the rest."""
        if not self.is_running():
            return
        ready = self._ready
        self._make_due_ready()
        until = time.monotonic() + _SLICE_S
        while ready and self.is_running():
            handle: asyncio.Handle | None = ready.popleft()
            assert handle is not None
            if not handle._cancelled:
                handle._run()
            handle = None  # A waiting loop must not keep the last callback's objects alive.
            if time.monotonic() >= until:
                break
        if ready:
            self._alarm.now()
        elif self._scheduled:
            self._alarm.after(self._scheduled[0].when() - self.time())

    def _make_due_ready(self) -> None:
        # As asyncio's own `_run_once`, whose queues these are.
        scheduled = self._scheduled
        if self._timer_cancelled_count > _FEW_CANCELLED and self._timer_cancelled_count * 2 > len(
            scheduled
        ):
            for handle in scheduled:
                if handle._cancelled:
                    handle._scheduled = False
            scheduled[:] = [handle for handle in scheduled if not handle._cancelled]
            heapq.heapify(scheduled)
            self._timer_cancelled_count = 0
        now = self.time() + self._clock_resolution
        while scheduled:
            handle = scheduled[0]
            if handle._cancelled:
                self._timer_cancelled_count -= 1
            elif handle.when() > now:
                break
            else:
                self._ready.append(handle)
            heapq.heappop(scheduled)
            handle._scheduled = False
