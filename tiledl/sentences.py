"""Texts of others inside ours: a file's, a person's, a library's."""

from __future__ import annotations

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes spreadsheets take a text for a formula (owasp.org/www-community/attacks/
CSV_Injection): a server's message must not be run on the computer of whoever opens the file."""


def shown(text: str, most: int = 200) -> str:
    """The text on one line and at most that long, without what a terminal might obey."""
    cut = text if len(text) <= most else f"{text[: most - 1]}…"
    return "".join(character if character.isprintable() else "?" for character in cut)


def as_sentence(clause: str) -> str:
    """The clause with a capital letter before it and a full stop behind it."""
    return f"{clause[:1].upper()}{clause[1:]}."


def spreadsheet_text(text: str) -> str:
    """A text that no spreadsheet takes for a formula: with an apostrophe before it if need be.

    A text that begins with an apostrophe gets another: taking one away gives every text back.
    """
    return f"'{text}" if text.startswith(("'", *_FORMULA_STARTS)) else text
