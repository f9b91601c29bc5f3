"""The selected box on the map: moved, resized, snapped; and as four numbers of degrees.

In metres a box may lie in any copy of the world and across the antimeridian; in degrees it is as
`tiledl.geo.BBox` wants it.
"""

from __future__ import annotations

import math

from msgspec import Struct
from msgspec.structs import replace

from tiledl.gui.map.viewport import HALF_M, WORLD_M, to_degrees, to_metres

Degrees = tuple[float, float, float, float]
"""West, south, east, north; west > east is a box across the antimeridian."""

DECIMALS = 5
"""A metre: what the form's four numbers show."""


class MapBox(Struct, frozen=True):
    """West, south, east and north in metres; west < east, and south < north."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def of_degrees(cls, box: Degrees) -> MapBox | None:
        """The box that four numbers mean; None where they mean none."""
        west, south, east, north = box
        left, bottom = to_metres(west, south)
        right, top = to_metres(east, north)
        if west > east:
            right += WORLD_M
        if right <= left or top <= bottom:
            return None
        return cls(left, bottom, right, top)

    @classmethod
    def between(cls, one: tuple[float, float], other: tuple[float, float]) -> MapBox:
        """The box with these two corners, no wider than the world and within its top and bottom."""
        west, east = sorted((one[0], other[0]))
        south, north = sorted((_on_map(one[1]), _on_map(other[1])))
        return cls(west, south, min(east, west + WORLD_M), north)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return self.east <= self.west or self.north <= self.south

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        return self.west, self.south, self.east, self.north

    def to_degrees(self) -> Degrees:
        """The four numbers, rounded inwards to `DECIMALS`: a box along the edges of tiles must not
        reach into the next ones because of its last digit."""
        unit = 10.0**DECIMALS
        (west, south), (east, north) = (
            to_degrees(self.west, self.south),
            to_degrees(self.east, self.north),
        )
        if self.east - self.west >= WORLD_M * (1 - 1e-7):
            west, east = -180.0, 180.0
        inner = (
            math.ceil(west * unit - 1e-4) / unit,
            math.ceil(south * unit - 1e-4) / unit,
            math.floor(east * unit + 1e-4) / unit,
            math.floor(north * unit + 1e-4) / unit,
        )
        west, south, east, north = inner
        # On the antimeridian, each side has its own name for it.
        if west == 180:
            west = -180.0
        if east == -180:
            east = 180.0
        return west, south, east, north

    def moved(self, dx: float, dy: float) -> MapBox:
        """The same box elsewhere, within the world's top and bottom."""
        dy = max(-HALF_M - self.south, min(HALF_M - self.north, dy))
        return MapBox(self.west + dx, self.south + dy, self.east + dx, self.north + dy)

    def resized(self, across: float, up: float, x: float, y: float, least: float) -> MapBox:
        """With the edges at a handle brought to a place.

        `across` is 0 for the west edge, 1 for the east and 0.5 for neither, `up` likewise from the
        south; no edge comes nearer to the one opposite than `least`.
        """
        west, south, east, north = self.bounds
        y = _on_map(y)
        if across == 0:
            west = max(min(x, east - least), east - WORLD_M)
        elif across == 1:
            east = min(max(x, west + least), west + WORLD_M)
        if up == 0:
            south = max(min(y, north - least), -HALF_M)
        elif up == 1:
            north = min(max(y, south + least), HALF_M)
        return MapBox(west, south, east, north)

    def snapped(self, zoom: int) -> MapBox:
        """With each edge on the nearest edge of a tile, and never less than one tile."""
        size = WORLD_M / (1 << zoom)
        west, east = _snapped_pair(self.west, self.east, size)
        south, north = _snapped_pair(self.south, self.north, size)
        if south < -HALF_M:
            south, north = south + size, north + size
        if north > HALF_M * (1 + 1e-12):
            south, north = south - size, north - size
        return MapBox(west, south, min(east, west + WORLD_M), north)

    def moved_snapped(self, zoom: int) -> MapBox:
        """Of the same size, with its north-west corner on the nearest corner of a tile."""
        size = WORLD_M / (1 << zoom)
        return self.moved(
            _snapped(self.west, size) - self.west, _snapped(self.north, size) - self.north
        )

    def near(self, x: float) -> MapBox:
        """The copy of the box whose middle is nearest to a place."""
        turns = round((x - (self.west + self.east) / 2) / WORLD_M)
        if turns == 0:
            return self
        return replace(self, west=self.west + turns * WORLD_M, east=self.east + turns * WORLD_M)


def _on_map(y: float) -> float:
    return max(-HALF_M, min(HALF_M, y))


def _snapped(value: float, size: float) -> float:
    """The nearest edge; counted from the world's corner, since at zoom 0 none is in its middle."""
    return math.floor((value + HALF_M) / size + 0.5) * size - HALF_M


def _snapped_pair(low: float, high: float, size: float) -> tuple[float, float]:
    first, last = _snapped(low, size), _snapped(high, size)
    if last <= first:
        # The one tile that holds the middle.
        first = math.floor(((low + high) / 2 + HALF_M) / size) * size - HALF_M
        last = first + size
    return first, last
