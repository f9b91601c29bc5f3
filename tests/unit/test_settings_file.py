"""The settings file: read early, changed carefully, kept aside when damaged."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import pytest

from tiledl.settings import Settings, SettingsError, Theme, default_of, load_settings
from tiledl.settings_file import (
    SettingsFileError,
    change,
    read_tables,
    set_aside,
    settings_file,
)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    return settings_file()


def test_without_a_file_there_is_nothing_and_the_first_change_makes_it(file: Path) -> None:
    assert read_tables() == {}
    change({"retries": 7, "window": {"tab": "report"}})
    assert read_tables() == {"retries": 7, "window": {"tab": "report"}}
    assert load_settings().retries == 7
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0, "a proxy's password may be in it"


def test_a_persons_comments_and_order_stay(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(
        "# mine\nretries = 3 # few\nrate = 5.0\n\n[window]\n# wide\nwidth = 900\ntab = 'log'\n"
    )
    change({"retries": 4, "timeout_seconds": 9.5, "rate": None, "window": {"width": 1000}})
    text = file.read_text()
    assert "# mine" in text
    assert "# few" in text
    assert "# wide" in text
    assert tomllib.loads(text) == {
        "retries": 4,
        "timeout_seconds": 9.5,
        "window": {"width": 1000},
    }
    change({"contact": "me@example.org"})
    assert read_tables()["contact"] == "me@example.org"
    assert load_settings().timeout_seconds == 9.5


def test_the_windows_tables_are_no_settings(file: Path) -> None:
    change({"window": {"a": 1}, "form": {"b": [1, 2]}, "recent": {"files": []}})
    assert load_settings().retries == 4
    change({"colour": "red"})
    with pytest.raises(SettingsError, match="no setting called “colour”"):
        load_settings()


def test_a_damaged_file_is_told_and_kept_aside(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text("retries = = 3\n")
    with pytest.raises(SettingsFileError, match=r"settings\.toml cannot be read"):
        read_tables()
    with pytest.raises(SettingsFileError, match="cannot be changed"):
        change({"retries": 4})
    first = set_aside(file)
    assert first.read_text() == "retries = = 3\n"
    assert not file.exists()
    file.write_bytes(b"\xff\xfe")
    assert set_aside(file) != first
    change({"retries": 4})
    assert load_settings().retries == 4


def test_a_file_that_cannot_be_written_stays_as_it_was(file: Path) -> None:
    file.parent.mkdir(parents=True)
    file.write_text("retries = 3\n")
    before = sorted(file.parent.iterdir())
    with pytest.raises(SettingsFileError):
        change({"contact": "half a \ud800"})
    assert file.read_text() == "retries = 3\n"
    assert sorted(file.parent.iterdir()) == before


def test_flags_beat_the_environment_which_beats_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change({"retries": 1, "rate": 5, "theme": "dark", "log_json": "a.jsonl"})
    monkeypatch.setenv("TILEDL_RETRIES", "2")
    monkeypatch.setenv("TILEDL_LOG_PLACES", "1")
    monkeypatch.setenv("TILEDL_NOTIFICATIONS", "Off")
    monkeypatch.setenv("RATE", "7")  # some other program's
    found = load_settings(timeout_seconds=3, proxy=None)
    assert (found.retries, found.rate, found.timeout_seconds) == (2, 5.0, 3.0)
    assert (found.log_places, found.notifications) == (True, False)
    assert found.theme is Theme.DARK
    assert found.log_json == Path("a.jsonl")
    monkeypatch.setenv("RETRIES", "3")  # the shorter name comes first
    assert load_settings().retries == 3
    assert load_settings(retries=4).retries == 4
    assert load_settings(max_concurrency="8").job_options().concurrency == 8


@pytest.mark.parametrize(
    ("variable", "text", "sentence"),
    [
        (
            "MAX_CONCURRENCY",
            "none",
            "the setting max_concurrency cannot be 'none': choose a whole number, auto, ",
        ),
        ("RETRIES", "4.5", "the setting retries cannot be '4.5': choose a whole number"),
        ("TILEDL_RATE", "", "the setting rate cannot be '': choose a number"),
        ("TILEDL_LOG_DAYS", "-1", "cannot be '-1': choose a whole number from 0 to 3,650"),
        ("TILEDL_LOG_MB", "0", "cannot be '0': choose a number above 0 and up to 1,000,000"),
        ("TILEDL_HEALTH_PORT", "99999", "choose a whole number from 0 to 65,535"),
        ("TILEDL_HTTP_ENGINE", "curl", "cannot be 'curl': choose direct, "),
        ("TILEDL_LOG_CONSOLE", "maybe", "cannot be 'maybe': choose true or false"),
        ("TILEDL_JOBS_AT_A_TIME", "9", "choose a whole number from 1 to 8"),
    ],
)
def test_a_setting_that_cannot_be_is_told_with_what_can(
    file: Path, monkeypatch: pytest.MonkeyPatch, variable: str, text: str, sentence: str
) -> None:
    monkeypatch.setenv(variable, text)
    with pytest.raises(SettingsError) as refusal:
        load_settings()
    assert sentence in str(refusal.value)


def test_each_setting_has_a_default_that_it_could_be_given() -> None:
    for name in Settings.__struct_fields__:
        default = default_of(name)
        if default is not None:
            assert getattr(load_settings(**{name: default}), name) == default
