"""Looking at a file: what it holds and what it lacks, without a request, a lock or a change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import mercantile
from msgspec import Struct, field

from tiledl.engine.coverage import Planned
from tiledl.engine.spec import JobSpec
from tiledl.geo import BBox, BBoxError, TileRect, ZoomRange
from tiledl.outcome import ErrorClass
from tiledl.store import Damaged, inspect, inspect_foreign, is_foreign

Degrees = tuple[float, float, float, float]


class FileLook(Struct, frozen=True):
    """One MBTiles file as it was at one moment."""

    path: Path
    spec: JobSpec | None
    """The job that made it; None when another program did."""
    plan: Planned
    """Where its tiles are, or are to be."""
    bbox: Degrees
    """West, south, east, north."""
    zooms: ZoomRange
    name: str
    stored: int
    file_bytes: int
    tiles_by_zoom: Mapping[int, int]
    planned: int = 0
    """Tiles of the job; 0 when another program made the file."""
    absent: int = 0
    dead_letters: Mapping[ErrorClass, int] = field(default_factory=dict)
    body_bytes: int = 0

    @property
    def is_ours(self) -> bool:
        """Whether tiledl made the file, and so can go on with it."""
        return self.spec is not None

    @property
    def failed(self) -> int:
        """Tiles that were given up."""
        return sum(self.dead_letters.values())

    @property
    def missing(self) -> int:
        """Planned tiles without an outcome: what a resume would fetch."""
        return max(self.planned - self.stored - self.absent - self.failed, 0)


class HeldTiles(Struct, frozen=True):
    """Where the tiles of another program's file are."""

    by_zoom: Mapping[int, TileRect]

    @property
    def zooms(self) -> ZoomRange:
        """From the lowest to the highest zoom with tiles."""
        return ZoomRange(min(self.by_zoom), max(self.by_zoom))

    def rects(self, zoom: int) -> Sequence[TileRect]:
        """The rectangle around a zoom's tiles; of a zoom without any, one tile of the world."""
        rect = self.by_zoom.get(zoom)
        return (rect,) if rect is not None else (TileRect(zoom, 0, 0, 0, 0),)


def look_into(path: Path) -> FileLook:
    """What a file holds. Reads all its keys: for a thread. Raises `StoreError` or `SpecError`."""
    if is_foreign(path):
        return _look_into_foreign(path)
    summary = inspect(path)
    spec = JobSpec.from_json(summary.spec)
    box = spec.bbox
    return FileLook(
        path=path,
        spec=spec,
        plan=spec.plan,
        bbox=(box.west, box.south, box.east, box.north),
        zooms=spec.zooms,
        name=spec.name or spec.source.name,
        stored=summary.stored,
        file_bytes=summary.file_bytes,
        tiles_by_zoom=summary.tiles_by_zoom,
        planned=spec.plan.total,
        absent=summary.absent,
        dead_letters=summary.dead_letters,
        body_bytes=summary.body_bytes,
    )


def _look_into_foreign(path: Path) -> FileLook:
    summary = inspect_foreign(path)
    if not summary.rects:
        raise Damaged(f"{path.name} has no tiles: choose another file")
    held = HeldTiles(summary.rects)
    return FileLook(
        path=path,
        spec=None,
        plan=held,
        bbox=_bounds_said(summary.metadata) or _bounds_of(held.by_zoom[held.zooms.highest]),
        zooms=held.zooms,
        name=summary.metadata.get("name", "") or path.stem,
        stored=summary.stored,
        file_bytes=summary.file_bytes,
        tiles_by_zoom=summary.tiles_by_zoom,
    )


def _bounds_said(metadata: Mapping[str, str]) -> Degrees | None:
    """The bounds that the file's own metadata give, when they can be meant."""
    try:
        west, south, east, north = map(float, metadata["bounds"].split(","))
        box = BBox(west, south, east, north)
    except (KeyError, ValueError, BBoxError):
        return None
    return box.west, box.south, box.east, box.north


def _bounds_of(rect: TileRect) -> Degrees:
    first = mercantile.bounds(rect.west, rect.north, rect.z)
    last = mercantile.bounds(rect.east, rect.south, rect.z)
    return first.west, last.south, last.east, first.north
