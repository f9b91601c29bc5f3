"""Following redirects, one GET after another, for any engine."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Mapping
from time import perf_counter
from urllib.parse import urlsplit

from msgspec.structs import replace

from tiledl.http.errors import RedirectRefused, TooManyRedirects, TotalTimeout
from tiledl.http.faults import Faults
from tiledl.http.redirects import REDIRECTS, headers_for_target, origin_of, redirect_target
from tiledl.http.reply import Reply, Timings
from tiledl.http.slots import Slots

Get = Callable[[str, "Mapping[str, str] | None", bool, float], Awaitable[Reply]]
"""GETs a URL with headers, on the first request's own origin or not, in the seconds left."""


async def follow_redirects(
    reply: Reply,
    headers: Mapping[str, str] | None,
    get: Get,
    *,
    faults: Faults,
    began_s: float,
) -> Reply:
    """The answer at the end of the redirects that begin with `reply`, to a request with `headers`
    begun at `began_s` (time.perf_counter).

    A redirect without a Location is an answer like any other.

    Raises:
        HttpError: too many, to where we do not go, or what `get` raises.
    """
    settings = faults.settings
    first_origin = origin_of(reply.url)
    for _ in range(settings.max_redirects):
        location = reply.headers.get("location")
        if reply.status not in REDIRECTS or location is None:
            return reply
        target = redirect_target(reply.url, location)
        if settings.refuses_host(urlsplit(target).hostname or ""):
            raise faults.make(RedirectRefused, target)
        # Once away, the keys stay behind, even if a later redirect leads back.
        headers = headers_for_target(reply.url, target, headers)
        left_s = settings.total_timeout_s - (perf_counter() - began_s)
        if left_s <= 0:
            raise faults.make(TotalTimeout, target)
        reply = await get(target, headers, origin_of(target) == first_origin, left_s)
    if reply.status in REDIRECTS and reply.headers.get("location") is not None:
        raise faults.make(TooManyRedirects, reply.url)
    return reply


class FollowingLane(ABC):
    """What the direct and the reqwest engine have in common: a place for each request, and
    redirects followed within it."""

    __slots__ = ("faults", "slots")

    faults: Faults
    slots: Slots
    """Places for requests in flight. Waiting for one is not the server's time."""

    async def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Reply:
        """See FastLane."""
        slots = self.slots
        if not slots.take_free():
            await slots.acquire()
        try:
            began_s = perf_counter()
            reply = await self.get(url, headers)
            if reply.status in REDIRECTS:
                reply = await follow_redirects(
                    reply, headers, self.get, faults=self.faults, began_s=began_s
                )
                reply = replace(reply, timings=Timings(perf_counter() - began_s, None))
            return reply
        finally:
            slots.release()

    @abstractmethod
    async def get(
        self,
        url: str,
        headers: Mapping[str, str] | None,
        is_same_origin: bool = True,
        left_s: float | None = None,
    ) -> Reply:
        """One GET within `left_s` seconds, redirects not followed, for who has a place already."""
