"""A display without a screen, with a hand (xdotool) and an eye (the display's own pixels)."""

from __future__ import annotations

import contextlib
import os
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.display import xvfb as a_display

WIDTH, HEIGHT = 1280, 800
PATIENCE_S = 120.0
_BETWEEN_KEYS_MS = "40"
_STEP_S = 0.05
_STILL_S = 0.6
_XWD_FIELDS = 25


@contextlib.contextmanager
def xvfb(folder: Path) -> Iterator[str]:
    """A display of its own, with its pixels in a file in `folder`; gives what goes into DISPLAY."""
    with a_display((WIDTH, HEIGHT), "-fbdir", str(folder)) as display:
        yield display.name


@dataclass(frozen=True, slots=True)
class Place:
    """A rectangle of pixels, both ends included."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def middle(self) -> tuple[int, int]:
        """Its middle pixel."""
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2


class Person:
    """Looks at the display, points, clicks and types; knows nothing of what runs on it."""

    def __init__(self, display: str, pixels: Path) -> None:
        """`pixels` is the folder that `xvfb` was given."""
        self._env = {**os.environ, "DISPLAY": display}
        self._pixels = pixels / "Xvfb_screen0"

    def wait_for_window(self, name: str) -> str:
        """The first window whose title has the name, once it is on the display."""
        found: list[str] = []

        def is_there() -> bool:
            answer = self._xdotool("search", "--onlyvisible", "--name", name, check=False)
            found[:] = answer.split()
            return bool(found)

        eventually(is_there, f"a window called {name}")
        # Nobody manages windows on this display, so the keyboard has to be given to one.
        self._xdotool("windowfocus", "--sync", found[0])
        return found[0]

    def title(self, window: str) -> str:
        """A window's title."""
        return self._xdotool("getwindowname", window).strip()

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as ``ctrl+Return``."""
        for key in keys:
            # One at a time: within one call a key may still meet the modifier of the one before.
            self._xdotool("key", "--clearmodifiers", "--delay", _BETWEEN_KEYS_MS, key)

    def type(self, text: str) -> None:
        """Type a text."""
        self._xdotool("type", "--clearmodifiers", "--delay", _BETWEEN_KEYS_MS, text)

    def click(self, x: int, y: int) -> None:
        """Click with the left button, and take the hand away: a button under it has another
        colour."""
        self._xdotool("mousemove", "--sync", str(x), str(y), "sleep", "0.1", "click", "1")
        self._xdotool("sleep", "0.1", "mousemove", str(WIDTH - 2), "2")

    def drag(self, begin: tuple[int, int], end: tuple[int, int], steps: int = 10) -> None:
        """Press at one place, move, and let go at the other."""
        (x, y), (last_x, last_y) = begin, end
        self._xdotool("mousemove", "--sync", str(x), str(y), "sleep", "0.2", "mousedown", "1")
        for step in range(1, steps + 1):
            at = (x + (last_x - x) * step // steps, y + (last_y - y) * step // steps)
            self._xdotool("mousemove", str(at[0]), str(at[1]), "sleep", "0.05")
        self._xdotool("sleep", "0.2", "mouseup", "1")

    def wait_until_still(self) -> None:
        """Wait until nothing on the display has changed for a while: a button that is pressed by
        its key comes up a little later, and only then does what it does."""

        def is_still() -> bool:
            before = self.look()
            time.sleep(_STILL_S)
            return bool((self.look() == before).all())

        eventually(is_still, "the display is still")

    def look(self) -> NDArray[np.uint8]:
        """The display's pixels: rows, columns, and red, green and blue."""
        held = self._pixels.read_bytes()
        # The header of an X window dump: numbers of four bytes, the most significant first.
        header = struct.unpack(f">{_XWD_FIELDS}I", held[: 4 * _XWD_FIELDS])
        size, width, height, row_bytes, colours = (header[at] for at in (0, 4, 5, 12, 19))
        begin = size + 12 * colours
        rows = np.frombuffer(held, np.uint8, row_bytes * height, begin).reshape(height, row_bytes)
        pixels: NDArray[np.uint8] = rows[:, : 4 * width].reshape(height, width, 4)[:, :, 2::-1]
        return pixels

    def where(self, color: str, within: Place | None = None) -> NDArray[np.bool_]:
        """Which pixels have a colour (``#rrggbb``), of those within a place."""
        wanted = tuple(int(color[at : at + 2], 16) for at in (1, 3, 5))
        found: NDArray[np.bool_] = (self.look() == np.array(wanted, np.uint8)).all(axis=2)
        if within is not None:
            outside = np.ones_like(found)
            outside[within.top : within.bottom + 1, within.left : within.right + 1] = False
            found &= ~outside
        return found

    def _xdotool(self, *arguments: str, check: bool = True) -> str:
        answer = subprocess.run(
            ["xdotool", *arguments],
            env=self._env,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        if check and answer.returncode:
            raise AssertionError(f"xdotool {arguments[0]}: {answer.stderr.strip()}")
        return answer.stdout


def around(found: NDArray[np.bool_], least: int = 1) -> Place | None:
    """The smallest place that holds all rows and columns with at least so many found pixels."""
    rows = np.flatnonzero(found.sum(axis=1) >= least)
    columns = np.flatnonzero(found.sum(axis=0) >= least)
    if not len(rows) or not len(columns):
        return None
    return Place(int(columns[0]), int(rows[0]), int(columns[-1]), int(rows[-1]))


def eventually(claim: Callable[[], object], what: str, patience_s: float = PATIENCE_S) -> None:
    """Wait until a claim holds."""
    end = time.monotonic() + patience_s
    while not claim():
        if time.monotonic() > end:
            raise AssertionError(f"never happened: {what}")
        time.sleep(_STEP_S)
