"""`tiledl bench`: latencies and throughput of a source, one request at a time and many."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tiledl.cli.measuring import Tell, asking_options, swept, tiles_asked_for
from tiledl.whole_file import whole_file

if TYPE_CHECKING:
    from tiledl.settings import Settings
    from tiledl.tuning.analysis import Analysis
    from tiledl.tuning.records import Measurement, SweepRun
    from tiledl.tuning.sweep_settings import SweepSettings


@click.command()
@asking_options
@click.option(
    "--tile-count",
    type=click.IntRange(1, 1_000_000),
    default=500,
    show_default=True,
    help="Tiles to ask for, in each of the two runs.",
)
@click.option(
    "--max-concurrency",
    type=click.IntRange(1, 256),
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
    from tiledl.cli.run import EXIT_DEAD_LETTERS
    from tiledl.engine import RetryPolicy
    from tiledl.tuning.records import Ending, Level, Loop
    from tiledl.tuning.sweep_settings import SweepSettings

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
            is_adaptive=False,
            **tiles_asked_for(flags),
        )

    def tell_results(analysis: Analysis, tell: Tell) -> int:
        run = analysis.run
        _tell_bench(run.measurements, tell)
        if run.ending in (Ending.POLICY, Ending.REFUSALS):
            tell(f"Not all was measured as asked: {run.why}.")
        if hdr_log is not None:
            _write_hdr_log(run, hdr_log)
        return EXIT_DEAD_LETTERS if any(each.errors for each in run.measurements) else 0

    return swept(settings_for, tell_results, flags, other_file=hdr_log, most_s=global_timeout)


def _tell_bench(measurements: tuple[Measurement, ...], tell: Tell) -> None:
    from tiledl.tuning.records import LATENCY_BUDGETS_S
    from tiledl.tuning.run_json import PERCENTILES

    budgets = LATENCY_BUDGETS_S.items()
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
        kept = [f"{name} ({1000 * b:g} ms)" for b, name in budgets if p95_s <= b]
        if measurement.succeeded:
            tell(f"  p95 keeps the budgets: {', '.join(kept) or 'none (100, 50, 10 ms)'}")
    if len(measurements) == 2 and measurements[0].throughput_per_s > 0:
        gain = measurements[1].throughput_per_s / measurements[0].throughput_per_s
        tell(f"{measurements[1].level} give {gain:.2f} times the throughput of one at a time.")


def _write_hdr_log(run: SweepRun, file: Path) -> None:
    """HdrHistogram's log format 1.2: one line a measurement, in microseconds, seconds since the
    start (hdrhistogram.org)."""
    lines = [
        "#[Histogram log format version 1.2]",
        f"#[StartTime: {run.began_at:.3f} (seconds since epoch)]",
        '"StartTimestamp","Interval_Length","Interval_Max","Interval_Compressed_Histogram"',
    ]
    lines += (
        f"Tag={measurement.level.value:g},{measurement.began_s:.3f},{measurement.seconds:.3f},"
        f"{1000 * measurement.latencies.max_s:.3f},{measurement.latencies.encoded()}"
        for measurement in run.measurements
    )
    try:
        with whole_file(file) as out:
            out.write(("\n".join(lines) + "\n").encode())
    except OSError as error:
        raise click.ClickException(
            f"the HDR log {file} cannot be written ({error.strerror}): choose another place"
        ) from None
