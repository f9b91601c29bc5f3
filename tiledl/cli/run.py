"""Run a job in the terminal: its own event loop, its progress, Ctrl-C, its report and exit code."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from tiledl.cli.download import write_report
from tiledl.cli.progress import ProgressDisplay
from tiledl.engine import Job, JobReport, JobState
from tiledl.session import DownloadSession, SourceUnusable, UsageError
from tiledl.settings import Settings, SettingsError, load_settings
from tiledl.store import StoreError

log = logging.getLogger(__name__)

EXIT_DEAD_LETTERS = 1
EXIT_USAGE = 2
EXIT_SOURCE = 3
EXIT_INTERRUPTED = 130


def run_session(
    opening: Callable[[], Coroutine[Any, Any, DownloadSession]],
    *,
    report_file: Path | None = None,
    quiet: bool = False,
    watching: Mapping[str, Any] | None = None,
) -> int:
    """Open a session, run its job with a progress display, report; gives the exit code.

    `watching` has settings of logs and health that were given as flags.
    """
    try:
        check_report_file(report_file)
        settings = load_settings(**(watching or {}))
        with (
            kept_logs(settings),
            asyncio.Runner(loop_factory=fastest_loop()) as runner,
        ):
            report, interrupted = runner.run(_run(opening, quiet, settings.health_port))
    except (UsageError, SettingsError, StoreError, ValueError) as error:
        click.echo(f"tiledl: {error}", err=True)
        return EXIT_USAGE
    except SourceUnusable as error:
        click.echo(f"tiledl: {error}", err=True)
        return EXIT_SOURCE
    text_to_stderr = report_file is not None and str(report_file) == "-"
    click.echo(report.as_text(), err=text_to_stderr)
    if report_file is not None:
        write_report(report.to_json(), report_file)
    if report.state is not JobState.FINISHED:
        click.echo(f"Go on with:  tiledl resume {report.output}", err=True)
        return EXIT_INTERRUPTED if interrupted else EXIT_SOURCE
    if report.dead_letters:
        click.echo(f"Try the failed tiles again with:  tiledl retry {report.output}", err=True)
        return EXIT_DEAD_LETTERS
    return 0


async def _run(
    opening: Callable[[], Coroutine[Any, Any, DownloadSession]],
    quiet: bool,
    health_port: int | None,
) -> tuple[JobReport, bool]:
    interrupted = False
    # The port first: when it is taken, no file has been made yet.
    async with _health(health_port) as watch, await opening() as session:
        job = session.job
        watch(job)

        def stop() -> None:
            nonlocal interrupted
            interrupted = True
            job.cancel()

        with on_interrupt(stop):
            show = ProgressDisplay(job, session.output, quiet=quiet)
            running = asyncio.create_task(job.run())
            showing = asyncio.create_task(show.run())
            try:
                while not running.done():
                    await asyncio.wait([running], timeout=0.1)
                    if job.is_outage:
                        # Nobody is there to answer: keep everything and say so.
                        job.cancel()
                        break
                report = await running
            finally:
                showing.cancel()
                await asyncio.gather(showing, return_exceptions=True)
    return report, interrupted


@contextlib.contextmanager
def kept_logs(settings: Settings) -> Iterator[None]:
    """Logging while a job is opened and runs. What nobody foresaw is in the log too."""
    from tiledl.telemetry.log_line import say
    from tiledl.telemetry.logs import start

    context = click.get_current_context(silent=True)
    command = context.info_name if context is not None else None
    with start(settings.log_settings(), command or "tiledl"):
        try:
            yield
        except (UsageError, SettingsError, SourceUnusable, StoreError) as error:
            cause = type(error.__cause__ or error).__name__
            say(log, logging.INFO, "the command ends with a sentence", error_type=cause)
            raise
        except Exception:
            log.exception("the command ends with an unexpected error")
            raise


@contextlib.asynccontextmanager
async def _health(port: int | None) -> AsyncIterator[Callable[[Job], None]]:
    """The health endpoint, when there is a port for it; gives what tells it of the job."""
    if port is None:
        yield lambda job: None
        return
    from tiledl.engine.vitals import reading_of
    from tiledl.telemetry.health_server import HealthPortUnusable, HealthServer

    server = HealthServer()
    try:
        await server.open(port)
    except HealthPortUnusable as error:
        raise UsageError(str(error)) from error
    try:
        click.echo(f"Health: {server.url}/health  metrics: {server.url}/metrics", err=True)
        yield lambda job: server.watch(lambda: reading_of(job))
    finally:
        await server.aclose()


@contextlib.contextmanager
def on_interrupt(stop: Callable[[], None]) -> Any:
    """Call `stop` in the loop on Ctrl-C or a request to end; a second Ctrl-C does not wait."""
    loop = asyncio.get_running_loop()
    before: dict[int, Any] = {}

    def heard(number: int, _frame: object) -> None:
        signal.signal(number, before[number])
        loop.call_soon_threadsafe(stop)

    for name in ("SIGINT", "SIGTERM"):
        number = getattr(signal, name)
        before[number] = signal.signal(number, heard)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def check_report_file(file: Path | None) -> None:
    """Raise `UsageError` unless there is a folder for the file."""
    if file is not None and str(file) != "-" and not file.absolute().parent.is_dir():
        raise UsageError(
            f"there is no folder {file.absolute().parent} for the report: create it, "
            "or choose another place"
        )


def fastest_loop() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """What makes the event loop of a command; None for asyncio's own."""
    try:
        if sys.platform == "win32":
            import winloop

            return winloop.new_event_loop
        import uvloop

        return uvloop.new_event_loop
    except ImportError:
        # Only CPython has these; asyncio's own loop does the same, slower.
        return None
