"""Logs and the health endpoint of the real command, against a real server with faults."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.integration.test_download_command import command, environment, tiledl
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.geo import BBox, TilePlan, ZoomRange

AREA = "5.8137,45.1219,12.4471,49.6853"
ZOOMS = "5-8"
PLAN = TilePlan(BBox.parse(AREA), ZoomRange.parse(ZOOMS))
KEY = "hush+4711/secret"
FAULTS = Behaviour(error_500=0.15, error_reset=0.05, error_html=0.05, seed=7)
FILE_NAME = "Mont Blanc.mbtiles"


@pytest.fixture
def faulty() -> Iterator[DemoServer]:
    with DemoServer(FAULTS) as server:
        yield server


def download(
    server: DemoServer, folder: Path, *flags: str | Path, **more: str
) -> subprocess.CompletedProcess[str]:
    return tiledl(
        "download", "--source", f"{server.url}/{{z}}/{{x}}/{{y}}.png?style=sea&apikey={{apikey}}",
        "--header", "X-Token: Token {apikey}", "--bbox", AREA, "--zoom", ZOOMS,
        "-o", folder / FILE_NAME, "--concurrency", "8", "--retries", "1",
        "--json", folder / "report.json", *flags,
        **{"XDG_STATE_HOME": str(folder / "state"), "TILEDL_KEY_APIKEY": KEY, **more},
    )  # fmt: skip


def log_files(folder: Path) -> list[Path]:
    return sorted((folder / "state" / "tiledl" / "log").glob("*"))


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def assert_tells_no_key(text: str) -> None:
    for part in ("hush", "4711", "secret"):
        # Ids and times have digits of their own; the key's words come alone in no other way.
        assert not re.search(rf"(?<![0-9a-f.]){part}(?![0-9a-f])", text), part


def assert_tells_no_place(text: str) -> None:
    for tile in PLAN.tiles():
        for form in (f"{tile.z}/{tile.x}/{tile.y}", f"{tile.x}, {tile.y}", f"{tile.x}/{tile.y}"):
            assert form not in text
    for number in AREA.split(","):
        assert number not in text
    for part in ("?", "style=", "apikey", ".png", "Mont", "Blanc", "X-Token"):
        assert part not in text


@pytest.mark.parametrize("level", [None, "debug"])
@pytest.mark.parametrize("engine", ["direct", "reqwest", "httpx"])
def test_a_log_tells_the_whole_story_and_neither_place_nor_key(
    tmp_path: Path, faulty: DemoServer, level: str | None, engine: str
) -> None:
    flags = ["--http-engine", engine, *(["--log-level", level] if level else [])]
    done = download(faulty, tmp_path, *flags)
    assert done.returncode == 1, done.stderr
    report = json.loads((tmp_path / "report.json").read_text())
    [file] = log_files(tmp_path)
    text = file.read_text()
    assert_tells_no_place(text)
    assert_tells_no_key(text)
    story = lines(text)
    steps = [line["event"] for line in story if line["event"].startswith(("job", "tiledl"))]
    assert steps == ["tiledl begins", "job begins", "job started", "job finished"]
    assert {line["job"] for line in story if "job" in line} == {report["job_id"]}
    failures = [line for line in story if line["event"] == "request failed"]
    assert len(failures) == sum(report["errors"].values()) > 10
    dead = [line for line in story if line["event"] == "tile given up"]
    assert len(dead) == sum(report["dead_letters"].values()) > 0
    answered = [line for line in story if line["event"] == "request answered"]
    assert len(answered) == (report["stored"] + report["absent"] if level else 0)
    assert_attempts_join(failures, dead, answered)


def assert_attempts_join(*parts: list[dict[str, Any]]) -> None:
    """All tries of one tile have one id, count upwards, and end in one way."""
    failures, dead, answered = parts
    tries = defaultdict(list)
    for line in failures:
        tries[line["request"]].append(line)
    given_up = {line["request"] for line in dead}
    stored = {line["request"] for line in answered}
    assert len(given_up) == len(dead)
    assert not given_up & stored
    for request, some in tries.items():
        charged = [line["attempt"] for line in some if not line["is_probe"]]
        assert charged == sorted(charged)
        assert [line["is_retried"] for line in some] == [
            *[True] * (len(some) - 1),
            request not in given_up,
        ]
    if answered:
        assert len(stored) == len(answered)
        assert set(tries) <= given_up | stored
        assert any(line["attempt"] == 2 for line in answered if line["request"] in tries)


def test_places_are_told_when_wanted_and_keys_are_not(tmp_path: Path, faulty: DemoServer) -> None:
    download(faulty, tmp_path, "--log-level", "debug", TILEDL_LOG_PLACES="1")
    [file] = log_files(tmp_path)
    told = {line["tile"] for line in lines(file.read_text()) if "tile" in line}
    assert told == {f"{tile.z}/{tile.x}/{tile.y}" for tile in PLAN.tiles()}
    assert_tells_no_key(file.read_text())


def test_a_file_of_ones_choice_takes_the_place_of_the_folder(
    tmp_path: Path, faulty: DemoServer
) -> None:
    chosen = tmp_path / "log.jsonl"
    download(faulty, tmp_path, "--log-json", chosen)
    assert lines(chosen.read_text())[-1]["event"] == "job finished"
    assert log_files(tmp_path) == []


def test_json_lines_on_standard_error_leave_standard_output_alone(
    tmp_path: Path, faulty: DemoServer
) -> None:
    done = download(faulty, tmp_path, "--log-json", "-", "--quiet", "--json", "-")
    assert json.loads(done.stdout)["stored"] > 0
    told = lines("\n".join(line for line in done.stderr.splitlines() if line.startswith("{")))
    assert told[-1]["event"] == "job finished"
    assert log_files(tmp_path) == []


def test_the_log_can_be_read_by_people_too(tmp_path: Path, faulty: DemoServer) -> None:
    done = download(faulty, tmp_path, "--log-console", "--quiet")
    assert re.search(r"\[info +\] job started .* planned=\d+", done.stderr)
    assert_tells_no_place("\n".join(x for x in done.stderr.splitlines() if "[tiledl" in x))


def test_a_log_that_cannot_be_written_stops_no_job(tmp_path: Path, faulty: DemoServer) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    done = download(faulty, tmp_path, "--quiet")
    assert done.returncode == 1
    assert done.stderr.count("cannot be written") == 1
    assert json.loads((tmp_path / "report.json").read_text())["missing"] == 0


def test_log_files_are_closed_and_expire_while_a_job_runs(
    tmp_path: Path, faulty: DemoServer
) -> None:
    folder = tmp_path / "state" / "tiledl" / "log"
    folder.mkdir(parents=True)
    old = folder / "tiledl-20200101T000000Z-1.jsonl"
    old.write_text("{}\n")

    os.utime(old, (1_577_836_800, 1_577_836_800))
    done = download(faulty, tmp_path, "--log-level", "debug", TILEDL_LOG_MB="0.03")
    assert done.returncode == 1, done.stderr
    files = log_files(tmp_path)
    assert old not in files
    assert len(files) > 3
    assert sum(file.stat().st_size for file in files) <= 30_000
    assert all(file.stat().st_size <= 3_000 for file in files)
    told = [line for file in files for line in lines(file.read_text())]
    assert "job finished" in {line["event"] for line in told}


@pytest.mark.parametrize(
    ("name", "value"),
    [("TILEDL_LOG_LEVEL", "loud"), ("TILEDL_LOG_DAYS", "-1"), ("TILEDL_HEALTH_PORT", "70000")],
)
def test_settings_that_cannot_be_used_are_named_before_anything_is_made(
    tmp_path: Path, faulty: DemoServer, name: str, value: str
) -> None:
    done = download(faulty, tmp_path, **{name: value})
    assert done.returncode == 2
    assert value in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_taken_health_port_is_told_of_before_anything_is_made(
    tmp_path: Path, faulty: DemoServer
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = download(faulty, tmp_path, "--health-port", str(port), TILEDL_LOG_DAYS="0")
    assert done.returncode == 2
    assert done.stderr.startswith(f"tiledl: port {port} cannot be used for the health endpoint")
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_health_follows_a_run_through_an_outage_and_back(
    tmp_path: Path, demo_server: DemoServer
) -> None:
    demo_server.set_behaviour(Behaviour(latency_ms=15))
    started = command(
        "download", "--source", f"{demo_server.url}/{{z}}/{{x}}/{{y}}.png?k={{apikey}}",
        "--bbox", "-60,-60,60,60", "--zoom", "0-9", "-o", tmp_path / FILE_NAME,
        "--concurrency", "8", "--health-port", "0", "--quiet",
    )  # fmt: skip
    process = subprocess.Popen(
        started,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(XDG_STATE_HOME=str(tmp_path / "state"), TILEDL_KEY_APIKEY=KEY),
    )
    try:
        assert process.stderr is not None
        told = process.stderr.readline()
        found = re.search(r"(http://127\.0\.0\.1:\d+)/health", told)
        assert found, told
        url = found[1]
        with httpx.Client(trust_env=False) as client:

            def health() -> tuple[int, dict[str, Any]]:
                answer = client.get(f"{url}/health")
                assert_tells_no_key(answer.text)
                assert "Mont" not in answer.text
                return answer.status_code, answer.json()

            def becomes(claim: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
                deadline = time.monotonic() + 40
                while time.monotonic() < deadline:
                    status, seen = health()
                    if claim(seen):
                        assert status == 200
                        return seen
                    time.sleep(0.05)
                raise AssertionError(seen)

            seen = becomes(lambda seen: seen["in_flight"] > 0 and seen["tiles"]["stored"] > 50)
            assert (seen["status"], seen["state"], seen["reasons"]) == ("healthy", "running", [])
            assert seen["success_share"] == 1.0
            assert seen["in_flight"] <= 8 == seen["limit"]
            demo_server.set_behaviour(Behaviour(down=True))
            seen = becomes(lambda seen: seen["hosts"][0]["breaker"] != "closed")
            assert seen["status"] == "degraded"
            assert "breaker" in seen["reasons"][0]
            metrics = client.get(f"{url}/metrics").text
            assert_tells_no_key(metrics)
            values = {
                (sample.name, *sample.labels.values()): sample.value
                for family in text_string_to_metric_families(metrics)
                for sample in family.samples
            }
            assert values["tiledl_health", "degraded"] == 1
            assert values["tiledl_tiles_total", "stored"] > 50
            before = seen["tiles"]["stored"]
            demo_server.set_behaviour(Behaviour(latency_ms=15))
            seen = becomes(
                lambda seen: (
                    seen["hosts"][0]["breaker"] == "closed"
                    and seen["tiles"]["stored"] > before + 20
                )
            )
            assert "breaker" not in str(seen["reasons"])
    finally:
        process.terminate()
        process.communicate(timeout=30)
        demo_server.set_behaviour(Behaviour(record_requests=True))
    assert process.returncode == 130
    [file] = log_files(tmp_path)
    changes = [
        (line["from_state"], line["to_state"])
        for line in lines(file.read_text())
        if line["event"] == "breaker changed"
    ]
    assert changes[0] == ("closed", "open")
    assert changes[-1] == ("half-open", "closed")
    assert_tells_no_key(file.read_text())
