"""The sentences of the errors, the same for all engines."""

from __future__ import annotations

from msgspec import Struct

from tiledl.http import errors
from tiledl.http.errors import HttpError
from tiledl.http.proxies import Proxies
from tiledl.http.redirects import place_of
from tiledl.http.settings import HttpSettings

_THROUGH_A_PROXY: tuple[type[HttpError], ...] = (errors.ConnectFailed, errors.NameNotResolved)
"""When a URL goes through a proxy, only the proxy is connected to and looked up from here."""


class Faults(Struct, frozen=True):
    """Makes errors for requests under these settings."""

    settings: HttpSettings
    proxies: Proxies

    def make(self, kind: type[HttpError], url: str, detail: str = "") -> HttpError:
        """An error of this kind for `url`. `detail` must hold neither path nor query."""
        proxy = self.proxies.proxy_for(url)
        if proxy and kind in _THROUGH_A_PROXY:
            kind = errors.ProxyFailed
        place = place_of(proxy) if proxy and kind is errors.ProxyFailed else place_of(url)
        sentence = self._sentence(kind, place)
        return kind(f"{sentence} ({detail})" if detail else sentence, url)

    def _sentence(self, kind: type[HttpError], place: str) -> str:
        settings = self.settings
        sentences: dict[type[HttpError], str] = {
            errors.ConnectTimeout: f"{place} gave no connection within "
            f"{settings.connect_patience_s:g} s: is the address right, is a firewall between?",
            errors.ReadTimeout: f"{place} was silent for {settings.read_timeout_s:g} s",
            errors.TotalTimeout: f"{place} had not finished its answer after "
            f"{settings.total_timeout_s:g} s",
            errors.ConnectFailed: f"{place} refused the connection or cannot be reached",
            errors.NameNotResolved: f"the name of {place} cannot be resolved: check its spelling "
            "and the network",
            errors.TlsFailed: f"{place} could not be reached securely",
            errors.ConnectionReset: f"{place} broke the connection before its answer was whole",
            errors.ProxyFailed: f"the proxy {place} refused or cannot be reached: check the proxy "
            "settings",
            errors.TruncatedBody: f"{place} ended its answer before the announced length",
            errors.BodyTooLarge: f"{place} sends more than the limit of "
            f"{settings.max_body_bytes} bytes",
            errors.BadEncoding: f"{place} sent a body that does not unpack as its "
            "Content-Encoding says",
            errors.TooManyRedirects: f"{place} redirected more than {settings.max_redirects} times "
            "in a row",
            errors.RedirectRefused: f"the source redirects to {place}, whose owner does not allow "
            "downloads: choose another source",
            errors.ProtocolError: f"{place} does not speak HTTP as it should",
            errors.UnusableUrl: "the URL cannot be used: it must begin with http:// or "
            "https://host",
        }
        return sentences.get(kind, f"the request to {place} failed")
