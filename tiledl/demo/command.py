"""The command ``tiledl demo-server``: a flag for every option of `Behaviour`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import fields
from typing import Any, TypeVar

import click

from tiledl.demo.behaviour import Behaviour, BehaviourError

_Command = TypeVar("_Command", bound=Callable[..., Any])

_FLAG_NAMES = {"rate_limit_per_s": "--rate-limit"}
"""Where the flag is shorter than the field."""


def _flag_type(annotation: str) -> type:
    return {"bool": bool, "int": int, "float": float}[annotation.removesuffix(" | None")]


def _behaviour_options(command: _Command) -> _Command:
    """Add a click option for every field of `Behaviour`."""
    for option in reversed(fields(Behaviour)):
        kind = _flag_type(str(option.type))
        flag = _FLAG_NAMES.get(option.name, "--" + option.name.replace("_", "-"))
        default = f" Default {option.default:g}." if option.default else ""
        decorate = click.option(
            flag,
            option.name,
            type=kind,
            default=None,
            is_flag=kind is bool,
            help=option.metadata["meaning"] + default,
        )
        command = decorate(command)
    return command


@click.command("demo-server")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8001,
    show_default=True,
    help="Port to listen on; 0 takes any free one.",
)
@_behaviour_options
@click.option(
    "--behaviour-json",
    default=None,
    hidden=True,
    help="All the options at once, as POST /faults takes them.",
)
@click.option(
    "--watch-stdin",
    is_flag=True,
    help='For programs: print {"url": …} first, and stop when standard input closes.',
)
def demo_server(
    host: str, port: int, behaviour_json: str | None, watch_stdin: bool, **options: Any
) -> None:
    """Serve a world map as tiles, with the latency, capacity and faults that you choose."""
    # Here and not above: these bring the drawing libraries, which `tiledl --help` can do without.
    from tiledl.demo.server import PortTakenError, run

    given = {name: value for name, value in options.items() if value is not None}
    try:
        behaviour = Behaviour.from_json(json.loads(behaviour_json) if behaviour_json else {})
        behaviour = behaviour.changed(given)
    except BehaviourError as error:
        raise click.UsageError(str(error)) from None

    def announce(url: str) -> None:
        if watch_stdin:
            click.echo(json.dumps({"url": url}))
        click.echo(_welcome(url))
        sys.stdout.flush()

    try:
        run(host, port, behaviour, announce, watch_stdin=watch_stdin)
    except PortTakenError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    except KeyboardInterrupt:
        # Where the event loop cannot take signals (Windows), Ctrl-C arrives as this.
        return


def _welcome(url: str) -> str:
    return (
        f"Tiles:    {url}/{{z}}/{{x}}/{{y}}.png   (zoom 0–12, also …@2x.png)\n"
        f"TileJSON: {url}/tilejson.json   counters: {url}/stats.json\n"
        "Latency, capacity, rate limit and faults: flags (see --help), or while it runs, e.g.\n"
        f'  curl -d \'{{"latency_ms": 50, "capacity": 8, "error_rate": 0.05}}\' {url}/faults\n'
        "Ctrl-C stops the server."
    )
