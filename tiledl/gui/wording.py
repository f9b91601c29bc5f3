"""The window's sentences and numbers: what a state means to the person who watches it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tiledl.gui.messages import retold
from tiledl.gui.terms import term
from tiledl.gui.translation import mark, number, tr, tr_count

if TYPE_CHECKING:
    from tiledl.engine import FileLook, JobReport
    from tiledl.outcome import ErrorClass

UNKNOWN = "–"
_UNITS = (mark("B"), mark("kB"), mark("MB"), mark("GB"), mark("TB"))


def count(amount: float) -> str:
    """A number of things, with separators between the thousands."""
    return number(amount)


def tiles(amount: int) -> str:
    """A number of tiles."""
    return tr_count("%n tile", "%n tiles", amount)


def size(size_bytes: float) -> str:
    """A number of bytes in the unit that people read (1 kB is 1,000 bytes)."""
    for unit in _UNITS[:-1]:
        if size_bytes < 999.5:
            is_whole = size_bytes >= 100 or unit == "B"
            return f"{number(size_bytes, 0 if is_whole else 1)} {tr(unit)}"
        size_bytes /= 1000
    return f"{number(size_bytes, 1)} {tr(_UNITS[-1])}"


def duration(seconds: float | None) -> str:
    """A time span: ``0:42``, ``12:05``, ``3:07:00``, ``4 d 3 h``."""
    if seconds is None:
        return UNKNOWN
    whole = round(seconds)
    if whole < 3600:
        return f"{whole // 60}:{whole % 60:02}"
    if whole < 172_800:
        return f"{whole // 3600}:{whole % 3600 // 60:02}:{whole % 60:02}"
    return tr("{days} d {hours} h", days=number(whole // 86_400), hours=whole % 86_400 // 3600)


def milliseconds(seconds: float) -> str:
    """A latency in milliseconds, with one decimal where that says something."""
    ms = seconds * 1e3
    return number(ms, 1 if 0 < ms < 10 else 0)


def estimate(total: int, size_bytes: float, *, is_seen: bool) -> tuple[str, str]:
    """What a plan amounts to: the numbers, and where the number of bytes comes from."""
    numbers = tr("{tiles} · about {size}", tiles=tiles(total), size=size(size_bytes))
    mean = size(size_bytes / max(total, 1))
    if is_seen:
        return numbers, tr("at {size} a tile, by those seen so far", size=mean)
    return numbers, tr("assuming {size} a tile until some have arrived", size=mean)


def sentence(text: str) -> str:
    """A message of the engine's as a sentence: a capital first and a full stop last."""
    text = retold(text.strip())
    if not text:
        return ""
    # File names keep their case: "map.mbtiles is …" and "“x” is …" stay as they are.
    first_word = text.split(maxsplit=1)[0]
    if first_word.isalpha() and first_word != "tiledl":
        text = text[0].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."


def report_facts(report: JobReport) -> list[tuple[str, str]]:
    """A report as pairs of what and how much, in the order of a person's questions."""
    latency = report.latency
    facts = [(tr("File"), report.output)]
    stored = f"{tiles(report.stored)}, {size(report.body_bytes)}"
    if report.done_before:
        stored = tr(
            "{tiles} (and {number} from before)", tiles=stored, number=number(report.done_before)
        )
    facts.append((tr("Stored"), stored))
    if report.not_modified:
        facts.append((tr("Unchanged"), tiles(report.not_modified)))
    if report.absent:
        facts.append((tr("Absent"), _absent(report.absent)))
    if report.dead_letters:
        failed = tiles(sum(report.dead_letters.values()))
        facts.append((tr("Failed"), f"{failed}: {_by_class(report.dead_letters)}"))
    if report.missing:
        facts.append((tr("Still missing"), tiles(report.missing)))
    if report.deduplicated_tiles:
        facts.append(
            (
                tr("Saved"),
                tr_count(
                    "%n tile equal to others, {size} not stored twice",
                    "%n tiles equal to others, {size} not stored twice",
                    report.deduplicated_tiles,
                    size=size(report.deduplicated_bytes),
                ),
            )
        )
    requests = number(report.requests)
    if report.retries:
        requests = tr_count(
            "{requests}, %n of them a retry",
            "{requests}, %n of them retries",
            report.retries,
            requests=requests,
        )
    if report.errors:
        requests = tr(
            "{requests} (failed: {classes})", requests=requests, classes=_by_class(report.errors)
        )
    facts.append((tr("Requests"), requests))
    facts.append(
        (
            tr("Time"),
            tr(
                "{time} at {rate} tiles/s",
                time=duration(report.elapsed_s),
                rate=number(report.tiles_per_s),
            ),
        )
    )
    facts.append(
        (
            tr("Latency"),
            f"p50 {milliseconds(latency.p50_s)} ms, p95 {milliseconds(latency.p95_s)} ms, "
            f"p99 {milliseconds(latency.p99_s)} ms",
        )
    )
    return facts


def look_facts(look: FileLook) -> list[tuple[str, str]]:
    """What a file holds, as pairs of what and how much."""
    facts = [(tr("File"), str(look.path)), (tr("Map"), look.name)]
    edges = ", ".join(f"{edge:.5g}" for edge in look.bbox)
    facts.append((tr("Area"), f"{edges} ({tr('W, S, E, N')})"))
    facts.append(
        (
            tr("Zooms"),
            tr("{lowest} to {highest}", lowest=look.zooms.lowest, highest=look.zooms.highest),
        )
    )
    facts.append(
        (
            tr("Stored"),
            tr_count(
                "%n tile in a file of {size}",
                "%n tiles in a file of {size}",
                look.stored,
                size=size(look.file_bytes),
            ),
        )
    )
    if not look.is_ours:
        facts.append((tr("Made by"), tr("another program: it is shown, and never changed")))
    if look.absent:
        facts.append((tr("Absent"), _absent(look.absent)))
    if look.failed:
        facts.append((tr("Failed"), f"{tiles(look.failed)}: {_by_class(look.dead_letters)}"))
    if look.missing:
        facts.append((tr("Still missing"), tiles(look.missing)))
    by_zoom = ", ".join(f"{zoom}: {number(one)}" for zoom, one in look.tiles_by_zoom.items())
    facts.append((tr("Tiles by zoom"), by_zoom or tr("none")))
    return facts


def _absent(amount: int) -> str:
    return tr_count(
        "%n tile that the source does not have", "%n tiles that the source does not have", amount
    )


def _by_class(amounts: Mapping[ErrorClass, int]) -> str:
    return ", ".join(f"{number(amount)} {term(name)}" for name, amount in amounts.items())
