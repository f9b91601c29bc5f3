"""What the charts say in words about one moment: for the crosshair, tooltips and screen readers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from tiledl.flow.breaker import State
from tiledl.flow.controllers.decision import Decision
from tiledl.gui.charts.catalogue import CHARTS, ChartSpec
from tiledl.gui.charts.columns import decoded
from tiledl.gui.charts.history import History
from tiledl.gui.charts.host_bands import Band
from tiledl.gui.messages import retold
from tiledl.gui.terms import term
from tiledl.gui.translation import decimal, number, tr, tr_count


def moment(at_s: float, *, has_tenths: bool = True) -> str:
    """A time since the job began: ``2:31.4``, ``3:07:00.0``, ``4 d 3:07:00.0``."""
    tenths = round(at_s * 10) if has_tenths else round(at_s) * 10
    minutes, seconds = tenths // 600, tenths // 10 % 60
    days, hours = minutes // 1440, minutes // 60 % 24
    text = decimal(f"{seconds:02}.{tenths % 10}") if has_tenths else f"{seconds:02}"
    if not (days or hours):
        return f"{minutes}:{text}"
    text = f"{hours}:{minutes % 60:02}:{text}"
    return tr("{days} d {time}", days=days, time=text) if days else text


def clock(history: History, at_s: float) -> str:
    """The time of day; empty when it is not known."""
    if not history.began_at:
        return ""
    return datetime.fromtimestamp(history.began_at + at_s).strftime("%H:%M:%S")


def decision_words(decision: Decision) -> str:
    """What a controller did: ``limit 8 → 16: slow start: more until a queue appears``."""
    return tr(
        "limit {before} → {after}: {why}",
        before=number(decision.before),
        after=number(decision.after),
        why=term(decision.why),
    )


def band_words(name: str, band: Band) -> str:
    """A host's state: ``tiles.example: open since 0:42.1 (10 requests in a row failed …)``."""
    text = f"{name}: {term(band.state)}"
    if band.state is State.CLOSED and not band.reason:
        return text
    text += f" {moment(band.begin_s)}–{moment(band.end_s)}"
    details = [retold(band.reason)] if band.reason else []
    if band.openings > 1:
        details.append(tr_count("%n opening", "%n openings", band.openings))
    return f"{text} ({', '.join(details)})" if details else text


def decision_near(history: History, at_s: float, within_s: float) -> tuple[float, Decision] | None:
    """The gravest decision not farther away than `within_s`."""
    view = history.view(at_s - within_s, at_s + within_s)
    near = [
        (code, at)
        for at, code in zip(view.at_s, view.column("decision"), strict=True)
        if code and abs(at - at_s) <= within_s
    ]
    if not near:
        return None
    code, at = max(near)
    decision = decoded(code)
    return (at, decision) if decision is not None else None


def troubles(history: History, at_s: float) -> list[str]:
    """Hosts that were not closed at a time, with the reasons."""
    return [
        band_words(name, band)
        for name, band in history.breakers.at(at_s)
        if band.state is not State.CLOSED
    ]


def values(spec: ChartSpec, row: Mapping[str, float] | None) -> list[str]:
    """A chart's numbers in a row, in the order of its series."""
    if row is None:
        return ["" for _ in spec.series]
    return [series.format(row[series.column] * series.scale) for series in spec.series]


def summary(spec: ChartSpec, history: History, row: Mapping[str, float] | None) -> str:
    """A chart in a few words, for its title line."""
    if row is None:
        return ""
    numbers = values(spec, row)
    match spec.name:
        case "concurrency":
            return tr("{part} of {whole}", part=numbers[0], whole=numbers[1])
        case "latency":
            return f"p50 {numbers[0]} · p99 {numbers[2]} ms"
        case "errors":
            each = sum(row[series.column] for series in spec.series)
            return f"{number(each, 1)} {tr('/s')}"
        case "breakers":
            bands = history.breakers.at(row["at_s"])
            away = sum(band.state is not State.CLOSED for _, band in bands)
            if not bands:
                return ""
            if len(bands) == 1:
                return term(bands[0][1].state)
            if not away:
                return tr("all closed")
            return tr("{away} of {all} not closed", away=away, all=len(bands))
        case _:
            return f"{numbers[0]} {tr(spec.unit)}"


def everything(history: History, at_s: float, within_s: float) -> str:
    """All that is known of a moment, a line each, for a screen reader."""
    row = history.row_at(at_s)
    if row is None:
        return ""
    lines = [moment(at_s)]
    for spec in CHARTS:
        if spec.series:
            numbers = zip(spec.series, values(spec, row), strict=True)
            said = ", ".join(f"{tr(series.name)} {text}" for series, text in numbers)
            lines.append(f"{tr(spec.title)}: {said}")
    near = decision_near(history, at_s, within_s)
    if near is not None:
        lines.append(decision_words(near[1]))
    lines += troubles(history, at_s) or [summary(CHARTS[4], history, row)]
    return "\n".join(lines)


def day(at: float) -> str:
    """A moment in seconds since the epoch, as people here write it: ``2026-11-25 03:37``."""
    return datetime.fromtimestamp(at).strftime("%Y-%m-%d %H:%M")
