"""The fastest engine: HTTP/1.1 of our own to http:// hosts that are reached directly.

Such are the tile servers that a person runs or that stand in the same house, where the program's
own time is what a download takes. A GET of a 5 kB tile from nginx on loopback, 32 in flight on
uvloop, measured side by side:

    pyreqwest, streamed          20,000 requests/s, 28-38 us of CPU each
    the connection beside this   41,000 requests/s, 10 us

pyreqwest hands each answer from Rust's thread to Python's, twice under the interpreter lock; here
the bytes are read, parsed and handed over where they are wanted.

Everything else goes to the reqwest engine, on the same settings: https (and with it HTTP/2),
proxies, and URLs that have to be rewritten before they can be sent (RFC 3986, 6.2.2; reqwest
follows the WHATWG's rules). It is made when it is first needed.
"""

from __future__ import annotations

import asyncio
import math
import os
import socket
from collections.abc import Mapping
from threading import get_ident
from time import monotonic
from typing import TYPE_CHECKING

import aiohappyeyeballs

from tiledl.http.direct_connection import DirectConnection, Outbox
from tiledl.http.direct_origin import Origin, is_sent_as_it_stands
from tiledl.http.errors import (
    ConnectFailed,
    ConnectionReset,
    ConnectTimeout,
    HttpError,
    NameNotResolved,
    ProtocolError,
    ReadTimeout,
    TotalTimeout,
)
from tiledl.http.faults import Faults
from tiledl.http.following import FollowingLane
from tiledl.http.proxies import Proxies
from tiledl.http.reply import Reply, Timings
from tiledl.http.settings import IDLE_S, HttpSettings
from tiledl.http.slots import Slots

if TYPE_CHECKING:
    from tiledl.http.reqwest_lane import ReqwestLane

_NEXT_FAMILY_S = 0.25
"""How long an address gets before the next, of the other family, is tried beside it (RFC 8305)."""

_MOST_ORIGINS = 64


class DirectLane(FollowingLane):
    """A FastLane of our own for direct http://, with the reqwest engine for the rest.

    Its connections belong to the loop that they were opened on. On another one it begins anew.
    """

    __slots__ = (
        "_alarm",
        "_alarm_at",
        "_is_closed",
        "_loop",
        "_open",
        "_origins",
        "_outbox",
        "_reqwest",
        "_settings",
        "_thread",
    )

    name = "direct"

    def __init__(self, settings: HttpSettings) -> None:
        """Raises ValueError if the settings' proxy or certificates cannot be used."""
        self._settings = settings
        self.faults = Faults(settings, Proxies.of(settings.proxy))
        self.slots = Slots(settings.max_connections)
        self._reqwest: ReqwestLane | None = None
        if settings.ca_file is not None or self.faults.proxies.by_scheme:
            # What they are worth is told now, and the environment's proxies are those of now.
            self._reqwest = self._make_reqwest()
        self._origins: dict[str, Origin] = {}
        self._open: dict[DirectConnection, Origin] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = 0
        self._outbox: Outbox | None = None
        self._alarm: asyncio.TimerHandle | None = None
        self._alarm_at = math.inf
        self._is_closed = False

    @property
    def reqwest(self) -> ReqwestLane:
        """The lane for what is not ours to fetch, on the same settings and places."""
        if self._reqwest is None:
            self._reqwest = self._make_reqwest()
        return self._reqwest

    def _make_reqwest(self) -> ReqwestLane:
        # Most jobs on plain http:// never need it, and start the sooner.
        from tiledl.http.reqwest_lane import ReqwestLane

        return ReqwestLane(self._settings, self.slots)

    async def aclose(self) -> None:
        """See FastLane. Requests still in flight end with ConnectionReset."""
        self._is_closed = True
        if self._loop is not asyncio.get_running_loop():
            self._begin_anew()
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm, self._alarm_at = None, math.inf
        for connection in list(self._open):
            connection.give_up(ConnectionReset)
        if self._open:
            await asyncio.sleep(0)  # transports say farewell in the loop's next turn
        for origin in self._origins.values():
            origin.forget()
        if self._reqwest is not None:
            await self._reqwest.aclose()

    async def get(
        self,
        url: str,
        headers: Mapping[str, str] | None,
        is_same_origin: bool = True,
        left_s: float | None = None,
    ) -> Reply:
        """See FollowingLane."""
        self._check_open(url)
        found = self._place_of(url)
        if found is None:
            return await self.reqwest.get(url, headers, is_same_origin, left_s)
        origin, target = found
        try:
            ending = origin.ending if not headers else origin.ending_with(headers)
        except ValueError:
            raise self.faults.make(
                ProtocolError, url, "a header of the request cannot be sent"
            ) from None
        request = f"GET {target} HTTP/1.1\r\n{ending}".encode("ascii")
        began_s = monotonic()
        over_at = began_s + (self._settings.total_timeout_s if left_s is None else left_s)
        connection = self._idle_connection(origin)
        if connection is None:
            connection = await self._connect(origin, url, over_at)
        try:
            await self._ask(connection, request, began_s, over_at)
            if connection.fault is ConnectionReset and connection.head_at is None:
                # A pooled connection may have died unnoticed, and so may its neighbours: a GET can
                # safely be asked once more (RFC 9110, 9.2.2), on one that is certainly new.
                connection = await self._connect(origin, url, over_at)
                await self._ask(connection, request, monotonic(), over_at)
        except BaseException:
            connection.abort()
            raise
        if connection.fault is not None:
            connection.abort()
            detail = "this client is closed" if self._is_closed else ""
            raise self.faults.make(connection.fault, url, detail)
        head_at = connection.head_at
        assert head_at is not None
        reply = Reply(
            connection.status,
            connection.headers,
            connection.body,
            Timings(monotonic() - began_s, head_at - began_s),
            url,
        )
        if connection.is_reusable:
            origin.idle.append(connection)
        else:
            connection.abort()
        return reply

    def _ask(
        self, connection: DirectConnection, request: bytes, now: float, over_at: float
    ) -> asyncio.Future[None]:
        due_at = min(over_at, now + self._settings.read_timeout_s)
        if due_at < self._alarm_at:
            self._set_alarm(due_at)
        return connection.ask(request, now, over_at)

    # Places

    def _place_of(self, url: str) -> tuple[Origin, str] | None:
        """The origin and what to ask it for; None if this is a matter for reqwest."""
        # Whether this is still the loop that runs here; `get_running_loop` would ask the system for
        # the process's number each time.
        if self._thread != get_ident() or self._loop is None or not self._loop.is_running():
            self._begin_anew()
        end = url.find("/", 7)
        key, target = (url, "/") if end < 0 else (url[:end], url[end:])
        if not is_sent_as_it_stands(target):
            return None
        origin = self._origins.get(key) or self._make_origin(key)
        return None if origin is None else (origin, target)

    def _make_origin(self, key: str) -> Origin | None:
        origin = Origin.of(key, self._settings.user_agent)
        if origin is None or self.faults.proxies.proxy_for(key) is not None:
            return None
        if len(self._origins) >= _MOST_ORIGINS:
            # A source has a handful; more come of redirects that lead everywhere.
            for old, other in list(self._origins.items()):
                if other not in self._open.values():
                    del self._origins[old]
        self._origins[key] = origin
        return origin

    # Connections

    def _begin_anew(self) -> None:
        # What was opened on another loop cannot be used from here, and not be closed from here.
        self._loop = asyncio.get_running_loop()
        self._thread = get_ident()
        self._outbox = Outbox(self._loop)
        self._open = {}
        self._origins = {}
        self._alarm = None
        self._alarm_at = math.inf

    def _idle_connection(self, origin: Origin) -> DirectConnection | None:
        idle = origin.idle
        while idle:
            connection = idle.pop()
            if connection.is_open:
                return connection
        return None

    async def _connect(self, origin: Origin, url: str, over_at: float) -> DirectConnection:
        settings = self._settings
        self._check_open(url)
        left_s = over_at - monotonic()
        patience_s = min(settings.connect_patience_s, left_s)
        self._make_room()
        try:
            async with asyncio.timeout(patience_s):
                connection = await self._open_connection(origin)
        except TimeoutError:
            late = TotalTimeout if patience_s == left_s else ConnectTimeout
            raise self.faults.make(late, url) from None
        except (socket.gaierror, UnicodeError):
            raise self.faults.make(NameNotResolved, url) from None
        except (OSError, RuntimeError) as error:  # uvloop has both
            self._check_open(url)
            errno = getattr(error, "errno", None)
            detail = "" if errno is None else os.strerror(errno).lower()
            raise self.faults.make(ConnectFailed, url, detail) from None
        try:
            self._check_open(url)
        except HttpError:
            connection.abort()
            raise
        return connection

    def _check_open(self, url: str) -> None:
        if self._is_closed:
            raise self.faults.make(ConnectionReset, url, "this client is closed") from None

    async def _open_connection(self, origin: Origin) -> DirectConnection:
        loop = asyncio.get_running_loop()
        addresses = await origin.addresses(loop)
        sock = await aiohappyeyeballs.start_connection(
            addresses, happy_eyeballs_delay=_NEXT_FAMILY_S, loop=loop
        )
        try:
            _, connection = await loop.create_connection(self._make_connection, sock=sock)
        except BaseException:
            sock.close()
            raise
        if connection.is_open:
            self._open[connection] = origin
        return connection

    def _make_connection(self) -> DirectConnection:
        assert self._outbox is not None
        return DirectConnection(self._outbox, self._settings.max_body_bytes, self._lost)

    def _make_room(self) -> None:
        # Connections in use are bounded by the places; those that wait for another host are not.
        if len(self._open) < self._settings.max_connections:
            return
        for origin in self._origins.values():
            while origin.idle:
                connection = origin.idle.popleft()
                if connection.is_open:
                    connection.abort()
                    return

    def _lost(self, connection: DirectConnection) -> None:
        self._open.pop(connection, None)

    # Patience

    def _set_alarm(self, due_at: float) -> None:
        """Look after the requests in time. One alarm for all of them: patiences are of one length,
        so that the next to end is nearly always one that is waited for already."""
        assert self._loop is not None
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm_at = due_at
        self._alarm = self._loop.call_later(max(due_at - monotonic(), 0.0), self._look)

    def _look(self) -> None:
        """End what takes too long, and close what nobody has needed for a while."""
        self._alarm = None
        self._alarm_at = math.inf
        now = monotonic()
        next_at = now + IDLE_S
        read_timeout_s = self._settings.read_timeout_s
        for connection in list(self._open):
            silent_at = connection.heard_at + read_timeout_s
            if connection.is_busy:
                due_at = min(connection.over_at, silent_at)
                if due_at <= now:
                    is_over = connection.over_at <= silent_at
                    connection.give_up(TotalTimeout if is_over else ReadTimeout)
                    continue
            else:
                due_at = connection.heard_at + IDLE_S
                if due_at <= now:
                    connection.abort()
                    continue
            next_at = min(next_at, due_at)
        if self._open:
            self._set_alarm(next_at)
