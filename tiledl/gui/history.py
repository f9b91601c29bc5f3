"""What the charts draw: a job's course in bounded memory, however long the job runs.

When the columns are full, neighbours are merged in pairs and each later sample stands for twice as
long: a minute is kept at a tenth of a second, a week at a few minutes.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tiledl.flow.breaker import State

CAPACITY: Final = 1800
"""Samples kept at most, so at least half of that: about as many as a chart has pixels."""

_LEVELS: Final = (State.CLOSED, State.HALF_OPEN, State.OPEN)
"""Breaker states from good to bad: a merged sample keeps the worse, so no opening is lost."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A job at one moment."""

    at_s: float
    """Seconds since the job began."""
    tiles_per_s: float
    p50_s: float
    p95_s: float
    p99_s: float
    breaker: State


@dataclass(frozen=True, slots=True)
class Band:
    """A span of time during which the breaker was in one state."""

    begin_s: float
    end_s: float
    state: State


class History:
    """Columns of samples in the order of time, merged in pairs when they are full.

    Rates are merged to their mean, latencies to the higher one, breaker states to the worse one.
    """

    def __init__(self, capacity: int = CAPACITY) -> None:
        """Raises ValueError when fewer than two samples could be kept."""
        if capacity < 2:
            raise ValueError(f"a history of {capacity} samples cannot be drawn: keep at least 2")
        self._capacity = capacity // 2 * 2
        self._merged_of = 1
        self._waiting: list[Sample] = []
        self.at_s = array("d")
        self.tiles_per_s = array("d")
        self.p50_s = array("d")
        self.p95_s = array("d")
        self.p99_s = array("d")
        self._levels = array("b")
        self._bands: list[Band] = []
        self.version = 0
        """Changes whenever there is something new to draw."""
        self.highest_rate = 0.0
        self.highest_latency_s = 0.0

    def __len__(self) -> int:
        return len(self.at_s)

    @property
    def end_s(self) -> float:
        """The time of the newest sample; 0 while there is none."""
        return self.at_s[-1] if self.at_s else 0.0

    def append(self, sample: Sample) -> None:
        """Add a sample, which must not be older than the last one."""
        self._waiting.append(sample)
        if len(self._waiting) < self._merged_of:
            return
        waiting, self._waiting = self._waiting, []
        self.at_s.append(sample.at_s)
        self.tiles_per_s.append(sum(one.tiles_per_s for one in waiting) / len(waiting))
        self.p50_s.append(max(one.p50_s for one in waiting))
        self.p95_s.append(max(one.p95_s for one in waiting))
        self.p99_s.append(max(one.p99_s for one in waiting))
        self._levels.append(max(_LEVELS.index(one.breaker) for one in waiting))
        self.highest_rate = max(self.highest_rate, self.tiles_per_s[-1])
        self.highest_latency_s = max(self.highest_latency_s, self.p99_s[-1])
        self.version += 1
        self._extend_bands(sample.at_s, self._levels[-1])
        if len(self) >= self._capacity:
            self._halve()

    def bands(self) -> Sequence[Band]:
        """The breaker's states as spans without gaps, from the job's begin to the newest sample."""
        return tuple(self._bands)

    def _halve(self) -> None:
        self._merged_of *= 2
        # The later time of a pair, so that the newest sample stays the newest.
        self.at_s = self.at_s[1::2]
        rates = self.tiles_per_s
        self.tiles_per_s = array("d", map(_mean, rates[::2], rates[1::2]))
        for name in ("p50_s", "p95_s", "p99_s"):
            column = getattr(self, name)
            setattr(self, name, array("d", map(max, column[::2], column[1::2])))
        self._levels = array("b", map(max, self._levels[::2], self._levels[1::2]))
        self._bands.clear()
        for at_s, level in zip(self.at_s, self._levels, strict=True):
            self._extend_bands(at_s, level)

    def _extend_bands(self, at_s: float, level: int) -> None:
        state, last = _LEVELS[level], self._bands[-1] if self._bands else None
        if last is not None and last.state is state:
            self._bands[-1] = Band(last.begin_s, at_s, state)
        else:
            self._bands.append(Band(last.end_s if last is not None else 0.0, at_s, state))


def _mean(one: float, other: float) -> float:
    return (one + other) / 2
