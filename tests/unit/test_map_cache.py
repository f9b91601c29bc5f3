"""Tiles that were looked at: in memory by use, on disk within a size."""

from __future__ import annotations

from pathlib import Path

import pytest

from tiledl.geo import Tile
from tiledl.gui.map.disk_cache import DiskCache, Kept
from tiledl.gui.map.lru import Lru
from tiledl.outcome import Validators

SEEN = Validators('"abc"', "Tue, 24 Nov 2026 10:00:00 GMT", 5000.0)
TILE = Tile(5, 17, 11)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_kept_tile_comes_back_as_it_was(tmp_path: Path) -> None:
    cache = DiskCache(tmp_path)
    body = b"\x89PNG\nwith\nnewlines\n\x00"
    cache.put("source", TILE, Kept(body, SEEN))
    assert cache.get("source", TILE) == Kept(body, SEEN)
    assert cache.get("other source", TILE) is None
    assert cache.get("source", Tile(5, 17, 12)) is None
    cache.drop("source", TILE)
    assert cache.get("source", TILE) is None


def test_no_address_can_be_read_in_the_names_of_files(tmp_path: Path) -> None:
    DiskCache(tmp_path).put("https://example.org/secret", TILE, Kept(b"body", SEEN))
    assert all("example" not in str(path) for path in tmp_path.rglob("*"))


@pytest.mark.parametrize("content", [b"", b"no json\nbody", b'{"size": 9}\nbody', b"[1]\nbody"])
def test_a_damaged_file_is_no_tile_and_goes(content: bytes, tmp_path: Path) -> None:
    cache = DiskCache(tmp_path)
    cache.put("source", TILE, Kept(b"body", SEEN))
    (file,) = _files(tmp_path)
    file.write_bytes(content)
    assert cache.get("source", TILE) is None
    assert _files(tmp_path) == []


def test_what_was_not_used_for_longest_gives_way(tmp_path: Path) -> None:
    now = [1000.0]
    cache = DiskCache(tmp_path, limit_bytes=10_000, epoch_clock=lambda: now[0])
    for y in range(8):
        now[0] += 10
        cache.put("source", Tile(5, 0, y), Kept(bytes(1000), SEEN))
    now[0] += 10
    assert cache.get("source", Tile(5, 0, 0)) is not None, "now it is the newest"
    for y in range(8, 12):
        now[0] += 10
        cache.put("source", Tile(5, 0, y), Kept(bytes(1000), SEEN))
    assert sum(path.stat().st_size for path in _files(tmp_path)) <= 10_000
    assert cache.get("source", Tile(5, 0, 0)) is not None
    assert cache.get("source", Tile(5, 0, 1)) is None
    assert cache.get("source", Tile(5, 0, 11)) is not None


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = DiskCache(tmp_path / "file" / "cache")
    cache.put("source", TILE, Kept(b"body", SEEN))
    cache.put("source", TILE, Kept(b"body", SEEN))
    assert cache.get("source", TILE) is None
    assert caplog.text.count("cache cannot be used") == 1


def test_memory_keeps_what_was_used_last() -> None:
    kept: Lru[str, int] = Lru(30)
    for number, name in enumerate("abc"):
        kept.put(name, number, 10)
    assert kept.get("a") == 0
    kept.put("d", 3, 10)
    assert "b" not in kept
    assert (len(kept), kept.size_bytes) == (3, 30)
    kept.put("a", 9, 5)
    assert (kept.get("a"), kept.size_bytes) == (9, 25)
    kept.put("big", 7, 99)
    assert (kept.get("big"), len(kept)) == (7, 1)
