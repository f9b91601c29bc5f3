"""Templates, the catalogue, policies and formats."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tiledl.engine import JobOptions
from tiledl.geo import BBox, Tile, TilePlan, ZoomError, ZoomRange
from tiledl.session import http_settings
from tiledl.settings import Settings
from tiledl.sources import (
    SourceError,
    SourceRefused,
    TileFormat,
    UrlTemplate,
    find_source,
    policy_for,
    sniff,
    source_names,
)
from tiledl.sources.template import TemplateError

TILE = Tile(3, 3, 5)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("http://h/{z}/{x}/{y}.png", "http://h/3/3/5.png"),
        ("https://h/{z}/{x}/{-y}.png", "https://h/3/3/2.png"),
        ("https://{s}.h/{z}/{x}/{y}", "https://c.h/3/3/5"),
        ("https://h/{z}/{x}/{y}{r}.png", "https://h/3/3/5.png"),
        ("https://h/tiles/a{quadkey}.jpeg?g=1", "https://h/tiles/a213.jpeg?g=1"),
        ("https://h/{q}", "https://h/213"),
        ("https://h/{z}/{x}/{y}?a=%7B1%7D", "https://h/3/3/5?a=%7B1%7D"),
    ],
)
def test_templates_give_the_address_of_a_tile(text: str, url: str) -> None:
    assert UrlTemplate(text).compiled()(TILE) == url


def test_double_density_and_subdomains() -> None:
    template = UrlTemplate("https://{s}.h/{z}/{x}/{y}{r}.png", ("one", "two"), double_density=True)
    address = template.compiled()
    assert address(Tile(1, 0, 0)) == "https://one.h/1/0/0@2x.png"
    assert address(Tile(1, 1, 0)) == "https://two.h/1/1/0@2x.png"
    assert address(Tile(1, 1, 0)) == "https://two.h/1/1/0@2x.png"
    assert template.hosts == ("one.h", "two.h")


def test_keys_are_filled_in_and_missing_ones_are_named() -> None:
    template = UrlTemplate("https://h/{z}/{x}/{y}?k={apikey}")
    assert template.keys == ("apikey",)
    assert template.compiled({"apikey": "abc"})(TILE) == "https://h/3/3/5?k=abc"
    with pytest.raises(TemplateError, match="TILEDL_KEY_APIKEY"):
        template.compiled()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("h/{z}/{x}/{y}", "not a web address"),
        ("file:///{z}/{x}/{y}", "not a web address"),
        ("http://h/{z}/{x}", "lacks {y}"),
        ("http://h/tile.png", "lacks {z}, {x}, {y}"),
        ("http://h/{z}/{x}/{y", "unpaired brace"),
        ("http://h/{z}/{x}/{y}/{a b}", "take out spaces"),
        ("http://h/{z}/{x}/{y}/{a-b}", "not known"),
        ("http://h:port/{z}/{x}/{y}", "not a web address"),
        ("http:///{z}/{x}/{y}", "not a web address"),
        ("http://h /{z}/{x}/{y}", "not a web address"),
    ],
)
def test_a_template_that_gives_no_address_is_refused_with_a_reason(text: str, part: str) -> None:
    with pytest.raises(SourceError) as caught:
        find_source(text + "{z}" if "{" not in text else text)
    assert part in str(caught.value) or "lacks" in str(caught.value)


def test_the_catalogue_is_found_by_name_however_it_is_written() -> None:
    source = find_source("openstreetmap mapnik")
    assert source.id == "OpenStreetMap.Mapnik"
    assert source.max_zoom == 19
    assert "OpenStreetMap" in source.attribution
    assert not source.policy.allows_jobs
    names = source_names()
    assert names[0] == "demo"
    assert len(names) > 100


def test_an_unknown_name_gets_the_nearest_ones() -> None:
    with pytest.raises(SourceError, match=r"Did you mean .*OpenStreetMap\.Mapnik"):
        find_source("OpenStreetMap.Mapnick")


@pytest.mark.parametrize(
    "host", ["tile.openstreetmap.org", "a.tile.openstreetmap.org", "TILE.OpenStreetMap.org."]
)
def test_a_policy_belongs_to_the_host_and_all_its_subdomains(host: str) -> None:
    assert not policy_for([host]).allows_jobs
    assert policy_for([host]).terms_url


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "::1", "192.168.3.4", "localhost", "tiles", "nas.local", "gis.internal"]
)
def test_ones_own_servers_are_free(host: str) -> None:
    policy = policy_for([host])
    assert policy.allows_jobs
    assert policy.max_concurrency is None
    assert not policy.reason


def test_an_unlisted_host_has_cautious_ceilings_and_a_warning() -> None:
    policy = policy_for(["tiles.example.org"])
    assert policy.allows_jobs
    assert policy.max_concurrency
    assert policy.max_rate_per_s
    source = find_source("https://tiles.example.org/{z}/{x}/{y}.png")
    assert "make sure that you may" in source.warning


def test_the_strictest_host_decides() -> None:
    assert not policy_for(["127.0.0.1", "tile.openstreetmap.org"]).allows_jobs


def test_a_source_checks_plans() -> None:
    box = BBox(0, 0, 1, 1)
    source = find_source("OpenTopoMap")
    with pytest.raises(SourceRefused, match="cannot be downloaded"):
        source.check(TilePlan(box, ZoomRange(0, 3)))
    own = find_source("http://localhost/{z}/{x}/{y}")
    own.check(TilePlan(box, ZoomRange(0, 30)))
    shallow = replace(own, max_zoom=17)
    with pytest.raises(ZoomError, match="above the source's maximum of 17"):
        shallow.check(TilePlan(box, ZoomRange(0, 18)))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"\x89PNG\r\n\x1a\n123", TileFormat.PNG),
        (b"\xff\xd8\xff\xe0", TileFormat.JPEG),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", TileFormat.WEBP),
        (b"GIF89a", TileFormat.GIF),
        (b"\x00\x00\x00\x20ftypavif", TileFormat.AVIF),
        (b"\x1a\x03abc", TileFormat.PBF),
        (b"\x1f\x8b\x08", TileFormat.PBF),
        (b"<html>", None),
        (b'{"error": 1}', None),
        (b"", None),
    ],
)
def test_formats_are_known_by_their_first_bytes(body: bytes, found: TileFormat | None) -> None:
    assert sniff(body) is found


def test_several_templates_are_base_addresses_of_one_source() -> None:
    source = find_source("https://one.example/{z}/{x}/{y}.png  http://two.example/{z}/{x}/{-y}.png")
    assert [template.hosts for template in source.templates] == [("one.example",), ("two.example",)]
    assert source.name == "one.example and 1 more"
    assert find_source(source.id).templates == source.templates


def test_the_strictest_policy_of_all_base_addresses_holds() -> None:
    osm = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
    assert not find_source(f"http://127.0.0.1/{{z}}/{{x}}/{{y}} {osm}").policy.allows_jobs


def test_one_bad_template_among_several_is_named() -> None:
    with pytest.raises(SourceError, match=r"two\.example.*lacks \{y\}"):
        find_source("https://one.example/{z}/{x}/{y} https://two.example/{z}/{x}")


def test_a_job_follows_no_redirect_to_a_host_whose_owner_forbids_downloads() -> None:
    settings = http_settings(Settings(), JobOptions())
    assert settings.refuses_host("a.tile.openstreetmap.org")
    assert not settings.refuses_host("tiles.example.org")
    assert not settings.refuses_host("127.0.0.1")
