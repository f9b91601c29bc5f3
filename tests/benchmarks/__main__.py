"""The benchmark: ``python -m tests.benchmarks [--quick] [PART ...]``."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import deletions, machine, results
from tests.benchmarks.figures import Findings
from tests.benchmarks.formats import formats
from tests.benchmarks.kept import Measured, keep, recall
from tests.benchmarks.latency import latency
from tests.benchmarks.million import million
from tests.benchmarks.race import race
from tests.benchmarks.scale import FULL, QUICK, Scale
from tests.benchmarks.smoothness import smoothness
from tests.benchmarks.startup import startup
from tests.benchmarks.tuning import agreement, tuning

_PARTS: dict[str, Callable[[Scale, Path, Path], Findings]] = {
    "race": race,
    "latency": latency,
    "smoothness": smoothness,
    "million": million,
    "startup": startup,
    "formats": formats,
    "tuning": tuning,
    "agreement": agreement,
}
_MANY_FILES = {"race", "formats"}
"""The parts that leave many files to delete."""

_CACHE = Path(__file__).parents[2] / ".bench"
"""Tiles and MapProxy, so that the next run need not make them again."""

_ROOM_BYTES = 8e9
"""Nothing is deleted before the end: see `deletions`."""


def main() -> int:
    """Measure, print the table, and write RESULTS.md from the last full findings of all parts."""
    arguments = _arguments()
    scale = QUICK if arguments.quick else FULL
    chosen = arguments.parts or list(_PARTS)
    _CACHE.mkdir(exist_ok=True)
    measured: list[Measured] = []
    # Not in /tmp, which may be in memory: flushing is part of the work.
    place = arguments.folder or _CACHE
    place.mkdir(parents=True, exist_ok=True)
    _check_room(place)
    try:
        with tempfile.TemporaryDirectory(dir=place, prefix="tiledl-bench-") as folder:
            for name in chosen:
                measured.append(_measure(name, scale, Path(folder)))
                if not arguments.quick:
                    keep(measured[-1], _CACHE / "findings")
    finally:
        if not _MANY_FILES.isdisjoint(chosen):
            deletions.note_deletion(_CACHE)
    last = _CACHE / "last.md"
    about = machine.describe(_CACHE)
    last.write_text(results.markdown(measured, about) + "\n")
    print(f"\n{results.terminal_table(goal for one in measured for goal in one.findings.goals)}\n")
    for note in (note for one in measured for note in one.findings.notes):
        print(note)
    everything = None if arguments.quick else recall(_PARTS, _CACHE / "findings")
    if everything is not None:
        results.write_results(results.markdown(everything.values(), about))
        print(f"All tables: {results.RESULTS}")
    else:
        print(f"The tables: {last}")
    return 0


def _measure(name: str, scale: Scale, work: Path) -> Measured:
    print(f"{name} …", flush=True)
    load = os.getloadavg()[0]
    when = time.strftime("%Y-%m-%d %H:%M", time.gmtime())
    began = time.monotonic()
    findings = _PARTS[name](scale, work, _CACHE)
    print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)
    return Measured(name, findings, when, load, machine.commit(), deletions.file_system(work))


def _check_room(folder: Path) -> None:
    free_bytes = shutil.disk_usage(folder).free
    if free_bytes < _ROOM_BYTES:
        raise SystemExit(
            f"{folder} has {free_bytes / 1e9:.0f} GB free and {_ROOM_BYTES / 1e9:.0f} GB are "
            "needed: make room, or choose another place with --folder"
        )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(_PARTS)}")
    parser.add_argument(
        "--quick", action="store_true", help="fewer tiles and rounds; RESULTS.md stays"
    )
    parser.add_argument(
        "--folder", type=Path, help="where the tiles go: a place on another disk, say"
    )
    arguments = parser.parse_args()
    unknown = [part for part in arguments.parts if part not in _PARTS]
    if unknown:
        parser.error(f"there is no part {unknown[0]}: choose of {', '.join(_PARTS)}")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
