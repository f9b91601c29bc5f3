"""Flow control: when a request may start, where it goes, and what its result teaches.

Everything here is pure and deterministic: times are passed in as monotonic seconds, randomness as
a `random.Random`, and nothing waits. The engine does the waiting.
"""

from tiledl.flow.backoff import Backoff
from tiledl.flow.breaker import FAILURES, BreakerSettings, CircuitBreaker, State, Transition
from tiledl.flow.budget import RetryBudget
from tiledl.flow.controllers import (
    Aimd,
    Auto,
    Controller,
    ControllerName,
    Decision,
    Decisions,
    Fixed,
    Gradient,
    Why,
    finding_controller,
)
from tiledl.flow.hosts import Admission, Go, Host, HostSettings, HostSnapshot, Router, Wait
from tiledl.flow.limiter import AdaptiveRate, RateLimiter
from tiledl.flow.pacer import Pacer
from tiledl.flow.retry_after import parse_retry_after

__all__ = [
    "FAILURES",
    "AdaptiveRate",
    "Admission",
    "Aimd",
    "Auto",
    "Backoff",
    "BreakerSettings",
    "CircuitBreaker",
    "Controller",
    "ControllerName",
    "Decision",
    "Decisions",
    "Fixed",
    "Go",
    "Gradient",
    "Host",
    "HostSettings",
    "HostSnapshot",
    "Pacer",
    "RateLimiter",
    "RetryBudget",
    "Router",
    "State",
    "Transition",
    "Wait",
    "Why",
    "finding_controller",
    "parse_retry_after",
]
