"""What pyreqwest's errors mean.

Its classes alone are too coarse (a server silent after accepting is a ConnectTimeoutError, a
refused and a broken connection are both ConnectError), so the chain of causes decides: the messages
of reqwest, hyper, rustls and the operating system, outermost first. The conformance suite pins
those that are looked for, so that a new version that words them otherwise is noticed. The outermost
holds the full URL, which is why no pyreqwest error is ever chained to ours.
"""

from __future__ import annotations

from pyreqwest.exceptions import (
    BuilderError,
    ClientClosedError,
    DetailedPyreqwestError,
    PyreqwestError,
    RequestTimeoutError,
)

from tiledl.http import errors
from tiledl.http.errors import HttpError
from tiledl.http.faults import Faults

_CONNECTING = "client error (Connect)"
_SENDING = "client error (SendRequest)"
_IN_BODY = "error reading a body from connection"

_LOST = (
    "connection closed before message completed",
    "Connection reset",
    "Broken pipe",
    "connection was not ready",
    "broken pipe",
    "operation was canceled",
    "GoAway",
    "go away",
    "os error",  # whatever else the system has against a connection in use
)
_CUT = ("end of file before message length reached", "unexpected EOF during chunk")


def causes_of(error: PyreqwestError) -> list[str]:
    """The messages of what led to it, outermost first."""
    if not isinstance(error, DetailedPyreqwestError):
        return [error.message]
    return [cause["message"] for cause in error.details.get("causes") or []] or [error.message]


def is_lost_before_answer(error: PyreqwestError) -> bool:
    """Whether the connection went while a request waited for its answer's head, as a pooled
    connection does that the server had already closed."""
    causes = causes_of(error)
    return _SENDING in causes and _says(_LOST, causes[-1])


def translate(
    error: PyreqwestError, url: str, faults: Faults, spent_s: float, total_s: float | None = None
) -> HttpError:
    """Our error for pyreqwest's, which came `spent_s` after the request began. `total_s` is the
    request's own patience if it is shorter than the settings'."""
    causes = causes_of(error)
    last = causes[-1]
    if isinstance(error, BuilderError):
        return faults.make(errors.UnusableUrl, url)
    if isinstance(error, ClientClosedError):
        return faults.make(errors.ConnectionReset, url, "this client was closed meanwhile")
    if isinstance(error, RequestTimeoutError):
        # Both patiences end in the same words; the clock tells which it was.
        if spent_s >= (faults.settings.total_timeout_s if total_s is None else total_s):
            return faults.make(errors.TotalTimeout, url)
        if _CONNECTING in causes:
            return faults.make(errors.ConnectTimeout, url)
        return faults.make(errors.ReadTimeout, url)
    if _CONNECTING in causes:
        return _connecting(causes, url, faults)
    if _says(_CUT, last):
        return faults.make(errors.TruncatedBody, url)
    if _SENDING in causes or _IN_BODY in causes:
        # Words of the HTTP parser and of HTTP/2; the system's own have an error number.
        kind = errors.ConnectionReset if _says(_LOST, last) else errors.ProtocolError
        return faults.make(kind, url)
    if causes[0].startswith(("error decoding", "request or response body error")):
        return faults.make(errors.BadEncoding, url)
    return faults.make(errors.ProtocolError, url)


def _connecting(causes: list[str], url: str, faults: Faults) -> HttpError:
    last = causes[-1]
    if any(cause.startswith("tunnel error") for cause in causes):
        return faults.make(errors.ProxyFailed, url)
    if "dns error" in causes:
        return faults.make(errors.NameNotResolved, url)
    if "tcp connect error" in causes:
        return faults.make(errors.ConnectFailed, url, last.split(" (os error")[0].lower())
    # After TCP there is only TLS left to fail.
    return faults.make(errors.TlsFailed, url, last)


def _says(words: tuple[str, ...], message: str) -> bool:
    return any(word in message for word in words)
