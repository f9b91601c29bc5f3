"""The working store: one MBTiles file that other software opens and tiledl resumes."""

from tiledl.store.cells import FileCells, read_cells
from tiledl.store.contents import DeadLetter, StoreSummary, inspect
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
from tiledl.store.writer import Receipt, StoreWriter

__all__ = [
    "Damaged",
    "DeadLetter",
    "DiskFull",
    "FileCells",
    "FileGone",
    "ForeignFile",
    "InUse",
    "OtherJob",
    "Receipt",
    "StoreError",
    "StoreSummary",
    "StoreWriter",
    "Unwritable",
    "WorkingStore",
    "inspect",
    "read_cells",
]
