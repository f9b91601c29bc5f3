"""The field on the map that finds places, and reads boxes, as one types."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from tiledl.gui.looks import Looks
from tiledl.gui.map.choices import Choice, choices_for
from tiledl.gui.parts import described
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.translation import tr
from tiledl.places import Places

_WIDTH, _LIST_WIDTH = 230, 430
_ROWS = 9
_MARGIN = 6
Index = QModelIndex | QPersistentModelIndex

_CHOICE = Qt.ItemDataRole.UserRole


class SearchBox(QLineEdit):
    """Emits what is chosen; decides nothing."""

    wanted = Signal()
    """Somebody is about to search: the places are to be loaded, if they are not yet."""
    chosen = Signal(object)
    """A `Choice`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        described(
            self,
            tr("Find a place"),
            with_keys(
                tr(
                    "A country, region or city, or a box of four numbers; the arrow keys and "
                    "Return choose"
                ),
                "Ctrl+F",
            ),
        )
        self.setPlaceholderText(tr("Find a place, or paste a box"))
        self.setClearButtonEnabled(True)
        self.setFixedWidth(_WIDTH)
        self._places: Places | None = None
        self._is_waiting = False
        parent.installEventFilter(self)
        # Above everything else in the window; as a window of its own it would take the keys.
        self.list = QListWidget(parent)
        described(self.list, tr("Places found"), tr("Choose one to select its extent"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_ChoiceLine(self.list))
        self.list.setMouseTracking(True)
        self.list.itemEntered.connect(self.list.setCurrentItem)
        self.list.itemClicked.connect(self._choose)
        self.list.hide()
        self.textEdited.connect(self._search)
        self.textChanged.connect(lambda text: None if text else self.close_list())
        self.returnPressed.connect(self._choose_current)

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self.setStyleSheet(
            f"QLineEdit {{ background: {looks.card}; color: {looks.text};"
            f" border: 1px solid {looks.border}; border-radius: 5px; padding: 4px 6px; }}"
            f" QLineEdit:focus {{ border: 1px solid {looks.accent}; }}"
        )
        self.list.setStyleSheet(
            f"QListWidget {{ background: {looks.card}; color: {looks.text};"
            f" border: 1px solid {looks.border}; border-radius: 5px; outline: none; }}"
        )

    def set_places(self, places: Places) -> None:
        """The places have been loaded."""
        self._places = places
        if self._is_waiting:
            self._search()

    def search_for(self, text: str) -> None:
        """Search for a text as if it had been typed."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setText(text)
        self._search()

    def choices(self) -> list[Choice]:
        """What is offered now."""
        if self.list.isHidden():
            return []
        rows = (self.list.item(row).data(_CHOICE) for row in range(self.list.count()))
        return [choice for choice in rows if choice is not None]

    def close_list(self) -> None:
        """Offer nothing."""
        self._is_waiting = False
        self.list.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.wanted.emit()
        if event.reason() in (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.TabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A click on the list does not take the focus; one elsewhere does.
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.close_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _ROWS,
            Qt.Key.Key_PageUp: -_ROWS,
        }.get(Qt.Key(event.key()))
        if step is not None:
            if self.list.isHidden():
                self._search()
            elif self.list.count():
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and not self.list.isHidden():
            self.close_list()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            event.accept()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Else the window's shortcut for Esc would take it from the open list.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and (self.text() or not self.list.isHidden())
        ):
            event.accept()
            return True
        return bool(super().event(event))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            QTimer.singleShot(0, self, self._place_list)
        return bool(super().eventFilter(watched, event))

    # What happens.

    def _search(self) -> None:
        text = self.text()
        self.list.clear()
        found = choices_for(text, self._places)
        self._is_waiting = self._places is None and not found and bool(text.strip())
        if self._is_waiting:
            self.wanted.emit()  # also in a window that has not got the keyboard
        for choice in found:
            item = QListWidgetItem(f"{choice.title}, {choice.detail}")
            item.setData(_CHOICE, choice)
            item.setToolTip(f"{choice.title}\n{choice.detail}")
            self.list.addItem(item)
        if not found and text.strip():
            self.list.addItem(
                _remark(
                    tr("Loading the places…")
                    if self._is_waiting
                    else tr("No place of that name, and no box of four numbers")
                )
            )
        self.list.setCurrentRow(0)
        if self.list.parentWidget() is not self.window():
            self.list.setParent(self.window())
        self.list.setVisible(bool(text.strip()))
        self._place_list()

    def _place_list(self) -> None:
        if self.list.isHidden():
            return
        window = self.window()
        corner = self.mapTo(window, QPoint(0, self.height() + 2))
        rows = min(self.list.count(), _ROWS)
        height = rows * max(self.list.sizeHintForRow(0), 1) + 2 * self.list.frameWidth()
        width = min(_LIST_WIDTH, window.width() - corner.x() - _MARGIN)
        self.list.setGeometry(
            corner.x(), corner.y(), width, min(height, window.height() - corner.y() - _MARGIN)
        )
        self.list.raise_()

    def _choose_current(self) -> None:
        item = self.list.currentItem()
        if not self.list.isHidden() and item is not None:
            self._choose(item)

    def _choose(self, item: QListWidgetItem) -> None:
        choice = item.data(_CHOICE)
        if choice is None:
            return
        self.setText(choice.title)
        self.selectAll()
        self.close_list()
        self.chosen.emit(choice)


class _ChoiceLine(QStyledItemDelegate):
    """The title, and in a quieter colour what tells it from others."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        choice = index.data(_CHOICE)
        if choice is None:
            super().paint(painter, option, index)
            return
        painter.save()
        palette = option.palette
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = option.rect
        if is_current:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        role = QPalette.ColorRole.HighlightedText if is_current else QPalette.ColorRole.Text
        colour = palette.color(role)
        room = rect.adjusted(8, 0, -8, 0)
        metrics: QFontMetrics = option.fontMetrics
        title = metrics.elidedText(choice.title, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(colour)
        painter.drawText(room, side, title)
        room.setLeft(room.left() + metrics.horizontalAdvance(title) + 12)
        detail = metrics.elidedText(choice.detail, Qt.TextElideMode.ElideRight, room.width())
        if not is_current:
            colour.setAlphaF(0.68)
        painter.setPen(colour)
        painter.drawText(room, side, detail)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        size.setHeight(size.height() + 8)
        return size


def _remark(text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
