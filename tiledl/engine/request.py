"""One request for one tile: its address, its answer, and what that answer means.

Jobs and the functional API both go through here, so that a tile is the same to both.
"""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Mapping

from msgspec import Struct

from tiledl.engine.freshness import conditional_headers, validators_of
from tiledl.flow import parse_retry_after
from tiledl.geo import Tile
from tiledl.http import (
    BadEncoding,
    BodyTooLarge,
    ConnectFailed,
    ConnectionReset,
    ConnectTimeout,
    FastLane,
    HttpError,
    NameNotResolved,
    ProtocolError,
    ProxyFailed,
    ReadTimeout,
    RedirectRefused,
    Reply,
    TlsFailed,
    TooManyRedirects,
    TotalTimeout,
    TruncatedBody,
    UnusableUrl,
)
from tiledl.outcome import Absent, ErrorClass, ErrorKind, NotModified, Stored, Validators
from tiledl.sources import TileFormat, TileSource, sniff
from tiledl.sources.tile_format import is_gzipped, is_whole


class Trouble(Struct, frozen=True):
    """A request that did not bring its tile."""

    kind: ErrorKind
    status: int | None
    message: str
    retry_after_s: float | None = None
    """What the server asked for before the next request, in seconds."""

    @property
    def error_class(self) -> ErrorClass:
        """The class of what went wrong."""
        return self.kind.error_class


Answer = Stored | NotModified | Absent | Trouble
"""What one request gave."""


class TileRequester:
    """Asks one base address of a source for tiles, over a lane to the network."""

    def __init__(
        self,
        lane: FastLane,
        source: TileSource,
        base: int = 0,
        keys: Mapping[str, str] | None = None,
        epoch_clock: Callable[[], float] = time.time,
    ) -> None:
        """`base` picks one of the source's templates; `keys` fills their key places.

        Raises `TemplateError` when a key is missing.
        """
        given = keys or {}
        self._lane = lane
        self._url = source.templates[base].compiled(given)
        self._headers = {
            name: _filled(value, given) for name, value in source.headers.items()
        } or None
        self._absent_statuses = source.absent_statuses
        self._no_data = source.no_data
        self._is_vector = source.templates[base].is_vector
        self._epoch_clock = epoch_clock
        self.format: TileFormat | None = None
        """The format of the newest tile."""

    async def ask(self, tile: Tile, known: Validators | None = None) -> Answer:
        """Request a tile; with `known`, only if it has changed since."""
        headers = self._headers
        if known is not None:
            headers = {**(headers or {}), **conditional_headers(known)}
        try:
            reply = await self._lane.fetch(self._url(tile), headers)
        except HttpError as error:
            return Trouble(_kind_of(error), None, str(error))
        if reply.status == 200:
            return self._body_answer(tile, reply)
        return self._other_answer(tile, reply, known is not None)

    def _body_answer(self, tile: Tile, reply: Reply) -> Answer:
        body = reply.body
        if not body:
            return Trouble(ErrorKind.EMPTY, 200, "the body is empty")
        found = sniff(body)
        if found is None:
            kind = reply.headers.get("content-type") or "of an unknown type"
            return Trouble(ErrorKind.NOT_A_TILE, 200, f"the body is not a tile but {kind[:80]}")
        is_vector = found.is_vector
        if is_vector is not self._is_vector:
            if self._is_vector is not None:
                wanted = "vector" if self._is_vector else "raster"
                return Trouble(
                    ErrorKind.OTHER_TYPE, 200, f"the body is {found.value} and not a {wanted} tile"
                )
            # Where the address does not tell, the first tile does.
            self._is_vector = is_vector
        if not is_whole(body, found):
            return Trouble(ErrorKind.TRUNCATED, 200, f"the {found.value} breaks off before its end")
        if self._no_data and any(mark.marks(body) for mark in self._no_data):
            return Trouble(ErrorKind.NO_DATA, 200, "the body is this source's no-data tile")
        if is_vector and not is_gzipped(body):
            # MBTiles 1.3 wants vector tiles gzipped; without the time, equal ones stay equal.
            body = gzip.compress(body, 6, mtime=0)
        self.format = found
        return Stored(tile, body, validators_of(reply.headers.get, self._epoch_clock()))

    def _other_answer(self, tile: Tile, reply: Reply, was_conditional: bool) -> Answer:
        status = reply.status
        if status == 304 and was_conditional:
            return NotModified(tile, validators_of(reply.headers.get, self._epoch_clock()))
        if status in self._absent_statuses:
            return Absent(tile, status)
        retry_after_s = parse_retry_after(reply.headers.get("retry-after"), self._epoch_clock())
        if status == 429 or (status == 503 and retry_after_s is not None):
            return Trouble(
                ErrorKind.STATUS_429 if status == 429 else ErrorKind.STATUS_503,
                status,
                f"status {status}: the server asks for fewer requests",
                retry_after_s,
            )
        if status >= 500:
            return Trouble(ErrorKind.STATUS_5XX, status, f"status {status}: the server failed")
        return Trouble(
            ErrorKind.STATUS_OTHER, status, f"status {status}: the server refuses this request"
        )


_KINDS: dict[type[HttpError], ErrorKind] = {
    ConnectTimeout: ErrorKind.CONNECT_TIMEOUT,
    ReadTimeout: ErrorKind.READ_TIMEOUT,
    TotalTimeout: ErrorKind.TOTAL_TIMEOUT,
    ConnectFailed: ErrorKind.REFUSED,
    ConnectionReset: ErrorKind.RESET,
    NameNotResolved: ErrorKind.NAME,
    TlsFailed: ErrorKind.TLS,
    ProxyFailed: ErrorKind.PROXY,
    ProtocolError: ErrorKind.PROTOCOL,
    TruncatedBody: ErrorKind.TRUNCATED,
    BodyTooLarge: ErrorKind.TOO_LARGE,
    BadEncoding: ErrorKind.ENCODING,
    TooManyRedirects: ErrorKind.REDIRECTS,
    RedirectRefused: ErrorKind.FORBIDDEN,
    UnusableUrl: ErrorKind.URL,
}


def _kind_of(error: HttpError) -> ErrorKind:
    return _KINDS[type(error)]


def _filled(value: str, keys: Mapping[str, str]) -> str:
    for name, key in keys.items():
        value = value.replace(f"{{{name}}}", key)
    return value
