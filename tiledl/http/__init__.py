"""The one door to the network: a fast lane for tiles, httpx's API for the rest, one error tree."""

from tiledl.imports import without

with without("rich"):
    import httpx

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
from tiledl.http.httpx_errors import errors_translated
from tiledl.http.reply import FastLane, Headers, Reply, Timings
from tiledl.http.settings import MAX_BODY_BYTES, Engine, HttpSettings

Client = HttpClient | httpx.AsyncClient
"""What scripts may hand in."""

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
