"""What a job writes leaves the system's cache as soon as it is on the disk.

A download writes far more than anybody reads again soon. Kept, it would push what other programs
read out of memory, and each new page has to be found first: in a virtual machine, which gives back
to its host what has lain idle, the host finds it, and that took 12 µs for 4 kB where writing them
takes 1.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_HAS_ADVICE = hasattr(os, "posix_fadvise")  # not on macOS and Windows


class SystemCache:
    """The system's cache of a file that one connection writes to. For one thread."""

    def __init__(self, path: Path) -> None:
        """What is in the file already stays in the cache. Raises OSError.

        The file stays open until the process ends: with any descriptor of a file, SQLite's locks
        on it would go too (sqlite.org/howtocorrupt.html, section 2.2).
        """
        self._descriptor = os.open(path, os.O_RDONLY)
        self._size_bytes = self._size()

    def let_go(self) -> None:
        """Drop what has been added to the file, if anything has.

        The file grows when SQLite writes its log back, and is flushed then. Only what is new is
        dropped, and once: pages of an index that are read again come back and stay.
        """
        size_bytes = self._size()
        added_bytes = size_bytes - self._size_bytes
        if _HAS_ADVICE and added_bytes > 0:
            with contextlib.suppress(OSError):  # it is advice, and not every file system takes it
                os.posix_fadvise(
                    self._descriptor, self._size_bytes, added_bytes, os.POSIX_FADV_DONTNEED
                )
        self._size_bytes = size_bytes

    def _size(self) -> int:
        return os.fstat(self._descriptor).st_size
