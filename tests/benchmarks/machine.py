"""The machine and the versions that figures belong to."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.benchmarks import mapproxy

_PROGRAMS = {
    "nginx": ["nginx", "-v"],
    "curl": ["curl", "--version"],
    "wget2": ["wget2", "--version"],
    "aria2": ["aria2c", "--version"],
}
_PACKAGES = ("pyreqwest", "httpx", "uvloop", "PySide6-Essentials", "qasync", "pyqtgraph")


def describe(cache: Path) -> list[str]:
    """The lines of a Markdown list."""
    memory = int(re.search(r"\d+", Path("/proc/meminfo").read_text())[0]) / 1e6  # type: ignore[index]
    return [
        f"Machine: {os.cpu_count()} × {_processor()}, {memory:.0f} GB of memory, {_system()}, "
        f"Linux {platform.release()}",
        f"Python {platform.python_version()}, "
        + ", ".join(f"{name} {_version(name)}" for name in ("tiledl", *_PACKAGES)),
        ", ".join(f"{name} {_said(command)}" for name, command in _PROGRAMS.items())
        + f", MapProxy {_mapproxy(cache)}",
    ]


def _processor() -> str:
    found = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    return found[1] if found else platform.machine()


def _system() -> str:
    found = re.search(r'PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text())
    return found[1] if found else sys.platform


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(not installed)"


def _said(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return "(not installed)"
    found = re.search(r"\d+\.\d+[\w.]*", done.stdout + done.stderr)
    return found[0] if found else "(unknown)"


def _mapproxy(cache: Path) -> str:
    program = mapproxy.program(cache / "mapproxy")
    return mapproxy.version(program).strip() if program.exists() else "(not installed)"


def commit() -> str:
    """Of the working tree, and whether the program differs from it."""

    def git(*words: str) -> str:
        return subprocess.run(
            ["git", *words],
            cwd=Path(__file__).parent, capture_output=True, text=True, check=False,
        ).stdout.strip()  # fmt: skip

    changed = " with changes" if git("status", "--porcelain", "--", "../../tiledl") else ""
    return (git("rev-parse", "--short", "HEAD") or "(unknown)") + changed
