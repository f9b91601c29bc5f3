"""Measurements as if a server had been measured, for tests of what is made of them."""

from __future__ import annotations

from tiledl.outcome import ErrorClass
from tiledl.telemetry import LatencyHistogram
from tiledl.tuning.records import Level, Loop, Measurement


def measured(
    in_flight: int, throughput_per_s: float, latency_s: float, failed: int = 0, round_: int = 0
) -> Measurement:
    """Ten seconds of the closed loop in which every request took `latency_s`."""
    latencies = LatencyHistogram()
    latencies.record(latency_s)
    return Measurement(
        Level(Loop.CLOSED, in_flight),
        round_,
        0.0,
        10.0,
        round(10 * throughput_per_s),
        {ErrorClass.SERVER_ERROR: failed} if failed else {},
        0,
        in_flight,
        latencies,
    )
