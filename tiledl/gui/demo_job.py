"""The demo job: what a first start shows, and what a picture of the program shows."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from tiledl.gui.area_boxes import EUROPE
from tiledl.gui.draft import DEMO_LABEL, JobDraft

if TYPE_CHECKING:
    from tiledl.gui.main_window import MainWindow

_ZOOMS = (0, 9)


async def start_demo(window: MainWindow, output: Path | None = None) -> None:
    """Fill the form in with the demo job and start it."""
    from tiledl.session import fresh_demo_output

    path = output or await asyncio.to_thread(fresh_demo_output)
    window.form.show_draft(JobDraft(DEMO_LABEL, *EUROPE, *_ZOOMS, str(path), None))
    window.start_download()
