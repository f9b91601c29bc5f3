"""Writing an export: whole or not at all, with sentences for what can go wrong."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from tiledl.gui.translation import tr
from tiledl.whole_file import whole_file


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
            tr(
                "the charts cannot be exported to {file}: choose a name that ends in "
                ".png (picture), .svg (drawing) or .csv (table)",
                file=path.name,
            )
        ) from None


def write_whole(path: Path, content: bytes) -> None:
    """Write a file under another name that becomes `path` when everything is on the disk.

    Raises `NotExported`; then whatever was there before is as it was.
    """
    try:
        with whole_file(path) as file:
            file.write(content)
    except OSError as error:
        raise NotExported(
            tr(
                "{file} cannot be written ({reason}): choose another place",
                file=path,
                reason=error.strerror,
            )
        ) from error
