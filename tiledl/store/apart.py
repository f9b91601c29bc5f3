"""Batches written in a process of their own.

In a thread of the program, the writer and the event loop hold each other up: whichever needs the
interpreter waits for the other to let go of it, and the server gets no requests meanwhile. Apart, a
fast download is a tenth faster with two cores (tests/benchmarks has what was measured).

The bodies go through a pipe from where they lie: put together first, the copies would cost what is
won. A small job is over before a process has started and is written in the thread, and so is every
job where nothing says how to start one: on Windows, and within somebody else's program.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from tiledl.outcome import Outcome
from tiledl.store import errors
from tiledl.store.apart_process import ANSWERS, ENCODER, SIZES, Answer
from tiledl.store.apart_process import main as _write_what_comes
from tiledl.store.batch import Batch, Receipt
from tiledl.store.errors import StoreError

if sys.platform == "linux":
    from fcntl import F_SETPIPE_SZ, fcntl

_ARGUMENT = "--write-batches"
"""What a frozen program starts itself with, for the process."""

_PIPE_BYTES = 1024 * 1024
"""What the pipe holds, where that can be chosen: half a batch at once, in place of 64 kB."""

_MOST_PIECES = 1024
"""The most that one call writes (IOV_MAX, on Linux and macOS)."""

_is_frozen_answering = False
_spare: subprocess.Popen[bytes] | None = None
_spare_lock = threading.Lock()


class NotStarted(Exception):
    """There is no process: it cannot be started here, or has ended before it was ready."""


class ApartWriter:
    """What `BatchWriter` does, done by a process of its own. For one thread at a time."""

    def __init__(self, path: Path) -> None:
        """Wait until the process has opened the file.

        Raises:
            NotStarted: there is no process.
            StoreError: the file cannot be opened.
        """
        self._name = path.name
        self._process = _taken()
        try:
            self._send(os.fsencode(path.absolute()), [])
            self._answer()
        except (BrokenPipeError, EOFError):
            self.close()
            raise NotStarted(f"the process ended ({self._process.returncode})") from None
        except BaseException:
            self.close()
            raise

    def write(self, outcomes: Sequence[Outcome]) -> Receipt:
        """Make a batch durable, all of it or nothing. Of no more use after a StoreError."""
        batch, bodies = Batch.of(outcomes)
        try:
            self._send(ENCODER.encode(batch), bodies)
            receipt = self._answer()
        except (BrokenPipeError, EOFError):
            code = self._process.wait()
            how = f"signal {-code}" if code < 0 else f"code {code}"
            raise StoreError(
                f"the process that writes {self._name} was ended ({how}): start again or resume; "
                "every tile reported as stored so far is kept"
            ) from None
        assert receipt is not None
        return receipt

    def close(self) -> None:
        """Let the process close the file, and wait until it has ended."""
        with self._process:  # closes its pipes, which ends it
            pass

    def _send(self, head: bytes, bodies: list[bytes]) -> None:
        sizes = SIZES.pack(len(head), sum(map(len, bodies)))
        descriptor = _pipe(self._process.stdin).fileno()
        pieces: list[bytes | memoryview] = [sizes, head, *bodies]
        for start in range(0, len(pieces), _MOST_PIECES):
            some = pieces[start : start + _MOST_PIECES]
            while some:
                written = os.writev(descriptor, some)
                whole = 0
                while whole < len(some) and written >= len(some[whole]):
                    written -= len(some[whole])
                    whole += 1
                del some[:whole]
                if written:
                    some[0] = memoryview(some[0])[written:]

    def _answer(self) -> Receipt | None:
        size, _ = SIZES.unpack(self._read(SIZES.size))
        answer: Answer = ANSWERS.decode(self._read(size))
        if answer.error is not None:
            kind, sentence = answer.error
            raise getattr(errors, kind)(sentence)
        return answer.receipt

    def _read(self, count: int) -> bytes:
        source = _pipe(self._process.stdout)
        found = b""
        while len(found) < count:
            some = source.read(count - len(found))
            if not some:
                raise EOFError
            found += some
        return found


def prepare() -> None:
    """Start the process for the next job already, unless one waits: it takes 50 ms, which are free
    while the program does something else."""
    global _spare
    with _spare_lock:
        if _spare is None or _spare.poll() is not None:
            with contextlib.suppress(NotStarted):
                _spare = _started()


def answer_if_asked() -> None:
    """For the first line of a frozen program: be the process, if that is what this was started for.

    Until that has been called, nothing says that a frozen program is one that can be asked.
    """
    global _is_frozen_answering
    if sys.argv[1:] == [_ARGUMENT]:
        _write_what_comes()
    _is_frozen_answering = True


def _taken() -> subprocess.Popen[bytes]:
    global _spare
    with _spare_lock:
        process, _spare = _spare, None
    if process is not None:
        if process.poll() is None:
            return process
        with process:
            pass
    return _started()


def _started() -> subprocess.Popen[bytes]:
    command = _command()
    if command is None:
        raise NotStarted("nothing says how to start a process here")
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            # Ctrl-C means the program, not what it writes with. In a session of its own, Linux
            # would also share the processor out between the two, however nice it is (autogroup).
            process_group=0,
        )
    except OSError as error:
        raise NotStarted(f"a process cannot be started ({error.strerror})") from None
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # above what the user may have
            fcntl(_pipe(process.stdin), F_SETPIPE_SZ, _PIPE_BYTES)
    return process


def _command() -> list[str] | None:
    if os.name != "posix":
        return None
    if getattr(sys, "frozen", False):
        return [sys.executable, _ARGUMENT] if _is_frozen_answering else None
    if not os.path.basename(sys.executable or "").startswith(("python", "pypy")):
        # Python within another program, which this would start a second time.
        return None
    # Found where this program has found it, and without a look at the site's own start-up.
    start = (
        f"import sys; sys.path[:] = {sys.path!r}; "
        f"from {_write_what_comes.__module__} import main; main()"
    )
    return [sys.executable, "-S", "-P", "-c", start]


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


@atexit.register
def _dismiss() -> None:
    if _spare is not None:
        with _spare as process:
            process.kill()  # it has no file, and may be about to begin
