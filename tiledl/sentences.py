"""Texts of others inside our sentences: a file's, a person's, a library's."""

from __future__ import annotations


def shown(text: str, most: int = 200) -> str:
    """The text on one line and at most that long, without what a terminal might obey."""
    cut = text if len(text) <= most else f"{text[: most - 1]}…"
    return "".join(character if character.isprintable() else "?" for character in cut)
