"""The concurrency to use: the smallest that gets nearly all that the server can give."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from statistics import fmean, median

from msgspec import Struct

from tiledl.telemetry import LatencyHistogram
from tiledl.tuning.records import AutoChoice, Budget, Loop, Measurement

NEARLY_ALL = 0.95
"""The share of the achievable throughput that is asked for: the last few percent cost the server a
queue for little."""


class LevelSummary(Struct, frozen=True):
    """All rounds of one closed-loop level together."""

    in_flight: int
    throughput_per_s: float
    """The median of the rounds."""
    latency_s: float
    """At the budget's percentile, of all rounds together."""
    error_share: float
    """Of all rounds' requests, in [0, 1]."""


class Recommendation(Struct, frozen=True):
    """What to use, and why."""

    in_flight: int | None
    """None when no measured level meets the budget, or nothing was measured."""
    achievable_per_s: float
    """Successful requests a second at the best levels."""
    reason: str
    """One sentence with figures."""
    rate_per_s: float | None = None
    """The requests a second to keep to, where the server asked for fewer."""


def summaries(measurements: Iterable[Measurement], percentile: float) -> list[LevelSummary]:
    """The closed loop's levels, ascending."""
    by_level: dict[int, list[Measurement]] = {}
    for measurement in measurements:
        if measurement.level.loop is Loop.CLOSED and measurement.requests:
            by_level.setdefault(round(measurement.level.value), []).append(measurement)
    found = []
    for in_flight, rounds in sorted(by_level.items()):
        together = LatencyHistogram()
        for measurement in rounds:
            together.add(measurement.latencies)
        requests = sum(measurement.requests for measurement in rounds)
        succeeded = sum(measurement.succeeded for measurement in rounds)
        found.append(
            LevelSummary(
                in_flight,
                median(measurement.throughput_per_s for measurement in rounds),
                together.at_percentiles(percentile)[0],
                1 - succeeded / requests,
            )
        )
    return found


def recommend(
    measurements: Sequence[Measurement], budget: Budget, taken_per_s: float | None = None
) -> Recommendation:
    """The smallest concurrency within 5 % of the achievable throughput that keeps the budget.

    `taken_per_s` is the highest rate that a server took which asked for fewer requests at a higher
    one: then it is the rate to keep to, with as many in flight as that takes (Little's law).

    Between two measured levels latency is taken to change in a straight line.
    """
    if taken_per_s is not None:
        return _for_rate(measurements, taken_per_s)
    levels = summaries(measurements, budget.percentile)
    if not levels and any(each.requests for each in measurements):
        return _highest_rate(measurements, budget)
    if not levels:
        return Recommendation(None, 0.0, "nothing was measured, so nothing can be recommended")
    usable = [level for level in levels if level.error_share <= budget.errors]
    if not usable:
        best = min(levels, key=lambda level: level.error_share)
        return Recommendation(
            None,
            0.0,
            f"at every level more than {budget.errors:.1%} of requests failed "
            f"(at best {best.error_share:.1%}, with {best.in_flight} in flight)",
        )
    # One lucky phase would be the highest of all: the mean of those near it is steadier.
    highest = max(level.throughput_per_s for level in usable)
    achievable = fmean(
        level.throughput_per_s for level in usable if level.throughput_per_s >= NEARLY_ALL * highest
    )
    wanted = math.ceil(_reaching(usable, NEARLY_ALL * achievable) - 1e-6)
    reason = (
        f"{wanted} in flight get {NEARLY_ALL:.0%} of the {achievable:.0f} tiles/s that "
        "the server gave at most; more would only wait in a queue"
    )
    if usable[-1].throughput_per_s == highest and wanted > 0.9 * usable[-1].in_flight:
        reason = (
            f"throughput still grew at {usable[-1].in_flight} in flight, the most that was "
            f"measured ({highest:.0f} tiles/s): a higher level may do better"
        )
    if budget.latency_s is not None:
        within = _within(usable, budget.latency_s)
        in_words = f"p{budget.percentile:g} of {1000 * budget.latency_s:g} ms"
        if within is None:
            return Recommendation(
                None,
                achievable,
                f"no level keeps the latency budget ({in_words}): {usable[0].in_flight} in flight "
                f"already take {1000 * usable[0].latency_s:.0f} ms",
            )
        if within < wanted:
            wanted = math.floor(within)
            reason = (
                f"{wanted} in flight are the most that keep the latency budget ({in_words}); "
                f"throughput alone would ask for more ({achievable:.0f} tiles/s at most)"
            )
    return Recommendation(wanted, achievable, reason)


def compared_with_auto(recommendation: Recommendation, auto: AutoChoice) -> str:
    """How `auto` did beside what is recommended, in one sentence."""
    told = (
        f"auto came to {auto.in_flight} in flight: {auto.throughput_per_s:.0f} tiles/s, "
        f"p95 {1000 * auto.p95_s:.0f} ms"
    )
    chosen = recommendation.in_flight
    if chosen is None or recommendation.achievable_per_s <= 0:
        return told
    told += f", {auto.throughput_per_s / recommendation.achievable_per_s:.0%} of what is achievable"
    difference = auto.in_flight / chosen - 1
    if abs(difference) <= 0.2:
        return told + "; it agrees with the recommendation within 20 %"
    return told + f"; {abs(difference):.0%} {'more' if difference > 0 else 'fewer'} in flight"


def _for_rate(measurements: Sequence[Measurement], taken_per_s: float) -> Recommendation:
    if taken_per_s <= 0:
        return Recommendation(
            None,
            0.0,
            "no rate was found that the server takes without refusing: wait a while, and ask less",
        )
    in_flight = _in_flight_at(measurements, taken_per_s)
    if in_flight is None:
        return Recommendation(None, 0.0, "no request succeeded at any rate that was tried")
    return Recommendation(
        in_flight,
        taken_per_s,
        f"the server takes {taken_per_s:.0f} requests/s and asks for fewer above that: keep to "
        f"this rate, for which a concurrency of {in_flight} is enough",
        taken_per_s,
    )


def _in_flight_at(measurements: Sequence[Measurement], rate_per_s: float) -> int | None:
    """How many a rate has in flight by Little's law, at the p95 of the measured rate nearest to
    it; None when no request of the open loop succeeded."""
    open_loop = [each for each in measurements if each.level.loop is Loop.OPEN and each.succeeded]
    if not open_loop:
        return None
    nearest = min(open_loop, key=lambda each: abs(each.level.value - rate_per_s))
    return max(math.ceil(rate_per_s * nearest.latencies.at_percentiles(95.0)[0]), 1)


def _highest_rate(measurements: Sequence[Measurement], budget: Budget) -> Recommendation:
    """The highest rate of the open loop that the server kept up with within the budget."""
    kept = [
        each
        for each in measurements
        if each.corrected is not None
        and each.error_share <= budget.errors
        and each.throughput_per_s >= NEARLY_ALL * each.level.value
        and (
            budget.latency_s is None
            or each.corrected.at_percentiles(budget.percentile)[0] <= budget.latency_s
        )
    ]
    if not kept:
        return Recommendation(
            None,
            0.0,
            "the server kept no measured rate within the budget: measure lower ones",
        )
    rate = max(each.level.value for each in kept)
    in_flight = _in_flight_at(kept, rate)
    return Recommendation(
        in_flight,
        max(each.throughput_per_s for each in kept),
        f"{rate:g} requests/s are the highest measured rate that the server kept within the "
        f"budget; a concurrency of {in_flight} is enough for it",
        rate,
    )


def _reaching(levels: Sequence[LevelSummary], throughput_per_s: float) -> float:
    """The least concurrency that reaches a throughput.

    Between two levels, throughput goes on in proportion as it came until it reaches the higher
    one's: the asymptotic bounds of a closed system (Lazowska and others, “Quantitative System
    Performance”, 1984, chapter 5). A straight line between levels far apart would put a sharp knee
    too high.
    """
    before: LevelSummary | None = None
    for level in levels:
        if level.throughput_per_s >= throughput_per_s:
            if before is None or before.throughput_per_s <= 0:
                return level.in_flight
            proportional = before.in_flight * throughput_per_s / before.throughput_per_s
            return min(proportional, level.in_flight)
        if before is None or level.throughput_per_s > before.throughput_per_s:
            before = level
    return levels[-1].in_flight


def _within(levels: Sequence[LevelSummary], latency_s: float) -> float | None:
    """The highest concurrency before latency passes the budget; None when it always does."""
    before: LevelSummary | None = None
    for level in levels:
        if level.latency_s > latency_s:
            if before is None:
                return None
            share = (latency_s - before.latency_s) / (level.latency_s - before.latency_s)
            return before.in_flight + share * (level.in_flight - before.in_flight)
        before = level
    return math.inf
