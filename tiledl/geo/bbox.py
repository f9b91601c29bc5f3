"""Bounding boxes in degrees, checked once, and split where they cross the antimeridian."""

from __future__ import annotations

import math
import re

from msgspec import Struct
from msgspec.structs import force_setattr

MAX_LATITUDE = 85.0511287798066
"""Where Web Mercator's square ends: degrees(atan(sinh(pi)))."""


class BBoxError(ValueError):
    """A bounding box that cannot be meant; the message says what is wrong and what to do."""


class BBox(Struct, frozen=True):
    """West, south, east, north in degrees, always in this order.

    ``west > east`` means a box across the antimeridian (``170,-20,-170,-10`` is Fiji's). Latitudes
    beyond ±85.0511° are clipped to Web Mercator's edge. Raises `BBoxError` otherwise.
    """

    west: float
    south: float
    east: float
    north: float

    def __post_init__(self) -> None:
        for name in ("west", "south", "east", "north"):
            value = getattr(self, name)
            limit = 180 if name in ("west", "east") else 90
            if not math.isfinite(value) or abs(value) > limit:
                raise BBoxError(
                    f"{name} is {value:g}: give degrees between -{limit} and {limit}, "
                    "in the order west,south,east,north"
                )
        if self.south >= self.north:
            raise BBoxError(
                f"south ({self.south:g}) is not below north ({self.north:g}): "
                "give the box as west,south,east,north"
            )
        if self.west == self.east:
            raise BBoxError(f"west and east are both {self.west:g}: the box has no width")
        if self.south >= MAX_LATITUDE or self.north <= -MAX_LATITUDE:
            raise BBoxError(
                f"the box lies wholly beyond latitude {MAX_LATITUDE:.4f}°, "
                "where Web Mercator tiles end: choose an area nearer to the equator"
            )
        force_setattr(self, "south", max(self.south, -MAX_LATITUDE))
        force_setattr(self, "north", min(self.north, MAX_LATITUDE))

    @classmethod
    def parse(cls, text: str) -> BBox:
        """Read ``W,S,E,N`` in degrees, separated by commas, semicolons or spaces."""
        parts = [part for part in re.split(r"[\s,;]+", text.strip()) if part]
        if len(parts) != 4:
            raise BBoxError(
                f"a bounding box has four numbers, west,south,east,north; “{text}” has {len(parts)}"
            )
        numbers = []
        for part in parts:
            try:
                numbers.append(float(part))
            except ValueError:
                raise BBoxError(
                    f"“{part}” is not a number: give the box as west,south,east,north in degrees, "
                    "for example 5.9,45.8,10.5,47.8"
                ) from None
        return cls(*numbers)

    @property
    def crosses_antimeridian(self) -> bool:
        """Whether the box runs east across longitude 180°."""
        return self.west > self.east

    def parts(self) -> tuple[BBox, ...]:
        """The box itself, or its two halves when it crosses the antimeridian."""
        if not self.crosses_antimeridian:
            return (self,)
        halves = []
        if self.west < 180:
            halves.append(BBox(self.west, self.south, 180, self.north))
        if self.east > -180:
            halves.append(BBox(-180, self.south, self.east, self.north))
        return tuple(halves)

    @property
    def center(self) -> tuple[float, float]:
        """Longitude and latitude of the middle, in degrees."""
        width = (self.east - self.west) % 360 or 360
        longitude = (self.west + width / 2 + 180) % 360 - 180
        return longitude, (self.south + self.north) / 2

    def __str__(self) -> str:
        return ",".join(f"{value:.7g}" for value in (self.west, self.south, self.east, self.north))
