"""Messages that wait for an answer without holding up the event loop: shown, never executed."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from tiledl.gui.translation import tr


def stop_and_quit(parent: QWidget) -> QMessageBox:
    """Whether to stop a running download and quit."""
    box = QMessageBox(
        QMessageBox.Icon.Question,
        tr("Quit tiledl?"),
        tr("A download is still running."),
        parent=parent,
    )
    box.setInformativeText(
        tr(
            "Stop it and quit? Everything fetched so far is kept; "
            "tiledl offers to go on with it at its next start."
        )
    )
    yes = box.addButton(tr("&Stop and quit"), QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(tr("&Keep downloading"), QMessageBox.ButtonRole.RejectRole)
    yes.setObjectName("yes")
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    return box


def is_yes(box: QMessageBox) -> bool:
    """Whether the answer was to go ahead."""
    clicked = box.clickedButton()
    return clicked is not None and clicked.objectName() == "yes"
