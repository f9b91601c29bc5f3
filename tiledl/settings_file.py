"""The settings file: where it is, how it is read before anything else, and how it is written.

It is TOML that a person may read and edit. Besides the settings, which `tiledl.settings` checks, it
has three tables that the window keeps there: how it was laid out, what was in the form, and the
files opened last. Writing changes only what was asked for and keeps a person's comments.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import platformdirs

WINDOW_TABLES = ("window", "form", "recent")
"""What the window keeps in the file beside the settings."""


class SettingsFileError(Exception):
    """The settings file cannot be read or written; the message says why and what to do."""


def settings_file() -> Path:
    """Where the settings file is looked for."""
    return Path(platformdirs.user_config_dir("tiledl", appauthor=False)) / "settings.toml"


def read_tables(file: Path | None = None) -> dict[str, Any]:
    """Everything in the file, unchecked; nothing when there is none. Raises `SettingsFileError`."""
    file = file or settings_file()
    try:
        text = file.read_text("utf-8")
        # Not before there is a file: most people have none.
        import tomllib

        return tomllib.loads(text)
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise SettingsFileError(f"{file} cannot be read: {error}") from error


def table(tables: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """One of the window's tables; empty when a person has made something else of it."""
    found = tables.get(name)
    return found if isinstance(found, Mapping) else {}


def set_aside(file: Path) -> Path:
    """Rename a damaged file so that a fresh one can take its place; gives the new name.

    Raises `SettingsFileError`.
    """
    number = 1
    while (aside := file.with_name(f"{file.stem}-damaged-{number}{file.suffix}")).exists():
        number += 1
    try:
        file.rename(aside)
    except OSError as error:
        raise SettingsFileError(
            f"{file} is damaged and cannot be renamed ({error.strerror}): move it away"
        ) from error
    return aside


def change(changes: Mapping[str, object], file: Path | None = None) -> None:
    """Set these names at the top of the file; None takes one out. Raises `SettingsFileError`."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    file = file or settings_file()
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        text = ""
    except (OSError, ValueError) as error:
        raise SettingsFileError(f"{file} cannot be read: {error}") from error
    try:
        document = tomlkit.parse(text)
        # Plain names first: behind a table they would be its own.
        for name, value in sorted(changes.items(), key=lambda item: isinstance(item[1], Mapping)):
            if value is None:
                document.pop(name, None)
            elif isinstance(value, Mapping):
                document[name] = _merged(document.get(name), value)
            elif name in document:
                document[name] = value
            else:
                _insert(document, name, value)
        written = tomlkit.dumps(document)
    except (TOMLKitError, ValueError) as error:
        raise SettingsFileError(f"{file} cannot be changed: {error}") from error
    if written != text:
        write_private(file, written)


def write_private(file: Path, text: str) -> None:
    """Replace a file as a whole, readable by its owner alone. Raises `SettingsFileError`.

    A program killed meanwhile leaves the file as it was.
    """
    # A link to a file kept elsewhere stays a link.
    place = Path(os.path.realpath(file))
    fresh = None
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, fresh = tempfile.mkstemp(prefix=f"{place.name}-", dir=place.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
        os.replace(fresh, place)
    except (OSError, ValueError) as error:
        if fresh is not None:
            with contextlib.suppress(OSError):
                os.unlink(fresh)
        reason = getattr(error, "strerror", None) or error
        raise SettingsFileError(f"{file} cannot be written: {reason}") from error


def _merged(before: Any, after: Mapping[str, object]) -> Any:
    """A table with new values: a person's comments in it stay, names that are gone go."""
    import tomlkit

    if not isinstance(before, Mapping):
        fresh = tomlkit.table()
        fresh.update({name: value for name, value in after.items() if value is not None})
        return fresh
    assert hasattr(before, "pop")
    assert hasattr(before, "__setitem__")
    for name in [name for name in before if after.get(name) is None]:
        before.pop(name)
    for name, value in after.items():
        if value is not None and before.get(name) != value:
            before[name] = value
    return before


def _insert(document: Any, name: str, value: object) -> None:
    """Add a plain name before the first table."""
    import tomlkit

    tables = {key: document[key] for key in list(document) if isinstance(document[key], Mapping)}
    if not tables:
        document.add(name, value)
        return
    for key in tables:
        document.remove(key)
    document.add(name, value)
    for key, content in tables.items():
        document.add(tomlkit.nl())
        document.add(key, content)
