"""One job in the list: what is to be done, and how far it has got."""

from __future__ import annotations

import time
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from tiledl.gui.draft import JobDraft, source_of
from tiledl.outcome import ErrorClass
from tiledl.sources import DEMO_ID, SourceError, TileSource
from tiledl.sources.policy import FREE

if TYPE_CHECKING:
    from tiledl.gui.job_run import JobRun


class Status(Enum):
    """Where a job of the list is."""

    WAITING = "waiting"
    UNDER_WAY = "under way"
    INTERRUPTED = "interrupted"
    """Under way when the program ended."""
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"


class Download(Struct, frozen=True):
    """Do what the form says."""

    draft: JobDraft

    @property
    def output(self) -> Path:
        """The output file."""
        return self.draft.path

    @property
    def concurrency(self) -> int | None:
        """Requests in flight; None is automatic."""
        return self.draft.concurrency

    def with_concurrency(self, concurrency: int | None) -> Download:
        """The same with another concurrency."""
        return Download(replace(self.draft, concurrency=concurrency))


class GoOn(Struct, frozen=True):
    """Go on with the job that a file holds, or ask for its failed tiles again."""

    output: Path
    concurrency: int | None = None
    only_dead_letters: bool = False
    classes: tuple[ErrorClass, ...] = ()
    """Of the failed tiles; all when none is named."""

    def with_concurrency(self, concurrency: int | None) -> GoOn:
        """The same with another concurrency."""
        return replace(self, concurrency=concurrency)


Order = Download | GoOn


class Entry(Struct, eq=False):
    """One job of the list, from its being added to its end; the controller changes it."""

    order: Order
    source: str
    """The source's name, for people."""
    hosts: frozenset[str] | None
    """Whose policies it falls under; None when that is not known before its file is open."""
    status: Status = Status.WAITING
    note: str = ""
    """Why it failed, or what it waits for."""
    is_wanted: bool = False
    """Asked to begin at once, whether or not the queue is going."""
    rate_per_s: float | None = None
    """Requests a second at most, as the form said when this was started from it."""
    run: JobRun | None = None
    run_before: JobRun | None = None
    """The run that it comes back to when this one cannot be opened."""
    added_at: float = field(default_factory=time.time)
    began_at: float | None = None
    ended_at: float | None = None

    @property
    def output(self) -> Path:
        """The output file."""
        return self.order.output

    @property
    def is_retry(self) -> bool:
        """Whether it asks for failed tiles only."""
        return isinstance(self.order, GoOn) and self.order.only_dead_letters


def hosts_of(source: TileSource) -> frozenset[str]:
    """What two jobs must not share when they run at the same time.

    A server is its address with the port; a provider that has a policy is one however many
    subdomains it has. Each demo job brings a server of its own.
    """
    if source.id == DEMO_ID:
        return frozenset()
    servers = {
        template.text.split("://", 1)[1].split("/", 1)[0].lower() for template in source.templates
    }
    names = {host for template in source.templates for host in template.hosts}
    if source.policy is FREE:
        return frozenset(servers)
    # The last two labels: a.tile.example.org and b.tile.example.org are one provider.
    providers = {".".join(host.split(".")[-2:]) for host in names}
    return frozenset(servers | names | providers)


def entry_for(draft: JobDraft) -> Entry:
    """A waiting entry for the form's job."""
    try:
        source = source_of(draft.source)
    except SourceError:
        return Entry(Download(draft), draft.source, None)
    return Entry(Download(draft), source.name, hosts_of(source))
