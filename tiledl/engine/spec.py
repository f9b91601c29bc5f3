"""A job as a value: what is wanted, from where, and how; saved inside the output file."""

from __future__ import annotations

import json
import math
from hashlib import sha256

import msgspec
from msgspec import Struct, field
from msgspec.structs import asdict, replace

from tiledl.flow import ControllerName
from tiledl.geo import Area, BBox, TilePlan, ZoomRange
from tiledl.sentences import shown
from tiledl.sources import DEMO_ID, TileSource, policy_for


class SpecError(ValueError):
    """A job that cannot be meant, or a saved one that cannot be read."""


class JobOptions(Struct, frozen=True):
    """How to fetch: what may differ between two runs of the same job."""

    concurrency: int | None = None
    """Requests in flight; None lets the controller find out what the server can take."""
    controller: ControllerName = "auto"
    """Which controller finds out."""
    rate_per_s: float | None = None
    """Requests a second at most, besides what the source's policy says."""
    timeout_s: float = 20.0
    """For one request, from its start to the end of its body."""
    retries: int = 4
    """How often a tile is tried again before it becomes a dead letter."""
    refresh: bool = False
    """Whether to ask again for stored tiles that are no longer fresh."""

    def __post_init__(self) -> None:
        if self.concurrency is not None and not 1 <= self.concurrency <= 1024:
            raise SpecError(f"concurrency {self.concurrency} is not within 1–1024")
        if self.rate_per_s is not None and not (
            math.isfinite(self.rate_per_s) and self.rate_per_s > 0
        ):
            raise SpecError(f"rate {self.rate_per_s:g} is not a positive number of tiles a second")
        if not 0.01 <= self.timeout_s <= 600:
            raise SpecError(f"timeout {self.timeout_s:g} s is not within 0.01–600 seconds")
        if not 0 <= self.retries <= 100:
            raise SpecError(f"{self.retries} retries are not within 0–100")


class JobSpec(Struct, frozen=True):
    """One job: an area and zooms of a source, and how to fetch them."""

    source: TileSource
    bbox: BBox
    zooms: ZoomRange
    name: str = ""
    """What the map is called in other software; the source's name when empty."""
    options: JobOptions = field(default_factory=JobOptions)
    area: Area | None = None
    """The area where it is no box; `bbox` is the box around it then."""

    def __post_init__(self) -> None:
        if not self.name.isprintable():
            raise SpecError(
                f"the name {self.name!r} has characters that cannot be shown: choose another"
            )

    @property
    def plan(self) -> TilePlan:
        """Which tiles."""
        return TilePlan(self.bbox, self.zooms, self.area)

    @property
    def identity(self) -> str:
        """What makes two jobs the same: source, area and zooms. As JSON."""
        source = self.source
        where = (
            [DEMO_ID]
            if source.id == DEMO_ID
            else [[template.text, template.double_density] for template in source.templates]
        )
        box = [*asdict(self.bbox).values()]
        place = box if self.area is None else [*box, _fingerprint(self.area)]
        return json.dumps([where, place, [self.zooms.lowest, self.zooms.highest]])

    def check(self) -> None:
        """Raise `ZoomError` or `SourceRefused` unless the source allows this job."""
        self.source.check(self.plan)

    def to_json(self) -> str:
        """The spec as it is saved. Policies are left out: they are looked up anew on reading."""
        saved = {"version": _version_of(self), **msgspec.to_builtins(_without_policy(self))}
        return json.dumps(saved, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> JobSpec:
        """Read a saved spec; raises `SpecError` when it is not one."""
        try:
            saved = json.loads(text)
            if saved.pop("version", None) not in (1, 2):
                raise SpecError("the job in this file was saved by a newer tiledl: update tiledl")
            spec = msgspec.convert(saved, JobSpec)
            if not spec.source.templates:
                raise SpecError(_unreadable("its source has no address"))
            if spec.area is not None and spec.area.bounds != spec.bbox:
                raise SpecError(_unreadable("its box does not fit its area"))
            spec.to_json().encode()  # half a character can be escaped in JSON, and not shown
        except msgspec.ValidationError as error:
            raise SpecError(_unreadable(str(error))) from error
        except (ValueError, AttributeError, TypeError, RecursionError) as error:
            if isinstance(error, SpecError):
                raise
            raise SpecError(_unreadable(str(error))) from error
        hosts = [host for template in spec.source.templates for host in template.hosts]
        return replace(spec, source=replace(spec.source, policy=policy_for(hosts)))


def _version_of(spec: JobSpec) -> int:
    """2 where the area is no box, which a tiledl that knows only boxes must not take for one."""
    return 1 if spec.area is None else 2


def _fingerprint(area: Area) -> str:
    return sha256(json.dumps(area.polygons).encode()).hexdigest()


def _unreadable(detail: str) -> str:
    return (
        f"the job saved in this file cannot be read ({shown(detail)}): "
        "restore the file from a copy, or choose another output file"
    )


def _without_policy(spec: JobSpec) -> JobSpec:
    source = spec.source
    return replace(
        spec,
        source=replace(
            source,
            headers=dict(source.headers),
            templates=tuple(source.templates),
            policy=policy_for([]),
        ),
    )
