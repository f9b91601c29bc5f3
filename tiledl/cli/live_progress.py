"""The live display of a job in a terminal, drawn anew ten times a second.

Apart from the plain progress, since rich takes longer to import than a small job takes to run.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from tiledl.cli.progress import FRAME_S, duration, remaining
from tiledl.engine import Job, JobSnapshot
from tiledl.engine.report import readable_bytes
from tiledl.flow import State


async def draw(job: Job, output: Path, notes: list[str]) -> None:
    """Draw until cancelled; prints the notes above the display and takes them off the list."""
    console = Console(stderr=True)
    with Live(_frame(job, output), console=console, auto_refresh=False, transient=True) as live:
        while True:
            await asyncio.sleep(FRAME_S)
            for note in notes:
                live.console.print(note, markup=False, highlight=False)
            notes.clear()
            live.update(_frame(job, output), refresh=True)


def _frame(job: Job, output: Path) -> RenderableType:
    shot = job.snapshot()
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
    title = Text(f"{output.name} — {shot.state.value}", style="bold")
    hint = Text("Ctrl-C stops; what is there is kept and can be resumed", style="dim")
    return Group(title, grid, hint)


def _breaker(shot: JobSnapshot) -> str:
    if shot.breaker is State.CLOSED:
        return ""
    return f" · [red]breaker {shot.breaker.value}[/red]: waiting for the server"
