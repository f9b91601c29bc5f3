"""How both engines treat connections: reuse, death in the pool, limits, cancellation, loops."""

from __future__ import annotations

import asyncio
import gc
import threading
from collections.abc import AsyncIterator, Callable

import httpx
import pytest
import uvloop
from msgspec.structs import replace

from tests.integration.faulty_server import (
    ANYTHING_GOES,
    LANES,
    TILE,
    FaultyServer,
    open_lane,
)
from tiledl.http import ConnectionReset, Engine, FastLane, HttpClient, adopt


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


@pytest.mark.parametrize(
    "path", ["/tile", "/gzip", "/chunked", "/status/404", "/status/204", "/redirect/302?to=/tile"]
)
async def test_a_connection_is_used_again(lane: FastLane, server: FaultyServer, path: str) -> None:
    for _ in range(20):
        await lane.fetch(server.url(path))
    # A chunked body's end can be with us a moment before its connection is back in reqwest's pool.
    most = 3 if (lane.name, path) == ("reqwest", "/chunked") else 1
    assert server.connections <= most


async def test_connections_are_shared_by_many_in_flight(
    lane: FastLane, server: FaultyServer
) -> None:
    for _ in range(5):
        await asyncio.gather(*[lane.fetch(server.url("/slow?s=0.02")) for _ in range(8)])
    assert server.connections <= 9


@pytest.mark.parametrize("path", ["/close-after", "/first-only", "/first-only?reset=1"])
async def test_a_connection_that_died_in_the_pool_is_no_error(
    lane: FastLane, server: FaultyServer, path: str
) -> None:
    for _ in range(6):
        assert (await lane.fetch(server.url(path))).body == TILE


@pytest.mark.parametrize("engine", ["direct", "reqwest", "httpx"])
async def test_a_pool_full_of_dead_connections_is_no_error(
    server: FaultyServer, engine: str
) -> None:
    """The one retry must not pick another pooled connection as dead as the first."""
    async with open_lane(engine) as lane:
        url = server.url("/first-only?reset=1&s=0.05")
        for _ in range(2):
            replies = await asyncio.gather(*[lane.fetch(url) for _ in range(12)])
            assert {reply.body for reply in replies} == {TILE}
    assert server.connections > 12


async def test_a_server_that_never_answers_is_asked_twice_and_no_more(
    lane: FastLane, server: FaultyServer
) -> None:
    with pytest.raises(ConnectionReset):
        await lane.fetch(server.url("/close-before"))
    assert len(server.requests) == 2


async def test_no_more_than_the_limit_are_in_flight(kind: str, server: FaultyServer) -> None:
    async with open_lane(kind, replace(ANYTHING_GOES, max_connections=3)) as lane:
        replies = await asyncio.gather(*[lane.fetch(server.url("/slow?s=0.02")) for _ in range(12)])
    assert len(replies) == 12
    assert server.most_open_connections <= 3


async def test_the_limit_counts_the_fast_lane_and_httpx_together(server: FaultyServer) -> None:
    async with HttpClient(replace(ANYTHING_GOES, max_connections=2)) as client:
        url = server.url("/slow?s=0.05")
        await asyncio.gather(
            *[client.fetch(url) for _ in range(4)], *[client.httpx.get(url) for _ in range(4)]
        )
    assert server.most_in_flight <= 2


async def test_cancelled_requests_leave_nothing_behind(kind: str, server: FaultyServer) -> None:
    tasks_before = asyncio.all_tasks()
    async with open_lane(kind, replace(ANYTHING_GOES, max_connections=8)) as lane:
        paths = ("/stall", "/stall-in-body", "/stall-in-big-body", "/dribble")
        # Once with pyreqwest 0.15: a cancelled request lives on there, unheard, until a timeout,
        # and holds up those that come after.
        rounds, at_server = (1, 1) if kind == "reqwest" else (12, 8)
        for _ in range(rounds):
            seen_before = len(server.requests)
            flying = [
                asyncio.create_task(lane.fetch(server.url(paths[number % len(paths)])))
                for number in range(16)
            ]
            # Eight are with the server, at any point of its answer, and eight wait for a place. One
            # that is just getting its connection is not cancelled here: httpcore 1.0.9 may lose the
            # place for good then (CHANGELOG, known limits).
            while len(server.requests) < seen_before + at_server:  # noqa: ASYNC110 - it has no event
                await asyncio.sleep(0.002)
            for task in flying:
                task.cancel()
            ends = await asyncio.gather(*flying, return_exceptions=True)
            assert not [end for end in ends if not isinstance(end, asyncio.CancelledError)]

        replies = await asyncio.gather(*[lane.fetch(server.url("/tile")) for _ in range(100)])
        assert {reply.body for reply in replies} == {TILE}
        # The stalled connections were dropped and not left open beside the working ones, of which a
        # client of somebody's own may keep more than are in use.
        if kind != "reqwest":
            working = {seen.connection for seen in server.requests if seen.path == "/tile"}
            for _ in range(100):
                if server.open_connections <= len(working):
                    break
                await asyncio.sleep(0.02)
            assert server.open_connections <= len(working)
    if kind == "reqwest":
        return
    for _ in range(100):
        if server.open_connections == 0:
            break
        await asyncio.sleep(0.02)
    assert server.open_connections == 0
    left = {task for task in asyncio.all_tasks() - tasks_before if "_accept" not in repr(task)}
    assert not left
    gc.collect()


async def test_a_cancellation_is_heeded_whatever_arrives_at_the_same_moment(
    kind: str, server: FaultyServer
) -> None:
    paths = ("/tile", "/stall-in-body", "/stall-in-big-body", "/chunked", "/close-after")
    for round_number in range(30):
        async with open_lane(kind, ANYTHING_GOES) as lane:
            seen_before = len(server.requests)
            flying = [
                asyncio.create_task(lane.fetch(server.url(paths[number % len(paths)])))
                for number in range(10)
            ]
            while len(server.requests) < seen_before + 1 + round_number % 8:  # noqa: ASYNC110
                await asyncio.sleep(0)
            cancelled = [task for task in flying if task.cancel()]
            await asyncio.wait(flying)
            assert all(task.cancelled() for task in cancelled)


async def test_cancelling_while_waiting_for_a_place_frees_it(
    kind: str, server: FaultyServer
) -> None:
    async with open_lane(kind, replace(ANYTHING_GOES, max_connections=1)) as lane:
        first = asyncio.create_task(lane.fetch(server.url("/slow?s=0.1")))
        await asyncio.sleep(0.02)
        waiting = asyncio.create_task(lane.fetch(server.url("/tile")))
        await asyncio.sleep(0.02)
        waiting.cancel()
        await first
        assert (await lane.fetch(server.url("/tile"))).body == TILE


async def test_an_adopted_client_stays_open(server: FaultyServer) -> None:
    async with httpx.AsyncClient(trust_env=False, headers={"X-Own": "1"}) as own:
        lane = adopt(own, ANYTHING_GOES)
        assert b'"x-own": "1"' in (await lane.fetch(server.url("/echo"))).body
        await lane.aclose()
        assert not own.is_closed
        assert (await own.get(server.url("/tile"))).content == TILE


async def test_an_adopted_clients_own_keys_stay_with_their_host(server: FaultyServer) -> None:
    async with (
        FaultyServer() as other,
        httpx.AsyncClient(
            trust_env=False, headers={"X-Own": "secret"}, auth=("me", "secret")
        ) as own,
    ):
        lane = adopt(own, ANYTHING_GOES)
        reply = await lane.fetch(server.url(f"/redirect/302?to={other.url('/echo')}"))
    assert b"x-own" not in reply.body
    assert b"authorization" not in reply.body


@pytest.mark.parametrize("engine", list(Engine))
@pytest.mark.parametrize("new_loop", [asyncio.new_event_loop, uvloop.new_event_loop])
def test_a_client_made_outside_any_loop_works_on_each(
    engine: Engine, new_loop: Callable[[], asyncio.AbstractEventLoop]
) -> None:
    client = HttpClient(ANYTHING_GOES, engine)

    async def use() -> bytes:
        async with FaultyServer() as server, client:
            await asyncio.gather(*[client.fetch(server.url("/tile")) for _ in range(10)])
            assert (await client.httpx.get(server.url("/tile"))).content == TILE
            return (await client.fetch(server.url("/gzip"))).body

    with asyncio.Runner(loop_factory=new_loop) as runner:
        assert runner.run(use()) == TILE


@pytest.mark.parametrize("engine", list(Engine))
async def test_closing_twice_does_no_harm(engine: Engine, server: FaultyServer) -> None:
    client = HttpClient(ANYTHING_GOES, engine)
    await client.fetch(server.url("/tile"))
    await client.aclose()
    await client.aclose()


async def test_closing_ends_requests_in_flight(server: FaultyServer) -> None:
    client = HttpClient(ANYTHING_GOES)
    flying = asyncio.create_task(client.fetch(server.url("/stall")))
    await asyncio.sleep(0.05)
    await client.aclose()
    with pytest.raises(ConnectionReset, match="closed"):
        await flying


@pytest.mark.parametrize("engine", list(Engine))
async def test_a_closed_client_says_so(engine: Engine, server: FaultyServer) -> None:
    client = HttpClient(ANYTHING_GOES, engine)
    await client.aclose()
    with pytest.raises(ConnectionReset, match="closed"):
        await client.fetch(server.url("/tile"))


async def test_clients_do_not_pile_up_threads(server: FaultyServer) -> None:
    async with HttpClient(ANYTHING_GOES) as client:
        await client.fetch(server.url("/tile"))
    before = threading.active_count()
    for _ in range(5):
        async with HttpClient(ANYTHING_GOES) as client:
            await client.fetch(server.url("/tile"))
    assert threading.active_count() <= before
