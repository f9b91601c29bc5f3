"""Who races: tiledl and what people use instead, each as the program that a person would run."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import mapproxy
from tests.benchmarks.measuring import Run, RunFailed
from tests.benchmarks.scale import IN_FLIGHT, WORLD, Box, Scale, bbox_text, columns_box

Command = Sequence[str | Path]

TILEDL, WINDOW, CURL, HTTPX = "tiledl download", "tiledl's window", "curl -Z", "httpx loop"


@dataclass(frozen=True, slots=True)
class Took:
    """What a contender needed for its tiles."""

    seconds: float
    """With start-up, but for the window, where a person has waited for it before the click."""
    cpu_s: float
    own_s: float | None = None
    """What the program itself says, without its start-up."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A program and how to have it fetch the tiles of some columns into an empty folder."""

    name: str
    command: Callable[[str, Path], Command]
    """Of the server's address and the folder."""
    tiles: int
    """How many tiles it fetches."""
    check: Callable[[Run, Path, int], Took]
    """Raises `RunFailed` unless that many tiles have arrived."""
    env: Mapping[str, str]


def tiledl_program() -> Path:
    """The installed command."""
    return Path(sys.executable).with_name("tiledl")


def clean_environment(home: Path) -> dict[str, str]:
    """An environment without settings of anybody's, and without proxies."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("TILEDL_", "XDG_", "QT_"))
        and not name.lower().endswith("_proxy")
        and name not in ("TILE_BASE_URL", "MAX_CONCURRENCY", "TIMEOUT_SECONDS", "RETRIES")
        # An installed program has its modules compiled; here that would be done at each start.
        and name != "PYTHONDONTWRITEBYTECODE"
    }
    home.mkdir(parents=True, exist_ok=True)
    return {**kept, "HOME": str(home), "PYTHONPATH": str(Path(__file__).parents[2])}


def download_command(
    template: str, zoom: int, output: Path, concurrency: int, box: Box = WORLD
) -> list[str | Path]:
    """`tiledl download` of a box at one zoom, with its report on standard output."""
    return [
        tiledl_program(), "download", "--source", template, f"--bbox={bbox_text(box)}",
        "--zoom", str(zoom), "-o", output, "--concurrency", str(concurrency),
        "--quiet", "--json", "-",
    ]  # fmt: skip


def window_command(
    template: str, zoom: int, output: Path, *, watch: bool, box: Box = WORLD
) -> list[str | Path]:
    """The same job in the window, with paints and clicks watched or not."""
    watching = ["--watch"] if watch else []
    module, where = "tests.benchmarks.window_probe", f"--bbox={bbox_text(box)}"
    return [sys.executable, "-m", module, *watching, where, template, str(zoom), output]


def window_environment(home: Path, display: str) -> dict[str, str]:
    """For programs with a window on a display."""
    return {**clean_environment(home), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


def contenders(
    zoom: int,
    columns: int,
    scale: Scale,
    home: Path,
    display: str,
    found_mapproxy: Path | None,
) -> tuple[list[Contender], list[str]]:
    """Those that are installed, for so many columns of a zoom, and a line for each that is not."""
    env = clean_environment(home)
    window_env = window_environment(home, display)
    side, box = 1 << zoom, columns_box(columns, zoom)
    few_columns = max(columns // scale.slow_share, 4)

    def tiledl(url: str, out: Path) -> Command:
        template = f"{url}/{{z}}/{{x}}/{{y}}.png"
        return download_command(template, zoom, out / "map.mbtiles", IN_FLIGHT, box)

    def window(url: str, out: Path) -> Command:
        template = f"{url}/{{z}}/{{x}}/{{y}}.png"
        return window_command(template, zoom, out / "map.mbtiles", watch=False, box=box)

    def curl(url: str, out: Path) -> Command:
        # A folder a column, as map programs read it.
        places = f"[0-{columns - 1}]/[0-{side - 1}].png"
        return [
            "curl", "--silent", "--show-error", "--fail", "--parallel",
            "--parallel-max", str(IN_FLIGHT), f"{url}/{zoom}/{places}",
            "--create-dirs", "-o", f"{out}/#1/#2.png",
        ]  # fmt: skip

    def prepared_curl(url: str, out: Path) -> Command:
        for x in range(columns):
            (out / str(x)).mkdir()
        return [word for word in curl(url, out) if word != "--create-dirs"]

    def wget2(url: str, out: Path) -> Command:
        return [
            "wget2", "--quiet", f"--max-threads={IN_FLIGHT}", "--force-directories",
            "--no-host-directories", f"--directory-prefix={out}",
            f"--input-file={_addresses(url, zoom, columns, out)}",
        ]  # fmt: skip

    def aria2c(url: str, out: Path) -> Command:
        return [
            "aria2c", "--quiet", f"--max-concurrent-downloads={IN_FLIGHT}",
            "--file-allocation=none", f"--dir={out}", "--no-conf",
            f"--input-file={_addresses(url, zoom, few_columns, out, named=True)}",
        ]  # fmt: skip

    def httpx_loop(url: str, out: Path) -> Command:
        module = "tests.benchmarks.httpx_loop"
        return [sys.executable, "-m", module, url, str(zoom), str(few_columns), out]

    def seeding(url: str, out: Path) -> Command:
        assert found_mapproxy is not None
        return mapproxy.command(found_mapproxy, url, zoom, few_columns, out)

    every, few = columns * side, few_columns * side
    found = [
        Contender(TILEDL, tiledl, every, _report_says, env),
        Contender(CURL, curl, every, _files_are_there, env),
        Contender(WINDOW, window, every, _probe_says, window_env),
        Contender("curl -Z, folders made before", prepared_curl, every, _files_are_there, env),
        Contender("wget2", wget2, every, _files_are_there, env),
        Contender("aria2c", aria2c, few, _files_are_there, env),
        Contender(HTTPX, httpx_loop, few, _files_are_there, env),
    ]
    missing = [
        f"{name} is not installed, so it is left out (`make bench` installs it when root)."
        for name in ("wget2", "aria2c")
        if shutil.which(name) is None
    ]
    found = [one for one in found if one.name not in {line.split()[0] for line in missing}]
    if found_mapproxy is None:
        missing.append("MapProxy could not be installed with pip, so it is left out.")
    else:
        found.append(Contender("mapproxy-seed", seeding, few, _files_are_there, env))
    return found, missing


def _report_says(run: Run, out: Path, tiles: int) -> Took:
    report = json.loads(run.output)
    if report["stored"] != tiles or report["missing"] or report["dead_letters"]:
        raise RunFailed(f"tiledl stored {report['stored']:,} of {tiles:,} tiles")
    return Took(run.wall_s, run.cpu_s, report["elapsed_s"])


def _probe_says(run: Run, out: Path, tiles: int) -> Took:
    found = json.loads(run.output)
    if found["stored"] != tiles or found["missing"]:
        raise RunFailed(f"the window stored {found['stored']:,} of {tiles:,} tiles")
    return Took(found["seconds"], found["cpu_s"])


def _files_are_there(run: Run, out: Path, tiles: int) -> Took:
    found = sum(1 for _ in out.rglob("*.png"))
    if found != tiles:
        raise RunFailed(f"{found:,} of {tiles:,} tiles have arrived")
    return Took(run.wall_s, run.cpu_s)


def _addresses(url: str, zoom: int, columns: int, out: Path, *, named: bool = False) -> Path:
    """A file of addresses; aria2 wants names where addresses end alike."""
    file = out / "addresses.txt"
    with file.open("w") as lines:
        for x in range(columns):
            for y in range(1 << zoom):
                lines.write(f"{url}/{zoom}/{x}/{y}.png\n")
                if named:
                    lines.write(f"  out={x}-{y}.png\n")
    return file
