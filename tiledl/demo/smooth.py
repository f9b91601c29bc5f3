"""Rounding the corners of outlines, so that their coarse grid does not show at deep zooms."""

from __future__ import annotations

import math
from collections.abc import Container, Sequence

from tiledl.atlas import Vertex

MAX_CUT = 20 / (256 << 12)
"""How far from a corner the rounding begins at most, in the unit square: 20 pixels at zoom 12.

It is bounded so that rounding is local; `tiledl.demo.world.margin_share` allows for it.
"""

_CURVE_STEPS = (0.0, 0.25, 0.5, 0.75, 1.0)


def round_corners(vertices: Sequence[Vertex], nodes: Container[Vertex]) -> list[Vertex]:
    """The line with each corner replaced by a short curve (a quadratic Bézier).

    A closed line (first vertex equal to the last) is rounded there too. Corners at `nodes`, where
    several lines meet, stay, so that lines and the areas between them go on fitting together.
    """
    is_closed = len(vertices) > 3 and vertices[0] == vertices[-1]
    if len(vertices) < 3:
        return list(vertices)
    rounded: list[Vertex] = [] if is_closed else [vertices[0]]
    before = vertices[-2] if is_closed else vertices[0]
    start = 0 if is_closed else 1
    for index in range(start, len(vertices) - 1):
        corner, after = vertices[index], vertices[index + 1]
        if corner in nodes:
            rounded.append(corner)
        else:
            entry, leave = _towards(corner, before), _towards(corner, after)
            for t in _CURVE_STEPS:
                a, b, c = (1 - t) * (1 - t), 2 * t * (1 - t), t * t
                rounded.append(
                    (
                        a * entry[0] + b * corner[0] + c * leave[0],
                        a * entry[1] + b * corner[1] + c * leave[1],
                    )
                )
        before = corner
    rounded.append(rounded[0] if is_closed else vertices[-1])
    return rounded


def _towards(corner: Vertex, other: Vertex) -> Vertex:
    """Half-way from a corner to the next vertex, or `MAX_CUT` when that is less."""
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    length = math.hypot(dx, dy)
    share = min(0.5, MAX_CUT / length) if length else 0.0
    return corner[0] + dx * share, corner[1] + dy * share
