"""Tiles that were looked at, kept in the user's cache folder as their servers allow.

A file a tile: a line of JSON with what the server said about it, then the body. Files are written
under another name and renamed, so a program that is killed leaves none half-written. The file's
time of modification says when it was last used. Everything here waits for the disk: call it in a
thread. What the disk refuses is no reason not to show a map, so it is logged, once.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import threading
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from tiledl.geo import Tile
from tiledl.outcome import Validators

log = logging.getLogger(__name__)

LIMIT_BYTES = 256 * 1024 * 1024
_AFTER_PRUNING = 0.9
_ENDING = ".tile"


class Kept(Struct, frozen=True):
    """A tile from the disk."""

    body: bytes
    validators: Validators
    """`expires_at` is always set: what the server said, or what was assumed where it did not."""


class DiskCache:
    """The tiles of all sources, within one size; the least recently used give way."""

    def __init__(
        self,
        folder: Path,
        limit_bytes: int = LIMIT_BYTES,
        epoch_clock: Callable[[], float] = time.time,
    ) -> None:
        """The folder is made when something is kept."""
        self.folder = folder
        self._limit_bytes = limit_bytes
        self._epoch_clock = epoch_clock
        self._lock = threading.Lock()
        self._size_bytes: int | None = None
        """About what is in the folder; None until it was counted."""
        self._has_complained = False

    def get(self, source_id: str, tile: Tile) -> Kept | None:
        """A tile, fresh or not; None when it is not kept, or cannot be read."""
        path = self._path(source_id, tile)
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            self._complain(error)
            return None
        header, newline, body = content.partition(b"\n")
        try:
            said = json.loads(header)
            kept = Kept(
                body,
                Validators(said["etag"], said["last_modified"], float(said["expires_at"])),
            )
            if not newline or len(body) != said["size"]:
                raise ValueError("cut off")
        except (ValueError, KeyError, TypeError):
            # Somebody else's file, or a damaged one: it is only a cache.
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        now = self._epoch_clock()
        with contextlib.suppress(OSError):
            os.utime(path, (now, now))
        return kept

    def put(self, source_id: str, tile: Tile, kept: Kept) -> None:
        """Keep a tile, in place of an older one."""
        known = kept.validators
        header = {
            "etag": known.etag,
            "last_modified": known.last_modified,
            "expires_at": known.expires_at,
            "size": len(kept.body),
        }
        content = json.dumps(header).encode() + b"\n" + kept.body
        path = self._path(source_id, tile)
        fresh = path.with_name(f"{path.name}-{threading.get_ident()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(content)
            now = self._epoch_clock()
            os.utime(fresh, (now, now))
            fresh.replace(path)
        except OSError as error:
            self._complain(error)
            with contextlib.suppress(OSError):
                fresh.unlink()
            return
        self._grown(len(content))

    def drop(self, source_id: str, tile: Tile) -> None:
        """Keep a tile no longer."""
        with contextlib.suppress(OSError):
            self._path(source_id, tile).unlink(missing_ok=True)

    def _path(self, source_id: str, tile: Tile) -> Path:
        # A hash, because an address in a file's name would tell too much, and is too long.
        name = sha256(source_id.encode()).hexdigest()[:16]
        return self.folder / name / str(tile.z) / str(tile.x) / f"{tile.y}{_ENDING}"

    def _grown(self, size_bytes: int) -> None:
        with self._lock:
            if self._size_bytes is not None:
                self._size_bytes += size_bytes
                if self._size_bytes <= self._limit_bytes:
                    return
            self._prune()

    def _prune(self) -> None:
        files: list[tuple[float, int, Path]] = []
        for path in self.folder.rglob(f"*{_ENDING}*"):
            with contextlib.suppress(OSError):
                status = path.stat()
                files.append((status.st_mtime, status.st_size, path))
        total = sum(size for _, size, _ in files)
        if total > self._limit_bytes:
            for _, size, path in sorted(files):
                with contextlib.suppress(OSError):
                    path.unlink()
                    total -= size
                if total <= self._limit_bytes * _AFTER_PRUNING:
                    break
        self._size_bytes = total

    def _complain(self, error: OSError) -> None:
        if not self._has_complained:
            self._has_complained = True
            log.warning("the map's cache cannot be used: %s", error.strerror)
