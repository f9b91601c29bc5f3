"""Runs as files to hand on: a table (CSV), a page that needs nothing else (HTML), or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from datetime import datetime
from html import escape
from pathlib import Path

from tiledl.sentences import as_sentence, spreadsheet_text
from tiledl.tuning.chart import Chart
from tiledl.tuning.charts import Named, charts_of
from tiledl.tuning.laws import littles_check
from tiledl.tuning.run_json import PERCENTILES, run_json
from tiledl.tuning.svg import svg_of

SUFFIXES = (".json", ".csv", ".html")


class NotAReport(ValueError):
    """The file's name does not say what to write; the message says what does."""


def report_bytes(file: Path, runs: Sequence[Named]) -> bytes:
    """The runs in the form that the file's name asks for, in UTF-8.

    Several runs become one page or one table; JSON holds one run. Raises `NotAReport`.
    """
    match file.suffix.lower():
        case ".html" | ".htm":
            text = html_of(runs)
        case ".csv":
            text = csv_of(runs)
        case ".json" if len(runs) == 1:
            text = json.dumps(run_json(runs[0][1]), indent=2, ensure_ascii=False, allow_nan=False)
        case ".json":
            raise NotAReport("a JSON report holds one run: choose one, or write .html or .csv")
        case _:
            raise NotAReport(f"“{file.name}” is no report: end its name in .html, .csv or .json")
    return (text.rstrip("\n") + "\n").encode()


def csv_of(runs: Sequence[Named]) -> str:
    """One line for each measurement; latencies in milliseconds, the open loop's corrected."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(
        [
            "run",
            "began_at",
            "source",
            "loop",
            "level",
            "round",
            "injected",
            "seconds",
            "requests",
            "succeeded",
            "error_share",
            "retries",
            "throughput_per_s",
            "mean_in_flight",
            "littles_in_flight",
            *(f"p{percentile:g}_ms" for percentile in PERCENTILES),
            "max_ms",
            "size_bytes",
            "cpu_s",
        ]
    )
    for name, analysis in runs:
        run = analysis.run
        for each in run.measurements:
            latencies = each.corrected or each.latencies
            values = (*latencies.at_percentiles(*PERCENTILES), latencies.max_s)
            table.writerow(
                [
                    spreadsheet_text(name),
                    _moment(run.began_at),
                    spreadsheet_text(run.source),
                    each.level.loop.value,
                    f"{each.level.value:g}",
                    each.round,
                    "" if each.injected is None else each.injected,
                    f"{each.seconds:.3f}",
                    each.requests,
                    each.succeeded,
                    f"{each.error_share:.6f}",
                    each.retries,
                    f"{each.throughput_per_s:.3f}",
                    f"{each.mean_in_flight:.3f}",
                    f"{littles_check(each).from_latency:.3f}",
                    *(f"{1000 * value:.3f}" for value in values),
                    each.size_bytes,
                    f"{each.cpu_s:.3f}",
                ]
            )
    return out.getvalue()


def chart_csv(chart: Chart) -> str:
    """The values that a chart shows, one line for each point."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["series", chart.x.label, chart.y.label])
    for series in chart.series:
        for x, y in zip(series.xs, series.ys, strict=True):
            table.writerow([spreadsheet_text(series.name), f"{x:.6g}", f"{y:.6g}"])
    return out.getvalue()


def html_of(runs: Sequence[Named]) -> str:
    """A page with everything in it: sentences, charts, tables, circumstances."""
    title = " · ".join(name for name, _ in runs)
    parts = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{escape(title)} – tiledl</title>",
        f"<style>{_STYLE}</style></head><body><h1>{escape(title)}</h1>",
    ]
    for name, analysis in runs:
        run = analysis.run
        if len(runs) > 1:
            parts.append(f"<h2>{escape(name)}</h2>")
        told = [analysis.recommendation.reason, *analysis.sentences()]
        if not run.is_about_faults:
            told.insert(1, f"the sweep went no further because {run.why}")
        if run.refusals:
            told.append(f"{run.refusals:,} of {run.requests:,} requests were refused")
        parts.append(f"<p>{escape(run.source)}, {_moment(run.began_at)}</p><ul>")
        parts += (f"<li>{escape(as_sentence(each))}</li>" for each in told)
        parts.append("</ul>")
    parts.append('<div class="charts">')
    parts += (f"<figure>{svg_of(chart)}</figure>" for chart in charts_of(runs))
    parts.append("</div>")
    for name, analysis in runs:
        parts.append(f"<h2>Measurements{f': {escape(name)}' if len(runs) > 1 else ''}</h2>")
        parts += _table(csv_of([(name, analysis)]))
        parts.append("<h3>Circumstances</h3><dl>")
        for what, value in analysis.run.circumstances.items():
            parts.append(f"<dt>{escape(what)}</dt><dd>{escape(value)}</dd>")
        parts.append("</dl>")
    parts.append("</body></html>")
    return "\n".join(parts)


_STYLE = (
    "body{font:15px/1.5 sans-serif;max-width:1340px;margin:2em auto;padding:0 1em;color:#222;"
    "background:#fff}h1{font-size:1.5em}"
    ".charts{display:flex;flex-wrap:wrap;gap:8px}figure{margin:0;border:1px solid #ddd}"
    "svg{max-width:100%;height:auto}.scroll{overflow-x:auto}"
    "table{border-collapse:collapse;font-size:12px}td,th{padding:2px 8px;text-align:right;"
    "border-bottom:1px solid #ddd;white-space:nowrap}"
    "dt{font-weight:bold}dd{margin:0 0 .4em 1em}"
)


def _table(text: str) -> list[str]:
    # The run's own columns say the same on each line.
    heading, *rows = (row[3:] for row in csv.reader(io.StringIO(text)))
    lines = ['<div class="scroll"><table><tr>']
    lines += (f"<th>{escape(name)}</th>" for name in heading)
    lines.append("</tr>")
    for row in rows:
        lines.append("<tr>" + "".join(f"<td>{escape(value)}</td>" for value in row) + "</tr>")
    return [*lines, "</table></div>"]


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds).astimezone().isoformat(timespec="seconds")
