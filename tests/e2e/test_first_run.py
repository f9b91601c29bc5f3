"""From a first start to a verified file, as a person does it: by mouse and keyboard alone."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.display import HEIGHT, PATIENCE_S, WIDTH, Person, Place, around, eventually, xvfb
from tiledl.gui.looks import LIGHT

pytestmark = [
    pytest.mark.skipif(
        shutil.which("Xvfb") is None or shutil.which("xdotool") is None,
        reason="Xvfb or xdotool is missing: sh packaging/system-libraries.sh test",
    ),
    pytest.mark.timeout(800),
]

_FEW, _MANY = 2, 48
_DEEPEST = 11
_DRAG_PX = 70


def test_first_run_place_box_start_concurrency_pause_resume_finish_verify(tmp_path: Path) -> None:
    env, documents = _fresh_machine(tmp_path)
    with xvfb(tmp_path) as display, _program({**env, "DISPLAY": display}) as program:
        person = Person(display, tmp_path)
        log = Path(env["XDG_STATE_HOME"])
        window = person.wait_for_window("tiledl")
        # A place by its name, and of its extent the eastern edge less, by its grip.
        eventually(lambda: _box(person), "the selected area on the map")
        person.press("ctrl+f")
        person.type("germany")
        person.wait_until_still()
        person.press("Return")
        person.wait_until_still()
        person.press("alt+z")  # whatever has the keyboard is framed, in the same colour
        person.wait_until_still()
        before = _box(person)
        assert before is not None
        grip = (before.right, before.middle[1])
        person.drag(grip, (grip[0] - _DRAG_PX, grip[1]))
        eventually(lambda: _is_narrower(_box(person), before), "the area follows the mouse")
        # The zooms and a low concurrency, by keyboard.
        _enter(person, "alt+z", 0)
        _enter(person, "", _DEEPEST)
        person.press("alt+t")
        person.wait_until_still()
        person.press("alt+n", "Tab")
        _enter(person, "", _FEW)
        # Start, with the mouse: the button is the largest thing in the accent's colour.
        start = _start(person)
        assert start is not None
        person.click(*start.middle)
        eventually(lambda: _share(person, window) >= 1, "tiles arrive")
        assert _began_with(log) == _FEW
        # Another concurrency takes effect while the job runs.
        person.press("alt+n", "Tab")
        _enter(person, "", _MANY)
        eventually(lambda: _chosen(log) == _MANY, "the job hears of the concurrency")
        # Pause: nothing comes any more. Resume: it goes on to its end.
        person.press("ctrl+p")
        eventually(lambda: _has_event(log, "paused"), "the job pauses")
        eventually(lambda: _stands_still(person, window), "nothing comes any more")
        assert _share(person, window) < 100, "there has to be something left to pause"
        person.press("ctrl+p")
        eventually(lambda: _share(person, window) == 100, "the job ends", 300)
        eventually(lambda: _has_event(log, "job finished"), "the file is closed")
        # Until the window has heard of it too, it would ask whether to stop the download.
        eventually(lambda: _start(person), "another download can be started")
        person.press("ctrl+q")
        assert program.wait(PATIENCE_S) == 0
    [output] = documents.rglob("*.mbtiles")
    found = _info(output, env)
    assert found["finished"]
    assert found["stored"] == found["planned"]
    assert found["missing"] == 0
    assert found["zooms"] == [0, _DEEPEST]
    west, south, east, north = found["bbox"]
    assert (west, south, north) == pytest.approx((5.9, 47.3, 55.1), abs=0.3)
    assert 7 < east < 14.5, "the eastern edge is where the mouse has brought it"


def _fresh_machine(folder: Path) -> tuple[dict[str, str], Path]:
    """An environment of somebody who has never started tiledl, and where documents go."""
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("TILEDL_", "QT_", "WAYLAND_"))
    }
    for name in ("HOME", "CONFIG", "DATA", "CACHE", "STATE", "DOCUMENTS", "RUNTIME"):
        place = folder / name.lower()
        place.mkdir(mode=0o700)
        env[
            {"HOME": "HOME", "DOCUMENTS": "XDG_DOCUMENTS_DIR", "RUNTIME": "XDG_RUNTIME_DIR"}.get(
                name, f"XDG_{name}_HOME"
            )
        ] = str(place)
    env["QT_QPA_PLATFORM"] = "xcb"
    return env, folder / "documents"


@contextmanager
def _program(env: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tiledl"], env=env, stdin=subprocess.DEVNULL, cwd=env["HOME"]
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _box(person: Person) -> Place | None:
    """Where the area's frame is on the map, which has the middle of the window."""
    # Within the frame of the map itself, which has the same colour while the map has the keyboard.
    middle = Place(WIDTH * 29 // 100, HEIGHT * 24 // 100, WIDTH * 70 // 100, HEIGHT * 76 // 100)
    return around(person.where(LIGHT.accent, middle), least=60)


def _is_narrower(box: Place | None, before: Place) -> bool:
    return box is not None and abs(box.right - (before.right - _DRAG_PX)) <= 8


def _start(person: Person) -> Place | None:
    """Where the button is that starts a download, while it can be pressed."""
    left_part = Place(0, HEIGHT // 2, WIDTH // 4, HEIGHT - 1)
    return around(person.where(LIGHT.accent, left_part), least=20)


def _enter(person: Person, key: str, number: int) -> None:
    """Put a number into the field that a key leads to, or that has the keyboard, and go on."""
    if key:
        person.press(key)
    person.press("ctrl+a")
    person.type(str(number))
    person.press("Tab")


def _share(person: Person, window: str) -> int:
    """How many percent are done, as the title says; -1 before."""
    found = re.match(r"(\d+) %", person.title(window))
    return int(found[1]) if found else -1


def _stands_still(person: Person, window: str) -> bool:
    """Whether nothing is done within the time in which the title changes at least twice."""
    before = _share(person, window)
    time.sleep(3)
    return _share(person, window) == before


def _lines(folder: Path) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for path in sorted(folder.rglob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True)
        if line.endswith("\n")
    ]


def _chosen(folder: Path) -> object:
    """The concurrency that was chosen last while the job ran."""
    chosen = [line for line in _lines(folder) if line.get("event") == "concurrency chosen"]
    return chosen[-1].get("concurrency") if chosen else None


def _began_with(folder: Path) -> object:
    return next(line["concurrency"] for line in _lines(folder) if line["event"] == "job begins")


def _has_event(folder: Path, word: str) -> bool:
    return any(word in str(line.get("event")) for line in _lines(folder))


def _info(output: Path, env: dict[str, str]) -> dict[str, Any]:
    answer = subprocess.run(
        [sys.executable, "-m", "tiledl", "info", "--json", str(output)],
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    found: dict[str, Any] = json.loads(answer.stdout)
    return found
