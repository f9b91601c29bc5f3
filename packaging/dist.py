"""Build what goes to PyPI, twice: two builds must be equal byte for byte, and PyPI must take them.

make dist
"""

from __future__ import annotations

import filecmp
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from linux import shared

from tiledl import __version__

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"


def main() -> None:
    """Build, compare, check, and name what is in dist/."""
    made = build(DIST)
    with tempfile.TemporaryDirectory() as again:
        for second in build(Path(again)):
            if not filecmp.cmp(DIST / second.name, second, shallow=False):
                sys.exit(f"two builds of {second.name} differ")
    subprocess.run([sys.executable, "-m", "twine", "check", "--strict", *made], check=True)
    for path in made:
        print(f"{path.relative_to(ROOT)}   {path.stat().st_size / 1e6:.1f} MB, reproducible")


def build(folder: Path) -> list[Path]:
    """The source archive, and the wheel that is built from it; gives their paths."""
    env = {**os.environ, "SOURCE_DATE_EPOCH": str(shared.epoch())}
    # One after the other: the wheel is made of the archive, as those who build it themselves do.
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        env=env,
        stdout=subprocess.DEVNULL,
    )
    return [
        folder / f"tiledl-{__version__}.tar.gz",
        folder / f"tiledl-{__version__}-py3-none-any.whl",
    ]


if __name__ == "__main__":
    main()
