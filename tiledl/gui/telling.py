"""What the window says in its banner: what came of something, what went wrong, how to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from tiledl.gui import wording
from tiledl.gui.controller import Trouble
from tiledl.gui.messages import retold
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.translation import tr

if TYPE_CHECKING:
    from tiledl.gui.main_window import MainWindow


class Telling:
    """Says it, in a window's banner."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def unexpected(self, error: BaseException | None, what: str = "") -> None:
        """Tell of an error that nobody foresaw; it is in the log too."""
        detail = f"{type(error).__name__}: {error}" if error is not None else what
        self._window.banner.show_problem(
            tr(
                "Something went wrong inside tiledl ({detail}). What was fetched is kept: go on, "
                "or start tiledl again if it does not react. The log (Help ▸ Open log folder) "
                "says more.",
                detail=detail,
            )
        )

    def offer_to_resume(self) -> None:
        """Offer to ask a source again for which the job has paused itself."""
        snapshot = self._window.controller.snapshot()
        if snapshot is not None and snapshot.is_outage:
            self._window.banner.show_offer(
                wording.sentence(tr("Paused: {reason}", reason=retold(snapshot.reason))),
                tr("Resume"),
                with_keys(tr("Ask the source again at once"), "Ctrl+P"),
                self._window.resume_download,
            )

    def told(self, text: str, is_good: bool) -> None:
        """Say what has come of something that a panel was asked for."""
        (self._window.banner.show_success if is_good else self._window.banner.show_problem)(text)

    def trouble(self, trouble: Trouble) -> None:
        """Say why the controller could not do something, and lead to the part that mends it."""
        text = wording.sentence(trouble.text)
        if trouble.key:
            self._window.banner.show_offer(
                text,
                tr("Enter key…"),
                tr("Keep the key in the system's keyring"),
                lambda: self._window.preferences.open(trouble.key),
            )
        else:
            self._window.banner.show_problem(text)
        part = trouble.part
        if part is not None:
            # The form is enabled again only after the job's end has been told.
            QTimer.singleShot(0, self._window, lambda: self._window.form.focus_part(part))
