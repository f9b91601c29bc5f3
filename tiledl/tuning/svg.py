"""Charts as SVG text, for reports that a browser shows without anything else.

The window draws the same charts itself; a drawing library would be much for a few lines and words.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from html import escape

from msgspec import Struct

from tiledl.tuning.chart import Axis, Chart, Mark, Series, Style

PALETTE = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#666666")
"""Colours that the colour-blind can tell apart (M. Okabe and K. Ito, 2008)."""

_WIDTH, _HEIGHT = 640, 380
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 16, 36, 48
_TICKS = 6


def svg_of(chart: Chart) -> str:
    """The chart as an ``<svg>`` element, 640 by 380."""
    return _document(_WIDTH, _HEIGHT, [f"<title>{escape(chart.title)}</title>", *_body(chart)])


def sheet_of(charts: Sequence[Chart], columns: int = 2) -> str:
    """All of the charts as one drawing, in rows."""
    columns = min(columns, len(charts))
    parts = []
    for place, chart in enumerate(charts):
        x, y = place % columns * _WIDTH, place // columns * _HEIGHT
        # No element of its own: Qt draws SVG Tiny, which has none inside another.
        parts += [f'<g transform="translate({x} {y})">', *_body(chart), "</g>"]
    return _document(columns * _WIDTH, math.ceil(len(charts) / columns) * _HEIGHT, parts)


def _document(width: int, height: int, parts: Sequence[str]) -> str:
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" font-family="sans-serif" font-size="12">'
    )
    return "\n".join([head, *parts, "</svg>"])


def _body(chart: Chart) -> list[str]:
    frame = _framed(chart)
    to_x, to_y, top = frame.to_x, frame.to_y, frame.y_range[1]
    parts = [
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        f'<text x="{_LEFT}" y="20" font-size="14" font-weight="bold">{escape(chart.title)}</text>',
        *_axes(chart, frame),
    ]
    for band in chart.bands:
        # Cut here, since Qt's SVG Tiny knows no clip paths; lines are all within the frame.
        there = [(to_x(x), to_y(min(y, top))) for x, y in zip(band.xs, band.high, strict=True)]
        back = [(to_x(x), to_y(min(y, top))) for x, y in zip(band.xs, band.low, strict=True)]
        points = _points([*there, *reversed(back)])
        parts.append(
            f'<polygon points="{points}" fill="{_colour(band.colour)}" fill-opacity="0.15"/>'
        )
    parts += _marks(chart, frame)
    for series in chart.series:
        parts += _drawn(series, frame)
    return [*parts, *_legend(chart.series)]


class _Frame(Struct, frozen=True):
    """Which values a drawing shows, and where."""

    x_range: tuple[float, float]
    y_range: tuple[float, float]
    to_x: Callable[[float], float]
    to_y: Callable[[float], float]


def _framed(chart: Chart) -> _Frame:
    x_range, y_range = _ranges(chart)
    return _Frame(
        x_range,
        y_range,
        _scale(x_range, chart.x.is_log, _LEFT, _WIDTH - _RIGHT),
        _scale(y_range, chart.y.is_log, _HEIGHT - _BOTTOM, _TOP),
    )


def _ranges(chart: Chart) -> tuple[tuple[float, float], tuple[float, float]]:
    xs = [x for series in chart.series for x in series.xs]
    ys = [y for series in chart.series for y in series.ys]
    # Marks beyond the data are worth room, but not so much that the data become small.
    xs += [mark.at for mark in chart.verticals if mark.at <= 1.5 * max(xs)]
    ys += [mark.at for mark in chart.horizontals if mark.at <= 1.5 * max(ys)]
    x_range, (low, high) = _range(xs, chart.x), _range(ys, chart.y)
    # Room for the legend above what is drawn.
    legend = min(0.06 * len(chart.series), 0.36)
    return x_range, (low, high * (high / low) ** legend if chart.y.is_log else high * (1 + legend))


def _range(values: Sequence[float], axis: Axis) -> tuple[float, float]:
    if axis.is_log:
        positive = [value for value in values if value > 0] or [1.0]
        return min(positive) / 1.2, max(positive) * 1.2
    return 0.0, (max(values) or 1.0) * 1.05


def _scale(
    limits: tuple[float, float], is_log: bool, first: float, last: float
) -> Callable[[float], float]:
    low, high = limits

    def place(value: float) -> float:
        if is_log:
            share = math.log(max(value, low * 1e-3) / low) / math.log(high / low)
        else:
            share = (value - low) / (high - low)
        return first + share * (last - first)

    return place


def ticks(low: float, high: float, *, is_log: bool = False) -> list[float]:
    """Round values between `low` and `high` for an axis's marks: about six, at 1, 2 or 5 times a
    power of ten."""
    if is_log:
        decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
        steps = (1, 2, 5) if len(decades) < 4 else (1,)
        found = [step * 10.0**decade for decade in decades for step in steps]
    else:
        rough = (high - low) / _TICKS
        power = 10.0 ** math.floor(math.log10(rough))
        step = next(power * nice for nice in (1, 2, 5, 10) if power * nice >= rough)
        found = [number * step for number in range(math.ceil(low / step), int(high / step) + 1)]
    return [value for value in found if low <= value <= high]


def _axes(chart: Chart, frame: _Frame) -> list[str]:
    bottom, right = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
    parts = []
    for value, label in _labelled(chart.x, frame.x_range):
        x = frame.to_x(value)
        parts.append(
            f'<line x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{bottom}" stroke="#e4e4e4"/>'
        )
        parts.append(f'<text x="{x:.1f}" y="{bottom + 16}" text-anchor="middle">{label}</text>')
    for value, label in _labelled(chart.y, frame.y_range):
        y = frame.to_y(value)
        parts.append(
            f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}" stroke="#e4e4e4"/>'
        )
        parts.append(f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{label}</text>')
    parts.append(
        f'<path d="M{_LEFT} {_TOP}V{bottom}H{right}" fill="none" stroke="#444"/>'
        f'<text x="{(_LEFT + right) / 2:.0f}" y="{_HEIGHT - 12}" text-anchor="middle">'
        f"{escape(chart.x.label)}</text>"
        f'<text transform="translate(14 {(_TOP + bottom) / 2:.0f}) rotate(-90)" '
        f'text-anchor="middle">{escape(chart.y.label)}</text>'
    )
    return parts


def _labelled(axis: Axis, limits: tuple[float, float]) -> list[tuple[float, str]]:
    low, high = limits
    if axis.ticks:
        return [(value, escape(label)) for value, label in axis.ticks if low <= value <= high]
    return [(value, f"{value:,.10g}") for value in ticks(low, high, is_log=axis.is_log)]


def _marks(chart: Chart, frame: _Frame) -> list[str]:
    bottom, right = _HEIGHT - _BOTTOM, _WIDTH - _RIGHT
    parts = []
    (west, east), (south, north) = frame.x_range, frame.y_range
    verticals = [mark for mark in chart.verticals if west <= mark.at <= east]
    for place, mark in enumerate(sorted(verticals, key=_where)):
        x = frame.to_x(mark.at)
        anchor, beside = ("end", x - 4) if x > (_LEFT + right) / 2 else ("start", x + 4)
        # Each a line lower than the one before, since marks like to be close together.
        parts.append(
            f'<line x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{bottom}" stroke="#444" '
            f'stroke-dasharray="2 3"/><text x="{beside:.1f}" y="{bottom - 8 - 15 * place}" '
            f'text-anchor="{anchor}" fill="#444">{escape(mark.label)}</text>'
        )
    for mark in chart.horizontals:
        if south <= mark.at <= north:
            y = frame.to_y(mark.at)
            parts.append(
                f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{right}" y2="{y:.1f}" stroke="#b00" '
                f'stroke-dasharray="6 3"/><text x="{right - 4}" y="{y - 4:.1f}" '
                f'text-anchor="end" fill="#b00">{escape(mark.label)}</text>'
            )
    return parts


def _where(mark: Mark) -> float:
    return mark.at


def _drawn(series: Series, frame: _Frame) -> list[str]:
    colour = _colour(series.colour)
    places = [(frame.to_x(x), frame.to_y(y)) for x, y in zip(series.xs, series.ys, strict=True)]
    parts = []
    if series.style is not Style.POINTS:
        dashes = ' stroke-dasharray="6 4"' if series.style is Style.DASHED else ""
        parts.append(
            f'<polyline points="{_points(places)}" fill="none" stroke="{colour}" '
            f'stroke-width="1.8"{dashes}/>'
        )
    if series.style in (Style.POINTS, Style.JOINED):
        parts += (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places)
    return parts


def _legend(series: Sequence[Series]) -> list[str]:
    """At the upper right, beside the title where it fits, else below it."""
    parts = []
    y = _TOP + 14
    for each in series:
        if not each.xs:
            continue
        place = f'x="{_WIDTH - _RIGHT - 20}" y="{y}" text-anchor="end"'
        name = escape(each.name)
        # Twice, the first as a halo that keeps it apart from what it lies on.
        parts.append(f'<text {place} stroke="#fff" stroke-width="3">{name}</text>')
        parts.append(f"<text {place}>{name}</text>")
        x, colour = _WIDTH - _RIGHT - 14, _colour(each.colour)
        if each.style is Style.POINTS:
            parts.append(f'<circle cx="{x + 5}" cy="{y - 4}" r="3.5" fill="{colour}"/>')
        else:
            dashes = ' stroke-dasharray="4 2"' if each.style is Style.DASHED else ""
            parts.append(
                f'<line x1="{x}" y1="{y - 4}" x2="{x + 12}" y2="{y - 4}" '
                f'stroke="{colour}" stroke-width="2"{dashes}/>'
            )
        y += 15
    return parts


def _points(places: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in places)


def _colour(number: int) -> str:
    return PALETTE[number % len(PALETTE)]
