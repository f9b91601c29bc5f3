"""The window's texts in the reader's language.

Every text that a person reads goes through `tr`, or through `tr_count` when it tells a number of
things; one that is a constant of a module is marked with `mark` there and goes through `tr` where
it is shown, since modules are imported before the language is known. `make translations` finds all
three in the sources. Nothing here knows Qt: `tiledl.gui.language` brings the translations.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

Find = Callable[[str, str, int], str]
"""The translation of a text, with what it is about and a number of things (-1 for none); empty
where there is none."""


class Language(Struct, frozen=True):
    """How texts and numbers are written."""

    code: str
    """As in ISO 639-1."""
    find: Find = lambda text, about, number: ""
    thousands: str = ","
    point: str = "."


ENGLISH = Language("en")
"""What is in the sources."""

_now = ENGLISH


def language() -> Language:
    """The window's language."""
    return _now


def use(chosen: Language) -> None:
    """Write in a language from now on; what is written already stays as it is."""
    global _now
    _now = chosen


def mark(text: str, about: str = "") -> str:
    """The text itself, to be translated where it is shown: ``tr(TEXT, about)``."""
    return text


def tr(text: str, about: str = "", /, **values: object) -> str:
    """A text in the reader's language, with values in place of ``{names}``.

    `about` tells equal texts of different meaning apart. Both are literals, or marked elsewhere.
    """
    said = _now.find(text, about, -1) or text
    return said.format(**values) if values else said


def tr_count(one: str, many: str, number_of: int, /, **values: object) -> str:
    """A text about a number of things, which stands in place of ``%n``.

    English is given in both forms; `many` is what is translated, into as many forms as the reader's
    language has.
    """
    said = _now.find(many, "", number_of) or (one if number_of == 1 else many)
    said = said.replace("%n", number(number_of))
    return said.format(**values) if values else said


def number(value: float, decimals: int = 0) -> str:
    """A number with separators between the thousands, as the reader writes it."""
    text = f"{value:,.{decimals}f}"
    if _now.thousands == "," and _now.point == ".":
        return text
    return "".join(
        _now.thousands if one == "," else _now.point if one == "." else one for one in text
    )


def decimal(text: str) -> str:
    """A number that Python has written (``0.25``, ``1e-07``), with the reader's decimal point."""
    return text if _now.point == "." else text.replace(".", _now.point)
