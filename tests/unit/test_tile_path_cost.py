"""The cost of one tile, counted and not timed: calls do not depend on the machine.

A change that needs more of them says why here, and in tests/benchmarks/README.md.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from tests.benchmarks.bench_tile_path import calls_a_tile, through_lane, to_nowhere, to_store


@pytest.mark.parametrize(
    ("run", "most_python", "most_c"),
    [
        # Among them: asking whether the log wants each request, keeping the tile that a host has
        # given, one rate over all hosts, and pacing, which looks at the clock once more.
        (lambda count: to_nowhere(count=count), 33, 38),
        # Batches go out by time as well as by count, and the disk says when they are written: 1 C
        # call more or less was seen.
        (lambda count: to_store(count=count), 35, 44),
        # Three of them are the wire's that stands for a server, eight the headers of its answer.
        (through_lane, 56, 47),
    ],
    ids=["pool", "pool and store", "direct engine"],
)
def test_a_tile_takes_no_more_calls_than_its_budget(
    run: Callable[[int], Awaitable[float]], most_python: float, most_c: float
) -> None:
    python, c = calls_a_tile(run)
    # A lower bound too: a count of nothing would pass for ever.
    assert 10 < python <= most_python
    assert 10 < c <= most_c
