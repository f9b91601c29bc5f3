"""What is packaged along is in order: as the tools of each system see it."""

from __future__ import annotations

import datetime
import os
import plistlib
import re
import runpy
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from configparser import ConfigParser
from pathlib import Path

import click
import pytest

from tiledl.cli import tiledl
from tiledl.demo.launch import DemoServer
from tiledl.versions import parts

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LINUX = PACKAGING / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"

sys.path.insert(0, str(PACKAGING))

from linux import manual, shared  # noqa: E402


def needs(tool: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(
        shutil.which(tool) is None,
        reason=f"{tool} is missing: sh packaging/system-libraries.sh test",
    )


def run(*command: str | Path, **more: str) -> str:
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, env={**os.environ, **more}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@needs("desktop-file-validate")
def test_the_desktop_entry_is_valid() -> None:
    assert run("desktop-file-validate", LINUX / "tiledl.desktop") == ""


@needs("appstreamcli")
def test_the_appstream_metadata_is_valid_with_its_version_filled_in(tmp_path: Path) -> None:
    share = tmp_path / "share"
    shared.write(share, {})
    metainfo = share / "metainfo" / shared.METAINFO
    assert "@" not in metainfo.read_text(encoding="utf-8")
    run("appstreamcli", "validate", "--no-net", metainfo)


def test_all_systems_are_told_of_the_same_file_types() -> None:
    desktop = ConfigParser(interpolation=None, delimiters="=")
    desktop.read(LINUX / "tiledl.desktop", encoding="utf-8")
    offered = set(filter(None, desktop["Desktop Entry"]["MimeType"].split(";")))
    metainfo = ElementTree.parse(LINUX / shared.METAINFO)
    mime = ElementTree.parse(LINUX / "tiledl-mime.xml")
    described = {
        kind.attrib["type"]: kind.find(f"{MIME}glob") for kind in mime.iter(f"{MIME}mime-type")
    }
    assert {one.text for one in metainfo.iter("mediatype")} == offered == set(described)
    globs = {glob.attrib["pattern"] for glob in described.values() if glob is not None}
    assert globs == {"*.mbtiles", "*.pmtiles"}
    plist = plistlib.loads((PACKAGING / "macos" / "Info.plist").read_bytes())
    declared = {
        kind["UTTypeIdentifier"]: kind["UTTypeTagSpecification"]
        for kind in plist["UTImportedTypeDeclarations"]
    }
    opened = {
        name for kind in plist["CFBundleDocumentTypes"] for name in kind["LSItemContentTypes"]
    }
    assert opened == set(declared)
    suffixes = {one for kind in declared.values() for one in kind["public.filename-extension"]}
    assert {f"*.{suffix}" for suffix in suffixes} == globs
    assert {one for kind in declared.values() for one in kind["public.mime-type"]} == offered
    installer = (PACKAGING / "windows" / "tiledl.nsi").read_text(encoding="utf-8")
    assert set(re.findall(r'insertmacro ASSOCIATE "(\w+)"', installer)) == suffixes
    assert set(re.findall(r'insertmacro DISSOCIATE "(\w+)"', installer)) == suffixes


def test_the_macos_entitlements_are_a_property_list() -> None:
    assert plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())


@needs("makensis")
def test_the_windows_installer_compiles_from_a_folder(tmp_path: Path) -> None:
    frozen = tmp_path / "frozen"
    (frozen / "_internal").mkdir(parents=True)
    for name in ("tiledl.exe", "tiledl-gui.exe", "_internal/python311.dll"):
        (frozen / name).write_bytes(os.urandom(1000))
    icon = tmp_path / "tiledl.ico"
    run(sys.executable, PACKAGING / "icons.py", tmp_path)
    setup = tmp_path / "tiledl-1.2.3-windows-x64.exe"
    run(
        *("makensis", "-V2", "-WX", "-DVERSION=1.2.3", f"-DFROZEN={frozen}"),
        *(f"-DICON={icon}", f"-DOUTPUT={setup}", PACKAGING / "windows" / "tiledl.nsi"),
    )
    assert setup.read_bytes()[:2] == b"MZ"
    assert setup.stat().st_size > 3000


def test_the_release_workflow_follows_githubs_schema_and_names_files_that_exist() -> None:
    workflow = ROOT / ".github" / "workflows" / "release.yml"
    run(
        *(sys.executable, "-m", "check_jsonschema"),
        *("--builtin-schema", "vendor.github-workflows", workflow),
    )
    text = workflow.read_text(encoding="utf-8")
    named = re.findall(r"packaging/[\w./-]+|requirements[\w-]*\.lock", text)
    assert named
    assert [name for name in named if not (ROOT / name).is_file()] == []
    targets = re.findall(r"run: make ([\w-]+)", text)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert targets
    assert [one for one in targets if f"\n{one}: " not in makefile] == []


def test_every_command_has_a_manual_page_with_all_its_options(tmp_path: Path) -> None:
    manual.write(tmp_path, datetime.date(2026, 1, 2))
    context = click.Context(tiledl, info_name="tiledl")
    names = tiledl.list_commands(context)
    man = tmp_path / "man" / "man1"
    assert {page.name for page in man.iterdir()} == {
        "tiledl.1",
        *(f"tiledl-{name}.1" for name in names),
    }
    for name in names:
        page = (man / f"tiledl-{name}.1").read_text(encoding="utf-8")
        assert page.startswith(f'.TH "TILEDL-{name.upper()}" "1" "2026-01-02"')
        assert not re.search(r"^\.(?![A-Z]|br$|$)", page, re.MULTILINE), (
            "a text begins like a request"
        )
        command = tiledl.get_command(context, name)
        assert command is not None
        for option in command.params:
            if isinstance(option, click.Option) and not option.hidden:
                assert option.opts[0].replace("-", "\\-") in page


@needs("bash")
def test_the_shell_completes_commands(tmp_path: Path) -> None:
    manual.write(tmp_path, datetime.date(2026, 1, 2))
    written = {shell: tmp_path / place for shell, place in manual.COMPLETIONS.items()}
    run("bash", "-n", written["bash"])
    assert written["zsh"].read_text(encoding="utf-8").startswith("#compdef tiledl")
    assert "complete" in written["fish"].read_text(encoding="utf-8")
    # As bash does it: the script's function, with the words typed so far.
    folder = tmp_path / "bin"
    folder.mkdir()
    program = folder / "tiledl"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tiledl "$@"\n')
    program.chmod(0o755)
    script = (
        f'. "{written["bash"]}"; COMP_WORDS=(tiledl dow); COMP_CWORD=1; '
        '_tiledl_completion tiledl; echo "${COMPREPLY[@]}"'
    )
    found = run("bash", "-c", script, PATH=f"{folder}{os.pathsep}{os.environ['PATH']}")
    assert found.split() == ["download"]


def test_versions_are_told_without_importing_what_they_are_of() -> None:
    heavy = ("PySide6", "numpy", "shapely", "rich", "pyreqwest", "httpx")
    script = (
        "import sys\nfrom tiledl.cli import run\nassert run(['--version']) == 0\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    lines = run(sys.executable, "-c", script).splitlines()
    assert lines[-1] == "[]"
    assert [line.split(" ")[0].rstrip(":") for line in lines[:-1]] == [
        "tiledl",
        "Python",
        "Qt",
        "HTTP",
    ]
    assert re.search(r"direct \(httptools \d.*reqwest \(pyreqwest \d.*httpx \d", lines[3])


def test_every_part_has_its_version_and_the_text_of_its_licence() -> None:
    found = {part.name: part for part in parts()}
    assert {"Python", "Qt", "PySide6_Essentials", "pyreqwest", "numpy", "certifi"} <= set(found)
    assert "pytest" not in found
    assert [name for name, part in found.items() if not (part.version and part.licence)] == []
    assert [name for name, part in found.items() if len(part.licence_text()) < 300] == []


def test_two_builds_of_the_wheel_are_equal(tmp_path: Path) -> None:
    built = []
    for name in ("one", "two"):
        run(
            *(sys.executable, "-m", "hatchling", "build", "--target", "wheel"),
            *("--directory", tmp_path / name),
            SOURCE_DATE_EPOCH="1767225600",
        )
        [wheel] = (tmp_path / name).glob("*.whl")
        built.append(wheel.read_bytes())
    assert built[0] == built[1]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"LD_LIBRARY_PATH": "/program"}, None),
        ({"LD_LIBRARY_PATH": "/program", "LD_LIBRARY_PATH_ORIG": "/mine"}, "/mine"),
    ],
)
def test_the_frozen_program_forgets_foreign_plugins_and_gives_children_the_systems_libraries(
    monkeypatch: pytest.MonkeyPatch, before: dict[str, str], after: str | None
) -> None:
    plugins = {"QT_PLUGIN_PATH": "/evil", "QT_QPA_PLATFORM_PLUGIN_PATH": "/evil"}
    kept = {"QT_QPA_PLATFORM": "offscreen", "PATH": os.environ["PATH"]}
    environment = {**plugins, **kept, **before}
    monkeypatch.setattr(os, "environ", environment)
    monkeypatch.setattr(sys, "platform", "linux")
    runpy.run_path(str(PACKAGING / "frozen" / "environment.py"))
    assert environment == kept | ({} if after is None else {"LD_LIBRARY_PATH": after})


def test_a_frozen_program_without_a_console_asks_its_neighbour_to_serve_the_demo(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[list[str]] = []

    def popen(command: list[str], **_: object) -> None:
        asked.append(command)
        raise OSError("there is no such program")

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "tiledl-gui.exe"))
    monkeypatch.setattr(subprocess, "Popen", popen)
    with pytest.raises(RuntimeError, match="no such program"):
        DemoServer().start()
    assert asked[0][:2] == [str(tmp_path / "tiledl.exe"), "demo-server"]


def test_scripts_for_the_shell_are_in_order() -> None:
    for script in (PACKAGING / "macos" / "dmg.sh", PACKAGING / "system-libraries.sh"):
        run("sh", "-n", script)


@pytest.mark.skipif(sys.platform != "linux", reason="the script is for Debian's kin")
def test_all_groups_of_system_libraries_are_asked_for_at_once(tmp_path: Path) -> None:
    # A machine with none of them, and one who may not install them.
    for name, says in (("dpkg-query", "exit 1"), ("id", "echo 1000")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{says}\n")
        (tmp_path / name).chmod(0o755)
    done = subprocess.run(
        ["sh", PACKAGING / "system-libraries.sh", "qt", "package", "package-test"],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
    )
    assert done.returncode == 1
    assert "sudo apt-get install" in done.stderr
    assert {"libegl1", "chrpath", "binutils", "debootstrap"} <= set(done.stderr.split())
