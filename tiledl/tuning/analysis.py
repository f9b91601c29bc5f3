"""What a finished sweep says: the recommendation, the laws, the comparison with `auto`."""

from __future__ import annotations

from statistics import median

from msgspec import Struct

from tiledl.tuning.laws import Laws, TooFew, fit_measurements, littles_check
from tiledl.tuning.recommendation import (
    Recommendation,
    compared_with_auto,
    recommend,
    summaries,
)
from tiledl.tuning.records import Loop, SweepRun

_MUCH = 0.1
"""A share of the requests in flight that waits in the client and is worth a sentence."""

_FEWEST = 20
"""Requests that a check of Little's law takes, lest those at a phase's ends weigh too much."""


class Analysis(Struct, frozen=True):
    """A run with everything that is worked out from it; the same run gives the same analysis."""

    run: SweepRun
    recommendation: Recommendation
    laws: Laws | TooFew

    @property
    def client_share(self) -> float | None:
        """The share of requests in flight that were not with the server: the median of the closed
        loop's measurements, by Little's law. None where too few requests ended."""
        shares = [
            littles_check(each).deviation
            for each in self.run.measurements
            if each.level.loop is Loop.CLOSED and each.succeeded >= _FEWEST
        ]
        return median(shares) if shares else None

    def _gain(self) -> str:
        """What many in flight bring over one at a time; empty where that was not measured."""
        levels = [] if self.run.is_about_faults else summaries(self.run.measurements, 95.0)
        if len(levels) < 2 or levels[0].in_flight != 1 or levels[0].throughput_per_s <= 0:
            return ""
        best = max(levels[1:], key=lambda level: level.throughput_per_s)
        times = best.throughput_per_s / levels[0].throughput_per_s
        return f"{best.in_flight} in flight give {times:.1f} times the throughput of one at a time"

    def sentences(self) -> list[str]:
        """What is worth saying beside the recommendation, each a clause without a full stop."""
        said = []
        run = self.run
        is_closed = any(each.level.loop is Loop.CLOSED for each in run.measurements)
        # Below a limit of its rate a server shows nothing of how it scales.
        if is_closed and not run.is_about_faults and run.refused_above_per_s is None:
            said.append(self.laws.in_words())
        if is_closed and (gain := self._gain()):
            said.append(gain)
        if (share := self.client_share) is not None:
            told = f"Little's law: throughput × latency is {1 - share:.0%} of what was in flight"
            if share > _MUCH:
                told += "; the rest waited in this program, so it is part of the limit"
            said.append(told)
        if run.auto is not None:
            said.append(compared_with_auto(self.recommendation, run.auto))
        return said


def analysed(run: SweepRun) -> Analysis:
    """Work out what the run says."""
    return Analysis(
        run,
        _impact(run)
        if run.is_about_faults
        else recommend(run.measurements, run.budget, run.refused_above_per_s),
        fit_measurements(run.measurements),
    )


def _impact(run: SweepRun) -> Recommendation:
    """What injected faults cost, from the fewest to the most; there is nothing to recommend."""
    answered = [each for each in run.measurements if each.injected is not None and each.succeeded]
    if not answered:
        return Recommendation(None, 0.0, "no request succeeded, so the faults cost everything")
    least = min(answered, key=lambda each: each.injected or 0.0)
    most = max(answered, key=lambda each: each.injected or 0.0)
    p99_least, p99_most = (1000 * each.latencies.at_percentiles(99.0)[0] for each in (least, most))
    return Recommendation(
        None,
        least.throughput_per_s,
        f"from {least.injected:.0%} to {most.injected:.0%} of spoilt answers, throughput went from "
        f"{least.throughput_per_s:.0f} to {most.throughput_per_s:.0f} tiles/s and p99 from "
        f"{p99_least:.0f} to {p99_most:.0f} ms; {most.retries:,} retries left "
        f"{most.error_share:.1%} of the tiles without an answer",
    )
