"""Measurements as JSON and as text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from tiledl.tuning.recommendation import Recommendation
from tiledl.tuning.records import Loop, Measurement, SweepRun

VERSION = 1
PERCENTILES = (50.0, 90.0, 95.0, 99.0, 99.9)


def measurement_json(measurement: Measurement) -> dict[str, Any]:
    """One measurement; latencies in seconds by percentile."""
    found: dict[str, Any] = {
        "loop": measurement.level.loop.value,
        "level": measurement.level.value,
        "round": measurement.round,
        "began_s": measurement.began_s,
        "seconds": measurement.seconds,
        "throughput_per_s": measurement.throughput_per_s,
        "succeeded": measurement.succeeded,
        "errors": {kind.value: count for kind, count in measurement.errors.items()},
        "error_share": measurement.error_share,
        "retries": measurement.retries,
        "size_bytes": measurement.size_bytes,
        "mean_in_flight": measurement.mean_in_flight,
        "cpu_s": measurement.cpu_s,
    }
    for name, histogram in (
        ("latency_s", measurement.latencies),
        ("corrected_latency_s", measurement.corrected),
    ):
        if histogram is not None:
            values = histogram.at_percentiles(*PERCENTILES)
            found[name] = {
                **{f"p{p:g}": value for p, value in zip(PERCENTILES, values, strict=True)},
                "max": histogram.max_s,
            }
    return found


def run_json(run: SweepRun, recommendation: Recommendation) -> dict[str, Any]:
    """A whole sweep with what it recommends."""
    return {
        "version": VERSION,
        "began_at": run.began_at,
        "source": run.source,
        "ending": run.ending.name.lower(),
        "why": run.why,
        "pattern": run.pattern,
        "budget": asdict(run.budget),
        "circumstances": dict(run.circumstances),
        "requests": run.requests,
        "refusals": run.refusals,
        "refused_above_per_s": run.refused_above_per_s,
        "recommendation": asdict(recommendation),
        "measurements": [measurement_json(each) for each in run.measurements],
    }


HEADING = (
    f"{'level':>18}  round  {'tiles/s':>8}  {'p50':>8}  {'p95':>8}  {'p99':>8}  {'max':>8}  errors"
)


def line_of(measurement: Measurement) -> str:
    """One measurement as a line under `HEADING`; latencies in milliseconds, the open loop's from
    when a request was to begin."""
    histogram = measurement.latencies
    if measurement.level.loop is Loop.OPEN and measurement.corrected is not None:
        histogram = measurement.corrected
    latencies = (*histogram.at_percentiles(50.0, 95.0, 99.0), histogram.max_s)
    in_ms = "  ".join(f"{1000 * latency_s:6.1f}ms" for latency_s in latencies)
    return (
        f"{measurement.level!s:>18}  {measurement.round + 1:>5}  "
        f"{measurement.throughput_per_s:8.1f}  {in_ms}  {measurement.error_share:6.1%}"
    )


def errors_in_words(measurements: Iterable[Measurement]) -> str:
    """All errors by class, the most frequent first; empty when there are none."""
    counts: dict[str, int] = {}
    for measurement in measurements:
        for kind, count in measurement.errors.items():
            counts[kind.value] = counts.get(kind.value, 0) + count
    ordered = sorted(counts.items(), key=lambda item: -item[1])
    return ", ".join(f"{kind} {count:,}" for kind, count in ordered)
