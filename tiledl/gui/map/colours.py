"""The map's own colours, for light and dark."""

from __future__ import annotations

from msgspec import Struct

from tiledl.gui.looks import Looks


class MapColours(Struct, frozen=True):
    """As ``#rrggbb``."""

    sea: str
    land: str
    line: str
    """Coasts and borders."""


LIGHT = MapColours(sea="#cfdfe9", land="#f6f3ea", line="#9fb0bb")
DARK = MapColours(sea="#1a242c", land="#333a40", line="#56636d")


def colours_for(looks: Looks) -> MapColours:
    """Those that go with the window's."""
    return DARK if looks.is_dark else LIGHT
