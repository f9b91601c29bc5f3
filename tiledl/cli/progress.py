"""The live progress display: one glance says how much, how fast, how well and how long."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path

from tiledl.engine import Job, JobEvent, JobSnapshot

FRAME_S = 0.1
_LINE_EVERY_S = 5.0
"""Where output is no terminal, a plain line this often keeps logs readable."""


class ProgressDisplay:
    """Pulls snapshots of a job and draws them on standard error until it is cancelled."""

    def __init__(self, job: Job, output: Path, *, quiet: bool = False) -> None:
        self._job = job
        self._output = output
        self._quiet = quiet
        self._notes: list[str] = []
        job.subscribe(self._heard)

    async def run(self) -> None:
        """Draw until cancelled."""
        if self._quiet:
            await asyncio.Event().wait()
        elif sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
            from tiledl.cli.live_progress import draw

            await draw(self._job, self._output, self._notes)
        else:
            await self._write_lines()

    async def _write_lines(self) -> None:
        shown = time.monotonic()
        while True:
            await asyncio.sleep(FRAME_S)
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
