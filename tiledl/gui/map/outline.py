"""The world's outline as numbers: rings of land at the right level of detail, clipped to a box.

Made with numpy from the same file as the demo's map, since pure Python would hold the window up for
most of a second. Places are in the Web Mercator unit square: x from the west, y from the north.
"""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
import numpy.typing as npt
from msgspec import Struct

from tiledl.atlas import LEVEL_ZOOMS, arcs_payload, mercator_y, read_countries

Points = npt.NDArray[np.float64]
"""Rows of x and y."""

_SOUTH_EDGE = 1.01
"""Where Antarctica is closed: outside the map."""


class Ring(Struct, frozen=True):
    """One closed line, first point equal to the last, and the box around it."""

    points: Points
    west: float
    north: float
    east: float
    south: float


class Outline:
    """The world's land. Safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._arcs: tuple[list[list[int]], Points, npt.NDArray[Any], npt.NDArray[Any]] | None = None
        self._levels: dict[int, list[Ring]] = {}

    def rings(self, zoom: int) -> list[Ring]:
        """All rings, with the detail that suits a zoom."""
        level = next(
            (index for index, deepest in enumerate(LEVEL_ZOOMS) if zoom <= deepest),
            len(LEVEL_ZOOMS) - 1,
        )
        with self._lock:
            if level not in self._levels:
                self._levels[level] = self._built(level)
            return self._levels[level]

    def in_box(
        self, west: float, north: float, east: float, south: float, zoom: int
    ) -> list[Points]:
        """What of the land lies in a box, each piece a closed ring.

        A ring that leaves the box is closed along its edge: draw a larger box than is seen.
        """
        found = []
        for ring in self.rings(zoom):
            # Land across the antimeridian reaches beyond the square, and is on its other side too.
            for turns in (-1, 0, 1):
                if (
                    ring.west + turns < east
                    and ring.east + turns > west
                    and ring.north < south
                    and ring.south > north
                ):
                    box = (west - turns, north, east - turns, south)
                    points = clipped(ring.points, box)
                    if len(points) >= 3:
                        found.append(points + np.array((turns, 0.0)) if turns else points)
        return found

    def _built(self, level: int) -> list[Ring]:
        if self._arcs is None:
            self._arcs = _read()
        numbers, places, levels, ends = self._arcs
        is_needed = levels <= level
        kept_before = np.concatenate(([0], np.cumsum(is_needed)))
        edges = kept_before[np.concatenate(([0], ends))]
        needed = places[is_needed]
        rings = []
        for ring in numbers:
            runs: list[Points] = []
            for number in ring:
                arc = number if number >= 0 else ~number
                run = needed[edges[arc] : edges[arc + 1]]
                if number < 0:
                    run = run[::-1]
                runs.append(run[1:] if runs else run)
            points = _closed(_unwrapped(np.concatenate(runs)))
            # What has shrunk to less than a triangle is too small to be seen at this level.
            if len(points) >= 4:
                west, north = points.min(axis=0)
                east, south = points.max(axis=0)
                rings.append(Ring(points, float(west), float(north), float(east), float(south)))
        return rings


def clipped(points: Points, box: tuple[float, float, float, float]) -> Points:
    """A closed ring's part within west, north, east, south, without repeating its first point.

    Sutherland and Hodgman's polygon clipping (1974), a whole ring at once.
    """
    west, north, east, south = box
    if points[0, 0] == points[-1, 0] and points[0, 1] == points[-1, 1]:
        points = points[:-1]
    for axis, sign, limit in ((0, 1, west), (0, -1, -east), (1, 1, north), (1, -1, -south)):
        depth = sign * points[:, axis] - limit
        is_inside = depth >= 0
        if is_inside.all():
            continue
        if not is_inside.any():
            return points[:0]
        after = np.roll(points, -1, axis=0)
        crosses = is_inside != np.roll(is_inside, -1)
        share = np.zeros(len(points))
        after_depth = np.roll(depth, -1)
        share[crosses] = depth[crosses] / (depth[crosses] - after_depth[crosses])
        meeting = points + share[:, None] * (after - points)
        # Each point that is inside, and behind it where its line crosses the limit.
        both = np.stack((points, meeting), axis=1).reshape(-1, 2)
        points = both[np.stack((is_inside, crosses), axis=1).reshape(-1)]
    return points


def _read() -> tuple[list[list[int]], Points, npt.NDArray[Any], npt.NDArray[Any]]:
    """The rings' arc numbers, all vertices in one row, their levels, and where each arc ends.

    `tiledl.atlas.read_arcs` says how the file is laid out.
    """
    countries, transform = read_countries()
    payload = arcs_payload()
    arc_count, vertex_count = np.frombuffer(payload, "<u4", 2).tolist()
    ends = np.cumsum(np.frombuffer(payload, "<u4", arc_count, 8), dtype=np.int64)
    place = 8 + 4 * arc_count
    axes = []
    for _ in "xy":
        raw = np.frombuffer(payload, np.uint8, 4 * vertex_count, place).reshape(4, vertex_count)
        steps = np.ascontiguousarray(raw.T).view("<u4")[:, 0].astype(np.int64)
        axes.append(np.cumsum((steps >> 1) ^ -(steps & 1)))
        place += 4 * vertex_count
    scale, origin = transform["scale"], transform["translate"]
    rows = np.array([mercator_y(row * scale[1] + origin[1]) for row in range(axes[1].max() + 1)])
    xs = (axes[0] * scale[0] + origin[0] + 180) / 360
    places = np.column_stack((xs, rows[axes[1]]))
    levels = np.frombuffer(payload, np.uint8, vertex_count, place)
    numbers = [list(ring) for one in countries for polygon in one.polygons for ring in polygon]
    return numbers, places, levels, ends


def _unwrapped(points: Points) -> Points:
    """A line that goes on across the antimeridian, where it is stored as a jump."""
    jumps = np.diff(points[:, 0])
    if not (np.abs(jumps) > 0.5).any():
        return points
    turns = np.concatenate(([0], np.cumsum(-np.rint(jumps))))
    return np.column_stack((points[:, 0] + turns, points[:, 1]))


def _closed(points: Points) -> Points:
    if (points[0] == points[-1]).all():
        return points
    # Around the pole: it ends a world's width from where it began.
    (first_x, _), (last_x, _) = points[0], points[-1]
    closing = [(last_x, _SOUTH_EDGE), (first_x, _SOUTH_EDGE), tuple(points[0])]
    return np.concatenate((points, closing))
