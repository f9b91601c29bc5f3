"""The window's look: one set of colours for light, one for dark, and the few style rules.

Fusion draws the controls; the rules here only make cards, the primary button and the banner. The
series colours are Okabe and Ito's (2008), which people with any colour vision can tell apart.
"""

from __future__ import annotations

from string import Template

from msgspec import Struct
from msgspec.structs import asdict
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication


class Looks(Struct, frozen=True):
    """The colours of one scheme, as ``#rrggbb``."""

    is_dark: bool
    window: str
    card: str
    field: str
    border: str
    text: str
    muted: str
    disabled: str
    button: str
    grid: str
    accent: str
    accent_hover: str
    accent_text: str
    link: str
    warn_back: str
    warn_text: str
    bad_back: str
    bad_text: str
    good_back: str
    good_text: str
    stored: str
    absent: str
    failed: str
    retrying: str
    throughput: str
    p50: str
    p95: str
    p99: str
    closed: str
    half_open: str
    open: str


LIGHT = Looks(
    is_dark=False,
    window="#f2f4f7",
    card="#ffffff",
    field="#ffffff",
    border="#d5dae1",
    text="#1b2027",
    muted="#5b6673",
    disabled="#9aa3ad",
    button="#fafbfc",
    grid="#e4e8ed",
    accent="#0b62a4",
    accent_hover="#0a5690",
    accent_text="#ffffff",
    link="#0b62a4",
    warn_back="#fff4d6",
    warn_text="#6b4700",
    bad_back="#fdeae6",
    bad_text="#9c2a10",
    good_back="#e2f5ec",
    good_text="#00573f",
    stored="#009e73",
    absent="#8a94a0",
    failed="#d55e00",
    retrying="#b27b00",
    throughput="#0072b2",
    p50="#0072b2",
    p95="#b27b00",
    p99="#cc4c02",
    closed="#009e73",
    half_open="#e69f00",
    open="#d55e00",
)

DARK = Looks(
    is_dark=True,
    window="#1b1e23",
    card="#24282e",
    field="#15181c",
    border="#3a4049",
    text="#e7eaee",
    muted="#9fa9b5",
    disabled="#6e7781",
    button="#2f343b",
    grid="#323840",
    accent="#2f7fc0",
    accent_hover="#3b8dd0",
    accent_text="#ffffff",
    link="#6db7ee",
    warn_back="#3a3016",
    warn_text="#f3cf7e",
    bad_back="#43241c",
    bad_text="#ffb59f",
    good_back="#16362b",
    good_text="#7fdcb8",
    stored="#2bc495",
    absent="#8a94a0",
    failed="#f5793a",
    retrying="#e6b04a",
    throughput="#56b4e9",
    p50="#56b4e9",
    p95="#e6b04a",
    p99="#f5793a",
    closed="#1f9c75",
    half_open="#d99a1c",
    open="#dd6a24",
)

_CHOSEN = "tiledl_is_dark"

_RULES = Template("""
QFrame[role="card"] { background: $card; border: 1px solid $border; border-radius: 8px; }
QLabel[role="title"] { font-size: 15pt; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="caption"] { color: $muted; }
QLabel[role="value"] { font-size: 14pt; font-weight: 600; }
QLabel[role="problem"] { color: $bad_text; }
QLabel[role="note"] {
  background: $warn_back; color: $warn_text; border-radius: 6px; padding: 7px 9px;
}
QFrame[role="focus"] { background: transparent; border: 2px solid $accent; }
QLabel[role="empty"] { color: $muted; }
QLabel[role="plate"] {
  background: $card; color: $muted; border: 1px solid $border; border-radius: 6px;
  padding: 8px 14px;
}
QFrame[role="banner"] { border: 1px solid transparent; border-radius: 6px; }
QFrame[role="banner"][kind="bad"] { background: $bad_back; border-color: $bad_text; }
QFrame[role="banner"][kind="good"] { background: $good_back; border-color: $good_text; }
QFrame[role="banner"][kind="bad"] QLabel { color: $bad_text; }
QFrame[role="banner"][kind="good"] QLabel { color: $good_text; }
QScrollArea, QScrollArea > QWidget > QWidget[role="plain"] { background: transparent; }
QPushButton[role="link"] {
  color: $link; background: transparent; border: none; padding: 2px 0; text-align: left;
  text-decoration: underline;
}
QPushButton[role="link"]:focus { border: 1px solid $accent; border-radius: 4px; }
QPushButton[role="primary"] {
  background: $accent; color: $accent_text; border: 2px solid $accent; border-radius: 6px;
  padding: 7px 18px; font-weight: 600;
}
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:focus { border-color: $text; }
QPushButton[role="primary"]:disabled {
  background: $border; border-color: $border; color: $muted;
}
QProgressBar {
  background: $grid; border: none; border-radius: 5px; min-height: 10px; max-height: 10px;
}
QProgressBar::chunk { background: $accent; border-radius: 5px; }
QTabWidget::pane {
  background: $card; border: 1px solid $border; border-radius: 8px; padding: 3px;
}
QTabWidget[role="pages"]::pane { background: transparent; border: none; padding: 0; }
QPlainTextEdit { background: $card; border: 2px solid $card; }
QScrollArea[role="report"] { border: 2px solid $card; }
QPlainTextEdit:focus, QTableView:focus, QScrollArea[role="report"]:focus { border-color: $accent; }
QTabBar:focus { color: $link; }
QTableView {
  background: $card; alternate-background-color: $window; border: 2px solid $card;
  selection-background-color: $accent; selection-color: $accent_text;
}
QTableView::item { padding: 0 3px; }
QListView::indicator {
  width: 11px; height: 11px; border: 1px solid $muted; border-radius: 3px; background: $field;
}
QListView::indicator:checked { background: $accent; border-color: $accent; }
QListView::indicator:disabled { border-color: $border; }
QHeaderView { background: $card; border: none; }
QHeaderView::section {
  background: $card; color: $muted; border: none; border-bottom: 1px solid $border;
  padding: 3px 6px;
}
QSplitter::handle { background: transparent; }
""")


def current() -> Looks:
    """The looks in force: those chosen, else those that fit the system's colour scheme now."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    is_dark = chosen(app)
    if is_dark is not None:
        return DARK if is_dark else LIGHT
    return DARK if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def chosen(app: QApplication) -> bool | None:
    """Whether dark is chosen, or light; None follows the system."""
    wish = app.property(_CHOSEN)
    return wish if isinstance(wish, bool) else None


def choose(app: QApplication, dark: bool | None) -> None:
    """Choose light or dark whatever the system says; None follows the system again."""
    app.setProperty(_CHOSEN, dark)
    apply(app)


def apply(app: QApplication) -> Looks:
    """Give the whole application the looks in force."""
    looks = current()
    app.setPalette(_palette(looks))
    app.setStyleSheet(_RULES.substitute(asdict(looks)))
    return looks


def _palette(looks: Looks) -> QPalette:
    palette = QPalette()
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    for which, color in (
        (role.Window, looks.window),
        (role.WindowText, looks.text),
        (role.Base, looks.field),
        (role.AlternateBase, looks.window),
        (role.Text, looks.text),
        (role.Button, looks.button),
        (role.ButtonText, looks.text),
        (role.BrightText, looks.bad_text),
        (role.Highlight, looks.accent),
        (role.HighlightedText, looks.accent_text),
        (role.Accent, looks.accent),
        (role.Link, looks.link),
        (role.LinkVisited, looks.link),
        (role.PlaceholderText, looks.muted),
        (role.ToolTipBase, looks.card),
        (role.ToolTipText, looks.text),
        (role.Light, "#3c424b" if looks.is_dark else "#ffffff"),
        (role.Midlight, "#343a42" if looks.is_dark else "#f7f8fa"),
        (role.Mid, looks.border),
        (role.Dark, "#14171b" if looks.is_dark else "#b7bfc9"),
        (role.Shadow, "#000000"),
    ):
        palette.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, which, QColor(looks.disabled))
    palette.setColor(group.Disabled, role.Highlight, QColor(looks.border))
    return palette
