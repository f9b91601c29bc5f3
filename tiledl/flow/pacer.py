"""Requests spread over the time that an answer takes, instead of in bunches."""

from __future__ import annotations


class Pacer:
    """Keeps bunches from lasting.

    A bound on requests in flight says nothing of when they begin. Whatever holds a download up for
    some milliseconds lets answers gather; they are handled in one go, so the next requests leave in
    one bunch, their answers come back in one, and so on for good, larger with every hitch: each
    waits for the others, at the server and here. By Little's law, `limit` requests in flight that
    take `latency_s` each begin `limit / latency_s` times a second; those of a bunch may begin only
    somewhat more often than that, and so draw apart. It is what TCP does with packets (Aggarwal,
    Savage and Anderson, "Understanding the Performance of TCP Pacing", 2000), and servers are
    spared the bursts.

    The latency meant is that of the quickest answers: those that differ widely gather in no
    bunches, and nothing must ever hold up a server that can do more.
    """

    __slots__ = ("_due", "_latency_s")

    HEADROOM = 1.2
    """How much faster than evenly the requests of a bunch may begin (TCP with BBR: 1.25)."""
    BURST = 8
    TOLERANCE_S = 0.002
    """So many requests may begin at once, and all within this time: a few do not make a bunch, and
    timers are no finer."""
    UP = 1 / 128
    """The share by which the latency is taken to be higher after each answer that was slower, so
    that a server that has become slow is believed in time. Down it goes by half the way."""

    def __init__(self) -> None:
        self._due = 0.0
        """When the next request would begin if all began evenly."""
        self._latency_s = 0.0

    @property
    def latency_s(self) -> float:
        """What an answer takes that comes quickly; 0 before the first one."""
        return self._latency_s

    def wait_s(self, now: float, limit: int) -> float:
        """Seconds until a request may begin, which it then must; 0 when it may now."""
        due = self._due
        if due < now:
            due = now
        round_s = self._latency_s / self.HEADROOM
        early_s = due - now
        self._due = due + round_s / limit
        # In this order, because with answers that come evenly the first look is enough.
        if early_s <= self.TOLERANCE_S:
            return 0.0
        if early_s > round_s:
            # More than are in flight at all: the latency was thought to be higher.
            early_s = round_s
            self._due = now + round_s
        return max(early_s - max(self.TOLERANCE_S, self.BURST * round_s / limit), 0.0)

    def learn(self, latency_s: float) -> None:
        """A request has had its answer."""
        known_s = self._latency_s
        if latency_s < known_s:
            self._latency_s = (known_s + latency_s) / 2
        elif known_s:
            self._latency_s = known_s * (1 + self.UP)
        else:
            self._latency_s = latency_s
