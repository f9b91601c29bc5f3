"""A chart as plain values: drawn by the window, written as SVG, read as CSV."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Style(StrEnum):
    """How a series is drawn."""

    POINTS = "points"
    LINE = "line"
    DASHED = "dashed"
    JOINED = "joined"
    """Points with a line through them."""


class Axis(Struct, frozen=True):
    """What an axis shows."""

    label: str
    """With its unit."""
    is_log: bool = False
    ticks: tuple[tuple[float, str], ...] = ()
    """Where the axis has marks of its own, and what they say; else the drawer chooses."""


class Series(Struct, frozen=True):
    """Values by x, ascending; not all of the same series in one row of a table."""

    name: str
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    style: Style
    colour: int
    """Which of the drawer's colours; the same number means the same thing in one chart."""


class Band(Struct, frozen=True):
    """Between two curves."""

    name: str
    xs: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    colour: int


class Mark(Struct, frozen=True):
    """A line across the chart with a word on it."""

    at: float
    label: str


class Chart(Struct, frozen=True):
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
