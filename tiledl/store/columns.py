"""Values of columns as what they should be: SQLite's hold whatever a damaged file has in them.

Each raises ValueError for anything else, which the readers translate.
"""

from __future__ import annotations


def whole_number(value: object) -> int:
    """A column's whole number."""
    if not isinstance(value, int):
        raise ValueError(f"{str(value)[:40]!r} is not a number")
    return value


def text_of(value: object) -> str:
    """A column's text; nothing for none."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"{str(value)[:40]!r} is not a text")
    return value
