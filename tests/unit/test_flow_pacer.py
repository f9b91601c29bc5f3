"""Pacing: bunches draw apart, and nothing else is held up."""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiledl.flow import Pacer

LATENCY_S = 0.05


def begun(
    limit: int, latency_s: Callable[[int], float], duration_s: float, pacer: Pacer | None
) -> list[float]:
    """When requests begin, of which `limit` are in flight from second 0 on.

    `latency_s` gives what the next answer to one of `limit` workers takes.
    """
    answers = [(latency_s(worker), 0.0, worker) for worker in range(limit)]
    times = [0.0] * limit
    heapq.heapify(answers)
    while True:
        now, began_s, worker = heapq.heappop(answers)
        if now > duration_s:
            return sorted(times)
        wait_s = 0.0
        if pacer is not None:
            pacer.learn(now - began_s)
            wait_s = pacer.wait_s(now, limit)
        times.append(now + wait_s)
        heapq.heappush(answers, (now + wait_s + latency_s(worker), now + wait_s, worker))


def busiest(times: list[float], window_s: float) -> int:
    """The most requests that begin within a window."""
    first = most = 0
    for last, time in enumerate(times):
        while times[first] < time - window_s:
            first += 1
        most = max(most, last - first + 1)
    return most


@pytest.mark.parametrize("limit", [32, 256])
def test_a_bunch_draws_apart_within_a_second(limit: int) -> None:
    ends = {
        pacer is not None: [
            time for time in begun(limit, lambda _: LATENCY_S, 2.0, pacer) if 1.0 < time < 1.9
        ]
        for pacer in (None, Pacer())
    }
    assert busiest(ends[False], 0.01) == limit
    most_per_s = Pacer.HEADROOM * limit / LATENCY_S
    assert busiest(ends[True], 0.01) <= (0.01 + Pacer.TOLERANCE_S) * most_per_s + Pacer.BURST + 1
    # What that has cost is a part of one round of 20.
    assert len(ends[True]) > 0.93 * 0.9 * limit / LATENCY_S


@given(st.integers(1, 300), st.floats(0.0, 2.0), st.integers())
def test_answers_that_differ_are_not_held_up(limit: int, spread: float, seed: int) -> None:
    def answers() -> Callable[[int], float]:
        # Each worker has the same answers with pacing and without.
        of_worker = [random.Random(seed + number) for number in range(limit)]
        return lambda worker: LATENCY_S * of_worker[worker].lognormvariate(0, spread)

    paced = begun(limit, answers(), 3.0, Pacer())
    free = begun(limit, answers(), 3.0, None)
    assert len(paced) >= 0.95 * len(free) - limit


def test_it_knows_a_quick_answer_and_forgets_a_stall_at_once() -> None:
    pacer = Pacer()
    rng = random.Random(1)
    for _ in range(5000):
        pacer.learn(rng.uniform(0.05, 0.15))
    assert 0.05 <= pacer.latency_s < 0.075
    for _ in range(256):
        pacer.learn(20.0)  # a server that stood still
    waits = 0.0
    for number in range(100):
        pacer.learn(0.1)
        waits = max(waits, pacer.wait_s(number * 0.1 / 256, 256))
    assert pacer.latency_s < 0.11
    assert waits < 0.1


def test_before_the_first_answer_and_for_a_slow_flow_it_asks_for_nothing() -> None:
    pacer = Pacer()
    assert [pacer.wait_s(0.0, 8) for _ in range(100)] == [0.0] * 100
    pacer.learn(LATENCY_S)
    assert not any(pacer.wait_s(1.0 + number * LATENCY_S / 8, 8) for number in range(1000))
