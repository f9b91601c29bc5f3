"""The list of jobs in the window: added, ordered, run, shown one at a time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.driving import eventually, on_qt_loop, shown_window, type_form
from tests.gui.jobs_files import draft_for
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.gui.controller import Phase
from tiledl.gui.jobs.entry import Status
from tiledl.gui.main_window import MainWindow
from tiledl.store import inspect


def _names(window: MainWindow) -> list[str]:
    table = window.jobs.panel.table
    items = [table.item(row, 0) for row in range(table.rowCount())]
    return [item.text() for item in items if item is not None]


def _states(window: MainWindow) -> list[str]:
    table = window.jobs.panel.table
    items = [table.item(row, 2) for row in range(table.rowCount())]
    return [item.text() for item in items if item is not None]


@on_qt_loop
async def test_jobs_are_queued_ordered_and_run_one_after_the_other(
    server: DemoServer, tmp_path: Path
) -> None:
    async with shown_window(tmp_path) as window:
        panel = window.jobs.panel
        outputs = [tmp_path / f"{name}.mbtiles" for name in "abc"]
        for output in outputs:
            type_form(window, server.tile_url, output, zooms=(0, 4))
            window.jobs.add.click()
            assert output.name in window.banner.text
        assert _names(window) == ["a.mbtiles", "b.mbtiles", "c.mbtiles"]
        assert _states(window) == ["waiting"] * 3
        assert "Jobs (3)" in window.tabs.tabText(window.tabs.indexOf(panel))
        assert window.controller.phase is Phase.IDLE
        suggested = window.form.draft().path
        assert suggested not in outputs
        panel.table.selectRow(2)
        assert window.form.draft().output == str(outputs[2])
        assert window.progress.title.text() == "Waiting in the queue"
        panel.up.click()
        panel.up.click()
        assert _names(window) == ["c.mbtiles", "a.mbtiles", "b.mbtiles"]
        assert window.controller.shown is window.controller.entries[0]
        panel.table.selectRow(1)
        panel.remove.click()
        assert _names(window) == ["c.mbtiles", "b.mbtiles"]
        QTest.keyClick(
            window,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
        await eventually(lambda: window.controller.is_any_busy)
        await window.controller.settled()
        assert _states(window) == ["finished", "finished"]
        ended = [entry.ended_at for entry in window.controller.entries]
        began = [entry.began_at for entry in window.controller.entries]
        assert ended[0] is not None
        assert began[1] is not None
        assert ended[0] <= began[1]
        panel.table.selectRow(0)
        assert window.progress.title.text() == "Finished"
        assert str(outputs[2]) in window.report.text
        panel.clear.trigger()
        assert _names(window) == []
        assert inspect(outputs[2]).finished
        assert not outputs[0].exists()


@on_qt_loop
async def test_another_job_is_prepared_and_started_while_one_runs(
    server: DemoServer, tmp_path: Path
) -> None:
    server.set_behaviour(Behaviour(latency_ms=300))
    async with shown_window(tmp_path) as window:
        await window.load_map()
        panel = window.jobs.panel
        type_form(window, server.tile_url, tmp_path / "a.mbtiles", zooms=(0, 9))
        window.form.start.click()
        await eventually(lambda: window.controller.phase is Phase.RUNNING)
        assert window.jobs.add.text() == "New job"
        window.jobs.add.click()
        assert window.controller.phase is Phase.IDLE
        assert window.form.area.isEnabled()
        assert window.form.draft().output != str(tmp_path / "a.mbtiles")
        # The same machine under another name is another server, as far as anybody can tell.
        other = server.tile_url.replace("127.0.0.1", "localhost")
        type_form(window, other, tmp_path / "b.mbtiles", zooms=(0, 2))
        window.form.start.click()
        assert window.progress.title.text() == "Waiting in the queue"
        panel.at_a_time.setValue(2)
        await eventually(
            lambda: (
                window.controller.shown is not None
                and window.controller.shown.status is Status.FINISHED
            )
        )
        by_name = {entry.output.stem: entry for entry in window.controller.entries}
        assert by_name["a"].status is Status.UNDER_WAY, "it went on beside"
        row = window.controller.entries.index(by_name["a"])
        panel.table.selectRow(row)
        await eventually(lambda: window.progress.title.text().startswith("Downloading"))
        assert window.form.draft().highest_zoom == 9
        assert not window.form.area.isEnabled()
        binding = window.stage.map_binding
        assert binding is not None
        assert binding._coverage is not None
        assert binding._coverage.plan.zooms.highest == 9
        panel.act.click()
        assert by_name["a"].run is not None
        assert by_name["a"].run.phase is Phase.PAUSED
        await eventually(lambda: _states(window)[row] == "paused")
        assert panel.act.text() == "Resume"
        panel.act.click()
        assert by_name["a"].run.phase is Phase.RUNNING
        panel.stop.click()
        await window.controller.settled()
        assert by_name["a"].status is Status.STOPPED
        server.set_behaviour(Behaviour())
        panel.act.click()
        await window.controller.settled()
        assert inspect(tmp_path / "a.mbtiles").finished


@on_qt_loop
async def test_closing_asks_also_for_jobs_that_are_not_shown(
    server: DemoServer, tmp_path: Path
) -> None:
    server.set_behaviour(Behaviour(latency_ms=40))
    async with shown_window(tmp_path) as window:
        window.controller.start(draft_for(server, tmp_path / "a.mbtiles", (0, 9)))
        await eventually(lambda: window.controller.phase is Phase.RUNNING)
        window.jobs.new_job()
        window.close()
        assert window.quitting.question is not None
        window.quitting.now()
        await eventually(lambda: window.closed.is_set())
        assert window.controller.entries[0].status is Status.INTERRUPTED


@on_qt_loop
async def test_a_start_that_fails_leaves_the_form_as_it_was(
    server: DemoServer, tmp_path: Path
) -> None:
    async with shown_window(tmp_path) as window:
        window.controller.start(draft_for(server, tmp_path / "a.mbtiles", (0, 3)))
        await window.controller.settled()
        taken = tmp_path / "taken.mbtiles"
        taken.write_text("my diary")
        type_form(window, server.tile_url, taken, box=(1, 2, 3, 4), zooms=(2, 5))
        before = window.form.draft()
        window.form.start.click()
        await eventually(lambda: "taken.mbtiles" in window.banner.text)
        await window.controller.settled()
        assert window.form.draft() == before
        assert [entry.output.name for entry in window.controller.entries] == ["a.mbtiles"]
