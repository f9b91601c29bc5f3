"""The demo tile server's HTTP side: addresses, caching headers, control while it runs."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from email.utils import parsedate_to_datetime

from aiohttp import web

from tiledl import __version__
from tiledl.demo.behaviour import Behaviour, BehaviourError
from tiledl.demo.faults import reset_connection
from tiledl.demo.page import ATTRIBUTION, home_page
from tiledl.demo.tiles import TilePainter
from tiledl.demo.traffic import Traffic
from tiledl.demo.world import MAX_ZOOM, World
from tiledl.geo import MAX_LATITUDE, Tile

LAST_MODIFIED = "Sat, 01 Feb 2020 00:00:00 GMT"
"""One date for every tile, since the same tile has the same bytes for ever: the map data's year."""

_LAST_MODIFIED_AT = parsedate_to_datetime(LAST_MODIFIED)
_CACHE_CONTROL = "public, max-age=86400"
_SHUTDOWN_TIMEOUT_S = 1.0
_PARENT_CHECK_S = 1.0

# The path is matched digit by digit so that no request can make a number of a million digits.
_TILE_PATH = r"/{z:\d{1,2}}/{x:\d{1,10}}/{y:\d{1,10}}{double:(?:@2x)?}.png"


class PortTakenError(OSError):
    """The address to listen on cannot be had; the message says which and what to do."""


class TileServer:
    """The web application, and what it keeps between requests."""

    def __init__(self, behaviour: Behaviour, painter: TilePainter) -> None:
        self._painter = painter
        self._traffic = Traffic(behaviour, painter)
        self.app = web.Application()
        self.app.add_routes(
            [
                web.get(_TILE_PATH, self._tile),
                web.get("/", self._home),
                web.get("/tilejson.json", self._tilejson),
                web.get("/stats.json", self._stats),
                web.get("/faults", self._behaviour),
                web.post("/faults", self._set_behaviour),
            ]
        )

    async def _tile(self, request: web.Request) -> web.StreamResponse:
        return await self._traffic.serve(request, self._answer)

    async def _answer(self, request: web.Request) -> web.Response:
        """The tile, or why not, as it is when nothing goes wrong."""
        match = request.match_info
        tile = Tile(int(match["z"]), int(match["x"]), int(match["y"]))
        if tile.z > MAX_ZOOM or max(tile.x, tile.y) >= 1 << tile.z:
            return web.Response(status=404, text=f"no tile here: zooms are 0–{MAX_ZOOM}\n")
        scale = 2 if match["double"] else 1
        picture = self._painter.at_hand(tile, scale)
        if picture is None:
            picture = await asyncio.to_thread(self._painter.paint, tile, scale)
        headers = {
            "ETag": picture.etag,
            "Last-Modified": LAST_MODIFIED,
            "Cache-Control": _CACHE_CONTROL,
            "Access-Control-Allow-Origin": "*",
        }
        if _is_unchanged(request, picture.etag):
            return web.Response(status=304, headers=headers)
        return web.Response(body=picture.body, content_type="image/png", headers=headers)

    async def _home(self, request: web.Request) -> web.StreamResponse:
        if self._traffic.behaviour.down:
            return reset_connection(request)
        return web.Response(text=home_page(_origin(request)), content_type="text/html")

    async def _tilejson(self, request: web.Request) -> web.StreamResponse:
        if self._traffic.behaviour.down:
            return reset_connection(request)
        return web.json_response(
            {
                "tilejson": "3.0.0",
                "name": "tiledl demo world",
                "description": "Countries of the world, drawn by the demo tile server",
                "version": __version__,
                "attribution": ATTRIBUTION,
                "scheme": "xyz",
                "tiles": [_origin(request) + "/{z}/{x}/{y}.png"],
                "minzoom": 0,
                "maxzoom": MAX_ZOOM,
                "bounds": [-180, -MAX_LATITUDE, 180, MAX_LATITUDE],
                "center": [8, 47, 4],
            },
            headers={"Access-Control-Allow-Origin": "*"},
        )

    async def _stats(self, request: web.Request) -> web.Response:
        return web.json_response(self._traffic.stats().to_json())

    async def _behaviour(self, request: web.Request) -> web.Response:
        return web.json_response(self._traffic.behaviour.to_json())

    async def _set_behaviour(self, request: web.Request) -> web.Response:
        """Put the given fields over the present behaviour; answers with what holds now."""
        try:
            options = json.loads(await request.read())
            self._traffic.behaviour = self._traffic.behaviour.changed(options)
        except ValueError as error:
            sentence = str(error) if isinstance(error, BehaviourError) else f"not JSON: {error}"
            return web.Response(status=400, text=sentence)
        return web.json_response(self._traffic.behaviour.to_json())


def run(
    host: str,
    port: int,
    behaviour: Behaviour,
    announce: Callable[[str], None],
    *,
    watch_stdin: bool = False,
) -> None:
    """Serve until SIGINT or SIGTERM, and with `watch_stdin` also until standard input closes.

    `announce` gets the server's address once it listens. Raises `PortTakenError`.
    """
    painter = TilePainter(World.load())
    over = threading.Event()
    # Beside the first requests, so that the server answers at once. No daemon: one that is at work
    # inside GEOS when the interpreter ends takes the process with it (SIGSEGV).
    threading.Thread(
        target=painter.prepare, args=[lambda: not over.is_set()], name="world levels"
    ).start()
    try:
        asyncio.run(_serve(host, port, TileServer(behaviour, painter), announce, watch_stdin))
    finally:
        over.set()


async def _serve(
    host: str,
    port: int,
    server: TileServer,
    announce: Callable[[str], None],
    watch_stdin: bool,
) -> None:
    loop = asyncio.get_running_loop()
    stopping = asyncio.Event()
    # Before the announcement: whoever has read it may be gone a moment later.
    parent_pid = os.getppid()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Windows has no signal handlers in the loop; there Ctrl-C is a KeyboardInterrupt.
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, stopping.set)
    runner = web.AppRunner(
        server.app,
        access_log=None,
        # Whoever has hung up shall not hold a place in service or in the queue.
        handler_cancellation=True,
        shutdown_timeout=_SHUTDOWN_TIMEOUT_S,
    )
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port, backlog=1024)
        try:
            await site.start()
        except OSError as error:
            raise PortTakenError(
                f"cannot listen on {host} port {port} ({os.strerror(error.errno or 0)}): "
                "stop the program that uses it, or choose another with --port (0 takes a free one)"
            ) from error
        if watch_stdin:
            _stop_at_end_of_stdin(loop, stopping)
        address = runner.addresses[0]
        name = f"[{address[0]}]" if ":" in address[0] else address[0]
        announce(f"http://{name}:{address[1]}")
        if watch_stdin:
            await _until_parent_is_gone(parent_pid, stopping)
        await stopping.wait()
    finally:
        await runner.cleanup()


def _stop_at_end_of_stdin(loop: asyncio.AbstractEventLoop, stopping: asyncio.Event) -> None:
    """Set `stopping` when the parent closes its end of the pipe, as every kind of death does."""

    def watch() -> None:
        # os.read and not sys.stdin, whose lock a daemon thread would hold at the program's end.
        with suppress(OSError):
            while os.read(sys.__stdin__.fileno() if sys.__stdin__ else 0, 4096):
                pass
        with suppress(RuntimeError):  # the loop is closed already
            loop.call_soon_threadsafe(stopping.set)

    threading.Thread(target=watch, name="stdin watch", daemon=True).start()


async def _until_parent_is_gone(parent_pid: int, stopping: asyncio.Event) -> None:
    """Also notice a parent that died while another process still holds its end of the pipe.

    Not Linux's PR_SET_PDEATHSIG: that fires when the *thread* that started this process ends.
    """
    while not stopping.is_set() and os.getppid() == parent_pid:
        with suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), _PARENT_CHECK_S)
    stopping.set()


def _is_unchanged(request: web.Request, etag: str) -> bool:
    """Whether the client has this tile already (RFC 9110, sections 13.1.2, 13.1.3 and 13.2.2)."""
    if "If-None-Match" in request.headers:
        candidates = request.headers["If-None-Match"].split(",")
        return any(given.strip().removeprefix("W/") in (etag, "*") for given in candidates)
    since = request.if_modified_since
    return since is not None and since >= _LAST_MODIFIED_AT


def _origin(request: web.Request) -> str:
    return f"{request.scheme}://{request.host}"
