"""What the controllers reach on simulated servers. ``pytest -s`` prints the figures."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from functools import cache
from statistics import fmean

import pytest

from tests.simulation.queueing import Change, Client, Server, jain_index, simulate
from tiledl.flow import Aimd, Auto, Controller, Fixed, Gradient

SEEDS = range(100, 105)


def _alone(
    controller: Controller,
    server: Server,
    seed: int,
    until_s: float,
    changes: Sequence[Change] = (),
) -> Client:
    client = Client(controller)
    simulate(server, [client], until_s, random.Random(seed), changes)
    return client


@cache
def _best_fixed(capacity: int, mean_s: float, spread: float) -> tuple[int, float, float]:
    """The smallest fixed concurrency with 99 % of the most throughput: itself, requests/s, p95."""
    until_s = max(2.5, 1.0 + 8000 * mean_s / capacity)
    figures = {}
    for level in sorted({max(1, round(1.25**power)) for power in range(25)} | {capacity}):
        client = _alone(Fixed(level), Server(capacity, mean_s, spread), 1, until_s)
        figures[level] = (
            client.throughput(1.0, until_s),
            client.percentile_s(0.95, 1.0, until_s),
        )
    most = max(throughput for throughput, _ in figures.values())
    level = min(level for level, (throughput, _) in figures.items() if throughput >= 0.99 * most)
    return level, *figures[level]


@pytest.mark.parametrize("spread", [0.3, 0.6])
@pytest.mark.parametrize("mean_s", [0.01, 0.04, 0.2])
@pytest.mark.parametrize("capacity", [2, 8, 32, 128])
def test_auto_reaches_the_best_fixed_concurrency_within_15_s(
    capacity: int, mean_s: float, spread: float
) -> None:
    level, best_per_s, best_p95_s = _best_fixed(capacity, mean_s, spread)
    throughputs, p95s = [], []
    for seed in SEEDS:
        client = _alone(Auto(), Server(capacity, mean_s, spread), seed, 15.0)
        throughputs.append(client.throughput(10.0, 15.0) / best_per_s)
        p95s.append(client.percentile_s(0.95, 10.0, 15.0) / best_p95_s)
    print(
        f"\ncapacity {capacity:3d}, service {mean_s * 1000:3.0f} ms ± {spread:.0%}: best fixed "
        f"{level:3d} → {best_per_s:6.0f}/s, p95 {best_p95_s * 1000:3.0f} ms; auto reaches "
        f"{min(throughputs):.2f}–{max(throughputs):.2f} of it at {min(p95s):.2f}–{max(p95s):.2f} "
        "of its p95"
    )
    # With a few hundred requests in the last 5 s, chance moves one seed's figures by a tenth.
    if capacity / mean_s * 5 >= 1000 or (spread == 0.3 and mean_s == 0.04):
        assert min(throughputs) >= 0.9
        assert max(p95s) <= 2.0
    else:
        assert fmean(throughputs) >= 0.9
        assert fmean(p95s) <= 2.0


def _capacity(count: int) -> Callable[[Server], None]:
    def change(server: Server) -> None:
        server.capacity = count

    return change


def _service(mean_s: float) -> Callable[[Server], None]:
    def change(server: Server) -> None:
        server.mean_s = mean_s

    return change


def _outage(is_down: bool) -> Callable[[Server], None]:
    def change(server: Server) -> None:
        server.is_down = is_down

    return change


@pytest.mark.parametrize(
    ("before", "after", "patience_s"), [(32, 8, 5.0), (8, 32, 5.0), (128, 2, 30.0), (2, 128, 10.0)]
)
def test_auto_follows_a_capacity_that_changes_midway(
    before: int, after: int, patience_s: float
) -> None:
    _, best_per_s, best_p95_s = _best_fixed(after, 0.04, 0.3)
    from_s = 10.0 + patience_s
    throughputs, p95s = [], []
    for seed in SEEDS:
        client = _alone(Auto(), Server(before), seed, from_s + 10.0, [(10.0, _capacity(after))])
        throughputs.append(client.throughput(from_s, from_s + 10.0) / best_per_s)
        p95s.append(client.percentile_s(0.95, from_s, from_s + 10.0) / best_p95_s)
    print(
        f"\ncapacity {before} → {after}, {patience_s:.0f} s later: {min(throughputs):.2f} of the "
        f"best, p95 at most {max(p95s):.2f} times"
    )
    assert min(throughputs) >= 0.9
    assert fmean(p95s) <= 2.0


@pytest.mark.parametrize("mean_s", [0.01, 0.12])
def test_auto_follows_a_service_time_that_changes_midway(mean_s: float) -> None:
    _, best_per_s, best_p95_s = _best_fixed(32, mean_s, 0.3)
    for seed in SEEDS:
        client = _alone(Auto(), Server(32), seed, 25.0, [(10.0, _service(mean_s))])
        assert client.throughput(18.0, 25.0) >= 0.9 * best_per_s
        assert client.percentile_s(0.95, 18.0, 25.0) <= 2 * best_p95_s


def test_auto_follows_a_slow_drift() -> None:
    """Service gets 1 % slower every 0.4 s, to twice the time in 28 s."""
    drift = [(10.0 + 0.4 * step, _service(0.04 * 1.01**step)) for step in range(70)]
    for seed in SEEDS:
        client = _alone(Auto(), Server(32), seed, 38.0, drift)
        assert client.throughput(33.0, 38.0) >= 0.9 * 32 / 0.08
        assert client.percentile_s(0.95, 33.0, 38.0) <= 2 * 2 * _best_fixed(32, 0.04, 0.3)[2]


def test_auto_recovers_after_an_outage() -> None:
    _, best_per_s, best_p95_s = _best_fixed(32, 0.04, 0.3)
    throughputs = []
    for seed in SEEDS:
        client = _alone(
            Auto(), Server(32), seed, 30.0, [(10.0, _outage(True)), (20.0, _outage(False))]
        )
        throughputs.append(client.throughput(25.0, 30.0) / best_per_s)
        assert client.percentile_s(0.95, 25.0, 30.0) <= 2 * best_p95_s
    print(f"\n5 to 10 s after an outage of 10 s: {min(throughputs):.2f} of the best")
    assert min(throughputs) >= 0.9


@pytest.mark.parametrize("late_s", [0.0, 10.0])
@pytest.mark.parametrize("capacity", [8, 32, 128])
def test_two_autos_share_fairly_also_with_a_latecomer(capacity: int, late_s: float) -> None:
    indices, used = [], []
    for seed in SEEDS:
        clients = [Client(Auto()), Client(Auto(), start_s=late_s)]
        simulate(Server(capacity), clients, 40.0, random.Random(seed))
        shares = [client.throughput(25.0, 40.0) for client in clients]
        indices.append(jain_index(shares))
        used.append(sum(shares) * 0.04 / capacity)
    print(
        f"\ncapacity {capacity}, second client after {late_s:.0f} s: Jain's index at least "
        f"{min(indices):.3f}, {min(used):.2f} of the capacity used"
    )
    assert min(indices) >= 0.9
    assert min(used) >= 0.9


def test_four_autos_share_fairly_on_average() -> None:
    indices = []
    for seed in SEEDS:
        clients = [Client(Auto(), start_s=start_s) for start_s in (0.0, 0.0, 5.0, 10.0)]
        simulate(Server(32), clients, 40.0, random.Random(seed))
        indices.append(jain_index([client.throughput(25.0, 40.0) for client in clients]))
    print(f"\nfour clients: Jain's index {min(indices):.3f}–{max(indices):.3f}")
    assert fmean(indices) >= 0.9


def test_failures_that_have_nothing_to_do_with_load_do_not_starve_auto() -> None:
    for seed in SEEDS:
        client = _alone(Auto(), Server(32, error_share=0.3), seed, 25.0)
        assert client.throughput(10.0, 25.0) >= 0.9 * 0.7 * 32 / 0.04


def test_failures_that_come_from_load_are_kept_few() -> None:
    """A server whose queue takes 4 answers 503 to the rest."""
    for seed in SEEDS:
        client = _alone(Auto(), Server(32, queue_max=4), seed, 25.0)
        assert client.throughput(10.0, 25.0) >= 0.85 * 32 / 0.04
        assert client.failures <= 0.5 * len(client.finished_s)


def test_time_on_the_wire_is_no_queue() -> None:
    for seed in SEEDS:
        client = _alone(Auto(), Server(32, travel_s=0.05), seed, 25.0)
        assert client.throughput(10.0, 25.0) >= 0.9 * 32 / 0.04


def test_auto_stays_below_the_policys_ceiling() -> None:
    client = _alone(Auto(ceiling=6), Server(32), 1, 15.0)
    assert max(limit for _, limit in client.limits) == 6
    assert client.throughput(10.0, 15.0) >= 0.85 * 6 / 0.04


@pytest.mark.parametrize("make", [Aimd, Gradient])
def test_the_simpler_controllers_use_the_server_too(make: type[Aimd] | type[Gradient]) -> None:
    client = _alone(make(ceiling=256), Server(32), 1, 15.0)
    print(
        f"\n{make.name} on capacity 32: {client.throughput(10.0, 15.0) * 0.04 / 32:.2f} of it, p95 "
        f"{client.percentile_s(0.95, 10.0, 15.0) / _best_fixed(32, 0.04, 0.3)[2]:.2f} times"
    )
    assert client.throughput(10.0, 15.0) >= 0.9 * 32 / 0.04


def test_a_run_is_the_same_each_time() -> None:
    first, second = (_alone(Auto(), Server(8), 7, 5.0) for _ in range(2))
    assert first.finished_s == second.finished_s
    assert first.limits == second.limits
