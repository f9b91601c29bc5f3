"""The About window, and files that the system asks the running program to show."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.driving import eventually, on_qt_loop, shown_window
from tiledl import __version__
from tiledl.gui.about import AboutDialog
from tiledl.gui.app import application
from tiledl.gui.asked_files import Application
from tiledl.versions import parts, version_text


@on_qt_loop
async def test_help_about_lists_every_part_with_its_licence_and_copies_versions(
    tmp_path: Path,
) -> None:
    async with shown_window(tmp_path) as window:
        [about] = [
            action
            for menu in window.menuBar().actions()
            for action in menu.menu().actions()
            if action.text() == "&About tiledl"
        ]
        about.trigger()
        [dialog] = window.findChildren(AboutDialog)
        assert dialog.table.rowCount() == len(parts())
        for row, part in enumerate(parts()):
            cells = [dialog.table.item(row, column) for column in range(3)]
            assert [cell.text() for cell in cells if cell] == [
                part.name,
                part.version,
                part.licence,
            ]
        names = [part.name for part in parts()]
        dialog.table.selectRow(names.index("Qt"))
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.licence.toPlainText()
        dialog.table.selectRow(names.index("click"))
        assert "Pallets" in dialog.licence.toPlainText()
        [copy] = [one for one in dialog.findChildren(QPushButton) if "Copy" in one.text()]
        copy.click()
        assert QGuiApplication.clipboard().text() == version_text()
        assert version_text().startswith(f"tiledl {__version__}\n")
        dialog.reject()
        await eventually(lambda: not window.findChildren(AboutDialog))


def test_a_file_that_the_system_asks_for_waits_until_it_can_be_shown() -> None:
    app = application()
    assert isinstance(app, Application)
    shown: list[Path] = []
    QApplication.sendEvent(app, QFileOpenEvent("/maps/early.mbtiles"))
    app.show_files_with(shown.append)
    assert shown == [Path("/maps/early.mbtiles")]
    QApplication.sendEvent(app, QFileOpenEvent("/maps/late.mbtiles"))
    assert shown[1:] == [Path("/maps/late.mbtiles")]
