"""What others do to the output file meanwhile: delete, move, replace, lock, or write it as well."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.chaos.demo_jobs import arguments, contents
from tests.unit.fake_lane import FakeLane
from tests.unit.test_job import SPEC, wait_until
from tiledl.cli import run
from tiledl.demo.launch import DemoServer
from tiledl.engine import Job, JobOptions, JobState
from tiledl.store import FileGone, InUse, StoreError, Unwritable, WorkingStore, inspect, opening

SLOW = replace(SPEC, options=JobOptions(concurrency=1, retries=0))


def open_store(path: Path) -> WorkingStore:
    return WorkingStore.create_or_reopen(path, SPEC.to_json(), SPEC.identity)


async def disturbed(
    store: WorkingStore, disturb: Callable[[], object], job: Job | None = None
) -> Job:
    """Run a job, disturb it when some tiles are stored, and have it fail for that."""
    job = job or Job(SLOW, store, FakeLane(delay_s=0.02))
    running = asyncio.create_task(job.run())
    await wait_until(lambda: job.snapshot().meter.stored > 0)
    disturb()
    with pytest.raises(StoreError):
        await running
    assert job.state is JobState.FAILED
    return job


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "maps"
    folder.mkdir()
    return folder / "map.mbtiles"


async def test_a_deleted_file_ends_the_job_and_the_name_can_be_used_again(path: Path) -> None:
    with open_store(path) as store:
        job = await disturbed(store, path.unlink)
        assert (
            "map.mbtiles was moved or deleted while it was being written" in job.snapshot().reason
        )
    assert list(path.parent.iterdir()) == []
    with open_store(path) as store:
        assert (await Job(SPEC, store, FakeLane()).run()).is_complete
    assert len(contents(path)) == 85


async def test_a_moved_file_has_all_that_was_reported_and_goes_on_once_it_is_back(
    path: Path,
) -> None:
    elsewhere = path.with_name("elsewhere.mbtiles")
    with open_store(path) as store:
        job = await disturbed(store, lambda: path.rename(elsewhere))
        assert "move it back and resume" in job.snapshot().reason
        reported = job.snapshot().meter.stored
    assert [file.name for file in path.parent.iterdir()] == ["elsewhere.mbtiles"]
    assert len(contents(elsewhere)) >= reported
    elsewhere.rename(path)
    with WorkingStore.reopen(path) as store:
        assert (await Job(SPEC, store, FakeLane()).run()).is_complete
    assert [file.name for file in path.parent.iterdir()] == ["map.mbtiles"]


async def test_what_takes_the_files_place_is_not_touched(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    with closing(sqlite3.connect(other)) as theirs:
        theirs.execute("PRAGMA journal_mode = WAL").fetchall()
        theirs.execute("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)")
        theirs.commit()
    content = other.read_bytes()
    with open_store(path) as store:
        await disturbed(store, lambda: other.replace(path))
    assert path.read_bytes() == content
    with closing(sqlite3.connect(path)) as theirs:
        assert theirs.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert theirs.execute("SELECT count(*) FROM tiles").fetchone() == (0,)


async def test_the_log_of_what_takes_the_files_place_stays(path: Path) -> None:
    with open_store(path) as store:
        store.mark_finished(False)
        for file in (path, *opening.beside(path)):
            file.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as theirs:
            theirs.execute("PRAGMA journal_mode = WAL").fetchall()
            theirs.execute("CREATE TABLE recipes (name)")
            theirs.execute("INSERT INTO recipes VALUES ('soup')")
            theirs.commit()
            with pytest.raises(FileGone):
                store.mark_finished(True)
            store.close()
            assert Path(f"{path}-wal").stat().st_size > 0
            theirs.execute("INSERT INTO recipes VALUES ('salad')")
            theirs.commit()
    with closing(sqlite3.connect(path)) as theirs:
        assert theirs.execute("SELECT count(*) FROM recipes").fetchone() == (2,)


async def test_a_removed_folder_ends_the_job(path: Path) -> None:
    with open_store(path) as store:
        job = await disturbed(store, lambda: shutil.rmtree(path.parent))
        assert "moved or deleted" in job.snapshot().reason
    assert not path.parent.exists()


async def test_a_job_that_waits_hears_of_the_writers_end_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tiledl.store.writer.BATCH_S", 0.3)
    with open_store(path) as store:
        job = Job(SLOW, store, FakeLane(delay_s=0.001))

        def pause_and_delete() -> None:
            job.pause()
            path.unlink()

        running = asyncio.create_task(job.run())
        # The first tiles are fetched and not written yet.
        await wait_until(lambda: job.snapshot().meter.requests > 5)
        pause_and_delete()
        with pytest.raises(FileGone):
            await asyncio.wait_for(running, 5)
        assert job.state is JobState.FAILED


def test_the_command_says_so_and_ends_with_exit_code_2(
    tmp_path: Path, steady_server: DemoServer
) -> None:
    folder = tmp_path / "job"
    folder.mkdir()
    output = folder / "map.mbtiles"
    process = subprocess.Popen(
        [sys.executable, "-m", "tiledl", *arguments(steady_server, "0-8", output, "--rate=100")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        while not (output.exists() and inspect(output).stored):
            assert process.poll() is None
        output.unlink()
        said, errors = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    assert process.returncode == 2
    assert said == ""
    [line] = errors.splitlines()
    assert "map.mbtiles was moved or deleted while it was being written: start again" in line
    assert list(folder.iterdir()) == []


HOLDER = """
import sqlite3, sys
holder = sqlite3.connect(sys.argv[1], isolation_level=None)
holder.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(path: Path) -> Iterator[Callable[[], None]]:
    """Have another process hold the database for itself, until the function given is called."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None

    def release() -> None:
        process.communicate(timeout=10)

    try:
        assert process.stdout.readline() == b"held\n"
        yield release
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            pipe.close()


async def test_a_file_that_another_process_locks_for_a_moment_is_waited_for(path: Path) -> None:
    with open_store(path) as store:
        job = Job(SLOW, store, FakeLane(delay_s=0.01))
        running = asyncio.create_task(job.run())
        await wait_until(lambda: job.snapshot().meter.stored > 0)
        with held(path) as release:
            stored = job.snapshot().meter.stored
            asked = job.snapshot().meter.requests
            await wait_until(lambda: job.snapshot().meter.requests > asked + 20)
            assert job.snapshot().meter.stored == stored
            release()
        assert (await running).is_complete
    assert len(contents(path)) == 85


async def test_a_file_that_another_process_keeps_locked_fails_the_job_and_it_goes_on_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_TIMEOUT_S", 0.3)
    with open_store(path) as store:
        job = Job(SLOW, store, FakeLane(delay_s=0.01))
        running = asyncio.create_task(job.run())
        await wait_until(lambda: job.snapshot().meter.stored > 0)
        with held(path):
            with pytest.raises(InUse, match="is being written by another program: close that one"):
                await running
            assert job.state is JobState.FAILED
            reported = job.snapshot().meter.stored
    assert len(contents(path)) == reported
    with WorkingStore.reopen(path) as store:
        assert (await Job(SPEC, store, FakeLane()).run()).is_complete


async def test_a_file_that_is_locked_from_the_start_fails_the_job_with_the_reason(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "BUSY_TIMEOUT_S", 0.3)
    with open_store(path) as store:
        job = Job(SPEC, store, FakeLane())
        with held(path), pytest.raises(InUse):
            await job.run()
        assert job.state is JobState.FAILED
        assert "close that one and try again" in job.snapshot().reason
        assert job.events[-1].text.startswith("failed: map.mbtiles")


async def test_a_job_cancelled_while_it_begins_asks_for_nothing(path: Path) -> None:
    with open_store(path) as store:
        lane = FakeLane()
        job = Job(SPEC, store, lane)
        running = asyncio.create_task(job.run())
        await asyncio.sleep(0)
        assert job.state is JobState.READY
        job.cancel()
        report = await running
        assert report.state is JobState.CANCELLED
        assert lane.asked.total() == 0


def other_paths(path: Path) -> list[Path]:
    """The same file by other ways: a link, a link to its folder, around a corner, from here."""
    link = path.with_name("link.mbtiles")
    link.symlink_to(path.name)
    chain = path.parent.parent / "chain.mbtiles"
    chain.symlink_to(link)
    folder = path.parent.parent / "folder"
    folder.symlink_to(path.parent)
    around = path.parent / ".." / path.parent.name / path.name
    return [path, link, chain, folder / path.name, around, Path(os.path.relpath(path))]


NEEDS_LINKS = pytest.mark.skipif(
    sys.platform == "win32", reason="links need a privilege on Windows"
)


@NEEDS_LINKS
def test_a_second_tiledl_on_the_same_file_is_refused_however_the_file_is_reached(
    path: Path, steady_server: DemoServer, capsys: pytest.CaptureFixture[str]
) -> None:
    with open_store(path):
        for way in other_paths(path):
            for opener in (open_store, WorkingStore.reopen):
                with pytest.raises(InUse, match="in use by another tiledl"):
                    opener(way)
            assert run(arguments(steady_server, "0-3", way)) == 2
            assert run(["resume", str(way)]) == 2
            assert capsys.readouterr().err.count("in use by another tiledl") == 2
            assert run(["info", str(way)]) == 0
            capsys.readouterr()


@NEEDS_LINKS
def test_a_link_to_a_file_that_is_not_there_yet_makes_that_file(path: Path) -> None:
    link = path.parent.parent / "link.mbtiles"
    link.symlink_to(path)
    with open_store(link), pytest.raises(InUse):
        open_store(path)
    assert link.is_symlink()
    assert [file.name for file in path.parent.iterdir()] == ["map.mbtiles"]


async def test_a_second_process_is_refused_and_the_first_one_goes_on(
    path: Path, steady_server: DemoServer
) -> None:
    with open_store(path) as store:
        job = Job(SLOW, store, FakeLane(delay_s=0.01))
        running = asyncio.create_task(job.run())
        second = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tiledl", "resume", str(path)),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        said, errors = await second.communicate()
        assert second.returncode == 2
        assert said == b""
        [line] = errors.decode().splitlines()
        assert "map.mbtiles is in use by another tiledl: wait until it has finished" in line
        assert (await running).is_complete
    assert len(contents(path)) == 85


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is left locked there")
def test_a_lock_that_a_killed_process_has_left_hinders_nobody(path: Path) -> None:
    Path(f"{path}-lock").touch()
    Path(f"{path}-tiledl-new").write_bytes(b"half a file")
    Path(f"{path}-wal").write_bytes(b"half a log")
    open_store(path).close()
    assert [file.name for file in path.parent.iterdir()] == ["map.mbtiles"]


def test_closing_twice_leaves_a_later_owners_lock_alone(path: Path) -> None:
    first = open_store(path)
    first.close()
    with WorkingStore.reopen(path):
        first.close()
        with pytest.raises(InUse):
            WorkingStore.reopen(path)


def test_a_file_with_two_names_is_refused_under_both_and_can_be_looked_at(path: Path) -> None:
    with open_store(path):
        pass
    second = path.with_name("second.mbtiles")
    os.link(path, second)
    before = path.read_bytes()
    for name in (path, second):
        with pytest.raises(Unwritable, match=r"has a second name .* make a copy"):
            open_store(name)
        with pytest.raises(Unwritable, match="has a second name"):
            WorkingStore.reopen(name)
        assert inspect(name).stored == 0
    assert path.read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir()) == ["map.mbtiles", "second.mbtiles"]
    second.unlink()
    WorkingStore.reopen(path).close()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX's special files")
def test_what_is_no_ordinary_file_is_refused_without_being_opened(
    path: Path, tmp_path: Path, steady_server: DemoServer, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(path)
    circle = path.with_name("circle.mbtiles")
    circle.symlink_to(circle)
    long = path.with_name("x" * 300)
    for place, part in [
        (path, "is not an ordinary file"),
        (Path("/dev/zero"), "is not an ordinary file"),
        (tmp_path, "is a folder"),
        (circle, "cannot be reached"),
        (long, "cannot be reached"),
    ]:
        for given in (
            arguments(steady_server, "0-3", place),
            ["resume", str(place)],
            ["retry", str(place)],
            ["info", str(place)],
        ):
            try:
                code = run(given)
            except SystemExit as ended:
                code = ended.code
            assert code == 2
            said = capsys.readouterr().err
            assert part in said
            assert len(said.splitlines()) == 1
    assert not Path("/dev/zero-lock").exists()
