"""The option `--class`: which kinds of failure a command is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from tiledl.outcome import ErrorClass

_Command = TypeVar("_Command", bound=Callable[..., Any])


class _ErrorClassType(click.ParamType[ErrorClass]):
    name = "class"

    def convert(
        self, value: Any, parameter: click.Parameter | None, context: click.Context | None
    ) -> ErrorClass:
        try:
            # "server-error" needs no quotes in a shell.
            return ErrorClass(str(value).strip().casefold().replace("-", " "))
        except ValueError:
            self.fail(f"“{value}” is no class of errors: choose from {_NAMES}", parameter, context)


_NAMES = ", ".join(error.value.replace(" ", "-") for error in ErrorClass)


def class_option(meaning: str) -> Callable[[_Command], _Command]:
    """An option that may be repeated and arrives as `classes`."""
    return click.option(
        "--class",
        "classes",
        type=_ErrorClassType(),
        multiple=True,
        metavar="CLASS",
        help=f"{meaning} One of {_NAMES}.",
    )
