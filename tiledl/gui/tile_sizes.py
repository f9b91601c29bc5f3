"""How large a source's tiles are, zoom by zoom, as far as any have been seen."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from tiledl.geo import Tile
from tiledl.outcome import Outcome, Stored

_MOST_KNOWN = 20_000
"""Single tiles that are remembered so as to be counted once."""


class TileSizes:
    """Sums by source and zoom. Safe to use from several threads.

    Tiles come from downloads, and one by one from the map and from samples.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sums: defaultdict[tuple[str, int], list[int]] = defaultdict(lambda: [0, 0])
        self._known: set[tuple[str, Tile]] = set()
        self.version = 0
        """Changes with whatever is learnt."""

    def record(self, source_id: str, outcomes: Sequence[Outcome]) -> None:
        """Learn from tiles that a job has stored."""
        with self._lock:
            stored = (outcome for outcome in outcomes if isinstance(outcome, Stored))
            for zoom, some in groupby(stored, attrgetter("tile.z")):
                sizes = [len(outcome.body) for outcome in some]
                sums = self._sums[source_id, zoom]
                sums[0] += len(sizes)
                sums[1] += sum(sizes)
            self.version += 1

    def note(self, source_id: str, tile: Tile, size_bytes: int) -> None:
        """Learn from one tile; the same one counts once."""
        with self._lock:
            if (source_id, tile) in self._known or len(self._known) >= _MOST_KNOWN:
                return
            self._known.add((source_id, tile))
            sums = self._sums[source_id, tile.z]
            sums[0] += 1
            sums[1] += size_bytes
            self.version += 1

    def seen(self, source_id: str, zoom: int) -> tuple[int, float] | None:
        """How many tiles have been seen at a zoom, and their mean size in bytes; None for none."""
        with self._lock:
            number, total_bytes = self._sums.get((source_id, zoom), (0, 0))
        return (number, total_bytes / number) if number else None
