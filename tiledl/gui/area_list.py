"""The areas of a download beside or instead of the box: loaded from files, added, removed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from tiledl.gui.areas import NamedArea
from tiledl.gui.parts import ElidedLabel, caption, described
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.translation import mark, tr

_INSTEAD = mark("These areas are downloaded instead of the box:")


class AreaList(QWidget):
    """Shows areas and asks for more."""

    changed = Signal()
    file_wanted = Signal()
    box_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._areas: tuple[NamedArea, ...] = ()
        self.load = described(
            QPushButton(tr("&Load area…")),
            tr("Load area"),
            with_keys(
                tr(
                    "Add the polygons of a GeoJSON, KML or GPX file, or a corridor around its "
                    "lines; such files can be dropped here, too"
                ),
                "Ctrl+L",
            ),
        )
        self.load.setShortcut("Ctrl+L")
        self.add_box = described(
            QPushButton(tr("Add bo&x")),
            tr("Add box"),
            tr("Add the box above to the areas of this download, and choose another one"),
        )
        self.load.clicked.connect(self.file_wanted)
        self.add_box.clicked.connect(self.box_wanted)
        self.remark = caption(tr(_INSTEAD))
        self.remark.setWordWrap(True)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        buttons = QHBoxLayout()
        buttons.addWidget(self.load)
        buttons.addWidget(self.add_box)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.remark)
        column.addLayout(self.rows)
        column.addLayout(buttons)
        self._show()

    def areas(self) -> tuple[NamedArea, ...]:
        """What is in the list."""
        return self._areas

    def set_areas(self, areas: tuple[NamedArea, ...]) -> None:
        """Show other areas; `changed` is emitted if they are others."""
        if areas != self._areas:
            self._areas = areas
            self._show()
            self.changed.emit()

    def add(self, area: NamedArea) -> None:
        """Put one more into the list."""
        self.set_areas((*self._areas, area))

    def _remove(self, area: NamedArea) -> None:
        self.set_areas(tuple(one for one in self._areas if one is not area))
        self.load.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        while (item := self.rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for area in self._areas:
            self.rows.addWidget(self._row(area))
        self.remark.setVisible(bool(self._areas))

    def _row(self, area: NamedArea) -> QWidget:
        name = ElidedLabel("", Qt.AlignmentFlag.AlignLeft)
        name.set_full_text(area.name)
        remove = described(
            QToolButton(),
            tr("Remove {area}", area=area.name),
            tr("Leave {area} out", area=area.name),
        )
        remove.setText("✕")
        remove.setAutoRaise(True)
        remove.clicked.connect(lambda: self._remove(area))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(name, 1)
        line.addWidget(remove)
        return row
