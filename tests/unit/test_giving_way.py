"""The writer's process asks the system for what its module says."""

from __future__ import annotations

import os
import platform
import subprocess
import sys

import pytest

from tiledl.store.giving_way import _SCHED_SETATTR

pytestmark = pytest.mark.skipif(os.name != "posix", reason="nothing is written apart on Windows")

_LOOK = """
import ctypes, os, sys
from tiledl.store.giving_way import _ATTRIBUTES, give_way
give_way()
print(os.getpriority(os.PRIO_PROCESS, 0))
if sys.argv[1] != "0":
    found = ctypes.create_string_buffer(_ATTRIBUTES.size)
    assert ctypes.CDLL(None).syscall(int(sys.argv[1]), 0, found, _ATTRIBUTES.size, 0) == 0
    print(*_ATTRIBUTES.unpack(found.raw))
"""


def look(number: int) -> list[str]:
    """The niceness and the attributes (by this system call) of a process that gives way."""
    done = subprocess.run(
        [sys.executable, "-c", _LOOK, str(number)], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_it_is_nicer_than_others() -> None:
    mine = os.getpriority(os.PRIO_PROCESS, 0)
    assert int(look(0)[0]) == min(mine + 10, 19)


def test_its_slices_are_long() -> None:
    machine = platform.machine()
    if sys.platform != "linux" or machine not in _SCHED_SETATTR:
        pytest.skip("not known here")
    release = tuple(int(part) for part in platform.release().split(".")[:2])
    if release < (6, 12):
        pytest.skip("Linux has such slices since 6.12")
    nice, attributes = look(_SCHED_SETATTR[machine] + 1)  # its neighbour, sched_getattr
    _, policy, _, told, _, runtime_ns, _, _ = map(int, attributes.split())
    assert (policy, told) == (0, int(nice))
    assert runtime_ns == 100_000_000
