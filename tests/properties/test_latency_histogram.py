"""Latencies counted together are counted as if they had come one by one."""

from __future__ import annotations

import gc
import weakref

from hypothesis import given
from hypothesis import strategies as st

from tiledl.telemetry import LatencyHistogram
from tiledl.telemetry.histogram import HIGHEST_S, microseconds

latencies = st.lists(
    st.one_of(
        st.floats(-1.0, 2 * HIGHEST_S),
        st.floats(0.0, 0.005),
        st.sampled_from([0.0, 1e-6, 0.000255, 0.000256, 0.002047, 0.002048, HIGHEST_S]),
    ),
    max_size=50,
)


@given(latencies, latencies, st.sampled_from([2, 3]))
def test_recording_all_is_recording_each(
    first: list[float], second: list[float], digits: int
) -> None:
    together, each = LatencyHistogram(digits), LatencyHistogram(digits)
    for some in (first, second):
        together.record_all(map(microseconds, some))
        for latency_s in some:
            each.record(latency_s)
        assert together.percentiles() == each.percentiles()
    total = LatencyHistogram(digits)
    total.add(together)
    assert total.percentiles() == each.percentiles()


@given(latencies.filter(bool), st.sampled_from([2, 3]))
def test_percentiles_are_those_that_hdr_histogram_finds_itself(
    some: list[float], digits: int
) -> None:
    histogram = LatencyHistogram(digits)
    histogram.record_all(map(microseconds, some))
    found = histogram.percentiles()
    wanted = histogram._histogram.get_percentile_to_value_dict([50.0, 90.0, 95.0, 99.0])
    assert [
        round(value_s * 1e6) for value_s in (found.p50_s, found.p90_s, found.p95_s, found.p99_s)
    ] == list(wanted.values())


def test_a_histogram_is_gone_with_its_last_user() -> None:
    histogram = LatencyHistogram()
    histogram.record(0.1)
    counts = weakref.ref(histogram._histogram)
    gc.disable()
    try:
        del histogram
        assert counts() is None
    finally:
        gc.enable()
