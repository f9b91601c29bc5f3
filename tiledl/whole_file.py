"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write to, under another name that becomes `path` when everything is on the disk.

    When the block raises, or the disk does (OSError), whatever was at `path` is as it was and
    nothing is left beside it. A symbolic link leads to the file that is replaced.
    """
    place = Path(os.path.realpath(path))
    fresh = place.with_name(f"{place.name}-{secrets.token_hex(4)}-new")
    try:
        with open(fresh, "xb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(place)
    finally:
        # Gone already when all went well.
        with suppress(OSError):
            fresh.unlink()
