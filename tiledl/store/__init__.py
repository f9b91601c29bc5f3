"""The working store: one MBTiles file that other software opens and tiledl resumes."""

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
    "read_cells",
]
