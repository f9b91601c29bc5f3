"""The window that says what this program is, of which parts, and under which licences."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tiledl import __version__
from tiledl.gui.parts import caption, described
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.translation import mark, tr
from tiledl.resources import resource
from tiledl.versions import Part, engine_versions, parts, qt_version, version_text

_COLUMNS = (mark("Part"), mark("Version"), mark("Licence"))
_ICON_PX = 48
_WIDTH_PX, _HEIGHT_PX = 720, 600


class AboutDialog(QDialog):
    """Shows versions, and the parts of the program with their licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About tiledl"))
        self._parts: tuple[Part, ...] = parts()
        self.versions = QLabel(
            tr(
                "Python {python}, Qt {qt}\nHTTP engines: {engines}",
                python=platform.python_version(),
                qt=qt_version(),
                engines=engine_versions(),
            )
        )
        self.versions.setAccessibleName(tr("Versions"))
        self.versions.setTextFormat(Qt.TextFormat.PlainText)
        self.versions.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.table = described(
            QTableWidget(len(self._parts), len(_COLUMNS)),
            tr("Parts"),
            tr("What tiledl is made of; the licence of the selected part is shown below"),
        )
        self._fill_table()
        self.licence = described(
            QPlainTextEdit(), tr("Licence"), tr("The licence of the selected part")
        )
        self.licence.setReadOnly(True)
        self.licence.setTabChangesFocus(True)
        self.licence.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.table.itemSelectionChanged.connect(self._show_licence)
        self._lay_out()
        self.table.selectRow(0)

    def _fill_table(self) -> None:
        self.table.setHorizontalHeaderLabels([tr(column) for column in _COLUMNS])
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        for row, part in enumerate(self._parts):
            for column, text in enumerate((part.name, part.version, part.licence)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()

    def _lay_out(self) -> None:
        icon = QLabel()
        icon.setPixmap(QIcon(str(resource("icons/tiledl.svg"))).pixmap(_ICON_PX, _ICON_PX))
        about = QLabel(
            tr(
                "Downloads map tiles for offline use: fast, politely, and so that you can see what "
                "is happening.<br><br>MIT licence. The demo map is made with Natural Earth. Places "
                'are found with <a href="https://www.geonames.org/">GeoNames</a> '
                '(<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>), countries '
                "in other languages with the Unicode CLDR, regions with iso3166-2."
            )
        )
        about.setWordWrap(True)
        about.setOpenExternalLinks(True)
        about.setAccessibleName(tr("About tiledl"))
        words = QVBoxLayout()
        words.addWidget(QLabel(f"<b>tiledl {__version__}</b>"))
        words.addWidget(self.versions)
        words.addWidget(about)
        top = QHBoxLayout()
        top.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.licence)
        split.setChildrenCollapsible(False)
        copy = described(
            QPushButton(tr("&Copy versions")),
            tr("Copy versions"),
            tr("Put the versions on the clipboard, for a report of a problem"),
        )
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(version_text()))
        close = described(
            QPushButton(tr("Close")), tr("Close"), with_keys(tr("Close this window"), "Esc")
        )
        close.clicked.connect(self.reject)
        close.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(caption(tr("Made with")))
        column.addWidget(split, 1)
        column.addLayout(buttons)

    def _show_licence(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows:
            part = self._parts[rows[0].row()]
            none = tr("{part} brings no text of its licence.", part=part.name)
            self.licence.setPlainText(part.licence_text() or none)


def show_about(window: QWidget) -> AboutDialog:
    """Show it over the window, without holding up the event loop."""
    dialog = AboutDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    screen = window.screen().availableGeometry()
    dialog.resize(min(_WIDTH_PX, screen.width() - 40), min(_HEIGHT_PX, screen.height() - 60))
    dialog.open()
    return dialog
