"""Install the .deb in a clean root, use it as a person does, remove it, and look what is left.

    make package-test [RELEASE=trixie]     (as root: a root of its own is made with debootstrap)

The root is a minimal Debian of this machine's release, or of another one, from the archive that
this machine's apt uses. Only the .deb and what it depends on is put in; the display and the hand on
it are outside.
Ends with an error at the first thing that is not as it should be.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
DIST = ROOT / "dist"
sys.path.insert(0, str(ROOT / "packaging"))

from linux import first_picture  # noqa: E402

from tests.e2e.display import Person, eventually  # noqa: E402

USER = "person"
HOME = Path("/home") / USER
PROGRAM = "usr/lib/tiledl"
_PATIENCE_S = 300.0

_OTHERS = ("var/lib/dpkg", "var/lib/apt", "var/cache", "var/log", "proc", "dev", "sys", "run")
"""Where the system keeps its own books."""

_HIJACKED = ("json", "sitecustomize", "usercustomize", "encodings", "click", "tiledl", "PySide6")
"""Modules that lie in the working folder and must not be loaded."""


class NotAsItShouldBe(Exception):
    """A check failed; the message says which, and what was found."""


def main() -> None:
    """Do all of it, and say what was done."""
    if os.geteuid() != 0:
        sys.exit("A clean root is made by root only: sudo make package-test")
    packages = sorted(DIST.glob("tiledl_*.deb"), key=lambda one: one.stat().st_mtime)
    if not packages:
        sys.exit("There is no .deb in dist/: make package")
    with clean_root() as root:
        before, packages_before = files(root), installed(root)
        install(root, packages[-1])
        check_libraries(root)
        use_command(root)
        use_window(root)
        install(root, packages[-1], again=True)
        remove(root, before, packages_before)
    say("all is as it should be")


@contextlib.contextmanager
def clean_root() -> Iterator[Path]:
    """A minimal system of this machine's release, with a person in it; gone afterwards."""
    site, release = archive()
    release = os.environ.get("RELEASE") or release
    with tempfile.TemporaryDirectory(prefix="tiledl-clean-") as made:
        root = Path(made) / "root"
        say(f"making a minimal {release} with debootstrap")
        run("debootstrap", "--variant=minbase", release, root, site)
        (root / "tmp" / ".X11-unix").mkdir(mode=0o1777)
        Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
        run("mount", "-t", "proc", "proc", root / "proc")
        run("mount", "--bind", "/tmp/.X11-unix", root / "tmp" / ".X11-unix")
        try:
            run("chroot", root, "useradd", "--create-home", USER)
            run("chroot", root, "apt-get", "update", "-qq")
            yield root
        finally:
            # Before the folder is removed: what is mounted in it is not ours to remove.
            run("umount", root / "tmp" / ".X11-unix")
            run("umount", root / "proc")


def archive() -> tuple[str, str]:
    """Where this machine's apt finds Debian, and which release it is."""
    told = run("apt-get", "indextargets", "--format", "$(SITE) $(CODENAME) $(ORIGIN) $(COMPONENT)")
    release = run("sh", "-c", ". /etc/os-release && echo $VERSION_CODENAME").strip()
    for line in told.splitlines():
        site, *rest = line.split()
        if release in rest and "main" in rest and not site.endswith("-security"):
            return site, release
    sys.exit(f"apt knows no archive of {release} here: see /etc/apt/sources.list")


def install(root: Path, package: Path, *, again: bool = False) -> None:
    """Install the package, with what it depends on."""
    say(f"installing {package.name}" + (" over itself" if again else ""))
    shutil.copy(package, root / "tmp" / package.name)
    in_root(
        root,
        *("apt-get", "install", "-y", "-qq", "--no-install-recommends"),
        *(["--reinstall"] if again else []),
        f"/tmp/{package.name}",
    )
    (root / "tmp" / package.name).unlink()


def check_libraries(root: Path) -> None:
    """Every library that any of the program's binaries names is there."""
    script = (
        f"export LD_LIBRARY_PATH=/{PROGRAM}/_internal; "
        f"find /{PROGRAM} -type f -name '*.so*' -exec ldd {{}} + 2>/dev/null; ldd /{PROGRAM}/tiledl"
    )
    missing = {
        line.strip()
        for line in in_root(root, "sh", "-c", script).splitlines()
        if "not found" in line
    }
    expect(not missing, f"libraries are missing: {', '.join(sorted(missing))}")
    say("all libraries are found")


def use_command(root: Path) -> None:
    """Versions, the manual's file, and a download from the demo's server, in a folder whose
    modules would run instead of the program's own if anything were loaded from there."""
    versions = as_person(root, "tiledl", "--version")
    expect("tiledl " in versions and "Qt 6" in versions, f"--version says {versions!r}")
    say(f"tiledl --version: {', '.join(versions.split(chr(10))).strip(', ')}")
    folder = HOME / "work"
    inside = root / folder.relative_to("/")
    inside.mkdir()
    for name in _HIJACKED:
        (inside / f"{name}.py").write_text("open('/tmp/hijacked', 'w')\nraise SystemExit(99)\n")
    run("chroot", root, "chown", "-R", USER, folder)
    hostile = {"PYTHONPATH": str(folder), "PYTHONHOME": str(folder), "QT_PLUGIN_PATH": str(folder)}
    asked = "cd ~/work && tiledl download --source demo --bbox=-11,35,30,60 --zoom 0-5 -o a.mbtiles"
    report = as_person(root, "sh", "-c", asked, env=hostile)
    expect("Finished" in report, f"the download says {report!r}")
    expect((inside / "a.mbtiles").stat().st_size > 100_000, "the file is too small to be a map")
    expect(not (root / "tmp" / "hijacked").exists(), "a module of the working folder was loaded")
    told = as_person(root, "tiledl", "info", str(folder / "a.mbtiles"))
    expect("34" in told, f"tiledl info says {told!r}")
    say("a demo download: 34 tiles, nothing loaded from the working folder or PYTHONPATH")


def use_window(root: Path) -> None:
    """The window opens, its demo job ends, the lab is looked at, and it is closed by its key; with
    nothing on standard error and no error in its log."""
    env = {"QT_PLUGIN_PATH": str(HOME / "work")}
    command = person_command(root, env, "DISPLAY=", "tiledl", "demo")
    with first_picture.shown(command, os.environ) as window:
        say(f"the window is seen after {window.took_s:.1f} s (goal: under 2 s)")
        person = window.person
        titled = person.wait_for_window("tiledl")
        eventually(
            lambda: person.title(titled).startswith("100 %"), "the demo's job ends", _PATIENCE_S
        )
        picture(person, "")
        # The lab is loaded when it is first looked at.
        person.press("F4")
        picture(person, "-lab")
        person.press("ctrl+q")
        _, complaints = window.program.communicate(timeout=_PATIENCE_S)
        code = window.program.returncode
    expect(code == 0, f"the window ended with exit code {code}")
    expect(not complaints.strip(), f"the window complained: {complaints}")
    for log in (root / HOME.relative_to("/") / ".local/state/tiledl/log").iterdir():
        for line in log.read_text(encoding="utf-8").splitlines():
            expect(json.loads(line)["level"] not in ("error", "critical"), f"the log says: {line}")
    say("the window's demo job has ended, the lab is there, no error was told or logged")


def picture(person: Person, name: str) -> None:
    """Keep what is on the display, once it stands still."""
    person.wait_until_still()
    DIST.mkdir(exist_ok=True)
    path = DIST / f"package-test{name}.png"
    Image.fromarray(person.look()).save(path)
    say(f"a picture is in {path.relative_to(ROOT)}")


def remove(root: Path, before: set[str], packages_before: set[str]) -> None:
    """Remove the package with what came along, and look for what stays besides a person's own."""
    in_root(root, "apt-get", "purge", "-y", "-qq", "tiledl")
    in_root(root, "apt-get", "purge", "-y", "-qq", *sorted(installed(root) - packages_before))
    left = files(root) - before
    own = {one for one in left if one.startswith(str(HOME)[1:])}
    others = {one for one in left - own if not one.startswith(_OTHERS)}
    expect(not others, f"removed, but there are still {', '.join(sorted(others)[:20])}")
    say(f"removed without leftovers; the person's own {len(own)} files and folders stay")


def installed(root: Path) -> set[str]:
    """The packages in the root."""
    return set(in_root(root, "dpkg-query", "--show", "--showformat=${Package}\n").split())


def files(root: Path) -> set[str]:
    """All paths in the root but what other file systems are mounted there."""
    found = run("find", root, "-xdev", "-printf", "%P\\n")
    return set(found.splitlines())


def as_person(root: Path, *command: str, env: dict[str, str] | None = None) -> str:
    """Run a command as the person, from their home; gives what it says."""
    return run(*person_command(root, env or {}, *command))


def person_command(root: Path, env: dict[str, str], *command: str) -> list[str | Path]:
    """What runs a command in the root as the person, with an environment of its own."""
    base = {"HOME": str(HOME), "USER": USER, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    words = [f"{name}={value}" for name, value in (base | env).items()]
    return [
        "chroot",
        f"--userspec={USER}:{USER}",
        root,
        "env",
        "-i",
        "-C",
        str(HOME),
        *words,
        *command,
    ]


def in_root(root: Path, *command: str) -> str:
    """Run a command in the root as its root."""
    return run("chroot", root, "env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C", *command)


def run(*command: str | Path) -> str:
    """Run a command; gives what it says on standard output. Raises `NotAsItShouldBe`."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stdout + done.stderr).strip()[-2000:]
        raise NotAsItShouldBe(
            f"{' '.join(map(str, command))} ended with exit code {done.returncode}:\n{said}"
        )
    return done.stdout


def expect(claim: bool, otherwise: str) -> None:
    """Raise `NotAsItShouldBe` unless the claim holds."""
    if not claim:
        raise NotAsItShouldBe(otherwise)


def say(what: str) -> None:
    """Tell the person at the terminal."""
    print(f"package-test: {what}", flush=True)


if __name__ == "__main__":
    try:
        main()
    except (NotAsItShouldBe, AssertionError) as problem:
        sys.exit(f"package-test: {problem}")
