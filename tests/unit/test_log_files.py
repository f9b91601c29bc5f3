"""Log files: closed by size and by the day, expired by age and by room, and never in the way."""

from __future__ import annotations

import json
import logging
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tiledl.telemetry.log_file import LogFile, Retention

DAY_S = 86_400.0
NOW = 1_800_000_000.0


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        return self.now


def opened(
    path: Path,
    clock: Clock,
    *,
    days: int = 7,
    room_bytes: int = 10_000,
    folder: Path | None = None,
    complaints: list[str] | None = None,
) -> LogFile:
    complain = (complaints if complaints is not None else []).append

    def logs() -> list[os.DirEntry[str]]:
        return [entry for entry in os.scandir(folder) if ".jsonl" in entry.name]

    siblings = logs if folder is not None else None
    return LogFile(path, Retention(days, room_bytes), complain, siblings=siblings, clock=clock)


def write(file: LogFile, text: str) -> None:
    file.emit(logging.LogRecord("tiledl", logging.INFO, "", 0, text, (), None))
    # Files have the moment of the test's clock, not of the machine's.
    clock = file._clock
    os.utime(file.path, (clock(), clock()))


def texts(folder: Path) -> dict[str, list[str]]:
    return {path.name: path.read_text().splitlines() for path in sorted(folder.iterdir())}


def test_nothing_is_made_before_the_first_line(tmp_path: Path) -> None:
    file = opened(tmp_path / "deep" / "log.jsonl", Clock())
    assert not (tmp_path / "deep").exists()
    write(file, "one")
    assert file.path.read_text() == "one\n"
    file.close()


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    file = opened(tmp_path / "log.jsonl", Clock())
    write(file, "one")
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    file.close()


def test_a_full_piece_is_put_aside_and_no_line_is_split_or_lost(tmp_path: Path) -> None:
    file = opened(tmp_path / "log.jsonl", Clock(), room_bytes=300)
    for number in range(9):
        write(file, f"line {number} ....")  # 12 bytes, and 30 to a piece
    file.close()
    pieces = texts(tmp_path)
    assert list(pieces) == ["log.jsonl", "log.jsonl.1", "log.jsonl.2", "log.jsonl.3", "log.jsonl.4"]
    assert all(len(lines) == 2 for name, lines in pieces.items() if name != "log.jsonl")
    ordered = [line for number in range(1, 5) for line in pieces[f"log.jsonl.{number}"]]
    assert ordered + pieces["log.jsonl"] == [f"line {number} ...." for number in range(9)]


def test_all_pieces_together_stay_within_the_room_and_the_newest_remain(tmp_path: Path) -> None:
    clock = Clock()
    file = opened(tmp_path / "log.jsonl", clock, room_bytes=1000)
    for number in range(500):
        write(file, f"line {number:03}")
        clock.now += 1
        assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 1000
    file.close()
    assert file.path.read_text().splitlines()[-1] == "line 499"
    kept = [line for lines in texts(tmp_path).values() for line in lines]
    assert len(kept) > 80
    assert min(kept) > "line 350"


def test_a_line_longer_than_a_piece_is_still_written(tmp_path: Path) -> None:
    file = opened(tmp_path / "log.jsonl", Clock(), room_bytes=100)
    write(file, "x" * 500)
    assert file.path.read_text() == "x" * 500 + "\n"
    file.close()


def test_a_job_of_weeks_begins_a_piece_each_day_and_loses_the_oldest(tmp_path: Path) -> None:
    clock = Clock()
    file = opened(tmp_path / "log.jsonl", clock, days=3)
    for day in range(12):
        write(file, f"day {day}")
        clock.now += DAY_S
    file.close()
    kept = sorted(line for lines in texts(tmp_path).values() for line in lines)
    assert kept == ["day 10", "day 11", "day 9"]


def test_at_the_start_what_earlier_runs_left_expires(tmp_path: Path) -> None:
    clock = Clock()
    for name, days_old in [("a.jsonl", 8), ("b.jsonl.1", 7), ("c.jsonl", 6), ("notes.txt", 99)]:
        (tmp_path / name).write_text("x\n")
        moment = NOW - days_old * DAY_S
        os.utime(tmp_path / name, (moment, moment))
    file = opened(tmp_path / "mine.jsonl", clock, folder=tmp_path)
    write(file, "one")
    file.close()
    assert set(texts(tmp_path)) == {"c.jsonl", "mine.jsonl", "notes.txt"}


def test_a_file_of_the_users_choice_expires_its_own_pieces_only(tmp_path: Path) -> None:
    for name in ("log.jsonl.1", "log.jsonl.old", "other.jsonl.1"):
        (tmp_path / name).write_text("x\n")
        os.utime(tmp_path / name, (NOW - 99 * DAY_S, NOW - 99 * DAY_S))
    file = opened(tmp_path / "log.jsonl", Clock())
    write(file, "one")
    file.close()
    assert set(texts(tmp_path)) == {"log.jsonl", "log.jsonl.old", "other.jsonl.1"}


def test_a_file_that_is_appended_to_by_each_run_grows_old_by_its_first_line(
    tmp_path: Path,
) -> None:
    clock = Clock()
    path = tmp_path / "log.jsonl"
    first = json.dumps({"at": datetime.fromtimestamp(NOW - 2 * DAY_S, UTC).isoformat()})
    path.write_text(first + "\nmore\n")
    os.utime(path, (NOW - 60, NOW - 60))
    file = opened(path, clock)
    write(file, "today")
    file.close()
    assert texts(tmp_path) == {"log.jsonl": ["today"], "log.jsonl.1": [first, "more"]}


def test_a_run_appends_to_the_file_of_an_earlier_one(tmp_path: Path) -> None:
    for text in ("one", "two"):
        file = opened(tmp_path / "log.jsonl", Clock())
        write(file, text)
        file.close()
    assert texts(tmp_path) == {"log.jsonl": ["one", "two"]}


def test_a_log_that_cannot_be_written_is_told_of_once(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    complaints: list[str] = []
    file = opened(tmp_path / "file" / "log.jsonl", Clock(), complaints=complaints)
    for _ in range(3):
        file.emit(logging.LogRecord("tiledl", logging.INFO, "", 0, "x", (), None))
    assert len(complaints) == 1
    assert "cannot be written" in complaints[0]
    assert complaints[0].endswith("going on without it")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's full device")
def test_a_full_disk_is_told_of_once(tmp_path: Path) -> None:
    complaints: list[str] = []
    file = opened(Path("/dev/full"), Clock(), complaints=complaints)
    for _ in range(3):
        file.emit(logging.LogRecord("tiledl", logging.INFO, "", 0, "x", (), None))
    assert complaints == [
        "the log /dev/full cannot be written (No space left on device): going on without it"
    ]


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be removed elsewhere")
def test_a_file_removed_by_somebody_is_begun_anew_at_the_next_piece(tmp_path: Path) -> None:
    complaints: list[str] = []
    clock = Clock()
    file = opened(tmp_path / "log.jsonl", clock, complaints=complaints)
    write(file, "one")
    file.path.unlink()
    clock.now += DAY_S
    write(file, "two")
    file.close()
    assert texts(tmp_path) == {"log.jsonl": ["two"]}
    assert not complaints
