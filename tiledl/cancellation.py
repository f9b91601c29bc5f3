"""What must be done is done, also when whoever waits for it is cancelled.

`asyncio.to_thread` takes work back out of the executor's queue when its caller is cancelled before
a thread has come to it. That is right for reading, and wrong for closing a file or ending a
process.
"""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")


async def thread_to_its_end(work: Callable[[], T]) -> T:
    """`asyncio.to_thread`, of which no cancellation keeps the work from being done."""
    context = contextvars.copy_context()
    return await to_its_end(asyncio.get_running_loop().run_in_executor(None, context.run, work))


async def to_its_end(work: Awaitable[T]) -> T:
    """Wait until the work is done, however often the caller is cancelled meanwhile.

    Gives what the work gives, and raises what it raises. A cancellation of the caller is raised at
    the end, in place of either.
    """
    task: asyncio.Future[T] = asyncio.ensure_future(work)
    cancellation: asyncio.CancelledError | None = None
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            cancellation = error
    if cancellation is not None:
        # Asked for, so that asyncio does not complain that nobody did.
        raise cancellation from (None if task.cancelled() else task.exception())
    return task.result()
