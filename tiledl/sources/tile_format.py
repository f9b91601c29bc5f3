"""What a body is, read from its first bytes: Content-Type is often wrong, magic numbers are not."""

from __future__ import annotations

import gzip
import zlib
from enum import StrEnum
from typing import Final


class TileFormat(StrEnum):
    """The format of a tile, by the name that MBTiles metadata uses."""

    PNG = "png"
    JPEG = "jpg"
    WEBP = "webp"
    GIF = "gif"
    AVIF = "avif"
    PBF = "pbf"

    @property
    def is_vector(self) -> bool:
        """Whether a renderer draws it, and not the server."""
        return self is _PBF


# By names of their own, for each tile asks: Python 3.11 takes 80 ns to find an enum's member.
_PNG: Final = TileFormat.PNG
_JPEG: Final = TileFormat.JPEG
_PBF: Final = TileFormat.PBF

_GZIP = b"\x1f\x8b"
_LAYER_TAG = 0x1A
_PNG_END = b"IEND\xaeB`\x82"
_JPEG_END = b"\xff\xd9"
_TAIL_BYTES = 1024
"""Some encoders leave a little behind the end."""


def sniff(body: bytes) -> TileFormat | None:
    """The tile format that a body has, or None when it is no tile.

    Vector tiles have no magic number: theirs is the tag of the first protobuf field, layers
    (field 3, length-delimited; Mapbox Vector Tile 2.1), or gzip's around it.
    """
    if body.startswith(b"\x89PNG\r\n\x1a\n"):
        return _PNG
    if body.startswith(b"\xff\xd8\xff"):
        return _JPEG
    if body.startswith(b"RIFF") and body[8:12] == b"WEBP":
        return TileFormat.WEBP
    if body.startswith((b"GIF87a", b"GIF89a")):
        return TileFormat.GIF
    if body[4:12] in (b"ftypavif", b"ftypavis"):
        return TileFormat.AVIF
    if body.startswith((bytes([_LAYER_TAG]), _GZIP)):
        return _PBF
    return None


def is_gzipped(body: bytes) -> bool:
    """Whether a body is compressed with gzip."""
    return body.startswith(_GZIP)


def is_whole(body: bytes, kind: TileFormat) -> bool:
    """Whether a body of this format reaches its own end.

    A server or proxy that breaks off while it does not say how long the body is (chunked, or until
    the connection closes) is found out only here. The formats' own end marks and lengths are looked
    at, and pictures are not decoded: that takes a hundred times as long.
    """
    if kind is _PNG:
        return body.endswith(_PNG_END) or _PNG_END in body[-_TAIL_BYTES:]
    if kind is _JPEG:
        # Inside the picture's data 0xff is always followed by 0 or a restart mark.
        return _JPEG_END in body[-_TAIL_BYTES:]
    if kind is _PBF:
        return _is_whole_vector_tile(body)
    match kind:
        case TileFormat.GIF:
            return body.rstrip(b"\0").endswith(b";")
        case TileFormat.WEBP:
            return int.from_bytes(body[4:8], "little") + 8 <= len(body)
        case TileFormat.AVIF:
            return _boxes_fit(body)


def _boxes_fit(body: bytes) -> bool:
    """Whether the boxes of an ISO base media file (ISO/IEC 14496-12, section 4.2) end in it, one of
    media data among them."""
    place, has_picture = 0, False
    while place < len(body):
        has_picture |= body[place + 4 : place + 8] == b"mdat"
        size = int.from_bytes(body[place : place + 4], "big")
        if size == 0:  # to the end of the file
            return has_picture
        if size == 1:
            size = int.from_bytes(body[place + 8 : place + 16], "big")
        if size < 8:
            return False
        place += size
    return has_picture and place == len(body)


def _is_whole_vector_tile(body: bytes) -> bool:
    """Whether the layers (field 3 of the tile, length-delimited) end where the body does."""
    if is_gzipped(body):
        try:
            body = gzip.decompress(body)
        except (OSError, EOFError, zlib.error):
            return False
    place = 0
    while place < len(body):
        if body[place] != _LAYER_TAG:
            return False
        place, length = _varint(body, place + 1)
        place += length
    return place == len(body)


def _varint(body: bytes, place: int) -> tuple[int, int]:
    """Where a protobuf varint ends, and its value; far behind the end when it is cut off."""
    value = shift = 0
    while place < len(body) and shift < 64:
        byte = body[place]
        place += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return place, value
        shift += 7
    return len(body) + 1, 0
