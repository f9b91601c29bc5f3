"""Undo and redo: what a value was after each edit."""

from __future__ import annotations

from typing import Generic, TypeVar

V = TypeVar("V")

MOST_EDITS = 200

MERGE_S = 1.0
"""Edits of one kind that follow each other within this are one, such as the digits of a number."""


class Edits(Generic[V]):
    """The values that one can go back to and forth."""

    def __init__(self, value: V) -> None:
        self.begin_with(value)

    def begin_with(self, value: V) -> None:
        """Forget every edit: this is the present value, and nobody's edit."""
        self._values = [value]
        self._present = 0
        self._kind = ""
        self._at_s = 0.0

    @property
    def value(self) -> V:
        """The present value."""
        return self._values[self._present]

    @property
    def can_undo(self) -> bool:
        """Whether there was another value before."""
        return self._present > 0

    @property
    def can_redo(self) -> bool:
        """Whether an edit has been undone, and none made since."""
        return self._present < len(self._values) - 1

    def record(self, value: V, kind: str, at_s: float) -> None:
        """An edit was made, at a time of any clock in seconds; one without a kind stands alone.

        What was undone is forgotten."""
        if value == self.value:
            return
        merges = (
            kind == self._kind != ""
            and 0 <= at_s - self._at_s <= MERGE_S
            and self.can_undo
            and not self.can_redo
        )
        self._kind, self._at_s = kind, at_s
        if merges:
            self._values[self._present] = value
            return
        del self._values[self._present + 1 :]
        self._values.append(value)
        del self._values[: -MOST_EDITS - 1]
        self._present = len(self._values) - 1

    def undo(self) -> V:
        """One edit back; the value then."""
        self._present = max(self._present - 1, 0)
        self._kind = ""
        return self.value

    def redo(self) -> V:
        """One edit forth; the value then."""
        self._present = min(self._present + 1, len(self._values) - 1)
        self._kind = ""
        return self.value
