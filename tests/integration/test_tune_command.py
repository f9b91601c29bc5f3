"""`tiledl bench` and `tiledl tune`, as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hdrh.histogram import HdrHistogram

from tests.integration.test_download_command import tiledl
from tiledl.demo.launch import DemoServer


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
        "--warm-up", "0", "--zoom", "0-2", "--json", "-",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [(m["level"], m["round"]) for m in found["measurements"]] == [
        (1, 0), (3, 0), (3, 1), (1, 1),
    ]  # fmt: skip
    assert found["recommendation"]["in_flight"] in (1, 2, 3)
    assert "Recommended concurrency" in done.stderr


OSM = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
NOBODY = "http://127.0.0.1:9/{z}/{x}/{y}.png"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["tune", "--levels", "1,many"], 2, "--levels"),
        (["tune", "--levels", "0"], 2, "above 0"),
        (["tune", "--levels", "2", "--rates", "5"], 2, "exclude"),
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
