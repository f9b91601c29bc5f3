"""Opening an output file: every check that can be made without touching it is made first."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from tiledl.store.errors import (
    NO_ROOM,
    UNREADABLE,
    Damaged,
    ForeignFile,
    InUse,
    OtherJob,
    Unwritable,
    file_gone,
    translated,
)
from tiledl.store.schema import APPLICATION_ID, PAGE_SIZE_BYTES, SCHEMA, SCHEMA_VERSION

if TYPE_CHECKING:
    from filelock import FileLock

BUSY_TIMEOUT_S = 10.0
"""How long to wait for another program's transaction before saying that the file is in use."""


READING_CACHE_KB = 2000
WRITING_CACHE_KB = 4000
"""Pages that SQLite keeps: a job's memory must not grow with its file. A larger cache for writing
measured no faster (tests/benchmarks)."""

CHECKPOINT_PAGES = 4 * 1024 * 1024 // PAGE_SIZE_BYTES
"""The WAL is written back at 4 MB, as SQLite does by itself with small pages. It stays in the
processor's cache then, and there is little to be removed at the end."""


def check_exists(path: Path) -> None:
    """Raise `StoreError` when there is no such file, or it holds nothing."""
    status = _status(path)
    if status is None:
        raise Unwritable(f"there is no file {path}: check the name, or start with tiledl download")
    _check_ordinary(path, status)
    if status.st_size == 0:
        raise ForeignFile(f"{path.name} is empty: begin its job anew with tiledl download")


def holds_something(path: Path) -> bool:
    """Whether the path names a file with content; checks that it may be written."""
    status = _status(path)
    if status is None:
        return False
    _check_ordinary(path, status)
    if not os.access(path, os.W_OK):
        raise Unwritable(f"{path} is write-protected: choose another output file")
    # Somebody's empty file (mktemp makes such) holds nothing that could be lost.
    return status.st_size > 0


def check_has_one_name(path: Path) -> None:
    """Raise `Unwritable` when the file has hard links.

    SQLite finds a file's log by the file's name: under a second name it would pass over what a
    killed job has left under the first (sqlite.org/howtocorrupt.html, section 2.4), and our own
    lock would be another.
    """
    status = _status(path)
    if status is not None and status.st_nlink > 1:
        raise Unwritable(
            f"{path.name} has a second name on this disk (a hard link), under which it could be "
            "written unseen: make a copy of it and use that, or choose another output file"
        )


def lock(path: Path) -> FileLock:
    """Lock the output file against a second tiledl, with a file beside it.

    The file is the one that symbolic links lead to, so that all its paths share one lock. A lock on
    the file itself would break SQLite's own: closing any descriptor of a file drops all of a
    process's POSIX locks on it (sqlite.org/howtocorrupt.html, section 2.2).
    """
    # Imports asyncio, which the process of `apart` has no use for.
    from filelock import FileLock, Timeout

    status = _status(path)
    if status is not None:
        # Before anything is made beside what is no file.
        _check_ordinary(path, status)
    place = _place(path)
    folder = place.parent
    if not os.path.isdir(folder):
        raise Unwritable(f"there is no folder {folder}: create it, or choose another place")
    if not os.access(folder, os.W_OK):
        raise Unwritable(f"the folder {folder} is write-protected: choose another place")
    # Opened in one thread and closed in another, so not bound to either.
    held = FileLock(f"{place}-lock", thread_local=False)
    try:
        held.acquire(blocking=False)
    except Timeout:
        raise InUse(
            f"{path.name} is in use by another tiledl: wait until it has finished, "
            "or choose another output file"
        ) from None
    except OSError as error:
        if error.errno in NO_ROOM:
            raise translated(error, path) from error
        raise Unwritable(
            f"{path.name} cannot be locked in {folder} ({error.strerror}): choose another place"
        ) from error
    return held


def unlock(held: FileLock) -> None:
    """Give the lock back and leave nothing beside the file. Harmless when it is given back."""
    if not held.is_locked:
        # By now the file may be another program's lock.
        return
    # Removed while still held, so that nobody's fresh lock can be taken for ours.
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.unlink(held.lock_file)
    held.release()


def check_ours(path: Path, identity: str | None = None) -> None:
    """Raise unless the file is a working store of tiledl's, and of this job when one is given.

    Raises `ForeignFile`, `Damaged` or `OtherJob`. Somebody else's file is only read, and nothing is
    made beside it.
    """
    try:
        check_not_foreign(path)
        # SQLite looks at the file's magic number: closing a descriptor of our own would drop the
        # locks of a job in this very process, see `lock`.
        # Not "immutable": a WAL left by a killed job belongs to what the file says.
        with closing(connect_to_read(path)) as reader:
            row = reader.execute("SELECT schema_version, identity FROM tiledl_job").fetchone()
    except UNREADABLE as error:
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


def check_not_foreign(path: Path) -> None:
    """Raise `ForeignFile` for a database that is certainly not ours.

    "Immutable", so that SQLite neither undoes what somebody's killed program left half done nor
    puts files of its own beside theirs. Ours has its tables in the file itself, not in its WAL,
    from the moment that it has its name.
    """
    try:
        with closing(connect_immutable(path)) as reader:
            tables = {name for (name,) in reader.execute("SELECT name FROM sqlite_master")}
    except UNREADABLE as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB:
            raise
        # Perhaps just half done: an ordinary look, which waits and repairs, will tell.
        with closing(connect_to_read(path)) as reader:
            tables = {name for (name,) in reader.execute("SELECT name FROM sqlite_master")}
    if "tiledl_job" not in tables:
        kind = "an MBTiles file" if "tiles" in tables else "an SQLite database"
        raise ForeignFile(
            f"{path.name} is {kind} that tiledl did not make, and was left as it is: "
            "choose another output file"
        )


def connect(path: Path, cache_kb: int = READING_CACHE_KB) -> sqlite3.Connection:
    """A connection for one thread at a time, set up for durable, concurrent use."""
    try:
        # "rw" and not "rwc": a file deleted meanwhile must not come back empty.
        connection = sqlite3.connect(
            f"{_uri(path)}?mode=rw",
            uri=True,
            timeout=BUSY_TIMEOUT_S,
            check_same_thread=False,
            cached_statements=32,
        )
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchall()
            # FULL, because a tile that was reported as stored must survive a power cut: in WAL
            # mode NORMAL may lose the last commits then (sqlite.org/pragma.html, synchronous).
            connection.execute("PRAGMA synchronous = FULL")
            # Debian's SQLite overwrites what is deleted, and clears each new page for it. What a
            # server gives to everybody is no secret.
            connection.execute("PRAGMA secure_delete = OFF").fetchall()
            connection.execute(f"PRAGMA cache_size = -{cache_kb}")
            connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
        except BaseException:
            connection.close()
            raise
    except UNREADABLE as error:
        raise (translated(error, path) if path.exists() else file_gone(path)) from error
    return connection


def connect_immutable(path: Path) -> sqlite3.Connection:
    """A connection that reads the file itself, whatever log lies beside it, and changes nothing."""
    return sqlite3.connect(f"{_uri(path)}?mode=ro&immutable=1", uri=True)


def connect_to_read(path: Path) -> sqlite3.Connection:
    """A connection that only reads: what it reads includes a WAL that a killed job has left."""
    uri = _uri(path)
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


@contextlib.contextmanager
def lent_to_read(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a working store that somebody else may have open, for one reading.

    Raises `StoreError` when there is no such file or it is not a working store; the file may be
    write-protected. Short-lived on purpose: a job that ends can only leave one ordinary file behind
    while nobody else is reading.
    """
    check_exists(path)
    check_ours(path)
    with closing(connect_to_read(path)) as reader:
        yield reader


def create(path: Path, spec: str, identity: str) -> sqlite3.Connection:
    """Make a fresh working store; takes away what it made when that fails.

    It is made under another name and renamed when whole: a program killed meanwhile leaves no file
    that can neither be resumed nor begun anew.
    """
    place = _place(path)
    fresh = place.with_name(f"{place.name}-tiledl-new")
    made = fresh
    try:
        # SQLite would replay the log of a file that was deleted without it into the new one.
        for leftover in (fresh, *beside(path)):
            leftover.unlink(missing_ok=True)
        with closing(sqlite3.connect(fresh)) as connection:
            # No journal: a file that is not whole is thrown away, not repaired.
            connection.execute("PRAGMA journal_mode = MEMORY").fetchall()
            connection.execute("PRAGMA synchronous = FULL")
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
        made = place
        _sync_folder(place.parent)
        return connect(path)
    except BaseException as error:
        for leftover in (made, *beside(path)):
            with contextlib.suppress(OSError):
                leftover.unlink()
        if isinstance(error, sqlite3.Error | OSError):
            raise translated(error, path) from error
        raise


def beside(path: Path) -> tuple[Path, ...]:
    """The files that SQLite keeps beside a database."""
    return tuple(Path(f"{_place(path)}-{kind}") for kind in ("journal", "wal", "shm"))


def _place(path: Path) -> Path:
    """Where the file really is, behind symbolic links; SQLite names its log after that."""
    return Path(os.path.realpath(path))


def _uri(path: Path) -> str:
    return path.absolute().as_uri()


def _status(path: Path) -> os.stat_result | None:
    """What the system says of a file, or None when there is none."""
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        # Too long, in a folder that may not be entered, a circle of links, a name with a zero byte.
        reason = error.strerror if isinstance(error, OSError) else error
        raise Unwritable(f"{path} cannot be reached ({reason}): choose another place") from error


def _check_ordinary(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise Unwritable(f"{path} is a folder: give the name of a file, such as {path}/map.mbtiles")
    if not stat.S_ISREG(status.st_mode):
        raise Unwritable(f"{path} is not an ordinary file: choose another output file")


def _sync_folder(folder: Path) -> None:
    """Make a renaming survive a power cut, where the system has a way to ask for it."""
    if os.name != "posix":
        return
    # Some network file systems cannot, and not every folder that may be written may be read.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
