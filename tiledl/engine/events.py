"""What a job tells: its state, the events worth a line, and the snapshot that views draw."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

from msgspec import Struct, field

from tiledl.flow import Decision, HostSnapshot, State
from tiledl.telemetry import MeterSnapshot


class JobState(StrEnum):
    """Where a job is in its life."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    """Cancelled; what was fetched is being written."""
    FINISHED = "finished"
    """Every tile has had its outcome."""
    CANCELLED = "cancelled"
    """Stopped before the end; the file can be resumed."""
    FAILED = "failed"
    """Something outside the source went wrong, such as a full disk; the file can be resumed."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self in (JobState.FINISHED, JobState.CANCELLED, JobState.FAILED)


class JobEvent(Struct, frozen=True):
    """Something worth a line in a log."""

    at: float
    """When, in seconds since the epoch."""
    text: str
    job_id: str = ""
    """Which job, as in its report and in the log."""
    pattern: str = ""
    """The text with ``{names}`` in place of its values, for whoever says it in another language."""
    values: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, at: float, job_id: str, pattern: str, values: Mapping[str, object]) -> Self:
        """An event whose text is a pattern with values."""
        written = {name: _written(value) for name, value in values.items()}
        return cls(at, pattern.format(**written), job_id, pattern, values)


def _written(value: object) -> str:
    match value:
        case int():
            return f"{value:,}"
        case float():
            return f"{value:g}"
    return str(value)


class JobSnapshot(Struct, frozen=True):
    """A job at one moment."""

    state: JobState
    reason: str
    """Why it is paused or has failed, as a sentence; else empty."""
    planned: int
    done_before: int
    """Tiles that earlier runs had finished."""
    meter: MeterSnapshot
    in_flight: int
    limit: int
    """Requests that may be in flight."""
    controller: str
    retries_waiting: int
    hosts: tuple[HostSnapshot, ...]
    elapsed_s: float
    """Time spent running, pauses left out."""
    is_outage: bool = False
    """Whether the job has paused itself because the source does not answer."""
    at: float = 0.0
    """When, in the monotonic seconds of the hosts' transitions."""
    decisions: tuple[Decision, ...] = ()
    """The latest changes of the limit, oldest first."""
    decision_count: int = 0
    """How many changes there have been: who looks again knows how many are new."""

    @property
    def done(self) -> int:
        """Tiles that need no more work, those of earlier runs included."""
        return self.done_before + self.meter.done

    @property
    def remaining(self) -> int:
        """Tiles that still need their outcome."""
        return max(self.planned - self.done, 0)

    @property
    def eta_s(self) -> float | None:
        """Seconds to the end at the present rate; None when nothing moves."""
        if self.meter.tiles_per_s <= 0:
            return None
        return self.remaining / self.meter.tiles_per_s

    @property
    def breaker(self) -> State:
        """The best breaker state among the hosts: while one is closed, work goes on."""
        states = {host.state for host in self.hosts}
        for state in (State.CLOSED, State.HALF_OPEN):
            if state in states:
                return state
        return State.OPEN if states else State.CLOSED
