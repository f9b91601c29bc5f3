"""Where tiles come from: a list, a completer over the catalogue, or an address typed in."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from tiledl.gui import wording
from tiledl.gui.draft import DEMO_LABEL, Field, Verdict
from tiledl.gui.parts import Card, described, heading, note, problem_label
from tiledl.gui.translation import tr


class SourceBox(Card):
    """The source, with what is wrong with it or what its owner asks for."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = described(
            QComboBox(),
            tr("Tile source"),
            tr("Demo world, a name of the catalogue, or an address with {z}, {x} and {y}"),
        )
        self.field.setEditable(True)
        self.field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.field.setMinimumContentsLength(12)
        self.field.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.field.addItem(DEMO_LABEL)
        editor = self.field.lineEdit()
        assert editor is not None
        editor.setAccessibleName(tr("Tile source"))
        editor.setPlaceholderText("https://example.org/{z}/{x}/{y}.png")
        self._names = QStringListModel([DEMO_LABEL], self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.field.setCompleter(completer)
        self.field.editTextChanged.connect(self.edited)
        self.problem = problem_label()
        self.policy = note()
        self.policy.setOpenExternalLinks(True)
        self.policy.setAccessibleName(tr("What the source's owner allows"))
        label = heading(tr("&Source"))
        label.setBuddy(self.field)
        for widget in (label, self.field, self.problem, self.policy):
            self.column.addWidget(widget)

    @property
    def text(self) -> str:
        """The source as entered."""
        return str(self.field.currentText())

    def set_text(self, text: str) -> None:
        """Show a source."""
        self.field.setEditText(text)

    def show_catalogue(self, names: list[str]) -> None:
        """Offer the catalogue's names while a source is typed."""
        self._names.setStringList([DEMO_LABEL, *(name for name in names if name != "demo")])

    def remember(self, text: str) -> None:
        """Keep a source that was used at hand in the list."""
        if self.field.findText(text) < 0:
            with QSignalBlocker(self.field):
                self.field.insertItem(1, text)
                self.field.setEditText(text)

    def show_verdict(self, verdict: Verdict) -> None:
        """Say what is wrong, or what the source's owner allows, with the link to the terms."""
        is_wrong = Field.SOURCE in verdict.problems
        remark = "" if is_wrong else wording.sentence(verdict.warning)
        if verdict.terms_url:
            remark += f' <a href="{verdict.terms_url}">{tr("Read the terms")}</a>'
        self.policy.setText(remark.strip())
        self.policy.setVisible(bool(remark))
