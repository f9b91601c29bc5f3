"""The race: the same tiles of the same nginx, by everybody in turn, round after round."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import deletions, mapproxy, tiles
from tests.benchmarks.contenders import CURL, HTTPX, TILEDL, WINDOW, Contender, Took, contenders
from tests.benchmarks.display import xvfb
from tests.benchmarks.figures import Findings, Goal, Mark, Spread, Table, ratios
from tests.benchmarks.measuring import Run, RunFailed, run
from tests.benchmarks.scale import IN_FLIGHT, Scale
from tests.benchmarks.servers import Server, nginx

_CLOSE = (TILEDL, WINDOW, CURL)

_GOALS = (
    (TILEDL, CURL, 1.3, "headless, {in_flight} in flight, {tiles:,} tiles into MBTiles, durable"),
    (WINDOW, CURL, 1.0, "the same {tiles:,} tiles in the window, under Xvfb"),
    (TILEDL, HTTPX, 20.0, "headless against the plain httpx loop"),
    (WINDOW, HTTPX, 20.0, "the window against the plain httpx loop"),
)


@dataclass(frozen=True, slots=True)
class _Result:
    run: Run
    took: Took
    tiles: int

    @property
    def rate_per_s(self) -> float:
        return self.tiles / self.took.seconds


def race(scale: Scale, work: Path, cache: Path) -> Findings:
    """Run it; `cache` keeps what later runs need again.

    What the contenders have written stays in `work`, if it is many files: see `deletions`.
    """
    findings = Findings()
    findings.notes += deletions.wait_until_forgotten(work, cache, is_patient=scale.is_patient)
    races = ((scale.zoom, scale.columns), (scale.zoom - 1, 1 << scale.zoom - 1))
    mean_bytes = {zoom: tiles.make_tiles(cache / "tiles", zoom) for zoom, _ in races}
    found_mapproxy = mapproxy.install(cache / "mapproxy")
    making_us: list[float] = []
    with nginx(cache / "tiles", work / "nginx") as server, xvfb() as display:
        for zoom, columns in races:
            racing, notes = contenders(
                zoom, columns, scale, work / "home", display.name, found_mapproxy
            )
            if zoom == scale.zoom:
                findings.notes += notes
            else:
                racing = [one for one in racing if one.name in _CLOSE]
            tiles.read_all(cache / "tiles" / str(zoom))
            results = _rounds(
                racing, scale, server, display.pid, work / f"race-{zoom}", findings, making_us
            )
            findings.goals += [
                _goal(results, columns << zoom, *goal) for goal in _GOALS if goal[1] in results
            ]
            if zoom == scale.zoom:
                title, note = "The race", _circumstances(scale, mean_bytes[zoom])
            else:
                title, note = "The race with the fewest tiles", _SMALLER
            findings.tables.append(_table(title, results, note))
    findings.notes.append(
        f"Making an empty file took {Spread.of(making_us).text()} µs of CPU time in the rounds of "
        "the race: much more than 30 means that the file system is busy with earlier deletions, "
        "which flatters tiledl."
    )
    return findings


def _rounds(
    racing: Sequence[Contender],
    scale: Scale,
    server: Server,
    display_pid: int,
    work: Path,
    findings: Findings,
    making_us: list[float],
) -> dict[str, list[_Result]]:
    """Results by contender, of those that have done their work in each round."""
    results: dict[str, list[_Result]] = defaultdict(list)
    failed: set[str] = set()
    work.mkdir()
    for number in range(scale.rounds):
        making_us.append(deletions.making_a_file_us(work / f"empty-{number}"))
        here = [one for one in racing if number < scale.peer_rounds or one.name in _CLOSE]
        # Everybody follows everybody once in a while.
        turn = number % len(here)
        for contender in here[turn:] + here[:turn]:
            if contender.name in failed:
                continue
            try:
                result = _one_run(contender, number, server.url, work, [server.pid, display_pid])
            except RunFailed as error:
                if contender.name in (TILEDL, WINDOW, CURL, HTTPX):
                    raise
                # A peer that does not do its work has no figures; the others' stand.
                failed.add(contender.name)
                findings.notes.append(f"{contender.name} is left out: {error}")
                continue
            results[contender.name].append(result)
            findings.foreign_shares.append(result.run.foreign_share)
            print(f"  round {number + 1}: {contender.name} {result.rate_per_s:,.0f} tiles/s",
                  flush=True)  # fmt: skip
    return {name: runs for name, runs in results.items() if name not in failed}


def _one_run(
    contender: Contender, number: int, url: str, work: Path, servers: list[int]
) -> _Result:
    out = work / f"{contender.name.replace(' ', '-')}-{number}"
    out.mkdir()
    done = run(contender.command(url, out), servers=servers, env=contender.env, cwd=out)
    result = _Result(done, contender.check(done, out, contender.tiles), contender.tiles)
    for file in out.glob("*.mbtiles"):
        file.unlink()  # one for all tiles: no burden to who makes files next
    return result


def _goal(
    results: dict[str, list[_Result]], tiles: int, over: str, under: str, least: float, what: str
) -> Goal:
    ratio = _ratios(results, over, under)
    return Goal(
        what.format(in_flight=IN_FLIGHT, tiles=tiles),
        f"≥ {least:g} × {under}’s tiles/s",
        f"{ratio.text('.2f' if least < 10 else '.1f')} ×",
        Mark.PASS if ratio.median >= least else Mark.MISS,
    )


def _ratios(results: dict[str, list[_Result]], over: str, under: str) -> Spread:
    shared = min(len(results[over]), len(results[under]))
    return ratios(
        [result.rate_per_s for result in results[over][:shared]],
        [result.rate_per_s for result in results[under][:shared]],
    )


def _table(title: str, results: dict[str, list[_Result]], note: str) -> Table:
    rows = []
    for name, runs in results.items():
        own = [one.tiles / one.took.own_s for one in runs if one.took.own_s is not None]
        rows.append(
            (
                name,
                f"{runs[0].tiles:,}",
                Spread.of([one.rate_per_s for one in runs]).text(),
                Spread.of(own).text() if own else "–",
                _ratios(results, name, CURL).text(".2f"),
                Spread.of([one.took.cpu_s / one.tiles * 1000 for one in runs]).text(".2f"),
                Spread.of([one.run.peak_bytes / 1e6 for one in runs]).text(),
            )
        )
    return Table(
        title,
        (
            "program", "tiles", "tiles/s", "without its start-up", "÷ curl, by round",
            "CPU s per 1,000 tiles", "peak memory, MB",
        ),
        rows,
        note,
    )  # fmt: skip


def _circumstances(scale: Scale, mean_bytes: int) -> str:
    return (
        "nginx on loopback, which opens each file anew as it does unless told otherwise, "
        f"{scale.tiles:,} distinct tiles of {tiles.SMALLEST_BYTES / 1000:g}–"
        f"{tiles.LARGEST_BYTES // 1000} kB ({mean_bytes / 1000:.1f} kB on average), {IN_FLIGHT} in "
        f"flight, {scale.rounds} alternating rounds, the first {scale.peer_rounds} of them with "
        "all programs; medians, with lowest and highest. Seconds are those of the whole program, "
        "its start included; only the window’s count from the click on “Start” to the finished "
        "file, because it is open before. Programs that need minutes fetch a part of the tiles. "
        "All but tiledl write one file a tile, without flushing it to the disk; curl sees to each "
        "file’s folder (--create-dirs), unless all were made before its start, in time that does "
        "not count. Several processes’ peaks of memory are added up; the window’s are its own, the "
        "writer’s and those of the demo’s server, which has drawn its map before."
    )


_SMALLER = (
    "The same, but for the tiles. Of a job that is over within a second, the program’s start, the "
    "file’s making and the last batch’s way to the disk are a fifth."
)
