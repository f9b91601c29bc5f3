"""Which versions of what are at work, and under which licences: read from what is installed.

Nothing that is named here is imported: `tiledl --version` does not wait for Qt.
"""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

from msgspec import Struct

from tiledl import __version__
from tiledl.resources import resource

_EXTRA = "gui"
_QT = "PySide6_Essentials"
_CLASSIFIER = "License :: OSI Approved :: "
_GIVEN = {
    # What these packages' metadata leave out.
    "pyreqwest": "Apache-2.0",
}
_LONGEST_LICENCE = 60
"""Some packages have the licence's whole text where its name is expected."""

_LICENCE_FILE = re.compile(r"LICEN[CS]E|COPYING|NOTICE", re.IGNORECASE)


class Part(Struct, frozen=True):
    """A library that comes with the program."""

    name: str
    version: str
    licence: str
    """As its authors call it, an SPDX expression with most; empty when they do not say."""

    metadata: Path | None = None
    """The folder with what its package tells, licence files among it."""

    other_files: tuple[Path, ...] = ()
    """Licence files that are not there."""

    def licence_text(self) -> str:
        """The licence files, one after the other; empty when there are none."""
        files = _licence_files(self.metadata) if self.metadata is not None else ()
        if not files and self.licence.startswith("LGPL-3.0"):
            files = _lgpl()
        return "\n\n".join(
            f"{path.name}\n\n{path.read_text(encoding='utf-8', errors='replace').strip()}"
            for path in (*files, *self.other_files)
        )


def qt_version() -> str:
    """The version of Qt; empty where only the commands are installed."""
    return _version(_QT)


def engine_versions() -> str:
    """The HTTP engines by the names that `--http-engine` takes, with their libraries' versions."""
    engines = [
        f"direct (httptools {version})" if (version := _version("httptools")) else "",
        f"reqwest (pyreqwest {version})" if (version := _version("pyreqwest")) else "",
        f"httpx {version}" if (version := _version("httpx")) else "",
    ]
    return ", ".join(filter(None, engines))


def version_text() -> str:
    """What `tiledl --version` prints: the program, Python, Qt and the HTTP engines."""
    qt = qt_version()
    return "\n".join(
        [
            f"tiledl {__version__}",
            f"Python {platform.python_version()}",
            f"Qt {qt} (PySide6)" if qt else "Qt is not installed: commands only",
            f"HTTP engines: {engine_versions()}",
        ]
    )


@cache
def parts() -> tuple[Part, ...]:
    """All libraries that this installation needs, by name; Python and Qt come first."""
    found: dict[str, Part] = {}
    _add("tiledl", _EXTRA, found)
    first = [
        Part("Python", platform.python_version(), "PSF-2.0", None, (_text("Python-3"),)),
        *([Part("Qt", qt, "LGPL-3.0-only")] if (qt := _version(_QT)) else []),
    ]
    others = sorted(found.values(), key=lambda part: part.name.casefold())
    return (*first, *others, *_system_libraries())


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _add(name: str, extra: str, found: dict[str, Part]) -> None:
    """Add a package and what it needs, as far as that is installed: what other systems need is
    not."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return
    try:
        package = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return
    told = package.metadata
    # Where it is read from; there is no public name for it.
    folder: Path | None = getattr(package, "_path", None)
    licence = _licence(key, told)
    found[key] = Part(told["Name"], package.version, licence, folder)
    for needed in _needed(package.requires or [], extra):
        _add(needed, "", found)


def _needed(requirements: list[str], extra: str) -> Iterator[str]:
    for requirement in requirements:
        what, _, condition = requirement.partition(";")
        wanted = re.search(r"""extra\s*==\s*["']([\w.-]+)["']""", condition)
        if wanted is None or wanted[1] == extra:
            name = re.match(r"[\w.-]+", what.strip())
            if name is not None:
                yield name[0]


def _licence_files(folder: Path) -> tuple[Path, ...]:
    found = (path for path in folder.rglob("*") if _LICENCE_FILE.match(path.name))
    return tuple(sorted(path for path in found if path.is_file()))


def _lgpl() -> tuple[Path, ...]:
    """The LGPL adds to the GPL, so both are shown; Qt's wheels bring neither."""
    return _text("LGPL-3.0"), _text("GPL-3.0")


def _text(name: str) -> Path:
    return resource(f"licences/{name}.txt")


def _licence(key: str, told: metadata.PackageMetadata) -> str:
    if key in _GIVEN:
        return _GIVEN[key]
    for field in ("License-Expression", "License"):
        said = (told[field] or "").strip() if field in told else ""
        if said and len(said) <= _LONGEST_LICENCE and "\n" not in said:
            return str(said)
    classifiers = told.get_all("Classifier") or []
    names = [one.removeprefix(_CLASSIFIER) for one in classifiers if one.startswith(_CLASSIFIER)]
    return ", ".join(names)


def _system_libraries() -> list[Part]:
    """What a frozen program brings of the system that it was built on: a list that its build makes
    (`packaging/frozen/contents.py`), beside the licences."""
    folder = Path(__file__).parent / "_system"
    if not folder.is_dir():
        return []
    rows = (folder / "libraries.tsv").read_text(encoding="utf-8").splitlines()
    return [
        Part(name, version, "see below", None, (folder / f"{name}.txt",))
        for name, version in (row.split("\t") for row in rows)
    ]
