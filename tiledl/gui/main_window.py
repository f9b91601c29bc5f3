"""The main window: panels, menus, one clock that pulls snapshots, and an orderly close."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from tiledl.gui import folders, icons, looks, menus, wording
from tiledl.gui.area_loading import AreaLoading
from tiledl.gui.autosave import Autosave
from tiledl.gui.background import Background
from tiledl.gui.banner import Banner
from tiledl.gui.controller import JobController, Phase, Trouble
from tiledl.gui.demo_job import start_demo
from tiledl.gui.draft import JobDraft
from tiledl.gui.form_panel import FormPanel
from tiledl.gui.headlines import Headline, headline
from tiledl.gui.jobs.window_jobs import WindowJobs, told
from tiledl.gui.notices import Notices
from tiledl.gui.pages import Pages
from tiledl.gui.preferences import Preferences
from tiledl.gui.progress_panel import ProgressPanel
from tiledl.gui.quitting import Quitting
from tiledl.gui.sessions import make_folder_of
from tiledl.gui.stage import Stage
from tiledl.gui.telling import Telling
from tiledl.gui.theme import Theme, set_theme
from tiledl.gui.translation import tr
from tiledl.gui.tuning.binding import LabBinding
from tiledl.resources import resource

if TYPE_CHECKING:
    from tiledl.engine import JobSnapshot
    from tiledl.outcome import ErrorClass

_TICK_MS = 80
"""Twelve snapshots a second: smooth to the eye, and a small share of one core."""

_ESTIMATE_EVERY_TICKS = 12
_SIZE = (1280, 800)


class MainWindow(QMainWindow):
    """Shows a `JobController` and hands it what the person asks for."""

    def __init__(self, controller: JobController, folder: Path) -> None:
        """`folder` is where suggested output files go."""
        super().__init__()
        self.controller = controller
        self.closed = asyncio.Event()
        """Set when the window has closed and nothing is under way any more."""
        self._folder = folder
        self.telling = Telling(self)
        self.background = Background(self.telling.unexpected)
        self.quitting = Quitting(self)
        self._last_phase = Phase.IDLE
        self._ticks = 0
        self.setWindowTitle("tiledl")
        self.setWindowIcon(QIcon(str(resource("icons/tiledl.svg"))))
        self._build()
        menus.build(self)
        self._connect()
        self._clock = QTimer(self, interval=_TICK_MS)
        self._clock.timeout.connect(self.tick)
        self.show_change()
        self.resize(_first_size(self))

    # What menus and buttons ask for.

    def checked_draft(self) -> JobDraft | None:
        """What the form says; None after saying what is wrong with it."""
        problem = self.form.verdict.first_problem
        if problem is not None:
            part, text = problem
            self.telling.trouble(Trouble(text, part))
            return None
        draft = self.form.draft()
        if draft.path.parent == self._folder:
            make_folder_of(draft.path)
        self.banner.hide()
        self.form.source.remember(draft.source)
        return draft

    def start_download(self) -> None:
        """Start what the form says, or say what is wrong with it."""
        if self.controller.phase.is_busy:
            return
        draft = self.checked_draft()
        if draft is not None:
            self.jobs.begins(draft)
            self.controller.start(draft)

    def resume_download(self) -> None:
        """Go on: after a pause, or with the file of a job that was stopped or opened."""
        self.banner.hide()
        if self.controller.phase is Phase.PAUSED:
            self.controller.resume()
        elif self.controller.shown is not None and self.controller.is_interrupted:
            self.controller.begin(self.controller.shown)
        elif self.controller.output is not None:
            self.controller.resume_file(self.controller.output, self.form.concurrency.value())

    def retry_failed(self, error_class: ErrorClass | None = None) -> None:
        """Ask again for the tiles that failed, or for those whose last error was of a class."""
        self.banner.hide()
        classes = () if error_class is None else (error_class,)
        self.controller.retry_failed(self.form.concurrency.value(), classes)

    def try_demo(self) -> None:
        """Start the demo job, which needs nothing but this program."""
        if not self.controller.phase.is_busy:
            self.banner.hide()
            self.background.spawn(start_demo(self))

    def ask_for_file(self) -> None:
        """Choose an earlier file to look at."""
        dialog = QFileDialog(self, tr("Open an MBTiles file"), str(self._folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([tr("MBTiles (*.mbtiles)"), tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.open_file(Path(path)))
        dialog.open()

    def open_file(self, path: Path) -> None:
        """Show what a file holds, and what can be done about what it lacks."""
        self.jobs.open(path)

    def set_folder(self, folder: Path) -> None:
        """Where suggested files go from now on."""
        if folder != self._folder:
            self._folder = folder
            self.form.output.set_folder(folder)
            self.form.output.suggest_for(self.form.source.text)

    def open_folder(self) -> None:
        """Show the output file's folder in the system's file manager."""
        output = self.controller.output or self.form.draft().path
        if not folders.show(output.parent):
            self.banner.show_problem(
                tr("No file manager could be opened. The file is {file}", file=output)
            )

    # What runs in the background.

    async def load_charts(self) -> None:
        """Put the charts into their place."""
        await self.stage.load_charts(self.controller.history)
        assert self.stage.charts is not None
        menus.add_charts(self, self.stage.charts)

    async def load_zoom_slider(self) -> None:
        """Put the zooms' slider into its place."""
        await self.form.zooms.load_slider()

    async def load_map(self) -> None:
        """Put the map into its place."""
        await self.stage.load_map(self.form, self.controller)
        assert self.stage.map is not None
        menus.add_map(self, self.stage.map)
        self.jobs.watch_map(self.stage.map)
        self.area_loading.drop.watch(self.stage.map.map.viewport())

    async def load_catalogue(self) -> None:
        """Offer the catalogue's names in the source field."""
        from tiledl.sources import source_names

        self.form.source.show_catalogue(await asyncio.to_thread(source_names))

    async def aclose(self) -> None:
        """End the job and everything else that this window started."""
        self._clock.stop()
        self.autosave.finish()
        self.notices.hide()
        await self.controller.aclose()
        await self.background.aclose()
        await self.stage.aclose()

    def tick(self) -> None:
        """Pull a snapshot and draw it."""
        snapshot = self.controller.snapshot()
        self.jobs.panel.tick()
        if not self.controller.is_any_busy:
            self._clock.stop()
        if snapshot is None or self.controller.phase is Phase.LOOKING:
            return
        self._ticks += 1
        phase = self.controller.phase
        self.progress.show_snapshot(snapshot)
        self.progress.show_headline(self._headline(snapshot))
        self.form.concurrency.show_limit(snapshot.limit)
        self.stage.show_history(self.controller.history)
        self.stage.show_snapshot(snapshot)
        self.stage.tick()
        if self._ticks % _ESTIMATE_EVERY_TICKS == 0 or not phase.is_busy:
            self.form.refine_estimate()
            self._show_title(snapshot)

    def set_looks(self) -> None:
        """Follow the chosen theme, or the system's colour scheme."""
        now = looks.apply(_app())
        icons.follow_looks(self, now)
        self.progress.set_looks(now)
        self.stage.set_looks(now)
        self.lab.set_looks(now)

    def set_theme(self, theme: Theme) -> None:
        """Choose light, dark, or what the system has."""
        set_theme(_app(), theme)
        self.set_looks()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when nothing is under way; see `Quitting`."""
        event.setAccepted(self.quitting.may_close())
        if event.isAccepted():
            self.closed.set()

    # How it is built.

    def _build(self) -> None:
        self.banner = Banner()
        self.form = FormPanel(self._folder, self.controller.sizes, self.controller.rate)
        self.progress = ProgressPanel(looks.current())
        self.stage = Stage(self.background.spawn)
        self.log, self.report, self.tabs = self.stage.log, self.stage.report, self.stage.tabs
        download = QWidget()
        right = QVBoxLayout(download)
        right.setContentsMargins(0, 8, 0, 0)
        right.setSpacing(8)
        right.addWidget(self.progress)
        right.addWidget(self.stage, 1)
        self.lab = LabBinding(self)
        self.pages = Pages(download, self.lab.load, self.background.spawn)
        columns = QHBoxLayout()
        columns.setSpacing(8)
        self.form.setFixedWidth(330)
        columns.addWidget(self.form)
        columns.addWidget(self.pages, 1)
        rows = QVBoxLayout()
        rows.setContentsMargins(10, 8, 10, 10)
        rows.setSpacing(8)
        rows.addWidget(self.banner)
        rows.addLayout(columns, 1)
        central = QWidget()
        central.setLayout(rows)
        self.setCentralWidget(central)
        self.notices = Notices(self, told)
        self.autosave = Autosave(self)
        self.jobs = WindowJobs(self)
        self.area_loading = AreaLoading(
            self,
            self.form,
            self.background.spawn,
            lambda text: self.banner.show_problem(wording.sentence(text)),
        )
        self.preferences = Preferences(self)

    def _connect(self) -> None:
        self.form.start_requested.connect(self.start_download)
        self.form.edited.connect(self._form_edited)
        self.form.concurrency_changed.connect(self.controller.set_concurrency)
        self.form.rate_changed.connect(self.controller.set_rate)
        self.progress.pause_requested.connect(self.controller.pause)
        self.progress.resume_requested.connect(self.resume_download)
        self.progress.cancel_requested.connect(self.controller.cancel)
        self.progress.retry_requested.connect(lambda: self.retry_failed())
        self.stage.failed.retry_requested.connect(self.retry_failed)
        self.stage.failed.told.connect(self.telling.told)
        self.progress.folder_requested.connect(self.open_folder)
        self.stage.report.told.connect(self.telling.told)
        self.progress.demo_requested.connect(self.try_demo)
        self.progress.file_requested.connect(self.ask_for_file)
        self.controller.changed.append(self.show_change)
        self.controller.listed.append(self._listed)
        self.controller.troubled.append(self.telling.trouble)
        self.controller.heard.append(self.log.note)

    # What the controller tells.

    def show_change(self) -> None:
        """Show what the controller has come to."""
        phase, controller = self.controller.phase, self.controller
        is_busy = phase.is_busy
        if controller.is_any_busy and not self._clock.isActive():
            self._clock.start()
        if self.jobs.follow_selection() and controller.job is not None:
            self._last_phase = phase  # shown as a whole already
            if phase is Phase.PAUSED:
                self.telling.offer_to_resume()
        self.form.set_busy(is_busy)
        self.stage.failed.set_busy(is_busy)
        self.progress.show_phase(
            phase,
            can_resume_file=controller.can_resume_file and not self.quitting.is_under_way,
            can_retry=controller.can_retry_failed,
        )
        job = controller.job if phase is not Phase.OPENING else None
        snapshot = controller.snapshot() if job is not None else None
        self.progress.show_headline(self._headline(snapshot))
        if phase is not self._last_phase:
            before, self._last_phase = self._last_phase, phase
            self._entered(before, phase)
        self.quitting.go_on()

    def _listed(self) -> None:
        if self.controller.is_any_busy and not self._clock.isActive():
            self._clock.start()
        if self.controller.shown is not None and self.controller.job is None:
            # A waiting job's place in the queue may be another.
            self.progress.show_headline(self._headline(None))
        self.quitting.go_on()

    def _entered(self, before: Phase, phase: Phase) -> None:
        if before is Phase.PAUSED:
            self.banner.hide_offer()
        if phase is Phase.OPENING:
            self.progress.clear()
            self.report.show_report(None)
            self.stage.errors.clear()
            if self.tabs.currentWidget() is self.report:
                self.tabs.setCurrentWidget(self.log)
        elif before is Phase.OPENING and phase.is_busy:
            self._show_opened()
        elif phase is Phase.PAUSED:
            self.telling.offer_to_resume()
        elif phase is Phase.OVER and before is not Phase.OPENING:
            self._show_over()

    def _show_opened(self) -> None:
        self.stage.failed.follow(self.controller.dead_letters)
        spec, output = self.controller.spec, self.controller.output
        if spec is None or output is None:
            return
        self.progress.show_file(str(output))
        self.jobs.show_opened()

    def _show_over(self) -> None:
        self.tick()
        self.form.output.is_taken = True
        report = self.controller.report
        self.report.show_report(report)
        # Whoever looks at the failed tiles or the errors goes on looking at them.
        if report is not None and self.tabs.currentWidget() is self.log:
            self.tabs.setCurrentWidget(self.report)

    def _headline(self, snapshot: JobSnapshot | None) -> Headline:
        return headline(self.controller, snapshot, is_quitting=self.quitting.is_under_way)

    def _show_title(self, snapshot: JobSnapshot) -> None:
        output = self.controller.output
        share = int(100 * snapshot.done / snapshot.planned) if snapshot.planned else 100
        self.setWindowTitle(f"{share} % · {output.name if output else ''} – tiledl")

    def _form_edited(self) -> None:
        # Whatever the banner says is about what was entered before.
        self.banner.hide()
        self.form.refine_estimate()


def _first_size(window: QWidget) -> QSize:
    """As large as is comfortable, where the screen has room for it."""
    size = QSize(*_SIZE)
    # The screen of the platform without a display is one in name only.
    if QApplication.platformName() != "offscreen":
        size = size.boundedTo(window.screen().availableSize())
    return size


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
