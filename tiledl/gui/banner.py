"""A sentence across the top of the window that waits until it has been read or acted upon."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from tiledl.gui.parts import described
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.translation import tr


class Banner(QFrame):
    """Shows one message at a time, without stopping anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setProperty("kind", "bad")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setAccessibleName(tr("Message"))
        self.action = described(
            QPushButton(), tr("Do what the message offers"), tr("Do what the message offers")
        )
        self._act: Callable[[], object] | None = None
        self.action.clicked.connect(self._acted)
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setAccessibleName(tr("Dismiss the message"))
        close.setToolTip(with_keys(tr("Dismiss the message"), "Esc"))
        close.setShortcut("Esc")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self.action)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        """The message, or nothing while the banner is hidden."""
        return self._text.text() if not self.isHidden() else ""

    def show_problem(self, text: str) -> None:
        """Say what went wrong."""
        self._show("bad", text)

    def show_offer(self, text: str, name: str, tip: str, act: Callable[[], object]) -> None:
        """Say what went wrong, with a button for what can be done about it."""
        self._show("bad", text)
        self._act = act
        self.action.setText(name)
        described(self.action, name, tip)
        self.action.show()

    def hide_offer(self) -> None:
        """Take an offer back that no longer stands; other messages stay."""
        if self._act is not None:
            self.hide()

    def show_success(self, text: str) -> None:
        """Say what went well."""
        self._show("good", text)

    def _show(self, kind: str, text: str) -> None:
        self._act = None
        self.action.hide()
        self._text.setText(text)
        self.setProperty("kind", kind)
        # Style rules that ask for a property are only looked at again on request.
        for widget in (self, self._text):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    def _acted(self) -> None:
        act = self._act
        self.hide()
        if act is not None:
            act()
