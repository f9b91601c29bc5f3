"""What `tiledl bench` and `tiledl tune` share: a sweep in the terminal, from flags to exit code."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from tiledl.demo.behaviour import Behaviour
    from tiledl.engine import JobSpec
    from tiledl.settings import Settings
    from tiledl.tuning.analysis import Analysis
    from tiledl.tuning.sweep import Sweep
    from tiledl.tuning.sweep_settings import SweepSettings

_Command = TypeVar("_Command", bound=Callable[..., Any])
Tell = Callable[[str], None]


def asking_options(command: _Command) -> _Command:
    """Which source is asked for which tiles, and where the results go."""
    options = [
        click.option(
            "--source",
            help="demo, a URL template, or a name from `tiledl sources` "
            "(default: TILE_BASE_URL, else demo).",
        ),
        click.option(
            "--bbox",
            default="-180,-85,180,85",
            metavar="W,S,E,N",
            help="Where the tiles are asked for, in degrees (default: the world).",
        ),
        click.option(
            "--zoom",
            default="0-4",
            show_default=True,
            help="Zoom range A-B, or a single zoom. Many tiles keep a server's caches cold.",
        ),
        click.option(
            "--pattern",
            type=click.Choice(["unique", "hot-spots", "walk"]),
            default="unique",
            show_default=True,
            help="Which tiles: none twice, few often (Zipf), or as one person pans and zooms.",
        ),
        click.option("--seed", type=int, default=0, help="Other tiles, or the same ones again."),
        click.option("--timeout", type=float, help="Seconds for one request (default 20)."),
        click.option(
            "--json",
            "report_file",
            type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
            help="Write the results as JSON to this file; - is standard output.",
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def tiles_asked_for(flags: dict[str, Any]) -> dict[str, Any]:
    """The pattern and seed of a sweep's settings."""
    from tiledl.tuning.patterns import Pattern

    return {"pattern": Pattern(flags["pattern"]), "seed": flags["seed"]}


def swept(
    settings_for: Callable[[Settings], SweepSettings],
    tell_results: Callable[[Analysis, Tell], int],
    flags: dict[str, Any],
    *,
    other_file: Path | None = None,
    most_s: float | None = None,
    behaviour: Behaviour | None = None,
) -> int:
    """Sweep, show each measurement as it comes, report; gives the exit code.

    `tell_results` says what came of it, and its code holds unless nothing succeeded or a person
    stopped it. `other_file` is checked beforehand as the report's is; after `most_s` seconds the
    sweep ends with what it has. `behaviour` is the demo server's.
    """
    from tiledl.cli.download import write_report
    from tiledl.cli.run import (
        EXIT_INTERRUPTED,
        EXIT_SOURCE,
        EXIT_USAGE,
        check_report_file,
        fastest_loop,
        kept_logs,
        on_interrupt,
    )
    from tiledl.selection import spec_from_text
    from tiledl.session import SourceUnusable, UsageError, errors_translated
    from tiledl.settings import SettingsError, load_settings
    from tiledl.tuning.analysis import analysed
    from tiledl.tuning.records import Ending
    from tiledl.tuning.rig import rigged
    from tiledl.tuning.run_json import run_json
    from tiledl.tuning.sweep import Sweep
    from tiledl.tuning.wording import HEADING, errors_in_words, line_of

    report_file: Path | None = flags["report_file"]
    to_stderr = report_file is not None and str(report_file) == "-"

    def tell(text: str) -> None:
        click.echo(text, err=to_stderr)

    async def run(settings: Settings, spec: JobSpec, sweeping: SweepSettings) -> Any:
        async with rigged(spec, settings, behaviour) as rig:
            with errors_translated():
                sweep = Sweep(
                    rig.ask,
                    rig.source,
                    spec.plan,
                    sweeping,
                    inject=rig.inject,
                    on_measured=lambda measurement: tell(line_of(measurement)),
                )
            tell(HEADING)
            with on_interrupt(sweep.cancel):
                watching = asyncio.create_task(_shown(sweep))
                running = asyncio.create_task(sweep.run())
                try:
                    await asyncio.wait([running], timeout=most_s)
                    is_late = not running.done()
                    if is_late:
                        sweep.cancel()
                    return await running, is_late
                finally:
                    watching.cancel()
                    await asyncio.gather(watching, return_exceptions=True)

    try:
        check_report_file(report_file)
        check_report_file(other_file)
        settings = load_settings(timeout_seconds=flags["timeout"])
        with kept_logs(settings), asyncio.Runner(loop_factory=fastest_loop()) as runner:
            spec = spec_from_text(
                source=flags["source"] or flags.get("default_source") or _default_source(settings),
                bbox=flags["bbox"],
                zoom=flags["zoom"],
                options=settings.job_options(),
            )
            outcome, is_late = runner.run(run(settings, spec, settings_for(settings)))
    except (UsageError, SettingsError, ValueError) as error:
        click.echo(f"tiledl: {error}", err=True)
        return EXIT_USAGE
    except SourceUnusable as error:
        click.echo(f"tiledl: {error}", err=True)
        return EXIT_SOURCE
    analysis = analysed(outcome)
    tell("")
    if errors := errors_in_words(outcome.measurements):
        tell(f"Errors: {errors}")
    code = tell_results(analysis, tell)
    if is_late:
        tell(f"The time of {most_s:g} s was over before all tiles had been asked for.")
    if outcome.refusals and not outcome.is_about_faults:
        share = outcome.refusals / max(outcome.requests, 1)
        tell(f"Refused: {outcome.refusals:,} of {outcome.requests:,} requests ({share:.2%}).")
    if report_file is not None:
        write_report(run_json(analysis), report_file)
    if outcome.ending is Ending.CANCELLED and not is_late:
        return EXIT_INTERRUPTED
    if not any(measurement.succeeded for measurement in outcome.measurements):
        click.echo("tiledl: no request succeeded: check the source's address", err=True)
        return EXIT_SOURCE
    return code


def _default_source(settings: Settings) -> str:
    if settings.tile_base_url is None:
        return "demo"
    return settings.tile_base_url.rstrip("/") + "/{z}/{x}/{y}.png"


async def _shown(sweep: Sweep) -> None:
    """The level that is being measured, on one line of a terminal that is there to see it."""
    if not sys.stderr.isatty():
        return
    try:
        while True:
            reading = sweep.reading()
            if reading is not None:
                phase = "warming up" if reading.is_warming_up else "measuring"
                click.echo(
                    f"\r{reading.level!s:>18}  {phase} {reading.elapsed_s:4.1f} s  "
                    f"{reading.throughput_per_s:8.1f} tiles/s \r",
                    nl=False,
                    err=True,
                )
            await asyncio.sleep(0.2)
    finally:
        click.echo("\r" + " " * 60 + "\r", nl=False, err=True)
