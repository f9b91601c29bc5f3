"""The bodies of a working store: equal ones are found by hash, compared, and kept once.

Each different body gets the next number, so that `images` and its pages are written one behind the
other. The hashes come in no order at all, and an index of them that took each at once would have a
page rewritten for nearly every tile: at a million tiles, more bytes than the tiles themselves (see
tests/benchmarks). So many are held in memory, and go into the index by turns, those of one slice of
all hashes at a time: its pages are rewritten for many at once, and no commit has much to do. What a
crash takes from memory is hashed again from `images`: all bodies up to `tiledl_totals.hashed` are
in the index.

Most bodies of a map are new, and to find that out from the index costs more the larger it is. So a
filter in front of it, a bit for each value of a hash's last bits, says of nearly all new bodies
that the index cannot have them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from xxhash import xxh3_64_intdigest

from tiledl.store.packing import PagePacker
from tiledl.store.rows import insert_rows

HELD_HASHES = 32_768
"""Hashes in memory before a slice of them goes into the index: some 5 MB. After a crash up to twice
as many bodies are read, because the slice that is next has waited for a whole round."""

_SLICE_BITS = 4
_SLICE_SHIFT = 64 - _SLICE_BITS

_FILTER_BITS = 25
"""The filter has 2**25 bits, 4 MB: of a million bodies it lets 3 % of the new ones through to the
index, of ten million a quarter."""

_ASK_FOR = 64
"""Values looked up with one statement."""

_ASKED = ", ".join("?" * _ASK_FOR)
_NUMBERS = f"SELECT hash, tile_id FROM tiledl_hashes WHERE hash IN ({_ASKED})"
_BODIES = f"SELECT tile_id, tile_data FROM images WHERE tile_id IN ({_ASKED})"


class Placed(NamedTuple):
    """Where the bodies of one batch are."""

    numbers: list[int]
    """The number of each body, in the order given."""
    new: list[tuple[int, bytes]]
    """Those that the file did not have, with their numbers."""


hash_of = xxh3_64_intdigest
"""What two equal bodies share, and two different ones hardly ever, as 64 bits.

0.1 µs for 4 kB, where SHA-256 takes 2.6, and numbers make the smallest and fastest index. It
withstands no one who wants two bodies to share a hash, so equal hashes are only a reason to
compare the bodies themselves.
"""

_SIGNED = 1 << 63
"""What a hash has less in the index: SQLite's numbers are signed."""


class _Filter:
    """Says of a hash that it was never added, or perhaps was: a Bloom filter with one function."""

    def __init__(self) -> None:
        self._bits = bytearray(1 << _FILTER_BITS - 3)

    def add_all(self, hashes: Iterable[int]) -> list[int]:
        """Add hashes; gives those that may have been added before."""
        bits = self._bits
        last = (1 << _FILTER_BITS) - 1
        seen = []
        for each in hashes:
            slot = each & last
            place, bit = slot >> 3, 1 << (slot & 7)
            if bits[place] & bit:
                seen.append(each)
            else:
                bits[place] |= bit
        return seen


class Bodies:
    """Numbers bodies, for one connection's batches.

    What it holds in memory is true only while every batch is committed: make another after an
    error.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._newest: int = connection.execute("SELECT hashed FROM tiledl_totals").fetchone()[0]
        self._has_index: bool = connection.execute(
            "SELECT EXISTS (SELECT 1 FROM tiledl_hashes)"
        ).fetchone()[0]
        # None for a file that had an index before: to read all of it could take minutes.
        self._filter = None if self._has_index else _Filter()
        self._held: list[dict[int, int]] = [{} for _ in range(1 << _SLICE_BITS)]
        """The number of each hash, by the hash's first bits; in each slice the oldest is first."""
        self._next_slice = 0
        self._packer = PagePacker(connection.execute("PRAGMA page_size").fetchone()[0])
        for number, body in connection.execute(
            "SELECT tile_id, tile_data FROM images WHERE tile_id > ? ORDER BY tile_id",
            (self._newest,),
        ):
            each = hash_of(body)
            # Numbers ascend: the oldest of a slice stays its first.
            some = self._held[each >> _SLICE_SHIFT]
            some.pop(each, None)
            some[each] = self._newest = number
        if self._filter is not None:
            for some in self._held:
                self._filter.add_all(some)

    def place(self, bodies: Sequence[bytes]) -> Placed:
        """Give each body its number and write the new ones; within the caller's transaction."""
        hashes = list(map(hash_of, bodies))
        different = set(hashes)
        known = self._known(different)
        if not known and len(different) == len(hashes):
            return self._written(hashes, bodies)
        there = dict(self._ask(_BODIES, known.values()))
        numbers: list[int] = []
        fresh: list[int] = []
        for place, (each, body) in enumerate(zip(hashes, bodies, strict=True)):
            number = known.get(each)
            # A damaged file may have lost the body, and gets it back here.
            if number is None or there.get(number) != body:
                fresh.append(place)
                # Until it has its own.
                known[each] = number = -len(fresh)
                there[number] = body
            numbers.append(number)
        given, new = self._written(
            [hashes[place] for place in fresh], [bodies[place] for place in fresh]
        )
        return Placed([given[-n - 1] if n < 0 else n for n in numbers], new)

    def _written(self, hashes: Sequence[int], bodies: Sequence[bytes]) -> Placed:
        """Number bodies that are new, and write them."""
        given = [0] * len(bodies)
        new: list[tuple[int, bytes]] = []
        number = self._newest
        held = self._held
        for place in self._packer.order(list(map(len, bodies))):
            number += 1
            given[place] = number
            new.append((number, bodies[place]))
            each = hashes[place]
            some = held[each >> _SLICE_SHIFT]
            # Held already when two bodies share it, or a damaged file has lost one.
            if each in some:
                del some[each]
            some[each] = number
        self._newest = number
        insert_rows(self._connection, "INSERT INTO images", new)
        self._index()
        return Placed(given, new)

    def _known(self, hashes: Collection[int]) -> dict[int, int]:
        """The numbers of those bodies that the file has."""
        held = self._held
        known: dict[int, int] = {}
        others: list[int] = []
        for each in hashes:
            number = held[each >> _SLICE_SHIFT].get(each)
            if number is None:
                others.append(each)
            else:
                known[each] = number
        if self._filter is not None:
            others = self._filter.add_all(others)
        if self._has_index and others:
            found = self._ask(_NUMBERS, [each - _SIGNED for each in others])
            known.update((each + _SIGNED, number) for each, number in found)
        return known

    def _ask(self, question: str, values: Iterable[int]) -> Iterable[tuple[int, Any]]:
        asked = list(values)
        for start in range(0, len(asked), _ASK_FOR):
            some = asked[start : start + _ASK_FOR]
            some += some[:1] * (_ASK_FOR - len(some))
            yield from self._connection.execute(question, some)

    def _index(self) -> None:
        """Put slices into the index until few enough hashes are held."""
        too_many = sum(map(len, self._held)) - HELD_HASHES
        if too_many < 0:
            return
        while too_many >= 0:
            some = self._held[self._next_slice]
            self._held[self._next_slice] = {}
            self._next_slice = (self._next_slice + 1) % len(self._held)
            rows = [(each - _SIGNED, some[each]) for each in sorted(some)]
            insert_rows(self._connection, "INSERT OR REPLACE INTO tiledl_hashes", rows)
            too_many -= len(some)
        self._has_index = True
        oldest = (next(iter(some.values())) for some in self._held if some)
        hashed = min(oldest, default=self._newest + 1) - 1
        self._connection.execute("UPDATE tiledl_totals SET hashed = ?", (hashed,))
