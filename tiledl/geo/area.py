"""Areas of any shape: which squares of tiles they meet, and which they hold whole.

Edges are straight in longitude and latitude, as GeoJSON says (RFC 7946, section 3.1.1). Squares of
tiles are rectangles there too, so that nothing is bent or rounded on the way into Web Mercator.

shapely is imported when an area is first asked something: jobs on boxes do without.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Any

from msgspec import Struct

from tiledl.geo.bbox import MAX_LATITUDE, BBox

Ring = tuple[tuple[float, float], ...]
"""Longitude and latitude of each corner, in degrees; the first comes again as the last."""

MOST_BORDER_TILES = 4_000_000
"""Through how many tiles of the deepest zoom an area's border may run: about half a minute of
counting."""

MOST_CORNERS = 100_000
"""What an area is simplified to, when it has more."""

_SHRINK_DEG = 1e-11
"""How far a square's edges are drawn in, so that an area that ends on a tile's edge does not take
the next tile. The same as for boxes (see `tiledl.geo.plan`)."""

_CHUNK = 2048
"""Squares that are looked at in one call to GEOS, and that are held at once for each zoom."""


class AreaError(ValueError):
    """An area that cannot be meant; the message says what is wrong and what to do."""


class Area(Struct, frozen=True, dict=True):
    """Polygons that do not overlap, each an outer ring and its holes, within ±180° and Web
    Mercator's latitudes.

    Make one with `area_of`, which sees to that. Raises `AreaError` for what is no area at all.
    """

    polygons: tuple[tuple[Ring, ...], ...]

    def __post_init__(self) -> None:
        if not self.polygons:
            raise AreaError("the area is empty: choose another")
        for rings in self.polygons:
            for ring in rings or ((),):
                if len(ring) < 4:
                    raise AreaError("a polygon of the area has fewer than three corners")
                for longitude, latitude in ring:
                    if not (abs(longitude) <= 180 and abs(latitude) <= 90):
                        raise AreaError(
                            f"the area has a corner at {longitude:g}, {latitude:g}: give longitude "
                            "and latitude in degrees, in this order"
                        )

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        return hash(self.polygons)

    @cached_property
    def bounds(self) -> BBox:
        """The smallest box around it; across the antimeridian where that is the smaller one."""
        outer = [rings[0] for rings in self.polygons]
        south = min(latitude for ring in outer for _, latitude in ring)
        north = max(latitude for ring in outer for _, latitude in ring)
        spans = sorted(
            (min(longitude for longitude, _ in ring), max(longitude for longitude, _ in ring))
            for ring in outer
        )
        west, east = spans[0][0], max(last for _, last in spans)
        if west <= -180 + 1e-9 and east >= 180 - 1e-9:
            reached, gap = spans[0][1], 0.0
            for first, last in spans[1:]:
                if first - reached > gap:
                    gap, west, east = first - reached, first, reached
                reached = max(reached, last)
        return BBox(west, south, east, north)

    def meets(self, zoom: int, x: int, y: int, side: int) -> bool:
        """Whether the square of `side` × `side` tiles with that corner shares a tile with it."""
        return bool(self._shape.intersects(_square(zoom, x, y, side)))

    def holds(self, zoom: int, x: int, y: int, side: int) -> bool:
        """Whether all of the square lies in it."""
        return bool(self._shape.contains(_square(zoom, x, y, side)))

    def cells(self, zoom: int, x: int, y: int, side: int) -> frozenset[tuple[int, int]]:
        """The tiles of the square that it meets, as offsets (column, row) from the corner."""
        tiles = [(x + dx, y + dy) for dx in range(side) for dy in range(side)]
        return frozenset((met_x - x, met_y - y) for met_x, met_y in self._met(zoom, tiles))

    @property
    def corners(self) -> int:
        """How many corners its polygons have."""
        return sum(len(ring) - 1 for rings in self.polygons for ring in rings)

    @cached_property
    def deepest_zoom(self) -> int:
        """Down to which zoom its tiles can be counted, and planned, in a reasonable time: where its
        border runs through not more than `MOST_BORDER_TILES`."""
        around = 0.0
        for rings in self.polygons:
            for ring in rings:
                for (x, y), (to_x, to_y) in pairwise(ring):
                    # Mercator stretches what goes north as much as what goes east.
                    stretch = math.cos(math.radians((y + to_y) / 2))
                    around += abs(to_x - x) + abs(to_y - y) / max(stretch, 0.05)
        tiles_at_zoom_0 = max(around / 360, 1e-12)
        return max(0, min(30, math.floor(math.log2(MOST_BORDER_TILES / tiles_at_zoom_0))))

    def is_counted(self, highest: int) -> bool:
        """Whether `counts` answers at once; a country's at zoom 16 take seconds, once."""
        return len(self._known_counts) > highest

    def counts(self, highest: int) -> tuple[int, ...]:
        """How many tiles it meets at each zoom from 0 to `highest`, exactly.

        Whole squares are counted as such, so the work grows with the length of its border only,
        and not more than some thousand squares are held at once.
        """
        known = self._known_counts
        if len(known) <= highest:
            known[:] = self._counted(highest)
        return tuple(known[: highest + 1])

    @cached_property
    def _known_counts(self) -> list[int]:
        return []

    def _counted(self, highest: int) -> list[int]:
        counts = [0] * (highest + 1)
        waiting: list[tuple[int, list[tuple[int, int]]]] = [(0, [(0, 0)])]
        while waiting:
            zoom, squares = waiting.pop()
            border = self._met(zoom, squares)
            if zoom == highest:
                counts[zoom] += len(border)
                continue
            held = self._held(zoom, border)
            for deeper in range(zoom, highest + 1):
                counts[deeper] += len(held) << (2 * (deeper - zoom))
            border = [square for square in border if square not in held]
            counts[zoom] += len(border)
            for first in range(0, len(border), _CHUNK // 4):
                quarters = [
                    (2 * x + dx, 2 * y + dy)
                    for x, y in border[first : first + _CHUNK // 4]
                    for dx in (0, 1)
                    for dy in (0, 1)
                ]
                waiting.append((zoom + 1, quarters))
        return counts

    def _met(self, zoom: int, squares: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Those of some tiles that it meets."""
        import shapely

        met = shapely.intersects(self._shape, _tiles(zoom, squares)).tolist()
        return [square for square, is_met in zip(squares, met, strict=True) if is_met]

    def _held(self, zoom: int, squares: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
        """Those of some tiles that lie in it as a whole, and do not touch its border."""
        import shapely

        # A tenth of what `contains` takes, which looks at how they touch.
        held = shapely.contains_properly(self._shape, _tiles(zoom, squares)).tolist()
        return {square for square, is_held in zip(squares, held, strict=True) if is_held}

    @cached_property
    def _shape(self) -> Any:
        """It as a shapely geometry in degrees, prepared for many questions."""
        import shapely

        shape = shape_of(self)
        # Polygons that share an edge may come to overlap by a rounding error.
        shape = shape if shape.is_valid else shapely.make_valid(shape)
        shapely.prepare(shape)
        return shape


def area_of(shape: Any) -> Area:
    """The area of a shapely geometry in degrees; of lines and points nothing remains.

    Longitudes beyond ±180° are the same places one turn on. What lies beyond Web Mercator's
    latitudes is cut off, and more than `MOST_CORNERS` corners are simplified. Raises `AreaError`.
    """
    import shapely

    try:
        shape = shape if shape.is_valid else shapely.make_valid(shape)
        west, south, east, north = shape.bounds
        if not all(map(math.isfinite, (west, south, east, north))):
            raise AreaError("the area is empty: choose another")
        if max(abs(west), abs(east)) > 540 or max(abs(south), abs(north)) > 91:
            raise AreaError(
                f"the area reaches from {west:g}, {south:g} to {east:g}, {north:g}: give longitude "
                "and latitude in degrees (WGS 84)"
            )
        parts = []
        for turn in (-360, 0, 360):
            window = shapely.box(turn - 180, -MAX_LATITUDE, turn + 180, MAX_LATITUDE)
            part = shapely.intersection(shape, window)
            if not part.is_empty:
                parts.append(shapely.transform(part, lambda xy, turn=turn: xy - (turn, 0)))
        whole = shapely.union_all([one for part in parts for one in _polygons_in(part)])
        tolerance = 1e-6
        while shapely.get_num_coordinates(whole) > MOST_CORNERS:
            tolerance *= 2
            whole = shapely.make_valid(whole.simplify(tolerance))
    except shapely.errors.GEOSException as error:
        raise AreaError(f"the area cannot be used ({error}): repair its polygons") from error
    polygons = tuple(
        tuple(
            tuple((min(max(x, -180.0), 180.0), y) for x, y in ring.coords)
            for ring in (polygon.exterior, *polygon.interiors)
        )
        for polygon in _polygons_in(whole)
    )
    if not polygons:
        raise AreaError(
            "the area has no extent on the map: choose a polygon, or a corridor around a line"
        )
    return Area(polygons)


def shape_of(area: Area) -> Any:
    """The area as a shapely geometry in degrees."""
    import shapely

    return shapely.MultiPolygon([(rings[0], rings[1:]) for rings in area.polygons])


def union_of(boxes: Sequence[BBox], areas: Sequence[Area] = ()) -> Area:
    """All that is in one of them. Raises `AreaError` when there are none."""
    import shapely

    parts = [shapely.box(b.west, b.south, b.east, b.north) for box in boxes for b in box.parts()]
    return area_of(shapely.union_all([*parts, *map(shape_of, areas)]))


def _polygons_in(shape: Any) -> Iterator[Any]:
    if shape.geom_type == "Polygon":
        if not shape.is_empty and shape.area > 0:
            yield shape
    else:
        for part in getattr(shape, "geoms", ()):
            yield from _polygons_in(part)


def _tiles(zoom: int, corners: Sequence[tuple[int, int]]) -> Any:
    """Tiles as an array of boxes."""
    import shapely

    side = 1 << zoom
    width = 360 / side
    rows = {y for _, y in corners}
    edges = {y: _latitude(y, side) for y in rows | {y + 1 for y in rows}}
    return shapely.box(
        [x * width - 180 + _SHRINK_DEG for x, _ in corners],
        [edges[y + 1] + _SHRINK_DEG for _, y in corners],
        [(x + 1) * width - 180 - _SHRINK_DEG for x, _ in corners],
        [edges[y] - _SHRINK_DEG for _, y in corners],
    )


def _square(zoom: int, x: int, y: int, side: int) -> Any:
    import shapely

    across = 1 << zoom
    width = 360 / across
    return shapely.box(
        x * width - 180 + _SHRINK_DEG,
        _latitude(y + side, across) + _SHRINK_DEG,
        (x + side) * width - 180 - _SHRINK_DEG,
        _latitude(y, across) - _SHRINK_DEG,
    )


def _latitude(row: int, side: int) -> float:
    """A row's northern edge, of as many rows as `side`."""
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * row / side))))
