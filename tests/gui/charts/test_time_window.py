"""The shown part of the time axis: follows in steps, stands still, zooms and moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiledl.gui.charts.choice import ALL, ChartChoice, ChoiceFile
from tiledl.gui.charts.ruler import ticks
from tiledl.gui.charts.time_window import LEAST_SPAN_S, Span, TimeWindow


@given(st.floats(0, 1e6), st.sampled_from([Span.MINUTE, Span.TEN_MINUTES]))
def test_the_last_minutes_are_always_in_view_whole(end_s: float, span: Span) -> None:
    begin, end = TimeWindow(span).shown(end_s)
    assert begin <= max(end_s - span.value, 0.0)
    assert end >= end_s - 1e-6
    assert end - begin == pytest.approx(span.value * 1.2)


@given(st.floats(0, 1e7))
def test_the_whole_job_is_in_view(end_s: float) -> None:
    begin, end = TimeWindow(Span.WHOLE).shown(end_s)
    assert begin == 0.0
    assert end_s <= end <= max(2.5 * end_s, 30.0, end_s + 86_400)


def test_the_axis_moves_in_steps_while_it_follows() -> None:
    window = TimeWindow(Span.MINUTE)
    shown = {window.shown(500 + tick * 0.08) for tick in range(150)}
    assert len(shown) <= 2


def test_standing_still_keeps_the_range_until_it_follows_again() -> None:
    window = TimeWindow(Span.MINUTE)
    before = window.shown(500.0)
    window.stand_still(500.0)
    assert not window.is_following
    assert window.shown(900.0) == before
    window.follow()
    assert window.shown(900.0) != before


def test_zooming_keeps_the_moment_under_the_pointer_and_stands_still() -> None:
    window = TimeWindow(Span.WHOLE)
    begin, end = window.shown(300.0)
    window.zoom(0.5, 100.0, 300.0)
    assert not window.is_following
    closer = window.shown(300.0)
    assert closer[1] - closer[0] == pytest.approx((end - begin) / 2)
    assert (100.0 - closer[0]) / (closer[1] - closer[0]) == pytest.approx(
        (100.0 - begin) / (end - begin)
    )


@given(
    st.lists(st.tuples(st.floats(0.2, 5.0), st.floats(-100, 3000), st.floats(-2000, 2000))),
    st.floats(1, 5000),
)
def test_however_one_zooms_and_moves_the_job_stays_in_reach(
    steps: list[tuple[float, float, float]], end_s: float
) -> None:
    window = TimeWindow(Span.WHOLE)
    _, whole = window.shown(end_s)
    for factor, about_s, by_s in steps:
        window.zoom(factor, about_s, end_s)
        window.move(by_s, end_s)
        begin, end = window.shown(end_s)
        assert 0 <= begin < end <= whole + 1e-6
        assert LEAST_SPAN_S - 1e-6 <= end - begin <= whole + 1e-6


def test_another_span_while_standing_still_ends_where_it_did() -> None:
    window = TimeWindow(Span.WHOLE)
    window.show_range((400.0, 1000.0))
    window.choose(Span.MINUTE, 2000.0)
    assert window.shown(2000.0) == (940.0, 1000.0)
    window.choose(Span.WHOLE, 2000.0)
    assert window.shown(2000.0) == (0.0, 2000.0)


def test_the_crosshair_steps_within_what_is_shown_and_known() -> None:
    window = TimeWindow(Span.WHOLE)
    window.step_crosshair(-1.0, 20.0)
    assert window.crosshair_s == 20.0, "it appears at the newest"
    window.step_crosshair(-5.0, 20.0)
    assert window.crosshair_s == 15.0
    window.step_crosshair(float("-inf"), 20.0)
    assert window.crosshair_s == 0.0
    window.step_crosshair(100.0, 20.0)
    assert window.crosshair_s == 20.0


@given(st.floats(0, 1e6), st.floats(1, 1e6), st.floats(100, 2000))
def test_ticks_are_round_within_the_axis_and_have_room(
    begin_s: float, span_s: float, width_px: float
) -> None:
    found = ticks(begin_s, begin_s + span_s, width_px)
    assert all(begin_s - 1e-6 <= at_s <= begin_s + span_s + 1e-6 for at_s, _ in found)
    assert len(found) <= width_px / 70 + 2
    assert len({text for _, text in found}) == len(found)


def test_a_choice_survives_the_program(tmp_path) -> None:
    place = ChoiceFile(tmp_path / "deep" / "charts.json")
    assert place.load() == ChartChoice()
    choice = ChartChoice(span=Span.MINUTE).toggled("errors", False).toggled("tiles", True)
    place.save(choice)
    assert place.load() == choice
    assert "errors" in choice.open_charts(False)
    assert choice.open_charts(True) == frozenset(ALL) - {"tiles"}


@pytest.mark.parametrize(
    "text", ["", "[]", '{"beside the map": 3}', '{"span": "century"}', "\0", '{"enlarged": null}']
)
def test_a_spoilt_choice_is_the_one_at_first(tmp_path, text: str) -> None:
    path = tmp_path / "charts.json"
    path.write_text(text)
    assert ChoiceFile(path).load() == ChartChoice()


def test_charts_of_another_version_are_left_out(tmp_path) -> None:
    assert ChartChoice.from_mapping({"enlarged": ["tiles", "moon"]}).enlarged == {"tiles"}


def test_a_choice_that_cannot_be_kept_costs_no_more(tmp_path) -> None:
    (tmp_path / "charts").write_text("a file where a folder would have to be")
    ChoiceFile(tmp_path / "charts" / "charts.json").save(ChartChoice())
