"""Latencies in HDR histograms: percentiles true to three digits, in memory that does not grow."""

from __future__ import annotations

import weakref
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from hdrh.histogram import HdrHistogram
from msgspec import Struct

HIGHEST_S = 600.0
"""Latencies above this are counted as this: no timeout is longer."""


class Percentiles(Struct, frozen=True):
    """Latency percentiles in seconds; all zero when nothing was measured."""

    count: int = 0
    p50_s: float = 0.0
    p90_s: float = 0.0
    p95_s: float = 0.0
    p99_s: float = 0.0
    max_s: float = 0.0


NOTHING_MEASURED = Percentiles()


def microseconds(latency_s: float) -> int:
    """A latency as it is counted: in whole microseconds, from 1 to `HIGHEST_S`."""
    return int(min(max(latency_s, 1e-6), HIGHEST_S) * 1e6)


class LatencyHistogram:
    """An HDR histogram of latencies (Gil Tene, hdrhistogram.org): 1 µs to 10 min."""

    __slots__ = ("_digits_bits", "_histogram")

    def __init__(self, digits: int = 3) -> None:
        self._histogram = HdrHistogram(1, int(HIGHEST_S * 1e6), digits)
        # The two hold on to each other, with 172 kB of counts: several are made a second, and are
        # to go at once and not when Python next looks for such circles.
        self._histogram.encoder.histogram = weakref.proxy(self._histogram)
        # Values below 2 * 10**digits are counted each (HdrHistogram's "sub-buckets").
        self._digits_bits = (2 * 10**digits - 1).bit_length()

    def record(self, latency_s: float) -> None:
        """Count one latency."""
        self._histogram.record_value(microseconds(latency_s))

    def record_all(self, latencies_us: Iterable[int]) -> None:
        """Count many latencies, in whole microseconds from 1 to `HIGHEST_S`.

        The same as `record` for each, without its ten calls a value: a value's place is its first
        bits and how many more it has.
        """
        histogram, bits = self._histogram, self._digits_bits
        counts = histogram.counts
        half = bits - 1
        count = highest = 0
        lowest = histogram.min_value
        for latency_us in latencies_us:
            more = latency_us.bit_length() - bits
            if more > 0:
                counts[(more << half) + (latency_us >> more)] += 1
            else:
                counts[latency_us] += 1
            count += 1
            if latency_us > highest:
                highest = latency_us
            if latency_us < lowest:
                lowest = latency_us
        histogram.total_count += count
        histogram.max_value = max(histogram.max_value, highest)
        histogram.min_value = lowest

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
        p50_s, p90_s, p95_s, p99_s = self.at_percentiles(50.0, 90.0, 95.0, 99.0)
        return Percentiles(self.count, p50_s, p90_s, p95_s, p99_s, self.max_s)

    @property
    def max_s(self) -> float:
        """The longest latency in seconds, 0 when nothing was recorded."""
        return float(self._histogram.get_max_value()) / 1e6 if self.count else 0.0

    @property
    def mean_s(self) -> float:
        """The mean latency in seconds, true to three digits; 0 when nothing was recorded."""
        # hdrh's own mean walks over every value there could be: 13 ms.
        total_s = sum(latency_s * count for latency_s, count in self.recorded())
        return total_s / self.count if self.count else 0.0

    def at_percentiles(self, *percentiles: float) -> tuple[float, ...]:
        """The latencies in seconds that so many percent of what was recorded kept; 0 when nothing
        was recorded."""
        if not self.count:
            return (0.0,) * len(percentiles)
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

        return tuple(at(percentile) for percentile in percentiles)

    def recorded(self) -> list[tuple[float, int]]:
        """The latencies in seconds that were recorded, ascending, each with how often; those that
        are the same to three digits are one."""
        if not self.count:
            return []
        histogram = self._histogram
        first = histogram._counts_index_for(histogram.get_min_value())
        last = histogram._counts_index_for(histogram.max_value)
        return [
            (float(histogram.get_value_from_index(index)) / 1e6, int(count))
            for index, count in enumerate(histogram.counts[first : last + 1], first)
            if count
        ]

    def encoded(self) -> str:
        """What was recorded, in microseconds, as HdrHistogram's own compressed base64 (V2), which
        other HDR tools read."""
        return str(self._histogram.encode().decode("ascii"))

    @classmethod
    def decoded(cls, text: str) -> LatencyHistogram:
        """What `encoded` gave. Raises ValueError for anything else."""
        histogram = cls()
        try:
            other = HdrHistogram.decode(text)
            histogram._histogram.add(other)
        except Exception as error:  # hdrh raises whatever zlib, base64 and ctypes do
            raise ValueError("this is not an encoded HDR histogram") from error
        return histogram
