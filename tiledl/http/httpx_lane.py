"""The engine for everywhere: httpx, pure Python. Also what a script's own client runs on."""

from __future__ import annotations

import asyncio
import importlib.util
from collections.abc import Callable, Mapping
from http.cookiejar import CookieJar, DefaultCookiePolicy
from time import perf_counter

import httpx
from msgspec.structs import replace

from tiledl.http.certificates import ssl_context
from tiledl.http.decoding import ACCEPT_ENCODING, BoundedBody
from tiledl.http.errors import (
    BadEncoding,
    BodyTooLarge,
    ConnectionReset,
    ProtocolError,
    TotalTimeout,
)
from tiledl.http.faults import Faults
from tiledl.http.following import follow_redirects
from tiledl.http.httpx_errors import translate
from tiledl.http.proxies import Proxies
from tiledl.http.redirects import REDIRECTS, SAFE_ELSEWHERE, origin_of
from tiledl.http.reply import Reply, Timings
from tiledl.http.settings import HttpSettings

_NEEDED_ANYWHERE = SAFE_ELSEWHERE | {"host", "accept-encoding", "connection"}


class HttpxLane:
    """A FastLane on an httpx.AsyncClient.

    An httpx client's connections belong to the loop they were opened on, and so does this lane from
    its first request on; making one binds it to none.
    """

    __slots__ = ("_client", "_closes", "_faults", "_fresh", "_make_fresh", "_slots", "_timeout")

    name = "httpx"

    def __init__(
        self,
        client: httpx.AsyncClient,
        settings: HttpSettings,
        *,
        closes: bool = True,
        make_fresh: Callable[[], httpx.AsyncClient] | None = None,
    ) -> None:
        """On `client`, which `aclose` closes if `closes`. `make_fresh` gives a client that keeps no
        connection, for the one retry after a pooled connection died."""
        self._client = client
        self._closes = closes
        self._make_fresh = make_fresh
        self._fresh: httpx.AsyncClient | None = None
        self._faults = Faults(settings, Proxies.of(settings.proxy))
        self._timeout = timeout_of(settings)
        # Beside httpx's own limit, because waiting for that one would count as the server's time.
        self._slots = asyncio.Semaphore(settings.max_connections)

    async def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Reply:
        """See FastLane."""
        async with self._slots:
            began_s = perf_counter()
            reply = await self._get(url, headers)
            if reply.status in REDIRECTS:
                reply = await follow_redirects(
                    reply, headers, self._get, faults=self._faults, began_s=began_s
                )
                first_byte_s = reply.timings.first_byte_s or 0.0
                earlier_s = perf_counter() - began_s - reply.timings.total_s
                timings = Timings(earlier_s + reply.timings.total_s, earlier_s + first_byte_s)
                reply = replace(reply, timings=timings)
        return reply

    async def aclose(self) -> None:
        """See FastLane. A script's own client stays open."""
        if self._closes:
            await self._client.aclose()
        if self._fresh is not None:
            await self._fresh.aclose()

    async def _get(
        self,
        url: str,
        headers: Mapping[str, str] | None,
        is_same_origin: bool = True,
        left_s: float | None = None,
    ) -> Reply:
        if self._client.is_closed:
            raise self._faults.make(ConnectionReset, url, "this client is closed")
        total_s = self._faults.settings.total_timeout_s if left_s is None else left_s
        try:
            async with asyncio.timeout(total_s):
                return await self._ask(url, headers, is_same_origin)
        except TimeoutError:
            raise self._faults.make(TotalTimeout, url) from None

    async def _ask(
        self, url: str, headers: Mapping[str, str] | None, is_same_origin: bool
    ) -> Reply:
        began_s = perf_counter()
        try:
            response = await self._send(self._client, url, headers, is_same_origin)
        except ConnectionReset:
            # The pooled connection may have died unnoticed: a GET can safely be asked once more
            # (RFC 9110, 9.2.2), on a new connection where the client is ours to say so.
            if self._fresh is None and self._make_fresh is not None:
                self._fresh = self._make_fresh()
            response = await self._send(self._fresh or self._client, url, headers, is_same_origin)
        first_byte_s = perf_counter() - began_s
        try:
            body = await self._read(response, url)
        finally:
            await response.aclose()
        timings = Timings(perf_counter() - began_s, first_byte_s)
        return Reply(response.status_code, response.headers, body, timings, url)

    async def _send(
        self,
        client: httpx.AsyncClient,
        url: str,
        headers: Mapping[str, str] | None,
        is_same_origin: bool,
    ) -> httpx.Response:
        origin_of(url)  # stricter than httpx, which takes any number for a port
        try:
            request = client.build_request("GET", url, headers=headers, timeout=self._timeout)
            request.headers["Accept-Encoding"] = ACCEPT_ENCODING
            if request.headers.get("User-Agent", "").startswith("python-httpx/"):
                request.headers["User-Agent"] = self._faults.settings.user_agent
            if is_same_origin:
                return await client.send(request, stream=True, follow_redirects=False)
            # A script's client may add keys to each request; they are for its first host.
            for name in [name for name in request.headers if name not in _NEEDED_ANYWHERE]:
                del request.headers[name]
            return await client.send(request, stream=True, follow_redirects=False, auth=None)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise translate(error, url, self._faults) from None
        except (ValueError, TypeError):
            raise self._faults.make(
                ProtocolError, url, "a header of the request cannot be sent"
            ) from None

    async def _read(self, response: httpx.Response, url: str) -> bytes:
        limit_bytes = self._faults.settings.max_body_bytes
        if response.is_stream_consumed:
            # httpx.MockTransport's answers: in memory and decoded from the start.
            if len(response.content) > limit_bytes:
                raise self._faults.make(BodyTooLarge, url)
            return response.content
        length = response.headers.get("content-length", "")
        if response.status_code != 304 and length.isdecimal() and int(length) > limit_bytes:
            raise self._faults.make(BodyTooLarge, url)
        try:
            body = BoundedBody(response.headers.get("content-encoding"), limit_bytes)
        except ValueError:
            raise self._faults.make(BadEncoding, url) from None
        try:
            async for piece in response.aiter_raw():
                if wrong := body.take(piece):
                    raise self._faults.make(wrong, url)
        except httpx.HTTPError as error:
            raise translate(error, url, self._faults) from None
        if wrong := body.end():
            raise self._faults.make(wrong, url)
        return body.whole()


def timeout_of(settings: HttpSettings) -> httpx.Timeout:
    """httpx's view of the patience; it has no word for the total."""
    return httpx.Timeout(settings.read_timeout_s, connect=settings.connect_patience_s, pool=None)


def forgetful_cookies() -> CookieJar:
    """A jar that keeps nothing: a cookie would tell one tile's request from another's."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=()))


def build_client(
    settings: HttpSettings,
    *,
    keep_idle: bool = True,
    transport: httpx.AsyncBaseTransport | None = None,
) -> httpx.AsyncClient:
    """An httpx client that holds `settings`, except the total time and the body's limit, which the
    lane adds; without `keep_idle` each request gets a new connection. Redirects are off, as httpx
    has it, because httpx would take keys along to another host.

    Raises:
        ValueError: the certificates cannot be used.
    """
    return httpx.AsyncClient(
        headers={"User-Agent": settings.user_agent, "Accept-Encoding": ACCEPT_ENCODING},
        cookies=forgetful_cookies(),
        timeout=timeout_of(settings),
        max_redirects=settings.max_redirects,
        limits=httpx.Limits(
            max_connections=settings.max_connections,
            max_keepalive_connections=settings.max_connections if keep_idle else 0,
            keepalive_expiry=30,
        ),
        # Reading the public certificates takes 30 ms, which a given transport has no use for.
        verify=transport is None and ssl_context(settings.ca_file, verify=settings.verify),
        # h2 is no dependency: whoever wants HTTP/2 takes the reqwest engine, which has it built in.
        http2=settings.http2 and importlib.util.find_spec("h2") is not None,
        # httpx would send requests past a given transport to a given proxy.
        proxy=(settings.proxy or None) if transport is None else None,
        trust_env=settings.proxy is None,
        transport=transport,
    )
