"""A job's lines in the log: its steps, each failed attempt, each change of a breaker.

Each line has the job's id, and those about a tile the request's: the same for all tries of one
tile. It is a keyed hash of the tile, made when a line is written: a tile that nobody writes about
costs nothing, no queue has to carry it, and without the key, which is never written, nobody can
tell the tile from it.
"""

from __future__ import annotations

import hashlib
import logging
import secrets

from tiledl.engine.events import JobSnapshot, JobState
from tiledl.engine.request import Trouble
from tiledl.flow import State, Transition
from tiledl.geo import Tile
from tiledl.outcome import Outcome
from tiledl.telemetry.log_line import say

log = logging.getLogger("tiledl.job")
# A script that has set up no logging hears nothing of this: it gets errors and reports.
log.addHandler(logging.NullHandler())

_NOTEWORTHY = 1.5
"""A limit that the controller has changed by less than this factor is a detail."""


class JobLog:
    """What is written about one job."""

    def __init__(self) -> None:
        self.job_id = secrets.token_hex(6)
        self._salt = secrets.token_bytes(16)
        self._limit = 0
        self._limit_noted = 0

    @property
    def is_detailed(self) -> bool:
        """Whether each request is written down, and not just those that fail."""
        return log.isEnabledFor(logging.DEBUG)

    def request_id(self, tile: Tile) -> str:
        """The id of all requests for a tile."""
        text = b"%d/%d/%d" % (tile.z, tile.x, tile.y)
        return hashlib.blake2b(text, digest_size=8, key=self._salt).hexdigest()

    def opened(
        self, *, engine: str, concurrency: int | None, retries: int, timeout_s: float
    ) -> None:
        """The job is about to run."""
        self._say(
            logging.INFO,
            "job begins",
            engine=engine,
            concurrency=concurrency or "auto",
            retries_allowed=retries,
            timeout_s=timeout_s,
        )

    def entered(self, before: JobState, shot: JobSnapshot) -> None:
        """The job has come to another state."""
        match shot.state:
            case JobState.RUNNING if before is JobState.PAUSED:
                event = "job resumed"
            case JobState.RUNNING:
                event = "job started"
            case state:
                event = f"job {state.value}"
        is_bad = shot.state is JobState.FAILED or shot.is_outage
        meter = shot.meter
        totals = {
            "requests": meter.requests,
            "retries": meter.retries,
            "errors": meter.errors,
            "body_bytes": meter.body_bytes,
            "elapsed_s": round(shot.elapsed_s, 3),
            "p50_s": meter.latency.p50_s,
            "p95_s": meter.latency.p95_s,
            "p99_s": meter.latency.p99_s,
        }
        self._say(
            logging.WARNING if is_bad else logging.INFO,
            event,
            state=shot.state.value,
            reason=shot.reason or None,
            planned=shot.planned,
            done_before=shot.done_before,
            remaining=shot.remaining,
            stored=meter.stored,
            not_modified=meter.not_modified,
            absent=meter.absent,
            failed=meter.failed,
            **(totals if shot.state.is_over else {}),
        )

    def transition(self, host: str, change: Transition) -> None:
        """A host's breaker has changed."""
        self._say(
            logging.WARNING if change.to_state is State.OPEN else logging.INFO,
            "breaker changed",
            host=host,
            from_state=change.from_state.value,
            to_state=change.to_state.value,
            reason=change.reason,
        )

    def concurrency(self, wanted: int | None, limit: int, controller: str) -> None:
        """Somebody has chosen another concurrency."""
        self._limit = self._limit_noted = limit
        self._say(
            logging.INFO,
            "concurrency chosen",
            concurrency=wanted or "auto",
            limit=limit,
            controller=controller,
        )

    def limit(self, limit: int, controller: str) -> None:
        """What the controller allows now; written down when it has changed."""
        before = self._limit
        if limit == before:
            return
        self._limit = limit
        small, large = sorted((limit, self._limit_noted))
        is_much = large >= small * _NOTEWORTHY
        if is_much:
            self._limit_noted = limit
        if before:
            self._say(
                logging.INFO if is_much else logging.DEBUG,
                "limit changed",
                limit_before=before,
                limit=limit,
                controller=controller,
            )

    def answered(
        self, tile: Tile, host: str, attempt: int, latency_s: float, outcome: Outcome
    ) -> None:
        """A request has brought its outcome. Only when `is_detailed`."""
        self._say(
            logging.DEBUG,
            "request answered",
            request=self.request_id(tile),
            tile=_written(tile),
            attempt=attempt,
            host=host,
            latency_s=round(latency_s, 4),
            outcome=type(outcome).__name__,
        )

    def failed(
        self,
        tile: Tile,
        host: str,
        attempt: int,
        latency_s: float,
        trouble: Trouble,
        *,
        is_probe: bool,
        again_in_s: float | None,
    ) -> None:
        """A request has failed; None for `again_in_s`: the tile is given up."""
        if not log.isEnabledFor(logging.INFO if again_in_s is not None else logging.WARNING):
            return
        about = {
            "request": self.request_id(tile),
            "tile": _written(tile),
            "attempt": attempt,
            "host": host,
            "error_class": trouble.error_class.value,
            "error_kind": trouble.kind.value,
            "status": trouble.status,
            "detail": trouble.message,
        }
        self._say(
            logging.INFO,
            "request failed",
            **about,
            latency_s=round(latency_s, 4),
            is_probe=is_probe,
            retry_after_s=trouble.retry_after_s,
            is_retried=again_in_s is not None,
            again_in_s=None if again_in_s is None else round(again_in_s, 3),
        )
        if again_in_s is None:
            self._say(logging.WARNING, "tile given up", **about)

    def _say(self, level: int, event: str, **fields: object) -> None:
        if log.isEnabledFor(level):
            say(log, level, event, job=self.job_id, **fields)


def _written(tile: Tile) -> str:
    return f"{tile.z}/{tile.x}/{tile.y}"
