"""What the charts draw stays bounded, and loses nothing that matters."""

from __future__ import annotations

import pytest

from tiledl.flow.breaker import State
from tiledl.gui.history import Band, History, Sample


def _sample(at_s: float, rate: float = 1.0, p99_s: float = 0.1, breaker: State = State.CLOSED):
    return Sample(at_s, rate, p99_s / 4, p99_s / 2, p99_s, breaker)


def test_a_week_of_samples_stays_within_the_capacity() -> None:
    history = History(capacity=300)
    for number in range(200_000):
        history.append(_sample(number * 3.0))
    assert 150 <= len(history) <= 300
    assert len(history.p95_s) == len(history.at_s) == len(history.tiles_per_s)
    assert list(history.at_s) == sorted(history.at_s)
    assert history.end_s == pytest.approx(600_000, rel=0.01)


def test_merged_rates_keep_their_mean_and_merged_latencies_their_peak() -> None:
    history = History(capacity=4)
    for number, (rate, p99_s) in enumerate([(10, 0.1), (20, 0.9), (30, 0.2), (40, 0.3)]):
        history.append(_sample(number, rate, p99_s))
    assert list(history.tiles_per_s) == [15, 35]
    assert list(history.p99_s) == [0.9, 0.3]
    assert list(history.at_s) == [1, 3]
    history.append(_sample(4, 50, 0.1))
    assert len(history) == 2, "half of a pair waits for the other"
    history.append(_sample(5, 70, 0.4))
    assert history.tiles_per_s[-1] == 60


def test_a_short_opening_is_not_lost_when_samples_are_merged() -> None:
    history = History(capacity=10)
    for number in range(1000):
        state = State.OPEN if number == 500 else State.CLOSED
        history.append(_sample(number, breaker=state))
    assert State.OPEN in [band.state for band in history.bands()]


def test_bands_follow_each_other_without_gaps() -> None:
    history = History()
    states = [State.CLOSED, State.CLOSED, State.OPEN, State.HALF_OPEN, State.HALF_OPEN]
    for number, state in enumerate(states, start=1):
        history.append(_sample(number, breaker=state))
    assert list(history.bands()) == [
        Band(0, 2, State.CLOSED),
        Band(2, 3, State.OPEN),
        Band(3, 5, State.HALF_OPEN),
    ]


def test_an_empty_history_has_nothing_to_draw() -> None:
    history = History()
    assert len(history) == 0
    assert history.end_s == 0
    assert not history.bands()


def test_the_version_changes_with_each_drawable_sample() -> None:
    history = History()
    history.append(_sample(1))
    before = history.version
    history.append(_sample(2))
    assert history.version != before


def test_a_history_too_small_to_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 2"):
        History(1)
