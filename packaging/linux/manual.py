"""Manual pages and shell completions, made from what the command's own help says."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import get_completion_class

from tiledl import __version__
from tiledl.cli import tiledl

COMPLETIONS = {
    # Where the shells look, below /usr/share.
    "bash": "bash-completion/completions/tiledl",
    "zsh": "zsh/vendor-completions/_tiledl",
    "fish": "fish/vendor_completions.d/tiledl.fish",
}

_EXIT_CODES = (
    ("0", "All tiles are stored, or known to be absent."),
    ("1", "Finished, with tiles that were given up."),
    ("2", "Bad arguments, or a file that cannot be used."),
    ("3", "The source cannot be used: it does not answer, or its owner forbids it."),
    ("130", "Interrupted; “tiledl resume” goes on."),
)
_FILES = (
    ("~/.config/tiledl/settings.toml", "Settings, of the commands and the window."),
    ("~/.local/state/tiledl/", "Logs, the queue and the history."),
    ("~/.cache/tiledl/", "Tiles that the window's map has shown."),
)


def pages(when: datetime.date) -> Iterator[tuple[str, str]]:
    """Each manual page's file name and its text, for the program and every verb."""
    root = click.Context(tiledl, info_name="tiledl", **tiledl.context_settings)
    verbs = {name: tiledl.get_command(root, name) for name in tiledl.list_commands(root)}
    named = {name: command for name, command in verbs.items() if command is not None}
    yield "tiledl.1", _page(root, when, named)
    for name, command in named.items():
        context = click.Context(command, info_name=name, parent=root)
        yield f"tiledl-{name}.1", _page(context, when, {})


def completion(shell: str) -> str:
    """The script that a shell loads to complete tiledl's words."""
    kind = get_completion_class(shell)
    assert kind is not None, f"click knows no completion for {shell}"
    return kind(tiledl, {}, "tiledl", "_TILEDL_COMPLETE").source().lstrip()


def write(folder: Path, when: datetime.date) -> None:
    """Write all of it below a folder such as /usr/share."""
    man = folder / "man" / "man1"
    man.mkdir(parents=True, exist_ok=True)
    for name, text in pages(when):
        (man / name).write_text(text, encoding="utf-8")
    for shell, place in COMPLETIONS.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(completion(shell), encoding="utf-8")


def _page(context: click.Context, when: datetime.date, verbs: dict[str, click.Command]) -> str:
    command, path = context.command, context.command_path
    title = path.replace(" ", "-")
    lines = [
        f'.TH "{title.upper()}" "1" "{when}" "tiledl {__version__}" "tiledl"',
        ".SH NAME",
        f"{_text(title)} \\- {_text(command.get_short_help_str(200).rstrip('.'))}",
        ".SH SYNOPSIS",
        f".B {_text(path)}",
        *(_text(piece) for piece in command.collect_usage_pieces(context)),
        ".SH DESCRIPTION",
        *_paragraphs(command.help or ""),
    ]
    options = [record for one in command.get_params(context) if (record := _record(one, context))]
    if options:
        lines.append(".SH OPTIONS")
        for flags, meaning in options:
            lines += [".TP", f"\\fB{_text(flags)}\\fP", *_paragraphs(meaning)]
    if verbs:
        lines.append(".SH COMMANDS")
        for name, verb in verbs.items():
            lines += [".TP", f"\\fB{_text(name)}\\fP"]
            lines += [
                _text(verb.get_short_help_str(200)),
                f"See \\fBtiledl\\-{_text(name)}\\fP(1).",
            ]
        lines += _list("EXIT STATUS", _EXIT_CODES) + _list("FILES", _FILES)
    else:
        lines += [".SH SEE ALSO", "\\fBtiledl\\fP(1)"]
    return "\n".join(lines) + "\n"


def _record(parameter: click.Parameter, context: click.Context) -> tuple[str, str] | None:
    found = parameter.get_help_record(context)
    return None if found is None else (found[0], found[1])


def _list(title: str, rows: tuple[tuple[str, str], ...]) -> list[str]:
    lines = [f".SH {title}"]
    for term, meaning in rows:
        lines += [".TP", f"\\fB{_text(term)}\\fP", _text(meaning)]
    return lines


def _paragraphs(text: str) -> list[str]:
    """Lines of a page from paragraphs of a help; ``\\b`` marks those that keep their lines."""
    lines: list[str] = []
    for number, paragraph in enumerate(re.split(r"\n\s*\n", text.strip())):
        if number:
            lines.append(".PP")
        kept = paragraph.lstrip().startswith("\b")
        for line in filter(str.strip, paragraph.replace("\b", "").splitlines()):
            lines += [_text(line.strip()), *([".br"] if kept else [])]
    return lines or ["."]


def _text(text: str) -> str:
    """Text as groff takes it literally: minus signs to be copied, no line that is a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("\f", "")
    return f"\\&{text}" if text.startswith((".", "'")) else text
