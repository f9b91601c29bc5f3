"""Who is served when: a limit of requests in service, a fair queue, and a rate per client."""

from __future__ import annotations

import asyncio
import math
from collections import OrderedDict, deque
from collections.abc import Callable

_MAX_CLIENTS = 4096
"""How many addresses the rate limiter remembers; the longest unseen are forgotten first."""


class QueueFullError(Exception):
    """As many requests wait already as may."""


class Places:
    """The places of service: at most ``capacity`` at once, the rest wait first come, first served.

    Unlike `asyncio.Semaphore` the number can change while requests wait, and it counts.
    """

    def __init__(self, capacity: int, queue_limit: int | None) -> None:
        self.in_service = 0
        self.peak_in_service = 0
        self.peak_queued = 0
        self._capacity = capacity
        self._queue_limit = queue_limit
        self._waiting: deque[asyncio.Future[None]] = deque()

    @property
    def queued(self) -> int:
        """How many requests wait now."""
        return len(self._waiting)

    def resize(self, capacity: int, queue_limit: int | None) -> None:
        """Set the limits anew; those who wait move up at once, those in service finish."""
        self._capacity = capacity
        self._queue_limit = queue_limit
        self._admit()

    async def __aenter__(self) -> None:
        if self._has_place() and not self._waiting:
            self._take()
            return
        if self._queue_limit is not None and len(self._waiting) >= self._queue_limit:
            raise QueueFullError
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        self.peak_queued = max(self.peak_queued, len(self._waiting))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._leave()  # the place was granted in the moment of cancellation: pass it on
            else:
                self._waiting.remove(turn)
            raise

    async def __aexit__(self, *exception: object) -> None:
        self._leave()

    def _has_place(self) -> bool:
        return self._capacity == 0 or self.in_service < self._capacity

    def _take(self) -> None:
        self.in_service += 1
        self.peak_in_service = max(self.peak_in_service, self.in_service)

    def _leave(self) -> None:
        self.in_service -= 1
        self._admit()

    def _admit(self) -> None:
        while self._waiting and self._has_place():
            turn = self._waiting.popleft()
            if not turn.done():
                # Taken here and not by the waiter, so that nobody slips in before it runs.
                self._take()
                turn.set_result(None)


class ClientRates:
    """A token bucket per client address, holding one second's worth of requests."""

    def __init__(self, rate_per_s: float, clock_s: Callable[[], float]) -> None:
        self._rate_per_s = rate_per_s
        self._clock_s = clock_s
        self._burst = max(1.0, rate_per_s)
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait_s(self, client: str) -> int:
        """Take a token: 0, or the whole seconds until the client may come again."""
        if self._rate_per_s == 0:
            return 0
        now_s = self._clock_s()
        tokens, seen_s = self._buckets.get(client, (self._burst, now_s))
        tokens = min(self._burst, tokens + (now_s - seen_s) * self._rate_per_s)
        is_allowed = tokens >= 1
        self._buckets[client] = (tokens - 1 if is_allowed else tokens, now_s)
        self._buckets.move_to_end(client)
        if len(self._buckets) > _MAX_CLIENTS:
            self._buckets.popitem(last=False)
        return 0 if is_allowed else math.ceil((1 - tokens) / self._rate_per_s)
