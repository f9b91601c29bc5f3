"""The demo server's queue and rate limit."""

from __future__ import annotations

import asyncio

import pytest

from tiledl.demo.service import ClientRates, Places, QueueFullError


async def _hold(places: Places, release: asyncio.Event, order: list[int], number: int) -> None:
    async with places:
        order.append(number)
        await release.wait()


async def _settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_no_more_than_the_capacity_are_in_service_and_the_rest_come_in_order() -> None:
    places, release, order = Places(2, None), asyncio.Event(), list[int]()
    async with asyncio.TaskGroup() as group:
        for number in range(5):
            group.create_task(_hold(places, release, order, number))
        await _settle()
        assert (places.in_service, places.queued) == (2, 3)
        release.set()
    assert order == [0, 1, 2, 3, 4]
    assert (places.peak_in_service, places.peak_queued) == (2, 3)
    assert (places.in_service, places.queued) == (0, 0)


async def test_a_request_beyond_the_queue_limit_is_refused() -> None:
    places, release, order = Places(1, 1), asyncio.Event(), list[int]()
    async with asyncio.TaskGroup() as group:
        for number in range(2):
            group.create_task(_hold(places, release, order, number))
        await _settle()
        with pytest.raises(QueueFullError):
            async with places:
                pass
        release.set()
    assert order == [0, 1]


async def test_those_who_wait_move_up_when_the_capacity_grows() -> None:
    places, release, order = Places(1, None), asyncio.Event(), list[int]()
    async with asyncio.TaskGroup() as group:
        for number in range(3):
            group.create_task(_hold(places, release, order, number))
        await _settle()
        assert order == [0]
        places.resize(0, None)
        await _settle()
        assert order == [0, 1, 2]
        release.set()


async def test_a_cancelled_waiter_leaves_the_queue_and_loses_no_place() -> None:
    places, release, order = Places(1, None), asyncio.Event(), list[int]()
    holder = asyncio.create_task(_hold(places, release, order, 0))
    await _settle()
    waiter = asyncio.create_task(_hold(places, release, order, 1))
    await _settle()
    waiter.cancel()
    await asyncio.wait([waiter])
    assert places.queued == 0
    release.set()
    await holder
    assert places.in_service == 0


async def test_a_place_granted_in_the_moment_of_cancellation_is_passed_on() -> None:
    places, release, order = Places(1, None), asyncio.Event(), list[int]()
    holder = asyncio.create_task(_hold(places, release, order, 0))
    await _settle()
    waiter = asyncio.create_task(_hold(places, release, order, 1))
    await _settle()
    places.resize(2, None)
    waiter.cancel()
    await asyncio.wait([waiter])
    assert places.in_service == 1
    release.set()
    await holder
    assert places.in_service == 0


def test_a_client_may_burst_a_second_and_then_comes_at_the_rate() -> None:
    now_s = 100.0
    rates = ClientRates(4, lambda: now_s)
    assert [rates.wait_s("a") for _ in range(5)] == [0, 0, 0, 0, 1]
    assert rates.wait_s("b") == 0, "each address has a bucket of its own"
    now_s += 0.25
    assert [rates.wait_s("a") for _ in range(2)] == [0, 1]


def test_the_wait_is_told_in_whole_seconds_rounded_up() -> None:
    rates = ClientRates(0.4, lambda: 0.0)
    assert [rates.wait_s("a") for _ in range(2)] == [0, 3]


def test_without_a_rate_nobody_waits() -> None:
    rates = ClientRates(0, lambda: 0.0)
    assert not any(rates.wait_s("a") for _ in range(1000))
