"""Levels as a person types them: ``1, 5, 10, 20``."""

from __future__ import annotations

from tiledl.tuning.records import Level, Loop


def levels_from_text(text: str, loop: Loop, what: str) -> tuple[Level, ...]:
    """The levels in a text, ascending, each once.

    `what` names where the text is from. Raises ValueError with a sentence.
    """
    found = []
    for part in text.replace(";", ",").split(","):
        try:
            found.append(Level(loop, int(part) if loop is Loop.CLOSED else float(part)))
        except ValueError:
            raise ValueError(
                f"“{part.strip()}” in {what} is not a number: write them like 1,5,10,20"
            ) from None
    return tuple(sorted(set(found)))
