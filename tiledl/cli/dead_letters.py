"""`tiledl dead-letters`: the tiles of a file that were given up, as a table, CSV or GeoJSON."""

from __future__ import annotations

import io
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from tiledl.cli.error_class import class_option
from tiledl.outcome import ErrorClass

if TYPE_CHECKING:
    from tiledl.store import DeadLetter, DeadLetterBook

_ROWS = 50
"""What a person looks through; `--all` is for the rest."""


@click.command("dead-letters")
@click.argument("file", type=click.Path(path_type=Path))
@class_option("Only tiles whose last error was of this class; may be repeated.")
@click.option(
    "-o",
    "--output",
    type=click.Path(allow_dash=True, path_type=Path),
    help="Write them to this .csv or .geojson file; - is standard output.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "geojson"]),
    help="What to write, where the output's name does not say it.",
)
@click.option("--all", "show_all", is_flag=True, help=f"List them all, not just the first {_ROWS}.")
def dead_letters(
    file: Path,
    classes: tuple[ErrorClass, ...],
    output: Path | None,
    form: str | None,
    show_all: bool,
) -> None:
    """List the tiles of FILE that were given up, and why.

    \b
    Examples:
      tiledl dead-letters alps.mbtiles --class timeout
      tiledl dead-letters alps.mbtiles -o failed.geojson
    """
    from tiledl.store import DeadLetterBook, StoreError

    book = DeadLetterBook.of_file(file)
    try:
        if output is not None or form is not None:
            _export(book, classes, output, form)
        else:
            _list(book, classes, None if show_all else _ROWS)
    except StoreError as error:
        click.echo(f"tiledl: {error}", err=True)
        sys.exit(2)


def _export(
    book: DeadLetterBook, classes: tuple[ErrorClass, ...], output: Path | None, form: str | None
) -> None:
    from tiledl.store import ExportFormat, export_dead_letters
    from tiledl.store.dead_letter_export import format_of, write_dead_letters

    letters = book.all(classes)
    if output is None or str(output) == "-":
        if form is None:
            raise click.UsageError("standard output has no ending: add --format csv or geojson")
        # Before anything is written: an unreadable file ends with its sentence alone.
        book.counts()
        with _plain_stdout() as stdout:
            write_dead_letters(letters, stdout, ExportFormat(form))
        return
    chosen = ExportFormat(form) if form is not None else format_of(output)
    count = export_dead_letters(letters, output, chosen, book.path)
    click.echo(f"{output}: {_tiles(count)}", err=True)


def _list(book: DeadLetterBook, classes: tuple[ErrorClass, ...], most: int | None) -> None:
    by_class = {
        name: number for name, number in book.counts().items() if not classes or name in classes
    }
    total = sum(by_class.values())
    if not total:
        of_these = f" with {' or '.join(name.value for name in classes)}" if classes else ""
        click.echo(f"{book.path}: no tiles were given up{of_these}")
        return
    why = ", ".join(f"{number:,} {name.value}" for name, number in by_class.items())
    click.echo(f"{book.path}: {_tiles(total)} given up ({why})")
    click.echo(_row("class", "tile z/x/y", "status", "tries", "time", "last error"))
    for letter in islice(book.all(classes), most):
        click.echo(_line(letter))
    if most is not None and total > most:
        click.echo(
            f"… and {total - most:,} more: --all lists them, -o failed.csv writes them to a file"
        )
    click.echo(f"Try them again with:  tiledl retry {book.path}{_again(classes)}")


def _line(letter: DeadLetter) -> str:
    z, x, y = letter.tile
    return _row(
        letter.error_class.value,
        f"{z}/{x}/{y}",
        "–" if letter.status is None else str(letter.status),
        f"{letter.attempts:,}",
        time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(letter.at)),
        _printable(letter.message),
    )


def _row(error: str, tile: str, status: str, tries: str, when: str, message: str) -> str:
    text = f"  {error:<13} {tile:<22} {status:>6} {tries:>5}  {when:<19}  {message}"
    if sys.stdout.isatty():
        # A line a tile, so that the columns stay columns; files and pipes get all of it.
        width = shutil.get_terminal_size().columns
        return text if len(text) <= width else f"{text[: max(width - 1, 1)]}…"
    return text


def _printable(text: str) -> str:
    """A server's words without what would steer a terminal."""
    return "".join(char if char.isprintable() else " " for char in text)


def _again(classes: tuple[ErrorClass, ...]) -> str:
    return "".join(f" --class {name.value.replace(' ', '-')}" for name in classes)


def _tiles(number: int) -> str:
    return "1 tile" if number == 1 else f"{number:,} tiles"


@contextmanager
def _plain_stdout() -> Iterator[TextIO]:
    """Standard output in UTF-8 with line ends as they are written, on every system."""
    text = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    try:
        yield text
        text.flush()
    finally:
        # Standard output itself stays open.
        text.detach()
