"""The `tiledl` command: a file a verb; here only the table of them.

Each verb's module is imported when it runs, so that `tiledl --version` need not wait for what it
does not use.
"""

from __future__ import annotations

import gc
import importlib
import sys

import click

_VERBS = {
    "bench": "tiledl.cli.bench:bench",
    "dead-letters": "tiledl.cli.dead_letters:dead_letters",
    "demo": "tiledl.cli.window:demo",
    "demo-server": "tiledl.demo.command:demo_server",
    "download": "tiledl.cli.download:download",
    "info": "tiledl.cli.info:info",
    "resume": "tiledl.cli.download:resume",
    "retry": "tiledl.cli.download:retry",
    "runs": "tiledl.cli.runs:runs",
    "sources": "tiledl.cli.sources:sources",
    "tune": "tiledl.cli.tune:tune",
}


_YOUNG_OBJECTS = 50_000
"""After how many Python looks for garbage. Its own 700 come together within milliseconds at a
start, whose modules are none, and in a download, whose tiles are none either."""


class _LazyGroup(click.Group):
    def list_commands(self, context: click.Context) -> list[str]:
        return sorted(_VERBS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        where = _VERBS.get(name)
        if where is None:
            return None
        module, attribute = where.split(":")
        command = getattr(importlib.import_module(module), attribute)
        assert isinstance(command, click.Command)
        return command


@click.command(
    cls=_LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "-V",
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=lambda context, _, wanted: _show_versions(context) if wanted else None,
    help="Show the versions of tiledl, Python, Qt and the HTTP engines, and exit.",
)
@click.pass_context
def tiledl(context: click.Context) -> None:
    """Download map tiles for offline use: fast, politely, and so that you see what is happening.

    Without a command, the window opens; with the name of an .mbtiles file, it shows that file.
    """
    if context.invoked_subcommand is None:
        from tiledl.cli.window import open_window

        context.exit(open_window())


def _show_versions(context: click.Context) -> None:
    from tiledl.versions import version_text

    click.echo(version_text())
    context.exit()


def main() -> int:
    """Run the command with the process's arguments; gives the exit code."""
    gc.set_threshold(_YOUNG_OBJECTS, *gc.get_threshold()[1:])
    code = run(sys.argv[1:])
    # What is left goes with the process: nobody need look for garbage in it first (12 ms).
    gc.freeze()
    return code


def window_main() -> int:
    """Run the window: the entry point of the GUI script, which has no console."""
    return run(sys.argv[1:2])


def run(arguments: list[str]) -> int:
    """Run the command. One sentence for bad input, and exit code 2.

    The name of a map's file alone opens the window with it, as file managers do.
    """
    if len(arguments) == 1 and arguments[0].lower().endswith((".mbtiles", ".pmtiles")):
        from pathlib import Path

        from tiledl.cli.window import open_window

        return open_window(opened=Path(arguments[0]).absolute())
    try:
        code = tiledl.main(arguments, prog_name="tiledl", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.Abort:
        return 130
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx is not None else "tiledl"
        click.echo(f"{command}: {error.format_message()} (see {command} --help)", err=True)
        return 2
    except click.ClickException as error:
        click.echo(f"tiledl: {error.format_message()}", err=True)
        return error.exit_code
    except KeyboardInterrupt:
        return 130
