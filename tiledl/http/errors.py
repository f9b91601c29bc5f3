"""What can go wrong between asking for a URL and having its body.

One tree for all engines: the same fault has the same class and the same meaning in each. Messages
name host and port at most. The path and the query stay out of them, since they hold keys and say
which place a person looks at; they are in `url` for whoever may know.
"""

from __future__ import annotations


class HttpError(Exception):
    """A request that ended without a whole answer.

    Attributes:
        message: one sentence naming host and port at most.
        url: the full URL that was asked for. It may hold keys and places: never log it unasked.
    """

    def __init__(self, message: str, url: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.url = url

    def __reduce__(self) -> tuple[type[HttpError], tuple[str, str]]:
        return type(self), (self.message, self.url)


class TimedOut(HttpError):
    """The patience given in the settings ended. Trying again later may work."""


class ConnectTimeout(TimedOut):
    """No usable connection within `connect_timeout_s`."""


class ReadTimeout(TimedOut):
    """Connected, then silence for `read_timeout_s`."""


class TotalTimeout(TimedOut):
    """Not finished within `total_timeout_s`, though bytes may still have been coming."""


class ConnectionProblem(HttpError):
    """No connection, or one that was lost."""


class ConnectFailed(ConnectionProblem):
    """The host refused the connection or cannot be reached."""


class NameNotResolved(ConnectionProblem):
    """The host's name has no address, or no name server answers."""


class TlsFailed(ConnectionProblem):
    """No trusted encrypted connection: an untrusted or expired certificate, another name in it, or
    a failed handshake."""


class ConnectionReset(ConnectionProblem):
    """The connection broke before or in the answer's head, or was torn down (TCP reset) in its
    body. Also after one silent retry on a fresh connection."""


class ProxyFailed(ConnectionProblem):
    """The proxy refused, cannot be reached, or would not open a tunnel."""


class BadBody(HttpError):
    """An answer came, and its body cannot be used."""


class TruncatedBody(BadBody):
    """The body ended in order but before its announced length or its last chunk."""


class BodyTooLarge(BadBody):
    """The decoded body is longer than `max_body_bytes`; the rest was not read."""


class BadEncoding(BadBody):
    """The body is not what its Content-Encoding says, or the encoding is not one we asked for."""


class TooManyRedirects(HttpError):
    """More than `max_redirects` in a row, as in a loop."""


class RedirectRefused(HttpError):
    """To a host that the settings leave out: its owner does not allow what we are about."""


class ProtocolError(HttpError):
    """The answer is not HTTP as specified, or redirects to where we do not go."""


class UnusableUrl(HttpError):
    """The URL is not an absolute http:// or https:// URL."""
