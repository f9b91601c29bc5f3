"""The places of the world by name: countries, regions and cities with their extents, offline.

The file holds the places, largest first, and every name that leads to one, folded and sorted, so
that a search is two bisections and a look at what lies between; packaging/make_places.py makes it.
Reading it takes some tenths of a second: do so late, and in a thread.
"""

from __future__ import annotations

import heapq
import lzma
import math
import re
import unicodedata
from array import array
from bisect import bisect_left
from enum import Enum

from msgspec import Struct

from tiledl.resources import resource

MOST_FOUND = 12
"""How many places a search gives, unless it is told another number."""

DENSITY_PER_KM2 = 2_500
"""How close people live in a city, from which its extent follows where only their number is known:
a middling one of the world's large cities with their suburbs."""

_LEAST_RADIUS_KM, _MOST_RADIUS_KM = 1.5, 40.0

_KM_PER_DEGREE = 111.32

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
"""Letters that Unicode does not take apart into a plain one and a mark."""

_BETWEEN = re.compile(r"[\W_]+")

INNER = "\x01"
"""Before the name from a word on that is not its first: sorts before all whole names."""

_LAST = "\U0010ffff"
"""Sorts behind every name that begins like what is before it."""


class PlaceKind(Enum):
    """What a place is; the value is how the file says so."""

    COUNTRY = "C"
    REGION = "R"
    CITY = "P"


class Place(Struct, frozen=True):
    """One place of the world."""

    kind: PlaceKind
    name: str
    region: str
    """The region (state, province) that a city lies in; empty where none is known."""
    country: str
    """The country that a region or city lies in; empty for a country."""
    population: int
    extent: tuple[float, float, float, float]
    """West, south, east, north in degrees; west > east is across the antimeridian."""

    @property
    def where(self) -> str:
        """What it is and in which country, for a second line."""
        kind = {PlaceKind.COUNTRY: "country", PlaceKind.REGION: "region", PlaceKind.CITY: "city"}
        return " · ".join(filter(None, (kind[self.kind], self.region, self.country)))


def folded(name: str) -> str:
    """A name without accents, case and punctuation: `Saint-Étienne` is `saint etienne`."""
    # casefold can bring forth marks, such as İ's dot, and marks can hide what casefold would fold.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(_BETWEEN.sub(" ", letters.translate(_LETTERS)).split())


class Places:
    """All places, searched by the beginnings of their names and of the words in these."""

    def __init__(self, text: str) -> None:
        """`text` is the unpacked file: lines of places, an empty one, and lines of names.

        A place is its kind, name, region, country (as the lines' numbers), population and extent
        with tabs between; a city has a longitude and a latitude instead of an extent. A name is
        how many letters it shares with the one before, the rest, and the place's number.
        """
        lines, _, names = text.partition("\n\n")
        self._lines = lines.split("\n")
        self._names: list[str] = []
        self._places = array("I")
        before = ""
        for line in names.split("\n"):
            rest, number = line.split("\t")
            before = before[: ord(rest[0]) - 32] + rest[1:]
            self._names.append(before)
            self._places.append(int(number))

    def __len__(self) -> int:
        return len(self._lines)

    def search(self, text: str, most: int = MOST_FOUND) -> list[Place]:
        """Places whose name, or a word in it, begins with the text: those that have just this
        name first, larger ones before smaller ones.

        What follows a comma says where: `paris, texas`.
        """
        first, *rest = text.split(",")
        wanted = folded(first)
        if not wanted:
            return []
        within = [part for part in map(folded, rest) if part]
        start = bisect_left(self._names, wanted)
        same = bisect_left(self._names, wanted + "\x00", start)
        inner = bisect_left(self._names, INNER + wanted)
        found: dict[int, None] = {}
        for numbers in (
            self._places[start:same],
            self._places[same : bisect_left(self._names, wanted + _LAST, same)],
            self._places[inner : bisect_left(self._names, INNER + wanted + _LAST, inner)],
        ):
            for number in self._largest(numbers, within, most):
                found.setdefault(number)
        return [self.place(number) for number in list(found)[:most]]

    def place(self, number: int) -> Place:
        """One place by its number, from the largest."""
        kind, name, region, country, population, *where = self._lines[number].split("\t")
        people = int(population)
        west, south, *rest = map(float, where)
        east, north = rest or (west, south)
        return Place(
            PlaceKind(kind),
            name,
            self._name(region),
            self._name(country),
            people,
            (west, south, east, north) if rest else _around(west, south, people),
        )

    def _largest(self, numbers: array[int], within: list[str], most: int) -> list[int]:
        # Places are numbered by size. A place can have several names that begin alike.
        if not within:
            return heapq.nsmallest(most, set(numbers))
        found = []
        for number in sorted(set(numbers)):
            if self._is_within(number, within):
                found.append(number)
                if len(found) == most:
                    break
        return found

    def _is_within(self, number: int, within: list[str]) -> bool:
        _, _, region, country, *_ = self._lines[number].split("\t", 4)
        around = [one for one in (region, country) if one]
        return all(any(self._is_called(int(one), part) for one in around) for part in within)

    def _is_called(self, number: int, beginning: str) -> bool:
        start = bisect_left(self._names, beginning)
        end = bisect_left(self._names, beginning + _LAST, start)
        return number in self._places[start:end]

    def _name(self, number: str) -> str:
        return self._lines[int(number)].split("\t", 2)[1] if number else ""


def read_places() -> Places:
    """Read the file that comes with the program. Raises `FileNotFoundError` where it is missing."""
    return Places(lzma.decompress(resource("places/places.xz").read_bytes()).decode())


def _around(
    longitude: float, latitude: float, population: int
) -> tuple[float, float, float, float]:
    radius_km = math.sqrt(population / DENSITY_PER_KM2 / math.pi)
    up = max(_LEAST_RADIUS_KM, min(_MOST_RADIUS_KM, radius_km)) / _KM_PER_DEGREE
    across = up / math.cos(math.radians(latitude))
    west, east = longitude - across, longitude + across
    return (
        round(west + 360 if west < -180 else west, 4),
        round(latitude - up, 4),
        round(east - 360 if east > 180 else east, 4),
        round(latitude + up, 4),
    )
