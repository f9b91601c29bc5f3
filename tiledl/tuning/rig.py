"""What a measurement needs around it: a client on the source, and the demo server where that is it.

The same settings, keys and policies as a job's; nothing is stored.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from msgspec import Struct
from msgspec.structs import replace

from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.engine import JobSpec, TileRequester
from tiledl.http import HttpClient
from tiledl.session import errors_translated, found_keys, http_settings, keep_secret
from tiledl.settings import Settings
from tiledl.sources import DEMO_ID, TileSource, demo_source
from tiledl.tuning.load import Ask
from tiledl.tuning.sweep import Inject


class Rig(Struct, frozen=True):
    """A source that can be asked."""

    source: TileSource
    ask: Ask
    """Asks the source's first base address."""
    inject: Inject | None = None
    """Has the embedded demo server spoil a share of its answers; None for every other source."""


@contextlib.asynccontextmanager
async def rigged(
    spec: JobSpec, settings: Settings, behaviour: Behaviour | None = None
) -> AsyncIterator[Rig]:
    """Everything that asking the spec's source takes, closed at the end.

    `behaviour` is the embedded demo server's, where that is the source. Raises `UsageError` or
    `SourceUnusable`.
    """
    async with contextlib.AsyncExitStack() as undo:
        with errors_translated():
            spec.check()
            keys = await found_keys(spec.source)
            source, inject = spec.source, None
            if source.id == DEMO_ID:
                server = await DemoServer.start_async(behaviour)
                undo.push_async_callback(server.stop_async)
                source = replace(demo_source(server.url), policy=source.policy)
                inject = _injecting(server)
            keep_secret(source, keys, settings.proxy)
            client = HttpClient(http_settings(settings, spec.options), settings.http_engine)
            undo.push_async_callback(client.aclose)
            requester = TileRequester(client, source, 0, keys)
        yield Rig(source, requester.ask, inject)


def _injecting(server: DemoServer) -> Inject:
    async def inject(share: float) -> None:
        await asyncio.to_thread(server.set_behaviour, error_rate=share)

    return inject
