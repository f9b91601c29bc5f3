"""What the window does with jobs beyond the one under way: shows another, opens files, queues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QPushButton

from tiledl.gui import wording
from tiledl.gui.areas import NamedArea
from tiledl.gui.draft import DEMO_LABEL, JobDraft
from tiledl.gui.history_dialog import HistoryDialog
from tiledl.gui.job_run import Phase
from tiledl.gui.jobs.entry import Download, Entry, GoOn, Status
from tiledl.gui.jobs.file_drop import FileDrop
from tiledl.gui.jobs.panel import JobsPanel, named
from tiledl.gui.jobs.past_jobs import PastJobs
from tiledl.gui.jobs.recent_files import RecentFiles
from tiledl.gui.parts import described
from tiledl.gui.shortcuts import keys_text, with_keys
from tiledl.gui.translation import tr, tr_count
from tiledl.sources import DEMO_ID

if TYPE_CHECKING:
    from tiledl.engine import FileLook, JobSpec
    from tiledl.gui.main_window import MainWindow
    from tiledl.gui.map.panel import MapPanel


class WindowJobs(QObject):
    """Ties the list of jobs, the opened files and the recent ones to the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.recent = RecentFiles()
        self._fresh: JobDraft | None = None
        """What the form had before a job of the list or a file was shown in it."""
        self._subject: object = None
        self._is_asked_to_begin = False
        self.panel = JobsPanel(window.controller)
        self.panel.setObjectName("Jobs")
        window.tabs.addTab(self.panel, tr("&Jobs"))
        self.drop = FileDrop(self.open, self, (".mbtiles",))
        self.drop.watch(window)
        self.recent_menu = QMenu(tr("Open &recent"), window)
        self.recent_menu.setToolTipsVisible(True)
        self.recent_menu.aboutToShow.connect(self.fill_recent)
        self.add = described(QPushButton(), "", "")
        self.add.clicked.connect(self._add_or_prepare)
        window.form.add_beside_start(self.add)
        # What the banner says of an added job is over then.
        self.panel.queue.clicked.connect(window.banner.hide)
        self.panel.history_requested.connect(self.show_history)
        self.panel.at_a_time_chosen.connect(lambda n: window.preferences.keep_at_a_time(n))
        window.controller.listed.append(self.show_count)
        window.controller.ended.append(self._ended)
        self.show_count()

    def watch_map(self, panel: MapPanel) -> None:
        """Take files dropped onto the map, which would keep every drag for itself."""
        self.drop.watch(panel.map.viewport())

    # Opening files.

    def open(self, path: Path) -> None:
        """Show a file: what it holds and what it lacks."""
        self._window.banner.hide()
        self._window.background.spawn(self._opened(path))

    async def _opened(self, path: Path) -> None:
        controller = self._window.controller
        await controller.look(path)
        shown = controller.file_look
        if (shown is not None and shown.path == path) or controller.output == path:
            self.remember(path)

    def remember(self, path: Path) -> None:
        """Put a file before all other recent ones."""
        self._set_recent(self.recent.with_newest(path))

    def fill_recent(self) -> None:
        """Fill the menu of recent files in: missing ones are grey, and all go with a click."""
        menu = self.recent_menu
        menu.clear()
        missing = [path for path in self.recent.paths if not path.exists()]
        for number, path in enumerate(self.recent.paths, start=1):
            text = named(path).replace("&", "&&")
            if number <= 9:
                text = f"&{number}  {text}"
            action = menu.addAction(text)
            action.setToolTip(str(path))
            if path in missing:
                action.setText(tr("{file} – missing", file=text))
                action.setEnabled(False)
            action.triggered.connect(lambda _=False, path=path: self.open(path))
        if not self.recent.paths:
            menu.addAction(tr("No files yet")).setEnabled(False)
            return
        menu.addSeparator()
        if missing:
            forget = menu.addAction(tr("&Remove those that are missing"))
            forget.triggered.connect(lambda: self._set_recent(self.recent.without(missing)))
        clear = menu.addAction(tr("&Clear this list"))
        clear.triggered.connect(lambda: self._set_recent(RecentFiles()))

    def restore_recent(self, table: Mapping[str, Any]) -> None:
        """Show what the settings file has."""
        self.recent = RecentFiles.of(table.get("files"))

    def _set_recent(self, recent: RecentFiles) -> None:
        if recent != self.recent:
            self.recent = recent
            self._window.autosave.save_soon()

    # The list.

    def new_job(self) -> None:
        """Show a fresh form, while what runs goes on."""
        form, controller = self._window.form, self._window.controller
        self._window.banner.hide()
        controller.select(None)
        if controller.file_look is None and form.draft().path in self._outputs():
            form.output.suggest_anew(form.source.text)
        form.source.field.setFocus()

    def add_to_queue(self) -> None:
        """Let what the form says wait in the queue."""
        window = self._window
        draft = window.checked_draft()
        if draft is None:
            return
        controller = window.controller
        controller.select(None)
        if not controller.add(draft):
            return
        self._fresh = None
        window.form.output.reserve(self._outputs())
        window.form.output.suggest_anew(draft.source)
        window.tabs.setCurrentWidget(self.panel)
        window.banner.show_success(
            tr(
                "{file} was added to the queue: it begins when its turn comes. The form is free "
                "for another.",
                file=draft.path.name,
            )
            if controller.is_going
            else tr(
                "{file} was added to the queue: press Start queue in the Jobs tab ({keys}) to "
                "begin. The form is free for another.",
                file=draft.path.name,
                keys=keys_text("Ctrl+Shift+Return"),
            )
        )

    def fresh_draft(self) -> JobDraft | None:
        """What was entered for a job to come, whatever is shown now; a suggested file left out."""
        if self._subject is not None:
            return self._fresh
        form = self._window.form
        draft = form.draft()
        return draft if form.output.is_chosen else replace(draft, output="")

    def begins(self, draft: JobDraft) -> None:
        """The form's job is about to start: should it not open, the form is as it was."""
        self._fresh = draft
        self._is_asked_to_begin = True

    def show_history(self) -> None:
        """Show what was downloaded before."""
        dialog = HistoryDialog(self._window.controller.past or PastJobs(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.opened.connect(self.open)
        dialog.open()

    def offer_interrupted(self) -> None:
        """Offer to go on with what was under way when the program ended."""
        controller = self._window.controller
        left = [entry for entry in controller.entries if entry.status is Status.INTERRUPTED]
        if not left:
            return
        self._window.banner.show_offer(
            tr(
                "{file} was under way when tiledl ended. Everything fetched until then is kept.",
                file=left[0].output.name,
            )
            if len(left) == 1
            else tr(
                "{number} downloads were under way when tiledl ended. Everything fetched until "
                "then is kept.",
                number=len(left),
            ),
            tr("Resume"),
            tr("Go on where it stopped"),
            lambda: self._resume(left),
        )

    def _resume(self, entries: Iterable[Entry]) -> None:
        controller = self._window.controller
        first = None
        for entry in entries:
            if entry.status is Status.INTERRUPTED:
                first = first or entry
                controller.begin(entry)
        if first is not None:
            controller.select(first)

    def show_count(self) -> None:
        """Say on the tab how many jobs wait or run, and what the button beside Start does."""
        controller, tabs = self._window.controller, self._window.tabs
        open_ends = (Status.WAITING, Status.UNDER_WAY, Status.INTERRUPTED)
        to_do = sum(entry.status in open_ends for entry in controller.entries)
        tabs.setTabText(
            tabs.indexOf(self.panel), f"{tr('&Jobs')} ({to_do})" if to_do else tr("&Jobs")
        )
        is_busy = controller.phase.is_busy
        self.add.setText(tr("New job") if is_busy else tr("Add to queue"))
        described(
            self.add,
            tr("New job") if is_busy else tr("Add to queue"),
            with_keys(tr("Prepare another job while this one goes on"), "Ctrl+N")
            if is_busy
            else with_keys(tr("Let this download wait in the queue"), "Ctrl+Shift+A"),
        )
        self._window.form.output.reserve(self._outputs())

    def _add_or_prepare(self) -> None:
        if self._window.controller.phase.is_busy:
            self.new_job()
        else:
            self.add_to_queue()

    def _outputs(self) -> set[Path]:
        return {entry.output for entry in self._window.controller.entries}

    def _ended(self, entry: Entry) -> None:
        self.remember(entry.output)
        self._window.notices.ended(entry)

    # What is shown.

    def follow_selection(self) -> bool:
        """Show another job or file in all panels, when another one was chosen; gives whether."""
        controller = self._window.controller
        subject = controller.file_look or controller.shown
        if subject is self._subject:
            return False
        if self._subject is None and not self._is_asked_to_begin:
            self._fresh = self.fresh_draft()
        self._is_asked_to_begin = False
        self._subject = subject
        if controller.file_look is not None:
            self._show_look(controller.file_look)
        elif controller.shown is not None:
            self._show_entry(controller.shown)
        else:
            self._show_fresh()
        self.show_count()
        return True

    def show_opened(self) -> None:
        """A file's job is known now: its numbers go into the form."""
        window = self._window
        shown, spec = window.controller.shown, window.controller.spec
        if shown is not None and isinstance(shown.order, GoOn) and spec is not None:
            window.form.show_draft(draft_of_spec(spec, shown.output, shown.order.concurrency))

    def _show_look(self, look: FileLook) -> None:
        window = self._window
        self._clear()
        window.progress.show_look(look)
        window.progress.show_file(str(look.path))
        window.report.show_look(look)
        window.tabs.setCurrentWidget(window.report)
        window.stage.failed.follow(window.controller.dead_letters)
        concurrency = window.form.concurrency.value()
        if look.spec is not None:
            window.form.show_draft(draft_of_spec(look.spec, look.path, concurrency))
        else:
            window.form.show_area(look.bbox, look.zooms.lowest, look.zooms.highest)
        window.setWindowTitle(f"{look.path.name} – tiledl")

    def _show_entry(self, entry: Entry) -> None:
        window, run = self._window, entry.run
        self._clear()
        window.progress.show_file(str(entry.output))
        window.setWindowTitle(f"{entry.output.name} – tiledl")
        if isinstance(entry.order, Download):
            window.form.show_draft(entry.order.draft)
        self.show_opened()
        window.stage.failed.follow(window.controller.dead_letters)
        job = run.job if run is not None else None
        if run is None or job is None:
            return
        window.log.show_only(job.events)
        if run.phase is Phase.OVER:
            window.report.show_report(run.report)
        snapshot = job.snapshot()
        window.progress.show_snapshot(snapshot)
        window.stage.show_snapshot(snapshot)
        window.stage.show_history(run.history)

    def _show_fresh(self) -> None:
        window = self._window
        self._clear()
        window.progress.show_file("")
        window.stage.failed.follow(None)
        window.setWindowTitle("tiledl")
        if self._fresh is not None:
            window.form.show_draft(self._fresh)
            if not self._fresh.output:
                window.form.output.suggest_anew(self._fresh.source)

    def _clear(self) -> None:
        window = self._window
        window.progress.clear()
        window.report.show_report(None)
        window.stage.errors.clear()
        window.stage.show_history(window.controller.history)


def draft_of_spec(spec: JobSpec, output: Path, concurrency: int | None) -> JobDraft:
    """The form's values for a file's job."""
    box, zooms = spec.bbox, spec.zooms
    return JobDraft(
        DEMO_LABEL if spec.source.id == DEMO_ID else spec.source.id,
        box.west,
        box.south,
        box.east,
        box.north,
        zooms.lowest,
        zooms.highest,
        str(output),
        concurrency,
        areas=(NamedArea(tr("Area of {file}", file=output.name), spec.area),)
        if spec.area is not None
        else (),
    )


def told(entry: Entry) -> tuple[str, str]:
    """What the system is to say of a job's end: a title and a sentence."""
    report = entry.run.report if entry.run is not None else None
    match entry.status:
        case Status.FINISHED if report is not None:
            failed = sum(report.dead_letters.values())
            title = tr("Download finished")
            if failed:
                title = tr_count("Finished, %n tile failed", "Finished, %n tiles failed", failed)
            stored = tr_count(
                "{file}: %n tile stored",
                "{file}: %n tiles stored",
                report.stored,
                file=entry.output.name,
            )
            return title, stored
        case Status.FAILED:
            return tr("Download failed"), f"{entry.output.name}: {wording.sentence(entry.note)}"
    return tr("Download stopped"), entry.output.name
