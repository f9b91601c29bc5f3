"""What httpx's errors mean, and how to say ours in httpx's words.

httpx has one ConnectError for a refused connection, an unknown name and a bad certificate; the
exceptions below it tell them apart. It flattens what h11 says into messages, which the conformance
suite pins.
"""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from tiledl.http import errors
from tiledl.http.errors import HttpError
from tiledl.http.faults import Faults
from tiledl.http.proxies import Proxies
from tiledl.http.settings import HttpSettings


def translate(error: httpx.HTTPError | httpx.InvalidURL, url: str, faults: Faults) -> HttpError:
    """Our error for httpx's. The total time is watched by the caller and never seen here."""
    chain = list(_chain(error))
    for below in chain:
        if isinstance(below, HttpError):
            return below
    match error:
        case httpx.InvalidURL() | httpx.UnsupportedProtocol():
            return faults.make(errors.UnusableUrl, url)
        case httpx.ConnectTimeout() | httpx.PoolTimeout():
            return faults.make(errors.ConnectTimeout, url)
        case httpx.TimeoutException():
            return faults.make(errors.ReadTimeout, url)
        case httpx.ProxyError():
            return faults.make(errors.ProxyFailed, url)
        case httpx.ConnectError():
            return _connecting(chain, url, faults)
        case httpx.RemoteProtocolError():
            return _protocol(str(error), url, faults)
        case httpx.LocalProtocolError():
            return faults.make(errors.ProtocolError, url, "a header of the request cannot be sent")
        case httpx.NetworkError():
            return faults.make(errors.ConnectionReset, url)
        case httpx.DecodingError():
            return faults.make(errors.BadEncoding, url)
        case httpx.TooManyRedirects():
            return faults.make(errors.TooManyRedirects, url)
        case _:
            return faults.make(errors.ProtocolError, url)


def _connecting(chain: list[BaseException], url: str, faults: Faults) -> HttpError:
    for below in chain:
        if isinstance(below, socket.gaierror):
            return faults.make(errors.NameNotResolved, url)
        if isinstance(below, ssl.SSLError):
            reason = getattr(below, "verify_message", None) or below.reason or "handshake failed"
            return faults.make(errors.TlsFailed, url, str(reason).lower().replace("_", " "))
    numbers = [below.errno for below in chain if isinstance(below, OSError) and below.errno]
    if url[:6].lower() == "https:" and (
        not numbers or any(isinstance(below, ConnectionResetError) for below in chain)
    ):
        # TCP was there: a connection that ends now ended in the TLS handshake.
        return faults.make(errors.TlsFailed, url, "the handshake was cut off")
    detail = os.strerror(numbers[-1]).lower() if numbers else ""
    return faults.make(errors.ConnectFailed, url, detail)


def _protocol(message: str, url: str, faults: Faults) -> HttpError:
    if "complete message body" in message:
        return faults.make(errors.TruncatedBody, url)
    if "disconnected" in message or "closed connection" in message:
        return faults.make(errors.ConnectionReset, url)
    return faults.make(errors.ProtocolError, url)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The error and all that led to it, groups opened."""
    pending: list[BaseException | None] = [error]
    seen: set[int] = set()
    while pending:
        below = pending.pop(0)
        if below is None or id(below) in seen:
            continue
        seen.add(id(below))
        yield below
        pending += [below.__cause__, below.__context__]
        if isinstance(below, BaseExceptionGroup):
            pending += below.exceptions


_IN_HTTPX_WORDS: dict[type[HttpError], type[httpx.RequestError]] = {
    errors.ConnectTimeout: httpx.ConnectTimeout,
    errors.ReadTimeout: httpx.ReadTimeout,
    errors.TotalTimeout: httpx.ReadTimeout,
    errors.ConnectFailed: httpx.ConnectError,
    errors.NameNotResolved: httpx.ConnectError,
    errors.TlsFailed: httpx.ConnectError,
    errors.ConnectionReset: httpx.ReadError,
    errors.ProxyFailed: httpx.ProxyError,
    errors.TruncatedBody: httpx.RemoteProtocolError,
    errors.BodyTooLarge: httpx.ReadError,
    errors.BadEncoding: httpx.DecodingError,
    errors.TooManyRedirects: httpx.TooManyRedirects,
    errors.RedirectRefused: httpx.RequestError,
    errors.ProtocolError: httpx.RemoteProtocolError,
    errors.UnusableUrl: httpx.UnsupportedProtocol,
}


def in_httpx_words(error: HttpError, request: httpx.Request) -> httpx.RequestError:
    """The httpx error that a user of httpx's API expects. Raised from ours, it can be made ours
    again."""
    return _IN_HTTPX_WORDS.get(type(error), httpx.RequestError)(error.message, request=request)


@contextmanager
def errors_translated() -> Iterator[None]:
    """Around calls of `HttpClient.httpx`: what httpx raises leaves as our HttpError.

    Raises:
        HttpError: as `fetch` would.
    """
    try:
        yield
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        request = getattr(error, "_request", None)
        url = str(request.url) if request is not None else ""
        settings = HttpSettings()
        raise translate(error, url, Faults(settings, Proxies.of(""))) from None
