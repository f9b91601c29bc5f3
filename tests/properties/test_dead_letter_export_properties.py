"""What is written about a dead letter can be read back, whatever a server has said."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tiledl.geo import Tile
from tiledl.geo.tile import tile_bounds
from tiledl.outcome import ErrorClass
from tiledl.sentences import spreadsheet_text
from tiledl.store import DeadLetter, ExportFormat
from tiledl.store.dead_letter_export import write_dead_letters


@st.composite
def tiles(draw: st.DrawFn) -> Tile:
    zoom = draw(st.integers(0, 24))
    last = (1 << zoom) - 1
    return Tile(zoom, draw(st.integers(0, last)), draw(st.integers(0, last)))


LETTERS = st.builds(
    DeadLetter,
    tile=tiles(),
    error_class=st.sampled_from(ErrorClass),
    status=st.none() | st.integers(100, 599),
    attempts=st.integers(1, 1000),
    message=st.text(st.characters(codec="utf-8")),
    at=st.floats(0, 4e9),
)


def written(letters: list[DeadLetter], form: ExportFormat) -> str:
    # newline="" on both sides, as with the file: otherwise line ends would be changed.
    file = io.StringIO(newline="")
    assert write_dead_letters(letters, file, form) == len(letters)
    return file.getvalue()


@given(st.lists(LETTERS, max_size=5))
@example([DeadLetter(Tile(0, 0, 0), ErrorClass.TIMEOUT, None, 1, '=HYPERLINK("x")\r\n"\0,', 0.0)])
def test_csv_gives_every_letter_back(letters: list[DeadLetter]) -> None:
    rows = list(csv.DictReader(io.StringIO(written(letters, ExportFormat.CSV), newline="")))
    assert len(rows) == len(letters)
    for row, letter in zip(rows, letters, strict=True):
        assert Tile(int(row["z"]), int(row["x"]), int(row["y"])) == letter.tile
        # One apostrophe taken away gives every message back.
        assert row["message"].removeprefix("'") == letter.message
        assert row["status"] == ("" if letter.status is None else str(letter.status))
        assert tuple(float(row[side]) for side in ("west", "south", "east", "north")) == (
            tile_bounds(letter.tile)
        )
        check_rest(row, letter)


@given(st.lists(LETTERS, max_size=5))
@example([DeadLetter(Tile(2, 3, 0), ErrorClass.TIMEOUT, None, 1, '\u2028"\\\0', 0.0)])
def test_geojson_gives_every_letter_back_with_its_tile_as_polygon(
    letters: list[DeadLetter],
) -> None:
    collection = json.loads(written(letters, ExportFormat.GEOJSON))
    assert collection["type"] == "FeatureCollection"
    assert len(collection["features"]) == len(letters)
    for feature, letter in zip(collection["features"], letters, strict=True):
        fields = feature["properties"]
        assert Tile(fields["z"], fields["x"], fields["y"]) == letter.tile
        assert (fields["message"], fields["status"]) == (letter.message, letter.status)
        check_rest(fields, letter)
        [ring] = feature["geometry"]["coordinates"]
        west, south, east, north = tile_bounds(letter.tile)
        assert {tuple(corner) for corner in ring} == {
            (west, south), (east, south), (east, north), (west, north),
        }  # fmt: skip
        assert ring[0] == ring[-1]
        assert signed_area(ring) > 0, "the outer ring of a polygon runs anticlockwise"


@given(st.text())
def test_no_text_is_left_that_a_spreadsheet_would_calculate(text: str) -> None:
    safe = spreadsheet_text(text)
    assert safe[:1] not in tuple("=+-@\t\r\n＝＋－＠")
    assert (safe[1:] if safe.startswith("'") else safe) == text


def check_rest(fields: dict[str, Any], letter: DeadLetter) -> None:
    assert fields["class"] == letter.error_class.value
    assert int(fields["attempts"]) == letter.attempts
    moment = datetime.fromisoformat(fields["time"])
    assert moment.timestamp() == pytest.approx(letter.at, abs=0.001)
    assert fields["time"].endswith("Z")


def signed_area(ring: list[list[float]]) -> float:
    """By the shoelace formula, from the first corner, to keep digits of small tiles."""
    x0, y0 = ring[0]
    moved = [(x - x0, y - y0) for x, y in ring]
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(moved)) / 2
