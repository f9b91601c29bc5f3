"""What the settings dialog offers: plain values, what they mean, and what is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from tiledl.gui.translation import mark, tr

if TYPE_CHECKING:
    from tiledl.settings import Settings


class When(Enum):
    """From when on a setting holds, for people."""

    AT_ONCE = mark("These hold at once; the language, from the next start of tiledl on.")
    NEXT_DOWNLOAD = mark("These hold from the next download on; one that runs goes on as it began.")
    NEXT_START = mark("These hold from the next start of tiledl on.")


class Setting(Struct, frozen=True):
    """One setting of the dialog."""

    name: str
    """As in the settings file."""
    label: str
    tip: str


class Page(Struct, frozen=True):
    """One page of the dialog."""

    title: str
    when: When
    settings: tuple[Setting, ...]


PAGES = (
    Page(
        mark("&Downloads"),
        When.NEXT_DOWNLOAD,
        (
            Setting(
                "max_concurrency",
                mark("&Concurrency"),
                mark(
                    "Requests in flight that a fresh form begins with; automatic finds out what "
                    "the server can take"
                ),
            ),
            Setting(
                "rate",
                mark("&Rate"),
                mark("Requests a second at most, where the form says nothing"),
            ),
            Setting(
                "timeout_seconds", mark("&Timeout"), mark("For one request, from start to end")
            ),
            Setting(
                "retries",
                mark("R&etries"),
                mark("How often a tile is tried again before it is given up"),
            ),
            Setting(
                "output_folder",
                mark("Output &folder"),
                mark("Where files go unless you choose another place"),
            ),
        ),
    ),
    Page(
        mark("&Network"),
        When.NEXT_DOWNLOAD,
        (
            Setting(
                "http_engine",
                mark("HTTP &engine"),
                mark("direct is the fastest; httpx is pure Python"),
            ),
            Setting(
                "proxy",
                mark("&Proxy"),
                mark("Such as http://proxy.example.org:3128; empty for none"),
            ),
            Setting(
                "contact",
                mark("&Contact"),
                mark("An address or web page that servers' operators find in the User-Agent"),
            ),
        ),
    ),
    Page(
        mark("&Window"),
        When.AT_ONCE,
        (
            Setting("theme", mark("&Colours"), mark("Light, dark, or as the system says")),
            Setting(
                "language",
                mark("L&anguage"),
                mark("The language of tiledl's window, from its next start on"),
            ),
            Setting(
                "notifications",
                mark("&Notifications"),
                mark("Let the system tell of a download's end while this window is not in front"),
            ),
            Setting(
                "jobs_at_a_time",
                mark("&Jobs at a time"),
                mark("How many jobs of the queue run at once, never two that ask the same server"),
            ),
        ),
    ),
    Page(
        mark("&Logs"),
        When.NEXT_START,
        (
            Setting("log_level", mark("&Level"), mark("How much is written to the log")),
            Setting(
                "log_days",
                mark("&Days"),
                mark("Log files are removed after so many days; 0 writes none"),
            ),
            Setting("log_mb", mark("&Room"), mark("What all log files together may take")),
            Setting(
                "log_places",
                mark("&Places"),
                mark("Let log lines tell which tiles and files they are about"),
            ),
        ),
    ),
)


def variable_in_force(name: str) -> str:
    """The environment variable that sets this, and so beats the file; empty when none does."""
    from tiledl.settings import variables_for

    return next((one for one in variables_for(name) if one in os.environ), "")


def problem_with(values: Mapping[str, Any]) -> tuple[str, str] | None:
    """The first setting that cannot be used and why, or None."""
    from tiledl.engine import SpecError
    from tiledl.session import http_settings
    from tiledl.settings import SettingsError, checked_settings

    try:
        settings = checked_settings(values)
        options = settings.job_options()
    except SettingsError as error:
        return _named_in(str(error), values), str(error)
    except SpecError as error:
        return _named_in(str(error), values), str(error)
    try:
        http_settings(settings, options)
    except ValueError as error:
        return "proxy", str(error)
    folder = values.get("output_folder")
    if folder and Path(folder).expanduser().is_file():
        return "output_folder", tr("{folder} is a file: choose a folder", folder=folder)
    return None


def changes(before: Settings, after: Mapping[str, Any]) -> dict[str, Any]:
    """What is to be written: None takes a name out, since the default holds then."""
    from tiledl.settings import default_of

    found: dict[str, Any] = {}
    for name, value in after.items():
        if value == plain(getattr(before, name)):
            continue
        default = plain(default_of(name))
        found[name] = None if value == default else value
    return found


def plain(value: Any) -> Any:
    """A setting's value as the file has it."""
    if isinstance(value, Enum):
        return str(value.value)
    return str(value) if isinstance(value, Path) else value


def _named_in(text: str, values: Mapping[str, Any]) -> str:
    words = {"timeout": "timeout_seconds", "concurrency": "max_concurrency"}
    for name in values:
        if name in text:
            return name
    return next((name for word, name in words.items() if word in text), "")
