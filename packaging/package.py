"""Build what people install: the frozen folder, and of it what this system's people expect.

    make package          (elsewhere: python packaging/package.py; packaging/README.md says more)

Linux: a portable tarball and a Debian package; Windows: an installer; macOS: a disk image.
Everything is written into dist/, with sizes and start-up times told at the end.
"""

from __future__ import annotations

import gzip
import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path

import icons
import sbom
from linux import deb, shared

from tiledl import __version__

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DIST = ROOT / "dist"
FROZEN = BUILD / "package" / "tiledl"
BUNDLE = FROZEN.with_suffix(".app")
IS_LINUX = sys.platform.startswith("linux")
LIMIT_MB = 120
"""What a package may weigh, compressed."""

_STARTS = 5


def main() -> None:
    """Build all, and say what came of it."""
    DIST.mkdir(exist_ok=True)
    freeze()
    made = packages()
    sbom.write(DIST / f"tiledl-{__version__}-{sys.platform}-{platform.machine().lower()}.cdx.json")
    report(made)


def packages() -> list[Path]:
    """What is made of the frozen folder on this system."""
    if sys.platform == "darwin":
        image = DIST / f"tiledl-{__version__}-macos-{platform.machine()}.dmg"
        subprocess.run(["sh", ROOT / "packaging" / "macos" / "dmg.sh", BUNDLE, image], check=True)
        return [image]
    drawn = icons.draw(BUILD / "icons")
    if sys.platform == "win32":
        return [windows_installer()]
    made = [tarball(drawn)]
    if shutil.which("dpkg-shlibdeps"):
        system = json.loads((BUILD / "pyinstaller" / "tiledl" / "system.json").read_text())
        made.append(deb.build(FROZEN, system, DIST, drawn))
    else:
        print("There is no dpkg-shlibdeps here: no .deb is built.")
    return made


def windows_installer(frozen: Path = FROZEN, target: Path = DIST) -> Path:
    """The installer, by makensis, which runs on Linux too; gives its path."""
    path = target / f"tiledl-{__version__}-windows-x64.exe"
    given = {
        "VERSION": __version__,
        "FROZEN": frozen,
        "ICON": BUILD / "icons" / "tiledl.ico",
        "OUTPUT": path,
    }
    script = ROOT / "packaging" / "windows" / "tiledl.nsi"
    words = [f"-D{name}={value}" for name, value in given.items()]
    subprocess.run(["makensis", "-V2", "-WX", *words, script], check=True)
    return path


def freeze() -> None:
    """The program and its Python in one folder, without what debuggers want."""
    subprocess.run(
        [
            sys.executable,
            "-m",
            "PyInstaller",
            "--noconfirm",
            "--log-level=ERROR",
            f"--distpath={FROZEN.parent}",
            f"--workpath={BUILD / 'pyinstaller'}",
            ROOT / "packaging" / "tiledl.spec",
        ],
        check=True,
        # Sets have one order then, and so have archives.
        env={**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(shared.epoch())},
    )
    if not IS_LINUX:
        return
    libraries = [one for one in FROZEN.rglob("*.so*") if not one.is_symlink()]
    for path in libraries:
        _strip(path)
        _forget_other_places(path)


def _strip(library: Path) -> None:
    """Take out what debuggers want.

    Not of libraries that do not load any more then: `auditwheel` has changed some wheels' so that
    strip sets their pieces beside the pages' borders.
    """
    stripped = library.with_name(library.name + "-stripped")
    subprocess.run(["strip", "--strip-unneeded", "-o", stripped, library], check=True)
    if _is_aligned(stripped):
        shutil.copymode(library, stripped)
        stripped.replace(library)
    else:
        stripped.unlink()


def _is_aligned(library: Path) -> bool:
    """Whether each piece of a library to be loaded begins at the same place within a page in the
    file as in memory, which the loader insists on."""
    told = subprocess.run(
        ["readelf", "--wide", "--segments", library], check=True, capture_output=True, text=True
    ).stdout
    for line in told.splitlines():
        if line.split()[:1] == ["LOAD"]:
            offset, address, *_, alignment = (
                int(word, 16) for word in line.split() if word.startswith("0x")
            )
            if (address - offset) % alignment:
                return False
    return True


def _forget_other_places(library: Path) -> None:
    """Leave only folders of the program among those where a library looks for others: a Python
    that was built from source, and some wheels, name folders of the machine that built them."""
    told = subprocess.run(
        ["chrpath", "--list", library], check=False, capture_output=True, text=True
    ).stdout
    _, found, places = told.strip().rpartition("PATH=")
    if not found:
        return
    kept = [one for one in places.split(":") if one.startswith("$ORIGIN")]
    if kept != places.split(":"):
        change = ["--replace", ":".join(kept)] if kept else ["--delete"]
        subprocess.run(["chrpath", *change, library], check=True, stdout=subprocess.DEVNULL)


def tarball(drawn: dict[int, Path]) -> Path:
    """The folder as a file, with what desktops look for in `share`; equal for equal input."""
    name = f"tiledl-{__version__}"
    share = BUILD / "share"
    shutil.rmtree(share, ignore_errors=True)
    shared.write(share, drawn)
    path = DIST / f"{name}-linux-{os.uname().machine}.tar.gz"

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.mtime = shared.epoch()
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mode = 0o755 if member.mode & 0o100 else 0o644
        return member

    with (
        path.open("wb") as file,
        gzip.GzipFile("", "wb", 9, file, mtime=shared.epoch()) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        # tarfile adds a folder's members in the order of their names.
        archive.add(FROZEN, name, filter=plain)
        archive.add(share, f"{name}/share", filter=plain)
        for document in ("README.md", "CHANGELOG.md", "LICENSE"):
            archive.add(ROOT / document, f"{name}/{document}", filter=plain)
    return path


def report(made: list[Path]) -> None:
    """Say what the packages weigh and how soon the program answers; fail when one is too heavy."""
    unpacked = sum(one.stat().st_size for one in FROZEN.rglob("*") if not one.is_symlink())
    print(f"frozen folder     {unpacked / 1e6:6.1f} MB")
    heavy = []
    for package in made:
        size_mb = package.stat().st_size / 1e6
        print(f"{package.relative_to(ROOT)}   {size_mb:.1f} MB (goal: under {LIMIT_MB} MB)")
        if size_mb >= LIMIT_MB:
            heavy.append(package.name)
    took = []
    for _ in range(_STARTS):
        began = time.perf_counter()
        subprocess.run([FROZEN / "tiledl", "--version"], check=True, stdout=subprocess.DEVNULL)
        took.append(time.perf_counter() - began)
    print(f"tiledl --version  {sorted(took)[_STARTS // 2]:.2f} s (median of {_STARTS})")
    if IS_LINUX and shutil.which("Xvfb"):
        print(f"the window seen   {window_s():.2f} s (median of {_STARTS}; goal: under 2 s)")
    if heavy:
        sys.exit(f"too heavy: {', '.join(heavy)}")


def window_s() -> float:
    """How long the frozen program's window takes to be seen, in seconds: a median."""
    from linux import first_picture  # the display's tools are Linux's

    took = []
    with tempfile.TemporaryDirectory() as home:
        env = {"HOME": home, "PATH": os.environ["PATH"]}
        for _ in range(_STARTS):
            with first_picture.shown([FROZEN / "tiledl"], env) as window:
                took.append(window.took_s)
    return sorted(took)[_STARTS // 2]


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as error:
        # What it complains of, it has said itself.
        sys.exit(f"{error.cmd[0]} failed with exit code {error.returncode}")
