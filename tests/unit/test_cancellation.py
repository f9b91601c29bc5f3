"""Work that no cancellation keeps from being done."""

from __future__ import annotations

import asyncio
import threading

import pytest

from tiledl.cancellation import thread_to_its_end, to_its_end


async def test_it_gives_what_the_work_gives_and_raises_what_it_raises() -> None:
    assert await thread_to_its_end(lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        await thread_to_its_end(lambda: 1 / 0)


@pytest.mark.parametrize("times", [1, 2, 5])
async def test_the_work_is_done_however_often_it_is_cancelled(times: int) -> None:
    go = threading.Event()
    done: list[bool] = []

    def work() -> None:
        done.append(go.wait(10))

    task = asyncio.create_task(thread_to_its_end(work))
    for _ in range(times):
        await asyncio.sleep(0.001)
        task.cancel()
        await asyncio.sleep(0)
        assert not task.done()
    go.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert done == [True]


async def test_a_failure_is_the_cause_of_a_cancellation_that_came_first() -> None:
    begun = asyncio.Event()

    async def work() -> None:
        begun.set()
        await asyncio.sleep(0.01)
        raise ZeroDivisionError

    task = asyncio.create_task(to_its_end(work()))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError) as cancelled:
        await task
    assert isinstance(cancelled.value.__cause__, ZeroDivisionError)


async def test_a_time_limit_ends_the_waiting_with_its_own_error() -> None:
    done: list[int] = []

    async def work() -> None:
        await asyncio.sleep(0.02)
        done.append(1)

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.001):
            await to_its_end(work())
    assert done == [1]
