"""What a body is, read from its first bytes: Content-Type is often wrong, magic numbers are not."""

from __future__ import annotations

from enum import StrEnum


class TileFormat(StrEnum):
    """The format of a tile, by the name that MBTiles metadata uses."""

    PNG = "png"
    JPEG = "jpg"
    WEBP = "webp"
    GIF = "gif"
    AVIF = "avif"
    PBF = "pbf"


_GZIP = b"\x1f\x8b"


def sniff(body: bytes) -> TileFormat | None:
    """The tile format that a body has, or None when it is no tile.

    Vector tiles have no magic number: theirs is the tag of the first protobuf field, layers
    (field 3, length-delimited; Mapbox Vector Tile 2.1), or gzip's around it.
    """
    if body.startswith(b"\x89PNG\r\n\x1a\n"):
        return TileFormat.PNG
    if body.startswith(b"\xff\xd8\xff"):
        return TileFormat.JPEG
    if body.startswith(b"RIFF") and body[8:12] == b"WEBP":
        return TileFormat.WEBP
    if body.startswith((b"GIF87a", b"GIF89a")):
        return TileFormat.GIF
    if body[4:12] in (b"ftypavif", b"ftypavis"):
        return TileFormat.AVIF
    if body.startswith((b"\x1a", _GZIP)):
        return TileFormat.PBF
    return None


def is_gzipped(body: bytes) -> bool:
    """Whether a body is compressed with gzip."""
    return body.startswith(_GZIP)
