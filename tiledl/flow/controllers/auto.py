"""The default: finds how many requests in flight a server can use, by asking it.

The law is that of Gradient2 (Netflix concurrency-limits) and, before it, of TCP Vegas (Brakmo and
Peterson 1994): with limit L, latency R and the latency R0 of a server without a queue,
``L (1 - R0/R)`` of our requests wait in a queue (Little's law), and the limit moves so that this
becomes ``QUEUE * L**POWER``. A power below 1 lets clients that see the same R and R0 end with the
same L: a share of L would suit any split. It is somewhat more than the square root, by which the
estimate of the queue fluctuates, since an aim within the noise would be found by chance.

All hangs on R0. A long average, as in Gradient2, learns the queue that the client itself makes,
and then drifts upwards; a minimum is too low when service times vary, and stays so when the server
slows down. So R0 is measured: every now and then the limit is halved for about one round trip, as
in BBR's PROBE_RTT (Cardwell et al. 2016), and the mean latency of just the requests that started
meanwhile is the baseline. Where half the load is as slow as all of it, there is no queue of ours,
and a changed R0 is believed; where it is twice as fast, even half is too much, and R0 is not.
The same probe tells whether failures come from load: where half the load fails as often, they do
not, and the limit is not cut for them.
"""

from __future__ import annotations

import math

from tiledl.flow.controllers.baseline import Baseline
from tiledl.flow.controllers.controller import checked, is_load_failure
from tiledl.flow.controllers.decision import Decisions, Why
from tiledl.flow.controllers.samples import Samples
from tiledl.outcome import ErrorClass

LEAST_LATENCY_S = 1e-6
"""No request is quicker."""


class Auto:
    """Slow start, then gradient on a measured baseline, with errors and the ceiling heeded."""

    __slots__ = (
        "_base",
        "_base_failure_share",
        "_ceiling",
        "_cut_at",
        "_cut_failure_share",
        "_fresh_from",
        "_is_probing",
        "_is_ramping",
        "_latency_s",
        "_level",
        "_limit",
        "_next_probe_at",
        "_pace",
        "_probe",
        "_probe_from",
        "_probe_level",
        "_probe_settled_at",
        "_probe_until",
        "_ramp_to",
        "_spread",
        "_window",
        "_window_from",
        "decisions",
    )

    name = "auto"

    QUEUE = 0.6
    """The queue aimed at, as a multiple of ``L**POWER``: 1 of 2 places, 7 of 32, 18 of 128."""
    POWER = 0.7
    """Found with QUEUE in the simulator: less is unfair on large servers, more slow on small."""
    SMOOTHING = 0.3
    """How far the limit moves towards its aim at each update."""
    PACE = 1.5
    """Each update without a queue makes the steps up larger by this factor."""
    MIN_SAMPLES = 8
    GOOD_SAMPLES = 24
    """A window ends with this many samples, or after GOOD_WINDOW_S with fewer."""
    GOOD_WINDOW_S = 0.5
    RAMP_TOLERANCE = 1.2
    """Slow start ends when latency exceeds the baseline by this factor, beyond chance."""
    PROBE_EVERY_S = 1.0
    PROBE_EVERY_LATENCIES = 20.0
    """A probe costs about 0.7 round trips of one server's work: 3.5 % at this distance."""
    PROBE_WITHIN_S = 4.0
    """A server that has become slow is not left in its queue for longer."""
    CUT = 0.7
    """What load errors leave of the limit."""
    FAILURES_TOLERATED = 0.1

    def __init__(self, ceiling: int = 1024, initial: int = 2) -> None:
        """``ceiling`` is the policy's. Raises ValueError when either is below 1."""
        self.decisions = Decisions()
        self._ceiling = checked(ceiling, "ceiling")
        self._level = float(min(checked(initial, "limit"), ceiling))
        """The limit before rounding, and before a probe halves it."""
        self._limit = int(self._level)
        self._latency_s = 0.0
        self._base = Baseline()
        """R0, the latency without a queue."""
        self._base_failure_share = 0.0
        """Failures that less load would not avoid."""
        self._window = Samples()
        self._window_from = -math.inf
        self._fresh_from = -math.inf
        """Requests that started before this knew another limit and tell nothing of this one."""
        self._spread = 0.5
        """Coefficient of variation of single latencies."""
        self._pace = 1.0
        self._is_ramping = True
        self._ramp_to = math.inf
        """Where slow start ends after load errors, as TCP's ssthresh."""
        self._cut_at = -math.inf
        self._cut_failure_share = 0.0
        """What the previous window failed with, if that made a cut; else 0."""
        self._is_probing = False
        self._probe = Samples()
        self._probe_from = math.inf
        self._probe_until = math.inf
        self._probe_settled_at = math.inf
        self._probe_level = 0.0
        self._next_probe_at = math.inf

    @property
    def limit(self) -> int:
        """Requests that may be in flight now; halved during a probe."""
        return self._limit

    @property
    def base_latency_s(self) -> float | None:
        """What the server is thought to need when nothing waits, seconds; None at first."""
        return self._base.value_s

    def set_ceiling(self, ceiling: int) -> None:
        """Never allow more than ``ceiling``. Raises ValueError when it is below 1."""
        self._ceiling = checked(ceiling, "ceiling")
        self._move_to(self._level, Why.CEILING)
        self._set_limit(min(self._limit, self._ceiling), Why.CEILING)

    def on_result(
        self,
        latency_s: float,
        in_flight: int,
        error: ErrorClass | None,
        now: float,
        started_at: float,
    ) -> None:
        """Learn from one request that ended."""
        # A clock may see no time pass; a ratio of latencies needs some.
        latency_s = max(latency_s, LEAST_LATENCY_S)
        is_failure = is_load_failure(error)
        if self._probe_from < started_at <= self._probe_until:
            self._probe.add(latency_s, in_flight, is_failure)
        elif started_at >= (self._cut_at if is_failure else self._fresh_from):
            window = self._window
            window.add(latency_s, in_flight, is_failure)
            if not self._is_probing and self._is_enough(window.count, now - self._window_from):
                self._update(now)
        if self._is_probing:
            if self._probe_until == math.inf:
                if started_at > self._probe_from:
                    # The surplus has drained and the probe's first request is back. With few in
                    # flight, more than one round trip is needed for a mean.
                    # A latency from before a large cut would make the probe far too long.
                    round_trip_s = min(self._latency_s, 4 * latency_s)
                    self._probe_until = now + round_trip_s * max(1.0, 4.0 / self._limit)
            elif now >= self._probe_until:
                self._restore(now)
        elif (
            now >= self._next_probe_at
            and self._probe_settled_at == math.inf  # the last one is judged
            and self._limit > 1
            and not self._is_ramping
        ):
            self._start_probe(now)

    def _is_enough(self, count: int, elapsed_s: float) -> bool:
        if count < self.MIN_SAMPLES:
            return False
        if count >= self._level:  # one round trip, by Little's law
            return count >= self.GOOD_SAMPLES or elapsed_s >= self.GOOD_WINDOW_S
        return elapsed_s >= 2 * self._latency_s  # the server has become slow: do not wait longer

    def _mean_error(self, samples: Samples) -> float:
        """Standard error of a mean latency, as a share of it.

        From the spread of many windows: latencies are skewed, and a window that happens to be fast
        happens to look sure of it, too.
        """
        return self._spread / math.sqrt(samples.successes)

    def _start_window(self, now: float) -> None:
        self._window.clear()
        self._window_from = now

    def _move_to(self, level: float, why: Why) -> None:
        self._level = min(max(level, 1.0), float(self._ceiling))
        if not self._is_probing:
            self._set_limit(int(self._level + 0.5), why)

    def _set_limit(self, limit: int, why: Why) -> None:
        self.decisions.note(self._limit, limit, why)
        self._limit = limit

    def _update(self, now: float) -> None:
        window = self._window
        if window.successes:
            self._latency_s = window.latency_s
            self._spread += 0.2 * (window.spread - self._spread)
        if now >= self._probe_settled_at:
            self._judge_probe(now)
        if not self._heed_failures(now) and window.successes:
            # Growing is for those who use what they have.
            is_used = window.busiest >= self._limit / 2
            base_s = self._base.value_s
            if self._is_ramping or base_s is None:
                self._ramp(now, is_used)
            else:
                self._follow_gradient(now, is_used, base_s)
        self._start_window(now)

    def _heed_failures(self, now: float) -> bool:
        """Cut the limit when failures come from load; whether it did."""
        share = self._window.failure_share
        if share - self._window.failure_share_error <= (
            self.FAILURES_TOLERATED + 2 * self._base_failure_share
        ):
            self._cut_failure_share = 0.0
            if share < self._base_failure_share:
                self._base_failure_share += 0.3 * (share - self._base_failure_share)
            return False
        if share > 0.8 * self._cut_failure_share > 0:
            # The last cut did not help: these failures have another cause.
            self._base_failure_share += 0.5 * (share - self._base_failure_share)
        if not self._is_ramping or self._ramp_to == math.inf:
            self._ramp_to = self.CUT * self._level
        self._is_ramping = True
        self._cut_failure_share = share
        self._cut_at = self._fresh_from = now
        self._move_to(self.CUT * self._level, Why.FAILURES)
        return True

    def _ramp(self, now: float, is_used: bool) -> None:
        """Slow start: double until a queue appears, or until where the load errors began."""
        latency_s = self._latency_s
        # Each step waits for requests that started at its level, after the connections were made.
        self._fresh_from = now + latency_s
        error = self._mean_error(self._window)
        base_s = self._base.value_s or latency_s
        has_queue = latency_s > (
            self.RAMP_TOLERANCE * base_s + 2 * math.hypot(error * base_s, self._base.error_s)
        )
        if has_queue or self._level >= min(self._ramp_to, self._ceiling):
            self._is_ramping = False
            self._ramp_to = math.inf
            self._next_probe_at = now
            gradient = min(1.0, base_s / latency_s)
            self._move_to(self._level * gradient + self._room(), Why.RAMPED)
            return
        if self._ramp_to == math.inf:
            self._base.blend(latency_s, error)
        if is_used:
            self._move_to(min(self._level * 2, self._ramp_to), Why.RAMP)

    def _follow_gradient(self, now: float, is_used: bool, base_s: float) -> None:
        if self._limit == 1:  # no probe can go lower: this is the server without a queue
            self._base.blend(self._latency_s, self._mean_error(self._window))
        gradient = min(1.0, base_s / self._latency_s)
        room = self._room()
        queue = self._level * (1.0 - gradient)
        if not is_used or queue > room:
            self._pace = 1.0
        elif queue < 0.5 * room:
            self._pace *= self.PACE
        if queue > room:
            # The worse, the bolder; and then only fresh requests say whether it was enough.
            step = max(self.SMOOTHING, 1.0 - gradient) * (room - queue)
            self._move_to(self._level + step, Why.QUEUE)
            if gradient < 0.5:
                self._fresh_from = now
        elif is_used:
            step = self.SMOOTHING * (room - queue) * self._pace
            if step > 0.5 * self._level:
                step = 0.5 * self._level
                self._pace = 1.0
            self._move_to(self._level + step, Why.ROOM)
        if self._level < 0.7 * self._probe_level:
            # Either the capacity fell or the server became slower: only a probe can tell.
            self._next_probe_at = min(self._next_probe_at, now)

    def _room(self) -> float:
        """The queue aimed at, in requests."""
        return float(self.QUEUE * self._level**self.POWER)

    def _start_probe(self, now: float) -> None:
        self._is_probing = True
        self._probe.clear()
        self._probe_from, self._probe_until = now, math.inf
        self._next_probe_at = math.inf
        self._probe_level = self._level
        self._set_limit((self._limit + 1) // 2, Why.PROBE)

    def _restore(self, now: float) -> None:
        self._is_probing = False
        self._move_to(self._level, Why.PROBED)
        self._start_window(now)
        round_trip_s = self._latency_s
        if self._probe.successes:
            round_trip_s = min(round_trip_s, 2 * self._probe.latency_s)
        self._fresh_from = now + round_trip_s / 2
        # The slow ones among the probe's requests count too: the first to return are the fast.
        self._probe_settled_at = now + 3 * round_trip_s

    def _judge_probe(self, now: float) -> None:
        """Compare half the load with all of it, as of the window after the probe."""
        self._probe_settled_at = self._probe_from = math.inf
        self._next_probe_at = now + min(
            max(self.PROBE_EVERY_S, self.PROBE_EVERY_LATENCIES * self._latency_s),
            self.PROBE_WITHIN_S,
        )
        probe = self._probe
        if probe.count:
            self._base_failure_share += 0.3 * (probe.failure_share - self._base_failure_share)
        if probe.successes < 2 or self._level < 0.6 * self._probe_level:
            return  # all of the load is no more than half of it was: there is nothing to compare
        half_load_s = probe.latency_s
        base_s = self._base.value_s
        if base_s is None or half_load_s < base_s or half_load_s > 0.65 * self._latency_s:
            self._base.blend(half_load_s, self._mean_error(probe))
