"""Everything around one job: output file, client, demo server; opened and closed as one.

The command, the window and the functional API all start jobs here, so that each of them refuses the
same things with the same sentences.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import unquote, urlsplit

import platformdirs
from msgspec.structs import replace

from tiledl import __version__
from tiledl.cancellation import thread_to_its_end
from tiledl.demo.errors import DemoServerError
from tiledl.engine import Job, JobOptions, JobSpec, SpecError
from tiledl.geo import AreaError, BBoxError, ZoomError
from tiledl.http import Engine, HttpClient, HttpSettings
from tiledl.keys import NoKeyring, stored_key
from tiledl.outcome import ErrorClass
from tiledl.settings import Settings, SettingsError, load_settings
from tiledl.sources import (
    DEMO_ID,
    SourceError,
    SourceRefused,
    TileSource,
    demo_source,
    policy_for,
)
from tiledl.sources.template import TemplateError, key_variable, missing_key
from tiledl.store import StoreError, WorkingStore
from tiledl.telemetry.privacy import hide_header_values, hide_keys, hide_places

if TYPE_CHECKING:
    from tiledl.demo.behaviour import Behaviour
    from tiledl.demo.launch import DemoServer

SENDABLE = re.compile(r"[\t\x20-\x7e]*")
"""Header values that every server reads alike (RFC 9110, section 5.5); no line ends in them."""


class UsageError(Exception):
    """Something given cannot be used; the message is one sentence that says what to do."""


class KeyMissing(UsageError):
    """A key that the source needs is neither in the environment nor in the system's keyring."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__(text)
        self.name = name
        """The key's name in the source's address."""


class SourceUnusable(Exception):
    """The source cannot be used: refused by policy, or not to be started."""


class DownloadSession:
    """One job with all it needs. Close it, or use it as an asynchronous context manager."""

    def __init__(
        self,
        spec: JobSpec,
        store: WorkingStore,
        client: HttpClient,
        server: DemoServer | None,
        job: Job,
    ) -> None:
        self.spec = spec
        self.output = store.path
        self.job = job
        self._store = store
        self._client = client
        self._server = server

    @classmethod
    async def open(
        cls,
        spec: JobSpec,
        output: Path,
        *,
        engine: Engine | None = None,
        settings: Settings | None = None,
        demo_behaviour: Behaviour | None = None,
    ) -> DownloadSession:
        """Make the output file for a job, or go on with it when it holds the same job.

        Nothing is made or changed before everything that can be checked has been. Raises
        `UsageError` or `SourceUnusable`.
        """
        with errors_translated():
            # The policy first: a refused job leaves no file behind.
            spec.check()
            await found_keys(spec.source)
            store = await _opened(
                lambda: WorkingStore.create_or_reopen(output, spec.to_json(), spec.identity)
            )
            return await cls._around(
                store, lambda _: spec, engine, settings, demo_behaviour=demo_behaviour
            )

    @classmethod
    async def reopen(
        cls,
        output: Path,
        *,
        only_dead_letters: bool = False,
        dead_letter_classes: Collection[ErrorClass] = (),
        changes: Mapping[str, Any] | None = None,
        engine: Engine | None = None,
        settings: Settings | None = None,
    ) -> DownloadSession:
        """Go on with the job that a file holds; `changes` are `JobOptions` to change for this run.

        With `only_dead_letters`, just the tiles that were given up are tried again, those of
        `dead_letter_classes` when some are named. Raises `UsageError` or `SourceUnusable`.
        """

        def saved(store: WorkingStore) -> JobSpec:
            spec = JobSpec.from_json(store.spec)
            return replace(spec, options=replace(spec.options, **(changes or {})))

        with errors_translated():
            store = await _opened(lambda: WorkingStore.reopen(output))
            return await cls._around(
                store,
                saved,
                engine,
                settings,
                only_dead_letters=only_dead_letters,
                dead_letter_classes=dead_letter_classes,
            )

    @classmethod
    async def _around(
        cls,
        store: WorkingStore,
        spec_of: Callable[[WorkingStore], JobSpec],
        engine: Engine | None,
        settings: Settings | None,
        *,
        only_dead_letters: bool = False,
        dead_letter_classes: Collection[ErrorClass] = (),
        demo_behaviour: Behaviour | None = None,
    ) -> DownloadSession:
        undo = contextlib.AsyncExitStack()
        try:
            undo.push_async_callback(thread_to_its_end, store.close)
            spec = spec_of(store)
            spec.check()
            server = None
            if spec.source.id == DEMO_ID:
                from tiledl.demo.launch import DemoServer

                server = await DemoServer.start_async(demo_behaviour)
                undo.push_async_callback(server.stop_async)
                spec = replace(spec, source=demo_source(server.url))
            settings = settings or load_settings()
            keys = await found_keys(spec.source)
            _keep_out_of_logs(spec, store.path, keys, settings.proxy)
            client = HttpClient(
                http_settings(settings, spec.options), engine or settings.http_engine
            )
            undo.push_async_callback(client.aclose)
            job = Job(
                spec,
                store,
                client,
                keys=keys,
                only_dead_letters=only_dead_letters,
                dead_letter_classes=dead_letter_classes,
            )
            undo.pop_all()
            return cls(spec, store, client, server, job)
        finally:
            await undo.aclose()

    async def aclose(self) -> None:
        """Close the client, leave one ordinary file behind, stop the demo server. Idempotent."""
        self.job.cancel()
        try:
            await self._client.aclose()
        finally:
            try:
                await thread_to_its_end(self._store.close)
            finally:
                if self._server is not None:
                    await self._server.stop_async()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()


def http_settings(settings: Settings, options: JobOptions) -> HttpSettings:
    """The settings of the network for one job."""
    changes: dict[str, Any] = {}
    if settings.contact:
        changes["user_agent"] = f"tiledl/{__version__} (+{settings.contact})"
    return HttpSettings(
        connect_timeout_s=min(options.timeout_s, 10.0),
        read_timeout_s=options.timeout_s,
        total_timeout_s=options.timeout_s,
        max_connections=max(256, options.concurrency or 0),
        proxy=settings.proxy,
        refuses_host=lambda host: not policy_for([host]).allows_jobs,
        **changes,
    )


async def _opened(opening: Callable[[], WorkingStore]) -> WorkingStore:
    """Open a file in a thread; one that nobody waits for any more is closed again."""
    opened: list[WorkingStore] = []
    try:
        await thread_to_its_end(lambda: opened.append(opening()))
    except asyncio.CancelledError:
        for store in opened:
            await thread_to_its_end(store.close)
        raise
    return opened[0]


def fresh_demo_output() -> Path:
    """Where a demo job puts its file: in the user's data, and not there yet, so there is work."""
    folder = Path(platformdirs.user_data_dir("tiledl", appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    output = folder / "demo.mbtiles"
    with contextlib.suppress(StoreError), WorkingStore.reopen(output) as store:
        if JobSpec.from_json(store.spec).source.id == DEMO_ID:
            output.unlink()
    if not output.exists():
        return output
    # Another demo is running, or somebody put a file of their own there.
    return folder / f"demo-{os.getpid()}.mbtiles"


def keys_for(source: TileSource) -> dict[str, str]:
    """The user's keys for a source, from the environment, else from the system's keyring.

    The keyring may wait for a person who unlocks it: see `found_keys`. Raises `KeyMissing` when a
    key lacks, `UsageError` when it cannot be sent.
    """
    in_headers = re.compile(r"\{(\w+)\}")
    names = dict.fromkeys(
        [name for template in source.templates for name in template.keys]
        + [name for value in source.headers.values() for name in in_headers.findall(value)]
    )
    keys = {name: os.environ.get(key_variable(name), "") for name in names}
    for name in [name for name, key in keys.items() if not key]:
        reason = ""
        try:
            keys[name] = stored_key(name)
        except NoKeyring as error:
            reason = f" ({error})"
        if not keys[name]:
            raise KeyMissing(name, f"{missing_key(name)}{reason}")
    for value in source.headers.values():
        for name in in_headers.findall(value):
            if not SENDABLE.fullmatch(keys[name]):
                raise UsageError(
                    f"{key_variable(name)} goes into a header and has characters that cannot be "
                    "sent: use printable ASCII on one line"
                )
    return keys


async def found_keys(source: TileSource) -> dict[str, str]:
    """The same, in a thread where a keyring may have to be asked."""
    if any(template.keys for template in source.templates) or any(
        "{" in value for value in source.headers.values()
    ):
        return await asyncio.to_thread(keys_for, source)
    return {}


def keep_secret(source: TileSource, keys: Mapping[str, str], proxy: str | None) -> None:
    """Before anything is asked of a source: its keys are in no line of a log."""
    hide_keys(keys.values())
    hide_header_values(source.headers)
    for address in (proxy or "", *(template.text for template in source.templates)):
        parts = urlsplit(address)
        hide_keys([parts.password or "", unquote(parts.password or "")])


def _keep_out_of_logs(
    spec: JobSpec, output: Path, keys: Mapping[str, str], proxy: str | None
) -> None:
    """Before anything can be said about a job: its keys are in no line, its file's name in none
    unless places are wanted."""
    keep_secret(spec.source, keys, proxy)
    hide_places([str(output), str(output.absolute()), output.name])


@contextlib.contextmanager
def errors_translated() -> Iterator[None]:
    """Raise `UsageError` or `SourceUnusable` for what the parts below say of bad input."""
    try:
        yield
    except (
        AreaError,
        BBoxError,
        ZoomError,
        SpecError,
        SettingsError,
        SourceError,
        TemplateError,
        StoreError,
    ) as error:
        raise UsageError(str(error)) from error
    except (SourceRefused, DemoServerError) as error:
        raise SourceUnusable(str(error)) from error
