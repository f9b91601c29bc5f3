"""Squares and tiles in Hilbert order: neighbours on the map come near each other in the stream.

Server caches and the pages of the output file stay warm that way, and an interrupted job leaves
whole patches of map instead of stripes. The curve is the one PMTiles uses for its tile ids (Hilbert
1891): a square is four quarters, visited in an order that the square's orientation gives.

The four orientations form a Klein four-group under composition, so a child's orientation is the
parent's XOR the quarter's own, when identity, transposition, anti-transposition and half turn are
numbered 0 to 3.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

_QUARTERS = ((0, 0, 1), (0, 1, 0), (1, 1, 0), (1, 0, 2))
"""Column, row and own orientation of the quarters of a square with orientation 0, in order."""


def _turned(column: int, row: int, orientation: int) -> tuple[int, int]:
    if orientation == 1:
        return row, column
    if orientation == 2:
        return 1 - row, 1 - column
    if orientation == 3:
        return 1 - column, 1 - row
    return column, row


_CHILDREN = tuple(
    tuple((*_turned(column, row, parent), parent ^ own) for column, row, own in _QUARTERS)
    for parent in range(4)
)


@cache
def offsets(order: int, orientation: int) -> tuple[tuple[int, int], ...]:
    """All cells (column, row) of a square of side ``2**order``, along the curve."""
    if order == 0:
        return ((0, 0),)
    half = 1 << (order - 1)
    return tuple(
        (column * half + dx, row * half + dy)
        for column, row, child in _CHILDREN[orientation]
        for dx, dy in offsets(order - 1, child)
    )


def squares(
    zoom: int, order: int, touches: Callable[[int, int, int], bool]
) -> Iterator[tuple[int, int, int]]:
    """Stream the aligned squares of side ``2**order`` that the selection touches, along the curve.

    ``touches(x, y, side)`` tells whether the square with that corner and side meets the selection.
    Yields the corner's column and row and the square's orientation. Holds three squares a zoom
    level at most, however large the selection is.
    """
    # The curve's orientation alternates with the depth so that all zooms start alike.
    stack = [(0, 0, zoom, zoom & 1)]
    while stack:
        x, y, size_order, orientation = stack.pop()
        if not touches(x, y, 1 << size_order):
            continue
        if size_order == order:
            yield x, y, orientation
            continue
        half = 1 << (size_order - 1)
        for column, row, child in reversed(_CHILDREN[orientation]):
            stack.append((x + column * half, y + row * half, size_order - 1, child))
