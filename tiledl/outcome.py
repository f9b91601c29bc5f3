"""What became of one tile: every requested tile ends in exactly one of these.

The engine makes outcomes, the store keeps them; neither needs the other to know what they are.
"""

from __future__ import annotations

from enum import StrEnum

from tiledl.imports import without

with without("typing_extensions"):  # before geo, which imports msgspec too
    from msgspec import Struct

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


class ErrorKind(StrEnum):
    """What exactly went wrong with a request; each kind is of one class."""

    CONNECT_TIMEOUT = "no connection in time"
    READ_TIMEOUT = "silent for too long"
    TOTAL_TIMEOUT = "not finished in time"
    REFUSED = "connection refused"
    RESET = "connection reset"
    NAME = "name not resolved"
    TLS = "TLS failed"
    PROXY = "proxy failed"
    PROTOCOL = "not HTTP"
    STATUS_5XX = "status 5xx"
    STATUS_429 = "status 429"
    STATUS_503 = "status 503 with Retry-After"
    STATUS_OTHER = "other status"
    REDIRECTS = "too many redirects"
    FORBIDDEN = "redirect to a host that forbids it"
    URL = "unusable URL"
    EMPTY = "empty body"
    TRUNCATED = "truncated body"
    TOO_LARGE = "body too large"
    ENCODING = "body not as encoded"
    NOT_A_TILE = "not a tile"
    OTHER_TYPE = "another type of tile"
    NO_DATA = "no-data tile"
    """The tile by which this source says, with status 200, that it has nothing here."""

    @property
    def error_class(self) -> ErrorClass:
        """The class that this kind is of."""
        return _CLASS_OF[self]

    @property
    def speaks_against_host(self) -> bool:
        """Whether a healthy host would not have answered so. A no-data tile is an answer."""
        return self is not ErrorKind.NO_DATA

    @property
    def is_worth_retrying(self) -> bool:
        """Whether the same request may succeed later."""
        return self is not ErrorKind.NO_DATA and _CLASS_OF[self] is not ErrorClass.CLIENT_ERROR


_CLASS_OF = {
    kind: error_class
    for error_class, kinds in {
        ErrorClass.TIMEOUT: (
            ErrorKind.CONNECT_TIMEOUT,
            ErrorKind.READ_TIMEOUT,
            ErrorKind.TOTAL_TIMEOUT,
        ),
        ErrorClass.CONNECTION: (
            ErrorKind.REFUSED,
            ErrorKind.RESET,
            ErrorKind.NAME,
            ErrorKind.TLS,
            ErrorKind.PROXY,
            ErrorKind.PROTOCOL,
        ),
        ErrorClass.SERVER_ERROR: (ErrorKind.STATUS_5XX,),
        ErrorClass.RATE_LIMITED: (ErrorKind.STATUS_429, ErrorKind.STATUS_503),
        ErrorClass.CLIENT_ERROR: (
            ErrorKind.STATUS_OTHER,
            ErrorKind.REDIRECTS,
            ErrorKind.FORBIDDEN,
            ErrorKind.URL,
        ),
        ErrorClass.BAD_BODY: (
            ErrorKind.EMPTY,
            ErrorKind.TRUNCATED,
            ErrorKind.TOO_LARGE,
            ErrorKind.ENCODING,
            ErrorKind.NOT_A_TILE,
            ErrorKind.OTHER_TYPE,
            ErrorKind.NO_DATA,
        ),
    }.items()
    for kind in kinds
}


class Validators(Struct, frozen=True, array_like=True):
    """What a server gave to ask later whether a tile has changed (RFC 9110, section 8.8).

    Sent to the writer's process by the thousand, so without the names of its fields.
    """

    etag: str | None = None
    last_modified: str | None = None
    expires_at: float | None = None
    """Until when the tile is fresh, in seconds since the epoch (RFC 9111, section 4.2)."""
    no_store: bool = False
    """Whether no cache may keep it (RFC 9111, section 5.2.2.5). An output file is no cache."""


class Stored(Struct, frozen=True):
    """The tile arrived and goes to the store."""

    tile: Tile
    body: bytes
    validators: Validators | None


class NotModified(Struct, frozen=True):
    """The server said that the stored tile is still right (304)."""

    tile: Tile
    validators: Validators | None


class Absent(Struct, frozen=True):
    """The server answered that this tile does not exist (204, 404, 410)."""

    tile: Tile
    status: int


class Failed(Struct, frozen=True):
    """The tile was given up: a dead letter."""

    tile: Tile
    error_class: ErrorClass
    status: int | None
    attempts: int
    message: str
    at: float
    """When, in seconds since the epoch."""


Outcome = Stored | NotModified | Absent | Failed
