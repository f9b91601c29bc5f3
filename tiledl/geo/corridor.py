"""Corridors: all that is within some kilometres of a line or a point.

Distances are taken on a sphere, in an azimuthal equidistant projection around the middle of each
short piece of the line (Snyder, Map Projections: A Working Manual, USGS 1395, section 25). Against
the ellipsoid that is off by 0.6 % at most, and within 500 km of a piece's middle the projection
adds 0.1 %.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Any

from tiledl.geo.area import AreaError
from tiledl.geo.bbox import MAX_LATITUDE

EARTH_RADIUS_KM = 6371.0088
"""The mean radius (IUGG)."""

MOST_KM = 500.0
LEAST_KM = 0.01

_PIECE_KM = 50.0
"""How long the pieces of a line are: longer segments are cut along the great circle."""

_TAN_OF_HIGHEST_LATITUDE = math.tan(math.radians(MAX_LATITUDE))

Point = tuple[float, float]
"""Longitude and latitude in degrees."""


def corridor(lines: Sequence[Sequence[Point]], width_km: float) -> Any:
    """What is within `width_km` of some lines, as a shapely geometry in degrees; a line of one
    point is that point. Between two points a line takes the shorter way, also across 180°.

    Longitudes of the result may go beyond ±180°. Raises `AreaError`.
    """
    import shapely

    if not LEAST_KM <= width_km <= MOST_KM:
        raise AreaError(
            f"a corridor of {width_km:g} km cannot be made: choose between {LEAST_KM:g} and "
            f"{MOST_KM:g} km"
        )
    pieces = [_around(piece, width_km) for line in lines if line for piece in _pieces(_dense(line))]
    return shapely.union_all(pieces)


def distance_km(one: Point, other: Point) -> float:
    """Along the great circle (haversine)."""
    (lon1, lat1), (lon2, lat2) = one, other
    half_lat, half_lon = math.radians(lat2 - lat1) / 2, math.radians(lon2 - lon1) / 2
    h = (
        math.sin(half_lat) ** 2
        + math.cos(math.radians(lat1)) * math.cos(math.radians(lat2)) * math.sin(half_lon) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(h)))


def _dense(line: Sequence[Point]) -> Iterator[Point]:
    """The line's points, and more of them on its long segments."""
    before = line[0]
    yield before
    for point in line[1:]:
        parts = math.ceil(distance_km(before, point) / _PIECE_KM)
        for number in range(1, parts):
            yield _between(before, point, number / parts)
        yield point
        before = point


def _between(one: Point, other: Point, share: float) -> Point:
    """The point at a share of the way along the great circle."""
    a, b = _vector(one), _vector(other)
    angle = distance_km(one, other) / EARTH_RADIUS_KM
    if angle == 0:
        return one  # also of two places that differ by less than can be said of their distance
    first, second = math.sin((1 - share) * angle), math.sin(share * angle)
    x, y, z = (first * p + second * q for p, q in zip(a, b, strict=True))
    return math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y)))


def _vector(point: Point) -> tuple[float, float, float]:
    longitude, latitude = map(math.radians, point)
    across = math.cos(latitude)
    return across * math.cos(longitude), across * math.sin(longitude), math.sin(latitude)


def _pieces(points: Iterator[Point]) -> Iterator[list[Point]]:
    """Pieces of some kilometres, each beginning where the one before ends."""
    piece = [next(points)]
    length_km = 0.0
    for point in points:
        length_km += distance_km(piece[-1], point)
        piece.append(point)
        if length_km >= _PIECE_KM:
            yield piece
            piece, length_km = [point], 0.0
    if len(piece) > 1 or length_km == 0.0:
        yield piece


def _around(piece: Sequence[Point], width_km: float) -> Any:
    import shapely

    middle = piece[len(piece) // 2]
    flat = [_flat(middle, point) for point in piece]
    path = shapely.LineString(flat) if len(flat) > 1 else shapely.Point(flat[0])
    # A curve of 32 pieces cuts 0.5 % off its radius at most.
    wide = path.buffer(width_km * 1.0025, quad_segs=8)
    # A side that is straight here is bent in degrees: by length²/8R · tan(latitude) at its middle.
    # Cut so that this is a five-hundredth of the width at most, as far north as the map goes.
    longest_km = math.sqrt(width_km / 500 * 8 * EARTH_RADIUS_KM / _TAN_OF_HIGHEST_LATITUDE)
    wide = shapely.segmentize(wide, longest_km)

    def on_earth(ring: Any) -> list[Point]:
        corners = [_round(middle, x, y) for x, y in ring.coords]
        # Beside the middle, and not one turn away.
        return [(x - 360 * round((x - middle[0]) / 360), y) for x, y in corners]

    shape = shapely.Polygon(on_earth(wide.exterior), list(map(on_earth, wide.interiors)))
    return shape if shape.is_valid else shapely.make_valid(shape)


def _flat(middle: Point, point: Point) -> tuple[float, float]:
    """Kilometres east and north of the middle; distances from it are true."""
    lon0, lat0 = map(math.radians, middle)
    lon, lat = map(math.radians, point)
    angle = distance_km(middle, point) / EARTH_RADIUS_KM
    if angle == 0:
        return 0.0, 0.0
    scale = EARTH_RADIUS_KM * angle / math.sin(angle)
    x = scale * math.cos(lat) * math.sin(lon - lon0)
    y = scale * (
        math.cos(lat0) * math.sin(lat) - math.sin(lat0) * math.cos(lat) * math.cos(lon - lon0)
    )
    return x, y


def _round(middle: Point, x: float, y: float) -> Point:
    """Longitude and latitude of a place some kilometres from the middle."""
    lon0, lat0 = map(math.radians, middle)
    away = math.hypot(x, y)
    if away == 0:
        return middle
    angle = away / EARTH_RADIUS_KM
    sine = math.cos(angle) * math.sin(lat0) + y / away * math.sin(angle) * math.cos(lat0)
    lat = math.asin(max(-1.0, min(1.0, sine)))
    lon = lon0 + math.atan2(
        x * math.sin(angle),
        away * math.cos(lat0) * math.cos(angle) - y * math.sin(lat0) * math.sin(angle),
    )
    return math.degrees(lon), math.degrees(lat)
