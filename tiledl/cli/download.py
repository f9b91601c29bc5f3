"""`tiledl download`, `resume` and `retry`: a job in the terminal, from flags to exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from tiledl.cli.error_class import class_option
from tiledl.cli.watching import watched, watching_options
from tiledl.outcome import ErrorClass
from tiledl.store import prepare

_Command = TypeVar("_Command", bound=Callable[..., Any])


class _Concurrency(click.ParamType[int | str]):
    """A number, or the name of a controller."""

    name = "N|auto|gradient|aimd"

    def convert(
        self, value: Any, parameter: click.Parameter | None, context: click.Context | None
    ) -> int | str:
        if value in ("auto", "gradient", "aimd"):
            return str(value)
        try:
            return int(value)
        except ValueError:
            self.fail(
                f"“{value}” is neither a number nor auto, gradient or aimd", parameter, context
            )


def _fetching_options(command: _Command) -> _Command:
    options = [
        click.option(
            "--concurrency",
            type=_Concurrency(),
            help="Requests in flight, or auto: find out what the server can take (the default).",
        ),
        click.option("--rate", type=float, help="Requests a second, at most."),
        click.option("--timeout", type=float, help="Seconds for one request (default 20)."),
        click.option(
            "--retries", type=int, help="Further tries for a tile that fails (default 4)."
        ),
        click.option(
            "--http-engine",
            type=click.Choice(["direct", "reqwest", "httpx"]),
            help="What carries the requests (default direct: our own HTTP/1.1 to http:// hosts "
            "without a proxy, reqwest for the rest).",
        ),
        click.option(
            "--json",
            "report_file",
            type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
            help="Write the report as JSON to this file; - is standard output.",
        ),
        click.option("--quiet", "-q", is_flag=True, help="No progress display."),
    ]
    command = watching_options(command)
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@click.option(
    "--source",
    required=True,
    help="demo, a URL template, or a name from `tiledl sources`. Several templates, with spaces "
    "between, are base addresses of one source: the healthy, fast ones are preferred.",
)
@click.option(
    "--bbox",
    "boxes",
    multiple=True,
    metavar="W,S,E,N",
    help="West,south,east,north in degrees. May be given several times.",
)
@click.option(
    "--area",
    "areas",
    type=click.Path(dir_okay=False, path_type=Path),
    multiple=True,
    metavar="FILE",
    help="A GeoJSON, KML, KMZ or GPX file: its polygons, and corridors around its lines and "
    "points. May be given several times, and beside --bbox; all is one job.",
)
@click.option(
    "--corridor-km",
    type=float,
    default=1.0,
    show_default=True,
    help="How far the corridors around lines and points reach, in kilometres.",
)
@click.option("--zoom", required=True, help="Zoom range A-B, or a single zoom.")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="The MBTiles file to make, or to go on with.",
)
@click.option("--name", default="", help="What other software calls the map.")
@click.option(
    "--header",
    "headers",
    multiple=True,
    help="“Name: value” to send with each request; {key} in it comes from TILEDL_KEY_KEY.",
)
@click.option(
    "--absent",
    "absent_statuses",
    type=int,
    multiple=True,
    metavar="STATUS",
    help="A status by which this source says “no such tile”, besides 204, 404 and 410.",
)
@click.option(
    "--no-data",
    type=click.Path(dir_okay=False, path_type=Path),
    multiple=True,
    metavar="FILE",
    help="A tile that this source sends where it has nothing; equal ones are not stored.",
)
@click.option("--refresh", is_flag=True, help="Ask again for stored tiles that are out of date.")
@_fetching_options
def download(
    source: str,
    boxes: tuple[str, ...],
    areas: tuple[Path, ...],
    corridor_km: float,
    zoom: str,
    output: Path,
    name: str,
    headers: tuple[str, ...],
    absent_statuses: tuple[int, ...],
    no_data: tuple[Path, ...],
    refresh: bool,
    **flags: Any,
) -> int:
    """Download an area into one MBTiles file.

    Run it again to go on after an interruption: only what is missing is fetched.

    \b
    Example:
      tiledl download --source demo --bbox -11,35,30,60 --zoom 0-6 -o europe.mbtiles
    """
    prepare()
    from tiledl.cli.run import run_session
    from tiledl.selection import spec_from_text, with_absences, with_headers
    from tiledl.session import DownloadSession
    from tiledl.settings import load_settings

    def opening() -> Any:
        settings = load_settings(
            max_concurrency=flags["concurrency"],
            timeout_seconds=flags["timeout"],
            retries=flags["retries"],
            rate=flags["rate"],
            http_engine=flags["http_engine"],
        )
        spec = spec_from_text(
            source=source,
            bbox=boxes,
            areas=areas,
            corridor_km=corridor_km,
            zoom=zoom,
            name=name,
            options=settings.job_options(refresh=refresh),
        )
        spec = with_absences(with_headers(spec, headers), absent_statuses, no_data)
        if not flags["quiet"] and not spec.plan.is_counted:
            # A long border takes seconds at deep zooms.
            click.echo("Counting the area's tiles …", err=True)
        return DownloadSession.open(spec, output, settings=settings)

    return run_session(
        opening,
        report_file=flags["report_file"],
        quiet=flags["quiet"],
        watching=watched(flags),
    )


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@_fetching_options
def resume(file: Path, **flags: Any) -> int:
    """Go on with the job that FILE holds."""
    return _again(file, only_dead_letters=False, flags=flags)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@class_option("Try only the tiles whose last error was of this class; may be repeated.")
@_fetching_options
def retry(file: Path, classes: tuple[ErrorClass, ...], **flags: Any) -> int:
    """Try just those tiles of FILE again that were given up."""
    return _again(file, only_dead_letters=True, classes=classes, flags=flags)


def _again(
    file: Path,
    *,
    only_dead_letters: bool,
    classes: tuple[ErrorClass, ...] = (),
    flags: dict[str, Any],
) -> int:
    prepare()
    from tiledl.cli.run import run_session
    from tiledl.session import DownloadSession
    from tiledl.settings import load_settings

    def opening() -> Any:
        concurrency = flags["concurrency"]
        settings = load_settings(http_engine=flags["http_engine"])
        given = {
            "rate_per_s": flags["rate"],
            "timeout_s": flags["timeout"],
            "retries": flags["retries"],
        }
        changes = {name: value for name, value in given.items() if value is not None}
        if isinstance(concurrency, str):
            changes |= {"concurrency": None, "controller": concurrency}
        elif concurrency is not None:
            changes["concurrency"] = concurrency
        return DownloadSession.reopen(
            file,
            only_dead_letters=only_dead_letters,
            dead_letter_classes=classes,
            changes=changes,
            settings=settings,
        )

    return run_session(
        opening,
        report_file=flags["report_file"],
        quiet=flags["quiet"],
        watching=watched(flags),
    )


def write_report(report: dict[str, Any], file: Path) -> None:
    """Write a report as JSON to a file, or to standard output for “-”."""
    text = json.dumps(report, indent=2, ensure_ascii=False)
    if str(file) == "-":
        click.echo(text)
        return
    try:
        file.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise click.ClickException(
            f"the report {file} cannot be written ({error.strerror}): choose another place"
        ) from None
