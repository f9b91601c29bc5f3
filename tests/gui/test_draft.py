"""What the form says about what was entered."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tiledl.gui.draft import Field, JobDraft, suggested_output

DRAFT = JobDraft("Demo world", -11, 35, 30, 60, 0, 6, "/tmp/map.mbtiles")


def test_a_good_draft_has_a_plan_and_no_problem() -> None:
    verdict = DRAFT.verdict()
    assert verdict.is_ready
    assert verdict.first_problem is None
    assert verdict.plan is not None
    assert verdict.plan.total == 98


@pytest.mark.parametrize(
    ("change", "part", "words"),
    [
        ({"source": ""}, Field.SOURCE, "choose a source"),
        ({"source": "https://example.org/tiles"}, Field.SOURCE, "lacks {z}, {x}, {y}"),
        ({"source": "nobody knows this"}, Field.SOURCE, "no source called"),
        ({"source": "OpenStreetMap.Mapnik"}, Field.SOURCE, "forbids bulk downloads"),
        ({"south": 60, "north": 35}, Field.AREA, "south (60) is not below north (35)"),
        ({"west": 5, "east": 5}, Field.AREA, "no width"),
        ({"lowest_zoom": 5, "highest_zoom": 3}, Field.ZOOM, "runs backwards"),
        ({"highest_zoom": 13}, Field.ZOOM, "above the source's maximum of 12"),
        ({"output": " "}, Field.OUTPUT, "choose the file"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    change: dict[str, object], part: Field, words: str
) -> None:
    verdict = replace(DRAFT, **change).verdict()  # type: ignore[arg-type]
    assert not verdict.is_ready
    assert words in verdict.problems[part]
    assert list(verdict.problems) == [part]


def test_the_first_problem_is_the_first_in_the_form() -> None:
    verdict = replace(DRAFT, output="", source="", west=1, east=1).verdict()
    assert verdict.first_problem is not None
    assert verdict.first_problem[0] is Field.SOURCE
    assert set(verdict.problems) == {Field.SOURCE, Field.AREA, Field.OUTPUT}


def test_an_unknown_provider_is_warned_about_but_not_refused() -> None:
    verdict = replace(DRAFT, source="https://tiles.example.org/{z}/{x}/{y}.png").verdict()
    assert verdict.is_ready
    assert "terms" in verdict.warning


def test_suggested_files_are_named_after_the_source_and_fresh(tmp_path: Path) -> None:
    first = suggested_output("Demo world", tmp_path)
    assert first == tmp_path / "demo-world.mbtiles"
    first.touch()
    assert suggested_output("Demo world", tmp_path) == tmp_path / "demo-world-2.mbtiles"
    assert suggested_output("no such thing", tmp_path).name == "map.mbtiles"
    assert suggested_output("http://10.0.0.7/a/{z}/{x}/{y}", tmp_path).name == "10.0.0.7.mbtiles"
