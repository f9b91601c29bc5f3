"""Which part of the time axis the charts show, and where the crosshair stands: without a widget.

While it follows, the axis moves in steps, so that most frames add a piece to lines that stay where
they are. While it stands still, it can be zoomed and moved.
"""

from __future__ import annotations

from enum import Enum
from typing import Final

_GROWING_S: Final = (
    *(30, 60, 120, 300, 600, 1200, 1800, 3600, 7200),
    *(14_400, 28_800, 43_200, 86_400),
)
LEAST_SPAN_S: Final = 1.0
"""Nobody sees more by looking closer: samples are 80 ms apart."""

Range = tuple[float, float]


class Span(Enum):
    """How much of the job is shown while following; the value is in seconds, 0 is all of it."""

    MINUTE = 60
    TEN_MINUTES = 600
    WHOLE = 0


class TimeWindow:
    """The shown range of time; `end_s` is always the time of the newest sample."""

    def __init__(self, span: Span = Span.WHOLE) -> None:
        self.span = span
        self._still: Range | None = None
        self.crosshair_s: float | None = None
        """Where the crosshair stands; None while there is none."""

    @property
    def is_following(self) -> bool:
        """Whether the newest is always in view."""
        return self._still is None

    def shown(self, end_s: float) -> Range:
        """The range of the axis."""
        if self._still is not None:
            return self._still
        if self.span is Span.WHOLE:
            return 0.0, _grown(end_s)
        # A fifth of room to grow into; the last minute itself is always in view.
        step = self.span.value / 5
        length = self.span.value + step
        begin = max(-(-(end_s - length) // step) * step, 0.0)
        return begin, begin + length

    def choose(self, span: Span, end_s: float) -> None:
        """Show another span: while following its end is now, else it ends where it did."""
        self.span = span
        if self._still is not None:
            if span is Span.WHOLE:
                self._still = (0.0, max(end_s, LEAST_SPAN_S))
            else:
                until = min(max(self._still[1], span.value), max(end_s, span.value))
                self._still = (until - span.value, until)

    def stand_still(self, end_s: float) -> None:
        """Keep what is shown."""
        if self._still is None:
            self._still = self.shown(end_s)

    def show_range(self, shown: Range) -> None:
        """Stand still at a range."""
        self._still = shown

    def follow(self) -> None:
        """Go back to the present."""
        self._still = None

    def zoom(self, factor: float, about_s: float, end_s: float) -> None:
        """Show `factor` times as much, with one moment kept where it is; stands still."""
        begin, end = self.shown(end_s)
        longest = max(_grown(end_s), LEAST_SPAN_S)
        length = min(max((end - begin) * factor, LEAST_SPAN_S), longest)
        share = (about_s - begin) / (end - begin)
        self._place(about_s - share * length, length, end_s)

    def move(self, by_s: float, end_s: float) -> None:
        """Show what was earlier (below 0) or later; stands still."""
        begin, end = self.shown(end_s)
        self._place(begin + by_s, end - begin, end_s)

    def step_crosshair(self, by_s: float, end_s: float) -> None:
        """Move the crosshair, from the newest in view when there is none; it stays in view."""
        begin, end = self.shown(end_s)
        newest = min(end, end_s)
        at_s = newest if self.crosshair_s is None else self.crosshair_s + by_s
        self.crosshair_s = min(max(at_s, begin, 0.0), max(newest, begin))

    def _place(self, begin_s: float, length: float, end_s: float) -> None:
        latest = max(_grown(end_s) - length, 0.0)
        begin_s = min(max(begin_s, 0.0), latest)
        self._still = (begin_s, begin_s + length)


def _grown(end_s: float) -> float:
    """The axis of a whole job: it grows in steps."""
    for span in _GROWING_S:
        if span >= end_s:
            return float(span)
    return float((int(end_s) // 86_400 + 1) * 86_400)
