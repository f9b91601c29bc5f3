"""What a job tells while it runs, besides its progress: the flags for logs and the health port."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])

_FLAGS = ("log_json", "log_level", "log_console", "log_places", "health_port")


def watching_options(command: _Command) -> _Command:
    """Add the options; each has a setting of the same name."""
    options = [
        click.option(
            "--log-json",
            metavar="FILE",
            type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
            help="Write the log as JSON lines to this file instead of the log folder; "
            "- is standard error.",
        ),
        click.option(
            "--log-level",
            type=click.Choice(["debug", "info", "warning", "error"]),
            help="What is logged: debug is each request (default info).",
        ),
        click.option(
            "--log-console",
            is_flag=True,
            default=None,
            help="Show the log on standard error too, written for people.",
        ),
        click.option(
            "--log-places",
            is_flag=True,
            default=None,
            help="Let the log tell which tiles and files it is about (never keys).",
        ),
        click.option(
            "--health-port",
            metavar="PORT",
            type=click.IntRange(0, 65535),
            help="Serve health and Prometheus metrics on 127.0.0.1; 0 takes any free port.",
        ),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def watched(flags: Mapping[str, Any]) -> dict[str, Any]:
    """Those of a command's flags that are settings of logs and health."""
    return {name: flags[name] for name in _FLAGS}
