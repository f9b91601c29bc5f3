"""A bound on requests in flight."""

from __future__ import annotations

import asyncio
from collections import deque


class Slots:
    """What asyncio.Semaphore does, but a free slot is taken without a coroutine: nearly always one
    is free, and that is half a microsecond of the 30 that a tile takes.

    Who has waited longest comes first. Bound to no loop, as long as nobody waits.
    """

    __slots__ = ("_free", "_waiting")

    def __init__(self, count: int) -> None:
        self._free = count
        self._waiting: deque[asyncio.Future[None]] = deque()

    def take_free(self) -> bool:
        """Take a slot if one is free. None is, as long as somebody waits."""
        if not self._free:
            return False
        self._free -= 1
        return True

    async def acquire(self) -> None:
        """Take a slot, however long that takes."""
        if self.take_free():
            return
        waiter = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        try:
            await waiter
        except asyncio.CancelledError:
            if not waiter.cancelled():
                self.release()  # it had just been given
            raise

    def release(self) -> None:
        """Give a slot back, to who has waited longest if anybody waits."""
        while self._waiting:
            waiter = self._waiting.popleft()
            if not waiter.done():  # else cancelled, and left here
                waiter.set_result(None)
                return
        self._free += 1
