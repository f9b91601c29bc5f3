"""A zoom's cells as one image, whatever the number of tiles."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage

from tiledl.engine import ZoomCells
from tiledl.gui.looks import Looks
from tiledl.gui.map.selection import MapBox
from tiledl.gui.map.viewport import HALF_M, WORLD_M

_ALPHA = 0.42
"""How much of the map a finished cell hides."""

_FIRST_ALPHA = 0.15
"""And a cell with the first of many tiles."""

_FAILED_WEIGHT = 8.0
"""A cell of many tiles is to show that some have failed."""


def shares(cells: ZoomCells) -> npt.NDArray[np.float64]:
    """Which share of each cell's tiles is stored, absent and failed: rows × columns × 3."""
    side = 1 << cells.shift
    across = np.minimum(side, cells.tiles_across - np.arange(cells.columns) * side)
    down = np.minimum(side, cells.tiles_down - np.arange(cells.rows) * side)
    totals = np.outer(down, across).astype(np.float64)
    left = totals.copy()
    found = np.empty((cells.rows, cells.columns, 3))
    for index, counts in enumerate((cells.stored, cells.absent, cells.failed)):
        # In this order: what is stored has not failed any more.
        part = np.minimum(_plane(cells, counts), left)
        left -= part
        found[..., index] = part
    found /= totals[..., None]
    return found


def coverage_image(cells: ZoomCells, looks: Looks) -> QImage:
    """A pixel for each cell, in the progress panel's colours, more opaque the more is done."""
    parts = shares(cells)
    done = parts.sum(axis=2)
    weights = parts * (1.0, 1.0, _FAILED_WEIGHT)
    total = weights.sum(axis=2)
    colours = np.array([_rgb(looks.stored), _rgb(looks.absent), _rgb(looks.failed)], dtype=float)
    mixed = weights @ colours / np.maximum(total, 1e-12)[..., None]
    alpha = np.where(done > 0, _FIRST_ALPHA + (_ALPHA - _FIRST_ALPHA) * done, 0.0)
    alpha = np.where(parts[..., 2] > 0, np.maximum(alpha, _ALPHA), alpha)
    # Premultiplied, as Qt draws fastest; blue first in memory.
    pixels = np.empty((cells.rows, cells.columns, 4), np.uint8)
    pixels[..., :3] = (mixed * alpha[..., None])[..., ::-1]
    pixels[..., 3] = alpha * 255
    image = QImage(
        pixels.data,
        cells.columns,
        cells.rows,
        4 * cells.columns,
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    return image.copy()  # its own memory: numpy's goes away


def extent_of(cells: ZoomCells) -> MapBox:
    """What the image covers; the last cells may reach beyond the plan."""
    size = WORLD_M / (1 << cells.zoom)
    side = size * (1 << cells.shift)
    west, north = cells.west * size - HALF_M, HALF_M - cells.north * size
    return MapBox(west, north - cells.rows * side, west + cells.columns * side, north)


def _plane(cells: ZoomCells, counts: Any) -> npt.NDArray[np.float64]:
    kind = np.uint8 if cells.shift == 0 else np.uint32
    return np.frombuffer(counts, kind).reshape(cells.rows, cells.columns).astype(np.float64)


def _rgb(colour: str) -> tuple[int, int, int]:
    parsed = QColor(colour)
    return parsed.red(), parsed.green(), parsed.blue()
