"""Opening a file shows it; nothing is asked of anybody until somebody says so."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.gui.driving import eventually, on_qt_loop, shown_window
from tests.gui.jobs_files import draft_for, foreign_file, half_done
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.gui.controller import JobController, Phase
from tiledl.gui.main_window import MainWindow
from tiledl.gui.sessions import RealSessions
from tiledl.store import inspect


async def _opened(window: MainWindow, path: Path) -> None:
    window.open_file(path)
    await eventually(lambda: window.controller.phase is Phase.LOOKING)


@on_qt_loop
async def test_an_opened_file_is_shown_whole_without_a_request(
    server: DemoServer, tmp_path: Path
) -> None:
    output = tmp_path / "map.mbtiles"
    await half_done(server, output)
    server.set_behaviour(Behaviour(record_requests=True))
    before, asked = output.read_bytes(), server.stats().tile_requests
    async with shown_window(tmp_path) as window:
        await window.load_map()
        await _opened(window, output)
        stored = inspect(output).stored
        draft = window.form.draft()
        assert (draft.west, draft.south, draft.east, draft.north) == (5, 45, 11, 48)
        assert (draft.lowest_zoom, draft.highest_zoom) == (0, 9)
        assert draft.output == str(output)
        assert window.progress.title.text() == "Opened map.mbtiles"
        assert "missing" in window.progress.sentence.text()
        assert window.progress.counts["stored"].text() == str(stored)
        assert "Still missing" in window.report.text
        binding = window.stage.map_binding
        assert binding is not None
        coverage = binding._coverage
        assert coverage is not None
        await eventually(lambda: sum(sum(coverage.at(zoom).stored) for zoom in range(10)) == stored)
        assert server.stats().tile_requests == asked, "nobody was asked"
        assert output.read_bytes() == before, "nothing was changed"
        assert window.progress.pause.text() == "&Resume"
        window.progress.pause.click()
        await window.controller.settled()
        await eventually(lambda: window.progress.title.text() == "Finished")
    assert inspect(output).finished


@on_qt_loop
async def test_failed_tiles_of_an_opened_file_are_listed_and_tried_again(
    server: DemoServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILEDL_RETRIES", "0")
    output = tmp_path / "map.mbtiles"
    server.set_behaviour(Behaviour(error_500=0.4, seed=3))
    controller = JobController(RealSessions())
    controller.start(draft_for(server, output, (0, 9)))
    await controller.settled()
    failed = sum(inspect(output).dead_letters.values())
    assert failed
    server.set_behaviour(Behaviour())
    async with shown_window(tmp_path) as window:
        await _opened(window, output)
        window.tabs.setCurrentWidget(window.stage.failed)
        await eventually(lambda: window.stage.failed.model.rowCount() == failed)
        assert window.progress.retry.isVisible()
        assert f"{failed:,} failed" in window.progress.sentence.text()
        window.progress.retry.click()
        await window.controller.settled()
    assert not inspect(output).dead_letters


@pytest.mark.parametrize("with_bounds", [True, False])
@on_qt_loop
async def test_another_programs_file_is_shown_and_never_changed(
    with_bounds: bool, tmp_path: Path
) -> None:
    path = tmp_path / "hills.mbtiles"
    foreign_file(path, with_bounds=with_bounds)
    before = path.read_bytes()
    async with shown_window(tmp_path) as window:
        await window.load_map()
        await _opened(window, path)
        draft = window.form.draft()
        assert (draft.lowest_zoom, draft.highest_zoom) == (3, 4)
        if with_bounds:
            assert (draft.west, draft.north) == (1.5, 60)
        else:
            assert (draft.west, draft.east) == (0, 45)
        assert draft.output != str(path)
        assert "another program" in window.progress.sentence.text()
        assert not window.progress.pause.isEnabled()
        assert not window.progress.retry.isVisible()
        coverage = window.stage.map_binding._coverage  # type: ignore[union-attr]
        await eventually(lambda: sum(coverage.at(4).stored) == 3)
        cells = coverage.at(4)
        assert cells.stored[cells.cell_of(8, 5)] == 1
        assert cells.stored[cells.cell_of(8, 4)] == 0
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.glob("hills*")] == ["hills.mbtiles"]


@pytest.mark.parametrize("kind", ["text", "no tiles", "gone", "folder"])
@on_qt_loop
async def test_what_cannot_be_shown_is_told_in_a_sentence(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.mbtiles"
    match kind:
        case "text":
            path.write_text("my diary " * 100)
        case "no tiles":
            with sqlite3.connect(path) as made:
                made.execute("CREATE TABLE notes (id)")
            made.close()
        case "folder":
            path.mkdir()
    async with shown_window(tmp_path) as window:
        window.open_file(path)
        await eventually(lambda: window.banner.text)
        assert "mine.mbtiles" in window.banner.text
        assert window.controller.phase is Phase.IDLE
        assert window.jobs.recent.paths == ()


@on_qt_loop
async def test_a_file_dropped_on_the_window_or_its_map_is_opened(
    server: DemoServer, tmp_path: Path
) -> None:
    path = tmp_path / "hills.mbtiles"
    foreign_file(path)
    async with shown_window(tmp_path) as window:
        await window.load_map()
        assert window.stage.map is not None
        for widget in (window, window.stage.map.map.viewport()):
            window.jobs.new_job()
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(str(path))])
            copy, left, none = (
                Qt.DropAction.CopyAction,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
            enter = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
            QApplication.sendEvent(widget, enter)
            assert enter.isAccepted()
            QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), copy, mime, left, none))
            await eventually(lambda: window.controller.phase is Phase.LOOKING)


@on_qt_loop
async def test_recent_files_are_offered_newest_first_and_can_be_forgotten(tmp_path: Path) -> None:
    first, second = tmp_path / "one.mbtiles", tmp_path / "two.mbtiles"
    foreign_file(first)
    foreign_file(second)
    async with shown_window(tmp_path) as window:
        for path in (first, second):
            window.open_file(path)
            await eventually(lambda path=path: path in window.jobs.recent.paths)
        first.unlink()
        window.jobs.fill_recent()
        menu = window.jobs.recent_menu
        texts = [action.text() for action in menu.actions() if action.text()]
        assert "two.mbtiles" in texts[0]
        assert "one.mbtiles" in texts[1]
        assert texts[1].endswith("missing")
        assert not menu.actions()[1].isEnabled()
        [forget] = [action for action in menu.actions() if "missing" in action.text()][1:]
        forget.trigger()
        assert window.jobs.recent.paths == (second,)
        window.jobs.fill_recent()
        menu.actions()[-1].trigger()
        assert window.jobs.recent.paths == ()


@on_qt_loop
async def test_a_report_is_saved_as_text_or_json(tmp_path: Path) -> None:
    path = tmp_path / "hills.mbtiles"
    foreign_file(path)
    async with shown_window(tmp_path) as window:
        await _opened(window, path)
        window.report.save_to(tmp_path / "r.txt")
        assert "Hills" in (tmp_path / "r.txt").read_text("utf-8")
        window.report.save_to(tmp_path / "r.json")
        assert '"stored": 4' in (tmp_path / "r.json").read_text("utf-8")
        window.report.save_to(tmp_path / "nowhere" / "r.txt")
        assert "choose another place" in window.banner.text
        before = path.read_bytes()
        window.report.save_to(path)
        assert "choose another name" in window.banner.text
        assert path.read_bytes() == before
