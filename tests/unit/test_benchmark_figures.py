"""What the benchmark's figures rest on, without measuring anything."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.benchmarks import results, tiles
from tests.benchmarks.figures import Findings, Goal, Mark, Spread, Table, quantile, ratios
from tests.benchmarks.kept import Measured, keep, recall
from tests.benchmarks.measuring import RunFailed, family, run
from tests.benchmarks.scale import FULL, QUICK, WORLD, columns_box
from tiledl.geo import BBox, TilePlan, ZoomRange
from tiledl.sources.tile_format import TileFormat, is_whole, sniff


@pytest.mark.parametrize("size_bytes", [tiles.SMALLEST_BYTES, 4321, tiles.LARGEST_BYTES])
def test_a_tile_has_its_size_and_is_taken_for_a_whole_png(size_bytes: int) -> None:
    rng = random.Random(1)
    body, other = tiles.tile_body(rng, size_bytes), tiles.tile_body(rng, size_bytes)
    assert len(body) == size_bytes
    assert body != other
    assert sniff(body) is TileFormat.PNG
    assert is_whole(body, TileFormat.PNG)
    assert not is_whole(body[:-9], TileFormat.PNG)


def test_tiles_are_made_once_and_all_of_them_are_within_the_sizes(tmp_path: Path) -> None:
    mean_bytes = tiles.make_tiles(tmp_path, 3)
    sizes = [file.stat().st_size for file in tmp_path.rglob("*.png")]
    assert len(sizes) == 64
    assert sum(sizes) // 64 == mean_bytes
    assert all(tiles.SMALLEST_BYTES <= size <= tiles.LARGEST_BYTES for size in sizes)
    made_at = {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*.png")}
    assert tiles.make_tiles(tmp_path, 3) == mean_bytes
    assert made_at == {file: file.stat().st_mtime_ns for file in tmp_path.rglob("*.png")}


def test_the_boxes_have_exactly_the_tiles_that_are_made() -> None:
    for zoom in (FULL.small_zoom, FULL.million_zoom):
        assert TilePlan(BBox(*WORLD), ZoomRange(zoom, zoom)).total == 4**zoom
    for scale in (FULL, QUICK):
        for zoom, columns in ((scale.zoom, scale.columns), (5, 32), (5, 31), (5, 1)):
            plan = TilePlan(BBox(*columns_box(columns, zoom)), ZoomRange(zoom, zoom))
            assert plan.total == columns << zoom
            assert {tile.x for tile in plan.tiles()} == set(range(columns))


@given(st.lists(st.integers(), min_size=1, max_size=300), st.sampled_from([0.5, 0.9, 0.99]))
def test_a_quantile_is_the_smallest_value_that_covers_its_share(
    values: list[int], share: float
) -> None:
    found = quantile(values, share)
    covered = sum(value <= found for value in values) / len(values)
    below = sum(value < found for value in values) / len(values)
    assert below < share <= covered


def test_a_ratio_is_taken_within_each_round() -> None:
    # The second round was four times as slow for both.
    assert ratios([800, 200, 900], [400, 100, 300]) == Spread(2.0, 2.0, 3.0, 3)


def test_findings_come_back_as_they_were_kept(tmp_path: Path) -> None:
    measured = _measured("race")
    keep(measured, tmp_path)
    assert recall(["race", "latency"], tmp_path) is None
    keep(_measured("latency"), tmp_path)
    found = recall(["race", "latency"], tmp_path)
    assert found is not None
    assert list(found) == ["race", "latency"]
    assert found["race"].findings.goals == measured.findings.goals
    assert found["race"].foreign == "10%, 30%"
    assert results.markdown(found.values(), []) == results.markdown(
        [measured, _measured("latency")], []
    )


def test_new_figures_leave_what_people_wrote_around_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "RESULTS.md"
    monkeypatch.setattr(results, "RESULTS", page)
    results.write_results("first")
    page.write_text(page.read_text() + "\nWhy curl is faster.\n")
    results.write_results("second")
    text = page.read_text()
    assert "second" in text
    assert "first" not in text
    assert text.endswith("\nWhy curl is faster.\n")


def test_a_run_counts_the_programs_own_time_and_memory() -> None:
    code = "b = bytearray(60_000_000)\nimport time\nt = time.process_time()\n"
    code += "while time.process_time() - t < 0.2: pass\nprint('done')"
    done = run([sys.executable, "-c", code])
    assert done.output == "done\n"
    assert done.cpu_s >= 0.2
    assert done.peak_bytes >= 60_000_000


def test_processes_that_end_while_a_run_is_looked_at_are_no_error() -> None:
    process = subprocess.Popen(["sh", "-c", "for _ in $(seq 300); do /bin/true; done"])
    seen: set[int] = set()
    while process.poll() is None:
        seen.update(family(process.pid))
    assert process.returncode == 0
    assert len(seen) > 1  # Children, too.


def test_a_program_that_fails_is_told_with_its_own_words() -> None:
    with pytest.raises(RunFailed, match="ended with 3: no such map"):
        run(["sh", "-c", "echo no such map >&2; exit 3"])


def _measured(part: str) -> Measured:
    findings = Findings(
        goals=[Goal("speed", "≥ 1", "2", Mark.PASS)],
        tables=[Table("Speed", ("who", "how"), [["a", "b"]], "note")],
        notes=["a note"],
        foreign_shares=[0.1, 0.0, 0.3],
    )
    return Measured(part, findings, "2026-11-24 10:00", 0.5, "abc", "ext4")
