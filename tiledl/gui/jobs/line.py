"""The order of jobs: which wait, which may begin now, and which must not run together."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from tiledl.gui.jobs.entry import Entry, Status
from tiledl.gui.translation import tr

MOST_AT_A_TIME = 8
"""Jobs at once at most: each has a writer, a client and up to 256 requests of its own."""


class Keeper(Protocol):
    """Keeps the list of jobs for the next start of the program."""

    def save(self, entries: Sequence[Entry]) -> None: ...


class JobLine(ABC):
    """A list of jobs that begins them in its order, so many at a time.

    `listed` listeners are called when the list has changed. How a job begins is the heir's.
    """

    def __init__(self, keeper: Keeper | None = None, at_a_time: int = 1) -> None:
        self._keeper = keeper
        self._at_a_time = at_a_time
        self._entries: list[Entry] = []
        self._is_closing = False
        self.is_going = False
        """Whether the queue begins its jobs by itself."""
        self.listed: list[Callable[[], None]] = []

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All jobs of the list, in its order."""
        return tuple(self._entries)

    @property
    def is_any_busy(self) -> bool:
        """Whether any job is between its start and its end."""
        return any(entry.status is Status.UNDER_WAY for entry in self._entries)

    @property
    def at_a_time(self) -> int:
        """How many jobs may run at once."""
        return self._at_a_time

    def set_at_a_time(self, number: int) -> None:
        """Let so many jobs run at once; those that run already are not stopped."""
        self._at_a_time = min(max(number, 1), MOST_AT_A_TIME)
        self._fill()

    def restore(self, entries: Sequence[Entry]) -> None:
        """Put what an earlier run of the program has kept before all others."""
        self._entries[:0] = entries
        self._tell_list()

    def move(self, entry: Entry, steps: int) -> None:
        """Move a job so many places down the list, or up when it is negative."""
        if entry not in self._entries:
            return
        index = self._entries.index(entry)
        self._entries.remove(entry)
        self._entries.insert(min(max(index + steps, 0), len(self._entries)), entry)
        self._list_changed()

    def begin(self, entry: Entry) -> None:
        """Begin a job of the list as soon as there is room, or go on with one that has ended."""
        if entry.status is Status.UNDER_WAY or entry not in self._entries:
            return
        entry.status, entry.is_wanted = Status.WAITING, True
        self._list_changed()

    def set_going(self, is_going: bool) -> None:
        """Let the queue begin its jobs by itself, or hold it; what runs goes on either way."""
        self.is_going = is_going
        self._list_changed()

    # Inside.

    @abstractmethod
    def _begin(self, entry: Entry) -> None:
        """Begin a job, whose turn it is; its status is UNDER_WAY afterwards."""

    def _busy(self) -> list[Entry]:
        return [entry for entry in self._entries if entry.status is Status.UNDER_WAY]

    def _entry_of(self, output: Path) -> Entry | None:
        wanted = _place(output)
        return next((entry for entry in self._entries if _place(entry.output) == wanted), None)

    def _fill(self) -> None:
        """Begin what may begin."""
        if self._is_closing:
            return
        for entry in [entry for entry in self._entries if entry.status is Status.WAITING]:
            busy = self._busy()
            rival = next((other for other in busy if _are_rivals(entry, other)), None)
            if rival is not None:
                name = rival.output.name
                if entry.hosts is not None and rival.hosts is not None:
                    entry.note = tr("waits for {file}, which asks the same server", file=name)
                else:
                    entry.note = tr("waits for {file}, which may ask the same server", file=name)
            elif len(busy) >= self._at_a_time:
                entry.note = tr("waits for {file}", file=busy[0].output.name)
            else:
                entry.note = ""
                if entry.is_wanted or self.is_going:
                    self._begin(entry)
        if not any(entry.status in (Status.WAITING, Status.UNDER_WAY) for entry in self._entries):
            # Done: what is added from now on waits until somebody starts it.
            self.is_going = False

    def _list_changed(self) -> None:
        self._fill()
        self._save()
        self._tell_list()

    def _save(self) -> None:
        if self._keeper is not None:
            self._keeper.save(self._entries)

    def _tell_list(self) -> None:
        for listener in self.listed:
            listener()


def _are_rivals(one: Entry, other: Entry) -> bool:
    """Whether two jobs must not run together: each keeps a server's limits for itself alone."""
    if _place(one.output) == _place(other.output):
        return True
    if one.hosts is None or other.hosts is None:
        return True  # not known before the file is open
    return bool(one.hosts & other.hosts)


def _place(path: Path) -> Path:
    return path.expanduser().absolute()
