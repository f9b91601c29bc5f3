"""Collect the window's texts into Qt Linguist's files, and compile those: `make translations`.

``python packaging/translations.py [CODE…]`` brings resources/translations/tiledl_*.ts up to date
with the sources, begins a file for each new language CODE (such as ``it``), and compiles all with
lrelease. Qt's own lupdate reads Python, too, but neither keyword values nor plural forms beside
the text, and it names no context outside of classes.
"""

from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "tiledl" / "gui"
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "tiledl"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
_FEW_FORMS = 2
"""Of a text with a number in a language that is begun: Linguist asks for as many as it has."""


class NotTranslatable(Exception):
    """A text in the sources cannot be collected; the message says where and what to write."""


@dataclass(slots=True)
class Message:
    """One text of the window."""

    text: str
    about: str = ""
    is_counted: bool = False
    files: list[str] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others."""
        return self.text, self.about


Translation = tuple[tuple[str, ...], bool]
"""One form, or several for a text with a number; and whether somebody has finished them."""


def messages(folder: Path = SOURCES) -> list[Message]:
    """All texts, file by file in the order of the lines. Raises `NotTranslatable`."""
    found: dict[tuple[str, str], Message] = {}
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder.parents[1]).as_posix()
        for one in _in_source(path.read_text("utf-8"), name):
            known = found.setdefault(one.key, one)
            if known.is_counted != one.is_counted:
                raise NotTranslatable(f"{name}: “{one.text}” is used with and without a number")
            if name not in known.files:
                known.files.append(name)
    return list(found.values())


def _in_source(text: str, name: str) -> Iterator[Message]:
    """Raises `NotTranslatable`."""
    tree = ast.parse(text)
    late = {
        id(inner)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for inner in ast.walk(outer)
    }
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda one: (one.lineno, one.col_offset)):
        if not isinstance(call.func, ast.Name) or call.func.id not in ("tr", "tr_count", "mark"):
            continue
        function, place = call.func.id, f"{name}:{call.lineno}"
        if function != "mark" and id(call) not in late:
            raise NotTranslatable(
                f"{place}: the language is not known while a module is imported: use mark() here, "
                "and tr() where the text is shown"
            )
        if any(isinstance(one, ast.JoinedStr) for one in call.args):
            raise NotTranslatable(f"{place}: an f-string: write {{name}} and give name=… instead")
        texts = [
            one.value
            for one in call.args
            if isinstance(one, ast.Constant) and isinstance(one.value, str)
        ]
        names = {one.arg for one in call.keywords if one.arg}
        match function, texts:
            case "tr_count", [one, many] if len(call.args) == 3:
                for form in (one, many):
                    _check(form, names | {"%n"}, place)
                yield Message(many, is_counted=True)
            case "tr" | "mark", [said] if len(call.args) == 1:
                if names:
                    _check(said, names, place)
                yield Message(said)
            case "tr" | "mark", [said, about] if len(call.args) == 2:
                if names:
                    _check(said, names, place)
                yield Message(said, about)
            case "tr", [] | [_]:
                pass  # a constant, marked where it is
            case _:
                raise NotTranslatable(f"{place}: the texts must be literals")


def _check(text: str, names: set[str], place: str) -> None:
    if placeholders(text) != names and placeholders(text) | {"%n"} != names:
        raise NotTranslatable(f"{place}: “{text}” and the values {sorted(names)} do not fit")


def placeholders(text: str) -> set[str]:
    """The names in braces, and ``%n``."""
    found = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    return found | ({"%n"} if "%n" in text else set())


def read(path: Path) -> dict[tuple[str, str], Translation]:
    """The translations of a file."""
    found: dict[tuple[str, str], Translation] = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")]
        key = message.findtext("source") or "", message.findtext("comment") or ""
        found[key] = tuple(forms or [translation.text or ""]), "type" not in translation.attrib
    return found


def written(code: str, wanted: list[Message], known: dict[tuple[str, str], Translation]) -> str:
    """A file's content, with what is translated already."""
    lines = [f'<TS version="2.1" language="{code}" sourcelanguage="en">', "<context>"]
    lines.append(f"    <name>{CONTEXT}</name>")
    for one in wanted:
        forms, is_done = known.get(one.key, (("",) * (_FEW_FORMS if one.is_counted else 1), False))
        kind = "" if is_done else ' type="unfinished"'
        lines.append('    <message numerus="yes">' if one.is_counted else "    <message>")
        lines += [f'        <location filename="../../{name}"/>' for name in one.files]
        lines.append(f"        <source>{_xml(one.text)}</source>")
        if one.about:
            lines.append(f"        <comment>{_xml(one.about)}</comment>")
        if one.is_counted:
            lines.append(f"        <translation{kind}>")
            lines += [f"            <numerusform>{_xml(form)}</numerusform>" for form in forms]
            lines.append("        </translation>")
        else:
            lines.append(f"        <translation{kind}>{_xml(forms[0])}</translation>")
        lines.append("    </message>")
    return _HEAD + "\n".join([*lines, "</context>", "</TS>"]) + "\n"


def _xml(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def main() -> int:
    """Bring all files up to date."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    files = {path.stem.removeprefix("tiledl_"): path for path in FOLDER.glob("tiledl_*.ts")}
    for code in sys.argv[1:]:
        if not re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", code):
            print(f"“{code}” is no code of a language: give one such as it or pt_BR")
            return 2
        files.setdefault(code, FOLDER / f"tiledl_{code}.ts")
    try:
        wanted = messages()
    except NotTranslatable as problem:
        print(problem)
        return 1
    for code, path in sorted(files.items()):
        known = read(path) if path.exists() else {}
        path.write_text(written(code, wanted, known), "utf-8")
        left = sum(not known.get(one.key, ((), False))[1] for one in wanted)
        print(f"{path.relative_to(ROOT)}: {len(wanted)} texts, {left} to be translated")
        lrelease = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run(
            [lrelease, "-silent", path, "-qm", path.with_suffix(".qm")], check=True, timeout=60
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
