"""A short, smooth way from one view to another."""

from __future__ import annotations

from msgspec import Struct

from tiledl.gui.map.viewport import Viewport

LENGTH_S = 0.18


class Glide(Struct, frozen=True):
    """Zooming about a pixel, or panning, that began at a time."""

    start: Viewport
    began_s: float
    to_zoom: float
    px: float = 0.0
    py: float = 0.0
    dx: float = 0.0
    dy: float = 0.0

    def at(self, now_s: float) -> Viewport:
        """The view at a time, slowing down towards the end."""
        share = min(max((now_s - self.began_s) / LENGTH_S, 0.0), 1.0)
        eased = 1 - (1 - share) ** 3
        view = self.start
        if self.to_zoom != view.zoom:
            view = view.zoomed(view.zoom + (self.to_zoom - view.zoom) * eased, self.px, self.py)
        if self.dx or self.dy:
            view = view.panned(round(self.dx * eased), round(self.dy * eased))
        return view

    def is_over(self, now_s: float) -> bool:
        """Whether it has arrived."""
        return now_s - self.began_s >= LENGTH_S
