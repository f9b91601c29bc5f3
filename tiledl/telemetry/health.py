"""Is a job well? Healthy, degraded or stalled, with reasons in words; from plain numbers and times.

`HealthWatch` remembers the last minute of readings; `assess` judges what it makes of them, and is a
pure function, so that each sentence can be tried without a job.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct, field

from tiledl.telemetry.reading import Reading

WINDOW_S = 60.0
"""“The last minute”."""

LEAST_SHARE = 0.9
"""Share of requests that must succeed in the last minute."""

LEAST_ANSWERED = 10
"""With fewer requests in the last minute, their share says nothing."""

PATIENCE_S = 30.0
"""How long a running job may go without finishing a tile."""


class Health(StrEnum):
    """How a job is."""

    HEALTHY = "healthy"
    DEGRADED = "degraded"
    """It goes on, and somebody should know."""
    STALLED = "stalled"
    """It does not go on by itself."""


class Vitals(Struct, frozen=True):
    """What health is judged by."""

    state: str
    reason: str = ""
    """Why it is paused or has failed."""
    has_paused_itself: bool = False
    remaining: int = 0
    """Tiles without an outcome."""
    idle_s: float = 0.0
    """How long no tile has had its outcome, while there was nothing to wait for."""
    patience_s: float = PATIENCE_S
    """From which `idle_s` on the job is stalled."""
    answered: int = 0
    """Requests that ended in the last minute."""
    succeeded: int = 0
    """Those of them that succeeded."""
    gave_up: int = 0
    """Tiles given up in the last minute."""
    breakers: Mapping[str, str] = field(default_factory=dict)
    """State of each host's breaker that is not closed."""
    held: Mapping[str, float] = field(default_factory=dict)
    """Seconds that each host has asked to be left alone for, where it has."""

    @property
    def success_share(self) -> float | None:
        """Of the requests that ended in the last minute; None when there were none."""
        return self.succeeded / self.answered if self.answered else None


class Assessment(Struct, frozen=True):
    """A judgement and its reasons, worst first; none when all is well."""

    health: Health
    reasons: tuple[str, ...] = ()


def assess(vitals: Vitals) -> Assessment:
    """Judge a job."""
    stalled = _why_stalled(vitals)
    reasons = [*stalled, *_why_degraded(vitals)]
    if stalled:
        return Assessment(Health.STALLED, tuple(reasons))
    return Assessment(Health.DEGRADED if reasons else Health.HEALTHY, tuple(reasons))


def _why_stalled(vitals: Vitals) -> list[str]:
    if vitals.state == "failed":
        return [f"the job has failed: {vitals.reason}"]
    if vitals.state == "running" and vitals.remaining and vitals.idle_s >= vitals.patience_s:
        return [f"no tile has been finished for {vitals.idle_s:.0f} s"]
    return []


def _why_degraded(vitals: Vitals) -> list[str]:
    reasons = []
    if vitals.state == "paused" and vitals.has_paused_itself:
        reasons.append(f"the job has paused itself: {vitals.reason}")
    reasons += [f"the breaker of {host} is {state}" for host, state in vitals.breakers.items()]
    reasons += [
        f"{host} has asked to be left alone for another {seconds:.0f} s"
        for host, seconds in vitals.held.items()
    ]
    share = vitals.success_share
    if share is not None and vitals.answered >= LEAST_ANSWERED and share < LEAST_SHARE:
        failed = vitals.answered - vitals.succeeded
        reasons.append(f"{failed} of {vitals.answered} requests of the last minute failed")
    if vitals.gave_up:
        tiles = "1 tile was" if vitals.gave_up == 1 else f"{vitals.gave_up} tiles were"
        reasons.append(f"{tiles} given up in the last minute")
    return reasons


class _Sample(Struct, frozen=True):
    at: float
    succeeded: int
    failed: int
    gave_up: int


class HealthWatch:
    """Turns readings into vitals. Show it one about once a second."""

    def __init__(self) -> None:
        self._samples: deque[_Sample] = deque()
        self._job_id = ""
        self._done = -1
        self._moved_at = 0.0

    def observe(self, reading: Reading, now: float) -> Vitals:
        """What there is to judge at `now`, monotonic seconds."""
        meter = reading.meter
        if reading.job_id != self._job_id:
            self._job_id, self._done = reading.job_id, -1
            self._samples.clear()
            # Everything counts from its beginning, also when that was before the first look.
            self._samples.append(_Sample(now, 0, 0, 0))
        held = {host.name: host.held_for_s for host in reading.hosts if host.held_for_s > 0}
        # A job that waits because it is paused, or because every host has asked it to, stands
        # still on purpose; its patience begins anew when that ends.
        is_waiting = reading.state != "running" or (held and len(held) == len(reading.hosts))
        if meter.done != self._done or is_waiting:
            self._done, self._moved_at = meter.done, now
        newest = _Sample(
            now,
            sum(host.succeeded for host in reading.hosts),
            sum(sum(host.failed.values()) for host in reading.hosts),
            meter.failed,
        )
        samples = self._samples
        samples.append(newest)
        while len(samples) > 2 and samples[1].at <= now - WINDOW_S:
            samples.popleft()
        oldest = samples[0]
        succeeded = newest.succeeded - oldest.succeeded
        return Vitals(
            state=reading.state,
            reason=reading.reason,
            has_paused_itself=reading.has_paused_itself,
            remaining=reading.remaining,
            idle_s=now - self._moved_at,
            patience_s=_patience_s(reading),
            answered=succeeded + newest.failed - oldest.failed,
            succeeded=succeeded,
            gave_up=newest.gave_up - oldest.gave_up,
            breakers={h.name: h.breaker for h in reading.hosts if h.breaker != "closed"},
            held=held,
        )


def _patience_s(reading: Reading) -> float:
    """Longer where a request may take longer, or where the rate allows one only now and then."""
    rates = [host.rate_per_s for host in reading.hosts]
    slowest_s = 0.0
    known = [rate for rate in rates if rate]
    if known and len(known) == len(rates):
        slowest_s = 3 / sum(known)
    return max(PATIENCE_S, reading.timeout_s + 10.0, slowest_s)
