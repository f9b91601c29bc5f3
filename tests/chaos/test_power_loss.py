"""What a power cut may leave of a file and its log: it opens, and holds a prefix of the commits.

A real cut cannot be had in a test. What it can do to files is known, though: whatever was flushed
is there, and of what was written since, any part. So the writer's settings are checked, which make
SQLite flush before each receipt, and every way in which an unflushed tail of the log can be cut or
spoilt is tried on copies of the files.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests.chaos.demo_jobs import arguments, contents
from tests.chaos.noting import BEGUN
from tests.unit.fake_lane import PNG
from tiledl.demo.launch import DemoServer
from tiledl.geo import Tile
from tiledl.outcome import Stored
from tiledl.store import Receipt, StoreWriter, WorkingStore, inspect, opening
from tiledl.store.schema import PAGE_SIZE_BYTES

COMMITS = 12
WAL_HEADER_BYTES, FRAME_HEADER_BYTES = 32, 24
"""sqlite.org/fileformat2.html, section 4.1."""
FRAME_BYTES = FRAME_HEADER_BYTES + PAGE_SIZE_BYTES


def batch(number: int) -> list[Stored]:
    """The tiles of one commit: some as large as several pages, some that other commits have too."""
    bodies = [PNG + bytes([number]) * 20_000, PNG + b"sea", PNG + bytes([number])]
    return [Stored(Tile(8, number, y), body, None) for y, body in enumerate(bodies)]


def state(commits: int) -> dict[tuple[int, int, int], bytes]:
    """What the file holds after that many commits."""
    return {tuple(o.tile): o.body for number in range(commits) for o in batch(number)}


def commits_in(path: Path) -> int:
    """How many commits a file holds; whole ones, and none without those before it."""
    tiles = contents(path)
    count = len(tiles) // 3
    assert tiles == state(count)
    return count


@pytest.fixture(params=["in the thread", "apart"])
async def torn(
    tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> tuple[bytes, bytes, list[int]]:
    """A file and its log as they are after twelve commits, and the log's length after each."""
    if request.param == "apart":
        monkeypatch.setattr("tiledl.store.writer.APART_TILES", 0)
    path = tmp_path / "running.mbtiles"
    wal = Path(f"{path}-wal")
    lengths: list[int] = []
    with WorkingStore.create_or_reopen(path, "{}", "job") as store:
        # Each length is taken in the moment of the receipt.
        writer = StoreWriter(store, lambda _: lengths.append(wal.stat().st_size))
        for number in range(COMMITS):
            for outcome in batch(number):
                await writer.put(outcome)
            await writer.flush()
        left = path.read_bytes(), wal.read_bytes()
        await writer.aclose()
    return (*left, lengths)


def lay_out(folder: Path, database: bytes, wal: bytes) -> Path:
    """A folder as the next start finds it after the cut."""
    path = folder / "map.mbtiles"
    path.write_bytes(database)
    Path(f"{path}-wal").write_bytes(wal)
    Path(f"{path}-shm").unlink(missing_ok=True)
    return path


def test_the_writer_flushes_each_commit(tmp_path: Path) -> None:
    path = tmp_path / "map.mbtiles"
    with (
        WorkingStore.create_or_reopen(path, "{}", "job"),
        closing(opening.connect(path)) as connection,
    ):
        full, wal_mode = 2, "wal"
        assert connection.execute("PRAGMA synchronous").fetchone() == (full,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == (wal_mode,)
        assert connection.execute("PRAGMA page_size").fetchone() == (PAGE_SIZE_BYTES,)


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_log_is_flushed_to_the_disk_before_any_tile_is_reported(
    tmp_path: Path, steady_server: DemoServer
) -> None:
    """What the kernel was asked for, in order: the log written, flushed, and then the report."""
    calls, notes = tmp_path / "calls", tmp_path / "notes"
    output = tmp_path / "map.mbtiles"
    traced = subprocess.run(
        [
            *("strace", "-f", "-y", "-s", "8", "-o", str(calls)),
            *("-e", "trace=write,pwrite64,fsync,fdatasync"),
            *(sys.executable, "-m", "tests.chaos.noting"),
            *arguments(steady_server, "0-6", output, "--rate=100"),
        ],
        env={**os.environ, "NOTES": str(notes)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    if "ptrace" in traced.stderr or "Operation not permitted" in traced.stderr:
        pytest.skip("tracing is not permitted here")
    assert traced.returncode == 0, traced.stderr
    is_flushed = True
    flushing: set[str] = set()
    reports = 0
    for line in calls.read_text(errors="replace").splitlines():
        thread, call = line.split(maxsplit=1)
        if call.startswith("pwrite64(") and "map.mbtiles-wal>" in call:
            is_flushed = False
        elif call.startswith(("fsync(", "fdatasync(")) and "map.mbtiles-wal>" in call:
            if call.endswith("<unfinished ...>"):
                flushing.add(thread)
            else:
                is_flushed = True
        elif call.startswith(("<... fsync", "<... fdatasync")) and thread in flushing:
            flushing.remove(thread)
            is_flushed = True
        elif call.startswith("write(") and f"<{notes}>" in call and BEGUN not in call:
            assert is_flushed, f"reported before its log was flushed: {call}"
            reports += 1
    assert reports >= 2


async def test_a_commit_is_in_the_log_when_its_receipt_is_given(
    torn: tuple[bytes, bytes, list[int]], tmp_path: Path
) -> None:
    database, wal, lengths = torn
    assert len(lengths) == COMMITS
    for count, length in enumerate(lengths, start=1):
        assert commits_in(lay_out(tmp_path, database, wal[:length])) == count


def cuts(wal: bytes, moments: random.Random) -> Sequence[int]:
    """Every frame's edges and the bytes beside them, and some places in between."""
    edges = range(WAL_HEADER_BYTES, len(wal) + 1, FRAME_BYTES)
    near = {edge + step for edge in edges for step in (-1, 0, 1, FRAME_HEADER_BYTES)}
    anywhere = {moments.randrange(len(wal)) for _ in range(100)}
    return sorted(cut for cut in near | anywhere | {0, 1, 31} if 0 <= cut <= len(wal))


async def test_a_log_cut_anywhere_gives_the_commits_before_the_cut(
    torn: tuple[bytes, bytes, list[int]], tmp_path: Path
) -> None:
    database, wal, lengths = torn
    for cut in cuts(wal, random.Random(5)):
        path = lay_out(tmp_path, database, wal[:cut])
        assert inspect(path).stored % 3 == 0
        assert commits_in(path) == sum(length <= cut for length in lengths), f"cut at {cut}"


@pytest.mark.parametrize("kind", ["zeros", "noise", "an older log"])
async def test_a_log_whose_tail_was_never_flushed_gives_the_commits_before_it(
    torn: tuple[bytes, bytes, list[int]], tmp_path: Path, kind: str
) -> None:
    database, wal, lengths = torn
    moments = random.Random(6)
    for _ in range(60):
        cut = moments.randrange(WAL_HEADER_BYTES, len(wal) - 1)
        tail = len(wal) - cut
        match kind:
            case "zeros":
                spoilt = bytes(tail)
            case "noise":
                spoilt = moments.randbytes(tail)
            case _:
                # The log is written anew from its start after each checkpoint, over the old one.
                spoilt = wal[-tail - FRAME_BYTES : -FRAME_BYTES]
        left = wal[:cut] + spoilt
        # Spoilt and whole bytes may be the same for a while.
        pairs = zip(wal, left, strict=True)
        intact = next((at for at, (was, now) in enumerate(pairs) if was != now), len(wal))
        path = lay_out(tmp_path, database, left)
        assert commits_in(path) == sum(length <= intact for length in lengths), f"cut at {cut}"


async def test_a_checkpoint_that_was_cut_short_loses_nothing(
    torn: tuple[bytes, bytes, list[int]], tmp_path: Path
) -> None:
    """While the log's pages go into the file the log stays, flushed before: any mixture of old and
    new pages in the file is made good from it."""
    database, wal, _ = torn
    path = lay_out(tmp_path, database, wal)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    after = path.read_bytes()
    moments = random.Random(7)
    for _ in range(40):
        pages = [
            (after if moments.random() < 0.5 or start >= len(database) else database)[
                start : start + PAGE_SIZE_BYTES
            ]
            for start in range(0, len(after), PAGE_SIZE_BYTES)
        ]
        path = lay_out(tmp_path, b"".join(pages), wal)
        assert inspect(path).stored == 3 * COMMITS
        assert commits_in(path) == COMMITS


async def test_what_a_cut_has_left_is_completed_like_any_file(
    torn: tuple[bytes, bytes, list[int]], tmp_path: Path
) -> None:
    database, wal, lengths = torn
    folder = tmp_path / "job"
    folder.mkdir()
    path = lay_out(folder, database, wal[: lengths[4] + 100])
    with WorkingStore.create_or_reopen(path, "{}", "job") as store:
        assert store.done_counts() == (15, 0)
        receipts: list[Receipt] = []
        writer = StoreWriter(store, receipts.append)
        for number in range(5, COMMITS):
            for outcome in batch(number):
                await writer.put(outcome)
        await writer.aclose()
    assert sum(receipt.stored for receipt in receipts) == 3 * (COMMITS - 5)
    assert commits_in(path) == COMMITS
    assert [file.name for file in folder.iterdir()] == ["map.mbtiles"]
