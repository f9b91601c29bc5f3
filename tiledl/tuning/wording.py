"""Measurements as text."""

from __future__ import annotations

from collections.abc import Iterable

from tiledl.tuning.laws import littles_check
from tiledl.tuning.records import Loop, Measurement

HEADING = (
    f"{'level':>18}  round  {'tiles/s':>8}  {'p50':>8}  {'p95':>8}  {'p99':>8}  {'max':>8}  "
    "errors  Little's N"
)


def line_of(measurement: Measurement) -> str:
    """One measurement as a line under `HEADING`; latencies in milliseconds, the open loop's from
    when a request was to begin; Little's N is throughput × latency, and how far it is from what was
    in flight."""
    histogram = measurement.latencies
    if measurement.level.loop is Loop.OPEN and measurement.corrected is not None:
        histogram = measurement.corrected
    latencies = (*histogram.at_percentiles(50.0, 95.0, 99.0), histogram.max_s)
    in_ms = "  ".join(f"{1000 * latency_s:6.1f}ms" for latency_s in latencies)
    check = littles_check(measurement)
    level = str(measurement.level)
    if measurement.injected is not None:
        level = f"{measurement.level.value:g}, {measurement.injected:.0%} spoilt"
    return (
        f"{level:>18}  {measurement.round + 1:>5}  "
        f"{measurement.throughput_per_s:8.1f}  {in_ms}  {measurement.error_share:6.1%}"
        f"  {check.from_latency:5.1f} ({-check.deviation:+.0%})"
    )


def errors_in_words(measurements: Iterable[Measurement]) -> str:
    """All errors by class, the most frequent first; empty when there are none."""
    counts: dict[str, int] = {}
    for measurement in measurements:
        for kind, count in measurement.errors.items():
            counts[kind.value] = counts.get(kind.value, 0) + count
    ordered = sorted(counts.items(), key=lambda item: -item[1])
    return ", ".join(f"{kind} {count:,}" for kind, count in ordered)
