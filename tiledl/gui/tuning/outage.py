"""The experiment that is a download: its server is gone for a while, and a breaker opens."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from tiledl.gui.area_boxes import EUROPE
from tiledl.gui.draft import JobDraft
from tiledl.gui.translation import mark

if TYPE_CHECKING:
    from tiledl.gui.main_window import MainWindow

_UP_S: Final = 5.0
_DOWN_S: Final = 8.0
_CHECK_S: Final = 0.2
_ZOOMS: Final = (0, 8)
_IN_FLIGHT: Final = 16
_LATENCY_MS: Final = 120.0
"""So slow that the download lasts longer than the outage."""


class _Described(Struct, frozen=True):
    name: str
    title: str
    teaches: str


OUTAGE: Final = _Described(
    "outage",
    mark("Watch a breaker open"),
    mark(
        "A download during which the server is gone for 8 seconds. The breaker opens after a few "
        "failures, probes now and then, and closes when the server is back: no tile is lost, and "
        "nobody is hammered."
    ),
)


async def run_outage(window: MainWindow) -> None:
    """Start the download, take its server away for a while, and end the server with the job.

    Raises `DemoServerError`.
    """
    from tiledl.demo.behaviour import Behaviour
    from tiledl.demo.launch import DemoServer
    from tiledl.session import fresh_demo_output

    output = await asyncio.to_thread(fresh_demo_output)
    async with await DemoServer.start_async(Behaviour(latency_ms=_LATENCY_MS)) as server:
        draft = JobDraft(server.tile_url, *EUROPE, *_ZOOMS, str(output), _IN_FLIGHT)
        before = window.form.draft()
        window.form.show_draft(draft)
        window.jobs.begins(draft)
        window.controller.start(draft)
        for seconds, is_down in ((_UP_S, True), (_DOWN_S, False)):
            await asyncio.sleep(seconds)
            await asyncio.to_thread(server.set_behaviour, down=is_down)
        while window.controller.is_any_busy:  # noqa: ASYNC110 - other jobs may be under way, too
            await asyncio.sleep(_CHECK_S)
    if window.form.source.text == draft.source:
        # Nobody answers at that address any more.
        window.form.show_draft(before)
