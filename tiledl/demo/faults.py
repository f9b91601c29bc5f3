"""Ways to spoil an answer, each as a client would meet it on a bad day."""

from __future__ import annotations

import asyncio
import socket
import struct
import sys

from aiohttp import web

from tiledl.demo.behaviour import Behaviour, Fault

_DRIBBLES = 20
"""In how many pieces a slow body comes."""

_SIGN_IN_PAGE = """<!doctype html><title>Sign in</title>
<p>Please sign in to this network to continue.</p>
"""
"""What a hotel's network answers instead of a tile."""


async def spoil(
    request: web.Request, response: web.Response, fault: Fault, behaviour: Behaviour
) -> web.StreamResponse:
    """What the client gets instead of `response`."""
    match fault:
        case Fault.STATUS_500:
            return web.Response(status=500, text="injected fault\n")
        case Fault.STATUS_503 | Fault.STATUS_429:
            return web.Response(
                status=503 if fault is Fault.STATUS_503 else 429,
                text="injected fault\n",
                headers={"Retry-After": str(behaviour.retry_after_s)},
            )
        case Fault.RESET:
            return reset_connection(request)
        case Fault.HTML:
            return web.Response(text=_SIGN_IN_PAGE, content_type="text/html")
        case Fault.TRUNCATE:
            return await _truncate(request, response)
        case Fault.SLOW:
            return await _dribble(request, response, behaviour.slow_body_s)


def reset_connection(request: web.Request) -> web.Response:
    """Cut the connection with a reset (TCP RST) instead of answering."""
    transport = request.transport
    if transport is not None:
        connection = transport.get_extra_info("socket")
        if connection is not None:
            # Lingering for no time makes the close an RST, not an orderly FIN.
            linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        transport.abort()
    return web.Response()  # aiohttp wants an answer, and finds nobody to send it to


async def _truncate(request: web.Request, response: web.Response) -> web.StreamResponse:
    """Promise the whole body, send the first half of it, and close."""
    body = _body(response)
    partial = web.StreamResponse(status=200, headers={"Content-Type": "image/png"})
    partial.content_length = len(body)
    partial.force_close()
    await partial.prepare(request)
    await partial.write(body[: len(body) // 2])
    if request.transport is not None:
        request.transport.close()
    return partial


async def _dribble(
    request: web.Request, response: web.Response, duration_s: float
) -> web.StreamResponse:
    """Send the body in small pieces with pauses that add up to `duration_s`."""
    body = _body(response)
    slow = web.StreamResponse(status=200, headers={"Content-Type": "image/png"})
    slow.content_length = len(body)
    await slow.prepare(request)
    size = -(-len(body) // _DRIBBLES)
    for start in range(0, len(body), size):
        await slow.write(body[start : start + size])
        await asyncio.sleep(duration_s / _DRIBBLES)
    await slow.write_eof()
    return slow


def _body(response: web.Response) -> bytes:
    """The bytes to spoil; a 304 has none, and then a few stand for them."""
    return response.body if isinstance(response.body, bytes) and response.body else b"no tile\n"
