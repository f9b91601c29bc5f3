"""httpx's API on the fast engine's connections.

pyreqwest brings a transport for this. It is used for what it does well (requests in, answers out)
and mended where it does not hold what the settings promise:

- it hands errors in the middle of a body to the caller as pyreqwest's own, not as httpx's;
- it takes a server that accepts and stays silent for a ConnectTimeout;
- it adds up httpx's four timeouts into one total; the pyreqwest client already has ours, so the
  request's are taken out unless a caller asks for others;
- nothing bounds the body, nor, together with the fast lane, the requests in flight.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from time import perf_counter

import httpx
from pyreqwest.client import Client
from pyreqwest.compatibility.httpx import HttpxTransport
from pyreqwest.exceptions import PyreqwestError

from tiledl.http.cancelling import cancels, heed
from tiledl.http.errors import BodyTooLarge, HttpError
from tiledl.http.faults import Faults
from tiledl.http.httpx_errors import in_httpx_words
from tiledl.http.httpx_errors import translate as translate_httpx
from tiledl.http.reqwest_errors import translate
from tiledl.http.slots import Slots


class SharedTransport(httpx.AsyncBaseTransport):
    """An httpx transport on a pyreqwest client that somebody else closes."""

    def __init__(
        self,
        client: Client,
        faults: Faults,
        slots: Slots,
        own_timeout: httpx.Timeout,
    ) -> None:
        """`slots` are the places for requests in flight, shared with the fast lane. `own_timeout`
        is the httpx client's default, which the pyreqwest client already holds."""
        self._inner = HttpxTransport(client, close_client=False)
        self._faults = faults
        self._slots = slots
        self._own_timeout = own_timeout.as_dict()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """See httpx.AsyncBaseTransport. Errors are httpx's, with ours as their cause."""
        await self._slots.acquire()
        try:
            return await self._answer(request)
        except BaseException:
            self._slots.release()
            raise

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        began_s = perf_counter()
        if request.extensions.get("timeout") == self._own_timeout:
            request.extensions = {
                name: value for name, value in request.extensions.items() if name != "timeout"
            }
        # About one HTTP/1.1 connection, and forbidden in HTTP/2 (RFC 9113, 8.2.2).
        request.headers.pop("Connection", None)
        if request.headers.get("Host") == request.url.netloc.decode():
            # The engine says it itself, in HTTP/2 as :authority.
            request.headers.pop("Host")
        cancels_before = cancels()
        try:
            response = await self._inner.handle_async_request(request)
        except (PyreqwestError, httpx.RequestError) as error:
            heed(cancels_before)
            ours = _ours(error, request, self._faults, began_s)
            raise in_httpx_words(ours, request) from ours
        try:
            heed(cancels_before)
        except asyncio.CancelledError:
            await response.aclose()
            raise
        length = response.headers.get("content-length", "")
        has_body = request.method != "HEAD" and response.status_code != 304
        limit_bytes = self._faults.settings.max_body_bytes
        if has_body and length.isdecimal() and int(length) > limit_bytes:
            await response.aclose()
            too_large = self._faults.make(BodyTooLarge, str(request.url))
            raise in_httpx_words(too_large, request) from too_large
        assert isinstance(response.stream, httpx.AsyncByteStream)
        response.stream = _BoundedStream(
            response.stream, request, self._faults, self._slots, began_s
        )
        return response

    async def aclose(self) -> None:
        """Leaves the pyreqwest client open."""
        await self._inner.aclose()


class _BoundedStream(httpx.AsyncByteStream):
    """A body that stops at the limit, fails in httpx's words, and gives its place back once."""

    def __init__(
        self,
        inner: httpx.AsyncByteStream,
        request: httpx.Request,
        faults: Faults,
        slots: Slots,
        began_s: float,
    ) -> None:
        self._inner = inner
        self._request = request
        self._faults = faults
        self._slots: Slots | None = slots
        self._began_s = began_s

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size_bytes = 0
        try:
            async for piece in self._inner:
                size_bytes += len(piece)
                if size_bytes > self._faults.settings.max_body_bytes:
                    too_large = self._faults.make(BodyTooLarge, str(self._request.url))
                    raise in_httpx_words(too_large, self._request) from too_large
                yield piece
        except PyreqwestError as error:
            ours = _ours(error, self._request, self._faults, self._began_s)
            raise in_httpx_words(ours, self._request) from ours

    async def aclose(self) -> None:
        slots, self._slots = self._slots, None
        try:
            await self._inner.aclose()
        finally:
            if slots is not None:
                slots.release()


def _ours(
    error: PyreqwestError | httpx.RequestError,
    request: httpx.Request,
    faults: Faults,
    began_s: float,
) -> HttpError:
    url = str(request.url)
    # pyreqwest's transport chains the original below the httpx error that it chose.
    original = error if isinstance(error, PyreqwestError) else error.__cause__
    if isinstance(original, PyreqwestError):
        return translate(original, url, faults, perf_counter() - began_s)
    assert isinstance(error, httpx.RequestError)
    return translate_httpx(error, url, faults)
