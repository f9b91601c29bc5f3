"""Plans that take long to count are counted beside the window."""

from __future__ import annotations

import json
import math
import threading
from pathlib import Path

import pytest

from tests.gui.driving import eventually, on_qt_loop, shown_window
from tiledl.geo import Area
from tiledl.gui.draft import Field


def coast(folder: Path) -> Path:
    """A round island."""
    ring = [
        [10 + 6 * math.cos(turn / 180 * math.pi), 50 + 4 * math.sin(turn / 180 * math.pi)]
        for turn in range(360)
    ]
    path = folder / "island.geojson"
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [[*ring, ring[0]]]}))
    return path


@on_qt_loop
async def test_the_window_counts_beside_itself_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted_in: list[threading.Thread] = []
    counted = Area._counted

    def noting(area: Area, highest: int) -> list[int]:
        counted_in.append(threading.current_thread())
        return counted(area, highest)

    monkeypatch.setattr(Area, "_counted", noting)
    async with shown_window(tmp_path) as window:
        form = window.form
        form.source.set_text("https://tiles.example.org/{z}/{x}/{y}.png")
        window.area_loading.load(coast(tmp_path))
        await eventually(lambda: form.areas.areas(), "the area")
        await eventually(lambda: "tiles" in form.estimate.text(), "the estimate")
        form.zooms.set_values(0, 14)
        assert form.estimate.text() == "Counting tiles…"
        assert form.verdict.is_ready, "it may be started meanwhile"
        await eventually(lambda: "," in form.estimate.text(), "the new estimate")
        assert form.verdict.plan is not None
        assert f"{form.verdict.plan.total:,}" in form.estimate.text()
        assert threading.main_thread() not in counted_in


@on_qt_loop
async def test_a_zoom_too_deep_for_the_border_is_a_problem_of_the_zooms(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        form = window.form
        form.source.set_text("https://tiles.example.org/{z}/{x}/{y}.png")
        window.area_loading.load(coast(tmp_path))
        await eventually(lambda: form.areas.areas(), "the area")
        form.zooms.set_values(0, 30)
        assert "choose zooms down to" in form.verdict.problems[Field.ZOOM]
        assert form.estimate.text() == "No estimate"
