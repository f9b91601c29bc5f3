"""`tiledl` and `tiledl demo`: the window, or the same demo job in a terminal without a display."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

import click

DEMO_BBOX = "-11,35,30,60"
DEMO_ZOOM = "0-8"


def open_window(*, demo: bool = False, opened: Path | None = None) -> int:
    """Open the window, showing a file when one is named; gives the exit code.

    Says what is missing when it cannot.
    """
    if not _has_window_libraries():
        click.echo(
            "tiledl: the window needs Qt: install it with  pip install 'tiledl[gui]'  "
            "(or use the commands: tiledl --help)",
            err=True,
        )
        return 2
    if not has_display():
        click.echo(
            "tiledl: there is no display for the window: "
            "use the commands (tiledl --help), or try  tiledl demo",
            err=True,
        )
        return 2
    from tiledl.gui.app import run_window

    return run_window(demo=demo, opened=opened)


@click.command()
@click.option("--terminal", is_flag=True, help="In the terminal, even if there is a display.")
def demo(terminal: bool) -> int:
    """Show a job at work: a map of Europe from a server inside the program."""
    if not terminal and _has_window_libraries() and has_display():
        return open_window(demo=True)
    from tiledl.cli.run import run_session
    from tiledl.demo.behaviour import Behaviour
    from tiledl.selection import spec_from_text
    from tiledl.session import DownloadSession, fresh_demo_output
    from tiledl.settings import load_settings

    output = fresh_demo_output()
    spec = spec_from_text(
        source="demo",
        bbox=DEMO_BBOX,
        zoom=DEMO_ZOOM,
        name="tiledl demo",
        options=load_settings().job_options(),
    )
    code = run_session(
        lambda: DownloadSession.open(spec, output, demo_behaviour=Behaviour(latency_ms=20))
    )
    click.echo(f"The file is {output}\nLook into it with:  tiledl info {output}")
    return code


def has_display() -> bool:
    """Whether a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _has_window_libraries() -> bool:
    return all(importlib.util.find_spec(name) for name in ("PySide6", "qasync", "pyqtgraph"))
