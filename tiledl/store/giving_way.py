"""How the writer's process leaves the processor to who begins requests, and to everybody else."""

from __future__ import annotations

import contextlib
import os
import struct
import sys

_NICENESS = 10
"""What is to be written can wait in memory, up to `writer.PENDING_BYTES`. No nicer, so that the
process is not starved on a busy machine."""

_SLICE_S = 0.1
"""The longest that Linux takes; 3 ms are usual. Who has a shorter one and wakes up gets the
processor at once (since Linux 6.12), where it would else wait until the other's slice is over."""

_SCHED_SETATTR = {"x86_64": 314, "aarch64": 274, "riscv64": 274}
"""The system call's number by processor: glibc has had a function for it only since 2.41. A program
of 32 bits has other numbers, also on these."""

_HAS_64_BITS = sys.maxsize > 1 << 32

_ATTRIBUTES = struct.Struct("<IIQiIQQQ")
"""`struct sched_attr`: size, policy, flags, niceness, priority, runtime, deadline, period."""


def give_way() -> None:
    """Let others go first, as far as the system has a way to say so."""
    with contextlib.suppress(OSError):
        os.nice(_NICENESS)
    if sys.platform == "linux":
        _take_long_slices()


def _take_long_slices() -> None:
    """Have this thread's share of the processor in few long pieces, which others may interrupt.

    The share stays the same. A system that knows no such thing does nothing, or says so: neither
    matters.
    """
    number = _SCHED_SETATTR.get(os.uname().machine)
    if number is None or not _HAS_64_BITS:
        return
    policy = os.sched_getscheduler(0)
    if policy not in (os.SCHED_OTHER, os.SCHED_BATCH):
        return  # somebody has decided otherwise
    import ctypes

    attributes = _ATTRIBUTES.pack(
        _ATTRIBUTES.size, policy, 0, os.nice(0), 0, round(_SLICE_S * 1e9), 0, 0
    )
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).syscall(number, 0, attributes, 0)
