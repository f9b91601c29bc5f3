"""What a measurement was made with: versions, machine, the source's policy, where the tiles are."""

from __future__ import annotations

import os
import platform

from tiledl import __version__
from tiledl.geo import TilePlan
from tiledl.sources import TileSource
from tiledl.versions import engine_versions


def circumstances_of(source: TileSource, plan: TilePlan) -> dict[str, str]:
    """By what they are called; never a key."""
    policy, box = source.policy, plan.bbox
    return {
        "tiledl": __version__,
        "python": platform.python_version(),
        "HTTP engines": engine_versions(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processors": str(os.cpu_count()),
        "policy": f"at most {policy.max_concurrency or 'any number'} in flight and "
        f"{policy.max_rate_per_s or 'any number of'} requests/s",
        "area": f"{box.west:g},{box.south:g},{box.east:g},{box.north:g}",
        "zooms": f"{plan.zooms.lowest}-{plan.zooms.highest}",
    }
