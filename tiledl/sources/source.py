"""One source of tiles: its addresses, what to send, what it offers, and what its owner allows."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType

from msgspec import Struct, field

from tiledl.geo import MAX_ZOOM, TilePlan, ZoomError
from tiledl.sources.policy import FREE, Policy
from tiledl.sources.template import UrlTemplate

ABSENT_STATUSES = frozenset({204, 404, 410})
"""Answers that say “there is no such tile”, where a source does not say otherwise."""


class SourceError(ValueError):
    """A source that is not known or not usable as given; the message says what to do."""


class NoDataTile(Struct, frozen=True):
    """A tile that a source sends, with status 200, where it has nothing: known by its bytes."""

    size_bytes: int
    sha256: str
    """In lower-case hexadecimal."""

    @classmethod
    def of(cls, body: bytes) -> NoDataTile:
        """The mark of this body."""
        return cls(len(body), sha256(body).hexdigest())

    def marks(self, body: bytes) -> bool:
        """Whether a body is this tile. Hashing it only when the size fits keeps this cheap."""
        return len(body) == self.size_bytes and sha256(body).hexdigest() == self.sha256


class SourceRefused(Exception):
    """What is asked is against the source's policy; the message says why and what is lawful."""


class TileSource(Struct, frozen=True):
    """A source of tiles.

    `templates` has one address for each of the source's base addresses; all serve the same tiles.
    """

    id: str
    """What names it on the command line: `demo`, a name of the catalogue, or the template."""
    name: str
    templates: tuple[UrlTemplate, ...]
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    min_zoom: int = 0
    max_zoom: int = MAX_ZOOM
    attribution: str = ""
    """Who is to be named where the tiles are shown; HTML allowed, as in MBTiles metadata."""
    policy: Policy = FREE
    absent_statuses: frozenset[int] = ABSENT_STATUSES
    no_data: tuple[NoDataTile, ...] = ()
    """Tiles that mean “nothing here”, where the source's own server does not say 404."""
    vector_layers: tuple[Mapping[str, object], ...] = ()
    """The layers of vector tiles as TileJSON 3.0 describes them, when known."""
    is_overlay: bool = False

    def check(self, plan: TilePlan) -> None:
        """Raise `ZoomError` or `SourceRefused` unless a job may fetch this plan."""
        self.check_zooms(plan)
        policy = self.policy
        if policy.max_tiles is not None and plan.total > policy.max_tiles:
            raise SourceRefused(
                f"{self.name} allows at most {policy.max_tiles:,} tiles a job and this one has "
                f"{plan.total:,}: choose a smaller area or fewer zooms{_see(policy)}"
            )

    def check_zooms(self, plan: TilePlan) -> None:
        """The same as far as it takes no counting, which can take long for a plan of polygons."""
        policy = self.policy
        if not policy.allows_jobs:
            raise SourceRefused(f"{self.name} cannot be downloaded: {policy.reason}")
        for zoom, side, limit in (
            (plan.zooms.highest, "above the source's maximum", self.max_zoom),
            (plan.zooms.lowest, "below the source's minimum", self.min_zoom),
        ):
            if zoom > self.max_zoom or zoom < self.min_zoom:
                raise ZoomError(
                    f"zoom {zoom} is {side} of {limit}: "
                    f"choose a range within {self.min_zoom}–{self.max_zoom}"
                )
        if policy.max_zoom is not None and plan.zooms.highest > policy.max_zoom:
            raise SourceRefused(
                f"{self.name} allows downloads down to zoom {policy.max_zoom} only: "
                f"choose a lower zoom{_see(policy)}"
            )
        plan.check()

    @property
    def warning(self) -> str:
        """What a person should know before starting a job, or nothing."""
        if self.policy is FREE:
            return ""
        return f"{self.policy.reason}{_see(self.policy)}" if self.policy.reason else ""


def _see(policy: Policy) -> str:
    return f" (terms: {policy.terms_url})" if policy.terms_url else ""
