"""The demo server over loopback: what it answers, how it fails, whom it lets in."""

from __future__ import annotations

import asyncio
import http.client
import io
import json
import time
from collections import Counter
from collections.abc import Iterator

import httpx
import pytest
from PIL import Image

from tiledl.demo import palette
from tiledl.demo.behaviour import Behaviour, BehaviourError, Fault
from tiledl.demo.launch import DemoServer

TILE = "/6/32/22.png"


@pytest.fixture(scope="module")
def shared() -> Iterator[DemoServer]:
    """One server for all tests; each sets the behaviour it needs through `server`."""
    with DemoServer() as server:
        yield server


@pytest.fixture
def server(shared: DemoServer) -> DemoServer:
    shared.set_behaviour(Behaviour())
    return shared


def get(server: DemoServer, path: str, **headers: str) -> httpx.Response:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.get(server.url + path, headers=sent, timeout=10, trust_env=False)


def test_a_tile_comes_with_all_that_a_cache_needs(server: DemoServer) -> None:
    answer = get(server, TILE)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/png"
    assert answer.headers["cache-control"] == "public, max-age=86400"
    assert answer.headers["last-modified"].endswith("GMT")
    assert answer.headers["etag"].startswith('"')
    with Image.open(io.BytesIO(answer.content)) as image:
        assert image.size == (256, 256)


def test_a_tile_of_double_size_is_512_pixels(server: DemoServer) -> None:
    with Image.open(io.BytesIO(get(server, "/6/32/22@2x.png").content)) as image:
        assert image.size == (512, 512)


def test_a_tile_shows_the_real_world(server: DemoServer) -> None:
    with Image.open(io.BytesIO(get(server, "/8/100/100.png").content)) as image:
        assert image.convert("RGB").getpixel((128, 128)) == palette.SEA


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*"])
def test_an_unchanged_tile_is_answered_with_304_and_no_body(server: DemoServer, form: str) -> None:
    etag = get(server, TILE).headers["etag"]
    answer = get(server, TILE, If_None_Match=form.format(etag))
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["etag"] == etag


def test_another_etag_gets_the_tile_even_when_its_date_is_late(server: DemoServer) -> None:
    late = "Fri, 01 Jan 2038 00:00:00 GMT"
    assert get(server, TILE, If_None_Match='"x"', If_Modified_Since=late).status_code == 200
    assert get(server, TILE, If_Modified_Since=late).status_code == 304


@pytest.mark.parametrize(
    "path", ["/13/0/0.png", "/3/8/0.png", "/3/0/8.png", "/0/1/0@2x.png", "/99/0/0.png"]
)
def test_a_tile_that_does_not_exist_is_404(server: DemoServer, path: str) -> None:
    assert get(server, path).status_code == 404


def test_tilejson_leads_to_the_tiles(server: DemoServer) -> None:
    tilejson = get(server, "/tilejson.json").json()
    assert (tilejson["tilejson"], tilejson["minzoom"], tilejson["maxzoom"]) == ("3.0.0", 0, 12)
    assert tilejson["tiles"] == [server.tile_url]
    assert "Natural Earth" in tilejson["attribution"]


def test_the_home_page_says_what_it_is(server: DemoServer) -> None:
    answer = get(server, "/")
    assert answer.headers["content-type"].startswith("text/html")
    assert "demo tile server" in answer.text
    assert "Natural Earth" in answer.text


@pytest.mark.parametrize(
    ("fault", "status"), [("error_500", 500), ("error_503", 503), ("error_429", 429)]
)
def test_an_injected_status_arrives(server: DemoServer, fault: str, status: int) -> None:
    server.set_behaviour(retry_after_s=7, **{fault: 1.0})
    answer = get(server, TILE)
    assert answer.status_code == status
    assert answer.headers.get("retry-after") == (None if status == 500 else "7")


def test_a_reset_connection_is_seen_as_reset(server: DemoServer) -> None:
    server.set_behaviour(error_reset=1.0)
    host = server.url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=10)
    connection.request("GET", TILE)
    with pytest.raises(ConnectionResetError):
        connection.getresponse()
    connection.close()


def test_a_truncated_body_is_shorter_than_promised(server: DemoServer) -> None:
    server.set_behaviour(error_truncate=1.0)
    connection = http.client.HTTPConnection(server.url.removeprefix("http://"), timeout=10)
    connection.request("GET", TILE)
    response = connection.getresponse()
    assert response.status == 200
    with pytest.raises(http.client.IncompleteRead) as cut:
        response.read()
    assert 0 < len(cut.value.partial) < int(response.headers["Content-Length"])
    connection.close()


def test_a_slow_body_takes_its_time_but_is_whole(server: DemoServer) -> None:
    whole = get(server, TILE).content
    server.set_behaviour(error_slow=1.0, slow_body_s=0.4)
    started_s = time.perf_counter()
    assert get(server, TILE).content == whole
    assert time.perf_counter() - started_s >= 0.35


def test_html_comes_with_status_200(server: DemoServer) -> None:
    server.set_behaviour(error_html=1.0)
    answer = get(server, TILE)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_down_resets_every_tile_and_the_way_back_stays_open(server: DemoServer) -> None:
    server.set_behaviour(down=True)
    for path in (TILE, "/tilejson.json", "/"):
        with pytest.raises(httpx.TransportError):
            get(server, path)
    server.set_behaviour(down=False)
    assert get(server, TILE).status_code == 200


def test_the_same_seed_makes_the_same_faults(server: DemoServer) -> None:
    def statuses() -> list[int]:
        server.set_behaviour(seed=4, error_500=0.3, error_html=0.1)
        return [get(server, TILE).status_code for _ in range(12)]

    first = statuses()
    assert statuses() == first
    assert {200, 500} <= set(first)


def test_faults_change_while_it_runs_field_by_field(server: DemoServer) -> None:
    server.set_behaviour(capacity=3)
    now = server.set_behaviour(error_500=0.5)
    assert (now.capacity, now.error_500) == (3, 0.5)
    assert get(server, "/faults").json() == now.to_json()


def test_faults_that_cannot_be_meant_are_refused_and_change_nothing(server: DemoServer) -> None:
    with pytest.raises(BehaviourError, match="error_500 is 2: give a share between 0 and 1"):
        server.set_behaviour(error_500=2.0)
    answer = httpx.post(server.url + "/faults", content=b"{", trust_env=False)
    assert answer.status_code == 400
    assert "not JSON" in answer.text
    assert Behaviour.from_json(get(server, "/faults").json()) == Behaviour()


async def fetch_many(server: DemoServer, count: int, path: str = TILE) -> list[httpx.Response]:
    limits = httpx.Limits(max_connections=count)
    async with httpx.AsyncClient(limits=limits, timeout=20, trust_env=False) as client:
        return await asyncio.gather(*(client.get(server.url + path) for _ in range(count)))


async def test_no_more_than_the_capacity_are_served_at_one_time() -> None:
    behaviour = Behaviour(latency_ms=20, capacity=3)
    async with await DemoServer.start_async(behaviour) as server:
        answers = await fetch_many(server, 20)
        stats = await asyncio.to_thread(server.stats)
    assert {answer.status_code for answer in answers} == {200}
    assert stats.peak_in_service == 3
    assert stats.peak_queued >= 10
    assert (stats.in_service, stats.queued) == (0, 0)


async def test_throughput_stops_growing_at_the_capacity(server: DemoServer) -> None:
    """Twelve at once take three turns when four fit in, however many connections there are."""
    behaviour = Behaviour(latency_ms=100, capacity=4)
    await asyncio.to_thread(server.set_behaviour, behaviour)
    started_s = time.perf_counter()
    await fetch_many(server, 12)
    assert time.perf_counter() - started_s >= 0.3


async def test_beyond_the_queue_limit_the_answer_is_503(server: DemoServer) -> None:
    behaviour = Behaviour(latency_ms=300, capacity=1, queue_limit=1)
    await asyncio.to_thread(server.set_behaviour, behaviour)
    answers = await fetch_many(server, 6)
    statuses = Counter(answer.status_code for answer in answers)
    assert statuses[200] >= 2
    assert statuses[503] >= 1
    refused = next(answer for answer in answers if answer.status_code == 503)
    assert refused.headers["retry-after"] == "1"


async def test_a_client_that_hangs_up_leaves_the_queue() -> None:
    async with await DemoServer.start_async(Behaviour(latency_ms=400, capacity=1)) as server:
        async with httpx.AsyncClient(trust_env=False) as client:
            waiting = [asyncio.ensure_future(client.get(server.url + TILE)) for _ in range(4)]
            await asyncio.sleep(0.15)
            for task in waiting:
                task.cancel()
            await asyncio.wait(waiting)
        for _ in range(50):
            stats = await asyncio.to_thread(server.stats)
            if stats.in_service == 0 and stats.queued == 0:
                break
            await asyncio.sleep(0.05)
    assert (stats.in_service, stats.queued) == (0, 0)
    assert stats.answers["client_gone"] >= 1


def test_who_comes_too_often_gets_429_with_retry_after(server: DemoServer) -> None:
    server.set_behaviour(rate_limit_per_s=2.0)
    answers = [get(server, TILE) for _ in range(4)]
    limited = [answer for answer in answers if answer.status_code == 429]
    assert answers[0].status_code == 200
    assert limited
    assert all(answer.headers["retry-after"] == "1" for answer in limited)


def test_the_counters_add_up() -> None:
    behaviour = Behaviour(seed=1, error_500=0.5, record_requests=True)
    with DemoServer(behaviour) as server:
        etag = '""'
        for _ in range(10):
            answer = get(server, TILE, If_None_Match=etag)
            etag = answer.headers.get("etag", etag)
        get(server, "/1/5/0.png")
        stats = server.stats()
    assert stats.tile_requests == 11
    assert sum(stats.answers.values()) + sum(stats.faults.values()) == 11
    assert stats.faults[Fault.STATUS_500] > 0
    assert stats.answers["not_modified"] > 0
    assert stats.requests_by_path == {TILE: 10, "/1/5/0.png": 1}
    assert stats.tiles_drawn == 1


def test_requests_are_not_recorded_unless_asked(server: DemoServer) -> None:
    get(server, "/7/1/1.png")
    assert "/7/1/1.png" not in server.stats().requests_by_path


def test_the_counters_are_json(server: DemoServer) -> None:
    assert json.loads(get(server, "/stats.json").text)["uptime_s"] > 0
