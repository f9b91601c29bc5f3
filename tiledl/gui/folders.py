"""Folders in the system's file manager."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from tiledl.gui.banner import Banner
from tiledl.gui.translation import tr


def show(folder: Path) -> bool:
    """Show a folder; gives whether the system has something to show it with."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def show_logs(banner: Banner) -> None:
    """Show the folder of log files, or say in the banner where it is."""
    from tiledl.telemetry.log_settings import log_folder

    folder = log_folder()
    # Not there yet when nothing has been logged, and not needed to say where it would be.
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    if not show(folder):
        banner.show_problem(
            tr("No file manager could be opened. The logs are in {folder}", folder=folder)
        )
