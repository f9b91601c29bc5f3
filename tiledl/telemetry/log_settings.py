"""How logs are to be kept: where, how much, for how long, and how much they may tell."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import platformdirs
from msgspec import Struct


class LogLevel(StrEnum):
    """From which weight on a line is kept."""

    DEBUG = "debug"
    """Each request too."""
    INFO = "info"
    """A job's steps, each failed attempt, each change of a breaker."""
    WARNING = "warning"
    """Tiles given up, breakers that open, jobs that pause by themselves."""
    ERROR = "error"


def log_folder() -> Path:
    """Where log files go unless the user names one."""
    return Path(platformdirs.user_log_dir("tiledl", appauthor=False))


class LogSettings(Struct, frozen=True):
    """What to log, and where. Without `file`, lines go to a file of the run's own in `folder`."""

    level: LogLevel = LogLevel.INFO
    file: Path | None = None
    """A file of the user's choice; “-” is standard error."""
    folder: Path | None = None
    """None: no file at all."""
    console: bool = False
    """Whether lines go to standard error too, written for people."""
    places: bool = False
    """Whether lines may tell which tiles and files they are about."""
    days: int = 7
    """A file is removed when its newest line is this old."""
    room_bytes: int = 100_000_000
    """What all files together may take; one is closed and the next begun at a tenth of it."""

    @property
    def to_stderr(self) -> bool:
        """Whether JSON lines go to standard error instead of a file."""
        return str(self.file) == "-"
