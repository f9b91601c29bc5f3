"""`tiledl tune`: the concurrency, or the rate, that a source can really take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from tiledl.cli.measuring import Tell, asking_options, swept, tiles_asked_for

if TYPE_CHECKING:
    from tiledl.settings import Settings
    from tiledl.tuning.analysis import Analysis
    from tiledl.tuning.records import Level
    from tiledl.tuning.sweep_settings import SweepSettings


@click.command()
@asking_options
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
@click.option(
    "--experiment",
    type=click.Choice(["capacity", "rate-limit", "errors"]),
    help="A ready-made measurement of the embedded demo server; source, area, levels and times are "
    "its own.",
)
@click.option(
    "--name",
    default="",
    metavar="NAME",
    help="What the run is saved as (default: its source and the moment); see `tiledl runs`.",
)
@click.option("--no-save", is_flag=True, help="Do not keep the run among the saved ones.")
def tune(
    levels: str,
    rates: str,
    seconds: float,
    warm_up: float,
    rounds: int,
    latency_budget: float | None,
    error_limit: float,
    experiment: str | None,
    name: str,
    no_save: bool,
    **flags: Any,
) -> int:
    """Find the concurrency that a source can really take.

    Level after level is measured, never above what the source's policy allows; when the server asks
    for fewer requests, the rate that it does take is looked for. Nothing is stored.

    \b
    Example:
      tiledl tune --source demo --levels 1,2,4,8,16 --seconds 2
    """
    from msgspec.structs import replace

    from tiledl.cli.run import EXIT_USAGE
    from tiledl.session import UsageError
    from tiledl.tuning.levels import levels_from_text
    from tiledl.tuning.records import Budget, Loop
    from tiledl.tuning.sweep_settings import SweepSettings

    chosen_experiment = None
    if experiment is not None:
        from tiledl.tuning.experiments import EXPERIMENTS, ZOOMS

        if given := _given(_SET_BY_EXPERIMENT):
            raise click.UsageError(
                "--experiment measures the embedded demo server in its own way: leave out "
                + ", ".join(given)
            )
        chosen_experiment = EXPERIMENTS[experiment]
        flags.update(default_source="demo", zoom=ZOOMS)

    def settings_for(settings: Settings) -> SweepSettings:
        if chosen_experiment is not None:
            return replace(chosen_experiment.settings, **tiles_asked_for(flags))
        if rates and levels != "auto":
            raise UsageError("--levels and --rates exclude each other: give one of them")
        chosen: tuple[Level, ...] = ()
        if rates:
            chosen = levels_from_text(rates, Loop.OPEN, "--rates")
        elif levels.strip() != "auto":
            chosen = levels_from_text(levels, Loop.CLOSED, "--levels")
        return SweepSettings(
            levels=chosen,
            seconds=seconds,
            warm_up_s=warm_up,
            rounds=rounds,
            budget=Budget(
                latency_s=latency_budget / 1000 if latency_budget is not None else None,
                errors=error_limit,
            ),
            compares_auto=True,
            **tiles_asked_for(flags),
        )

    def tell_results(analysis: Analysis, tell: Tell) -> int:
        tell_analysis(analysis, tell)
        return 0 if no_save or _saved(analysis, name, tell) else EXIT_USAGE

    behaviour = chosen_experiment.behaviour if chosen_experiment is not None else None
    return swept(settings_for, tell_results, flags, behaviour=behaviour)


_SET_BY_EXPERIMENT = (
    *("source", "bbox", "zoom", "levels", "rates", "seconds", "warm_up", "rounds"),
    *("latency_budget", "error_limit"),
)


def _given(names: tuple[str, ...]) -> list[str]:
    """Those of these options that were typed."""
    context = click.get_current_context()
    typed = click.core.ParameterSource.COMMANDLINE
    return [
        f"--{name.replace('_', '-')}"
        for name in names
        if context.get_parameter_source(name) is typed
    ]


def tell_analysis(analysis: Analysis, tell: Tell) -> None:
    """What came of a sweep, in sentences."""
    from tiledl.sentences import as_sentence

    run, recommendation = analysis.run, analysis.recommendation
    if run.is_about_faults:
        tell(as_sentence(recommendation.reason))
    else:
        tell(f"Stopped going up: {run.why}.")
        chosen = recommendation.in_flight
        tell(f"Recommended concurrency: {chosen if chosen is not None else 'none'}")
        if recommendation.rate_per_s is not None:
            tell(f"Recommended rate: {recommendation.rate_per_s:.0f} requests/s")
        tell(f"  {recommendation.reason}.")
    for each in analysis.sentences():
        tell(as_sentence(each))


def _saved(analysis: Analysis, name: str, tell: Tell) -> bool:
    """Keep the run; one in which nothing succeeded says nothing."""
    from tiledl.store import RunBook, StoreError
    from tiledl.tuning.saved import save_run

    if not any(each.succeeded for each in analysis.run.measurements):
        return True
    try:
        saved = save_run(RunBook(), analysis, name)
    except StoreError as error:
        click.echo(f"tiledl: the run was not saved: {error}", err=True)
        return False
    tell(f"Saved as “{saved.name}” (number {saved.id}); see `tiledl runs`.")
    return True
