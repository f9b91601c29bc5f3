"""A loopback HTTP/1.1 server that breaks in chosen ways, written on raw bytes.

A well-behaved server library would refuse to send half of this. Each path below is one behaviour;
`ANSWERS` is the list. At the end stand the clients that the conformance suite asks it with.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
import ssl
import struct
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, unquote, urlsplit

import httpx

from tiledl.http import Engine, FastLane, HttpClient, HttpSettings, adopt

TILE = bytes(range(256)) * 16
"""A body to recognise: 4096 bytes."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A request as it came over the wire."""

    target: str
    headers: dict[str, str]
    """Names in lower case."""
    connection: int
    """Which accepted connection it came on, counted from 1."""

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    def query(self, name: str, default: str = "") -> str:
        return parse_qs(urlsplit(self.target).query).get(name, [default])[0]


Writer = asyncio.StreamWriter
Answer = Callable[["FaultyServer", Seen, Writer], Awaitable[bool]]
"""Writes an answer; says whether the connection stays open for another request."""

ANSWERS: dict[str, Answer] = {}


def answers(path: str) -> Callable[[Answer], Answer]:
    def register(answer: Answer) -> Answer:
        ANSWERS[path] = answer
        return answer

    return register


@dataclass(slots=True)
class FaultyServer:
    """Serves while its `async with` block runs; remembers what it was asked."""

    tls: ssl.SSLContext | None = None
    is_proxy: bool = False
    """Answers absolute-form targets with what was asked, and opens no tunnel."""
    host: str = "127.0.0.1"
    port: int = 0
    connections: int = 0
    """Connections accepted so far."""
    open_connections: int = 0
    most_open_connections: int = 0
    in_flight: int = 0
    most_in_flight: int = 0
    requests: list[Seen] = field(default_factory=list)
    _server: asyncio.Server | None = None
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def url(self, path: str) -> str:
        return f"{'https' if self.tls else 'http'}://{self.host}:{self.port}{path}"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(
            self._accept, self.host, 0, ssl=self.tls, backlog=512
        )
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        assert self._server is not None
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: Writer) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        self.connections += 1
        self.open_connections += 1
        self.most_open_connections = max(self.most_open_connections, self.open_connections)
        number = self.connections
        try:
            while seen := await _read_request(reader, number):
                self.requests.append(seen)
                if self.is_proxy and not seen.target.startswith("/"):
                    answer = through_proxy
                else:
                    answer = ANSWERS.get("/" + seen.path.split("/")[1], _not_there)
                self.in_flight += 1
                self.most_in_flight = max(self.most_in_flight, self.in_flight)
                try:
                    if not await _unless_gone(reader, answer(self, seen, writer)):
                        break
                finally:
                    self.in_flight -= 1
        except (OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            # The client went, or the server closes: both are daily business here, and a cancelled
            # handler would be reported by asyncio.streams as an unhandled error.
            pass
        finally:
            self.open_connections -= 1
            # A TLS farewell would wait for a client that may be gone.
            if self.tls:
                writer.transport.abort()
            else:
                writer.close()


async def _unless_gone(reader: asyncio.StreamReader, answering: Awaitable[bool]) -> bool:
    """Runs an answer to its end, or until the client has hung up; False then."""
    task = asyncio.ensure_future(answering)
    try:
        while not task.done() and not reader.at_eof() and reader.exception() is None:
            await asyncio.wait([task], timeout=0.02)
        return task.done() and task.result()
    finally:
        task.cancel()


async def _read_request(reader: asyncio.StreamReader, connection: int) -> Seen | None:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = head.decode("latin-1").split("\r\n")
    pairs = (line.split(":", 1) for line in lines if line)
    return Seen(first.split(" ")[1], {k.lower(): v.strip() for k, v in pairs}, connection)


async def _send(
    writer: Writer, body: bytes = TILE, status: int = 200, *extra: str, length: int | None = None
) -> bool:
    lines = [f"HTTP/1.1 {status} Whatever", *extra]
    if status not in (204, 304):
        lines.append(f"Content-Length: {len(body) if length is None else length}")
    else:
        body = b""
    writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)
    await writer.drain()
    return True


def _reset(writer: Writer) -> bool:
    """Closes with RST instead of FIN: what a crashed or firewalled peer sends."""
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
    return False


async def _sent(writer: Writer) -> None:
    """Until what was written is out of this process, so that a reset cannot overtake it, and long
    enough for the client to have read it."""
    await writer.drain()
    await asyncio.sleep(0.05)


async def _not_there(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return await _send(writer, b"no such behaviour", 404)


@answers("/tile")
async def tile(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return await _send(writer, TILE, 200, 'ETag: "one"', "Content-Type: image/png")


@answers("/status")
async def status(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    code = int(seen.path.split("/")[2])
    return await _send(writer, f"status {code}".encode(), code, "X-Code: " + str(code))


@answers("/echo")
async def echo(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """The request's target and headers as JSON."""
    return await _send(writer, json.dumps({"target": seen.target, **seen.headers}).encode())


@answers("/cookie")
async def cookie(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return await _send(writer, TILE, 200, "Set-Cookie: who=you; Path=/; Max-Age=3600")


@answers("/redirect")
async def redirect(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """/redirect/CODE?to=LOCATION&s=SECONDS"""
    await asyncio.sleep(float(seen.query("s", "0")))
    location = f"Location: {unquote(seen.query('to'))}"
    return await _send(writer, b"moved", int(seen.path.split("/")[2]), location)


@answers("/redirect-loop")
async def redirect_loop(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return await _send(writer, b"moved", 302, "Location: /redirect-loop")


@answers("/redirect-nowhere")
async def redirect_nowhere(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return await _send(writer, b"moved", 302)


@answers("/gzip")
async def gzipped(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return await _send(writer, gzip.compress(TILE), 200, "Content-Encoding: gzip")


@answers("/gzip-twice")
async def gzip_twice(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return await _send(writer, gzip.compress(TILE) * 2, 200, "Content-Encoding: gzip")


@answers("/deflate")
async def deflated(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return await _send(writer, zlib.compress(TILE), 200, "Content-Encoding: deflate")


@answers("/gzip-broken")
async def gzip_broken(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return await _send(writer, b"this is no gzip at all" * 9, 200, "Content-Encoding: gzip")


@answers("/gzip-bad-sum")
async def gzip_bad_sum(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    packed = bytearray(gzip.compress(TILE))
    packed[-6] ^= 0xFF
    return await _send(writer, bytes(packed), 200, "Content-Encoding: gzip")


@answers("/gzip-cut")
async def gzip_cut(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """A whole HTTP body that holds half a gzip stream."""
    return await _send(writer, gzip.compress(TILE)[:-20], 200, "Content-Encoding: gzip")


@answers("/gzip-empty")
async def gzip_empty(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """What many servers send for an empty tile: the header, and no byte."""
    return await _send(writer, b"", 200, "Content-Encoding: gzip")


@answers("/gzip-tail")
async def gzip_tail(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return await _send(writer, gzip.compress(TILE) + b"tail", 200, "Content-Encoding: gzip")


@answers("/truncated-gzip")
async def truncated_gzip(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    packed = gzip.compress(TILE)
    await _send(writer, packed[:-20], 200, "Content-Encoding: gzip", length=len(packed))
    await _sent(writer)
    return False


@answers("/unasked-encoding")
async def unasked_encoding(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return await _send(writer, TILE, 200, "Content-Encoding: br")


@answers("/chunked")
async def chunked(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    for start in range(0, len(TILE), 1000):
        _chunk(writer, TILE[start : start + 1000])
    writer.write(b"0\r\n\r\n")
    return True


def _chunk(writer: Writer, body: bytes) -> None:
    writer.write(f"{len(body):x}\r\n".encode() + body + b"\r\n")


@answers("/until-close")
async def until_close(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """Neither length nor chunks: the end of the connection is the end of the body."""
    writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + TILE)
    return False


@answers("/chunked-cut")
async def chunked_cut(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    _chunk(writer, TILE)
    await _sent(writer)
    return False


@answers("/chunked-cut-in-chunk")
async def chunked_cut_in_chunk(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2000\r\n" + TILE)
    await _sent(writer)
    return False


@answers("/truncated")
async def truncated(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    await _send(writer, TILE, length=len(TILE) + 1)
    await _sent(writer)
    return False


@answers("/truncated-big")
async def truncated_big(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """Cut after more than any engine buffers before it hands out the head."""
    await _send(writer, TILE * 100, length=len(TILE) * 101)
    await _sent(writer)
    return False


@answers("/close-before")
async def close_before(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return False


@answers("/reset-before")
async def reset_before(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    return _reset(writer)


@answers("/close-in-head")
async def close_in_head(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Le")
    await _sent(writer)
    return False


@answers("/reset-in-head")
async def reset_in_head(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Le")
    await _sent(writer)
    return _reset(writer)


@answers("/reset-in-body")
async def reset_in_body(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    await _send(writer, TILE, length=len(TILE) * 2)
    await _sent(writer)
    return _reset(writer)


@answers("/reset-in-big-body")
async def reset_in_big_body(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    await _send(writer, TILE * 100, length=len(TILE) * 200)
    await _sent(writer)
    return _reset(writer)


@answers("/stall")
async def stall(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    await asyncio.sleep(60)
    return False


@answers("/stall-in-body")
async def stall_in_body(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    await _send(writer, TILE, length=len(TILE) * 2)
    await asyncio.sleep(60)
    return False


@answers("/stall-in-big-body")
async def stall_in_big_body(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    await _send(writer, TILE * 100, length=len(TILE) * 200)
    await asyncio.sleep(60)
    return False


@answers("/dribble")
async def dribble(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """One byte every 50 ms: never silent for long, never done."""
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    while True:
        writer.write(b"x")
        await writer.drain()
        await asyncio.sleep(0.05)


@answers("/slow")
async def slow(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    await asyncio.sleep(float(seen.query("s", "0.1")))
    return await _send(writer)


@answers("/big")
async def big(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """Announces 10 GB."""
    await _send(writer, b"", length=10_000_000_000)
    return await _pour(writer, bytes(65_536))


@answers("/big-chunked")
async def big_chunked(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    return await _pour(writer, b"10000\r\n" + bytes(65_536) + b"\r\n")


async def _pour(writer: Writer, piece: bytes) -> bool:
    for _ in range(160_000):
        writer.write(piece)
        await writer.drain()
    return False


@answers("/bomb")
async def bomb(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """About 200 kB that unpack to 200 MB."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    zeros = bytes(1_000_000)
    packed = b"".join(packer.compress(zeros) for _ in range(200)) + packer.flush()
    return await _send(writer, packed, 200, "Content-Encoding: gzip")


@answers("/sized")
async def sized(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """/sized/N: N bytes with their length; ?chunked=1 without it; ?gzip=1 packed."""
    body = bytes(int(seen.path.split("/")[2]))
    if seen.query("gzip"):
        return await _send(writer, gzip.compress(body), 200, "Content-Encoding: gzip")
    if not seen.query("chunked"):
        return await _send(writer, body)
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    _chunk(writer, body)
    writer.write(b"0\r\n\r\n")
    return True


@answers("/garbage")
async def garbage(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    writer.write(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")
    await _sent(writer)
    return False


@answers("/bad-length")
async def bad_length(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n")
    await _sent(writer)
    return False


@answers("/bad-chunk")
async def bad_chunk(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nwhat\r\n")
    await _sent(writer)
    return False


@answers("/early-hints")
async def early_hints(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """Two preliminary answers before the final one (RFC 8297)."""
    for _ in range(2):
        writer.write(b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\nX-Code: 103\r\n\r\n")
        await _sent(writer)
    return await _send(writer, TILE, 200, "X-Code: 200")


@answers("/bare-lf")
async def bare_lf(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """Lines that end as scripts end them."""
    writer.write(f"HTTP/1.1 200 OK\nContent-Length: {len(TILE)}\n\n".encode() + TILE)
    return True


@answers("/two-answers")
async def two_answers(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """Another answer right behind the one that was asked for."""
    await _send(writer)
    return await _send(writer, b"nobody asked for this")


@answers("/late-words")
async def late_words(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """A good answer, and a while later a farewell on the idle connection."""
    await _send(writer)
    await asyncio.sleep(0.05)
    return await _send(writer, b"too late", 408)


@answers("/endless-head")
async def endless_head(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        writer.write(b"X-Filler: " + b"x" * 8000 + b"\r\n")
        await writer.drain()


@answers("/http10")
async def http10(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """An old server: it closes after each answer, and says so with its version only."""
    writer.write(f"HTTP/1.0 200 OK\r\nContent-Length: {len(TILE)}\r\n\r\n".encode() + TILE)
    return False


@answers("/close-after")
async def close_after(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """A good keep-alive answer; then the server closes the idle connection unannounced."""
    await _send(writer)
    return False


@answers("/first-only")
async def first_only(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    """Answers a connection's first request and closes on its second: the client meets a pooled
    connection that dies just as it is used. ?reset=1 tears it down instead."""
    earlier = sum(1 for other in server.requests if other.connection == seen.connection)
    if earlier == 1:
        return await _send(writer)
    return _reset(writer) if seen.query("reset") else False


async def through_proxy(server: FaultyServer, seen: Seen, writer: Writer) -> bool:
    if not seen.target.startswith("http://"):
        await _send(writer, b"no tunnels", 403)
        return False
    return await echo(server, seen, writer)


ANYTHING_GOES = HttpSettings(
    connect_timeout_s=5, read_timeout_s=5, total_timeout_s=10, max_body_bytes=1_000_000, proxy=""
)
"""Patient enough for a busy machine, and untouched by the environment's proxies."""

LANES = ("direct", "reqwest", "httpx", "adopted")


@asynccontextmanager
async def open_lane(kind: str, settings: HttpSettings = ANYTHING_GOES) -> AsyncIterator[FastLane]:
    """One of LANES: an engine, or a lane on a script's own httpx client."""
    if kind == "adopted":
        # Nothing here goes through TLS, and reading the public certificates takes 30 ms.
        async with httpx.AsyncClient(trust_env=False, verify=False) as own:
            lane = adopt(own, settings)
            yield lane
            await lane.aclose()
    else:
        async with HttpClient(settings, Engine(kind)) as client:
            yield client
