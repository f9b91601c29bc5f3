"""Each host's breaker over time, as spans with their reasons, in bounded memory."""

from __future__ import annotations

import copy
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, Self

from msgspec import Struct
from msgspec.structs import replace

from tiledl.flow.breaker import State
from tiledl.gui.charts.columns import LEVEL_OF
from tiledl.gui.translation import tr

MOST_BANDS: Final = 512
"""Spans kept of a host; the newer half of them are exact, older ones are merged with the worse."""

MOST_HOSTS: Final = 48
"""Hosts that have a row of their own to be looked at; the sum knows of all."""


class Band(Struct, frozen=True):
    """A span of time during which a breaker was in one state, or not in a worse one."""

    begin_s: float
    end_s: float
    state: State
    reason: str = ""
    """Why the state was entered, for people; empty where nobody said."""
    openings: int = 0
    """How many openings are within: more than one where spans were merged."""


class Row(Struct, frozen=True):
    """What is drawn in one line."""

    name: str
    bands: tuple[Band, ...]
    is_sum: bool = False


class HostBands:
    """One host's spans, without gaps, from the job's begin to the newest moment."""

    def __init__(self, name: str, most: int = MOST_BANDS) -> None:
        """Raises ValueError when so few spans could be kept that none would be exact."""
        if most < 4:
            raise ValueError(f"{most} spans of a host say nothing: keep at least 4")
        self.name = name
        self._most = most
        self._begins: list[float] = []
        self._bands: list[Band] = []
        """The last one's end is when it began: it goes on until `end_s`."""
        self.end_s = 0.0
        self.open_s = 0.0
        """How long the breaker has not been closed."""

    @property
    def state(self) -> State:
        """The present state."""
        return self._bands[-1].state if self._bands else State.CLOSED

    def enter(self, at_s: float, state: State, reason: str = "") -> None:
        """Another state from a time on, which is not before that of the last change."""
        if not self._bands and at_s > 0:
            # A breaker begins closed.
            self._append(0.0, State.CLOSED, "")
        at_s = max(at_s, self._begins[-1] if self._begins else 0.0)
        if self._bands and self._bands[-1].state is state:
            return
        self._advance(at_s)
        if self._bands:
            self._bands[-1] = replace(self._bands[-1], end_s=at_s)
        self._append(at_s, state, reason)
        if len(self._bands) > self._most:
            self._merge_older_half()

    def reach(self, at_s: float) -> None:
        """The present state has lasted until a time."""
        if not self._bands:
            self._append(0.0, State.CLOSED, "")
        self._advance(at_s)

    def bands(self, begin_s: float = 0.0, end_s: float = float("inf")) -> tuple[Band, ...]:
        """The spans that reach into a range of time, whole."""
        first = max(bisect_right(self._begins, begin_s) - 1, 0)
        last = bisect_right(self._begins, end_s)
        bands = self._bands[first:last]
        if bands and last == len(self._bands):
            bands[-1] = replace(bands[-1], end_s=self.end_s)
        return tuple(bands)

    def at(self, at_s: float) -> Band | None:
        """The span at a time; None before the begin and after the newest moment."""
        if not self._bands or not 0 <= at_s <= self.end_s:
            return None
        index = bisect_right(self._begins, at_s) - 1
        band = self._bands[index]
        is_last = index + 1 == len(self._bands)
        return replace(band, end_s=self.end_s) if is_last else band

    def copied(self) -> Self:
        """The same spans, which stay as they are."""
        other = copy.copy(self)
        other._begins, other._bands = self._begins[:], self._bands[:]
        return other

    def __len__(self) -> int:
        return len(self._bands)

    def _advance(self, at_s: float) -> None:
        if at_s > self.end_s:
            if self.state is not State.CLOSED:
                self.open_s += at_s - self.end_s
            self.end_s = at_s

    def _append(self, at_s: float, state: State, reason: str) -> None:
        self._begins.append(at_s)
        openings = int(state is State.OPEN)
        self._bands.append(Band(at_s, at_s, state, reason, openings))

    def _merge_older_half(self) -> None:
        half = len(self._bands) // 2 // 2 * 2
        older = self._bands[:half]
        merged: list[Band] = []
        for one, other in zip(older[::2], older[1::2], strict=True):
            _extend(merged, _merged(one, other))
        for band in self._bands[half:]:
            _extend(merged, band)
        self._bands = merged
        self._begins = [band.begin_s for band in merged]


def _merged(one: Band, other: Band) -> Band:
    worse = other if LEVEL_OF[other.state] > LEVEL_OF[one.state] else one
    openings = one.openings + other.openings
    return replace(worse, begin_s=one.begin_s, end_s=other.end_s, openings=openings)


def _extend(bands: list[Band], band: Band) -> None:
    """Add a span, to the last one where that has the same state."""
    if bands and bands[-1].state is band.state:
        openings = bands[-1].openings + band.openings
        bands[-1] = replace(bands[-1], end_s=band.end_s, openings=openings)
    else:
        bands.append(band)


class Breakers:
    """The breakers of all hosts, and their sum: the worst of them at each moment."""

    def __init__(self) -> None:
        self._hosts: dict[str, HostBands] = {}
        self._sum = HostBands(tr("all hosts"))
        self.count = 0
        """Hosts that the source has."""

    def host(self, name: str) -> HostBands | None:
        """A host's own spans; None for one too many."""
        found = self._hosts.get(name)
        if found is None and len(self._hosts) < MOST_HOSTS:
            found = self._hosts[name] = HostBands(name)
        return found

    def note(self, at_s: float, states: Sequence[State]) -> None:
        """The states of all hosts at a time, after what `host` was told."""
        self.count = len(states)
        for host in self._hosts.values():
            host.reach(at_s)
        worst = max(states, key=LEVEL_OF.__getitem__, default=State.CLOSED)
        if worst is not self._sum.state:
            away = sum(state is not State.CLOSED for state in states)
            self._sum.enter(
                at_s, worst, tr("{away} of {all} hosts not closed", away=away, all=len(states))
            )
        self._sum.reach(at_s)

    def rows(self, begin_s: float, end_s: float, most: int = 5) -> tuple[Row, ...]:
        """One row a host; where there are too many, the sum and the worst of them."""
        hosts: Iterable[HostBands] = self._hosts.values()
        rows: list[Row] = []
        if self.count > most:
            # By time away over the whole job: an order that does not jump about.
            hosts = sorted(hosts, key=lambda host: (-host.open_s, host.name))[: most - 1]
            name = tr("all {number} hosts", number=self.count)
            rows.append(Row(name, self._sum.bands(begin_s, end_s), is_sum=True))
        return (*rows, *(Row(host.name, host.bands(begin_s, end_s)) for host in hosts))

    def bands(self, name: str, begin_s: float, end_s: float) -> tuple[Band, ...]:
        """One host's spans that reach into a range of time; none of a host without a row."""
        host = self._hosts.get(name)
        return host.bands(begin_s, end_s) if host is not None else ()

    def at(self, at_s: float) -> tuple[tuple[str, Band], ...]:
        """Each host's span at a time."""
        found = ((host.name, host.at(at_s)) for host in self._hosts.values())
        return tuple((name, band) for name, band in found if band is not None)

    def copied(self) -> Self:
        """The same spans, which stay as they are."""
        other = copy.copy(self)
        other._hosts = {name: host.copied() for name, host in self._hosts.items()}
        other._sum = self._sum.copied()
        return other
