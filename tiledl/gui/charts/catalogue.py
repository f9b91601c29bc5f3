"""Which charts there are: their titles, lines, units, colours and what they say while empty."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from tiledl.gui import wording
from tiledl.gui.charts.columns import ERRORS, error_column
from tiledl.gui.looks import Looks
from tiledl.gui.translation import mark, number
from tiledl.outcome import ErrorClass


class Dash(Struct, frozen=True):
    """A line's pattern, in shares of the time axis: it stays where it is while the line grows."""

    period: float
    drawn: float
    """How much of each period is drawn, as a share of it."""


class Budget(Struct, frozen=True):
    """A latency that should not be exceeded, and for what."""

    ms: float
    name: str


BUDGETS: Final = (Budget(50, mark("navigation")), Budget(100, mark("interactive")))
"""What a map that is looked at can afford: tiles within 100 ms feel immediate, and while the map is
being moved, within 50 ms (Nielsen 1993; Google's RAIL model)."""


class Series(Struct, frozen=True):
    """One line of a chart."""

    column: str
    """Of the history; see `columns.COLUMNS`."""
    name: str
    ink: Callable[[Looks], str]
    scale: float = 1.0
    """From the column's unit to the chart's."""
    dash: Dash | None = None
    marker: str = ""
    """A sign on the line besides its colour and dashes: one of ``o``, ``s``, ``t``, ``x``."""
    is_filled: bool = False
    is_step: bool = False
    format: Callable[[float], str] = wording.count


class ChartSpec(Struct, frozen=True):
    """One chart."""

    name: str
    title: str
    """Marked for translation, like the other texts."""
    unit: str
    tip: str
    series: tuple[Series, ...] = ()
    least: float = 1.0
    """How high the axis reaches at least."""
    is_log: bool = False
    empty: str = ""
    """What is said while all its lines are 0 all the time, where that is good news."""


def _ink(light: str, dark: str) -> Callable[[Looks], str]:
    return lambda looks: dark if looks.is_dark else light


def _few(value: float) -> str:
    return number(value, 1 if 0 < value < 10 else 0)


def _megabytes(value: float) -> str:
    return number(value, 2 if value < 10 else 1)


def _ms(value: float) -> str:
    return wording.milliseconds(value / 1e3)


# Okabe and Ito (2008), darkened where a thin line on white would be faint; each class of error has
# dashes and a marker of its own besides, so that colour is never needed to tell them apart.
_ERROR_LINES: Final = {
    ErrorClass.TIMEOUT: (_ink("#b27b00", "#e6b04a"), None, "o"),
    ErrorClass.CONNECTION: (_ink("#cc4c02", "#f5793a"), Dash(0.02, 0.7), "s"),
    ErrorClass.SERVER_ERROR: (_ink("#a8497e", "#e08fbd"), None, "t"),
    ErrorClass.RATE_LIMITED: (_ink("#0072b2", "#56b4e9"), Dash(0.014, 0.6), "x"),
    ErrorClass.CLIENT_ERROR: (_ink("#00805d", "#2bc495"), Dash(0.03, 0.8), "s"),
    ErrorClass.BAD_BODY: (_ink("#4a5560", "#c3cad2"), Dash(0.008, 0.5), "o"),
}

CHARTS: Final = (
    ChartSpec(
        "tiles",
        mark("Throughput"),
        mark("tiles/s"),
        mark("Tiles that got their outcome a second, over the last five seconds"),
        (Series("tiles_per_s", mark("tiles/s"), lambda looks: looks.throughput, is_filled=True),),
        least=10,
    ),
    ChartSpec(
        "bytes",
        mark("Data"),
        mark("MB/s"),
        mark("Megabytes of tiles a second, over the last five seconds"),
        (
            Series(
                *("bytes_per_s", mark("MB/s"), _ink("#00805d", "#2bc495"), 1e-6),
                is_filled=True,
                format=_megabytes,
            ),
        ),
        least=0.01,
    ),
    ChartSpec(
        "latency",
        mark("Latency"),
        "ms",
        mark(
            "How long requests took: half of them up to p50, 95 of 100 up to p95, 99 of 100 up to "
            "p99, over the last ten seconds. The axis is logarithmic; the lines across are "
            "budgets: 50 ms while a map is moved, 100 ms for what should feel immediate"
        ),
        (
            Series("p50_s", "p50", lambda looks: looks.p50, 1e3, format=_ms),
            Series("p95_s", "p95", lambda looks: looks.p95, 1e3, Dash(0.014, 0.6), format=_ms),
            Series("p99_s", "p99", lambda looks: looks.p99, 1e3, Dash(0.008, 0.5), format=_ms),
        ),
        least=500,
        is_log=True,
    ),
    ChartSpec(
        "concurrency",
        mark("Requests in flight"),
        "",
        mark(
            "Requests under way, the limit on them, and where the controller raised (▲) or lowered "
            "(▼) the limit; a dot is a short measurement with half of it"
        ),
        (
            Series("in_flight", mark("in flight"), lambda looks: looks.throughput, is_filled=True),
            Series(
                "limit", mark("limit"), lambda looks: looks.p95, dash=Dash(0.02, 0.7), is_step=True
            ),
        ),
        least=4,
    ),
    ChartSpec(
        "breakers",
        mark("Circuit breakers"),
        "",
        mark(
            "Whether each host is asked: closed is healthy, open is at rest, half-open is tried "
            "again"
        ),
    ),
    ChartSpec(
        "errors",
        mark("Errors a second"),
        mark("/s"),
        mark("Failed requests a second by class, those that are tried again included"),
        tuple(
            Series(error_column(error), error.value, ink, dash=dash, marker=marker, format=_few)
            for error, (ink, dash, marker) in ((one, _ERROR_LINES[one]) for one in ERRORS)
        ),
        least=2,
        empty=mark("No errors in this span. Failed requests show here by class."),
    ),
    ChartSpec(
        "retries",
        mark("Retries a second"),
        mark("/s"),
        mark("Requests that were tried again, a second"),
        (
            Series(
                "retries_per_s",
                mark("retries/s"),
                lambda looks: looks.retrying,
                is_filled=True,
                format=_few,
            ),
        ),
        least=2,
        empty=mark("No retries in this span. Requests that are tried again show here."),
    ),
)
"""From top to bottom; their names are those of `choice.ALL`."""
