"""The Debian package, from the frozen folder.

Libraries that the frozen program has from this system are left out: the package depends on their
packages instead, as `dpkg-shlibdeps` finds from the binaries, so that the system keeps them safe.
"""

from __future__ import annotations

import email.utils
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import textwrap
from pathlib import Path

from linux import shared

from tiledl import __version__
from tiledl.versions import parts

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
MAINTAINER = "The tiledl founders <maintainers@tiledl.invalid>"
"""Unless DEBFULLNAME and DEBEMAIL say who builds."""

NOT_BINARY = "ca-certificates"
"""What is needed besides libraries: without certificates of authorities, the system's, the fast
HTTP engine does not start."""

_ELF = b"\x7fELF"


def build(frozen: Path, system: dict[str, str], target: Path, drawn: dict[int, Path]) -> Path:
    """Write the .deb into the target folder; gives its path.

    `system` names the files at the top of the frozen program's library folder that are this
    system's, with their packages. Raises `subprocess.CalledProcessError` when a tool fails.
    """
    architecture = _output("dpkg", "--print-architecture")
    with tempfile.TemporaryDirectory() as made:
        root = Path(made) / "root"
        program = root / "usr" / "lib" / "tiledl"
        shutil.copytree(frozen, program, symlinks=True)
        for name in system:
            (program / "_internal" / name).unlink()
        shutil.rmtree(program / "_internal" / "tiledl" / "_system")
        (root / "usr" / "bin").mkdir(parents=True)
        (root / "usr" / "bin" / "tiledl").symlink_to("../lib/tiledl/tiledl")
        shared.write(root / "usr" / "share", drawn)
        _documents(root / "usr" / "share" / "doc" / "tiledl")
        _lintian_overrides(root / "usr" / "share" / "lintian" / "overrides")
        for page in (root / "usr" / "share" / "man").rglob("*.1"):
            _compress(page)
        _set_modes(root)
        control = root / "DEBIAN"
        control.mkdir()
        size_kb = sum(one.lstat().st_size for one in root.rglob("*")) // 1024
        (control / "control").write_text(_control(architecture, size_kb, _depends(program)))
        (control / "md5sums").write_text(_checksums(root))
        package = target / f"tiledl_{__version__}_{architecture}.deb"
        subprocess.run(
            ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", root, package],
            check=True,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(shared.epoch())},
        )
    return package


def _control(architecture: str, size_kb: int, depends: str) -> str:
    return f"""Package: tiledl
Version: {__version__}
Architecture: {architecture}
Maintainer: {_maintainer()}
Installed-Size: {size_kb}
Depends: {depends}, {NOT_BINARY}
Recommends: xdg-utils, gnome-keyring | kwalletmanager
Section: science
Priority: optional
Description: download map tiles for offline use
 tiledl downloads the tiles of a map for use without a network: fast, politely,
 and so that you can see what is happening. Pick an area, a zoom range and a
 concurrency; the tiles land in one MBTiles file that QGIS, GDAL, OsmAnd and
 others open, while live charts show throughput, latencies and the circuit
 breaker.
 .
 A download survives interruptions: run it again and only what is missing is
 fetched. Everything in the window can also be done with the command "tiledl".
"""


def _maintainer() -> str:
    name, mail = os.environ.get("DEBFULLNAME"), os.environ.get("DEBEMAIL")
    return f"{name} <{mail}>" if name and mail else MAINTAINER


def _depends(program: Path) -> str:
    """What the binaries need of other packages, with the least versions that have it."""
    internal = program / "_internal"
    folders = {
        one.parent for one in internal.rglob("*") if ".so" in one.name and one.name[:3] == "lib"
    }
    binaries = [one for one in program.rglob("*") if _is_binary(one)]
    with tempfile.TemporaryDirectory() as made:
        # The tool wants to be where a source package is.
        (Path(made) / "debian").mkdir()
        (Path(made) / "debian" / "control").write_text(
            "Source: tiledl\n\nPackage: tiledl\nArchitecture: any\n"
        )
        answer = subprocess.run(
            [
                "dpkg-shlibdeps",
                "-O",
                "--ignore-missing-info",
                "--warnings=0",
                *(f"-l{folder}" for folder in sorted(folders)),
                *(f"-e{binary}" for binary in binaries),
            ],
            cwd=made,
            check=True,
            stdout=subprocess.PIPE,
            text=True,
        ).stdout
    found = re.search(r"^shlibs:Depends=(.*)$", answer, re.MULTILINE)
    if found is None:
        raise ValueError(f"dpkg-shlibdeps found no dependencies: it said {answer!r}")
    return found[1]


def _is_binary(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == _ELF


def _documents(folder: Path) -> None:
    folder.mkdir(parents=True)
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    text = (HERE / "copyright").read_text(encoding="utf-8")
    listed = "\n".join(
        f" {part.name} {part.version}: {part.licence or 'see its files'}"
        for part in parts()
        if part.name != "tiledl"
    )
    bundled = (
        f"Files: usr/lib/tiledl/_internal/*\nCopyright: their authors\nLicense: several\n{listed}\n"
    )
    mit = "\n".join(f" {line}" if line.strip() else " ." for line in licence.strip().splitlines())
    folder.joinpath("copyright").write_text(
        text.replace("@PARTS@", bundled).replace("@MIT@", mit), encoding="utf-8"
    )
    changes = folder / "changelog"
    changes.write_text(
        f"tiledl ({__version__}) unstable; urgency=medium\n\n{_changes()}\n"
        f" -- {_maintainer()}  {email.utils.formatdate(shared.epoch())}\n",
        encoding="utf-8",
    )
    _compress(changes)


def _changes() -> str:
    """The newest section of CHANGELOG.md as Debian writes changes."""
    newest = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")[1]
    lines = []
    for line in newest.splitlines()[1:]:
        if line.startswith("### "):
            lines.append(f"  [ {line[4:]} ]")
        elif line.startswith("- "):
            lines.append(
                textwrap.fill(line[2:], 79, initial_indent="  * ", subsequent_indent="    ")
            )
    return "\n".join(lines) + "\n"


def _lintian_overrides(folder: Path) -> None:
    folder.mkdir(parents=True)
    shutil.copy(HERE / "lintian-overrides", folder / "tiledl")


def _compress(path: Path) -> None:
    # Neither the name nor the time: equal pages give equal files.
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
    path.unlink()


def _set_modes(root: Path) -> None:
    for path in (root, *root.rglob("*")):
        if path.is_symlink():
            continue
        is_program = path.is_dir() or path == root / "usr/lib/tiledl/tiledl"
        path.chmod(0o755 if is_program else 0o644)


def _checksums(root: Path) -> str:
    files = sorted(
        one
        for one in root.rglob("*")
        if one.is_file() and not one.is_symlink() and root / "DEBIAN" not in one.parents
    )
    return "".join(
        f"{hashlib.md5(one.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{one.relative_to(root)}\n"
        for one in files
    )


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
