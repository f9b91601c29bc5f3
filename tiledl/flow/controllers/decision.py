"""What a controller says about its own changes of the limit, for charts and people."""

from __future__ import annotations

from collections import deque
from enum import StrEnum

from msgspec import Struct


class Why(StrEnum):
    """Why a limit was changed, in words, from the most ordinary reason to the gravest.

    The order is what a view goes by that has room for one reason only.
    """

    PROBE = "halved for a moment, to measure the latency without a queue"
    PROBED = "back after the measurement"
    ROOM = "no queue at the server, so there is room for more"
    QUEUE = "requests wait in a queue at the server"
    RAMP = "slow start: more until a queue appears"
    RAMPED = "slow start is over"
    CEILING = "the source's policy allows no more"
    CHOSEN = "chosen by hand"
    FAILURES = "requests fail under this load"


class Decision(Struct, frozen=True):
    """One change of the limit."""

    before: int
    after: int
    why: Why


class Decisions:
    """The latest changes of a limit, oldest first, and how many there have been.

    Written where the limit changes, and read by whoever shows it; nothing decides by it.
    """

    __slots__ = ("count", "latest")

    KEPT = 64

    def __init__(self) -> None:
        self.count = 0
        self.latest: deque[Decision] = deque(maxlen=self.KEPT)

    def note(self, before: int, after: int, why: Why) -> None:
        """The limit went from one number to another; the same number is no change."""
        if before != after:
            self.count += 1
            self.latest.append(Decision(before, after, why))
