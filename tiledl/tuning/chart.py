"""A chart as plain values: drawn by the window, written as SVG, read as CSV."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Style(StrEnum):
    """How a series is drawn."""

    POINTS = "points"
    LINE = "line"
    DASHED = "dashed"
    JOINED = "joined"
    """Points with a line through them."""


@dataclass(frozen=True, slots=True)
class Axis:
    """What an axis shows."""

    label: str
    """With its unit."""
    is_log: bool = False
    ticks: tuple[tuple[float, str], ...] = ()
    """Where the axis has marks of its own, and what they say; else the drawer chooses."""


@dataclass(frozen=True, slots=True)
class Series:
    """Values by x, ascending; not all of the same series in one row of a table."""

    name: str
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    style: Style
    colour: int
    """Which of the drawer's colours; the same number means the same thing in one chart."""


@dataclass(frozen=True, slots=True)
class Band:
    """Between two curves."""

    name: str
    xs: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    colour: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A line across the chart with a word on it."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart."""

    key: str
    """A short name that stays: for files and settings."""
    title: str
    x: Axis
    y: Axis
    series: tuple[Series, ...]
    bands: tuple[Band, ...] = ()
    verticals: tuple[Mark, ...] = ()
    horizontals: tuple[Mark, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(each.xs for each in self.series)
