"""How long the command and the window take to be there."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.contenders import (
    clean_environment,
    tiledl_program,
    window_environment,
)
from tests.benchmarks.display import Screen, Xvfb, xvfb
from tests.benchmarks.figures import Findings, Goal, Mark, Spread
from tests.benchmarks.measuring import RunFailed, run
from tests.benchmarks.scale import Scale

_COMMAND_S, _WINDOW_S = 0.25, 1.5
_PLACE = (300, 400)
"""Inside the window, far from its edges."""
_PATIENCE_S = 30.0


def startup(scale: Scale, work: Path, cache: Path) -> Findings:
    """Run it."""
    findings = Findings()
    env = clean_environment(work / "home")
    commands: dict[str, list[str | Path]] = {
        "`import tiledl.cli`": [sys.executable, "-c", "import tiledl.cli"],
        "`tiledl --version`": [tiledl_program(), "--version"],
    }
    took: dict[str, list[float]] = {name: [] for name in commands}
    window: list[float] = []
    complaints: list[str] = []
    with xvfb() as display:
        for _ in range(scale.start_rounds):
            for name, command in commands.items():
                done = run(command, env=env)
                took[name].append(done.wall_s)
                findings.foreign_shares.append(done.foreign_share)
            window_s, said = _window_s(display, window_environment(work / "home", display.name))
            window.append(window_s)
            if "Traceback" in said:
                complaints.append(said.strip().splitlines()[-1])
    for name, seconds in took.items():
        spread = Spread.of(seconds)
        findings.goals.append(
            Goal(
                name,
                "under 0.25 s",
                spread.text(".3f", "s"),
                Mark.PASS if spread.median < _COMMAND_S else Mark.MISS,
            )
        )
    if complaints:
        findings.notes.append(
            f"{len(complaints)} of {len(window)} windows told of an error while they started: "
            f"{complaints[-1]}"
        )
    spread = Spread.of(window)
    findings.goals.append(
        Goal(
            "window visible",
            "under 1.5 s",
            spread.text(".2f", "s"),
            Mark.PASS if spread.median < _WINDOW_S else Mark.MISS,
        )
    )
    return findings


def _window_s(display: Xvfb, env: dict[str, str]) -> tuple[float, str]:
    """From starting the command to the first picture of its window on the screen, in seconds; and
    what it said on standard error."""
    screen = Screen(display.name)
    with tempfile.TemporaryFile() as complaints:
        began = time.perf_counter()
        process = subprocess.Popen(
            [tiledl_program()], env=env, stdin=subprocess.DEVNULL, stderr=complaints
        )
        try:
            while not screen.is_painted(*_PLACE):
                if process.poll() is not None or time.perf_counter() - began > _PATIENCE_S:
                    raise RunFailed("the window did not appear")
                time.sleep(0.004)
            seconds = time.perf_counter() - began
            # Until it has settled: a window that is told to end while it starts is another test.
            time.sleep(1.0)
        finally:
            process.terminate()
            process.wait(20)
            while screen.is_painted(*_PLACE):
                time.sleep(0.02)
            screen.close()
        complaints.seek(0)
        return seconds, complaints.read().decode(errors="replace")
