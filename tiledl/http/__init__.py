"""The one door to the network: a fast lane for tiles, httpx's API for the rest, one error tree."""

from typing import TYPE_CHECKING

from tiledl.http.client import HttpClient, adopt
from tiledl.http.errors import (
    BadBody,
    BadEncoding,
    BodyTooLarge,
    ConnectFailed,
    ConnectionProblem,
    ConnectionReset,
    ConnectTimeout,
    HttpError,
    NameNotResolved,
    ProtocolError,
    ProxyFailed,
    ReadTimeout,
    RedirectRefused,
    TimedOut,
    TlsFailed,
    TooManyRedirects,
    TotalTimeout,
    TruncatedBody,
    UnusableUrl,
)
from tiledl.http.reply import FastLane, Headers, Reply, Timings
from tiledl.http.settings import MAX_BODY_BYTES, Engine, HttpSettings
from tiledl.imports import without

if TYPE_CHECKING:
    import httpx

    from tiledl.http.httpx_errors import errors_translated

    Client = HttpClient | httpx.AsyncClient
    """What scripts may hand in."""


def __getattr__(name: str) -> object:
    # What needs httpx is made when somebody asks for it: see client.
    if name == "Client":
        with without("rich"):
            import httpx
        return HttpClient | httpx.AsyncClient
    if name == "errors_translated":
        with without("rich"):
            from tiledl.http.httpx_errors import errors_translated
        return errors_translated
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "MAX_BODY_BYTES",
    "BadBody",
    "BadEncoding",
    "BodyTooLarge",
    "Client",
    "ConnectFailed",
    "ConnectTimeout",
    "ConnectionProblem",
    "ConnectionReset",
    "Engine",
    "FastLane",
    "Headers",
    "HttpClient",
    "HttpError",
    "HttpSettings",
    "NameNotResolved",
    "ProtocolError",
    "ProxyFailed",
    "ReadTimeout",
    "RedirectRefused",
    "Reply",
    "TimedOut",
    "Timings",
    "TlsFailed",
    "TooManyRedirects",
    "TotalTimeout",
    "TruncatedBody",
    "UnusableUrl",
    "adopt",
    "errors_translated",
]
