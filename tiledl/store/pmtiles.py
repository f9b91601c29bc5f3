"""What the header of a PMTiles archive tells (version 3 of its specification, chapter 3)."""

from __future__ import annotations

import struct
from pathlib import Path

_MAGIC, _VERSION = b"PMTiles", 3
_HEADER_BYTES = 127
_COUNTED_AT, _KIND_AT = 72, 99
"""Where the number of tiles is, 8 bytes, and where their kind and the zooms are, 3 bytes."""

_KINDS = {1: "vector", 2: "PNG", 3: "JPEG", 4: "WebP", 5: "AVIF"}


def described(path: Path) -> str | None:
    """A few words about an archive: its zooms, how many tiles and of which kind; none when the file
    is not one. Raises `OSError`."""
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header.startswith(_MAGIC):
        return None
    if len(header) < _HEADER_BYTES or header[len(_MAGIC)] != _VERSION:
        return "PMTiles archive (another version, or cut off)"
    (tiles,) = struct.unpack_from("<Q", header, _COUNTED_AT)
    kind, lowest, highest = struct.unpack_from("<BBB", header, _KIND_AT)
    # Writers may leave the number open.
    counted = f"{tiles:,} " if tiles else ""
    kind_name = f"{_KINDS[kind]} " if kind in _KINDS else ""
    return f"PMTiles archive (zooms {lowest}–{highest}, {counted}{kind_name}tiles)"
