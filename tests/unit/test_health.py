"""Healthy, degraded or stalled: judged from numbers, with time passed in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tiledl.telemetry import MeterSnapshot
from tiledl.telemetry.health import (
    PATIENCE_S,
    WINDOW_S,
    Assessment,
    Health,
    HealthWatch,
    Vitals,
    assess,
)
from tiledl.telemetry.reading import HostReading, Reading

WELL = Vitals("running", remaining=100, answered=60, succeeded=60)


def test_a_running_job_without_trouble_is_healthy() -> None:
    assert assess(WELL) == Assessment(Health.HEALTHY)


@pytest.mark.parametrize("state", ["opening", "ready", "stopping", "finished", "cancelled"])
def test_a_job_that_is_not_at_work_is_not_stalled(state: str) -> None:
    assert assess(replace(WELL, state=state, idle_s=9999)).health is Health.HEALTHY


@pytest.mark.parametrize(
    ("vitals", "reason"),
    [
        (replace(WELL, breakers={"t.example": "open"}), "the breaker of t.example is open"),
        (
            replace(WELL, held={"t.example": 12.4}),
            "t.example has asked to be left alone for another 12 s",
        ),
        (replace(WELL, succeeded=53), "7 of 60 requests of the last minute failed"),
        (replace(WELL, gave_up=1), "1 tile was given up in the last minute"),
        (replace(WELL, gave_up=3), "3 tiles were given up in the last minute"),
        (
            replace(WELL, state="paused", has_paused_itself=True, reason="no answer"),
            "the job has paused itself: no answer",
        ),
    ],
)
def test_each_trouble_degrades_with_its_sentence(vitals: Vitals, reason: str) -> None:
    assert assess(vitals) == Assessment(Health.DEGRADED, (reason,))


def test_nine_in_ten_is_still_well_and_few_requests_say_nothing() -> None:
    assert assess(replace(WELL, succeeded=54)).health is Health.HEALTHY
    assert assess(replace(WELL, answered=9, succeeded=0)).health is Health.HEALTHY


def test_a_pause_that_somebody_asked_for_is_no_trouble() -> None:
    assert assess(replace(WELL, state="paused")).health is Health.HEALTHY


def test_a_job_that_finishes_no_tile_is_stalled_and_says_why_first() -> None:
    judged = assess(replace(WELL, idle_s=31.0, breakers={"t.example": "open"}))
    assert judged == Assessment(
        Health.STALLED,
        ("no tile has been finished for 31 s", "the breaker of t.example is open"),
    )


def test_a_failed_job_is_stalled() -> None:
    judged = assess(replace(WELL, state="failed", reason="the disk is full"))
    assert judged == Assessment(Health.STALLED, ("the job has failed: the disk is full",))


vitals = st.builds(
    Vitals,
    state=st.sampled_from(["ready", "running", "paused", "stopping", "finished", "failed"]),
    has_paused_itself=st.booleans(),
    remaining=st.integers(0, 3),
    idle_s=st.floats(0, 100),
    answered=st.just(50),
    succeeded=st.integers(0, 50),
    gave_up=st.integers(0, 2),
    breakers=st.dictionaries(st.just("h"), st.sampled_from(["open", "half-open"])),
    held=st.dictionaries(st.just("h"), st.floats(0.1, 60)),
)


@given(vitals)
def test_there_are_reasons_exactly_when_it_is_not_healthy(one: Vitals) -> None:
    judged = assess(one)
    assert bool(judged.reasons) == (judged.health is not Health.HEALTHY)


@given(vitals)
def test_only_a_job_at_work_with_tiles_left_stalls_by_standing_still(one: Vitals) -> None:
    stands_still = one.state == "running" and one.remaining > 0 and one.idle_s >= one.patience_s
    assert (assess(one).health is Health.STALLED) == (stands_still or one.state == "failed")


@given(vitals, st.floats(0, 1000))
def test_standing_still_for_longer_never_looks_better(one: Vitals, more_s: float) -> None:
    order = [Health.HEALTHY, Health.DEGRADED, Health.STALLED]
    later = replace(one, idle_s=one.idle_s + more_s)
    assert order.index(assess(later).health) >= order.index(assess(one).health)


def reading(
    *,
    done: int = 0,
    failed: int = 0,
    succeeded: int = 0,
    errors: int = 0,
    state: str = "running",
    held_for_s: float = 0.0,
    breaker: str = "closed",
    rate_per_s: float | None = None,
    timeout_s: float = 20.0,
    job_id: str = "a",
) -> Reading:
    host = HostReading(
        "t.example",
        breaker,
        held_for_s,
        rate_per_s,
        succeeded=succeeded,
        failed={"timeout": errors},
    )
    return Reading(
        job_id=job_id,
        state=state,
        planned=1000,
        remaining=1000 - done,
        meter=MeterSnapshot(stored=done - failed, failed=failed),
        hosts=(host,),
        timeout_s=timeout_s,
    )


def test_only_the_last_minute_counts() -> None:
    watch = HealthWatch()
    for second in range(120):
        # The first minute fails throughout, the second not at all.
        wrong, right = min(second, 60), max(second - 60, 0)
        seen = watch.observe(reading(succeeded=right, errors=wrong), float(second))
        if second == 59:
            assert (seen.answered, seen.succeeded, seen.success_share) == (59, 0, 0.0)
    assert seen.answered == WINDOW_S
    assert seen.success_share == pytest.approx(1.0, abs=0.02)


def test_what_happened_before_the_first_look_counts_too() -> None:
    seen = HealthWatch().observe(reading(done=5, failed=2, succeeded=3, errors=2), 100.0)
    assert (seen.answered, seen.succeeded, seen.gave_up, seen.idle_s) == (5, 3, 2, 0.0)


def test_idle_time_grows_until_a_tile_is_finished() -> None:
    watch = HealthWatch()
    watch.observe(reading(done=1), 0.0)
    assert watch.observe(reading(done=1, errors=7), 25.0).idle_s == 25.0
    assert watch.observe(reading(done=2, errors=7), 26.0).idle_s == 0.0
    assert watch.observe(reading(done=2, errors=7), 30.0).idle_s == 4.0


def test_an_outage_degrades_then_stalls_and_ends_with_the_next_tile() -> None:
    watch = HealthWatch()
    course = []
    for second in range(0, 60, 10):
        down = {"breaker": "open"} if 10 <= second < 50 else {}
        done = 50 if second < 50 else 51
        course.append(assess(watch.observe(reading(done=done, **down), second)).health.value)  # type: ignore[arg-type]
    assert course == ["healthy", "degraded", "degraded", "stalled", "stalled", "healthy"]


def test_waiting_as_the_only_host_asked_is_not_standing_still() -> None:
    watch = HealthWatch()
    watch.observe(reading(), 0.0)
    seen = watch.observe(reading(held_for_s=5.0), 115.0)
    assert assess(seen).health is Health.DEGRADED
    assert watch.observe(reading(), 125.0).idle_s == 10.0


def test_a_pause_does_not_count_as_standing_still() -> None:
    watch = HealthWatch()
    watch.observe(reading(), 0.0)
    watch.observe(reading(state="paused"), 500.0)
    assert watch.observe(reading(), 501.0).idle_s == 1.0


@pytest.mark.parametrize(
    ("rate_per_s", "timeout_s", "patience_s"),
    [(None, 20.0, PATIENCE_S), (None, 120.0, 130.0), (0.01, 20.0, 300.0), (50.0, 5.0, PATIENCE_S)],
)
def test_patience_is_longer_where_a_request_may_take_longer(
    rate_per_s: float | None, timeout_s: float, patience_s: float
) -> None:
    seen = HealthWatch().observe(reading(rate_per_s=rate_per_s, timeout_s=timeout_s), 0.0)
    assert seen.patience_s == pytest.approx(patience_s)


def test_another_job_begins_with_a_clean_slate() -> None:
    watch = HealthWatch()
    watch.observe(reading(done=5, failed=5, errors=90), 0.0)
    seen = watch.observe(reading(job_id="b"), 90.0)
    assert (seen.answered, seen.gave_up, seen.idle_s) == (0, 0, 0.0)
