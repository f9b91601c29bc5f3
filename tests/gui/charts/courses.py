"""Histories to draw: a job with an outage in its middle."""

from __future__ import annotations

import math

from tiledl.flow.breaker import State
from tiledl.flow.controllers.decision import Decision, Why
from tiledl.gui.charts.columns import Sample
from tiledl.gui.charts.history import History

HOST = "tiles.example"
REASON = "10 requests in a row failed: 10 connection"


def history_of(seconds: float, hosts: int = 1) -> History:
    """A sample every 80 ms; half of the time is gone when the first host is away for a tenth."""
    history = History()
    history.began_at = 1_764_000_000.0
    extend(history, seconds, hosts)
    return history


def extend(history: History, seconds: float, hosts: int = 1) -> None:
    """Some more seconds of the same job."""
    begin_s = history.end_s
    for number in range(1, round(seconds / 0.08) + 1):
        at_s = begin_s + number * 0.08
        share = (at_s - begin_s) / seconds
        is_away = 0.5 <= share < 0.6
        state = State.OPEN if is_away else State.CLOSED
        states = [state, *[State.CLOSED] * (hosts - 1)]
        for place, one in enumerate(states):
            bands = history.breakers.host(HOST if place == 0 else f"{place}.{HOST}")
            assert bands is not None
            bands.enter(at_s, one, REASON if one is State.OPEN else "")
        history.breakers.note(at_s, states)
        wave = math.sin(at_s)
        history.append(
            Sample(
                at_s,
                tiles_per_s=0.0 if is_away else 500 + 50 * wave,
                bytes_per_s=0.0 if is_away else 3e6,
                p50_s=0.03,
                p95_s=0.08,
                p99_s=0.15,
                in_flight=8,
                limit=16,
                retries_per_s=20.0 if is_away else 0.0,
                breaker=state,
                decision=Decision(16, 8, Why.FAILURES) if is_away and number % 60 == 0 else None,
                errors_per_s=(0.0, 20.0 if is_away else 0.0, 2.0, 0.0, 0.0, 0.0),
            )
        )
