"""A job's numbers as Prometheus metrics, read when somebody scrapes them and not before."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from prometheus_client import CollectorRegistry
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

from tiledl.telemetry.health import Health
from tiledl.telemetry.privacy import host_name
from tiledl.telemetry.reading import Reading

BREAKER_STATES = ("closed", "half-open", "open")


class JobCollector(Collector):
    """Gives the metrics of the job that there is, in a registry of its own.

    Labels are hosts, states and classes of error: few, and without a place.
    """

    def __init__(
        self,
        reading: Callable[[], Reading | None],
        health: Callable[[], Health],
        uptime_s: Callable[[], float],
    ) -> None:
        self._reading = reading
        self._health = health
        self._uptime_s = uptime_s
        self.registry = CollectorRegistry()
        self.registry.register(self)

    def describe(self) -> list[Metric]:
        """Nothing: registering must not ask for a reading."""
        return []

    def collect(self) -> Iterator[Metric]:
        """All metrics at this moment."""
        yield GaugeMetricFamily(
            "tiledl_uptime_seconds", "Since the program began", self._uptime_s()
        )
        health = GaugeMetricFamily("tiledl_health", "1 for what holds", labels=["status"])
        now = self._health()
        for status in Health:
            health.add_metric([status.value], float(status is now))
        yield health
        reading = self._reading()
        if reading is not None:
            yield from _of_job(reading)
            yield from _of_hosts(reading)


def _of_job(reading: Reading) -> Iterator[Metric]:
    meter = reading.meter
    state = GaugeMetricFamily("tiledl_job_state", "1 for what holds", labels=["job", "state"])
    state.add_metric([reading.job_id, reading.state], 1)
    yield state
    tiles = CounterMetricFamily("tiledl_tiles", "Tiles by outcome, this run", labels=["outcome"])
    for outcome, count in (
        ("stored", meter.stored),
        ("not_modified", meter.not_modified),
        ("absent", meter.absent),
        ("failed", meter.failed),
    ):
        tiles.add_metric([outcome], count)
    yield tiles
    yield CounterMetricFamily("tiledl_requests", "Requests begun", meter.requests)
    yield CounterMetricFamily("tiledl_retries", "Requests that were retries", meter.retries)
    yield CounterMetricFamily("tiledl_body_bytes", "Bytes of tiles stored", meter.body_bytes)
    for name, text, value in (
        ("tiledl_tiles_planned", "Tiles of the job", reading.planned),
        ("tiledl_tiles_remaining", "Tiles without an outcome", reading.remaining),
        ("tiledl_retries_waiting", "Tiles that wait to be tried again", reading.retries_waiting),
        ("tiledl_requests_in_flight", "Requests under way", reading.in_flight),
        ("tiledl_requests_limit", "Requests that may be under way", reading.limit),
        ("tiledl_running_seconds", "Time spent running, without pauses", reading.elapsed_s),
    ):
        yield GaugeMetricFamily(name, text, value)
    latency = Metric("tiledl_request_latency_seconds", "Latency of all requests", "summary")
    seen = meter.latency
    for quantile, seconds in (
        ("0.5", seen.p50_s),
        ("0.9", seen.p90_s),
        ("0.95", seen.p95_s),
        ("0.99", seen.p99_s),
    ):
        latency.add_sample(latency.name, {"quantile": quantile}, seconds)
    latency.add_sample(f"{latency.name}_count", {}, seen.count)
    latency.add_sample(f"{latency.name}_sum", {}, meter.latency_sum_s)
    yield latency


def _of_hosts(reading: Reading) -> Iterator[Metric]:
    answers = CounterMetricFamily(
        "tiledl_host_requests", "Requests that succeeded", labels=["host"]
    )
    errors = CounterMetricFamily(
        "tiledl_request_errors", "Requests that failed", labels=["host", "class"]
    )
    in_flight = GaugeMetricFamily(
        "tiledl_host_requests_in_flight", "Requests under way", labels=["host"]
    )
    held = GaugeMetricFamily(
        "tiledl_host_held_seconds", "How long it asks to be left alone", labels=["host"]
    )
    breaker = GaugeMetricFamily(
        "tiledl_breaker_state", "1 for what holds", labels=["host", "state"]
    )
    for host in reading.hosts:
        name = host_name(host.name)
        answers.add_metric([name], host.succeeded)
        in_flight.add_metric([name], host.in_flight)
        held.add_metric([name], host.held_for_s)
        for error, count in host.failed.items():
            errors.add_metric([name, str(error)], count)
        for state in BREAKER_STATES:
            breaker.add_metric([name, state], float(state == host.breaker))
    yield from (answers, errors, in_flight, held, breaker)
