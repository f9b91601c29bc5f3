"""Areas from files: GeoJSON (RFC 7946), KML and KMZ (OGC KML 2.3), GPX 1.0 and 1.1.

Polygons are areas themselves; lines and points get a corridor around them.
"""

from __future__ import annotations

import io
import json
import math
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from tiledl.geo.area import Area, AreaError, area_of
from tiledl.geo.corridor import Point, corridor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

SUFFIXES = (".geojson", ".json", ".kml", ".kmz", ".gpx")

MOST_BYTES = 200_000_000
"""A larger file is hardly meant: the outlines of all countries in full detail have 25 MB."""

DEFAULT_CORRIDOR_KM = 1.0

_DAMAGE = (ValueError, TypeError, KeyError, IndexError, RecursionError)


class Shapes(Struct, frozen=True):
    """What a file holds, in degrees."""

    polygons: list[tuple[list[Point], list[list[Point]]]] = field(default_factory=list)
    """Outer ring and holes."""
    lines: list[list[Point]] = field(default_factory=list)
    """Lines, and points as lines of one."""

    @property
    def corners(self) -> int:
        """How many corners its polygons have."""
        return sum(len(ring) for outer, holes in self.polygons for ring in (outer, *holes))

    def __bool__(self) -> bool:
        return bool(self.polygons or self.lines)

    def area(self, corridor_km: float = DEFAULT_CORRIDOR_KM) -> Area:
        """The polygons, and what is within `corridor_km` of the lines. Raises `AreaError`."""
        import shapely

        parts = []
        for outer, holes in self.polygons:
            polygon = shapely.Polygon(*_in_one_go(outer, holes))
            parts.append(polygon if polygon.is_valid else shapely.make_valid(polygon))
        if self.lines:
            parts.append(corridor(self.lines, corridor_km))
        return area_of(shapely.union_all(parts))


def read_shapes(path: Path) -> Shapes:
    """Read a file by its ending. Raises `AreaError` with a sentence that names the file."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise AreaError(
            f"{path.name} is no area that can be read: give a file whose name ends in "
            f"{', '.join(SUFFIXES)}"
        )
    try:
        if path.stat().st_size > MOST_BYTES:
            raise AreaError(
                f"{path.name} has more than {MOST_BYTES // 1_000_000} MB: simplify it first"
            )
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise AreaError(f"{path.name} cannot be read ({reason}): choose another file") from error
    try:
        if suffix in (".geojson", ".json"):
            shapes = _geojson(content)
        elif suffix == ".gpx":
            shapes = _gpx(_xml(content))
        else:
            shapes = _kml(_xml(_unpacked(content) if suffix == ".kmz" else content))
        for point in _all_points(shapes):
            _check(point)
    except AreaError as error:
        raise AreaError(f"{path.name}: {error}") from error
    except _DAMAGE as error:
        raise AreaError(
            f"{path.name} is damaged or not what its name says ({error}): save it anew"
        ) from error
    if not shapes:
        raise AreaError(f"{path.name} holds no polygon, line or point: choose another file")
    return shapes


# GeoJSON


def _geojson(content: bytes) -> Shapes:
    document = json.loads(content)
    if not isinstance(document, dict):
        raise AreaError("it is not GeoJSON: its outermost value is no object")
    crs = document.get("crs")
    if crs is not None and not any(mark in json.dumps(crs) for mark in ("CRS84", "4326")):
        raise AreaError("its coordinates are not in WGS 84: convert it to longitude and latitude")
    shapes = Shapes()
    _add_geojson(document, shapes)
    return shapes


def _add_geojson(value: Any, shapes: Shapes) -> None:
    if value is None:
        return  # a feature without a geometry
    match value["type"]:
        case "FeatureCollection":
            for one in value["features"]:
                _add_geojson(one, shapes)
        case "Feature":
            _add_geojson(value["geometry"], shapes)
        case "GeometryCollection":
            for one in value["geometries"]:
                _add_geojson(one, shapes)
        case "Polygon":
            _add_polygon(value["coordinates"], shapes)
        case "MultiPolygon":
            for rings in value["coordinates"]:
                _add_polygon(rings, shapes)
        case "LineString":
            shapes.lines.append(_points(value["coordinates"]))
        case "MultiLineString":
            shapes.lines.extend(map(_points, value["coordinates"]))
        case "Point":
            shapes.lines.append(_points([value["coordinates"]]))
        case "MultiPoint":
            shapes.lines.extend(_points([point]) for point in value["coordinates"])
        case other:
            raise AreaError(f"it is not GeoJSON: “{other}” is no type of geometry")


def _add_polygon(rings: Any, shapes: Shapes) -> None:
    if rings:
        outer, *holes = map(_points, rings)
        _add_rings(outer, holes, shapes)


def _points(coordinates: Any) -> list[Point]:
    return [(float(place[0]), float(place[1])) for place in coordinates]


# KML


def _kml(root: Element) -> Shapes:
    if _name(root) != "kml":
        raise AreaError(f"it is not KML: it begins with <{_name(root)}>")
    shapes = Shapes()
    for element in root.iter():
        match _name(element):
            case "Polygon":
                outer = _ring(element, "outerBoundaryIs")
                holes = [ring for ring in _rings(element, "innerBoundaryIs") if len(ring) >= 3]
                _add_rings(outer, holes, shapes)
            case "LineString" | "Point":
                points = _coordinates(element)
                if points:
                    shapes.lines.append(points)
            case "Track":  # gx:Track
                places = [
                    (child.text or "").split() for child in element if _name(child) == "coord"
                ]
                points = [(float(place[0]), float(place[1])) for place in places]
                if points:
                    shapes.lines.append(points)
    return shapes


def _ring(polygon: Element, side: str) -> list[Point]:
    return next(_rings(polygon, side), [])


def _rings(polygon: Element, side: str) -> Iterator[list[Point]]:
    for boundary in polygon:
        if _name(boundary) == side:
            for ring in boundary:
                yield _coordinates(ring)


def _coordinates(element: Element) -> list[Point]:
    text = next((child.text or "" for child in element if _name(child) == "coordinates"), "")
    # Some programs write spaces after the commas.
    places = [place.split(",") for place in text.replace(", ", ",").split()]
    return [(float(place[0]), float(place[1])) for place in places]


def _unpacked(content: bytes) -> bytes:
    import zipfile  # 3 ms of every start, for a kind of file that few have

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            inside = [item for item in archive.infolist() if item.filename.lower().endswith(".kml")]
            if not inside:
                raise AreaError("there is no KML in it")
            # The specification's own name first.
            inside.sort(key=lambda item: item.filename.lower() != "doc.kml")
            with archive.open(inside[0]) as packed:
                # What an archive says of its sizes need not be true.
                unpacked = packed.read(MOST_BYTES + 1)
    except zipfile.BadZipFile as error:
        raise ValueError(str(error)) from error
    if len(unpacked) > MOST_BYTES:
        raise AreaError(f"it unpacks to more than {MOST_BYTES // 1_000_000} MB: simplify it first")
    return unpacked


# GPX


def _gpx(root: Element) -> Shapes:
    if _name(root) != "gpx":
        raise AreaError(f"it is not GPX: it begins with <{_name(root)}>")
    shapes = Shapes()
    for element in root.iter():
        match _name(element):
            case "trkseg":
                line = [_place(child) for child in element if _name(child) == "trkpt"]
            case "rte":
                line = [_place(child) for child in element if _name(child) == "rtept"]
            case "wpt":
                line = [_place(element)]
            case _:
                continue
        if line:
            shapes.lines.append(line)
    return shapes


def _place(element: Element) -> Point:
    return float(element.attrib["lon"]), float(element.attrib["lat"])


# All


def _xml(content: bytes) -> Element:
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(content)
    except ParseError as error:
        raise AreaError(f"it is not well-formed XML ({error}): save it anew") from error
    except DefusedXmlException as error:
        raise AreaError("it defines entities, which are not expanded: remove them") from error
    return root


def _name(element: Element) -> str:
    """Without the namespace: old files have others, or none."""
    return str(element.tag).rpartition("}")[2]


def _add_rings(outer: list[Point], holes: list[list[Point]], shapes: Shapes) -> None:
    if len(outer) < 3:
        raise AreaError("a polygon has fewer than three corners")
    shapes.polygons.append((outer, [hole for hole in holes if len(hole) >= 3]))


def _in_one_go(
    outer: list[Point], holes: list[list[Point]]
) -> tuple[list[Point], list[list[Point]]]:
    """Rings whose longitudes run on past ±180° where they jump to the map's other side.

    RFC 7946 (section 3.1.9) wants such polygons cut in two; many programs write them whole.
    """
    outer = _unwrapped(outer)
    middle = (min(x for x, _ in outer) + max(x for x, _ in outer)) / 2
    moved = []
    for hole in map(_unwrapped, holes):
        centre = (min(x for x, _ in hole) + max(x for x, _ in hole)) / 2
        turns = 360 * round((middle - centre) / 360)
        moved.append([(x + turns, y) for x, y in hole])
    return outer, moved


def _unwrapped(ring: list[Point]) -> list[Point]:
    closed = ring if ring[0] == ring[-1] else [*ring, ring[0]]
    jumps = [(one, other) for one, other in pairwise(closed) if abs(other[0] - one[0]) > 180]
    # A box of more than half the world has long edges too, but along its parallels.
    if not jumps or (len(closed) == 5 and all(one[1] == other[1] for one, other in jumps)):
        return ring
    unwrapped, turns, before = [], 0, closed[0][0]
    for x, y in closed:
        if abs(x - before) > 180:
            turns += 360 if x < before else -360
        before = x
        unwrapped.append((x + turns, y))
    # One around a pole does not close.
    return unwrapped if unwrapped[0] == unwrapped[-1] else ring


def _all_points(shapes: Shapes) -> Iterator[Point]:
    for outer, holes in shapes.polygons:
        yield from outer
        for hole in holes:
            yield from hole
    for line in shapes.lines:
        yield from line


def _check(point: Point) -> None:
    longitude, latitude = point
    if not (math.isfinite(longitude) and math.isfinite(latitude)):
        raise AreaError("a coordinate is not a number")
    if abs(longitude) > 540 or abs(latitude) > 90:
        raise AreaError(
            f"a corner is at {longitude:g}, {latitude:g}: coordinates are longitude and latitude "
            "in degrees (WGS 84), in this order"
        )
