"""The working store: one MBTiles file that other software opens and tiledl resumes."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tiledl.store.apart import prepare
    from tiledl.store.batch import Receipt
    from tiledl.store.cells import FileCells, read_cells
    from tiledl.store.contents import StoreSummary, inspect
    from tiledl.store.dead_letter_export import ExportFormat, NotExported, export_dead_letters
    from tiledl.store.dead_letters import BEFORE_ALL, DeadLetter, DeadLetterBook
    from tiledl.store.errors import (
        Damaged,
        DiskFull,
        FileGone,
        ForeignFile,
        InUse,
        OtherJob,
        StoreError,
        Unwritable,
    )
    from tiledl.store.file import WorkingStore
    from tiledl.store.foreign import ForeignSummary, inspect_foreign, is_foreign
    from tiledl.store.run_book import RunBook, RunBookError, SavedRun
    from tiledl.store.writer import StoreWriter

__all__ = [
    "BEFORE_ALL",
    "Damaged",
    "DeadLetter",
    "DeadLetterBook",
    "DiskFull",
    "ExportFormat",
    "FileCells",
    "FileGone",
    "ForeignFile",
    "ForeignSummary",
    "InUse",
    "NotExported",
    "OtherJob",
    "Receipt",
    "RunBook",
    "RunBookError",
    "SavedRun",
    "StoreError",
    "StoreSummary",
    "StoreWriter",
    "Unwritable",
    "WorkingStore",
    "export_dead_letters",
    "inspect",
    "inspect_foreign",
    "is_foreign",
    "prepare",
    "read_cells",
]

_HOMES = {
    "apart": ("prepare",),
    "batch": ("Receipt",),
    "cells": ("FileCells", "read_cells"),
    "contents": ("StoreSummary", "inspect"),
    "dead_letter_export": ("ExportFormat", "NotExported", "export_dead_letters"),
    "dead_letters": ("BEFORE_ALL", "DeadLetter", "DeadLetterBook"),
    "errors": (
        "Damaged",
        "DiskFull",
        "FileGone",
        "ForeignFile",
        "InUse",
        "OtherJob",
        "StoreError",
        "Unwritable",
    ),
    "file": ("WorkingStore",),
    "foreign": ("ForeignSummary", "inspect_foreign", "is_foreign"),
    "run_book": ("RunBook", "RunBookError", "SavedRun"),
    "writer": ("StoreWriter",),
}


def __getattr__(name: str) -> object:
    # Imported when asked for: the process that writes batches (`apart`) needs few of these, and is
    # to be ready in the time that those take.
    for home, names in _HOMES.items():
        if name in names:
            found: object = getattr(importlib.import_module(f"{__name__}.{home}"), name)
            globals()[name] = found
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
