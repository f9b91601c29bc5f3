"""Tiles for the benchmark: distinct, incompressible, as large as map tiles are.

Sizes are drawn from a lognormal distribution within 0.6–22 kB (median 4.5 kB), which is what
rendered street maps look like: many small tiles of fields and sea, few of city centres. The bodies
are PNG files by their chunks; their picture data is noise, which no contender decodes.
"""

from __future__ import annotations

import json
import math
import random
import shutil
import struct
import zlib
from pathlib import Path

SMALLEST_BYTES, LARGEST_BYTES = 600, 22_000
_MEDIAN_BYTES = 4_500
_SIGMA = 0.8
_VERSION = 1

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = struct.pack(">IIBBBBB", 256, 256, 8, 3, 0, 0, 0)  # 256 × 256, 8 bits, palette
_CHUNK_BYTES = 12  # length, type, checksum
_OVERHEAD = len(_SIGNATURE) + len(_HEADER) + 3 * _CHUNK_BYTES


def make_tiles(folder: Path, zoom: int) -> int:
    """Make the whole world at a zoom as ``folder/z/x/y.png`` unless it is there; gives the mean
    size in bytes."""
    stamp = folder / f"made-{zoom}.json"
    if stamp.exists():
        made = json.loads(stamp.read_text())
        if made["version"] == _VERSION:
            return int(made["mean_bytes"])
    rng = random.Random(f"tiledl {zoom}")
    side = 1 << zoom
    total_bytes = 0
    shutil.rmtree(folder / str(zoom), ignore_errors=True)
    for x in range(side):
        column = folder / str(zoom) / str(x)
        column.mkdir(parents=True)
        for y in range(side):
            body = tile_body(rng, _size_bytes(rng))
            total_bytes += len(body)
            (column / f"{y}.png").write_bytes(body)
    mean_bytes = total_bytes // (side * side)
    stamp.write_text(json.dumps({"version": _VERSION, "mean_bytes": mean_bytes}))
    return mean_bytes


def read_all(folder: Path) -> None:
    """Have all tiles in memory, so that the first who asks for them is not the one that waits for
    the disk."""
    for path in folder.rglob("*.png"):
        path.read_bytes()


def tile_body(rng: random.Random, size_bytes: int) -> bytes:
    """A PNG file of exactly this size, unlike any other."""
    noise = rng.randbytes(size_bytes - _OVERHEAD)
    return _SIGNATURE + _chunk(b"IHDR", _HEADER) + _chunk(b"IDAT", noise) + _chunk(b"IEND", b"")


def _size_bytes(rng: random.Random) -> int:
    while True:
        size = round(rng.lognormvariate(math.log(_MEDIAN_BYTES), _SIGMA))
        if SMALLEST_BYTES <= size <= LARGEST_BYTES:
            return size


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))
