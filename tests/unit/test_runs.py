"""Runs: kept, found again, compared and handed on; their charts hold what was measured."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tests.unit.measurements import measured
from tiledl.outcome import ErrorClass
from tiledl.store.run_book import RunBook, RunBookError
from tiledl.telemetry import LatencyHistogram
from tiledl.tuning.analysis import Analysis, analysed
from tiledl.tuning.chart import Chart
from tiledl.tuning.charts import charts_of
from tiledl.tuning.comparison import compared
from tiledl.tuning.records import (
    AutoChoice,
    Budget,
    Ending,
    Level,
    Loop,
    Measurement,
    SweepRun,
)
from tiledl.tuning.report import NotAReport, chart_csv, report_bytes
from tiledl.tuning.run_json import RunUnreadable, run_from_json, run_json
from tiledl.tuning.saved import save_run, saved_run
from tiledl.tuning.svg import svg_of, ticks

LEVELS = (1, 2, 4, 8, 16, 32)


def swept(capacity: int = 16) -> SweepRun:
    """A server with so many places and 40 ms of service."""
    return SweepRun(
        began_at=1_790_000_000.0,
        source="demo",
        ending=Ending.KNEE,
        why="throughput had stopped growing",
        measurements=tuple(
            measured(n, min(n, capacity) / 0.04, 0.04 * max(n / capacity, 1), round_=round_)
            for round_ in range(2)
            for n in LEVELS
        ),
        budget=Budget(0.1),
        pattern="unique",
        circumstances={"tiledl": "1.2.3", "policy": "none <known>"},
        requests=4000,
        auto=AutoChoice(20, 399.0, 0.05),
    )


def spoilt() -> SweepRun:
    return replace(
        swept(),
        measurements=tuple(
            replace(measured(16, 600 - 1500 * share, 0.02 + share), injected=share, retries=5)
            for share in (0.0, 0.1, 0.3)
        ),
        auto=None,
    )


def by_rate() -> SweepRun:
    def at(rate: float) -> Measurement:
        corrected = LatencyHistogram()
        corrected.record(0.05)
        closed = measured(1, rate, 0.02)
        return replace(closed, level=Level(Loop.OPEN, rate), corrected=corrected, mean_in_flight=1)

    return replace(swept(), measurements=(at(10), at(20)), refused_above_per_s=20.0, auto=None)


@cache
def of(make: Callable[[], SweepRun]) -> Analysis:
    return analysed(make())


def charts(*analyses: Analysis) -> dict[str, Chart]:
    runs = [(f"run {number}", each) for number, each in enumerate(analyses)]
    return {chart.key: chart for chart in charts_of(runs)}


@pytest.fixture
def book(tmp_path: Path) -> RunBook:
    return RunBook(tmp_path / "not yet there" / "runs.sqlite")


@pytest.mark.parametrize("run", [swept(), spoilt(), by_rate()])
def test_a_run_comes_back_from_json_as_it_was(run: SweepRun) -> None:
    text = json.dumps(run_json(analysed(run)), allow_nan=False)
    again = run_from_json(json.loads(text))
    assert again == run
    for mine, its in zip(run.measurements, again.measurements, strict=True):
        assert mine.latencies.recorded() == its.latencies.recorded()
        assert (mine.corrected is None) == (its.corrected is None)
    assert analysed(again) == analysed(run)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"version": 99}, "another version"),
        ({"ending": "nonsense"}, "damaged"),
        ({"measurements": [{}]}, "damaged"),
        ({"measurements": None}, "damaged"),
        ({"circumstances": 3}, "damaged"),
    ],
)
def test_a_report_that_cannot_be_read_says_why(changes: dict[str, object], sentence: str) -> None:
    with pytest.raises(RunUnreadable, match=sentence):
        run_from_json(run_json(of(swept)) | changes)


@pytest.mark.parametrize("found", [None, [], {}, "text", {"version": 1}])
def test_what_is_no_report_is_told_as_such(found: object) -> None:
    with pytest.raises(RunUnreadable, match="not a sweep's report"):
        run_from_json(found)


def test_runs_are_saved_renamed_deleted_and_put_back(book: RunBook) -> None:
    assert book.runs() == []
    first = save_run(book, of(swept), "before")
    second = save_run(book, of(by_rate))
    assert second.name.startswith("demo 20")
    assert "16 in flight" in first.result
    assert {run.id for run in book.runs()} == {first.id, second.id}
    renamed = book.rename(second, "after")
    assert book.find("after") == renamed == book.find(str(second.id))
    assert saved_run(book, renamed) == by_rate()
    body = book.delete(renamed)
    assert [run.name for run in book.runs()] == ["before"]
    book.put_back(renamed, body)
    assert saved_run(book, book.find("after")) == by_rate()


def test_names_are_unique(book: RunBook) -> None:
    names = [save_run(book, of(swept), "same").name for _ in range(3)]
    assert names == ["same", "same (2)", "same (3)"]
    with pytest.raises(RunBookError, match="choose another name"):
        book.rename(book.find("same"), "same (2)")
    with pytest.raises(RunBookError, match="needs a name"):
        book.rename(book.find("same"), "  ")


def test_what_is_not_there_is_told(book: RunBook) -> None:
    with pytest.raises(RunBookError, match="no saved run “before”"):
        book.find("before")
    saved = save_run(book, of(swept), "before")
    book.delete(saved)
    for use in (book.body, book.delete, lambda run: book.rename(run, "x")):
        with pytest.raises(RunBookError, match="is gone"):
            use(saved)


def test_a_file_that_is_something_else_is_left_alone(tmp_path: Path) -> None:
    text, other, newer = (tmp_path / name for name in ("a.txt", "b.sqlite", "c.sqlite"))
    text.write_text("my diary " * 100)
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE mine (x)")
    connection.close()
    save_run(RunBook(newer), of(swept))
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version = 7")
    connection.close()
    for file in (text, other, newer):
        before = file.read_bytes()
        with pytest.raises(RunBookError, match=file.name):
            RunBook(file).add("x", 0.0, "demo", "", "{}")
        assert file.read_bytes() == before


def test_the_charts_show_what_was_measured() -> None:
    found = charts(of(swept))
    assert set(found) == {"throughput", "latency", "percentiles", "distribution", "little"}
    points = found["throughput"].series[0]
    assert points.xs == tuple(sorted([*LEVELS, *LEVELS]))
    assert max(points.ys) == pytest.approx(400)
    assert {mark.label for mark in found["throughput"].verticals} >= {"recommended 16", "auto 20"}
    assert "budget, 100 ms" in {mark.label for mark in found["latency"].horizontals}
    p95 = next(each for each in found["latency"].series if each.name == "p95")
    assert p95.ys[-1] == pytest.approx(80, rel=0.01)
    for each in found["distribution"].series:
        assert sum(each.ys) == pytest.approx(100)


def test_injected_faults_have_charts_of_their_own() -> None:
    found = charts(of(spoilt))
    assert "throughput" not in found
    assert found["errors-throughput"].series[0].xs == (0.0, 10.0, 30.0)
    assert "errors-latency" in found
    assert "errors-retries" in found


def test_rates_have_charts_of_their_own() -> None:
    found = charts(of(by_rate))
    assert found["latency-by-rate"].series[0].ys[0] == pytest.approx(50, rel=0.01)
    assert [mark.at for mark in found["throughput-by-rate"].horizontals] == [20.0]


def test_runs_lie_over_one_another() -> None:
    found = charts(analysed(swept(8)), analysed(swept(16)))
    measured_names = [each.name for each in found["throughput"].series if "measured" in each.name]
    assert measured_names == ["run 0: measured", "run 1: measured"]
    assert [each.name for each in found["latency"].series] == ["run 0: p95", "run 1: p95"]
    lines = "\n".join(compared(("old", analysed(swept(8))), ("new", analysed(swept(16)))))
    assert "200.0 → 400.0 (+100%)" in lines
    assert "new: 16 in flight" in lines


def test_runs_without_a_common_level_say_so() -> None:
    lines = compared(("a", of(swept)), ("b", of(by_rate)))
    assert any("nothing can be compared" in line for line in lines)


@pytest.mark.parametrize("run", [swept(), spoilt(), by_rate()])
def test_each_chart_is_sound_svg(run: SweepRun) -> None:
    for chart in charts_of([("<b>&", analysed(run))]):
        root = ET.fromstring(svg_of(chart))
        texts = [each.text for each in root.iter("{http://www.w3.org/2000/svg}text")]
        assert chart.title in texts
        assert "NaN" not in svg_of(chart)
        rows = list(csv.reader(io.StringIO(chart_csv(chart))))
        assert len(rows) == 1 + sum(len(each.xs) for each in chart.series)


@pytest.mark.parametrize(("low", "high"), [(0, 1), (0, 7.3), (0, 4211), (3, 5)])
def test_ticks_are_round_and_few(low: float, high: float) -> None:
    found = ticks(low, high)
    assert 3 <= len(found) <= 8
    assert all(low <= value <= high for value in found)


def test_a_page_needs_nothing_else_and_spells_names_safely() -> None:
    runs = [("<script>alert(1)</script>", of(swept)), ("two", of(spoilt))]
    page = report_bytes(Path("x.html"), runs).decode()
    assert "<script" not in page
    assert "src=" not in page
    assert "href=" not in page
    assert "16 in flight get 95%" in page
    assert "none &lt;known&gt;" in page


def test_a_table_has_a_line_for_each_measurement() -> None:
    runs = [("=cmd()", of(swept)), ("two", of(spoilt))]
    rows = list(csv.DictReader(io.StringIO(report_bytes(Path("x.CSV"), runs).decode())))
    assert len(rows) == 12 + 3
    assert rows[0]["run"] == "'=cmd()"
    assert float(rows[4]["p95_ms"]) == pytest.approx(40, rel=0.01)


def test_a_name_that_says_nothing_is_refused() -> None:
    runs = [("one", of(swept))]
    with pytest.raises(NotAReport, match=r"\.html, \.csv or \.json"):
        report_bytes(Path("x.txt"), runs)
    with pytest.raises(NotAReport, match="one run"):
        report_bytes(Path("x.json"), runs * 2)
    assert run_from_json(json.loads(report_bytes(Path("x.json"), runs))) == swept()


def test_errors_stay_by_class() -> None:
    run = replace(swept(), measurements=(measured(4, 10, 0.1, failed=7),))
    again = run_from_json(run_json(analysed(run)))
    assert again.measurements[0].errors == {ErrorClass.SERVER_ERROR: 7}
