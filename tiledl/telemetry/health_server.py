"""A job's health and metrics over HTTP, on this computer's own address only."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from aiohttp import web
from prometheus_client import generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from tiledl.telemetry.health import Assessment, Health, HealthWatch, Vitals, assess
from tiledl.telemetry.metrics import JobCollector
from tiledl.telemetry.privacy import host_name, scrub
from tiledl.telemetry.reading import Reading

ADDRESS = "127.0.0.1"

_OWN_NAMES = frozenset({"127.0.0.1", "localhost"})

_LOOK_EVERY_S = 1.0

_HINT = "Here are /health (JSON) and /metrics (for Prometheus).\n"


class HealthPortUnusable(Exception):
    """The port cannot be had; the message is one sentence that says what to do."""


class HealthServer:
    """Serves `/health` and `/metrics` from `open` to `aclose`, with or without a job.

    /health answers 200 while a job is healthy or degraded, and 503 when it is stalled.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.port = 0
        self._clock = clock
        self._began = clock()
        self._source: Callable[[], Reading] | None = None
        self._watch = HealthWatch()
        self._collector = JobCollector(
            self._reading, lambda: self._judged(self._reading())[1].health, self._uptime_s
        )
        self._runner: web.AppRunner | None = None
        self._looking: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://{ADDRESS}:{self.port}"

    async def open(self, port: int) -> None:
        """Listen on `port`; 0 takes any free one. Raises `HealthPortUnusable`."""
        app = web.Application(middlewares=[_for_this_computer])
        app.router.add_get("/health", self._answer_health)
        app.router.add_get("/metrics", self._answer_metrics)
        app.router.add_route("*", "/{other:.*}", _answer_hint)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        site = web.TCPSite(runner, ADDRESS, port)
        try:
            await site.start()
        except OSError as error:
            await runner.cleanup()
            why = error.strerror or str(error)
            raise HealthPortUnusable(
                f"port {port} cannot be used for the health endpoint ({why}): choose another "
                "for --health-port, or 0 for any that is free"
            ) from None
        self.port = runner.addresses[0][1]
        self._runner = runner
        self._looking = asyncio.create_task(self._look(), name="tiledl-health")

    def watch(self, source: Callable[[], Reading]) -> None:
        """Tell of this job from now on."""
        self._source = source

    async def aclose(self) -> None:
        """Stop listening. Idempotent."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)
            self._looking = None
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _look(self) -> None:
        """So that the last minute is known when somebody asks."""
        while True:
            self._judged(self._reading())
            await asyncio.sleep(_LOOK_EVERY_S)

    def _reading(self) -> Reading | None:
        return self._source() if self._source is not None else None

    def _uptime_s(self) -> float:
        return self._clock() - self._began

    def _judged(self, reading: Reading | None) -> tuple[Vitals, Assessment]:
        if reading is None:
            vitals = Vitals("opening")
        else:
            vitals = self._watch.observe(reading, self._clock())
        return vitals, assess(vitals)

    async def _answer_health(self, _: web.Request) -> web.Response:
        reading = self._reading()
        vitals, judged = self._judged(reading)
        status = 503 if judged.health is Health.STALLED else 200
        document = health_document(reading, vitals, judged, self._uptime_s())
        return web.json_response(document, status=status, headers={"Cache-Control": "no-store"})

    async def _answer_metrics(self, _: web.Request) -> web.Response:
        body = generate_latest(self._collector.registry)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})


def health_document(
    reading: Reading | None, vitals: Vitals, judged: Assessment, uptime_s: float
) -> dict[str, Any]:
    """What /health says: no place, no key."""
    share = vitals.success_share
    document: dict[str, Any] = {
        "status": judged.health.value,
        "reasons": [scrub(reason) for reason in judged.reasons],
        "state": vitals.state,
        "uptime_s": round(uptime_s, 3),
        "success_share": None if share is None else round(share, 4),
        "requests_last_minute": vitals.answered,
        "in_flight": 0,
    }
    if reading is None:
        return document
    meter = reading.meter
    return {
        **document,
        "job": reading.job_id,
        "running_s": round(reading.elapsed_s, 3),
        "idle_s": round(vitals.idle_s, 3),
        "in_flight": reading.in_flight,
        "limit": reading.limit,
        "retries_waiting": reading.retries_waiting,
        "tiles": {
            "planned": reading.planned,
            "remaining": reading.remaining,
            "stored": meter.stored,
            "not_modified": meter.not_modified,
            "absent": meter.absent,
            "failed": meter.failed,
        },
        "tiles_per_s": round(meter.tiles_per_s, 1),
        "hosts": [
            {
                "host": host_name(host.name),
                "breaker": host.breaker,
                "held_for_s": round(host.held_for_s, 3),
                "in_flight": host.in_flight,
                "succeeded": host.succeeded,
                "failed": {str(error): count for error, count in host.failed.items() if count},
            }
            for host in reading.hosts
        ],
    }


@web.middleware
async def _for_this_computer(request: web.Request, handler: Any) -> web.StreamResponse:
    """Refuse web pages that reach this address under a name of their own (DNS rebinding)."""
    name = request.host.rpartition(":")[0] if ":" in request.host else request.host
    if name.casefold() not in _OWN_NAMES:
        return web.Response(
            status=403, text=f"Ask for {ADDRESS} or localhost: other names are refused.\n"
        )
    response: web.StreamResponse = await handler(request)
    return response


async def _answer_hint(request: web.Request) -> web.Response:
    is_known = request.path in ("/health", "/metrics")
    return web.Response(status=405 if is_known else 404, text=_HINT)
