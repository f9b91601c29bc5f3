"""The window that lists what the keys do."""

from __future__ import annotations

import html
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from tiledl.gui.shortcuts import Keys, all_keys
from tiledl.gui.translation import tr


def show_shortcuts(window: QWidget) -> QDialog:
    """List the keys that do something, by where they are found."""
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Keyboard shortcuts"))
    text = QTextBrowser()
    text.setAccessibleName(tr("Keyboard shortcuts"))
    text.setHtml(as_html(all_keys(window)))
    text.setTabChangesFocus(True)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(text, 1)
    column.addWidget(buttons)
    screen = window.screen().availableGeometry()
    dialog.resize(min(640, screen.width() - 40), min(640, screen.height() - 60))
    dialog.open()
    return dialog


def as_html(keys: list[Keys]) -> str:
    """The list as a table."""
    rows = []
    # Equal groups together, in the order of their first row.
    order = list(dict.fromkeys(row.group for row in keys))
    for group, members in groupby(sorted(keys, key=lambda row: order.index(row.group)), _group):
        name = html.escape(group)
        rows.append(f'<tr><td colspan="2" style="padding-top: 12px"><b>{name}</b></td></tr>')
        rows.extend(_row(row) for row in members)
    more = tr(
        "<p>Tab goes from one control to the next, Shift+Tab back. Alt with an underlined letter "
        "goes to a field or opens a menu.</p>"
    )
    return f'<table cellpadding="2">{"".join(rows)}</table>{more}'


def _row(row: Keys) -> str:
    keys, meaning, more = (html.escape(text) for text in (row.keys, row.meaning, row.more))
    said = f"{meaning}. {more}" if more else meaning
    return f'<tr><td>{keys}</td><td style="padding-left: 16px">{said}</td></tr>'


def _group(row: Keys) -> str:
    return row.group
