"""From a tile request's arrival to its end: limits, queue, time of service, faults, counters."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable

from aiohttp import web

from tiledl.demo.behaviour import Behaviour, Fault
from tiledl.demo.faults import reset_connection, spoil
from tiledl.demo.service import ClientRates, Places, QueueFullError
from tiledl.demo.stats import Answer, ServerStats
from tiledl.demo.tiles import TilePainter

_KINDS = {200: Answer.TILE, 304: Answer.NOT_MODIFIED, 404: Answer.NOT_FOUND}

AnswerTile = Callable[[web.Request], Awaitable[web.Response]]
"""Answers a tile request as it is when nothing goes wrong."""


class Traffic:
    """Serves tile requests as a `Behaviour` says, and counts what became of them."""

    def __init__(self, behaviour: Behaviour, painter: TilePainter) -> None:
        self._painter = painter
        self._places = Places(behaviour.capacity, behaviour.queue_limit)
        self._started_s = time.monotonic()
        self._requests = 0
        self._answers: Counter[Answer] = Counter()
        self._faults: Counter[Fault] = Counter()
        self._paths: Counter[str] = Counter()
        self._body_bytes = 0
        self.behaviour = behaviour

    @property
    def behaviour(self) -> Behaviour:
        """What holds for the requests that come from now on."""
        return self._behaviour

    @behaviour.setter
    def behaviour(self, behaviour: Behaviour) -> None:
        self._behaviour = behaviour
        self._places.resize(behaviour.capacity, behaviour.queue_limit)
        self._rates = ClientRates(behaviour.rate_limit_per_s, time.monotonic)
        # Two streams, so that faults fall on the same requests whatever the latency is.
        self._fault_draws = random.Random(behaviour.seed)
        self._latency_draws = random.Random(behaviour.seed)

    def stats(self) -> ServerStats:
        """The counters now."""
        return ServerStats(
            uptime_s=round(time.monotonic() - self._started_s, 3),
            tile_requests=self._requests,
            answers={str(kind): self._answers[kind] for kind in Answer},
            faults={str(kind): self._faults[kind] for kind in Fault},
            in_service=self._places.in_service,
            peak_in_service=self._places.peak_in_service,
            queued=self._places.queued,
            peak_queued=self._places.peak_queued,
            tiles_drawn=self._painter.drawn,
            body_bytes=self._body_bytes,
            requests_by_path=dict(self._paths),
        )

    async def serve(self, request: web.Request, answer: AnswerTile) -> web.StreamResponse:
        """Answer one tile request, or refuse or spoil it."""
        behaviour = self._behaviour
        self._requests += 1
        if behaviour.record_requests:
            self._paths[request.path] += 1
        if behaviour.down:
            self._answers[Answer.DOWN] += 1
            return reset_connection(request)
        wait_s = self._rates.wait_s(request.remote or "")
        if wait_s:
            self._answers[Answer.RATE_LIMITED] += 1
            return web.Response(
                status=429, text="too many requests\n", headers={"Retry-After": str(wait_s)}
            )
        try:
            async with self._places:
                return await self._serve_in_place(request, behaviour, answer)
        except QueueFullError:
            self._answers[Answer.QUEUE_FULL] += 1
            return web.Response(
                status=503,
                text="too many requests wait already\n",
                headers={"Retry-After": str(behaviour.retry_after_s)},
            )
        except (asyncio.CancelledError, ConnectionError):
            self._answers[Answer.CLIENT_GONE] += 1
            raise

    async def _serve_in_place(
        self, request: web.Request, behaviour: Behaviour, answer: AnswerTile
    ) -> web.StreamResponse:
        """What happens while the request holds its place: drawing is part of the time of service,
        so that the latency asked for is the latency given."""
        started_s = time.perf_counter()
        service_time_s = behaviour.service_time_s(self._latency_draws.gauss(0, 1))
        fault = behaviour.fault_at(self._fault_draws.random())
        response = await answer(request)
        rest_s = service_time_s - (time.perf_counter() - started_s)
        if rest_s > 0:
            await asyncio.sleep(rest_s)
        if fault is not None:
            self._faults[fault] += 1
            return await spoil(request, response, fault, behaviour)
        self._answers[_KINDS[response.status]] += 1
        if isinstance(response.body, bytes):
            self._body_bytes += len(response.body)
        return response
