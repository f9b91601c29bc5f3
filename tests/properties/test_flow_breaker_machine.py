"""The breaker against a model, under any order of requests, results, cancellations and waits."""

from __future__ import annotations

import random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tiledl.flow import FAILURES, BreakerSettings, CircuitBreaker, State, Transition
from tiledl.outcome import ErrorClass

SETTINGS = BreakerSettings(
    window_count=8,
    min_count=4,
    consecutive_failures=3,
    open_base_s=1.0,
    open_cap_s=8.0,
    probes=2,
    successes_to_close=2,
    probe_lease_s=1e9,
)
ALLOWED = {
    (State.CLOSED, State.OPEN),
    (State.OPEN, State.HALF_OPEN),
    (State.HALF_OPEN, State.OPEN),
    (State.HALF_OPEN, State.CLOSED),
}


class BreakerMachine(RuleBasedStateMachine):
    """Requests run side by side; time only goes forward."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.transitions: list[Transition] = []
        self.breaker = CircuitBreaker(SETTINGS, random.Random(1), self.transitions.append)
        self.under_way: list[tuple[float, bool]] = []
        """Start and whether it was admitted as a probe of the present half-open time."""

    def _changed_at(self) -> float:
        return self.transitions[-1].at if self.transitions else -1.0

    @rule(wait_s=st.floats(0.001, 10.0))
    def time_passes(self, wait_s: float) -> None:
        self.now += wait_s

    @rule()
    def time_passes_as_told(self) -> None:
        self.now += self.breaker.wait_s(self.now) + 0.001

    @rule(count=st.integers(1, 6))
    def requests_are_asked_for(self, count: int) -> None:
        for _ in range(count):
            told_s = self.breaker.wait_s(self.now)
            wait_s = self.breaker.admit(self.now)
            assert wait_s == told_s
            if wait_s == 0:
                assert self.breaker.state is not State.OPEN
                self.under_way.append((self.now, self.breaker.state is State.HALF_OPEN))
            else:
                assert self.breaker.state is not State.CLOSED
                assert wait_s <= SETTINGS.open_cap_s
        # Whatever starts later is told apart by its time.
        self.now += 0.001

    @precondition(lambda self: self.under_way)
    @rule(data=st.data(), error=st.sampled_from([None, *ErrorClass]))
    def a_request_ends(self, data: st.DataObject, error: ErrorClass | None) -> None:
        index = data.draw(st.integers(0, len(self.under_way) - 1))
        started_at, _ = self.under_way.pop(index)
        before, count = self.breaker.state, len(self.transitions)
        is_straggler = started_at < self._changed_at()
        self.breaker.record(error, self.now, started_at)
        self.now += 0.001
        if is_straggler:
            assert self.breaker.state is before
        elif before is State.HALF_OPEN and error in FAILURES:
            assert self.breaker.state is State.OPEN
        elif error not in FAILURES:
            assert self.breaker.state is not State.OPEN
        assert len(self.transitions) <= count + 1

    @precondition(lambda self: self.under_way)
    @rule(data=st.data())
    def a_request_is_cancelled(self, data: st.DataObject) -> None:
        index = data.draw(st.integers(0, len(self.under_way) - 1))
        started_at, _ = self.under_way.pop(index)
        before = self.breaker.state
        self.breaker.release_probe(started_at)
        assert self.breaker.state is before

    @invariant()
    def probes_under_way_are_within_their_number_and_none_is_lost(self) -> None:
        if self.breaker.state is State.HALF_OPEN:
            probes = sum(
                is_probe and started_at >= self._changed_at()
                for started_at, is_probe in self.under_way
            )
            assert probes <= SETTINGS.probes
            assert (self.breaker.wait_s(self.now) == 0) == (probes < SETTINGS.probes)

    @invariant()
    def transitions_form_a_path_with_reasons(self) -> None:
        state = State.CLOSED
        for transition in self.transitions:
            assert transition.from_state is state
            assert (state, transition.to_state) in ALLOWED
            assert transition.reason
            state = transition.to_state
        assert self.breaker.state is state

    @invariant()
    def open_since_is_the_end_of_the_last_closed_time(self) -> None:
        expected = None
        for transition in self.transitions:
            if transition.from_state is State.CLOSED:
                expected = transition.at
            elif transition.to_state is State.CLOSED:
                expected = None
        assert self.breaker.open_since == expected


TestBreaker = BreakerMachine.TestCase
TestBreaker.settings = settings(max_examples=60, stateful_step_count=60, deadline=None)
