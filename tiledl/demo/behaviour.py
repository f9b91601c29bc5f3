"""How the demo server behaves: latency, capacity, limits and faults, checked once.

One frozen value is shared by the command line (which makes a flag of every field), by the body of
``POST /faults`` and by tests, so that an option has one name and one meaning everywhere.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

_P99_SIGMAS = 2.3263478740408408
"""The 99th percentile of the standard normal distribution, in standard deviations."""


class Fault(StrEnum):
    """One way in which an answer goes wrong; the value is the field that holds its rate."""

    STATUS_500 = "error_500"
    STATUS_503 = "error_503"
    STATUS_429 = "error_429"
    RESET = "error_reset"
    TRUNCATE = "error_truncate"
    SLOW = "error_slow"
    HTML = "error_html"


class BehaviourError(ValueError):
    """A behaviour that cannot be meant; the message says what is wrong and what to do."""


def _option(default: Any, meaning: str) -> Any:
    return field(default=default, metadata={"meaning": meaning})


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """What the server does with a tile request, besides drawing it. Raises `BehaviourError`.

    A request is limited by rate, then waits in one first-come-first-served queue for one of
    ``capacity`` places, keeps its place for the time of service, and is then answered or spoilt by
    at most one fault. So throughput rises with concurrency up to ``capacity / latency`` and no
    further.
    """

    latency_ms: float = _option(0.0, "Median time of service of one request, in milliseconds.")
    latency_p99_ms: float | None = _option(
        None, "99th percentile of the time of service (lognormal); unset: every request the same."
    )
    capacity: int = _option(0, "How many requests are in service at one time; 0: unlimited.")
    queue_limit: int | None = _option(
        None, "How many requests may wait before the next is refused with 503; unset: unlimited."
    )
    rate_limit_per_s: float = _option(
        0.0, "Requests per second allowed to one address, 429 beyond; 0: unlimited."
    )
    error_rate: float = _option(0.0, "Share of requests that fail, spread evenly over all kinds.")
    error_500: float = _option(0.0, "Share answered with 500.")
    error_503: float = _option(0.0, "Share answered with 503 and Retry-After.")
    error_429: float = _option(0.0, "Share answered with 429 and Retry-After.")
    error_reset: float = _option(0.0, "Share whose connection is reset.")
    error_truncate: float = _option(0.0, "Share whose body ends before its Content-Length.")
    error_slow: float = _option(0.0, "Share whose body trickles over --slow-body-s.")
    error_html: float = _option(0.0, "Share answered with an HTML page and status 200.")
    slow_body_s: float = _option(5.0, "How long a slow body takes, in seconds.")
    retry_after_s: int = _option(1, "What injected 429 and 503 answers say in Retry-After.")
    down: bool = _option(False, "Reset every connection that asks for a tile, as in an outage.")
    seed: int | None = _option(None, "Makes faults and latencies the same in every run.")
    record_requests: bool = _option(False, "Count requests by path in /stats.json (for tests).")

    def __post_init__(self) -> None:
        for option in fields(self):
            _check_type(option.name, str(option.type), getattr(self, option.name))
        for kind in ("error_rate", *Fault):
            if not 0 <= getattr(self, kind) <= 1:
                raise BehaviourError(
                    f"{kind} is {getattr(self, kind):g}: give a share between 0 and 1"
                )
        total = self.error_rate + sum(getattr(self, kind) for kind in Fault)
        if total > 1 + 1e-9:
            raise BehaviourError(
                f"the error shares add up to {total:g}: lower them to at most 1 together"
            )
        for name in (
            "latency_ms",
            "capacity",
            "queue_limit",
            "rate_limit_per_s",
            "slow_body_s",
            "retry_after_s",
        ):
            value = getattr(self, name)
            if value is not None and value < 0:
                raise BehaviourError(f"{name} is {value:g}: give 0 or more")
        if self.latency_p99_ms is not None:
            if self.latency_ms == 0:
                raise BehaviourError(
                    "latency_p99_ms needs a median to spread from: set latency_ms above 0 too"
                )
            if self.latency_p99_ms < self.latency_ms:
                raise BehaviourError(
                    f"latency_p99_ms ({self.latency_p99_ms:g}) is below the median "
                    f"({self.latency_ms:g}): give at least the median"
                )

    @classmethod
    def from_json(cls, options: object) -> Behaviour:
        """The behaviour that a decoded JSON object of these fields describes."""
        return cls().changed(options)

    def changed(self, options: object) -> Behaviour:
        """This behaviour with the fields of a decoded JSON object put over it."""
        if not isinstance(options, Mapping):
            raise BehaviourError('give a JSON object of options, for example {"error_rate": 0.1}')
        known = [option.name for option in fields(self)]
        unknown = [str(name) for name in options if name not in known]
        if unknown:
            raise BehaviourError(
                f"there is no option {', '.join(unknown)}: choose from {', '.join(known)}"
            )
        return replace(self, **options)

    def to_json(self) -> dict[str, Any]:
        """All the fields, ready for `json.dumps`."""
        return asdict(self)

    def fault_at(self, draw: float) -> Fault | None:
        """The fault that a uniform draw from [0, 1) falls on, or none."""
        share_of_each = self.error_rate / len(Fault)
        edge = 0.0
        for kind in Fault:
            edge += share_of_each + getattr(self, kind)
            if draw < edge:
                return kind
        return None

    def service_time_s(self, normal: float) -> float:
        """The time of service for a draw from the standard normal distribution, in seconds."""
        if self.latency_p99_ms is None:
            return self.latency_ms / 1000
        sigma = math.log(self.latency_p99_ms / self.latency_ms) / _P99_SIGMAS
        return self.latency_ms * math.exp(sigma * normal) / 1000


def _check_type(name: str, annotation: str, value: object) -> None:
    """Refuse what JSON or a caller may give instead: true for a number, text, NaN."""
    if value is None and "None" in annotation:
        return
    if annotation == "bool":
        is_right, wanted = isinstance(value, bool), "true or false"
    elif annotation.startswith("int"):
        is_right = isinstance(value, int) and not isinstance(value, bool)
        wanted = "a whole number"
    else:
        is_right = (
            isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
        )
        wanted = "a number"
    if not is_right:
        raise BehaviourError(f"{name} is {value!r}: give {wanted}")
