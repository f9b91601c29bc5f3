"""The world's land as geometry: what lies in a tile, at the right level of detail.

Clipping a continent for every tile would take long, so clips are nested: a tile is cut from a
remembered piece a few zooms above it, which was cut from one above that. A piece that is all sea or
all one country makes everything below it so too, at no cost.
"""

from __future__ import annotations

import math
import threading
from array import array
from collections import Counter, OrderedDict
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any, Self

import shapely
from msgspec import Struct
from shapely.affinity import translate

from tiledl.atlas import (
    LEVEL_ZOOMS,
    Arcs,
    Country,
    Vertex,
    mercator_y,
    read_arcs,
    read_countries,
    ring_of,
    unwrapped,
)
from tiledl.geo import Tile

MAX_ZOOM = LEVEL_ZOOMS[-1]
"""The deepest zoom there is a map for."""

SEA = -1
"""The ground where no country is; other grounds are countries' tints."""

_PIECE_ZOOMS = (3, 5, 7, 9, 11)
"""Where pieces are remembered for the tiles below."""

_MAX_PIECES = 1024
"""How many pieces are remembered; a coastal one is some 10 kB."""

_COVERS = 1 - 1e-9


class Fill(Struct, frozen=True):
    """A stretch of land in one tint, in the unit square."""

    tint: int
    shape: Any
    """A shapely Polygon."""


class Scene(Struct, frozen=True):
    """What lies in a tile and its margin. Shapes are shapely's, in the unit square."""

    fills: Sequence[Fill]
    """From large to small, so that an enclave is drawn over the country around it."""
    coasts: Sequence[Any]
    borders: Sequence[Any]
    ground: int | None
    """`SEA` or a tint when there is nothing else in the scene."""


class _Level(Struct, frozen=True):
    """The whole world at one level of detail."""

    scene: Scene
    fill_tree: Any
    coast_tree: Any
    border_tree: Any


class World:
    """All outlines, read once. Safe to use from several threads."""

    def __init__(self, countries: Sequence[Country], arcs: Arcs) -> None:
        self.countries = countries
        self._arcs = arcs
        uses: Counter[int] = Counter()
        for country in countries:
            for polygon in country.polygons:
                uses.update(max(arc, ~arc) for ring in polygon for arc in ring)
        self._uses = uses
        self._levels: dict[int, _Level] = {}
        self._pieces: OrderedDict[tuple[int, Tile], Scene] = OrderedDict()
        self._lock = threading.Lock()
        # One for each level, so that nobody waits for a level that they do not need.
        self._level_locks = [threading.Lock() for _ in LEVEL_ZOOMS]
        # Where lines end because another begins: a corner there belongs to both and is not rounded.
        starts = [0, *arcs.ends[:-1]]
        self.nodes: frozenset[Vertex] = frozenset(
            end
            for start, after in zip(starts, arcs.ends, strict=True)
            if (first := (arcs.xs[start], arcs.ys[start]))
            != (last := (arcs.xs[after - 1], arcs.ys[after - 1]))
            for end in (first, last)
        )

    @classmethod
    def load(cls) -> Self:
        """The world from the program's own resources."""
        countries, transform = read_countries()
        return cls(countries, read_arcs(transform))

    def is_land(self, longitude: float, latitude: float) -> bool:
        """Whether a place in degrees lies in a country, as precisely as the map is drawn."""
        level = self._level(len(LEVEL_ZOOMS) - 1)
        place = shapely.Point((longitude + 180) / 360, mercator_y(latitude))
        return bool(level.fill_tree.query(place, predicate="intersects").size)

    def prepare(self, is_wanted: Callable[[], bool] = lambda: True) -> None:
        """Build every level of detail now, so that no tile waits for it later; between two levels
        it ends when it is not wanted any more."""
        for level in range(len(LEVEL_ZOOMS)):
            if is_wanted():
                self._level(level)

    def scene(self, tile: Tile, detail_zoom: int) -> Scene:
        """What lies in a tile, with the detail that suits `detail_zoom` (the tile's own, or one
        more for a tile of double size)."""
        level = next(
            (index for index, zoom in enumerate(LEVEL_ZOOMS) if detail_zoom <= zoom),
            len(LEVEL_ZOOMS) - 1,
        )
        return self._scene(level, tile)

    def known_ground(self, tile: Tile) -> int | None:
        """The only thing in a tile if that is known already, without any work."""
        for zoom in _PIECE_ZOOMS:
            if zoom > tile.z:
                break
            up = tile.z - zoom
            piece = self._pieces.get((len(LEVEL_ZOOMS) - 1, Tile(zoom, tile.x >> up, tile.y >> up)))
            if piece is not None and piece.ground is not None:
                return piece.ground
        return None

    def _scene(self, level: int, tile: Tile) -> Scene:
        is_piece = tile.z in _PIECE_ZOOMS
        key = (level, tile)
        if is_piece:
            with self._lock:
                remembered = self._pieces.get(key)
                if remembered is not None:
                    self._pieces.move_to_end(key)
                    return remembered
        above = [zoom for zoom in _PIECE_ZOOMS if zoom < tile.z]
        if above:
            up = tile.z - above[-1]
            larger = self._scene(level, Tile(above[-1], tile.x >> up, tile.y >> up))
            scene = larger if larger.ground is not None else _clip(larger, tile)
        else:
            scene = _clip(_near(self._level(level), _box(tile)), tile)
        if is_piece:
            with self._lock:
                self._pieces[key] = scene
                if len(self._pieces) > _MAX_PIECES:
                    self._pieces.popitem(last=False)
        return scene

    def _level(self, level: int) -> _Level:
        with self._level_locks[level]:
            if level not in self._levels:
                self._levels[level] = self._build(level)
            return self._levels[level]

    def _build(self, level: int) -> _Level:
        arcs = self._arcs.at_level(level)
        tints: list[int] = []
        outlines: list[list[list[Vertex]]] = []
        for country in self.countries:
            for polygon in country.polygons:
                rings = [ring_of(ring, arcs) for ring in polygon]
                # What has shrunk to less than a triangle is too small to be seen at this level.
                if len(rings[0]) >= 4:
                    tints.append(country.tint)
                    outlines.append([ring for ring in rings if len(ring) >= 4])
        shapes = _on_map(_valid(_polygons(outlines)))
        fills = [
            Fill(tint, piece)
            for tint, pieces in zip(tints, shapes, strict=True)
            for piece in pieces
            if piece.area
        ]
        fills.sort(key=lambda fill: -fill.shape.area)
        coasts: list[list[Vertex]] = []
        borders: list[list[Vertex]] = []
        for number, arc in enumerate(arcs):
            if len(arc) >= 4 or arc[0] != arc[-1]:
                (coasts if self._uses[number] == 1 else borders).append(unwrapped(arc))
        scene = Scene(fills, _lines(coasts), _lines(borders), None)
        return _Level(
            scene,
            shapely.STRtree([fill.shape for fill in fills]),
            shapely.STRtree(scene.coasts),
            shapely.STRtree(scene.borders),
        )


def _polygons(outlines: Sequence[Sequence[Sequence[Vertex]]]) -> list[Any]:
    """Polygons from their rings, all at once: one by one takes four times as long."""
    table, numbers = _flat([ring for outline in outlines for ring in outline])
    made = iter(shapely.linearrings(table, indices=numbers).tolist())
    firsts = []
    holes_of: dict[int, list[Any]] = {}
    for index, outline in enumerate(outlines):
        shell, *holes = [next(made) for _ in outline]
        firsts.append(shell)
        if holes:
            holes_of[index] = holes
    shapes: list[Any] = shapely.polygons(firsts).tolist()
    for index, holes in holes_of.items():
        shapes[index] = shapely.Polygon(firsts[index], holes)
    return shapes


def _valid(shapes: Sequence[Any]) -> list[Any]:
    """The polygons, mended where an outline touches or crosses itself, which the coarse grid and
    simplification make happen, and which clipping cannot bear."""
    is_valid = shapely.is_valid(shapes).tolist()
    return [
        shape if is_right else _mended(shape)
        for shape, is_right in zip(shapes, is_valid, strict=True)
    ]


def _mended(shape: Any) -> Any:
    """A valid shape of the same area. This method takes a tenth of the other's time."""
    return shapely.make_valid(shape, method="structure", keep_collapsed=False)


def _lines(runs: Sequence[Sequence[Vertex]]) -> list[Any]:
    table, numbers = _flat(runs)
    lines: list[Any] = shapely.linestrings(table, indices=numbers).tolist()
    return [piece for pieces in _on_map(lines) for piece in pieces]


def _flat(runs: Sequence[Sequence[Vertex]]) -> tuple[memoryview[float], memoryview[int]]:
    """The vertices of all runs in one table, and for each vertex the number of its run."""
    numbers = array("q")
    for number, run in enumerate(runs):
        numbers.extend([number] * len(run))
    places = array("d", chain.from_iterable(chain.from_iterable(runs)))
    table = memoryview(places).cast("B").cast("d", (len(numbers), 2))
    return table, memoryview(numbers)


def _on_map(shapes: Sequence[Any]) -> list[list[Any]]:
    """Each shape's pieces on the map: across the antimeridian is the map's other side."""
    found: list[list[Any]] = []
    for shape, (west, _, east, _) in zip(shapes, shapely.bounds(shapes).tolist(), strict=True):
        if shape.is_empty or (west >= 0 and east <= 1):
            found.append(_parts(shape))
            continue
        pieces = []
        for turns in range(math.floor(west), math.ceil(east)):
            (piece,) = _cut([shape], (turns, -1, turns + 1, 2))
            pieces += _parts(translate(piece, -turns))
        found.append(pieces)
    return found


def margin_share(zoom: int) -> float:
    """How much of the neighbours a scene holds on each side, as a share of the tile's width.

    A sixteenth is enough for the widest line. Where corners are rounded it must be three times what
    a rounding takes (`tiledl.demo.smooth.MAX_CUT`), so that a line is rounded inside the tile as if
    it were not cut off outside. It never reaches beyond the margin of the piece above.
    """
    return 2.0 ** (min(max(zoom, 9), 11) - 13)


def _box(tile: Tile) -> tuple[float, float, float, float]:
    """A tile with its margin, in the unit square: west, north, east, south."""
    width, margin = 1 / (1 << tile.z), margin_share(tile.z)
    return (
        (tile.x - margin) * width,
        (tile.y - margin) * width,
        (tile.x + 1 + margin) * width,
        (tile.y + 1 + margin) * width,
    )


def _near(level: _Level, box: tuple[float, float, float, float]) -> Scene:
    """The whole shapes that come near a box, in their order."""
    area = shapely.box(*box)
    scene = level.scene
    return Scene(
        [scene.fills[i] for i in sorted(level.fill_tree.query(area).tolist())],
        [scene.coasts[i] for i in sorted(level.coast_tree.query(area).tolist())],
        [scene.borders[i] for i in sorted(level.border_tree.query(area).tolist())],
        None,
    )


def _clip(scene: Scene, tile: Tile) -> Scene:
    """What of a scene lies in a tile and its margin."""
    box = _box(tile)
    fills: list[Fill] = []
    cut = _cut([fill.shape for fill in scene.fills], box)
    for fill, shape in zip(scene.fills, cut, strict=True):
        fills.extend(Fill(fill.tint, part) for part in _parts(shape) if part.area)
    coasts = _clip_lines(scene.coasts, box)
    borders = _clip_lines(scene.borders, box)
    ground = None
    if not coasts and not borders:
        if not fills:
            ground = SEA
        elif len(fills) == 1 and fills[0].shape.area >= _COVERS * shapely.box(*box).area:
            ground = fills[0].tint
    return Scene(fills, coasts, borders, ground)


def _clip_lines(lines: Sequence[Any], box: tuple[float, float, float, float]) -> list[Any]:
    return [part for shape in _cut(lines, box) for part in _parts(shape) if part.length]


def _cut(shapes: Sequence[Any], box: tuple[float, float, float, float]) -> list[Any]:
    """Of each shape what lies in a box; it may be empty."""
    try:
        cut: list[Any] = shapely.clip_by_rect(list(shapes), *box).tolist()
        return cut
    except shapely.errors.GEOSException:
        # The fast way stumbles over outlines that touch themselves just at the box's edge.
        if len(shapes) > 1:
            return [piece for shape in shapes for piece in _cut([shape], box)]
        return [shapely.intersection(_mended(shapes[0]), shapely.box(*box))]


def _parts(shape: Any) -> list[Any]:
    """The single polygons or lines in a shape."""
    if shape.is_empty:
        return []
    if shape.geom_type in ("Polygon", "LineString"):
        return [shape]
    # Twice, since a mended shape may be a collection of multipolygons.
    parts: list[Any] = shapely.get_parts(shapely.get_parts(shape)).tolist()
    return parts
