"""How long to wait before trying a failed request again."""

from __future__ import annotations

import math
import random

from msgspec import Struct

_MOST_DOUBLINGS = 60
"""2**60 seconds is longer than any cap, and far from a float's end."""


class Backoff(Struct, frozen=True):
    """Capped exponential backoff with full jitter.

    Full jitter spreads clients that failed together over the whole interval, which costs a server
    the least work of the variants compared in "Exponential Backoff and Jitter" (Marc Brooker, AWS
    Architecture Blog, 2015).
    """

    base_s: float = 0.2
    """The longest delay before the second attempt, in seconds."""
    cap_s: float = 30.0
    """The longest delay ever, in seconds."""

    def __post_init__(self) -> None:
        if not (0 < self.base_s <= self.cap_s < math.inf):
            raise ValueError(
                f"a backoff from {self.base_s} s to {self.cap_s} s cannot work: "
                "choose 0 < base_s <= cap_s"
            )

    def ceiling_s(self, attempt: int) -> float:
        """The longest delay after the failure of this attempt (counted from 1), in seconds."""
        if attempt < 1:
            raise ValueError(f"attempt {attempt} is impossible: attempts count from 1")
        return min(self.cap_s, math.ldexp(self.base_s, min(attempt - 1, _MOST_DOUBLINGS)))

    def delay_s(self, attempt: int, rng: random.Random) -> float:
        """A random delay in [0, ceiling] after the failure of this attempt, in seconds."""
        return rng.uniform(0.0, self.ceiling_s(attempt))
