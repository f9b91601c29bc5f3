"""What the engine's closed sets of things are called: classes of errors, states, reasons, orders.

Their values are English and stay so in files, logs and exports; the window shows `term` of them.
"""

from __future__ import annotations

from enum import Enum

from tiledl.gui.translation import mark, tr

WORDS = (
    # Classes of errors.
    mark("timeout"),
    mark("connection"),
    mark("server error"),
    mark("rate limited"),
    mark("client error"),
    mark("bad body"),
    # Kinds of errors.
    mark("no connection in time"),
    mark("silent for too long"),
    mark("not finished in time"),
    mark("connection refused"),
    mark("connection reset"),
    mark("name not resolved"),
    mark("TLS failed"),
    mark("proxy failed"),
    mark("not HTTP"),
    mark("status 5xx"),
    mark("status 429"),
    mark("status 503 with Retry-After"),
    mark("other status"),
    mark("too many redirects"),
    mark("redirect to a host that forbids it"),
    mark("unusable URL"),
    mark("empty body"),
    mark("truncated body"),
    mark("body too large"),
    mark("body not as encoded"),
    mark("not a tile"),
    mark("another type of tile"),
    mark("no-data tile"),
    # A circuit breaker's states.
    mark("closed"),
    mark("open"),
    mark("half-open"),
    # Why a controller changes its limit.
    mark("halved for a moment, to measure the latency without a queue"),
    mark("back after the measurement"),
    mark("no queue at the server, so there is room for more"),
    mark("requests wait in a queue at the server"),
    mark("slow start: more until a queue appears"),
    mark("slow start is over"),
    mark("the source's policy allows no more"),
    mark("chosen by hand"),
    mark("requests fail under this load"),
    # Where a job is.
    mark("waiting"),
    mark("under way"),
    mark("interrupted"),
    mark("finished"),
    mark("stopped"),
    mark("failed"),
    mark("idle"),
    mark("starting"),
    mark("running"),
    mark("paused"),
    mark("stopping"),
    # In which order four numbers are a box.
    mark("west, south, east, north"),
    mark("south, west, north, east"),
    mark("south, north, west, east"),
    mark("north, west, south, east"),
    mark("west, north, east, south"),
    mark("west, east, south, north"),
    mark("what the linked map shows"),
    # The edges of a box.
    mark("west"),
    mark("south"),
    mark("east"),
    mark("north"),
)


def term(one: Enum | str) -> str:
    """What a member of such a set is called, or a value of one."""
    return tr(str(one.value) if isinstance(one, Enum) else one)
