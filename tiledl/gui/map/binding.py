"""What ties the map to the window: the form's numbers and source, and the job that is under way."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from tiledl.box_text import read_boxes
from tiledl.geo import Tile
from tiledl.gui.areas import together
from tiledl.gui.background import Background
from tiledl.gui.controller import JobController, Phase
from tiledl.gui.estimate import sample_tiles
from tiledl.gui.form_panel import FormPanel
from tiledl.gui.map.coverage_image import coverage_image, extent_of
from tiledl.gui.map.panel import MapPanel
from tiledl.gui.map.selection import Degrees, MapBox
from tiledl.gui.translation import tr
from tiledl.sources import DEMO_ID, TileSource

if TYPE_CHECKING:
    from pathlib import Path

    from tiledl.engine import Coverage, FileLook, Job
    from tiledl.gui.looks import Looks

_TYPING_MS = 600
"""A source is shown when nothing has been typed for this long: half an address gets no request."""

_EVERY_TICKS = 3
"""Coverage four times a second."""

_DRAW_MS = 30


class MapBinding(QObject):
    """Keeps the map and the rest of the window of one mind."""

    def __init__(self, panel: MapPanel, form: FormPanel, controller: JobController) -> None:
        super().__init__(panel)
        self._panel = panel
        self._form = form
        self._controller = controller
        self._background = Background(lambda error: panel.furniture.show_notice(str(error)))
        self._is_from_map = False
        self._ticks = 0
        self._subject: Job | FileLook | None = None
        """What the coverage is of."""
        self._job: Job | None = None
        self._coverage: Coverage | None = None
        self._drawn: object = None
        self._is_drawing = False
        self._shows_tiles = True
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._show_source)
        self._draw_soon = QTimer(self, singleShot=True, interval=_DRAW_MS)
        self._draw_soon.timeout.connect(self._draw_coverage)
        panel.begin_with(form.area.values(), form.areas.areas())
        panel.set_snap_limit(form.zooms.highest.value())
        panel.box_edited.connect(self._box_edited)
        panel.areas_edited.connect(form.areas.set_areas)
        form.areas.changed.connect(self._areas_changed)
        panel.map.view_changed.connect(self._draw_soon.start)
        panel.coverage_zoom.currentIndexChanged.connect(self._draw_soon.start)
        panel.tiles.toggled.connect(self._tiles_toggled)
        panel.search.wanted.connect(self._want_places)
        form.area.edited.connect(self._area_edited)
        form.source.edited.connect(self._typing.start)
        form.zooms.edited.connect(lambda: panel.set_snap_limit(form.zooms.values()[1]))
        form.zooms.samples_requested.connect(self._sample)
        for box in form.area.boxes:
            box.installEventFilter(self)
        controller.changed.append(self._controller_changed)
        self._controller_changed()
        self._show_source()

    def tick(self) -> None:
        """The window's clock."""
        self._ticks += 1
        if self._ticks % _EVERY_TICKS == 0:
            self._draw_coverage()

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._panel.set_looks(looks)
        self._draw_coverage()

    async def aclose(self) -> None:
        """End whatever the map has under way."""
        self._typing.stop()
        self._draw_soon.stop()
        self._controller.changed.remove(self._controller_changed)
        self._forget()
        await self._background.aclose()
        await self._panel.aclose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A number's field would keep undo for itself, where it means single characters.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        # Nor is a box of four numbers one number.
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
            and read_boxes(QGuiApplication.clipboard().text())
        ):
            self._panel.paste()
            return True
        return bool(super().eventFilter(watched, event))

    # The selection.

    def _box_edited(self, box: Degrees) -> None:
        self._is_from_map = True
        try:
            self._form.area.set_values(*box)
        finally:
            self._is_from_map = False

    def _area_edited(self) -> None:
        if self._is_from_map:
            return
        values = self._form.area.values()
        field = next((box for box in self._form.area.boxes if box.hasFocus()), None)
        if MapBox.of_degrees(values) is None:
            self._panel.map.show_box(None)
        elif field is not None:
            self._panel.show_box(values, field.accessibleName())
        else:
            # A file's area, or another program's: worth being seen whole.
            self._panel.show_box(values, "")
            self._panel.map.fit_selection()

    def _areas_changed(self) -> None:
        areas = self._form.areas.areas()
        if areas != self._panel.edits.value.areas:
            self._panel.show_areas(areas)
            area = together(areas)
            if area is not None:
                self._panel.map.fit_degrees(area.bounds)

    def _want_places(self) -> None:
        self._panel.search.wanted.disconnect(self._want_places)
        self._background.spawn(self._load_places())

    async def _load_places(self) -> None:
        from tiledl.places import read_places

        self._panel.search.set_places(await asyncio.to_thread(read_places))

    # The source.

    def _tiles_toggled(self, shows: bool) -> None:
        self._shows_tiles = shows
        self._show_source()

    def _show_source(self) -> None:
        phase, spec = self._controller.phase, self._controller.spec
        if phase is Phase.OPENING:
            return  # a moment later it is known which server runs
        # Whoever only looks at a file asks nobody for anything.
        asks = self._shows_tiles and phase is not Phase.LOOKING
        source = self._form.verdict.source if asks else None
        runs = phase in (Phase.RUNNING, Phase.PAUSED) and spec is not None
        needs_server = False
        if source is not None and source.id == DEMO_ID:
            if runs and spec is not None and spec.source.id == DEMO_ID:
                source = spec.source
            else:
                needs_server = True
        self._panel.show_source(source, needs_server=needs_server)
        self._panel.sources.set_yielding(
            source is not None
            and any(_shares_host(source, running) for running in self._controller.running_sources)
        )

    def _sample(self) -> None:
        source, plan = self._form.verdict.source, self._form.verdict.plan
        if source is not None and plan is not None:
            tiles = sample_tiles(plan)
            self._form.zooms.show_sampling(0, len(tiles))
            self._background.spawn(self._sampled(source, tiles))

    async def _sampled(self, source: TileSource, tiles: list[Tile]) -> None:
        zooms = self._form.zooms
        problem = ""
        try:
            problem = await self._panel.sources.sample(
                source, tiles, lambda done: zooms.show_sampling(done, len(tiles))
            )
        finally:
            self._form.refine_estimate()
            zooms.show_sampled(problem)

    # The job.

    def _controller_changed(self) -> None:
        is_busy = self._controller.phase.is_busy
        self._panel.set_locked(is_busy)
        job, look = self._controller.job, self._controller.file_look
        subject = look or job
        if subject is None and self._controller.shown is None:
            # A fresh form: nothing has been fetched of it.
            if self._subject is not None:
                self._forget()
                self._panel.offer_coverage(None)
        elif subject is not None and subject is not self._subject:
            self._follow(subject)
        if not self._typing.isActive():
            self._show_source()
        self._draw_coverage()

    def _follow(self, subject: Job | FileLook) -> None:
        """Show another job's coverage, or a file's."""
        from tiledl.engine import Coverage, FileLook

        self._forget()
        self._subject = subject
        if isinstance(subject, FileLook):
            self._coverage = Coverage(subject.plan)
            output = subject.path
        else:
            self._job = subject
            self._coverage = Coverage(subject.spec.plan)
            subject.written.append(self._coverage.record)
            output = subject.store.path
        self._panel.offer_coverage(self._coverage.plan.zooms)
        self._background.spawn(self._read(self._coverage, output))

    def _forget(self) -> None:
        """Show no coverage."""
        if self._coverage is not None:
            self._coverage.stop()
        if self._job is not None and self._coverage is not None:
            self._job.written.remove(self._coverage.record)
        self._subject = self._job = self._coverage = None

    async def _read(self, coverage: Coverage, output: Path) -> None:
        from tiledl.store import StoreError

        try:
            await asyncio.to_thread(coverage.read, output)
        except StoreError as error:
            self._panel.furniture.show_notice(
                tr("The coverage is incomplete: {error}.", error=error)
            )
        self._draw_coverage()

    def _draw_coverage(self) -> None:
        coverage, layer = self._coverage, self._panel.map.canvas.coverage
        zoom = self._panel.coverage_zoom_of(coverage.plan.zooms) if coverage is not None else None
        if coverage is None or zoom is None:
            layer.clear()
            self._drawn = None
            self._panel.map.canvas.update()
            return
        asked = self._job.in_flight_tiles() if self._job is not None else ()
        in_flight = [tile for tile in asked if tile.z == zoom]
        if in_flight != layer.in_flight:
            layer.in_flight = in_flight
            self._panel.map.canvas.update()
        wish = (coverage, coverage.version, zoom, self._panel.looks)
        if wish != self._drawn and not self._is_drawing:
            self._drawn = wish
            self._is_drawing = True
            self._background.spawn(self._redraw(coverage, zoom, self._panel.looks))

    async def _redraw(self, coverage: Coverage, zoom: int, looks: Looks) -> None:
        """In a thread: a full grid takes some ten milliseconds."""
        try:
            cells = coverage.at(zoom)
            image = await asyncio.to_thread(coverage_image, cells, looks)
        finally:
            self._is_drawing = False
        layer = self._panel.map.canvas.coverage
        layer.image, layer.extent = image, extent_of(cells)
        self._panel.map.canvas.update()
        # What has changed meanwhile, while no clock runs.
        if not self._controller.phase.is_busy:
            self._draw_soon.start()


def _shares_host(one: TileSource, other: TileSource) -> bool:
    hosts = [
        {host for template in source.templates for host in template.hosts}
        for source in (one, other)
    ]
    return bool(hosts[0] & hosts[1])
