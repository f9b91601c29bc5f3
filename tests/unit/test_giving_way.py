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


def look(number: int, before: str = "") -> list[str]:
    """The niceness and the attributes (by this system call) of a process that gives way, after
    it has done something else."""
    done = subprocess.run(
        [sys.executable, "-c", before + _LOOK, str(number)],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_it_is_nicer_than_others() -> None:
    mine = os.getpriority(os.PRIO_PROCESS, 0)
    assert int(look(0)[0]) == min(mine + 10, 19)


@pytest.fixture
def get_attributes() -> int:
    """The number of the system call `sched_getattr`."""
    machine = platform.machine()
    if sys.platform != "linux" or machine not in _SCHED_SETATTR or sys.maxsize < 1 << 32:
        pytest.skip("not known here")
    release = tuple(int(part) for part in platform.release().split(".")[:2])
    if release < (6, 12):
        pytest.skip("Linux has such slices since 6.12")
    return _SCHED_SETATTR[machine] + 1  # its neighbour


@pytest.mark.parametrize("policy", ["SCHED_OTHER", "SCHED_BATCH"])
def test_its_slices_are_long(get_attributes: int, policy: str) -> None:
    before = f"import os; os.sched_setscheduler(0, os.{policy}, os.sched_param(0))"
    nice, attributes = look(get_attributes, before)
    _, told_policy, _, told_nice, _, runtime_ns, _, _ = map(int, attributes.split())
    assert (told_policy, told_nice) == (getattr(os, policy), int(nice))
    assert runtime_ns == 100_000_000


def test_whoever_runs_only_when_all_others_rest_goes_on_so(get_attributes: int) -> None:
    before = "import os; os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))"
    _, attributes = look(get_attributes, before)
    assert int(attributes.split()[1]) == os.SCHED_IDLE
