"""Places by name: what is found, in which order, and with which extent."""

from __future__ import annotations

import pytest

from tiledl.geo import BBox
from tiledl.places import Place, PlaceKind, Places, folded, read_places


@pytest.fixture(scope="module")
def places() -> Places:
    return read_places()


def first(places: Places, text: str) -> Place:
    return places.search(text)[0]


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Saint-Étienne", "saint etienne"),
        ("KØBENHAVN", "kobenhavn"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("N'Djamena", "n djamena"),
        ("  Москва ", "москва"),
        ("...", ""),
    ],
)
def test_names_are_folded(name: str, plain: str) -> None:
    assert folded(name) == plain


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("paris", "Paris", PlaceKind.CITY),
        ("PARÍS", "Paris", PlaceKind.CITY),
        ("koln", "Köln", PlaceKind.CITY),
        ("munchen", "Munich", PlaceKind.CITY),
        ("München", "Munich", PlaceKind.CITY),
        ("москва", "Moscow", PlaceKind.CITY),
        ("東京", "Tokyo", PlaceKind.REGION),
        ("deutschland", "Germany", PlaceKind.COUNTRY),
        ("Suisse", "Switzerland", PlaceKind.COUNTRY),
        ("usa", "United States", PlaceKind.COUNTRY),
        ("bayern", "Bavaria", PlaceKind.REGION),
        ("toscana", "Tuscany", PlaceKind.REGION),
        ("texas", "Texas", PlaceKind.REGION),
    ],
)
def test_places_are_found_by_any_of_their_names(
    places: Places, text: str, name: str, kind: PlaceKind
) -> None:
    found = first(places, text)
    assert (found.name, found.kind) == (name, kind)


def test_every_beginning_of_a_name_leads_towards_it(places: Places) -> None:
    for end in range(4, len("barcelona") + 1):
        assert "Barcelona" in [one.name for one in places.search("barcelona"[:end])]


def test_just_this_name_comes_before_longer_ones_and_larger_before_smaller(places: Places) -> None:
    assert first(places, "nice").name == "Nice"  # and not Nicaragua
    countries = [one for one in places.search("united", 20) if one.kind is PlaceKind.COUNTRY]
    people = [one.population for one in countries]
    assert people == sorted(people, reverse=True)
    assert len(people) >= 3


def test_a_word_within_a_name_is_found_after_beginnings(places: Places) -> None:
    names = [one.name for one in places.search("rico", 50)]
    assert "Puerto Rico" in names


def test_a_comma_says_where(places: Places) -> None:
    assert first(places, "paris, texas").where == "city · Texas · United States"
    assert first(places, "paris, États-Unis").country == "United States"
    assert first(places, "springfield, ill").region == "Illinois"
    assert places.search("paris, japan") == []


@pytest.mark.parametrize(
    "text", ["", "  ", ",", ", france", "\x00", "qqqzzz", "\U0010ffff", "a" * 999]
)
def test_what_leads_nowhere_finds_nothing(places: Places, text: str) -> None:
    assert places.search(text) == []


def test_no_more_are_found_than_asked_for_and_none_twice(places: Places) -> None:
    found = places.search("s", 7)
    assert len(found) == 7
    assert len(set(found)) == 7


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("germany", (5.9, 47.3, 15.0, 55.0)),
        ("france", (-4.8, 41.4, 9.6, 51.1)),  # without its departments overseas
        ("new zealand", (166.4, -47.3, 178.6, -34.4)),
        ("fiji", (177.0, -19.2, -178.8, -12.5)),  # across the antimeridian
        ("california", (-124.5, 32.5, -114.1, 42.0)),
        ("bavaria", (9.0, 47.3, 13.9, 50.6)),
    ],
)
def test_countries_and_regions_have_their_extent(
    places: Places, text: str, extent: tuple[float, ...]
) -> None:
    assert first(places, text).extent == pytest.approx(extent, abs=0.65)


def test_a_citys_extent_grows_with_its_people(places: Places) -> None:
    def height(text: str) -> float:
        _, south, _, north = first(places, text).extent
        return north - south

    assert height("paris, texas") < height("lyon") < height("tokyo, tokyo") < 1
    west, south, east, north = first(places, "paris").extent
    assert west < 2.29 < east  # the Eiffel tower
    assert south < 48.86 < north


def test_every_place_is_a_box_and_has_a_name(places: Places) -> None:
    for number in range(len(places)):
        place = places.place(number)
        assert place.name
        BBox(*place.extent)
        assert (place.kind is PlaceKind.COUNTRY) == (place.country == "")
