"""The benchmark: ``python -m tests.benchmarks [--quick] [PART ...]``."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import machine, results
from tests.benchmarks.figures import Findings
from tests.benchmarks.formats import formats
from tests.benchmarks.latency import latency
from tests.benchmarks.million import million
from tests.benchmarks.race import race
from tests.benchmarks.scale import FULL, QUICK, Scale
from tests.benchmarks.smoothness import smoothness
from tests.benchmarks.startup import startup

_PARTS: dict[str, Callable[[Scale, Path, Path], Findings]] = {
    "race": race,
    "latency": latency,
    "smoothness": smoothness,
    "million": million,
    "startup": startup,
    "formats": formats,
}
_CACHE = Path(__file__).parents[2] / ".bench"
"""Tiles and MapProxy, so that the next run need not make them again."""


def main() -> int:
    """Measure, print the table, and write RESULTS.md when everything was measured in full."""
    arguments = _arguments()
    scale = QUICK if arguments.quick else FULL
    chosen = arguments.parts or list(_PARTS)
    is_whole = chosen == list(_PARTS) and not arguments.quick
    load = f"{os.getloadavg()[0]:.1f}"
    when = time.strftime("%Y-%m-%d")
    _CACHE.mkdir(exist_ok=True)
    found: dict[str, Findings] = {}
    # Beside the cache and not in /tmp, which may be in memory: flushing is part of the work.
    with tempfile.TemporaryDirectory(dir=_CACHE, prefix="work-") as folder:
        for name in chosen:
            print(f"{name} …", flush=True)
            began = time.monotonic()
            found[name] = _PARTS[name](scale, Path(folder), _CACHE)
            print(f"{name}: {time.monotonic() - began:.0f} s", flush=True)
        text = results.markdown(found, when, machine.describe(Path(folder), _CACHE), load)
    (_CACHE / "last.md").write_text(text + "\n")
    if is_whole or arguments.write:
        results.write_results(text)
    print(f"\n{results.terminal_table(found)}\n")
    for note in (note for part in found.values() for note in part.notes):
        print(note)
    where = results.RESULTS if is_whole or arguments.write else _CACHE / "last.md"
    print(f"All tables: {where}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(_PARTS)}")
    parser.add_argument(
        "--quick", action="store_true", help="fewer tiles and rounds; RESULTS.md stays"
    )
    parser.add_argument("--write", action="store_true", help="write RESULTS.md in any case")
    arguments = parser.parse_args()
    unknown = [part for part in arguments.parts if part not in _PARTS]
    if unknown:
        parser.error(f"there is no part {unknown[0]}: choose of {', '.join(_PARTS)}")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
