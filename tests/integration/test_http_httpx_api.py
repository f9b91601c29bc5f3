"""`HttpClient.httpx`: httpx's API and httpx's errors, on the settings of the whole."""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator

import httpx
import pytest
from msgspec.structs import replace

from tests.integration.faulty_server import ANYTHING_GOES, TILE, FaultyServer
from tiledl.http import (
    BadEncoding,
    BodyTooLarge,
    ConnectFailed,
    ConnectionReset,
    Engine,
    HttpClient,
    HttpError,
    NameNotResolved,
    ProtocolError,
    ReadTimeout,
    TruncatedBody,
    UnusableUrl,
    adopt,
    errors_translated,
)


@pytest.fixture
async def server() -> AsyncIterator[FaultyServer]:
    async with FaultyServer() as server:
        yield server


@pytest.fixture(params=list(Engine))
def engine(request: pytest.FixtureRequest) -> Engine:
    return Engine(request.param)


@pytest.mark.parametrize("path", ["/tile", "/gzip", "/deflate", "/chunked", "/until-close"])
async def test_bodies_come_decoded(engine: Engine, server: FaultyServer, path: str) -> None:
    async with HttpClient(ANYTHING_GOES, engine) as client:
        response = await client.httpx.get(server.url(path))
        assert (response.status_code, response.content) == (200, TILE)


async def test_bodies_can_be_streamed(engine: Engine, server: FaultyServer) -> None:
    async with (
        HttpClient(ANYTHING_GOES, engine) as client,
        client.httpx.stream("GET", server.url("/sized/300000")) as response,
    ):
        assert sum([len(piece) async for piece in response.aiter_bytes()]) == 300_000


async def test_the_program_names_itself_and_keeps_no_cookie(
    engine: Engine, server: FaultyServer
) -> None:
    async with HttpClient(replace(ANYTHING_GOES, user_agent="me/1"), engine) as client:
        await client.httpx.get(server.url("/cookie"))
        sent = json.loads((await client.httpx.get(server.url("/echo"))).content)
        assert sent["user-agent"] == "me/1"
        assert "cookie" not in sent
        assert not client.httpx.cookies


@pytest.mark.parametrize("engine", [Engine.REQWEST, Engine.HTTPX])
async def test_the_fast_lane_shares_its_connection(engine: Engine, server: FaultyServer) -> None:
    async with HttpClient(ANYTHING_GOES, engine) as client:
        await client.fetch(server.url("/tile"))
        await client.httpx.get(server.url("/tile"))
        await client.fetch(server.url("/tile"))
    assert server.connections == 1


@pytest.mark.parametrize(
    ("path", "theirs", "ours"),
    [
        ("/truncated", httpx.RemoteProtocolError, TruncatedBody),
        ("/truncated-big", httpx.RemoteProtocolError, TruncatedBody),
        ("/gzip-broken", httpx.DecodingError, BadEncoding),
        ("/reset-in-body", httpx.ReadError, ConnectionReset),
        ("/reset-in-big-body", httpx.ReadError, ConnectionReset),
        ("/garbage", httpx.RemoteProtocolError, ProtocolError),
        ("/stall", httpx.ReadTimeout, ReadTimeout),
        ("/stall-in-big-body", httpx.ReadTimeout, ReadTimeout),
    ],
)
async def test_errors_are_httpxs_and_can_be_made_ours(
    engine: Engine,
    server: FaultyServer,
    path: str,
    theirs: type[httpx.HTTPError],
    ours: type[HttpError],
) -> None:
    async with HttpClient(replace(ANYTHING_GOES, read_timeout_s=0.3), engine) as client:
        with pytest.raises(httpx.HTTPError) as caught:
            await client.httpx.get(server.url(path))
        assert type(caught.value) is theirs
        with pytest.raises(HttpError) as translated, errors_translated():
            await client.httpx.get(server.url(path))
        assert type(translated.value) is ours
        assert translated.value.url == server.url(path)
        assert (await client.httpx.get(server.url("/tile"))).content == TILE


@pytest.mark.parametrize(
    ("url", "ours"),
    [
        ("http://tiles.invalid/", NameNotResolved),
        ("http://127.0.0.1:1/", ConnectFailed),
        ("ftp://127.0.0.1/", UnusableUrl),
    ],
)
async def test_failed_connections_can_be_made_ours(
    engine: Engine, url: str, ours: type[HttpError]
) -> None:
    async with HttpClient(ANYTHING_GOES, engine) as client:
        with pytest.raises(HttpError) as caught, errors_translated():
            await client.httpx.get(url)
        assert type(caught.value) is ours


@pytest.mark.parametrize("path", ["/big", "/big-chunked", "/bomb"])
async def test_on_the_reqwest_engine_bodies_are_bounded(server: FaultyServer, path: str) -> None:
    async with HttpClient(ANYTHING_GOES) as client:
        for _ in range(2):
            with pytest.raises(BodyTooLarge), errors_translated():
                await client.httpx.get(server.url(path))
        assert (await client.httpx.get(server.url("/tile"))).content == TILE


async def test_a_calls_own_timeout_holds(engine: Engine, server: FaultyServer) -> None:
    async with HttpClient(ANYTHING_GOES, engine) as client:
        with pytest.raises(httpx.TimeoutException):
            await client.httpx.get(server.url("/stall"), timeout=0.1)


async def test_every_place_is_given_back(server: FaultyServer) -> None:
    async with HttpClient(replace(ANYTHING_GOES, max_connections=1)) as client:
        for path in ("/tile", "/truncated", "/big", "/bomb", "/reset-before", "/status/204"):
            with contextlib.suppress(httpx.HTTPError):
                await client.httpx.get(server.url(path))
        assert (await client.fetch(server.url("/tile"))).body == TILE


def answer(request: httpx.Request) -> httpx.Response:
    match request.url.path:
        case "/moved":
            return httpx.Response(302, headers={"Location": "/tile"})
        case "/refused":
            raise httpx.ConnectError("no", request=request)
        case "/long":
            return httpx.Response(200, content=bytes(ANYTHING_GOES.max_body_bytes + 1))
        case _:
            return httpx.Response(200, content=TILE, headers={"ETag": '"one"'})


@pytest.mark.parametrize("proxy", ["", "http://127.0.0.1:1"])
async def test_a_given_transport_carries_everything(engine: Engine, proxy: str) -> None:
    settings = replace(ANYTHING_GOES, proxy=proxy)
    async with HttpClient(settings, engine, transport=httpx.MockTransport(answer)) as client:
        reply = await client.fetch("http://tiles.invalid/moved")
        assert (reply.body, reply.headers.get("etag")) == (TILE, '"one"')
        assert (await client.httpx.get("http://tiles.invalid/tile")).content == TILE
        with pytest.raises(HttpError):
            await client.fetch("http://tiles.invalid/refused")
        with pytest.raises(BodyTooLarge):
            await client.fetch("http://tiles.invalid/long")


async def test_a_mocked_client_can_be_adopted() -> None:
    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as own:
        reply = await adopt(own).fetch("http://tiles.invalid/moved")
        assert (reply.body, reply.url) == (TILE, "http://tiles.invalid/tile")


async def test_a_client_on_a_base_url_is_asked_absolutely() -> None:
    async with httpx.AsyncClient(
        transport=httpx.MockTransport(answer), base_url="http://tiles.invalid/base/"
    ) as own:
        assert (await adopt(own).fetch("http://tiles.invalid/tile")).body == TILE
