"""Where a redirect leads, and what may be said there. One rule for all engines.

The engines' own redirects stay off: they differ in which headers they forward to another host, and
both would follow from https to http.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from tiledl.http.errors import ProtocolError, UnusableUrl

REDIRECTS = frozenset({301, 302, 303, 307, 308})
"""304 is an answer, 300 a choice for a person (RFC 9110, 15.4); a GET stays one in all others."""

SAFE_ELSEWHERE = frozenset(
    {
        "accept",
        "accept-language",
        "cache-control",
        "if-modified-since",
        "if-none-match",
        "user-agent",
    }
)
"""Headers that tell another host nothing. All others may be keys (Authorization, Cookie, X-Api-Key
and whatever a provider invents), so that a list of secrets would always be one short."""

_DEFAULT_PORTS = {"http": 80, "https": 443}


def origin_of(url: str) -> tuple[str, str, int]:
    """The URL's scheme, host and port.

    Raises:
        UnusableUrl: it is not an absolute http(s) URL.
    """
    try:
        parts = urlsplit(url)
        scheme, host = parts.scheme, parts.hostname
        port = parts.port or _DEFAULT_PORTS.get(scheme, 0)
    except ValueError:
        raise UnusableUrl("the URL cannot be read: host or port is malformed", url) from None
    if scheme not in _DEFAULT_PORTS or not host:
        raise UnusableUrl("the URL cannot be used: it must begin with http:// or https://host", url)
    return scheme, host, port


def place_of(url: str) -> str:
    """`host:port` of the URL, the most that a message may say about it."""
    try:
        _, host, port = origin_of(url)
    except UnusableUrl:
        return "the host"
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def redirect_target(url: str, location: str) -> str:
    """The absolute URL that `location` in an answer to `url` means (RFC 9110, 10.2.2).

    Raises:
        ProtocolError: it leads from https to http, or to no http(s) URL at all.
    """
    try:
        target = urljoin(url, location.strip())
        scheme, _, _ = origin_of(target)
    except (UnusableUrl, ValueError):
        raise ProtocolError(f"{place_of(url)} redirects to something that is no URL", url) from None
    if url[:6].lower() == "https:" and scheme != "https":
        raise ProtocolError(
            f"{place_of(url)} redirects from https to unprotected http: not followed", url
        )
    return target


def headers_for_target(
    url: str, target: str, headers: Mapping[str, str] | None
) -> Mapping[str, str] | None:
    """The request's headers as far as `target` may know them."""
    if not headers or origin_of(url) == origin_of(target):
        return headers
    return {name: value for name, value in headers.items() if name.lower() in SAFE_ELSEWHERE}
