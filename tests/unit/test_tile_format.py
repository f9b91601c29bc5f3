"""Which format a body has, and whether it reaches its end."""

from __future__ import annotations

import gzip
import io

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PIL import Image

from tiledl.sources import TileFormat, sniff
from tiledl.sources.tile_format import is_whole

_PILLOW_NAMES = {
    TileFormat.PNG: "PNG",
    TileFormat.JPEG: "JPEG",
    TileFormat.WEBP: "WEBP",
    TileFormat.GIF: "GIF",
    TileFormat.AVIF: "AVIF",
}


def picture(kind: TileFormat) -> bytes:
    buffer = io.BytesIO()
    Image.linear_gradient("L").convert("RGB").save(buffer, _PILLOW_NAMES[kind])
    return buffer.getvalue()


def layer(content: bytes) -> bytes:
    """A layer of a vector tile: its tag, its length as a varint, its content."""
    length, size = b"", len(content)
    while size >= 0x80:
        length += bytes([size & 0x7F | 0x80])
        size >>= 7
    return b"\x1a" + length + bytes([size]) + content


WATER = layer(b"water" * 100)
VECTOR_TILE = WATER + layer(b"roads")

BODIES = {kind: picture(kind) for kind in _PILLOW_NAMES} | {TileFormat.PBF: VECTOR_TILE}


@pytest.mark.parametrize("kind", TileFormat)
def test_real_tiles_are_recognised_and_whole(kind: TileFormat) -> None:
    assert sniff(BODIES[kind]) is kind
    assert is_whole(BODIES[kind], kind)


@pytest.mark.parametrize("kind", TileFormat)
@given(share=st.floats(0.05, 0.999))
def test_a_tile_that_breaks_off_anywhere_is_not_whole(kind: TileFormat, share: float) -> None:
    body = BODIES[kind]
    cut = body[: int(len(body) * share)]
    # A GIF's end mark is one byte, which also occurs within, and a vector tile less its last layers
    # is one still; all else is sure.
    assume(not (kind is TileFormat.GIF and cut.rstrip(b"\0").endswith(b";")))
    assume(cut != WATER)
    assert not is_whole(cut, kind)


@pytest.mark.parametrize("kind", [TileFormat.PNG, TileFormat.JPEG])
def test_a_little_behind_the_end_of_a_picture_does_no_harm(kind: TileFormat) -> None:
    assert is_whole(BODIES[kind] + b"made by an odd encoder", kind)


@given(cut=st.integers(1, 30).filter(lambda cut: VECTOR_TILE[:-cut] != WATER))
def test_a_gzipped_vector_tile_is_checked_inside(cut: int) -> None:
    body = gzip.compress(VECTOR_TILE)
    assert sniff(body) is TileFormat.PBF
    assert is_whole(body, TileFormat.PBF)
    assert not is_whole(body[:-cut], TileFormat.PBF)
    assert not is_whole(gzip.compress(VECTOR_TILE[:-cut]), TileFormat.PBF)
    assert not is_whole(gzip.compress(b"<html>You are offline</html>"), TileFormat.PBF)


@given(body=st.binary(max_size=200))
def test_arbitrary_bytes_raise_nothing(body: bytes) -> None:
    for kind in TileFormat:
        assert is_whole(body, kind) in (True, False)
