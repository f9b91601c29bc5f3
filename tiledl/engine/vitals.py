"""A job's snapshot as telemetry reads it."""

from __future__ import annotations

from tiledl.engine.job import Job
from tiledl.telemetry.reading import HostReading, Reading


def reading_of(job: Job) -> Reading:
    """What health and metrics need to know of a job now."""
    shot = job.snapshot()
    return Reading(
        job_id=job.id,
        state=shot.state.value,
        reason=shot.reason,
        has_paused_itself=shot.is_outage,
        planned=shot.planned,
        remaining=shot.remaining,
        meter=shot.meter,
        in_flight=shot.in_flight,
        limit=shot.limit,
        retries_waiting=shot.retries_waiting,
        hosts=tuple(
            HostReading(
                name=host.name,
                breaker=host.state.value,
                held_for_s=host.held_for_s,
                rate_per_s=host.rate_per_s,
                in_flight=host.in_flight,
                succeeded=host.succeeded,
                failed={error.value: count for error, count in host.failed.items()},
            )
            for host in shot.hosts
        ),
        elapsed_s=shot.elapsed_s,
        timeout_s=job.spec.options.timeout_s,
    )
