"""The settings dialog: shows what holds, checks what is entered, writes the settings file."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from tiledl.gui import wording
from tiledl.gui.language import OWN_NAMES
from tiledl.gui.parts import DecimalBox, caption, described, problem_label
from tiledl.gui.settings_fields import (
    PAGES,
    Page,
    Setting,
    changes,
    plain,
    problem_with,
    variable_in_force,
)
from tiledl.gui.translation import mark, tr
from tiledl.settings_file import SettingsFileError, change, settings_file

if TYPE_CHECKING:
    from tiledl.gui.keys_page import KeysPage
    from tiledl.settings import Settings

_CHOICES = {
    "theme": (("system", mark("as the system")), ("light", mark("light")), ("dark", mark("dark"))),
    "language": (
        ("system", mark("as the system")),
        *((tongue.value, name) for tongue, name in OWN_NAMES.items()),
    ),
    "http_engine": (("direct", "direct"), ("reqwest", "reqwest"), ("httpx", "httpx")),
    "log_level": tuple((name, name) for name in ("debug", "info", "warning", "error")),
}


class SettingsDialog(QDialog):
    """Edits the settings; `applied` is emitted when the file has been written."""

    applied = Signal()

    def __init__(self, settings: Settings, keys: KeysPage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self._settings = settings
        self._readers: dict[str, Callable[[], Any]] = {}
        self.fields: dict[str, QWidget] = {}
        """The field of each setting, by its name in the file."""
        self.keys = keys
        self.pages = QTabWidget()
        self.pages.setAccessibleName(tr("Kinds of settings"))
        for page in PAGES:
            self.pages.addTab(self._built(page), tr(page.title))
        self.pages.addTab(keys, tr("&Keys"))
        self.problem = problem_label()
        where = QLabel(tr("Kept in {file}", file=settings_file()))
        where.setProperty("role", "caption")
        where.setWordWrap(True)
        open_file = described(
            QPushButton(tr("Open the settings &file")),
            tr("Open the settings file"),
            tr("Open the settings file with the system's editor"),
        )
        open_file.clicked.connect(self._open_file)
        open_file.setEnabled(settings_file().exists())
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Apply
            | QDialogButtonBox.StandardButton.Cancel
        )
        for kind, tip in (
            (QDialogButtonBox.StandardButton.Ok, tr("Save the settings and close")),
            (QDialogButtonBox.StandardButton.Apply, tr("Save the settings")),
            (QDialogButtonBox.StandardButton.Cancel, tr("Close without saving")),
        ):
            button = buttons.button(kind)
            described(button, button.text().replace("&", ""), tip)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Apply).clicked.connect(self.save)
        bottom = QHBoxLayout()
        bottom.addWidget(where, 1)
        bottom.addWidget(open_file)
        column = QVBoxLayout(self)
        column.addWidget(self.pages, 1)
        column.addWidget(self.problem)
        column.addLayout(bottom)
        column.addWidget(buttons)
        self.resize(560, 400)

    def values(self) -> dict[str, Any]:
        """What is entered, by the settings' names in the file."""
        return {name: read() for name, read in self._readers.items()}

    def save(self) -> bool:
        """Write what has changed, or say what is wrong with it; gives whether it was written."""
        values = self.values()
        self.problem.hide()
        wrong = problem_with(
            {name: value for name, value in values.items() if not variable_in_force(name)}
        )
        if wrong is not None:
            name, text = wrong
            self._say(text)
            self._show(name)
            return False
        changed = {
            name: value
            for name, value in changes(self._settings, values).items()
            if not variable_in_force(name)
        }
        try:
            change(changed)
        except SettingsFileError as error:
            self._say(str(error))
            return False
        from tiledl.settings import load_settings

        self._settings = load_settings()
        self.applied.emit()
        return True

    def _accept(self) -> None:
        if self.save():
            self.accept()

    def _say(self, text: str) -> None:
        self.problem.setText(wording.sentence(text))
        self.problem.show()

    def _show(self, name: str) -> None:
        """Put the keyboard into a setting's field."""
        for index, page in enumerate(PAGES):
            if any(setting.name == name for setting in page.settings):
                self.pages.setCurrentIndex(index)
                self.fields[name].setFocus()

    def _open_file(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(settings_file()))):
            self._say(tr("no editor could be opened: the file is {file}", file=settings_file()))

    # How it is built.

    def _built(self, page: Page) -> QWidget:
        widget = QWidget()
        form = QFormLayout(widget)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for setting in page.settings:
            row = self._row_of(setting)
            label = QLabel(tr(setting.label))
            label.setBuddy(self.fields[setting.name])
            form.addRow(label, row)
        when = caption(tr(page.when.value))
        when.setWordWrap(True)
        form.addRow(when)
        return widget

    def _row_of(self, setting: Setting) -> QWidget:
        name, value = setting.name, plain(getattr(self._settings, setting.name))
        field, read, row = self._field_for(name, value)
        self._readers[name] = read
        self.fields[name] = field
        variable = variable_in_force(name)
        tip = tr(setting.tip)
        if variable:
            tip = tr(
                "{tip}. Set by the environment variable {variable}, which beats the settings file",
                tip=tip,
                variable=variable,
            )
            row.setEnabled(False)
        described(field, plain(tr(setting.label)), tip)
        return row

    def _field_for(self, name: str, value: Any) -> tuple[QWidget, Callable[[], Any], QWidget]:
        """A field that shows a value, what reads it, and the row that it is in."""
        if name in _CHOICES:
            choice = QComboBox()
            for key, text in _CHOICES[name]:
                choice.addItem(tr(text), key)
            choice.setCurrentIndex(choice.findData(value))
            return choice, choice.currentData, choice
        if isinstance(value, bool):
            box = QCheckBox()
            box.setChecked(value)
            return box, box.isChecked, box
        match name:
            case "max_concurrency":
                return _concurrency(value)
            case "rate":
                rate = _decimal(value or 0.0, 10_000, f" {tr('tiles/s')}", zero=tr("no limit"))
                return rate, lambda: rate.value() or None, rate
            case "timeout_seconds":
                timeout = _decimal(value, 600, " s")
                return timeout, timeout.value, timeout
            case "log_mb":
                room = _decimal(value, 1_000_000, f" {tr('MB')}")
                return room, room.value, room
            case "output_folder":
                return _folder(value or "", self)
            case "retries" | "jobs_at_a_time" | "log_days":
                number = QSpinBox()
                lowest, highest = {"jobs_at_a_time": (1, 8), "log_days": (0, 3650)}.get(
                    name, (0, 100)
                )
                number.setRange(lowest, highest)
                number.setValue(value)
                return number, number.value, number
        line = QLineEdit(value or "")
        if name == "proxy":
            line.setPlaceholderText(tr("as the environment says (HTTP_PROXY and others)"))
        return line, lambda: line.text().strip() or None, line


def _concurrency(value: Any) -> tuple[QWidget, Callable[[], Any], QWidget]:
    number = QSpinBox()
    number.setRange(0, 1024)
    number.setSpecialValueText(tr("automatic"))
    number.setValue(value if isinstance(value, int) else 0)
    # A controller that a person has named in the file stays, unless a number is chosen.
    name = "auto" if isinstance(value, int) else value
    return number, lambda: number.value() or name, number


def _decimal(value: float, most: float, unit: str, zero: str = "") -> DecimalBox:
    number = DecimalBox()
    number.setRange(0, most)
    number.setDecimals(2)
    number.setSuffix(unit)
    number.setSpecialValueText(zero)
    number.setValue(value)
    return number


def _folder(value: str, dialog: QWidget) -> tuple[QWidget, Callable[[], Any], QWidget]:
    field = QLineEdit(value)
    field.setPlaceholderText(
        tr("tiledl in your documents ({folder})", folder=os.path.expanduser("~"))
    )
    browse = described(
        QPushButton(tr("&Browse…")), tr("Choose the output folder"), tr("Choose the output folder")
    )

    def ask() -> None:
        asking = QFileDialog(dialog, tr("Output folder"), field.text())
        asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.fileSelected.connect(field.setText)
        asking.finished.connect(asking.deleteLater)
        asking.open()

    browse.clicked.connect(ask)
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(field, 1)
    layout.addWidget(browse)
    return field, lambda: field.text().strip() or None, row
