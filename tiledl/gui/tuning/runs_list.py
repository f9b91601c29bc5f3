"""The saved runs: ticked ones are shown one over the other; renamed in place, deleted, put back."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from tiledl.gui.messages import retold
from tiledl.gui.parts import Card, caption, described, heading
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.translation import tr
from tiledl.gui.tuning.lab import Lab, Phase
from tiledl.store import SavedRun


class RunsList(Card):
    """Shows a lab's saved runs; asks for what is to be done with them."""

    chosen_changed = Signal(list)
    """The `SavedRun`s that are ticked now."""
    rename_requested = Signal(object, str)
    delete_requested = Signal(object)
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[SavedRun] = []
        self.list = described(
            QListWidget(),
            tr("Saved runs"),
            with_keys(tr("Tick runs to lay them over one another; F2 gives another name"), "F2"),
        )
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAlternatingRowColors(False)
        self.empty = caption(tr("Each measurement is kept here, to be compared with later ones."))
        self.empty.setWordWrap(True)
        self.delete = described(
            QPushButton(tr("Delete run")),
            tr("Delete the run"),
            with_keys(tr("Forget the selected run"), "Del"),
        )
        self.undo = described(
            QPushButton(tr("Undo")), tr("Undo the deletion"), tr("Bring the deleted run back")
        )
        row = QHBoxLayout()
        row.addWidget(self.delete)
        row.addWidget(self.undo)
        row.addStretch(1)
        self.column.addWidget(heading(tr("Saved runs")))
        self.column.addWidget(self.empty)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(row)
        self.list.itemChanged.connect(self._item_changed)
        self.list.itemSelectionChanged.connect(self._show_buttons)
        self.delete.clicked.connect(self._delete)
        self.undo.clicked.connect(self.undo_requested)
        keys = QShortcut(QKeySequence("Del"), self.list)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self._delete)
        self.undo.hide()
        self._show_buttons()

    def show_lab(self, lab: Lab) -> None:
        """Show the lab's list, and which of it is shown."""
        chosen = lab.chosen()
        if lab.saved != self._runs:
            self._runs = lab.saved
            self._fill()
        with QSignalBlocker(self.list):
            for row, run in enumerate(self._runs):
                state = Qt.CheckState.Checked if run.id in chosen else Qt.CheckState.Unchecked
                self.list.item(row).setCheckState(state)
        self.list.setEnabled(lab.phase is Phase.IDLE)
        self.empty.setVisible(not self._runs)
        self.undo.setVisible(lab.deleted is not None)
        self._show_buttons()

    def ticked(self) -> list[SavedRun]:
        """The runs that are ticked."""
        checked = Qt.CheckState.Checked
        return [
            run for row, run in enumerate(self._runs) if self.list.item(row).checkState() == checked
        ]

    def _fill(self) -> None:
        selected = self.list.currentRow()
        with QSignalBlocker(self.list):
            self.list.clear()
            for run in self._runs:
                item = QListWidgetItem(run.name)
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled
                    | Qt.ItemFlag.ItemIsSelectable
                    | Qt.ItemFlag.ItemIsEditable
                    | Qt.ItemFlag.ItemIsUserCheckable
                )
                item.setCheckState(Qt.CheckState.Unchecked)
                began = datetime.fromtimestamp(run.began_at).strftime("%Y-%m-%d %H:%M")
                item.setToolTip(f"{run.name}\n{began}\n{run.source}\n{retold(run.result)}")
                self.list.addItem(item)
            self.list.setCurrentRow(min(selected, len(self._runs) - 1))

    def _item_changed(self, item: QListWidgetItem) -> None:
        run = self._runs[self.list.row(item)]
        name = item.text().strip()
        if name != run.name:
            # What the lab then says is shown; until then, what holds.
            with QSignalBlocker(self.list):
                item.setText(run.name)
            self.rename_requested.emit(run, name)
            return
        self.chosen_changed.emit(self.ticked())

    def _delete(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._runs) and self.list.isEnabled():
            self.delete_requested.emit(self._runs[row])

    def _show_buttons(self) -> None:
        self.delete.setEnabled(bool(self.list.selectedItems()) and self.list.isEnabled())
