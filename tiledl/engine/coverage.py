"""Which tiles of a job are stored, absent or failed: a grid of cells for each zoom.

Memory is bounded whatever the job: a zoom has at most `MOST_CELLS` cells, each of one tile, or of
2 × 2, 4 × 4 … where there are more tiles. A cell counts its tiles; no object is kept for a tile.
"""

from __future__ import annotations

import threading
from array import array
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Protocol

from tiledl.geo import TileRect, ZoomRange
from tiledl.outcome import Absent, Failed, Outcome, Stored
from tiledl.store import FileCells, read_cells

MOST_CELLS = 1 << 18
"""512 × 512: finer than a map shows, and 3 MB a zoom."""


class Planned(Protocol):
    """Where tiles may be: a plan, or what a file holds."""

    @property
    def zooms(self) -> ZoomRange: ...
    def rects(self, zoom: int) -> Sequence[TileRect]: ...


class ZoomCells:
    """One zoom's cells. Columns run eastwards from `west`, also across the antimeridian."""

    def __init__(self, zoom: int, rects: Sequence[TileRect], most_cells: int = MOST_CELLS) -> None:
        """`rects` are the plan's at that zoom: one, or the two sides of the antimeridian."""
        self.zoom = zoom
        self.west, self.north = rects[0].west, rects[0].north
        span = (rects[-1].east - self.west) % (1 << zoom) + 1
        self.tiles_across = span
        self.tiles_down = rects[0].south - self.north + 1
        shift = 0
        while _cells(self.tiles_across, shift) * _cells(self.tiles_down, shift) > most_cells:
            shift += 1
        self.shift = shift
        """A cell is 2**shift tiles wide and high."""
        self.columns = _cells(self.tiles_across, shift)
        self.rows = _cells(self.tiles_down, shift)
        empty: bytes = bytes(self.columns * self.rows * (1 if shift == 0 else 4))
        kind = "B" if shift == 0 else "I"
        self.stored = array(kind, empty)
        """How many of a cell's tiles are stored, row by row from the north-west. A tile may be
        counted more than once, so a count is to be cut at the number of tiles in the cell."""
        self.absent = array(kind, empty)
        self.failed = array(kind, empty)

    def cell_of(self, x: int, y: int) -> int | None:
        """The index of the cell with a tile; None outside."""
        column = ((x - self.west) & ((1 << self.zoom) - 1)) >> self.shift
        row = (y - self.north) >> self.shift
        if column >= self.columns or not 0 <= row < self.rows:
            return None
        return row * self.columns + column

    def note(self, outcomes: Iterable[Outcome]) -> None:
        """Count outcomes of this zoom."""
        cell_of, shift, failed = self.cell_of, self.shift, self.failed
        counts_of: dict[type[Outcome], array[int]] = {
            Stored: self.stored,
            Absent: self.absent,
            Failed: failed,
        }
        for outcome in outcomes:
            counts = counts_of.get(type(outcome))
            _, x, y = outcome.tile
            cell = cell_of(x, y)
            if counts is None or cell is None:
                continue
            if shift:
                counts[cell] += 1
            else:
                counts[cell] = 1
                if counts is not failed:
                    failed[cell] = 0

    def add(self, counts: array[int], column: int, cells: Iterable[tuple[int, int]]) -> None:
        """Add what a file holds: of the cells in a column, the row and how many tiles there."""
        if not 0 <= column < self.columns:
            return
        for row, count in cells:
            if 0 <= row < self.rows:
                cell = row * self.columns + column
                if self.shift:
                    counts[cell] += count
                else:
                    counts[cell] = 1


class Coverage:
    """All zooms of a job. Outcomes are recorded in the writer's thread, a file is read in another,
    and a view looks from a third: what it sees may be some tiles behind, never broken."""

    def __init__(self, plan: Planned) -> None:
        self.plan = plan
        self.version = 0
        """Grows with each change."""
        self._lock = threading.Lock()
        self._zooms: dict[int, ZoomCells] = {}
        self._is_stopped = False

    def at(self, zoom: int) -> ZoomCells:
        """One zoom's cells; the zoom has to be of the plan."""
        with self._lock:
            return self._cells_of(zoom)

    def record(self, outcomes: Sequence[Outcome]) -> None:
        """Note what has become of tiles."""
        with self._lock:
            for zoom, some in groupby(outcomes, attrgetter("tile.z")):
                if zoom in self.plan.zooms:
                    self._cells_of(zoom).note(some)
            self.version += 1

    def read(self, path: Path) -> None:
        """Add what the job's file holds already, as of one moment. Raises `StoreError`.

        To be called once, in a thread, after outcomes have begun to be recorded: none is missed,
        and what is counted twice in between does not show.
        """
        with read_cells(path) as file:
            for zoom in self.plan.zooms:
                with self._lock:
                    cells = self._cells_of(zoom)
                self._read_zoom(cells, file)

    def stop(self) -> None:
        """End `read` soon."""
        self._is_stopped = True

    def _read_zoom(self, cells: ZoomCells, file: FileCells) -> None:
        where = (cells.zoom, cells.west, cells.north, cells.shift)
        for counts, columns in (
            (cells.failed, file.dead_letters(*where)),
            (cells.absent, file.absent(*where)),
            (cells.stored, file.stored(*where)),
        ):
            for column, found in columns:
                if self._is_stopped:
                    return
                with self._lock:
                    cells.add(counts, column, found)
                    self.version += 1

    def _cells_of(self, zoom: int) -> ZoomCells:
        cells = self._zooms.get(zoom)
        if cells is None:
            cells = self._zooms[zoom] = ZoomCells(zoom, self.plan.rects(zoom))
        return cells


def _cells(tiles: int, shift: int) -> int:
    return ((tiles - 1) >> shift) + 1
