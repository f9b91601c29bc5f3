"""How long the window takes to be seen."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.e2e.display import Person, eventually, xvfb

_INSIDE = (400, 300)
"""Row and column of a pixel that any window of ours covers; the display itself is black."""

_PATIENCE_S = 60.0


@dataclass(frozen=True, slots=True)
class Shown:
    """A program whose window is on a display, and a person before it."""

    program: subprocess.Popen[str]
    person: Person
    took_s: float
    """From its start to its window's first picture."""


@contextmanager
def shown(command: list[str | Path], env: Mapping[str, str]) -> Iterator[Shown]:
    """Start a program on a display of its own, and wait for its window; ended afterwards, if it has
    not ended by then. DISPLAY is put into its environment, or for a command that has an environment
    of its own, in place of the word ``DISPLAY=``."""
    with tempfile.TemporaryDirectory() as pixels, xvfb(Path(pixels)) as display:
        person = Person(display, Path(pixels))
        words = [f"DISPLAY={display}" if word == "DISPLAY=" else word for word in command]
        began = time.monotonic()
        program = subprocess.Popen(
            words, env={**env, "DISPLAY": display}, stderr=subprocess.PIPE, text=True
        )
        try:
            eventually(lambda: person.look()[_INSIDE].any(), "the window is seen", _PATIENCE_S)
            yield Shown(program, person, time.monotonic() - began)
        finally:
            program.kill()
            program.wait()
            if program.stderr is not None:
                program.stderr.close()
