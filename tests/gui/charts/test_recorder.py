"""From snapshots to samples: rates, transitions and decisions, each told once."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from tiledl.engine import JobSnapshot, JobState
from tiledl.flow import Decision, HostSnapshot, State, Transition, Why
from tiledl.gui.charts.columns import decoded, error_column
from tiledl.gui.charts.recorder import Recorder
from tiledl.outcome import ErrorClass
from tiledl.telemetry import MeterSnapshot
from tiledl.telemetry.histogram import Percentiles

HOST = HostSnapshot("a.example", State.CLOSED, None, 0.0, None, None, 0, 0, {}, 0)


def _shot(**fields: Any) -> JobSnapshot:
    plain = JobSnapshot(
        JobState.RUNNING, "", 100, 0, MeterSnapshot(), 3, 8, "auto", 0, (HOST,), 1.0
    )
    return replace(plain, **fields)


def test_what_a_snapshot_says_is_in_the_row() -> None:
    recorder = Recorder(epoch_clock=lambda: 1_000_000.0)
    meter = MeterSnapshot(
        tiles_per_s=12.0,
        bytes_per_s=3e6,
        recent_latency=Percentiles(count=9, p50_s=0.01, p95_s=0.02, p99_s=0.03),
    )
    recorder.note(_shot(meter=meter), 4.0)
    row = recorder.history.row_at(4.0)
    assert row is not None
    assert (row["tiles_per_s"], row["bytes_per_s"]) == (12.0, 3e6)
    assert (row["p50_s"], row["p95_s"], row["p99_s"]) == (0.01, 0.02, 0.03)
    assert (row["in_flight"], row["limit"], row["limit_lowest"]) == (3, 8, 8)
    assert recorder.history.began_at == 1_000_000.0 - 4.0


def test_errors_and_retries_are_rates_of_the_last_second() -> None:
    recorder = Recorder()
    column = error_column(ErrorClass.TIMEOUT)
    rates = []
    for number in range(31):
        failed = 10 if number >= 10 else 0
        meter = MeterSnapshot(retries=failed // 2, errors={ErrorClass.TIMEOUT: failed})
        recorder.note(_shot(meter=meter), number * 0.1)
        row = recorder.history.row_at(number * 0.1)
        assert row is not None
        rates.append((row[column], row["retries_per_s"]))
    assert rates[9] == (0.0, 0.0)
    assert rates[10] == (pytest.approx(10.0), pytest.approx(5.0))
    assert rates[-1] == (0.0, 0.0)


def test_each_transition_is_told_once_with_its_own_time_and_reason() -> None:
    recorder = Recorder()
    recorder.note(_shot(at=500.0), 1.0)
    opened = Transition(500.5, State.CLOSED, State.OPEN, "10 requests in a row failed: 10 timeout")
    probed = Transition(500.9, State.OPEN, State.HALF_OPEN, "the open time is over: probing")
    host = replace(HOST, state=State.HALF_OPEN, transitions=2, latest=(opened, probed))
    for at_s in (2.0, 2.1, 2.2):
        recorder.note(_shot(at=499.0 + at_s, hosts=(host,)), at_s)
    [row] = recorder.history.breakers.rows(0, 10)
    assert [(band.state, round(band.begin_s, 6)) for band in row.bands] == [
        (State.CLOSED, 0.0),
        (State.OPEN, 1.5),
        (State.HALF_OPEN, 1.9),
    ]
    assert row.bands[1].reason == opened.reason


def test_a_state_without_a_reason_is_noted_too() -> None:
    recorder = Recorder()
    recorder.note(_shot(), 1.0)
    recorder.note(_shot(hosts=(replace(HOST, state=State.OPEN),)), 2.0)
    assert recorder.history.breakers.at(2.0)[0][1].state is State.OPEN


def test_the_gravest_of_the_new_decisions_stays_and_the_lowest_limit() -> None:
    recorder = Recorder()
    decisions = (
        Decision(8, 4, Why.PROBE),
        Decision(4, 8, Why.PROBED),
        Decision(8, 6, Why.FAILURES),
        Decision(6, 7, Why.ROOM),
    )
    recorder.note(_shot(decisions=decisions[:1], decision_count=1), 1.0)
    recorder.note(_shot(limit=7, decisions=decisions, decision_count=4), 2.0)
    recorder.note(_shot(limit=7, decisions=decisions, decision_count=4), 3.0)
    history = recorder.history
    codes = [decoded(code) for code in history.view().column("decision")]
    assert codes == [decisions[0], decisions[2], None]
    assert list(history.view().column("limit_lowest")) == [4, 4, 7]


def test_who_pulls_too_often_uses_up_no_room() -> None:
    recorder = Recorder()
    for number in range(100):
        recorder.note(_shot(), number * 0.01)
    assert len(recorder.history) <= 20
