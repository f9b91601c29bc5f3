"""What became of one tile: every requested tile ends in exactly one of these.

The engine makes outcomes, the store keeps them; neither needs the other to know what they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tiledl.geo import Tile


class ErrorClass(StrEnum):
    """Why a request failed, by what one can do about it."""

    TIMEOUT = "timeout"
    """Connecting, reading or the whole took too long."""
    CONNECTION = "connection"
    """Refused, reset, no such host, TLS."""
    SERVER_ERROR = "server error"
    """Status 5xx."""
    RATE_LIMITED = "rate limited"
    """Status 429, or 503 with Retry-After."""
    CLIENT_ERROR = "client error"
    """Another 4xx, or a redirect that leads nowhere: asking again will not help."""
    BAD_BODY = "bad body"
    """An answer that is not the tile: empty, truncated, too large, or not an image."""


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask later whether a tile has changed (RFC 9110, section 8.8)."""

    etag: str | None = None
    last_modified: str | None = None
    expires_at: float | None = None
    """Until when the tile is fresh, in seconds since the epoch (RFC 9111, section 4.2)."""


@dataclass(frozen=True, slots=True)
class Stored:
    """The tile arrived and goes to the store."""

    tile: Tile
    body: bytes
    validators: Validators | None


@dataclass(frozen=True, slots=True)
class NotModified:
    """The server said that the stored tile is still right (304)."""

    tile: Tile
    validators: Validators | None


@dataclass(frozen=True, slots=True)
class Absent:
    """The server answered that this tile does not exist (204, 404, 410)."""

    tile: Tile
    status: int


@dataclass(frozen=True, slots=True)
class Failed:
    """The tile was given up: a dead letter."""

    tile: Tile
    error_class: ErrorClass
    status: int | None
    attempts: int
    message: str
    at: float
    """When, in seconds since the epoch."""


Outcome = Stored | NotModified | Absent | Failed
