"""The simulator agrees with what is known of queues."""

from __future__ import annotations

import random
from statistics import fmean

import pytest

from tests.simulation.queueing import Client, Server, jain_index, simulate
from tiledl.flow import Fixed


@pytest.mark.parametrize(("level", "served_at_once"), [(4, 4), (8, 8), (24, 8)])
def test_throughput_and_latency_follow_littles_law(level: int, served_at_once: int) -> None:
    client = Client(Fixed(level))
    simulate(Server(8, 0.04), [client], 60.0, random.Random(1))
    assert client.throughput(1.0, 60.0) == pytest.approx(served_at_once / 0.04, rel=0.03)
    assert fmean(client.latencies_s[1000:]) == pytest.approx(
        0.04 * level / served_at_once, rel=0.03
    )


def test_an_outage_fails_all_and_ends() -> None:
    def down(server: Server) -> None:
        server.is_down = True

    def up(server: Server) -> None:
        server.is_down = False

    client = Client(Fixed(20))
    simulate(Server(8), [client], 9.0, random.Random(1), [(3.0, down), (6.0, up)])
    assert client.throughput(3.0, 6.0) == 0
    assert client.throughput(6.5, 9.0) > 180
    assert client.failures > 100
    assert client.in_flight == 20


def test_jains_index() -> None:
    assert jain_index([1.0, 1.0]) == 1.0
    assert jain_index([1.0, 0.0]) == 0.5
