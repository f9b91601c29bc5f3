"""What only the direct engine does: its own connections, and what it leaves to reqwest."""

from __future__ import annotations

import asyncio
import json
import socket
import subprocess
import sys
from collections.abc import AsyncIterator

import pytest
from msgspec.structs import replace

from tests.integration.faulty_server import ANYTHING_GOES, TILE, FaultyServer
from tiledl.http import ConnectionReset, NameNotResolved, Reply, direct_lane
from tiledl.http.direct_connection import DirectConnection, Outbox
from tiledl.http.direct_lane import DirectLane
from tiledl.http.reqwest_lane import ReqwestLane


@pytest.fixture
async def server() -> AsyncIterator[FaultyServer]:
    async with FaultyServer() as server:
        yield server


@pytest.fixture
async def lane() -> AsyncIterator[DirectLane]:
    lane = DirectLane(ANYTHING_GOES)
    yield lane
    await lane.aclose()


@pytest.fixture
def passed_on(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The URLs that reqwest was asked for."""
    urls: list[str] = []
    own = ReqwestLane.get

    async def get(self: ReqwestLane, url: str, *rest: object) -> Reply:
        urls.append(url)
        return await own(self, url, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(ReqwestLane, "get", get)
    return urls


@pytest.mark.parametrize(
    "target",
    [
        "",
        "/",
        "/tile",
        "/12/34/56.png?key=k&a[]=1",
        "/a%20b",
        "/~x/@2x.png;v=1",
        "/?x=/a/b:c!$()*+,",
    ],
)
async def test_plain_addresses_are_asked_directly(
    lane: DirectLane, server: FaultyServer, passed_on: list[str], target: str
) -> None:
    await lane.fetch(server.url(target))
    assert passed_on == []
    assert server.requests[-1].target == (target or "/")
    assert server.requests[-1].headers["host"] == f"127.0.0.1:{server.port}"


@pytest.mark.parametrize(
    ("target", "sent"),
    [
        ("/echo#part", "/echo"),
        ("/a/../echo", "/echo"),
        ("/a/%2e%2E/echo", "/echo"),
        ("/echo?q=a b", "/echo?q=a%20b"),
        ("/echo?q=höhe", "/echo?q=h%C3%B6he"),
        ("/echo\\x", "/echo/x"),
    ],
)
async def test_addresses_that_must_be_rewritten_are_left_to_reqwest(
    lane: DirectLane, server: FaultyServer, passed_on: list[str], target: str, sent: str
) -> None:
    url = server.url(target)
    await lane.fetch(url)
    assert passed_on == [url]
    assert server.requests[-1].target == sent


@pytest.mark.parametrize(
    "host", ["127.1", "0x7f.0.0.1", "2130706433", "me:pass@127.0.0.1", "LOCALHOST"]
)
async def test_hosts_with_several_readings_are_left_to_reqwest(
    lane: DirectLane, server: FaultyServer, passed_on: list[str], host: str
) -> None:
    url = f"http://{host}:{server.port}/tile"
    assert (await lane.fetch(url)).body == TILE
    assert passed_on == [url]


async def test_the_usual_port_is_not_told(lane: DirectLane) -> None:
    for url, host in (
        ("http://example.org:80", "example.org"),
        ("http://example.org", "example.org"),
        ("http://example.org:8080", "example.org:8080"),
        ("http://[::1]:80", "[::1]"),
        ("http://tile_server:81", "tile_server:81"),
    ):
        place = lane._place_of(url)
        assert place is not None
        assert place[0].known["Host"] == host


async def test_an_address_of_ipv6_is_reached(lane: DirectLane, passed_on: list[str]) -> None:
    if not socket.has_ipv6:
        pytest.skip("no IPv6 here")
    try:
        async with FaultyServer(host="::1") as server:
            url = f"http://[::1]:{server.port}/echo"
            assert json.loads((await lane.fetch(url)).body)["host"] == f"[::1]:{server.port}"
    except OSError:
        pytest.skip("no IPv6 here")
    assert passed_on == []


async def test_a_name_is_looked_up_once_for_all_that_ask(
    lane: DirectLane, server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = asyncio.get_running_loop()
    own, asked = loop.getaddrinfo, []

    async def getaddrinfo(*place: object, **options: object) -> object:
        asked.append(place)
        await asyncio.sleep(0.02)
        return await own(*place, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)
    url = f"http://localhost:{server.port}/slow?s=0.05"
    replies = await asyncio.gather(*[lane.fetch(url) for _ in range(12)])
    assert [reply.body for reply in replies] == [TILE] * 12
    assert asked == [("localhost", server.port)]


async def test_a_name_that_was_not_found_is_looked_up_again(
    lane: DirectLane, server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    loop = asyncio.get_running_loop()
    own = loop.getaddrinfo

    async def fails(*place: object, **options: object) -> object:
        raise socket.gaierror(socket.EAI_AGAIN, "later")

    monkeypatch.setattr(loop, "getaddrinfo", fails)
    url = f"http://localhost:{server.port}/tile"
    with pytest.raises(NameNotResolved):
        await lane.fetch(url)
    monkeypatch.setattr(loop, "getaddrinfo", own)
    assert (await lane.fetch(url)).body == TILE


@pytest.mark.parametrize("path", ["/two-answers", "/late-words", "/http10", "/until-close"])
async def test_a_connection_with_more_or_no_more_to_say_is_not_used_again(
    lane: DirectLane, server: FaultyServer, path: str
) -> None:
    for number in range(1, 4):
        assert (await lane.fetch(server.url(path))).body == TILE
        await asyncio.sleep(0.1)
        assert server.connections == number
    assert not lane._open


async def test_unused_connections_are_closed_after_a_while(
    lane: DirectLane, server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(direct_lane, "IDLE_S", 0.2)
    await asyncio.gather(*[lane.fetch(server.url("/slow?s=0.05")) for _ in range(4)])
    assert server.open_connections == 4
    for _ in range(100):
        if server.open_connections == 0:
            break
        await asyncio.sleep(0.05)
    assert server.open_connections == 0
    assert (await lane.fetch(server.url("/tile"))).body == TILE


async def test_another_hosts_idle_connections_make_room(server: FaultyServer) -> None:
    lane = DirectLane(replace(ANYTHING_GOES, max_connections=2))
    async with FaultyServer() as other:
        await asyncio.gather(*[lane.fetch(server.url("/slow?s=0.05")) for _ in range(2)])
        await asyncio.gather(*[lane.fetch(other.url("/slow?s=0.05")) for _ in range(2)])
        assert len(lane._open) <= 2
    await lane.aclose()


async def test_hosts_that_redirects_lead_to_are_not_kept_for_ever(lane: DirectLane) -> None:
    for number in range(1000):
        assert lane._place_of(f"http://host{number}.example.org/") is not None
    assert len(lane._origins) <= direct_lane._MOST_ORIGINS


async def test_the_time_of_the_head_is_told(lane: DirectLane, server: FaultyServer) -> None:
    timings = (await lane.fetch(server.url("/slow?s=0.1"))).timings
    assert timings.first_byte_s is not None
    assert 0.1 <= timings.first_byte_s <= timings.total_s


async def test_closing_ends_what_waits_for_a_name(
    server: FaultyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*place: object, **options: object) -> object:
        await asyncio.sleep(3600)

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", never)
    lane = DirectLane(ANYTHING_GOES)
    flying = asyncio.create_task(lane.fetch(f"http://localhost:{server.port}/tile"))
    await asyncio.sleep(0.05)
    await lane.aclose()
    with pytest.raises(ConnectionReset, match="closed"):
        await flying


def test_a_lane_outlives_its_loop() -> None:
    lane = DirectLane(ANYTHING_GOES)

    async def use() -> bytes:
        async with FaultyServer() as server:
            body = (await lane.fetch(server.url("/tile"))).body
            for connection in list(lane._open):
                connection.abort()
            await asyncio.sleep(0)
            return body

    assert [asyncio.run(use()) for _ in range(3)] == [TILE] * 3


async def test_a_server_that_hangs_up_at_once_is_named(lane: DirectLane) -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.abort()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    for _ in range(20):
        with pytest.raises(ConnectionReset):
            await lane.fetch(f"http://127.0.0.1:{port}/tile")
    server.close()
    await asyncio.sleep(0.05)
    assert not lane._open


async def test_a_connection_that_is_lost_before_it_is_asked_says_so() -> None:
    lost: list[DirectConnection] = []
    outbox = Outbox(asyncio.get_running_loop())
    connection = DirectConnection(outbox, 1000, lost.append)
    connection.connection_made(asyncio.Transport())
    connection.connection_lost(None)
    assert lost == [connection]
    await asyncio.wait_for(connection.ask(b"GET / HTTP/1.1\r\n\r\n", 0.0, 1e9), 1)
    assert connection.fault is ConnectionReset


class Wire(asyncio.Transport):
    """Keeps what is written to it."""

    def __init__(self, log: list[bytes]) -> None:
        super().__init__()
        self._log = log
        self._is_closing = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        assert not self._is_closing
        self._log.append(bytes(data))

    def abort(self) -> None:
        self._is_closing = True

    def is_closing(self) -> bool:
        return self._is_closing


def wired(outbox: Outbox, log: list[bytes]) -> DirectConnection:
    connection = DirectConnection(outbox, 1000, lambda lost: None)
    connection.connection_made(Wire(log))
    return connection


async def test_requests_of_one_turn_leave_together_in_the_next() -> None:
    sent: list[bytes] = []
    outbox = Outbox(asyncio.get_running_loop())
    connections = [wired(outbox, sent) for _ in range(3)]
    for number, connection in enumerate(connections):
        connection.ask(b"%d" % number, 0.0, 1e9)
    assert not sent
    await asyncio.sleep(0)
    assert sent == [b"0", b"1", b"2"]


async def test_a_request_that_is_given_up_before_it_leaves_is_not_sent() -> None:
    sent: list[bytes] = []
    outbox = Outbox(asyncio.get_running_loop())
    given_up, lost, hung_up, kept = (wired(outbox, sent) for _ in range(4))
    given_up.ask(b"given up", 0.0, 1e9)
    of_lost = lost.ask(b"lost", 0.0, 1e9)
    of_hung_up = hung_up.ask(b"hung up", 0.0, 1e9)
    kept.ask(b"kept", 0.0, 1e9)
    given_up.abort()
    lost.connection_lost(None)
    # What a transport does when the other side has closed: the protocol hears of it a turn later.
    assert hung_up._transport is not None
    hung_up._transport.abort()
    await asyncio.wait_for(of_lost, 1)
    assert lost.fault is ConnectionReset
    await asyncio.sleep(0)
    assert sent == [b"kept"]
    hung_up.connection_lost(None)
    await asyncio.wait_for(of_hung_up, 1)
    assert hung_up.fault is ConnectionReset


async def test_a_lane_goes_on_in_another_thread_while_its_loop_still_runs(
    server: FaultyServer, lane: DirectLane
) -> None:
    async def fetched() -> bytes:
        body = (await lane.fetch(server.url("/tile"))).body
        # What is opened on one loop is closed on it.
        for connection in list(lane._open):
            connection.abort()
        await asyncio.sleep(0)
        return body

    assert await fetched() == TILE
    assert await asyncio.to_thread(lambda: asyncio.run(fetched())) == TILE
    assert await fetched() == TILE


def test_a_lane_is_closed_on_another_loop_than_it_was_used_on() -> None:
    lane = DirectLane(ANYTHING_GOES)

    async def use() -> None:
        async with FaultyServer() as server:
            await lane.fetch(server.url("/close-after"))
            await asyncio.sleep(0.05)

    asyncio.run(use())
    asyncio.run(lane.aclose())


def test_the_other_engines_are_loaded_when_they_are_needed() -> None:
    code = (
        "import sys; from tiledl.http import HttpClient, HttpSettings;"
        "HttpClient(HttpSettings(proxy=''));"
        "print(*sorted({'httpx', 'pyreqwest', 'rich'} & set(sys.modules)));"
        "HttpClient(HttpSettings(proxy='')).httpx;"
        "print(*sorted({'httpx', 'pyreqwest', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["", "httpx pyreqwest"]
