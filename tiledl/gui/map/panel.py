"""The map with its tools: drawing and snapping an area, undo and redo, which coverage to show."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from tiledl.geo import Tile, ZoomRange
from tiledl.gui.areas import Chosen, NamedArea, together
from tiledl.gui.icons import with_icon
from tiledl.gui.looks import Looks
from tiledl.gui.map.choices import Choice, choices_for
from tiledl.gui.map.colours import colours_for
from tiledl.gui.map.disk_cache import DiskCache
from tiledl.gui.map.edits import Edits
from tiledl.gui.map.furniture import Furniture
from tiledl.gui.map.keys import MapKeys
from tiledl.gui.map.loader import TileLoader
from tiledl.gui.map.outline import Outline
from tiledl.gui.map.outline_tiles import OutlineTiles
from tiledl.gui.map.pyramid import tile_zoom
from tiledl.gui.map.selection import Degrees, MapBox
from tiledl.gui.map.source_view import SourceView
from tiledl.gui.map.view import MapView
from tiledl.gui.parts import Card, caption, described
from tiledl.gui.shortcuts import with_keys
from tiledl.gui.translation import mark, tr
from tiledl.sources import TileSource

OUTLINE_ATTRIBUTION = mark("Made with Natural Earth")
_OUTLINE_MEMORY_BYTES = 32 * 1024 * 1024
_OUTLINE_IN_FLIGHT = 1

_LONGEST_SEARCH = 200

_AUTO, _OFF = -1, -2


class MapPanel(QWidget):
    """Shows the map and what is selected on it. Boxes come and go in degrees."""

    box_edited = Signal(object)
    """West, south, east, north: while a box is dragged, drawn, undone or redone."""
    areas_edited = Signal(object)
    """The areas of the download, when a change of them is undone or redone."""

    def __init__(
        self,
        looks: Looks,
        cache: Path,
        on_size: Callable[[str, Tile, int], None],
        edits: Edits[Chosen],
        parent: QWidget | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`cache` is the folder where tiles that were looked at are kept; `on_size` is told of
        each tile how many bytes it has; `edits` is where changes of the selection are kept."""
        super().__init__(parent)
        self._clock = clock
        self.looks = looks
        self._outline = Outline()
        self._retired: list[TileLoader[QImage]] = []
        self.edits = edits
        self.map = MapView()
        self.furniture = Furniture(self.map)
        self.search = self.furniture.search
        self.sources = SourceView(DiskCache(cache), self._source_changed, self._trouble, on_size)
        self._build()
        self._connect()
        self.set_looks(looks)

    # What others ask of the map.

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self.looks = looks
        if self.map.canvas.outline is not None:
            self._retired.append(self.map.canvas.outline)
            self.map.canvas.outline.want([])
        self.map.canvas.outline = TileLoader(
            OutlineTiles(self._outline, colours_for(looks)),
            self.map.tile_arrived,
            memory_bytes=_OUTLINE_MEMORY_BYTES,
            in_flight=_OUTLINE_IN_FLIGHT,
        )
        self.map.set_looks(looks)
        self.furniture.set_looks(looks)
        self.furniture.lay_out()
        self.map.refresh()

    def show_source(self, source: TileSource | None, *, needs_server: bool = False) -> None:
        """Show a source's tiles, or the outline alone."""
        self.sources.show(source, needs_server=needs_server)
        self._source_changed()

    def show_box(self, box: Degrees, kind: str) -> None:
        """Show the selection as entered elsewhere; edits of one kind in a row are one to undo."""
        self.map.show_box(MapBox.of_degrees(box))
        self._record(replace(self.edits.value, box=box), kind)

    def show_areas(self, areas: tuple[NamedArea, ...]) -> None:
        """Show the areas of the download, as chosen elsewhere."""
        self._draw_areas(areas)
        self._record(replace(self.edits.value, areas=areas), "")

    def select(self, choice: Choice) -> None:
        """Select a place's extent, as one edit, and fly there; while the area cannot be changed,
        only fly there."""
        box = MapBox.of_degrees(choice.box)
        if box is None:
            return
        if not self.map.is_locked:
            self.map.show_box(box)
            self._record(replace(self.edits.value, box=choice.box), "")
            self.box_edited.emit(choice.box)
        self.map.setFocus(Qt.FocusReason.OtherFocusReason)
        self.map.fly_to(box.near(self.map.viewport_now.x).bounds)

    def paste(self) -> None:
        """Select the box that the clipboard has; of several meanings let one be chosen, and search
        for what is none."""
        text = QGuiApplication.clipboard().text().strip()
        found = choices_for(text, None)
        if len(found) == 1:
            self.select(found[0])
        elif text:
            self.search.search_for(" ".join(text.split())[:_LONGEST_SEARCH])

    def begin_with(self, box: Degrees, areas: tuple[NamedArea, ...] = ()) -> None:
        """Show a selection that is nobody's edit, and all of it."""
        self.edits.begin_with(Chosen(box, areas))
        self.map.show_box(MapBox.of_degrees(box))
        self._draw_areas(areas)
        self.map.fit_selection()
        self._show_edits()

    def set_locked(self, locked: bool) -> None:
        """While a job is under way its area cannot be changed."""
        self.map.set_locked(locked)
        self.draw.setEnabled(not locked)
        self.select_view.setEnabled(not locked)
        self._show_edits()

    def set_snap_limit(self, deepest: int) -> None:
        """Snap to tiles of this zoom at most: the job's deepest."""
        self._deepest = deepest
        self._show_snap()

    def undo(self) -> None:
        """Take the last edit of the area back."""
        if self.edits.can_undo and not self.map.is_locked:
            self._go_to(self.edits.value, self.edits.undo())

    def redo(self) -> None:
        """Make it again."""
        if self.edits.can_redo and not self.map.is_locked:
            self._go_to(self.edits.value, self.edits.redo())

    # Coverage.

    def offer_coverage(self, zooms: ZoomRange | None) -> None:
        """Let a zoom of a job be chosen; None when there is no job."""
        chosen = self.coverage_zoom.currentData()
        with QSignalBlocker(self.coverage_zoom):
            self.coverage_zoom.clear()
            self.coverage_zoom.addItem(tr("zoom shown"), _AUTO)
            for zoom in zooms or ():
                self.coverage_zoom.addItem(tr("zoom {zoom}", zoom=zoom), zoom)
            self.coverage_zoom.addItem(tr("off"), _OFF)
            self.coverage_zoom.setCurrentIndex(max(self.coverage_zoom.findData(chosen), 0))
        self._coverage_row.setVisible(zooms is not None)
        self.furniture.lay_out()

    def coverage_zoom_of(self, zooms: ZoomRange) -> int | None:
        """Which zoom's coverage is to be shown; None for none."""
        chosen = int(self.coverage_zoom.currentData())
        if chosen == _OFF:
            return None
        if chosen == _AUTO:
            return tile_zoom(self.map.viewport_now, zooms.lowest, zooms.highest)
        return chosen

    async def aclose(self) -> None:
        """End whatever loads."""
        await self.sources.aclose()
        outline = self.map.canvas.outline
        for loader in [*self._retired, *([outline] if outline is not None else [])]:
            await loader.aclose()

    # How it is built.

    def _build(self) -> None:
        self._deepest = 0
        keys = QKeySequence.StandardKey
        self.draw = self._action(
            tr("&Draw area"), tr("Select a new area: drag over the map"), "Ctrl+E"
        )
        self.draw.setCheckable(True)
        self.snap = self._action(tr("&Snap"), tr("Snap the area to the edges of tiles"), "Ctrl+T")
        self.snap.setCheckable(True)
        self.fit = self._action(tr("&Fit"), tr("Show the whole area"), "Ctrl+J")
        self.undo_action = self._action(
            tr("&Undo"), tr("Take the area's last change back"), keys.Undo
        )
        self.redo_action = self._action(
            tr("&Redo"), tr("Make the area's change again"), "Ctrl+Shift+Z"
        )
        self.redo_action.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.select_view = self._action(
            tr("S&elect what is shown"),
            tr("Select the middle of what the map shows"),
            "Ctrl+Shift+M",
        )
        self.find_place = self._action(
            tr("Find a p&lace"), tr("Find a country, region or city"), keys.Find
        )
        self.paste_box = self._action(
            tr("&Paste a box"), tr("Select the area whose four numbers were copied"), keys.Paste
        )
        self.paste_box.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.world = self._action(tr("Show the &world"), tr("Show the whole world"), "")
        self.tiles = self._action(
            tr("Show the source's &tiles"), tr("Ask the source for tiles to show"), ""
        )
        self.tiles.setCheckable(True)
        self.tiles.setChecked(True)
        self.coverage_zoom = described(
            QComboBox(),
            tr("Coverage"),
            tr(
                "Which tiles of the job are stored, absent or failed, in the colours of the counts "
                "above; those in flight are framed"
            ),
        )
        self._coverage_row = self.furniture.tray
        coverage = QHBoxLayout(self._coverage_row)
        coverage.setContentsMargins(8, 3, 3, 3)
        coverage.setSpacing(6)
        coverage.addWidget(caption(tr("Coverage")))
        coverage.addWidget(self.coverage_zoom)
        tools = QHBoxLayout()
        tools.setSpacing(4)
        for action, icon in (
            (self.draw, "draw"),
            (self.select_view, "view"),
            (self.snap, "snap"),
            (self.fit, "fit"),
            (self.world, "world"),
            (self.undo_action, "undo"),
            (self.redo_action, "redo"),
        ):
            with_icon(action, icon)
            tools.addWidget(_button(action, has_text=action in (self.draw, self.snap, self.fit)))
        with_icon(self.tiles, "tiles")
        tools.addStretch(1)
        frame = Card()
        frame.column.setContentsMargins(10, 7, 10, 10)
        frame.column.addLayout(tools)
        frame.column.addWidget(self.map, 1)
        self.map.setMinimumSize(240, 140)
        self.keys = MapKeys(self.map)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.furniture.show_attribution(tr(OUTLINE_ATTRIBUTION))
        self.offer_coverage(None)
        self._show_edits()

    def _connect(self) -> None:
        self.map.view_changed.connect(lambda: self.furniture.gauge.show_view(self.map.viewport_now))
        self.map.pointed.connect(self.furniture.gauge.show_place)
        self.map.box_changed.connect(lambda box: self.box_edited.emit(box.to_degrees()))
        self.map.box_finished.connect(self._box_finished)
        self.map.drawing_changed.connect(self.draw.setChecked)
        self.map.installEventFilter(self)
        self.draw.toggled.connect(self.map.set_drawing)
        self.snap.toggled.connect(self._snap_toggled)
        self.fit.triggered.connect(lambda: self.map.fit_selection())
        self.find_place.triggered.connect(
            lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        )
        self.paste_box.triggered.connect(lambda: self.paste())
        self.search.chosen.connect(self.select)
        self.world.triggered.connect(lambda: self.map.fit())
        self.select_view.triggered.connect(lambda: self.keys.select_view())
        self.undo_action.triggered.connect(lambda: self.undo())
        self.redo_action.triggered.connect(lambda: self.redo())
        self.furniture.zoom_in.clicked.connect(lambda: self.map.zoom_by(1))
        self.furniture.zoom_out.clicked.connect(lambda: self.map.zoom_by(-1))

    def _action(self, text: str, tip: str, keys: QKeySequence.StandardKey | str) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
            tip = with_keys(tip, action.shortcut())
        action.setToolTip(tip)
        action.setStatusTip(tip)
        self.addAction(action)
        return action

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.map and event.type() == QEvent.Type.Resize:
            self.furniture.lay_out()
        return bool(super().eventFilter(watched, event))

    # What happens.

    def _source_changed(self) -> None:
        source = self.sources.source
        canvas = self.map.canvas
        canvas.tiles, canvas.source = self.sources.loader, source
        self.furniture.show_attribution(
            source.attribution
            if source is not None and source.attribution
            else tr(OUTLINE_ATTRIBUTION)
        )
        self.map.refresh()

    def _trouble(self, text: str) -> None:
        self.furniture.show_notice(text)

    def _box_finished(self, box: MapBox) -> None:
        degrees = box.to_degrees()
        self._record(replace(self.edits.value, box=degrees), "")
        self.box_edited.emit(degrees)

    def _record(self, chosen: Chosen, kind: str) -> None:
        self.edits.record(chosen, kind, self._clock())
        self._show_edits()

    def _go_to(self, before: Chosen, chosen: Chosen) -> None:
        if chosen.areas != before.areas:
            self._draw_areas(chosen.areas)
            self.areas_edited.emit(chosen.areas)
        if chosen.box is not None and chosen.box != before.box:
            self.map.show_box(MapBox.of_degrees(chosen.box))
            self.box_edited.emit(chosen.box)
        self._show_edits()

    def _draw_areas(self, areas: tuple[NamedArea, ...]) -> None:
        if self.map.canvas.areas.show_area(together(areas)):
            self.map.canvas.update()

    def _snap_toggled(self) -> None:
        self._show_snap()
        zoom, box = self.map.snap_zoom, self.map.canvas.selected
        if zoom is not None and box is not None and not self.map.is_locked:
            snapped = box.snapped(zoom)
            self.map.show_box(snapped)
            self._box_finished(snapped)

    def _show_snap(self) -> None:
        self.map.snap_zoom_limit = self._deepest if self.snap.isChecked() else None
        self.map.refresh()

    def _show_edits(self) -> None:
        is_free = not self.map.is_locked
        self.undo_action.setEnabled(self.edits.can_undo and is_free)
        self.redo_action.setEnabled(self.edits.can_redo and is_free)


def _button(action: QAction, *, has_text: bool) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    if has_text:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text().replace("&", ""))
    return button
