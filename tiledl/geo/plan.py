"""The plan: exactly which tiles cover a selection, counted in closed form, streamed lazily.

Nothing here grows with the number of tiles: counting is arithmetic on the box's corners, or on the
squares that an area holds, and the stream holds one block of at most 1,024 tiles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import mercantile
from msgspec import Struct
from msgspec.structs import replace

from tiledl.geo import hilbert
from tiledl.geo.area import MOST_BORDER_TILES, Area
from tiledl.geo.bbox import MAX_LATITUDE, BBox
from tiledl.geo.tile import MAX_ZOOM, Tile

BLOCK_ORDER = 5
"""Blocks are 32 × 32 tiles: one look into the store covers a thousand tiles."""

_EDGE_DEG = 1e-11
"""How far the east and south edges are drawn in, so that a box ending on a tile's edge does not
take the next tile: 1e-11° is 1 µm, and 3e-5 of a tile at zoom 30 (mercantile uses the same)."""


class ZoomError(ValueError):
    """A zoom range that cannot be meant; the message says what is wrong and what to do."""


class ZoomRange(Struct, frozen=True):
    """Zoom levels from `lowest` to `highest`, both included, within 0–30."""

    lowest: int
    highest: int

    def __post_init__(self) -> None:
        for zoom in (self.lowest, self.highest):
            if not 0 <= zoom <= MAX_ZOOM:
                raise ZoomError(f"zoom {zoom} does not exist: choose a range within 0–{MAX_ZOOM}")
        if self.lowest > self.highest:
            raise ZoomError(
                f"the zoom range {self.lowest}–{self.highest} runs backwards: "
                "give the lower zoom first"
            )

    @classmethod
    def parse(cls, text: str) -> ZoomRange:
        """Read ``A-B`` or a single zoom."""
        match = re.fullmatch(r"\s*(\d{1,3})\s*(?:(?:-|–|\.\.|:)\s*(\d{1,3})\s*)?", text)
        if match is None:
            raise ZoomError(f"“{text}” is not a zoom range: write for example 0-6, or 8")
        lowest = int(match[1])
        return cls(lowest, int(match[2]) if match[2] else lowest)

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.lowest, self.highest + 1))

    def __str__(self) -> str:
        return f"{self.lowest}-{self.highest}"


class TileRect(Struct, frozen=True):
    """A rectangle of tiles at one zoom: first and last column and row, all included."""

    z: int
    west: int
    north: int
    east: int
    south: int

    @property
    def count(self) -> int:
        """How many tiles."""
        return (self.east - self.west + 1) * (self.south - self.north + 1)

    def meets(self, x: int, y: int, side: int) -> bool:
        """Whether the square of tiles with that corner and side shares a tile with this."""
        return x <= self.east and x + side > self.west and y <= self.south and y + side > self.north

    def encloses(self, x: int, y: int, side: int) -> bool:
        """Whether the whole square of tiles with that corner and side lies within this."""
        return (
            x >= self.west
            and x + side - 1 <= self.east
            and y >= self.north
            and y + side - 1 <= self.south
        )

    def shared(self, x: int, y: int, side: int) -> int:
        """How many tiles this and the square with that corner and side have in common."""
        columns = min(self.east, x + side - 1) - max(self.west, x) + 1
        rows = min(self.south, y + side - 1) - max(self.north, y) + 1
        return max(columns, 0) * max(rows, 0)


class Block(NamedTuple):
    """A square of the plan, small enough to hold: where the stream and the store meet."""

    z: int
    x: int
    y: int
    order: int
    orientation: int
    rects: tuple[TileRect, ...]
    cells: frozenset[tuple[int, int]] | None = None
    """Which of its tiles are planned, as offsets from its corner, where an area's border runs
    through it; None where the rectangles say it."""

    @property
    def side(self) -> int:
        """Tiles along one edge."""
        return 1 << self.order

    def tile_count(self) -> int:
        """How many planned tiles this square has."""
        if self.cells is not None:
            return len(self.cells)
        return sum(rect.shared(self.x, self.y, self.side) for rect in self.rects)

    def tiles(self) -> list[Tile]:
        """The planned tiles of this square, in Hilbert order."""
        z, x, y = self.z, self.x, self.y
        cells = hilbert.offsets(self.order, self.orientation)
        if self.cells is not None:
            return [Tile(z, x + dx, y + dy) for dx, dy in cells if (dx, dy) in self.cells]
        if any(rect.encloses(x, y, self.side) for rect in self.rects):
            return [Tile(z, x + dx, y + dy) for dx, dy in cells]
        return [
            Tile(z, x + dx, y + dy)
            for dx, dy in cells
            if any(r.west <= x + dx <= r.east and r.north <= y + dy <= r.south for r in self.rects)
        ]


class TilePlan(Struct, frozen=True):
    """All tiles that an area meets in a zoom range, low zooms first, each in Hilbert order.

    The area is a box, or of another shape, with `bbox` around it.
    """

    bbox: BBox
    zooms: ZoomRange
    area: Area | None = None

    @property
    def is_counted(self) -> bool:
        """Whether counting takes no time now."""
        return self.area is None or self.area.is_counted(self.zooms.highest)

    def check(self) -> None:
        """Raise `ZoomError` where the area's border is too long for the deepest zoom."""
        if self.area is None or self.zooms.highest <= self.area.deepest_zoom:
            return
        raise ZoomError(
            f"at zoom {self.zooms.highest} the area's border runs through more than "
            f"{MOST_BORDER_TILES:,} tiles: choose zooms down to {self.area.deepest_zoom}, "
            "a smaller area, or a box"
        )

    def rects(self, zoom: int) -> tuple[TileRect, ...]:
        """The one or two disjoint rectangles of tiles at a zoom (two across the antimeridian) that
        the box meets: all of the plan's tiles, or, of an area, all and more."""
        rects = [_rect(part, zoom) for part in self.bbox.parts()]
        if len(rects) == 2:
            west_half, east_half = rects
            # At low zooms the two halves can meet in the same column, all round the world.
            if east_half.east >= west_half.west:
                return (replace(east_half, east=west_half.east),)
        return tuple(rects)

    def count(self, zoom: int) -> int:
        """How many tiles at a zoom, exactly; 0 outside the range."""
        if zoom not in range(self.zooms.lowest, self.zooms.highest + 1):
            return 0
        if self.area is not None:
            return self.area.counts(self.zooms.highest)[zoom]
        return sum(rect.count for rect in self.rects(zoom))

    def counts(self) -> dict[int, int]:
        """How many tiles at each zoom of the range."""
        return {zoom: self.count(zoom) for zoom in self.zooms}

    @property
    def total(self) -> int:
        """How many tiles in all."""
        return sum(self.counts().values())

    def blocks(self) -> Iterator[Block]:
        """Stream the plan in squares of up to 32 × 32 tiles."""
        for zoom in self.zooms:
            rects = self.rects(zoom)
            order = min(zoom, BLOCK_ORDER)
            if self.area is not None:
                yield from _blocks_of(self.area, zoom, order, rects)
                continue

            def touches(x: int, y: int, side: int, rects: tuple[TileRect, ...] = rects) -> bool:
                return any(rect.meets(x, y, side) for rect in rects)

            for x, y, orientation in hilbert.squares(zoom, order, touches):
                yield Block(zoom, x, y, order, orientation, rects)

    def tiles(self) -> Iterator[Tile]:
        """Stream every tile exactly once."""
        for block in self.blocks():
            yield from block.tiles()


def _blocks_of(area: Area, zoom: int, order: int, rects: tuple[TileRect, ...]) -> Iterator[Block]:
    def touches(x: int, y: int, side: int) -> bool:
        return any(rect.meets(x, y, side) for rect in rects) and area.meets(zoom, x, y, side)

    for x, y, orientation in hilbert.squares(zoom, order, touches):
        side = 1 << order
        if area.holds(zoom, x, y, side):
            yield Block(zoom, x, y, order, orientation, (_whole(zoom, x, y, side),))
        else:
            cells = area.cells(zoom, x, y, side)
            yield Block(zoom, x, y, order, orientation, rects, cells)


def _whole(zoom: int, x: int, y: int, side: int) -> TileRect:
    return TileRect(zoom, x, y, x + side - 1, y + side - 1)


def _rect(box: BBox, zoom: int) -> TileRect:
    # Both corners stay off the projection's own east and south edge, where tiles would have the
    # number 2**zoom.
    first = mercantile.tile(
        min(box.west, 180 - _EDGE_DEG), max(box.north, _EDGE_DEG - MAX_LATITUDE), zoom
    )
    last = mercantile.tile(box.east - _EDGE_DEG, box.south + _EDGE_DEG, zoom)
    return TileRect(zoom, first.x, first.y, max(first.x, last.x), max(first.y, last.y))
