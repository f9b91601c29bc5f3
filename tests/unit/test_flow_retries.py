"""Backoff, Retry-After and the retry budget."""

from __future__ import annotations

import random
from statistics import fmean

import pytest

from tiledl.flow import Backoff, RetryBudget, parse_retry_after

NOW_EPOCH_S = 784111777.0
"""Sun, 06 Nov 1994 08:49:37 GMT, the date of the examples in RFC 9110, section 5.6.7."""


def test_the_backoff_ceiling_doubles_up_to_the_cap() -> None:
    backoff = Backoff(base_s=0.2, cap_s=1.0)
    assert [backoff.ceiling_s(attempt) for attempt in range(1, 6)] == [0.2, 0.4, 0.8, 1.0, 1.0]


def test_full_jitter_spreads_over_the_whole_interval() -> None:
    rng = random.Random(1)
    delays = [Backoff(base_s=1.0, cap_s=8.0).delay_s(3, rng) for _ in range(2000)]
    assert min(delays) < 0.1
    assert max(delays) > 3.9
    assert fmean(delays) == pytest.approx(2.0, abs=0.1)


def test_a_very_late_attempt_does_not_overflow() -> None:
    assert 0 <= Backoff().delay_s(10_000, random.Random(1)) <= 30.0


@pytest.mark.parametrize(("base_s", "cap_s"), [(0.0, 1.0), (2.0, 1.0), (1.0, float("inf"))])
def test_an_impossible_backoff_is_refused(base_s: float, cap_s: float) -> None:
    with pytest.raises(ValueError, match="choose 0 < base_s <= cap_s"):
        Backoff(base_s, cap_s)


def test_attempts_count_from_one() -> None:
    with pytest.raises(ValueError, match="attempts count from 1"):
        Backoff().delay_s(0, random.Random(1))


@pytest.mark.parametrize(
    ("value", "wait_s"),
    [
        (None, None),
        ("", None),
        ("soon", None),
        ("12", 12.0),
        (" 12 ", 12.0),
        ("1.5", 1.5),
        ("-3", 0.0),
        ("9" * 5000, 300.0),
        ("１２", None),
        ("nan", None),
        ("inf", None),
        ("Sun, 06 Nov 1994 08:49:47 GMT", 10.0),
        ("Sunday, 06-Nov-94 08:49:47 GMT", 10.0),
        ("Sun Nov  6 08:49:47 1994", 10.0),
        ("Sun, 06 Nov 1994 08:00:00 GMT", 0.0),
        ("Sun, 06 Nov 2094 08:00:00 GMT", 300.0),
        ("Sun, 31 Feb 1994 08:49:47 GMT", None),
        ("Sun, 06 Nov 0000 08:49:47 GMT", None),
        ("Sun, 06 Xyz 1994 08:49:47 GMT", None),
        ("Sun, 06 Nov 1994 25:49:47 GMT", None),
        ("12, 13", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str | None, wait_s: float | None) -> None:
    assert parse_retry_after(value, NOW_EPOCH_S) == wait_s


def test_retry_after_honours_its_own_cap() -> None:
    assert parse_retry_after("3600", NOW_EPOCH_S, cap_s=7200.0) == 3600.0


def test_a_leap_second_is_a_time() -> None:
    assert parse_retry_after("Sun, 06 Nov 1994 08:49:60 GMT", NOW_EPOCH_S) == 22.0


def test_a_year_of_two_digits_is_at_most_fifty_years_ahead() -> None:
    in_1999_s = 946684000.0
    assert parse_retry_after("Saturday, 01-Jan-00 00:00:00 GMT", in_1999_s) == 300.0
    assert parse_retry_after("Friday, 01-Jan-50 00:00:00 GMT", in_1999_s) == 0.0


def test_the_budget_refuses_when_retries_exceed_their_share() -> None:
    budget = RetryBudget(share=0.2, min_per_s=0.2, window_s=10.0)
    now = 0.0
    retries = 0
    for _ in range(10_000):
        now += 0.001
        budget.deposit(now)
        retries += budget.withdraw(now)
    assert 0.19 <= retries / 10_000 <= 0.21


def test_a_refused_retry_may_go_after_the_time_it_was_told() -> None:
    budget = RetryBudget(min_per_s=1.0, window_s=10.0)
    while budget.withdraw(5.0):
        pass
    wait_s = budget.wait_s(5.0)
    assert 0 < wait_s < 2.0
    assert not budget.withdraw(5.0 + 0.9 * wait_s)
    assert budget.withdraw(5.0 + wait_s)
    assert budget.wait_s(5.0 + wait_s) > 0


def test_savings_fade_so_that_an_hour_of_success_does_not_pay_for_a_storm() -> None:
    budget = RetryBudget(share=0.2, min_per_s=1.0, window_s=10.0)
    for _ in range(10_000):
        budget.deposit(0.0)
    retries = 0
    while budget.withdraw(100.0):
        retries += 1
    assert retries <= 11


def test_a_budget_that_could_never_pay_is_refused() -> None:
    with pytest.raises(ValueError, match="min_per_s"):
        RetryBudget(min_per_s=0.0)
