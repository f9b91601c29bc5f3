"""The rate that a server takes without asking for fewer requests: sought from below, then held.

Servers limit rates with buckets (nginx's `limit_req`, token buckets at CDNs): a burst passes above
the rate until the bucket is empty. So a short trial finds too high a rate, and the one that it
found is held for longer. Where that is refused, the bucket is known to be empty: if it lets n more
requests pass until the next refusal, t seconds of sending and a rest later, its rate is about
n / (t + rest). Between a rate that was held and one that was not, the search halves once more.
"""

from __future__ import annotations

from msgspec import Struct

FIRST_PER_S = 10.0
"""Where a search begins that knows nothing of the server."""

_STEP = 1.5
_PRECISION = 1.05
_FEWEST = 20
"""Requests that a rate is judged by, at least."""

_HOLDS = 5.0
"""A rate is held for so many times as long as it was tried."""

_MOST_HOLDS = 6
_KEPT_UP = 0.9
"""A rate of which less than this share was sent was not tried."""

_BELOW = 0.97
"""A rate that was worked out is tried a little lower: what is measured is never exact."""

_HOLD_PRECISION = 1.12


class Trial(Struct, frozen=True):
    """A rate to try, in requests a second, and for how long."""

    rate_per_s: float
    seconds: float


class RateSearch:
    """Says what to try next, and learns from it. Without clock and network."""

    def __init__(
        self, seconds: float, most_per_s: float | None = None, first_per_s: float = FIRST_PER_S
    ) -> None:
        """Trials take `seconds` or more, the first is at `first_per_s`, none is above
        `most_per_s`."""
        self.taken_per_s = 0.0
        """The highest rate that was taken; 0 while there is none."""
        self.is_held = False
        """Whether it was also held for longer, or was never refused."""
        self._seconds = seconds
        self._most = most_per_s
        self._refused_per_s = float("inf")
        self._is_empty = False
        self._holds = 0
        self._rate: float | None = self._allowed(first_per_s)
        self._is_holding = False

    @property
    def next(self) -> Trial | None:
        """What to try now; None when there is nothing more to find out."""
        if self._rate is None:
            return None
        seconds = self._seconds
        if self._is_holding:
            seconds *= _HOLDS
        return Trial(self._rate, max(seconds, _FEWEST / self._rate))

    def learn(
        self, trial: Trial, sent: int, seconds: float, *, is_refused: bool, rest_s: float = 0.0
    ) -> None:
        """`sent` requests went out in `seconds` at this trial, until the server asked for fewer or
        the time was over; nothing was sent for `rest_s` before."""
        behind_burst = _BELOW * sent / (seconds + rest_s) if self._is_empty else 0.0
        self._is_empty = is_refused
        if self._is_holding:
            self._learn_from_hold(trial.rate_per_s, behind_burst, is_refused=is_refused)
        elif is_refused:
            self._refused_per_s = trial.rate_per_s
            self._seek()
        elif seconds > 0 and sent / seconds < _KEPT_UP * trial.rate_per_s:
            # So many were in flight that the rest had to wait: faster is not possible.
            self.taken_per_s = max(self.taken_per_s, sent / seconds)
            self.is_held = True
            self._rate = None
        else:
            self.taken_per_s = max(self.taken_per_s, trial.rate_per_s)
            self._seek()

    def _seek(self) -> None:
        """Higher in steps until a rate is refused, then by halves between the two."""
        taken, refused = self.taken_per_s, self._refused_per_s
        if refused == float("inf"):
            self.is_held = taken == self._most
            self._rate = None if self.is_held else self._allowed(taken * _STEP)
        elif taken and refused / taken <= _PRECISION:
            self._is_holding = True
            self._rate = taken
        elif not taken and refused < 1:
            self._rate = None
        else:
            self._rate = self._allowed((taken + refused) / 2)

    def _learn_from_hold(self, rate_per_s: float, behind_burst: float, *, is_refused: bool) -> None:
        self._holds += 1
        if is_refused:
            self._refused_per_s = rate_per_s
            if not self.is_held:
                self.taken_per_s = 0.0
        else:
            self.taken_per_s, self.is_held = rate_per_s, True
        taken, refused = self.taken_per_s, self._refused_per_s
        is_precise = self.is_held and refused <= _HOLD_PRECISION * taken
        if is_precise or refused < 1 or self._holds >= _MOST_HOLDS:
            self._rate = None
        elif self.is_held:
            self._rate = self._allowed((taken * refused) ** 0.5)
        elif 0.1 * rate_per_s < behind_burst < rate_per_s:
            self._rate = self._allowed(behind_burst)
        else:
            self._rate = self._allowed(0.85 * rate_per_s)

    def _allowed(self, rate_per_s: float) -> float:
        rounded = float(f"{rate_per_s:.3g}")
        return rounded if self._most is None else min(rounded, self._most)
