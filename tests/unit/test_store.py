"""The working store: what it refuses, what it keeps, and what it leaves behind."""

from __future__ import annotations

import asyncio
import hashlib
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest

from tiledl.geo import BBox, Tile, TilePlan, ZoomRange
from tiledl.outcome import Absent, ErrorClass, Failed, NotModified, Outcome, Stored, Validators
from tiledl.store import (
    FileGone,
    ForeignFile,
    InUse,
    OtherJob,
    Receipt,
    StoreError,
    StoreWriter,
    Unwritable,
    WorkingStore,
    inspect,
    is_foreign,
)
from tiledl.store.opening import connect_immutable
from tiledl.store.rows import ROWS_A_STATEMENT, ROWS_STEP, pieces
from tiledl.store.writer import OUTCOME_BYTES

SPEC, IDENTITY = '{"a": 1}', "job 1"


@pytest.fixture(autouse=True, params=["in the thread", "apart"])
def where_batches_are_written(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything here holds for both."""
    if request.param == "apart":
        monkeypatch.setattr("tiledl.store.writer.APART_TILES", 0)


async def write(store: WorkingStore, *outcomes: Outcome) -> list[Receipt]:
    receipts: list[Receipt] = []
    writer = StoreWriter(store, receipts.append)
    for outcome in outcomes:
        await writer.put(outcome)
    await writer.aclose()
    return receipts


def drop_map(path: Path) -> None:
    """What makes every further batch fail."""
    with closing(sqlite3.connect(path)) as vandal:
        vandal.execute("DROP TABLE map")
        vandal.commit()


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


async def test_stored_tiles_are_read_back_and_equal_bodies_take_room_once(tmp_path: Path) -> None:
    path = tmp_path / "map.mbtiles"
    tiles = [Tile(2, x, 1) for x in range(4)]
    with WorkingStore.create_or_reopen(path, SPEC, IDENTITY) as store:
        bodies = [b"land", b"sea", b"sea", b"sea"]
        receipts = await write(
            store, *(Stored(tile, body, None) for tile, body in zip(tiles, bodies, strict=True))
        )
        assert sum(receipt.stored for receipt in receipts) == 4
        assert sum(receipt.new_images for receipt in receipts) == 2
        assert [store.tile(tile) for tile in tiles] == bodies
        summary = store.summary()
    assert (summary.stored, summary.images) == (4, 2)
    assert (summary.body_bytes, summary.image_bytes) == (13, 7)
    assert summary.tiles_by_zoom == {2: 4}


async def test_a_closed_store_is_one_ordinary_file_in_tms_order(tmp_path: Path) -> None:
    path = tmp_path / "map.mbtiles"
    with WorkingStore.create_or_reopen(path, SPEC, IDENTITY) as store:
        await write(store, Stored(Tile(3, 5, 1), b"body", None))
    assert [file.name for file in tmp_path.iterdir()] == ["map.mbtiles"]
    with closing(sqlite3.connect(path)) as reader:
        assert reader.execute("SELECT * FROM tiles").fetchall() == [(3, 5, 6, b"body")]
        assert reader.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert reader.execute("PRAGMA application_id").fetchone() == (0x4D504258,)
        assert reader.execute("PRAGMA journal_mode").fetchone() == ("delete",)


async def test_missing_is_the_plan_less_what_is_stored_or_absent(tmp_path: Path) -> None:
    plan = TilePlan(BBox(-11, 35, 30, 60), ZoomRange(0, 6))
    everything = list(plan.tiles())
    done, gone = everything[::3], everything[1::3]
    with WorkingStore.create_or_reopen(tmp_path / "a.mbtiles", SPEC, IDENTITY) as store:
        assert store.is_empty
        await write(store, *(Stored(tile, b"x", None) for tile in done))
        await write(store, *(Absent(tile, 404) for tile in gone))
        missing = [tile for block in plan.blocks() for tile in store.missing(block)]
        assert not store.is_empty
        assert store.done_counts() == (len(done), len(gone))
    assert missing == everything[2::3]


async def test_a_dead_letter_is_forgotten_when_its_tile_arrives(tmp_path: Path) -> None:
    tile = Tile(1, 0, 0)
    with WorkingStore.create_or_reopen(tmp_path / "a.mbtiles", SPEC, IDENTITY) as store:
        await write(store, Failed(tile, ErrorClass.TIMEOUT, None, 5, "too slow", 12.0))
        [letter] = store.dead_letters()
        assert (letter.tile, letter.error_class, letter.attempts) == (tile, ErrorClass.TIMEOUT, 5)
        assert store.summary().dead_letters == {ErrorClass.TIMEOUT: 1}
        await write(store, Stored(tile, b"x", None))
        assert list(store.dead_letters()) == []


async def test_dead_letters_come_in_chunks_without_losing_any(tmp_path: Path) -> None:
    tiles = list(TilePlan(BBox(-180, -85, 180, 85), ZoomRange(0, 4)).tiles())
    with WorkingStore.create_or_reopen(tmp_path / "a.mbtiles", SPEC, IDENTITY) as store:
        await write(
            store, *(Failed(tile, ErrorClass.CONNECTION, None, 1, "", 0.0) for tile in tiles)
        )
        letters = [letter.tile for letter in store.dead_letters(chunk=7)]
    assert letters == sorted(tiles)


async def test_what_has_expired_is_told_block_by_block_with_what_to_ask(tmp_path: Path) -> None:
    fresh, old = Validators("f", None, 20.0), Validators("o", "Mon", 5.0)
    of_tile = {
        Tile(7, 31, 31): fresh,
        Tile(7, 31, 30): old,
        Tile(7, 0, 0): Validators("no date", None, None),
        Tile(7, 0, 1): None,
        Tile(7, 1, 1): Validators(None, None, 5.0),
        # Of other blocks, next to the first.
        Tile(7, 32, 31): old,
        Tile(7, 31, 32): old,
        Tile(6, 31, 31): old,
        Tile(8, 31, 31): old,
    }
    with WorkingStore.create_or_reopen(tmp_path / "a.mbtiles", SPEC, IDENTITY) as store:
        await write(store, *(Stored(tile, b"x", known) for tile, known in of_tile.items()))
        # Known, but nothing stored: the server said so of a tile that is gone.
        await write(store, NotModified(Tile(7, 2, 2), old))
        plan = TilePlan(BBox(-180, -85, 180, 85), ZoomRange(7, 7))
        found = {block[1:3]: dict(store.expired(block, 10.0)) for block in plan.blocks()}
    assert found.pop((0, 0)) == {
        Tile(7, 31, 30): old,
        Tile(7, 0, 0): Validators("no date", None, None),
        Tile(7, 0, 1): None,
        Tile(7, 1, 1): None,
    }
    assert found.pop((32, 0)) == {Tile(7, 32, 31): old}
    assert found.pop((0, 32)) == {Tile(7, 31, 32): old}
    assert not any(found.values())


async def test_a_refresh_replaces_the_body_and_drops_the_orphan(tmp_path: Path) -> None:
    tile = Tile(0, 0, 0)
    with WorkingStore.create_or_reopen(tmp_path / "a.mbtiles", SPEC, IDENTITY) as store:
        await write(store, Stored(tile, b"old!", Validators("e1", None, 10.0)))
        [block] = TilePlan(BBox(-1, -1, 1, 1), ZoomRange(0, 0)).blocks()
        assert store.expired(block, 9.0) == []
        assert store.expired(block, 11.0) == [(tile, Validators("e1", None, 10.0))]
        await write(store, NotModified(tile, Validators("e1", None, 20.0)))
        assert store.expired(block, 11.0) == []
        await write(store, Stored(tile, b"newer", Validators("e2", None, 30.0)))
        store.drop_orphans()
        summary = store.summary()
        assert store.tile(tile) == b"newer"
        await write(store, Stored(tile, b"newer", Validators("e3", "Mon", None)))
        # Without an hour named, it is asked for at every refresh.
        assert store.expired(block, 29.0) == [(tile, Validators("e3", "Mon", None))]
    assert (summary.stored, summary.body_bytes) == (1, 5)
    assert (summary.images, summary.image_bytes) == (1, 5)


async def test_a_tile_that_is_gone_from_the_server_stays_in_the_file(tmp_path: Path) -> None:
    tile = Tile(0, 0, 0)
    with WorkingStore.create_or_reopen(tmp_path / "a.mbtiles", SPEC, IDENTITY) as store:
        await write(store, Stored(tile, b"x", None))
        await write(store, Absent(tile, 410))
        assert store.tile(tile) == b"x"
        assert store.done_counts() == (1, 0)


def test_the_same_job_reopens_its_file_and_another_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.mbtiles"
    WorkingStore.create_or_reopen(path, SPEC, IDENTITY).close()
    WorkingStore.create_or_reopen(path, '{"a": 2}', IDENTITY).close()
    before = digest(path)
    with pytest.raises(OtherJob, match=r"tiledl resume a\.mbtiles"):
        WorkingStore.create_or_reopen(path, SPEC, "job 2")
    assert digest(path) == before
    with WorkingStore.reopen(path) as store:
        assert store.spec == '{"a": 2}'


def test_two_openers_of_one_file_get_a_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "a.mbtiles"
    with WorkingStore.create_or_reopen(path, SPEC, IDENTITY):
        with pytest.raises(InUse, match="in use by another tiledl"):
            WorkingStore.create_or_reopen(path, SPEC, IDENTITY)
        assert inspect(path).spec == SPEC
    WorkingStore.reopen(path).close()


def test_a_pmtiles_archive_is_told_by_what_its_header_says(tmp_path: Path) -> None:
    path = tmp_path / "world.pmtiles"
    header = bytearray(b"PMTiles\x03".ljust(127, b"\0"))
    struct.pack_into("<Q", header, 72, 5461)
    header[99:102] = bytes([1, 0, 6])
    path.write_bytes(header + bytes(4000))
    words = r"is a PMTiles archive \(zooms 0–6, 5,461 vector tiles\), which tiledl cannot show yet"
    with pytest.raises(ForeignFile, match=words):
        is_foreign(path)
    path.write_bytes(header[:50])
    with pytest.raises(ForeignFile, match="another version, or cut off"):
        is_foreign(path)


@pytest.mark.parametrize("content", [b"hello, I am a text file\n", b"\x00" * 5000, b"SQLite"])
def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.mbtiles"
    path.write_bytes(content)
    with pytest.raises(ForeignFile, match="is not an MBTiles file"):
        WorkingStore.create_or_reopen(path, SPEC, IDENTITY)
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == ["notes.mbtiles"]


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ("CREATE TABLE tiles (zoom_level, tile_column, tile_row, tile_data)", "an MBTiles file"),
        ("CREATE TABLE recipes (name)", "an SQLite database"),
    ],
)
def test_somebody_elses_database_is_left_as_it_is(tmp_path: Path, schema: str, kind: str) -> None:
    path = tmp_path / "theirs.mbtiles"
    with closing(sqlite3.connect(path)) as other:
        other.execute(schema)
        other.commit()
    before = digest(path)
    with pytest.raises(ForeignFile, match=f"is {kind} that tiledl did not make"):
        WorkingStore.create_or_reopen(path, SPEC, IDENTITY)
    assert digest(path) == before
    assert [file.name for file in tmp_path.iterdir()] == ["theirs.mbtiles"]


def test_places_where_nothing_can_be_written_are_named(tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match="is a folder"):
        WorkingStore.create_or_reopen(tmp_path, SPEC, IDENTITY)
    with pytest.raises(Unwritable, match="there is no folder"):
        WorkingStore.create_or_reopen(tmp_path / "no" / "a.mbtiles", SPEC, IDENTITY)
    with pytest.raises(Unwritable, match="there is no file"):
        WorkingStore.reopen(tmp_path / "a.mbtiles")
    with pytest.raises(Unwritable, match=r"cannot be|not an ordinary file"):
        WorkingStore.create_or_reopen(Path("/dev/full"), SPEC, IDENTITY)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_named_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.mbtiles"
    WorkingStore.create_or_reopen(path, SPEC, IDENTITY).close()
    content = bytearray(path.read_bytes())
    content[100:4000] = b"\xff" * 3900
    path.write_bytes(content)
    with pytest.raises(StoreError, match=r"a\.mbtiles"):
        WorkingStore.create_or_reopen(path, SPEC, IDENTITY)
    assert path.read_bytes() == content


async def test_the_writer_bounds_the_bytes_on_their_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tiledl.store.writer.PENDING_BYTES", 10_000)
    with WorkingStore.create_or_reopen(tmp_path / "a.mbtiles", SPEC, IDENTITY) as store:
        writer = StoreWriter(store, lambda _: None)
        most = 0
        for x in range(200):
            await writer.put(Stored(Tile(8, x, 0), bytes([x]) * 1000, None))
            most = max(most, writer.pending_bytes)
        await writer.aclose()
        assert store.done_counts() == (200, 0)
    assert most <= 10_000


async def test_batches_end_where_their_statements_are_prepared_already(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A quarter is full with 100 tiles, three eighths with 150.
    monkeypatch.setattr("tiledl.store.writer.PENDING_BYTES", 4 * 100 * (400 + OUTCOME_BYTES))
    with WorkingStore.create_or_reopen(tmp_path / "a.mbtiles", SPEC, IDENTITY) as store:
        receipts: list[Receipt] = []
        writer = StoreWriter(store, receipts.append)
        for x in range(2 * 128):
            await writer.put(Stored(Tile(8, x, 0), bytes([x]) * 400, None))
        await writer.aclose()
    assert [receipt.stored for receipt in receipts] == [128, 128]


@pytest.mark.parametrize("count", [0, 1, 63, 64, 65, 330, 512, 513, 2048, 2051])
def test_rows_are_cut_into_statements_that_come_again(count: int) -> None:
    cut = [range(count)[piece] for piece in pieces(count)]
    assert [row for some in cut for row in some] == list(range(count))
    assert all(0 < len(some) <= ROWS_A_STATEMENT for some in cut)
    assert all(len(some) % ROWS_STEP == 0 for some in cut[:-1])


async def test_what_is_put_is_durable_soon_though_the_batch_is_not_full(tmp_path: Path) -> None:
    with WorkingStore.create_or_reopen(tmp_path / "a.mbtiles", SPEC, IDENTITY) as store:
        committed = asyncio.Event()
        writer = StoreWriter(store, lambda _: committed.set())
        await writer.put(Stored(Tile(0, 0, 0), b"x", None))
        await asyncio.wait_for(committed.wait(), 5)
        assert store.done_counts() == (1, 0)
        await writer.aclose()


async def test_an_error_stops_the_writer_and_nothing_after_it_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.mbtiles"
    with WorkingStore.create_or_reopen(path, SPEC, IDENTITY) as store:
        receipts: list[Receipt] = []
        writer = StoreWriter(store, receipts.append)
        await writer.put(Stored(Tile(1, 0, 0), b"x", None))
        await writer.flush()
        drop_map(path)
        await writer.put(Stored(Tile(1, 1, 0), b"y", None))
        with pytest.raises(StoreError):
            await writer.flush()
        with pytest.raises(StoreError):
            await writer.put(Stored(Tile(1, 1, 1), b"z", None))
        with pytest.raises(StoreError):
            await writer.aclose()
    assert sum(receipt.stored for receipt in receipts) == 1


async def test_what_a_finished_writer_was_given_is_durable_before_its_thread_has_ended(
    tmp_path: Path,
) -> None:
    with WorkingStore.create_or_reopen(tmp_path / "a.mbtiles", SPEC, IDENTITY) as store:
        receipts: list[Receipt] = []
        writer = StoreWriter(store, receipts.append)
        await writer.put(Stored(Tile(0, 0, 0), b"x", None))
        await writer.finish()
        assert [receipt.stored for receipt in receipts] == [1]
        store.mark_finished(True)  # while the thread ends
        assert store.done_counts() == (1, 0)
        await writer.aclose()
        await writer.aclose()


async def test_a_writer_that_has_ended_has_written_the_log_back(tmp_path: Path) -> None:
    path = tmp_path / "a.mbtiles"
    with WorkingStore.create_or_reopen(path, SPEC, IDENTITY) as store:
        store.mark_finished(False)  # else nobody but the writer has the log open, and it goes
        await write(store, Stored(Tile(0, 0, 0), b"x", None))
        # The file itself, without the log beside it.
        with closing(connect_immutable(path)) as alone:
            assert alone.execute("SELECT count(*) FROM tiles").fetchone() == (1,)


async def test_an_error_that_finishing_has_told_of_is_not_told_again(tmp_path: Path) -> None:
    path = tmp_path / "a.mbtiles"
    with WorkingStore.create_or_reopen(path, SPEC, IDENTITY) as store:
        writer = StoreWriter(store, lambda _: None)
        drop_map(path)
        await writer.put(Stored(Tile(0, 0, 0), b"x", None))
        with pytest.raises(StoreError):
            await writer.finish()
        await writer.aclose()


async def test_the_writer_ends_while_another_program_reads(tmp_path: Path) -> None:
    path = tmp_path / "a.mbtiles"
    with WorkingStore.create_or_reopen(path, SPEC, IDENTITY) as store:
        writer = StoreWriter(store, lambda _: None)
        await writer.put(Stored(Tile(1, 0, 0), b"x", None))
        await writer.flush()
        with closing(sqlite3.connect(path)) as reader:
            reader.execute("BEGIN")
            seen = "SELECT count(*) FROM tiles"
            assert reader.execute(seen).fetchone() == (1,)
            await writer.put(Stored(Tile(1, 1, 0), b"y", None))
            await asyncio.wait_for(writer.aclose(), 5)
            assert reader.execute(seen).fetchone() == (1,)  # as of when it began
        assert store.done_counts() == (2, 0)
    assert [each.name for each in tmp_path.iterdir()] == ["a.mbtiles"]


async def test_a_file_that_has_taken_the_place_is_not_even_opened(tmp_path: Path) -> None:
    path, others = tmp_path / "a.mbtiles", tmp_path / "others.db"
    with closing(sqlite3.connect(others)) as other:
        other.execute("CREATE TABLE precious (x)")
    content = others.read_bytes()
    with WorkingStore.create_or_reopen(path, SPEC, IDENTITY) as store:
        writer = StoreWriter(store, lambda _: None)
        path.rename(tmp_path / "moved.mbtiles")
        others.rename(path)
        await writer.put(Stored(Tile(1, 0, 0), b"x", None))
        with pytest.raises(FileGone):
            await writer.flush()
        with pytest.raises(FileGone):
            await writer.aclose()
    assert path.read_bytes() == content
