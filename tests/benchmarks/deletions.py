"""Why the benchmark deletes nothing while it measures.

ext4 without a journal does not use the inode of a deleted file again for five minutes (Linux,
fs/ext4/ialloc.c, `recently_deleted`), and looks at each of them again for every file that is made.
After thirty thousand deletions, programs that write a file a tile take four times the CPU time:
curl fell from 17,000 to 4,500 tiles a second, and tiledl, which makes one file, did not.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from pathlib import Path

_FORGOTTEN_AFTER_S = 310.0
_STAMP = "deleted"
_FILES = 1000


def note_deletion(cache: Path) -> None:
    """Remember that many files have just been deleted."""
    (cache / _STAMP).touch()


def wait_until_forgotten(work: Path, cache: Path, *, is_patient: bool) -> Sequence[str]:
    """Wait until the deletions of an earlier run do no harm, or give a line that warns of them."""
    stamp = cache / _STAMP
    if not stamp.exists() or not _is_ext4_without_journal(work):
        return []
    wait_s = stamp.stat().st_mtime + _FORGOTTEN_AFTER_S - time.time()
    if wait_s <= 0:
        return []
    if not is_patient:
        return [
            "An earlier run has deleted its files less than five minutes ago, which slows programs "
            "down that write a file a tile: the ratios flatter tiledl (see deletions.py)."
        ]
    print(f"  waiting {wait_s:.0f} s until the file system has forgotten deletions", flush=True)
    time.sleep(wait_s)
    return []


def making_a_file_us(folder: Path) -> float:
    """CPU time in µs that making one empty file in a new folder takes at present.

    About 26 on ext4 that has no deletions to remember, most of it Python’s own.
    """
    folder.mkdir()
    began = time.process_time()
    for number in range(_FILES):
        (folder / str(number)).touch()
    return (time.process_time() - began) / _FILES * 1e6


def file_system(folder: Path) -> str:
    """The kind of the file system that a folder is on."""
    kind, _ = _mount_of(folder)
    return "ext4 without a journal" if _is_ext4_without_journal(folder) else kind


def _is_ext4_without_journal(folder: Path) -> bool:
    kind, device = _mount_of(folder)
    if kind != "ext4":
        return False
    name = os.path.basename(os.path.realpath(device))
    return not any(Path("/proc/fs/jbd2").glob(f"{name}-*"))


def _mount_of(folder: Path) -> tuple[str, str]:
    """Kind and device."""
    mounts = [line.split()[:3] for line in Path("/proc/mounts").read_text().splitlines()]
    inside = [mount for mount in mounts if folder.resolve().is_relative_to(mount[1])]
    device, _, kind = max(inside, key=lambda mount: len(mount[1]))
    return kind, device
