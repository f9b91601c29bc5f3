"""Areas beside the box: loaded, dropped, added, removed, undone, downloaded, and kept."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QToolButton

from tests.gui.driving import eventually, on_qt_loop, shown_window, type_form
from tiledl.demo.launch import DemoServer
from tiledl.geo import BBox, TilePlan, ZoomRange, union_of
from tiledl.gui.areas import NamedArea
from tiledl.gui.controller import Phase
from tiledl.gui.draft import JobDraft
from tiledl.gui.jobs.entry import Download
from tiledl.gui.jobs.keeping import draft_of
from tiledl.gui.main_window import MainWindow

TRIANGLE = {"type": "Polygon", "coordinates": [[[2, 48], [9, 46], [12, 54], [2, 48]]]}
LINE = {"type": "LineString", "coordinates": [[7, 46], [8, 47]]}


def saved(folder: Path, name: str, document: object) -> Path:
    path = folder / name
    path.write_text(json.dumps(document))
    return path


def names(window: MainWindow) -> list[str]:
    return [one.name for one in window.form.areas.areas()]


def _removers(window: MainWindow, name: str) -> list[QToolButton]:
    buttons = window.form.areas.findChildren(QToolButton)
    return [one for one in buttons if one.accessibleName() == f"Remove {name}" and one.isVisible()]


@on_qt_loop
async def test_a_polygon_is_loaded_estimated_drawn_and_downloaded(
    server: DemoServer, tmp_path: Path
) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        assert window.stage.map is not None
        type_form(window, server.tile_url, tmp_path / "map.mbtiles", zooms=(4, 8))
        box_total = window.form.verdict.plan.total if window.form.verdict.plan else 0
        window.area_loading.load(saved(tmp_path, "triangle.geojson", TRIANGLE))
        await eventually(lambda: names(window) == ["triangle.geojson"])
        plan = window.form.verdict.plan
        assert plan is not None
        assert plan.area is not None
        assert plan.total == len(set(plan.tiles())) < box_total
        assert f"{plan.total:,} tiles" in window.form.estimate.text()
        assert window.form.areas.remark.isVisible()
        view = window.stage.map.map.viewport_now.bounds
        assert view[0] < 222_639 < 1_335_834 < view[2], "the whole triangle is in view"

        window.form.start.click()
        await eventually(lambda: window.controller.phase is Phase.OVER)
        assert window.controller.report is not None
        assert window.controller.report.stored == plan.total
        assert window.controller.spec is not None
        assert window.controller.spec.area == plan.area


@on_qt_loop
async def test_lines_ask_for_the_width_of_their_corridor(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        window.area_loading.load(saved(tmp_path, "line.geojson", LINE))
        await eventually(lambda: window.area_loading.question)
        dialog = window.area_loading.question
        assert dialog is not None
        assert dialog.doubleValue() == 1
        dialog.setDoubleValue(11.12)
        dialog.accept()
        await eventually(lambda: names(window) == ["line.geojson, 11.12 km around"])
        [area] = window.form.areas.areas()
        assert abs(area.area.bounds.south - 45.9) < 0.01
        # And whoever thinks better of it gets none.
        window.area_loading.load(tmp_path / "line.geojson")
        await eventually(lambda: window.area_loading.question)
        window.area_loading.question.reject()
        assert len(names(window)) == 1


@on_qt_loop
async def test_boxes_are_added_removed_undone_and_redone(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        await window.load_map()
        panel = window.stage.map
        assert panel is not None
        form = window.form
        form.area.set_values(0, 44, 1, 45)
        form.areas.add_box.click()
        form.area.set_values(5, 44, 6, 45)
        form.areas.add_box.click()
        assert names(window) == ["Box 0, 44, 1, 45", "Box 5, 44, 6, 45"]
        zooms = ZoomRange(0, 6)
        expected = union_of([BBox(0, 44, 1, 45), BBox(5, 44, 6, 45)])
        form.zooms.set_values(0, 6)
        assert form.verdict.plan is not None
        assert form.verdict.plan.counts() == TilePlan(expected.bounds, zooms, expected).counts()
        await eventually(lambda: _removers(window, "Box 0, 44, 1, 45"))
        _removers(window, "Box 0, 44, 1, 45")[0].click()
        assert names(window) == ["Box 5, 44, 6, 45"]
        panel.undo()
        assert names(window) == ["Box 0, 44, 1, 45", "Box 5, 44, 6, 45"]
        panel.undo()
        assert names(window) == ["Box 0, 44, 1, 45"]
        panel.undo()
        assert form.area.values() == (0, 44, 1, 45)
        panel.undo()
        assert names(window) == []
        for _ in range(4):
            panel.redo()
        assert names(window) == ["Box 5, 44, 6, 45"]
        assert form.area.values() == (5, 44, 6, 45)


@on_qt_loop
async def test_a_file_is_dropped_on_the_window_and_on_the_map(tmp_path: Path) -> None:
    path = saved(tmp_path, "triangle.json", TRIANGLE)
    async with shown_window(tmp_path) as window:
        await window.load_map()
        assert window.stage.map is not None
        for number, widget in enumerate((window, window.stage.map.map.viewport()), 1):
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(str(path))])
            enter = QDragEnterEvent(
                widget.rect().center(), Qt.DropAction.CopyAction, mime,
                Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            )  # fmt: skip
            QApplication.sendEvent(widget, enter)
            assert enter.isAccepted()
            drop = QDropEvent(
                QPointF(widget.rect().center()), Qt.DropAction.CopyAction, mime,
                Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
            )  # fmt: skip
            QApplication.sendEvent(widget, drop)
            await eventually(lambda number=number: len(names(window)) == number)


@on_qt_loop
async def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        window.area_loading.load(saved(tmp_path, "bad.geojson", {"type": "Nonsense"}))
        await eventually(lambda: "no type of geometry" in window.banner.text)
        assert "bad.geojson" in window.banner.text
        assert names(window) == []


def test_a_jobs_areas_survive_in_the_saved_queue() -> None:
    area = union_of([BBox(0, 44, 1, 45), BBox(5, 44, 6, 45)])
    draft = JobDraft(
        "Demo world", 0, 0, 1, 1, 0, 3, "/tmp/a.mbtiles", areas=(NamedArea("two boxes", area),)
    )
    from tiledl.gui.jobs.entry import entry_for
    from tiledl.gui.jobs.keeping import _saved_of

    kept = json.loads(json.dumps(_saved_of(entry_for(draft))))
    assert draft_of(kept["download"]) == draft
    assert Download(draft).draft.area == area
