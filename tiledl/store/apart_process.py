"""The process that writes batches for `apart`: they come on its standard input, and receipts go to
its standard output.

It imports what writing takes and no more, so that it is ready after 50 ms. It ends when its input
does: when the program that began it has ended, in whichever way.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import struct
from contextlib import closing
from pathlib import Path

from tiledl.imports import without

with without("typing_extensions"):
    import msgspec
    from msgspec import Struct

from tiledl.store.batch import Batch, BatchWriter, Receipt
from tiledl.store.errors import UNREADABLE, StoreError, translated
from tiledl.store.giving_way import give_way
from tiledl.store.system_cache import SystemCache

INPUT, OUTPUT = 0, 1

SIZES = struct.Struct("<QQ")
"""What goes before each message: the bytes of its head, and of the bodies that follow it."""

_YOUNG_OBJECTS = 100_000
"""After how many Python looks for garbage: a batch's are none."""


class Answer(Struct, array_like=True):
    """What the process has to say: that it is ready, has written a batch, or can't go on."""

    receipt: Receipt | None = None
    error: tuple[str, str] | None = None
    """The class of a `StoreError`, and its sentence."""


ENCODER = msgspec.msgpack.Encoder()
ANSWERS = msgspec.msgpack.Decoder(Answer)
_BATCHES = msgspec.msgpack.Decoder(Batch)


class _Input:
    """Messages, each read into the same memory as the last."""

    def __init__(self) -> None:
        self._memory = bytearray(1024 * 1024)

    def message(self) -> tuple[memoryview, memoryview]:
        """The next message's head and bodies. Raises EOFError when there is none."""
        head_bytes, body_bytes = SIZES.unpack(self._read(SIZES.size))
        whole = self._read(head_bytes + body_bytes)
        return whole[:head_bytes], whole[head_bytes:]

    def _read(self, count: int) -> memoryview:
        if count > len(self._memory):
            # Not enlarged: the last message's views keep the old memory where it is.
            self._memory = bytearray(count)
        view = memoryview(self._memory)[:count]
        done = 0
        while done < count:
            read = os.readv(INPUT, [view[done:]])
            if not read:
                raise EOFError
            done += read
        return view


def main() -> None:
    """Write what comes, until nothing more comes."""
    # Who ends the program by its group of processes (systemd does) means the program: what it has
    # still to say comes first.
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    give_way()
    gc.freeze()
    gc.set_threshold(_YOUNG_OBJECTS, *gc.get_threshold()[1:])
    with contextlib.suppress(EOFError, BrokenPipeError):
        _serve(_Input())
    # Nobody needs to look for garbage first.
    os._exit(0)


def _serve(messages: _Input) -> None:
    path = Path(os.fsdecode(bytes(messages.message()[0])))
    try:
        with closing(BatchWriter.open(path)) as batches:
            cache = SystemCache(path)
            _tell(Answer())
            while True:
                head, bodies = messages.message()
                batch = _BATCHES.decode(head)
                _tell(Answer(batches.write_batch(batch, batch.cut(bodies))))
                cache.let_go()
    except (EOFError, BrokenPipeError):
        raise
    except (*UNREADABLE, OSError, StoreError) as error:
        wrong = translated(error, path)
        _tell(Answer(error=(type(wrong).__name__, str(wrong))))
    except Exception as error:  # noqa: BLE001 - the process's end: who waits must hear
        _tell(Answer(error=(StoreError.__name__, f"{path.name}: {error!r}")))


def _tell(answer: Answer) -> None:
    said = ENCODER.encode(answer)
    # Within what a pipe takes in one piece.
    os.write(OUTPUT, SIZES.pack(len(said), 0) + said)
