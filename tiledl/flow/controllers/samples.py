"""What a controller remembers of the requests that ended within one stretch of time."""

from __future__ import annotations

import math


class Samples:
    """Counts, mean latency and its error over the requests of one window."""

    __slots__ = ("busiest", "failures", "squares_s2", "successes", "sum_s")

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Start anew."""
        self.successes = 0
        self.failures = 0
        self.busiest = 0
        """The most requests that were in flight when one of these ended."""
        self.sum_s = 0.0
        self.squares_s2 = 0.0

    def add(self, latency_s: float, in_flight: int, is_failure: bool) -> None:
        """One request ended. The latency of failures is not that of service, and is left out."""
        if is_failure:
            self.failures += 1
        else:
            self.successes += 1
            self.sum_s += latency_s
            self.squares_s2 += latency_s * latency_s
        if in_flight > self.busiest:
            self.busiest = in_flight

    @property
    def count(self) -> int:
        """Requests that ended."""
        return self.successes + self.failures

    @property
    def failure_share(self) -> float:
        """Failures among all; 0 when there were none at all."""
        return self.failures / self.count if self.count else 0.0

    @property
    def failure_share_error(self) -> float:
        """Standard error of the failure share (binomial)."""
        share = self.failure_share
        return math.sqrt(share * (1.0 - share) / self.count) if self.count else 0.0

    @property
    def latency_s(self) -> float:
        """Mean latency of successes, seconds; only when there are some."""
        return self.sum_s / self.successes

    @property
    def spread(self) -> float:
        """Coefficient of variation of the latencies of successes; only when there are some."""
        variance_s2 = self.squares_s2 / self.successes - self.latency_s**2
        return math.sqrt(max(variance_s2, 0.0)) / self.latency_s if self.sum_s > 0 else 0.0
