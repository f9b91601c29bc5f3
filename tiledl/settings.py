"""Settings from flags, the environment and the settings file, in this order, validated once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import Enum, StrEnum
from functools import lru_cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta, Struct

from tiledl.engine.spec import JobOptions
from tiledl.flow import ControllerName
from tiledl.http import Engine
from tiledl.settings_file import WINDOW_TABLES, SettingsFileError, read_tables, settings_file
from tiledl.telemetry.log_settings import LogLevel, LogSettings, log_folder


class SettingsError(ValueError):
    """A setting that cannot be used; the message names it and says what to do."""


class Theme(StrEnum):
    """The window's colours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Tongue(StrEnum):
    """The window's language."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    FRENCH = "fr"


class Settings(Struct, frozen=True, kw_only=True):
    """What holds for every job unless a flag says otherwise."""

    tile_base_url: str | None = None
    """The server that scripts and `bench` ask when no source is named, without `/{z}/{x}/{y}`."""
    max_concurrency: int | ControllerName = "auto"
    timeout_seconds: float = 20.0
    retries: int = 4
    rate: float | None = None
    http_engine: Engine = Engine.DIRECT
    proxy: str | None = None
    contact: str | None = None
    """An address or web page that servers' operators find in the User-Agent."""

    log_level: LogLevel = LogLevel.INFO
    log_json: Path | None = None
    """A file for the log's JSON lines, instead of one in the log folder; “-” is standard error."""
    log_console: bool = False
    log_places: bool = False
    """Whether log lines may tell which tiles and files they are about."""
    log_days: Annotated[int, Meta(ge=0, le=3650)] = 7
    """Log files are removed after so many days; 0 writes none."""
    log_mb: Annotated[float, Meta(gt=0, le=1_000_000)] = 100
    """What all log files together may take, in megabytes."""
    health_port: Annotated[int, Meta(ge=0, le=65_535)] | None = None
    """Where the commands serve health and metrics on 127.0.0.1; 0 is any free port."""

    output_folder: Path | None = None
    """Where the window puts files unless another place is chosen; None is the documents' folder."""
    theme: Theme = Theme.SYSTEM
    language: Tongue = Tongue.SYSTEM
    """The window's language, from its next start on."""
    notifications: bool = True
    """Whether the system tells of a download's end while the window is not in front."""
    jobs_at_a_time: Annotated[int, Meta(ge=1, le=8)] = 1
    """How many jobs of the window's queue run at once, each on servers of its own."""

    def log_settings(self) -> LogSettings:
        """How logs are kept."""
        return LogSettings(
            level=self.log_level,
            file=self.log_json,
            folder=log_folder(),
            console=self.log_console,
            places=self.log_places,
            days=self.log_days,
            room_bytes=max(int(self.log_mb * 1e6), 1),
        )

    def job_options(self, **more: Any) -> JobOptions:
        """The options of a job; `more` are those that differ. Raises `SpecError`."""
        chosen = self.max_concurrency
        mine: dict[str, Any] = {
            "concurrency": chosen if isinstance(chosen, int) else None,
            "controller": "auto" if isinstance(chosen, int) else chosen,
            "rate_per_s": self.rate,
            "timeout_s": self.timeout_seconds,
            "retries": self.retries,
        }
        return JobOptions(**{**mine, **more})


_ALSO_WITHOUT_PREFIX = frozenset({"tile_base_url", "max_concurrency", "timeout_seconds", "retries"})
"""Settings that other programs' environment variables have the names of."""

_SWITCHES = {"yes": "true", "on": "true", "no": "false", "off": "false"}
"""What people write beside true, false, 1 and 0."""


def variables_for(name: str) -> tuple[str, ...]:
    """The environment variables that a setting is read from, the first that is set."""
    prefixed = f"TILEDL_{name.upper()}"
    return (name.upper(), prefixed) if name in _ALSO_WITHOUT_PREFIX else (prefixed,)


def default_of(name: str) -> Any:
    """What holds when nobody says anything."""
    return getattr(Settings(), name)


def checked_settings(values: Mapping[str, Any]) -> Settings:
    """Settings with these values, whatever the environment and the file say of them, to see whether
    they can be used. Raises `SettingsError`."""
    return load_settings(**values)


def load_settings(**flags: Any) -> Settings:
    """The settings in force; a flag that is None was not given. Raises `SettingsError`."""
    given = {name: value for name, value in flags.items() if value is not None}
    said = _in_file() | _in_environment() | given
    return Settings(**{name: _checked(name, value) for name, value in said.items()})


def _in_file() -> dict[str, Any]:
    """Without the tables that only the window reads."""
    try:
        found = read_tables()
    except SettingsFileError as error:
        raise SettingsError(str(error)) from None
    return {name: value for name, value in found.items() if name not in WINDOW_TABLES}


def _in_environment() -> dict[str, str]:
    found = {}
    for name in _kinds():
        for variable in variables_for(name):
            if variable in os.environ:
                found[name] = os.environ[variable]
                break
    return found


@lru_cache(maxsize=1)
def _kinds() -> dict[str, Any]:
    """What each setting may be."""
    return get_type_hints(Settings, include_extras=True)


def _checked(name: str, value: Any) -> Any:
    kind = _kinds().get(name)
    if kind is None:
        raise SettingsError(
            f"there is no setting called “{name}” (in {settings_file()}): remove that line"
        )
    said = _SWITCHES.get(str(value).lower(), value) if kind is bool else value
    try:
        # Not strict, since the environment has only texts.
        return msgspec.convert(said, kind, strict=False, dec_hook=_path)
    except msgspec.ValidationError:
        *others, last = _wanted(kind)
        choice = f"{', '.join(others)} or {last}" if others else last
        raise SettingsError(f"the setting {name} cannot be {value!r}: choose {choice}") from None


def _path(kind: type, value: Any) -> Path:
    assert kind is Path
    return Path(value)


_WORDS = {
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    str: "a text",
    Path: "a path",
}


def _wanted(kind: Any) -> list[str]:
    """What can be chosen, in words."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        number, meta = arguments
        if number is int:
            return [f"a whole number from {meta.ge} to {meta.le:,}"]
        return [f"a number above {meta.gt} and up to {meta.le:,}"]
    if origin is Literal:
        return list(arguments)
    if origin in (Union, UnionType):
        return [words for one in arguments for words in _wanted(one)]
    if issubclass(kind, Enum):
        return [str(one.value) for one in kind]
    return [] if kind is NoneType else [_WORDS[kind]]
