"""The order in which bodies fill the pages of `images` best.

SQLite puts appended rows one behind the other and begins a page when the next does not fit, so in
the order of their arrival bodies of half a page to a page leave a quarter of the file empty. Which
of a batch's bodies comes first is for us to say: taken so that each page is filled up with the
largest that still fits, they leave 1 to 5 % (tests/benchmarks), unless nearly all have one size, a
little above half a page.

Sizes are those of sqlite.org/fileformat2.html, section 1.6, for a table of numbers and bodies.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

_PAGE_HEADER_BYTES = 8
_PLACE_BYTES = 2
"""A cell's place in its page's list."""
_OVERFLOW_BYTES = 4
"""The number of the first overflow page."""


class PagePacker:
    """Remembers how much room the last page has left, from one batch to the next."""

    def __init__(self, page_size_bytes: int) -> None:
        self._page_bytes = page_size_bytes
        self._simple_bytes = min(8185, page_size_bytes - 39)
        """Bodies up to this take 12 bytes more than they are: most, and without a call."""
        # Unknown: as long as the first body begins a page, it does not matter.
        self._room_bytes = 0

    def order(self, sizes: Sequence[int]) -> list[int]:
        """The bodies' places in `sizes` (bytes), in the order in which to append them."""
        bytes_here, simple = self._bytes_here, self._simple_bytes
        here = [size + 12 if size <= simple else bytes_here(size) for size in sizes]
        left = sorted(range(len(sizes)), key=here.__getitem__)
        left_bytes = [here[place] for place in left]
        room_bytes = self._room_bytes
        found: list[int] = []
        while left:
            at = bisect_right(left_bytes, room_bytes) - 1
            if at < 0:
                room_bytes = self._page_bytes - _PAGE_HEADER_BYTES
                continue
            room_bytes -= left_bytes.pop(at)
            found.append(left.pop(at))
        self._room_bytes = room_bytes
        return found

    def _bytes_here(self, size: int) -> int:
        """What a body takes of its row's own page: all, or what its overflow pages leave over."""
        # The payload's size, the number (of up to four bytes), and the record's header.
        beside = (6 if size < 16_000 else 7) + _PLACE_BYTES
        payload = size + (4 if size < 8186 else 5)
        most = self._page_bytes - 35
        if payload <= most:
            return payload + beside
        least = (self._page_bytes - 12) * 32 // 255 - 23
        kept = least + (payload - least) % (self._page_bytes - _OVERFLOW_BYTES)
        return (kept if kept <= most else least) + _OVERFLOW_BYTES + beside
