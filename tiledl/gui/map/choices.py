"""What a text in the map's search field can mean: boxes that it writes, or places by name."""

from __future__ import annotations

from msgspec import Struct

from tiledl.box_text import read_boxes
from tiledl.gui.map.selection import Degrees
from tiledl.gui.terms import term
from tiledl.gui.translation import decimal, tr
from tiledl.places import Places


class Choice(Struct, frozen=True):
    """One line to choose."""

    title: str
    detail: str
    """What tells it from others of that title."""
    box: Degrees
    is_box: bool = False
    """Whether it was written as a box, and is no place's extent."""


def choices_for(text: str, places: Places | None) -> list[Choice]:
    """The best first; without places, boxes alone."""
    boxes = [
        Choice(
            f"{_latitude(one.box.south)} – {_latitude(one.box.north)}, "
            f"{_longitude(one.box.west)} – {_longitude(one.box.east)}",
            tr("as {order}", order=term(one.order)),
            (one.box.west, one.box.south, one.box.east, one.box.north),
            is_box=True,
        )
        for one in read_boxes(text)
    ]
    if boxes or places is None:
        return boxes
    return [Choice(place.name, place.where, place.extent) for place in places.search(text)]


def _latitude(degrees: float) -> str:
    return f"{decimal(f'{abs(degrees):.6g}')}° {tr('N') if degrees >= 0 else tr('S')}"


def _longitude(degrees: float) -> str:
    return f"{decimal(f'{abs(degrees):.6g}')}° {tr('E') if degrees >= 0 else tr('W')}"
