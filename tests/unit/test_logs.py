"""Logging as a whole: everybody's lines in one place, as JSON or for people; gone at the end."""

from __future__ import annotations

import json
import logging
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tiledl.telemetry.log_line import say
from tiledl.telemetry.log_settings import LogLevel, LogSettings
from tiledl.telemetry.logs import Logs, start

JOB = logging.getLogger("tiledl.job")


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    root, ours = logging.getLogger(), logging.getLogger("tiledl")
    before = (list(root.handlers), root.level, ours.level)
    yield
    assert (list(root.handlers), root.level, ours.level) == before


def lines(logs: Logs) -> list[dict[str, Any]]:
    assert logs.path is not None
    return [json.loads(line) for line in logs.path.read_text().splitlines()]


def test_each_line_is_one_json_object_with_time_level_and_fields(tmp_path: Path) -> None:
    with start(LogSettings(folder=tmp_path), "test") as logs:
        say(JOB, logging.INFO, "request failed", job="ab12", attempt=2, status=None)
    first, line = lines(logs)
    assert (first["event"], first["command"]) == ("tiledl begins", "test")
    assert line.pop("at").endswith("+00:00")
    assert line == {
        "level": "info",
        "logger": "tiledl.job",
        "event": "request failed",
        "job": "ab12",
        "attempt": 2,
        "status": None,
    }


def test_each_run_has_a_file_of_its_own_in_the_log_folder(tmp_path: Path) -> None:
    with start(LogSettings(folder=tmp_path), "test") as logs:
        pass
    assert [path.name for path in tmp_path.iterdir()] == [logs.path and logs.path.name]


def test_libraries_lines_land_in_the_same_place_and_tell_no_place(tmp_path: Path) -> None:
    with start(LogSettings(folder=tmp_path), "test") as logs:
        logging.getLogger("asyncio").warning("slow: %s", "http://t.example/7/66/45.png?k=1")
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.warn("odd tile 7/66/45", UserWarning, stacklevel=1)
    text = Path(str(logs.path)).read_text()
    assert [line["logger"] for line in lines(logs)[1:]] == ["asyncio", "py.warnings"]
    assert lines(logs)[1]["event"] == "slow: http://t.example/…"
    assert "66/45" not in text


def test_exceptions_come_with_their_traceback_and_without_places(tmp_path: Path) -> None:
    with start(LogSettings(folder=tmp_path), "test") as logs:
        try:
            raise ValueError("no tile at http://t.example/7/66/45.png")
        except ValueError:
            logging.getLogger("tiledl.gui").exception("something broke")
    line = lines(logs)[-1]
    assert line["exception"].startswith("Traceback")
    assert line["exception"].endswith("ValueError: no tile at http://t.example/…")


def test_a_library_cannot_pass_fields_of_its_own(tmp_path: Path) -> None:
    with start(LogSettings(folder=tmp_path), "test") as logs:
        logging.getLogger("other").warning("x", extra={"fields": {"job": "7/66/45"}})
    assert "job" not in lines(logs)[-1]


def test_places_are_shown_when_wanted(tmp_path: Path) -> None:
    with start(LogSettings(folder=tmp_path, places=True), "test") as logs:
        say(JOB, logging.INFO, "request failed", tile="7/66/45")
    assert lines(logs)[-1]["tile"] == "7/66/45"


def test_a_key_in_the_environment_is_in_no_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILEDL_KEY_MINE", "hush-831")
    with start(LogSettings(folder=tmp_path, places=True), "test") as logs:
        logging.getLogger("other").error("the server said hush-831")
    assert lines(logs)[-1]["event"] == "the server said [key]"


@pytest.mark.parametrize(
    ("level", "heard"),
    [
        (LogLevel.DEBUG, ["ours d", "ours i", "lib i", "ours w", "lib w"]),
        (LogLevel.INFO, ["ours i", "ours w", "lib w"]),
        (LogLevel.WARNING, ["ours w", "lib w"]),
        (LogLevel.ERROR, []),
    ],
)
def test_libraries_are_heard_one_step_less_than_the_program(
    tmp_path: Path, level: LogLevel, heard: list[str]
) -> None:
    with start(LogSettings(folder=tmp_path, level=level), "test") as logs:
        library = logging.getLogger("httpx")
        for letter, weight in (("d", 10), ("i", 20), ("w", 30)):
            JOB.log(weight, "ours %s", letter)
            library.log(weight, "lib %s", letter)
    found = lines(logs) if logs.path is not None and logs.path.exists() else []
    assert [line["event"] for line in found if line["event"] != "tiledl begins"] == heard


def test_a_line_with_wrong_arguments_is_told_of_and_stops_nothing(tmp_path: Path) -> None:
    with start(LogSettings(folder=tmp_path), "test") as logs:
        # Straight to the file: pytest's own handler would make the test fail for it.
        [file, _] = logs._handlers
        file.handle(logging.LogRecord("other", logging.WARNING, "", 0, "%d tiles", ("x",), None))
    assert lines(logs)[-1]["event"] == "a line could not be written (TypeError)"


def test_json_lines_on_standard_error_and_no_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with start(LogSettings(folder=tmp_path, file=Path("-")), "test"):
        say(JOB, logging.INFO, "job started", planned=5)
    out, err = capsys.readouterr()
    assert not out
    assert json.loads(err.splitlines()[-1])["planned"] == 5
    assert not list(tmp_path.iterdir())


def test_lines_for_people_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with start(LogSettings(folder=tmp_path, console=True), "test"):
        say(JOB, logging.INFO, "job started", planned=5, tile="7/66/45")
    line = capsys.readouterr().err.splitlines()[-1]
    assert "job started" in line
    assert "planned=5" in line
    assert "66/45" not in line


def test_warnings_are_on_standard_error_unless_somebody_else_shows_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with start(LogSettings(folder=tmp_path), "test", shown_elsewhere="tiledl.job"):
        JOB.warning("a tile was given up")
        logging.getLogger("tiledl.gui").warning("the window is odd")
        logging.getLogger("tiledl.jobs").warning("another")
        logging.getLogger("asyncio").warning("a task is odd")
        logging.getLogger("tiledl.gui").info("no warning")
    err = capsys.readouterr().err
    assert "given up" not in err
    assert [text in err for text in ("window is odd", "another", "task is odd")] == [True] * 3
    assert "no warning" not in err


def test_no_days_means_no_file(tmp_path: Path) -> None:
    with start(LogSettings(folder=tmp_path, days=0), "test") as logs:
        say(JOB, logging.INFO, "job started")
    assert logs.path is None
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_is_told_of_and_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    with start(LogSettings(folder=tmp_path / "file" / "log"), "test"):
        say(JOB, logging.INFO, "job started")
    err = capsys.readouterr().err.splitlines()
    assert len(err) == 1
    assert err[0].startswith("tiledl: the log ")
    assert err[0].endswith("going on without it")


def test_closing_twice_is_closing_once(tmp_path: Path) -> None:
    logs = start(LogSettings(folder=tmp_path), "test")
    logs.close()
    logs.close()
    say(JOB, logging.WARNING, "unheard")
    assert len(lines(logs)) == 1
