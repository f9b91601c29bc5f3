"""A body collected piece by piece, unpacked, and never longer than allowed.

httpx's own decoders unpack a whole piece at once, and a piece of 64 kB may hold 64 MB: the limit
would be noticed after the memory is gone. Here no step makes more than 64 kB.
"""

from __future__ import annotations

import zlib

from tiledl.http.errors import BadEncoding, BodyTooLarge, HttpError

ACCEPT_ENCODING = "gzip, deflate"
"""What all engines can unpack without further packages."""

_STEP_BYTES = 65_536
_WINDOW_BITS = {"gzip": 31, "deflate": 15}
"""zlib's names for the formats of RFC 1952 and RFC 1950. Deflate without its zlib frame, which some
old servers send, is refused as the reqwest engine refuses it."""


class BoundedBody:
    """Takes the pieces of a body as they came over the wire; gives the decoded whole."""

    __slots__ = ("_has_begun", "_inflate", "_limit_bytes", "_pieces", "_size_bytes", "_window_bits")

    def __init__(self, encoding: str | None, limit_bytes: int) -> None:
        """For a body with this Content-Encoding and at most `limit_bytes` when decoded.

        Raises:
            ValueError: the encoding is unknown.
        """
        name = (encoding or "identity").strip().lower()
        if name not in _WINDOW_BITS and name not in ("identity", ""):
            raise ValueError("unknown Content-Encoding")
        self._window_bits = _WINDOW_BITS.get(name)
        self._inflate = zlib.decompressobj(self._window_bits) if self._window_bits else None
        self._has_begun = False
        self._pieces: list[bytes] = []
        self._size_bytes = 0
        self._limit_bytes = limit_bytes

    def take(self, piece: bytes) -> type[HttpError] | None:
        """Adds a piece; says what is wrong with the body, if anything is."""
        if self._inflate is None:
            return self._keep(piece)
        try:
            return self._unpack(piece)
        except zlib.error:
            return BadEncoding

    def end(self) -> type[HttpError] | None:
        """The body has ended; says what is wrong with it, if anything is."""
        # A packed body without a byte is an empty body: 304s and empty tiles come like this.
        if self._inflate is not None and self._has_begun and not self._inflate.eof:
            return BadEncoding
        return None

    def whole(self) -> bytes:
        """The decoded body."""
        return self._pieces[0] if len(self._pieces) == 1 else b"".join(self._pieces)

    def _keep(self, piece: bytes) -> type[HttpError] | None:
        self._size_bytes += len(piece)
        if self._size_bytes > self._limit_bytes:
            return BodyTooLarge
        if piece:
            self._pieces.append(piece)
        return None

    def _unpack(self, packed: bytes) -> type[HttpError] | None:
        inflate = self._inflate
        assert inflate is not None
        assert self._window_bits is not None
        unpacked = b""
        # A full step may have more behind it although all input is taken.
        while packed or len(unpacked) == _STEP_BYTES:
            if inflate.eof:
                # gzip files may be several in a row (RFC 1952, 2.2). Anything else after the end is
                # no part of the body, and all engines leave it.
                if not packed.startswith(b"\x1f\x8b"):
                    break
                inflate = self._inflate = zlib.decompressobj(self._window_bits)
            self._has_begun = True
            unpacked = inflate.decompress(packed, _STEP_BYTES)
            packed = inflate.unused_data if inflate.eof else inflate.unconsumed_tail
            if wrong := self._keep(unpacked):
                return wrong
        return None
