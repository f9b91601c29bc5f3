"""Columns of samples at one resolution, in bounded memory.

A `Recent` forgets the oldest, an `Entire` merges neighbours in pairs when it is full and keeps the
whole job. Both can merge samples before they keep them.
"""

from __future__ import annotations

import copy
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import Final, Self

from tiledl.gui.charts.columns import COLUMNS, Merge

_MERGES: Final = tuple(COLUMNS.values())
_INDEX: Final = {name: index for index, name in enumerate(COLUMNS)}


class _Waiting:
    """Samples that are being merged into one: as many as there are, it is one row of numbers."""

    __slots__ = ("begin_s", "count", "values")

    def __init__(self) -> None:
        self.count = 0
        self.begin_s = 0.0
        self.values: list[float] = []

    def add(self, at_s: float, values: list[float]) -> None:
        if not self.count:
            self.begin_s = at_s
            self.values = list(values)
        else:
            mine = self.values
            for index, merge in enumerate(_MERGES):
                value = values[index]
                if merge is Merge.MEAN:
                    mine[index] += value
                elif merge is Merge.HIGHEST:
                    if value > mine[index]:
                        mine[index] = value
                elif value < mine[index]:
                    mine[index] = value
        self.count += 1

    def take(self) -> list[float]:
        """The merged row; the next one begins."""
        count, self.count = self.count, 0
        if count == 1:
            return self.values
        return [
            value / count if merge is Merge.MEAN else value
            for value, merge in zip(self.values, _MERGES, strict=True)
        ]


class Track:
    """Rows of numbers in the order of time."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._waiting = _Waiting()
        self.at_s = array("d")
        """When each row ends, in seconds since the job began."""
        self._columns = [array("d") for _ in COLUMNS]
        self.has_forgotten = False
        """Whether there were rows before the first."""

    def __len__(self) -> int:
        return len(self.at_s)

    def column(self, name: str) -> array[float]:
        """One column; see `COLUMNS`."""
        return self._columns[_INDEX[name]]

    def covers(self, begin_s: float) -> bool:
        """Whether nothing after a time has been forgotten."""
        return not self.has_forgotten or (len(self.at_s) > 0 and self.at_s[0] <= begin_s)

    def places(self, after_s: float, until_s: float) -> tuple[int, int]:
        """The rows after one time and not after another, as a half-open range."""
        return bisect_right(self.at_s, after_s), bisect_right(self.at_s, until_s)

    def place_before(self, at_s: float) -> int:
        """The last row that is not after a time, or the first."""
        return max(bisect_left(self.at_s, at_s) - 1, 0)

    def copied(self) -> Self:
        """The same rows, which stay as they are."""
        other = copy.copy(self)
        other._waiting = _Waiting()
        other.at_s = self.at_s[:]
        other._columns = [column[:] for column in self._columns]
        return other

    def _keep(self, at_s: float) -> None:
        self.at_s.append(at_s)
        for column, value in zip(self._columns, self._waiting.take(), strict=True):
            column.append(value)


class Recent(Track):
    """The latest rows: at least `capacity` of them, at most twice as many."""

    def __init__(self, capacity: int, merged_s: float = 0.0) -> None:
        """Samples within `merged_s` seconds become one row; 0 keeps each."""
        super().__init__(capacity)
        self._merged_s = merged_s

    def append(self, at_s: float, values: list[float]) -> None:
        """Add a sample."""
        self._waiting.add(at_s, values)
        if self._merged_s and at_s - self._waiting.begin_s < self._merged_s:
            return
        self._keep(at_s)
        if len(self.at_s) >= 2 * self._capacity:
            # Seldom, and all at once: each time one would move the whole column each time.
            del self.at_s[: self._capacity]
            for column in self._columns:
                del column[: self._capacity]
            self.has_forgotten = True


class Entire(Track):
    """The whole job: between half of `capacity` rows and all of it, once it has gone on so long."""

    def __init__(self, capacity: int) -> None:
        super().__init__(capacity // 2 * 2)
        self._merged_of = 1

    def append(self, at_s: float, values: list[float]) -> None:
        """Add a sample; it is kept when as many have come as stand for one row by now."""
        self._waiting.add(at_s, values)
        if self._waiting.count < self._merged_of:
            return
        self._keep(at_s)
        if len(self.at_s) >= self._capacity:
            self._halve()

    def _halve(self) -> None:
        self._merged_of *= 2
        # The later time of a pair, so that the newest row stays the newest.
        self.at_s = self.at_s[1::2]
        self._columns = [
            array("d", map(_OF_TWO[merge], column[::2], column[1::2]))
            for merge, column in zip(_MERGES, self._columns, strict=True)
        ]


def _mean(one: float, other: float) -> float:
    return (one + other) / 2


_OF_TWO: Final[dict[Merge, Callable[[float, float], float]]] = {
    Merge.MEAN: _mean,
    Merge.HIGHEST: max,
    Merge.LOWEST: min,
}
