"""`tiledl runs`: the saved measurements, listed, shown, compared, handed on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tiledl.store import RunBook
    from tiledl.tuning.charts import Named


@click.group()
def runs() -> None:
    """List, show, compare and hand on what `tiledl tune` has measured.

    RUN is a run's name or its number in the list.
    """


@contextmanager
def _book() -> Iterator[RunBook]:
    """The saved runs; what is wrong with them is told in one sentence, with exit code 2."""
    from tiledl.store import RunBook, StoreError
    from tiledl.tuning.report import NotAReport
    from tiledl.tuning.run_json import RunUnreadable

    try:
        yield RunBook()
    except (StoreError, RunUnreadable, NotAReport) as error:
        click.echo(f"tiledl: {error}", err=True)
        sys.exit(2)


@runs.command("list")
def list_runs() -> None:
    """List the saved runs, the newest first."""
    from datetime import datetime

    from tiledl.sentences import shown

    with _book() as book:
        saved = book.runs()
    if not saved:
        click.echo("No run has been saved yet: `tiledl tune` saves them.")
        return
    names = max(len(shown(run.name, 40)) for run in saved)
    for run in saved:
        began = datetime.fromtimestamp(run.began_at).strftime("%Y-%m-%d %H:%M")
        click.echo(f"{run.id:>4}  {shown(run.name, 40):<{names}}  {began}  {shown(run.result)}")


@runs.command()
@click.argument("run")
def show(run: str) -> None:
    """Show what RUN measured, and what it recommends."""
    from tiledl.cli.tune import tell_analysis
    from tiledl.tuning.wording import HEADING, line_of

    with _book() as book:
        name, analysis = _analysed(book, run)
    click.echo(f"{name}: {analysis.run.source}")
    click.echo(HEADING)
    for measurement in analysis.run.measurements:
        click.echo(line_of(measurement))
    click.echo("")
    tell_analysis(analysis, click.echo)
    for what, value in analysis.run.circumstances.items():
        click.echo(f"  {what}: {value}")


@runs.command()
@click.argument("first")
@click.argument("second")
def compare(first: str, second: str) -> None:
    """Compare FIRST with SECOND, level by level: before and after a change of the server."""
    from tiledl.tuning.comparison import compared

    with _book() as book:
        before, after = _analysed(book, first), _analysed(book, second)
    for line in compared(before, after):
        click.echo(line)


@runs.command()
@click.argument("run", nargs=-1, required=True)
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
def export(run: tuple[str, ...], out: Path) -> None:
    """Write RUN (or several) to OUT: a page (.html), a table (.csv), or one run as .json."""
    from tiledl.tuning.report import report_bytes
    from tiledl.whole_file import whole_file

    with _book() as book:
        written = report_bytes(out, [_analysed(book, each) for each in run])
    try:
        with whole_file(out) as file:
            file.write(written)
    except OSError as error:
        click.echo(
            f"tiledl: {out} cannot be written ({error.strerror}): choose another place", err=True
        )
        sys.exit(2)
    click.echo(f"Written: {out}")


@runs.command()
@click.argument("run")
@click.argument("name")
def rename(run: str, name: str) -> None:
    """Call RUN by another NAME."""
    with _book() as book:
        renamed = book.rename(book.find(run), name)
        click.echo(f"Run {renamed.id} is called “{renamed.name}” now.")


@runs.command()
@click.argument("run")
@click.option("--yes", is_flag=True, help="Do not ask.")
def delete(run: str, yes: bool) -> None:
    """Forget RUN for good."""
    with _book() as book:
        saved = book.find(run)
        if not yes:
            click.confirm(f"Delete “{saved.name}” ({saved.result})?", abort=True)
        book.delete(saved)
        click.echo(f"Deleted “{saved.name}”.")


def _analysed(book: RunBook, name_or_id: str) -> Named:
    from tiledl.tuning.analysis import analysed
    from tiledl.tuning.saved import saved_run

    saved = book.find(name_or_id)
    return saved.name, analysed(saved_run(book, saved))
