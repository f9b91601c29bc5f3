"""The window's sentences and numbers: what a state means to the person who watches it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tiledl.engine import FileLook, JobReport

UNKNOWN = "–"


def count(number: float) -> str:
    """A number of things, with separators between the thousands."""
    return f"{number:,.0f}"


def tiles(number: int) -> str:
    """A number of tiles."""
    return "1 tile" if number == 1 else f"{number:,} tiles"


def size(size_bytes: float) -> str:
    """A number of bytes in the unit that people read (1 kB is 1,000 bytes)."""
    for unit in ("B", "kB", "MB", "GB"):
        if size_bytes < 999.5:
            return (
                f"{size_bytes:.0f} {unit}"
                if size_bytes >= 100 or unit == "B"
                else (f"{size_bytes:.1f} {unit}")
            )
        size_bytes /= 1000
    return f"{size_bytes:,.1f} TB"


def duration(seconds: float | None) -> str:
    """A time span: ``0:42``, ``12:05``, ``3:07:00``, ``4 d 3 h``."""
    if seconds is None:
        return UNKNOWN
    whole = round(seconds)
    if whole < 3600:
        return f"{whole // 60}:{whole % 60:02}"
    if whole < 172_800:
        return f"{whole // 3600}:{whole % 3600 // 60:02}:{whole % 60:02}"
    return f"{whole // 86_400:,} d {whole % 86_400 // 3600} h"


def milliseconds(seconds: float) -> str:
    """A latency in milliseconds, with one decimal where that says something."""
    ms = seconds * 1e3
    return f"{ms:.1f}" if 0 < ms < 10 else f"{ms:,.0f}"


def estimate(total: int, size_bytes: float, *, is_seen: bool) -> tuple[str, str]:
    """What a plan amounts to: the numbers, and where the number of bytes comes from."""
    numbers = f"{tiles(total)} · about {size(size_bytes)}"
    mean = size(size_bytes / max(total, 1))
    if is_seen:
        return numbers, f"at {mean} a tile, by those seen so far"
    return numbers, f"assuming {mean} a tile until some have arrived"


def sentence(text: str) -> str:
    """A message of the engine's as a sentence: a capital first and a full stop last."""
    text = text.strip()
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
    facts = [("File", report.output)]
    stored = f"{tiles(report.stored)}, {size(report.body_bytes)}"
    if report.done_before:
        stored += f" (and {report.done_before:,} from before)"
    facts.append(("Stored", stored))
    if report.not_modified:
        facts.append(("Unchanged", tiles(report.not_modified)))
    if report.absent:
        facts.append(("Absent", f"{tiles(report.absent)} that the source does not have"))
    if report.dead_letters:
        classes = ", ".join(f"{number:,} {name}" for name, number in report.dead_letters.items())
        facts.append(("Failed", f"{tiles(sum(report.dead_letters.values()))}: {classes}"))
    if report.missing:
        facts.append(("Still missing", tiles(report.missing)))
    if report.deduplicated_tiles:
        facts.append(
            (
                "Saved",
                f"{tiles(report.deduplicated_tiles)} equal to others, "
                f"{size(report.deduplicated_bytes)} not stored twice",
            )
        )
    requests = f"{report.requests:,}"
    if report.retries:
        requests += f", {report.retries:,} of them retries"
    if report.errors:
        classes = ", ".join(f"{number:,} {name}" for name, number in report.errors.items())
        requests += f" (failed: {classes})"
    facts.append(("Requests", requests))
    facts.append(("Time", f"{duration(report.elapsed_s)} at {report.tiles_per_s:,.0f} tiles/s"))
    facts.append(
        (
            "Latency",
            f"p50 {milliseconds(latency.p50_s)} ms, p95 {milliseconds(latency.p95_s)} ms, "
            f"p99 {milliseconds(latency.p99_s)} ms",
        )
    )
    return facts


def look_facts(look: FileLook) -> list[tuple[str, str]]:
    """What a file holds, as pairs of what and how much."""
    facts = [("File", str(look.path)), ("Map", look.name)]
    west, south, east, north = look.bbox
    facts.append(("Area", f"{west:.5g}, {south:.5g}, {east:.5g}, {north:.5g} (W, S, E, N)"))
    facts.append(("Zooms", f"{look.zooms.lowest} to {look.zooms.highest}"))
    facts.append(("Stored", f"{tiles(look.stored)} in a file of {size(look.file_bytes)}"))
    if not look.is_ours:
        facts.append(("Made by", "another program: it is shown, and never changed"))
    if look.absent:
        facts.append(("Absent", f"{tiles(look.absent)} that the source does not have"))
    if look.failed:
        classes = ", ".join(f"{number:,} {name}" for name, number in look.dead_letters.items())
        facts.append(("Failed", f"{tiles(look.failed)}: {classes}"))
    if look.missing:
        facts.append(("Still missing", tiles(look.missing)))
    by_zoom = ", ".join(f"{zoom}: {number:,}" for zoom, number in look.tiles_by_zoom.items())
    facts.append(("Tiles by zoom", by_zoom or "none"))
    return facts
