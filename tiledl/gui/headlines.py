"""What a job's state means to the person who watches it, in two words and a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from tiledl.gui import wording
from tiledl.gui.controller import JobController, Phase
from tiledl.gui.jobs.entry import Status
from tiledl.gui.translation import number, tr, tr_count

if TYPE_CHECKING:
    from tiledl.engine import FileLook, JobReport, JobSnapshot
    from tiledl.flow import HostSnapshot


class Headline(Struct, frozen=True):
    """A job's state in two or three words, and in a sentence that says what to do."""

    title: str
    sentence: str


def headline(
    controller: JobController, snapshot: JobSnapshot | None, *, is_quitting: bool = False
) -> Headline:
    """What is to be said now."""
    phase = controller.phase
    if is_quitting and phase.is_busy:
        return Headline(tr("Stopping…"), tr("Writing what was fetched, then the window closes."))
    match phase:
        case Phase.OPENING:
            return Headline(tr("Starting…"), tr("Opening the file and the source."))
        case Phase.RUNNING if snapshot is not None and controller.spec is not None:
            return _running(snapshot, controller.spec.source.name)
        case Phase.PAUSED if snapshot is not None:
            return _paused(snapshot)
        case Phase.STOPPING:
            return Headline(tr("Stopping…"), tr("Writing what was fetched; nothing is lost."))
        case Phase.OVER:
            return _over(controller.report, controller.error)
        case Phase.LOOKING if controller.file_look is not None:
            return looking(controller.file_look)
    shown = controller.shown
    if shown is not None and shown.status is Status.WAITING:
        why = shown.note or tr("Press Start queue (Ctrl+Shift+Return) to begin.")
        return Headline(tr("Waiting in the queue"), wording.sentence(why))
    if shown is not None and shown.status is Status.INTERRUPTED:
        return Headline(
            tr("Interrupted"),
            tr("It was under way when tiledl ended. Resume goes on where it stopped."),
        )
    if shown is not None and shown.status is Status.FAILED:
        return Headline(tr("Stopped by an error"), wording.sentence(shown.note))
    return Headline(tr("Ready"), tr("Choose a source, an area and zooms, then start the download."))


def looking(look: FileLook) -> Headline:
    """A file that was opened to be looked at."""
    title = tr("Opened {file}", file=look.path.name)
    if not look.is_ours:
        return Headline(
            title,
            tr_count(
                "%n tile, made by another program: shown, never changed.",
                "%n tiles, made by another program: shown, never changed.",
                look.stored,
            ),
        )
    gone = []
    if look.missing:
        gone.append(tr_count("%n tile missing", "%n tiles missing", look.missing))
    if look.failed:
        gone.append(tr("{number} failed", number=number(look.failed)))
    there = tr_count(
        "{done} of %n tile are done",
        "{done} of %n tiles are done",
        look.planned,
        done=number(look.stored + look.absent),
    )
    if not gone:
        return Headline(title, tr("Complete: {done}.", done=there) + _absent(look.absent))
    offers = []
    if look.missing:
        offers.append(tr("Resume fetches the rest."))
    if look.failed:
        offers.append(tr("Retry failed asks again for those that failed."))
    lacks = gone[0] if len(gone) == 1 else tr("{one} and {other}", one=gone[0], other=gone[1])
    return Headline(title, f"{there}; {lacks}. {' '.join(offers)}")


def _running(snapshot: JobSnapshot, source: str) -> Headline:
    """A job at work, or waiting for its server."""
    title = tr("Downloading {source}", source=source)
    if snapshot.hosts and all(host.open_since is not None for host in snapshot.hosts):
        return Headline(
            tr("Waiting for {source}", source=source),
            tr(
                "{hosts} fails too often: asking again a little later, by itself.",
                hosts=_names(snapshot.hosts),
            ),
        )
    held_s = min((host.held_for_s for host in snapshot.hosts), default=0.0)
    if held_s >= 0.5:
        return Headline(
            tr("Waiting for {source}", source=source),
            tr(
                "{hosts} asked for a pause: going on in {seconds} s.",
                hosts=_names(snapshot.hosts),
                seconds=number(held_s),
            ),
        )
    if snapshot.done_before:
        return Headline(
            title,
            tr(
                "{done} of {planned} tiles were there already.",
                done=number(snapshot.done_before),
                planned=number(snapshot.planned),
            ),
        )
    return Headline(title, tr("Tiles are saved as they arrive: stop at any time, and go on later."))


def _paused(snapshot: JobSnapshot) -> Headline:
    """A job that waits for its person."""
    if snapshot.is_outage:
        return Headline(
            tr("Paused: no answer"),
            tr("The source stays away. Everything fetched is kept; Resume asks again at once."),
        )
    if snapshot.reason:
        return Headline(tr("Paused"), wording.sentence(snapshot.reason))
    return Headline(tr("Paused"), tr("No new requests are sent. Resume goes on from here."))


def _over(report: JobReport | None, trouble: str) -> Headline:
    """A job that has ended, one way or another."""
    from tiledl.engine import JobState

    if report is None:
        return Headline(tr("Stopped by an error"), wording.sentence(trouble))
    if report.state is not JobState.FINISHED:
        there = report.planned - report.missing
        return Headline(
            tr("Stopped"),
            tr_count(
                "{done} of %n tile are done and kept. Resume fetches the rest.",
                "{done} of %n tiles are done and kept. Resume fetches the rest.",
                report.planned,
                done=number(there),
            ),
        )
    dead = sum(report.dead_letters.values())
    if dead:
        return Headline(
            tr_count("Finished, but %n tile failed", "Finished, but %n tiles failed", dead),
            tr("Everything else is in the file. Retry failed asks for just these again."),
        )
    ready = tr("All planned tiles are done and the file is ready.")
    return Headline(tr("Finished"), ready + _absent(report.absent))


def _absent(tiles: int) -> str:
    """What is said of tiles that the source does not have, after another sentence."""
    if not tiles:
        return ""
    said = tr_count(
        "%n tile does not exist at the source.", "%n tiles do not exist at the source.", tiles
    )
    return f" {said}"


def _names(hosts: tuple[HostSnapshot, ...]) -> str:
    return ", ".join(host.name for host in hosts)
