"""How many requests a second a host gets: a limiter, and a rate that learns from 429."""

from __future__ import annotations

import math
from collections import deque

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

    __slots__ = ("_due", "_interval_s", "_rate_per_s", "_slack_s", "burst", "max_rate_per_s")

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
        self._rate_per_s: float | None = None
        self._interval_s = 0.0
        self._slack_s = 0.0
        self.set_rate(rate_per_s, 0.0)

    @property
    def rate_per_s(self) -> float | None:
        """The rate in force, requests a second; None is unlimited."""
        return self._rate_per_s

    def wait_s(self, now: float) -> float:
        """Seconds until a request may start; 0 when it may now."""
        if self._rate_per_s is None:
            return 0.0
        wait_s = self._due - self._slack_s - now
        return wait_s if wait_s > _ROUNDING_S else 0.0

    def take(self, now: float) -> None:
        """A request starts. Call it only when `wait_s` is 0, or the bound above does not hold."""
        if self._rate_per_s is not None:
            self._due = (self._due if self._due > now else now) + self._interval_s

    def set_rate(self, rate_per_s: float | None, now: float) -> None:
        """Change the rate from now on. What is in the bucket stays, counted in requests."""
        rate = _checked_rate(rate_per_s)
        ceiling = self.max_rate_per_s
        if ceiling is not None:
            rate = ceiling if rate is None else min(rate, ceiling)
        backlog = 0.0
        if self._rate_per_s is not None and self._due > now:
            backlog = (self._due - now) * self._rate_per_s
        self._rate_per_s = rate
        if rate is None:
            return
        self._interval_s = 1.0 / rate
        self._slack_s = (self.burst - 1) * self._interval_s
        self._due = now + backlog / rate if backlog else -math.inf


class AdaptiveRate:
    """The rate that a host seems to allow: additive increase, halved on 429.

    It starts at the ceiling, or unlimited, because most hosts never say 429. The first one tells
    the rate: half of what was measured. From then on each second of success adds a twentieth, so
    that the last known good rate comes back in some ten seconds and is left behind slowly (Chiu and
    Jain, "Analysis of the Increase and Decrease Algorithms for Congestion Avoidance", 1989).

    One congestion event cuts once: 429s for requests that started before the last cut are echoes
    of it, as in TCP's fast recovery (RFC 6582). Nor does a 429 cut when nothing has succeeded since
    the last cut: it then says that the host is closed, not that the rate was too high.

    Some hosts refuse a share of the requests at any rate. A 429 at a small part of what the host
    has sustained shows that the cuts before were in vain: they are undone, as TCP undoes what a
    spurious timeout made it do (RFC 4015), and for a while 429s move the rate no more. The pauses
    that such a host asks for still hold: see `tiledl.flow.hosts`.
    """

    __slots__ = (
        "_best_at",
        "_best_per_s",
        "_counted_at",
        "_cut_at",
        "_faded",
        "_first_at",
        "_indifferent_until",
        "_known_good_per_s",
        "_learnt",
        "_raised_at",
        "_rate_per_s",
        "_refused",
        "_refused_share",
        "_run",
        "_slot_began",
        "_slots",
        "_succeeded",
        "ceiling_per_s",
        "floor_per_s",
    )

    RAISE_EVERY_S = 1.0
    RAISE_SHARE = 0.05
    LEARNING = 50
    """Until so many successes the rate doubles when it rises: a 429 among the first few requests
    of a job, which start slowly, says little about the rate that is allowed."""
    RUN = 3
    """Successes in a row before the rate may rise."""
    MEMORY_S = 2.0
    """Time constant of the measured rate."""
    VAIN_FACTOR = 2.0
    SUSTAINED_S = 10.0
    """A 429 at less than this part of what the host has sustained for so long is no matter of the
    rate. A burst that was allowed at first is spread over that time and so does not mislead."""
    BELIEVED_S = 60.0
    """How long that holds before it is asked anew; also the memory of what was sustained."""

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
        self._faded = 0.0
        """Successes, each fading with the time constant MEMORY_S."""
        self._counted_at = -math.inf
        """When the last success was counted."""
        self._first_at: float | None = None
        self._learnt = 0
        """Successes since the beginning."""
        self._succeeded = 0
        """Since the last congestion event, as the next."""
        self._refused = 0
        self._refused_share = 0.0
        """Of the latest events, fading by half from one to the next."""
        self._indifferent_until = -math.inf
        """Until when the host is held to refuse the same share at any rate."""
        self._slots = deque([0], maxlen=int(self.SUSTAINED_S))
        """Successes in each of the latest seconds."""
        self._slot_began = -math.inf
        self._best_per_s = 0.0
        self._best_at = -math.inf

    @property
    def rate_per_s(self) -> float | None:
        """Requests a second that the host seems to allow; None is unlimited."""
        return self._rate_per_s

    def measured_per_s(self, now: float) -> float:
        """Successes a second over about the last MEMORY_S seconds."""
        if self._first_at is None:
            return 0.0
        fade = math.exp(-(now - self._counted_at) / self.MEMORY_S)
        # At the start, the memory is filled only in part. A tenth of a second at least, lest the
        # first answers of a burst look like an endless rate.
        since_s = max(now - self._first_at, 0.1)
        return self._faded * fade / (self.MEMORY_S * -math.expm1(-since_s / self.MEMORY_S))

    def on_result(self, error: ErrorClass | None, now: float, started_at: float) -> bool:
        """Learn from one answer. Returns whether the rate changed."""
        if error is ErrorClass.RATE_LIMITED:
            return self._on_refusal(now, started_at)
        if error is not None:
            return False
        if self._first_at is None:
            self._first_at = self._counted_at = now
        elapsed_s = now - self._counted_at
        if elapsed_s > 0:
            self._faded *= math.exp(-elapsed_s / self.MEMORY_S)
            self._counted_at = now
        self._faded += 1.0
        self._run += 1
        self._succeeded += 1
        self._learnt += 1
        self._count(now)
        return self._rate_per_s is not None and self._raise(now)

    def _raise(self, now: float) -> bool:
        rate = self._rate_per_s
        if (
            rate is None
            or self._run < self.RUN
            or now - self._raised_at < self.RAISE_EVERY_S
            or rate == self.ceiling_per_s
            # A rate that is not used has not been proven. With a host that is indifferent to it,
            # the pauses that it asks for must not look like disuse.
            or self.measured_per_s(now) < (0.1 if now < self._indifferent_until else 0.7) * rate
        ):
            return False
        if self._learnt < self.LEARNING:
            rate *= 2
        else:
            rate += self.RAISE_SHARE * max(rate, self._known_good_per_s)
        self._rate_per_s = self._within(rate)
        self._raised_at = now
        self._run = 0
        return True

    def _on_refusal(self, now: float, started_at: float) -> bool:
        self._run = 0
        self._refused += 1
        if started_at < self._cut_at or self._counted_at <= self._cut_at:
            return False
        before = self._rate_before(now)
        share = self._refused / (self._refused + self._succeeded)
        self._refused_share += 0.5 * (share - self._refused_share)
        self._succeeded = self._refused = 0
        self._cut_at = now
        if now < self._indifferent_until:
            return False
        self._raised_at = now
        sustained = self._sustained_per_s(now)
        if before < sustained / self.VAIN_FACTOR and self._refused_share <= 0.5:
            self._indifferent_until = now + self.BELIEVED_S
            self._rate_per_s = self._known_good_per_s = self._within(2 * sustained)
            return True
        # The memory of a much better rate fades over a few cuts: a passing squeeze is soon undone.
        self._known_good_per_s = max(before, 0.7 * self._known_good_per_s)
        self._rate_per_s = max(before / 2, self.floor_per_s)
        return True

    def _count(self, now: float) -> None:
        """A success, for what the host has sustained."""
        if now - self._slot_began >= 1.0:
            self._best_per_s = self._sustained_per_s(now)
            self._best_at = now
            # Whole seconds without any are forgotten one by one.
            turns = int(min(now - self._slot_began, self.SUSTAINED_S))
            self._slots.extend([0] * turns)
            self._slot_began = now
        self._slots[-1] += 1

    def _sustained_per_s(self, now: float) -> float:
        """Successes a second over SUSTAINED_S, pauses included: the best of some time, fading."""
        fade = math.exp(-(now - self._best_at) / self.BELIEVED_S)
        return max(sum(self._slots) / self.SUSTAINED_S, self._best_per_s * fade)

    def _within(self, rate_per_s: float) -> float:
        return rate_per_s if self.ceiling_per_s is None else min(rate_per_s, self.ceiling_per_s)

    def _rate_before(self, now: float) -> float:
        """The rate that was refused."""
        before = self._rate_per_s
        if self._cut_at == -math.inf:
            # The first 429: the rate was the server's, not ours. As of the last success, since a
            # pause may lie between.
            measured = self.measured_per_s(self._counted_at)
            before = measured if before is None else min(before, measured)
        assert before is not None, "after the first cut there is a rate"
        return before
