"""What is asked of the network, said once and held by every engine."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

from tiledl import __version__

MAX_BODY_BYTES = 32 * 1024 * 1024
"""Far above any tile (a 4096 px PNG of noise has 48 MB raw and no map looks like it; real ones stay
under 5 MB) and above the largest WMTS capabilities in use (about 20 MB), yet small enough that a
hundred bodies in flight at the limit still fit an ordinary machine."""


IDLE_S = 30
"""How long an unused connection is kept, in seconds. Shorter than the usual servers' 60-75 s, so
that we are the side that closes, and longer than any pause between tiles."""


def _refuses_none(host: str) -> bool:
    return False


class Engine(StrEnum):
    """Which HTTP stack carries the requests."""

    DIRECT = "direct"
    """HTTP/1.1 of our own to http:// hosts without a proxy, and reqwest for the rest; the default.
    """
    REQWEST = "reqwest"
    """pyreqwest: Rust's reqwest on a thread of its own."""
    HTTPX = "httpx"
    """Pure Python: runs wherever Python runs, at a small fraction of the speed."""


class HttpSettings(Struct, frozen=True):
    """Identity, patience and limits for all requests of one client.

    Raises:
        ValueError: a value cannot be used; the sentence says which and why.
    """

    user_agent: str = f"tiledl/{__version__} (+https://github.com/tiledl/tiledl)"
    """Program name, version and contact, in this order (RFC 9110, 10.1.5)."""
    connect_timeout_s: float = 10
    """To a usable connection: name, TCP, TLS."""
    read_timeout_s: float = 20
    """The longest silence while waiting for the answer or for more of it."""
    total_timeout_s: float = 60
    """From the start of a request to the end of its body, redirects included. Waiting for one of
    `max_connections` does not count: this is our own queue and not the server's slowness."""
    max_connections: int = 256
    """Requests in flight at once; more wait their turn."""
    max_body_bytes: int = MAX_BODY_BYTES
    """The longest decoded body, in bytes."""
    max_redirects: int = 5
    refuses_host: Callable[[str], bool] = _refuses_none
    """Whether a host name is one to which no redirect is followed."""
    proxy: str | None = None
    """An http:// or https:// proxy for everything; "" is no proxy; None takes the environment's
    (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY) as it is when the client is made."""
    ca_file: Path | None = None
    """PEM certificates to trust beside the public ones."""
    verify: bool = True
    """Whether servers must prove who they are. False is for a laboratory."""
    http2: bool = True
    """Speak HTTP/2 to TLS hosts that offer it; the httpx engine only if the h2 package is there."""

    @property
    def connect_patience_s(self) -> float:
        """What an engine gets for connecting: a little less than the other patiences, where they
        are as short. They run meanwhile, and whichever ends first names the error: a host that
        cannot be reached should not be called a silent one."""
        return min(self.connect_timeout_s, 0.95 * self.read_timeout_s, 0.95 * self.total_timeout_s)

    def __post_init__(self) -> None:
        _check_user_agent(self.user_agent)
        for name in ("connect_timeout_s", "read_timeout_s", "total_timeout_s"):
            seconds = getattr(self, name)
            if not (math.isfinite(seconds) and 0.001 <= seconds <= 86_400):
                raise ValueError(f"{name} is {seconds:g}: choose between 0.001 and 86400 seconds")
        if not 1 <= self.max_connections <= 65_535:
            raise ValueError(
                f"max_connections is {self.max_connections}: choose between 1 and 65535"
            )
        if self.max_body_bytes < 1:
            raise ValueError(f"max_body_bytes is {self.max_body_bytes}: it must be at least 1")
        if not 0 <= self.max_redirects <= 50:
            raise ValueError(f"max_redirects is {self.max_redirects}: choose between 0 and 50")
        if self.proxy:
            _check_proxy(self.proxy)
        if self.ca_file is not None and not self.ca_file.is_file():
            raise ValueError(f"ca_file {self.ca_file} is not a file: give a PEM file to trust")


def _check_user_agent(user_agent: str) -> None:
    if not user_agent.strip():
        raise ValueError("user_agent is empty: name the program, its version and a contact")
    if not (user_agent.isascii() and user_agent.isprintable()):
        raise ValueError(
            "user_agent has characters outside printable ASCII: headers carry no other"
        )


def _check_proxy(proxy: str) -> None:
    # The message leaves the value out: a proxy's URL may hold a password.
    hint = "proxy cannot be used: give http://host:port or https://host:port"
    try:
        parts = urlsplit(proxy)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ValueError(hint)
