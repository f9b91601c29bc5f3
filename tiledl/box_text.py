"""A bounding box in a text that a person pasted, in whichever of the common orders it is written.

Four numbers do not say in which order they are: `48.8,2.2,48.9,2.4` is a part of Paris to those
who put latitudes first, and of Somalia's coast to those who put longitudes first. Every reading
that makes sense is given, to be chosen from; programs' own ways of writing one say it themselves.
"""

from __future__ import annotations

import math
import re

from msgspec import Struct

from tiledl.geo import MAX_LATITUDE, BBox, BBoxError

_NUMBER = r"[-+−]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?"

_ORDERS = (
    ("west, south, east, north", (0, 1, 2, 3)),
    ("south, west, north, east", (1, 0, 3, 2)),
)
"""Where west, south, east and north are among the four: GeoJSON and OGC; Overpass and Leaflet."""

_RARE_ORDERS = (
    ("south, north, west, east", (2, 0, 3, 1)),
    ("north, west, south, east", (1, 2, 3, 0)),
    ("west, north, east, south", (0, 3, 2, 1)),
    ("west, east, south, north", (0, 2, 1, 3)),
)
"""Nominatim; OGC's upper left and lower right; GDAL's -projwin; GMT. Only where the common ones
make no sense: else nearly any four numbers would have six readings."""

_NAMES = (
    ("minlon", "minlat", "maxlon", "maxlat"),
    ("xmin", "ymin", "xmax", "ymax"),
    ("left", "bottom", "right", "top"),
    ("west", "south", "east", "north"),
)

_MAP = re.compile(rf"[#?&]map=(\d+(?:\.\d+)?)/({_NUMBER})/({_NUMBER})")
_BBOX = re.compile(r"\b(?:bbox|bounds|extent)\b[\"']?\s*[=:]\s*([^&#]*)", re.IGNORECASE)

_MAP_PX = (1024, 768)
"""The part of the world that a link to a map means: what such a window shows."""


class BoxReading(Struct, frozen=True):
    """One meaning of a text."""

    box: BBox
    order: str
    """In which order the numbers are taken, in words."""


def read_boxes(text: str) -> list[BoxReading]:
    """Every box that the text can mean; none when it means none.

    Understood are four numbers with commas, semicolons, spaces or brackets between, two pairs of
    them, decimal commas where semicolons or spaces separate, `bbox=…` in a link, four numbers with
    names, and links to OpenStreetMap.
    """
    text = text.strip().replace("%2C", ",").replace("%2c", ",")
    if len(text) > 2000:
        return []
    for reading in (_named(text), _map_link(text)):
        if reading is not None:
            return [reading]
    marked = _BBOX.search(text)
    numbers = _four_numbers(marked[1] if marked is not None else text)
    if numbers is None:
        return []
    for orders in (_ORDERS, _RARE_ORDERS):
        readings = [BoxReading(box, name) for name, box in _ordered(numbers, orders)]
        if readings and marked is not None:
            return readings[:1]  # longitudes first, as GeoJSON and web services write it
        if readings:
            # A square about the equator's crossing with Greenwich reads the same both ways.
            return readings[:1] if len({one.box for one in readings}) == 1 else readings
    return []


def _ordered(
    numbers: list[float], orders: tuple[tuple[str, tuple[int, int, int, int]], ...]
) -> list[tuple[str, BBox]]:
    found = []
    for name, places in orders:
        west, south, east, north = (numbers[place] for place in places)
        if west > east and not (west > 0 > east and west - east > 180):
            continue  # east of it, but not across the antimeridian
        try:
            found.append((name, BBox(west, south, east, north)))
        except BBoxError:
            continue
    return found


def _four_numbers(text: str) -> list[float] | None:
    plain = re.sub(r"[\[\](){}<>\"'°]", " ", text.replace("−", "-"))
    for separator in (r"[\s,;|/]+", r"[\s;|/]+"):
        parts = [part for part in re.split(separator, plain) if part]
        if separator == r"[\s;|/]+":
            parts = [part.rstrip(",").replace(",", ".") for part in parts]
        if len(parts) == 4 and all(re.fullmatch(_NUMBER, part) for part in parts):
            numbers = [float(part) for part in parts]
            if all(map(math.isfinite, numbers)):
                return numbers
    return None


def _named(text: str) -> BoxReading | None:
    found = {
        name.lower(): float(value.replace("−", "-"))
        for name, value in re.findall(rf"([A-Za-z]+)[\"']?\s*[=:]\s*[\"']?({_NUMBER})", text)
    }
    for names in _NAMES:
        if all(name in found for name in names):
            try:
                return BoxReading(BBox(*(found[name] for name in names)), ", ".join(names))
            except BBoxError:
                return None
    return None


def _map_link(text: str) -> BoxReading | None:
    match = _MAP.search(text)
    if match is None:
        return None
    zoom, latitude, longitude = map(float, match.groups())
    if not (0 <= zoom <= 30 and abs(latitude) < MAX_LATITUDE and abs(longitude) <= 180):
        return None
    degrees_per_px = 360 / 256 / 2**zoom
    across = min(_MAP_PX[0] / 2 * degrees_per_px, 180.0)
    up = _MAP_PX[1] / 2 * degrees_per_px * math.cos(math.radians(latitude))
    west, east = longitude - across, longitude + across
    if across >= 180:
        west, east = -180.0, 180.0
    try:
        box = BBox(
            round(west + 360 if west < -180 else west, 6),
            round(max(latitude - up, -MAX_LATITUDE), 6),
            round(east - 360 if east > 180 else east, 6),
            round(min(latitude + up, MAX_LATITUDE), 6),
        )
    except BBoxError:
        return None
    return BoxReading(box, "what the linked map shows")
