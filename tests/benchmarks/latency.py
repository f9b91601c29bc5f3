"""A server that takes 50 ms for a tile: does the number in flight bring what it should?"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.contenders import clean_environment, tiledl_program
from tests.benchmarks.figures import Findings, Goal, Mark, Spread, Table
from tests.benchmarks.measuring import RunFailed, run
from tests.benchmarks.scale import Scale
from tests.benchmarks.servers import memory_server

_LATENCY_MS = 50.0
_ENOUGH = 0.95
_ZOOM = 10
_CPU_BOUND_CORES = 0.9
"""With less than this much of a core taken by the download, or this much of the machine by all, the
CPU is no excuse."""


@dataclass(frozen=True, slots=True)
class _Result:
    share: float
    rate_per_s: float
    cores: float


def latency(scale: Scale, work: Path, cache: Path) -> Findings:
    """Run it."""
    findings = Findings()
    env = clean_environment(work / "home")
    results: dict[int, list[_Result]] = defaultdict(list)
    with memory_server(_LATENCY_MS) as server:
        for _ in range(scale.latency_rounds):
            for level in scale.latency_levels:
                columns = _columns(level, scale.latency_seconds)
                output = work / "map.mbtiles"
                server.reset()
                done = run(
                    [
                        tiledl_program(), "download", "--source", server.template,
                        "--bbox", _bbox(columns), "--zoom", str(_ZOOM), "-o", output,
                        "--concurrency", str(level), "--quiet", "--json", "-",
                    ],
                    servers=[server.pid],
                    env=env,
                )  # fmt: skip
                output.unlink()
                report = json.loads(done.output)
                if report["missing"] or report["dead_letters"]:
                    raise RunFailed(f"tiles are missing at {level} in flight")
                held_s = server.stats()["held_s"]
                rate = report["stored"] / report["elapsed_s"]
                results[level].append(
                    _Result(rate * held_s / level, rate, done.cpu_s / done.wall_s)
                )
                findings.foreign_shares.append(done.foreign_share)
                print(f"  {level} in flight: {results[level][-1].share:.1%}", flush=True)
    rows = []
    for level, found in results.items():
        share = Spread.of([one.share for one in found])
        cores = Spread.of([one.cores for one in found])
        if share.median >= _ENOUGH:
            mark = Mark.PASS
        else:
            mark = Mark.CPU_BOUND if cores.median >= _CPU_BOUND_CORES else Mark.MISS
        findings.goals.append(
            Goal(
                f"server latency {_LATENCY_MS:g} ms, {level} in flight",
                "≥ 95 % of in-flight ÷ latency while CPU allows it",
                f"{share.text('.1%')}, {cores.median:.2f} cores",
                mark,
            )
        )
        rows.append(
            (
                str(level),
                Spread.of([one.rate_per_s for one in found]).text(),
                share.text(".1%"),
                cores.text(".2f"),
            )
        )
    findings.tables.append(
        Table(
            f"A server that takes {_LATENCY_MS:g} ms",
            ("in flight", "tiles/s", "of in-flight ÷ latency", "cores taken"),
            rows,
            "The latency is what the server has measured itself, from the request’s arrival to "
            "handing over the answer. Tiles a second are the job’s own, from its first request to "
            "its last commit; ramp-up and the last requests are in it. Cores are CPU seconds by "
            "wall seconds of the whole program.",
        )
    )
    return findings


def _columns(level: int, seconds: float) -> int:
    """How many columns of tiles take about so long."""
    wanted = level / (_LATENCY_MS / 1000) * seconds
    return max(round(wanted / (1 << _ZOOM)), 1)


def _bbox(columns: int) -> str:
    width = 360 / (1 << _ZOOM)
    return f"-180,-85.0511,{-180 + columns * width - width / 2},85.0511"
