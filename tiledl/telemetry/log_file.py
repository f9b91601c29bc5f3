"""A log file that is closed and begun anew by size and by the day, and whose old pieces expire.

Each run has a file of its own, so that two programs never rename it under each other. The newest
lines are always in the file with the plain name; older pieces are `NAME.1`, `NAME.2`, … in the
order in which they were closed.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

_DAY_S = 86_400.0


class Retention(Struct, frozen=True):
    """What is kept."""

    days: int = 7
    """A file is removed when its newest line is this old."""
    room_bytes: int = 100_000_000
    """What all files together may take."""

    @property
    def piece_bytes(self) -> int:
        """The size at which a file is closed and the next begun."""
        return max(self.room_bytes // 10, 1)


class LogFile(logging.Handler):
    """Writes each line at once, readable by the user alone.

    `siblings` gives the files that count against the room and expire; None: this file's own pieces.
    A file that cannot be written is reported once through `complain`, and then left alone: a log
    never stops a job.
    """

    def __init__(
        self,
        path: Path,
        retention: Retention,
        complain: Callable[[str], None],
        *,
        siblings: Callable[[], Iterable[os.DirEntry[str]]] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__()
        self.path = path
        self._retention = retention
        self._complain = complain
        self._siblings = siblings or self._pieces
        self._clock = clock
        self._stream: BinaryIO | None = None
        self._size = 0
        self._began = 0.0
        self._may_roll = False
        self._is_given_up = False

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        if self._is_given_up:
            return
        line = self.format(record).encode("utf-8", "backslashreplace") + b"\n"
        try:
            stream = self._opened()
            if self._may_roll and self._is_due(len(line)):
                stream = self._rolled()
            stream.write(line)
        except OSError as error:
            self._is_given_up = True
            self._shut()
            self._complain(
                f"the log {self.path} cannot be written ({error.strerror or error}): "
                "going on without it"
            )
            return
        self._size += len(line)

    def expire(self) -> None:
        """Remove what is too old, and then the oldest of what is too much."""
        now = self._clock()
        files = []
        # Entries of a folder and their paths as texts: a Path for each takes twice as long, and a
        # program that is started every minute has left ten thousand.
        for entry in list(self._siblings()):
            # Another tiledl may have removed it first; what is in use on Windows stays till later.
            with contextlib.suppress(OSError):
                seen = os.stat(entry)
                if entry.name == self.path.name:
                    continue
                if now - seen.st_mtime >= self._retention.days * _DAY_S:
                    os.unlink(entry)
                else:
                    files.append((seen.st_mtime, seen.st_size, entry.path))
        files.sort()
        room = self._retention.room_bytes - self._retention.piece_bytes
        total = sum(size for _, size, _ in files)
        for _, size, path in files:
            if total <= room:
                break
            with contextlib.suppress(OSError):
                os.unlink(path)
                total -= size

    def close(self) -> None:
        """Close the file. Idempotent."""
        self._shut()
        super().close()

    def _opened(self) -> BinaryIO:
        if self._stream is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._stream = open(self.path, "ab", buffering=0, opener=_private)  # noqa: SIM115
            seen = os.fstat(self._stream.fileno())
            self._may_roll = stat.S_ISREG(seen.st_mode)
            self._size = seen.st_size if self._may_roll else 0
            self._began = self._clock()
            if self._size:
                self._began = _first_moment(self.path) or seen.st_mtime
            self.expire()
        return self._stream

    def _is_due(self, more: int) -> bool:
        if not self._size:
            return False
        # By the day too: else the first lines of a job of weeks would be as old as it is.
        return (
            self._size + more > self._retention.piece_bytes or self._clock() - self._began >= _DAY_S
        )

    def _rolled(self) -> BinaryIO:
        self._shut()
        numbers = [int(piece.name.rpartition(".")[2]) for piece in self._pieces()]
        # Somebody may have removed the file meanwhile; then there is nothing to put aside.
        with contextlib.suppress(FileNotFoundError):
            self.path.rename(self.path.with_name(f"{self.path.name}.{max(numbers, default=0) + 1}"))
        return self._opened()

    def _pieces(self) -> Iterator[os.DirEntry[str]]:
        start = f"{self.path.name}."
        with os.scandir(self.path.parent) as entries:
            for entry in entries:
                if entry.name.startswith(start) and entry.name[len(start) :].isdecimal():
                    yield entry

    def _shut(self) -> None:
        if self._stream is not None:
            with contextlib.suppress(OSError):
                self._stream.close()
            self._stream = None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _first_moment(path: Path) -> float | None:
    """When the first line of an earlier run was written, in seconds since the epoch."""
    with path.open("rb") as file:
        first = file.readline(65_536)
    try:
        return datetime.fromisoformat(json.loads(first)["at"]).timestamp()
    except (ValueError, KeyError, TypeError):
        return None  # not a line of ours: the file's own time has to do
