"""A display without a screen (Xvfb), and what a person's hand and eye do on it.

Xlib and XTest are called as they are: events go the way of a real mouse's, from the X server
through the socket into Qt, and the window's process takes no part in sending them.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import subprocess
import time
from collections.abc import Iterator
from ctypes import POINTER, byref, c_char_p, c_int, c_uint, c_ulong, c_void_p
from dataclasses import dataclass

WIDTH, HEIGHT = 1400, 900
_Z_PIXMAP = 2
_ALL_PLANES = 0xFFFFFFFF
_LEFT = 1


@dataclass(frozen=True, slots=True)
class Xvfb:
    """A running display."""

    name: str
    """What goes into DISPLAY."""
    pid: int


@contextlib.contextmanager
def xvfb(size: tuple[int, int] = (WIDTH, HEIGHT), *more: str) -> Iterator[Xvfb]:
    """A display of its own, in pixels; `more` are further arguments of Xvfb's."""
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [
            "Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size[0]}x{size[1]}x24",
            "-nolisten", "tcp", "-noreset", *more,
        ],
        pass_fds=[writing],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            name = number.readline().strip()
        if not name:
            raise RuntimeError("Xvfb did not start")
        yield Xvfb(f":{name}", process.pid)
    finally:
        process.terminate()
        process.wait(30)


class Screen:
    """A connection of our own to a display. Close it."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = c_void_p
        self._x.XOpenDisplay.argtypes = [c_char_p]
        self._x.XDefaultRootWindow.restype = c_ulong
        self._x.XGetImage.restype = c_void_p
        self._x.XGetPixel.restype = c_ulong
        self._x.XGetImage.argtypes = [
            c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_ulong, c_int,
        ]  # fmt: skip
        self._x.XGetPixel.argtypes = [c_void_p, c_int, c_int]
        self._x.XDestroyImage.argtypes = [c_void_p]
        self._x.XQueryTree.argtypes = [
            c_void_p, c_ulong, POINTER(c_ulong), POINTER(c_ulong), POINTER(POINTER(c_ulong)),
            POINTER(c_uint),
        ]  # fmt: skip
        for name in ("XDefaultRootWindow", "XSync", "XFlush", "XCloseDisplay", "XFree"):
            getattr(self._x, name).argtypes = [c_void_p]
        self._x.XSync.argtypes = [c_void_p, c_int]
        self._test.XTestFakeMotionEvent.argtypes = [c_void_p, c_int, c_int, c_int, c_ulong]
        self._test.XTestFakeButtonEvent.argtypes = [c_void_p, c_uint, c_int, c_ulong]
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise RuntimeError(f"the display {display} cannot be opened")
        self._root = self._x.XDefaultRootWindow(self._display)

    def close(self) -> None:
        """Leave the display."""
        self._x.XCloseDisplay(self._display)

    def point(self, x: int, y: int) -> None:
        """Move the mouse there."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, 0)
        self._x.XSync(self._display, 0)

    def press(self) -> float:
        """Press and release the left button; gives the moment of pressing on the monotonic clock,
        which all processes share."""
        pressed_at = time.monotonic()
        self._test.XTestFakeButtonEvent(self._display, _LEFT, 1, 0)
        self._test.XTestFakeButtonEvent(self._display, _LEFT, 0, 0)
        self._x.XFlush(self._display)
        return pressed_at

    def has_windows(self) -> bool:
        """Whether any window exists."""
        root, parent = c_ulong(), c_ulong()
        children, count = POINTER(c_ulong)(), c_uint()
        self._x.XQueryTree(
            self._display, self._root, byref(root), byref(parent), byref(children), byref(count)
        )
        if children:
            self._x.XFree(ctypes.cast(children, c_void_p))
        return count.value > 0

    def is_painted(self, x: int, y: int) -> bool:
        """Whether that place is not black: Xvfb's background is, and no window of ours."""
        image = self._x.XGetImage(self._display, self._root, x, y, 1, 1, _ALL_PLANES, _Z_PIXMAP)
        if not image:
            return False
        pixel: int = self._x.XGetPixel(image, 0, 0)
        self._x.XDestroyImage(image)
        return pixel & 0xFFFFFF != 0
