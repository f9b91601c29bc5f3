"""`tiledl download` as a person runs it: in a process of its own, against real servers."""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import mercantile
import pytest
from PIL import Image

from tests.unit.fake_lane import png
from tiledl.demo import palette
from tiledl.demo.launch import DemoServer
from tiledl.geo import BBox, Tile, TilePlan, ZoomRange, read_shapes, union_of

EUROPE = "-11,35,30,60"


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "tiledl", *map(str, arguments)]


def environment(**more: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("TILEDL_") and not name.lower().endswith("_proxy")
    }
    return {**kept, **more}


def tiledl(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments), capture_output=True, text=True, timeout=90, env=environment(**more)
    )


def contents(path: Path) -> dict[tuple[int, int, int], bytes]:
    """All tiles by zoom, column and XYZ row."""
    with closing(sqlite3.connect(path)) as reader:
        assert reader.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {
            (z, x, (1 << z) - 1 - row): body
            for z, x, row, body in reader.execute("SELECT * FROM tiles")
        }


def test_a_demo_download_is_complete_and_other_software_reads_it(tmp_path: Path) -> None:
    output, report_file = tmp_path / "europe.mbtiles", tmp_path / "report.json"
    done = tiledl(
        "download", "--source", "demo", "--bbox", EUROPE, "--zoom", "0-6",
        "-o", output, "--json", report_file,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    plan = TilePlan(BBox.parse(EUROPE), ZoomRange(0, 6))
    report = json.loads(report_file.read_text())
    assert report["stored"] == report["planned"] == plan.total
    assert (report["missing"], report["dead_letters"]) == (0, {})
    assert report["latency"]["p50_s"] > 0
    tiles = contents(output)
    assert set(tiles) == set(plan.tiles())
    assert sorted(file.name for file in tmp_path.iterdir()) == ["europe.mbtiles", "report.json"]

    gdal = subprocess.run(
        ["gdalinfo", "-json", str(output)], capture_output=True, text=True, timeout=60, check=True
    )
    seen = json.loads(gdal.stdout)
    assert seen["driverShortName"] == "MBTiles"
    metadata = seen["metadata"][""]
    assert (metadata["minzoom"], metadata["maxzoom"]) == ("0", "6")
    assert metadata["format"] == "png"
    assert [float(part) for part in metadata["bounds"].split(",")] == [-11, 35, 30, 60]
    assert metadata["attribution"]
    corners = seen["wgs84Extent"]["coordinates"][0]
    assert min(lon for lon, _ in corners) == pytest.approx(-11, abs=0.05)
    assert max(lat for _, lat in corners) == pytest.approx(60, abs=0.05)

    assert colour_at(tiles, 5.0, 45.0) in palette.TINTS  # the Rhône valley
    assert colour_at(tiles, 16.5, 51.2) in palette.TINTS  # Silesia
    assert colour_at(tiles, -9.5, 46.5) not in palette.TINTS  # the Bay of Biscay


def colour_at(tiles: dict[tuple[int, int, int], bytes], lon: float, lat: float) -> object:
    z = 6
    tile = mercantile.tile(lon, lat, z)
    bounds = mercantile.bounds(tile)
    image = Image.open(io.BytesIO(tiles[z, tile.x, tile.y])).convert("RGB")
    assert image.size == (256, 256)
    across = (lon - bounds.west) / (bounds.east - bounds.west)
    down = (bounds.north - lat) / (bounds.north - bounds.south)
    return image.getpixel((int(across * 256), int(down * 256)))


def test_a_folder_behind_nginx_is_downloaded_as_it_is(
    tmp_path: Path, nginx: Callable[[Path], str]
) -> None:
    folder, output = tmp_path / "www", tmp_path / "map.mbtiles"
    plan = TilePlan(BBox.parse(EUROPE), ZoomRange(0, 6))
    expected = {}
    for number, tile in enumerate(plan.tiles()):
        if number % 10 == 3:
            continue
        body = png(hashlib.sha256(str(tile).encode()).digest() * (number % 50))
        place = folder / str(tile.z) / str(tile.x) / f"{tile.y}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(body)
        expected[tuple(tile)] = body
    done = tiledl(
        "download", "--source", nginx(folder) + "/{z}/{x}/{y}.png", "--bbox", EUROPE,
        "--zoom", "0-6", "-o", output, "--json", "-",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["stored"] == len(expected)
    assert report["absent"] == plan.total - len(expected)
    assert contents(output) == expected


@pytest.mark.parametrize("engine", ["direct", "reqwest", "httpx"])
def test_interrupted_at_a_random_moment_and_resumed_nothing_is_fetched_twice_but_what_was_in_flight(
    tmp_path: Path, demo_server: DemoServer, engine: str
) -> None:
    output = tmp_path / "map.mbtiles"
    demo_server.set_behaviour(latency_ms=20)
    before = demo_server.stats().requests_by_path or {}
    arguments = (
        "download", "--source", f"{demo_server.url}/{{z}}/{{x}}/{{y}}.png", "--bbox", EUROPE,
        "--zoom", "0-8", "-o", output, "--concurrency", "8", "--http-engine", engine,
    )  # fmt: skip
    process = subprocess.Popen(
        command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    wait_for(lambda: output.exists() and stored_so_far(output) > 0)
    time.sleep(random.uniform(0.0, 1.0))
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130, errors.decode()
    assert b"tiledl resume" in errors
    assert b"Traceback" not in errors
    assert [file.name for file in tmp_path.iterdir()] == ["map.mbtiles"]
    plan = TilePlan(BBox.parse(EUROPE), ZoomRange(0, 8))
    kept = len(contents(output))
    assert 0 < kept < plan.total

    resumed = tiledl("resume", output, "--json", "-")
    assert resumed.returncode == 0, resumed.stderr
    report = json.loads(resumed.stdout)
    assert report["done_before"] == kept
    assert report["stored"] == plan.total - kept
    assert set(contents(output)) == set(plan.tiles())
    after = demo_server.stats().requests_by_path or {}
    asked = {path: count - before.get(path, 0) for path, count in after.items()}
    assert sum(1 for count in asked.values() if count > 1) <= 8
    assert max(asked.values()) <= 2

    again = tiledl(*arguments, "--json", "-")
    assert json.loads(again.stdout)["requests"] == 0


def stored_so_far(path: Path) -> int:
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as reader:
            count: int = reader.execute("SELECT stored FROM tiledl_totals").fetchone()[0]
            return count
    except sqlite3.Error:
        return 0


def wait_for(condition: Callable[[], bool], timeout_s: float = 30) -> None:
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, "it did not come to it in time"
        time.sleep(0.01)


GOOD = {"--source": "http://127.0.0.1:1/{z}/{x}/{y}.png", "--bbox": EUROPE, "--zoom": "0-6"}


@pytest.mark.parametrize(
    ("flag", "value", "part"),
    [
        ("--bbox", "1,2,3", "has four numbers"),
        ("--bbox", "30,60,-11,35", "south (60) is not below north (35)"),
        ("--bbox", "-200,35,30,60", "west is -200"),
        ("--zoom", "6-2", "runs backwards"),
        ("--zoom", "0-40", "choose a range within 0–30"),
        ("--zoom", "six", "not a zoom range"),
        ("--source", "http://127.0.0.1/{z}/{x}.png", "lacks {y}"),
        ("--source", "ftp://127.0.0.1/{z}/{x}/{y}.png", "not a web address"),
        ("--source", "OpenStreetMapp", "Did you mean"),
        ("--source", "http://127.0.0.1:1/{z}/{x}/{y}.png?key={apikey}", "TILEDL_KEY_APIKEY"),
        ("--concurrency", "many", "neither a number nor auto"),
        ("--concurrency", "0", "within 1–1024"),
        ("--timeout", "0", "within 0.01–600"),
        ("--rate", "-3", "not a positive number"),
        ("--header", "nonsense", "not a header"),
        ("--json", "/no/such/folder/report.json", "no folder"),
    ],
)
def test_bad_arguments_give_one_sentence_and_exit_code_2(
    tmp_path: Path, flag: str, value: str, part: str
) -> None:
    given = {**GOOD, flag: value, "-o": str(tmp_path / "map.mbtiles")}
    done = tiledl("download", *(part for pair in given.items() for part in pair))
    assert done.returncode == 2
    assert part in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_zooms_beyond_the_sources_own_are_refused(tmp_path: Path) -> None:
    done = tiledl(
        "download", "--source", "demo", "--bbox", EUROPE, "--zoom", "0-23",
        "-o", tmp_path / "map.mbtiles",
    )  # fmt: skip
    assert done.returncode == 2
    assert "zoom 23 is above the source's maximum of 12" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "source",
    [
        "OpenStreetMap.Mapnik",
        "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
        "https://{s}.TILE.openstreetmap.org/{z}/{x}/{y}.png",
    ],
)
def test_openstreetmaps_own_tiles_are_refused_with_lawful_alternatives(
    tmp_path: Path, source: str
) -> None:
    done = tiledl(
        "download", "--source", source, "--bbox", "7,46,8,47", "--zoom", "5",
        "-o", tmp_path / "map.mbtiles",
    )  # fmt: skip
    assert done.returncode == 3
    assert "forbids bulk downloads" in done.stderr
    assert "PMTiles extract" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", ["a text file\n", "SQLite format 3\0 but not really"])
def test_a_foreign_output_file_is_left_as_it_is(tmp_path: Path, content: str) -> None:
    output = tmp_path / "map.mbtiles"
    output.write_text(content)
    done = tiledl("download", *sum(GOOD.items(), ()), "-o", output)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "choose another output file" in done.stderr
    assert output.read_text() == content


def test_outputs_that_cannot_be_written_are_named(tmp_path: Path) -> None:
    for output, part in [
        (tmp_path, "is a folder"),
        (tmp_path / "no" / "map.mbtiles", "there is no folder"),
        (Path("/proc/map.mbtiles"), "map.mbtiles"),
    ]:
        done = tiledl("download", *sum(GOOD.items(), ()), "-o", output)
        assert (done.returncode, part in done.stderr) == (2, True), done.stderr
        assert len(done.stderr.strip().splitlines()) == 1


def test_resuming_what_is_not_there_or_not_ours_says_so(tmp_path: Path) -> None:
    text = tmp_path / "text.mbtiles"
    text.write_text("hello")
    for file, part in [(tmp_path / "none.mbtiles", "there is no file"), (text, "not an MBTiles")]:
        for verb in ("resume", "retry", "info"):
            done = tiledl(verb, file)
            assert (done.returncode, part in done.stderr) == (2, True), done.stderr


def test_a_source_that_does_not_answer_ends_with_exit_code_3_and_a_resumable_file(
    tmp_path: Path, demo_server: DemoServer
) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    output = tmp_path / "map.mbtiles"
    done = tiledl(
        "download", "--source", f"http://127.0.0.1:{port}/{{z}}/{{x}}/{{y}}.png",
        "--bbox", EUROPE, "--zoom", "0-5", "-o", output,
    )  # fmt: skip
    assert done.returncode == 3, done.stderr
    assert "has not answered" in done.stdout
    assert "tiledl resume" in done.stderr
    info = json.loads(tiledl("info", output, "--json").stdout)
    assert (info["stored"], info["finished"], info["dead_letters"]) == (0, False, {})


def test_tiles_that_fail_give_exit_code_1_and_retry_fetches_just_these(
    tmp_path: Path, nginx: Callable[[Path], str]
) -> None:
    folder, output = tmp_path / "www", tmp_path / "map.mbtiles"
    for tile in TilePlan(BBox.parse(EUROPE), ZoomRange(0, 4)).tiles():
        place = folder / str(tile.z) / str(tile.x) / f"{tile.y}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(png(b"") if tile != Tile(4, 8, 5) else b"<html>login</html>")
    source = nginx(folder) + "/{z}/{x}/{y}.png"
    done = tiledl(
        "download", "--source", source, "--bbox", EUROPE, "--zoom", "0-4", "-o", output,
        "--retries", "0",
    )  # fmt: skip
    assert done.returncode == 1
    assert "tiledl retry" in done.stderr
    (folder / "4" / "8" / "5.png").write_bytes(png(b""))
    again = tiledl("retry", output, "--json", "-")
    assert again.returncode == 0, again.stderr
    report = json.loads(again.stdout)
    assert (report["requests"], report["stored"], report["dead_letters"]) == (1, 1, {})


def test_the_environment_beats_the_defaults_and_a_flag_beats_the_environment(
    tmp_path: Path,
) -> None:
    output = tmp_path / "map.mbtiles"
    good = ("download", *sum(GOOD.items(), ()), "-o", output)
    wrong = tiledl(*good, MAX_CONCURRENCY="none")
    assert wrong.returncode == 2
    assert "max_concurrency" in wrong.stderr
    assert list(tmp_path.iterdir()) == []
    assert tiledl(*good, RETRIES="1000").returncode == 2
    assert "1000 retries" in tiledl(*good, RETRIES="1000").stderr
    flagged = tiledl(*good, "--concurrency", "0", MAX_CONCURRENCY="4")
    assert "concurrency 0" in flagged.stderr


def test_version_and_help() -> None:
    assert tiledl("--version").stdout.startswith("tiledl 0.")
    text = tiledl("--help").stdout
    for verb in (
        "download",
        "resume",
        "retry",
        "dead-letters",
        "info",
        "demo",
        "demo-server",
        "sources",
    ):
        assert verb in text


def test_the_headless_command_imports_neither_qt_nor_what_only_a_terminal_needs(
    tmp_path: Path,
) -> None:
    program = (
        "import sys; from tiledl.cli import run;"
        f"code = run(['download', '--source', 'demo', '--bbox', '0,0,1,1', '--zoom', '0-1',"
        f" '-q', '-o', {str(tmp_path / 'a.mbtiles')!r}]);"
        "found = {'PySide6', 'numpy', 'pyqtgraph', 'qasync', 'rich'} & set(sys.modules);"
        "sys.exit(code or (9 if found else 0))"
    )
    done = subprocess.run([sys.executable, "-c", program], timeout=60, env=environment())
    assert done.returncode == 0


@pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="the system there names proxies, and is asked"
)
def test_a_job_on_a_server_loads_no_demo_and_nothing_for_proxies_that_nobody_has() -> None:
    program = (
        "import sys, tiledl.cli, tiledl.cli.run, tiledl.telemetry.logs;"
        "from tiledl.http import HttpClient; HttpClient();"
        "print({'tiledl.demo.launch', 'urllib.request', 'zipfile', 'httpx', 'typing_extensions'}"
        " & set(sys.modules))"
    )
    env = {name: value for name, value in environment().items() if "proxy" not in name.lower()}
    done = subprocess.run(
        [sys.executable, "-c", program], timeout=60, env=env, capture_output=True, text=True
    )
    assert done.stdout == "set()\n", done.stderr


def test_of_two_base_addresses_the_living_one_serves(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: connections are refused
        dead = f"http://127.0.0.1:{taken.getsockname()[1]}/{{z}}/{{x}}/{{y}}.png"
        with DemoServer() as server:
            done = tiledl(
                "download", "--source", f"{dead} {server.tile_url}", "--bbox", EUROPE,
                "--zoom", "0-5", "-o", tmp_path / "map.mbtiles", "--json", "-",
            )  # fmt: skip
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    refused, serving = report["hosts"]
    assert refused["succeeded"] == 0
    # Few enough, often, that its breaker need not even open: the router prefers the other one.
    assert 1 <= refused["failed"]["connection"] <= 60
    assert serving["succeeded"] == report["planned"]
    assert refused["name"] in done.stderr


def test_a_no_data_tile_and_a_status_of_the_sources_own_are_understood(
    tmp_path: Path, nginx: Callable[[Path], str]
) -> None:
    folder, sea = tmp_path / "www", tmp_path / "sea.png"
    sea.write_bytes(png(b"sea"))
    for tile in TilePlan(BBox.parse(EUROPE), ZoomRange(0, 4)).tiles():
        place = folder / str(tile.z) / str(tile.x) / f"{tile.y}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(png(b"land") if tile != Tile(4, 8, 5) else sea.read_bytes())
    (folder / "4" / "7" / "5.png").unlink()
    (folder / "4" / "7" / "5.png").mkdir()  # leads to a 403
    done = tiledl(
        "download", "--source", nginx(folder) + "/{z}/{x}/{y}.png", "--bbox", EUROPE, "--zoom",
        "0-4", "-o", tmp_path / "map.mbtiles", "--json", "-", "--absent", "403", "--no-data", sea,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    report = json.loads(done.stdout)
    assert report["error_kinds"] == {"no-data tile": 1}
    assert report["dead_letters"] == {"bad body": 1}
    assert report["absent"] == 1
    wrong = tiledl(*sum(GOOD.items(), ("download",)), "-o", "x.mbtiles", "--absent", "200")
    assert wrong.returncode == 2
    assert "choose one of 400–499" in wrong.stderr


def test_an_area_of_any_shape_is_downloaded_resumed_and_told(tmp_path: Path) -> None:
    area = tmp_path / "area.geojson"
    area.write_text(
        '{"type": "Polygon", "coordinates": [[[2, 48], [9, 46], [12, 54], [2, 48]],'
        " [[6, 48], [8, 48], [8, 50], [6, 48]]]}"
    )
    job = ["download", "--source", "demo", "--area", area, "--bbox", "0,44,1,45", "--zoom", "4-8"]
    output = tmp_path / "map.mbtiles"
    done = tiledl(*job, "-o", output, "--json", "-")
    assert done.returncode == 0, done.stderr
    shape = union_of([BBox(0, 44, 1, 45)], [read_shapes(area).area()])
    plan = TilePlan(shape.bounds, ZoomRange(4, 8), shape)
    assert contents(output).keys() == {(tile.z, tile.x, tile.y) for tile in plan.tiles()}
    assert (
        json.loads(done.stdout)["planned"] == plan.total < TilePlan(shape.bounds, plan.zooms).total
    )
    # Some are lost, and just these are fetched again.
    with closing(sqlite3.connect(output)) as file, file:
        file.execute("DELETE FROM map WHERE zoom_level = 8 AND tile_column % 2")
        file.execute("UPDATE tiledl_totals SET stored = (SELECT count(*) FROM map)")
    again = tiledl("resume", output, "--json", "-")
    assert again.returncode == 0, again.stderr
    lost = sum(tile.z == 8 and tile.x % 2 for tile in plan.tiles())
    assert json.loads(again.stdout)["stored"] == lost
    told = json.loads(tiledl("info", output, "--json").stdout)
    assert (told["planned"], told["stored"], told["missing"]) == (plan.total, plan.total, 0)
    assert told["area"]["type"] == "MultiPolygon"
    # Another area is another job.
    other = tiledl(*job[:-2], "--zoom", "4-8", "--bbox", "0,44,1,46", "-o", output)
    assert other.returncode == 2


@pytest.mark.parametrize(
    ("flags", "sentence"),
    [
        ([], "no area is given"),
        (["--area", "missing.gpx"], "missing.gpx cannot be read"),
        (["--area", "readme.txt"], "readme.txt is no area"),
        (["--bbox", EUROPE, "--bbox", "1,2,3"], "a bounding box has four numbers"),
    ],
)
def test_an_area_that_cannot_be_meant_is_told(
    tmp_path: Path, flags: list[str], sentence: str
) -> None:
    output = tmp_path / "map.mbtiles"
    done = tiledl("download", "--source", "demo", *flags, "--zoom", "0-3", "-o", output)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1
    assert not output.exists()
