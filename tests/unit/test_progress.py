"""The terminal's display, from snapshots."""

from __future__ import annotations

import pytest

from tiledl.cli.progress import duration, plain_line, remaining
from tiledl.engine import JobSnapshot, JobState
from tiledl.engine.report import readable_bytes
from tiledl.telemetry import MeterSnapshot, Percentiles


def snapshot(**meter: float) -> JobSnapshot:
    return JobSnapshot(
        state=JobState.RUNNING,
        reason="",
        planned=1000,
        done_before=100,
        meter=MeterSnapshot(
            latency=Percentiles(),
            recent_latency=Percentiles(9, 0.05, 0.1, 0.2, 0.3, 0.4),
            **meter,  # type: ignore[arg-type]
        ),
        in_flight=3,
        limit=8,
        controller="fixed",
        retries_waiting=0,
        hosts=(),
        elapsed_s=2.0,
    )


def test_a_line_says_how_much_how_fast_and_how_long() -> None:
    line = plain_line(snapshot(stored=300, tiles_per_s=60.0))
    assert line == (
        "400/1,000 tiles, 60/s, p50 50 ms, p95 200 ms, p99 300 ms, 0 given up, 10 s left"
    )


def test_without_movement_the_time_left_is_unknown() -> None:
    assert remaining(snapshot()) == "time left unknown"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.4, "0 s"), (59, "59 s"), (61, "1 min 01 s"), (3700, "1 h 01 min"), (200_000, "2 days 7 h")],
)
def test_durations_are_said_as_people_say_them(seconds: float, text: str) -> None:
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 B"), (999, "999 B"), (1500, "1.5 kB"), (2_500_000, "2.5 MB"), (3 * 10**12, "3.0 TB")],
)
def test_sizes_are_said_as_people_say_them(count: int, text: str) -> None:
    assert readable_bytes(count) == text
