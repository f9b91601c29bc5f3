"""Both engines, and a script's own client, against one list of behaviours: one set of results.

What an engine does beyond this suite is its own affair; what the program relies on stands here.
"""

from __future__ import annotations

import asyncio
import json
import socket
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, contextmanager

import pytest
from msgspec.structs import replace

from tests.integration.faulty_server import (
    ANYTHING_GOES,
    LANES,
    TILE,
    FaultyServer,
    open_lane,
)
from tiledl import __version__
from tiledl.http import (
    BadEncoding,
    BodyTooLarge,
    ConnectFailed,
    ConnectionReset,
    ConnectTimeout,
    FastLane,
    HttpError,
    NameNotResolved,
    ProtocolError,
    ReadTimeout,
    RedirectRefused,
    TimedOut,
    TooManyRedirects,
    TotalTimeout,
    TruncatedBody,
    UnusableUrl,
)

IMPATIENT = replace(ANYTHING_GOES, connect_timeout_s=0.4, read_timeout_s=0.4, total_timeout_s=5)


@pytest.fixture
async def server() -> AsyncIterator[FaultyServer]:
    async with FaultyServer() as server:
        yield server


@pytest.fixture(params=LANES)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
async def lane(kind: str) -> AsyncIterator[FastLane]:
    async with open_lane(kind) as lane:
        yield lane


@contextmanager
def fails_as(kind: type[HttpError]) -> Iterator[None]:
    """Exactly this class, with a message that keeps where the user looks to itself."""
    with pytest.raises(HttpError) as caught:
        yield
    assert type(caught.value) is kind, repr(caught.value)
    message = str(caught.value)
    assert message == caught.value.message
    assert "secret" not in message
    assert "/" not in message.replace("http://", "").replace("https://", "")
    # A logged traceback shows causes, and the engines' own errors quote the whole URL.
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None or caught.value.__suppress_context__


# Answers


@pytest.mark.parametrize("status", [200, 204, 300, 304, 400, 401, 403, 404, 410, 429, 500, 503])
async def test_every_status_is_an_answer(lane: FastLane, server: FaultyServer, status: int) -> None:
    reply = await lane.fetch(server.url(f"/status/{status}"))
    assert reply.status == status
    assert reply.headers.get("x-code") == str(status)
    assert reply.body == (b"" if status in (204, 304) else f"status {status}".encode())
    assert len(server.requests) == 1


async def test_a_tile_comes_whole_with_its_headers(lane: FastLane, server: FaultyServer) -> None:
    reply = await lane.fetch(server.url("/tile?z=1"))
    assert type(reply.body) is bytes
    assert reply.body == TILE
    assert reply.headers.get("ETAG") == reply.headers.get("etag") == '"one"'
    assert reply.headers.get("Expires") is None
    assert reply.url == server.url("/tile?z=1")


async def test_the_time_taken_is_told(lane: FastLane, server: FaultyServer) -> None:
    reply = await lane.fetch(server.url("/slow?s=0.1"))
    assert 0.1 <= reply.timings.total_s < 3
    first_byte_s = reply.timings.first_byte_s
    assert first_byte_s is None or 0.1 <= first_byte_s <= reply.timings.total_s


@pytest.mark.parametrize("path", ["/gzip", "/gzip-tail", "/deflate", "/chunked", "/until-close"])
async def test_bodies_are_decoded(lane: FastLane, server: FaultyServer, path: str) -> None:
    assert (await lane.fetch(server.url(path))).body == TILE


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 999_999, 1_000_000])
@pytest.mark.parametrize("how", ["", "?chunked=1", "?gzip=1"])
async def test_bodies_up_to_the_limit_come_whole(
    lane: FastLane, server: FaultyServer, size: int, how: str
) -> None:
    if size == 0 and how == "?chunked=1":
        pytest.skip("an empty chunk is the end of a chunked body")
    assert (await lane.fetch(server.url(f"/sized/{size}{how}"))).body == bytes(size)


@pytest.mark.parametrize("kind", ["httpx", "adopted"])
async def test_a_packed_body_may_have_several_parts(kind: str, server: FaultyServer) -> None:
    """The reqwest engine unpacks the first only. No tile server is known to send this."""
    async with open_lane(kind) as lane:
        assert (await lane.fetch(server.url("/gzip-twice"))).body == TILE + TILE


async def test_an_empty_body_may_claim_to_be_packed(lane: FastLane, server: FaultyServer) -> None:
    assert (await lane.fetch(server.url("/gzip-empty"))).body == b""


@pytest.mark.parametrize("path", ["/early-hints", "/bare-lf", "/http10"])
async def test_unusual_answers_are_understood(
    lane: FastLane, server: FaultyServer, path: str
) -> None:
    for _ in range(3):
        reply = await lane.fetch(server.url(path))
        assert (reply.status, reply.body) == (200, TILE)
        assert reply.headers.get("x-code") in ("200", None)


# What is sent


async def test_the_program_names_itself(lane: FastLane, server: FaultyServer) -> None:
    sent = json.loads((await lane.fetch(server.url("/echo"))).body)
    assert sent["user-agent"].startswith(f"tiledl/{__version__}")
    assert sent["accept-encoding"].replace(" ", "") == "gzip,deflate"
    assert "referer" not in sent


async def test_given_headers_are_sent(lane: FastLane, server: FaultyServer) -> None:
    given = {"If-None-Match": '"one"', "X-Api-Key": "k", "User-Agent": "other/1"}
    sent = json.loads((await lane.fetch(server.url("/echo?a=%20b&c"), given)).body)
    assert sent["if-none-match"] == '"one"'
    assert sent["x-api-key"] == "k"
    assert sent["user-agent"] == "other/1"
    assert sent["target"] == "/echo?a=%20b&c"


@pytest.mark.parametrize("engine", ["direct", "reqwest", "httpx"])
async def test_cookies_are_forgotten(server: FaultyServer, engine: str) -> None:
    async with open_lane(engine) as lane:
        await lane.fetch(server.url("/cookie"))
        assert "cookie" not in json.loads((await lane.fetch(server.url("/echo"))).body)


@pytest.mark.parametrize("headers", [{"X-Key": "a\r\nb: c"}, {"X Key": "a"}])
async def test_a_header_that_cannot_be_sent_is_refused(
    lane: FastLane, server: FaultyServer, headers: dict[str, str]
) -> None:
    with fails_as(ProtocolError):
        await lane.fetch(server.url("/echo"), headers)
    assert server.requests == []


# Redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_redirects_are_followed(lane: FastLane, server: FaultyServer, status: int) -> None:
    reply = await lane.fetch(server.url(f"/redirect/{status}?to=/tile"), {"X-Api-Key": "k"})
    assert (reply.status, reply.body) == (200, TILE)
    assert reply.url == server.url("/tile")
    assert server.requests[1].headers["x-api-key"] == "k"


@pytest.mark.parametrize("to", ["/tile", "../tile", "//HOST/tile", "http://HOST/tile"])
async def test_a_redirect_may_be_relative(lane: FastLane, server: FaultyServer, to: str) -> None:
    to = to.replace("HOST", f"127.0.0.1:{server.port}")
    assert (await lane.fetch(server.url(f"/redirect/302?to={to}"))).body == TILE


async def test_keys_do_not_follow_to_another_host(lane: FastLane, server: FaultyServer) -> None:
    keys = {"Authorization": "secret", "Cookie": "a=secret", "X-Api-Key": "secret"}
    async with FaultyServer() as other:
        reply = await lane.fetch(
            server.url(f"/redirect/302?to={other.url('/echo')}"), {**keys, "If-None-Match": '"e"'}
        )
    assert server.requests[0].headers["authorization"] == "secret"
    sent = json.loads(reply.body)
    assert "secret" not in reply.body.decode()
    assert sent["if-none-match"] == '"e"'
    assert sent["user-agent"].startswith("tiledl/")
    assert sent["accept-encoding"].replace(" ", "") == "gzip,deflate"


async def test_keys_do_not_come_back_with_a_redirect_back(
    lane: FastLane, server: FaultyServer
) -> None:
    async with FaultyServer() as other:
        back = other.url(f"/redirect/302?to={server.url('/echo')}")
        reply = await lane.fetch(server.url(f"/redirect/302?to={back}"), {"X-Api-Key": "secret"})
    assert b"secret" not in reply.body


async def test_a_loop_of_redirects_ends(lane: FastLane, server: FaultyServer) -> None:
    with fails_as(TooManyRedirects):
        await lane.fetch(server.url("/redirect/302?to=/redirect-loop&secret"))
    assert len(server.requests) == 1 + ANYTHING_GOES.max_redirects


async def test_a_redirect_to_a_host_that_is_left_out_is_refused(
    kind: str, server: FaultyServer
) -> None:
    settings = replace(ANYTHING_GOES, refuses_host=lambda host: host == "tiles.example.org")
    async with open_lane(kind, settings) as lane:
        assert (await lane.fetch(server.url("/redirect/302?to=/tile"))).body == TILE
        with fails_as(RedirectRefused):
            await lane.fetch(server.url("/redirect/302?to=http://tiles.example.org/0/0/0.png"))
    assert len(server.requests) == 3


async def test_a_redirect_without_a_place_is_an_answer(
    lane: FastLane, server: FaultyServer
) -> None:
    assert (await lane.fetch(server.url("/redirect-nowhere"))).status == 302


@pytest.mark.parametrize("to", ["ftp://127.0.0.1/secret", "http://[::1/secret"])
async def test_a_redirect_to_no_web_address_is_refused(
    lane: FastLane, server: FaultyServer, to: str
) -> None:
    with fails_as(ProtocolError):
        await lane.fetch(server.url(f"/redirect/302?to={to}"))


async def test_redirects_share_one_total_time(kind: str, server: FaultyServer) -> None:
    settings = replace(ANYTHING_GOES, total_timeout_s=0.8)
    async with open_lane(kind, settings) as lane:
        began_s = time.perf_counter()
        with fails_as(TotalTimeout):
            await lane.fetch(server.url("/redirect/302?s=0.5&to=/dribble"))
        assert time.perf_counter() - began_s < 1.2


# Bodies that cannot be used


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("/truncated", TruncatedBody),
        ("/truncated-big", TruncatedBody),
        ("/truncated-gzip", TruncatedBody),
        ("/chunked-cut", TruncatedBody),
        ("/chunked-cut-in-chunk", TruncatedBody),
        ("/gzip-broken", BadEncoding),
        ("/gzip-bad-sum", BadEncoding),
        ("/gzip-cut", BadEncoding),
        ("/unasked-encoding", BadEncoding),
        ("/big", BodyTooLarge),
        ("/big-chunked", BodyTooLarge),
        ("/bomb", BodyTooLarge),
        ("/sized/1000001", BodyTooLarge),
        ("/sized/1000001?chunked=1", BodyTooLarge),
        ("/sized/1000001?gzip=1", BodyTooLarge),
        ("/garbage", ProtocolError),
        ("/bad-length", ProtocolError),
        ("/bad-chunk", ProtocolError),
        ("/endless-head", ProtocolError),
    ],
)
async def test_a_bad_body_is_named(
    lane: FastLane, server: FaultyServer, path: str, error: type[HttpError]
) -> None:
    with fails_as(error):
        await lane.fetch(server.url(path + ("&" if "?" in path else "?") + "secret"))
    assert len(server.requests) == 1
    assert (await lane.fetch(server.url("/tile"))).body == TILE


# Connections


@pytest.mark.parametrize(
    "path",
    [
        "/close-before",
        "/reset-before",
        "/close-in-head",
        "/reset-in-head",
        "/reset-in-body",
        "/reset-in-big-body",
    ],
)
async def test_a_lost_connection_is_named(lane: FastLane, server: FaultyServer, path: str) -> None:
    with fails_as(ConnectionReset):
        await lane.fetch(server.url(path + "/secret?secret"))
    assert len(server.requests) <= 2
    assert (await lane.fetch(server.url("/tile"))).body == TILE


async def test_a_refused_connection_is_named(lane: FastLane) -> None:
    with socket.socket() as just_closed:
        just_closed.bind(("127.0.0.1", 0))
        port = just_closed.getsockname()[1]
    with pytest.raises(ConnectFailed) as caught:
        await lane.fetch(f"http://127.0.0.1:{port}/secret?secret")
    assert f"127.0.0.1:{port}" in caught.value.message
    assert "connection refused" in caught.value.message
    assert "secret" not in caught.value.message
    assert caught.value.url == f"http://127.0.0.1:{port}/secret?secret"


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_an_unknown_name_is_named(lane: FastLane, scheme: str) -> None:
    with fails_as(NameNotResolved):
        await lane.fetch(f"{scheme}://tiles.invalid/secret?secret")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "tile.png",
        "/tile",
        "ftp://127.0.0.1/",
        "http://",
        "http://127.0.0.1:99999/",
        "file:///x",
    ],
)
async def test_an_unusable_url_is_named(lane: FastLane, url: str) -> None:
    with fails_as(UnusableUrl):
        await lane.fetch(url)


# Time


@contextmanager
def deaf_port() -> Iterator[int]:
    """A port where connections are neither accepted nor refused: a listener that never accepts,
    its queue full. Linux then drops what arrives, as a silent firewall does."""
    with ExitStack() as opened:
        listener = opened.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        # The queue holds one more than its size, and some kernels another one half-open.
        for _ in range(4):
            filler = opened.enter_context(socket.socket())
            filler.setblocking(False)
            filler.connect_ex(listener.getsockname())
        yield listener.getsockname()[1]


@pytest.mark.parametrize("scheme", ["http", "https"])
async def test_a_connection_that_takes_too_long_is_given_up(kind: str, scheme: str) -> None:
    with deaf_port() as port:
        async with open_lane(kind, IMPATIENT) as lane:
            with fails_as(ConnectTimeout):
                await lane.fetch(f"{scheme}://127.0.0.1:{port}/secret")


async def test_a_tls_handshake_that_takes_too_long_is_given_up(
    kind: str, server: FaultyServer
) -> None:
    async with open_lane(kind, IMPATIENT) as lane:
        with fails_as(ConnectTimeout):
            await lane.fetch(f"https://127.0.0.1:{server.port}/secret")


@pytest.mark.parametrize("path", ["/stall", "/stall-in-body", "/stall-in-big-body"])
async def test_silence_is_given_up(kind: str, server: FaultyServer, path: str) -> None:
    async with open_lane(kind, IMPATIENT) as lane:
        with fails_as(ReadTimeout):
            await lane.fetch(server.url(path + "?secret"))


async def test_a_body_that_dribbles_meets_the_total_time(kind: str, server: FaultyServer) -> None:
    settings = replace(IMPATIENT, total_timeout_s=0.8)
    async with open_lane(kind, settings) as lane:
        began_s = time.perf_counter()
        with fails_as(TotalTimeout):
            await lane.fetch(server.url("/dribble?secret"))
        assert 0.7 < time.perf_counter() - began_s < 2


async def test_every_patience_is_a_timed_out(kind: str, server: FaultyServer) -> None:
    async with open_lane(kind, replace(IMPATIENT, total_timeout_s=0.4)) as lane:
        with pytest.raises(TimedOut):
            await lane.fetch(server.url("/stall"))


async def test_waiting_for_a_free_connection_is_not_the_servers_time(
    kind: str, server: FaultyServer
) -> None:
    settings = replace(ANYTHING_GOES, max_connections=1, total_timeout_s=0.7)
    async with open_lane(kind, settings) as lane:
        replies = await asyncio.gather(*[lane.fetch(server.url("/slow?s=0.3")) for _ in range(4)])
    assert [reply.body for reply in replies] == [TILE] * 4
