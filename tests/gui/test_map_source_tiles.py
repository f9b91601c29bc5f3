"""The map's tiles from their source: what is asked, what is kept, for how long."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from tests.unit.fake_lane import FakeLane, reply
from tiledl.engine import TileRequester
from tiledl.flow.limiter import RateLimiter
from tiledl.geo import Tile
from tiledl.gui.map.disk_cache import DiskCache
from tiledl.gui.map.loader import NotNow
from tiledl.gui.map.source_tiles import STALE_FRESH_S, UNSAID_FRESH_S, SourceTiles
from tiledl.http import Reply
from tiledl.sources import TileSource, UrlTemplate

TILE = Tile(3, 4, 2)
PATH = "/3/4/2.png"
START = 1_000_000.0


def picture(colour: str, *, alpha: bool = False) -> bytes:
    image = QImage(256, 256, QImage.Format.Format_ARGB32 if alpha else QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


class Bench:
    """A source's tiles with a fake network and a clock of the test's."""

    def __init__(self, folder: Path, rate_per_s: float | None = None) -> None:
        self.now = START
        self.slept: list[float] = []
        self.answer: Reply = reply(body=picture("red"))
        self.lane = FakeLane(lambda path, attempt: self.answer)
        source = TileSource("id", "A source", (UrlTemplate("http://fake/{z}/{x}/{y}.png"),))
        self.tiles = SourceTiles(
            source.id,
            TileRequester(self.lane, source, epoch_clock=lambda: self.now),
            DiskCache(folder, epoch_clock=lambda: self.now),
            RateLimiter(rate_per_s),
            clock=lambda: self.now,
            epoch_clock=lambda: self.now,
            sleep=self._sleep,
        )

    async def _sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


async def test_a_tile_comes_once_and_is_kept_as_long_as_its_server_says(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    assert await bench.tiles.at_hand(TILE) is None
    bench.answer = reply(body=picture("red"), cache_control="max-age=500")
    loaded = await bench.tiles.from_afar(TILE)
    assert loaded.picture is not None
    assert loaded.picture.pixelColor(9, 9) == QColor("red")
    assert loaded.fresh_until == START + 500
    kept = await bench.tiles.at_hand(TILE)
    assert kept is not None
    assert kept.picture == loaded.picture
    assert kept.fresh_until == START + 500


async def test_a_server_that_says_nothing_is_taken_for_a_week(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    assert (await bench.tiles.from_afar(TILE)).fresh_until == START + UNSAID_FRESH_S


async def test_a_stale_tile_is_revalidated_and_not_sent_again(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.answer = reply(body=picture("red"), cache_control="max-age=10", etag='"v1"')
    await bench.tiles.from_afar(TILE)
    bench.now += 100
    bench.answer = reply(304, cache_control="max-age=10")
    loaded = await bench.tiles.from_afar(TILE)
    assert bench.lane.headers[-1]["If-None-Match"] == '"v1"'
    assert loaded.picture is not None
    assert loaded.picture.pixelColor(9, 9) == QColor("red")
    assert loaded.fresh_until == START + 110
    bench.now += 100
    await bench.tiles.from_afar(TILE)
    assert bench.lane.headers[-1]["If-None-Match"] == '"v1"', "it is kept with the tile"


async def test_what_must_not_be_stored_is_not(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.answer = reply(body=picture("red"), cache_control="private, no-store")
    loaded = await bench.tiles.from_afar(TILE)
    assert loaded.picture is not None
    assert await bench.tiles.at_hand(TILE) is None
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


async def test_a_stale_tile_is_better_than_none_while_the_server_fails(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.answer = reply(body=picture("red"), cache_control="max-age=10")
    await bench.tiles.from_afar(TILE)
    bench.now += 100
    bench.answer = reply(500)
    loaded = await bench.tiles.from_afar(TILE)
    assert loaded.picture is not None
    assert loaded.fresh_until == START + 100 + STALE_FRESH_S


async def test_a_tile_that_is_no_more_is_forgotten(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    await bench.tiles.from_afar(TILE)
    bench.answer = reply(404)
    assert (await bench.tiles.from_afar(TILE)).picture is None
    assert await bench.tiles.at_hand(TILE) is None


async def test_a_server_that_asks_for_rest_gets_it_from_all_tiles(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.answer = reply(429, retry_after="30")
    with pytest.raises(NotNow) as refused:
        await bench.tiles.from_afar(TILE)
    assert refused.value.retry_after_s == 30
    bench.answer = reply(body=picture("red"))
    with pytest.raises(NotNow):
        await bench.tiles.from_afar(Tile(3, 5, 2))
    assert sum(bench.lane.asked.values()) == 1
    bench.now += 31
    assert (await bench.tiles.from_afar(TILE)).picture is not None


async def test_the_policys_rate_holds_for_the_map_too(tmp_path: Path) -> None:
    bench = Bench(tmp_path, rate_per_s=2.0)
    for x in range(5):
        await bench.tiles.from_afar(Tile(3, x, 2))
    assert sum(bench.slept) == pytest.approx(2.0)


@pytest.mark.parametrize("body", [b"\x89PNG\r\n\x1a\nnothingIEND\xaeB`\x82", b"<html>"])
async def test_what_is_no_picture_is_told_and_not_shown(body: bytes, tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.answer = reply(body=body)
    with pytest.raises(NotNow):
        await bench.tiles.from_afar(TILE)
    assert await bench.tiles.at_hand(TILE) is None


async def test_a_tile_that_can_be_seen_through_keeps_its_alpha(tmp_path: Path) -> None:
    bench = Bench(tmp_path)
    bench.answer = reply(body=picture("#40ff0000", alpha=True))
    loaded = await bench.tiles.from_afar(TILE)
    assert loaded.picture is not None
    assert loaded.picture.format() == QImage.Format.Format_ARGB32_Premultiplied
