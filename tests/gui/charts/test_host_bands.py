"""Each host's breaker over time: exact lately, never better than it was, in bounded memory."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiledl.flow.breaker import State
from tiledl.gui.charts.columns import LEVEL_OF, LEVELS
from tiledl.gui.charts.host_bands import MOST_HOSTS, Band, Breakers, HostBands

CHANGES = st.lists(
    st.tuples(st.floats(0.01, 100.0), st.sampled_from(LEVELS)), min_size=1, max_size=120
)


def test_bands_follow_each_other_with_their_reasons_and_ends() -> None:
    host = HostBands("a")
    host.enter(2.0, State.OPEN, "10 requests in a row failed")
    host.enter(3.0, State.HALF_OPEN, "probing")
    host.reach(5.0)
    assert host.bands() == (
        Band(0.0, 2.0, State.CLOSED),
        Band(2.0, 3.0, State.OPEN, "10 requests in a row failed", 1),
        Band(3.0, 5.0, State.HALF_OPEN, "probing"),
    )
    assert host.bands(2.5, 2.7) == host.bands()[1:2]
    assert host.at(4.0) == host.bands()[2]
    assert host.at(5.1) is None
    assert host.open_s == 3.0


@given(CHANGES, st.integers(4, 30))
def test_no_opening_is_lost_and_the_newer_half_is_exact(
    changes: list[tuple[float, State]], most: int
) -> None:
    host, exact, at_s = HostBands("a", most), HostBands("a", 10_000), 0.0
    for gap_s, state in changes:
        at_s += gap_s
        for one in (host, exact):
            one.enter(at_s, state)
            one.reach(at_s)
    assert len(host) <= most
    bands, truth = host.bands(), exact.bands()
    assert all(early.end_s == late.begin_s for early, late in pairwise(bands))
    assert bands[0].begin_s == 0.0
    assert bands[-1].end_s == at_s
    for band in truth:
        seen = host.at((band.begin_s + band.end_s) / 2)
        assert seen is not None
        assert LEVEL_OF[seen.state] >= LEVEL_OF[band.state]
    assert sum(band.openings for band in bands) == sum(band.openings for band in truth)
    newest = min(most // 4, len(truth))
    assert bands[-newest:] == truth[-newest:] or newest == 0


def test_many_hosts_are_the_worst_ones_and_a_sum() -> None:
    breakers = Breakers()
    names = [f"{number:03}.example" for number in range(MOST_HOSTS + 20)]
    states = [State.CLOSED] * len(names)
    for at_s in range(1, 11):
        for number in (7, 9):
            states[number] = State.OPEN if at_s > number - 5 else State.CLOSED
        for name, state in zip(names, states, strict=True):
            host = breakers.host(name)
            if host is not None:
                host.enter(float(at_s), state, "it failed" if state is State.OPEN else "")
        breakers.note(float(at_s), states)
    rows = breakers.rows(0.0, 10.0, most=5)
    assert [row.name for row in rows[:3]] == [f"all {len(names)} hosts", names[7], names[9]]
    assert len(rows) == 5
    assert rows[0].is_sum
    assert [band.state for band in rows[0].bands] == [State.CLOSED, State.OPEN]
    assert rows[0].bands[1].reason == f"1 of {len(names)} hosts not closed"
    assert len(breakers.at(10.0)) == MOST_HOSTS


def test_few_hosts_have_a_row_each_in_the_order_of_the_source() -> None:
    breakers = Breakers()
    for name in ("b", "a"):
        breakers.host(name)
    breakers.note(1.0, [State.CLOSED, State.CLOSED])
    assert [row.name for row in breakers.rows(0, 1)] == ["b", "a"]
    assert breakers.bands("a", 0, 1) == (Band(0.0, 1.0, State.CLOSED),)
    assert breakers.bands("unknown", 0, 1) == ()


def test_too_few_spans_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 4"):
        HostBands("a", 3)
