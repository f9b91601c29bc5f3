"""Files with areas: chosen or dropped, read beside the window, with a corridor where they have
lines."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDoubleSpinBox, QFileDialog, QInputDialog, QWidget

from tiledl.geo import (
    DEFAULT_CORRIDOR_KM,
    AreaError,
    BBox,
    BBoxError,
    Shapes,
    TilePlan,
    read_shapes,
)
from tiledl.geo.area_files import SUFFIXES
from tiledl.geo.corridor import LEAST_KM, MOST_KM
from tiledl.gui.area_list import AreaList
from tiledl.gui.areas import NamedArea, named_box, named_shapes
from tiledl.gui.form_panel import FormPanel
from tiledl.gui.jobs.file_drop import FileDrop
from tiledl.gui.messages import retold
from tiledl.gui.parts import EitherMark
from tiledl.gui.translation import tr

Spawn = Callable[[Coroutine[Any, Any, None]], None]


class AreaLoading(QObject):
    """Fills the form's list of areas."""

    def __init__(
        self,
        window: QWidget,
        form: FormPanel,
        spawn: Spawn,
        tell_problem: Callable[[str], None],
    ) -> None:
        """`spawn` runs a coroutine until it ends, or the window does."""
        super().__init__(window)
        self._window = window
        self._form = form
        self._spawn = spawn
        self._tell_problem = tell_problem
        self._folder = Path.home()
        self._counting = asyncio.Lock()
        self.question: QInputDialog | None = None
        """Asks how wide a corridor is to be."""
        self.drop = FileDrop(self.load, self, SUFFIXES)
        self.drop.watch(window)
        form.areas.file_wanted.connect(self.ask_for_file)
        form.areas.box_wanted.connect(self._add_box)
        form.count_wanted.connect(lambda plan: spawn(self._count(plan)))

    @property
    def _list(self) -> AreaList:
        return self._form.areas

    def ask_for_file(self) -> None:
        """Choose a file with areas."""
        dialog = QFileDialog(self._window, tr("Load the area of a file"), str(self._folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        dialog.setNameFilters([f"{tr('Areas')} ({patterns})", tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.load(Path(path)))
        dialog.open()

    def load(self, path: Path) -> None:
        """Add what a file holds."""
        self._folder = path.parent
        if not self._list.isEnabled():
            self._tell_problem(tr("A download is under way: its area cannot be changed."))
            return
        self._spawn(self._read(path))

    async def _count(self, plan: TilePlan) -> None:
        # One at a time, and only what is still wanted then.
        async with self._counting:
            if self._form.verdict.plan == plan and not plan.is_counted:
                await asyncio.to_thread(plan.counts)
        self._form.show_counted()

    async def _read(self, path: Path) -> None:
        try:
            shapes = await asyncio.to_thread(read_shapes, path)
            if shapes.lines:
                self._ask_width(path, shapes)
            else:
                await self._add(path, shapes, DEFAULT_CORRIDOR_KM)
        except AreaError as error:
            self._tell_problem(str(error))

    async def _add(self, path: Path, shapes: Shapes, corridor_km: float) -> None:
        try:
            area = await asyncio.to_thread(_prepared, path, shapes, corridor_km)
        except AreaError as error:
            self._tell_problem(f"{path.name}: {retold(str(error))}")
        else:
            self._list.add(area)

    def _ask_width(self, path: Path, shapes: Shapes) -> None:
        dialog = self.question = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Corridor"))
        dialog.setLabelText(
            tr(
                "{file} holds lines or points.\nKilometres around them that are downloaded:",
                file=path.name,
            )
        )
        dialog.setInputMode(QInputDialog.InputMode.DoubleInput)
        dialog.setDoubleDecimals(2)
        dialog.setDoubleRange(LEAST_KM, MOST_KM)
        dialog.setDoubleValue(DEFAULT_CORRIDOR_KM)
        for box in dialog.findChildren(QDoubleSpinBox):
            EitherMark(box)
        dialog.doubleValueSelected.connect(
            lambda width_km: self._spawn(self._add(path, shapes, width_km))
        )
        dialog.finished.connect(self._answered)
        dialog.open()

    def _answered(self) -> None:
        self.question = None

    def _add_box(self) -> None:
        try:
            self._list.add(named_box(BBox(*self._form.area.values())))
        except (AreaError, BBoxError) as error:
            self._tell_problem(str(error))


def _prepared(path: Path, shapes: Shapes, corridor_km: float) -> NamedArea:
    """With what takes long done already, in a thread."""
    named = named_shapes(path, shapes, corridor_km)
    named.area.counts(min(12, named.area.deepest_zoom))
    return named
