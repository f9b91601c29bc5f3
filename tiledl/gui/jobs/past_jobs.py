"""What was downloaded: when, from which source, how it ended, into which file.

A file with one JSON object a line, the newest last, for people and programs to read. It never has
keys, addresses or areas: the source's name, the numbers and the file's place are all.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from tiledl.gui.jobs.entry import Entry
from tiledl.gui.jobs.keeping import state_folder
from tiledl.settings_file import SettingsFileError, write_private

log = logging.getLogger(__name__)

MOST_KEPT = 1000
_SLACK = 200
"""The file is cut when it is so much longer than that: not each time."""


class PastJob(Struct, frozen=True):
    """One run of a job that has ended."""

    ended_at: str
    """Local time with its offset, ISO 8601."""
    source: str
    result: str
    """`finished`, `stopped`, `failed` or `interrupted`."""
    stored: int
    absent: int
    failed: int
    missing: int
    size_bytes: int
    """Of the tiles stored in this run."""
    took_s: float
    file: str


class PastJobs:
    """Reads and writes the history."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or state_folder() / "history.jsonl"

    def note(self, entry: Entry) -> None:
        """Add what became of a job that has just ended; that it cannot be added is only logged."""
        past = past_of(entry)
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            if not self.file.exists():
                write_private(self.file, "")
            with self.file.open("a", encoding="utf-8", newline="\n") as opened:
                opened.write(json.dumps(asdict(past), ensure_ascii=False) + "\n")
            lines = self.file.read_text("utf-8", errors="replace").splitlines(keepends=True)
            if len(lines) > MOST_KEPT + _SLACK:
                write_private(self.file, "".join(lines[-MOST_KEPT:]))
        except (OSError, ValueError, SettingsFileError) as error:
            log.error("the history cannot be kept: %s", error)

    def read(self) -> tuple[list[PastJob], int]:
        """The jobs, newest first, and the number of lines that could not be read.

        Raises `SettingsFileError` when the file cannot be.
        """
        try:
            lines = self.file.read_text("utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return [], 0
        except OSError as error:
            raise SettingsFileError(f"{self.file} cannot be read: {error.strerror}") from error
        jobs = [_read(line) for line in lines if line.strip()]
        good = [job for job in jobs if job is not None]
        return good[::-1], len(jobs) - len(good)

    def clear(self) -> None:
        """Forget everything. Raises `SettingsFileError`."""
        try:
            self.file.unlink(missing_ok=True)
        except OSError as error:
            raise SettingsFileError(f"{self.file} cannot be removed: {error.strerror}") from error


def past_of(entry: Entry) -> PastJob:
    """What is kept of an entry that has ended."""
    report = entry.run.report if entry.run is not None else None
    return PastJob(
        ended_at=time.strftime("%Y-%m-%dT%H:%M:%S%z", time.localtime(entry.ended_at)),
        source=entry.source,
        result=entry.status.value,
        stored=report.stored if report is not None else 0,
        absent=report.absent if report is not None else 0,
        failed=sum(report.dead_letters.values()) if report is not None else 0,
        missing=report.missing if report is not None else 0,
        size_bytes=report.body_bytes if report is not None else 0,
        took_s=round(report.elapsed_s, 1) if report is not None else 0.0,
        file=str(entry.output.expanduser().absolute()),
    )


def _read(line: str) -> PastJob | None:
    try:
        saved: Mapping[str, Any] = json.loads(line)
        numbers = {
            name: saved[name] for name in ("stored", "absent", "failed", "missing", "size_bytes")
        }
        texts = {name: saved[name] for name in ("ended_at", "source", "result", "file")}
        if not all(isinstance(number, int) for number in numbers.values()):
            return None
        if not all(isinstance(text, str) for text in texts.values()):
            return None
        return PastJob(**texts, **numbers, took_s=float(saved["took_s"]))
    except (ValueError, KeyError, TypeError):
        return None
