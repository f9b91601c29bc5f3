"""Cyclic garbage is collected in Qt's thread only.

Python collects in whichever thread happens to allocate. When that is a worker and the garbage has a
QObject in it, the object is destroyed outside its own thread, which Qt forbids; and its destructor,
holding one of Qt's mutexes, waits for the interpreter's lock, whose holder may be waiting for that
mutex inside Qt: the program stands still for good (seen with PySide6 6.11 and a picture that was
decoded at the same time).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_CHECK_MS = 500


class GarbageCollection(QObject):
    """Takes the collection over from Python while it is open; make it in Qt's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self, interval=_CHECK_MS)
        self._timer.timeout.connect(self.check)
        self._timer.start()

    def check(self) -> None:
        """Collect the generations that are due by Python's own thresholds."""
        for generation in (2, 1, 0):
            # Python counts on while its own collection is off.
            if 0 < gc.get_threshold()[generation] < gc.get_count()[generation]:
                gc.collect(generation)
                return

    def settle(self) -> None:
        """Take what is there by now for lasting: looking through it again and again would cost
        frames."""
        gc.collect()
        gc.freeze()

    def close(self) -> None:
        """Collect what there is, and leave the rest to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()
        if self._was_enabled:
            gc.enable()
