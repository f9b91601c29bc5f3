"""Writing an export: whole or not at all, with sentences for what can go wrong."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from enum import StrEnum
from pathlib import Path


class NotExported(Exception):
    """An export cannot be written; the message says why and what to do."""


class ChartFormat(StrEnum):
    """How the charts can be exported; the value is the file name's ending."""

    PNG = "png"
    SVG = "svg"
    CSV = "csv"


def format_of(path: Path) -> ChartFormat:
    """The format that a file name's ending asks for; raises `NotExported` when it is another."""
    try:
        return ChartFormat(path.suffix.lower().removeprefix("."))
    except ValueError:
        raise NotExported(
            f"the charts cannot be exported to {path.name}: choose a name that ends in "
            ".png (picture), .svg (drawing) or .csv (table)"
        ) from None


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under another name that becomes `path` when everything is on the disk.

    Raises `NotExported`; then whatever was there before is as it was.
    """
    place = Path(os.path.realpath(path))
    fresh = place.with_name(f"{place.name}-{secrets.token_hex(4)}-new")
    try:
        with open(fresh, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(place)
    except OSError as error:
        raise NotExported(
            f"{path} cannot be written ({error.strerror}): choose another place"
        ) from error
    finally:
        # Gone already when all went well.
        with suppress(OSError):
            fresh.unlink()
