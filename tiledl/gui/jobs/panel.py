"""The list of jobs: which wait, run and have ended, in which order; one is chosen to be shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QSpinBox,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from tiledl.gui.controller import JobController
from tiledl.gui.job_run import Phase
from tiledl.gui.jobs.entry import Entry, Status
from tiledl.gui.jobs.line import MOST_AT_A_TIME
from tiledl.gui.messages import retold
from tiledl.gui.parts import caption, described
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.terms import term
from tiledl.gui.translation import mark, tr

_COLUMNS = (mark("Job"), mark("Source"), mark("State"), mark("Done"), "")
_EMPTY = mark(
    "Downloads are listed here. “Add to queue” beside “Start download” lets one wait;\n"
    "“Start queue” then runs them in this order, one after the other or several at a time."
)


class JobsPanel(QWidget):
    """Shows a controller's list; hands it what is asked for."""

    history_requested = Signal()
    at_a_time_chosen = Signal(int)

    def __init__(self, controller: JobController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._rows: list[Entry] = []
        self._build()
        controller.listed.append(self.show_list)
        self.show_list()

    @property
    def chosen(self) -> Entry | None:
        """The entry of the selected row."""
        row = self.table.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def tick(self) -> None:
        """Draw how far the jobs have got."""
        if self.isVisible():
            for row, entry in enumerate(self._rows):
                self._show_progress(row, entry)

    def show_list(self) -> None:
        """Draw the list anew."""
        entries = list(self._controller.entries)
        with QSignalBlocker(self.table):
            if entries != self._rows:
                self._rows = entries
                self.table.setRowCount(len(entries))
                for row, entry in enumerate(entries):
                    for column, text in enumerate((entry.output.name, entry.source, "", "", "")):
                        item = QTableWidgetItem(text)
                        item.setToolTip(str(entry.output) if column == 0 else text)
                        self.table.setItem(row, column, item)
            for row, entry in enumerate(entries):
                self._show_progress(row, entry)
            shown = self._controller.shown
            if shown in entries:
                self.table.setCurrentCell(entries.index(shown), 0)
            else:
                self.table.setCurrentCell(-1, -1)
                self.table.clearSelection()
        self._pages.setCurrentIndex(0 if entries else 1)
        self._show_buttons()

    # How it is built.

    def _build(self) -> None:
        self.table = described(
            QTableWidget(0, len(_COLUMNS)),
            tr("Jobs"),
            tr("All jobs; the selected one is shown above"),
        )
        self.table.setHorizontalHeaderLabels([tr(column) if column else "" for column in _COLUMNS])
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(20)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((170, 130, 90, 60)):
            header.resizeSection(column, width)
        self.table.currentCellChanged.connect(self._row_chosen)
        empty = QLabel(tr(_EMPTY))
        empty.setProperty("role", "empty")
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.table)
        self._pages.addWidget(empty)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(6, 2, 6, 4)
        column_of_all.setSpacing(3)
        column_of_all.addLayout(self._pages, 1)
        column_of_all.addLayout(self._button_row())

    def _button_row(self) -> QHBoxLayout:
        controller = self._controller
        self.queue = QPushButton(tr("Start queue"))
        self.queue.clicked.connect(lambda: controller.set_going(not controller.is_going))
        self.act = QPushButton(tr("Start"))
        self.act.clicked.connect(self._act)
        self.stop = described(
            QPushButton(tr("Stop")),
            tr("Stop the job"),
            tr("Stop the selected job; what was fetched is kept"),
        )
        self.stop.clicked.connect(lambda: self._with_chosen(controller.cancel))
        self.up = described(
            QPushButton("↑"), tr("Move up"), with_keys(tr("Move the selected job up"), "Alt+Up")
        )
        self.up.setShortcut("Alt+Up")
        self.up.clicked.connect(lambda: self._with_chosen(lambda one: controller.move(one, -1)))
        self.down = described(
            QPushButton("↓"),
            tr("Move down"),
            with_keys(tr("Move the selected job down"), "Alt+Down"),
        )
        self.down.setShortcut("Alt+Down")
        self.down.clicked.connect(lambda: self._with_chosen(lambda one: controller.move(one, 1)))
        for button in (self.up, self.down):
            button.setFixedWidth(34)
        self.remove = described(
            QPushButton(tr("Remove")),
            tr("Remove from the list"),
            tr("Take the selected job off the list; its file stays"),
        )
        self.remove.clicked.connect(lambda: self._with_chosen(controller.remove))
        more = described(
            QPushButton(tr("More")),
            tr("More about jobs"),
            tr("Clear ended jobs, or see the history"),
        )
        menu = QMenu(more)
        self.clear = menu.addAction(tr("&Clear ended jobs"))
        self.clear.setToolTip(tr("Take all jobs that have ended off the list; their files stay"))
        self.clear.triggered.connect(controller.clear_ended)
        self.history = menu.addAction(tr("&History…"))
        self.history.triggered.connect(self.history_requested)
        more.setMenu(menu)
        self.at_a_time = described(
            QSpinBox(),
            tr("Jobs at a time"),
            tr(
                "How many jobs run at once; two that ask the same server always run one after the "
                "other, so that its owner's limits hold"
            ),
        )
        self.at_a_time.setRange(1, MOST_AT_A_TIME)
        self.at_a_time.setValue(controller.at_a_time)
        self.at_a_time.valueChanged.connect(self._at_a_time_changed)
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget in (self.queue, self.act, self.stop, self.up, self.down, self.remove):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(caption(tr("at a time")))
        row.addWidget(self.at_a_time)
        row.addWidget(more)
        return row

    # What is asked for.

    def _with_chosen(self, act: object) -> None:
        entry = self.chosen
        if entry is not None:
            assert callable(act)
            act(entry)

    def _act(self) -> None:
        entry = self.chosen
        if entry is None:
            return
        phase = entry.run.phase if entry.run is not None else Phase.IDLE
        if entry.status is not Status.UNDER_WAY:
            self._controller.begin(entry)
        elif phase is Phase.RUNNING:
            self._controller.pause(entry)
        elif phase is Phase.PAUSED:
            self._controller.resume(entry)
        self.show_list()

    def _row_chosen(self, row: int) -> None:
        if 0 <= row < len(self._rows):
            self._controller.select(self._rows[row])
        self._show_buttons()

    def _at_a_time_changed(self, number: int) -> None:
        self._controller.set_at_a_time(number)
        self.at_a_time_chosen.emit(number)

    def show_at_a_time(self, number: int) -> None:
        """Show the number as chosen elsewhere."""
        with QSignalBlocker(self.at_a_time):
            self.at_a_time.setValue(number)

    # What is drawn.

    def _show_progress(self, row: int, entry: Entry) -> None:
        phase = entry.run.phase if entry.run is not None else Phase.IDLE
        _set(self.table.item(row, 2), _state_of(entry, phase))
        _set(self.table.item(row, 3), _share_of(entry))
        note = self.table.item(row, 4)
        said = retold(entry.note)
        _set(note, said)
        if note is not None:
            note.setToolTip(said)

    def _show_buttons(self) -> None:
        controller, entry = self._controller, self.chosen
        is_going = controller.is_going
        self.queue.setText(tr("Hold queue") if is_going else tr("Start queue"))
        described(
            self.queue,
            tr("Hold queue") if is_going else tr("Start queue"),
            with_keys(
                tr("Begin no more of the waiting jobs; those that run go on")
                if is_going
                else tr("Run the waiting jobs in this order"),
                "Ctrl+Shift+Return",
            ),
        )
        self.queue.setShortcut("Ctrl+Shift+Return")
        waits = any(one.status is Status.WAITING for one in controller.entries)
        self.queue.setEnabled(waits or is_going)
        phase = entry.run.phase if entry is not None and entry.run is not None else Phase.IDLE
        name, tip = _action_of(entry, phase)
        self.act.setText(name)
        described(self.act, tr("{action} the job", action=name), tip)
        is_busy = entry is not None and entry.status is Status.UNDER_WAY
        self.act.setEnabled(
            entry is not None and (not is_busy or phase in (Phase.RUNNING, Phase.PAUSED))
        )
        self.stop.setEnabled(is_busy and phase is not Phase.STOPPING)
        self.remove.setEnabled(entry is not None and not is_busy)
        row = self.table.currentRow()
        self.up.setEnabled(entry is not None and row > 0)
        self.down.setEnabled(entry is not None and row < len(self._rows) - 1)
        over = (Status.FINISHED, Status.STOPPED, Status.FAILED)
        self.clear.setEnabled(any(one.status in over for one in controller.entries))


def _state_of(entry: Entry, phase: Phase) -> str:
    if entry.status is not Status.UNDER_WAY:
        return term(entry.status)
    return term("starting") if phase is Phase.OPENING else term(phase)


def _share_of(entry: Entry) -> str:
    job = entry.run.job if entry.run is not None else None
    if job is None:
        return ""
    snapshot = job.snapshot()
    return f"{int(100 * snapshot.done / snapshot.planned)} %" if snapshot.planned else "100 %"


def _action_of(entry: Entry | None, phase: Phase) -> tuple[str, str]:
    if entry is None:
        return tr("Start"), tr("Select a job first")
    match entry.status:
        case Status.WAITING:
            return tr("Start now"), tr("Begin the selected job as soon as there is room for it")
        case Status.UNDER_WAY if phase is Phase.PAUSED:
            return tr("Resume"), tr("Go on with the selected job")
        case Status.UNDER_WAY:
            return tr("Pause"), tr("Send no more requests of the selected job for now")
    return tr("Resume"), tr("Go on with the selected job where it stopped")


def _set(item: QTableWidgetItem | None, text: str) -> None:
    if item is not None and item.text() != text:
        item.setText(text)


def named(path: Path) -> str:
    """A file in a menu: its name, and the folder when there is room."""
    folder = str(path.parent)
    return f"{path.name}   ({folder if len(folder) <= 40 else '…' + folder[-39:]})"
