"""What the charts draw: a job's course in bounded memory, however long the job runs.

It is kept at four resolutions: each sample of the last minutes, half a second for the last quarter
of an hour, some seconds for the last hours, and the whole job in at most `CAPACITY` rows. A view
joins them: as fine as there is, down to the newest sample.
"""

from __future__ import annotations

import copy
from array import array
from collections.abc import Callable
from typing import Final, Self

from msgspec import Struct

from tiledl.gui.charts.columns import COLUMNS, Sample
from tiledl.gui.charts.host_bands import Breakers
from tiledl.gui.charts.track import Entire, Recent, Track

CAPACITY: Final = 1800
"""Rows at each resolution, at least half of that for the whole: about as many as pixels."""

MERGED_S: Final = (0.4, 8.0)
"""Of one row at the resolutions between: 12 minutes and four hours at least. A row of the whole
stands for less than four hours as long as the job takes less than 200 days."""


class View(Struct, frozen=True):
    """A range of time, joined of pieces of tracks; columns are made when they are asked for."""

    pieces: tuple[tuple[Track, int, int], ...]

    @property
    def at_s(self) -> array[float]:
        """When each row ends, in seconds since the job began."""
        return self._joined(lambda track: track.at_s)

    def column(self, name: str) -> array[float]:
        """One column; see `columns.COLUMNS`."""
        return self._joined(lambda track: track.column(name))

    def __len__(self) -> int:
        return sum(last - first for _, first, last in self.pieces)

    def _joined(self, column: Callable[[Track], array[float]]) -> array[float]:
        joined = array("d")
        for track, first, last in self.pieces:
            joined += column(track)[first:last]
        return joined


class History:
    """A job's samples and its hosts' breakers; `version` changes with each new sample."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        """Raises ValueError when fewer than two samples could be kept."""
        if capacity < 2:
            raise ValueError(f"a history of {capacity} samples cannot be drawn: keep at least 2")
        recent = [Recent(capacity, merged_s) for merged_s in (0.0, *MERGED_S)]
        self._tracks: tuple[Recent | Entire, ...] = (*recent, Entire(capacity))
        """From the finest to the coarsest, which alone goes back to the begin."""
        self._most = capacity * 3 // 2
        """Rows of a view from one track: more would not be seen."""
        self.breakers = Breakers()
        self.version = 0
        self.began_at = 0.0
        """When the job began, in seconds since the epoch; 0 while nobody said."""

    def __len__(self) -> int:
        return self.version

    @property
    def end_s(self) -> float:
        """The time of the newest sample; 0 while there is none."""
        finest = self._tracks[0].at_s
        return finest[-1] if finest else 0.0

    def append(self, sample: Sample) -> None:
        """Add a sample, which must not be older than the last one."""
        values = sample.values()
        for track in self._tracks:
            track.append(sample.at_s, values)
        self.version += 1

    def view(self, begin_s: float = 0.0, end_s: float = float("inf")) -> View:
        """The rows within a range of time, and one before it for the line that leads in."""
        level = len(self._tracks) - 1
        for number, track in enumerate(self._tracks[:-1]):
            first, last = track.places(begin_s, end_s)
            if track.covers(begin_s) and last - first <= self._most:
                level = number
                break
        track = self._tracks[level]
        pieces: list[tuple[Track, int, int]] = [
            (track, track.place_before(begin_s), track.places(begin_s, end_s)[1])
        ]
        # What the coarser one is still merging is there at a finer resolution.
        pieces = [piece for piece in pieces if piece[1] < piece[2]]
        for finer in reversed(self._tracks[:level]):
            joined_s = pieces[-1][0].at_s[pieces[-1][2] - 1] if pieces else -1.0
            first, last = finer.places(joined_s, end_s)
            if first < last:
                pieces.append((finer, first, last))
        return View(tuple(pieces))

    def row_at(self, at_s: float) -> dict[str, float] | None:
        """The columns at a time, as fine as they are kept; None where there is nothing yet."""
        if not 0 <= at_s <= self.end_s:
            return None
        for track in self._tracks:
            first, _ = track.places(at_s, at_s)
            place = first if first == 0 or track.at_s[first - 1] != at_s else first - 1
            if track.covers(at_s) and place < len(track):
                row = {name: track.column(name)[place] for name in COLUMNS}
                return row | {"at_s": track.at_s[place]}
        return None

    def frozen(self) -> Self:
        """The same history, which stays as it is while this one goes on."""
        other = copy.copy(self)
        other._tracks = tuple(track.copied() for track in self._tracks)
        other.breakers = self.breakers.copied()
        return other
