"""One run of one program: wall time, CPU time and peak memory of it and all of its children."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_LOOK_EVERY_S = 0.02
_CLOSE_LOOK_EVERY_S = 0.002
_LOOKING_SHARE = 0.04
"""Looking at dozens of processes takes time that these need themselves: at most so much of a core.
"""
_TICKS_PER_S = os.sysconf("SC_CLK_TCK")
_CORES = os.cpu_count() or 1
_GONE = (FileNotFoundError, ProcessLookupError)
"""What reading of a process raises that has ended: the first by its path, the second by a file that
was open already."""


class RunFailed(Exception):
    """A program did not do its work; the message has what it said."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run took."""

    wall_s: float
    """From before its start to its end: start-up is included."""
    cpu_s: float
    """User and system time of the program and its children."""
    peak_bytes: int
    """Highest resident memory; several processes' peaks are added up."""
    foreign_share: float
    """How much of the machine's CPU time went to processes that do not belong to the benchmark, or
    was stolen by the hypervisor: what makes a run doubtful."""
    output: str
    """Standard output."""


def run(
    command: Sequence[str | Path],
    *,
    servers: Sequence[int] = (),
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    is_for_memory: bool = False,
) -> Run:
    """Run a program to its end.

    `is_for_memory` looks at its memory so often that a short job's last peak is not missed; that
    takes some of its time.
    `servers` are the process ids of what serves it, so that their CPU time does not count as
    foreign. Raises `RunFailed` unless it ends with 0.
    """
    # Otherwise writing out what the last run has left in memory would be charged to this one.
    os.sync()
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaints:
        before = _machine_cpu_s()
        mine_before = _own_cpu_s(servers)
        started = time.perf_counter()
        process = subprocess.Popen(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=complaints,
            env=env,
            cwd=cwd,
        )
        watch = _MemoryWatch(process.pid, is_for_memory)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            # Ctrl-C: nothing goes on behind the benchmark's back.
            process.kill()
            process.wait()
            raise
        finally:
            watch.stop()
        wall_s = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        busy_s = _machine_cpu_s() - before
        cpu_s = usage.ru_utime + usage.ru_stime
        foreign_s = busy_s - cpu_s - (_own_cpu_s(servers) - mine_before)
        output.seek(0)
        complaints.seek(0)
        text = output.read().decode()
        if process.returncode != 0:
            said = (complaints.read().decode(errors="replace") or text)[-2000:]
            raise RunFailed(f"{command[0]} ended with {process.returncode}: {said}")
    return Run(wall_s, cpu_s, watch.peak_bytes, max(foreign_s, 0.0) / (wall_s * _CORES), text)


class _MemoryWatch:
    """Looks at a process's own high-water mark until it ends.

    Not ru_maxrss: that also counts what the parent had before the program took its place.
    """

    def __init__(self, pid: int, is_close: bool) -> None:
        self._is_close = is_close
        self._peaks: dict[int, int] = {}
        self._pid = pid
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, name="memory-watch", daemon=True)
        self._thread.start()

    @property
    def peak_bytes(self) -> int:
        return sum(self._peaks.values())

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        pause_s = _CLOSE_LOOK_EVERY_S if self._is_close else _LOOK_EVERY_S
        while not self._over.wait(pause_s):
            began_s = time.thread_time()
            for pid in family(self._pid):
                peak = high_water_bytes(pid)
                if peak:
                    self._peaks[pid] = peak
            if not self._is_close:
                pause_s = max(_LOOK_EVERY_S, (time.thread_time() - began_s) / _LOOKING_SHARE)


def high_water_bytes(pid: int) -> int:
    """The highest resident memory of a running process so far; 0 when it is gone."""
    try:
        text = Path(f"/proc/{pid}/status").read_text()
    except _GONE:
        return 0
    for line in text.splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0


def family(pid: int) -> Iterator[int]:
    """A running process, its children and theirs; a process that ends meanwhile has none."""
    yield pid
    for child in _children(pid):
        yield from family(child)


def _children(pid: int) -> list[int]:
    found: list[int] = []
    # Not Path.glob: until Python 3.13 it raises if what it looks into goes away meanwhile.
    with contextlib.suppress(*_GONE):
        # Each thread has those that it has started.
        for thread in Path(f"/proc/{pid}/task").iterdir():
            with contextlib.suppress(*_GONE):
                found += map(int, (thread / "children").read_text().split())
    return found


def cpu_s_of(pid: int) -> float:
    """User and system time that a running process has taken; 0 when it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except _GONE:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICKS_PER_S


def _own_cpu_s(servers: Sequence[int]) -> float:
    return time.process_time() + sum(map(cpu_s_of, servers))


def _machine_cpu_s() -> float:
    """User, nice, system and stolen time of all cores since the machine's start.

    Interrupts are left out: most of them are the loopback's own work.
    """
    with Path("/proc/stat").open() as stat:
        fields = [int(field) for field in stat.readline().split()[1:]]
    return (sum(fields[:3]) + fields[7]) / _TICKS_PER_S
