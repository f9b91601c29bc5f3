"""Where tiles can be kept, compared on the same tiles: rate of writing, size, random reading."""

from __future__ import annotations

import asyncio
import os
import random
import sqlite3
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from tests.benchmarks import deletions, tiles
from tests.benchmarks.figures import Findings, Spread, Table
from tests.benchmarks.scale import Scale
from tiledl.geo import Tile
from tiledl.outcome import Stored
from tiledl.store import WorkingStore
from tiledl.store.writer import BATCH_TILES, StoreWriter

_READS = 4096
_SEA_SHARE = 0.4

Tiles = Sequence[tuple[Tile, bytes]]
Read = Callable[[Tile], bytes]


@dataclass(frozen=True, slots=True)
class _Format:
    name: str
    write: Callable[[Tiles, Path], None]
    """Into an empty folder; durable when it returns."""
    reading: Callable[[Path], Iterator[Read]]
    """Opened, as a generator to be made a context manager."""


@dataclass(frozen=True, slots=True)
class _Result:
    written_per_s: float
    size_bytes: int
    read_us: float


def formats(scale: Scale, work: Path, cache: Path) -> Findings:
    """Run it."""
    findings = Findings()
    findings.notes += deletions.wait_until_forgotten(work, cache, is_patient=scale.is_patient)
    tiles.make_tiles(cache / "tiles", scale.formats_zoom)
    distinct = _read_tiles(cache / "tiles", scale.formats_zoom)
    sets = {"all different": distinct, f"{_SEA_SHARE:.0%} sea": _with_sea(distinct)}
    rows = []
    numbers = count()
    for set_name, chosen in sets.items():
        results: dict[str, list[_Result]] = {one.name: [] for one in _FORMATS}
        for _ in range(scale.formats_rounds):
            for one in _FORMATS:
                results[one.name].append(_measure(one, chosen, work / f"formats-{next(numbers)}"))
        for name, found in results.items():
            rows.append(
                (
                    name,
                    set_name,
                    Spread.of([one.written_per_s for one in found]).text(),
                    f"{found[-1].size_bytes / 1e6:,.1f}",
                    Spread.of([one.read_us for one in found]).text(".1f"),
                )
            )
            print("  " + " · ".join(rows[-1]), flush=True)
    body_mb = {name: sum(len(body) for _, body in chosen) / 1e6 for name, chosen in sets.items()}
    sizes = ", ".join(f"{name}: {size:,.1f} MB" for name, size in body_mb.items())
    findings.tables.append(
        Table(
            "Storage formats",
            ("format", "tiles", "written, tiles/s", "on the disk, MB", "random read, µs a tile"),
            rows,
            f"{len(distinct):,} tiles in memory before ({sizes} of bodies; sea is one tile again "
            "and again), written by one process and flushed to the disk: both MBTiles in "
            f"transactions of {BATCH_TILES} with `synchronous = FULL`, so that a power cut "
            "costs one batch at most; folder and zip with one flush at the end, so that it can "
            "cost all of them. The deduplicated one is tiledl’s own store through its writer, with "
            f"the hash of each body. Reads are {_READS:,} random tiles from the system’s cache.",
        )
    )
    return findings


def _measure(one: _Format, chosen: Tiles, folder: Path) -> _Result:
    folder.mkdir()
    os.sync()
    began = time.perf_counter()
    one.write(chosen, folder)
    write_s = time.perf_counter() - began
    size_bytes = sum(file.stat().st_blocks * 512 for file in folder.rglob("*") if file.is_file())
    picked = random.Random(1).choices(chosen, k=_READS)
    with contextmanager(one.reading)(folder) as read:
        began = time.perf_counter()
        for tile, body in picked:
            if read(tile) != body:
                raise RuntimeError(f"{one.name} has given back another body for {tile}")
        read_s = time.perf_counter() - began
    return _Result(len(chosen) / write_s, size_bytes, read_s / _READS * 1e6)


def _read_tiles(folder: Path, zoom: int) -> Tiles:
    """Column by column, the same for every format."""
    side = 1 << zoom
    return [
        (Tile(zoom, x, y), (folder / f"{zoom}/{x}/{y}.png").read_bytes())
        for x in range(side)
        for y in range(side)
    ]


def _with_sea(distinct: Tiles) -> Tiles:
    rng = random.Random(1)
    sea = tiles.tile_body(rng, tiles.SMALLEST_BYTES)
    return [(tile, sea if rng.random() < _SEA_SHARE else body) for tile, body in distinct]


# MBTiles with one flat table, as the specification's example has it.


def _write_flat(chosen: Tiles, folder: Path) -> None:
    with closing(sqlite3.connect(folder / "flat.mbtiles", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.executescript(
            "CREATE TABLE metadata (name TEXT, value TEXT);"
            "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER,"
            " tile_data BLOB);"
            "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);"
        )
        rows = ((tile.z, tile.x, tile.tms_row, body) for tile, body in chosen)
        while batch := list(islice(rows, BATCH_TILES)):
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", batch)
            connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()


def _reading_mbtiles(folder: Path) -> Iterator[Read]:
    [file] = folder.glob("*.mbtiles")
    with closing(sqlite3.connect(file)) as connection:

        def read(tile: Tile) -> bytes:
            body: bytes = connection.execute(
                "SELECT tile_data FROM tiles"
                " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
                (tile.z, tile.x, tile.tms_row),
            ).fetchone()[0]
            return body

        yield read


# tiledl's own: equal bodies are stored once.


def _write_deduplicated(chosen: Tiles, folder: Path) -> None:
    with WorkingStore.create_or_reopen(folder / "own.mbtiles", "{}", "benchmark") as store:

        async def write() -> None:
            writer = StoreWriter(store, lambda _: None)
            try:
                for tile, body in chosen:
                    await writer.put(Stored(tile, body, None))
            finally:
                await writer.aclose()

        asyncio.run(write())


# One file a tile.


def _write_folder(chosen: Tiles, folder: Path) -> None:
    column = folder
    for tile, body in chosen:
        parent = folder / f"{tile.z}/{tile.x}"
        if parent != column:
            parent.mkdir(parents=True, exist_ok=True)
            column = parent
        (parent / f"{tile.y}.png").write_bytes(body)
    os.sync()


def _reading_folder(folder: Path) -> Iterator[Read]:
    yield lambda tile: (folder / f"{tile.z}/{tile.x}/{tile.y}.png").read_bytes()


# One zip file, not compressed: pictures are already.


def _write_zip(chosen: Tiles, folder: Path) -> None:
    with (folder / "tiles.zip").open("wb") as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            for tile, body in chosen:
                archive.writestr(f"{tile.z}/{tile.x}/{tile.y}.png", body)
        file.flush()
        os.fsync(file.fileno())


def _reading_zip(folder: Path) -> Iterator[Read]:
    with zipfile.ZipFile(folder / "tiles.zip") as archive:
        yield lambda tile: archive.read(f"{tile.z}/{tile.x}/{tile.y}.png")


_FORMATS = (
    _Format("MBTiles, flat", _write_flat, _reading_mbtiles),
    _Format("MBTiles, deduplicated (tiledl)", _write_deduplicated, _reading_mbtiles),
    _Format("folder", _write_folder, _reading_folder),
    _Format("zip, stored", _write_zip, _reading_zip),
)
