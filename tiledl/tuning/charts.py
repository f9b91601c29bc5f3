"""The lab's charts: what is shown is decided here once; whoever draws chooses pixels and inks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from statistics import median

import numpy as np
from msgspec import Struct, field

from tiledl.telemetry import LatencyHistogram
from tiledl.tuning.analysis import Analysis
from tiledl.tuning.chart import Axis, Band, Chart, Mark, Series, Style
from tiledl.tuning.laws import CONFIDENCE, Law, Laws, littles_check
from tiledl.tuning.records import LATENCY_BUDGETS_S, Budget, Loop, Measurement

_CURVE_POINTS = 120
_MOST_CURVES = 6
"""Levels whose distributions are drawn; more could not be told apart."""

_APART = 0.08
"""Lines nearer to each other than this share of the axis have words that run into each other."""

_BINS_A_DECADE = 40
_PERCENTILES = (50.0, 95.0, 99.0)


Named = tuple[str, Analysis]
"""A run's name and what it says."""


def charts_of(runs: Sequence[Named]) -> list[Chart]:
    """All charts that these runs have something for; with several runs, one over the other."""
    charts = [
        _throughput(runs, Loop.CLOSED),
        _latency(runs, Loop.CLOSED),
        _throughput(runs, Loop.OPEN),
        _latency(runs, Loop.OPEN),
        _faults_throughput(runs),
        _faults_latency(runs),
        _faults_retries(runs),
        _percentile_plot(runs),
        _distribution(runs),
        _littles(runs),
    ]
    return [chart for chart in charts if not chart.is_empty]


class _Rounds(Struct):
    """The rounds of one level."""

    value: float
    measurements: list[Measurement] = field(default_factory=list)

    @property
    def throughput_per_s(self) -> float:
        return median(each.throughput_per_s for each in self.measurements)

    def latencies(self) -> LatencyHistogram:
        together = LatencyHistogram()
        for each in self.measurements:
            together.add(each.corrected or each.latencies)
        return together


def _rounds(analysis: Analysis, loop: Loop) -> list[_Rounds]:
    by_level: dict[float, _Rounds] = {}
    for each in analysis.run.measurements:
        if each.level.loop is loop and each.succeeded and each.injected is None:
            by_level.setdefault(each.level.value, _Rounds(each.level.value)).measurements.append(
                each
            )
    return sorted(by_level.values(), key=lambda rounds: rounds.value)


def _level_axis(loop: Loop) -> Axis:
    return Axis("requests in flight" if loop is Loop.CLOSED else "requests begun per second")


def _named(name: str, text: str, runs: Sequence[Named]) -> str:
    return f"{name}: {text}" if len(runs) > 1 else text


def _throughput(runs: Sequence[Named], loop: Loop) -> Chart:
    series: list[Series] = []
    bands: list[Band] = []
    verticals: list[Mark] = []
    horizontals: list[Mark] = []
    for number, (name, analysis) in enumerate(runs):
        points = [
            (each.level.value, each.throughput_per_s)
            for rounds in _rounds(analysis, loop)
            for each in rounds.measurements
        ]
        if not points:
            continue
        series.append(_series(_named(name, "measured", runs), points, Style.POINTS, number))
        laws = analysis.laws
        if loop is Loop.CLOSED and isinstance(laws, Laws):
            series.append(_curve(_named(name, "USL", runs), laws.usl, laws, Style.LINE, number))
            if len(runs) == 1:
                series.append(_curve("Amdahl's law", laws.amdahl, laws, Style.DASHED, number + 1))
                bands.append(_band(laws.usl, laws.measured_to, number))
        if len(runs) == 1:
            verticals += _choices(analysis, loop)
        if loop is Loop.OPEN and analysis.run.refused_above_per_s:
            horizontals.append(Mark(analysis.run.refused_above_per_s, "taken without refusals"))
    return Chart(
        "throughput" if loop is Loop.CLOSED else "throughput-by-rate",
        "Throughput against concurrency" if loop is Loop.CLOSED else "Throughput against rate",
        _level_axis(loop),
        Axis("tiles/s"),
        tuple(series),
        tuple(bands),
        tuple(verticals),
        tuple(horizontals),
    )


def _curve(name: str, law: Law, laws: Laws, style: Style, colour: int) -> Series:
    xs = _along(laws.measured_to)
    return _series(name, zip(xs, law.throughput_per_s(xs), strict=True), style, colour)


def _band(law: Law, measured_to: float, colour: int) -> Band:
    xs = _along(measured_to)
    low, high = law.band(xs)
    return Band(f"{CONFIDENCE:.0%} of resamples", _floats(xs), _floats(low), _floats(high), colour)


def _choices(analysis: Analysis, loop: Loop) -> list[Mark]:
    chosen, run, laws = analysis.recommendation, analysis.run, analysis.laws
    if loop is Loop.OPEN:
        return [] if chosen.rate_per_s is None else [Mark(chosen.rate_per_s, "recommended")]
    marks = []
    if chosen.in_flight is not None:
        marks.append(Mark(chosen.in_flight, f"recommended {chosen.in_flight}"))
    if run.auto is not None:
        marks.append(Mark(run.auto.in_flight, f"auto {run.auto.in_flight}"))
    if isinstance(laws, Laws) and laws.is_peak_measured:
        marks.append(Mark(laws.usl.peak, f"peak of the law {laws.usl.peak:.0f}"))
    return marks


def _latency(runs: Sequence[Named], loop: Loop) -> Chart:
    series: list[Series] = []
    highest = 0.0
    for number, (name, analysis) in enumerate(runs):
        levels = [(rounds.value, rounds.latencies()) for rounds in _rounds(analysis, loop)]
        # Over one another, one percentile of each run can be told apart, three cannot.
        percentiles = _PERCENTILES if len(runs) == 1 else (analysis.run.budget.percentile,)
        for place, percentile in enumerate(percentiles):
            points = [
                (value, 1000 * latencies.at_percentiles(percentile)[0])
                for value, latencies in levels
            ]
            if points:
                highest = max(highest, *(y for _, y in points))
                label = _named(name, f"p{percentile:g}", runs)
                series.append(_series(label, points, Style.JOINED, number + place))
    corrected = "" if loop is Loop.CLOSED else ", coordinated omission corrected"
    return Chart(
        "latency" if loop is Loop.CLOSED else "latency-by-rate",
        f"Latency against {'concurrency' if loop is Loop.CLOSED else 'rate'}{corrected}",
        _level_axis(loop),
        Axis("latency in ms"),
        tuple(series),
        horizontals=_budget_lines([analysis.run.budget for _, analysis in runs], highest),
    )


def _budget_lines(budgets: Iterable[Budget], highest_ms: float) -> tuple[Mark, ...]:
    """The run's own budget, and of the usual ones those that can be told apart on this scale."""
    lines = {
        1000 * budget.latency_s: f"budget, {1000 * budget.latency_s:g} ms"
        for budget in budgets
        if budget.latency_s is not None
    }
    for seconds, name in LATENCY_BUDGETS_S.items():
        at = 1000 * seconds
        is_seen = _APART * highest_ms <= at <= 1.5 * highest_ms
        if is_seen and all(abs(at - other) >= _APART * highest_ms for other in lines):
            lines[at] = f"{name}, {at:g} ms"
    return tuple(Mark(at, label) for at, label in sorted(lines.items()))


def _chosen_levels(runs: Sequence[Named]) -> list[tuple[str, LatencyHistogram]]:
    """The distributions that are drawn: of several runs each one's best level, of one run levels
    from the lowest to the highest."""
    found: list[tuple[str, LatencyHistogram]] = []
    for name, analysis in runs:
        loop = Loop.CLOSED if _rounds(analysis, Loop.CLOSED) else Loop.OPEN
        levels = _rounds(analysis, loop)
        unit = "in flight" if loop is Loop.CLOSED else "requests/s"
        if len(runs) > 1 and levels:
            wanted = analysis.recommendation.in_flight
            near = wanted if loop is Loop.CLOSED and wanted is not None else levels[-1].value
            levels = [min(levels, key=lambda rounds: abs(rounds.value - near))]
        elif len(levels) > _MOST_CURVES:
            places = np.linspace(0, len(levels) - 1, _MOST_CURVES).round().astype(int)
            levels = [levels[place] for place in places]
        found += (
            (_named(name, f"{rounds.value:g} {unit}", runs), rounds.latencies())
            for rounds in levels
        )
        if len(runs) == 1:
            found += (
                (f"{each.injected:.0%} spoilt", each.latencies)
                for each in analysis.run.measurements
                if each.injected is not None and each.succeeded
            )
    return found


def _percentile_plot(runs: Sequence[Named]) -> Chart:
    """Latency by percentile, on HdrHistogram's scale: each step to the right is a nine more."""
    series = []
    for colour, (name, latencies) in enumerate(_chosen_levels(runs)):
        count = latencies.count
        # Beyond one in `count`, the curve would only repeat the maximum.
        nines = np.linspace(0, max(math.log10(count), 0.3), 100)
        values = latencies.at_percentiles(*(100 * (1 - 10.0**-nines)))
        points = ((float(x), 1000 * y) for x, y in zip(nines, values, strict=True))
        series.append(_series(name, points, Style.LINE, colour))
    return Chart(
        "percentiles",
        "Latency by percentile",
        Axis(
            "percentile",
            ticks=(
                (0.0, "0 %"),
                (math.log10(2), "50 %"),
                (1.0, "90 %"),
                (2.0, "99 %"),
                (3.0, "99.9 %"),
                (4.0, "99.99 %"),
                (5.0, "99.999 %"),
            ),
        ),
        Axis("latency in ms"),
        tuple(series),
    )


def _distribution(runs: Sequence[Named]) -> Chart:
    """How many requests took how long, in bins of equal width on a logarithmic scale."""
    series = []
    for colour, (name, latencies) in enumerate(_chosen_levels(runs)):
        recorded = latencies.recorded()
        bins: dict[int, int] = {}
        for latency_s, count in recorded:
            place = math.floor(math.log10(1000 * latency_s) * _BINS_A_DECADE)
            bins[place] = bins.get(place, 0) + count
        # An empty bin on each side, so that a curve of one bin is seen and ends on the ground.
        places = range(min(bins) - 1, max(bins) + 2) if bins else range(0)
        points = (
            (10 ** ((place + 0.5) / _BINS_A_DECADE), 100 * bins.get(place, 0) / latencies.count)
            for place in places
        )
        series.append(_series(name, points, Style.LINE, colour))
    return Chart(
        "distribution",
        "Distribution of latencies",
        Axis("latency in ms", is_log=True),
        Axis("% of requests"),
        tuple(series),
    )


def _littles(runs: Sequence[Named]) -> Chart:
    series: list[Series] = []
    highest = 0.0
    for number, (name, analysis) in enumerate(runs):
        points = []
        for rounds in _rounds(analysis, Loop.CLOSED):
            for each in rounds.measurements:
                check = littles_check(each)
                points.append((check.in_flight, check.from_latency))
        if points:
            highest = max(highest, points[-1][0])
            label = _named(name, "throughput × latency", runs)
            series.append(_series(label, points, Style.POINTS, number))
    if series:
        line = ((0.0, 0.0), (highest, highest))
        series.append(_series("as many as were in flight", line, Style.DASHED, len(runs)))
    return Chart(
        "little",
        "Little's law: below the line, requests waited in this program",
        _level_axis(Loop.CLOSED),
        Axis("throughput × latency"),
        tuple(series),
    )


def _faults(runs: Sequence[Named]) -> list[tuple[str, list[Measurement]]]:
    return [
        (name, [each for each in analysis.run.measurements if each.injected is not None])
        for name, analysis in runs
    ]


_FAULTS_AXIS = Axis("spoilt answers in %")


def _faults_throughput(runs: Sequence[Named]) -> Chart:
    series = (
        _series(
            _named(name, "measured", runs),
            ((100 * (each.injected or 0), each.throughput_per_s) for each in measurements),
            Style.JOINED,
            number,
        )
        for number, (name, measurements) in enumerate(_faults(runs))
    )
    return Chart(
        "errors-throughput",
        "Throughput against errors",
        _FAULTS_AXIS,
        Axis("tiles/s"),
        tuple(series),
    )


def _faults_latency(runs: Sequence[Named]) -> Chart:
    series = []
    for number, (name, measurements) in enumerate(_faults(runs)):
        for place, percentile in enumerate(_PERCENTILES):
            points = (
                (100 * (each.injected or 0), 1000 * each.latencies.at_percentiles(percentile)[0])
                for each in measurements
                if each.succeeded
            )
            label = _named(name, f"p{percentile:g}", runs)
            series.append(_series(label, points, Style.JOINED, number + place))
    return Chart(
        "errors-latency",
        "Latency against errors, retries included",
        _FAULTS_AXIS,
        Axis("latency in ms", is_log=True),
        tuple(series),
    )


def _faults_retries(runs: Sequence[Named]) -> Chart:
    series = []
    for number, (name, measurements) in enumerate(_faults(runs)):
        answered = [each for each in measurements if each.requests]
        series += [
            _series(
                _named(name, "retries", runs),
                ((100 * (m.injected or 0), 100 * m.retries / m.requests) for m in answered),
                Style.JOINED,
                number,
            ),
            _series(
                _named(name, "tiles given up", runs),
                ((100 * (m.injected or 0), 100 * m.error_share) for m in answered),
                Style.JOINED,
                number + 1,
            ),
        ]
    return Chart(
        "errors-retries",
        "Retries, and tiles given up",
        _FAULTS_AXIS,
        Axis("per 100 tiles"),
        tuple(series),
    )


def _along(measured_to: float) -> list[float]:
    """Levels for a curve: a little beyond what was measured, so that its way on is seen."""
    return _linspace(min(1.0, measured_to), 1.15 * measured_to)


def _linspace(low: float, high: float) -> list[float]:
    return [float(x) for x in np.linspace(low, high, _CURVE_POINTS)]


def _floats(values: Iterable[float]) -> tuple[float, ...]:
    return tuple(float(value) for value in values)


def _series(name: str, points: Iterable[tuple[float, float]], style: Style, colour: int) -> Series:
    both = [(float(x), float(y)) for x, y in points]
    return Series(name, tuple(x for x, _ in both), tuple(y for _, y in both), style, colour)
