"""What a job's state means to the person who watches it, in two words and a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiledl.gui import wording
from tiledl.gui.controller import JobController, Phase
from tiledl.gui.jobs.entry import Status

if TYPE_CHECKING:
    from tiledl.engine import FileLook, JobReport, JobSnapshot
    from tiledl.flow import HostSnapshot


@dataclass(frozen=True, slots=True)
class Headline:
    """A job's state in two or three words, and in a sentence that says what to do."""

    title: str
    sentence: str


def headline(
    controller: JobController, snapshot: JobSnapshot | None, *, is_quitting: bool = False
) -> Headline:
    """What is to be said now."""
    phase = controller.phase
    if is_quitting and phase.is_busy:
        return Headline("Stopping…", "Writing what was fetched, then the window closes.")
    match phase:
        case Phase.OPENING:
            return Headline("Starting…", "Opening the file and the source.")
        case Phase.RUNNING if snapshot is not None and controller.spec is not None:
            return _running(snapshot, controller.spec.source.name)
        case Phase.PAUSED if snapshot is not None:
            return _paused(snapshot)
        case Phase.STOPPING:
            return Headline("Stopping…", "Writing what was fetched; nothing is lost.")
        case Phase.OVER:
            return _over(controller.report, controller.error)
        case Phase.LOOKING if controller.file_look is not None:
            return looking(controller.file_look)
    shown = controller.shown
    if shown is not None and shown.status is Status.WAITING:
        why = shown.note or "Press Start queue (Ctrl+Shift+Return) to begin."
        return Headline("Waiting in the queue", wording.sentence(why))
    if shown is not None and shown.status is Status.INTERRUPTED:
        return Headline(
            "Interrupted", "It was under way when tiledl ended. Resume goes on where it stopped."
        )
    if shown is not None and shown.status is Status.FAILED:
        return Headline("Stopped by an error", wording.sentence(shown.note))
    return Headline("Ready", "Choose a source, an area and zooms, then start the download.")


def looking(look: FileLook) -> Headline:
    """A file that was opened to be looked at."""
    if not look.is_ours:
        return Headline(
            f"Opened {look.path.name}",
            f"{wording.tiles(look.stored)}, made by another program: shown, never changed.",
        )
    gone = []
    if look.missing:
        gone.append(f"{wording.tiles(look.missing)} missing")
    if look.failed:
        gone.append(f"{look.failed:,} failed")
    there = f"{look.stored + look.absent:,} of {wording.tiles(look.planned)} are done"
    if not gone:
        absent = f" {wording.tiles(look.absent)} do not exist at the source." if look.absent else ""
        return Headline(f"Opened {look.path.name}", f"Complete: {there}.{absent}")
    offers = []
    if look.missing:
        offers.append("Resume fetches the rest.")
    if look.failed:
        offers.append("Retry failed asks again for those that failed.")
    return Headline(
        f"Opened {look.path.name}", f"{there}; {' and '.join(gone)}. {' '.join(offers)}"
    )


def _running(snapshot: JobSnapshot, source: str) -> Headline:
    """A job at work, or waiting for its server."""
    title = f"Downloading {source}"
    if snapshot.hosts and all(host.open_since is not None for host in snapshot.hosts):
        return Headline(
            f"Waiting for {source}",
            f"{_names(snapshot.hosts)} fails too often: asking again a little later, by itself.",
        )
    held_s = min((host.held_for_s for host in snapshot.hosts), default=0.0)
    if held_s >= 0.5:
        return Headline(
            f"Waiting for {source}",
            f"{_names(snapshot.hosts)} asked for a pause: going on in {held_s:.0f} s.",
        )
    if snapshot.done_before:
        return Headline(
            title,
            f"{wording.tiles(snapshot.done_before)} of {snapshot.planned:,} were there already.",
        )
    return Headline(title, "Tiles are saved as they arrive: stop at any time, and go on later.")


def _paused(snapshot: JobSnapshot) -> Headline:
    """A job that waits for its person."""
    if snapshot.is_outage:
        return Headline(
            "Paused: no answer",
            "The source stays away. Everything fetched is kept; Resume asks again at once.",
        )
    if snapshot.reason:
        return Headline("Paused", wording.sentence(snapshot.reason))
    return Headline("Paused", "No new requests are sent. Resume goes on from here.")


def _over(report: JobReport | None, trouble: str) -> Headline:
    """A job that has ended, one way or another."""
    from tiledl.engine import JobState

    if report is None:
        return Headline("Stopped by an error", wording.sentence(trouble))
    if report.state is not JobState.FINISHED:
        there = report.planned - report.missing
        return Headline(
            "Stopped",
            f"{there:,} of {wording.tiles(report.planned)} are done and kept. "
            "Resume fetches the rest.",
        )
    dead = sum(report.dead_letters.values())
    if dead:
        return Headline(
            f"Finished, but {wording.tiles(dead)} failed",
            "Everything else is in the file. Retry failed asks for just these again.",
        )
    absent = f" {wording.tiles(report.absent)} do not exist at the source." if report.absent else ""
    return Headline("Finished", f"All planned tiles are done and the file is ready.{absent}")


def _names(hosts: tuple[HostSnapshot, ...]) -> str:
    return ", ".join(host.name for host in hosts)
