"""`tiledl dead-letters` and `tiledl retry --class`, on a file as a real job left it."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.integration.test_download_command import EUROPE, tiledl
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.outcome import ErrorClass
from tiledl.store import WorkingStore, inspect


@pytest.fixture
def server() -> Iterator[DemoServer]:
    """A server of its own, since its faults would be others' too."""
    with DemoServer(Behaviour(error_500=0.2, error_html=0.1, seed=3)) as running:
        yield running


def test_failed_tiles_are_listed_written_and_retried_by_class(
    server: DemoServer, tmp_path: Path
) -> None:
    output = tmp_path / "map.mbtiles"
    done = tiledl(
        "download", "--source", server.tile_url, "--bbox", EUROPE, "--zoom", "0-6",
        "-o", output, "--retries", "0", "--concurrency", "4", "-q",
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    dead = inspect(output).dead_letters
    server_errors, bad_bodies = dead[ErrorClass.SERVER_ERROR], dead[ErrorClass.BAD_BODY]
    assert set(dead) == {ErrorClass.SERVER_ERROR, ErrorClass.BAD_BODY}

    listed = tiledl("dead-letters", output, "--all")
    assert listed.returncode == 0
    first, _, *rows, last = listed.stdout.splitlines()
    assert f"{server_errors + bad_bodies} tiles given up" in first
    assert f"{server_errors} server error" in first
    assert len(rows) == server_errors + bad_bodies
    assert last.endswith(f"tiledl retry {output}")

    written = tiledl("dead-letters", output, "-o", tmp_path / "failed.csv")
    assert written.returncode == 0
    with open(tmp_path / "failed.csv", encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == server_errors + bad_bodies
    shown = tiledl("dead-letters", output, "--class", "bad-body", "--format", "geojson", "-o", "-")
    features = json.loads(shown.stdout)["features"]
    assert len(features) == bad_bodies
    assert {feature["properties"]["class"] for feature in features} == {"bad body"}

    server.set_behaviour(Behaviour())
    again = tiledl("retry", output, "--class", "server-error", "--json", "-")
    assert again.returncode == 1, "the bad bodies are still there"
    report = json.loads(again.stdout)
    assert report["planned"] == report["requests"] == report["stored"] == server_errors
    assert inspect(output).dead_letters == {ErrorClass.BAD_BODY: bad_bodies}
    assert tiledl("retry", output, "--class", "bad body", "-q").returncode == 0
    assert "no tiles were given up" in tiledl("dead-letters", output).stdout


def test_a_long_list_is_cut_and_says_so_and_nothing_in_it_steers_the_terminal(
    tmp_path: Path,
) -> None:
    output = tmp_path / "map.mbtiles"
    WorkingStore.create_or_reopen(output, "{}", "a job").close()
    with closing(sqlite3.connect(output)) as writer, writer:
        writer.executemany(
            "INSERT INTO tiledl_dead_letters VALUES (8, ?, 0, 'timeout', NULL, 5, ?, 1e9)",
            [(column, "red \x1b[31m\nand two lines") for column in range(60)],
        )
    shown = tiledl("dead-letters", output)
    assert shown.returncode == 0
    lines = shown.stdout.splitlines()
    assert sum(line.startswith("  timeout") for line in lines) == 50
    assert "… and 10 more: --all lists them" in shown.stdout
    assert "\x1b" not in shown.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nowhere.mbtiles",), "there is no file"),
        (("map.mbtiles", "--class", "gremlins"), "no class of errors: choose from timeout"),
        (("map.mbtiles", "-o", "failed.xlsx"), "neither .csv nor .geojson"),
        (("map.mbtiles", "-o", "-"), "add --format csv or geojson"),
        (("map.mbtiles", "-o", "map.mbtiles", "--format", "csv"), "the file with the tiles itself"),
        (("map.mbtiles", "-o", "nowhere/failed.csv"), "there is no folder"),
    ],
)
def test_what_cannot_be_meant_gives_one_sentence_and_exit_code_2(
    arguments: tuple[str, ...], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    WorkingStore.create_or_reopen(Path("map.mbtiles"), "{}", "a job").close()
    before = (tmp_path / "map.mbtiles").read_bytes()
    refused = tiledl("dead-letters", *arguments)
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert words in refused.stderr
    assert refused.stderr.count("\n") == 1
    assert (tmp_path / "map.mbtiles").read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["map.mbtiles"]
