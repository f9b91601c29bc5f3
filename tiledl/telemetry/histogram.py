"""Latencies in HDR histograms: percentiles true to three digits, in memory that does not grow."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from hdrh.histogram import HdrHistogram

HIGHEST_S = 600.0
"""Latencies above this are counted as this: no timeout is longer."""


@dataclass(frozen=True, slots=True)
class Percentiles:
    """Latency percentiles in seconds; all zero when nothing was measured."""

    count: int = 0
    p50_s: float = 0.0
    p90_s: float = 0.0
    p95_s: float = 0.0
    p99_s: float = 0.0
    max_s: float = 0.0


NOTHING_MEASURED = Percentiles()


class LatencyHistogram:
    """An HDR histogram of latencies (Gil Tene, hdrhistogram.org): 1 µs to 10 min."""

    __slots__ = ("_histogram",)

    def __init__(self, digits: int = 3) -> None:
        self._histogram = HdrHistogram(1, int(HIGHEST_S * 1e6), digits)

    def record(self, latency_s: float) -> None:
        """Count one latency."""
        self._histogram.record_value(int(min(max(latency_s, 1e-6), HIGHEST_S) * 1e6))

    def add(self, other: LatencyHistogram) -> None:
        """Count everything that `other` counted."""
        self._histogram.add(other._histogram)

    def clear(self) -> None:
        """Forget everything."""
        self._histogram.reset()

    @property
    def count(self) -> int:
        """How many latencies were recorded."""
        return int(self._histogram.total_count)

    def percentiles(self) -> Percentiles:
        """The usual percentiles of what was recorded."""
        if not self.count:
            return NOTHING_MEASURED
        histogram = self._histogram
        first = histogram._counts_index_for(histogram.get_min_value())
        last = histogram._counts_index_for(histogram.max_value)
        # hdrh's own search looks at each of 21,504 counts in Python, many times a second.
        up_to = list(accumulate(histogram.counts[first : last + 1]))

        def at(percentile: float) -> float:
            wanted = max(int(percentile / 100 * self.count + 0.5), 1)
            index = first + bisect_left(up_to, wanted)
            value_us = histogram.get_value_from_index(index)
            return float(histogram.get_highest_equivalent_value(value_us)) / 1e6

        return Percentiles(
            count=self.count,
            p50_s=at(50.0),
            p90_s=at(90.0),
            p95_s=at(95.0),
            p99_s=at(99.0),
            max_s=histogram.get_max_value() / 1e6,
        )
