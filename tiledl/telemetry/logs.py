"""Logs: structlog renders what the standard library's logging collects.

The program's parts and its libraries all speak to `logging`, so their lines land in one place, and
a script that imports the engine alone neither pays for structlog nor hears anything unasked. A
line's fields travel in the record's attribute `fields`; here they meet time, level and logger, pass
the one privacy processor, and become JSON or text.
"""

from __future__ import annotations

import contextlib
import logging
import os
import platform
import sys
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from tiledl import __version__
from tiledl.imports import without
from tiledl.telemetry.log_file import LogFile, Retention
from tiledl.telemetry.log_line import say
from tiledl.telemetry.log_settings import LogSettings
from tiledl.telemetry.privacy import Privacy, hide_keys

with without("rich"):
    import structlog
    from structlog.stdlib import ProcessorFormatter
    from structlog.typing import EventDict, Processor

_PREFIX, _SUFFIX = "tiledl-", ".jsonl"

_KEY_VARIABLES = "TILEDL_KEY_"

log = logging.getLogger("tiledl")


class Logs:
    """Logging as it was started. Close it, or use it as a context manager."""

    def __init__(self, handlers: list[logging.Handler], path: Path | None, level: int) -> None:
        self.path = path
        """The file that lines go to, when they go to one."""
        self._handlers = handlers
        root = logging.getLogger()
        self._before = (root.level, log.level)
        for handler in handlers:
            root.addHandler(handler)
        log.setLevel(level)
        # Libraries tell of each request at “info”, and of each byte at “debug”.
        root.setLevel(max(level, logging.INFO if level < logging.INFO else logging.WARNING))
        logging.captureWarnings(True)

    def close(self) -> None:
        """Stop logging, and leave `logging` as it was. Idempotent."""
        root = logging.getLogger()
        if not self._handlers:
            return
        for handler in self._handlers:
            root.removeHandler(handler)
            handler.close()
        self._handlers.clear()
        logging.captureWarnings(False)
        root.setLevel(self._before[0])
        log.setLevel(self._before[1])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def start(settings: LogSettings, command: str, *, shown_elsewhere: str = "tiledl") -> Logs:
    """Begin to log.

    Warnings appear on standard error too, except those of the logger `shown_elsewhere` and below
    it: they are the business of whatever shows the job.
    """
    hide_keys(value for name, value in os.environ.items() if name.startswith(_KEY_VARIABLES))
    handlers: list[logging.Handler] = []
    path = None
    if settings.to_stderr:
        handlers.append(_stderr(_json(settings)))
    elif (file := _log_file(settings)) is not None:
        file.setFormatter(_json(settings))
        handlers.append(file)
        path = file.path
    if settings.console:
        handlers.append(_stderr(_text(settings)))
    elif not settings.to_stderr:
        warnings = _stderr(_text(settings), logging.WARNING)
        warnings.addFilter(lambda record: not _is_within(record.name, shown_elsewhere))
        handlers.append(warnings)
    logs = Logs(handlers, path, getattr(logging, settings.level.upper()))
    say(
        log,
        logging.INFO,
        "tiledl begins",
        command=command,
        version=__version__,
        python=platform.python_version(),
        system=platform.system(),
    )
    return logs


def _log_files(folder: Path) -> Iterator[os.DirEntry[str]]:
    """The files that runs have left in a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and _SUFFIX in entry.name:
                yield entry


def _log_file(settings: LogSettings) -> LogFile | None:
    if settings.file is not None:
        # Named by the user, so it is wanted: kept for a day at least.
        retention = Retention(max(settings.days, 1), settings.room_bytes)
        return LogFile(settings.file.absolute(), retention, _complain)
    folder = settings.folder
    if folder is None or settings.days <= 0:
        return None
    moment = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    return LogFile(
        folder / f"{_PREFIX}{moment}-{os.getpid()}{_SUFFIX}",
        Retention(settings.days, settings.room_bytes),
        _complain,
        siblings=lambda: _log_files(folder),
    )


def _complain(sentence: str) -> None:
    if sys.stderr is not None:
        print(f"tiledl: {sentence}", file=sys.stderr, flush=True)


def _is_within(name: str, logger: str) -> bool:
    return name == logger or name.startswith(f"{logger}.")


class _Stderr(logging.Handler):
    """Standard error as it is when a line is written: the progress display takes its place, and a
    windowed program without a console has none."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        if sys.stderr is None:
            return
        # A pipe whose reader has gone must not stop a job.
        with contextlib.suppress(OSError):
            print(self.format(record), file=sys.stderr, flush=True)


def _stderr(formatter: logging.Formatter, level: int = logging.NOTSET) -> logging.Handler:
    handler = _Stderr(level)
    handler.setFormatter(formatter)
    return handler


class _Lines(ProcessorFormatter):
    """Formats records, also those whose sender got message and arguments mixed up."""

    def format(self, record: logging.LogRecord) -> str:
        try:
            return super().format(record)
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            record = logging.makeLogRecord(record.__dict__)
            record.msg = f"a line could not be written ({type(error).__name__})"
            record.args, record.fields = (), {}
            record.exc_info = record.exc_text = record.stack_info = None
            return super().format(record)


def _json(settings: LogSettings) -> logging.Formatter:
    return _formatter(settings, structlog.processors.JSONRenderer(ensure_ascii=False))


def _text(settings: LogSettings) -> logging.Formatter:
    is_terminal = sys.stderr is not None and sys.stderr.isatty()
    return _formatter(
        settings,
        structlog.dev.ConsoleRenderer(
            colors=is_terminal,
            timestamp_key="at",
            exception_formatter=structlog.dev.plain_traceback,
            sort_keys=False,
        ),
    )


def _formatter(settings: LogSettings, renderer: Processor) -> logging.Formatter:
    return _Lines(
        foreign_pre_chain=[_with_record, structlog.processors.format_exc_info, _with_stack],
        processors=[
            ProcessorFormatter.remove_processors_meta,
            Privacy(places=settings.places),
            renderer,
        ],
    )


def _with_record(_logger: object, _method: str, line: EventDict) -> EventDict:
    record: logging.LogRecord = line["_record"]
    moment = datetime.fromtimestamp(record.created, UTC)
    # Only those of the program itself: what another library calls by the same name is not known.
    fields = getattr(record, "fields", None) if _is_within(record.name, "tiledl") else None
    return {
        "at": moment.isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "logger": record.name,
        **line,
        **(fields if isinstance(fields, Mapping) else {}),
    }


def _with_stack(_logger: object, _method: str, line: EventDict) -> EventDict:
    if "stack_info" in line:
        line["stack"] = line.pop("stack_info")
    return line
