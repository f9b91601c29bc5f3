"""The scaling laws behind a sweep: the Universal Scalability Law, Amdahl's, and Little's.

The Universal Scalability Law (N. J. Gunther, “Guerrilla Capacity Planning”, Springer 2007, chapters
4–6; the three-parameter form without normalisation: B. Schwartz and E. Fortune, “Forecasting MySQL
Scalability with the Universal Scalability Law”, 2010) gives the throughput at N requests in flight
as

    X(N) = λ N / (1 + σ (N − 1) + κ N (N − 1))

with σ the contention (what has to wait in turn), κ the coherency delay (what pairs of requests cost
each other) and λ the throughput of one request alone. It peaks at N = √((1 − σ) / κ). With κ = 0 it
is Amdahl's law (G. M. Amdahl, “Validity of the single processor approach …”, AFIPS 1967), which
rises towards λ / σ.

Both are fitted by least squares on X itself and not on Gunther's linearised N / X, whose noise
grows where the throughput is small. Intervals are from the wild bootstrap (R. Y. Liu, “Bootstrap
procedures under some non-i.i.d. models”, Annals of Statistics 16, 1988; leverages as in HC3:
MacKinnon and White, 1985), because the noise of throughput grows with throughput and there are few
points.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from tiledl.tuning.records import Loop, Measurement

Array = NDArray[np.float64]

FEWEST_LEVELS = 4
"""Different levels that a fit needs: one more than the law has parameters."""

_RESAMPLES = 500
_STEPS = 60
"""Of Gauss and Newton's method with damping (Levenberg and Marquardt), per fit."""

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """A confidence interval at `CONFIDENCE`; `high` may be infinite."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Law:
    """A scaling law fitted to measured throughputs."""

    contention: float
    """σ, in [0, 1]."""
    coherency: float
    """κ ≥ 0; always 0 in Amdahl's law."""
    alone_per_s: float
    """λ, the throughput of one request in flight, in requests a second."""
    contention_within: Interval
    coherency_within: Interval
    alone_within: Interval
    peak_within: Interval
    """Of `peak`."""
    deviation: float
    """The root mean square of the residuals as a share of the mean throughput."""
    resampled: Array = field(compare=False, repr=False)
    """The bootstrap's σ, κ, λ; shape (resamples, 3)."""

    def throughput_per_s(self, in_flight: Sequence[float] | Array) -> Array:
        """The law's throughput at so many requests in flight; same shape."""
        parameters = np.array([[self.contention, self.coherency, self.alone_per_s]])
        curve: Array = _usl(parameters, np.asarray(in_flight, dtype=float))[0]
        return curve

    def band(self, in_flight: Sequence[float] | Array) -> tuple[Array, Array]:
        """The confidence band of `throughput_per_s`, its lower and its upper edge."""
        curves = _usl(self.resampled, np.asarray(in_flight, dtype=float))
        low, high = np.percentile(curves, _TAILS, axis=0)
        return low, high

    @property
    def peak(self) -> float:
        """The requests in flight at which throughput is highest, infinite where it never falls."""
        return float(_peaks(np.array([[self.contention, self.coherency, self.alone_per_s]]))[0])

    @property
    def peak_per_s(self) -> float:
        """The highest throughput: at `peak`, or the asymptote λ / σ where it never falls."""
        if math.isfinite(self.peak):
            return float(self.throughput_per_s([self.peak])[0])
        return self.alone_per_s / self.contention if self.contention > 0 else math.inf


@dataclass(frozen=True, slots=True)
class Laws:
    """Both laws, fitted to the same measurements."""

    usl: Law
    amdahl: Law
    measured_to: float
    """The highest level that was measured; beyond it the laws only guess."""

    @property
    def is_peak_measured(self) -> bool:
        """Whether throughput's peak is among the measured levels."""
        return self.usl.peak <= self.measured_to

    def in_words(self) -> str:
        """What the fit says, in one or two sentences with figures."""
        usl = self.usl
        told = (
            f"contention σ = {usl.contention:.3g} ({_span(usl.contention_within)}), "
            f"coherency κ = {usl.coherency:.2g} ({_span(usl.coherency_within)}), "
            f"λ = {usl.alone_per_s:.3g} tiles/s with one in flight"
        )
        if not math.isfinite(usl.peak):
            told += "; throughput has no peak (Amdahl's law does as well)"
        elif self.is_peak_measured:
            told += f"; peak of {usl.peak_per_s:.0f} tiles/s at {usl.peak:.0f} in flight"
        else:
            told += (
                f"; a peak would be at {usl.peak:.0f} in flight, above the {self.measured_to:g} "
                "that were measured, so it is a guess"
            )
        if usl.deviation > 0.05:
            told += (
                f". The law misses the points by {usl.deviation:.0%}: this server has a sharper "
                "knee than it describes, so trust the points"
            )
        return told


@dataclass(frozen=True, slots=True)
class TooFew:
    """Why no law was fitted."""

    levels: int
    """How many different levels there are."""

    def in_words(self) -> str:
        """In one clause."""
        plural = "level is" if self.levels == 1 else "levels are"
        return (
            f"{self.levels} measured {plural} not enough points for a scaling law: it takes "
            f"{FEWEST_LEVELS} different ones"
        )


def fit(
    in_flight: Sequence[float],
    throughput_per_s: Sequence[float],
    *,
    seed: int = 0,
    resamples: int = _RESAMPLES,
) -> Laws | TooFew:
    """The laws that fit these points best, each point a level and its throughput.

    A level may come several times, once for each round. The same seed gives the same intervals.
    """
    levels = np.asarray(in_flight, dtype=float)
    throughputs = np.asarray(throughput_per_s, dtype=float)
    is_sound = (levels > 0) & (throughputs > 0)
    levels, throughputs = levels[is_sound], throughputs[is_sound]
    different = len(np.unique(levels))
    if different < FEWEST_LEVELS:
        return TooFew(different)
    # Scaled, so that the parameters are of like size and the damping means the same everywhere.
    scale = float(throughputs.mean())
    scaled = throughputs / scale
    return Laws(
        _law(levels, scaled, scale, _USL, seed, resamples),
        _law(levels, scaled, scale, _AMDAHL, seed, resamples),
        float(levels.max()),
    )


def fit_measurements(measurements: Sequence[Measurement], *, seed: int = 0) -> Laws | TooFew:
    """`fit` of the closed loop's measurements in which something succeeded."""
    points = [
        (each.level.value, each.throughput_per_s)
        for each in measurements
        if each.level.loop is Loop.CLOSED and each.succeeded
    ]
    return fit([point[0] for point in points], [point[1] for point in points], seed=seed)


@dataclass(frozen=True, slots=True)
class LittlesCheck:
    """Little's law (J. D. C. Little, “A proof for the queuing formula L = λW”, Operations Research
    9, 1961) at one measurement: in flight = throughput × latency."""

    in_flight: float
    """What was to be in flight: the level in the closed loop, the measured mean in the open one."""
    from_latency: float
    """Ended requests a second times their mean latency."""

    @property
    def deviation(self) -> float:
        """How much of `in_flight` was not with the server, as a share of it.

        Above 0, requests waited in this computer (a queue in the client, a busy event loop) while
        they counted as in flight; below 0, requests of before the phase ended within it.
        """
        return 1 - self.from_latency / self.in_flight if self.in_flight > 0 else 0.0


def littles_check(measurement: Measurement) -> LittlesCheck:
    """Little's law at this measurement. Requests that failed are taken to have taken as long as
    those that succeeded."""
    if measurement.seconds <= 0:
        return LittlesCheck(measurement.mean_in_flight, measurement.mean_in_flight)
    rate_per_s = measurement.requests / measurement.seconds
    is_closed = measurement.level.loop is Loop.CLOSED
    return LittlesCheck(
        measurement.level.value if is_closed else measurement.mean_in_flight,
        rate_per_s * measurement.latencies.mean_s,
    )


# Which of σ and κ are free, and what they are where they are not: the least squares with bounds
# are those of the best of these whose free parameters keep the bounds (0 ≤ σ ≤ 1, κ ≥ 0).
_Case = tuple[float | None, float | None]
_USL: tuple[_Case, ...] = ((None, None), (None, 0.0), (0.0, None), (1.0, None), (0.0, 0.0))
_AMDAHL: tuple[_Case, ...] = ((None, 0.0), (0.0, 0.0), (1.0, 0.0))

_TAILS = [50 * (1 - CONFIDENCE), 50 * (1 + CONFIDENCE)]


def _law(
    levels: Array, throughputs: Array, scale: float, cases: tuple[_Case, ...], seed: int, count: int
) -> Law:
    best = _least_squares(levels, throughputs[np.newaxis], cases, _start(levels, throughputs))
    fitted = _usl(best, levels)[0]
    residuals = throughputs - fitted
    # A point that the curve is bound to follow hides its noise: its residual is made larger.
    jacobian = _gradient(best, levels)[0]
    hat = np.einsum("ij,ji->i", jacobian, np.linalg.pinv(jacobian))
    widened = residuals / np.clip(1 - hat, 0.1, 1.0)
    signs = np.random.default_rng(seed).choice([-1.0, 1.0], size=(count, len(levels)))
    noisy = np.maximum(fitted + signs * widened, 1e-9)
    resampled = _least_squares(levels, noisy, cases, best[0])
    sigma, kappa, alone = np.percentile(resampled, _TAILS, axis=0).T
    # Infinite peaks have no difference: `lower` and `higher` choose among them without one.
    peaks = _peaks(resampled)
    peak_low = float(np.percentile(peaks, _TAILS[0], method="lower"))
    peak_high = float(np.percentile(peaks, _TAILS[1], method="higher"))
    in_tiles = np.array([1.0, 1.0, scale])
    return Law(
        contention=float(best[0, 0]),
        coherency=float(best[0, 1]),
        alone_per_s=float(best[0, 2] * scale),
        contention_within=Interval(float(sigma[0]), float(sigma[1])),
        coherency_within=Interval(float(kappa[0]), float(kappa[1])),
        alone_within=Interval(float(alone[0] * scale), float(alone[1] * scale)),
        peak_within=Interval(peak_low, peak_high),
        deviation=float(np.sqrt(np.mean(residuals**2)) / throughputs.mean()),
        resampled=resampled * in_tiles,
    )


def _usl(parameters: Array, levels: Array) -> Array:
    """Throughputs, shape (fits, levels), of parameters of shape (fits, 3)."""
    sigma, kappa, alone = (parameters[:, [column]] for column in range(3))
    return alone * levels / (1 + sigma * (levels - 1) + kappa * levels * (levels - 1))


def _gradient(parameters: Array, levels: Array) -> Array:
    """Of `_usl` by σ, κ and λ; shape (fits, levels, 3)."""
    values = _usl(parameters, levels)
    alone = parameters[:, [2]]
    ratio = values / (alone * levels)
    by_sigma = -values * ratio * (levels - 1)
    return np.stack([by_sigma, by_sigma * levels, values / alone], axis=-1)


def _peaks(parameters: Array) -> Array:
    with np.errstate(divide="ignore", invalid="ignore"):
        peaks = np.sqrt(np.maximum(1 - parameters[:, 0], 0) / parameters[:, 1])
    return np.where(parameters[:, 1] > 0, np.maximum(peaks, 1.0), np.inf)


def _least_squares(
    levels: Array, throughputs: Array, cases: tuple[_Case, ...], start: Array
) -> Array:
    """The best parameters for each row of `throughputs`, looked for from `start`, shape (3,)."""
    best = np.zeros((len(throughputs), 3))
    least = np.full(len(throughputs), np.inf)
    for case in cases:
        found = _fitted(levels, throughputs, case, start)
        squares = np.sum((throughputs - _usl(found, levels)) ** 2, axis=1)
        is_within = (found[:, 0] >= 0) & (found[:, 0] <= 1) & (found[:, 1] >= 0) & (found[:, 2] > 0)
        is_better = is_within & (squares < least)
        best[is_better], least[is_better] = found[is_better], squares[is_better]
    return best


def _fitted(levels: Array, throughputs: Array, case: _Case, start: Array) -> Array:
    """Least squares of one case, by Levenberg and Marquardt's method on all rows at once."""
    free = [index for index, fixed in enumerate((*case, None)) if fixed is None]
    parameters = np.tile(start, (len(throughputs), 1))
    for index, fixed in enumerate(case):
        if fixed is not None:
            parameters[:, index] = fixed
    # λ is linear in X: with σ and κ given, the best of it needs no search.
    shape = _usl(np.append(parameters[0, :2], 1.0)[np.newaxis], levels)[0]
    parameters[:, 2] = throughputs @ shape / np.sum(shape**2)
    damping = np.full(len(throughputs), 1e-3)
    squares = np.sum((throughputs - _usl(parameters, levels)) ** 2, axis=1)
    for _ in range(_STEPS):
        jacobian = _gradient(parameters, levels)[..., free]
        residuals = throughputs - _usl(parameters, levels)
        transposed = jacobian.swapaxes(1, 2)
        normal = transposed @ jacobian
        pull = transposed @ residuals[..., np.newaxis]
        diagonal = np.diagonal(normal, axis1=1, axis2=2)
        weight = damping[:, np.newaxis] * diagonal + 1e-12
        step = np.linalg.solve(normal + weight[:, :, np.newaxis] * np.eye(len(free)), pull)
        tried = parameters.copy()
        tried[:, free] += step[..., 0]
        with np.errstate(all="ignore"):
            tried_squares = np.sum((throughputs - _usl(tried, levels)) ** 2, axis=1)
        # NaN compares as worse.
        is_better = tried_squares < squares
        gained = squares - np.where(is_better, tried_squares, squares)
        parameters[is_better] = tried[is_better]
        squares -= gained
        damping = np.clip(np.where(is_better, damping / 4, damping * 4), 1e-12, 1e12)
        if np.all(np.where(is_better, gained <= 1e-12 * squares, damping > 1e6)):
            break
    return parameters


def _start(levels: Array, throughputs: Array) -> Array:
    """Where a search begins: Gunther's linearised form, N / X as a parabola of N, weighted so that
    its errors are nearly those of X."""
    weights = throughputs**2 / levels
    columns = np.stack([np.ones_like(levels), levels, levels**2], axis=-1)
    constant, linear, square = np.linalg.lstsq(
        columns * weights[:, np.newaxis], weights * levels / throughputs, rcond=None
    )[0]
    alone = 1 / max(constant + linear + square, 1e-9)
    return np.array(
        [np.clip(1 - constant * alone, 0.0, 1.0), np.clip(square * alone, 0.0, 1.0), alone]
    )


def _span(interval: Interval) -> str:
    return f"{interval.low:.2g}–{interval.high:.2g}"
