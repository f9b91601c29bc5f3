"""From what a person typed to a job: the first step of the flow, for the command and for scripts.

Raises the session's errors, each one sentence that says what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from tiledl.engine import JobOptions, JobSpec
from tiledl.geo import DEFAULT_CORRIDOR_KM, BBox, ZoomRange, read_shapes, union_of
from tiledl.http import MAX_BODY_BYTES
from tiledl.session import SENDABLE, UsageError, errors_translated
from tiledl.sources import DEMO_ID, NoDataTile, TileSource, demo_source, find_source

_DEMO_PLACEHOLDER = "http://127.0.0.1"
"""The demo server's address until it runs; saved jobs have it, since the port is new each time."""

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""A token of RFC 9110, section 5.6.2."""


def spec_from_text(
    *,
    source: str,
    zoom: str,
    bbox: str | Sequence[str] = (),
    areas: Sequence[Path] = (),
    corridor_km: float = DEFAULT_CORRIDOR_KM,
    name: str = "",
    options: JobOptions | None = None,
) -> JobSpec:
    """A job from what a person typed: boxes, files with areas, or several of both in one.

    Lines and points in the files are taken with `corridor_km` around them. Raises `UsageError` or
    `SourceUnusable`.
    """
    with errors_translated():
        boxes = [BBox.parse(text) for text in ([bbox] if isinstance(bbox, str) else bbox)]
        if not boxes and not areas:
            raise UsageError("no area is given: name a box with --bbox, or a file with --area")
        area = None
        if areas or len(boxes) > 1:
            area = union_of(boxes, [read_shapes(path).area(corridor_km) for path in areas])
        spec = JobSpec(
            source=source_from_text(source),
            bbox=boxes[0] if area is None else area.bounds,
            zooms=ZoomRange.parse(zoom),
            name=name,
            options=options or JobOptions(),
            area=area,
        )
        spec.check()
        return spec


def source_from_text(text: str) -> TileSource:
    """The source that a person means; `demo` gets its address when its session opens.

    Raises `UsageError`.
    """
    with errors_translated():
        if text.strip().casefold() == DEMO_ID:
            return demo_source(_DEMO_PLACEHOLDER)
        return find_source(text)


def with_headers(spec: JobSpec, headers: Sequence[str]) -> JobSpec:
    """The job with headers, each “Name: value”, to send with its requests.

    They are saved in the file, so a secret does not belong in one: write it as `{key}`. Raises
    `UsageError`.
    """
    parsed = dict(spec.source.headers)
    for text in headers:
        name, colon, value = text.partition(":")
        if not colon or not _HEADER_NAME.fullmatch(name.strip()):
            raise UsageError(f"“{text}” is not a header: write it as “Name: value”")
        if not SENDABLE.fullmatch(value.strip()):
            raise UsageError(
                f"the value of the header {name.strip()} has characters that cannot be sent: "
                "use printable ASCII on one line"
            )
        parsed[name.strip()] = value.strip()
    return replace(spec, source=replace(spec.source, headers=parsed))


def with_absences(
    spec: JobSpec, statuses: Sequence[int] = (), no_data: Sequence[Path] = ()
) -> JobSpec:
    """The job with what else its source says, or sends, where it has no tile.

    `statuses` are counted as absent besides 204, 404 and 410; each file of `no_data` is a tile as
    the source sends it where it has nothing. Raises `UsageError`.
    """
    source = spec.source
    for status in statuses:
        if not 400 <= status <= 499:
            raise UsageError(
                f"status {status} cannot mean that a tile does not exist: choose one of 400–499"
            )
        if status == 429:
            raise UsageError("status 429 asks for fewer requests and cannot mean an absent tile")
    marks = [*source.no_data, *map(_no_data_tile, no_data)]
    return replace(
        spec,
        source=replace(
            source,
            absent_statuses=source.absent_statuses | frozenset(statuses),
            no_data=tuple(dict.fromkeys(marks)),
        ),
    )


def _no_data_tile(file: Path) -> NoDataTile:
    try:
        with file.open("rb") as opened:
            body = opened.read(MAX_BODY_BYTES + 1)
    except OSError as error:
        raise UsageError(
            f"the no-data tile {file} cannot be read ({error.strerror}): "
            "give a file with the tile as the source sends it"
        ) from None
    if not body or len(body) > MAX_BODY_BYTES:
        raise UsageError(
            f"the no-data tile {file} has {'no' if not body else 'too many'} bytes: "
            "give a file with the tile as the source sends it"
        )
    return NoDataTile.of(body)
