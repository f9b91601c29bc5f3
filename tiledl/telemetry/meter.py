"""A job's counters, and the immutable snapshot that windows and terminals draw from."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping

from msgspec import Struct, field

from tiledl.outcome import ErrorClass, ErrorKind
from tiledl.telemetry.histogram import (
    NOTHING_MEASURED,
    LatencyHistogram,
    Percentiles,
    microseconds,
)

RATE_WINDOW_S = 5.0
"""Throughput is what happened in the last five seconds: steady to the eye, yet soon true."""

_SAMPLE_EVERY_S = 0.2
_SLOT_S = 1.0
_SLOTS = 10
_FLUSH_AT = 4096
"""Latencies wait in a list and are counted together: a fresh one costs a list's append."""


class MeterSnapshot(Struct, frozen=True):
    """What had happened at one moment."""

    stored: int = 0
    not_modified: int = 0
    absent: int = 0
    failed: int = 0
    requests: int = 0
    retries: int = 0
    body_bytes: int = 0
    tiles_per_s: float = 0.0
    bytes_per_s: float = 0.0
    latency: Percentiles = NOTHING_MEASURED
    """Over the whole job."""
    recent_latency: Percentiles = NOTHING_MEASURED
    """Over the last ten seconds."""
    latency_sum_s: float = 0.0
    """All latencies of the job together."""
    errors: Mapping[ErrorClass, int] = field(default_factory=dict)
    """Failed requests by class, those that were retried included."""
    kinds: Mapping[ErrorKind, int] = field(default_factory=dict)
    """The same by kind, the most frequent first."""

    @property
    def done(self) -> int:
        """Tiles that need no more work in this run."""
        return self.stored + self.not_modified + self.absent + self.failed


class Meter:
    """Plain counters that workers add to; reading them is the reader's cost, not theirs."""

    __slots__ = (
        "_ended",
        "_latencies",
        "_latency_sum_s",
        "_recent",
        "_samples",
        "_slot_began",
        "absent",
        "body_bytes",
        "failed",
        "kinds",
        "not_modified",
        "requests",
        "retries",
        "stored",
    )

    def __init__(self) -> None:
        self.stored = 0
        self.not_modified = 0
        self.absent = 0
        self.failed = 0
        self.requests = 0
        self.retries = 0
        self.body_bytes = 0
        self.kinds: Counter[ErrorKind] = Counter()
        self._latencies: list[float] = []
        self._latency_sum_s = 0.0
        # Each latency is recorded in one slot; sums of slots are what is asked for, and cheap.
        self._ended = LatencyHistogram()
        self._recent = deque([LatencyHistogram()], maxlen=_SLOTS)
        self._slot_began: float | None = None
        self._samples: deque[tuple[float, int, int]] = deque()

    @property
    def errors(self) -> dict[ErrorClass, int]:
        """Failed requests by class, the most frequent first."""
        by_class: Counter[ErrorClass] = Counter()
        for kind, count in self.kinds.items():
            by_class[kind.error_class] += count
        return dict(by_class.most_common())

    def latency(self, latency_s: float) -> None:
        """Count one request's latency."""
        self._latencies.append(latency_s)
        if len(self._latencies) >= _FLUSH_AT:
            self._flush()

    def snapshot(self, now: float) -> MeterSnapshot:
        """Everything at once, at `now` in seconds of a monotonic clock."""
        self._flush()
        self._turn_slots(now)
        tiles_per_s, bytes_per_s = self._rates(now)
        recent, whole = LatencyHistogram(), LatencyHistogram()
        for slot in self._recent:
            recent.add(slot)
        whole.add(self._ended)
        whole.add(self._recent[-1])
        return MeterSnapshot(
            stored=self.stored,
            not_modified=self.not_modified,
            absent=self.absent,
            failed=self.failed,
            requests=self.requests,
            retries=self.retries,
            body_bytes=self.body_bytes,
            tiles_per_s=tiles_per_s,
            bytes_per_s=bytes_per_s,
            latency=whole.percentiles(),
            recent_latency=recent.percentiles(),
            latency_sum_s=self._latency_sum_s,
            errors=self.errors,
            kinds=dict(self.kinds.most_common()),
        )

    def _flush(self) -> None:
        self._latency_sum_s += sum(self._latencies)
        self._recent[-1].record_all(map(microseconds, self._latencies))
        self._latencies.clear()

    def _turn_slots(self, now: float) -> None:
        if self._slot_began is None:
            self._slot_began = now
        turns = int((now - self._slot_began) / _SLOT_S)
        if turns <= 0:
            return
        self._slot_began = now
        # The slot that was just filled stays, however long nobody looked.
        self._ended.add(self._recent[-1])
        for _ in range(min(turns, _SLOTS - 1)):
            self._recent.append(LatencyHistogram())

    def _rates(self, now: float) -> tuple[float, float]:
        done = self.stored + self.not_modified + self.absent
        samples = self._samples
        if not samples or now - samples[-1][0] >= _SAMPLE_EVERY_S:
            samples.append((now, done, self.body_bytes))
        while len(samples) > 2 and samples[1][0] <= now - RATE_WINDOW_S:
            samples.popleft()
        then, done_then, bytes_then = samples[0]
        elapsed = now - then
        if elapsed < _SAMPLE_EVERY_S:
            return 0.0, 0.0
        return (done - done_then) / elapsed, (self.body_bytes - bytes_then) / elapsed
