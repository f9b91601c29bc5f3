"""What flow control costs a request: ``python -m tests.benchmarks.bench_flow``."""

from __future__ import annotations

import random
from collections.abc import Callable
from time import perf_counter

from tiledl.flow import Auto, Controller, Fixed, Go, Gradient, Host, HostSettings, Router

REQUESTS = 200_000


def _cost_us(run: Callable[[], None]) -> float:
    """The best of five runs, in microseconds a request."""
    best_s = float("inf")
    for _ in range(5):
        started_at = perf_counter()
        run()
        best_s = min(best_s, perf_counter() - started_at)
    return best_s / REQUESTS * 1e6


def _nothing() -> None:
    for number in range(REQUESTS):
        _ = number * 1e-3


def _route(hosts: int, settings: HostSettings) -> None:
    rng = random.Random(1)
    router = Router([Host(f"host {number}", settings, rng) for number in range(hosts)], rng)
    for number in range(REQUESTS):
        now = number * 1e-3
        admission = router.admit(now)
        assert isinstance(admission, Go)
        router.record(admission.host, 0.04, None, None, now, now)


def _control(controller: Controller) -> None:
    for number in range(REQUESTS):
        now = number * 1e-3
        controller.on_result(0.04, controller.limit, None, now, now - 0.04)


def main() -> None:
    """Print the table."""
    loop_us = _cost_us(_nothing)
    cases: dict[str, Callable[[], None]] = {
        "admit + record, one host": lambda: _route(1, HostSettings()),
        "admit + record, one host with a rate": lambda: _route(1, HostSettings(2000.0, burst=4)),
        "admit + record, four hosts": lambda: _route(4, HostSettings()),
        "limit + on_result, fixed": lambda: _control(Fixed(32)),
        "limit + on_result, gradient": lambda: _control(Gradient()),
        "limit + on_result, auto": lambda: _control(Auto()),
    }
    for name, run in cases.items():
        print(f"{name:40s} {_cost_us(run) - loop_us:5.2f} µs")


if __name__ == "__main__":
    main()
