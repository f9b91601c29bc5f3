"""What became of a job: for people as text, for programs as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, to_builtins

from tiledl.engine.events import JobSnapshot, JobState
from tiledl.engine.spec import JobSpec
from tiledl.outcome import ErrorClass, ErrorKind
from tiledl.store import Receipt, StoreSummary
from tiledl.telemetry import Percentiles

REPORT_VERSION = 1


class HostReport(Struct, frozen=True):
    """One base address of the source in this run."""

    name: str
    succeeded: int
    """Requests that brought an answer."""
    failed: Mapping[ErrorClass, int]
    """Requests that did not, by class; classes without any are left out."""
    breaker_openings: int

    @property
    def requests(self) -> int:
        """All requests that ended here."""
        return self.succeeded + sum(self.failed.values())


class JobReport(Struct, frozen=True):
    """One run of a job, and what its file holds now."""

    job_id: str
    """What names this run in the log."""
    state: JobState
    reason: str
    output: str
    source: str
    attribution: str
    bbox: tuple[float, float, float, float]
    zooms: tuple[int, int]
    planned: int
    done_before: int
    """Tiles that earlier runs had finished."""
    stored: int
    not_modified: int
    absent: int
    failed: int
    """Of this run, as the three before."""
    missing: int
    """Planned tiles without an outcome: what a resume would still fetch."""
    dead_letters: Mapping[ErrorClass, int]
    """Tiles given up, of all runs, by the class of their last error."""
    requests: int
    retries: int
    errors: Mapping[ErrorClass, int]
    """Failed requests by class, those that were retried included."""
    error_kinds: Mapping[ErrorKind, int]
    """The same by kind."""
    hosts: tuple[HostReport, ...]
    body_bytes: int
    deduplicated_tiles: int
    """Tiles of this run that needed no room, because an equal one was there."""
    deduplicated_bytes: int
    elapsed_s: float
    tiles_per_s: float
    """Over the whole run."""
    latency: Percentiles

    @property
    def is_complete(self) -> bool:
        """Whether every planned tile is stored or known to be absent."""
        return self.missing == 0 and not self.dead_letters

    def to_json(self) -> dict[str, Any]:
        """The report as plain values."""
        return {"version": REPORT_VERSION, **to_builtins(self)}

    def as_text(self) -> str:
        """The report in a few lines."""
        lines = [
            f"{self.state.value.capitalize()}: {self.output}",
            f"  planned     {self.planned:>12,}   ({self.done_before:,} done before)",
            f"  stored      {self.stored:>12,}   {readable_bytes(self.body_bytes)}",
        ]
        if self.not_modified:
            lines.append(f"  unchanged   {self.not_modified:>12,}")
        if self.absent:
            lines.append(f"  absent      {self.absent:>12,}   (the source has no such tiles)")
        if self.dead_letters:
            classes = ", ".join(f"{n:,} {name}" for name, n in self.dead_letters.items())
            lines.append(f"  given up    {sum(self.dead_letters.values()):>12,}   ({classes})")
        if self.missing:
            lines.append(f"  missing     {self.missing:>12,}")
        if self.deduplicated_tiles:
            lines.append(
                f"  equal tiles {self.deduplicated_tiles:>12,}   "
                f"{readable_bytes(self.deduplicated_bytes)} not stored twice"
            )
        if self.errors:
            kinds = ", ".join(f"{n:,} {name}" for name, n in self.error_kinds.items())
            lines.append(f"  requests    {self.requests:>12,}   failed: {kinds}")
        else:
            lines.append(f"  requests    {self.requests:>12,}")
        if self.errors or len(self.hosts) > 1:
            lines += [f"    {_host_line(host)}" for host in self.hosts]
        latency = self.latency
        lines.append(
            f"  time        {self.elapsed_s:>10,.1f} s   {self.tiles_per_s:,.0f} tiles/s, latency "
            f"p50 {latency.p50_s * 1e3:,.0f} ms, p95 {latency.p95_s * 1e3:,.0f} ms, "
            f"p99 {latency.p99_s * 1e3:,.0f} ms"
        )
        lines.append(f"  job         {self.job_id:>12}   (its name in the log)")
        if self.reason:
            lines.append(f"  {self.reason}")
        return "\n".join(lines)


def report_of(
    spec: JobSpec,
    output: Path,
    snapshot: JobSnapshot,
    summary: StoreSummary,
    written: Receipt,
    *,
    job_id: str,
) -> JobReport:
    """The report of a run: its last snapshot, what its file holds, and what it wrote there."""
    meter, plan = snapshot.meter, spec.plan
    dead = sum(summary.dead_letters.values())
    return JobReport(
        job_id=job_id,
        state=snapshot.state,
        reason=snapshot.reason,
        output=str(output),
        source=spec.source.name,
        attribution=spec.source.attribution,
        bbox=(spec.bbox.west, spec.bbox.south, spec.bbox.east, spec.bbox.north),
        zooms=(spec.zooms.lowest, spec.zooms.highest),
        planned=snapshot.planned,
        done_before=snapshot.done_before,
        stored=meter.stored,
        not_modified=meter.not_modified,
        absent=meter.absent,
        failed=meter.failed,
        missing=max(plan.total - summary.stored - summary.absent - dead, 0),
        dead_letters=summary.dead_letters,
        requests=meter.requests,
        retries=meter.retries,
        errors=meter.errors,
        error_kinds=meter.kinds,
        hosts=tuple(
            HostReport(
                host.name,
                host.succeeded,
                {error: count for error, count in host.failed.items() if count},
                host.openings,
            )
            for host in snapshot.hosts
        ),
        body_bytes=meter.body_bytes,
        deduplicated_tiles=written.stored - written.new_images,
        deduplicated_bytes=written.body_bytes - written.new_image_bytes,
        elapsed_s=snapshot.elapsed_s,
        tiles_per_s=meter.done / snapshot.elapsed_s if snapshot.elapsed_s > 0 else 0.0,
        latency=meter.latency,
    )


def _host_line(host: HostReport) -> str:
    parts = [f"{host.name}: {host.requests:,} requests"]
    parts += [f"{count:,} {name}" for name, count in host.failed.items()]
    if host.breaker_openings:
        times = "once" if host.breaker_openings == 1 else f"{host.breaker_openings:,} times"
        parts.append(f"breaker opened {times}")
    return ", ".join(parts)


def readable_bytes(count: int) -> str:
    """A size in bytes as people read it, in powers of ten."""
    size = float(count)
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:,.0f} {unit}" if unit == "B" else f"{size:,.1f} {unit}"
        size /= 1000
    return f"{size:,.1f} TB"
