"""One tile of the Web Mercator quad (OGC's WebMercatorQuad, "Google Maps compatible").

The arithmetic comes from mercantile rather than morecantile: both are right, but morecantile brings
pyproj and its 10 MB of grids and takes a third of a second to import, for tile matrix sets that no
source here uses yet. A WMTS source with another matrix set is the day to add it.
"""

from __future__ import annotations

from typing import NamedTuple

import mercantile

MAX_ZOOM = 30
"""The deepest zoom that is handled: 2**30 tiles across still fit SQLite's and Qt's integers."""


class Tile(NamedTuple):
    """A tile by zoom, column from the west and row from the north (XYZ order).

    A tuple and not a Struct because it unpacks into SQL parameters and hashes in C: there are
    millions.
    """

    z: int
    x: int
    y: int

    @property
    def tms_row(self) -> int:
        """The row counted from the south, as TMS and MBTiles count."""
        return (1 << self.z) - 1 - self.y


def tile_bounds(tile: Tile) -> tuple[float, float, float, float]:
    """The tile's west, south, east, north in degrees."""
    west, south, east, north = mercantile.bounds(tile.x, tile.y, tile.z)
    return west, south, east, north


def mercator_bounds(tile: Tile) -> tuple[float, float, float, float]:
    """The tile's west, south, east, north in metres of Web Mercator (EPSG:3857)."""
    left, bottom, right, top = mercantile.xy_bounds(tile.x, tile.y, tile.z)
    return left, bottom, right, top


def quadkey(tile: Tile) -> str:
    """The tile's quadkey: one base-4 digit a zoom level (Bing Maps Tile System)."""
    return str(mercantile.quadkey(tile.x, tile.y, tile.z))
