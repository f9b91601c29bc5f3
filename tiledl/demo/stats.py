"""What the server counts about itself, as it travels in ``/stats.json``."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict


class Answer(StrEnum):
    """How a tile request ended when no fault was injected."""

    TILE = "tile"
    """Status 200 with a tile."""
    NOT_MODIFIED = "not_modified"
    """Status 304."""
    NOT_FOUND = "not_found"
    """Status 404: no such tile."""
    RATE_LIMITED = "rate_limited"
    """Status 429: the client came too often."""
    QUEUE_FULL = "queue_full"
    """Status 503: too many requests wait already."""
    DOWN = "down"
    """The connection was reset, because the server plays dead."""
    CLIENT_GONE = "client_gone"
    """Nobody waits any more: the client closed its connection first."""


class ServerStats(Struct, frozen=True, kw_only=True):
    """One reading of the server's counters since it started."""

    uptime_s: float
    tile_requests: int
    """All requests for tiles, also those that were refused or spoilt."""
    answers: dict[str, int]
    """Tile requests by `Answer`, every kind present."""
    faults: dict[str, int]
    """Tile requests by injected `tiledl.demo.behaviour.Fault`, every kind present."""
    in_service: int
    peak_in_service: int
    queued: int
    peak_queued: int
    tiles_drawn: int
    """Tiles drawn and encoded; the other answers came from the cache or are all sea or land."""
    body_bytes: int
    """Bytes of all the tiles that were sent whole."""
    requests_by_path: dict[str, int] = field(default_factory=dict)
    """Tile requests by path, while `Behaviour.record_requests` is on."""

    def to_json(self) -> dict[str, Any]:
        """All the fields, ready for `json.dumps`."""
        return asdict(self)

    @classmethod
    def from_json(cls, reading: Mapping[str, Any]) -> ServerStats:
        """What ``/stats.json`` said; fields of a newer server are left out."""
        names = cls.__struct_fields__
        return cls(**{name: reading[name] for name in names if name in reading})
