"""The tuning lab against servers whose limits are known, and its latencies against other tools'."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.contenders import clean_environment, tiledl_program
from tests.benchmarks.figures import Findings, Goal, Mark, Spread, Table
from tests.benchmarks.measuring import run
from tests.benchmarks.scale import Scale
from tests.benchmarks.servers import nginx
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.demo.tiles import TilePainter
from tiledl.demo.world import World
from tiledl.geo import Tile

_SERVICE_MS = 40.0
_CAPACITIES = (4, 16, 64)
_NEAR = 0.2
_RUNS_OF_TEN = 0.9
_RATE_PER_S = 200
_REFUSED = 0.02
_AGREE = 0.15
_SECONDS = 8
_PERCENTILES = (50, 90, 99)
_IN_FLIGHT = (8, 32)
_OPEN_RATE_PER_S = 160
_OPEN_WORKERS = 32

_Env = Mapping[str, str]


def tuning(scale: Scale, work: Path, cache: Path) -> Findings:
    """Sweeps of servers of known capacity."""
    findings = Findings()
    _capacities(findings, scale, clean_environment(work / "home"))
    return findings


def agreement(scale: Scale, work: Path, cache: Path) -> Findings:
    """nginx's limit of its rate, and other tools' percentiles."""
    findings = Findings()
    env = clean_environment(work / "home")
    _rate_limit(findings, scale, work, env)
    _others(findings, scale, env)
    return findings


def _capacities(findings: Findings, scale: Scale, env: _Env) -> None:
    rows = []
    for capacity in _CAPACITIES:
        chosen, by_auto = [], []
        with DemoServer(Behaviour(latency_ms=_SERVICE_MS, capacity=capacity)) as server:
            for seed in range(scale.tuning_runs):
                found = _tuned(
                    server.tile_url, env, findings,
                    ["--zoom", "0-2", "--seconds", "1", "--warm-up", "0.3", "--seed", str(seed)],
                )  # fmt: skip
                chosen.append(found["recommendation"]["in_flight"])
                by_auto.append(found["auto"]["in_flight"])
                print(f"  capacity {capacity}: {chosen[-1]}, auto {by_auto[-1]}", flush=True)
        near = sum(abs(one - capacity) <= _NEAR * capacity for one in chosen)
        findings.goals.append(
            Goal(
                f"tune: capacity {capacity}, service {_SERVICE_MS:g} ms",
                "within 20 % in 9 of 10 runs",
                f"{near} of {len(chosen)}: {', '.join(map(str, chosen))}",
                Mark.PASS if near >= _RUNS_OF_TEN * len(chosen) else Mark.MISS,
            )
        )
        rows.append((str(capacity), Spread.of(chosen).text(), Spread.of(by_auto).text()))
    findings.tables.append(
        Table(
            "The concurrency that a server takes",
            ("capacity", "recommended", "auto’s choice"),
            rows,
            "The demo’s server, each run with another seed. “auto” is the controller of a download "
            "with `--concurrency auto`, measured right after each sweep.",
        )
    )


def _rate_limit(findings: Findings, scale: Scale, work: Path, env: _Env) -> None:
    folder = work / "www"
    (folder / "0" / "0").mkdir(parents=True)
    tile = TilePainter(World.load()).paint(Tile(0, 0, 0), 1)
    (folder / "0" / "0" / "0.png").write_bytes(tile.body)
    rates, shares, told = [], [], []
    with nginx(folder, work / "limited", rate_per_s=_RATE_PER_S) as server:
        for _ in range(scale.tuning_rounds):
            found = _tuned(server.template, env, findings, ["--zoom", "0", "--seconds", "2"])
            rates.append(found["recommendation"]["rate_per_s"] or 0.0)
            shares.append(found["refusals"] / found["requests"])
            told.append("asked for fewer" in found["why"])
            print(f"  limit_req: {rates[-1]:.0f}/s, {shares[-1]:.2%} refused", flush=True)
    is_met = (
        max(shares) <= _REFUSED
        and all(told)
        and all(abs(rate - _RATE_PER_S) <= _NEAR * _RATE_PER_S for rate in rates)
    )
    findings.goals.append(
        Goal(
            f"tune: nginx limit_req {_RATE_PER_S}/s, burst 10",
            "finds it, under 2 % refused, says so",
            f"{Spread.of(rates).text()}/s, {Spread.of(shares).text('.2%')} refused",
            Mark.PASS if is_met else Mark.MISS,
        )
    )


def _others(findings: Findings, scale: Scale, env: _Env) -> None:
    """One server, one tile, and the same load from each: times of service are lognormal, so that
    percentiles differ from each other."""
    rows: list[tuple[str, ...]] = []
    behaviour = Behaviour(latency_ms=20, latency_p99_ms=80, capacity=16)
    with DemoServer(behaviour) as server:
        url = server.tile_url.format(z=0, x=0, y=0)
        for in_flight in _IN_FLIGHT:
            ours, theirs = [], []
            for _ in range(scale.tuning_rounds):
                ours.append(_ours(server, env, findings, ["--levels", str(in_flight)]))
                theirs.append(_wrk(url, in_flight, env, findings))
            _compare(findings, rows, f"closed loop, {in_flight} in flight", "wrk", ours, theirs)
        # hey's workers tick together: where places are few, they would wait for each other.
        server.set_behaviour(capacity=0)
        ours, theirs = [], []
        for _ in range(scale.tuning_rounds):
            ours.append(_ours(server, env, findings, ["--rates", str(_OPEN_RATE_PER_S)]))
            theirs.append(_hey(url, env, findings))
        _compare(findings, rows, f"open loop, {_OPEN_RATE_PER_S}/s", "hey", ours, theirs)
    findings.tables.append(
        Table(
            "Latencies beside other tools’",
            ("load", "percentile", "tiledl, ms", "other, ms", "ratio"),
            rows,
            "Medians of alternating runs on the demo’s server (20 ms, p99 80 ms, 16 places; "
            "in the open loop as many as are wanted, since hey’s workers tick together). wrk 4.1 "
            f"with one thread; hey with {_OPEN_WORKERS} workers that share the rate.",
        )
    )


def _compare(
    findings: Findings,
    rows: list[tuple[str, ...]],
    load: str,
    other: str,
    ours: Sequence[Sequence[float]],
    theirs: Sequence[Sequence[float]],
) -> None:
    worst = 0.0
    for place, percentile in enumerate(_PERCENTILES):
        mine = Spread.of([one[place] for one in ours])
        its = Spread.of([one[place] for one in theirs])
        ratio = mine.median / its.median
        worst = max(worst, abs(ratio - 1))
        rows.append(
            (
                load,
                f"p{percentile}",
                mine.text(".1f"),
                f"{other}: {its.text('.1f')}",
                f"{ratio:.2f}",
            )
        )
    print(f"  {load}: {worst:.0%} from {other}", flush=True)
    findings.goals.append(
        Goal(
            f"percentiles, {load}",
            f"within 15 % of {other}’s",
            f"at most {worst:.0%} apart",
            Mark.PASS if worst <= _AGREE else Mark.MISS,
        )
    )


def _tuned(template: str, env: _Env, findings: Findings, options: Sequence[str]) -> dict[str, Any]:
    done = run(
        [tiledl_program(), "tune", "--source", template, *options, "--no-save", "--json", "-"],
        env=env,
    )
    findings.foreign_shares.append(done.foreign_share)
    report: dict[str, Any] = json.loads(done.output)
    return report


def _ours(server: DemoServer, env: _Env, findings: Findings, options: Sequence[str]) -> list[float]:
    found = _tuned(
        server.tile_url, env, findings,
        [*options, "--zoom", "0", "--seconds", str(_SECONDS), "--rounds", "1"],
    )  # fmt: skip
    latencies = found["measurements"][0]
    by_name = latencies.get("corrected_latency_s") or latencies["latency_s"]
    return [1000 * by_name[f"p{percentile}"] for percentile in _PERCENTILES]


def _wrk(url: str, in_flight: int, env: _Env, findings: Findings) -> list[float]:
    done = run(
        ["wrk", "-t", "1", "-c", str(in_flight), "-d", f"{_SECONDS}s", "--latency", url], env=env
    )
    findings.foreign_shares.append(done.foreign_share)
    return [
        _in_ms(re.search(rf"^\s+{percentile}%\s+([\d.]+)(us|ms|s)$", done.output, re.M))
        for percentile in _PERCENTILES
    ]


def _hey(url: str, env: _Env, findings: Findings) -> list[float]:
    each = _OPEN_RATE_PER_S / _OPEN_WORKERS
    done = run(
        ["hey", "-z", f"{_SECONDS}s", "-c", str(_OPEN_WORKERS), "-q", f"{each:g}", url], env=env
    )
    findings.foreign_shares.append(done.foreign_share)
    return [
        _in_ms(re.search(rf"^\s+{percentile}% in ([\d.]+) sec(s)", done.output, re.M))
        for percentile in _PERCENTILES
    ]


def _in_ms(found: re.Match[str] | None) -> float:
    if found is None:
        raise RuntimeError("the other tool has told no percentiles: its output is another now")
    return float(found[1]) * {"us": 0.001, "ms": 1.0, "s": 1000.0}[found[2]]
