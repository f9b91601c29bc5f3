"""A budget for retries, so that an outage is not multiplied by everyone trying thrice."""

from __future__ import annotations

import math


class RetryBudget:
    """Retries may be at most a set share of the first requests, plus a small steady allowance.

    The idea is Finagle's ``RetryBudget`` and the "retry budget" of Google's SRE book (chapter 22,
    "Addressing Cascading Failures"). Here the balance is one number: each first request deposits
    ``share``, ``min_per_s`` flows in all the time, each retry withdraws 1, and what is saved fades
    with the time constant ``window_s``, so that an hour of success does not pay for a storm.

    A retry that the budget refuses is not lost: it waits for ``wait_s`` and asks again.
    Not more retries than ``share * deposits + min_per_s * (elapsed + window_s)`` ever pass.
    """

    __slots__ = ("_balance", "_full", "_settled_at", "min_per_s", "share", "window_s")

    def __init__(self, share: float = 0.2, min_per_s: float = 1.0, window_s: float = 10.0) -> None:
        """``share`` is retries per request, ``min_per_s`` retries a second, both over ``window_s``.

        Raises ValueError when the steady allowance alone could never pay for one retry, since a
        refused retry would then wait for ever once no first requests are left.
        """
        if share < 0 or not (1.0 < min_per_s * window_s < math.inf):
            raise ValueError(
                f"a retry budget of share {share} and {min_per_s}/s over {window_s} s cannot work: "
                "choose share >= 0 and min_per_s * window_s above 1"
            )
        self.share = share
        self.min_per_s = min_per_s
        self.window_s = window_s
        self._full = min_per_s * window_s
        """Where the balance settles when nothing happens."""
        self._balance = self._full
        self._settled_at = -math.inf

    def deposit(self, now: float) -> None:
        """A first request starts."""
        self._settle(now)
        self._balance += self.share

    def withdraw(self, now: float) -> bool:
        """Whether a retry may start now; when True, it is paid for."""
        self._settle(now)
        # The tolerance lets one who slept exactly `wait_s` pass despite rounding.
        if self._balance < 1.0 - 1e-9:
            return False
        self._balance -= 1.0
        return True

    def wait_s(self, now: float) -> float:
        """Seconds until a retry can be paid for if no deposit comes before; 0 when it can now."""
        self._settle(now)
        if self._balance >= 1.0 - 1e-9:
            return 0.0
        return self.window_s * math.log((self._full - self._balance) / (self._full - 1.0))

    def _settle(self, now: float) -> None:
        elapsed_s = now - self._settled_at
        if elapsed_s <= 0:
            return
        # The solution of balance' = min_per_s - balance / window_s.
        fade = math.exp(-elapsed_s / self.window_s)
        self._balance = self._full + (self._balance - self._full) * fade
        self._settled_at = now
