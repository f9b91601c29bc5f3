"""A disk that is full or not to be written: one sentence, nothing broken, and it goes on later."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.chaos.demo_jobs import Contents, arguments, contents, undisturbed
from tests.unit.fake_lane import FakeLane, png, reply
from tests.unit.test_job import SPEC
from tiledl.cli import run
from tiledl.demo.launch import DemoServer
from tiledl.engine import Job, JobState
from tiledl.store import DiskFull, WorkingStore, opening

SCHEMA_PAGES = 14
"""More than a fresh file has."""


class Disk:
    """A file system of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def change(self, options: str) -> None:
        """Give it another size, or make it read-only."""
        mount = ["mount", "-o", f"remount,{options}", str(self.folder)]
        subprocess.run(mount, check=True, capture_output=True)


@pytest.fixture
def disk_of(tmp_path: Path) -> Iterator[Callable[[str], Disk]]:
    """Mount a file system in memory, with mount options such as its size."""
    with contextlib.ExitStack() as undo:

        def make(options: str) -> Disk:
            folder = tmp_path / "disk"
            folder.mkdir()
            if not hasattr(os, "geteuid") or os.geteuid() != 0:
                pytest.skip("only root may mount a small file system")
            mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
            if subprocess.run(mount, capture_output=True).returncode != 0:
                pytest.skip("mounting is not permitted here")
            undo.callback(subprocess.run, ["umount", "--lazy", str(folder)], check=True)
            return Disk(folder)

        yield make


@pytest.fixture(scope="session")
def whole(steady_server: DemoServer, tmp_path_factory: pytest.TempPathFactory) -> Contents:
    """What an undisturbed run of zooms 0 to 7 gives."""
    return undisturbed(steady_server, "0-7", tmp_path_factory.mktemp("whole"))


def one_sentence(capsys: pytest.CaptureFixture[str]) -> str:
    """What the command has said: nothing on standard output, and one line of errors."""
    said = capsys.readouterr()
    [line] = said.err.splitlines()
    assert said.out == ""
    return line


def test_a_disk_that_fills_up_ends_the_job_with_a_sentence_and_room_lets_it_go_on(
    disk_of: Callable[[str], Disk],
    steady_server: DemoServer,
    whole: Contents,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    disk = disk_of("size=1600k")
    output = disk.folder / "map.mbtiles"
    # Slowly, so that several commits fit before one does not.
    assert run(arguments(steady_server, "0-7", output, "--rate=80")) == 2
    assert "free some space" in one_sentence(capsys)
    copy = tmp_path / "copy.mbtiles"
    for beside in ("", "-wal"):
        if Path(f"{output}{beside}").exists():
            Path(f"{copy}{beside}").write_bytes(Path(f"{output}{beside}").read_bytes())
    kept = contents(copy)
    assert 0 < len(kept) < len(whole)
    assert kept.items() <= whole.items()
    assert run(["info", str(output)]) == 0
    capsys.readouterr()
    # Still full: the same again, and nothing is lost by trying.
    assert run(["resume", str(output), "-q"]) == 2
    assert "free some space" in one_sentence(capsys)
    disk.change("size=64m")
    assert run(["resume", str(output), "-q", "--rate=10000"]) == 0
    assert contents(output) == whole
    assert [file.name for file in disk.folder.iterdir()] == ["map.mbtiles"]


@pytest.mark.parametrize("options", ["size=16k", "size=64k,nr_inodes=1", "size=64k,nr_inodes=2"])
def test_a_disk_that_is_full_before_the_file_is_made_is_left_as_it_was(
    disk_of: Callable[[str], Disk],
    steady_server: DemoServer,
    capsys: pytest.CaptureFixture[str],
    options: str,
) -> None:
    disk = disk_of(options)
    output = disk.folder / "map.mbtiles"
    assert run(arguments(steady_server, "0-3", output)) == 2
    assert "map.mbtiles" in one_sentence(capsys)
    assert list(disk.folder.iterdir()) == []
    disk.change("size=64m,nr_inodes=1000")
    assert run(arguments(steady_server, "0-3", output)) == 0


def test_a_disk_that_is_not_to_be_written_is_named(
    disk_of: Callable[[str], Disk], steady_server: DemoServer, capsys: pytest.CaptureFixture[str]
) -> None:
    disk = disk_of("size=1m")
    output = disk.folder / "map.mbtiles"
    assert run(arguments(steady_server, "0-3", output)) == 0
    before = output.read_bytes()
    capsys.readouterr()
    disk.change("ro")
    for given in (
        arguments(steady_server, "0-3", output),
        arguments(steady_server, "0-3", disk.folder / "other.mbtiles"),
        ["resume", str(output)],
        ["retry", str(output)],
    ):
        assert run(given) == 2
        assert "write-protected" in one_sentence(capsys)
    assert run(["info", str(output)]) == 0
    assert output.read_bytes() == before


LIMITED = """
import resource, sys
from tiledl.cli import run
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), resource.RLIM_INFINITY))
sys.exit(run(sys.argv[2:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
@pytest.mark.parametrize("most_bytes", [0, 20_000, 400_000])
def test_a_file_that_may_not_grow_ends_the_job_with_a_sentence_and_it_goes_on_without_the_limit(
    tmp_path: Path, steady_server: DemoServer, whole: Contents, most_bytes: int
) -> None:
    folder = tmp_path / "job"
    folder.mkdir()
    output = folder / "map.mbtiles"
    given = arguments(steady_server, "0-7", output)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(most_bytes), *given],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2, done.stderr
    # The log could not be written either, which is said in a line of its own.
    line = done.stderr.splitlines()[-1]
    assert "writing map.mbtiles failed" in line
    assert "your quota" in line
    if most_bytes < 50_000:
        assert list(folder.iterdir()) == []
    else:
        assert run(["info", str(output)]) == 0
    assert run(given) == 0
    assert contents(output) == whole
    assert [file.name for file in folder.iterdir()] == ["map.mbtiles"]


@pytest.fixture
def small_files(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let no database have more pages than this: SQLite then says what it says of a full disk."""
    most = 1 << 30
    connect = opening.connect

    def connect_limited(path: Path, cache_kb: int = opening.READING_CACHE_KB) -> sqlite3.Connection:
        connection = connect(path, cache_kb)
        connection.execute(f"PRAGMA max_page_count = {most}")
        return connection

    monkeypatch.setattr(opening, "connect", connect_limited)

    def limit(pages: int) -> None:
        nonlocal most
        most = pages

    return limit


async def test_a_job_on_a_full_disk_fails_with_the_reason_and_another_run_completes_it(
    tmp_path: Path, small_files: Callable[[int], None]
) -> None:
    path = tmp_path / "map.mbtiles"
    lane = FakeLane(lambda url, _: reply(200, png(url.encode() * 2000)), delay_s=0.001)
    small_files(SCHEMA_PAGES + 40)
    with WorkingStore.create_or_reopen(path, SPEC.to_json(), SPEC.identity) as store:
        job = Job(SPEC, store, lane)
        with pytest.raises(DiskFull, match=r"free some space, then start again or resume"):
            await job.run()
        assert job.state is JobState.FAILED
        assert "the disk is full while writing map.mbtiles" in job.snapshot().reason
        stored = job.snapshot().meter.stored
        assert store.done_counts() == (stored, 0)
    small_files(1 << 30)
    with WorkingStore.reopen(path) as store:
        report = await Job(SPEC, store, lane).run()
    assert report.is_complete
    assert report.done_before == stored
    assert len(contents(path)) == 85


def test_a_lock_that_cannot_be_made_is_named_and_nothing_is_begun(
    tmp_path: Path, steady_server: DemoServer, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "map.mbtiles-lock").mkdir()
    assert run(arguments(steady_server, "0-3", tmp_path / "map.mbtiles")) == 2
    assert "map.mbtiles cannot be locked in" in one_sentence(capsys)
    assert [file.name for file in tmp_path.iterdir()] == ["map.mbtiles-lock"]
