"""What `tiledl.tuning` says of a measurement, by patterns: see `tiledl.gui.messages`."""

from __future__ import annotations

from tiledl.gui.translation import mark

PATTERNS = (
    # What is recommended, and why.
    mark(
        "{number} in flight get {share} of the {rate} tiles/s that the server gave at most; more "
        "would only wait in a queue"
    ),
    mark(
        "throughput still grew at {number} in flight, the most that was measured ({rate} tiles/s): "
        "a higher level may do better"
    ),
    mark("no level keeps the latency budget ({budget}): {number} in flight already take {ms} ms"),
    mark(
        "{number} in flight are the most that keep the latency budget ({budget}); throughput alone "
        "would ask for more ({rate} tiles/s at most)"
    ),
    mark("p{percentile} of {number} ms"),
    mark(
        "at every level more than {most} of requests failed (at best {share}, with {number} in "
        "flight)"
    ),
    mark("nothing was measured, so nothing can be recommended"),
    mark("no rate was found that the server takes without refusing: wait a while, and ask less"),
    mark("no request succeeded at any rate that was tried"),
    mark(
        "the server takes {rate} requests/s and asks for fewer above that: keep to this rate, for "
        "which a concurrency of {number} is enough"
    ),
    mark("the server kept no measured rate within the budget: measure lower ones"),
    mark(
        "{rate} requests/s are the highest measured rate that the server kept within the budget; a "
        "concurrency of {number} is enough for it"
    ),
    mark("no request succeeded, so the faults cost everything"),
    mark(
        "from {least} to {most} of spoilt answers, throughput went from {fast} to {slow} tiles/s "
        "and p99 from {short} to {long} ms; {retries} retries left {share} of the tiles without an "
        "answer"
    ),
    # What the points say: the laws, Little's check, the automatic choice.
    mark(
        "contention σ = {sigma} ({sigma_within}), coherency κ = {kappa} ({kappa_within}), "
        "λ = {rate} tiles/s with one in flight{more}"
    ),
    mark("; throughput has no peak (Amdahl's law does as well){more}"),
    mark("; peak of {rate} tiles/s at {number} in flight{more}"),
    mark(
        "; a peak would be at {number} in flight, above the {most} that were measured, so it is a "
        "guess{more}"
    ),
    mark(
        ". The law misses the points by {share}: this server has a sharper knee than it describes, "
        "so trust the points"
    ),
    mark(
        "{number} measured level is not enough points for a scaling law: it takes {least} "
        "different ones"
    ),
    mark(
        "{number} measured levels are not enough points for a scaling law: it takes {least} "
        "different ones"
    ),
    mark("{number} in flight give {times} times the throughput of one at a time"),
    mark("Little's law: throughput × latency is {share} of what was in flight{more}"),
    mark("; the rest waited in this program, so it is part of the limit"),
    mark("auto came to {number} in flight: {rate} tiles/s, p95 {ms} ms{more}"),
    mark(", {share} of what is achievable{more}"),
    mark("; it agrees with the recommendation within 20 %"),
    mark("; {share} more in flight"),
    mark("; {share} fewer in flight"),
    # Why a sweep measured no more levels.
    mark("all levels were measured"),
    mark("throughput had stopped growing"),
    mark("throughput had stopped growing at {rate} tiles/s"),
    mark("too many requests failed"),
    mark("the server asked for fewer requests"),
    mark("the latency budget was passed"),
    mark("the source's policy allows no more"),
    mark("this computer could not send more"),
    mark("it was stopped"),
    mark("the most that is allowed here is {most}, not {level}"),
    mark("{number} in flight are the most that is tried here"),
    mark("at {level} the server asked for fewer requests"),
    mark("at {level} nothing was answered in {seconds} s"),
    mark("at {level}, {share} of requests failed"),
    mark("at {level}, p{percentile} was {ms} ms, above the budget of {budget} ms"),
    mark("at {level} this computer was busy: the server may be able to do more"),
    # Levels, and marks in charts.
    mark("{number} in flight"),
    mark("{number} requests/s"),
    mark("taken without refusals"),
    mark("recommended"),
    mark("recommended {number}"),
    mark("peak of the law {number}"),
    mark("safety-critical, {number} ms"),
    mark("navigation, {number} ms"),
    mark("interactive, {number} ms"),
    mark("impact of errors"),
    mark("no recommendation"),
    mark("{rate} requests/s, {number} in flight"),
    mark("{number} in flight, {rate} tiles/s"),
)
