"""What the charts draw stays bounded, and loses nothing that matters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tiledl.flow.breaker import State
from tiledl.flow.controllers.decision import Decision, Why
from tiledl.gui.charts.columns import COLUMNS, ERRORS, LEVELS, Sample, decoded, encoded, gravest
from tiledl.gui.charts.history import MERGED_S, History
from tiledl.gui.charts.track import Entire, Recent

TICK_S = 0.08

ROWS = st.lists(
    st.tuples(
        st.floats(0.01, 30.0),
        st.floats(0, 1e4),
        st.floats(0, 60),
        st.integers(1, 1024),
        st.sampled_from(LEVELS),
    ),
    min_size=1,
    max_size=300,
)
"""Seconds since the last sample, rate, latency, limit, breaker."""


def _sample(at_s: float, rate: float = 1.0, p99_s: float = 0.1, breaker: State = State.CLOSED):
    return Sample(
        at_s, tiles_per_s=rate, p50_s=p99_s / 4, p95_s=p99_s / 2, p99_s=p99_s, breaker=breaker
    )


def _filled(rows: list[tuple[float, float, float, int, State]], capacity: int) -> History:
    history, at_s = History(capacity), 0.0
    for gap_s, rate, p99_s, limit, breaker in rows:
        at_s += gap_s
        history.append(Sample(at_s, rate, p99_s=p99_s, limit=limit, breaker=breaker))
    return history


def test_a_week_of_samples_stays_within_the_capacity_and_reaches_to_its_ends() -> None:
    history = History(capacity=300)
    for number in range(1, 200_001):
        history.append(_sample(number * 3.0))
    view = history.view()
    # The whole, and what its last row does not have yet at finer resolutions.
    assert 150 <= len(view) <= 300 + 600
    assert list(view.at_s) == sorted(set(view.at_s))
    assert view.at_s[-1] == history.end_s == 600_000
    assert view.at_s[0] < 600_000 / 150
    assert sum(len(track) for track in history._tracks) <= 7 * 300


def test_the_last_minute_of_a_long_job_has_every_sample() -> None:
    history = History()
    for number in range(1, 40_001):
        history.append(_sample(number * TICK_S))
    end_s = history.end_s
    minute = history.view(end_s - 72)
    assert len(minute) == pytest.approx(72 / TICK_S, abs=3)
    ten_minutes = history.view(end_s - 660)
    gaps = [late - early for early, late in pairwise(ten_minutes.at_s)]
    assert max(gaps) < 2 * MERGED_S[0]
    assert history.view().at_s[0] < 10


def test_a_view_has_the_row_before_its_begin_and_none_after_its_end() -> None:
    history = History()
    for number in range(1, 101):
        history.append(_sample(float(number)))
    assert list(history.view(10.5, 13.2).at_s) == [10, 11, 12, 13]


def test_merged_rates_keep_their_mean_latencies_their_peak_and_limits_both_ends() -> None:
    track = Entire(4)
    for number, (rate, p99_s, limit) in enumerate(
        [(10, 0.1, 8), (20, 0.9, 16), (30, 0.2, 4), (40, 0.3, 4)]
    ):
        sample = Sample(number, tiles_per_s=rate, p99_s=p99_s, limit=limit, in_flight=limit)
        track.append(number, sample.values())
    assert list(track.column("tiles_per_s")) == [15, 35]
    assert list(track.column("p99_s")) == [0.9, 0.3]
    assert list(track.column("limit")) == [16, 4]
    assert list(track.column("limit_lowest")) == [8, 4]
    assert list(track.column("in_flight")) == [12, 4]
    assert list(track.at_s) == [1, 3]
    track.append(4, Sample(4, tiles_per_s=50).values())
    assert len(track) == 2, "half of a pair waits for the other"
    track.append(5, Sample(5, tiles_per_s=70).values())
    assert track.column("tiles_per_s")[-1] == 60


@given(ROWS, st.integers(2, 40))
@settings(deadline=None)
def test_a_view_of_the_whole_is_bounded_ordered_and_ends_with_the_newest(
    rows: list[tuple[float, float, float, int, State]], capacity: int
) -> None:
    history = _filled(rows, capacity)
    view = history.view()
    assert len(view) <= capacity + 6 * capacity
    assert all(early < late for early, late in pairwise(view.at_s))
    assert view.at_s[-1] == history.end_s
    for name in COLUMNS:
        assert len(view.column(name)) == len(view)


@given(ROWS, st.integers(2, 40))
@settings(deadline=None)
def test_no_opening_peak_or_limit_is_lost_when_rows_are_merged(
    rows: list[tuple[float, float, float, int, State]], capacity: int
) -> None:
    track, at_s = Entire(capacity), 0.0
    kept = len(rows)
    for gap_s, rate, p99_s, limit, breaker in rows:
        at_s += gap_s
        track.append(at_s, Sample(at_s, rate, p99_s=p99_s, limit=limit, breaker=breaker).values())
    assert len(track) <= max(capacity, 2)
    kept = sum(1 for row_at in _times(rows) if row_at <= track.at_s[-1]) if len(track) else 0
    if not kept:
        return
    seen = rows[:kept]
    assert max(track.column("breaker")) == max(LEVELS.index(row[4]) for row in seen)
    assert max(track.column("p99_s")) == max(row[2] for row in seen)
    assert max(track.column("limit")) == max(row[3] for row in seen)
    assert min(track.column("limit_lowest")) == min(row[3] for row in seen)
    mean = sum(row[1] for row in seen) / len(seen)
    assert sum(track.column("tiles_per_s")) / len(track) == pytest.approx(mean, abs=1e-6)


def _times(rows: list[tuple[float, float, float, int, State]]) -> list[float]:
    at_s, times = 0.0, []
    for row in rows:
        at_s += row[0]
        times.append(at_s)
    return times


@given(ROWS, st.integers(2, 40))
@settings(deadline=None)
def test_a_recent_track_keeps_the_newest_and_is_bounded(
    rows: list[tuple[float, float, float, int, State]], capacity: int
) -> None:
    track = Recent(capacity)
    for at_s, row in zip(_times(rows), rows, strict=True):
        track.append(at_s, Sample(at_s, row[1]).values())
    assert min(len(rows), capacity) <= len(track) < 2 * capacity
    assert list(track.column("tiles_per_s")) == [row[1] for row in rows[-len(track) :]]
    assert track.has_forgotten == (len(track) < len(rows))


@given(ROWS, st.integers(2, 40), st.floats(0, 1))
@settings(deadline=None)
def test_a_row_at_a_time_is_one_that_reaches_there(
    rows: list[tuple[float, float, float, int, State]], capacity: int, share: float
) -> None:
    history = _filled(rows, capacity)
    row = history.row_at(share * history.end_s)
    assert row is not None
    assert row["at_s"] >= share * history.end_s
    assert history.row_at(history.end_s + 1) is None
    newest = history.row_at(history.end_s)
    assert newest is not None
    assert newest["tiles_per_s"] == rows[-1][1]


def test_a_frozen_history_stays_while_the_other_goes_on() -> None:
    history = History(10)
    for number in range(1, 8):
        history.append(_sample(float(number)))
        history.breakers.host("a")
        history.breakers.note(float(number), [State.CLOSED])
    still = history.frozen()
    before = list(still.view().at_s)
    for number in range(8, 100):
        history.append(_sample(float(number)))
        history.breakers.note(float(number), [State.OPEN])
    assert list(still.view().at_s) == before
    assert still.end_s == 7
    assert [row.bands[-1].end_s for row in still.breakers.rows(0, 100)] == [7]


def test_a_decision_is_one_number_and_the_gravest_stays() -> None:
    decisions = [
        Decision(16, 8, Why.PROBE),
        Decision(8, 5, Why.FAILURES),
        Decision(5, 10, Why.ROOM),
    ]
    for decision in decisions:
        assert decoded(encoded(decision)) == decision
    assert decoded(encoded(None)) is None
    assert gravest(decisions) == decisions[1]
    assert max(map(encoded, decisions)) == encoded(decisions[1])
    assert gravest([]) is None


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.sampled_from(Why))
def test_any_decision_is_kept_up_to_a_million(before: int, after: int, why: Why) -> None:
    most = (1 << 20) - 1
    expected = Decision(min(before, most), min(after, most), why)
    assert decoded(encoded(Decision(before, after, why))) == expected


def test_an_empty_history_has_nothing_to_draw() -> None:
    history = History()
    assert len(history) == 0
    assert history.end_s == 0
    assert len(history.view()) == 0
    assert not history.view().at_s
    assert history.row_at(0) is None


def test_a_history_too_small_to_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 2"):
        History(1)


def test_every_class_of_error_has_a_column() -> None:
    sample = Sample(0.0, errors_per_s=range(1, len(ERRORS) + 1))
    values = dict(zip(COLUMNS, sample.values(), strict=True))
    assert [values[f"{error.name.lower()}_per_s"] for error in ERRORS] == [1, 2, 3, 4, 5, 6]
