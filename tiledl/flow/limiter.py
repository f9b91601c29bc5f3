"""How many requests a second a host gets: a limiter, and a rate that learns from 429."""

from __future__ import annotations

import math

from tiledl.outcome import ErrorClass

_ROUNDING_S = 1e-9
"""One who slept exactly `wait_s` may pass although the sum of two floats fell short of it."""


def _checked_rate(rate_per_s: float | None) -> float | None:
    if rate_per_s is not None and not (0 < rate_per_s < math.inf):
        raise ValueError(
            f"a rate of {rate_per_s} requests/s cannot work: choose one above 0, or none"
        )
    return rate_per_s


class RateLimiter:
    """The generic cell rate algorithm (ITU-T I.371): a token bucket kept as one time.

    Within any window of w seconds at most ``rate_per_s * w + burst`` requests pass; when the rate
    changes, at most its integral over the window plus ``burst``.
    """

    __slots__ = ("_due", "_interval_s", "_slack_s", "burst", "max_rate_per_s", "rate_per_s")

    def __init__(
        self, rate_per_s: float | None, burst: float = 1, max_rate_per_s: float | None = None
    ) -> None:
        """``rate_per_s`` None is no limit; ``burst`` counts requests that may come at once.

        ``max_rate_per_s`` is the policy's ceiling, above which no rate can be set.
        Raises ValueError for a rate that is not above 0 or a burst below 1.
        """
        if not (1 <= burst < math.inf):
            raise ValueError(f"a burst of {burst} requests cannot work: choose at least 1")
        self.burst = burst
        self.max_rate_per_s = _checked_rate(max_rate_per_s)
        self._due = -math.inf
        """When the bucket is empty again (the algorithm's theoretical arrival time)."""
        self.rate_per_s: float | None = None
        """The rate in force, requests a second, that `set_rate` sets; None is unlimited."""
        self._interval_s = 0.0
        self._slack_s = 0.0
        self.set_rate(rate_per_s, 0.0)

    def wait_s(self, now: float) -> float:
        """Seconds until a request may start; 0 when it may now."""
        if self.rate_per_s is None:
            return 0.0
        wait_s = self._due - self._slack_s - now
        return wait_s if wait_s > _ROUNDING_S else 0.0

    def take(self, now: float) -> None:
        """A request starts. Call it only when `wait_s` is 0, or the bound above does not hold."""
        if self.rate_per_s is not None:
            self._due = (self._due if self._due > now else now) + self._interval_s

    def set_rate(self, rate_per_s: float | None, now: float) -> None:
        """Change the rate from now on. What is in the bucket stays, counted in requests."""
        rate = _checked_rate(rate_per_s)
        ceiling = self.max_rate_per_s
        if ceiling is not None:
            rate = ceiling if rate is None else min(rate, ceiling)
        backlog = 0.0
        if self.rate_per_s is not None and self._due > now:
            backlog = (self._due - now) * self.rate_per_s
        self.rate_per_s = rate
        if rate is None:
            return
        self._interval_s = 1.0 / rate
        self._slack_s = (self.burst - 1) * self._interval_s
        self._due = now + backlog / rate if backlog else -math.inf


class AdaptiveRate:
    """The rate that a host seems to allow: halved on 429, raised again by success.

    It starts at the ceiling, or unlimited, because most hosts never say 429. The first one tells
    the rate: half of the pace that was kept. From then on, as TCP (RFC 5681, section 3.1): far
    below the rate that was refused, each success raises it by a share, so that a few of them make
    up for a cut; near it, each second adds a little (Chiu and Jain, "Analysis of the Increase and
    Decrease Algorithms for Congestion Avoidance", 1989). Counting successes and not seconds is what
    keeps a host that refuses a small share of requests at *any* rate from being asked ever more
    slowly: between two of its refusals lie as many successes, whatever the rate. Nor does a cut go
    far below what has come through of late, pauses included.

    One congestion event cuts once: 429s for requests that started before the last cut are echoes
    of it, as in TCP's fast recovery (RFC 6582). Nor does a 429 cut when nothing has succeeded since
    the last cut: it then says that the host is closed, not that the rate was too high.
    """

    __slots__ = (
        "_counted_at",
        "_cut_at",
        "_faded",
        "_known_good_per_s",
        "_passed",
        "_raised_at",
        "_rate_per_s",
        "_resumed_at",
        "_run",
        "ceiling_per_s",
        "floor_per_s",
    )

    RAISE_EVERY_S = 1.0
    RAISE_SHARE = 0.03
    """Near the refused rate, each second adds this share of it."""
    RECOVERY_SHARE = 0.1
    """Far below, each success adds this share: seven double the rate."""
    NEAR = 0.8
    """From this part of the refused rate on, it is near."""
    RUN = 3
    """Successes in a row before the rate may rise."""
    ENOUGH = 20
    """Successes that make a pace. Fewer at the beginning of a job, which starts slowly, say nothing
    of what is allowed."""
    KEPT = 0.8
    SUSTAINED_S = 10.0
    """A cut leaves this part of the successes a second over some such time."""
    REMEMBERED = 0.95
    """What a refusal far below the known good rate leaves of that: it may have been by chance."""
    UNUSED = 2.0
    """A rate above so many times the pace that is kept has not been proven: it rises no more."""

    def __init__(self, ceiling_per_s: float | None = None, floor_per_s: float = 0.1) -> None:
        """``ceiling_per_s`` is the policy's rate or None; the rate never falls below the floor.

        Raises ValueError when the floor is not above 0, or is above the ceiling.
        """
        if floor_per_s <= 0 or (ceiling_per_s is not None and floor_per_s > ceiling_per_s):
            raise ValueError(
                f"a rate between {floor_per_s} and {ceiling_per_s} requests/s cannot work: "
                "choose a floor above 0 and not above the ceiling"
            )
        self.ceiling_per_s = ceiling_per_s
        self.floor_per_s = floor_per_s
        self._rate_per_s = ceiling_per_s
        self._known_good_per_s = 0.0
        self._cut_at = -math.inf
        self._raised_at = -math.inf
        self._run = 0
        self._passed = 0
        """Successes since the last cut."""
        self._resumed_at = -math.inf
        """When the first of them came: the pause that the host asked for is no part of a pace."""
        self._counted_at = -math.inf
        """When the last success came."""
        self._faded = 0.0
        """Successes, each fading with the time constant SUSTAINED_S."""

    @property
    def rate_per_s(self) -> float | None:
        """Requests a second that the host seems to allow; None is unlimited."""
        return self._rate_per_s

    @property
    def pace_per_s(self) -> float:
        """Successes a second since the last cut; 0 before the second one."""
        if self._passed < 2:
            return 0.0
        # A tenth of a second at least, lest the first answers of a burst look like an endless rate.
        return (self._passed - 1) / max(self._counted_at - self._resumed_at, 0.1)

    def _sustained_per_s(self, now: float) -> float:
        return (
            self._faded * math.exp((self._counted_at - now) / self.SUSTAINED_S) / self.SUSTAINED_S
        )

    def on_result(self, error: ErrorClass | None, now: float, started_at: float) -> bool:
        """Learn from one answer. Returns whether the rate changed."""
        if error is not None:
            if error is ErrorClass.RATE_LIMITED:
                return self._cut(now, started_at)
            if error in (ErrorClass.TIMEOUT, ErrorClass.CONNECTION):
                return False
        # Whoever answers with another error has let the request pass as far as the rate goes.
        if self._passed == 0:
            self._resumed_at = now
        self._passed += 1
        if now > self._counted_at:
            self._faded *= math.exp(-(now - self._counted_at) / self.SUSTAINED_S)
            self._counted_at = now
        self._faded += 1.0
        self._run += 1
        return self._rate_per_s is not None and self._raise(now)

    def _raise(self, now: float) -> bool:
        rate = self._rate_per_s
        if rate is None or self._run < self.RUN or rate == self.ceiling_per_s:
            return False
        pace = self.pace_per_s
        if rate < self.NEAR * self._known_good_per_s:
            if rate > self.UNUSED * pace:
                return False
            rate *= 1.0 + self.RECOVERY_SHARE
        else:
            if now - self._raised_at < self.RAISE_EVERY_S or rate > self.UNUSED * pace:
                return False
            rate += self.RAISE_SHARE * max(rate, self._known_good_per_s)
            self._run = 0
        self._rate_per_s = rate if self.ceiling_per_s is None else min(rate, self.ceiling_per_s)
        self._raised_at = now
        return True

    def _cut(self, now: float, started_at: float) -> bool:
        self._run = 0
        if started_at < self._cut_at or self._counted_at <= self._cut_at:
            return False
        before = self._rate_per_s
        pace = self.pace_per_s
        if before is None or self._cut_at == -math.inf:
            # The first 429: the rate was the server's, not ours.
            pace = max(pace, 1.0)
            before = pace if before is None else min(before, pace)
            # Where it stands for little, the way up is open: the next refusal tells more.
            self._known_good_per_s = before if self._passed >= self.ENOUGH else math.inf
        elif self._known_good_per_s == math.inf:
            self._known_good_per_s = before
        else:
            self._known_good_per_s = max(before, self.REMEMBERED * self._known_good_per_s)
        least = max(self.KEPT * self._sustained_per_s(now), self.floor_per_s)
        self._rate_per_s = min(max(before / 2, least), before)
        self._cut_at = self._raised_at = now
        self._passed = 0
        return True
