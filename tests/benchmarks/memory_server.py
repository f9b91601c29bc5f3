"""A tile server that costs little and never runs out: ``python -m tests.benchmarks.memory_server``.

It answers every path with a small PNG-like body of its own, after a delay if one is given. It
writes its address to standard output, and ends with SIGTERM. `/stats` says what it has counted:
how many tiles, when each 1,024th was answered, and how long requests were really held.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import time
from hashlib import blake2b
from typing import cast

import uvloop

BODY_BYTES = 200
"""Small, so that a million of them test the number and not the disk."""

MARK_EVERY = 1024

_BEGIN = b"\x89PNG\r\n\x1a\n"
_END = b"IEND\xaeB`\x82"
_FILLING = bytes(BODY_BYTES - len(_BEGIN) - len(_END) - 64)
_HEAD = (
    f"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: {BODY_BYTES}\r\n\r\n"
).encode()


class _Counts:
    def __init__(self, delay_s: float) -> None:
        self.delay_s = delay_s
        self.reset()

    def reset(self) -> None:
        self.answered = 0
        self.held_s = 0.0
        self.marks: list[float] = []

    def as_json(self) -> bytes:
        return json.dumps(
            {
                "answered": self.answered,
                "held_s": self.held_s / self.answered if self.answered else 0.0,
                "marks": self.marks,
            }
        ).encode()


class _Connection(asyncio.Protocol):
    def __init__(self, counts: _Counts) -> None:
        self._counts = counts
        self._loop = asyncio.get_running_loop()
        self._unread = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports are none by inheritance.
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, received: bytes) -> None:
        came_at = time.monotonic()
        received = self._unread + received
        while (end := received.find(b"\r\n\r\n")) >= 0:
            path = received.split(b" ", 2)[1]
            received = received[end + 4 :]
            if path.count(b"/") < 3:
                self._answer_about_itself(path)
            elif self._counts.delay_s:
                self._loop.call_later(self._counts.delay_s, self._answer, path, came_at)
            else:
                self._answer(path, came_at)
        self._unread = received

    def _answer(self, path: bytes, came_at: float) -> None:
        body = _BEGIN + blake2b(path).digest() + _FILLING + _END
        self._transport.write(_HEAD + body)
        counts = self._counts
        now = time.monotonic()
        counts.answered += 1
        counts.held_s += now - came_at
        if counts.answered % MARK_EVERY == 0:
            counts.marks.append(now)

    def _answer_about_itself(self, path: bytes) -> None:
        if path == b"/reset":
            self._counts.reset()
        body = self._counts.as_json()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
        self._transport.write(f"{head}\r\n\r\n".encode() + body)


async def _serve(delay_s: float) -> None:
    loop = asyncio.get_running_loop()
    counts = _Counts(delay_s)
    server = await loop.create_server(lambda: _Connection(counts), "127.0.0.1", 0, backlog=4096)
    port = server.sockets[0].getsockname()[1]
    print(f"http://127.0.0.1:{port}", flush=True)
    over = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, over.set)
    await over.wait()


def main() -> None:
    """Serve until SIGTERM."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--delay-ms", type=float, default=0.0)
    uvloop.run(_serve(parser.parse_args().delay_ms / 1000))


if __name__ == "__main__":
    main()
