"""The one door to the network.

The engines are loaded when they are needed: a download over plain http:// needs neither httpx nor
reqwest, whose imports are a tenth of what the command takes to start.
"""

from __future__ import annotations

from collections.abc import Coroutine, Mapping
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from tiledl.http.direct_lane import DirectLane
from tiledl.http.reply import FastLane, Reply
from tiledl.http.settings import Engine, HttpSettings
from tiledl.imports import without

if TYPE_CHECKING:
    import httpx


class HttpClient:
    """A fast lane for tiles and httpx's API for everything else, on the same settings.

    Nothing belongs to an event loop until the first request; asyncio, uvloop and qasync all do.
    No cookie outlives its request.
    """

    __slots__ = ("_httpx", "_lane", "_transport", "engine", "settings")

    def __init__(
        self,
        settings: HttpSettings | None = None,
        engine: Engine = Engine.DIRECT,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """With a `transport` (such as httpx.MockTransport) all requests go through it, the fast
        lane's too, whatever the engine: tests need no server.

        Raises:
            ValueError: the settings' proxy or certificates cannot be used.
        """
        self.settings = settings or HttpSettings()
        self.engine = engine
        self._transport = transport
        self._httpx: httpx.AsyncClient | None = None
        self._lane: FastLane
        if engine is Engine.DIRECT and transport is None:
            self._lane = DirectLane(self.settings)
        elif engine is Engine.REQWEST and transport is None:
            from tiledl.http.reqwest_lane import ReqwestLane

            self._lane = ReqwestLane(self.settings)
        else:
            with without("rich"):
                from tiledl.http.httpx_lane import HttpxLane, build_client

            self._httpx = build_client(self.settings, transport=transport)
            fresh = partial(build_client, self.settings, keep_idle=False)
            self._lane = HttpxLane(
                self._httpx, self.settings, make_fresh=fresh if transport is None else None
            )

    @property
    def name(self) -> str:
        """The engine that carries `fetch`."""
        return self._lane.name

    @property
    def httpx(self) -> httpx.AsyncClient:
        """httpx's API on the same settings; made at first use, closed with this client.

        With the direct and the reqwest engine it shares reqwest's connections, limits, proxies and
        certificates through pyreqwest's httpx transport, mended where that falls short
        (`shared_transport`): so all settings hold. With the httpx engine it is plain httpx, and the
        total time and the body's limit hold in `fetch` only.

        Redirects are off unless a call asks for them; `fetch` follows them with more care. It
        raises httpx's errors: `errors_translated` makes them ours.
        """
        if self._httpx is None:
            with without("rich"):
                from tiledl.http.httpx_lane import build_client, timeout_of
                from tiledl.http.reqwest_lane import ReqwestLane
                from tiledl.http.shared_transport import SharedTransport

            lane = self._lane.reqwest if isinstance(self._lane, DirectLane) else self._lane
            assert isinstance(lane, ReqwestLane)
            transport = SharedTransport(
                lane.client,
                lane.faults,
                lane.slots,
                timeout_of(self.settings),
            )
            self._httpx = build_client(self.settings, transport=transport)
        return self._httpx

    def fetch(
        self, url: str, headers: Mapping[str, str] | None = None
    ) -> Coroutine[Any, Any, Reply]:
        """See FastLane.fetch. The lane's own coroutine: one in between is a frame more a tile.

        Raises:
            HttpError: there is no whole answer; the subclass says why.
        """
        return self._lane.fetch(url, headers)

    async def aclose(self) -> None:
        """Closes the connections; the client is of no use afterwards."""
        if self._httpx is not None:
            await self._httpx.aclose()
        await self._lane.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()


def adopt(client: httpx.AsyncClient, settings: HttpSettings | None = None) -> FastLane:
    """A fast lane on a script's own httpx client, whose transport, proxies, certificates, cookies,
    default headers and authentication stay as they are. The timeouts, the limits of body, redirects
    and requests in flight, and the User-Agent, unless the client has one of its own, are those of
    `settings`. Closing the lane leaves the client open."""
    from tiledl.http.httpx_lane import HttpxLane

    return HttpxLane(client, settings or HttpSettings(), closes=False)
