"""What health and metrics read of a job: plain values, so that telemetry knows no engine."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from tiledl.telemetry.meter import MeterSnapshot


class HostReading(Struct, frozen=True):
    """One host of a job's source."""

    name: str
    breaker: str = "closed"
    """closed, open or half-open."""
    held_for_s: float = 0.0
    """How long it is still left alone because it asked for that."""
    rate_per_s: float | None = None
    """Requests a second that it gets at most; None is no limit."""
    in_flight: int = 0
    succeeded: int = 0
    failed: Mapping[str, int] = field(default_factory=dict)
    """Failed requests by class of error."""


class Reading(Struct, frozen=True):
    """One job at one moment."""

    job_id: str
    state: str
    """ready, running, paused, stopping, finished, cancelled or failed."""
    reason: str = ""
    """Why it is paused or has failed."""
    has_paused_itself: bool = False
    planned: int = 0
    remaining: int = 0
    meter: MeterSnapshot = field(default_factory=MeterSnapshot)
    in_flight: int = 0
    limit: int = 0
    """Requests that may be in flight."""
    retries_waiting: int = 0
    hosts: tuple[HostReading, ...] = ()
    elapsed_s: float = 0.0
    """Time spent running, pauses left out."""
    timeout_s: float = 20.0
    """How long one request may take."""
