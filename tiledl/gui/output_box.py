"""The output file: suggested until somebody chooses one."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from tiledl.gui.draft import SUFFIX, suggested_output
from tiledl.gui.parts import described
from tiledl.gui.translation import tr


class OutputBox(QWidget):
    """A path and a button that asks for one."""

    edited = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        """`folder` is where suggested files go."""
        super().__init__(parent)
        self._folder = folder
        self._is_suggested = True
        self.is_taken = False
        """Whether a job has used the suggestion, so that the next one needs another."""
        self._reserved: Collection[Path] = ()
        self.path = described(
            QLineEdit(), tr("Output file"), tr("The MBTiles file that is made, or gone on with")
        )
        self.browse = described(
            QPushButton(tr("&Browse…")), tr("Choose the output file"), tr("Choose the output file")
        )
        self.path.textChanged.connect(self._changed)
        self.path.textEdited.connect(self._chosen)
        self.browse.clicked.connect(self._ask)
        self.setFocusProxy(self.path)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.path, 1)
        row.addWidget(self.browse)

    @property
    def text(self) -> str:
        """The path as entered."""
        return self.path.text()

    def choose(self, path: str) -> None:
        """Show a path that is meant, not suggested."""
        self._chosen()
        self.path.setText(path)

    @property
    def is_chosen(self) -> bool:
        """Whether the path is meant, and not a suggestion."""
        return not self._is_suggested

    def set_folder(self, folder: Path) -> None:
        """Where suggested files go from now on."""
        self._folder = folder

    def reserve(self, paths: Collection[Path]) -> None:
        """Files that jobs are to make, and that are not to be suggested."""
        self._reserved = paths

    def suggest_anew(self, source: str) -> None:
        """Show a fresh file named after a source, whatever was chosen before."""
        self._is_suggested = True
        self.suggest_for(source)

    def suggest_for(self, source: str) -> None:
        """Show a fresh file named after a source, unless somebody has chosen one."""
        if self._is_suggested:
            self.is_taken = False
            with QSignalBlocker(self.path):
                suggested = suggested_output(source, self._folder, self._reserved)
                self.path.setText(str(suggested))
            self._show_end()

    def _chosen(self) -> None:
        self._is_suggested = False

    def _changed(self) -> None:
        if not self.path.hasFocus():
            self._show_end()
        self.edited.emit()

    def _show_end(self) -> None:
        # The end of a path says more than its beginning; the tooltip has all of it.
        self.path.setToolTip(self.path.text())
        self.path.setCursorPosition(len(self.path.text()))

    def _ask(self) -> None:
        dialog = QFileDialog(self, tr("Output file"), self.path.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # An existing file is gone on with or refused, never overwritten: nothing to confirm.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(tr("MBTiles (*.mbtiles)"))
        dialog.setDefaultSuffix(SUFFIX)
        dialog.fileSelected.connect(self.choose)
        dialog.open()
