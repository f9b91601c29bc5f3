"""Sessions for the controller, as the whole program makes them.

The engine is imported when the first session opens: the window is there long before.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tiledl.gui.draft import JobDraft, source_of

if TYPE_CHECKING:
    from tiledl.engine import JobSpec
    from tiledl.gui.controller import Session
    from tiledl.outcome import ErrorClass


class RealSessions:
    """Opens what `tiledl.session` makes."""

    def __init__(self, demo_latency_ms: float = 0.0) -> None:
        """The demo server takes `demo_latency_ms` for a tile, so that there is something to see."""
        self._demo_latency_ms = demo_latency_ms

    async def open(self, draft: JobDraft) -> Session:
        """Raises `UsageError` or `SourceUnusable`."""
        from tiledl.demo.behaviour import Behaviour
        from tiledl.session import DownloadSession

        await prepare_to_write()
        behaviour = Behaviour(latency_ms=self._demo_latency_ms)
        return await DownloadSession.open(spec_of(draft), draft.path, demo_behaviour=behaviour)

    async def reopen(
        self, output: Path, *, only_dead_letters: bool, classes: Collection[ErrorClass] = ()
    ) -> Session:
        """Raises `UsageError` or `SourceUnusable`."""
        from tiledl.session import DownloadSession

        await prepare_to_write()
        return await DownloadSession.reopen(
            output, only_dead_letters=only_dead_letters, dead_letter_classes=classes
        )


async def prepare_to_write() -> None:
    """Have the process that the next job writes with (`tiledl.store.apart`) started."""
    from tiledl.store import prepare

    await asyncio.to_thread(prepare)


def spec_of(draft: JobDraft) -> JobSpec:
    """The job that a draft describes, with the settings' options. Raises `UsageError`."""
    from tiledl.engine import JobSpec
    from tiledl.geo import BBox, ZoomRange
    from tiledl.session import UsageError
    from tiledl.settings import SettingsError, load_settings

    try:
        options = load_settings().job_options()
    except SettingsError as error:
        raise UsageError(str(error)) from error
    area = draft.area
    box = BBox(draft.west, draft.south, draft.east, draft.north) if area is None else area.bounds
    return JobSpec(
        source_of(draft.source),
        box,
        ZoomRange(draft.lowest_zoom, draft.highest_zoom),
        options=replace(
            options,
            concurrency=draft.concurrency,
            rate_per_s=draft.rate_per_s or options.rate_per_s,
        ),
        area=area,
    )


def make_folder_of(output: Path) -> None:
    """Make the folder of a suggested file; that it cannot be made is said when it is opened."""
    with contextlib.suppress(OSError):
        output.parent.mkdir(parents=True, exist_ok=True)
