"""What was used last is kept, up to a size."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Lru(Generic[K, V]):
    """Values under keys, with a size each; the least recently used give way."""

    def __init__(self, limit_bytes: int) -> None:
        self._limit_bytes = limit_bytes
        self._kept: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self.size_bytes = 0

    def __len__(self) -> int:
        return len(self._kept)

    def __contains__(self, key: object) -> bool:
        return key in self._kept

    def get(self, key: K) -> V | None:
        """The value, which is then the most recently used; None when it is not there."""
        found = self._kept.get(key)
        if found is None:
            return None
        self._kept.move_to_end(key)
        return found[0]

    def put(self, key: K, value: V, size_bytes: int) -> None:
        """Keep a value. The newest stays, whatever its size."""
        self.drop(key)
        self._kept[key] = (value, size_bytes)
        self.size_bytes += size_bytes
        while self.size_bytes > self._limit_bytes and len(self._kept) > 1:
            _, (_, size) = self._kept.popitem(last=False)
            self.size_bytes -= size

    def drop(self, key: K) -> None:
        """Forget a value, if it is there."""
        found = self._kept.pop(key, None)
        if found is not None:
            self.size_bytes -= found[1]

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
        self.size_bytes = 0
