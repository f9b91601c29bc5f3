"""What goes into the frozen program and what stays out; read by `tiledl.spec`."""

from __future__ import annotations

import contextlib
import json
import os
import plistlib
import re
import shutil
import subprocess
import sys
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

from PyInstaller.depend.bindepend import get_imports
from PyInstaller.utils.hooks import collect_submodules

from tiledl.versions import parts

Entry = tuple[str, str, str]
"""Of PyInstaller's tables: the place in the folder, the file it comes from, its kind."""

BY_NAME = [
    # Verbs, charts and the map are imported when they are wanted.
    *collect_submodules("tiledl"),
    # Their compiled parts import the rest, unseen by the analysis.
    "pyhdrh",
    *collect_submodules("pyreqwest", filter=lambda name: "pytest" not in name),
    # anyio chooses its backend, keyring its keyring (by entry points), when they run.
    *collect_submodules("anyio._backends", filter=lambda name: "trio" not in name),
    *collect_submodules("keyring.backends"),
    # The window imports it by name, in a thread.
    "superqt",
    "superqt.sliders",
    # pyqtgraph asks for it by a name that it puts together.
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
]

UNUSED_MODULES = [
    "tkinter",
    "lib2to3",
    "setuptools",
    "pip",
    "IPython",
    "matplotlib",
    "OpenGL",
    "pyqtgraph.examples",
    "pyqtgraph.opengl",
    "numpy.f2py",
    "numpy.distutils",
    "numpy.testing",
    "PIL._avif",
    "PIL.AvifImagePlugin",
    "PIL.ImageTk",
    "PIL.ImageQt",
    "PySide6.QtTest",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtXml",
]
"""Optional things that libraries try to import, and what only their developers use."""


def unused_modules() -> list[str]:
    """Those, and all packages that are installed here for other programs, such as this build."""
    ours = {re.sub(r"[-_.]+", "-", part.name).lower() for part in parts()}
    others = [
        module
        for module, owners in packages_distributions().items()
        if not any(re.sub(r"[-_.]+", "-", owner).lower() in ours for owner in owners)
    ]
    return [*UNUSED_MODULES, *others]


_UNUSED_QT = (
    # Libraries and plugins for QML, virtual keyboards, PDF, devices without a window system.
    "Qt6Qml",
    "Qt6Quick",
    "Qt6VirtualKeyboard",
    "Qt6Pdf",
    "Qt6EglF",
    "Qt6Network",
    "qtvirtualkeyboard",
    "libqpdf",
    "qpdf.dll",
    "plugins/egldeviceintegrations/",
    "plugins/generic/",
    "plugins/networkinformation/",
    "plugins/tls/",
    "plugins/platforms/libqeglfs",
    "plugins/platforms/libqlinuxfb",
    "plugins/platforms/libqminimal",
    "plugins/platforms/libqvkkhrdisplay",
    "plugins/platforms/libqvnc",
    "plugins/platformthemes/libqgtk3",
    "plugins/wayland-graphics-integration-server/",
    "Qt/qml/",
    "PySide6/qml/",
    "opengl32sw.dll",
)

_TRANSLATIONS = {
    one.name.replace("tiledl_", "qtbase_")
    for one in (Path(__file__).parents[2] / "resources" / "translations").glob("tiledl_*.qm")
}
"""Of Qt's translations those of its buttons and menus, in the window's languages: the rest are its
tools'."""


def icon(root: Path, work: Path) -> str | None:
    """The icon that Windows and macOS want in the program itself; PyInstaller converts it."""
    if sys.platform not in ("win32", "darwin"):
        return None
    folder = work / "icons"
    if not folder.exists():
        subprocess.run([sys.executable, root / "packaging" / "icons.py", folder], check=True)
    return str(folder / ("tiledl.ico" if sys.platform == "win32" else "tiledl-512.png"))


def info_plist(root: Path, version: str) -> dict[str, Any]:
    """What macOS reads about the bundle."""
    told: dict[str, Any] = plistlib.loads((root / "packaging/macos/Info.plist").read_bytes())
    return told | {"CFBundleShortVersionString": version, "CFBundleVersion": version}


def windows_version(version: str, name: str) -> Any:
    """What Windows' file properties show; nothing on other systems."""
    if sys.platform != "win32":
        return None
    from PyInstaller.utils.win32 import versioninfo as info

    numbers = tuple(int(one) for one in re.findall(r"\d+", version)[:3])
    numbers = (*numbers, *(0,) * (4 - len(numbers)))
    told = {
        "FileDescription": "tiledl",
        "FileVersion": version,
        "LegalCopyright": "MIT licence",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "tiledl",
        "ProductVersion": version,
    }
    strings = [info.StringStruct(key, value) for key, value in told.items()]
    return info.VSVersionInfo(
        ffi=info.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            info.StringFileInfo([info.StringTable("040904B0", strings)]),
            info.VarFileInfo([info.VarStruct("Translation", [0x0409, 1200])]),
        ],
    )


def metadata() -> list[tuple[str, str]]:
    """Names, versions and licences of all libraries, which the About window shows."""
    return [(str(part.metadata), part.metadata.name) for part in parts() if part.metadata]


def strip(analysis: Any) -> None:
    """Take out what the analysis has found and tiledl does not use."""
    # It imports QtCore at every start, the commands' too; Qt for Python's wheels find their
    # plugins without it, and `environment.py` does the rest.
    analysis.scripts = [one for one in analysis.scripts if one[0] != "pyi_rth_pyside6"]
    analysis.datas = [one for one in analysis.datas if _is_wanted(one[0])]
    binaries = [one for one in analysis.binaries if _is_wanted(one[0])]
    analysis.binaries = _still_needed(binaries) if sys.platform.startswith("linux") else binaries


def _is_wanted(place: str) -> bool:
    place = place.replace("\\", "/")
    if "PySide6" in place and "/translations/" in place:
        return place.rpartition("/")[2] in _TRANSLATIONS
    if any(unused in place for unused in _UNUSED_QT):
        return False
    return not any(carried in place for carried in ("/tests/", "/include/", ".pyi", "/RECORD"))


def _still_needed(binaries: list[Entry]) -> list[Entry]:
    """Without the system's libraries that only what was taken out needs."""
    libraries = {place: source for place, source, kind in binaries if _is_library(place, kind)}
    waiting = [source for place, source, _ in binaries if place not in libraries]
    needed = set()
    while waiting:
        for name, _ in get_imports(waiting.pop()):
            if name in libraries and name not in needed:
                needed.add(name)
                waiting.append(libraries[name])
    return [one for one in binaries if one[0] not in libraries or one[0] in needed]


def _is_library(place: str, kind: str) -> bool:
    """Whether it is a library at the folder's top that may be the system's; Python's own is loaded
    by its place in the folder."""
    return "/" not in place and kind == "BINARY" and not place.startswith("libpython")


def system_libraries(binaries: list[Entry], work: Path) -> list[Entry]:
    """The files that tell which of the system's libraries came along, each with its licence, as
    `tiledl.versions` reads them: on Debian and its kin, where packages can be asked.

    Also writes `system.json` in the work folder: which files they are, for the .deb, which leaves
    them out and depends on their packages instead.
    """
    if shutil.which("dpkg-query") is None:
        return []
    owned = {
        place: owner
        for place, source, kind in binaries
        if _is_library(place, kind) and (owner := _owner(source))
    }
    work.mkdir(parents=True, exist_ok=True)
    (work / "system.json").write_text(json.dumps(owned, indent=1))
    folder = work / "system"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    rows = []
    for package in sorted(set(owned.values())):
        version = _dpkg("--show", "--showformat=${Version}", package)
        rows.append(f"{package}\t{version}\n")
        shutil.copy(f"/usr/share/doc/{package}/copyright", folder / f"{package}.txt")
    (folder / "libraries.tsv").write_text("".join(rows))
    files = sorted(folder.iterdir())
    return [(f"tiledl/_system/{one.name}", str(one), "DATA") for one in files]


def _owner(source: str) -> str | None:
    """The package that a library is from; libraries of wheels and of other Pythons have none."""
    # Packages may call a file's folder by its name before or after /lib became /usr/lib.
    path = os.path.realpath(source)
    for known in {source, path, path.removeprefix("/usr"), source.removeprefix("/usr")}:
        with contextlib.suppress(subprocess.CalledProcessError):
            return _dpkg("--search", known).partition(":")[0]
    return None


def _dpkg(*arguments: str) -> str:
    return subprocess.run(
        ["dpkg-query", *arguments], check=True, capture_output=True, text=True
    ).stdout.strip()
