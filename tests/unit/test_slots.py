"""The bound on requests in flight."""

from __future__ import annotations

import asyncio

import pytest

from tiledl.http.slots import Slots


async def _settled() -> None:
    for _ in range(3):
        await asyncio.sleep(0)


def test_no_more_are_taken_than_there_are() -> None:
    slots = Slots(2)
    assert slots.take_free()
    assert slots.take_free()
    assert not slots.take_free()
    slots.release()
    assert slots.take_free()
    assert not slots.take_free()


async def test_who_waits_gets_a_slot_in_turn_and_before_who_comes_later() -> None:
    slots = Slots(1)
    await slots.acquire()
    order: list[int] = []

    async def wait(number: int) -> None:
        await slots.acquire()
        order.append(number)

    waiting = [asyncio.create_task(wait(number)) for number in range(3)]
    await _settled()
    slots.release()
    # Given to the first already, though it has not run yet.
    assert not slots.take_free()
    await _settled()
    assert order == [0]
    slots.release()
    await _settled()
    slots.release()
    await asyncio.gather(*waiting)
    assert order == [0, 1, 2]
    assert not slots.take_free()


@pytest.mark.parametrize("when", ["long before", "just before", "just after"])
async def test_a_slot_is_not_lost_with_who_waited_for_it(when: str) -> None:
    """Cancelled before the slot is given back, or after."""
    slots = Slots(1)
    await slots.acquire()
    first = asyncio.create_task(slots.acquire())
    second = asyncio.create_task(slots.acquire())
    await _settled()
    if when == "just after":
        slots.release()
        first.cancel()
    else:
        first.cancel()
        if when == "long before":
            await _settled()
        slots.release()
    await asyncio.wait_for(second, 5)
    assert first.cancelled()
    assert not slots.take_free()
    slots.release()
    assert slots.take_free()
    assert not slots.take_free()


def test_a_loop_that_ended_while_somebody_waited_leaves_no_slot_taken() -> None:
    slots = Slots(1)

    async def left_waiting() -> None:
        await slots.acquire()
        waiting = asyncio.create_task(slots.acquire())
        await _settled()
        assert not waiting.done()

    asyncio.run(left_waiting())
    slots.release()
    assert slots.take_free()
    assert not slots.take_free()
