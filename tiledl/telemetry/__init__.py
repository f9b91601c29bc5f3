"""Counting what happens: written by the workers, pulled as snapshots by whoever shows it."""

from tiledl.telemetry.histogram import LatencyHistogram, Percentiles
from tiledl.telemetry.meter import Meter, MeterSnapshot

__all__ = ["LatencyHistogram", "Meter", "MeterSnapshot", "Percentiles"]
