"""What a library imports for things that nobody asks of it here."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without(name: str) -> Iterator[None]:
    """Import a library as if an optional package that it takes along were not installed.

    For rich: httpx wants it for its own command, structlog for tracebacks; together 0.13 s of the
    0.5 s in which the headless command starts. And for typing_extensions, of which msgspec wants
    what typing has since Python 3.11: 10 of the 40 ms in which the writer's process starts. What
    has been imported already stays.
    """
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # importlib's own sign for "not there"
    try:
        yield
    finally:
        del sys.modules[name]
