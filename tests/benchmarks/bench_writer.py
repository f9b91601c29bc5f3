"""What writing a tile costs, by hash, page size, batch and checkpoint; and over a million tiles.

``python -m tests.benchmarks.bench_writer [choices|million]``: `choices` compares, `million` writes
a million small tiles, all different, and shows each tenth. Every batch is durable before the next.
"""

from __future__ import annotations

import hashlib
import random
import resource
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from time import perf_counter, thread_time

from xxhash import xxh3_64_intdigest

from tiledl.geo import BBox, TilePlan, ZoomRange
from tiledl.outcome import Stored, Validators
from tiledl.store import opening, schema
from tiledl.store.batch import BatchWriter

TILES = 40_960
_LOG_BYTES = opening.CHECKPOINT_PAGES * schema.PAGE_SIZE_BYTES
_NOISE = random.Random(1).randbytes(1 << 20)

HASHES: dict[str, Callable[[bytes], object]] = {
    "xxh3_64": xxh3_64_intdigest,
    "sha256": lambda body: hashlib.sha256(body).digest(),
    "sha1": lambda body: hashlib.sha1(body, usedforsecurity=False).digest(),
    "md5": lambda body: hashlib.md5(body, usedforsecurity=False).digest(),
    "blake2b": lambda body: hashlib.blake2b(body, digest_size=16).digest(),
    "blake2s": lambda body: hashlib.blake2s(body, digest_size=16).digest(),
}


def outcomes(smallest: int, largest: int) -> Iterator[Stored]:
    """Tiles of the plan's order, all with different bodies of so many bytes, small ones more."""
    rng = random.Random(2)
    for number, tile in enumerate(TilePlan(BBox(-180, -85, 180, 85), ZoomRange(10, 10)).tiles()):
        size = int(smallest * (largest / smallest) ** rng.random())
        begin = rng.randrange(len(_NOISE) - largest)
        body = number.to_bytes(8, "big") + _NOISE[begin : begin + size - 8]
        yield Stored(
            tile, body, Validators('"6b05ffe3-54c"', "Tue, 24 Nov 2026 21:21:39 GMT", None)
        )


def write(
    count: int, batch: int, sizes: tuple[int, int], pragmas: tuple[str, ...] = ()
) -> tuple[list[float], float, int]:
    """Seconds for each tenth of `count` tiles, CPU seconds in all, and the file's bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "map.mbtiles"
        with closing(opening.create(path, "{}", "x")) as connection:
            for pragma in (f"cache_size = -{opening.WRITING_CACHE_KB}", *pragmas):
                connection.execute(f"PRAGMA {pragma}").fetchall()
            writer = BatchWriter(connection)
            coming = outcomes(*sizes)
            tenths: list[float] = []
            spent_s, cpu_s, written = 0.0, 0.0, 0
            while written < count:
                some = list(islice(coming, min(batch, count - written)))
                began, cpu_began = perf_counter(), thread_time()
                writer.write(some)
                spent_s += perf_counter() - began
                cpu_s += thread_time() - cpu_began
                written += len(some)
                while written >= (len(tenths) + 1) * count // 10 and len(tenths) < 10:
                    tenths.append(spent_s)
            began, cpu_began = perf_counter(), thread_time()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            tenths[-1] += perf_counter() - began
            cpu_s += thread_time() - cpu_began
        each = [after - before for before, after in zip([0.0, *tenths], tenths, strict=False)]
        return each, cpu_s, path.stat().st_size


def _show(name: str, count: int, result: tuple[list[float], float, int]) -> None:
    tenths, cpu_s, size = result
    print(
        f"{name:44s} {sum(tenths) / count * 1e6:6.1f} µs a tile,"
        f" {cpu_s / count * 1e6:5.1f} of CPU, "
        f"{size / 1e6:6.1f} MB",
        flush=True,
    )


def choices() -> None:
    """One choice after another, the others left as they are."""
    for size in (300, 4000, 16_000):
        body = _NOISE[:size]
        for name, hash_of in HASHES.items():
            began = perf_counter()
            for _ in range(20_000):
                hash_of(body)
            print(f"{name:8s} of {size:6d} bytes {(perf_counter() - began) / 0.02:6.2f} µs")
    sizes = (600, 22_000)
    for batch in (64, 256, 512, 2048):
        _show(f"batch of {batch}", TILES, write(TILES, batch, sizes))
    chosen = schema.PAGE_SIZE_BYTES
    for page in (4096, 8192, 16_384, 32_768, 65_536):
        opening.PAGE_SIZE_BYTES = page  # type: ignore[attr-defined]
        pragma = f"wal_autocheckpoint = {_LOG_BYTES // page}"
        _show(f"page of {page}", TILES, write(TILES, 340, sizes, (pragma,)))
    opening.PAGE_SIZE_BYTES = chosen  # type: ignore[attr-defined]
    for log_mb in (2, 8, 16, 32, 128):
        pragma = f"wal_autocheckpoint = {(log_mb << 20) // chosen}"
        _show(f"checkpoint at {log_mb} MB", TILES, write(TILES, 340, sizes, (pragma,)))
    for cache in (2000, 8000, 32_000):
        _show(f"cache of {cache} kB", TILES, write(TILES, 340, sizes, (f"cache_size = -{cache}",)))


def million(count: int = 1_000_000) -> None:
    """A million small tiles."""
    write(1000, 512, (200, 400))
    before_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    result = write(count, 512, (200, 400))
    _show(f"{count:,} different tiles of 200 to 400 bytes", count, result)
    print("µs a tile by tenth:", *(f"{tenth / count * 1e7:.1f}" for tenth in result[0]))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kb
    print(f"memory's peak grew by {grown / 1024:.1f} MB; SQLite {sqlite3.sqlite_version}")


if __name__ == "__main__":
    million() if "million" in sys.argv[1:] else choices()
