"""The hosts of a source: what is known of each, and which one gets the next request.

A source may list several base addresses. Each has its own breaker, rate, Retry-After hold and
latency record; requests prefer healthy, fast ones, and move when one's breaker opens.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct, field

from tiledl.flow.backoff import Backoff
from tiledl.flow.breaker import BreakerSettings, CircuitBreaker, State, Transition
from tiledl.flow.limiter import AdaptiveRate, RateLimiter
from tiledl.outcome import ErrorClass

_LATENCY_WEIGHT = 0.1
"""Weight of the newest sample in the moving averages: they remember some 20 requests."""
_UNMEASURED_LATENCY_S = 0.05
"""What a host is taken for until its first answer: good enough to be tried early."""
_RATE_FLOOR_PER_S = 0.1
"""However often a host says 429, it is asked every ten seconds."""
_LONGEST_TURN_S = 0.05
"""How soon it is asked again whether a request that goes alone has ended."""


class HostSettings(Struct, frozen=True):
    """How each host of a source is treated."""

    max_rate_per_s: float | None = None
    """The policy's ceiling, requests a second; None is no ceiling."""
    burst: float = 1
    """Requests that may start at once when the host has rested."""
    adaptive_rate: bool = True
    """Whether 429 lowers the rate, and success raises it again."""
    breaker: BreakerSettings = field(default_factory=BreakerSettings)
    throttle: Backoff = field(default_factory=lambda: Backoff(base_s=1.0, cap_s=60.0))
    """How long a 429 without Retry-After holds the host; grows with 429s in a row."""
    hold_cap_s: float = 300.0
    """The longest hold that a Retry-After can ask for, in seconds."""


class HostSnapshot(Struct, frozen=True):
    """One host at one moment, for charts, reports and health."""

    name: str
    state: State
    open_since: float | None
    """When the breaker was last closed, monotonic seconds; None while it is."""
    held_for_s: float
    """How long the host is still held because it asked for a pause; 0 when it is not."""
    rate_per_s: float | None
    """Requests a second at most now; None is no limit."""
    latency_ewma_s: float | None
    """Moving average of successful requests, None before the first."""
    in_flight: int
    succeeded: int
    failed: Mapping[ErrorClass, int]
    transitions: int
    openings: int = 0
    """How often the breaker has opened, reopenings included."""
    latest: tuple[Transition, ...] = ()
    """The breaker's latest changes of state, oldest first."""


class Host:
    """One base address: breaker, rate, hold, latency and counters."""

    __slots__ = (
        "_adaptive",
        "_failed_ewma",
        "_is_hold_ours",
        "_rng",
        "_throttled_at",
        "_throttles",
        "breaker",
        "failed",
        "go",
        "hold_until",
        "in_flight",
        "latency_ewma_s",
        "limiter",
        "name",
        "settings",
        "succeeded",
    )

    def __init__(
        self,
        name: str,
        settings: HostSettings,
        rng: random.Random,
        on_transition: Callable[[Transition], None] | None = None,
    ) -> None:
        """``name`` is what people see; ``on_transition`` hears the breaker's changes of state."""
        self.name = name
        self.settings = settings
        self.breaker = CircuitBreaker(settings.breaker, rng, on_transition)
        self.limiter = RateLimiter(
            settings.max_rate_per_s, settings.burst, max_rate_per_s=settings.max_rate_per_s
        )
        self.hold_until = -math.inf
        """No request before this moment, monotonic seconds: the host asked for it."""
        self.latency_ewma_s: float | None = None
        self.in_flight = 0
        self.succeeded = 0
        self.failed = dict.fromkeys(ErrorClass, 0)
        self.go = Go(self)
        """The admission to this host: one object for all, to spare an allocation a request."""
        self._rng = rng
        self._adaptive = (
            AdaptiveRate(
                settings.max_rate_per_s,
                min(_RATE_FLOOR_PER_S, settings.max_rate_per_s or _RATE_FLOOR_PER_S),
            )
            if settings.adaptive_rate
            else None
        )
        self._failed_ewma = 0.0
        self._is_hold_ours = False
        """Whether the host named no time and the hold is our guess."""
        self._throttles = 0
        self._throttled_at = -math.inf

    def wait_s(self, now: float) -> float:
        """Seconds until this host may get a request, at least; 0 when it may now."""
        # Without a rate, as nearly all hosts are, the limiter is not even asked.
        limiter = self.limiter
        wait_s = 0.0 if limiter.rate_per_s is None else limiter.wait_s(now)
        if self.hold_until > now:
            wait_s = max(wait_s, self.hold_until - now)
        if self._throttles and self.in_flight:
            # After a 429, one request at a time until one succeeds: a host that says nothing else
            # should not hear from every worker at the end of each pause.
            wait_s = max(wait_s, min(self.latency_ewma_s or _LONGEST_TURN_S, _LONGEST_TURN_S))
        if self.breaker.open_since is not None:
            wait_s = max(wait_s, self.breaker.wait_s(now))
        return wait_s

    def start(self, now: float) -> None:
        """A request goes to this host; only when `wait_s` is 0."""
        if self.breaker.open_since is not None:
            self.breaker.admit(now)
        if self.limiter.rate_per_s is not None:
            self.limiter.take(now)
        self.in_flight += 1

    def cost(self) -> float:
        """What one more request here costs: the time until success, times the queue before it.

        As Finagle's "Peak EWMA" load balancing: latency by requests in flight, here divided by the
        share that succeeds.
        """
        latency_s = _UNMEASURED_LATENCY_S if self.latency_ewma_s is None else self.latency_ewma_s
        return latency_s * (self.in_flight + 1) / max(1.0 - self._failed_ewma, 0.05)

    def record(
        self,
        latency_s: float,
        error: ErrorClass | None,
        retry_after_s: float | None,
        now: float,
        started_at: float,
        *,
        is_tiles_own: bool = False,
    ) -> None:
        """A request to this host ended; see `Router.record`."""
        self.in_flight -= 1
        if not (is_tiles_own and self.breaker.open_since is None):
            self.breaker.record(error, now, started_at)
        if error is None:
            self.succeeded += 1
            if started_at >= self._throttled_at:
                self._throttles = 0
            self._failed_ewma -= _LATENCY_WEIGHT * self._failed_ewma
            ewma_s = self.latency_ewma_s
            self.latency_ewma_s = (
                latency_s if ewma_s is None else ewma_s + _LATENCY_WEIGHT * (latency_s - ewma_s)
            )
        else:
            self.failed[error] += 1
            self._failed_ewma += _LATENCY_WEIGHT * (1.0 - self._failed_ewma)
            if error is ErrorClass.RATE_LIMITED:
                self._hold(retry_after_s, now, started_at)
        if self._adaptive is not None and self._adaptive.on_result(error, now, started_at):
            self.limiter.set_rate(self._adaptive.rate_per_s, now)

    def abandon(self, started_at: float) -> None:
        """A request to this host was cancelled; it says nothing about the host."""
        self.in_flight -= 1
        self.breaker.release_probe(started_at)

    def probe_now(self, now: float) -> None:
        """Somebody says that the fault is mended: the breaker's open time and a hold of our own
        end now. What the host asked for itself is kept."""
        self.breaker.probe_now(now)
        if self._is_hold_ours and self.hold_until > now:
            self.hold_until = now

    def snapshot(self, now: float, most_per_s: float | None = None) -> HostSnapshot:
        """What is known now; ``most_per_s`` is the rate of all hosts together."""
        rates = [rate for rate in (self.limiter.rate_per_s, most_per_s) if rate is not None]
        return HostSnapshot(
            name=self.name,
            state=self.breaker.state,
            open_since=self.breaker.open_since,
            held_for_s=max(self.hold_until - now, 0.0),
            rate_per_s=min(rates, default=None),
            latency_ewma_s=self.latency_ewma_s,
            in_flight=self.in_flight,
            succeeded=self.succeeded,
            failed=dict(self.failed),
            transitions=self.breaker.transition_count,
            openings=self.breaker.opening_count,
            latest=tuple(self.breaker.transitions),
        )

    def _hold(self, retry_after_s: float | None, now: float, started_at: float) -> None:
        # 429s for requests that were under way at the last one are echoes of it: they may make
        # this hold longer, by their own Retry-After, but do not count as another in a row.
        is_echo = started_at < self._throttled_at
        if not is_echo:
            self._throttles += 1
            self._throttled_at = now
        if retry_after_s is not None:
            hold_s = min(max(retry_after_s, 0.0), self.settings.hold_cap_s)
        elif is_echo:
            return
        else:
            # Half of it for certain: a pause that jitter makes 0 is none.
            hold_s = self.settings.throttle.ceiling_s(self._throttles)
            hold_s *= 1.0 - 0.5 * self._rng.random()
        if now + hold_s > self.hold_until:
            self.hold_until = now + hold_s
            self._is_hold_ours = retry_after_s is None


class Go(Struct, frozen=True):
    """The request may start now, at this host."""

    host: Host


class Wait(Struct, frozen=True):
    """No host takes a request now; ask again after so many seconds, or when a request ends."""

    seconds: float


Admission = Go | Wait


class Router:
    """Chooses the host of each request among those of one source."""

    __slots__ = ("_rng", "hosts", "limiter")

    def __init__(
        self, hosts: Sequence[Host], rng: random.Random, limiter: RateLimiter | None = None
    ) -> None:
        """``limiter`` holds for all hosts together. Raises ValueError when there is no host."""
        if not hosts:
            raise ValueError("a source needs at least one host")
        self.hosts = tuple(hosts)
        self.limiter = limiter or RateLimiter(None)
        self._rng = rng

    def admit(self, now: float, shunned: Host | None = None) -> Admission:
        """Where the next request goes, or how long to wait.

        ``shunned`` has just failed with this request's tile: another host is asked when one is
        free. Each `Go` is followed by exactly one `record` or `abandon`, whose ``started_at`` is
        not before ``now`` here.
        """
        host = self.hosts[0] if len(self.hosts) == 1 else self._choose(now, shunned)
        wait_s = host.wait_s(now)
        limiter = self.limiter
        if limiter.rate_per_s is not None:
            wait_s = max(wait_s, limiter.wait_s(now))
        if wait_s > 0:
            return Wait(wait_s)
        if limiter.rate_per_s is not None:
            limiter.take(now)
        host.start(now)
        return host.go

    def record(
        self,
        host: Host,
        latency_s: float,
        error: ErrorClass | None,
        retry_after_s: float | None,
        now: float,
        started_at: float,
        *,
        is_tiles_own: bool = False,
    ) -> None:
        """A request ended: ``error`` is None when it succeeded.

        ``retry_after_s`` is what the answer asked for, see `parse_retry_after`; with
        ``is_tiles_own`` the error does not speak against a host that is held to be up.
        """
        host.record(latency_s, error, retry_after_s, now, started_at, is_tiles_own=is_tiles_own)

    def abandon(self, host: Host, started_at: float) -> None:
        """A request was cancelled and tells nothing."""
        host.abandon(started_at)

    def snapshot(self, now: float) -> tuple[HostSnapshot, ...]:
        """Each host as it is now, in the given order."""
        return tuple(host.snapshot(now, self.limiter.rate_per_s) for host in self.hosts)

    def probe_now(self, now: float) -> None:
        """Somebody says that the fault is mended: see `Host.probe_now`."""
        for host in self.hosts:
            host.probe_now(now)

    def open_since(self) -> float | None:
        """Since when no host's breaker has been closed; None while one is."""
        latest = -math.inf
        for host in self.hosts:
            if host.breaker.open_since is None:
                return None
            latest = max(latest, host.breaker.open_since)
        return latest

    def _choose(self, now: float, shunned: Host | None) -> Host:
        """The cheaper of two random hosts that are free; else the one that is free first.

        Power of two choices: nearly as even as looking at all, without everyone running to the
        same momentarily best host (Mitzenmacher 2001).
        """
        free = []
        soonest, least_wait_s = self.hosts[0], math.inf
        for host in self.hosts:
            wait_s = host.wait_s(now)
            if wait_s > 0:
                if wait_s < least_wait_s:
                    soonest, least_wait_s = host, wait_s
            elif host.breaker.open_since is not None:
                # Due for a probe. These are few, and without them it would never come back.
                return host
            else:
                free.append(host)
        if not free:
            return soonest
        if len(free) > 1 and shunned in free:
            free.remove(shunned)
        if len(free) > 2:
            free = self._rng.sample(free, 2)
        return min(free, key=Host.cost)
