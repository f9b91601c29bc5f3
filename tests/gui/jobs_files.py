"""Files for tests of the window's jobs: half done by tiledl, and made by another program."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.gui.controller import JobController
from tiledl.gui.draft import JobDraft
from tiledl.gui.sessions import RealSessions


def draft_for(server: DemoServer, output: Path, zooms: tuple[int, int] = (0, 6)) -> JobDraft:
    """A job of 5° to 11° E and 45° to 48° N."""
    return JobDraft(server.tile_url, 5, 45, 11, 48, *zooms, str(output), 4)


async def half_done(server: DemoServer, output: Path) -> None:
    """Leave a file that lacks tiles: its job was stopped."""
    server.set_behaviour(Behaviour(latency_ms=40))
    controller = JobController(RealSessions())
    controller.start(draft_for(server, output, (0, 9)))
    while controller.job is None or controller.job.snapshot().meter.done < 5:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    controller.cancel()
    await controller.settled()
    server.set_behaviour(Behaviour())


def foreign_file(path: Path, *, with_bounds: bool = True) -> None:
    """An MBTiles file as another program makes it: two zooms, plain tables."""
    with sqlite3.connect(path) as made:
        made.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        made.execute(
            "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER,"
            " tile_data BLOB)"
        )
        made.executemany(
            "INSERT INTO tiles VALUES (?, ?, ?, x'89504e47')",
            [(3, 4, 5), (4, 8, 10), (4, 9, 10), (4, 9, 11)],
        )
        made.execute("INSERT INTO metadata VALUES ('name', 'Hills')")
        if with_bounds:
            made.execute("INSERT INTO metadata VALUES ('bounds', '1.5,41,40,60')")
    made.close()
