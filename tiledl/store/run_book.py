"""Saved measurements: a small SQLite file in the user's data folder, each run under a name.

What a run says is the business of whoever made it: here it is a text with a name, a moment and a
source. Each call opens the file and closes it again, so that the window and a terminal share it.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import platformdirs
from msgspec import Struct

from tiledl.store.errors import StoreError

_APPLICATION_ID = 0x7464_5242  # "tdRB"
_VERSION = 1
_SCHEMA = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    began_at REAL NOT NULL,
    source TEXT NOT NULL,
    result TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
"""
_BUSY_TIMEOUT_S = 10.0
_COLUMNS = "id, name, began_at, source, result"


class RunBookError(StoreError):
    """The saved runs cannot be used as asked; the message says why."""


class SavedRun(Struct, frozen=True):
    """One line of the list of saved runs."""

    id: int
    """Never given to another run, even when this one is deleted."""
    name: str
    """Unique."""
    began_at: float
    """Seconds since the epoch."""
    source: str
    """The source's id."""
    result: str
    """What came of it, in a few words."""


def run_book_file() -> Path:
    """Where the saved runs are, unless somebody says otherwise."""
    return Path(platformdirs.user_data_dir("tiledl", appauthor=False)) / "runs.sqlite"


class RunBook:
    """The saved runs of one file, which is made when the first is saved."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or run_book_file()

    def add(self, name: str, began_at: float, source: str, result: str, body: str) -> SavedRun:
        """Save a run; a name that is taken gets a number behind it."""
        with self._open(create=True) as connection:
            free = _free_name(connection, name.strip() or source)
            number = connection.execute(
                "INSERT INTO runs (name, began_at, source, result, body) VALUES (?, ?, ?, ?, ?)",
                (free, began_at, source, result, body),
            ).lastrowid
        assert number is not None
        return SavedRun(number, free, began_at, source, result)

    def put_back(self, run: SavedRun, body: str) -> None:
        """Save a run again that was deleted, as what it was."""
        with self._open(create=True) as connection:
            connection.execute(
                f"INSERT INTO runs ({_COLUMNS}, body) VALUES (?, ?, ?, ?, ?, ?)",
                (run.id, run.name, run.began_at, run.source, run.result, body),
            )

    def runs(self) -> list[SavedRun]:
        """All of them, the newest first."""
        if not self.file.exists():
            return []
        with self._open() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM runs ORDER BY began_at DESC, id DESC"
            ).fetchall()
        return [SavedRun(*row) for row in rows]

    def find(self, name_or_id: str) -> SavedRun:
        """The run of this name, else of this number."""
        runs = self.runs()
        for run in runs:
            if run.name == name_or_id:
                return run
        for run in runs:
            if str(run.id) == name_or_id:
                return run
        raise RunBookError(
            f"there is no saved run “{name_or_id}”: `tiledl runs list` shows those that there are"
        )

    def body(self, run: SavedRun) -> str:
        """What was saved as `body`."""
        with self._open() as connection:
            row = connection.execute("SELECT body FROM runs WHERE id = ?", (run.id,)).fetchone()
        if row is None:
            raise _gone(run)
        return str(row[0])

    def rename(self, run: SavedRun, name: str) -> SavedRun:
        """Give it another name, which must be free."""
        name = name.strip()
        if not name:
            raise RunBookError("a run needs a name: type one")
        with self._open() as connection:
            taken = connection.execute(
                "SELECT 1 FROM runs WHERE name = ? AND id <> ?", (name, run.id)
            ).fetchone()
            if taken:
                raise RunBookError(f"another run is called “{name}”: choose another name")
            changed = connection.execute(
                "UPDATE runs SET name = ? WHERE id = ?", (name, run.id)
            ).rowcount
        if not changed:
            raise _gone(run)
        return SavedRun(run.id, name, run.began_at, run.source, run.result)

    def delete(self, run: SavedRun) -> str:
        """Forget it; gives its body, with which `put_back` undoes this."""
        with self._open() as connection:
            row = connection.execute(
                "DELETE FROM runs WHERE id = ? RETURNING body", (run.id,)
            ).fetchone()
        if row is None:
            raise _gone(run)
        return str(row[0])

    @contextmanager
    def _open(self, *, create: bool = False) -> Iterator[sqlite3.Connection]:
        """One transaction."""
        try:
            if create:
                self.file.parent.mkdir(parents=True, exist_ok=True)
            elif not self.file.exists():
                raise RunBookError("no run has been saved yet: `tiledl tune` saves them")
            opened = sqlite3.connect(self.file, timeout=_BUSY_TIMEOUT_S)
            with closing(opened), opened as connection:
                connection.execute("BEGIN IMMEDIATE")
                self._prepare(connection)
                yield connection
        except (sqlite3.Error, OSError) as error:
            raise RunBookError(
                f"the saved runs in {self.file} cannot be used ({error}): check that the file may "
                "be written, or move it away to begin anew"
            ) from error

    def _prepare(self, connection: sqlite3.Connection) -> None:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if (version, application, tables) == (0, 0, 0):
            connection.execute(_SCHEMA)
            connection.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {_VERSION}")
            if os.name == "posix":
                # They tell which servers somebody has measured.
                self.file.chmod(0o600)
        elif application != _APPLICATION_ID:
            raise RunBookError(f"{self.file} holds something else than saved runs: move it away")
        elif version != _VERSION:
            raise RunBookError(
                f"{self.file} is of another version of tiledl ({version}, not {_VERSION}): use "
                "that one, or move the file away to begin anew"
            )


def _free_name(connection: sqlite3.Connection, name: str) -> str:
    taken = {row[0] for row in connection.execute("SELECT name FROM runs")}
    free, number = name, 2
    while free in taken:
        free, number = f"{name} ({number})", number + 1
    return free


def _gone(run: SavedRun) -> RunBookError:
    return RunBookError(f"the run “{run.name}” is gone: another window may have deleted it")
