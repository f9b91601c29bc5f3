"""The form as a value: what a person has entered, and what is wrong with it, field by field."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from enum import Enum
from functools import lru_cache
from pathlib import Path

from msgspec import Struct, field

from tiledl.geo import Area, BBox, BBoxError, TilePlan, ZoomError, ZoomRange
from tiledl.gui.areas import NamedArea, together
from tiledl.gui.translation import tr
from tiledl.gui.ways_out import WayOut, way_out
from tiledl.sources import (
    DEMO_ID,
    SourceError,
    SourceRefused,
    TileSource,
    demo_source,
    find_source,
)

DEMO_LABEL = "Demo world"
SUFFIX = ".mbtiles"


class Field(Enum):
    """The part of the form that a problem belongs to, in the form's order."""

    SOURCE = "source"
    AREA = "area"
    ZOOM = "zoom"
    OUTPUT = "output file"


class Verdict(Struct, frozen=True):
    """What is to be said about a draft."""

    problems: Mapping[Field, str] = field(default_factory=dict)
    """What is wrong, one sentence a field."""
    source: TileSource | None = None
    plan: TilePlan | None = None
    warning: str = ""
    """What the source's owner allows, where that is worth reading before a start."""
    terms_url: str = ""
    way_out: WayOut | None = None
    """Zooms that the source allows, where those entered are not allowed."""

    @property
    def is_ready(self) -> bool:
        """Whether the download may be started."""
        return not self.problems

    @property
    def first_problem(self) -> tuple[Field, str] | None:
        """The problem that stands first in the form."""
        return next(((part, self.problems[part]) for part in Field if part in self.problems), None)


class JobDraft(Struct, frozen=True):
    """Source, area, zooms, concurrency and output file as entered."""

    source: str
    west: float
    south: float
    east: float
    north: float
    lowest_zoom: int
    highest_zoom: int
    output: str
    concurrency: int | None = None
    """Requests in flight; None is automatic."""
    rate_per_s: float | None = None
    """Requests a second at most; None is what the settings and the source's policy say."""
    areas: tuple[NamedArea, ...] = ()
    """What is downloaded instead of the box."""

    @property
    def area(self) -> Area | None:
        """The areas as one; None where it is the box."""
        return together(self.areas)

    @property
    def path(self) -> Path:
        """The output file."""
        return Path(self.output.strip()).expanduser()

    def verdict(self) -> Verdict:
        """Check everything that can be checked without touching the network or the file."""
        problems: dict[Field, str] = {}
        source = plan = bbox = zooms = None
        try:
            source = source_of(self.source)
        except SourceError as error:
            problems[Field.SOURCE] = str(error)
        area = self.area
        try:
            bbox = (
                area.bounds
                if area is not None
                else BBox(self.west, self.south, self.east, self.north)
            )
        except BBoxError as error:
            problems[Field.AREA] = str(error)
        try:
            zooms = ZoomRange(self.lowest_zoom, self.highest_zoom)
        except ZoomError as error:
            problems[Field.ZOOM] = str(error)
        if not self.output.strip():
            problems[Field.OUTPUT] = tr("choose the file that the tiles go to")
        if bbox is not None and zooms is not None:
            plan = TilePlan(bbox, zooms, area)
            if source is not None:
                try:
                    # Until it is counted, which takes seconds for a long border, it may be started.
                    (source.check if plan.is_counted else source.check_zooms)(plan)
                except ZoomError as error:
                    problems[Field.ZOOM] = str(error)
                except SourceRefused as error:
                    # What another choice of zooms would mend is told there.
                    part = Field.ZOOM if source.policy.allows_jobs else Field.SOURCE
                    problems[part] = str(error)
        elif source is not None and not source.policy.allows_jobs:
            problems[Field.SOURCE] = tr(
                "{source} cannot be downloaded: {reason}",
                source=source.name,
                reason=source.policy.reason,
            )
        return Verdict(
            problems,
            source,
            plan,
            source.policy.reason if source is not None else "",
            source.policy.terms_url if source is not None else "",
            way_out(source, bbox, area, self.lowest_zoom, self.highest_zoom)
            if source is not None and bbox is not None and (plan is None or plan.is_counted)
            else None,
        )


@lru_cache(maxsize=64)
def source_of(text: str) -> TileSource:
    """The source that a text in the form means. Raises `SourceError`."""
    text = text.strip()
    if not text:
        raise SourceError(
            tr(
                "choose a source: Demo world, a name of the catalogue, or an address with "
                "{z}, {x} and {y}"
            )
        )
    if text.casefold() in (DEMO_ID, DEMO_LABEL.casefold()):
        # Its server gets an address when the job starts; nothing here depends on it.
        return demo_source("http://127.0.0.1")
    return find_source(text)


def suggested_output(source: str, folder: Path, reserved: Collection[Path] = ()) -> Path:
    """A file in the folder that is named after the source, does not exist yet, and is none of those
    that other jobs are to make."""
    try:
        name = source_of(source).name
    except SourceError:
        name = "map"
    stem = re.sub(r"[^\w.-]+", "-", name.casefold()).strip("-.") or "map"
    path = folder / f"{stem}{SUFFIX}"
    number = 2
    while path in reserved or path.exists():
        path = folder / f"{stem}-{number}{SUFFIX}"
        number += 1
    return path
