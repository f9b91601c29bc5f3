"""Tiles as single numbers, those of a square of 32 × 32 one behind the other.

A table that has zoom, column and row for its key keeps a column's tiles together. The plan comes in
squares, and in a map of a million tiles each of a square's 32 columns is on a page of its own: a
batch of two squares rewrote 64 pages, where with these numbers it is nine.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from tiledl.geo import MAX_ZOOM, Tile

SQUARE_ORDER = 5
"""Squares are 2**5 tiles wide: the plan's blocks (`geo.plan.BLOCK_ORDER`), or wider."""

SQUARE_TILES = 1 << 2 * SQUARE_ORDER

_MASK = (1 << SQUARE_ORDER) - 1

_FIRST = (0, *accumulate(max(4**zoom, SQUARE_TILES) for zoom in range(MAX_ZOOM)))
"""The first number of each zoom. The last of all is below 2**61, within SQLite's integers."""


def numbers_of(tiles: Iterable[tuple[int, int, int]]) -> list[int]:
    """The number of each tile, given by zoom, column and row."""
    first, order, mask = _FIRST, SQUARE_ORDER, _MASK
    return [
        first[z]
        + (x >> order << z + order)
        + (y >> order << 2 * order)
        + ((x & mask) << order)
        + (y & mask)
        for z, x, y in tiles
    ]


def first_in_square(tile: Tile) -> int:
    """The number of the first tile in the square that holds this one: the square's have it and the
    `SQUARE_TILES` - 1 next."""
    z, x, y = tile
    [number] = numbers_of([Tile(z, x & ~_MASK, y & ~_MASK)])
    return number
