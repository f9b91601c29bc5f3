"""The search for the rate that a server takes, against buckets that need no waiting."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tiledl.tuning.rate_search import RateSearch, Trial


class Bucket:
    """A token bucket: `rate_per_s` forever, `burst` at once."""

    def __init__(self, rate_per_s: float, burst: float) -> None:
        self.rate_per_s, self.burst = rate_per_s, burst
        self.tokens = burst
        self.sent = self.refused = 0

    def tried(self, trial: Trial, rest_s: float = 0.5) -> tuple[int, float, bool]:
        """Requests sent, seconds that took, whether it ended with the second refusal."""
        self.tokens = min(self.burst, self.tokens + rest_s * self.rate_per_s)
        sent, refusals, interval_s = 0, 0, 1 / trial.rate_per_s
        while sent * interval_s < trial.seconds:
            sent += 1
            self.tokens = min(self.burst, self.tokens + interval_s * self.rate_per_s)
            if self.tokens >= 1:
                self.tokens -= 1
            else:
                refusals += 1
            if refusals == 2:
                break
        self.sent += sent
        self.refused += refusals
        return sent, sent * interval_s, refusals > 0


def searched(bucket: Bucket, search: RateSearch) -> RateSearch:
    for _ in range(60):
        trial = search.next
        if trial is None:
            return search
        sent, seconds, is_refused = bucket.tried(trial)
        search.learn(trial, sent, seconds, is_refused=is_refused, rest_s=0.5)
    pytest.fail("the search does not end")


@settings(max_examples=300)
@given(rate=st.floats(3, 1000), burst_s=st.floats(0.01, 1.0))
def test_the_rate_behind_a_burst_is_found(rate: float, burst_s: float) -> None:
    bucket = Bucket(rate, max(rate * burst_s, 1.0))
    search = searched(bucket, RateSearch(2.0))
    assert search.is_held
    # What a hold of 10 s cannot tell from the rate is a tenth of the burst.
    assert 0.75 * rate <= search.taken_per_s <= rate + bucket.burst / 8 + 1


@given(rate=st.floats(40, 1000), burst_s=st.floats(0.01, 1.0))
def test_few_requests_are_refused_meanwhile(rate: float, burst_s: float) -> None:
    bucket = Bucket(rate, max(rate * burst_s, 1.0))
    searched(bucket, RateSearch(2.0))
    assert bucket.refused <= 0.02 * bucket.sent


def test_no_rate_above_the_policys_is_tried() -> None:
    search = RateSearch(1.0, 33.0)
    tried = []
    while (trial := search.next) is not None:
        tried.append(trial.rate_per_s)
        search.learn(trial, round(trial.rate_per_s), 1.0, is_refused=False)
    assert max(tried) == 33.0
    assert search.taken_per_s == 33.0
    assert search.is_held


def test_a_server_that_refuses_everything_ends_the_search() -> None:
    search = RateSearch(1.0)
    trials = 0
    while (trial := search.next) is not None:
        trials += 1
        search.learn(trial, 2, 0.1, is_refused=True)
    assert search.taken_per_s == 0
    assert trials < 10


def test_a_server_too_slow_for_a_rate_ends_it_with_what_it_got() -> None:
    search = RateSearch(1.0)
    trial = search.next
    assert trial is not None
    search.learn(trial, 5, 1.0, is_refused=False)
    assert search.next is None
    assert search.taken_per_s == 5
