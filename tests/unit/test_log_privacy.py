"""What a log line may tell: no place unless the user wants it, and never a key."""

from __future__ import annotations

import secrets

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tiledl.geo import BBox, Tile, quadkey
from tiledl.telemetry import privacy
from tiledl.telemetry.privacy import (
    Privacy,
    hide_header_values,
    hide_keys,
    hide_places,
    host_name,
    scrub,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("http://a.example:8001/7/66/45.png?key=1: refused", "http://a.example:8001/…: refused"),
        ('GET "https://t.example/7/66/45" 200', 'GET "https://t.example/…" 200'),
        ("https://anna:pw@t.example/", "https://t.example"),
        ("GET /7/66/45.png HTTP/1.1", "GET [place] HTTP/1.1"),
        ("tile 7/66/45: late", "tile [place]: late"),
        ("t.example:80/Chamonix/a.png: late", "t.example:80/… late"),
        ("lon 6.86 lat 45.92", "lon [place] lat [place]"),
        ("asked z 7 x 66 y 45", "asked z [place] x [place] y [place]"),
        ("z%2F: 7%2F66%2F45", "z%2F: [place]"),
        ("Tile(z=7, x=66, y=45)", "Tile(z=[place], x=[place], y=[place])"),
        ("BBox(west=-11.0, south=35.0)", "BBox(west=[place], south=[place])"),
        ("“-11,35,30,60” is odd", "“[place]” is odd"),
        ("at 45.9237, 6.8694", "at [place]"),
        ("at 45.9237 6.8694", "at [place]"),
        ("at 45°55′ N", "at [place]"),
        ("at 45.9237 exactly", "at [place] exactly"),
        ("{'lat': 45.9}", "{'lat': [place]}"),
        ("quadkey 1202102332", "quadkey [place]"),
        ("?bbox=1,2,3,4&apikey=x", "?…"),
        ("'/home/anna/My maps/Mont Blanc.mbtiles'", "'[place]'"),
        ("/home/anna/maps/x.db is full", "[place] is full"),
        (r"C:\Users\anna\maps\x.db is full", "[place] is full"),
        ("Chamonix.mbtiles-lock is held", "[place] is held"),
    ],
)
def test_free_text_loses_its_places(text: str, shown: str) -> None:
    assert scrub(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "127.0.0.1:8001 did not answer within 20 s",
        "12 of the last 20 requests failed: 10 timeout, 2 connection",
        "status 503: the server asks for fewer requests",
        "executing <Task 'tiledl-pool'> took 0.123 seconds",
        "the open time is over: probing",
        "the body is not a tile but text/html; charset=utf-8",
        "3 probes succeeded",
    ],
)
def test_sentences_about_the_network_stay_as_they_are(text: str) -> None:
    assert scrub(text) == text


tiles = st.integers(3, 22).flatmap(
    lambda z: st.builds(
        Tile, st.just(z), st.integers(0, (1 << z) - 1), st.integers(0, (1 << z) - 1)
    )
)

TILE_FORMS = (
    "https://t.example/{z}/{x}/{y}@2x.png?token=1",
    "/tiles/{z}/{x}/{y}.png",
    "got {z}/{x}/{y}",
    "tile ({z}, {x}, {y}) failed",
    "[{z},{x},{y}]",
    "{{'z': {z}, 'x': {x}, 'y': {y}}}",
    "z={z} x={x} y={y}",
    "TILEMATRIX={z}&TILEROW={y}&TILECOL={x}",
    "?x={x}&y={y}&z={z}",
    "t.example/{z}/{x}/{y}",
    r"http:\/\/t.example\/{z}\/{x}\/{y}.png",
    "{z}_{x}_{y}.png",
    "{z}-{x}-{y}",
    "u=http%253A%252F%252Ft%252F{z}%252F{x}%252F{y}",
    "{z}%2C{x}%2C{y}",
)


@given(tiles, st.sampled_from(TILE_FORMS))
@example(Tile(7, 66, 45), TILE_FORMS[0])
def test_no_tile_survives_however_it_is_written(tile: Tile, form: str) -> None:
    numbers = {"z": "a", "x": "b", "y": "c"}
    bare = scrub(form.format(**numbers))
    shown = scrub(form.format(z=tile.z, x=tile.x, y=tile.y))
    for number in (tile.x, tile.y):
        if number > 9:  # smaller ones may be part of the text around
            assert str(number) not in shown, bare


@given(tiles.filter(lambda tile: tile.z >= 7))
def test_no_quadkey_survives(tile: Tile) -> None:
    assert quadkey(tile) not in scrub(f"asked for {quadkey(tile)} of it")


degrees = st.floats(-180, 180).map(lambda number: round(number, 4)).filter(lambda n: abs(n) >= 1)


@given(
    st.tuples(degrees, degrees, degrees, degrees),
    st.sampled_from(["{},{},{},{}", "{}, {}, {}, {}", "({} {} {} {})", "bbox={},{},{},{}"]),
)
def test_no_area_survives_however_it_is_written(
    box: tuple[float, float, float, float], form: str
) -> None:
    shown = scrub("no tiles in " + form.format(*box))
    assert not any(character.isdigit() for character in shown)


def test_a_box_as_the_program_writes_it_does_not_survive() -> None:
    box = BBox(-11.25, 35.5, 30.125, 60.75)
    assert not any(character.isdigit() for character in scrub(f"{box} {box!r}"))


@pytest.mark.parametrize("places", [False, True])
@pytest.mark.parametrize(
    "form",
    [
        "https://t.example/{}/7/66/45.png",
        "https://{}.example/x",
        "https://t.example/7/66/45.png?whatever={}&x=3",
        "Authorization: Bearer {}",
        "x-api-key: {}",
        "the server said: {} is not known",
        "(b'x-other', b'{}')",
    ],
)
def test_a_known_key_is_in_no_text_in_any_spelling(form: str, places: bool) -> None:
    key = f"a+b/{secrets.token_hex(4)}=="
    hide_keys([key])
    for spelling in (key, key.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")):
        shown = scrub(form.format(spelling), places=places)
        assert key[4:12] not in shown
        assert spelling not in shown


@pytest.mark.parametrize("places", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "https://t.example/7/66/45?access_token=XYZ123&whatever=XYZ123",
        "https://t.example/v1/XYZ1230000aaaabbbb9/7/66/45",
        "https://anna:XYZ123@t.example/7/66/45",
        "proxy anna:XYZ123@proxy.example:3128 refused",
        "X-Api-Key: XYZ123",
        "{'token': 'XYZ123'}",
        "Authorization: Bearer XYZ123",
        "api_key=XYZ123",
    ],
)
def test_what_looks_like_a_key_goes_too(text: str, places: bool) -> None:
    assert "XYZ123" not in scrub(text, places=places)


def test_a_short_key_is_hidden_as_a_word_and_leaves_other_text_readable() -> None:
    hide_keys(["q7z"])
    assert scrub("with q7z, not q7zebra") == "with [key], not q7zebra"


def test_a_key_that_becomes_known_is_hidden_in_what_has_been_seen_before() -> None:
    assert scrub("the word is gh6-tt9") == "the word is gh6-tt9"
    hide_keys(["gh6-tt9"])
    assert scrub("the word is gh6-tt9") == "the word is [key]"


def test_headers_values_are_keys_unless_everybody_sends_the_same() -> None:
    hide_header_values({"X-Mine": "Token 51b2c9aa", "Accept": "image/webp"})
    assert scrub("sent 51b2c9aa for image/webp", places=True) == "sent [key] for image/webp"


def test_with_places_a_url_keeps_its_path_and_the_parameters_of_a_map() -> None:
    text = "http://t.example/wms?BBOX=1,2,3,4&LAYERS=sea&SIG=abc and 7/66/45"
    assert (
        scrub(text, places=True)
        == "http://t.example/wms?BBOX=1,2,3,4&LAYERS=sea&SIG=[key] and 7/66/45"
    )


def test_only_known_fields_pass_and_places_only_when_wanted() -> None:
    line = {"event": "x", "host": "t.example", "tile": "7/66/45", "surprise": "7/66/45"}
    assert Privacy()(None, "info", line) == {"event": "x", "host": "t.example"}
    assert Privacy(places=True)(None, "info", line) == {
        "event": "x",
        "host": "t.example",
        "tile": "7/66/45",
    }


def test_values_within_values_are_searched_too() -> None:
    line = {
        "errors": {"7/66/45": 3},
        "detail": [Tile(7, 66, 45)],
        "reason": Tile(7, 66, 45),
        "limit": (66, 45),
        "state": [66.5, 45.5],
    }
    shown = Privacy()(None, "info", line)
    assert "66" not in str(shown)
    assert list(shown["errors"].values()) == [3]


def test_the_output_file_is_a_place_by_any_name_that_was_given() -> None:
    hide_places(["/data/My maps/Lac Léman.mbtiles", "Lac Léman.mbtiles"])
    for text in ("/data/My maps/Lac Léman.mbtiles: full", "Lac Léman.mbtiles is locked"):
        assert "Léman" not in scrub(text)
        assert "Léman" in scrub(text, places=True)


def test_a_traceback_names_code_and_not_the_user() -> None:
    trace = (
        "Traceback (most recent call last):\n"
        '  File "/home/anna/venv/lib/python3.11/site-packages/aiohttp/web.py", line 12, in run\n'
        '  File "/home/anna/src/tiledl/engine/pool.py", line 210, in _one\n'
        '  File "/home/anna/script.py", line 3, in go\n'
        "ValueError: 7/66/45"
    )
    shown = scrub(trace)
    assert "anna" not in shown
    for kept in (
        'File "aiohttp/web.py", line 12, in run',
        'File "tiledl/engine/pool.py", line 210',
        'File "script.py", line 3',
        "ValueError: [place]",
    ):
        assert kept in shown


def test_a_host_is_shown_without_user_and_password() -> None:
    assert host_name("anna:pw@t.example:8001") == "t.example:8001"


PIECES = [
    *("Bearer", "basic", "key", "token", "cookie", "secret", "lat", "tile", "row", "localhost"),
    *("anna", "example", "File", "N", "mbtiles", "tif", "kml", "̈", "٣", "²", "5", "45"),
    *(" ", "\n", ".", ",", ";", "-", "−", "_", "+", "~", '"', "'", "“", "”", "(", ")", "[", "]"),
    *("{", "}", "#", "&", "!", "$", "^", "|", "<", ">", "*", "′", "/", "\\", ":", "@", "=", "?"),
    *("%", "°"),
]
"""Of which everything that is searched for is made."""


@given(text=st.lists(st.sampled_from(PIECES)).map("".join))
@example(text="Bearer example")
@example(text="basic example")
@example(text="token=anna")
@example(text="cookie: anna")
@pytest.mark.parametrize("places", [False, True])
def test_what_is_not_searched_has_nothing_to_be_found(text: str, places: bool) -> None:
    assert scrub(text, places=places) == privacy._searched(text, places)


@given(st.text())
def test_any_text_can_be_scrubbed(text: str) -> None:
    assert "\0" not in scrub(text)
    assert scrub(text.replace("\0", ""), places=False) == scrub(text)
