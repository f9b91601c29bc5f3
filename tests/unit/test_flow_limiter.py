"""The rate limiter, and the rate that learns from 429."""

from __future__ import annotations

import pytest

from tiledl.flow import AdaptiveRate, RateLimiter
from tiledl.outcome import ErrorClass


def test_requests_are_spaced_by_the_rate() -> None:
    limiter = RateLimiter(10.0)
    assert limiter.wait_s(0.0) == 0.0
    limiter.take(0.0)
    assert limiter.wait_s(0.0) == pytest.approx(0.1)
    assert limiter.wait_s(0.1) == 0.0


def test_a_rested_host_takes_a_burst_and_no_more() -> None:
    limiter = RateLimiter(10.0, burst=3)
    for _ in range(3):
        assert limiter.wait_s(100.0) == 0.0
        limiter.take(100.0)
    assert limiter.wait_s(100.0) == pytest.approx(0.1)


def test_no_rate_is_no_limit() -> None:
    limiter = RateLimiter(None)
    for _ in range(1000):
        limiter.take(0.0)
    assert limiter.wait_s(0.0) == 0.0


def test_a_new_rate_takes_effect_at_once_and_keeps_what_is_in_the_bucket() -> None:
    limiter = RateLimiter(1.0, burst=2)
    limiter.take(0.0)
    limiter.take(0.0)
    limiter.set_rate(10.0, 0.0)
    assert limiter.wait_s(0.0) == pytest.approx(0.1)
    limiter.set_rate(0.5, 0.0)
    assert limiter.wait_s(0.0) == pytest.approx(2.0)


def test_no_rate_above_the_policy_can_be_set() -> None:
    limiter = RateLimiter(None, max_rate_per_s=5.0)
    assert limiter.rate_per_s == 5.0
    limiter.set_rate(50.0, 0.0)
    assert limiter.rate_per_s == 5.0
    limiter.set_rate(None, 0.0)
    assert limiter.rate_per_s == 5.0


@pytest.mark.parametrize("rate_per_s", [0.0, -1.0, float("nan"), float("inf")])
def test_an_impossible_rate_is_refused(rate_per_s: float) -> None:
    with pytest.raises(ValueError, match="requests/s cannot work"):
        RateLimiter(rate_per_s)


def test_a_burst_below_one_is_refused() -> None:
    with pytest.raises(ValueError, match="choose at least 1"):
        RateLimiter(1.0, burst=0.5)


def _succeed(rate: AdaptiveRate, per_s: float, from_s: float, to_s: float) -> None:
    for number in range(int((to_s - from_s) * per_s)):
        now = from_s + number / per_s
        rate.on_result(None, now, now - 0.01)


def test_the_rate_is_the_ceiling_until_the_first_429() -> None:
    rate = AdaptiveRate(ceiling_per_s=None)
    _succeed(rate, 100.0, 0.0, 10.0)
    assert rate.rate_per_s is None
    assert AdaptiveRate(ceiling_per_s=7.0).rate_per_s == 7.0


def test_the_first_429_halves_the_measured_rate() -> None:
    rate = AdaptiveRate()
    _succeed(rate, 100.0, 0.0, 10.0)
    assert rate.on_result(ErrorClass.RATE_LIMITED, 10.0, 9.9)
    assert rate.rate_per_s == pytest.approx(50.0, rel=0.05)


def test_a_pause_before_the_first_429_does_not_look_like_a_slow_server() -> None:
    rate = AdaptiveRate()
    _succeed(rate, 100.0, 0.0, 10.0)
    rate.on_result(ErrorClass.RATE_LIMITED, 60.0, 59.9)
    assert rate.rate_per_s == pytest.approx(50.0, rel=0.05)


def test_one_congestion_event_cuts_once() -> None:
    rate = AdaptiveRate()
    _succeed(rate, 100.0, 0.0, 10.0)
    rate.on_result(ErrorClass.RATE_LIMITED, 10.0, 9.9)
    before = rate.rate_per_s
    for _ in range(50):
        assert not rate.on_result(ErrorClass.RATE_LIMITED, 10.01, 9.95)
    assert rate.rate_per_s == before


def test_429_without_any_success_since_the_last_cut_does_not_cut_again() -> None:
    rate = AdaptiveRate()
    _succeed(rate, 100.0, 0.0, 10.0)
    rate.on_result(ErrorClass.RATE_LIMITED, 10.0, 9.9)
    before = rate.rate_per_s
    assert not rate.on_result(ErrorClass.RATE_LIMITED, 20.0, 19.9)
    assert rate.rate_per_s == before
    assert not AdaptiveRate().on_result(ErrorClass.RATE_LIMITED, 1.0, 0.9)


def test_success_brings_the_rate_back_in_some_ten_seconds() -> None:
    rate = AdaptiveRate(ceiling_per_s=100.0)
    _succeed(rate, 100.0, 0.0, 10.0)
    rate.on_result(ErrorClass.RATE_LIMITED, 10.0, 9.9)
    now = 10.0
    while now < 22.0:
        assert rate.rate_per_s is not None
        now += 1.0 / rate.rate_per_s
        rate.on_result(None, now, now - 0.01)
    assert rate.rate_per_s == pytest.approx(100.0, rel=0.1)
    assert rate.rate_per_s <= 100.0


def test_a_rate_that_is_not_used_does_not_rise() -> None:
    rate = AdaptiveRate()
    _succeed(rate, 100.0, 0.0, 10.0)
    rate.on_result(ErrorClass.RATE_LIMITED, 10.0, 9.9)
    before = rate.rate_per_s
    _succeed(rate, 10.0, 20.0, 60.0)
    assert rate.rate_per_s == before


def test_other_errors_do_not_change_the_rate() -> None:
    rate = AdaptiveRate()
    _succeed(rate, 100.0, 0.0, 10.0)
    for error in set(ErrorClass) - {ErrorClass.RATE_LIMITED}:
        assert not rate.on_result(error, 10.0, 9.9)
    assert rate.rate_per_s is None
