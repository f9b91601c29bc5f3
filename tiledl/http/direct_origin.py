"""Where the direct engine sends requests to, and what it may send as it stands."""

from __future__ import annotations

import asyncio
import ipaddress
import re
import socket
from collections import deque
from collections.abc import Mapping
from typing import Self

import aiohappyeyeballs

from tiledl.http.cancelling import cancels, heed
from tiledl.http.decoding import ACCEPT_ENCODING
from tiledl.http.direct_connection import DirectConnection

_HOST = re.compile(
    r"http://(?:([a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?)|\[([0-9a-f:.]+)\])(?::(\d{1,5}))?"
)
_TARGET = re.compile(r"/[A-Za-z0-9\-._~!$&()*+,;=:@/?%\[\]]*").fullmatch
"""What can be sent as it stands: no character to escape, no fragment to cut off."""

_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+").fullmatch
_VALUE = re.compile(r"[\t -~]*").fullmatch
"""A header's name (RFC 9110, 5.1) and value, without what only some would read."""

_AddrInfo = aiohappyeyeballs.AddrInfoType


class Origin:
    """One host and port, and the connections that wait for the next request to it."""

    def __init__(self, host: str, port: int, authority: str, user_agent: str) -> None:
        self.host = host
        self.port = port
        self.idle: deque[DirectConnection] = deque()
        self.known: dict[str, str] = {
            "Host": authority,
            "User-Agent": user_agent,
            "Accept": "*/*",
            "Accept-Encoding": ACCEPT_ENCODING,
        }
        self.ending = _ending(self.known)
        """A request's bytes behind its target, where no headers are given."""
        self._lookup: asyncio.Task[list[_AddrInfo]] | None = None

    @classmethod
    def of(cls, url: str, user_agent: str) -> Self | None:
        """Of an http:// URL without path; None if its host or port has to be read by reqwest."""
        parts = _HOST.fullmatch(url)
        if parts is None:
            return None
        name, address6, port_text = parts.groups()
        port = int(port_text or 80)
        if not 0 < port < 65_536 or not _is_plain_host(name, address6):
            return None
        authority = url.removeprefix("http://")
        if port == 80 and port_text:
            authority = authority.rpartition(":")[0]
        return cls(name or address6, port, authority, user_agent)

    def ending_with(self, headers: Mapping[str, str]) -> str:
        """A request's bytes behind its target, with these headers in place of ours.

        Raises:
            ValueError: one of them cannot be sent.
        """
        for name, value in headers.items():
            if not (isinstance(value, str) and _NAME(name) and _VALUE(value)):
                raise ValueError("a header of the request cannot be sent")
        given = {name.lower() for name in headers}
        kept = {name: value for name, value in self.known.items() if name.lower() not in given}
        return _ending({**kept, **headers})

    async def addresses(self, loop: asyncio.AbstractEventLoop) -> list[_AddrInfo]:
        """Where to connect to; one question to the resolver at a time, however many ask."""
        try:
            address = ipaddress.ip_address(self.host)
        except ValueError:
            if self._lookup is None or self._lookup.done():
                self._lookup = loop.create_task(self._look_up(loop))
                # Should nobody be left to hear of it.
                self._lookup.add_done_callback(lambda done: done.cancelled() or done.exception())
            lookup = self._lookup
            cancels_before = cancels()
            try:
                return await asyncio.shield(lookup)
            except asyncio.CancelledError:
                heed(cancels_before)
                raise ConnectionAbortedError from None  # the lane is closed
        if address.version == 4:
            return [(socket.AF_INET, socket.SOCK_STREAM, 0, "", (self.host, self.port))]
        return [(socket.AF_INET6, socket.SOCK_STREAM, 0, "", (self.host, self.port, 0, 0))]

    def forget(self) -> None:
        """Let go of what waits."""
        self.idle.clear()
        if self._lookup is not None:
            self._lookup.cancel()

    async def _look_up(self, loop: asyncio.AbstractEventLoop) -> list[_AddrInfo]:
        return list(await loop.getaddrinfo(self.host, self.port, type=socket.SOCK_STREAM))


def is_sent_as_it_stands(target: str) -> bool:
    """Whether everybody sends this path and query unchanged: nothing to escape, no fragment to cut
    off, no dot segments (nor what may be some, escaped) to resolve."""
    return bool(_TARGET(target)) and "/." not in target and "/%2" not in target


def _is_plain_host(name: str | None, address6: str | None) -> bool:
    """Whether the host means the same to everybody: no 0x7f.1, which is 127.0.0.1 to some."""
    try:
        if address6 is not None:
            return bool(ipaddress.IPv6Address(address6))
        assert name is not None
        if name.rpartition(".")[2][:1].isdigit():
            return bool(ipaddress.IPv4Address(name))
    except ValueError:
        return False
    return True


def _ending(headers: Mapping[str, str]) -> str:
    lines = [f"{name}: {value.strip()}\r\n" for name, value in headers.items()]
    return "".join(lines) + "\r\n"
