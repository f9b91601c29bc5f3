"""Sweeps among the saved runs."""

from __future__ import annotations

import json
from datetime import datetime

from tiledl.store.run_book import RunBook, SavedRun
from tiledl.tuning.analysis import Analysis
from tiledl.tuning.records import SweepRun
from tiledl.tuning.run_json import RunUnreadable, run_from_json, run_json


def save_run(book: RunBook, analysis: Analysis, name: str = "") -> SavedRun:
    """Save a sweep; without a name it is called after its source and the moment.

    Raises `RunBookError`.
    """
    run = analysis.run
    began = datetime.fromtimestamp(run.began_at).strftime("%Y-%m-%d %H:%M")
    return book.add(
        name or f"{run.source} {began}",
        run.began_at,
        run.source,
        result_in_words(analysis),
        json.dumps(run_json(analysis), ensure_ascii=False, allow_nan=False),
    )


def saved_run(book: RunBook, saved: SavedRun) -> SweepRun:
    """The sweep that was saved. Raises `RunBookError` or `RunUnreadable`."""
    try:
        return run_from_json(json.loads(book.body(saved)))
    except (RunUnreadable, json.JSONDecodeError) as error:
        raise RunUnreadable(f"the saved run “{saved.name}”: {error}") from error


def result_in_words(analysis: Analysis) -> str:
    """What came of a sweep, in a few words."""
    if analysis.run.is_about_faults:
        return "impact of errors"
    chosen = analysis.recommendation
    if chosen.in_flight is None:
        return "no recommendation"
    if chosen.rate_per_s is not None:
        return f"{chosen.rate_per_s:.0f} requests/s, {chosen.in_flight} in flight"
    return f"{chosen.in_flight} in flight, {chosen.achievable_per_s:.0f} tiles/s"
