"""Messages that wait for an answer without holding up the event loop: shown, never executed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from tiledl import __version__
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


def show_about(parent: QWidget) -> None:
    """What this program is."""
    _show(
        parent,
        tr("About tiledl"),
        f"<b>tiledl {__version__}</b>",
        tr(
            "Downloads map tiles for offline use: fast, politely, and so that you can see what is "
            "happening.<br><br>MIT licence. The demo map is made with Natural Earth. Places are "
            'found with <a href="https://www.geonames.org/">GeoNames</a> '
            '(<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>), countries in '
            "other languages with the Unicode CLDR, regions with iso3166-2."
        ),
    )


def _show(parent: QWidget, title: str, text: str, more: str) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, parent=parent)
    box.setInformativeText(more)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
