"""The files that were opened or made last."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

MOST = 10


class RecentFiles(Struct, frozen=True):
    """Paths, the newest first, none twice."""

    paths: tuple[Path, ...] = ()

    @classmethod
    def of(cls, texts: object) -> RecentFiles:
        """From what the settings file has; what is no path there is left out."""
        if not isinstance(texts, Sequence) or isinstance(texts, str):
            return cls()
        return cls(_cut(Path(text) for text in texts if isinstance(text, str) and text))

    def with_newest(self, path: Path) -> RecentFiles:
        """With a path before all others."""
        return RecentFiles(_cut([path.expanduser().absolute(), *self.paths]))

    def without(self, gone: Collection[Path]) -> RecentFiles:
        """Without some."""
        return RecentFiles(tuple(path for path in self.paths if path not in gone))

    def texts(self) -> list[str]:
        """As the settings file has them."""
        return [str(path) for path in self.paths]


def _cut(paths: Iterable[Path]) -> tuple[Path, ...]:
    return tuple(dict.fromkeys(paths))[:MOST]
