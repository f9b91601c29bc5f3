"""The functional API, on a real server."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from tests.unit.fake_lane import PNG
from tiledl.api import (
    TileAbsent,
    TileFailed,
    download,
    fetch_tile,
    fetch_tiles_concurrently,
    stream_tiles,
)
from tiledl.demo.launch import DemoServer
from tiledl.engine import JobState
from tiledl.geo import Tile
from tiledl.http import HttpClient, HttpSettings
from tiledl.outcome import ErrorClass
from tiledl.sources import SourceRefused


@pytest.fixture
async def client(demo_server: DemoServer) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=demo_server.url, trust_env=False) as opened:
        yield opened


async def test_one_tile_through_ones_own_httpx_client(client: httpx.AsyncClient) -> None:
    body = await fetch_tile(client, 3, 4, 2)
    assert body.startswith(b"\x89PNG")
    assert body == (await client.get("/3/4/2.png")).content


async def test_one_tile_through_our_client_and_the_environments_address(
    demo_server: DemoServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILE_BASE_URL", demo_server.url)
    async with HttpClient(HttpSettings(proxy="")) as client:
        assert (await fetch_tile(client, 3, 4, 2)).startswith(b"\x89PNG")


async def test_a_tile_that_does_not_exist_is_absent(client: httpx.AsyncClient) -> None:
    with pytest.raises(TileAbsent, match="no such tile"):
        await fetch_tile(client, 13, 0, 0)


async def test_failures_are_retried_with_backoff_and_then_raised() -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(500)

    async with httpx.AsyncClient(
        transport=httpx.MockTransport(answer), base_url="http://mock"
    ) as client:
        with pytest.raises(TileFailed, match="after 3 attempts") as caught:
            await fetch_tile(client, 1, 0, 0, retries=2, backoff_base=0.01)
    assert asked == ["/1/0/0.png"] * 3
    assert caught.value.error_class is ErrorClass.SERVER_ERROR
    assert caught.value.status == 500


async def test_results_come_in_the_order_asked_for_and_each_tile_is_fetched_once() -> None:
    asked: list[str] = []

    async def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        await asyncio.sleep(0.01 if request.url.path.endswith("/0.png") else 0)
        return httpx.Response(404 if "/1/1.png" in request.url.path else 200, content=PNG)

    tiles = [(1, 0, 0), (1, 1, 1), (1, 0, 1), (1, 0, 0)]
    async with httpx.AsyncClient(
        transport=httpx.MockTransport(answer), base_url="http://mock"
    ) as client:
        results = await fetch_tiles_concurrently(tiles, client=client)
    assert [result.tile for result in results] == tiles
    assert [result.body is not None for result in results] == [True, False, True, True]
    assert isinstance(results[1].error, TileAbsent)
    assert len(asked) == 3


async def test_a_stream_holds_at_most_max_concurrency_bodies_and_waits_for_its_consumer() -> None:
    started = 0

    def answer(request: httpx.Request) -> httpx.Response:
        nonlocal started
        started += 1
        return httpx.Response(200, content=PNG + bytes(1000))

    async def wanted() -> AsyncIterator[tuple[int, int, int]]:
        for x in range(50):
            yield (6, x, 0)

    taken = 0
    async with httpx.AsyncClient(
        transport=httpx.MockTransport(answer), base_url="http://mock"
    ) as client:
        async for result in stream_tiles(wanted(), 4, client=client):
            assert result.body
            taken += 1
            await asyncio.sleep(0.002)
            gc.collect()
            assert started <= taken + 3, "no more than four bodies, this one included"
    assert taken == started == 50


async def test_leaving_a_stream_early_leaves_nothing_running(client: httpx.AsyncClient) -> None:
    tasks = len(asyncio.all_tasks())
    stream = stream_tiles(((5, x, 10) for x in range(32)), 4, client=client)
    async for _ in stream:
        break
    await stream.aclose()
    assert len(asyncio.all_tasks()) == tasks


async def test_never_more_than_max_concurrency_at_once() -> None:
    now = most = 0

    async def answer(request: httpx.Request) -> httpx.Response:
        nonlocal now, most
        now += 1
        most = max(most, now)
        await asyncio.sleep(0.005)
        now -= 1
        return httpx.Response(200, content=PNG)

    async with httpx.AsyncClient(
        transport=httpx.MockTransport(answer), base_url="http://mock"
    ) as client:
        await fetch_tiles_concurrently([(6, x, 0) for x in range(60)], 7, client=client)
    assert most == 7


async def test_a_slow_answer_ends_after_timeout_seconds(demo_server: DemoServer) -> None:
    async def answer(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(30)
        return httpx.Response(200)

    async with HttpClient(transport=httpx.MockTransport(answer)) as client:
        with pytest.raises(TileFailed) as caught:
            await fetch_tile(
                client, 0, 0, 0, timeout_seconds=0.05, retries=0,
                source="http://mock/{z}/{x}/{y}",
            )  # fmt: skip
    assert caught.value.error_class is ErrorClass.TIMEOUT


async def test_a_providers_no_holds_for_scripts_too() -> None:
    with pytest.raises(SourceRefused, match="forbids bulk downloads"):
        await fetch_tiles_concurrently([(0, 0, 0)], source="OpenStreetMap.Mapnik")


async def test_a_whole_job_from_a_script(tmp_path: Path, demo_server: DemoServer) -> None:
    report = await download(
        f"{demo_server.url}/{{z}}/{{x}}/{{y}}.png", "-11,35,30,60", "0-4",
        tmp_path / "map.mbtiles", concurrency=4,
    )  # fmt: skip
    assert report.state is JobState.FINISHED
    assert report.is_complete
    assert report.stored == report.planned


def test_tiles_are_named_tuples_so_plain_tuples_do() -> None:
    assert Tile(1, 2, 3) == (1, 2, 3)
