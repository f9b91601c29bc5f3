"""What may be downloaded instead, where a source does not allow what is asked."""

from __future__ import annotations

from msgspec import Struct

from tiledl.geo import Area, BBox, TilePlan, ZoomRange
from tiledl.gui.translation import tr_count
from tiledl.sources import TileSource


class WayOut(Struct, frozen=True):
    """Other zooms for the same area, which the source allows."""

    zooms: ZoomRange
    tiles: int

    @property
    def text(self) -> str:
        """What the offer says."""
        lowest, highest = self.zooms.lowest, self.zooms.highest
        if lowest == highest:
            return tr_count(
                "Use zoom {zoom}: %n tile", "Use zoom {zoom}: %n tiles", self.tiles, zoom=lowest
            )
        return tr_count(
            "Use zooms {lowest}–{highest}: %n tile",
            "Use zooms {lowest}–{highest}: %n tiles",
            self.tiles,
            lowest=lowest,
            highest=highest,
        )


def way_out(
    source: TileSource, bbox: BBox, area: Area | None, lowest: int, highest: int
) -> WayOut | None:
    """The zooms nearest to those wanted that the source allows for this area.

    None when those wanted are allowed, or when no zooms are: then the area is too large, or the
    source allows no downloads at all.
    """
    policy = source.policy
    if not policy.allows_jobs:
        return None
    deepest = min(source.max_zoom, policy.max_zoom if policy.max_zoom is not None else 99)
    if deepest < source.min_zoom:
        return None
    first, last = sorted((lowest, highest))
    first = min(max(first, source.min_zoom), deepest)
    last = min(max(last, first), deepest)
    most = policy.max_tiles
    while True:
        tiles = TilePlan(bbox, ZoomRange(first, last), area).total
        if most is None or tiles <= most:
            break
        if last == first:
            # Not even the lowest zoom wanted: a lower one has fewer tiles.
            if first == source.min_zoom:
                return None
            first -= 1
        last -= 1
    if (first, last) == (lowest, highest):
        return None
    return WayOut(ZoomRange(first, last), tiles)
