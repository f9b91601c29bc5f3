"""Messages that wait for an answer without holding up the event loop: shown, never executed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from tiledl import __version__

_SHORTCUTS = (
    ("Ctrl+Return", "start the download"),
    ("Ctrl+P", "pause, resume"),
    ("Ctrl+.", "cancel"),
    ("Ctrl+R", "retry the failed tiles"),
    ("Ctrl+C", "copy the marked rows of the failed tiles"),
    ("Ctrl+N", "prepare another job"),
    ("Ctrl+Shift+A", "add the form's download to the queue"),
    ("Ctrl+Shift+Return", "start or hold the queue"),
    ("Alt+Up, Alt+Down", "move the selected job in the queue"),
    ("Ctrl+O", "open an earlier file and look into it"),
    ("Ctrl+H", "what was downloaded before"),
    ("Ctrl+,", "settings"),
    ("Ctrl+D", "open the file's folder"),
    ("Ctrl+E", "draw an area on the map (or Shift and drag)"),
    ("Ctrl+T", "snap the area to tiles"),
    ("Ctrl+J", "show the whole area (on the map: Home)"),
    ("Ctrl+Z, Ctrl+Shift+Z", "undo and redo changes of the area"),
    ("Arrows, +, -, 0", "on the map: move, zoom, show the world"),
    ("Esc", "dismiss the message"),
    ("F1", "these shortcuts"),
    ("Ctrl+Q", "quit"),
)


def stop_and_quit(parent: QWidget) -> QMessageBox:
    """Whether to stop a running download and quit."""
    box = QMessageBox(
        QMessageBox.Icon.Question, "Quit tiledl?", "A download is still running.", parent=parent
    )
    box.setInformativeText(
        "Stop it and quit? Everything fetched so far is kept; "
        "tiledl offers to go on with it at its next start."
    )
    yes = box.addButton("&Stop and quit", QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton("&Keep downloading", QMessageBox.ButtonRole.RejectRole)
    yes.setObjectName("yes")
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    return box


def is_yes(box: QMessageBox) -> bool:
    """Whether the answer was to go ahead."""
    clicked = box.clickedButton()
    return clicked is not None and clicked.objectName() == "yes"


def show_about(parent: QWidget) -> None:
    """What this program is."""
    _show(
        parent,
        "About tiledl",
        f"<b>tiledl {__version__}</b>",
        "Downloads map tiles for offline use: fast, politely, and so that you can see what is "
        "happening.<br><br>MIT licence. The demo map is made with Natural Earth.",
    )


def show_shortcuts(parent: QWidget) -> None:
    """The keys that do something."""
    rows = "".join(
        f"<tr><td><b>{keys}</b>&nbsp;&nbsp;</td><td>{meaning}</td></tr>"
        for keys, meaning in _SHORTCUTS
    )
    _show(parent, "Keyboard shortcuts", "<b>Keyboard shortcuts</b>", f"<table>{rows}</table>")


def _show(parent: QWidget, title: str, text: str, more: str) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, parent=parent)
    box.setInformativeText(more)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
