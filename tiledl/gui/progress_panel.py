"""How the job is getting on: its state as a sentence, the bar, the numbers, and its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from tiledl.gui import wording
from tiledl.gui.controller import Phase
from tiledl.gui.headlines import Headline
from tiledl.gui.icons import with_icon
from tiledl.gui.looks import Looks
from tiledl.gui.parts import Card, ElidedLabel, Reading, caption, described
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.translation import number, tr, tr_count
from tiledl.gui.wording import UNKNOWN

if TYPE_CHECKING:
    from tiledl.engine import FileLook, JobSnapshot

_WIDEST = {"rate": "00,000", "in_flight": "000 / 000", "elapsed": "00:00", "eta": "00:00"}
"""What the numbers usually need at most; see `Reading`."""

_STEPS = 10_000
"""The bar's resolution: finer than its pixels."""

_RIGHT = Qt.AlignmentFlag.AlignRight


class ProgressPanel(QWidget):
    """Draws a snapshot; asks for pause, resume, cancel, retry and the folder.

    Before the first job it says instead how to begin."""

    pause_requested = Signal()
    resume_requested = Signal()
    cancel_requested = Signal()
    retry_requested = Signal()
    folder_requested = Signal()
    demo_requested = Signal()
    file_requested = Signal()

    def __init__(self, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._phase = Phase.IDLE
        frame = Card()
        column = frame.column
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        column.setSpacing(8)
        column.addLayout(self._top_row())
        column.addWidget(self.sentence)
        self.welcome = self._welcome()
        column.addWidget(self.welcome)
        self._work = QWidget()
        work = QVBoxLayout(self._work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(8)
        work.addLayout(self._bar_row())
        work.addLayout(self._numbers())
        work.addLayout(self._counts_row())
        column.addWidget(self._work)
        self.set_looks(looks)
        self.clear()

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        for name, color in (
            ("stored", looks.stored),
            ("absent", looks.absent),
            ("failed", looks.failed),
            ("retrying", looks.retrying),
        ):
            self._dots[name].setStyleSheet(f"color: {color}")

    def show_headline(self, headline: Headline) -> None:
        """The state in two words and in a sentence."""
        self.title.set_full_text(headline.title)
        _show(self.sentence, headline.sentence)

    def show_file(self, path: str) -> None:
        """Where the tiles go."""
        self.file.set_full_text(path)

    def show_phase(self, phase: Phase, *, can_resume_file: bool, can_retry: bool) -> None:
        """Offer what can be done in this state."""
        self._phase = phase
        is_held = phase is Phase.PAUSED or can_resume_file
        with_icon(self.pause, "resume" if is_held else "pause")
        self.pause.setText(tr("&Resume") if is_held else tr("&Pause"))
        # A button's text brings its own Alt shortcut and drops the one it had.
        self.pause.setShortcut("Ctrl+P")
        described(
            self.pause,
            tr("Resume") if is_held else tr("Pause"),
            with_keys(
                tr("Go on with the download") if is_held else tr("Send no more requests for now"),
                "Ctrl+P",
            ),
        )
        self.pause.setEnabled(phase in (Phase.RUNNING, Phase.PAUSED) or can_resume_file)
        self.cancel.setEnabled(phase in (Phase.OPENING, Phase.RUNNING, Phase.PAUSED))
        self.retry.setVisible(can_retry)
        self.folder.setEnabled(phase is not Phase.IDLE)
        for widget in (self._work, self.pause, self.cancel, self.folder):
            widget.setVisible(phase is not Phase.IDLE)
        self.welcome.setVisible(phase is Phase.IDLE)

    def show_snapshot(self, snapshot: JobSnapshot) -> None:
        """Draw the numbers of one moment."""
        meter, latency = snapshot.meter, snapshot.meter.recent_latency
        share = snapshot.done / snapshot.planned if snapshot.planned else 1.0
        # Complete is complete: the last tile is not rounded away.
        steps = _STEPS if snapshot.done >= snapshot.planned else int(share * _STEPS)
        if steps != self.bar.value():
            self.bar.setValue(steps)
        self.done.show_text(_share(snapshot.done, snapshot.planned, share))
        is_moving = self._phase is Phase.RUNNING
        values = {
            "rate": wording.count(meter.tiles_per_s),
            "bytes": number(meter.bytes_per_s / 1e6, 2),
            "in_flight": f"{snapshot.in_flight} / {snapshot.limit}",
            "p50": wording.milliseconds(latency.p50_s),
            "p95": wording.milliseconds(latency.p95_s),
            "p99": wording.milliseconds(latency.p99_s),
            "elapsed": wording.duration(snapshot.elapsed_s),
            "eta": wording.duration(snapshot.eta_s if is_moving else None),
        }
        if not is_moving:
            values["rate"] = values["bytes"] = UNKNOWN
        if not latency.count:
            values["p50"] = values["p95"] = values["p99"] = UNKNOWN
        for name, text in values.items():
            self._values[name].show_text(text)
        stored = meter.stored + meter.not_modified + snapshot.done_before
        for name, tiles in (
            ("stored", stored),
            ("absent", meter.absent),
            ("failed", meter.failed),
            ("retrying", snapshot.retries_waiting),
        ):
            self.counts[name].show_text(number(tiles))

    def show_look(self, look: FileLook) -> None:
        """Draw what a file holds that is only looked at."""
        self.clear()
        done = look.stored + look.absent
        if look.is_ours:
            share = done / look.planned if look.planned else 1.0
            self.bar.setValue(_STEPS if done >= look.planned else int(share * _STEPS))
            self.done.show_text(_share(done, look.planned, share))
        else:
            self.done.show_text(wording.tiles(look.stored))
        for name, tiles in (
            ("stored", look.stored),
            ("absent", look.absent),
            ("failed", look.failed),
        ):
            self.counts[name].show_text(number(tiles))

    def clear(self) -> None:
        """Show that there is nothing yet."""
        self.bar.setValue(0)
        self.done.show_text("")
        for value in self._values.values():
            value.show_text(UNKNOWN)
        for count in self.counts.values():
            count.show_text("0")

    def _top_row(self) -> QHBoxLayout:
        self.title = ElidedLabel("title", Qt.AlignmentFlag.AlignLeft, Qt.TextElideMode.ElideRight)
        self.title.setAccessibleName(tr("State of the download"))
        self.sentence = caption("")
        self.sentence.setWordWrap(True)
        self.pause = QPushButton(tr("&Pause"))
        self.cancel = described(
            QPushButton(tr("Cancel")),
            tr("Cancel"),
            with_keys(tr("Stop the download; what was fetched is kept"), "Ctrl+."),
        )
        self.cancel.setShortcut("Ctrl+.")
        self.retry = described(
            QPushButton(tr("Retry &failed")),
            tr("Retry failed"),
            with_keys(tr("Ask again for the tiles that failed, and only these"), "Ctrl+R"),
        )
        self.retry.setShortcut("Ctrl+R")
        self.folder = described(
            QPushButton(tr("Open fol&der")),
            tr("Open folder"),
            with_keys(tr("Show the file's folder"), "Ctrl+D"),
        )
        self.folder.setShortcut("Ctrl+D")
        for button, name in (
            (self.cancel, "cancel"),
            (self.retry, "retry"),
            (self.folder, "folder"),
        ):
            with_icon(button, name)
        self.pause.clicked.connect(self._pause_or_resume)
        self.cancel.clicked.connect(self.cancel_requested)
        self.retry.clicked.connect(self.retry_requested)
        self.folder.clicked.connect(self.folder_requested)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.title, 1)
        for button in (self.retry, self.pause, self.cancel, self.folder):
            row.addWidget(button)
        return row

    def _welcome(self) -> QWidget:
        self.demo = described(
            QPushButton(tr("Try the demo")),
            tr("Try the demo"),
            tr(
                "Download a map of Europe from a tile server inside this program: no internet "
                "needed"
            ),
        )
        self.open = described(
            QPushButton(tr("Open a file…")),
            tr("Open a file"),
            with_keys(tr("Go on with a file that tiledl made earlier"), "Ctrl+O"),
        )
        with_icon(self.demo, "demo")
        with_icon(self.open, "open")
        self.demo.clicked.connect(self.demo_requested)
        self.open.clicked.connect(self.file_requested)
        text = caption(tr("New here? The demo shows a whole download, without the internet."))
        text.setWordWrap(True)
        welcome = QWidget()
        row = QHBoxLayout(welcome)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(text, 1)
        row.addWidget(self.demo)
        row.addWidget(self.open)
        return welcome

    def _bar_row(self) -> QHBoxLayout:
        self.bar = described(QProgressBar(), tr("Progress"), tr("How much of the plan is done"))
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.done = Reading(_share(8_888_888, 8_888_888, 1.0), _RIGHT, "caption")
        self.done.setAccessibleName(tr("Tiles done"))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.bar, 1)
        row.addWidget(self.done)
        return row

    def _numbers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(9)
        grid.setVerticalSpacing(0)
        self._values: dict[str, Reading] = {}
        for column, (name, meaning, tip) in enumerate(
            (
                ("rate", tr("tiles/s"), tr("Tiles a second, over the last five seconds")),
                (
                    "bytes",
                    tr("MB/s"),
                    tr("Megabytes of tiles a second, over the last five seconds"),
                ),
                (
                    "in_flight",
                    tr("in flight / limit"),
                    tr("Requests under way, and how many may be"),
                ),
                (
                    "p50",
                    tr("p50 ms"),
                    tr("Half of the requests of the last ten seconds were quicker"),
                ),
                ("p95", tr("p95 ms"), tr("19 of 20 requests of the last ten seconds were quicker")),
                (
                    "p99",
                    tr("p99 ms"),
                    tr("99 of 100 requests of the last ten seconds were quicker"),
                ),
                ("elapsed", tr("elapsed"), tr("Time spent running, pauses left out")),
                ("eta", tr("left"), tr("Time to the end at the present rate")),
            )
        ):
            value = Reading(_WIDEST.get(name, "0,000"), role="value")
            described(value, meaning, tip)
            label = caption(meaning)
            label.setToolTip(tip)
            grid.addWidget(value, 0, column, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label, 1, column)
            grid.setColumnStretch(column, 1)
            self._values[name] = value
        return grid

    def _counts_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(5)
        self._dots: dict[str, QLabel] = {}
        self.counts: dict[str, Reading] = {}
        for name, word, spoken, shape, tip in (
            # Shapes beside colours, so that neither is needed to tell them apart.
            (
                "stored",
                tr("stored"),
                tr("Tiles stored"),
                "●",
                tr("In the file, those of earlier runs included"),
            ),
            (
                "absent",
                tr("absent"),
                tr("Tiles absent"),
                "○",
                tr("The source answered that it has no such tile"),
            ),
            (
                "failed",
                tr("failed"),
                tr("Tiles failed"),
                "▲",
                tr("Given up after all retries: see Retry failed"),
            ),
            (
                "retrying",
                tr("retrying"),
                tr("Tiles retrying"),
                "↻",
                tr("Failed once or more, and waiting to be asked for again"),
            ),
        ):
            dot, reading = QLabel(shape), Reading("000,000" if name == "stored" else "000")
            described(reading, spoken, tip)
            self._dots[name], self.counts[name] = dot, reading
            label = caption(word)
            label.setToolTip(tip)
            for widget in (dot, reading, label):
                row.addWidget(widget)
            row.addSpacing(8)
        self.file = ElidedLabel()
        self.file.setAccessibleName(tr("Output file"))
        row.addWidget(self.file, 1)
        return row

    def _pause_or_resume(self) -> None:
        if self._phase is Phase.RUNNING:
            self.pause_requested.emit()
        else:
            self.resume_requested.emit()


def _share(done: int, planned: int, share: float) -> str:
    return tr_count(
        "{done} of %n tile · {percent} %",
        "{done} of %n tiles · {percent} %",
        planned,
        done=number(done),
        percent=int(share * 100),
    )


def _show(label: QLabel, text: str) -> None:
    """Set a label's text only when it changes: an equal text would still be laid out anew."""
    if label.text() != text:
        label.setText(text)
