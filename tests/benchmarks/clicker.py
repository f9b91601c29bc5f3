"""A hand with a mouse: ``python -m tests.benchmarks.clicker DISPLAY X,Y X,Y``.

Writes a line when it is ready, and waits for one. Then it clicks the two places in turn, at
irregular moments, until its standard input is closed, and writes when it pressed, as JSON, in
seconds of the monotonic clock.
"""

from __future__ import annotations

import json
import random
import select
import sys

from tests.benchmarks.display import Screen

_PAUSE_S = (0.12, 0.25)
_AIM_S = 0.03
"""Between moving the mouse and pressing, so that only the press is being waited for."""


def main() -> None:
    """Click until told to stop."""
    screen = Screen(sys.argv[1])
    places = [tuple(map(int, text.split(","))) for text in sys.argv[2:4]]
    rng = random.Random(1)
    pressed: list[float] = []
    print("ready", flush=True)
    sys.stdin.readline()
    while True:
        x, y = places[len(pressed) % 2]
        if _is_told_to_stop(rng.uniform(*_PAUSE_S)):
            break
        screen.point(x, y)
        if _is_told_to_stop(_AIM_S):
            break
        pressed.append(screen.press())
    screen.close()
    print(json.dumps(pressed))


def _is_told_to_stop(wait_s: float) -> bool:
    readable, _, _ = select.select([sys.stdin], [], [], wait_s)
    return bool(readable)


if __name__ == "__main__":
    main()
