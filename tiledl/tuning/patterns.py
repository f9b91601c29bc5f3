"""Which tiles a measurement asks for, so that a server's caches are met as in life.

Each pattern is an endless stream, the same for the same seed, in memory that does not grow with the
area.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from tiledl.geo import Tile, TilePlan
from tiledl.geo.plan import TileRect

_GOLDEN = (math.sqrt(5) - 1) / 2
_ZIPF_EXPONENT = 0.8
"""Requests to web servers follow Zipf's law with exponents of 0.64 to 0.83 (Breslau and others,
“Web caching and Zipf-like distributions”, INFOCOM 1999)."""

_VIEW_COLUMNS, _VIEW_ROWS = 5, 4
"""The tiles that a window of some 1,000 × 800 pixels shows."""

_KEEPS_DIRECTION = 0.8
_ZOOMS = 0.15
"""How often the walk's next step is a zoom and not a pan."""

_MOST_MISSES = 10_000
"""Squares in a row outside an area of another shape than a box before the next is looked for by
going through the plan."""


class Pattern(StrEnum):
    """Ways to choose tiles."""

    UNIQUE = "unique"
    """None twice before all were asked for: no cache helps."""
    HOT_SPOTS = "hot-spots"
    """Few tiles often, many seldom (Zipf): what many people ask for together."""
    WALK = "walk"
    """One person pans and zooms; what comes newly into view is asked for."""


def tiles_of(plan: TilePlan, pattern: Pattern, seed: int = 0) -> Iterator[Tile]:
    """An endless stream of the plan's tiles."""
    match pattern:
        case Pattern.UNIQUE:
            return _unique(plan, seed)
        case Pattern.HOT_SPOTS:
            return _hot_spots(plan, seed)
        case Pattern.WALK:
            return _walk(plan, seed)


class _Spread:
    """The tiles of a plan's rectangles by number, neighbours far from each other."""

    def __init__(self, plan: TilePlan, seed: int) -> None:
        self._plan = plan
        self._rects = [rect for zoom in plan.zooms for rect in plan.rects(zoom)]
        self.count = sum(rect.count for rect in self._rects)
        step = max(round(self.count * _GOLDEN), 1)
        while math.gcd(step, self.count) != 1:
            step += 1
        # Multiples of a step near the golden ratio, modulo the count, come to every tile once and
        # are spread evenly however many are taken (Weyl's sequence).
        self._step = step
        self._first = random.Random(seed).randrange(self.count)

    def tile(self, number: int) -> Tile | None:
        """The tile with this number, or None where the area does not meet it."""
        index = (self._first + number * self._step) % self.count
        for rect in self._rects:
            if index < rect.count:
                width = rect.east - rect.west + 1
                row, column = divmod(index, width)
                tile = Tile(rect.z, rect.west + column, rect.north + row)
                return tile if is_planned(self._plan, tile) else None
            index -= rect.count
        raise AssertionError("the index is below the count")


def is_planned(plan: TilePlan, tile: Tile) -> bool:
    """Whether a tile within the plan's rectangles is one of its tiles."""
    return plan.area is None or plan.area.meets(tile.z, tile.x, tile.y, 1)


def _unique(plan: TilePlan, seed: int) -> Iterator[Tile]:
    spread = _Spread(plan, seed)
    while True:
        for number in range(spread.count):
            tile = spread.tile(number)
            if tile is not None:
                yield tile


def _hot_spots(plan: TilePlan, seed: int) -> Iterator[Tile]:
    spread, rng = _Spread(plan, seed), random.Random(seed)
    rest = 1 - _ZIPF_EXPONENT
    whole = spread.count**rest - 1
    others = _unique(plan, seed)
    misses = 0
    while True:
        # The inverse of the continuous law's distribution function: ranks from 0.
        rank = int((whole * rng.random() + 1) ** (1 / rest)) - 1
        tile = spread.tile(min(rank, spread.count - 1))
        if tile is None and misses < _MOST_MISSES:
            misses += 1
            continue
        misses = 0
        yield tile if tile is not None else next(others)


class _View(NamedTuple):
    zoom: int
    west: int
    north: int

    def tiles(self, rects: tuple[TileRect, ...]) -> list[Tile]:
        return [
            Tile(self.zoom, x, y)
            for y in range(self.north, self.north + _VIEW_ROWS)
            for x in range(self.west, self.west + _VIEW_COLUMNS)
            if any(rect.meets(x, y, 1) for rect in rects)
        ]


def _walk(plan: TilePlan, seed: int) -> Iterator[Tile]:
    rng, starts = random.Random(seed), _unique(plan, seed)
    while True:
        start = next(starts)
        view = _View(start.z, start.x - _VIEW_COLUMNS // 2, start.y - _VIEW_ROWS // 2)
        seen: set[Tile] = set()
        direction = (1, 0)
        while True:
            wanted = [tile for tile in view.tiles(plan.rects(view.zoom)) if is_planned(plan, tile)]
            if not wanted:
                break  # walked out of the area: somebody else begins elsewhere
            yield from (tile for tile in wanted if tile not in seen)
            # Only what is in view stays in the person's own cache: memory does not grow.
            seen = set(wanted)
            if rng.random() < _ZOOMS:
                view = _zoomed(view, rng.choice((-1, 1)), plan)
                continue
            if rng.random() > _KEEPS_DIRECTION:
                direction = rng.choice(((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1)))
            view = view._replace(west=view.west + direction[0], north=view.north + direction[1])
            if rng.random() < 1 / 200:
                break


def _zoomed(view: _View, steps: int, plan: TilePlan) -> _View:
    """One zoom deeper or less deep about the view's middle, within the plan's zooms."""
    zoom = view.zoom + steps
    if zoom not in plan.zooms:
        return view
    column = view.west + _VIEW_COLUMNS // 2
    row = view.north + _VIEW_ROWS // 2
    column, row = (column * 2, row * 2) if steps > 0 else (column // 2, row // 2)
    return _View(zoom, column - _VIEW_COLUMNS // 2, row - _VIEW_ROWS // 2)
