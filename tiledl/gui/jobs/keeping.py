"""The list of jobs on disk, so that it outlives the program, however that ends.

A JSON file that a person can read, written anew with each change of the list. Only jobs that are
still to be done are in it. One program keeps it at a time: a second window has a list of its own,
which is not kept.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import platformdirs
from filelock import FileLock, Timeout
from msgspec.structs import asdict

from tiledl.geo import Area
from tiledl.gui.areas import NamedArea
from tiledl.gui.draft import JobDraft
from tiledl.gui.jobs.entry import Download, Entry, GoOn, Order, Status, entry_for
from tiledl.gui.translation import tr
from tiledl.outcome import ErrorClass
from tiledl.settings_file import SettingsFileError, set_aside, write_private

log = logging.getLogger(__name__)

_VERSION = 1
_KEPT = (Status.WAITING, Status.UNDER_WAY, Status.INTERRUPTED)


def state_folder() -> Path:
    """Where the program keeps what it did and what it is to do."""
    return Path(platformdirs.user_state_dir("tiledl", appauthor=False))


class QueueFile:
    """Keeps the list; `claim` it before reading or saving."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or state_folder() / "queue.json"
        self._lock = FileLock(f"{self.file}-lock", thread_local=False)
        self._saved: str | None = None
        self._writing = threading.Lock()
        self.problem = ""
        """Why the list is not kept, in a sentence; empty while all is well."""

    @property
    def is_ours(self) -> bool:
        """Whether this program keeps the list."""
        return self._lock.is_locked

    def claim(self) -> None:
        """Take the file, unless another tiledl has it; see `problem`."""
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(blocking=False)
        except Timeout:
            self.problem = tr(
                "another tiledl window keeps the queue: the jobs of this one are forgotten at its "
                "end, though each can be resumed from its file"
            )
        except OSError as error:
            self.problem = tr(
                "the queue cannot be kept in {file} ({reason})",
                file=self.file,
                reason=error.strerror,
            )

    def release(self) -> None:
        """Leave the file to others."""
        self._lock.release()

    def read(self) -> list[Entry]:
        """The jobs that an earlier run of the program has left.

        A damaged file is kept aside and told in `problem`.
        """
        if not self.is_ours:
            return []
        try:
            text = self.file.read_text("utf-8")
            saved = json.loads(text)
            if saved["version"] != _VERSION:
                raise ValueError(f"it has version {saved['version']!r}")
            entries = [_entry_of(one) for one in saved["jobs"]]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            self.problem = self._kept_aside(error)
            return []
        self._saved = text
        return entries

    def save(self, entries: Sequence[Entry]) -> None:
        """Write the list, if it has changed; that it cannot be written is told in `problem`."""
        if not self.is_ours:
            return
        jobs = [_saved_of(entry) for entry in entries if entry.status in _KEPT]
        text = json.dumps({"version": _VERSION, "jobs": jobs}, indent=2, ensure_ascii=False) + "\n"
        with self._writing:
            if text == self._saved:
                return
            try:
                write_private(self.file, text)
            except SettingsFileError as error:
                log.error("the queue cannot be kept: %s", error)
                self.problem = tr("the queue cannot be kept: {error}", error=error)
                return
            self._saved = text

    def _kept_aside(self, error: Exception) -> str:
        try:
            aside = set_aside(self.file)
        except SettingsFileError as worse:
            self._lock.release()
            return tr("the kept queue cannot be read, and {error}", error=worse)
        return tr(
            "the queue of the last run cannot be read ({error}): it was kept as {file}, "
            "and each job can be resumed from its file",
            error=error,
            file=aside,
        )


def _saved_of(entry: Entry) -> dict[str, Any]:
    match entry.order:
        case Download(draft):
            form = asdict(draft)
            form["areas"] = [[one.name, one.area.polygons] for one in draft.areas]
            job: dict[str, Any] = {"download": form}
        case GoOn(output, concurrency, only_dead_letters, classes):
            job = {
                "go_on": {
                    "output": str(output),
                    "concurrency": concurrency,
                    "only_failed": only_dead_letters,
                    "classes": [str(one) for one in classes],
                }
            }
    return {
        "source": entry.source,
        # The servers, so that two jobs of one are not begun together.
        "hosts": None if entry.hosts is None else sorted(entry.hosts),
        "status": entry.status.value,
        "added_at": round(entry.added_at),
        **job,
    }


def _entry_of(saved: Mapping[str, Any]) -> Entry:
    order: Order
    if "download" in saved:
        order = Download(draft_of(saved["download"]))
        entry = entry_for(order.draft)
    else:
        kept = saved["go_on"]
        concurrency = kept["concurrency"]
        if not (concurrency is None or isinstance(concurrency, int)):
            raise ValueError(f"its concurrency is {concurrency!r}")
        order = GoOn(
            Path(kept["output"]),
            concurrency,
            bool(kept["only_failed"]),
            tuple(ErrorClass(name) for name in kept["classes"]),
        )
        hosts = saved["hosts"]
        entry = Entry(order, str(saved["source"]), None if hosts is None else frozenset(hosts))
    status = Status(saved["status"])
    # What was under way when nothing could be saved any more ended with the program.
    entry.status = Status.INTERRUPTED if status is Status.UNDER_WAY else status
    entry.added_at = float(saved["added_at"])
    return entry


def draft_of(saved: Mapping[str, Any], default: JobDraft | None = None) -> JobDraft:
    """The form's values as saved; what is missing is the default's. Raises ValueError."""
    values: dict[str, Any] = {}
    for name in JobDraft.__struct_fields__:
        value = saved.get(name)
        if name == "areas":
            values["areas"] = _areas_of(value or [])
            continue
        if value is None and name not in saved and default is not None:
            value = getattr(default, name)
        like = _KINDS.get(JobDraft.__annotations__[name])
        if like is None:
            values[name] = value
            continue
        if isinstance(value, bool) or not isinstance(value, like):
            raise ValueError(f"{name} is {value!r}")
        values[name] = value
    return JobDraft(**values)


def _areas_of(saved: Any) -> tuple[NamedArea, ...]:
    """Raises ValueError."""
    try:
        return tuple(
            NamedArea(
                str(name),
                Area(
                    tuple(
                        tuple(tuple((float(x), float(y)) for x, y in ring) for ring in rings)
                        for rings in polygons
                    )
                ),
            )
            for name, polygons in saved
        )
    except TypeError as error:
        raise ValueError(f"its areas cannot be read ({error})") from error


_KINDS: Mapping[str, tuple[type, ...]] = {
    "str": (str,),
    "float": (float, int),
    "int": (int,),
    "int | None": (int, type(None)),
    "float | None": (float, int, type(None)),
}
"""What a field of the form may be, by its annotation."""
