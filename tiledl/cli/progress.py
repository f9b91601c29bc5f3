"""The live progress display: one glance says how much, how fast, how well and how long."""

from __future__ import annotations

import asyncio
import sys
import time
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from tiledl.engine import Job, JobEvent, JobSnapshot
from tiledl.engine.report import readable_bytes
from tiledl.flow import State

_FRAME_S = 0.1
_LINE_EVERY_S = 5.0
"""Where output is no terminal, a plain line this often keeps logs readable."""


class ProgressDisplay:
    """Pulls snapshots of a job and draws them on standard error until it is cancelled."""

    def __init__(self, job: Job, output: Path, *, quiet: bool = False) -> None:
        self._job = job
        self._output = output
        self._quiet = quiet
        self._console = Console(stderr=True)
        self._notes: list[str] = []
        job.subscribe(self._heard)

    async def run(self) -> None:
        """Draw until cancelled."""
        if self._quiet:
            await asyncio.Event().wait()
        elif self._console.is_terminal:
            await self._draw()
        else:
            await self._write_lines()

    async def _draw(self) -> None:
        with Live(self._frame(), console=self._console, auto_refresh=False, transient=True) as live:
            while True:
                await asyncio.sleep(_FRAME_S)
                for note in self._notes:
                    live.console.print(note, markup=False, highlight=False)
                self._notes.clear()
                live.update(self._frame(), refresh=True)

    async def _write_lines(self) -> None:
        shown = time.monotonic()
        while True:
            await asyncio.sleep(_FRAME_S)
            for note in self._notes:
                print(note, file=sys.stderr, flush=True)
            self._notes.clear()
            if time.monotonic() - shown >= _LINE_EVERY_S:
                shown = time.monotonic()
                print(plain_line(self._job.snapshot()), file=sys.stderr, flush=True)

    def _heard(self, event: JobEvent) -> None:
        if "breaker" in event.text or event.text.startswith("paused"):
            self._notes.append(
                f"{time.strftime('%H:%M:%S', time.localtime(event.at))} {event.text}"
            )

    def _frame(self) -> RenderableType:
        shot = self._job.snapshot()
        meter = shot.meter
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="dim", min_width=9)
        grid.add_column()
        counts = [f"{shot.done:,} of {shot.planned:,} tiles"]
        if meter.absent:
            counts.append(f"{meter.absent:,} absent")
        if meter.failed:
            counts.append(f"[red]{meter.failed:,} given up[/red]")
        if shot.retries_waiting:
            counts.append(f"[yellow]{shot.retries_waiting:,} to try again[/yellow]")
        latency = meter.recent_latency
        share = shot.done / shot.planned if shot.planned else 1.0
        bar = Table.grid(padding=(0, 1))
        bar.add_row(ProgressBar(total=1.0, completed=share, width=40), f"{share:.1%}")
        grid.add_row("progress", bar)
        grid.add_row("tiles", " · ".join(counts))
        grid.add_row(
            "speed",
            f"{meter.tiles_per_s:,.0f} tiles/s · {readable_bytes(int(meter.bytes_per_s))}/s · "
            f"{readable_bytes(meter.body_bytes)} in all",
        )
        grid.add_row(
            "latency",
            f"p50 {latency.p50_s * 1e3:,.0f} · p95 {latency.p95_s * 1e3:,.0f} · "
            f"p99 {latency.p99_s * 1e3:,.0f} ms",
        )
        grid.add_row(
            "in flight", f"{shot.in_flight} of {shot.limit} ({shot.controller}){_breaker(shot)}"
        )
        grid.add_row("time", f"{duration(shot.elapsed_s)} so far · {remaining(shot)}")
        title = Text(f"{self._output.name} — {shot.state.value}", style="bold")
        hint = Text("Ctrl-C stops; what is there is kept and can be resumed", style="dim")
        return Group(title, grid, hint)


def plain_line(shot: JobSnapshot) -> str:
    """A snapshot as one line of text."""
    meter = shot.meter
    latency = meter.recent_latency
    return (
        f"{shot.done:,}/{shot.planned:,} tiles, {meter.tiles_per_s:,.0f}/s, "
        f"p50 {latency.p50_s * 1e3:,.0f} ms, p95 {latency.p95_s * 1e3:,.0f} ms, "
        f"p99 {latency.p99_s * 1e3:,.0f} ms, {meter.failed:,} given up, {remaining(shot)}"
    )


def remaining(shot: JobSnapshot) -> str:
    """How long the rest will take, in words."""
    if shot.eta_s is None:
        return "time left unknown"
    return f"{duration(shot.eta_s)} left"


def duration(seconds: float) -> str:
    """Seconds as a person says them."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02} s"
    if whole < 172800:
        return f"{whole // 3600} h {whole % 3600 // 60:02} min"
    return f"{whole // 86400} days {whole % 86400 // 3600} h"


def _breaker(shot: JobSnapshot) -> str:
    if shot.breaker is State.CLOSED:
        return ""
    return f" · [red]breaker {shot.breaker.value}[/red]: waiting for the server"
