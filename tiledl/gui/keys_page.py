"""Keys of sources: entered once, kept in the system's keyring, never shown again."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from tiledl.gui import wording
from tiledl.gui.failed_panel import Spawn
from tiledl.gui.parts import caption, described
from tiledl.gui.translation import mark, tr
from tiledl.keys import NoKeyring, forget_key, store_key, stored_key

_NAME = re.compile(r"[A-Za-z_]\w*")
_EXPLAINED = mark(
    "A source's address may have the name of a key in braces, such as {apikey}. The key itself "
    "belongs here: it is kept in the system's keyring, and in no file or log."
)


class KeysPage(QWidget):
    """Keeps and forgets keys by their names."""

    def __init__(
        self,
        names: Sequence[str],
        spawn: Spawn,
        hide: Callable[[Sequence[str]], None],
        parent: QWidget | None = None,
    ) -> None:
        """`names` are of the keys that the form's source needs; `hide` keeps keys out of logs."""
        super().__init__(parent)
        self._spawn = spawn
        self._hide = hide
        self._turn = 0
        self.name = described(
            QComboBox(), tr("Name of the key"), tr("As in the source's address, without the braces")
        )
        self.name.setEditable(True)
        self.name.addItems(list(names))
        self.key = described(
            QLineEdit(), tr("Key"), tr("Your key as the provider gave it; it is not shown again")
        )
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.keep = described(
            QPushButton(tr("&Keep")), tr("Keep the key"), tr("Keep the key in the system's keyring")
        )
        self.forget = described(
            QPushButton(tr("&Forget")),
            tr("Forget the key"),
            tr("Remove the key from the system's keyring"),
        )
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.state.setAccessibleName(tr("State of the key"))
        for button in (self.keep, self.forget):
            button.setAutoDefault(False)
        self.keep.clicked.connect(self._keep)
        self.forget.clicked.connect(self._forget)
        self.key.returnPressed.connect(self._keep)
        self.name.editTextChanged.connect(self.look)
        explained = caption(tr(_EXPLAINED))
        explained.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.forget)
        buttons.addStretch(1)
        form = QFormLayout()
        form.addRow(tr("&Name"), self.name)
        form.addRow(tr("K&ey"), self.key)
        form.addRow(buttons)
        column = QVBoxLayout(self)
        column.addWidget(explained)
        column.addLayout(form)
        column.addWidget(self.state)
        column.addStretch(1)
        self.look()

    @property
    def chosen(self) -> str:
        """The name as entered."""
        return str(self.name.currentText()).strip().strip("{}")

    def show_name(self, name: str) -> None:
        """Ask for the key of this name."""
        self.name.setEditText(name)
        self.key.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return keeps the key, and does not close the dialog around this."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def look(self) -> None:
        """Say whether there is a key of the entered name."""
        self._turn += 1
        self._spawn(self._looked(self._turn, self.chosen))

    def _keep(self) -> None:
        name, key = self.chosen, self.key.text().strip()
        if not _NAME.fullmatch(name):
            self.state.setText(tr("Give the key's name: letters, digits and underscores."))
        elif not key:
            self.state.setText(tr("Enter the key."))
        else:
            # Before anything can be said about it.
            self._hide([key])
            self.key.clear()
            self._spawn(
                self._done(lambda: store_key(name, key), tr("The key {name} is kept.", name=name))
            )

    def _forget(self) -> None:
        name = self.chosen
        if _NAME.fullmatch(name):
            self._spawn(
                self._done(lambda: forget_key(name), tr("The key {name} is forgotten.", name=name))
            )

    async def _done(self, act: Callable[[], None], text: str) -> None:
        """In a thread: the keyring may wait until a person has unlocked it."""
        self._turn += 1
        try:
            await asyncio.to_thread(act)
        except NoKeyring as error:
            text = wording.sentence(tr("nothing was changed: {error}", error=error))
        if isValid(self):  # the dialog may have been closed meanwhile
            self.state.setText(text)

    async def _looked(self, turn: int, name: str) -> None:
        text = ""
        if _NAME.fullmatch(name):
            variable = f"TILEDL_KEY_{name.upper()}"
            if os.environ.get(variable):
                text = tr(
                    "The environment variable {variable} has a key, which is used first.",
                    variable=variable,
                )
            else:
                try:
                    found = await asyncio.to_thread(stored_key, name)
                    text = (
                        tr("A key {name} is kept.", name=name)
                        if found
                        else tr("No key {name} is kept yet.", name=name)
                    )
                except NoKeyring as error:
                    text = wording.sentence(str(error))
        if turn == self._turn and isValid(self):
            self.state.setText(text)
