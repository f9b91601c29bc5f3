"""The circuit breaker: what opens it, for how long, and what closes it."""

from __future__ import annotations

import random

import pytest

from tiledl.flow import FAILURES, BreakerSettings, CircuitBreaker, State, Transition
from tiledl.outcome import ErrorClass

SETTINGS = BreakerSettings(
    window_count=10,
    window_s=30.0,
    failure_share=0.5,
    min_count=10,
    consecutive_failures=6,
    open_base_s=1.0,
    open_cap_s=8.0,
    jitter=0.0,
    probes=2,
    successes_to_close=3,
    heal_s=60.0,
)


def _breaker(settings: BreakerSettings = SETTINGS) -> CircuitBreaker:
    return CircuitBreaker(settings, random.Random(1))


def _open(breaker: CircuitBreaker, now: float) -> None:
    for _ in range(breaker.settings.consecutive_failures):
        breaker.record(ErrorClass.TIMEOUT, now, now)
    assert breaker.state is State.OPEN


def _close(breaker: CircuitBreaker, now: float) -> None:
    for _ in range(breaker.settings.successes_to_close):
        assert breaker.admit(now) == 0.0
        breaker.record(None, now, now)
    assert breaker.state is State.CLOSED


def test_failures_in_a_row_open_it() -> None:
    breaker = _breaker()
    for _ in range(5):
        breaker.record(ErrorClass.CONNECTION, 1.0, 1.0)
    assert breaker.state is State.CLOSED
    breaker.record(ErrorClass.TIMEOUT, 1.0, 1.0)
    assert breaker.state is State.OPEN
    assert breaker.transitions[-1] == Transition(
        1.0, State.CLOSED, State.OPEN, "6 requests in a row failed: 5 connection, 1 timeout"
    )


def test_the_share_of_failures_opens_it_with_a_reason_for_people() -> None:
    breaker = _breaker()
    for error in [ErrorClass.TIMEOUT] * 4 + [None] * 4 + [ErrorClass.CONNECTION] * 2:
        breaker.record(error, 1.0, 1.0)
    assert breaker.state is State.OPEN
    assert breaker.transitions[-1].reason == (
        "6 of the last 10 requests failed: 4 timeout, 2 connection"
    )


def test_the_share_means_nothing_below_the_minimum_count() -> None:
    breaker = _breaker()
    for number in range(9):
        breaker.record(ErrorClass.TIMEOUT if number % 2 else None, 1.0, 1.0)
    assert breaker.state is State.CLOSED


def test_old_outcomes_are_forgotten() -> None:
    breaker = _breaker()
    for _ in range(5):
        breaker.record(ErrorClass.TIMEOUT, 0.0, 0.0)
    breaker.record(None, 0.0, 0.0)
    for _ in range(9):
        breaker.record(None, 31.0, 31.0)
    breaker.record(ErrorClass.TIMEOUT, 31.0, 31.0)
    assert breaker.state is State.CLOSED


@pytest.mark.parametrize("error", sorted(set(ErrorClass) - FAILURES))
def test_an_answer_that_is_no_fault_of_the_host_does_not_open_it(error: ErrorClass) -> None:
    breaker = _breaker()
    for _ in range(100):
        breaker.record(error, 1.0, 1.0)
    assert breaker.state is State.CLOSED


def test_while_open_it_tells_how_long_to_wait() -> None:
    breaker = _breaker()
    _open(breaker, 10.0)
    assert breaker.admit(10.0) == pytest.approx(1.0)
    assert breaker.admit(10.75) == pytest.approx(0.25)
    assert breaker.state is State.OPEN


def test_half_open_admits_only_the_set_number_of_probes_at_a_time() -> None:
    breaker = _breaker()
    _open(breaker, 10.0)
    assert breaker.admit(11.0) == 0.0
    assert breaker.state is State.HALF_OPEN
    assert breaker.admit(11.0) == 0.0
    assert breaker.admit(11.0) == SETTINGS.probe_wait_s
    breaker.record(None, 11.1, 11.0)
    assert breaker.admit(11.1) == 0.0


def test_enough_successful_probes_close_it() -> None:
    breaker = _breaker()
    _open(breaker, 10.0)
    assert breaker.open_since == 10.0
    _close(breaker, 11.0)
    assert breaker.open_since is None
    assert breaker.transitions[-1].reason == "3 probes succeeded"


def test_a_half_open_probe_that_fails_reopens_the_breaker_for_longer() -> None:
    breaker = _breaker()
    _open(breaker, 10.0)
    now = 10.0
    waits = []
    for _ in range(5):
        waits.append(breaker.wait_s(now))
        now += waits[-1]
        assert breaker.admit(now) == 0.0
        breaker.record(ErrorClass.SERVER_ERROR, now, now)
        assert breaker.state is State.OPEN
    assert waits == pytest.approx([1.0, 2.0, 4.0, 8.0, 8.0])
    assert breaker.transitions[-1].reason == "a probe failed: server error"
    assert breaker.open_since == 10.0, "it has not been closed since"


def test_an_answered_429_is_health_enough_for_a_probe() -> None:
    breaker = _breaker()
    _open(breaker, 10.0)
    for _ in range(3):
        breaker.admit(11.0)
        breaker.record(ErrorClass.RATE_LIMITED, 11.0, 11.0)
    assert breaker.state is State.CLOSED


def test_stragglers_from_before_the_opening_neither_close_nor_reopen_it() -> None:
    breaker = _breaker()
    _open(breaker, 10.0)
    breaker.record(ErrorClass.TIMEOUT, 10.5, 9.0)
    assert breaker.transition_count == 1
    breaker.admit(11.0)
    for _ in range(10):
        breaker.record(ErrorClass.TIMEOUT, 11.1, 9.0)
        breaker.record(None, 11.1, 9.0)
    assert breaker.state is State.HALF_OPEN
    assert breaker.admit(11.1) == 0.0
    assert breaker.admit(11.1) > 0.0, "stragglers free no probe's place"


def test_stragglers_do_not_reopen_what_has_just_closed() -> None:
    breaker = _breaker()
    _open(breaker, 10.0)
    _close(breaker, 11.0)
    for _ in range(50):
        breaker.record(ErrorClass.TIMEOUT, 12.0, 10.0)
    assert breaker.state is State.CLOSED


def test_a_cancelled_probe_frees_its_place() -> None:
    breaker = _breaker()
    _open(breaker, 10.0)
    breaker.admit(11.0)
    breaker.admit(11.0)
    breaker.release_probe(9.0)
    assert breaker.admit(11.0) > 0.0, "a straggler was cancelled, not a probe"
    breaker.release_probe(11.0)
    assert breaker.admit(11.0) == 0.0


def test_probes_that_are_never_reported_do_not_block_the_host_for_good() -> None:
    breaker = _breaker()
    _open(breaker, 10.0)
    breaker.admit(11.0)
    breaker.admit(11.0)
    assert breaker.admit(100.0) > 0.0
    assert breaker.admit(11.0 + SETTINGS.probe_lease_s) == 0.0


def test_reopening_soon_after_closing_opens_for_longer_and_health_heals_that() -> None:
    breaker = _breaker()
    _open(breaker, 10.0)
    _close(breaker, 11.0)
    _open(breaker, 12.0)
    assert breaker.wait_s(12.0) == pytest.approx(2.0)
    _close(breaker, 14.0)
    _open(breaker, 14.0 + SETTINGS.heal_s)
    assert breaker.wait_s(14.0 + SETTINGS.heal_s) == pytest.approx(1.0)


def test_jitter_shortens_an_opening_by_at_most_its_share() -> None:
    waits = []
    for seed in range(200):
        breaker = CircuitBreaker(BreakerSettings(jitter=0.2), random.Random(seed))
        _open(breaker, 0.0)
        waits.append(breaker.wait_s(0.0))
    assert 0.8 <= min(waits) < 0.82
    assert 0.98 < max(waits) <= 1.0


def test_transitions_are_handed_out_and_kept_within_bounds() -> None:
    heard: list[Transition] = []
    breaker = CircuitBreaker(SETTINGS, random.Random(1), heard.append)
    _open(breaker, 0.0)
    now = 0.0
    for _ in range(100):
        now += breaker.wait_s(now)
        breaker.admit(now)
        breaker.record(ErrorClass.TIMEOUT, now, now)
    assert len(heard) == breaker.transition_count == 201
    assert list(breaker.transitions) == heard[-CircuitBreaker.TRANSITIONS_KEPT :]


def test_thirty_percent_of_independent_failures_leave_the_default_breaker_closed() -> None:
    rng = random.Random(3)
    breaker = _breaker(BreakerSettings())
    for number in range(5_000):
        now = number / 100
        breaker.record(ErrorClass.SERVER_ERROR if rng.random() < 0.3 else None, now, now)
    assert breaker.transition_count == 0


@pytest.mark.parametrize(
    "wrong",
    [
        {"probes": 0},
        {"min_count": 200},
        {"failure_share": 0.0},
        {"jitter": 1.0},
        {"open_base_s": 0.0},
        {"open_cap_s": 0.5},
        {"window_s": 0.0},
    ],
)
def test_impossible_settings_are_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"must be|choose"):
        BreakerSettings(**wrong)  # type: ignore[arg-type]
