"""The loop that most scripts use.

``python -m tests.benchmarks.httpx_loop URL ZOOM COLUMNS OUT``
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import httpx

from tests.benchmarks.scale import IN_FLIGHT


async def _download(url: str, zoom: int, columns: int, out: Path) -> None:
    semaphore = asyncio.Semaphore(IN_FLIGHT)
    limits = httpx.Limits(max_connections=IN_FLIGHT, max_keepalive_connections=IN_FLIGHT)
    async with httpx.AsyncClient(limits=limits, timeout=20) as client:

        async def fetch(x: int, y: int) -> None:
            async with semaphore:
                reply = await client.get(f"{url}/{zoom}/{x}/{y}.png")
            reply.raise_for_status()
            (out / f"{x}-{y}.png").write_bytes(reply.content)

        await asyncio.gather(*(fetch(x, y) for x in range(columns) for y in range(1 << zoom)))


if __name__ == "__main__":
    asyncio.run(_download(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4])))
