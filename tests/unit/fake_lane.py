"""A network that does what a test says, for what would be slow or rare on a real one."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping

from tiledl.http import Reply, Timings


def png(content: bytes) -> bytes:
    """Something with a PNG's beginning and end, which is all that the engine looks at."""
    return b"\x89PNG\r\n\x1a\n" + content + b"IEND\xaeB`\x82"


PNG = png(bytes(32))


class NoHeaders(dict[str, str]):
    """Headers by lower-case name."""


class FakeLane:
    """Answers `fetch` with what `behave` gives for the URL's path and the number of the try."""

    name = "fake"

    def __init__(
        self,
        behave: Callable[[str, int], Reply] | None = None,
        delay_s: float = 0.0,
    ) -> None:
        self.behave = behave or (lambda path, attempt: reply())
        self.delay_s = delay_s
        self.asked: Counter[str] = Counter()
        self.headers: list[Mapping[str, str]] = []
        self.in_flight = 0
        self.most_in_flight = 0

    async def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Reply:
        path = url.removeprefix("http://fake")
        self.asked[path] += 1
        self.headers.append(headers or {})
        attempt = self.asked[path]
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            await asyncio.sleep(self.delay_s)
            return self.behave(path, attempt)
        finally:
            self.in_flight -= 1

    async def aclose(self) -> None:
        """Nothing is open."""


def reply(status: int = 200, body: bytes = PNG, **headers: str) -> Reply:
    """An answer; underscores in header names stand for hyphens."""
    named = NoHeaders({name.replace("_", "-"): value for name, value in headers.items()})
    return Reply(status, named, body if status == 200 else b"", Timings(0.0, None), "")
