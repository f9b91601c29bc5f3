"""How the list of failed tiles follows the file, without a window."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt

from tiledl.geo import Tile
from tiledl.gui.failed_model import FailedModel
from tiledl.gui.failed_tiles import PAGE, Change, FailedTiles, runs
from tiledl.outcome import ErrorClass
from tiledl.store import DeadLetter, DeadLetterBook, NotExported, WorkingStore


def letter(column: int, attempts: int = 1, message: str = "trouble") -> DeadLetter:
    return DeadLetter(Tile(9, column, 3), ErrorClass.TIMEOUT, None, attempts, message, 1e9)


LISTS = st.dictionaries(st.integers(0, 12), st.integers(1, 2)).map(
    lambda tries: [letter(column, tries[column]) for column in sorted(tries)]
)


@given(LISTS, LISTS)
def test_the_runs_turn_one_list_into_the_other(
    before: list[DeadLetter], after: list[DeadLetter]
) -> None:
    model = FailedModel()
    model.show(before, has_more=False)
    model.show(after, has_more=False)
    assert list(model.letters) == after
    assert runs(after, after) == []


def test_neighbours_change_as_one_run() -> None:
    before = [letter(column) for column in range(100)]
    after = [letter(1, 2), letter(2, 2), *before[3:50], *before[80:], letter(100), letter(101)]
    assert [(run.change, run.row, run.count) for run in runs(before, after)] == [
        (Change.REMOVED, 0, 1),
        (Change.REPLACED, 0, 2),
        (Change.REMOVED, 49, 30),
        (Change.INSERTED, 69, 2),
    ]


def test_the_next_page_is_asked_for_once_until_it_has_come() -> None:
    model = FailedModel()
    asked: list[int] = []
    model.more_wanted.connect(lambda: asked.append(len(model.letters)))
    root = QModelIndex()
    assert not model.canFetchMore(root)
    model.show([letter(column) for column in range(3)], has_more=True)
    model.fetchMore(root)
    model.fetchMore(root)
    assert asked == [3]
    model.append([letter(3)], has_more=True)
    assert model.canFetchMore(root)
    model.append([], has_more=False)
    assert not model.canFetchMore(root)
    assert model.rowCount() == 4


def test_a_servers_words_are_shown_as_text_in_one_line() -> None:
    model = FailedModel()
    model.show([letter(1, message="<b>down</b>\nfor\tever")], has_more=False)
    cell = model.index(0, 4)
    assert model.data(cell) == "<b>down</b> for ever"
    assert "&lt;b&gt;" in model.data(cell, Qt.ItemDataRole.ToolTipRole)


def test_copied_rows_are_lines_of_columns_that_no_spreadsheet_calculates() -> None:
    model = FailedModel()
    model.show([letter(1, message="=1+1"), letter(2)], has_more=False)
    head, line = model.as_text([0]).splitlines()
    assert head.split("\t")[:2] == ["Class", "Zoom/x/y"]
    assert line.split("\t")[:5] == ["timeout", "9/1/3", "–", "1", "'=1+1"]


@pytest.fixture
def book(tmp_path: Path) -> DeadLetterBook:
    path = tmp_path / "map.mbtiles"
    WorkingStore.create_or_reopen(path, "{}", "a job").close()
    with closing(sqlite3.connect(path)) as writer, writer:
        writer.executemany(
            "INSERT INTO tiledl_dead_letters VALUES (12, ?, 3, ?, NULL, 1, 'trouble', 1e9)",
            [(column, "timeout" if column % 3 else "connection") for column in range(3 * PAGE)],
        )
    return DeadLetterBook.of_file(path)


async def test_a_look_has_the_numbers_and_the_first_rows_and_pages_follow(
    book: DeadLetterBook,
) -> None:
    tiles = FailedTiles(book)
    look = await tiles.look(PAGE, ErrorClass.TIMEOUT)
    assert look.counts == {ErrorClass.TIMEOUT: 2 * PAGE, ErrorClass.CONNECTION: PAGE}
    assert look.letters is not None
    columns = [found.tile.x for found in look.letters]
    page = await tiles.more(look.letters[-1], ErrorClass.TIMEOUT)
    columns += [found.tile.x for found in page]
    assert columns == [column for column in range(3 * PAGE) if column % 3]
    assert (await tiles.look(0, None)).letters is None


async def test_an_export_says_what_is_wrong_and_writes_nothing(
    book: DeadLetterBook, tmp_path: Path
) -> None:
    with pytest.raises(NotExported, match="no file is open"):
        await FailedTiles().export(tmp_path / "failed.csv", None)
    with pytest.raises(NotExported, match="neither"):
        await FailedTiles(book).export(tmp_path / "failed.xls", None)
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["map.mbtiles"]
    assert await FailedTiles(book).export(tmp_path / "failed.csv", None) == 3 * PAGE
