"""Opening an output file: every check that can be made without touching it is made first."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from filelock import FileLock, Timeout

from tiledl.store.errors import (
    Damaged,
    ForeignFile,
    InUse,
    OtherJob,
    StoreError,
    Unwritable,
    file_gone,
    translated,
)
from tiledl.store.schema import APPLICATION_ID, PAGE_SIZE_BYTES, SCHEMA, SCHEMA_VERSION

BUSY_TIMEOUT_S = 10.0
"""How long to wait for another program's transaction before saying that the file is in use."""


READING_CACHE_KB = 2000
WRITING_CACHE_KB = 4000
"""Pages that SQLite keeps: what lies behind is in the system's cache, and a job's memory must not
grow with its file. A larger cache for writing measured no faster (tests/benchmarks)."""

CHECKPOINT_PAGES = 2000
"""The WAL is written back at 16 MB: a page that many batches change is written back once."""


def check_exists(path: Path) -> None:
    """Raise `Unwritable` when there is no such file."""
    if not path.exists():
        raise Unwritable(f"there is no file {path}: check the name, or start with tiledl download")


def holds_something(path: Path) -> bool:
    """Whether the path names a file with content; checks that one could be made when not."""
    if path.is_dir():
        raise Unwritable(f"{path} is a folder: give the name of a file, such as {path}/map.mbtiles")
    if path.exists():
        if not path.is_file():
            raise Unwritable(f"{path} is not an ordinary file: choose another output file")
        if not os.access(path, os.W_OK):
            raise Unwritable(f"{path} is write-protected: choose another output file")
        # Somebody's empty file (mktemp makes such) holds nothing that could be lost.
        return path.stat().st_size > 0
    return False


def lock(path: Path) -> FileLock:
    """Lock the output file against a second tiledl, with a file beside it.

    A lock on the file itself would break SQLite's own: closing any descriptor of a file drops all
    of a process's POSIX locks on it (sqlite.org/howtocorrupt.html, section 2.2).
    """
    folder = path.parent
    if not folder.is_dir():
        raise Unwritable(f"there is no folder {folder}: create it, or choose another place")
    if path.is_dir():
        holds_something(path)
    if not os.access(folder, os.W_OK):
        raise Unwritable(f"the folder {folder} is write-protected: choose another place")
    # Opened in one thread and closed in another, so not bound to either.
    held = FileLock(f"{path}-lock", thread_local=False)
    try:
        held.acquire(blocking=False)
    except Timeout:
        raise InUse(
            f"{path.name} is in use by another tiledl: wait until it has finished, "
            "or choose another output file"
        ) from None
    except OSError as error:
        raise translated(error, path) from error
    return held


def unlock(held: FileLock) -> None:
    """Give the lock back and leave nothing beside the file."""
    # Removed while still held, so that nobody's fresh lock can be taken for ours.
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.unlink(held.lock_file)
    held.release()


def check_ours(path: Path, identity: str | None = None) -> None:
    """Raise unless the file is a working store of tiledl's, and of this job when one is given.

    Raises `ForeignFile`, `Damaged` or `OtherJob`; the file is only read.
    """
    try:
        # SQLite looks at the file's magic number: closing a descriptor of our own would drop the
        # locks of a job in this very process, see `lock`.
        # Not "immutable": a WAL left by a killed job belongs to what the file says.
        with closing(connect_to_read(path)) as reader:
            tables = {name for (name,) in reader.execute("SELECT name FROM sqlite_master")}
            if "tiledl_job" not in tables:
                kind = "an MBTiles file" if "tiles" in tables else "an SQLite database"
                raise ForeignFile(
                    f"{path.name} is {kind} that tiledl did not make, and was left as it is: "
                    "choose another output file"
                )
            row = reader.execute("SELECT schema_version, identity FROM tiledl_job").fetchone()
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            raise ForeignFile(
                f"{path.name} is not an MBTiles file and was left as it is: "
                "choose another output file"
            ) from error
        raise translated(error, path) from error
    if row is None or not (isinstance(row[0], int) and isinstance(row[1], str)):
        raise Damaged(f"{path.name} has lost its job: choose another output file")
    if row[0] > SCHEMA_VERSION:
        raise ForeignFile(
            f"{path.name} was made by a newer tiledl: update tiledl, or choose another output file"
        )
    if row[0] < SCHEMA_VERSION:
        raise ForeignFile(
            f"{path.name} was made by a tiledl from before the first release, whose layout is no "
            "longer written: choose another output file"
        )
    if identity is not None and row[1] != identity:
        raise OtherJob(
            f"{path.name} holds another job (another source, area or zoom range): "
            f"choose another output file, or continue that job with: tiledl resume {path.name}"
        )


def connect(path: Path, cache_kb: int = READING_CACHE_KB) -> sqlite3.Connection:
    """A connection for one thread at a time, set up for durable, concurrent use."""
    try:
        # "rw" and not "rwc": a file deleted meanwhile must not come back empty.
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=BUSY_TIMEOUT_S,
            check_same_thread=False,
            cached_statements=256,
        )
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchall()
            # FULL, because a tile that was reported as stored must survive a power cut: in WAL
            # mode NORMAL may lose the last commits then (sqlite.org/pragma.html, synchronous).
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA cache_size = -{cache_kb}")
            connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise (translated(error, path) if path.exists() else file_gone(path)) from error
    return connection


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection that only reads: what it reads includes a WAL that a killed job has left."""
    uri = path.absolute().as_uri()
    connection = sqlite3.connect(f"{uri}?mode=ro", uri=True)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
            raise
        # A program was killed while it changed the file: SQLite has to undo that before anybody can
        # read, and must write to do so.
        return sqlite3.connect(f"{uri}?mode=rw", uri=True)
    except BaseException:
        connection.close()
        raise
    return connection


def create(path: Path, spec: str, identity: str) -> sqlite3.Connection:
    """Make a fresh working store; takes away what it made when that fails.

    It is made under another name and renamed when whole: a program killed meanwhile leaves no file
    that can neither be resumed nor begun anew.
    """
    place = Path(os.path.realpath(path))
    fresh = place.with_name(f"{place.name}-new")
    try:
        # SQLite would replay the log of a file that was deleted without it into the new one.
        for leftover in (fresh, *_beside(place)):
            leftover.unlink(missing_ok=True)
        with closing(sqlite3.connect(fresh)) as connection:
            connection.execute("PRAGMA journal_mode = MEMORY").fetchall()
            connection.execute(f"PRAGMA page_size = {PAGE_SIZE_BYTES}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.executescript(f"BEGIN;{SCHEMA}COMMIT;")
            with connection:
                connection.execute(
                    "INSERT INTO tiledl_job (only, schema_version, spec, identity)"
                    " VALUES (1, ?, ?, ?)",
                    (SCHEMA_VERSION, spec, identity),
                )
        fresh.replace(place)
        _sync_folder(place.parent)
        return connect(path)
    except (sqlite3.Error, OSError, StoreError) as error:
        for leftover in (fresh, place, *_beside(place)):
            with contextlib.suppress(OSError):
                leftover.unlink()
        raise translated(error, path) from error


def _beside(path: Path) -> tuple[Path, ...]:
    return tuple(Path(f"{path}-{kind}") for kind in ("journal", "wal", "shm"))


def _sync_folder(folder: Path) -> None:
    """Make a renaming survive a power cut, where the system has a way to ask for it."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:
        pass  # some network file systems cannot
    finally:
        os.close(descriptor)
