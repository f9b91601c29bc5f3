"""Finished tiles: drawn, encoded, remembered; the plain ones without any drawing."""

from __future__ import annotations

import io
import threading
from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b

from msgspec import Struct
from PIL import Image

from tiledl.demo import palette
from tiledl.demo.labels import TILE_PX
from tiledl.demo.render import Renderer
from tiledl.demo.world import World
from tiledl.geo import Tile

_COMPRESSION = 6
"""zlib's level: 9 takes five times as long for a few per cent."""

_MAX_CACHE_BYTES = 64 << 20


class Picture(Struct, frozen=True):
    """A tile as it is sent."""

    body: bytes
    """A PNG."""
    etag: str
    """A strong validator with its quotes, made from the body."""

    @classmethod
    def of(cls, image: Image.Image) -> Picture:
        """The image as PNG."""
        buffer = io.BytesIO()
        image.save(buffer, "PNG", compress_level=_COMPRESSION)
        body = buffer.getvalue()
        return cls(body, f'"{blake2b(body, digest_size=12).hexdigest()}"')


class TilePainter:
    """Tiles of the world map, and a bounded memory of the latest. Safe to use from several
    threads."""

    def __init__(self, world: World, max_cache_bytes: int = _MAX_CACHE_BYTES) -> None:
        self.drawn = 0
        """How many tiles were drawn and encoded so far."""
        self._world = world
        self._renderer = Renderer(world)
        self._max_cache_bytes = max_cache_bytes
        self._cache: OrderedDict[tuple[Tile, int], Picture] = OrderedDict()
        self._cache_bytes = 0
        self._plain: dict[tuple[palette.Colour, int], Picture] = {}
        self._lock = threading.Lock()

    def prepare(self, is_wanted: Callable[[], bool] = lambda: True) -> None:
        """Do now what the first tiles would wait for; takes about a second of one core, and less
        when it stops being wanted."""
        self._world.prepare(is_wanted)

    def at_hand(self, tile: Tile, scale: int) -> Picture | None:
        """The tile if it takes no work: remembered, or known to be all sea or all one country."""
        with self._lock:
            picture = self._cache.get((tile, scale))
            if picture is not None:
                self._cache.move_to_end((tile, scale))
                return picture
        ground = self._world.known_ground(tile)
        if ground is None or self._renderer.has_marks(tile):
            return None
        return self._plain_picture(palette.ground_colour(ground), scale)

    def paint(self, tile: Tile, scale: int) -> Picture:
        """The tile, ``256 * scale`` pixels square; takes some milliseconds of one core."""
        picture = self.at_hand(tile, scale)
        if picture is not None:
            return picture
        scene = self._world.scene(tile, tile.z + scale - 1)
        ground = self._renderer.plain_ground(tile, scene)
        if ground is not None:
            return self._plain_picture(palette.ground_colour(ground), scale)
        image = self._renderer.draw(tile, scale, scene)
        colours = image.getcolors()
        if colours is not None and len(colours) == 1:
            # What was in the margin only is not seen: then this is a plain tile like any other.
            return self._plain_picture(palette.COLOURS[int(str(colours[0][1]))], scale)
        picture = Picture.of(image)
        with self._lock:
            self.drawn += 1
            if (tile, scale) not in self._cache:
                self._cache[tile, scale] = picture
                self._cache_bytes += len(picture.body)
            while self._cache_bytes > self._max_cache_bytes:
                _, oldest = self._cache.popitem(last=False)
                self._cache_bytes -= len(oldest.body)
        return picture

    def _plain_picture(self, colour: palette.Colour, scale: int) -> Picture:
        """A tile of one colour: the same bytes wherever it lies."""
        key = (colour, scale)
        if key not in self._plain:
            side_px = TILE_PX * scale
            image = Image.new("P", (side_px, side_px))
            image.putpalette(list(colour))
            self._plain[key] = Picture.of(image)
        return self._plain[key]
