"""What part of the world the map shows: a frozen value, and what panning and zooming make of it.

Places are metres of Web Mercator (EPSG:3857), x to the east and y to the north. Pixels count from
the map's top left corner, y down. Zooms are as everywhere, with tiles of 256 pixels, and may
be fractional.
"""

from __future__ import annotations

import math

from msgspec import Struct
from msgspec.structs import replace

from tiledl.geo import MAX_LATITUDE
from tiledl.gui.translation import decimal, number, tr

TILE_PX = 256
HALF_M = math.pi * 6378137.0
"""From the middle of the world to its edge."""
WORLD_M = 2 * HALF_M
DEEPEST_ZOOM = 24.0
"""A pixel is 9 mm there: deeper than any tiles that somebody looks at."""

_MARGIN_ZOOM = 0.2
"""How much farther out than a world of the map's height one can zoom, so that its edges, and a
selection along them, can be seen."""


def to_metres(longitude: float, latitude: float) -> tuple[float, float]:
    """A place in degrees as metres; latitudes are cut at the edge of the projection."""
    latitude = max(-MAX_LATITUDE, min(MAX_LATITUDE, latitude))
    y = math.asinh(math.tan(math.radians(latitude))) * HALF_M / math.pi
    return longitude / 180 * HALF_M, max(-HALF_M, min(HALF_M, y))


def to_degrees(x: float, y: float) -> tuple[float, float]:
    """A place in metres as longitude within ±180 and latitude."""
    longitude = math.remainder(x, WORLD_M) / HALF_M * 180
    return longitude, math.degrees(math.atan(math.sinh(y / HALF_M * math.pi)))


class Viewport(Struct, frozen=True):
    """A centre, a zoom, and the map's size in pixels. What methods return is always within bounds:
    the zoom is one that can be shown, no space beyond the poles is wasted, and the centre is in the
    one world between ±180°."""

    x: float
    y: float
    zoom: float
    width: int
    height: int

    @property
    def metres_per_px(self) -> float:
        """The size of a pixel in metres of the projection."""
        return WORLD_M / (TILE_PX * math.exp2(self.zoom))

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east and north in metres; west and east may be beyond the world's edge."""
        half_width = self.width / 2 * self.metres_per_px
        half_height = self.height / 2 * self.metres_per_px
        return (
            self.x - half_width,
            self.y - half_height,
            self.x + half_width,
            self.y + half_height,
        )

    def place_at(self, px: float, py: float) -> tuple[float, float]:
        """The place under a pixel."""
        size = self.metres_per_px
        return self.x + (px - self.width / 2) * size, self.y - (py - self.height / 2) * size

    def pixel_of(self, x: float, y: float) -> tuple[float, float]:
        """Where a place is, in the copy of the world that it is given in."""
        size = self.metres_per_px
        return (x - self.x) / size + self.width / 2, (self.y - y) / size + self.height / 2

    def panned(self, dx: float, dy: float) -> Viewport:
        """The map moved by pixels to the right and down."""
        size = self.metres_per_px
        return replace(self, x=self.x - dx * size, y=self.y + dy * size).kept_within()

    def zoomed(self, zoom: float, px: float, py: float) -> Viewport:
        """Another zoom, with the place under a pixel staying there."""
        zoom = self._possible(zoom)
        x, y = self.place_at(px, py)
        size = WORLD_M / (TILE_PX * math.exp2(zoom))
        return replace(
            self,
            zoom=zoom,
            x=x - (px - self.width / 2) * size,
            y=y + (py - self.height / 2) * size,
        ).kept_within()

    def resized(self, width: int, height: int) -> Viewport:
        """Another size, with the same centre."""
        return replace(self, width=max(width, 1), height=max(height, 1)).kept_within()

    def fitted(self, bounds: tuple[float, float, float, float], margin_px: int = 32) -> Viewport:
        """The deepest half zoom that shows all of west, south, east, north with a margin."""
        west, south, east, north = bounds
        share = max(
            (east - west) / max(self.width - 2 * margin_px, 1),
            (north - south) / max(self.height - 2 * margin_px, 1),
            WORLD_M / (TILE_PX * math.exp2(DEEPEST_ZOOM)),
        )
        zoom = math.floor(2 * math.log2(WORLD_M / (TILE_PX * share))) / 2
        return replace(
            self, x=(west + east) / 2, y=(south + north) / 2, zoom=self._possible(zoom)
        ).kept_within()

    def scaled(self, ratio: float) -> Viewport:
        """The same view in other pixels, `ratio` of them along one of these: a screen's own."""
        return replace(
            self,
            zoom=self.zoom + math.log2(ratio),
            width=round(self.width * ratio),
            height=round(self.height * ratio),
        )

    def kept_within(self) -> Viewport:
        """The nearest view within bounds."""
        zoom = self._possible(self.zoom)
        half = self.height / 2 * WORLD_M / (TILE_PX * math.exp2(zoom))
        room = HALF_M - half
        y = max(-room, min(room, self.y)) if room > 0 else 0.0
        return replace(self, x=math.remainder(self.x, WORLD_M), y=y, zoom=zoom)

    def _possible(self, zoom: float) -> float:
        lowest = max(0.0, math.log2(self.height / TILE_PX) - _MARGIN_ZOOM)
        return max(lowest, min(DEEPEST_ZOOM, zoom))


class ScaleBar(Struct, frozen=True):
    """A length on the ground, and how long it is on the map."""

    metres: float
    width_px: float

    @property
    def text(self) -> str:
        """The length as people write it."""
        if self.metres >= 1000:
            return f"{number(self.metres / 1000)} km"
        return f"{decimal(f'{self.metres:g}')} m"


def scale_bar(view: Viewport, longest_px: float = 90) -> ScaleBar:
    """The longest of 1, 2, 5 × 10ⁿ metres that fits.

    Web Mercator stretches lengths by the secant of the latitude: the bar holds in the map's middle.
    """
    ground_per_px = view.metres_per_px / math.cosh(view.y / HALF_M * math.pi)
    longest_m = longest_px * ground_per_px
    power = 10.0 ** math.floor(math.log10(longest_m))
    metres = max(step * power for step in (1, 2, 5) if step * power <= longest_m * (1 + 1e-9))
    return ScaleBar(metres, metres / ground_per_px)


def coordinates(longitude: float, latitude: float, zoom: float) -> str:
    """A place as text, with the decimals that a pixel is worth at that zoom: at most four, 11 m."""
    decimals = max(1, min(4, math.ceil(math.log10(TILE_PX * math.exp2(zoom) / 360))))
    north = tr("N") if latitude >= 0 else tr("S")
    east = tr("E") if longitude >= 0 else tr("W")
    up, across = number(abs(latitude), decimals), number(abs(longitude), decimals)
    return f"{up}° {north}  {across}° {east}"
