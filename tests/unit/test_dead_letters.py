"""Tiles that were given up: counted, paged, filtered, written out."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tiledl.geo import Tile
from tiledl.outcome import ErrorClass, Failed, Stored
from tiledl.store import (
    BEFORE_ALL,
    Damaged,
    DeadLetter,
    DeadLetterBook,
    ExportFormat,
    ForeignFile,
    NotExported,
    StoreError,
    StoreWriter,
    Unwritable,
    WorkingStore,
    export_dead_letters,
)
from tiledl.store.dead_letter_export import format_of

CLASSES = (ErrorClass.TIMEOUT, ErrorClass.SERVER_ERROR, ErrorClass.BAD_BODY)


def failed(index: int) -> Failed:
    error = CLASSES[min(index % 4, 2)]
    return Failed(Tile(6, index % 64, index // 64), error, 500, 3, f"trouble {index}", 1e9 + index)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with 200 dead letters: 50 timeouts, 50 server errors, 100 bad bodies."""
    file = tmp_path / "map.mbtiles"
    with WorkingStore.create_or_reopen(file, "{}", "job"):
        pass
    with closing(sqlite3.connect(file)) as writer, writer:
        writer.executemany(
            "INSERT INTO tiledl_dead_letters VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (*f.tile, f.error_class.value, f.status, f.attempts, f.message, f.at)
                for f in map(failed, range(200))
            ],
        )
    return file


def test_they_are_counted_by_class_the_most_frequent_first(path: Path) -> None:
    counts = DeadLetterBook.of_file(path).counts()
    assert list(counts.items()) == [
        (ErrorClass.BAD_BODY, 100),
        (ErrorClass.SERVER_ERROR, 50),
        (ErrorClass.TIMEOUT, 50),
    ]


@pytest.mark.parametrize(
    "classes", [(), CLASSES[:1], CLASSES[:2], CLASSES, (ErrorClass.CONNECTION,)]
)
@pytest.mark.parametrize("has_index", [True, False], ids=["index", "older file"])
def test_pages_follow_each_other_without_gap_or_overlap(
    path: Path, classes: tuple[ErrorClass, ...], has_index: bool
) -> None:
    if not has_index:
        with closing(sqlite3.connect(path)) as writer, writer:
            writer.execute("DROP INDEX tiledl_dead_letters_by_class")
    book = DeadLetterBook.of_file(path)
    wanted = sorted(
        f.tile for f in map(failed, range(200)) if f.error_class in (classes or CLASSES)
    )
    seen: list[Tile] = []
    after: tuple[int, int, int] = BEFORE_ALL
    while page := book.page(after, 7, classes):
        assert len(page) <= 7
        seen += [letter.tile for letter in page]
        after = page[-1].tile
    assert seen == wanted
    assert [letter.tile for letter in book.all(classes, chunk=9)] == wanted


async def test_they_are_read_while_a_job_writes_and_after_its_end(tmp_path: Path) -> None:
    file = tmp_path / "map.mbtiles"
    with WorkingStore.create_or_reopen(file, "{}", "job") as store:
        book = store.dead_letter_book
        writer = StoreWriter(store, lambda _: None)
        await writer.put(failed(1))
        await writer.flush()
        assert [letter.message for letter in book.all()] == ["trouble 1"]
        assert DeadLetterBook.of_file(file).counts() == {ErrorClass.SERVER_ERROR: 1}
        await writer.put(failed(2))
        await writer.put(Stored(failed(1).tile, b"x", None))
        await writer.aclose()
        assert book.counts() == {ErrorClass.BAD_BODY: 1}
    assert [letter.message for letter in book.all()] == ["trouble 2"]
    assert [entry.name for entry in tmp_path.iterdir()] == ["map.mbtiles"]


def test_files_that_hold_none_are_named(tmp_path: Path) -> None:
    foreign = tmp_path / "other.mbtiles"
    foreign.write_text("my diary, which is no database at all")
    for file, error in (
        (tmp_path / "nowhere.mbtiles", Unwritable),
        (tmp_path, Unwritable),
        (foreign, ForeignFile),
    ):
        with pytest.raises(error, match=file.name):
            DeadLetterBook.of_file(file).counts()


@pytest.mark.parametrize(
    "change",
    ["error_class = 'gremlins'", "z = 99", "x = 64", "at = 'yesterday'", "at = 9e999"],
)
def test_a_row_that_only_damage_can_have_made_is_said_to_be_damage(path: Path, change: str) -> None:
    with closing(sqlite3.connect(path)) as writer, writer:
        writer.execute(f"UPDATE tiledl_dead_letters SET {change} WHERE x = 5 AND y = 1")
    with pytest.raises(Damaged, match=r"map\.mbtiles is damaged"):
        list(DeadLetterBook.of_file(path).all())


@pytest.mark.parametrize("form", list(ExportFormat))
def test_an_export_has_every_dead_letter_once(path: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"failed.{form}"
    out.write_text("an earlier export")
    letters = DeadLetterBook.of_file(path).all()
    assert export_dead_letters(letters, out, ExportFormat(form), path) == 200
    if form == ExportFormat.CSV:
        rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8"), newline="")))
    else:
        rows = [feature["properties"] for feature in json.loads(out.read_text())["features"]]
    assert {row["message"] for row in rows} == {f"trouble {index}" for index in range(200)}
    assert rows[0]["time"] == "2001-09-09T01:46:40.000Z"
    assert {entry.name for entry in tmp_path.iterdir()} == {path.name, out.name}


@pytest.mark.parametrize("form", list(ExportFormat))
def test_a_failure_half_way_leaves_what_was_there_before(
    path: Path, tmp_path: Path, form: ExportFormat
) -> None:
    def breaking() -> Iterator[DeadLetter]:
        for index, letter in enumerate(DeadLetterBook.of_file(path).all()):
            if index == 150:
                raise StoreError("the file went away")
            yield letter

    out = tmp_path / "failed.txt"
    out.write_text("an earlier export")
    with pytest.raises(StoreError, match="went away"):
        export_dead_letters(breaking(), out, form, path)
    assert out.read_text() == "an earlier export"
    assert {entry.name for entry in tmp_path.iterdir()} == {path.name, out.name}


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as POSIX has them")
def test_no_export_takes_the_place_of_the_tiles_or_of_what_is_no_file(
    path: Path, tmp_path: Path
) -> None:
    before = path.read_bytes()
    alias, twin = tmp_path / "alias.csv", tmp_path / "twin.csv"
    alias.symlink_to(path)
    os.link(path, twin)
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    for out, words in (
        (path, "the file with the tiles itself"),
        (alias, "the file with the tiles itself"),
        (twin, "the file with the tiles itself"),
        (Path(f"{path}-wal"), "the file with the tiles itself"),
        (tmp_path / "other.mbtiles", "called like a file with tiles"),
        (tmp_path, "is a folder"),
        (tmp_path / "nowhere" / "a.csv", "there is no folder"),
        (pipe, "not an ordinary file"),
    ):
        with pytest.raises(NotExported, match=words):
            export_dead_letters([], out, ExportFormat.CSV, path)
    assert path.read_bytes() == before


def test_the_ending_says_the_format() -> None:
    assert format_of(Path("a.CSV")) is ExportFormat.CSV
    assert format_of(Path("a.geojson")) is format_of(Path("a.json")) is ExportFormat.GEOJSON
    with pytest.raises(NotExported, match=r"neither \.csv nor \.geojson"):
        format_of(Path("a.xlsx"))


def test_an_export_of_none_is_a_valid_file(path: Path, tmp_path: Path) -> None:
    for form in ExportFormat:
        assert export_dead_letters([], tmp_path / f"none.{form}", form, path) == 0
    assert json.loads((tmp_path / "none.geojson").read_text())["features"] == []
    assert (tmp_path / "none.csv").read_text().count("\n") == 1
