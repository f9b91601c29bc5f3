"""The world's countries and their outlines, as shipped in resources/world.

The outlines are a topology: every stretch of coast or border (an arc) is stored once, and a
country's rings name the arcs they run along. Each vertex knows the coarsest level of detail that
needs it, so that one file serves all zooms and shared borders stay shared at each of them.
"""

from __future__ import annotations

import json
import lzma
import math
import sys
from array import array
from collections.abc import Sequence
from itertools import accumulate, compress, pairwise
from typing import Any

from msgspec import Struct

from tiledl.resources import resource

LEVEL_ZOOMS = (0, 1, 2, 3, 5, 12)
"""The deepest zoom that each level of detail serves."""

TINT_COUNT = 6
"""How many colours of land there are; neighbours never share one."""

_MAX_LATITUDE = 85.5
"""Where latitudes end: a little outside the map, so that what is there is not seen."""

_SOUTH_EDGE = 1.01
"""Where Antarctica is closed, outside the map too."""

Vertex = tuple[float, float]
"""A place in the Web Mercator unit square: x from the west, y from the north."""


class Country(Struct, frozen=True):
    """One country: its name, and what is needed to draw and label it."""

    name: str
    tint: int
    label: Vertex
    """Where the name is centred, in the unit square."""
    width: float
    """How wide the largest piece of it is, as a share of the map's width."""
    rank: float
    """Its area, in thousands of square kilometres."""
    polygons: Sequence[Sequence[Sequence[int]]]
    """Polygons of rings of arc numbers; ``~number`` is an arc run backwards."""


class Arcs(Struct, frozen=True):
    """All arcs' vertices in one row, in the unit square."""

    ends: Sequence[int]
    """Where each arc ends in the row; it starts where the one before ends."""
    xs: Sequence[float]
    ys: Sequence[float]
    levels: bytes
    """The coarsest level that needs each vertex."""

    def at_level(self, level: int) -> list[list[Vertex]]:
        """Each arc with only the vertices that a level of detail needs."""
        is_needed = [True] * (level + 1) + [False] * (len(LEVEL_ZOOMS) - level - 1)
        needed = list(map(is_needed.__getitem__, self.levels))
        vertices = list(compress(zip(self.xs, self.ys, strict=True), needed))
        kept_before = [0, *accumulate(needed)]
        edges = [kept_before[end] for end in (0, *self.ends)]
        return [vertices[start:end] for start, end in pairwise(edges)]


def mercator_y(latitude: float) -> float:
    """A latitude in degrees as a share of the Web Mercator square, from the north."""
    radians = math.radians(max(-_MAX_LATITUDE, min(_MAX_LATITUDE, latitude)))
    return 0.5 - math.asinh(math.tan(radians)) / (2 * math.pi)


def ring_of(numbers: Sequence[int], arcs: Sequence[Sequence[Vertex]]) -> list[Vertex]:
    """A ring's vertices from its arcs, in one piece: see `unwrapped`."""
    ring: list[Vertex] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring.extend(arc[1:] if ring else arc)
    ring = unwrapped(ring)
    if ring[0] != ring[-1]:
        # Around the pole: it ends a world's width from where it began.
        ring += [(ring[-1][0], _SOUTH_EDGE), (ring[0][0], _SOUTH_EDGE), ring[0]]
    return ring


def unwrapped(vertices: Sequence[Vertex]) -> list[Vertex]:
    """A line that goes on across the antimeridian to x below 0 or above 1, where the outlines as
    they are stored jump to the map's other side."""
    xs = [x for x, _ in vertices]
    if max(xs) - min(xs) <= 0.5:
        return list(vertices)
    turns = 0
    line: list[Vertex] = []
    before = vertices[0][0]
    for x, y in vertices:
        if abs(x - before) > 0.5:
            turns += 1 if x < before else -1
        before = x
        line.append((x + turns, y))
    return line


def read_countries() -> tuple[tuple[Country, ...], dict[str, Any]]:
    """The countries, and the transform that their arcs are stored in (TopoJSON, section 2.1.2)."""
    text = resource("world/countries.json").read_text(encoding="utf-8")
    header = json.loads(text)
    countries = tuple(
        Country(
            name=one["name"],
            tint=one["tint"],
            label=((one["label"][0] + 180) / 360, mercator_y(one["label"][1])),
            width=one["width"] / 360,
            rank=one["rank"],
            polygons=one["polygons"],
        )
        for one in header["countries"]
    )
    return countries, header["transform"]


def arcs_payload() -> bytes:
    """The unpacked file of arcs, laid out as `read_arcs` says."""
    return lzma.decompress(resource("world/arcs.xz").read_bytes())


def read_arcs(transform: dict[str, Any]) -> Arcs:
    """The arcs in the unit square.

    The file is xz around: the numbers of arcs and of vertices; each arc's length; the steps from
    vertex to vertex along x, then along y, as zigzag numbers whose four bytes are stored in four
    runs (which halves the file); each vertex's level. All numbers are 32 bits, little-endian.
    """
    payload = memoryview(arcs_payload())
    arc_count, vertex_count = _numbers(payload[:8])
    lengths = _numbers(payload[8 : 8 + 4 * arc_count])
    place = 8 + 4 * arc_count
    axes = []
    for _ in "xy":
        raw = bytearray(4 * vertex_count)
        for byte in range(4):
            raw[byte::4] = payload[place : place + vertex_count]
            place += vertex_count
        steps = [step >> 1 ^ -(step & 1) for step in _numbers(raw)]
        axes.append(list(accumulate(steps)))
    xs, ys = axes
    scale, origin = transform["scale"], transform["translate"]
    # A table of the grid's rows is made faster than a logarithm for every vertex.
    rows = [mercator_y(row * scale[1] + origin[1]) for row in range(max(ys) + 1)]
    columns = [(column * scale[0] + origin[0] + 180) / 360 for column in range(max(xs) + 1)]
    return Arcs(
        ends=tuple(accumulate(lengths)),
        xs=list(map(columns.__getitem__, xs)),
        ys=list(map(rows.__getitem__, ys)),
        levels=bytes(payload[place : place + vertex_count]),
    )


def _numbers(raw: bytes | bytearray | memoryview) -> array[int]:
    numbers = array("I", bytes(raw))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
