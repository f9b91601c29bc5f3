"""Tiles and areas: which tiles cover a selection, in which order, and how many they are."""

from tiledl.geo.area import Area, AreaError, area_of, shape_of, union_of
from tiledl.geo.area_files import DEFAULT_CORRIDOR_KM, Shapes, read_shapes
from tiledl.geo.bbox import MAX_LATITUDE, BBox, BBoxError
from tiledl.geo.plan import Block, TilePlan, TileRect, ZoomError, ZoomRange
from tiledl.geo.tile import MAX_ZOOM, Tile, mercator_bounds, quadkey, tile_bounds

__all__ = [
    "DEFAULT_CORRIDOR_KM",
    "MAX_LATITUDE",
    "MAX_ZOOM",
    "Area",
    "AreaError",
    "BBox",
    "BBoxError",
    "Block",
    "Shapes",
    "Tile",
    "TilePlan",
    "TileRect",
    "ZoomError",
    "ZoomRange",
    "area_of",
    "mercator_bounds",
    "quadkey",
    "read_shapes",
    "shape_of",
    "tile_bounds",
    "union_of",
]
