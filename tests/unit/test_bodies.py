"""Equal bodies are found: in memory, in the index, and after whatever has taken the memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tiledl.geo import Tile
from tiledl.outcome import Stored, Validators
from tiledl.store import ForeignFile, WorkingStore, opening
from tiledl.store.batch import BatchWriter
from tiledl.store.bodies import Bodies

HELD = 10


@pytest.fixture
def connection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[sqlite3.Connection]:
    monkeypatch.setattr("tiledl.store.bodies.HELD_HASHES", HELD)
    with closing(opening.create(tmp_path / "a.mbtiles", "{}", "job")) as opened:
        yield opened


def stored(*bodies: bytes, row: int = 0) -> list[Stored]:
    return [Stored(Tile(9, x, row), body, None) for x, body in enumerate(bodies)]


def images(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM images").fetchone()[0])


def indexed(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM tiledl_hashes").fetchone()[0])


def many(first: int, last: int) -> list[bytes]:
    return [str(number).encode() for number in range(first, last)]


@pytest.mark.parametrize("is_new_writer", [False, True])
@pytest.mark.parametrize("count", [HELD - 1, HELD, 3 * HELD, 300])
def test_bodies_seen_before_are_not_stored_again(
    connection: sqlite3.Connection, count: int, is_new_writer: bool
) -> None:
    writer = BatchWriter(connection)
    for start in range(0, count, 7):
        writer.write(stored(*many(start, min(start + 7, count)), row=start))
    if is_new_writer:  # what was in memory is gone, as after a crash
        writer = BatchWriter(connection)
    receipt = writer.write(stored(*reversed(many(0, count)), b"new", row=500))
    assert (receipt.stored, receipt.new_images, receipt.new_image_bytes) == (count + 1, 1, 3)
    assert images(connection) == count + 1


def test_the_index_is_filled_when_many_hashes_are_held(connection: sqlite3.Connection) -> None:
    writer = BatchWriter(connection)
    writer.write(stored(*many(0, HELD - 1)))
    assert indexed(connection) == 0
    for start in range(HELD, 40 * HELD, HELD):
        writer.write(stored(*many(start, start + HELD), row=start))
        assert images(connection) - indexed(connection) < HELD


def test_what_the_index_lacks_is_known_at_every_moment(connection: sqlite3.Connection) -> None:
    """The bodies up to `hashed`, and no others, need not be hashed again after a crash."""
    writer = BatchWriter(connection)
    for start in range(0, 30 * HELD, 3):
        writer.write(stored(*many(start, start + 3), row=start))
        hashed, in_index = connection.execute(
            "SELECT hashed, (SELECT count(*) FROM tiledl_hashes WHERE tile_id <= hashed)"
            " FROM tiledl_totals"
        ).fetchone()
        assert in_index == hashed
        assert images(connection) - hashed < 3 * HELD


@pytest.mark.parametrize("is_new_writer", [False, True])
@pytest.mark.parametrize("count", [3, 3 * HELD])
def test_two_bodies_of_one_hash_are_two_bodies(
    connection: sqlite3.Connection,
    monkeypatch: pytest.MonkeyPatch,
    count: int,
    is_new_writer: bool,
) -> None:
    monkeypatch.setattr("tiledl.store.bodies.hash_of", lambda body: len(body))
    writer = BatchWriter(connection)
    writer.write(stored(*many(0, count)))
    if is_new_writer:
        writer = BatchWriter(connection)
    writer.write(stored(*many(0, count), row=1))
    for row in (0, 1):
        tiles = connection.execute(
            "SELECT tile_data FROM tiles WHERE tile_row = ? ORDER BY tile_column",
            (Tile(9, 0, row).tms_row,),
        )
        assert [body for (body,) in tiles] == many(0, count)


def test_a_filter_that_lets_everything_through_changes_nothing(
    connection: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tiledl.store.bodies._FILTER_BITS", 3)
    writer = BatchWriter(connection)
    for start in range(0, 300, 7):
        assert writer.write(stored(*many(start, start + 7), row=start)).new_images == 7
    assert writer.write(stored(*many(0, 301), row=500)).new_images == 0


def test_a_body_that_a_damaged_file_has_lost_comes_back(connection: sqlite3.Connection) -> None:
    writer = BatchWriter(connection)
    writer.write(stored(*many(0, 3 * HELD)))
    with connection:
        connection.execute("DELETE FROM images WHERE tile_id IN (1, 30)")
    assert writer.write(stored(*many(0, 3 * HELD), row=1)).new_images == 2
    tiles = connection.execute(
        "SELECT tile_data FROM tiles WHERE tile_row = ?", (Tile(9, 0, 1).tms_row,)
    )
    assert sorted(body for (body,) in tiles) == sorted(many(0, 3 * HELD))


def test_a_batch_that_fails_leaves_index_and_bodies_as_they_were(
    connection: sqlite3.Connection,
) -> None:
    BatchWriter(connection).write(stored(b"kept"))
    connection.execute(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON map BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    with pytest.raises(sqlite3.IntegrityError, match="full"):
        BatchWriter(connection).write(stored(*many(0, 2 * HELD), row=1))
    connection.execute("DROP TRIGGER full")
    assert (images(connection), indexed(connection)) == (1, 0)
    assert BatchWriter(connection).write(stored(b"kept", b"0", row=1)).new_images == 1


def test_numbers_of_dropped_bodies_mislead_nobody(
    connection: sqlite3.Connection, tmp_path: Path
) -> None:
    writer = BatchWriter(connection)
    writer.write(stored(*many(0, 2 * HELD)))
    writer.write(stored(*[b"same"] * (2 * HELD)))
    with WorkingStore.reopen(tmp_path / "a.mbtiles") as store:
        store.drop_orphans()
        assert (images(connection), indexed(connection)) == (1, 0)
        BatchWriter(connection).write(stored(*many(0, 3), row=1))
        assert [store.tile(Tile(9, x, 1)) for x in range(3)] == many(0, 3)
        assert store.tile(Tile(9, 5, 0)) == b"same"
        assert store.summary().images == 4


@pytest.mark.parametrize("stored_before", [1, 70, 200])
def test_a_batch_may_mix_new_tiles_with_replaced_and_repeated_ones(
    connection: sqlite3.Connection, stored_before: int
) -> None:
    writer = BatchWriter(connection)
    writer.write(stored(*[b"old"] * stored_before))
    batch = stored(*many(0, 200))
    writer.write([*batch, *batch[:20]])
    tiles = dict(connection.execute("SELECT tile_column, tile_data FROM tiles").fetchall())
    assert tiles == dict(enumerate(many(0, 200)))
    totals = connection.execute("SELECT stored, body_bytes FROM tiledl_totals").fetchone()
    assert totals == (200, sum(map(len, many(0, 200))))


def test_validators_of_many_tiles_are_kept_and_renewed(connection: sqlite3.Connection) -> None:
    writer = BatchWriter(connection)
    for etag in ("a", "b"):
        known = Validators(etag, None, 1.0)
        writer.write([Stored(Tile(9, x, 0), b"x", known) for x in range(150)])
    rows = connection.execute("SELECT etag, count(*) FROM tiledl_validators GROUP BY etag")
    assert rows.fetchall() == [("b", 150)]


def test_a_fresh_file_has_no_bodies(connection: sqlite3.Connection) -> None:
    with connection:
        placed = Bodies(connection).place([b"a", b"bb", b"a"])
    a, b, again = placed.numbers
    assert a == again
    assert {a, b} == {1, 2}
    assert placed.new == sorted([(a, b"a"), (b, b"bb")])


@pytest.mark.parametrize("version", [1, 2])
def test_a_file_of_an_earlier_layout_is_refused_and_left_as_it_is(
    tmp_path: Path, version: int
) -> None:
    path = tmp_path / "old.mbtiles"
    WorkingStore.create_or_reopen(path, "{}", "job").close()
    with closing(sqlite3.connect(path)) as old:
        old.execute("UPDATE tiledl_job SET schema_version = ?", (version,))
        old.commit()
    before = path.read_bytes()
    with pytest.raises(ForeignFile, match="before the first release"):
        WorkingStore.reopen(path)
    assert path.read_bytes() == before
