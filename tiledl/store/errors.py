"""What can go wrong with an output file, each in one sentence that says what to do."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from tiledl.sentences import shown

NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
"""What the system says when there is no space left, on the disk or in the user's quota."""

UNREADABLE = (sqlite3.Error, ValueError, TypeError)
"""What reading a damaged file raises: Python's sqlite3 cannot decode some names and texts in it,
nor SQLite's own words about them, and its values may be of any type."""


class StoreError(Exception):
    """An output file that cannot be used as asked; nothing in it was changed."""


class ForeignFile(StoreError):
    """The file exists and was not made by tiledl."""


class OtherJob(StoreError):
    """The file holds another job."""


class Unwritable(StoreError):
    """The file cannot be created or written there."""


class DiskFull(StoreError):
    """The disk has no room left."""


class InUse(StoreError):
    """Another program is writing the file."""


class Damaged(StoreError):
    """The file's content cannot be read."""


class FileGone(StoreError):
    """The file was deleted or replaced while it was being written."""


_DAMAGE = (
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_ERROR,  # a table or column is missing
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
    None,  # Python's own: a text that is not UTF-8
)
"""What SQLite says of a database that it can open and that does not hold what ours do."""


def translated(error: Exception, path: Path) -> StoreError:
    """The store's error for an exception of SQLite or of the operating system."""
    if isinstance(error, StoreError):
        return error
    if isinstance(error, ValueError | TypeError):
        return damaged(path, str(error))
    name = path.name
    if isinstance(error, OSError):
        if error.errno in NO_ROOM:
            return _disk_full(name)
        if error.errno == errno.ENOENT:
            return file_gone(path)
        return Unwritable(f"{name} cannot be written ({error.strerror}): choose another place")
    code = getattr(error, "sqlite_errorcode", None)
    primary = code & 0xFF if isinstance(code, int) else None
    if primary == sqlite3.SQLITE_FULL:
        return _disk_full(name)
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return InUse(f"{name} is being written by another program: close that one and try again")
    if isinstance(error, sqlite3.DatabaseError) and primary in _DAMAGE:
        return damaged(path, str(error))
    if code in (sqlite3.SQLITE_READONLY_DBMOVED,):
        return file_gone(path)
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return Unwritable(f"{name} cannot be written ({error}): choose a place you may write to")
    if primary == sqlite3.SQLITE_IOERR:
        return Unwritable(
            f"writing {name} failed ({error}): check the disk, its free space and your quota, "
            "then start again or resume; every tile reported as stored so far is kept"
        )
    return StoreError(f"{name}: {error}")


def damaged(path: Path, detail: str) -> Damaged:
    """The error for a file whose content cannot be read."""
    return Damaged(
        f"{path.name} is damaged ({shown(detail)}): "
        "restore it from a copy, or choose another output file"
    )


def file_gone(path: Path) -> FileGone:
    """The error for an output file that is no longer where it was."""
    return FileGone(
        f"{path.name} was moved or deleted while it was being written: start again, "
        "or move it back and resume"
    )


def _disk_full(name: str) -> DiskFull:
    return DiskFull(
        f"the disk is full while writing {name}: free some space, then start again or resume; "
        "every tile reported as stored so far is kept"
    )
