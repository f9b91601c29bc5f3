"""asyncio on Qt's event loop: qasync, with one queue and one timer for all callbacks.

qasync 0.28 starts a Qt timer for every `call_soon`, drops the context of `call_soon_threadsafe`,
keeps the timers of cancelled handles until they are due, loses SystemExit and KeyboardInterrupt in
Qt's slots, and runs callbacks outside the running loop while it ends. Here callbacks wait in
asyncio's own queues, one timer wakes for all of them, and nothing of Qt's outlives the loop.

tests/gui/test_loop_cpython.py runs CPython's tests of asyncio on it, tests/benchmarks/bench_loop.py
compares it with asyncio's loop and with qasync's.
"""

from __future__ import annotations

import asyncio
import heapq
import math
import sys
import time
from asyncio import base_events, selector_events
from collections.abc import Callable
from contextvars import Context
from selectors import EVENT_READ, EVENT_WRITE, DefaultSelector, SelectorKey
from typing import Any

import qasync
from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

_SLICE_S = 0.006
"""How long callbacks run before Qt gets a turn: a third of a frame at 60 Hz, so that painting and
input never wait for a busy download."""

_BUSY_S = 0.002
_SHORT_SLICE_S = 0.002
"""And how long when Qt has been busy for more than `_BUSY_S` just before: then a frame is in the
making, whose parts (a timer, the widgets that it changed) come in turns of Qt's own."""

_LONGEST_TIMER_S = 86400.0
_FEW_CANCELLED = 100

# What asyncio's own type information leaves out, below the line that it draws for users.
_base: Any = base_events
_sockets: Any = selector_events.BaseSelectorEventLoop


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


class _Bell(QObject):
    """One notifier for all of a selector's sockets.

    A notifier a socket, as qasync has them, is a signal through Qt and a slot in Python for each
    answer, at 10,000 answers a second: a round trip takes half as long again. The selectors of
    Linux and macOS are files themselves, which are ready when any of their sockets is.
    """

    def __init__(self, selector_fd: int, ring: Callable[[], None]) -> None:
        super().__init__()
        self._ring = ring
        self._notifier = QSocketNotifier(selector_fd, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._rung)

    def listen(self) -> None:
        """Ring once when a socket is ready."""
        if not self._notifier.isEnabled():
            self._notifier.setEnabled(True)

    def destroy_with_loop(self) -> None:
        """Never ring again, and let go of the loop."""
        self._notifier.setEnabled(False)
        self._notifier.activated.disconnect(self._rung)
        del self._ring

    @Slot()
    def _rung(self) -> None:
        # It would ring until the sockets have been read, whatever else Qt has to do.
        self._notifier.setEnabled(False)
        self._ring()


class QtLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no type information
    """The event loop of the window.

    Of qasync it keeps the application's part and, on Windows, the proactor. The rest is asyncio's
    own again: queues, selector, sockets, executor, error handling, debug mode, life cycle.
    """

    _current_handle: asyncio.Handle | None
    _timer_cancelled_count: int
    _selector: Any

    call_later = asyncio.BaseEventLoop.call_later
    call_soon_threadsafe = asyncio.BaseEventLoop.call_soon_threadsafe
    run_forever = asyncio.BaseEventLoop.run_forever
    run_until_complete = asyncio.BaseEventLoop.run_until_complete
    is_running = asyncio.BaseEventLoop.is_running
    run_in_executor = asyncio.BaseEventLoop.run_in_executor
    set_default_executor = asyncio.BaseEventLoop.set_default_executor
    set_exception_handler = asyncio.BaseEventLoop.set_exception_handler
    default_exception_handler = asyncio.BaseEventLoop.default_exception_handler
    call_exception_handler = asyncio.BaseEventLoop.call_exception_handler
    get_debug = asyncio.BaseEventLoop.get_debug
    set_debug = asyncio.BaseEventLoop.set_debug
    if sys.platform != "win32":
        _add_reader = _sockets._add_reader
        _remove_reader = _sockets._remove_reader
        _add_writer = _sockets._add_writer
        _remove_writer = _sockets._remove_writer

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._alarm = _Alarm(self._turn)
        self._left_until_stop = 0
        self._turned_at = 0.0
        self._raised: BaseException | None = None
        self._rung: set[asyncio.Handle] = set()
        self._bell: _Bell | None = None
        super().__init__(app)
        if sys.platform != "win32":
            self._take_selector(DefaultSelector())

    def call_soon(
        self, callback: Callable[..., Any], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        """Run the callback as soon as possible, after those that wait already."""
        handle = asyncio.BaseEventLoop.call_soon(self, callback, *args, context=context)
        self._alarm.now()
        return handle

    def call_at(
        self, when: float, callback: Callable[..., Any], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        """Run the callback at a time of the loop's clock."""
        handle = asyncio.BaseEventLoop.call_at(self, when, callback, *args, context=context)
        if self._scheduled[0] is handle:
            self._alarm.after(when - self.time())
        return handle

    def stop(self) -> None:
        """Let `run_forever` return when the callbacks that wait now have run."""
        asyncio.BaseEventLoop.stop(self)
        self._left_until_stop = len(self._ready)
        self._alarm.now()

    def close(self) -> None:
        """Release everything of asyncio's and of Qt's. The executor's threads end by themselves."""
        if self._bell is not None:
            self._bell.destroy_with_loop()
            self._bell = None
        super().close()
        self._rung.clear()
        self._alarm.destroy_with_loop()

    def _write_to_self(self) -> None:
        # What asyncio calls from other threads to wake its selector.
        self._alarm.now_from_anywhere()

    def _add_callback(self, handle: asyncio.Handle) -> None:
        # For sockets and signals; qasync's would start a timer for each.
        _base.BaseEventLoop._add_callback(self, handle)
        self._alarm.now()

    def _run_once(self) -> None:
        """Let Qt run until `stop`: to `run_forever`, one very long turn of the loop."""
        # What was queued while the loop stood still.
        self._alarm.now()
        self._before_run_forever()
        try:
            self._app.exec()
        finally:
            self._after_run_forever()
            # Also when something else has made the application quit.
            self._stopping = True
        error, self._raised = self._raised, None
        if error is not None:
            raise error

    def _turn(self) -> None:
        """Run what is ready, for a slice of time at most, then set the alarm for the rest."""
        # Inside a task's step that lets Qt process events, no other task may run. When it has
        # ended, the turn that it is part of goes on.
        if not self.is_running() or asyncio.current_task(self) is not None:
            return
        began = time.monotonic()
        until = began + (_SLICE_S if began - self._turned_at < _BUSY_S else _SHORT_SLICE_S)
        self._make_due_ready()
        try:
            self._take_socket_events()
            self._run_ready(until)
        except BaseException as error:  # noqa: BLE001 - SystemExit and KeyboardInterrupt
            # An exception does not get through Qt: `_run_once` raises it.
            self._raised = error
            self.stop()
            self._left_until_stop = 0
        if self._stopping and self._left_until_stop <= 0:
            self._app.exit()
        elif self._ready:
            self._alarm.now()
        elif self._scheduled:
            self._alarm.after(self._scheduled[0].when() - self.time())
        if self._bell is not None:
            self._bell.listen()
        self._turned_at = time.monotonic()

    def _take_selector(self, selector: Any) -> None:
        """Use this selector in place of qasync's, where it is a file that Qt can watch."""
        if not hasattr(selector, "fileno"):
            selector.close()
            return
        qasyncs = self._selector
        for key in list(qasyncs.get_map().values()):
            qasyncs.unregister(key.fileobj)
            selector.register(key.fileobj, key.events, key.data)
        qasyncs.close()
        self._selector = selector
        self._bell = _Bell(selector.fileno(), self._alarm.now)

    def _take_socket_events(self) -> None:
        if self._bell is not None:
            for key, mask in self._selector.select(0):
                self._queue_event(key, mask)

    def _run_ready(self, until: float) -> None:
        ready, rung, now = self._ready, self._rung, time.monotonic
        run = self._run_timed if self._debug else asyncio.Handle._run
        while ready:
            if self._stopping:
                if self._left_until_stop <= 0:
                    return
                self._left_until_stop -= 1
            handle: asyncio.Handle = ready.popleft()
            if rung:
                rung.discard(handle)
            if not handle._cancelled:
                run(handle)
            if now() >= until:
                return

    def _process_event(self, key: SelectorKey, mask: int) -> None:
        # What qasync's notifiers call, where the selector is no file.
        self._queue_event(key, mask)
        self._alarm.now()

    def _queue_event(self, key: SelectorKey, mask: int) -> None:
        """Queue a socket's callbacks, as asyncio's own loop does."""
        reader, writer = key.data
        # A socket is ready until it has been read, which the slice may have left for later.
        if mask & EVENT_READ and reader not in self._rung:
            self._rung.add(reader)
            self._ready.append(reader)
        if mask & EVENT_WRITE and writer not in self._rung:
            self._rung.add(writer)
            self._ready.append(writer)

    def _run_timed(self, handle: asyncio.Handle) -> None:
        """Run a callback as debug mode wants it: known to errors, and timed."""
        self._current_handle = handle
        began = self.time()
        try:
            handle._run()
        finally:
            self._current_handle = None
        took_s = self.time() - began
        if took_s >= self.slow_callback_duration:
            _base.logger.warning(
                "Executing %s took %.3f seconds", _base._format_handle(handle), took_s
            )

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
