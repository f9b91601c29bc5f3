"""The latency of a server without a queue, estimated from noisy means."""

from __future__ import annotations

import math


class Baseline:
    """A one-dimensional Kalman filter (Kalman 1960) over measured means.

    Each mean counts by its standard error, so that few samples move the estimate little; and a mean
    too far off for chance says that the server has changed, and is believed at once.
    """

    __slots__ = ("_variance_s2", "value_s")

    DRIFT = 0.05
    """How much a server changes between two measurements, as a share of the estimate."""
    SURPRISE = 3.0
    """Standard errors beyond which a difference is not chance."""
    LEAST_ERROR = 0.05
    """A mean is never surer than this share of it: samples of one moment are not independent."""

    def __init__(self) -> None:
        self.value_s: float | None = None
        """The estimate, seconds; None before the first mean."""
        self._variance_s2 = 0.0

    @property
    def error_s(self) -> float:
        """Standard error of the estimate, seconds."""
        return math.sqrt(self._variance_s2)

    def blend(self, mean_s: float, error: float) -> None:
        """A mean was measured, in seconds, with its standard error as a share of it."""
        error = max(error, self.LEAST_ERROR)
        if self.value_s is None:
            self.value_s, self._variance_s2 = mean_s, (error * mean_s) ** 2
            return
        # Shares of the estimate, not of the mean: else low means would weigh more than high ones.
        measured_s2 = (error * self.value_s) ** 2
        predicted_s2 = self._variance_s2 + (self.DRIFT * self.value_s) ** 2
        difference_s = mean_s - self.value_s
        if difference_s**2 > self.SURPRISE**2 * (predicted_s2 + measured_s2):
            predicted_s2 += difference_s**2
        gain = predicted_s2 / (predicted_s2 + measured_s2)
        self.value_s += gain * difference_s
        self._variance_s2 = (1.0 - gain) * predicted_s2
