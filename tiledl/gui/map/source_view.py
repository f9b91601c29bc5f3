"""The source whose tiles the map shows: opened, changed and closed with all that it needs."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtGui import QImage

from tiledl.geo import Tile
from tiledl.gui.background import Background
from tiledl.gui.map.disk_cache import DiskCache
from tiledl.gui.map.loader import NotNow, TileLoader
from tiledl.gui.messages import retold
from tiledl.gui.translation import tr
from tiledl.sources import DEMO_ID, TileSource, demo_source

if TYPE_CHECKING:
    from tiledl.gui.map.source_tiles import SourceTiles

log = logging.getLogger(__name__)

MEMORY_BYTES = 96 * 1024 * 1024
"""Some 380 pictures: six screens full."""

MOST_IN_FLIGHT = 6
"""What browsers allow themselves for one host."""

YIELDING_IN_FLIGHT = 1
"""While a job asks the same source: the map has patience."""


class Shown(Struct, frozen=True):
    """What to show, by what makes a difference to requests."""

    source: TileSource | None
    needs_server: bool = False
    """Whether it is the demo, and no job's server runs that could be asked."""


class SourceView:
    """Opens a source when it is chosen, one at a time."""

    def __init__(
        self,
        disk: DiskCache,
        on_change: Callable[[], None],
        on_trouble: Callable[[str], None],
        on_size: Callable[[str, Tile, int], None],
    ) -> None:
        """`on_change` is called when there is something else to draw; `on_trouble` with a sentence
        that says why tiles are missing, or with none; `on_size`, in any thread, with a source, a
        tile of it, and its bytes."""
        self.loader: TileLoader[QImage] | None = None
        self.source: TileSource | None = None
        """The source that is shown; it may still be opening."""
        self._disk = disk
        self._on_change = on_change
        self._on_trouble = on_trouble
        self._on_size = on_size
        self._supply: SourceTiles | None = None
        self._background = Background(
            lambda error: on_trouble(tr("something went wrong: {error}", error=error))
        )
        self._turn = asyncio.Lock()
        self._wish = self._present = Shown(None)
        self._open = contextlib.AsyncExitStack()
        self._yields = False

    def show(self, source: TileSource | None, *, needs_server: bool = False) -> None:
        """Show this source's tiles from now on, or none."""
        wish = Shown(source, needs_server)
        if wish == self._wish:
            return
        self._wish = wish
        self.source = source
        self._background.spawn(self._change())

    def set_yielding(self, yields: bool) -> None:
        """Whether a job asks the same source, so that the map should hold back."""
        self._yields = yields
        if self.loader is not None and self.source is not None:
            self.loader.from_afar.set_limit(self._in_flight(self.source))

    async def sample(
        self, source: TileSource, tiles: Sequence[Tile], on_progress: Callable[[int], None]
    ) -> str:
        """Learn the sizes of a few tiles, one after the other and as the map's other requests are
        made; gives a sentence when that does not work.

        `on_progress` is told how many have been looked at.
        """
        trouble = ""
        async with self._turn:
            pass  # what is still opening comes first
        for number, tile in enumerate(tiles):
            on_progress(number)
            loader, supply = self.loader, self._supply
            if loader is None or supply is None or self.source is None:
                return tr("the map shows no tiles of this source, and samples come the same way")
            if self.source.id != source.id:
                return tr("another source was chosen meanwhile")
            if await supply.at_hand(tile) is not None:
                continue
            async with loader.from_afar:
                try:
                    await supply.from_afar(tile)
                except NotNow as error:
                    trouble = str(error)
                    if error.retry_after_s is not None:
                        break
        on_progress(len(tiles))
        return trouble

    async def aclose(self) -> None:
        """Close what is open, and wait for it."""
        await self._background.aclose()
        await self._close_present()

    async def _change(self) -> None:
        async with self._turn:
            if self._wish == self._present:
                return
            await self._close_present()
            wish = self._wish
            self._on_trouble("")
            if wish.source is not None:
                problem = await self._opened(wish.source, wish.needs_server)
                if wish == self._wish:
                    self._on_trouble(problem)
            self._present = wish
            self._on_change()

    async def _opened(self, source: TileSource, needs_server: bool) -> str:
        """Open a source; gives what is to be said when it cannot be shown."""
        if source.templates[0].is_vector:
            return tr("This source has vector tiles, which the map cannot draw.")
        await asyncio.to_thread(_import_all)
        from tiledl.demo.errors import DemoServerError
        from tiledl.demo.launch import DemoServer
        from tiledl.engine import JobOptions, TileRequester
        from tiledl.flow.limiter import RateLimiter
        from tiledl.gui.map.source_tiles import SourceTiles
        from tiledl.http import HttpClient
        from tiledl.session import UsageError, found_keys, http_settings, keep_secret
        from tiledl.settings import SettingsError, load_settings

        async with contextlib.AsyncExitStack() as opening:
            try:
                if source.id == DEMO_ID and needs_server:
                    server = await DemoServer.start_async()
                    opening.push_async_callback(server.stop_async)
                    source = demo_source(server.url)
                keys = await found_keys(source)
                settings = load_settings()
                keep_secret(source, keys, settings.proxy)
                client = HttpClient(http_settings(settings, JobOptions()), settings.http_engine)
            except (DemoServerError, UsageError, SettingsError, ValueError) as error:
                return tr("The map shows no tiles: {error}.", error=retold(str(error)))
            opening.push_async_callback(client.aclose)
            supply = SourceTiles(
                source.id,
                TileRequester(client, source, keys=keys),
                self._disk,
                RateLimiter(source.policy.max_rate_per_s, burst=MOST_IN_FLIGHT),
                on_size=partial(self._on_size, source.id),
            )
            loader = TileLoader(
                supply,
                self._on_change,
                memory_bytes=MEMORY_BYTES,
                in_flight=self._in_flight(source),
                on_trouble=lambda text: self._on_trouble(
                    tr("Some tiles could not be loaded: {reason}.", reason=text) if text else ""
                ),
            )
            opening.push_async_callback(loader.aclose)
            self.loader, self._supply = loader, supply
            self._open = opening.pop_all()
        return ""

    async def _close_present(self) -> None:
        self.loader = self._supply = None
        self._present = Shown(None)
        present, self._open = self._open, contextlib.AsyncExitStack()
        await present.aclose()

    def _in_flight(self, source: TileSource) -> int:
        if self._yields:
            return YIELDING_IN_FLIGHT
        return min(source.policy.max_concurrency or MOST_IN_FLIGHT, MOST_IN_FLIGHT)


def _import_all() -> None:
    """What takes long to import, for a thread."""
    import tiledl.gui.map.source_tiles
    import tiledl.session  # noqa: F401
