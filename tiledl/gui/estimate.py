"""What a plan amounts to, zoom by zoom: tiles, bytes and time, and what that rests on."""

from __future__ import annotations

from itertools import islice

from msgspec import Struct

from tiledl.geo import Tile, TilePlan, ZoomRange
from tiledl.gui.tile_sizes import TileSizes

ASSUMED_TILE_BYTES = 15_000
"""What a raster tile weighs until some have been seen: between a flat map tile (5 kB) and an aerial
photograph (25 kB)."""

SAMPLES_PER_ZOOM = 3


class Rate(Struct, frozen=True):
    """Tiles a second, and a sentence that says where the number comes from."""

    per_s: float
    basis: str


class ZoomEstimate(Struct, frozen=True):
    """One zoom of a plan."""

    zoom: int
    tiles: int
    seen: int
    """How many tiles of this zoom the size rests on; 0 when it is taken from another zoom."""
    mean_bytes: float
    seconds: float | None
    """None when no rate is known."""

    @property
    def size_bytes(self) -> float:
        """All tiles together."""
        return self.tiles * self.mean_bytes


class Estimate(Struct, frozen=True):
    """A whole plan."""

    zooms: tuple[ZoomEstimate, ...]
    rate: Rate | None

    @property
    def tiles(self) -> int:
        """How many in all."""
        return sum(one.tiles for one in self.zooms)

    @property
    def size_bytes(self) -> float:
        """All tiles together, before equal ones are stored once."""
        return sum(one.size_bytes for one in self.zooms)

    @property
    def seconds(self) -> float | None:
        """At the rate; None when none is known."""
        return self.tiles / self.rate.per_s if self.rate is not None else None

    @property
    def seen(self) -> int:
        """How many tiles of these zooms have been seen."""
        return sum(one.seen for one in self.zooms)


def estimate(plan: TilePlan, source_id: str, sizes: TileSizes, rate: Rate | None) -> Estimate:
    """Estimate a plan by the tiles seen so far.

    A zoom without any takes its size from the nearest zoom that has some, the deeper of two.
    """
    counts = plan.counts()
    # Also zooms outside the plan: the map has often shown their neighbours.
    known = {
        zoom: found
        for zoom in range(max(plan.zooms.lowest - 4, 0), plan.zooms.highest + 5)
        if (found := sizes.seen(source_id, zoom)) is not None
    }
    zooms = []
    for zoom, tiles in counts.items():
        nearest = min(known, key=lambda other: (abs(other - zoom), -other), default=None)
        mean_bytes = known[nearest][1] if nearest is not None else float(ASSUMED_TILE_BYTES)
        seen = known[zoom][0] if zoom in known else 0
        seconds = tiles / rate.per_s if rate is not None else None
        zooms.append(ZoomEstimate(zoom, tiles, seen, mean_bytes, seconds))
    return Estimate(tuple(zooms), rate)


def sample_tiles(plan: TilePlan, most: int = SAMPLES_PER_ZOOM) -> list[Tile]:
    """A few tiles of each zoom of a plan, spread along the diagonal of its area."""
    tiles: dict[Tile, None] = {}
    for zoom in plan.zooms:
        rect = max(plan.rects(zoom), key=lambda one: one.count)
        for number in range(most):
            part = (2 * number + 1) / (2 * most)
            x = rect.west + int((rect.east - rect.west + 1) * part)
            y = rect.north + int((rect.south - rect.north + 1) * part)
            if plan.area is None or plan.area.meets(zoom, x, y, 1):
                tiles[Tile(zoom, x, y)] = None
        if not any(tile.z == zoom for tile in tiles):
            # The diagonal of a box need not meet the area inside it.
            alone = TilePlan(plan.bbox, ZoomRange(zoom, zoom), plan.area)
            tiles.update(dict.fromkeys(islice(alone.tiles(), 1)))
    return list(tiles)
