"""What is asked of a server, and what one measured phase of it gave: plain values, kept as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tiledl.outcome import ErrorClass
from tiledl.telemetry import LatencyHistogram

LATENCY_BUDGETS_S: Mapping[float, str] = {
    0.1: "interactive",
    0.05: "navigation",
    0.01: "safety-critical",
}
"""Latency budgets that a server is held against, in seconds, and what each is for."""


class Loop(StrEnum):
    """Who decides when the next request begins (Schroeder, Wierman, Harchol-Balter, “Open versus
    closed: a cautionary tale”, NSDI 2006)."""

    CLOSED = "closed"
    """The answers do: a fixed number of requests is in flight, as in a download."""
    OPEN = "open"
    """The clock does: requests begin at a fixed rate, as from many people with maps."""


@dataclass(frozen=True, slots=True, order=True)
class Level:
    """One setting that is measured."""

    loop: Loop
    value: float
    """Requests in flight in the closed loop, requests begun a second in the open one."""

    def __str__(self) -> str:
        unit = "in flight" if self.loop is Loop.CLOSED else "requests/s"
        return f"{self.value:g} {unit}"


@dataclass(frozen=True, slots=True)
class Budget:
    """What a recommendation has to keep."""

    latency_s: float | None = None
    """None: any latency will do."""
    percentile: float = 95.0
    """Which percentile of the latencies the budget is for, in percent."""
    errors: float = 0.01
    """The largest share of requests that may fail, in [0, 1]."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """One measured phase at one level. Its warm-up is in none of these numbers."""

    level: Level
    round: int
    """Which repetition of the level this is, from 0."""
    began_s: float
    """When the phase began, in seconds since the sweep did."""
    seconds: float
    """How long it was, on the wall's clock."""
    succeeded: int
    """Requests that ended within the phase with a tile, or with the news that there is none."""
    errors: Mapping[ErrorClass, int]
    """Requests that ended within the phase otherwise."""
    size_bytes: int
    """Of all bodies together."""
    mean_in_flight: float
    """Requests in flight, averaged over the time of the phase."""
    latencies: LatencyHistogram = field(compare=False)
    """From a request's first byte sent to its answer's last, of all that succeeded."""
    corrected: LatencyHistogram | None = field(default=None, compare=False)
    """The open loop's: from when the request was to begin, so that what waits for its turn counts
    (coordinated omission, as wrk2 corrects it). None in the closed loop."""
    retries: int = 0
    """Further tries of tiles that failed before; a tile's latency has all of its tries in it."""
    cpu_s: float = 0.0
    """CPU time that this program took meanwhile: near `seconds`, the client is the bottleneck."""
    injected: float | None = None
    """The share of requests that the demo server was told to spoil, in [0, 1]; None where no
    faults were injected on purpose."""

    @property
    def requests(self) -> int:
        """All that ended within the phase."""
        return self.succeeded + sum(self.errors.values())

    @property
    def throughput_per_s(self) -> float:
        """Successful requests a second."""
        return self.succeeded / self.seconds if self.seconds > 0 else 0.0

    @property
    def error_share(self) -> float:
        """The share of requests that failed, in [0, 1]."""
        return 1 - self.succeeded / self.requests if self.requests else 0.0


class Ending(StrEnum):
    """Why a sweep measured no more levels."""

    WHOLE = "all levels were measured"
    KNEE = "throughput had stopped growing"
    ERRORS = "too many requests failed"
    REFUSALS = "the server asked for fewer requests"
    LATENCY = "the latency budget was passed"
    POLICY = "the source's policy allows no more"
    CLIENT = "this computer could not send more"
    CANCELLED = "it was stopped"


@dataclass(frozen=True, slots=True)
class AutoChoice:
    """What the engine's own controller came to on the same server, right after the sweep."""

    in_flight: int
    """Its limit: the median over the measured phase's answers."""
    throughput_per_s: float
    p95_s: float


@dataclass(frozen=True, slots=True)
class SweepRun:
    """One sweep as it is kept, shown, compared and exported."""

    began_at: float
    """Seconds since the epoch."""
    source: str
    """The source's id; keys stay placeholders."""
    ending: Ending
    why: str
    """The ending in a sentence with figures."""
    measurements: tuple[Measurement, ...]
    budget: Budget
    pattern: str
    """How the tiles were chosen: `unique`, `hot-spots` or `walk`."""
    circumstances: Mapping[str, str]
    """Versions, machine, policy, the area, by what they are called; never a key."""
    refused_above_per_s: float | None = None
    """The highest rate, in requests a second, that the server took without asking for fewer; None
    when it never asked for fewer, 0 when it did at every rate that was tried."""
    requests: int = 0
    """All that the server was sent, warm-ups included."""
    refusals: int = 0
    """How many of them it answered by asking for fewer."""
    auto: AutoChoice | None = None
    """None where there was nothing to compare with: rates, refusals, a sweep that was stopped."""

    @property
    def is_about_faults(self) -> bool:
        """Whether faults were injected on purpose: then levels say nothing about the server."""
        return any(each.injected is not None for each in self.measurements)
