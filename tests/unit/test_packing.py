"""Bodies are appended in an order that leaves SQLite's pages full."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from math import log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiledl.geo import Tile
from tiledl.outcome import Stored
from tiledl.store import opening
from tiledl.store.batch import BatchWriter
from tiledl.store.packing import PagePacker


@given(
    st.sampled_from([512, 4096, 16_384, 32_768, 65_536]),
    st.lists(st.lists(st.integers(0, 200_000), max_size=50), max_size=4),
)
def test_every_body_has_one_place(page_bytes: int, batches: list[list[int]]) -> None:
    packer = PagePacker(page_bytes)
    for sizes in batches:
        assert sorted(packer.order(sizes)) == list(range(len(sizes)))


def written_bytes(path: Path, bodies: Sequence[bytes], *, in_order: bool = False) -> int:
    """The size of a file of these bodies, in batches of about 2 MB."""
    with closing(opening.create(path, "{}", "job")) as connection:
        if in_order:
            connection.executemany(
                "INSERT INTO images (tile_data) VALUES (?)", [(body,) for body in bodies]
            )
            connection.commit()
        else:
            writer = BatchWriter(connection)
            batch = max(2_000_000 * len(bodies) // sum(map(len, bodies)), 1)
            for start in range(0, len(bodies), batch):
                writer.write(
                    [
                        Stored(Tile(20, x, 0), body, None)
                        for x, body in enumerate(bodies[start : start + batch], start)
                    ]
                )
    return path.stat().st_size


@pytest.mark.parametrize("mean", [3000, 8000, 12_000, 18_000, 40_000])
def test_little_of_the_file_is_empty(tmp_path: Path, mean: int) -> None:
    rng = random.Random(mean)
    spread = 0.5
    sizes = [int(rng.lognormvariate(log(mean) - spread**2 / 2, spread)) for _ in range(1500)]
    bodies = [rng.randbytes(max(size, 16)) for size in sizes]
    size = written_bytes(tmp_path / "packed.mbtiles", bodies)
    # `map` and the empty tables are in it too.
    assert size < 1.06 * sum(map(len, bodies)) + 60 * len(bodies) + 300_000


def test_bodies_of_half_a_page_to_a_page_need_a_tenth_less(tmp_path: Path) -> None:
    rng = random.Random(1)
    bodies = [rng.randbytes(rng.randrange(2000, 14_000)) for _ in range(1500)]
    packed = written_bytes(tmp_path / "packed.mbtiles", bodies)
    assert packed < 0.9 * written_bytes(tmp_path / "plain.mbtiles", bodies, in_order=True)


def test_each_tile_has_its_own_body_back(tmp_path: Path) -> None:
    rng = random.Random(2)
    bodies = [rng.randbytes(rng.randrange(16, 40_000)) for _ in range(400)]
    path = tmp_path / "map.mbtiles"
    written_bytes(path, bodies)
    with closing(sqlite3.connect(path)) as reader:
        found = dict(reader.execute("SELECT tile_column, tile_data FROM tiles").fetchall())
    assert found == dict(enumerate(bodies))


def test_a_file_of_other_pages_goes_on_with_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rng = random.Random(3)
    bodies = [rng.randbytes(rng.randrange(16, 14_000)) for _ in range(1000)]
    path = tmp_path / "map.mbtiles"
    with monkeypatch.context() as earlier:
        earlier.setattr(opening, "PAGE_SIZE_BYTES", 16_384)
        written_bytes(path, bodies[:500])
    with closing(BatchWriter.open(path)) as writer:
        writer.write([Stored(Tile(20, x, 0), bodies[x], None) for x in range(500, 1000)])
    with closing(sqlite3.connect(path)) as reader:
        found = dict(reader.execute("SELECT tile_column, tile_data FROM tiles").fetchall())
        assert reader.execute("PRAGMA page_size").fetchone() == (16_384,)
        assert reader.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert found == dict(enumerate(bodies))
    assert path.stat().st_size < 1.05 * sum(map(len, bodies)) + 300_000


@pytest.mark.parametrize("page_bytes", [512, 4096, 8192, 16_384, 32_768, 65_536])
def test_the_short_cut_for_most_bodies_comes_to_the_same(page_bytes: int) -> None:
    packer = PagePacker(page_bytes)
    simple = packer._simple_bytes
    assert simple > 400
    assert [packer._bytes_here(size) for size in range(simple + 1)] == [
        size + 12 for size in range(simple + 1)
    ]
