"""The window's part in logging: begun by itself, and its folder a click away."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices

from tests.gui.driving import on_qt_loop, shown_window
from tiledl.gui import app, folders
from tiledl.telemetry.log_settings import log_folder


def test_the_windows_log_is_a_file_in_the_log_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    with app._started_logs() as logs:
        logging.getLogger("tiledl.gui").error("odd")
    assert logs.path is not None
    assert logs.path.parent == log_folder()
    told = [json.loads(line) for line in logs.path.read_text().splitlines()]
    assert [line["event"] for line in told] == ["tiledl begins", "odd"]
    assert told[0]["command"] == "window"


def test_settings_that_cannot_be_used_do_not_keep_the_window_from_logging(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TILEDL_LOG_LEVEL", "loud")
    with app._started_logs() as logs:
        pass
    assert logs.path is not None
    assert logs.path.exists()


@on_qt_loop
async def test_the_help_menu_opens_the_log_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    async with shown_window(tmp_path) as window:
        [action] = [a for a in window.findChildren(QAction) if a.text() == "Open &log folder"]
        action.trigger()
    assert opened == [str(log_folder())]
    assert log_folder().is_dir()


@on_qt_loop
async def test_without_a_file_manager_the_window_says_where_the_logs_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    async with shown_window(tmp_path) as window:
        folders.show_logs(window.banner)
        assert str(log_folder()) in window.banner.text
