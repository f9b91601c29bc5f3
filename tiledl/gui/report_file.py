"""A report as text or JSON, and into a file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tiledl.gui import wording
from tiledl.gui.translation import tr
from tiledl.whole_file import whole_file

if TYPE_CHECKING:
    from tiledl.engine import FileLook, JobReport

Facts = Sequence[tuple[str, str]]


class NotSaved(Exception):
    """The report could not be written; the message says why and what to do."""


def text_of(reported: JobReport | FileLook) -> str:
    """The report for people."""
    from tiledl.engine import JobReport

    if isinstance(reported, JobReport):
        return reported.as_text()
    return "\n".join(f"{what}: {how_much}" for what, how_much in wording.look_facts(reported))


def json_of(reported: JobReport | FileLook) -> dict[str, Any]:
    """The report for programs: a job's as `tiledl download --json` writes it."""
    from tiledl.engine import JobReport

    if isinstance(reported, JobReport):
        return reported.to_json()
    return {
        "file": str(reported.path),
        "made_by_tiledl": reported.is_ours,
        "name": reported.name,
        "bbox": list(reported.bbox),
        "zooms": [reported.zooms.lowest, reported.zooms.highest],
        "planned": reported.planned if reported.is_ours else None,
        "stored": reported.stored,
        "absent": reported.absent,
        "dead_letters": dict(reported.dead_letters),
        "missing": reported.missing if reported.is_ours else None,
        "tiles_by_zoom": {str(zoom): n for zoom, n in reported.tiles_by_zoom.items()},
        "file_bytes": reported.file_bytes,
    }


def save(reported: JobReport | FileLook, path: Path) -> None:
    """Write JSON to a file that ends in .json, else text. Raises `NotSaved`."""
    if path.suffix.lower() == ".json":
        content = json.dumps(json_of(reported), indent=2, ensure_ascii=False)
    else:
        content = text_of(reported)
    output = reported.path if hasattr(reported, "path") else Path(reported.output)
    if path.exists() and output.exists() and path.samefile(output):
        raise NotSaved(tr("{file} is the file with the tiles: choose another name", file=path.name))
    try:
        with whole_file(path) as file:
            file.write(f"{content}\n".encode())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise NotSaved(
            tr(
                "the report cannot be written to {file} ({reason}): choose another place",
                file=path,
                reason=reason,
            )
        ) from error
