"""The engine: plan, workers, outcomes; a job, its life cycle, its events and its report."""

from tiledl.engine.coverage import Coverage, ZoomCells
from tiledl.engine.events import JobEvent, JobSnapshot, JobState
from tiledl.engine.feed import IterableFeed, RetryFeed, StoreFeed
from tiledl.engine.job import Job
from tiledl.engine.look import FileLook, look_into
from tiledl.engine.pool import FetchPool
from tiledl.engine.report import JobReport
from tiledl.engine.request import TileRequester, Trouble
from tiledl.engine.spec import JobOptions, JobSpec, SpecError
from tiledl.engine.work import RetryPolicy, Work

__all__ = [
    "Coverage",
    "FetchPool",
    "FileLook",
    "IterableFeed",
    "Job",
    "JobEvent",
    "JobOptions",
    "JobReport",
    "JobSnapshot",
    "JobSpec",
    "JobState",
    "RetryFeed",
    "RetryPolicy",
    "SpecError",
    "StoreFeed",
    "TileRequester",
    "Trouble",
    "Work",
    "ZoomCells",
    "look_into",
]
