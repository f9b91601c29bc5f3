"""A circuit breaker for one host: a host that is down costs probes, not tiles.

After Michael Nygard's "Release It!" (2007) and the sliding windows of Resilience4j.
"""

from __future__ import annotations

import math
import random
from collections import Counter, deque
from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from tiledl.outcome import ErrorClass

FAILURES = frozenset(
    {
        ErrorClass.TIMEOUT,
        ErrorClass.CONNECTION,
        ErrorClass.SERVER_ERROR,
        # A captive portal, or a host that has become something else, answers 200 with a web page
        # to everything: as far as tiles go, it is down.
        ErrorClass.BAD_BODY,
    }
)
"""What speaks against a host's health.

RATE_LIMITED and CLIENT_ERROR count as success here: a host that answers them is up. The first is
the rate limiter's business, the second the tile's.
"""


class State(StrEnum):
    """Whether requests pass."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"


class BreakerSettings(Struct, frozen=True):
    """When a breaker opens, for how long, and what closes it.

    The defaults stay closed while 30 % of the requests fail independently, and open after ten
    failures in a row.
    """

    window_count: int = 100
    """Outcomes looked at, at most."""
    window_s: float = 30.0
    """Outcomes older than this are forgotten, in seconds."""
    failure_share: float = 0.5
    """Share of failures within the window that opens the breaker."""
    min_count: int = 20
    """Outcomes in the window before the share means anything."""
    consecutive_failures: int = 10
    """Failures in a row that open the breaker."""
    open_base_s: float = 1.0
    """How long the first opening lasts; each reopening doubles it."""
    open_cap_s: float = 30.0
    """How long an opening lasts at most."""
    jitter: float = 0.2
    """Openings are shortened by up to this share at random: clients do not return as one."""
    probes: int = 2
    """Requests in flight at most while half-open."""
    successes_to_close: int = 3
    """Probes that must succeed."""
    probe_wait_s: float = 0.1
    """When all probes are out, ask again after this long, in seconds."""
    probe_lease_s: float = 120.0
    """A probe never reported is given up after this long: no slip blocks a host for good."""
    heal_s: float = 60.0
    """After this long closed, the next opening is a first one again."""

    def __post_init__(self) -> None:
        counts = (
            self.window_count,
            self.min_count,
            self.consecutive_failures,
            self.probes,
            self.successes_to_close,
        )
        if min(counts) < 1 or self.min_count > self.window_count:
            raise ValueError(
                "a breaker's counts must be at least 1, and min_count at most window_count"
            )
        if not (0 < self.failure_share <= 1 and 0 <= self.jitter < 1):
            raise ValueError("failure_share must be within (0, 1] and jitter within [0, 1)")
        if not (0 < self.open_base_s <= self.open_cap_s):
            raise ValueError("choose 0 < open_base_s <= open_cap_s")
        if min(self.window_s, self.probe_wait_s, self.probe_lease_s, self.heal_s) <= 0:
            raise ValueError("a breaker's times must be above 0 s")


class Transition(Struct, frozen=True):
    """One change of state, with a reason for people."""

    at: float
    """Monotonic seconds."""
    from_state: State
    to_state: State
    reason: str


class CircuitBreaker:
    """Closed, open, half-open, for one host.

    Ask `admit` before a request, tell `record` its result or `release_probe` its cancellation.
    ``started_at`` there is the time of the admission or later. Results of requests that started
    before the last change of state are stragglers, and change nothing.
    """

    __slots__ = (
        "_changed_at",
        "_consecutive",
        "_failed",
        "_on_transition",
        "_open_until",
        "_openings",
        "_probe_successes",
        "_probed_at",
        "_probes_out",
        "_rng",
        "_window",
        "open_since",
        "opening_count",
        "settings",
        "state",
        "transition_count",
        "transitions",
    )

    TRANSITIONS_KEPT = 64

    def __init__(
        self,
        settings: BreakerSettings,
        rng: random.Random,
        on_transition: Callable[[Transition], None] | None = None,
    ) -> None:
        """``on_transition`` is called at each change of state, from within `admit` or `record`."""
        self.settings = settings
        self.state = State.CLOSED
        self.open_since: float | None = None
        """When the breaker was last seen closed; None while it is. Reopenings keep it. What each
        tile asks is asked of this: Python 3.11 takes 80 ns to find a member of `State`."""
        self.transitions: deque[Transition] = deque(maxlen=self.TRANSITIONS_KEPT)
        """The latest changes, oldest first."""
        self.transition_count = 0
        self.opening_count = 0
        """How often the breaker has opened, reopenings included."""
        self._rng = rng
        self._on_transition = on_transition
        self._changed_at = -math.inf
        self._window: deque[tuple[float, ErrorClass | None]] = deque()
        self._failed = 0
        self._consecutive = 0
        self._openings = 0
        self._open_until = -math.inf
        self._probes_out = 0
        self._probed_at = -math.inf
        self._probe_successes = 0

    @property
    def is_host_suspected(self) -> bool:
        """Whether the host is held to be down, or half of what it takes for that has happened."""
        return (
            self.state is not State.CLOSED
            or 2 * self._consecutive >= self.settings.consecutive_failures
        )

    def wait_s(self, now: float) -> float:
        """Like `admit`, without taking part: seconds to wait at least, 0 when a request may go."""
        if self.state is State.CLOSED:
            return 0.0
        if self.state is State.OPEN:
            return max(self._open_until - now, 0.0)
        if (
            self._probes_out < self.settings.probes
            or now - self._probed_at >= self.settings.probe_lease_s
        ):
            return 0.0
        return self.settings.probe_wait_s

    def admit(self, now: float) -> float:
        """0 when the request may go, else the seconds to wait at least before asking again.

        A request that goes while the breaker is not closed is a probe.
        """
        if self.state is State.CLOSED:
            return 0.0
        wait_s = self.wait_s(now)
        if wait_s > 0:
            return wait_s
        if self.state is State.OPEN:
            self._probes_out = self._probe_successes = 0
            self._change(State.HALF_OPEN, now, "the open time is over: probing")
        elif self._probes_out >= self.settings.probes:
            self._probes_out = 0  # the leases ran out
        self._probes_out += 1
        self._probed_at = now
        return 0.0

    def record(self, error: ErrorClass | None, now: float, started_at: float) -> None:
        """A request ended: ``error`` is None when it succeeded."""
        if started_at < self._changed_at:
            return
        failed = error is not None and error in FAILURES
        if self.open_since is not None:
            if self.state is State.HALF_OPEN:
                self._probe_ended(failed, error, now)
            return
        settings = self.settings
        window = self._window
        window.append((now, error if failed else None))
        if len(window) > settings.window_count:
            self._forget_oldest()
        horizon = now - settings.window_s
        while window[0][0] < horizon:
            self._forget_oldest()
        if not failed:
            self._consecutive = 0
            return
        self._failed += 1
        self._consecutive += 1
        if self._consecutive >= settings.consecutive_failures:
            latest = list(window)[-self._consecutive :]
            self._open(now, f"{self._consecutive} requests in a row failed: {_by_class(latest)}")
        elif len(window) >= settings.min_count and self._failed >= settings.failure_share * len(
            window
        ):
            self._open(
                now,
                f"{self._failed} of the last {len(window)} requests failed: {_by_class(window)}",
            )

    def _probe_ended(self, failed: bool, error: ErrorClass | None, now: float) -> None:
        self._probes_out = max(self._probes_out - 1, 0)
        if failed:
            self._open(now, f"a probe failed: {error}")
            return
        self._probe_successes += 1
        if self._probe_successes >= self.settings.successes_to_close:
            self._close(now)

    def release_probe(self, started_at: float) -> None:
        """A request was cancelled; if it was a probe, another may go in its place."""
        if self.state is State.HALF_OPEN and started_at >= self._changed_at:
            self._probes_out = max(self._probes_out - 1, 0)

    def probe_now(self, now: float) -> None:
        """Somebody says that the fault is mended: an open time ends now, and the count of how long
        the host has been away begins anew."""
        if self.state is State.CLOSED:
            return
        self.open_since = now
        self._openings = 0
        self._open_until = now

    def _forget_oldest(self) -> None:
        _, error = self._window.popleft()
        if error is not None:
            self._failed -= 1

    def _open(self, now: float, reason: str) -> None:
        settings = self.settings
        if self.state is State.CLOSED:
            self.open_since = now
            if now - self._changed_at >= settings.heal_s:
                self._openings = 0
        open_s = min(settings.open_cap_s, math.ldexp(settings.open_base_s, min(self._openings, 60)))
        open_s *= 1.0 - settings.jitter * self._rng.random()
        self._openings += 1
        self.opening_count += 1
        self._open_until = now + open_s
        self._change(State.OPEN, now, reason)

    def _close(self, now: float) -> None:
        self.open_since = None
        self._window.clear()
        self._failed = self._consecutive = 0
        self._change(State.CLOSED, now, f"{self._probe_successes} probes succeeded")

    def _change(self, to_state: State, now: float, reason: str) -> None:
        transition = Transition(now, self.state, to_state, reason)
        self.state = to_state
        self._changed_at = now
        self.transitions.append(transition)
        self.transition_count += 1
        if self._on_transition is not None:
            self._on_transition(transition)


def _by_class(
    outcomes: list[tuple[float, ErrorClass | None]] | deque[tuple[float, ErrorClass | None]],
) -> str:
    """How often each class of failure occurred: "5 timeout, 2 connection"."""
    counts = Counter(error for _, error in outcomes if error is not None)
    return ", ".join(f"{count} {error}" for error, count in counts.most_common())
