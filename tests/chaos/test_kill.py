"""kill -9 at random moments: nothing that was reported as stored is lost, and the rest follows."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.chaos.demo_jobs import Contents, arguments, contents, undisturbed
from tests.chaos.noting import BEGUN
from tiledl.cli import run
from tiledl.demo.launch import DemoServer
from tiledl.store import inspect


class Life:
    """One process of the command, which notes what it reports as stored."""

    def __init__(self, notes: Path, given: Sequence[str]) -> None:
        self._notes = notes
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.chaos.noting", *given],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**os.environ, "NOTES": str(notes)},
        )
        # Starting Python and its imports takes longer than all the rest.
        while not (notes.exists() and BEGUN in notes.read_text()):
            assert self._process.poll() is None, self._process.communicate()[1].decode()
            time.sleep(0.005)

    def wait_for_a_report(self) -> None:
        """Until it has reported a tile as stored."""
        while not self.reported() and self._process.poll() is None:
            time.sleep(0.005)

    def kill_after(self, seconds: float) -> bool:
        """Whether the kill came before its end; if not, it must have ended well."""
        try:
            code = self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        errors = self._process.communicate()[1].decode()
        assert code in (0, -9), errors
        assert "Traceback" not in errors
        return code == -9

    def reported(self) -> set[tuple[int, int, int]]:
        """The tiles that it has reported as stored."""
        lines = self._notes.read_text().splitlines(keepends=True)
        whole = [line.split() for line in lines if line.endswith("\n") and BEGUN not in line]
        return {(int(z), int(x), int(y)) for z, x, y in whole}


def check_what_is_left(
    output: Path, scratch: Path, reported: set[tuple[int, int, int]], expected: Contents
) -> None:
    """A killed process's file opens, and holds all it reported and nothing else than it should."""
    if not output.exists():
        assert not reported
        return
    # Looked at in a copy: opening a database repairs it, and that is the next run's own business.
    for beside in ("", "-wal", "-journal"):
        copy = Path(f"{scratch}{beside}")
        copy.unlink(missing_ok=True)
        if Path(f"{output}{beside}").exists():
            shutil.copyfile(f"{output}{beside}", copy)
    tiles = contents(scratch)
    assert reported <= set(tiles)
    assert all(expected[tile] == body for tile, body in tiles.items())


@pytest.mark.parametrize("seed", [1, 2])
def test_one_file_killed_again_and_again_is_completed_in_the_end(
    tmp_path: Path, steady_server: DemoServer, seed: int
) -> None:
    moments = random.Random(seed)
    zoom, folder = "0-8", tmp_path / "job"
    folder.mkdir()
    output = folder / "map.mbtiles"
    expected = undisturbed(steady_server, zoom, tmp_path)
    reported: set[tuple[int, int, int]] = set()
    given = arguments(steady_server, zoom, output, "--rate=60")
    for number in range(13):
        life = Life(tmp_path / f"notes-{number}", given)
        # From its first breath or from its first commit, so that it gets somewhere on a slow
        # machine too.
        if moments.random() < 0.6:
            life.wait_for_a_report()
        assert life.kill_after(moments.uniform(0.0, 0.8)), "the job is too short for this test"
        reported |= life.reported()
        check_what_is_left(output, tmp_path / "copy.mbtiles", reported, expected)
        if output.exists():
            assert run(["info", str(output)]) == 0
    assert reported
    last = Life(tmp_path / "notes-last", ["resume", str(output), "--rate=10000", "-q"])
    assert not last.kill_after(60)
    assert contents(output) == expected
    assert inspect(output).finished
    assert len(last.reported() & reported) == 0, "what is stored was fetched again"
    assert [file.name for file in folder.iterdir()] == ["map.mbtiles"]


@pytest.mark.parametrize("seed", [3, 4])
def test_a_fresh_file_killed_at_any_moment_of_its_life_is_completed_by_the_next_run(
    tmp_path: Path, steady_server: DemoServer, seed: int
) -> None:
    moments = random.Random(seed)
    zoom = "0-5"
    expected = undisturbed(steady_server, zoom, tmp_path)
    whole = Life(tmp_path / "notes", arguments(steady_server, zoom, tmp_path / "whole.mbtiles"))
    began = time.monotonic()
    assert not whole.kill_after(60)
    life_s = time.monotonic() - began
    kills = 0
    for number in range(60):
        folder = tmp_path / str(number)
        folder.mkdir()
        output = folder / "map.mbtiles"
        given = arguments(steady_server, zoom, output)
        life = Life(tmp_path / f"notes-{number}", given)
        is_killed = life.kill_after(moments.uniform(0.0, life_s))
        kills += is_killed
        # The last moments are worth hitting, and how long a life is depends on the machine.
        life_s *= 1.05 if is_killed else 0.8
        check_what_is_left(output, tmp_path / "copy.mbtiles", life.reported(), expected)
        assert run(given) == 0
        assert contents(output) == expected
        assert [file.name for file in folder.iterdir()] == ["map.mbtiles"]
        if kills == 12:
            return
    pytest.fail("too few kills came before the end")
