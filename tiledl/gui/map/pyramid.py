"""Which tiles a view needs, where they go, and what stands in for those that are not there yet."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from msgspec import Struct

from tiledl.geo import Tile
from tiledl.gui.map.viewport import HALF_M, TILE_PX, Viewport

MOST_TILES = 400
"""A view that would need more than this shows none: its source begins far below the zoom shown."""


class Placement(Struct, frozen=True):
    """A tile and its place in whole pixels; right and bottom are where the next tile begins.

    Edges are rounded and sizes follow from them, so neighbours meet without a seam.
    """

    tile: Tile
    left: int
    top: int
    right: int
    bottom: int


class Part(Struct, frozen=True):
    """A part of a tile's picture, as shares of its width and height from its top left corner."""

    tile: Tile
    left: float
    top: float
    side: float


def tile_zoom(view: Viewport, lowest: int, highest: int) -> int:
    """The zoom of the tiles that suit a view best, among those that there are."""
    return max(lowest, min(highest, math.floor(view.zoom + 0.5)))


def placements(view: Viewport, zoom: int) -> list[Placement]:
    """Every tile in view with its place, from the middle outwards; the world repeats at its sides.

    Empty when there would be more than `MOST_TILES`.
    """
    size = TILE_PX * 2.0 ** (view.zoom - zoom)
    left, top = view.pixel_of(-HALF_M, HALF_M)
    count = 1 << zoom
    first_column = math.floor(-left / size)
    last_column = math.ceil((view.width - left) / size) - 1
    first_row = max(math.floor(-top / size), 0)
    last_row = min(math.ceil((view.height - top) / size) - 1, count - 1)
    columns, rows = last_column - first_column + 1, last_row - first_row + 1
    if rows <= 0 or columns * rows > MOST_TILES:
        return []
    xs = [_rounded(left + column * size) for column in range(first_column, last_column + 2)]
    ys = [_rounded(top + row * size) for row in range(first_row, last_row + 2)]
    found = [
        Placement(
            Tile(zoom, (first_column + column) % count, first_row + row),
            xs[column],
            ys[row],
            xs[column + 1],
            ys[row + 1],
        )
        for row in range(rows)
        for column in range(columns)
    ]
    middle_x, middle_y = view.width / 2, view.height / 2
    found.sort(
        key=lambda one: (
            abs((one.left + one.right) / 2 - middle_x) + abs((one.top + one.bottom) / 2 - middle_y)
        )
    )
    return found


def stand_in(tile: Tile, is_there: Callable[[Tile], bool]) -> Part | None:
    """The part of the nearest tile above that covers this one, of those that are there."""
    for up in range(1, tile.z + 1):
        above = Tile(tile.z - up, tile.x >> up, tile.y >> up)
        if is_there(above):
            side = 1 / (1 << up)
            mask = (1 << up) - 1
            return Part(above, (tile.x & mask) * side, (tile.y & mask) * side, side)
    return None


def children(placement: Placement) -> Iterator[Placement]:
    """The four tiles below, which stand in when one zooms out, in their quarters."""
    z, x, y = placement.tile
    middle_x = (placement.left + placement.right) // 2
    middle_y = (placement.top + placement.bottom) // 2
    for down, top, bottom in ((0, placement.top, middle_y), (1, middle_y, placement.bottom)):
        for across, left, right in (
            (0, placement.left, middle_x),
            (1, middle_x, placement.right),
        ):
            yield Placement(Tile(z + 1, 2 * x + across, 2 * y + down), left, top, right, bottom)


def _rounded(value: float) -> int:
    return math.floor(value + 0.5)
