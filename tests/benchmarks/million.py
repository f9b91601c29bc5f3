"""The long job: does it stay as fast and as small as a short one, and is a finished one cheap?"""

from __future__ import annotations

import json
import shutil
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.contenders import clean_environment, download_command, tiledl_program
from tests.benchmarks.figures import Findings, Goal, Mark, Spread, Table
from tests.benchmarks.measuring import Run, RunFailed, run
from tests.benchmarks.memory_server import BODY_BYTES, MARK_EVERY
from tests.benchmarks.scale import IN_FLIGHT, Scale
from tests.benchmarks.servers import Server, memory_server

_MORE_MEMORY_BYTES = 20e6
_LAST_TENTH = 0.95
_RESUME_S = 5.0


def million(scale: Scale, work: Path, cache: Path) -> Findings:
    """Run it."""
    findings = Findings()
    folder = work / "million"
    folder.mkdir()
    env = clean_environment(work / "home")
    small_tiles, many_tiles = 4**scale.small_zoom, 4**scale.million_zoom
    with memory_server() as server:

        def download(zoom: int, output: Path) -> Run:
            done = run(
                download_command(server.template, zoom, output, IN_FLIGHT),
                servers=[server.pid],
                env=env,
                is_for_memory=zoom == scale.small_zoom,
            )
            _check(done, 4**zoom)
            findings.foreign_shares.append(done.foreign_share)
            print(f"  {4**zoom:,} tiles: {done.wall_s:.1f} s", flush=True)
            return done

        smalls: list[Run] = []
        manys: list[Run] = []
        tenths: list[list[float]] = []
        for number in range(scale.million_rounds):
            smalls.append(download(scale.small_zoom, folder / f"small-{number}.mbtiles"))
            server.reset()
            manys.append(download(scale.million_zoom, folder / f"many-{number}.mbtiles"))
            tenths.append(_tenths(server))
    finished = folder / "many-0.mbtiles"
    resumes = [
        run(
            [tiledl_program(), "resume", file, "--quiet", "--json", "-"],
            env=env,
            is_for_memory=True,
        )
        for file in (folder / "small-0.mbtiles", finished)
    ]
    for resume, tiles in zip(resumes, (small_tiles, many_tiles), strict=True):
        if json.loads(resume.output)["done_before"] != tiles:
            raise RunFailed("the resumed job did not know that it was done")
    file_bytes = finished.stat().st_size
    shutil.rmtree(folder)
    words = f"{many_tiles:,}"
    small_mb = Spread.of([one.peak_bytes / 1e6 for one in smalls])
    many_mb = Spread.of([one.peak_bytes / 1e6 for one in manys])
    growth_mb = Spread.of(
        [
            (many.peak_bytes - small.peak_bytes) / 1e6
            for small, many in zip(smalls, manys, strict=True)
        ]
    )
    findings.goals.append(
        Goal(
            f"memory: {small_tiles:,} tiles against {words}",
            "peak grows by less than 20 MB",
            f"{growth_mb.text('+.1f')} MB ({small_mb.median:.0f} → {many_mb.median:.0f})",
            Mark.PASS if growth_mb.highest < _MORE_MEMORY_BYTES / 1e6 else Mark.MISS,
        )
    )
    share = Spread.of([rates[-1] / rates[0] for rates in tenths])
    findings.goals.append(
        Goal(
            f"throughput over a job of {words} tiles",
            "last tenth ≥ 95 % of the first tenth",
            share.text(".1%"),
            Mark.PASS if share.median >= _LAST_TENTH else Mark.MISS,
        )
    )
    more = resumes[1].peak_bytes - resumes[0].peak_bytes
    findings.goals.append(
        Goal(
            f"resume of a finished job of {words} tiles",
            "under 5 s, constant memory",
            f"{resumes[1].wall_s:.2f} s, {more / 1e6:+.1f} MB against {small_tiles:,} tiles",
            Mark.PASS if resumes[1].wall_s < _RESUME_S and more < _MORE_MEMORY_BYTES else Mark.MISS,
        )
    )
    findings.tables.append(
        Table(
            "The long job",
            ("tenth of the job", *map(str, range(1, 11))),
            [
                (f"tiles/s, run {number}", *(f"{rate:,.0f}" for rate in rates))
                for number, rates in enumerate(tenths, 1)
            ],
            f"{words} distinct tiles of {BODY_BYTES} bytes from a server that has them in memory, "
            f"{IN_FLIGHT} in flight; {Spread.of([one.wall_s for one in manys]).text()} s in all, "
            f"{Spread.of([one.cpu_s for one in manys]).text()} s CPU, a file of "
            f"{file_bytes / 1e6:,.0f} MB. Rates are the server’s, by the moments at which each "
            f"{MARK_EVERY:,}th tile was answered.",
        )
    )
    return findings


def _check(done: Run, tiles: int) -> None:
    report = json.loads(done.output)
    if report["stored"] != tiles or report["missing"] or report["dead_letters"]:
        raise RunFailed(f"{report['stored']:,} of {tiles:,} tiles were stored")


def _tenths(server: Server) -> list[float]:
    """Tiles a second in each tenth of what a server has answered."""
    marks: list[float] = server.stats()["marks"]
    edges = [round(number * (len(marks) - 1) / 10) for number in range(11)]
    return [
        (late - early) * MARK_EVERY / (marks[late] - marks[early])
        for early, late in pairwise(edges)
    ]
