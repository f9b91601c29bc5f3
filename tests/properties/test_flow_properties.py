"""What holds of flow control whatever happens."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tiledl.flow import (
    AdaptiveRate,
    Aimd,
    Auto,
    Backoff,
    Controller,
    Fixed,
    Gradient,
    RateLimiter,
    RetryBudget,
    parse_retry_after,
)
from tiledl.outcome import ErrorClass

RATES = st.floats(0.1, 1000.0)
ERRORS = st.sampled_from([None, None, None, *ErrorClass])


@given(st.integers(1, 10_000), st.floats(1e-3, 10.0), st.floats(1.0, 100.0), st.integers())
@settings(deadline=None)
def test_a_backoff_is_within_its_ceiling_which_never_falls(
    attempt: int, base_s: float, factor: float, seed: int
) -> None:
    backoff = Backoff(base_s, base_s * factor)
    delay_s = backoff.delay_s(attempt, random.Random(seed))
    assert 0 <= delay_s <= backoff.ceiling_s(attempt) <= backoff.cap_s
    assert backoff.ceiling_s(attempt) <= backoff.ceiling_s(attempt + 1)


@given(
    st.one_of(
        st.text(),
        st.text("0123456789-+.eE _"),
        st.from_regex(
            r"[A-Z][a-z]{2,9},? [0-9]{1,2}[ -][A-Z][a-z]{2}[ -][0-9]{2,4} [0-9:]{5,8} GMT",
            fullmatch=True,
        ),
        st.from_regex(
            r"Sun, [0-9]{2} (Jan|Feb|Nov) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT", fullmatch=True
        ),
    ),
    st.floats(0, 4e9),
    st.floats(0, 1e6),
)
@settings(max_examples=500, deadline=None)
def test_any_text_is_a_bounded_wait_or_none(value: str, now_epoch_s: float, cap_s: float) -> None:
    wait_s = parse_retry_after(value, now_epoch_s, cap_s)
    assert wait_s is None or 0 <= wait_s <= cap_s


@given(
    st.one_of(st.none(), RATES),
    st.floats(1, 20),
    st.lists(
        st.one_of(
            st.floats(0, 0.5).map(lambda gap_s: ("ask", gap_s)),
            RATES.map(lambda rate: ("rate", rate)),
        ),
        max_size=150,
    ),
    RATES,
)
@settings(deadline=None)
def test_no_window_has_more_requests_than_its_rates_and_the_burst(
    first_rate: float | None, burst: float, steps: list[tuple[str, float]], ceiling: float
) -> None:
    limiter = RateLimiter(first_rate, burst, max_rate_per_s=ceiling)
    now, allowance = 0.0, 0.0
    passes: list[float] = []
    for kind, value in steps:
        if kind == "rate":
            limiter.set_rate(value, now)
            continue
        gap_s = max(value, limiter.wait_s(now)) if len(passes) % 2 else value
        assert limiter.rate_per_s is not None
        assert limiter.rate_per_s <= ceiling
        allowance += gap_s * limiter.rate_per_s
        now += gap_s
        if limiter.wait_s(now) == 0:
            limiter.take(now)
            passes.append(allowance)
    for first in range(len(passes)):
        for last in range(first, len(passes)):
            assert last - first + 1 <= passes[last] - passes[first] + burst + 1e-5


@given(
    st.one_of(st.none(), st.floats(1, 1000)),
    st.lists(st.tuples(st.floats(0, 2), ERRORS, st.floats(0, 5)), max_size=300),
)
@settings(deadline=None)
def test_an_adaptive_rate_stays_between_floor_and_ceiling(
    ceiling: float | None, results: list[tuple[float, ErrorClass | None, float]]
) -> None:
    rate = AdaptiveRate(ceiling, floor_per_s=0.5)
    now = 0.0
    for gap_s, error, latency_s in results:
        now += gap_s
        before = rate.rate_per_s
        changed = rate.on_result(error, now, now - latency_s)
        assert changed == (rate.rate_per_s != before) or error is ErrorClass.RATE_LIMITED
        if rate.rate_per_s is not None:
            assert 0.5 <= rate.rate_per_s <= (ceiling or math.inf)


@given(
    st.floats(0, 1),
    st.floats(0.2, 5),
    st.lists(st.tuples(st.floats(0, 3), st.booleans()), max_size=300),
)
@settings(deadline=None)
def test_retries_never_exceed_their_share_and_the_allowance(
    share: float, min_per_s: float, steps: list[tuple[float, bool]]
) -> None:
    budget = RetryBudget(share, min_per_s, window_s=10.0)
    now = 0.0
    deposits = retries = 0
    for gap_s, is_retry in steps:
        now += gap_s
        if not is_retry:
            budget.deposit(now)
            deposits += 1
            continue
        told_s = budget.wait_s(now)
        passed = budget.withdraw(now)
        assert passed == (told_s == 0)
        retries += passed
        assert retries <= share * deposits + min_per_s * (now + 10.0) + 1e-6


def _controllers(ceiling: int) -> list[Controller]:
    return [Fixed(7, ceiling), Aimd(ceiling), Gradient(ceiling), Auto(ceiling)]


@pytest.mark.parametrize("kind", range(4), ids=["fixed", "aimd", "gradient", "auto"])
@given(
    st.integers(1, 300),
    st.lists(
        st.tuples(
            st.floats(0, 2),
            st.floats(0, 60),
            st.integers(0, 400),
            ERRORS,
            st.integers(1, 40),
            st.one_of(st.none(), st.integers(1, 300)),
        ),
        max_size=60,
    ),
)
@settings(deadline=None)
def test_a_limit_is_always_between_one_and_the_ceiling(
    kind: int,
    ceiling: int,
    results: list[tuple[float, float, int, ErrorClass | None, int, int | None]],
) -> None:
    controller = _controllers(ceiling)[kind]
    now = 0.0
    for gap_s, latency_s, in_flight, error, repeats, new_ceiling in results:
        if new_ceiling is not None:
            ceiling = new_ceiling
            controller.set_ceiling(ceiling)
            assert 1 <= controller.limit <= ceiling
        for _ in range(repeats):
            now += gap_s / repeats
            controller.on_result(latency_s, in_flight, error, now, now - latency_s)
            assert 1 <= controller.limit <= ceiling
