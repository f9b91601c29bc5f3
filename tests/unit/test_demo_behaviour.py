"""The demo server's options: what is accepted, what is refused, and what they do."""

from __future__ import annotations

import random
import statistics

import pytest
from click.testing import CliRunner

from tiledl.demo.behaviour import Behaviour, BehaviourError, Fault
from tiledl.demo.command import demo_server


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"error_500": 1.5}, "error_500 is 1.5: give a share between 0 and 1"),
        ({"error_500": 0.7, "error_html": 0.7}, "the error shares add up to 1.4"),
        ({"capacity": -1}, "capacity is -1: give 0 or more"),
        ({"capacity": 1.5}, "capacity is 1.5: give a whole number"),
        ({"latency_ms": "fast"}, "latency_ms is 'fast': give a number"),
        ({"latency_ms": float("nan")}, "latency_ms is nan: give a number"),
        ({"latency_ms": True}, "latency_ms is True: give a number"),
        ({"down": 1}, "down is 1: give true or false"),
        ({"latency_p99_ms": 5.0}, "set latency_ms above 0"),
        ({"latency_ms": 9.0, "latency_p99_ms": 5.0}, "below the median"),
        ({"speed": 3}, "there is no option speed: choose from latency_ms"),
        ([1], "give a JSON object"),
    ],
)
def test_an_option_that_cannot_be_meant_is_refused_with_a_sentence(
    options: object, sentence: str
) -> None:
    with pytest.raises(BehaviourError) as refusal:
        Behaviour.from_json(options)
    assert sentence in str(refusal.value)


def test_a_behaviour_survives_the_way_through_json() -> None:
    behaviour = Behaviour(latency_ms=5, latency_p99_ms=50, capacity=3, seed=7, down=True)
    assert Behaviour.from_json(behaviour.to_json()) == behaviour


def test_the_error_rate_is_spread_evenly_over_all_kinds() -> None:
    behaviour = Behaviour(error_rate=0.7)
    kinds = [behaviour.fault_at((step + 0.5) / 1000) for step in range(1000)]
    assert [kinds.count(kind) for kind in Fault] == [100] * len(Fault)
    assert kinds.count(None) == 300


def test_a_kind_of_its_own_comes_on_top_of_the_mix() -> None:
    behaviour = Behaviour(error_rate=0.07, error_reset=0.5)
    kinds = [behaviour.fault_at((step + 0.5) / 1000) for step in range(1000)]
    assert kinds.count(Fault.RESET) == 510
    assert kinds.count(Fault.HTML) == 10


def test_the_time_of_service_has_the_asked_median_and_tail() -> None:
    behaviour = Behaviour(latency_ms=20, latency_p99_ms=200)
    draws = random.Random(1)
    times = sorted(behaviour.service_time_s(draws.gauss(0, 1)) for _ in range(20_000))
    assert statistics.median(times) == pytest.approx(0.020, rel=0.05)
    assert times[int(len(times) * 0.99)] == pytest.approx(0.200, rel=0.15)


def test_without_a_tail_every_time_of_service_is_the_median() -> None:
    assert Behaviour(latency_ms=20).service_time_s(3.0) == 0.020


def test_the_command_has_a_flag_for_every_option() -> None:
    text = CliRunner().invoke(demo_server, ["--help"]).output
    for flag in ("--latency-ms", "--latency-p99-ms", "--capacity", "--rate-limit", "--seed"):
        assert flag in text
    for kind in Fault:
        assert "--" + kind.replace("_", "-") in text


def test_the_command_refuses_a_wrong_option_before_it_starts_anything() -> None:
    result = CliRunner().invoke(demo_server, ["--error-rate", "2"])
    assert result.exit_code == 2
    assert "error_rate is 2: give a share between 0 and 1" in result.output
