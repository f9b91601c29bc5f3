"""Ready-made experiments with the embedded demo server: what limits look like when measured.

Each is a server that behaves in a known way and a sweep that does not know it.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from tiledl.demo.behaviour import Behaviour
from tiledl.engine import RetryPolicy
from tiledl.tuning.records import Level, Loop
from tiledl.tuning.sweep_settings import SweepSettings

ZOOMS = "0-2"
"""So few tiles that all are drawn when the first warm-up is over: what is measured is the limit."""


class Experiment(Struct, frozen=True):
    """A server and a sweep of it."""

    title: str
    teaches: str
    """What to look at, in a sentence or two."""
    behaviour: Behaviour
    settings: SweepSettings


EXPERIMENTS: Mapping[str, Experiment] = {
    "capacity": Experiment(
        "Find a capacity of 16",
        "The server works on 16 requests at a time, 40 ms each. Watch throughput grow up to 16 in "
        "flight and then stand still, while latency grows on: what is beyond only waits.",
        Behaviour(latency_ms=40, capacity=16, seed=1),
        SweepSettings(seconds=1.5, warm_up_s=0.5, compares_auto=True),
    ),
    "rate-limit": Experiment(
        "Rate limit of 50/s",
        "The server answers 50 requests a second and refuses the rest with 429. The sweep goes no "
        "higher at the second refusal, and looks for the rate from below.",
        Behaviour(latency_ms=20, rate_limit_per_s=50, seed=1),
        SweepSettings(seconds=2.0, warm_up_s=0.5),
    ),
    "errors": Experiment(
        "The price of errors",
        "0 to 30 % of the answers are spoilt: refusals, resets, truncated and slow bodies. Retries "
        "get nearly every tile in the end; what they cost shows in throughput and, above all, in "
        "p99.",
        Behaviour(latency_ms=20, capacity=16, slow_body_s=1.0, seed=1),
        SweepSettings(
            levels=(Level(Loop.CLOSED, 16),),
            seconds=4.0,
            warm_up_s=0.5,
            rounds=1,
            retry=RetryPolicy(3),
            injected=(0.0, 0.05, 0.1, 0.2, 0.3),
        ),
    ),
}
"""By the name that the command line gives them."""
