"""Make resources/world/ from the npm package world-atlas (Natural Earth as TopoJSON).

    python packaging/make_world.py world-atlas-2.0.2.tgz

Written are countries.json (names, tints, label points, and which arcs bound each polygon) and
arcs.xz (every arc once, with how early each of its vertices is needed). `tiledl.atlas` reads
both and says what is in them.
"""

from __future__ import annotations

import itertools
import json
import lzma
import math
import sys
import tarfile
from array import array
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import shapely

from tiledl.atlas import LEVEL_ZOOMS, TINT_COUNT, Vertex, mercator_y, ring_of, unwrapped

TARGET = Path(__file__).parent.parent / "resources" / "world"
SOURCE = "package/countries-10m.json"
TOLERANCE_PX = 0.5
"""How far a level's line may be from the true one, in pixels of the deepest zoom it serves."""

TILE_PX = 256
NEW_NAMES = {"Macedonia": "North Macedonia", "eSwatini": "Eswatini"}
"""Names that have changed since the package was made."""


def main(package: Path) -> None:
    """Read the package's tarball and write both files."""
    with tarfile.open(package) as archive:
        member = archive.extractfile(SOURCE)
        assert member is not None
        topology = json.load(member)
    arcs = [absolute(arc) for arc in topology["arcs"]]
    project = Projection(topology["transform"])
    places = [[project.unit(vertex) for vertex in arc] for arc in arcs]
    found = sorted(
        topology["objects"]["countries"]["geometries"], key=lambda one: str(one["properties"])
    )
    # Reefs too small for the package's grid have no outline left.
    countries = [one for one in found if outlines(polygons_of(one, arcs), places)]
    shapes = [polygons_of(country, arcs) for country in countries]
    tints = colour(shapes)
    described = []
    for country, shape, tint in zip(countries, shapes, tints, strict=True):
        name = country["properties"]["name"]
        described.append(
            {
                "name": NEW_NAMES.get(name, name),
                "tint": tint,
                **label(shape, places),
                "polygons": shape,
            }
        )
    TARGET.mkdir(parents=True, exist_ok=True)
    header = {"transform": topology["transform"], "countries": described}
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":"))
    # One country a line, so that a change of the data can be read.
    text = text.replace('{"name"', '\n{"name"') + "\n"
    (TARGET / "countries.json").write_text(text, encoding="utf-8")
    levels = [vertex_levels(arc) for arc in places]
    (TARGET / "arcs.xz").write_bytes(pack(arcs, levels))


def absolute(arc: list[list[int]]) -> list[tuple[int, int]]:
    """A TopoJSON arc's vertices, from their differences."""
    xs = itertools.accumulate(vertex[0] for vertex in arc)
    ys = itertools.accumulate(vertex[1] for vertex in arc)
    return list(zip(xs, ys, strict=True))


class Projection:
    """From the topology's grid to the Web Mercator unit square, y from the north."""

    def __init__(self, transform: dict[str, list[float]]) -> None:
        self.scale = transform["scale"]
        self.origin = transform["translate"]

    def degrees(self, vertex: tuple[int, int]) -> tuple[float, float]:
        return (
            vertex[0] * self.scale[0] + self.origin[0],
            vertex[1] * self.scale[1] + self.origin[1],
        )

    def unit(self, vertex: tuple[int, int]) -> tuple[float, float]:
        longitude, latitude = self.degrees(vertex)
        return (longitude + 180) / 360, mercator_y(latitude)


def polygons_of(
    country: dict[str, Any], arcs: list[list[tuple[int, int]]]
) -> list[list[list[int]]]:
    """The country's polygons as rings of arc numbers; ~number is an arc run backwards.

    Rings that the package's grid has squeezed to a point or a line are left out.
    """
    match country["type"]:
        case "Polygon":
            polygons = [country["arcs"]]
        case "MultiPolygon":
            polygons = country["arcs"]
        case other:
            raise ValueError(f"{country['properties']}: {other} is not a polygon")
    real = [[ring for ring in rings if ring_length(ring, arcs) > 3] for rings in polygons]
    return [rings for rings in real if rings]


def ring_length(ring: list[int], arcs: list[list[tuple[int, int]]]) -> int:
    """How many vertices a ring has; neighbouring arcs share one."""
    return 1 + sum(len(arcs[max(number, ~number)]) - 1 for number in ring)


def arc_numbers(shape: list[list[list[int]]]) -> set[int]:
    return {max(arc, ~arc) for polygon in shape for ring in polygon for arc in ring}


def colour(shapes: list[list[list[list[int]]]]) -> list[int]:
    """A tint for each country so that neighbours differ and all tints are used about equally."""
    owners: defaultdict[int, list[int]] = defaultdict(list)
    for index, shape in enumerate(shapes):
        for arc in arc_numbers(shape):
            owners[arc].append(index)
    neighbours: defaultdict[int, set[int]] = defaultdict(set)
    for sharing in owners.values():
        for one, other in itertools.permutations(sharing, 2):
            neighbours[one].add(other)
    tints = [-1] * len(shapes)
    used: Counter[int] = Counter()
    # Those with most neighbours first (Welsh and Powell, 1967): five or six tints are enough then.
    for index in sorted(range(len(shapes)), key=lambda i: (-len(neighbours[i]), i)):
        free = set(range(TINT_COUNT)) - {tints[other] for other in neighbours[index]}
        tints[index] = min(free, key=lambda tint: (used[tint], tint))
        used[tints[index]] += 1
    return tints


def outlines(shape: list[list[list[int]]], places: list[list[Vertex]]) -> list[shapely.Polygon]:
    """The country's pieces as polygons in the unit square (and beyond its sides)."""
    polygons: list[shapely.Polygon] = []
    for rings in shape:
        shell, *holes = [ring_of(ring, places) for ring in rings]
        # Rings may touch themselves on the package's grid; then they are split there.
        valid = shapely.make_valid(shapely.Polygon(shell, holes))
        parts = shapely.get_parts(shapely.get_parts([valid])).tolist()
        polygons.extend(part for part in parts if part.area)
    return polygons


def label(shape: list[list[list[int]]], places: list[list[Vertex]]) -> dict[str, Any]:
    """Where the name goes (the largest polygon's pole of inaccessibility, in degrees), the width
    of that polygon in degrees, and the country's rank: its area in thousands of km²."""
    polygons = outlines(shape, places)
    largest = max(polygons, key=lambda polygon: polygon.area)
    size = math.sqrt(largest.area)
    circle = shapely.maximum_inscribed_circle(shapely.simplify(largest, size / 200), size / 500)
    (x, y), _ = circle.coords
    # On the sphere an area is smaller than on the map by the square of the scale at its latitude.
    earth_km = 40_075.0
    area_km2 = 0.0
    for polygon in polygons:
        centre_y = polygon.centroid.y
        area_km2 += polygon.area * (earth_km / math.cosh(math.pi * (1 - 2 * centre_y))) ** 2
    west, _, east, _ = largest.bounds
    return {
        "label": [round(x % 1 * 360 - 180, 3), round(latitude_of(y), 3)],
        "width": round((east - west) * 360, 3),
        "rank": round(area_km2 / 1000, 3),
    }


def latitude_of(y: float) -> float:
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y))))


def vertex_levels(arc: list[Vertex]) -> list[int]:
    """For each vertex the first (coarsest) level that needs it (Douglas and Peucker, 1973)."""
    line = shapely.LineString(unwrapped(arc))
    coordinates = list(line.coords)
    levels = [len(LEVEL_ZOOMS) - 1] * len(arc)
    for level in range(len(LEVEL_ZOOMS) - 2, -1, -1):
        tolerance = TOLERANCE_PX / (TILE_PX << LEVEL_ZOOMS[level])
        kept = set(shapely.simplify(line, tolerance, preserve_topology=False).coords)
        for index, vertex in enumerate(coordinates):
            if vertex in kept:
                levels[index] = level
    levels[0] = levels[-1] = 0
    return levels


def pack(arcs: list[list[tuple[int, int]]], levels: list[list[int]]) -> bytes:
    """The arcs file: see `tiledl.atlas.read_arcs`, its inverse."""
    vertices = [vertex for arc in arcs for vertex in arc]
    payload = bytearray(array("I", [len(arcs), len(vertices)]).tobytes())
    payload += array("I", [len(arc) for arc in arcs]).tobytes()
    for axis in (0, 1):
        places = [vertex[axis] for vertex in vertices]
        steps = [places[0], *(b - a for a, b in itertools.pairwise(places))]
        raw = array("I", [step << 1 if step >= 0 else ~(step << 1) for step in steps]).tobytes()
        for byte in range(4):
            payload += raw[byte::4]
    payload += bytes(itertools.chain.from_iterable(levels))
    return lzma.compress(bytes(payload), preset=9 | lzma.PRESET_EXTREME)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
