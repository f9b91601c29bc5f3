"""Cancellations that pyreqwest 0.15 drops.

When a task is cancelled in the moment its answer arrives, or an error, pyreqwest hands that over
and the cancellation is lost: the task would go on as if nobody had asked it to end. asyncio
remembers that somebody did.
"""

from __future__ import annotations

import asyncio


def cancels() -> int:
    """How often the present task has been asked to end; 0 outside a task."""
    task = asyncio.current_task()
    return task.cancelling() if task is not None else 0


def heed(cancels_before: int) -> None:
    """Raise CancelledError if the present task has been asked to end since `cancels` said so."""
    if cancels() > cancels_before:
        raise asyncio.CancelledError
