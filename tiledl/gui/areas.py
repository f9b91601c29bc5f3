"""Areas of a download that are no single box: what they are called, and what they are together."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from tiledl.geo import Area, BBox, Shapes, union_of
from tiledl.geo.area import MOST_CORNERS
from tiledl.gui.translation import decimal, number, tr


class NamedArea(Struct, frozen=True):
    """An area as it stands in the form's list."""

    name: str
    area: Area


class Chosen(Struct, frozen=True):
    """What is selected: the box on the map, and the areas of the list."""

    box: tuple[float, float, float, float] | None
    """West, south, east, north in degrees."""
    areas: tuple[NamedArea, ...] = ()


def named_box(box: BBox) -> NamedArea:
    """A box as an area beside others. Raises `AreaError`."""
    numbers = ", ".join(f"{edge:.4g}" for edge in (box.west, box.south, box.east, box.north))
    return NamedArea(tr("Box {numbers}", numbers=numbers), union_of([box]))


def named_shapes(path: Path, shapes: Shapes, corridor_km: float) -> NamedArea:
    """A file's polygons and corridors. Raises `AreaError`."""
    name = path.name
    if shapes.lines:
        name = tr("{file}, {width} km around", file=name, width=decimal(f"{corridor_km:g}"))
    area = shapes.area(corridor_km)
    if shapes.corners > MOST_CORNERS:
        name = tr(
            "{area}, simplified to {few} corners of {many}",
            area=name,
            few=number(area.corners),
            many=number(shapes.corners),
        )
    return NamedArea(name, area)


@lru_cache(maxsize=8)
def together(areas: tuple[NamedArea, ...]) -> Area | None:
    """All of them as one; None when there are none."""
    if not areas:
        return None
    if len(areas) == 1:
        return areas[0].area
    return union_of([], [one.area for one in areas])
