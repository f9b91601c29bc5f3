"""`tiledl bench` and `tiledl tune`, as a person runs them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hdrh.histogram import HdrHistogram

from tests.integration.test_download_command import png, tiledl
from tests.unit.measurements import measured
from tiledl.cli import tiledl as cli_tiledl
from tiledl.demo.launch import DemoServer
from tiledl.geo import BBox, TilePlan, ZoomRange
from tiledl.store.run_book import RunBook
from tiledl.tuning.analysis import analysed
from tiledl.tuning.records import Budget, Ending, SweepRun
from tiledl.tuning.saved import save_run


def test_bench_tells_of_one_at_a_time_and_of_many(demo_server: DemoServer, tmp_path: Path) -> None:
    report, hdr = tmp_path / "bench.json", tmp_path / "bench.hdr"
    done = tiledl(
        "bench", "--source", demo_server.tile_url, "--tile-count", "40", "--max-concurrency", "4",
        "--zoom", "0-3", "--json", report, "--hdr-log", hdr,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "p99.9" in done.stdout
    assert "times the throughput" in done.stdout
    found = json.loads(report.read_text())["measurements"]
    assert [(m["level"], m["succeeded"]) for m in found] == [(1, 40), (4, 40)]
    for line, measurement in zip(hdr.read_text().splitlines()[3:], found, strict=True):
        histogram = HdrHistogram.decode(line.split(",")[-1])
        assert histogram.get_total_count() == 40
        # hdrh gives the upper end of a value's interval in both.
        p50_s = histogram.get_value_at_percentile(50) / 1e6
        assert p50_s == pytest.approx(measurement["latency_s"]["p50"], rel=0.01)


def test_tune_measures_the_levels_and_recommends_one(demo_server: DemoServer) -> None:
    done = tiledl(
        "tune", "--source", demo_server.tile_url, "--levels", "1,3", "--seconds", "0.3",
        "--warm-up", "0", "--zoom", "0-2", "--json", "-", "--name", "as a person does",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [(m["level"], m["round"]) for m in found["measurements"]] == [
        (1, 0), (3, 0), (3, 1), (1, 1),
    ]  # fmt: skip
    assert found["recommendation"]["in_flight"] in (1, 2, 3)
    assert "Recommended concurrency" in done.stderr
    assert "not enough points" in done.stderr
    assert "auto came to" in done.stderr.lower()
    assert "as a person does" in done.stderr


def test_a_rate_limit_of_nginx_is_found_politely_and_told(
    tmp_path: Path, nginx: Callable[..., str]
) -> None:
    folder = tmp_path / "www"
    for tile in TilePlan(BBox(-180, -85, 180, 85), ZoomRange(0, 2)).tiles():
        place = folder / str(tile.z) / str(tile.x) / f"{tile.y}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(png(b"x" * 200))
    done = tiledl(
        "tune", "--source", nginx(folder, rate_per_s=200) + "/{z}/{x}/{y}.png", "--zoom", "0-2",
        "--levels", "1,4", "--seconds", "0.2", "--warm-up", "0.1", "--json", "-",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["recommendation"]["rate_per_s"] == pytest.approx(200, rel=0.3)
    # Phases of 3 s, as they are unless said, have ten times the requests for the same refusals.
    assert 0 < found["refusals"] < 0.05 * found["requests"]
    assert "the server asked for fewer requests" in done.stderr
    assert "Recommended rate" in done.stderr


def runs(*arguments: str | Path, answer: str = "") -> Result:
    """`tiledl runs`, in this process: there is nothing to wait for."""
    return CliRunner().invoke(cli_tiledl, ["runs", *map(str, arguments)], input=answer)


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunBook:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return RunBook()


def saved(book: RunBook, name: str, per_s: float) -> None:
    measurements = tuple(measured(n, per_s * n, 0.02) for n in (1, 2))
    save_run(
        book,
        analysed(
            SweepRun(0.0, "demo", Ending.WHOLE, "it ended", measurements, Budget(), "unique", {})
        ),
        name,
    )


def test_saved_runs_are_listed_shown_compared_and_handed_on(book: RunBook, tmp_path: Path) -> None:
    assert "No run has been saved yet" in runs("list").output
    saved(book, "before", 50)
    saved(book, "after", 75)
    listed = runs("list").output
    assert "before" in listed
    assert "2 in flight" in listed
    shown = runs("show", "before").output
    assert "2 in flight" in shown
    assert "100.0" in shown
    assert "100.0 → 150.0 (+50%)" in runs("compare", "before", "after").output
    for name in ("one.html", "one.csv", "one.json"):
        assert runs("export", "before", tmp_path / name).exit_code == 0
        assert (tmp_path / name).stat().st_size > 300
    assert runs("export", "before", "after", tmp_path / "both.html").exit_code == 0
    assert "called “later” now" in runs("rename", "after", "later").output
    assert runs("delete", "later", answer="n\n").exit_code == 1
    assert runs("delete", "later", answer="y\n").exit_code == 0
    assert [run.name for run in book.runs()] == ["before"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["show", "nothing"], "tiledl runs list"),
        (["export", "before", "picture.png"], ".html, .csv or .json"),
        (["export", "before", "/nowhere/at/all.html"], "choose another place"),
        (["rename", "before", " "], "needs a name"),
        (["compare", "before", "x"], "no saved run “x”"),
    ],
)
def test_bad_input_about_runs_gets_a_sentence(
    book: RunBook, arguments: list[str], words: str
) -> None:
    saved(book, "before", 50)
    done = runs(*arguments)
    assert done.exit_code == 2
    assert words in done.output
    assert done.output.count("\n") == 1


OSM = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
NOBODY = "http://127.0.0.1:9/{z}/{x}/{y}.png"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["tune", "--levels", "1,many"], 2, "--levels"),
        (["tune", "--levels", "0"], 2, "above 0"),
        (["tune", "--levels", "2", "--rates", "5"], 2, "exclude"),
        (["tune", "--experiment", "errors", "--source", NOBODY], 2, "leave out --source"),
        (["tune", "--experiment", "errors", "--seconds", "9"], 2, "leave out --seconds"),
        (["bench", "--hdr-log", "/nowhere/at/all"], 2, "folder"),
        (
            ["bench", "--source", "https://tile.openstreetmap.org/{z}/{x}/{y}.png"],
            3,
            "openstreetmap",
        ),
        (
            ["bench", "--source", NOBODY, "--tile-count", "3"],
            3,
            "check",
        ),
    ],
)
def test_bad_input_gets_a_sentence(arguments: list[str], code: int, words: str) -> None:
    done = tiledl(*arguments)
    assert done.returncode == code, done.stderr
    assert words in done.stderr.lower() or words in done.stderr
    assert "Traceback" not in done.stderr
