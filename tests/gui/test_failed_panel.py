"""Failed tiles and errors in the real window, through whole downloads with a faulty server."""

from __future__ import annotations

import csv
import json
import socket
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.driving import eventually, on_qt_loop, set_concurrency, shown_window, type_form
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.engine import outage
from tiledl.gui.controller import Phase
from tiledl.gui.failed_tiles import MOST_ROWS, PAGE
from tiledl.gui.main_window import MainWindow
from tiledl.outcome import ErrorClass
from tiledl.store import DeadLetterBook, inspect

FAULTY = Behaviour(error_500=0.08, error_html=0.08, seed=5)


@pytest.fixture(autouse=True)
def _no_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TILEDL_RETRIES", "0")


async def _download(window: MainWindow, server: DemoServer, output: Path) -> None:
    type_form(window, server.tile_url, output)
    set_concurrency(window, 8)
    window.form.start.click()
    await _over(window)


async def _over(window: MainWindow) -> None:
    await window.controller.settled()
    await eventually(lambda: window.controller.phase is Phase.OVER)


def _choose(window: MainWindow, name: ErrorClass | None) -> None:
    classes = window.stage.failed.classes
    classes.setCurrentIndex(classes.findData(None if name is None else name.value))


def _classes_shown(window: MainWindow) -> set[ErrorClass]:
    return {letter.error_class for letter in window.stage.failed.model.letters}


@on_qt_loop
async def test_failed_tiles_are_listed_filtered_and_emptied_by_trying_them_again(
    server: DemoServer, tmp_path: Path
) -> None:
    server.set_behaviour(FAULTY)
    output = tmp_path / "map.mbtiles"
    async with shown_window(tmp_path) as window:
        failed = window.stage.failed
        window.tabs.setCurrentWidget(failed)
        assert "listed here" in failed.empty.text()
        assert not failed.retry.isEnabled()
        assert not failed.export_button.isEnabled()
        await _download(window, server, output)
        dead = inspect(output).dead_letters
        await eventually(lambda: len(failed.model.letters) == sum(dead.values()))
        assert window.tabs.currentWidget() is failed, "nobody is sent away from what they look at"
        assert f"({sum(dead.values())})" in window.tabs.tabText(window.tabs.indexOf(failed))
        assert failed.table.isVisible()
        cells = [failed.model.index(0, column).data() for column in range(6)]
        assert cells[0] in ("server error", "bad body")
        assert "/" in cells[1]
        assert cells[3] == "1"

        _choose(window, ErrorClass.BAD_BODY)
        await eventually(lambda: len(failed.model.letters) == dead[ErrorClass.BAD_BODY])
        assert _classes_shown(window) == {ErrorClass.BAD_BODY}
        server.set_behaviour(Behaviour())
        failed.retry.click()
        assert not failed.retry.isEnabled(), "not while a download is under way"
        await _over(window)
        left = {ErrorClass.SERVER_ERROR: dead[ErrorClass.SERVER_ERROR]}
        assert inspect(output).dead_letters == left
        assert window.controller.report.planned == dead[ErrorClass.BAD_BODY]
        await eventually(lambda: not failed.model.letters)
        await eventually(lambda: failed.empty.text() == "No failed tiles with bad body.")

        _choose(window, None)
        await eventually(lambda: len(failed.model.letters) == sum(left.values()))
        failed.retry.click()
        await _over(window)
        await eventually(lambda: "listed here" in failed.empty.text())
        assert inspect(output).dead_letters == {}
        assert window.tabs.tabText(window.tabs.indexOf(failed)) == "Failed t&iles"


@on_qt_loop
async def test_the_list_grows_while_the_download_runs(server: DemoServer, tmp_path: Path) -> None:
    server.set_behaviour(Behaviour(error_html=0.2, latency_ms=60, seed=1))
    output = tmp_path / "map.mbtiles"
    async with shown_window(tmp_path) as window:
        failed = window.stage.failed
        window.tabs.setCurrentWidget(failed)
        type_form(window, server.tile_url, output)
        set_concurrency(window, 4)
        window.form.start.click()
        await eventually(lambda: len(failed.model.letters) > 1)
        before = len(failed.model.letters)
        failed.table.selectRow(0)
        [marked] = failed.table.selectionModel().selectedRows()
        tile = failed.model.letters[0].tile
        await eventually(lambda: len(failed.model.letters) > before)
        assert window.controller.phase is Phase.RUNNING
        [marked] = failed.table.selectionModel().selectedRows()
        assert failed.model.letters[marked.row()].tile == tile, "the mark stays on its tile"
        window.controller.cancel()
        await _over(window)
        await eventually(
            lambda: len(failed.model.letters) == sum(inspect(output).dead_letters.values())
        )
    assert not Path(f"{output}-wal").exists()


@on_qt_loop
async def test_export_writes_what_is_shown_and_says_so(server: DemoServer, tmp_path: Path) -> None:
    server.set_behaviour(FAULTY)
    output = tmp_path / "map.mbtiles"
    async with shown_window(tmp_path) as window:
        await _download(window, server, output)
        dead = inspect(output).dead_letters
        failed = window.stage.failed
        window.tabs.setCurrentWidget(failed)
        await eventually(lambda: failed.export_button.isEnabled())
        failed.export_button.click()
        assert failed.dialog is not None
        assert failed.dialog.selectedFiles() == [str(tmp_path / "map-failed.csv")]
        failed.dialog.fileSelected.emit(str(tmp_path / "failed.csv"))
        failed.dialog.reject()
        await eventually(lambda: "written to" in window.banner.text)
        assert f"{sum(dead.values())} tiles written" in window.banner.text
        lines = (tmp_path / "failed.csv").read_text("utf-8").splitlines()
        assert len(list(csv.DictReader(lines))) == sum(dead.values())

        _choose(window, ErrorClass.SERVER_ERROR)
        failed.export(tmp_path / "failed.geojson")
        await eventually(lambda: "failed.geojson" in window.banner.text)
        features = json.loads((tmp_path / "failed.geojson").read_text("utf-8"))["features"]
        assert len(features) == dead[ErrorClass.SERVER_ERROR]

        failed.export(output)
        await eventually(lambda: "neither .csv nor .geojson" in window.banner.text)
        assert inspect(output).dead_letters == dead


@on_qt_loop
async def test_marked_rows_are_copied_with_ctrl_c(server: DemoServer, tmp_path: Path) -> None:
    server.set_behaviour(FAULTY)
    async with shown_window(tmp_path) as window:
        await _download(window, server, tmp_path / "map.mbtiles")
        failed = window.stage.failed
        window.tabs.setCurrentWidget(failed)
        await eventually(lambda: len(failed.model.letters) > 2)
        failed.table.setFocus()
        failed.table.selectRow(1)
        QTest.keyClick(failed.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        lines = QApplication.clipboard().text().splitlines()
        z, x, y = failed.model.letters[1].tile
        assert len(lines) == 2
        assert lines[1].split("\t")[1] == f"{z}/{x}/{y}"


@on_qt_loop
async def test_of_very_many_failed_tiles_only_as_many_are_read_as_are_looked_at(
    server: DemoServer, tmp_path: Path
) -> None:
    output = tmp_path / "map.mbtiles"
    async with shown_window(tmp_path) as window:
        await _download(window, server, output)
        with closing(sqlite3.connect(output)) as writer, writer:
            writer.executemany(
                "INSERT INTO tiledl_dead_letters"
                " VALUES (14, ?, ?, 'timeout', NULL, 5, 'slow', 1e9)",
                ((number // 1000, number % 1000) for number in range(3 * MOST_ROWS)),
            )
        failed = window.stage.failed
        failed.follow(DeadLetterBook.of_file(output))
        window.tabs.setCurrentWidget(failed)
        await eventually(lambda: len(failed.model.letters) == PAGE)
        failed.table.scrollToBottom()
        await eventually(lambda: len(failed.model.letters) == 2 * PAGE)
        assert f"first {MOST_ROWS:,}" in failed.cut.text()
        assert failed.classes.currentText() == f"All classes ({3 * MOST_ROWS:,})"


@on_qt_loop
async def test_a_file_that_went_away_is_told_in_the_list(
    server: DemoServer, tmp_path: Path
) -> None:
    server.set_behaviour(FAULTY)
    output = tmp_path / "map.mbtiles"
    async with shown_window(tmp_path) as window:
        await _download(window, server, output)
        await eventually(lambda: window.stage.failed.total)
        output.unlink()
        window.tabs.setCurrentWidget(window.stage.failed)
        await eventually(lambda: "There is no file" in window.stage.failed.empty.text())
        assert not window.stage.failed.retry.isEnabled()


@on_qt_loop
async def test_errors_are_counted_by_host_and_class(server: DemoServer, tmp_path: Path) -> None:
    server.set_behaviour(FAULTY)
    async with shown_window(tmp_path) as window:
        errors = window.stage.errors
        window.tabs.setCurrentWidget(errors)
        assert errors.empty.isVisible()
        await _download(window, server, tmp_path / "map.mbtiles")
        assert errors.table.isVisible()
        assert errors.table.rowCount() == 1
        cells = {
            errors.table.horizontalHeaderItem(column).text(): errors.table.item(0, column).text()
            for column in range(errors.table.columnCount())
        }
        found = window.controller.report.errors
        assert cells["Host"] == server.tile_url.split("/")[2]
        assert cells["Server"] == str(found[ErrorClass.SERVER_ERROR])
        assert cells["Body"] == str(found[ErrorClass.BAD_BODY])
        assert cells["Timeout"] == "0"
        assert "status 5xx" in errors.kinds.text()
        assert "not a tile" in errors.kinds.text()


@on_qt_loop
async def test_a_source_that_stays_away_pauses_the_job_and_the_window_offers_to_resume(
    server: DemoServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outage, "NEVER_ANSWERED_S", 0.5)
    monkeypatch.setattr(outage, "OUTAGE_S", 0.5)
    monkeypatch.setenv("TILEDL_RETRIES", "4")
    output = tmp_path / "map.mbtiles"
    with socket.socket() as closed:
        # Bound and not listening: whoever connects is refused, and nobody else gets the port.
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        async with shown_window(tmp_path) as window:
            type_form(window, f"http://127.0.0.1:{port}/{{z}}/{{x}}/{{y}}.png", output)
            window.form.start.click()
            await eventually(lambda: window.controller.phase is Phase.PAUSED)
            assert window.banner.text.startswith(f"Paused: 127.0.0.1:{port} has not answered")
            assert "connection refused" in window.banner.text
            assert window.banner.action.isVisible()
            assert window.banner.action.text() == "Resume"
            assert window.progress.title.text() == "Paused: no answer"
            assert window.progress.pause.text() == "&Resume"
            window.banner.action.click()
            assert window.controller.phase is Phase.RUNNING
            assert window.banner.text == ""
            await eventually(lambda: window.controller.phase is Phase.PAUSED)
            await eventually(lambda: window.banner.action.isVisible())
            window.progress.cancel.click()
            await _over(window)
            assert window.banner.text == "", "an offer that no longer stands is taken back"
    assert inspect(output).dead_letters == {}
