"""Figures of several runs, and the tables they end up in."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Mark(StrEnum):
    """Whether a goal was reached."""

    PASS = "pass"
    MISS = "**miss**"
    CPU_BOUND = "CPU-bound"
    """The goal holds while the CPU allows it, and here it did not."""
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of several measurements, with the lowest and the highest."""

    median: float
    lowest: float
    highest: float
    count: int

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Of at least one value."""
        return cls(statistics.median(values), min(values), max(values), len(values))

    def text(self, shape: str = ",.0f", unit: str = "") -> str:
        """``median (lowest–highest) unit``, each in a format of Python's."""
        words = f"{self.median:{shape}}"
        if self.count > 1:
            words += f" ({self.lowest:{shape}}–{self.highest:{shape}})"
        return f"{words} {unit}".rstrip()


@dataclass(frozen=True, slots=True)
class Goal:
    """One line of the table of goals."""

    what: str
    goal: str
    measured: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Table:
    """A table of details."""

    title: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    note: str = ""

    def markdown(self) -> str:
        """As Markdown."""
        lines = [f"### {self.title}", markdown_rows(self.head, self.rows)]
        if self.note:
            lines += ["", self.note]
        return "\n".join(lines)


@dataclass(slots=True)
class Findings:
    """What one part of the benchmark has found."""

    goals: list[Goal] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What was skipped, and why."""
    foreign_shares: list[float] = field(default_factory=list)
    """Of each run: see `measuring.Run`."""


def markdown_rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Head and rows as a Markdown table."""
    lines = [list(head), ["---"] * len(head), *map(list, rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest of the values that at least this share of them does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-int(share * 1_000_000) * len(ordered) // 1_000_000) - 1)]


def ratios(
    over: Sequence[float],
    under: Sequence[float],
    *,
    of: Callable[[float, float], float] | None = None,
) -> Spread:
    """Ratios of the runs of each round: what slows a whole round down cancels out."""
    divide = of or (lambda a, b: a / b)
    return Spread.of([divide(a, b) for a, b in zip(over, under, strict=True)])
