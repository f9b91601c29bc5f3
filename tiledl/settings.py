"""Settings from flags, the environment and the settings file, in this order, validated once."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import AliasChoices, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from tiledl.engine.spec import JobOptions
from tiledl.flow import ControllerName
from tiledl.http import Engine
from tiledl.settings_file import WINDOW_TABLES, settings_file
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


class _SettingsFile(TomlConfigSettingsSource):
    """The file without the tables that only the window reads."""

    def _read_file(self, file_path: Any) -> dict[str, Any]:
        found = super()._read_file(file_path)
        return {name: value for name, value in found.items() if name not in WINDOW_TABLES}


def _named(name: str) -> AliasChoices:
    """The names a setting goes by: its own in the file, and two in the environment."""
    return AliasChoices(name, name.upper(), f"TILEDL_{name.upper()}")


class Settings(BaseSettings):
    """What holds for every job unless a flag says otherwise."""

    model_config = SettingsConfigDict(
        case_sensitive=True, extra="forbid", populate_by_name=True, frozen=True
    )

    tile_base_url: Annotated[str | None, Field(validation_alias=_named("tile_base_url"))] = None
    """The server that scripts and `bench` ask when no source is named, without `/{z}/{x}/{y}`."""
    max_concurrency: Annotated[
        int | ControllerName,
        Field(validation_alias=_named("max_concurrency"), union_mode="left_to_right"),
    ] = "auto"
    timeout_seconds: Annotated[float, Field(validation_alias=_named("timeout_seconds"))] = 20.0
    retries: Annotated[int, Field(validation_alias=_named("retries"))] = 4
    rate: Annotated[float | None, Field(validation_alias=AliasChoices("rate", "TILEDL_RATE"))] = (
        None
    )
    http_engine: Annotated[
        Engine, Field(validation_alias=AliasChoices("http_engine", "TILEDL_HTTP_ENGINE"))
    ] = Engine.DIRECT
    proxy: Annotated[str | None, Field(validation_alias=AliasChoices("proxy", "TILEDL_PROXY"))] = (
        None
    )
    contact: Annotated[
        str | None, Field(validation_alias=AliasChoices("contact", "TILEDL_CONTACT"))
    ] = None
    """An address or web page that servers' operators find in the User-Agent."""

    log_level: Annotated[
        LogLevel, Field(validation_alias=AliasChoices("log_level", "TILEDL_LOG_LEVEL"))
    ] = LogLevel.INFO
    log_json: Annotated[
        Path | None, Field(validation_alias=AliasChoices("log_json", "TILEDL_LOG_JSON"))
    ] = None
    """A file for the log's JSON lines, instead of one in the log folder; “-” is standard error."""
    log_console: Annotated[
        bool, Field(validation_alias=AliasChoices("log_console", "TILEDL_LOG_CONSOLE"))
    ] = False
    log_places: Annotated[
        bool, Field(validation_alias=AliasChoices("log_places", "TILEDL_LOG_PLACES"))
    ] = False
    """Whether log lines may tell which tiles and files they are about."""
    log_days: Annotated[
        int,
        Field(ge=0, le=3650, validation_alias=AliasChoices("log_days", "TILEDL_LOG_DAYS")),
    ] = 7
    """Log files are removed after so many days; 0 writes none."""
    log_mb: Annotated[
        float,
        Field(gt=0, le=1e6, validation_alias=AliasChoices("log_mb", "TILEDL_LOG_MB")),
    ] = 100
    """What all log files together may take, in megabytes."""
    health_port: Annotated[
        int | None,
        Field(ge=0, le=65535, validation_alias=AliasChoices("health_port", "TILEDL_HEALTH_PORT")),
    ] = None
    """Where the commands serve health and metrics on 127.0.0.1; 0 is any free port."""

    output_folder: Annotated[
        Path | None, Field(validation_alias=AliasChoices("output_folder", "TILEDL_OUTPUT_FOLDER"))
    ] = None
    """Where the window puts files unless another place is chosen; None is the documents' folder."""
    theme: Annotated[Theme, Field(validation_alias=AliasChoices("theme", "TILEDL_THEME"))] = (
        Theme.SYSTEM
    )
    language: Annotated[
        Tongue, Field(validation_alias=AliasChoices("language", "TILEDL_LANGUAGE"))
    ] = Tongue.SYSTEM
    """The window's language, from its next start on."""
    notifications: Annotated[
        bool, Field(validation_alias=AliasChoices("notifications", "TILEDL_NOTIFICATIONS"))
    ] = True
    """Whether the system tells of a download's end while the window is not in front."""
    jobs_at_a_time: Annotated[
        int,
        Field(ge=1, le=8, validation_alias=AliasChoices("jobs_at_a_time", "TILEDL_JOBS_AT_A_TIME")),
    ] = 1
    """How many jobs of the window's queue run at once, each on servers of its own."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags beat the environment, which beats the file."""
        return (
            init_settings,
            env_settings,
            _SettingsFile(settings_cls, settings_file()),
        )

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


def checked_settings(values: Mapping[str, Any]) -> Settings:
    """Settings with these values, whatever the environment and the file say of them, to see whether
    they can be used. Raises `SettingsError`."""
    return load_settings(**values)


def load_settings(**flags: Any) -> Settings:
    """The settings in force; a flag that is None was not given. Raises `SettingsError`."""
    given = {name: value for name, value in flags.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"][:1])
        if first["type"] == "extra_forbidden":
            raise SettingsError(
                f"there is no setting called “{name}” (in {settings_file()}): remove that line"
            ) from None
        raise SettingsError(
            f"the setting {name} cannot be {first['input']!r}: {first['msg'].lower()}"
        ) from None
    except (ValueError, OSError) as error:
        raise SettingsError(f"{settings_file()} cannot be read: {error}") from None
