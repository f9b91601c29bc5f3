"""The bodies of a working store: equal ones are found by hash, and kept once.

Each different body gets the next number, so that `images` and its pages are written one behind the
other. The hashes come in no order at all, and an index of them that took each at once would have a
page rewritten for nearly every tile: at a million tiles, more bytes than the tiles themselves (see
tests/benchmarks). So the newest are held in memory and go into the index sorted and together, when
there are many. What a crash takes from memory is hashed again from `images`: only the bodies behind
`tiledl_totals.hashed` are not in the index.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from hashlib import sha256
from typing import NamedTuple

from tiledl.store.rows import ROWS_A_STATEMENT, insert_rows

HASH_BYTES = 16
"""128 bits: among 10**12 different tiles the chance of any collision is below 2e-15."""

HELD_HASHES = 32_768
"""Hashes in memory before they go into the index: some 5 MB, and a second's reading after a
crash."""

_LOCKED_BYTES = 2047
"""What hashlib hashes without giving up the interpreter lock (HASHLIB_GIL_MINSIZE)."""

_ASK_FOR = 256
"""Hashes looked up with one statement."""

_LOOK_UP = f"SELECT hash, tile_id FROM tiledl_hashes WHERE hash IN ({', '.join('?' * _ASK_FOR)})"


class Placed(NamedTuple):
    """Where the bodies of one batch are."""

    numbers: list[int]
    """The number of each body, in the order given."""
    new: list[tuple[int, bytes]]
    """Those that the file did not have, with their numbers."""


def hash_of(body: bytes) -> bytes:
    """What two equal bodies share. SHA-256 cut short is the fastest of hashlib on processors with
    instructions for it, nearly all of today's: 2.6 µs for 4 kB, where BLAKE2b takes 4.7.

    In pieces, because hashlib gives up the interpreter lock for longer ones: to get it back from a
    busy event loop takes ten times as long as the hash, and whole jobs took a third longer."""
    hashed = sha256()
    for start in range(0, len(body), _LOCKED_BYTES):
        hashed.update(body[start : start + _LOCKED_BYTES])
    return hashed.digest()[:HASH_BYTES]


class Bodies:
    """Numbers bodies, for one connection's batches.

    What it holds in memory is true only while every batch is committed: make another after an
    error.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._hashed: int = connection.execute("SELECT hashed FROM tiledl_totals").fetchone()[0]
        self._held: dict[bytes, int] = {}
        self._newest = self._hashed
        for number, body in connection.execute(
            "SELECT tile_id, tile_data FROM images WHERE tile_id > ? ORDER BY tile_id",
            (self._hashed,),
        ):
            self._held[hash_of(body)] = self._newest = number

    def place(self, bodies: Sequence[bytes]) -> Placed:
        """Give each body its number and write the new ones; within the caller's transaction."""
        hashes = [hash_of(body) for body in bodies]
        held = self._held
        known = self._indexed([each for each in hashes if each not in held])
        numbers: list[int] = []
        new: list[tuple[int, bytes]] = []
        for each, body in zip(hashes, bodies, strict=True):
            number = held.get(each) or known.get(each)
            if number is None:
                self._newest = number = self._newest + 1
                held[each] = number
                new.append((number, body))
            numbers.append(number)
        insert_rows(self._connection, "INSERT INTO images", new)
        if len(held) >= HELD_HASHES:
            self._index()
        return Placed(numbers, new)

    def _indexed(self, hashes: list[bytes]) -> dict[bytes, int]:
        known: dict[bytes, int] = {}
        if not self._hashed:
            return known
        for start in range(0, len(hashes), _ASK_FOR):
            asked = hashes[start : start + _ASK_FOR]
            padding = asked[:1] * (_ASK_FOR - len(asked))
            known.update(self._connection.execute(_LOOK_UP, asked + padding).fetchall())
        return known

    def _index(self) -> None:
        hashes = sorted(self._held)
        for start in range(0, len(hashes), ROWS_A_STATEMENT):
            rows = [(each, self._held[each]) for each in hashes[start : start + ROWS_A_STATEMENT]]
            insert_rows(self._connection, "INSERT OR REPLACE INTO tiledl_hashes", rows)
        self._connection.execute("UPDATE tiledl_totals SET hashed = ?", (self._newest,))
        self._hashed = self._newest
        self._held = {}
