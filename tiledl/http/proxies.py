"""Which proxy a URL goes through. The engines route by themselves; this says whom to blame."""

from __future__ import annotations

import os
import sys
from typing import Self

from msgspec import Struct

from tiledl.http.errors import UnusableUrl
from tiledl.http.redirects import origin_of


class Proxies(Struct, frozen=True):
    """The proxies by URL scheme ("http", "https", "all") and hosts that are reached without ("no"),
    as the environment names them."""

    by_scheme: dict[str, str]

    @classmethod
    def of(cls, proxy: str | None) -> Self:
        """From a setting: a URL for everything, "" for none, None for the environment's."""
        if proxy is None:
            return cls(_of_environment())
        return cls({"all": proxy} if proxy else {})

    @property
    def are_passed_by(self) -> bool:
        """Whether NO_PROXY says "*": no proxy for any host."""
        return "*" in self._direct_hosts()

    def proxy_for(self, url: str) -> str | None:
        """The proxy's URL, or None if `url` is reached directly."""
        try:
            scheme, host, port = origin_of(url)
        except UnusableUrl:
            return None
        proxy = self.by_scheme.get(scheme) or self.by_scheme.get("all")
        if not proxy or self._is_direct(host, port):
            return None
        return proxy if "://" in proxy else f"http://{proxy}"

    def _is_direct(self, host: str, port: int) -> bool:
        for pattern in self._direct_hosts():
            name, _, only_port = pattern.partition(":")
            name = name.lstrip(".")
            if only_port and only_port != str(port):
                continue
            if name == "*" or (name and (host == name or host.endswith("." + name))):
                return True
        return False

    def _direct_hosts(self) -> list[str]:
        return [name.strip() for name in self.by_scheme.get("no", "").lower().split(",")]


def _of_environment() -> dict[str, str]:
    if sys.platform not in ("win32", "darwin") and not any(
        name.lower().endswith("_proxy") for name in os.environ
    ):
        # Nowhere else are they named here, and urllib.request brings http.client and email along.
        return {}
    import urllib.request

    return urllib.request.getproxies()
