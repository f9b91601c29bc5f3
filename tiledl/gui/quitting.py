"""Closing the window: at once when nothing is under way; else asked first, and jobs end cleanly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox

from tiledl.gui import questions

if TYPE_CHECKING:
    from tiledl.gui.main_window import MainWindow


class Quitting:
    """Whether the window may close yet."""

    def __init__(self, window: MainWindow) -> None:
        self.is_under_way = False
        """Whether everything is being stopped, so that the window can close."""
        self.question: QMessageBox | None = None
        """Whether to stop and quit, while nobody has answered."""
        self._window = window

    def may_close(self) -> bool:
        """Whether nothing is under way; else the person is asked, once."""
        if not self._window.controller.is_any_busy:
            return True
        if not self.is_under_way and self.question is None:
            self.question = questions.stop_and_quit(self._window)
            self.question.finished.connect(self._answered)
            self.question.open()
        return False

    def now(self) -> None:
        """Stop whatever is under way without asking, then close."""
        if self.is_under_way:
            return
        self.is_under_way = True
        self._window.controller.stop_all()
        self._window.show_change()
        self.go_on()

    def go_on(self) -> None:
        """Close, if that was asked for and nothing is under way any more."""
        if self._window.controller.is_any_busy:
            return
        if self.question is not None:
            self.question.reject()
        if self.is_under_way:
            self._window.close()

    def _answered(self, result: int) -> None:
        question, self.question = self.question, None
        if question is None:
            return
        wants_to_quit = questions.is_yes(question)
        question.deleteLater()
        if wants_to_quit:
            self.now()
