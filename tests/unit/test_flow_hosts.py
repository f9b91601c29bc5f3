"""Hosts and the choice among them."""

from __future__ import annotations

import heapq
import itertools
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tiledl.flow import (
    BreakerSettings,
    Go,
    Host,
    HostSettings,
    RateLimiter,
    Router,
    State,
    Wait,
)
from tiledl.outcome import ErrorClass


def _router(count: int = 1, settings: HostSettings | None = None, seed: int = 1) -> Router:
    rng = random.Random(seed)
    settings = settings or HostSettings()
    return Router([Host(f"host {number}", settings, rng) for number in range(count)], rng)


def _go(router: Router, now: float) -> Host:
    admission = router.admit(now)
    assert isinstance(admission, Go)
    return admission.host


def _fail_until_open(router: Router, host: Host, now: float) -> None:
    while host.breaker.state is not State.OPEN:
        host.start(now)
        router.record(host, 0.1, ErrorClass.CONNECTION, None, now, now)


def test_a_source_without_hosts_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one host"):
        Router([], random.Random(1))


def test_the_policy_rate_makes_requests_wait() -> None:
    router = _router(settings=HostSettings(max_rate_per_s=10.0))
    _go(router, 0.0)
    assert router.admit(0.0) == Wait(pytest.approx(0.1))  # type: ignore[arg-type]
    _go(router, 0.1)


def test_retry_after_holds_the_whole_host() -> None:
    router = _router()
    host = _go(router, 0.0)
    router.record(host, 0.1, ErrorClass.RATE_LIMITED, 7.0, 1.0, 0.0)
    assert router.admit(1.0) == Wait(7.0)
    assert router.snapshot(2.0)[0].held_for_s == pytest.approx(6.0)
    _go(router, 8.0)


def test_a_hold_is_capped() -> None:
    router = _router(settings=HostSettings(hold_cap_s=60.0))
    host = _go(router, 0.0)
    router.record(host, 0.1, ErrorClass.RATE_LIMITED, 1e9, 1.0, 0.0)
    assert router.admit(1.0) == Wait(60.0)


def test_a_shorter_retry_after_does_not_shorten_a_hold() -> None:
    router = _router()
    first, second = _go(router, 0.0), _go(router, 0.0)
    router.record(first, 0.1, ErrorClass.RATE_LIMITED, 10.0, 1.0, 0.0)
    router.record(second, 0.1, ErrorClass.RATE_LIMITED, 0.0, 1.0, 0.0)
    assert router.admit(1.0) == Wait(10.0)


def test_429s_in_a_row_without_retry_after_hold_longer_and_longer() -> None:
    router = _router(settings=HostSettings(adaptive_rate=False))
    now, holds = 0.0, []
    for _ in range(8):
        host = _go(router, now)
        router.record(host, 0.1, ErrorClass.RATE_LIMITED, None, now + 0.1, now)
        admission = router.admit(now + 0.1)
        assert isinstance(admission, Wait)
        holds.append(admission.seconds)
        now += 0.1 + admission.seconds
    for number, hold_s in enumerate(holds):
        assert 0.5 * min(2**number, 60) <= hold_s <= min(2**number, 60)


def test_429s_for_requests_already_under_way_do_not_lengthen_the_hold() -> None:
    router = _router()
    hosts = [_go(router, 0.0) for _ in range(20)]
    for host in hosts:
        router.record(host, 0.1, ErrorClass.RATE_LIMITED, None, 0.1, 0.0)
    admission = router.admit(0.1)
    assert isinstance(admission, Wait)
    assert admission.seconds <= 1.0


def test_429_lowers_the_rate_unless_that_is_off() -> None:
    for adaptive in (True, False):
        router = _router(settings=HostSettings(adaptive_rate=adaptive))
        for number in range(200):
            host = _go(router, number / 100)
            router.record(host, 0.1, None, None, number / 100, number / 100)
        host = _go(router, 2.0)
        router.record(host, 0.1, ErrorClass.RATE_LIMITED, None, 2.0, 2.0)
        rate = router.snapshot(2.0)[0].rate_per_s
        assert (rate is not None and 30 < rate < 70) if adaptive else rate is None


def test_requests_follow_the_rate_that_a_server_allows() -> None:
    """A server that answers 429 above 20 requests in any one second gets nearly that rate."""
    router = _router()
    now, refused = 0.0, 0
    passed: list[float] = []
    while now < 180.0:
        admission = router.admit(now)
        if isinstance(admission, Wait):
            now += admission.seconds
            continue
        error = None
        if sum(at > now - 1.0 for at in passed[-25:]) < 20:
            passed.append(now)
        else:
            refused += 1
            error = ErrorClass.RATE_LIMITED
        router.record(admission.host, 0.01, error, None, now, now)
        now += 0.005
    share = sum(at > 60 for at in passed) / (120 * 20)
    print(f"limit of 20/s: {share:.0%} of it used, {refused} requests answered 429")
    assert share > 0.65
    assert refused < 0.03 * len(passed)


def test_a_cancelled_probe_leaves_room_for_another() -> None:
    settings = HostSettings(breaker=BreakerSettings(probes=1, jitter=0.0))
    router = _router(settings=settings)
    _fail_until_open(router, router.hosts[0], 0.0)
    host = _go(router, 1.0)
    assert isinstance(router.admit(1.0), Wait)
    router.abandon(host, 1.0)
    assert host.in_flight == 0
    _go(router, 1.0)


def test_requests_prefer_the_faster_host_and_still_try_the_other() -> None:
    router = _router(3)
    taken = dict.fromkeys(router.hosts, 0)
    under_way: list[tuple[float, Host, float]] = []
    for number in range(3000):
        now = number / 1000
        for due in [entry for entry in under_way if entry[0] <= now]:
            under_way.remove(due)
            router.record(due[1], due[0] - due[2], None, None, due[0], due[2])
        host = _go(router, now)
        taken[host] += 1
        latency_s = 0.2 if host is router.hosts[0] else 0.02
        under_way.append((now + latency_s, host, now))
    slow, *fast = taken.values()
    assert 10 < slow < 0.15 * 3000
    assert min(fast) > 0.3 * 3000


def test_requests_move_when_a_breaker_opens_and_return_when_it_closes() -> None:
    router = _router(2)
    down, up = router.hosts
    _fail_until_open(router, down, 0.0)
    for _ in range(50):
        assert _go(router, 0.1) is up
        router.record(up, 0.05, None, None, 0.1, 0.1)
    assert router.open_since() is None
    now = 2.0
    for _ in range(3):
        assert _go(router, now) is down, "a host that is due for a probe gets it"
        router.record(down, 0.05, None, None, now, now)
    assert down.breaker.state is State.CLOSED
    chosen = {_go(router, now + 1 + number / 100) for number in range(50)}
    assert chosen == {down, up}


def test_open_since_is_when_the_last_host_was_lost() -> None:
    router = _router(2)
    _fail_until_open(router, router.hosts[0], 1.0)
    _fail_until_open(router, router.hosts[1], 1.5)
    assert router.open_since() == 1.5
    assert isinstance(router.admit(1.5), Wait)


def test_a_held_host_is_left_to_the_others() -> None:
    router = _router(2)
    held, other = router.hosts
    held.start(0.0)
    router.record(held, 0.1, ErrorClass.RATE_LIMITED, 30.0, 0.0, 0.0)
    assert all(_go(router, 0.1) is other for _ in range(20))


def test_a_snapshot_tells_all_that_is_known() -> None:
    router = _router()
    for error in [None, None, ErrorClass.TIMEOUT, ErrorClass.CLIENT_ERROR]:
        host = _go(router, 0.0)
        router.record(host, 0.25, error, None, 0.0, 0.0)
    _go(router, 0.0)
    snapshot = router.snapshot(1.0)[0]
    assert (snapshot.name, snapshot.state, snapshot.open_since) == ("host 0", State.CLOSED, None)
    assert (snapshot.succeeded, snapshot.in_flight, snapshot.transitions) == (2, 1, 0)
    assert snapshot.latency_ewma_s == pytest.approx(0.25)
    assert {error: count for error, count in snapshot.failed.items() if count} == {
        ErrorClass.TIMEOUT: 1,
        ErrorClass.CLIENT_ERROR: 1,
    }


@pytest.mark.parametrize("latency_s", [0.01, 10.0])
def test_an_outage_of_ten_minutes_costs_only_probes(latency_s: float) -> None:
    router = _router()
    workers = 64
    starts = 0
    # Each worker asks, fails after the latency, and asks again after what it is told to wait.
    requests = [(0.0, worker, False, 0.0) for worker in range(workers)]
    while requests:
        now, worker, is_ending, started_at = heapq.heappop(requests)
        if now >= 600.0:
            break
        if is_ending:
            router.record(router.hosts[0], latency_s, ErrorClass.CONNECTION, None, now, started_at)
        admission = router.admit(now)
        if isinstance(admission, Go):
            starts += 1
            heapq.heappush(requests, (now + latency_s, worker, True, now))
        else:
            heapq.heappush(requests, (now + max(admission.seconds, 0.01), worker, False, 0.0))
    print(f"outage of 600 s, failing after {latency_s} s: {starts} requests")
    assert starts <= workers + 70


@dataclass
class _Server:
    """Answers in 20 ms, and refuses as `is_allowed` says, with Retry-After of one second."""

    is_allowed: Callable[[float], bool]
    refused: int = 0
    passed: int = 0

    def run(self, router: Router, workers: int, until_s: float, settled_s: float) -> None:
        """Counts what came after `settled_s`."""
        host, order = router.hosts[0], itertools.count(workers)
        events: list[tuple[float, int, float | None, bool]] = [
            (0.0, worker, None, False) for worker in range(workers)
        ]
        while True:
            now, _, started_at, allowed = heapq.heappop(events)
            if now >= until_s:
                return
            if started_at is not None:
                error = None if allowed else ErrorClass.RATE_LIMITED
                router.record(host, 0.02, error, None if allowed else 1.0, now, started_at)
                if now >= settled_s:
                    self.passed += allowed
                    self.refused += not allowed
            admission = router.admit(now)
            if isinstance(admission, Go):
                heapq.heappush(events, (now + 0.02, next(order), now, self.is_allowed(now)))
            else:
                heapq.heappush(
                    events, (now + max(admission.seconds, 0.001), next(order), None, False)
                )


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("share", [0.03, 0.09])
def test_a_host_that_refuses_some_at_any_rate_is_not_slowed_to_a_crawl(
    share: float, seed: int
) -> None:
    rng = random.Random(seed)
    server = _Server(lambda now: rng.random() >= share)
    server.run(_router(seed=seed), workers=8, until_s=300.0, settled_s=60.0)
    print(f"{share:.0%} refused at any rate: {server.passed / 240:.1f} tiles/s")
    assert server.passed / 240 > 2.0


@pytest.mark.parametrize("limit_per_s", [1, 2, 5, 20, 100])
def test_a_host_with_a_limit_hears_from_us_at_about_that_rate_and_refuses_little(
    limit_per_s: int,
) -> None:
    passed: deque[float] = deque()

    def is_allowed(now: float) -> bool:
        while passed and passed[0] <= now - 1.0:
            passed.popleft()
        if len(passed) >= limit_per_s:
            return False
        passed.append(now)
        return True

    server = _Server(is_allowed)
    server.run(_router(), workers=8, until_s=180.0, settled_s=60.0)
    assert server.passed / 120 > 0.6 * limit_per_s
    # Trying whether more is allowed costs a refusal each time: few a minute, whatever the rate.
    assert server.refused < max(0.04 * server.passed, 120 / 5)


def test_one_rate_holds_for_all_hosts_together() -> None:
    rng = random.Random(1)
    hosts = [Host(f"host {number}", HostSettings(), rng) for number in range(3)]
    router = Router(hosts, rng, RateLimiter(10.0, max_rate_per_s=20.0))
    now, starts = 0.0, 0
    while now < 10.0:
        admission = router.admit(now)
        if isinstance(admission, Wait):
            now += admission.seconds
            continue
        router.record(admission.host, 0.0, None, None, now, now)
        starts += 1
    assert starts == pytest.approx(100, abs=2)
    assert {host.rate_per_s for host in router.snapshot(now)} == {10.0}
    router.limiter.set_rate(None, now)
    assert {host.rate_per_s for host in router.snapshot(now)} == {20.0}


def test_a_rate_below_the_floor_of_learning_is_kept() -> None:
    router = _router(settings=HostSettings(max_rate_per_s=0.05))
    host = _go(router, 0.0)
    router.record(host, 0.1, None, None, 0.1, 0.0)
    assert router.admit(1.0) == Wait(pytest.approx(19.0))  # type: ignore[arg-type]


def test_what_failed_at_a_host_goes_to_another_one_if_that_is_free() -> None:
    router = _router(2)
    first, second = router.hosts
    for _ in range(20):
        admission = router.admit(0.0, shunned=first)
        assert isinstance(admission, Go)
        assert admission.host is second
        router.record(second, 5.0, None, None, 0.0, 0.0)
    _fail_until_open(router, second, 0.0)
    assert _go(router, 0.0) is first
    admission = router.admit(0.0, shunned=first)
    assert isinstance(admission, Go)
    assert admission.host is first, "the only one is better than none"


def test_after_a_429_requests_go_one_at_a_time_until_one_succeeds() -> None:
    router = _router()
    hosts = [_go(router, 0.0) for _ in range(5)]
    for host in hosts:
        router.record(host, 0.1, ErrorClass.RATE_LIMITED, 1.0, 0.1, 0.0)
    host = _go(router, 1.2)
    assert isinstance(router.admit(1.2), Wait)
    router.record(host, 0.1, None, None, 1.3, 1.2)
    now = 1.3
    for _ in range(5):
        while isinstance(admission := router.admit(now), Wait):
            assert admission.seconds < 1.0, "the rate that 429 has taught may hold it up, no more"
            now += admission.seconds
    assert host.in_flight == 5


def test_resuming_ends_a_hold_of_our_own_and_keeps_what_the_host_asked_for() -> None:
    for retry_after_s, held_s in ((None, 0.0), (30.0, 29.0)):
        router = _router()
        host = _go(router, 0.0)
        router.record(host, 0.1, ErrorClass.RATE_LIMITED, retry_after_s, 1.0, 0.0)
        router.probe_now(2.0 if retry_after_s else 1.0)
        assert host.wait_s(2.0 if retry_after_s else 1.0) == held_s
