"""The fast engine: pyreqwest, Rust's reqwest on a thread of its own.

How a body is read, measured on loopback with 8 kB bodies (32 in flight, asyncio; requests/s
relative to a request whose body is read whole before it is handed over, which nothing bounds):

    read whole (`build().send()`)                                1.00
    streamed, reader's buffer at its default of 64 kB            0.96-1.8
    streamed, head first (`streamed_read_buffer_limit(0)`)       0.48-0.54

So a streamed request with the default buffer costs nothing, since a tile is complete when its head
is handed over, and it is bounded: a longer body stops at 64 kB until we take more. Its price is
that the time of the head is not seen, so `first_byte_s` is None here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from time import perf_counter

from pyreqwest.client import Client, ClientBuilder
from pyreqwest.exceptions import PyreqwestError
from pyreqwest.http import HeaderMap
from pyreqwest.proxy import ProxyBuilder
from pyreqwest.request import RequestBuilder
from pyreqwest.response import Response

from tiledl.http.cancelling import cancels, heed
from tiledl.http.certificates import read_certificates
from tiledl.http.errors import (
    BadEncoding,
    BodyTooLarge,
    ProtocolError,
    UnusableUrl,
)
from tiledl.http.faults import Faults
from tiledl.http.following import FollowingLane
from tiledl.http.proxies import Proxies
from tiledl.http.reply import Reply, Timings
from tiledl.http.reqwest_errors import is_lost_before_answer, translate
from tiledl.http.settings import IDLE_S, HttpSettings
from tiledl.http.slots import Slots


class ReqwestLane(FollowingLane):
    """A FastLane on pyreqwest. Works on any asyncio loop; bound to none."""

    __slots__ = ("_fresh", "_max_body_bytes", "client")

    name = "reqwest"

    def __init__(self, settings: HttpSettings, slots: Slots | None = None) -> None:
        """`slots` are the places for requests in flight, where another lane shares them.

        Raises ValueError if the settings' proxy or certificates cannot be used.
        """
        self.faults = Faults(settings, Proxies.of(settings.proxy))
        self.client = build_client(settings)
        # pyreqwest has a limit too, but waiting for it counts as the server's time.
        self.slots = slots or Slots(settings.max_connections)
        self._fresh: Client | None = None
        self._max_body_bytes = settings.max_body_bytes

    async def aclose(self) -> None:
        """See FastLane. Requests still in flight end with ConnectionReset."""
        await self.client.close()
        if self._fresh is not None:
            await self._fresh.close()

    async def get(
        self,
        url: str,
        headers: Mapping[str, str] | None,
        is_same_origin: bool = True,
        left_s: float | None = None,
    ) -> Reply:
        """See FollowingLane."""
        # is_same_origin matters to clients with default keys of their own; this one has none.
        began_s = perf_counter()
        cancels_before = cancels()
        try:
            return await self._receive(self._request(self.client, url, headers, left_s), url)
        except PyreqwestError as error:
            heed(cancels_before)
            spent_s = perf_counter() - began_s
            if not is_lost_before_answer(error):
                raise translate(error, url, self.faults, spent_s, left_s) from None
        # A pooled connection may have died unnoticed, and so may its neighbours: a GET can safely
        # be asked once more (RFC 9110, 9.2.2), on a connection that is certainly new.
        total_s = self.faults.settings.total_timeout_s if left_s is None else left_s
        left_s = max(total_s - spent_s, 0.001)
        if self._fresh is None:
            self._fresh = build_client(self.faults.settings, keep_idle=False)
        began_s = perf_counter()
        try:
            return await self._receive(self._request(self._fresh, url, headers, left_s), url)
        except PyreqwestError as error:
            heed(cancels_before)
            raise translate(error, url, self.faults, perf_counter() - began_s, left_s) from None

    def _request(
        self, client: Client, url: str, headers: Mapping[str, str] | None, left_s: float | None
    ) -> RequestBuilder:
        try:
            request = client.get(url)
        except ValueError:
            raise self.faults.make(UnusableUrl, url) from None
        if headers:
            try:
                request = request.headers(headers)
            except (ValueError, TypeError):
                raise self.faults.make(
                    ProtocolError, url, "a header of the request cannot be sent"
                ) from None
        return request if left_s is None else request.timeout(timedelta(seconds=left_s))

    async def _receive(self, request: RequestBuilder, url: str) -> Reply:
        began_s = perf_counter()
        cancels_before = cancels()
        async with request.build_streamed() as response:
            heed(cancels_before)
            status = response.status
            headers = _ReadableHeaders(response.headers)
            length = headers.get("content-length")
            if length is None or status == 304 or not length.isdecimal():
                # Chunked or unpacked on the way, or the same length several times in one line (RFC
                # 9110, section 8.6): only counting tells.
                body = await self._read_counting(response, url)
            elif int(length) > self._max_body_bytes:
                raise self.faults.make(BodyTooLarge, url)
            else:
                body = (await response.bytes()).to_bytes()
            heed(cancels_before)
            encoding = headers.get("content-encoding")
            is_named = encoding is not None or "content-encoding" in response.headers
            if is_named and body and encoding not in ("identity", ""):
                # What reqwest unpacks, it takes out of the headers; this it could not.
                raise self.faults.make(BadEncoding, url)
        return Reply(status, headers, body, Timings(perf_counter() - began_s, None), url)

    async def _read_counting(self, response: Response, url: str) -> bytes:
        read_chunk = response.body_reader.read_chunk
        pieces = []
        size_bytes = 0
        while (chunk := await read_chunk()) is not None:
            size_bytes += len(chunk)
            if size_bytes > self._max_body_bytes:
                raise self.faults.make(BodyTooLarge, url)
            pieces.append(chunk.to_bytes())
        return pieces[0] if len(pieces) == 1 else b"".join(pieces)


class _ReadableHeaders:
    """An answer's headers, without those that are no text: pyreqwest raises for bytes beyond ASCII,
    and what one server writes into a header must not end a job."""

    __slots__ = ("_of_engine",)

    def __init__(self, of_engine: HeaderMap) -> None:
        self._of_engine = of_engine

    def get(self, name: str, /) -> str | None:
        """See Headers."""
        try:
            return self._of_engine.get(name)
        except ValueError:
            return None


def build_client(settings: HttpSettings, *, keep_idle: bool = True) -> Client:
    """A pyreqwest client that holds `settings`, except redirects and the limits of the body and of
    requests in flight, which are ours; without `keep_idle` each request gets a new connection.

    Raises:
        ValueError: the proxy or the certificates cannot be used.
    """
    builder = (
        ClientBuilder()
        .user_agent(settings.user_agent)
        .connect_timeout(timedelta(seconds=settings.connect_patience_s))
        .read_timeout(timedelta(seconds=settings.read_timeout_s))
        .timeout(timedelta(seconds=settings.total_timeout_s))
        .pool_max_idle_per_host(settings.max_connections if keep_idle else 0)
        .pool_idle_timeout(timedelta(seconds=IDLE_S))
        .follow_redirects(False)
        .referer(False)
        .default_cookie_store(False)
        .gzip(True)
        .deflate(True)
        .brotli(False)
        .zstd(False)
        .http2(settings.http2)
        .danger_accept_invalid_certs(not settings.verify)
    )
    if settings.proxy:
        builder = builder.no_proxy().proxy(ProxyBuilder.all(settings.proxy))
    elif settings.proxy == "" or Proxies.of(None).are_passed_by:  # reqwest takes no "*"
        builder = builder.no_proxy()
    if settings.ca_file is not None:
        for pem in read_certificates(settings.ca_file):
            builder = builder.add_root_certificate_pem(pem)
    try:
        return builder.build()
    except PyreqwestError:
        raise ValueError("the proxy or ca_file cannot be used by the reqwest engine") from None
