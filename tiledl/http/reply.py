"""The answer to one request, and the door it comes through."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct


class Headers(Protocol):
    """An answer's headers. They are looked up in the engine's own map and never copied: a tile
    needs two or three of them, and copying all costs more than the rest of the request."""

    def get(self, name: str, /) -> str | None:
        """The first value under this name in any case, or None."""


class Timings(Struct, frozen=True):
    """How long one request took, redirects included."""

    total_s: float
    """Until the last byte of the body."""
    first_byte_s: float | None
    """Until the head of the last answer; None if the engine saw head and body together."""


class Reply(Struct, frozen=True):
    """One whole answer, whatever its status."""

    status: int
    headers: Headers
    body: bytes
    """Decoded: without its Content-Encoding."""
    timings: Timings
    url: str
    """Where the answer came from, after redirects."""


class FastLane(Protocol):
    """GET as a tile loop needs it: one call, one whole reply, one family of errors."""

    @property
    def name(self) -> str:
        """Which engine this is, for reports."""

    async def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Reply:
        """The answer to a GET of `url`, redirects followed, body decoded and within the limit.

        Every status is an answer, 404 and 503 too. `headers` go to this request and to redirects
        within its host only.

        Raises:
            HttpError: there is no whole answer; the subclass says why.
        """

    async def aclose(self) -> None:
        """Closes the connections."""
