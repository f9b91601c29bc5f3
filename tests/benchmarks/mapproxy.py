"""MapProxy's seeding tool, in a virtual environment of its own."""

from __future__ import annotations

import subprocess
import venv
from pathlib import Path

from tests.benchmarks.scale import IN_FLIGHT

# Tiles of the same grid pass through undecoded; the files go where other peers' files go.
_MAPPROXY_YAML = """
sources:
  bench: {{type: tile, grid: world, url: "{url}/%(z)s/%(x)s/%(y)s.png"}}
grids:
  world: {{base: GLOBAL_WEBMERCATOR, origin: nw}}
caches:
  bench:
    grids: [world]
    sources: [bench]
    format: image/png
    cache: {{type: file, directory: {out}, directory_layout: tms}}
globals:
  cache: {{base_dir: {out}, lock_dir: {out}/locks, meta_size: [1, 1], meta_buffer: 0}}
  http: {{client_timeout: 20}}
"""
_SEED_YAML = """
seeds:
  bench:
    caches: [bench]
    levels: [{zoom}]
    coverages: [part]
coverages:
  part: {{bbox: [-179.999, -85.05, {east}, 85.05], srs: "EPSG:4326"}}
"""


def program(folder: Path) -> Path:
    """Where the seeding tool is once it is installed."""
    return folder / "bin" / "mapproxy-seed"


def install(folder: Path) -> Path | None:
    """The seeding tool's program; None when it cannot be installed."""
    wanted = program(folder)
    if wanted.exists():
        return wanted
    venv.create(folder, with_pip=True, clear=True)
    done = subprocess.run(
        [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "mapproxy"],
        capture_output=True,
        check=False,
    )
    return wanted if done.returncode == 0 and wanted.exists() else None


def version(installed: Path) -> str:
    """Of the installed MapProxy."""
    code = "from importlib.metadata import version; print(version('MapProxy'))"
    python = installed.with_name("python")
    return subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout


def command(installed: Path, url: str, zoom: int, columns: int, out: Path) -> list[str | Path]:
    """How to seed the westernmost columns into a folder."""
    east = -180 + 360 * columns / (1 << zoom) - 0.001
    configuration, seeds = out / "mapproxy.yaml", out / "seed.yaml"
    configuration.write_text(_MAPPROXY_YAML.format(url=url, out=out))
    seeds.write_text(_SEED_YAML.format(zoom=zoom, east=east))
    return [
        installed, "--quiet", "--seed=ALL", "-f", configuration, "-s", seeds,
        "-c", str(IN_FLIGHT),
    ]  # fmt: skip
