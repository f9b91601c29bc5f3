"""The tiles of one source for the map: from the disk while fresh, else asked for, gently.

Requests go through the program's own client with the source's headers and keys, within its policy's
rate; what the server says about caching is honoured.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from PySide6.QtGui import QImage

from tiledl.engine import TileRequester, Trouble
from tiledl.flow.limiter import RateLimiter
from tiledl.geo import Tile
from tiledl.gui.map.disk_cache import DiskCache, Kept
from tiledl.gui.map.loader import Loaded, NotNow
from tiledl.gui.translation import tr
from tiledl.outcome import Absent, NotModified, Stored, Validators

UNSAID_FRESH_S = 7 * 86400.0
"""How long a tile is taken for fresh when its server says nothing: what OpenStreetMap's tile usage
policy asks of its clients."""

ABSENT_FRESH_S = 3600.0
STALE_FRESH_S = 60.0
"""How long a tile that could not be revalidated is shown before the next try (see RFC 5861)."""


class SourceTiles:
    """Gives the pictures of a source's tiles; see `tiledl.gui.map.loader.Supply`."""

    def __init__(
        self,
        source_id: str,
        requester: TileRequester,
        disk: DiskCache,
        limiter: RateLimiter,
        *,
        on_size: Callable[[Tile, int], None] = lambda tile, size_bytes: None,
        clock: Callable[[], float] = time.monotonic,
        epoch_clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`on_size` is told, in any thread, how many bytes a tile has."""
        self._source_id = source_id
        self._on_size = on_size
        self._requester = requester
        self._disk = disk
        self._limiter = limiter
        self._clock = clock
        self._epoch_clock = epoch_clock
        self._sleep = sleep
        self._hold_until = 0.0
        """Until when the server wants to be left alone, by `clock`."""

    async def at_hand(self, tile: Tile) -> Loaded[QImage] | None:
        """The tile from the disk."""
        return await asyncio.to_thread(self._from_disk, tile)

    async def from_afar(self, tile: Tile) -> Loaded[QImage]:
        """The tile from its server, or what is known to be still right. Raises `NotNow`."""
        await self._turn()
        kept = await asyncio.to_thread(self._disk.get, self._source_id, tile)
        answer = await self._requester.ask(tile, kept.validators if kept is not None else None)
        match answer:
            case Stored(_, body, validators):
                return await asyncio.to_thread(self._arrived, tile, body, validators)
            case NotModified(_, validators) if kept is not None:
                return await asyncio.to_thread(self._confirmed, tile, kept, validators)
            case Absent():
                await asyncio.to_thread(self._disk.drop, self._source_id, tile)
                return Loaded(None, 0, self._epoch_clock() + ABSENT_FRESH_S)
            case Trouble():
                if answer.retry_after_s is not None:
                    self._hold_until = self._clock() + answer.retry_after_s
                if kept is not None:
                    fresh_until = self._epoch_clock() + STALE_FRESH_S
                    return await asyncio.to_thread(decoded, kept.body, fresh_until)
                raise NotNow(answer.message, answer.retry_after_s)
        raise NotNow(tr("the server confirmed a tile that it was not asked about"))

    async def _turn(self) -> None:
        held_s = self._hold_until - self._clock()
        if held_s > 0:
            raise NotNow(tr("the server asked to be left alone for a while"), held_s)
        while (wait_s := self._limiter.wait_s(self._clock())) > 0:
            await self._sleep(wait_s)
        self._limiter.take(self._clock())

    def _from_disk(self, tile: Tile) -> Loaded[QImage] | None:
        kept = self._disk.get(self._source_id, tile)
        if kept is None:
            return None
        self._on_size(tile, len(kept.body))
        try:
            return decoded(kept.body, kept.validators.expires_at or 0.0)
        except NotNow:
            self._disk.drop(self._source_id, tile)
            return None

    def _arrived(self, tile: Tile, body: bytes, known: Validators | None) -> Loaded[QImage]:
        known = self._dated(known)
        loaded = decoded(body, known.expires_at or 0.0)
        self._on_size(tile, len(body))
        if known.no_store:
            self._disk.drop(self._source_id, tile)
        else:
            self._disk.put(self._source_id, tile, Kept(body, known))
        return loaded

    def _confirmed(self, tile: Tile, kept: Kept, known: Validators | None) -> Loaded[QImage]:
        dated = self._dated(known)
        renewed = Validators(
            dated.etag or kept.validators.etag,
            dated.last_modified or kept.validators.last_modified,
            dated.expires_at,
        )
        self._disk.put(self._source_id, tile, Kept(kept.body, renewed))
        return decoded(kept.body, renewed.expires_at or 0.0)

    def _dated(self, known: Validators | None) -> Validators:
        now = self._epoch_clock()
        if known is None:
            return Validators(expires_at=now + UNSAID_FRESH_S)
        if known.expires_at is None:
            return Validators(known.etag, known.last_modified, now + UNSAID_FRESH_S, known.no_store)
        return known


def decoded(body: bytes, fresh_until: float) -> Loaded[QImage]:
    """A body as a picture in the form that is drawn fastest. Raises `NotNow` when it is none."""
    picture = QImage.fromData(body)
    if picture.isNull():
        raise NotNow(tr("the tile is not a picture that can be shown"))
    wanted = (
        QImage.Format.Format_ARGB32_Premultiplied
        if picture.hasAlphaChannel()
        else QImage.Format.Format_RGB32
    )
    picture = picture.convertToFormat(wanted)
    return Loaded(picture, picture.sizeInBytes(), fresh_until)
