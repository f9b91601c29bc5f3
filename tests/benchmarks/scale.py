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
    """The race's tiles are the whole world at this zoom; a smaller race has the zoom below."""
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
        return 1 << 2 * self.zoom


FULL = Scale(
    zoom=8,
    rounds=7,
    peer_rounds=3,
    slow_share=32,
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


def bbox_text(box: tuple[float, float, float, float] = WORLD) -> str:
    """A box as the command takes it."""
    return ",".join(f"{number:g}" if number % 1 == 0 else f"{number}" for number in box)
