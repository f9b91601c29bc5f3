"""How much is measured: the full run for RESULTS.md, and a quick one to see that all is well."""

from __future__ import annotations

from dataclasses import dataclass

WORLD = (-180.0, -85.0511, 180.0, 85.0511)
"""West, south, east, north in degrees: at zoom z this box has exactly 4**z tiles."""

IN_FLIGHT = 32
"""Requests in flight of every contender."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Sizes and numbers of rounds."""

    zoom: int
    columns: int
    """The race's tiles are so many columns of this zoom, from the west; a smaller race has the
    whole world at the zoom below."""
    rounds: int
    """Of both races: of tiledl, its window and curl."""
    peer_rounds: int
    """The first of them, in which the others run too."""
    slow_share: int
    """Programs that take minutes for all tiles get one of so many columns."""
    million_zoom: int
    """The long job is the whole world at this zoom."""
    million_rounds: int
    small_zoom: int
    """The job that the long one's memory is compared with."""
    latency_levels: tuple[int, ...]
    latency_rounds: int
    latency_seconds: float
    """How long a run at one number in flight should take."""
    window_rounds: int
    """Runs with paints and clicks watched."""
    start_rounds: int
    formats_zoom: int
    """The formats' tiles are in memory."""
    formats_rounds: int
    tuning_runs: int
    """Sweeps of each server of known capacity."""
    tuning_rounds: int
    is_patient: bool
    """Whether to wait for minutes rather than measure in doubtful circumstances."""

    @property
    def tiles(self) -> int:
        """Tiles of the race."""
        return self.columns << self.zoom


FULL = Scale(
    zoom=8,
    columns=149,  # 38,144 tiles: as many as in the measurements that the goals were set by
    rounds=7,
    peer_rounds=3,
    slow_share=16,
    million_zoom=10,
    million_rounds=5,
    small_zoom=5,
    latency_levels=(8, 32, 128, 256),
    latency_rounds=3,
    latency_seconds=6.0,
    window_rounds=4,
    start_rounds=9,
    formats_zoom=7,
    formats_rounds=3,
    tuning_runs=10,
    tuning_rounds=3,
    is_patient=True,
)

QUICK = Scale(
    zoom=6,
    columns=37,  # not all, so that a box of columns is tried
    rounds=2,
    peer_rounds=2,
    slow_share=8,
    million_zoom=8,
    million_rounds=1,
    small_zoom=5,
    latency_levels=(8, 32, 128, 256),
    latency_rounds=1,
    latency_seconds=2.0,
    window_rounds=2,
    start_rounds=3,
    formats_zoom=6,
    formats_rounds=1,
    tuning_runs=2,
    tuning_rounds=1,
    is_patient=False,
)


Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


def columns_box(columns: int, zoom: int) -> Box:
    """The box that has exactly these columns of a zoom, from the west."""
    west, south, east, north = WORLD
    return (west, south, min(west + 360 * columns / (1 << zoom) - 1e-6, east), north)


def bbox_text(box: Box = WORLD) -> str:
    """A box as the command takes it."""
    return ",".join(f"{number:g}" if number % 1 == 0 else f"{number}" for number in box)
