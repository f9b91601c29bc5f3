"""Tiles and areas: which tiles cover a selection, in which order, and how many they are."""

from tiledl.geo.bbox import MAX_LATITUDE, BBox, BBoxError
from tiledl.geo.plan import Block, TilePlan, TileRect, ZoomError, ZoomRange
from tiledl.geo.tile import MAX_ZOOM, Tile, mercator_bounds, quadkey, tile_bounds

__all__ = [
    "MAX_LATITUDE",
    "MAX_ZOOM",
    "BBox",
    "BBoxError",
    "Block",
    "Tile",
    "TilePlan",
    "TileRect",
    "ZoomError",
    "ZoomRange",
    "mercator_bounds",
    "quadkey",
    "tile_bounds",
]
