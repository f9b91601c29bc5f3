"""Many rows in one statement.

Python's sqlite3 gives up the interpreter lock at every step of a statement and has to get it back
from a busy event loop. A statement of many rows does that once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

ROWS_A_STATEMENT = 512
"""A batch's (`writer`): 4,096 values with the widest rows, and SQLite takes 32,766."""


def insert_rows(
    connection: sqlite3.Connection, insert: str, rows: Sequence[Sequence[object]]
) -> None:
    """Insert rows of one width; `insert` is the statement up to its VALUES.

    Up to `ROWS_A_STATEMENT` rows are one statement: all of them go in, or none.
    """
    for start in range(0, len(rows), ROWS_A_STATEMENT):
        chunk = rows[start : start + ROWS_A_STATEMENT]
        values = list(chain.from_iterable(chunk))
        connection.execute(_statement(insert, len(chunk[0]), len(chunk)), values)


@lru_cache(maxsize=32)
def _statement(insert: str, width: int, count: int) -> str:
    row = f"({', '.join('?' * width)})"
    return f"{insert} VALUES {', '.join([row] * count)}"
