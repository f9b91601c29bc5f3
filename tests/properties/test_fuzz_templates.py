"""Whatever is typed as a source: a sentence, or addresses that lead where the policy looked."""

from __future__ import annotations

import contextlib
import re
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tiledl.engine import JobSpec
from tiledl.geo import BBox, BBoxError, Tile, ZoomError, ZoomRange
from tiledl.selection import spec_from_text, with_headers
from tiledl.session import UsageError
from tiledl.sources import SourceError, UrlTemplate, find_source, policy_for
from tiledl.sources.template import TemplateError

ANYTHING = st.text(max_size=40)
PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "{z}",
                "{x}",
                "{y}",
                "{-y}",
                "{s}",
                "{r}",
                "{q}",
                "{quadkey}",
                "{key}",
                "{}",
                "{{z}}",
            ),
            *("{", "}", "/", "//", "\\", "?", "#", "@", ":", ":80", ".", "..", "%2e", "[", "]"),
            *("h", "localhost", "tile", "openstreetmap", "org", "127.0.0.1", "0x7f.1", "::1"),
            *("．", "ß", "\n", "\ud800", " ", "\x00"),
        ]
    ),
    max_size=16,
).map("".join)
ADDRESSES = st.tuples(st.sampled_from(["http://", "https://", "HTTP://", "ftp://", ""]), PIECES)


@settings(max_examples=500, deadline=None)
@given(
    st.one_of(ANYTHING, PIECES, ADDRESSES.map("".join), ANYTHING.map("http://h/{z}{x}{y}".__add__))
)
def test_any_text_is_a_working_source_or_refused_in_one_line(text: str) -> None:
    try:
        source = find_source(text)
    except SourceError as refused:
        sentence = str(refused)
        assert len(sentence.splitlines()) == 1
        return
    [template] = source.templates
    policy_for(template.hosts)
    address = template.compiled(dict.fromkeys(template.keys, "k"))
    for tile in (Tile(0, 0, 0), Tile(20, 600_000, 300_001)):
        url = address(tile)
        assert not re.search(r"[\s\\]", url)
        assert urlsplit(url).scheme in ("http", "https")
        # Another reader of addresses, httpx, goes to the same host that the policy was asked for.
        try:
            asked = httpx.URL(url)
        except httpx.InvalidURL:
            continue
        assert asked.raw_host.decode().strip("[]").lower().rstrip(".") in [
            host.rstrip(".") for host in template.hosts
        ]


@pytest.mark.parametrize(
    "address",
    [
        "http://TILE.openstreetmap.org/{z}/{x}/{y}",
        "http://tile．openstreetmap。org/{z}/{x}/{y}",
        "http://tile.openstreetmap.org./{z}/{x}/{y}",
        "http://{s}.tile.openstreetmap.org:443/{z}/{x}/{y}",
    ],
)
def test_a_policy_holds_however_its_host_is_written(address: str) -> None:
    assert not find_source(address).policy.allows_jobs


@pytest.mark.parametrize(
    "address",
    [
        "http://tile.openstreetmap.org\\@localhost/{z}/{x}/{y}",
        "http://localhost@tile.openstreetmap.org/{z}/{x}/{y}",
        "http://me:secret@localhost/{z}/{x}/{y}",
        "http://tile%2eopenstreetmap.org/{z}/{x}/{y}",
        "http://{host}/{z}/{x}/{y}",
        "http://{host}.org/{z}/{x}/{y}",
        "http://{z}/{x}/{y}",
        "http://local\thost/{z}/{x}/{y}",
        "http://[::1/{z}/{x}/{y}",
        "http://h:99999/{z}/{x}/{y}",
    ],
)
def test_an_address_whose_host_is_open_to_doubt_is_refused(address: str) -> None:
    with pytest.raises(SourceError) as refused:
        find_source(address)
    assert len(str(refused.value).splitlines()) == 1


def test_a_number_for_a_public_host_is_not_ones_own_network() -> None:
    assert policy_for(["134744072"]) == policy_for(["8.8.8.8"]) != policy_for(["localhost"])


KEYS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


@settings(max_examples=300, deadline=None)
@given(key=KEYS)
@example(key="a&admin=1")
@example(key="{z}{0}{x.__class__}")
@example(key="x\r\nHost: evil")
@example(key="a b+c#d?e%zz")
def test_a_key_stays_in_its_place_and_arrives_as_it_is(key: str) -> None:
    assume(not re.search(r"%[0-9A-Fa-f]{2}", key))
    template = UrlTemplate("http://h/{z}/{x}/{y}.png?key={apikey}&v=1")
    url = template.compiled({"apikey": key})(Tile(3, 1, 2))
    assert url.isascii()
    assert url.isprintable()
    assert " " not in url
    parts = urlsplit(url)
    assert (parts.netloc, parts.path, parts.fragment) == ("h", "/3/1/2.png", "")
    assert parse_qsl(parts.query, keep_blank_values=True) == [("key", key), ("v", "1")]
    assert httpx.URL(url).host == "h"


def test_a_key_that_was_copied_out_of_an_address_stays_escaped_once() -> None:
    template = UrlTemplate("http://h/{z}/{x}/{y}?key={apikey}")
    assert (
        template.compiled({"apikey": "a%3D%3d/b"})(Tile(0, 0, 0)) == "http://h/0/0/0?key=a%3D%3d/b"
    )


@pytest.mark.parametrize("subdomain", ["", "a/b", "a@b", "a.b:80", "[", "ä", "a b", "{z}"])
def test_a_subdomain_that_would_lead_elsewhere_is_refused(subdomain: str) -> None:
    with pytest.raises(TemplateError):
        UrlTemplate("http://{s}.example.org/{z}/{x}/{y}", (subdomain,))


def spec() -> JobSpec:
    return spec_from_text(source="http://h/{z}/{x}/{y}", bbox="0,0,1,1", zoom="0-1")


@settings(max_examples=300, deadline=None)
@given(st.one_of(ANYTHING, st.tuples(st.sampled_from(["A", "X-Key", ""]), ANYTHING).map(": ".join)))
@example("X: a\r\nHost: evil")
@example("X: a\nb")
@example("X\r\nY: a")
@example("X: a\x00b")
def test_no_header_carries_another_line(text: str) -> None:
    try:
        headers = with_headers(spec(), [text]).source.headers
    except UsageError as refused:
        sentence = str(refused)
        assert sentence
        return
    [(name, value)] = headers.items()
    assert re.fullmatch(r"[!-~]+", name)
    assert ":" not in name
    assert re.fullmatch(r"[\t -~]*", value)
    httpx.Headers(headers)


@pytest.mark.parametrize("name", ["two\nlines", "half \ud800", "bell \x07"])
def test_a_name_that_cannot_be_shown_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be shown"):
        spec_from_text(source="http://h/{z}/{x}/{y}", bbox="0,0,1,1", zoom="0-1", name=name)


@settings(max_examples=200, deadline=None)
@given(ANYTHING, ANYTHING)
def test_any_text_as_box_or_zooms_is_understood_or_refused(box: str, zooms: str) -> None:
    for parse, text in ((BBox.parse, box), (ZoomRange.parse, zooms)):
        with contextlib.suppress(BBoxError, ZoomError):
            assert parse(text) == parse(str(parse(text)))
