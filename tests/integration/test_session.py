"""Opening and closing a job's surroundings, with a caller that thinks better of it."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from tiledl.engine import JobOptions, JobSpec, JobState
from tiledl.geo import BBox, ZoomRange
from tiledl.session import DownloadSession
from tiledl.sources import find_source
from tiledl.store import WorkingStore

SPEC = JobSpec(
    find_source("http://127.0.0.1:9/{z}/{x}/{y}.png"),
    BBox(-180, -85, 180, 85),
    ZoomRange(0, 2),
    options=JobOptions(concurrency=4),
)


async def test_an_opening_that_is_cancelled_leaves_the_file_to_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "map.mbtiles"
    begun, go = threading.Event(), threading.Event()
    create = WorkingStore.create_or_reopen

    def slow(*args: object) -> WorkingStore:
        begun.set()
        assert go.wait(10)
        return create(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(WorkingStore, "create_or_reopen", slow)
    opening = asyncio.create_task(DownloadSession.open(SPEC, output))
    while not begun.is_set():  # noqa: ASYNC110 - a thread sets it
        await asyncio.sleep(0.001)
    opening.cancel()
    await asyncio.sleep(0.01)
    go.set()
    with pytest.raises(asyncio.CancelledError):
        await opening
    async with await DownloadSession.open(SPEC, output) as session:
        assert session.job.state is JobState.READY


async def test_a_closing_that_is_cancelled_leaves_the_file_to_the_next(tmp_path: Path) -> None:
    output = tmp_path / "map.mbtiles"
    for passes in range(8):
        session = await DownloadSession.open(SPEC, output)
        closing = asyncio.create_task(session.aclose())
        for _ in range(passes):
            await asyncio.sleep(0)
        closing.cancel()
        await asyncio.gather(closing, return_exceptions=True)
        if passes == 0:
            await session.aclose()  # it had not begun
        assert not list(tmp_path.glob("*-wal"))
