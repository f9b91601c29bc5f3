"""A process of its own writes what the thread would, says what is wrong, and outlives nobody."""

from __future__ import annotations

import ctypes
import mmap
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tiledl.geo import Tile
from tiledl.outcome import (
    Absent,
    ErrorClass,
    Failed,
    NotModified,
    Outcome,
    Stored,
    Validators,
)
from tiledl.store import (
    Damaged,
    Receipt,
    StoreError,
    StoreWriter,
    Unwritable,
    WorkingStore,
    apart,
    errors,
)
from tiledl.store.apart import ApartWriter, NotStarted
from tiledl.store.batch import BatchWriter
from tiledl.store.writer import APART_TILES

pytestmark = pytest.mark.skipif(os.name != "posix", reason="nothing is written apart on Windows")

VALIDATORS = Validators('"é"', "Mon, 23 Nov 2026 10:00:00 GMT", 1.5)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """A working store that somebody has opened, as a job does before it writes."""
    path = tmp_path / "map of é.mbtiles"
    with WorkingStore.create_or_reopen(path, "{}", "job"):
        yield path


def every_kind() -> list[Outcome]:
    """Outcomes of all kinds among each other, more bodies than go out with one call, some empty,
    and one larger than all else on its way."""
    stored = [
        Stored(Tile(12, x, 1), b"sea" if x % 3 else os.urandom(x), VALIDATORS) for x in range(2000)
    ]
    return [
        Stored(Tile(1, 0, 0), os.urandom(5_000_000), None),
        *stored[:5],
        NotModified(Tile(12, 0, 9), VALIDATORS),
        Absent(Tile(12, 1, 9), 404),
        Failed(Tile(12, 2, 9), ErrorClass.TIMEOUT, None, 3, "it took “too” long", 12.5),
        *stored[5:],
    ]


def content(path: Path) -> list[object]:
    """All rows of all tables."""
    with closing(sqlite3.connect(path)) as reader:
        tables = reader.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")
        return [(name, reader.execute(f"SELECT * FROM {name}").fetchall()) for (name,) in tables]


def test_it_writes_what_the_thread_writes(path: Path, tmp_path: Path) -> None:
    outcomes = every_kind()
    other = tmp_path / "other.mbtiles"
    with (
        WorkingStore.create_or_reopen(other, "{}", "job"),
        closing(BatchWriter.open(other)) as here,
        closing(ApartWriter(path)) as there,
    ):
        for batch in (outcomes[:10], outcomes[10:]):
            assert there.write(batch) == here.write(batch)
        assert there.write([]) == Receipt()
    tables = (
        *("images", "map", "tiledl_absent", "tiledl_dead_letters"),
        *("tiledl_totals", "tiledl_validators"),
    )
    mine, its = dict(content(other)), dict(content(path))  # type: ignore[call-overload]
    assert all(mine[table] for table in tables)
    assert {table: its[table] for table in tables} == {table: mine[table] for table in tables}


def test_what_it_cannot_do_is_said_as_the_thread_says_it(path: Path) -> None:
    with closing(ApartWriter(path)) as writer:
        with closing(sqlite3.connect(path)) as vandal:
            vandal.execute("DROP TABLE map")
            vandal.commit()
        with pytest.raises(Damaged, match=r"map of é\.mbtiles is damaged"):
            writer.write([Stored(Tile(0, 0, 0), b"x", None)])


def test_a_file_that_cannot_be_opened_is_said_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.mbtiles"
    path.write_text("no map, but something longer than nothing: " + "x" * 1000)
    with pytest.raises(StoreError, match=r"a\.mbtiles"):
        ApartWriter(path)


def test_when_it_is_killed_the_sentence_says_so_and_what_was_written_stays(path: Path) -> None:
    with closing(ApartWriter(path)) as writer:
        writer.write([Stored(Tile(1, 0, 0), b"x", None)])
        writer._process.kill()
        with pytest.raises(StoreError, match=r"was ended \(signal 9\): start again or resume"):
            writer.write([Stored(Tile(1, 1, 0), b"y" * 2_000_000, None)])
    with closing(sqlite3.connect(path)) as reader:
        assert reader.execute("SELECT count(*) FROM map").fetchone() == (1,)


def test_signals_to_a_group_of_processes_mean_the_program(path: Path) -> None:
    with closing(ApartWriter(path)) as writer:
        assert os.getpgid(writer._process.pid) != os.getpgid(0)
        for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            writer._process.send_signal(each)
        assert writer.write([Stored(Tile(1, 0, 0), b"x", None)]).stored == 1
        process = writer._process
    assert process.returncode == 0


def test_it_ends_with_the_program_that_was_killed(path: Path) -> None:
    program = (
        "import sys, time; from pathlib import Path; from tiledl.store.apart import *;"
        "from tiledl.outcome import Stored; from tiledl.geo import Tile;"
        f"writer = ApartWriter(Path({str(path)!r}));"
        "writer.write([Stored(Tile(1, 0, 0), b'x', None)]);"
        "print(writer._process.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        os.kill(child, 0)  # it is there
        parent.kill()
    patience = time.monotonic() + 10
    while is_running(child):
        assert time.monotonic() < patience
        time.sleep(0.01)


def is_running(pid: int) -> bool:
    """Whether there is such a process, other than one that nobody has asked about its end."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


# Where there is no process


@pytest.mark.parametrize("command", [None, ["false"], ["/there/is/no/such/program"]])
async def test_without_a_process_the_thread_writes(
    path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str] | None
) -> None:
    monkeypatch.setattr(apart, "_spare", None)
    monkeypatch.setattr(apart, "_command", lambda: command)
    with pytest.raises(NotStarted):
        ApartWriter(path)
    apart.prepare()
    assert await stored_by_a_job(path, APART_TILES) == 5


@pytest.mark.parametrize(("tiles", "is_apart"), [(APART_TILES, True), (APART_TILES - 1, False)])
async def test_only_large_jobs_are_written_apart(
    path: Path, monkeypatch: pytest.MonkeyPatch, tiles: int, is_apart: bool
) -> None:
    begun: list[Path] = []

    class Counted(ApartWriter):
        def __init__(self, path: Path) -> None:
            begun.append(path)
            super().__init__(path)

    monkeypatch.setattr("tiledl.store.writer.ApartWriter", Counted)
    assert await stored_by_a_job(path, tiles) == 5
    assert [each.name for each in begun] == ["job.mbtiles"] * is_apart


async def stored_by_a_job(path: Path, tiles: int) -> int:
    """How many of five tiles are stored by a writer that expects so many."""
    receipts: list[Receipt] = []
    with WorkingStore.create_or_reopen(path.with_name("job.mbtiles"), "{}", "job") as store:
        writer = StoreWriter(store, receipts.append, tiles=tiles)
        for x in range(5):
            await writer.put(Stored(Tile(3, x, 0), b"x", None))
        await writer.aclose()
    return sum(receipt.stored for receipt in receipts)


@pytest.mark.parametrize(
    ("executable", "is_known"),
    [
        (sys.executable, True),
        ("/usr/bin/python3.11", True),
        ("/Applications/QGIS.app/Contents/MacOS/QGIS", False),
        ("", False),
        (None, False),
    ],
)
def test_another_program_with_a_python_inside_is_not_started_again(
    monkeypatch: pytest.MonkeyPatch, executable: str | None, is_known: bool
) -> None:
    monkeypatch.setattr(sys, "executable", executable)
    assert (apart._command() is not None) is is_known


def test_a_frozen_program_is_asked_only_when_it_answers(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(apart, "_is_frozen_answering", False)
    assert apart._command() is None
    apart.answer_if_asked()
    command = apart._command()
    assert command is not None
    monkeypatch.delattr(sys, "frozen")
    # As the frozen program's own first line would be run.
    first_line = "from tiledl.store import apart; apart.answer_if_asked(); raise SystemExit(3)"
    frozen = [command[0], "-c", first_line, *command[1:]]
    monkeypatch.setattr(apart, "_spare", None)
    monkeypatch.setattr(apart, "_command", lambda: frozen)
    with closing(ApartWriter(path)) as writer:
        assert writer.write([Stored(Tile(0, 0, 0), b"x", None)]).stored == 1


# What is started before


@pytest.fixture
def without_a_spare() -> Iterator[None]:
    apart._dismiss()
    apart._spare = None
    yield
    apart._dismiss()
    apart._spare = None


def test_what_was_prepared_is_taken_once(path: Path, without_a_spare: None) -> None:
    apart.prepare()
    prepared = apart._spare
    apart.prepare()
    assert apart._spare is prepared is not None
    with closing(ApartWriter(path)) as first, closing(ApartWriter(path)) as second:
        assert first._process is prepared
        assert second._process is not prepared
        assert first.write([Stored(Tile(1, 0, 0), b"x", None)]).stored == 1


def test_what_was_prepared_and_has_ended_is_not_taken(path: Path, without_a_spare: None) -> None:
    apart.prepare()
    prepared = apart._spare
    assert prepared is not None
    prepared.kill()
    prepared.wait()
    with closing(ApartWriter(path)) as writer:
        assert writer._process is not prepared


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep what they like")
def test_what_it_has_written_leaves_the_systems_cache(path: Path, tmp_path: Path) -> None:
    """All but the pages that were there before, and those that wait in the log."""
    control = tmp_path / "control"
    with control.open("wb") as file:
        file.write(os.urandom(1_000_000))
        file.flush()
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    if resident_bytes(control):
        pytest.skip("this file system keeps its files in memory")
    before = resident_bytes(path)
    with closing(ApartWriter(path)) as writer:
        for zoom in range(12):
            writer.write([Stored(Tile(zoom, 0, 0), os.urandom(2_000_000), None)])
        assert path.stat().st_size > 16_000_000
        assert resident_bytes(path) < before + 5_000_000
        # Nobody else's: what is read comes back and stays.
        with closing(sqlite3.connect(path)) as reader:
            [size] = reader.execute("SELECT length(hex(tile_data)) FROM images LIMIT 1").fetchone()
            assert size == 4_000_000
        writer.write([Stored(Tile(12, 0, 0), os.urandom(5_000_000), None)])
        assert resident_bytes(path) > before + 2_000_000


def resident_bytes(path: Path) -> int:
    """How much of a file the system has in memory."""
    with path.open("rb") as file:
        size = path.stat().st_size
        if not size:
            return 0
        with mmap.mmap(file.fileno(), size, mmap.MAP_PRIVATE) as view:
            found = (ctypes.c_ubyte * (-(-size // mmap.PAGESIZE)))()
            first = ctypes.c_char.from_buffer(view)
            failed = ctypes.CDLL(None).mincore(
                ctypes.c_void_p(ctypes.addressof(first)), ctypes.c_size_t(size), found
            )
            del first
    assert not failed
    return sum(each & 1 for each in found) * mmap.PAGESIZE


def test_it_loads_little() -> None:
    """It is to be ready by the time that the program has loaded the rest."""
    looks = (
        "import sys; before = set(sys.modules); import tiledl.store.apart_process;"
        "print(*sorted(set(sys.modules) - before))"
    )
    loaded = subprocess.run(
        [sys.executable, "-S", "-P", "-c", f"import sys; sys.path[:] = {sys.path!r}; {looks}"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    unwanted = {
        *("asyncio", "ssl", "filelock", "logging", "click", "subprocess", "httptools"),
        *("typing_extensions", "inspect"),
    }
    assert "tiledl.store.batch" in loaded
    assert not unwanted & set(loaded)


KINDS = [
    each
    for each in vars(errors).values()
    if isinstance(each, type) and issubclass(each, StoreError)
]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_of_the_store_comes_back_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, kind: type[StoreError]
) -> None:
    with closing(ApartWriter(path)) as writer:
        answer = apart.ENCODER.encode(apart.Answer(error=(kind.__name__, "a sentence")))
        said = apart.SIZES.pack(len(answer), 0) + answer
        monkeypatch.setattr(writer, "_read", lambda count, left=[said]: cut(left, count))
        with pytest.raises(kind, match="a sentence") as caught:
            writer._answer()
        assert type(caught.value) is kind
    assert {StoreError, Unwritable} < set(KINDS)


def cut(left: list[bytes], count: int) -> bytes:
    """Take so many bytes away from the front."""
    found, left[0] = left[0][:count], left[0][count:]
    return found
