"""What desktops look for below /usr/share: the entry, icons, file types, the manual, completions.

python packaging/linux/shared.py FOLDER      writes all of it below FOLDER, such as ~/.local/share
"""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import icons
from linux import manual

from tiledl import __version__

HERE = Path(__file__).parent
METAINFO = "org.tiledl.tiledl.metainfo.xml"


def write(share: Path, drawn: dict[int, Path]) -> None:
    """Write all of it; `drawn` are the icons by size in pixels."""
    when = datetime.datetime.fromtimestamp(epoch(), datetime.UTC).date()
    _copy(HERE / "tiledl.desktop", share / "applications")
    _copy(HERE / "tiledl-mime.xml", share / "mime" / "packages" / "tiledl.xml")
    (share / "metainfo").mkdir(parents=True, exist_ok=True)
    (share / "metainfo" / METAINFO).write_text(metainfo(when), encoding="utf-8")
    theme = share / "icons" / "hicolor"
    for size, picture in drawn.items():
        _copy(picture, theme / f"{size}x{size}" / "apps" / "tiledl.png")
    _copy(icons.SVG, theme / "scalable" / "apps" / "tiledl.svg")
    manual.write(share, when)


def metainfo(when: datetime.date) -> str:
    """The AppStream metadata with this version."""
    text = (HERE / METAINFO).read_text(encoding="utf-8")
    return text.replace("@VERSION@", __version__).replace("@DATE@", when.isoformat())


def epoch() -> int:
    """The time that is written into what is built, in seconds: SOURCE_DATE_EPOCH, or that of the
    last commit, or now outside a checkout."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    commit = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=HERE, capture_output=True, text=True, check=False
    )
    return (
        int(commit.stdout) if commit.returncode == 0 and commit.stdout.strip() else int(time.time())
    )


def _copy(source: Path, target: Path) -> None:
    """Copy a file to a path, or into a folder, which has no suffix."""
    path = target if target.suffix else target / source.name
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, path)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        write(Path(sys.argv[1]), icons.draw(Path(folder)))
