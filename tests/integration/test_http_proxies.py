"""Proxies: given, taken from the environment, passed by, and broken."""

from __future__ import annotations

import json
import socket
from collections.abc import AsyncIterator

import pytest
from msgspec.structs import replace

from tests.integration.faulty_server import ANYTHING_GOES, TILE, FaultyServer, open_lane
from tiledl.http import HttpError, HttpSettings, ProxyFailed

VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
async def proxy() -> AsyncIterator[FaultyServer]:
    async with FaultyServer(is_proxy=True) as proxy:
        yield proxy


@pytest.fixture(params=["direct", "reqwest", "httpx"])
def engine(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def closed_port() -> int:
    with socket.socket() as just_closed:
        just_closed.bind(("127.0.0.1", 0))
        return int(just_closed.getsockname()[1])


def through(proxy: str | None) -> HttpSettings:
    return replace(ANYTHING_GOES, proxy=proxy)


async def test_a_given_proxy_is_asked_for_the_whole_url(engine: str, proxy: FaultyServer) -> None:
    async with open_lane(engine, through(proxy.url(""))) as lane:
        reply = await lane.fetch("http://tiles.invalid/1/2/3.png?key=k")
    assert json.loads(reply.body)["target"] == "http://tiles.invalid/1/2/3.png?key=k"
    assert json.loads(reply.body)["host"] == "tiles.invalid"


async def test_a_given_proxys_password_goes_to_the_proxy(engine: str, proxy: FaultyServer) -> None:
    url = proxy.url("").replace("http://", "http://me:pass@")
    async with open_lane(engine, through(url)) as lane:
        reply = await lane.fetch("http://tiles.invalid/")
    assert json.loads(reply.body)["proxy-authorization"] == "Basic bWU6cGFzcw=="


async def test_the_environments_proxy_is_used(
    engine: str, proxy: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", proxy.url(""))
    async with open_lane(engine, through(None)) as lane:
        reply = await lane.fetch("http://tiles.invalid/echo")
    assert json.loads(reply.body)["target"] == "http://tiles.invalid/echo"


@pytest.mark.parametrize("no_proxy", ["127.0.0.1", "example.org,127.0.0.1", "*"])
async def test_no_proxy_goes_past_it(
    engine: str, no_proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{closed_port()}")
    monkeypatch.setenv("NO_PROXY", no_proxy)
    async with FaultyServer() as server, open_lane(engine, through(None)) as lane:
        assert (await lane.fetch(server.url("/tile"))).body == TILE


async def test_an_empty_proxy_ignores_the_environment(
    engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{closed_port()}")
    monkeypatch.setenv("ALL_PROXY", f"http://127.0.0.1:{closed_port()}")
    async with FaultyServer() as server, open_lane(engine, through("")) as lane:
        assert (await lane.fetch(server.url("/tile"))).body == TILE


@pytest.mark.parametrize("url", ["http://tiles.invalid/secret", "https://tiles.invalid/secret"])
async def test_a_refusing_proxy_is_blamed(engine: str, url: str) -> None:
    port = closed_port()
    async with open_lane(engine, through(f"http://me:pass@127.0.0.1:{port}")) as lane:
        with pytest.raises(HttpError) as caught:
            await lane.fetch(url)
    assert type(caught.value) is ProxyFailed
    assert f"127.0.0.1:{port}" in caught.value.message
    assert "pass" not in caught.value.message
    assert "secret" not in caught.value.message


async def test_the_environments_refusing_proxy_is_blamed(
    engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{closed_port()}")
    async with open_lane(engine, through(None)) as lane:
        with pytest.raises(ProxyFailed):
            await lane.fetch("http://tiles.invalid/")


async def test_an_unknown_proxy_is_blamed(engine: str) -> None:
    async with open_lane(engine, through("http://proxy.invalid:3128")) as lane:
        with pytest.raises(ProxyFailed, match=r"proxy\.invalid:3128"):
            await lane.fetch("http://127.0.0.1/")


async def test_a_proxy_that_opens_no_tunnel_is_blamed(engine: str, proxy: FaultyServer) -> None:
    async with open_lane(engine, through(proxy.url(""))) as lane:
        with pytest.raises(ProxyFailed):
            await lane.fetch("https://tiles.invalid/")
    assert proxy.requests[0].target == "tiles.invalid:443"
