"""Many rows in one statement.

Python's sqlite3 gives up the interpreter lock at every step of a statement and has to get it back
from a busy event loop. A statement of 64 rows does that once and not 64 times.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import cache
from itertools import chain

ROWS_A_STATEMENT = 64


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


@cache
def _statement(insert: str, width: int, count: int) -> str:
    row = f"({', '.join('?' * width)})"
    return f"{insert} VALUES {', '.join([row] * count)}"
