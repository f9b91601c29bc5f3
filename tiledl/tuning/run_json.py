"""Sweeps as JSON: in reports, among the saved runs, and back again.

Each measurement has its latencies twice: as percentiles to read, and as HdrHistogram's compressed
base64, from which everything else can be worked out again.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from msgspec import to_builtins

from tiledl.outcome import ErrorClass
from tiledl.telemetry import LatencyHistogram
from tiledl.tuning.analysis import Analysis
from tiledl.tuning.laws import CONFIDENCE, Interval, Law, Laws, littles_check
from tiledl.tuning.records import (
    AutoChoice,
    Budget,
    Ending,
    Level,
    Loop,
    Measurement,
    SweepRun,
)

VERSION = 1
PERCENTILES = (50.0, 90.0, 95.0, 99.0, 99.9)


class RunUnreadable(ValueError):
    """What was given is no sweep of a version that is known; the message says what is wrong."""


def measurement_json(measurement: Measurement) -> dict[str, Any]:
    """One measurement; latencies in seconds by percentile."""
    check = littles_check(measurement)
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
        "injected": measurement.injected,
        "retries": measurement.retries,
        "size_bytes": measurement.size_bytes,
        "mean_in_flight": measurement.mean_in_flight,
        "littles_in_flight": check.from_latency,
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
                "hdr": histogram.encoded(),
            }
    return found


def run_json(analysis: Analysis) -> dict[str, Any]:
    """A whole sweep with what it recommends; `run_from_json` reads it."""
    run = analysis.run
    return {
        "version": VERSION,
        "began_at": run.began_at,
        "source": run.source,
        "ending": run.ending.name.lower(),
        "why": run.why,
        "pattern": run.pattern,
        "budget": to_builtins(run.budget),
        "circumstances": dict(run.circumstances),
        "requests": run.requests,
        "refusals": run.refusals,
        "refused_above_per_s": run.refused_above_per_s,
        "auto": to_builtins(run.auto) if run.auto is not None else None,
        "recommendation": to_builtins(analysis.recommendation),
        "laws": _laws_json(analysis),
        "measurements": [measurement_json(each) for each in run.measurements],
    }


def run_from_json(found: object) -> SweepRun:
    """What `run_json` was given, without what was worked out from it. Raises `RunUnreadable`."""
    if not isinstance(found, Mapping) or "measurements" not in found:
        raise RunUnreadable("this is not a sweep's report: write one with tiledl tune --json FILE")
    if found.get("version") != VERSION:
        raise RunUnreadable(
            f"this report is of version {found.get('version')!r} and not {VERSION}: it is from "
            "another version of tiledl"
        )
    try:
        return SweepRun(
            began_at=float(found["began_at"]),
            source=str(found["source"]),
            ending=Ending[str(found["ending"]).upper()],
            why=str(found["why"]),
            measurements=tuple(_measurement(each) for each in found["measurements"]),
            budget=Budget(**found["budget"]),
            pattern=str(found["pattern"]),
            circumstances={str(name): str(v) for name, v in found["circumstances"].items()},
            refused_above_per_s=_number_or_none(found["refused_above_per_s"]),
            requests=int(found["requests"]),
            refusals=int(found["refusals"]),
            auto=AutoChoice(**found["auto"]) if found["auto"] is not None else None,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        problem = f"{error} is missing" if isinstance(error, KeyError) else str(error)
        raise RunUnreadable(f"this sweep's report is damaged: {problem}") from error


def _measurement(found: Mapping[str, Any]) -> Measurement:
    corrected = found.get("corrected_latency_s")
    return Measurement(
        level=Level(Loop(found["loop"]), float(found["level"])),
        round=int(found["round"]),
        began_s=float(found["began_s"]),
        seconds=float(found["seconds"]),
        succeeded=int(found["succeeded"]),
        errors={ErrorClass(kind): int(count) for kind, count in found["errors"].items()},
        size_bytes=int(found["size_bytes"]),
        mean_in_flight=float(found["mean_in_flight"]),
        latencies=LatencyHistogram.decoded(found["latency_s"]["hdr"]),
        corrected=LatencyHistogram.decoded(corrected["hdr"]) if corrected is not None else None,
        retries=int(found["retries"]),
        cpu_s=float(found["cpu_s"]),
        injected=_number_or_none(found["injected"]),
    )


def _number_or_none(value: Any) -> float | None:
    return None if value is None else float(value)


def _laws_json(analysis: Analysis) -> dict[str, Any]:
    laws = analysis.laws
    if not isinstance(laws, Laws):
        return {"not_fitted": laws.in_words()}
    return {"confidence": CONFIDENCE, "usl": _law_json(laws.usl), "amdahl": _law_json(laws.amdahl)}


def _law_json(law: Law) -> dict[str, Any]:
    return {
        "contention": law.contention,
        "contention_within": _interval_json(law.contention_within),
        "coherency": law.coherency,
        "coherency_within": _interval_json(law.coherency_within),
        "alone_per_s": law.alone_per_s,
        "alone_within": _interval_json(law.alone_within),
        "peak_in_flight": _finite(law.peak),
        "peak_within": _interval_json(law.peak_within),
        "peak_per_s": _finite(law.peak_per_s),
        "deviation": law.deviation,
    }


def _interval_json(interval: Interval) -> list[float | None]:
    return [_finite(interval.low), _finite(interval.high)]


def _finite(value: float) -> float | None:
    """JSON has no infinity."""
    return value if math.isfinite(value) else None
