"""What all controllers promise, and what each does with failures."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from tiledl.flow import Aimd, Auto, Controller, Decision, Fixed, Gradient, Why
from tiledl.outcome import ErrorClass

MAKERS: list[Callable[[int], Controller]] = [
    lambda ceiling: Fixed(10, ceiling),
    Aimd,
    Gradient,
    Auto,
]


def _serve(
    controller: Controller,
    from_s: float,
    to_s: float,
    error: ErrorClass | None = None,
    latency_s: float = 0.05,
    in_flight: int | None = None,
) -> None:
    """As many requests as the limit allows at any time end with this result."""
    now = from_s
    while now < to_s:
        busy = controller.limit if in_flight is None else in_flight
        now += latency_s / busy
        controller.on_result(latency_s, busy, error, now, now - latency_s)


@pytest.mark.parametrize("make", MAKERS)
def test_a_lower_ceiling_takes_effect_at_once(make: Callable[[int], Controller]) -> None:
    controller = make(64)
    _serve(controller, 0.0, 5.0)
    controller.set_ceiling(3)
    assert controller.limit <= 3
    _serve(controller, 5.0, 10.0)
    assert 1 <= controller.limit <= 3


@pytest.mark.parametrize("make", MAKERS)
def test_an_impossible_ceiling_is_refused(make: Callable[[int], Controller]) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        make(0)
    with pytest.raises(ValueError, match="at least 1"):
        make(4).set_ceiling(0)


@pytest.mark.parametrize("make", [Aimd, Gradient, Auto])
def test_an_unloaded_server_gets_more_up_to_the_ceiling(make: Callable[[int], Controller]) -> None:
    controller = make(20)
    _serve(controller, 0.0, 20.0)
    # Auto may be in the middle of a probe, with half the limit.
    assert controller.limit >= 10


@pytest.mark.parametrize("make", [Aimd, Gradient, Auto])
def test_a_limit_that_is_not_used_does_not_grow(make: Callable[[int], Controller]) -> None:
    controller = make(1000)
    _serve(controller, 0.0, 3.0)
    before = controller.limit
    assert before > 4
    _serve(controller, 3.0, 20.0, in_flight=1)
    assert controller.limit <= before


@pytest.mark.parametrize("make", [Aimd, Gradient, Auto])
@pytest.mark.parametrize("error", [ErrorClass.TIMEOUT, ErrorClass.SERVER_ERROR])
def test_failures_lower_the_limit(make: Callable[[int], Controller], error: ErrorClass) -> None:
    controller = make(100)
    _serve(controller, 0.0, 5.0)
    before = controller.limit
    _serve(controller, 5.0, 5.5, error)
    assert controller.limit < before


@pytest.mark.parametrize("make", [Aimd, Gradient, Auto])
def test_tiles_that_do_not_exist_are_no_failures(make: Callable[[int], Controller]) -> None:
    controller = make(20)
    _serve(controller, 0.0, 20.0, ErrorClass.CLIENT_ERROR)
    assert controller.limit >= 10


@pytest.mark.parametrize("make", [Aimd, Gradient])
def test_one_event_cuts_once(make: Callable[[int], Controller]) -> None:
    controller = make(100)
    _serve(controller, 0.0, 20.0)
    before = controller.limit
    for _ in range(50):
        controller.on_result(0.05, before, ErrorClass.SERVER_ERROR, 21.0, 20.95)
    assert controller.limit >= int(0.7 * before) - 1


def test_the_fixed_choice_returns_with_a_higher_ceiling() -> None:
    fixed = Fixed(10)
    fixed.set_ceiling(4)
    assert fixed.limit == 4
    fixed.set_ceiling(100)
    assert fixed.limit == 10
    fixed.set_limit(50)
    assert fixed.limit == 50
    with pytest.raises(ValueError, match="at least 1"):
        fixed.set_limit(0)


def test_aimd_takes_slowness_for_failure() -> None:
    aimd = Aimd(100, initial=50, slow_s=1.0)
    aimd.on_result(2.0, 50, None, 2.0, 0.0)
    assert aimd.limit == 35


def test_auto_knows_the_latency_of_an_idle_server() -> None:
    auto = Auto(8)
    assert auto.base_latency_s is None
    _serve(auto, 0.0, 10.0, latency_s=0.05)
    assert auto.base_latency_s == pytest.approx(0.05)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Aimd(cut=1.0),
        lambda: Aimd(slow_s=0.0),
        lambda: Gradient(tolerance=0.5),
        lambda: Gradient(smoothing=0.0),
        lambda: Auto(initial=0),
    ],
)
def test_impossible_settings_are_refused(wrong: Callable[[], Controller]) -> None:
    with pytest.raises(ValueError, match="cannot work"):
        wrong()


@pytest.mark.parametrize("make", MAKERS)
def test_every_change_of_the_limit_is_told_with_its_reason(
    make: Callable[[int], Controller],
) -> None:
    controller = make(64)
    seen = controller.limit
    now = 0.0
    for latency_s, error in ((0.05, None), (0.4, None), (0.05, ErrorClass.TIMEOUT), (0.05, None)):
        for _ in range(2000):
            busy = controller.limit
            now += latency_s / busy
            controller.on_result(latency_s, busy, error, now, now - latency_s)
            if controller.limit != seen:
                assert controller.decisions.latest[-1].after == controller.limit
                seen = controller.limit
    controller.set_ceiling(1)
    assert controller.limit == 1
    told = controller.decisions
    if told.count:
        assert all(one.after == other.before for one, other in pairwise(told.latest))
        assert told.latest[-1].after == 1
    assert len(told.latest) <= told.KEPT


def test_a_cut_for_failures_says_so() -> None:
    auto = Auto(64)
    _serve(auto, 0.0, 3.0)
    count = auto.decisions.count
    _serve(auto, 3.0, 3.5, ErrorClass.SERVER_ERROR)
    new = list(auto.decisions.latest)[count - auto.decisions.count :]
    assert Why.FAILURES in {decision.why for decision in new if decision.after < decision.before}


def test_a_choice_by_hand_is_a_decision() -> None:
    fixed = Fixed(10, 64)
    fixed.set_limit(20)
    fixed.set_limit(20)
    assert list(fixed.decisions.latest) == [Decision(10, 20, Why.CHOSEN)]
