"""A smooth way between two views that are far from each other: out, across and in again.

The optimal path of van Wijk and Nuij, "Smooth and efficient zooming and panning" (2003).
"""

from __future__ import annotations

import math

from msgspec import Struct
from msgspec.structs import replace

from tiledl.gui.map.viewport import WORLD_M, Viewport

_RHO = 1.42
"""How much one zooms out to go far; what people in their study liked."""

_LEAST_S, _MOST_S, _S_PER_UNIT = 0.25, 1.1, 0.28


class Flight(Struct, frozen=True):
    """From a view to another, begun at a time."""

    start: Viewport
    end: Viewport
    began_s: float

    @property
    def to_zoom(self) -> float:
        """Where it will end."""
        return self.end.zoom

    def at(self, now_s: float) -> Viewport:
        """The view at a time."""
        share = (now_s - self.began_s) / self._length_s
        if share >= 1:
            return self.end
        eased = share * share * (3 - 2 * share) if share > 0 else 0.0
        along, width = self._place(eased * self._path[2])
        dx, dy = self._way
        zoom = self.start.zoom - math.log2(width / self._widths[0])
        return replace(
            self.start,
            x=self.start.x + dx * along,
            y=self.start.y + dy * along,
            zoom=zoom,
        ).kept_within()

    def is_over(self, now_s: float) -> bool:
        """Whether it has arrived."""
        return now_s - self.began_s >= self._length_s

    @property
    def _way(self) -> tuple[float, float]:
        """By the shorter side of the world."""
        return math.remainder(self.end.x - self.start.x, WORLD_M), self.end.y - self.start.y

    @property
    def _widths(self) -> tuple[float, float]:
        return (
            self.start.width * self.start.metres_per_px,
            self.end.width * self.end.metres_per_px,
        )

    @property
    def _length_s(self) -> float:
        return min(max(_LEAST_S, abs(self._path[2]) * _S_PER_UNIT), _MOST_S)

    @property
    def _path(self) -> tuple[float, float, float]:
        """Equation 9's r at the start and at the end, and the path's length."""
        first, last = self._widths
        distance = math.hypot(*self._way)
        if distance < first * 1e-6:
            return 0.0, 0.0, abs(math.log(last / first)) / _RHO
        rho2 = _RHO**2

        def r(width: float, sign: int) -> float:
            b = (last**2 - first**2 + sign * rho2**2 * distance**2) / (2 * width * rho2 * distance)
            return -math.asinh(b)

        start, end = r(first, 1), r(last, -1)
        return start, end, (end - start) / _RHO

    def _place(self, s: float) -> tuple[float, float]:
        """How far along the straight way, as a share, and how wide the view is there."""
        first, last = self._widths
        distance = math.hypot(*self._way)
        if distance < first * 1e-6:
            return s and 1.0, first * math.exp((1 if last > first else -1) * _RHO * s)
        start, _, _ = self._path
        far = first / _RHO**2 * (math.cosh(start) * math.tanh(_RHO * s + start) - math.sinh(start))
        return far / distance, first * math.cosh(start) / math.cosh(_RHO * s + start)
