"""When a source has been away for so long that its job should pause itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tiledl.flow import Host, Router
from tiledl.outcome import ErrorClass, ErrorKind

OUTAGE_S = 300.0
"""A job pauses itself when its source has not answered for this long."""

NEVER_ANSWERED_S = 10.0
"""The same for a source that has not answered at all yet: then the address is likely wrong."""


class OutageWatch:
    """Looks at a source's hosts now and then, and tells when they have been away for too long.

    A new one begins when the job does, and after each of its pauses.
    """

    def __init__(self, outage_s: float, timeout_s: float) -> None:
        """`timeout_s` is the patience with one request."""
        self._outage_s = outage_s
        self._timeout_s = timeout_s
        self._refusals = _Refusals()
        self._failing_since: float | None = None

    def look(self, router: Router, now: float) -> float | None:
        """For how many seconds the source has been away, if that is too long; else None."""
        hosts = router.hosts
        self._refusals.look(hosts, now)
        open_since = router.open_since()
        away_s = now - open_since if open_since is not None else 0.0
        outage_s = self._outage_s
        if not _have_answered(hosts):
            outage_s = min(NEVER_ANSWERED_S, outage_s)
            # Where each request ends in silence, it takes many of them to open a breaker. The
            # second ones get their chance all the same.
            if self._failing_since is None and any(sum(host.failed.values()) for host in hosts):
                self._failing_since = now
            if self._failing_since is not None:
                away_s = max(away_s, now - self._failing_since - self._timeout_s)
        away_s = max(away_s, self._refusals.for_s)
        return away_s if away_s > 0 and away_s >= outage_s else None


def outage_reason(hosts: Sequence[Host], kinds: Mapping[ErrorKind, int], away_s: float) -> str:
    """Why a job pauses itself, as a sentence: who is away, for how long, and what is seen of it."""
    worst = max(kinds, key=lambda kind: kinds[kind]).value if kinds else "no answer"
    names = ", ".join(host.name for host in hosts)
    have = "has" if len(hosts) == 1 else "have"
    return (
        f"{names} {have} not answered properly for {away_s:.0f} s (mostly: {worst}): "
        "check the source and the network, then resume"
    )


def _have_answered(hosts: Sequence[Host]) -> bool:
    """Whether any host has said anything about a tile, or for how long to leave it alone."""
    said = (ErrorClass.RATE_LIMITED, ErrorClass.CLIENT_ERROR)
    return any(host.succeeded or any(host.failed[error] for error in said) for host in hosts)


class _Refusals:
    """For how long the hosts have answered nothing but 429.

    The breakers know nothing of it: a host that says 429 is up. Yet one that says nothing else, for
    as long as an outage may last, is no source either. Counted from the first 429 to the newest
    one, so that a single long Retry-After is waited out.
    """

    def __init__(self) -> None:
        self.for_s = 0.0
        self._succeeded = self._limited = -1
        self._since: float | None = None

    def look(self, hosts: Sequence[Host], now: float) -> None:
        succeeded = sum(host.succeeded for host in hosts)
        limited = sum(host.failed[ErrorClass.RATE_LIMITED] for host in hosts)
        if succeeded != self._succeeded:
            self._since, self.for_s = None, 0.0
        elif limited != self._limited:
            self._since = now if self._since is None else self._since
            self.for_s = now - self._since
        self._succeeded, self._limited = succeeded, limited
