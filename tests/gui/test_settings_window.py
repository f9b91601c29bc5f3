"""Settings in the window: the dialog, the layout and form as they were left, keys, history."""

from __future__ import annotations

import contextlib
import tomllib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit

from tests.gui.driving import eventually, on_qt_loop, set_concurrency, shown_window, type_form
from tests.gui.jobs_files import draft_for
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.gui import looks
from tiledl.gui.app import restore_queue
from tiledl.gui.controller import JobController, Phase
from tiledl.gui.history_dialog import HistoryDialog
from tiledl.gui.jobs.entry import Status
from tiledl.gui.jobs.keeping import QueueFile
from tiledl.gui.jobs.past_jobs import PastJobs
from tiledl.gui.main_window import MainWindow
from tiledl.gui.preferences import Early
from tiledl.gui.sessions import RealSessions
from tiledl.gui.settings_dialog import SettingsDialog
from tiledl.settings import load_settings
from tiledl.settings_file import change, read_tables, settings_file
from tiledl.store import inspect


class FakeRing(KeyringBackend):
    """A keyring in memory."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def ring() -> Iterator[FakeRing]:
    before, fake = keyring.get_keyring(), FakeRing()
    keyring.set_keyring(fake)
    yield fake
    keyring.set_keyring(before)


@contextlib.asynccontextmanager
async def program(folder: Path) -> AsyncIterator[MainWindow]:
    """The window with everything that the program keeps on disk."""
    early, queue = Early.read(), QueueFile()
    controller = JobController(RealSessions(), keeper=queue, past=PastJobs())
    window = MainWindow(controller, folder)
    try:
        window.autosave.begin(early.tables)
        if early.problem:
            window.banner.show_problem(early.problem)
        window.show()
        window.activateWindow()
        await window.load_charts()
        await window.load_zoom_slider()
        window.preferences.load()
        restore_queue(window, queue)
        await eventually(window.isActiveWindow)
        yield window
    finally:
        await window.aclose()
        queue.release()
        window.close()
        window.deleteLater()


async def _dialog(window: MainWindow) -> SettingsDialog:
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    await eventually(lambda: window.preferences.dialog is not None)
    assert window.preferences.dialog is not None
    return window.preferences.dialog


@on_qt_loop
async def test_the_window_comes_back_as_it_was_left(tmp_path: Path) -> None:
    async with program(tmp_path) as window:
        window.resize(1111, 777)
        window.tabs.setCurrentWidget(window.stage.errors)
        window.stage.setSizes([400, 200])
        window.stage.show_charts(False)
        type_form(window, "http://a.test/{z}/{x}/{y}", tmp_path / "my.mbtiles", box=(1, 2, 3, 4))
        set_concurrency(window, 21)
        sizes = window.stage.sizes()
    text = settings_file().read_text()
    assert tomllib.loads(text)["form"]["west"] == 1
    async with program(tmp_path) as window:
        assert window.size() == QSize(1111, 777)
        assert window.tabs.currentWidget() is window.stage.errors
        assert abs(window.stage.sizes()[0] - sizes[0]) < 8
        assert window.stage.charts is not None
        assert window.stage.charts.isHidden()
        draft = window.form.draft()
        assert (draft.west, draft.south, draft.east, draft.north) == (1, 2, 3, 4)
        assert draft.source == "http://a.test/{z}/{x}/{y}"
        assert draft.output == str(tmp_path / "my.mbtiles")
        assert draft.concurrency == 21


@on_qt_loop
async def test_changes_are_saved_before_the_window_closes(tmp_path: Path) -> None:
    async with program(tmp_path) as window:
        window.form.area.set_values(10, 20, 30, 40)
        await eventually(lambda: read_tables().get("form", {}).get("west") == 10)


@pytest.mark.parametrize(
    "text",
    [
        "this is = = no TOML",
        "\x00\x01",
        "window = 3\nform = 'x'\nrecent = []\n",
        "[window]\nwidth = 'wide'\nx = 1\ny = 1\nheight = -4\nmap_and_tabs = [1]\n"
        "tab = 7\n[form]\nwest = 'w'\n[recent]\nfiles = 3\n",
        "[window]\nx = 99999\ny = 99999\nwidth = 1\nheight = 1\n[form]\nnonsense = 1\n",
        "[form]\nwest = nan\neast = inf\nlowest_zoom = 999\nhighest_zoom = -5\noutput = ''\n",
        "retries = 'many'\n",
        "no_such_setting = 1\n",
    ],
)
@on_qt_loop
async def test_no_settings_file_keeps_the_window_from_starting(text: str, tmp_path: Path) -> None:
    file = settings_file()
    file.parent.mkdir(parents=True)
    file.write_text(text)
    async with program(tmp_path) as window:
        assert window.isVisible()
        if "=" in text and "[" not in text and "window" not in text:
            assert window.banner.text.endswith(".")
    aside = file.with_name("settings-damaged-1.toml")
    if text[0] in "t\x00":
        assert aside.read_text() == text
    else:
        assert not aside.exists()


@on_qt_loop
async def test_settings_are_changed_in_the_dialog_and_hold(tmp_path: Path) -> None:
    change({"retries": 3})
    file = settings_file()
    file.write_text("# mine\n" + file.read_text())
    async with program(tmp_path) as window:
        dialog = await _dialog(window)
        fields: dict[str, Any] = dialog.fields
        assert fields["retries"].value() == 3
        fields["retries"].setValue(7)
        fields["timeout_seconds"].setValue(12.5)
        fields["output_folder"].setText(str(tmp_path / "maps"))
        fields["contact"].setText("me@example.org")
        fields["jobs_at_a_time"].setValue(3)
        fields["notifications"].setChecked(False)
        fields["theme"].setCurrentIndex(2)
        assert dialog.save()
        assert looks.current() is looks.DARK
        assert window.controller.at_a_time == 3
        assert not window.notices.is_wanted
        assert window.form.draft().path.parent == tmp_path / "maps"
        fields["theme"].setCurrentIndex(1)
        assert dialog.save()
        assert looks.current() is looks.LIGHT
        fields["theme"].setCurrentIndex(0)
        fields["jobs_at_a_time"].setValue(1)
        assert dialog.save()
        dialog.accept()
        await eventually(lambda: window.preferences.dialog is None)
    settings = load_settings()
    assert (settings.retries, settings.timeout_seconds) == (7, 12.5)
    assert settings.contact == "me@example.org"
    assert "# mine" in file.read_text()
    assert "theme" not in file.read_text(), "what is the default is not written down"


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("proxy", "ftp://user:hush@x", "proxy"),
        ("timeout_seconds", 0.0, "timeout"),
        ("output_folder", __file__, "is a file"),
    ],
)
@on_qt_loop
async def test_a_setting_that_cannot_be_used_is_told_and_not_saved(
    name: str, value: object, words: str, tmp_path: Path
) -> None:
    async with program(tmp_path) as window:
        dialog = await _dialog(window)
        field: Any = dialog.fields[name]
        field.setText(value) if isinstance(value, str) else field.setValue(value)
        assert not dialog.save()
        assert words in dialog.problem.text().lower()
        assert "hush" not in dialog.problem.text()
        assert name not in read_tables()
        dialog.reject()


@on_qt_loop
async def test_what_the_environment_sets_cannot_be_changed_in_the_dialog(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILEDL_RETRIES", "9")
    async with program(tmp_path) as window:
        dialog = await _dialog(window)
        assert dialog.fields["retries"].value() == 9  # type: ignore[attr-defined]
        assert not dialog.fields["retries"].isEnabled()
        assert "TILEDL_RETRIES" in dialog.fields["retries"].toolTip()
        assert dialog.save()
        assert "retries" not in read_tables()
        dialog.reject()


@on_qt_loop
async def test_every_control_of_the_dialogs_says_what_it_is(tmp_path: Path) -> None:
    async with program(tmp_path) as window:
        dialog = await _dialog(window)
        history = HistoryDialog(PastJobs(), window)
        controls = [
            widget
            for box in (dialog, history)
            for kind in (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)
            for widget in box.findChildren(kind)
            if not widget.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight"))
            and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
            and not isinstance(widget.parent(), QComboBox)
        ]
        assert len(controls) > 20
        assert [widget for widget in controls if not widget.accessibleName()] == []
        assert [widget for widget in controls if not widget.toolTip()] == []
        dialog.reject()
        history.reject()


@on_qt_loop
async def test_a_missing_key_is_asked_for_and_kept_in_the_keyring_alone(
    server: DemoServer, tmp_path: Path, ring: FakeRing
) -> None:
    output = tmp_path / "map.mbtiles"
    async with program(tmp_path) as window:
        type_form(window, f"{server.tile_url}?key={{apikey}}", output, zooms=(0, 3))
        window.form.start.click()
        await eventually(lambda: "TILEDL_KEY_APIKEY" in window.banner.text)
        assert window.banner.action.isVisible()
        window.banner.action.click()
        await eventually(lambda: window.preferences.dialog is not None)
        assert window.preferences.dialog is not None
        keys = window.preferences.dialog.keys
        assert window.preferences.dialog.pages.currentWidget() is keys
        assert keys.chosen == "apikey"
        QTest.keyClicks(keys.key, "hush-4711")
        QTest.keyClick(keys.key, Qt.Key.Key_Return)
        await eventually(lambda: keys.state.text() == "The key apikey is kept.")
        assert keys.key.text() == ""
        assert ring.kept == {("tiledl", "apikey"): "hush-4711"}
        window.preferences.dialog.reject()
        window.form.start.click()
        await eventually(lambda: window.controller.phase is not Phase.IDLE)
        await window.controller.settled()
        await eventually(lambda: window.controller.phase is Phase.OVER)
        assert window.controller.report is not None
        assert window.controller.report.is_complete
        window.preferences.open("apikey")
        await eventually(lambda: window.preferences.dialog is not None)
        keys = window.preferences.dialog.keys
        await eventually(lambda: keys.state.text() == "A key apikey is kept.")
        keys.forget.click()
        await eventually(lambda: "forgotten" in keys.state.text())
        assert ring.kept == {}
        window.preferences.dialog.reject()
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) >= 3
    assert [path for path in written if b"hush-4711" in path.read_bytes()] == []


@on_qt_loop
async def test_without_a_keyring_the_page_says_so(tmp_path: Path) -> None:
    async with program(tmp_path) as window:
        window.preferences.open("apikey")
        await eventually(lambda: window.preferences.dialog is not None)
        assert window.preferences.dialog is not None
        keys = window.preferences.dialog.keys
        await eventually(lambda: "no keyring" in keys.state.text())
        keys.key.setText("hush")
        keys.keep.click()
        await eventually(lambda: "Nothing was changed" in keys.state.text())
        assert "environment variable" in keys.state.text()
        window.preferences.dialog.reject()


@on_qt_loop
async def test_a_job_under_way_at_the_end_is_offered_at_the_next_start(
    server: DemoServer, tmp_path: Path
) -> None:
    output = tmp_path / "map.mbtiles"
    server.set_behaviour(Behaviour(latency_ms=40))
    async with program(tmp_path) as window:
        window.controller.start(draft_for(server, output, (0, 9)))
        await eventually(
            lambda: (
                window.controller.job is not None
                and window.controller.job.snapshot().meter.done > 4
            )
        )
        window.controller.add(draft_for(server, tmp_path / "next.mbtiles"))
    server.set_behaviour(Behaviour())
    async with program(tmp_path) as window:
        assert "map.mbtiles was under way" in window.banner.text
        assert [entry.status for entry in window.controller.entries] == [
            Status.INTERRUPTED,
            Status.WAITING,
        ]
        window.jobs.panel.table.selectRow(0)
        assert window.progress.title.text() == "Interrupted"
        assert window.progress.pause.text() == "&Resume"
        assert window.progress.pause.isEnabled()
        window.jobs.new_job()
        window.jobs.offer_interrupted()
        window.banner.action.click()
        await eventually(lambda: window.controller.phase is not Phase.IDLE)
        await window.controller.settled()
        assert inspect(output).finished
        assert not (tmp_path / "next.mbtiles").exists(), "nobody started the queue"
    async with program(tmp_path) as window:
        assert window.banner.text == ""
        [entry] = window.controller.entries
        assert entry.output.name == "next.mbtiles"


@on_qt_loop
async def test_what_was_downloaded_is_in_the_history_and_can_be_opened_and_forgotten(
    server: DemoServer, tmp_path: Path
) -> None:
    output = tmp_path / "map.mbtiles"
    async with program(tmp_path) as window:
        window.controller.start(draft_for(server, output))
        await window.controller.settled()
        assert window.jobs.recent.paths == (output,)
        past = window.controller.past
        assert past is not None
        dialog = HistoryDialog(past, window)
        dialog.opened.connect(window.open_file)
        assert dialog.table.rowCount() == 1
        assert dialog.table.item(0, 2).text() == "finished"
        dialog.table.selectRow(0)
        dialog.open_file.click()
        await eventually(lambda: window.controller.phase is Phase.LOOKING)
        dialog.show_past()
        dialog.clear.click()
        assert dialog.table.rowCount() == 1, "asked once more"
        dialog.clear.click()
        assert dialog.table.rowCount() == 0
        assert not past.file.exists()
        assert output.exists()
        dialog.reject()


@on_qt_loop
async def test_the_system_tells_of_an_end_only_when_nobody_looks(
    server: DemoServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, str]] = []
    async with shown_window(tmp_path) as window:
        notices = window.notices
        monkeypatch.setattr(notices, "_has_tray", lambda: True)
        monkeypatch.setattr(notices, "show", lambda title, text: told.append((title, text)))

        async def downloaded(name: str) -> None:
            window.controller.start(draft_for(server, tmp_path / name, (0, 3)))
            await window.controller.settled()

        await downloaded("a.mbtiles")
        assert told == []
        monkeypatch.setattr(window, "isActiveWindow", lambda: False)
        await downloaded("b.mbtiles")
        assert [title for title, _ in told] == ["Download finished"]
        assert "b.mbtiles" in told[0][1]
        notices.is_wanted = False
        await downloaded("c.mbtiles")
        assert len(told) == 1
