"""Scaling laws: published figures are met, known parameters found again, few points told as few."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.measurements import measured
from tiledl.tuning.laws import Laws, TooFew, fit, fit_measurements, littles_check

# SPEC SDM91 on a Sun SPARCcenter 2000, as R's package `usl` has it (data set `specsdm91`).
SDM91_LOAD = [1, 18, 36, 72, 108, 144, 216]
SDM91_THROUGHPUT = [64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775.0, 1702.2]

LEVELS = [1, 2, 4, 8, 16, 32, 64, 128]


def fitted(levels: Sequence[float], throughputs: Sequence[float], **given: int) -> Laws:
    laws = fit(levels, throughputs, **given)
    assert isinstance(laws, Laws)
    return laws


def usl(levels: Sequence[float], sigma: float, kappa: float, alone: float) -> list[float]:
    return [alone * n / (1 + sigma * (n - 1) + kappa * n * (n - 1)) for n in levels]


def test_the_fit_agrees_with_the_r_package_usl_on_its_example() -> None:
    # README of R's `usl` 3.0: alpha 0.0277285, beta 0.0001044, gamma 89.9952330, peak: throughput
    # 1884 at load 96.52 (alpha, beta, gamma are σ, κ, λ).
    law = fitted(SDM91_LOAD, SDM91_THROUGHPUT).usl
    assert law.contention == pytest.approx(0.0277285, rel=1e-4)
    assert law.coherency == pytest.approx(0.0001044, rel=1e-3)
    assert law.alone_per_s == pytest.approx(89.9952330, rel=1e-5)
    assert law.peak == pytest.approx(96.52, abs=0.01)
    assert law.peak_per_s == pytest.approx(1884, abs=0.5)


@settings(max_examples=25)
@given(
    sigma=st.floats(0, 0.5),
    kappa=st.floats(0, 0.02),
    alone=st.floats(0.5, 5000),
)
def test_known_parameters_are_found_again(sigma: float, kappa: float, alone: float) -> None:
    law = fitted(LEVELS, usl(LEVELS, sigma, kappa, alone), resamples=5).usl
    assert law.contention == pytest.approx(sigma, rel=1e-3, abs=1e-5)
    assert law.coherency == pytest.approx(kappa, rel=1e-3, abs=1e-6)
    assert law.alone_per_s == pytest.approx(alone, rel=1e-3)
    assert law.deviation < 1e-4


@settings(max_examples=20)
@given(st.lists(st.floats(0.1, 1e4), min_size=len(LEVELS), max_size=len(LEVELS)))
def test_whatever_was_measured_the_parameters_are_within_their_bounds(
    throughputs: list[float],
) -> None:
    laws = fitted(LEVELS, throughputs, resamples=5)
    for law in (laws.usl, laws.amdahl):
        assert 0 <= law.contention <= 1
        assert law.coherency >= 0
        assert law.alone_per_s > 0
        assert np.all(law.throughput_per_s(LEVELS) > 0)


def test_amdahls_law_is_the_case_without_coherency() -> None:
    laws = fitted(LEVELS, usl(LEVELS, 0.05, 0.0, 100))
    assert laws.amdahl.coherency == 0
    assert laws.amdahl.contention == pytest.approx(0.05, rel=1e-4)
    assert laws.amdahl.peak_per_s == pytest.approx(100 / 0.05, rel=1e-3)
    assert math.isinf(laws.amdahl.peak)


def test_the_intervals_hold_the_truth_about_as_often_as_they_say() -> None:
    truth = (0.03, 0.0005, 100.0)
    levels = LEVELS[:-1] * 3
    noise = np.random.default_rng(7)
    held = np.zeros(3)
    runs = 20
    for run in range(runs):
        clean = np.array(usl(levels, *truth))
        noisy = clean * (1 + 0.03 * noise.standard_normal(len(levels)))
        law = fitted(levels, list(noisy), seed=run, resamples=100).usl
        intervals = (law.contention_within, law.coherency_within, law.alone_within)
        held += [each.low <= true <= each.high for each, true in zip(intervals, truth, strict=True)]
    # 95 % is what they say; with so few points the bootstrap is somewhat too sure of itself.
    assert np.all(held >= 0.8 * runs)
    assert np.any(held < runs)


def test_the_band_holds_the_curve_and_is_wider_beyond_the_points() -> None:
    law = fitted(SDM91_LOAD, SDM91_THROUGHPUT).usl
    low, high = law.band([36, 1000])
    curve = law.throughput_per_s([36, 1000])
    assert np.all(low <= curve)
    assert np.all(curve <= high)
    assert (high - low)[1] / curve[1] > (high - low)[0] / curve[0]


def test_the_same_seed_gives_the_same_intervals() -> None:
    one = fitted(SDM91_LOAD, SDM91_THROUGHPUT, seed=3).usl
    other = fitted(SDM91_LOAD, SDM91_THROUGHPUT, seed=3).usl
    assert one == other


@pytest.mark.parametrize("levels", [[], [1], [1, 1, 2, 2, 4, 4]])
def test_few_points_are_told_as_few(levels: list[int]) -> None:
    laws = fit(levels, [10.0] * len(levels))
    assert isinstance(laws, TooFew)
    assert laws.levels == len(set(levels))
    assert "not enough points" in laws.in_words()


def test_levels_at_which_nothing_succeeded_are_no_points() -> None:
    measurements = [measured(n, 0.0 if n == 8 else 100.0, 0.01) for n in (1, 2, 4, 8)]
    laws = fit_measurements(measurements)
    assert isinstance(laws, TooFew)
    assert laws.levels == 3


def test_a_peak_above_what_was_measured_is_called_a_guess() -> None:
    laws = fitted([1, 2, 4, 8], usl([1, 2, 4, 8], 0.02, 0.0004, 50))
    assert not laws.is_peak_measured
    assert "guess" in laws.in_words()


def test_a_server_with_a_sharp_knee_is_told_as_one_that_the_law_does_not_describe() -> None:
    levels = [1, 2, 4, 8, 16, 32, 64]
    laws = fitted(levels, [25.0 * min(n, 16) for n in levels])
    assert laws.usl.deviation > 0.05
    assert "sharper knee" in laws.in_words()


def test_littles_law_shows_what_waited_in_the_client() -> None:
    # 16 were to be in flight, but 200 a second at 40 ms are 8: the others waited elsewhere.
    check = littles_check(measured(16, 200.0, 0.04))
    assert check.from_latency == pytest.approx(8, rel=0.01)
    assert check.deviation == pytest.approx(0.5, abs=0.01)
    assert littles_check(measured(8, 200.0, 0.04)).deviation == pytest.approx(0, abs=0.01)
