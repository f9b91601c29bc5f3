"""Garbage with objects of Qt's is collected in Qt's thread."""

from __future__ import annotations

import gc
import threading
import weakref
from contextlib import closing

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from tiledl.gui.garbage import GarbageCollection


def test_a_worker_that_allocates_collects_nothing(qapp: object) -> None:
    threads: list[threading.Thread] = []

    def make() -> None:
        knot = [QObject()]
        knot.append(knot)  # type: ignore[arg-type]
        weakref.finalize(knot[0], lambda: threads.append(threading.current_thread()))

    def allocate() -> None:
        kept = [[number] for number in range(200_000)]
        assert kept

    before = gc.isenabled()
    gc.enable()
    try:
        with closing(GarbageCollection()):
            make()
            worker = threading.Thread(target=allocate)
            worker.start()
            worker.join()
            assert threads == []
            QTest.qWait(1200)
            gc.collect()
            assert threads == [threading.main_thread()]
        assert gc.isenabled()
    finally:
        if not before:
            gc.disable()


def test_what_is_due_is_collected_without_being_asked_for(qapp: object) -> None:
    with closing(GarbageCollection()) as collection:
        gc.collect()
        kept = [[number] for number in range(5000)]
        assert gc.get_count()[0] > gc.get_threshold()[0]
        collection.check()
        assert gc.get_count()[0] < gc.get_threshold()[0]
        assert kept
