"""`tiledl bench` and `tiledl tune`: what a server gives at one concurrency, and at many."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from tiledl.engine import JobSpec
    from tiledl.settings import Settings
    from tiledl.tuning.records import Level, Measurement
    from tiledl.tuning.sweep import Sweep, SweepSettings

_Command = TypeVar("_Command", bound=Callable[..., Any])
_BUDGETS = ((0.1, "interactive"), (0.05, "navigation"), (0.01, "safety-critical"))
"""Latency budgets that a server is held against, in seconds."""


def _asking_options(command: _Command) -> _Command:
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


@click.command()
@_asking_options
@click.option(
    "--tile-count",
    type=click.IntRange(1, 1_000_000),
    default=500,
    show_default=True,
    help="Tiles to ask for, in each of the two runs.",
)
@click.option(
    "--max-concurrency",
    type=click.IntRange(1, 1024),
    help="Requests in flight in the second run (default: MAX_CONCURRENCY, else 8).",
)
@click.option(
    "--retries", type=click.IntRange(0, 20), default=0, help="Further tries for a tile that fails."
)
@click.option(
    "--global-timeout",
    type=click.FloatRange(0, 86_400, min_open=True),
    default=300.0,
    show_default=True,
    help="Seconds for everything; what was measured by then is told.",
)
@click.option(
    "--hdr-log",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the latencies' HDR histograms to this file, as other HDR tools read them.",
)
def bench(
    tile_count: int,
    max_concurrency: int | None,
    retries: int,
    global_timeout: float,
    hdr_log: Path | None,
    **flags: Any,
) -> int:
    """Measure latencies and throughput of a source: one request at a time, then many.

    Nothing is stored.

    \b
    Example:
      tiledl bench --source demo --tile-count 500 --max-concurrency 16
    """
    from tiledl.engine import RetryPolicy
    from tiledl.tuning.records import Level, Loop
    from tiledl.tuning.sweep import SweepSettings

    def settings_for(settings: Settings) -> SweepSettings:
        chosen = max_concurrency
        if chosen is None:
            ours = settings.max_concurrency
            chosen = ours if isinstance(ours, int) else 8
        return SweepSettings(
            levels=tuple(Level(Loop.CLOSED, value) for value in sorted({1, chosen})),
            seconds=global_timeout,
            warm_up_s=0.0,
            rounds=1,
            retry=RetryPolicy(retries),
            most_requests=tile_count,
            **_tiles_asked_for(flags),
        )

    return _swept(settings_for, flags, as_bench=True, hdr_log=hdr_log, most_s=global_timeout)


@click.command()
@_asking_options
@click.option(
    "--levels",
    default="auto",
    show_default=True,
    metavar="N,N,...|auto",
    help="Requests in flight to measure; auto doubles them until throughput stops growing.",
)
@click.option(
    "--rates",
    default="",
    metavar="R,R,...",
    help="Measure these rates of requests a second instead (open loop): latencies count from when "
    "a request was to begin.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(0.1, 3600),
    default=3.0,
    show_default=True,
    help="Length of each measured phase.",
)
@click.option(
    "--warm-up",
    type=click.FloatRange(0, 3600),
    default=1.0,
    show_default=True,
    help="Seconds before each measured phase.",
)
@click.option(
    "--rounds",
    type=click.IntRange(1, 100),
    default=2,
    show_default=True,
    help="How often each level is measured.",
)
@click.option(
    "--latency-budget",
    type=click.FloatRange(0, 600_000, min_open=True),
    metavar="MS",
    help="The longest p95 that will do, in milliseconds (default: any).",
)
@click.option(
    "--error-limit",
    type=click.FloatRange(0, 1),
    default=0.01,
    show_default=True,
    help="The largest share of requests that may fail.",
)
def tune(
    levels: str,
    rates: str,
    seconds: float,
    warm_up: float,
    rounds: int,
    latency_budget: float | None,
    error_limit: float,
    **flags: Any,
) -> int:
    """Find the concurrency that a source can really take.

    Level after level is measured, never above what the source's policy allows; when the server asks
    for fewer requests, the rate that it does take is looked for. Nothing is stored.

    \b
    Example:
      tiledl tune --source demo --levels 1,2,4,8,16 --seconds 2
    """
    from tiledl.session import UsageError
    from tiledl.tuning.records import Budget, Loop
    from tiledl.tuning.sweep import SweepSettings

    def settings_for(settings: Settings) -> SweepSettings:
        if rates and levels != "auto":
            raise UsageError("--levels and --rates exclude each other: give one of them")
        chosen: tuple[Level, ...] = ()
        if rates:
            chosen = _levels(rates, Loop.OPEN, "--rates")
        elif levels.strip() != "auto":
            chosen = _levels(levels, Loop.CLOSED, "--levels")
        return SweepSettings(
            levels=chosen,
            seconds=seconds,
            warm_up_s=warm_up,
            rounds=rounds,
            budget=Budget(
                latency_s=latency_budget / 1000 if latency_budget is not None else None,
                errors=error_limit,
            ),
            **_tiles_asked_for(flags),
        )

    return _swept(settings_for, flags, as_bench=False)


def _tiles_asked_for(flags: dict[str, Any]) -> dict[str, Any]:
    from tiledl.tuning.patterns import Pattern

    return {"pattern": Pattern(flags["pattern"]), "seed": flags["seed"]}


def _levels(text: str, loop: Any, option: str) -> tuple[Level, ...]:
    from tiledl.session import UsageError
    from tiledl.tuning.records import Level, Loop

    found = []
    for part in text.split(","):
        try:
            found.append(Level(loop, int(part) if loop is Loop.CLOSED else float(part)))
        except ValueError:
            raise UsageError(
                f"“{part.strip()}” in {option} is not a number: write them like 1,5,10,20"
            ) from None
    return tuple(sorted(set(found)))


def _swept(
    settings_for: Callable[[Settings], SweepSettings],
    flags: dict[str, Any],
    *,
    as_bench: bool,
    hdr_log: Path | None = None,
    most_s: float | None = None,
) -> int:
    """Sweep, show each measurement as it comes, report; gives the exit code."""
    from tiledl.cli.download import write_report
    from tiledl.cli.run import (
        EXIT_DEAD_LETTERS,
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
    from tiledl.tuning.recommendation import recommend
    from tiledl.tuning.records import Ending
    from tiledl.tuning.rig import rigged
    from tiledl.tuning.sweep import Sweep
    from tiledl.tuning.wording import HEADING, errors_in_words, line_of, run_json

    report_file: Path | None = flags["report_file"]
    to_stderr = report_file is not None and str(report_file) == "-"

    def tell(text: str) -> None:
        click.echo(text, err=to_stderr)

    async def run(settings: Settings, spec: JobSpec, sweeping: SweepSettings) -> Any:
        async with rigged(spec, settings) as rig:
            with errors_translated():
                sweep = Sweep(
                    rig.ask,
                    rig.source,
                    spec.plan,
                    sweeping,
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
        check_report_file(hdr_log)
        settings = load_settings(timeout_seconds=flags["timeout"])
        with kept_logs(settings), asyncio.Runner(loop_factory=fastest_loop()) as runner:
            spec = spec_from_text(
                source=flags["source"] or _default_source(settings),
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
    recommendation = recommend(outcome.measurements, outcome.budget, outcome.refused_above_per_s)
    tell("")
    if errors := errors_in_words(outcome.measurements):
        tell(f"Errors: {errors}")
    if as_bench:
        _tell_bench(outcome.measurements, tell)
        if is_late:
            tell(f"The time of {most_s:g} s was over before all tiles had been asked for.")
    else:
        tell(f"Stopped going up: {outcome.why}.")
    if outcome.refusals:
        share = outcome.refusals / max(outcome.requests, 1)
        tell(f"Refused: {outcome.refusals:,} of {outcome.requests:,} requests ({share:.2%}).")
    if not as_bench:
        chosen = recommendation.in_flight
        tell(f"Recommended concurrency: {chosen if chosen is not None else 'none'}")
        if recommendation.rate_per_s is not None:
            tell(f"Recommended rate: {recommendation.rate_per_s:.0f} requests/s")
        tell(f"  {recommendation.reason}.")
    if report_file is not None:
        write_report(run_json(outcome, recommendation), report_file)
    if hdr_log is not None:
        _write_hdr_log(outcome.measurements, outcome.began_at, hdr_log)
    if outcome.ending is Ending.CANCELLED and not is_late:
        return EXIT_INTERRUPTED
    if not any(measurement.succeeded for measurement in outcome.measurements):
        click.echo("tiledl: no request succeeded: check the source's address", err=True)
        return EXIT_SOURCE
    return EXIT_DEAD_LETTERS if errors and as_bench else 0


def _default_source(settings: Settings) -> str:
    if settings.tile_base_url is None:
        return "demo"
    return settings.tile_base_url.rstrip("/") + "/{z}/{x}/{y}.png"


def _tell_bench(measurements: tuple[Measurement, ...], tell: Callable[[str], None]) -> None:
    from tiledl.tuning.wording import PERCENTILES

    for measurement in measurements:
        in_flight = measurement.level.value
        values = (*measurement.latencies.at_percentiles(*PERCENTILES), measurement.latencies.max_s)
        names = (*(f"p{p:g}" for p in PERCENTILES), "max")
        seconds = measurement.seconds
        tell(f"{measurement.level}: {measurement.requests:,} requests in {seconds:.2f} s")
        tell(
            "  latency  "
            + "  ".join(f"{n} {1000 * v:.1f} ms" for n, v in zip(names, values, strict=True))
        )
        waited_s = measurement.mean_in_flight * seconds / in_flight
        tell(
            f"  {waited_s:.2f} s of them waiting for the server, "
            f"{max(seconds - waited_s, 0):.2f} s in this program between requests"
        )
        p95_s = values[2]
        kept = [f"{name} ({1000 * b:g} ms)" for b, name in _BUDGETS if p95_s <= b]
        if measurement.succeeded:
            tell(f"  p95 keeps the budgets: {', '.join(kept) or 'none (100, 50, 10 ms)'}")
    if len(measurements) == 2 and measurements[0].throughput_per_s > 0:
        gain = measurements[1].throughput_per_s / measurements[0].throughput_per_s
        tell(f"{measurements[1].level} give {gain:.2f} times the throughput of one at a time.")


def _write_hdr_log(measurements: tuple[Measurement, ...], began_at: float, file: Path) -> None:
    """HdrHistogram's log format 1.2: one line a measurement, in microseconds, seconds since the
    start (hdrhistogram.org)."""
    lines = [
        "#[Histogram log format version 1.2]",
        f"#[StartTime: {began_at:.3f} (seconds since epoch)]",
        '"StartTimestamp","Interval_Length","Interval_Max","Interval_Compressed_Histogram"',
    ]
    lines += (
        f"Tag={measurement.level.value:g},{measurement.began_s:.3f},{measurement.seconds:.3f},"
        f"{1000 * measurement.latencies.max_s:.3f},{measurement.latencies.encoded()}"
        for measurement in measurements
    )
    try:
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise click.ClickException(
            f"the HDR log {file} cannot be written ({error.strerror}): choose another place"
        ) from None


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
