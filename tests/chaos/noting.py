"""The `tiledl` command, which besides notes each tile that it counts as stored.

Run as `python -m tests.chaos.noting ARGUMENTS`, with the file to append the notes to in NOTES. A
note is written where the writer gives its receipt, before the job hears of it: whatever a display,
a report or a script may have been told as stored has been noted. What is written to a file is the
kernel's, so that killing this process takes nothing of it back.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Sequence

from tiledl.cli import main
from tiledl.geo import Tile
from tiledl.outcome import Outcome, Stored
from tiledl.store import Receipt, StoreWriter
from tiledl.store.apart import ApartWriter
from tiledl.store.batch import BatchWriter

BEGUN = "begun"


def note_what_is_stored() -> None:
    """Have every writer note its receipts from now on."""
    notes = os.open(os.environ["NOTES"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    committed = StoreWriter._committed
    on_the_way: deque[list[Tile]] = deque()

    def remembering(write: Callable[..., Receipt]) -> Callable[..., Receipt]:
        def write_and_remember(self: object, batch: Sequence[Outcome]) -> Receipt:
            receipt = write(self, batch)
            on_the_way.append([outcome.tile for outcome in batch if isinstance(outcome, Stored)])
            return receipt

        return write_and_remember

    def note_and_report(self: StoreWriter, receipt: Receipt, size_bytes: int) -> None:
        lines = (f"{tile.z} {tile.x} {tile.y}\n" for tile in on_the_way.popleft())
        os.write(notes, "".join(lines).encode())
        committed(self, receipt, size_bytes)

    for kind in (BatchWriter, ApartWriter):
        kind.write = remembering(kind.write)  # type: ignore[method-assign]
    StoreWriter._committed = note_and_report  # type: ignore[method-assign]
    os.write(notes, f"{BEGUN}\n".encode())


if __name__ == "__main__":
    note_what_is_stored()
    sys.exit(main())
