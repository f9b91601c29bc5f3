"""A deterministic discrete-event simulator: closed-loop clients in front of a queueing server.

The server has ``capacity`` places and one first-come-first-served queue before them; the time of
service is lognormal. So throughput rises with the requests in flight up to ``capacity / mean``, and
from there only latency does: the curve that a concurrency controller has to find the knee of.
"""

from __future__ import annotations

import heapq
import math
import random
from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tiledl.flow.controllers import Controller
from tiledl.outcome import ErrorClass


class Client:
    """Keeps as many requests in flight as its controller allows, from ``start_s`` on."""

    def __init__(self, controller: Controller, start_s: float = 0.0) -> None:
        self.controller = controller
        self.start_s = start_s
        self.in_flight = 0
        self.finished_s: list[float] = []
        """When each successful request ended, ascending."""
        self.latencies_s: list[float] = []
        """Its latency."""
        self.failures = 0
        self.limits: list[tuple[float, int]] = []
        """Each change of the limit, as (time, limit)."""

    def finish(self, now: float, started_at: float, error: ErrorClass | None) -> None:
        """One request ended."""
        self.controller.on_result(now - started_at, self.in_flight, error, now, started_at)
        self.in_flight -= 1
        if error is None:
            self.finished_s.append(now)
            self.latencies_s.append(now - started_at)
        else:
            self.failures += 1
        limit = self.controller.limit
        if not self.limits or self.limits[-1][1] != limit:
            self.limits.append((now, limit))

    def throughput(self, from_s: float, to_s: float) -> float:
        """Successful requests a second that ended within [from_s, to_s)."""
        count = bisect_left(self.finished_s, to_s) - bisect_left(self.finished_s, from_s)
        return count / (to_s - from_s)

    def percentile_s(self, share: float, from_s: float, to_s: float) -> float:
        """The latency that ``share`` of the requests that ended within [from_s, to_s) kept."""
        first, last = bisect_left(self.finished_s, from_s), bisect_left(self.finished_s, to_s)
        ordered = sorted(self.latencies_s[first:last])
        return ordered[math.ceil(share * len(ordered)) - 1]


Request = tuple[Client, float]
"""Whose, and started when."""


@dataclass
class Server:
    """``capacity`` places, lognormal service of ``mean_s`` and coefficient of variation ``cv``."""

    capacity: int
    mean_s: float = 0.04
    cv: float = 0.3
    travel_s: float = 0.0
    """Time on the wire, added to each request before the queue."""
    error_share: float = 0.0
    """Share of requests that fail whatever the load."""
    queue_max: int | None = None
    """A longer queue is answered with 503 at once."""
    refusal_s: float = 0.05
    """How long it takes to be refused."""
    is_down: bool = False
    busy: int = field(default=0, init=False)
    queue: deque[Request] = field(default_factory=deque, init=False)


Change = tuple[float, Callable[[Server], None]]
"""Something happens to the server at a moment."""

_ARRIVE, _SERVED, _ANSWER, _CHANGE, _JOIN = range(5)


def simulate(
    server: Server,
    clients: Sequence[Client],
    until_s: float,
    rng: random.Random,
    changes: Sequence[Change] = (),
) -> None:
    """Run the clients against the server from 0 to ``until_s`` simulated seconds."""
    events: list[tuple[float, int, int, object]] = []
    number = 0

    def push(at: float, kind: int, what: object) -> None:
        nonlocal number
        number += 1
        heapq.heappush(events, (at, number, kind, what))

    def fill(client: Client, now: float) -> None:
        while client.in_flight < client.controller.limit:
            client.in_flight += 1
            if server.travel_s:
                push(now + server.travel_s, _ARRIVE, (client, now))
            else:
                arrive((client, now), now)

    def arrive(request: Request, now: float) -> None:
        if server.is_down:
            push(now + server.refusal_s, _ANSWER, (*request, ErrorClass.CONNECTION))
        elif server.busy < server.capacity:
            serve(request, now)
        elif server.queue_max is not None and len(server.queue) >= server.queue_max:
            push(now + server.refusal_s, _ANSWER, (*request, ErrorClass.SERVER_ERROR))
        else:
            server.queue.append(request)

    def serve(request: Request, now: float) -> None:
        server.busy += 1
        spread = math.log1p(server.cv**2)
        service_s = server.mean_s * math.exp(rng.gauss(-spread / 2, math.sqrt(spread)))
        push(now + service_s, _SERVED, request)

    for at, change in changes:
        push(at, _CHANGE, change)
    for client in clients:
        push(client.start_s, _JOIN, client)
    while events and events[0][0] < until_s:
        now, _, kind, what = heapq.heappop(events)
        if kind == _SERVED:
            server.busy -= 1
            while server.queue and server.busy < server.capacity:
                serve(server.queue.popleft(), now)
            client, started_at = what  # type: ignore[misc]
            error = None
            if server.is_down:
                error = ErrorClass.CONNECTION
            elif server.error_share and rng.random() < server.error_share:
                error = ErrorClass.SERVER_ERROR
            client.finish(now, started_at, error)
            fill(client, now)
        elif kind == _ANSWER:
            client, started_at, error = what  # type: ignore[misc]
            client.finish(now, started_at, error)
            fill(client, now)
        elif kind == _ARRIVE:
            arrive(what, now)  # type: ignore[arg-type]
        elif kind == _CHANGE:
            what(server)  # type: ignore[operator]
            if server.is_down:
                while server.queue:
                    push(now, _ANSWER, (*server.queue.popleft(), ErrorClass.CONNECTION))
            while server.queue and server.busy < server.capacity:
                serve(server.queue.popleft(), now)
        else:
            fill(what, now)  # type: ignore[arg-type]


def jain_index(shares: Sequence[float]) -> float:
    """1 when all have the same, 1/n when one has all (Jain, Chiu and Hawe 1984)."""
    return sum(shares) ** 2 / (len(shares) * sum(share**2 for share in shares))
