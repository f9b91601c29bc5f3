"""The health endpoint on a real port, with a job that is what a test says and a patient clock."""

from __future__ import annotations

import json
import socket
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tiledl.outcome import ErrorClass
from tiledl.telemetry import MeterSnapshot, Percentiles
from tiledl.telemetry.health_server import HealthPortUnusable, HealthServer
from tiledl.telemetry.reading import HostReading, Reading

READING = Reading(
    job_id="0123456789ab",
    state="running",
    planned=500,
    remaining=380,
    meter=MeterSnapshot(
        stored=100,
        absent=15,
        failed=5,
        requests=140,
        retries=12,
        body_bytes=5000,
        latency=Percentiles(135, 0.1, 0.2, 0.3, 0.4, 0.5),
        latency_sum_s=27.0,
        errors={ErrorClass.TIMEOUT: 15},
    ),
    in_flight=8,
    limit=16,
    hosts=(
        HostReading("a.example:8001", in_flight=5, succeeded=100),
        HostReading("anna:pw@b.example", "open", 2.5, None, 3, 15, {"timeout": 15, "bad body": 0}),
    ),
)


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def server(clock: Clock) -> AsyncIterator[HealthServer]:
    server = HealthServer(clock)
    await server.open(0)
    yield server
    await server.aclose()


async def get(server: HealthServer, path: str, **headers: str) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False) as client:
        return await client.get(server.url + path, headers=headers)


async def health(server: HealthServer) -> tuple[int, dict[str, Any]]:
    answer = await get(server, "/health")
    return answer.status_code, answer.json()


async def test_before_there_is_a_job_it_is_healthy(server: HealthServer, clock: Clock) -> None:
    clock.now += 2.5
    status, seen = await health(server)
    assert (status, seen["status"], seen["state"]) == (200, "healthy", "opening")
    assert (seen["uptime_s"], seen["in_flight"], seen["success_share"]) == (2.5, 0, None)


async def test_health_tells_of_job_hosts_and_shares(server: HealthServer) -> None:
    server.watch(lambda: READING)
    status, seen = await health(server)
    assert (status, seen["status"], seen["job"]) == (200, "degraded", "0123456789ab")
    assert (seen["in_flight"], seen["limit"], seen["tiles"]["stored"]) == (8, 16, 100)
    assert seen["success_share"] == pytest.approx(115 / 130, abs=1e-4)
    assert seen["hosts"][0] == {
        "host": "a.example:8001",
        "breaker": "closed",
        "held_for_s": 0.0,
        "in_flight": 5,
        "succeeded": 100,
        "failed": {},
    }
    assert seen["hosts"][1]["failed"] == {"timeout": 15}
    assert "the breaker of [key]@b.example is open" in seen["reasons"]
    assert "pw" not in json.dumps(seen)


async def test_a_stalled_job_answers_503_and_recovers(server: HealthServer, clock: Clock) -> None:
    job = Reading("x", "running", planned=9, remaining=9, hosts=(HostReading("a.example"),))
    server.watch(lambda: job)
    assert (await health(server))[0] == 200
    clock.now += 45.0
    status, seen = await health(server)
    assert (status, seen["status"]) == (503, "stalled")
    assert seen["reasons"] == ["no tile has been finished for 45 s"]
    metrics = (await get(server, "/metrics")).text
    assert 'tiledl_health{status="stalled"} 1.0' in metrics
    job = Reading("x", "running", planned=9, remaining=8, meter=MeterSnapshot(stored=1))
    assert (await health(server))[0] == 200


async def test_metrics_are_what_prometheus_reads(server: HealthServer) -> None:
    server.watch(lambda: READING)
    answer = await get(server, "/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    samples = {
        (sample.name, tuple(sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }
    assert len(samples) > 30

    def value(name: str, **labels: str) -> float:
        return samples[name, tuple(sorted(labels.items()))]

    assert value("tiledl_tiles_total", outcome="stored") == 100
    assert value("tiledl_tiles_total", outcome="failed") == 5
    assert value("tiledl_requests_total") == 140
    assert value("tiledl_retries_total") == 12
    assert value("tiledl_body_bytes_total") == 5000
    assert value("tiledl_requests_in_flight") == 8
    assert value("tiledl_requests_limit") == 16
    assert value("tiledl_tiles_remaining") == 380
    assert value("tiledl_request_latency_seconds", quantile="0.95") == 0.3
    assert value("tiledl_request_latency_seconds_count") == 135
    assert value("tiledl_request_latency_seconds_sum") == 27
    assert value("tiledl_breaker_state", host="b.example", state="open") == 1
    assert value("tiledl_breaker_state", host="b.example", state="closed") == 0
    assert value("tiledl_request_errors_total", host="b.example", **{"class": "timeout"}) == 15
    assert value("tiledl_host_held_seconds", host="b.example") == 2.5
    assert value("tiledl_health", status="degraded") == 1
    assert value("tiledl_job_state", job="0123456789ab", state="running") == 1
    assert "anna" not in answer.text
    assert "pw" not in answer.text


async def test_other_paths_say_what_there_is(server: HealthServer) -> None:
    for path in ("/", "/healthz", "/a/b"):
        answer = await get(server, path)
        assert answer.status_code == 404
        assert "/health" in answer.text
        assert "/metrics" in answer.text


@pytest.mark.parametrize("path", ["/health", "/metrics", "/"])
async def test_pages_under_other_names_are_refused(server: HealthServer, path: str) -> None:
    for name in ("evil.example", f"evil.example:{server.port}", "127.0.0.1.evil.example", "[::1]"):
        assert (await get(server, path, Host=name)).status_code == 403
    for name in ("localhost", f"LOCALHOST:{server.port}", f"127.0.0.1:{server.port}"):
        assert (await get(server, path, Host=name)).status_code in (200, 404)


async def test_nothing_can_be_changed(server: HealthServer) -> None:
    async with httpx.AsyncClient(trust_env=False) as client:
        assert (await client.post(server.url + "/health")).status_code == 405
        assert (await client.head(server.url + "/health")).status_code == 200


async def test_it_listens_on_this_computer_only(server: HealthServer) -> None:
    assert server._runner is not None
    assert [address[0] for address in server._runner.addresses] == ["127.0.0.1"]


async def test_a_taken_port_is_told_of_in_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        server = HealthServer()
        with pytest.raises(HealthPortUnusable, match=rf"port {port} cannot be used .*choose"):
            await server.open(port)
        await server.aclose()


async def test_closing_frees_the_port() -> None:
    server = HealthServer()
    await server.open(0)
    await server.aclose()
    await server.aclose()
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", server.port)) != 0
