"""Many rows in one statement.

Python's sqlite3 gives up the interpreter lock at every step of a statement and has to get it back
from a busy event loop. A statement of many rows does that once; but to prepare it takes SQLite
half as long as to run it, so statements should come again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

ROWS_A_STATEMENT = 512
"""4,096 values with the widest rows, and SQLite takes 32,766."""

ROWS_STEP = 64
"""Numbers of rows that are multiples of this share a few statements, which stay prepared."""


def pieces(count: int) -> Iterator[slice]:
    """So many rows, cut into those of single statements."""
    start = 0
    while left := count - start:
        end = start + min(left - left % ROWS_STEP or left, ROWS_A_STATEMENT)
        yield slice(start, end)
        start = end


def insert_rows(
    connection: sqlite3.Connection, insert: str, rows: Sequence[Sequence[object]]
) -> None:
    """Insert rows of one width; `insert` is the statement up to its VALUES.

    Each of `pieces` goes in whole or not at all.
    """
    for piece in pieces(len(rows)):
        some = rows[piece]
        values = list(chain.from_iterable(some))
        connection.execute(_statement(insert, len(some[0]), len(some)), values)


@lru_cache(maxsize=64)
def _statement(insert: str, width: int, count: int) -> str:
    row = f"({', '.join('?' * width)})"
    return f"{insert} VALUES {', '.join([row] * count)}"
