"""The map's colours, and the one palette that every tile is stored with.

One palette for all tiles makes equal pictures equal bytes, and encoding needs no search for good
colours: blends arise along edges only, between colours that are known to meet.
"""

from __future__ import annotations

from PIL import Image

Colour = tuple[int, int, int]
"""Red, green, blue, 0–255."""

SEA: Colour = (182, 208, 222)
SHALLOW: Colour = (200, 221, 231)
"""The paler water along a coast."""
TINTS: tuple[Colour, ...] = (
    (244, 239, 227),
    (232, 236, 217),
    (245, 230, 215),
    (234, 229, 238),
    (241, 233, 201),
    (221, 234, 226),
)
"""The land: one tint for each `tiledl.atlas.Country.tint`."""
COAST: Colour = (116, 152, 174)
BORDER: Colour = (172, 148, 160)
GRATICULE: Colour = (168, 197, 213)
TEXT: Colour = (66, 64, 82)
HALO: Colour = (252, 251, 248)

_STEPS = 8
"""Blends between two colours that meet; the eye sees no more along an edge one pixel wide."""


def ground_colour(ground: int) -> Colour:
    """The colour of a `tiledl.demo.world.Scene.ground`: the sea is -1, else it is a tint."""
    return SEA if ground < 0 else TINTS[ground]


def _meeting() -> list[tuple[Colour, Colour, int]]:
    """The pairs of colours that meet at an edge, and how many steps between them are worth it."""
    pairs = [
        (SEA, SHALLOW, 4),
        (SEA, GRATICULE, 3),
        (SHALLOW, COAST, _STEPS),
        (SEA, HALO, 3),
        (HALO, TEXT, 14),
        (COAST, BORDER, 3),
        (COAST, HALO, 4),
        (BORDER, HALO, 4),
    ]
    for tint in TINTS:
        pairs += [(tint, COAST, _STEPS), (tint, BORDER, _STEPS), (tint, HALO, 3), (tint, TEXT, 5)]
    return pairs


def _all_colours() -> list[Colour]:
    colours = [SEA, SHALLOW, *TINTS, COAST, BORDER, GRATICULE, TEXT, HALO]
    for first, second, steps in _meeting():
        for step in range(1, steps + 1):
            share = step / (steps + 1)
            red, green, blue = (
                round(one + (other - one) * share) for one, other in zip(first, second, strict=True)
            )
            # Pillow finds the nearest colour on a grid of 4: what is as near as that to a colour
            # that is there already would take its place.
            if all(max(abs(red - r), abs(green - g), abs(blue - b)) > 4 for r, g, b in colours):
                colours.append((red, green, blue))
    return colours[:256]


COLOURS: tuple[Colour, ...] = tuple(_all_colours())
"""Everything a tile may show; the plain colours come first."""


def palette_image() -> Image.Image:
    """An image that carries the palette, for `PIL.Image.Image.quantize`."""
    image = Image.new("P", (1, 1))
    image.putpalette([channel for colour in COLOURS for channel in colour])
    return image
