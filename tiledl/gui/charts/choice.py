"""Which charts are open and which span they show, as a plain value that outlives the window."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any, Final, Self

from msgspec import Struct
from msgspec.structs import replace

from tiledl.gui.charts.time_window import Span

log = logging.getLogger(__name__)

ALL: Final = ("tiles", "bytes", "latency", "concurrency", "breakers", "errors", "retries")
"""The charts' names, in their order from top to bottom."""

BESIDE_THE_MAP: Final = frozenset({"tiles", "latency", "breakers"})


class ChartChoice(Struct, frozen=True):
    """What a person has chosen to see."""

    beside: frozenset[str] = BESIDE_THE_MAP
    """The charts that are open beside the map."""
    enlarged: frozenset[str] = frozenset(ALL)
    """The charts that are open when they have the stage to themselves."""
    span: Span = Span.WHOLE

    def open_charts(self, is_enlarged: bool) -> frozenset[str]:
        """The charts that are open."""
        return self.enlarged if is_enlarged else self.beside

    def toggled(self, name: str, is_enlarged: bool) -> Self:
        """The same with one chart opened or closed."""
        flipped = self.open_charts(is_enlarged) ^ {name}
        return replace(self, enlarged=flipped) if is_enlarged else replace(self, beside=flipped)

    def as_mapping(self) -> dict[str, Any]:
        """For a settings file that a person can read."""
        return {
            "beside the map": [name for name in ALL if name in self.beside],
            "enlarged": [name for name in ALL if name in self.enlarged],
            "span": self.span.name.lower(),
        }

    @classmethod
    def from_mapping(cls, mapping: object) -> Self:
        """What `as_mapping` gave; what is not understood is as it is at first."""
        chosen = cls()
        if not isinstance(mapping, dict):
            return chosen
        spans = {span.name.lower(): span for span in Span}
        return cls(
            _names(mapping.get("beside the map"), chosen.beside),
            _names(mapping.get("enlarged"), chosen.enlarged),
            spans.get(str(mapping.get("span")), chosen.span),
        )


def _names(names: object, otherwise: frozenset[str]) -> frozenset[str]:
    """Those of a list's names that are charts'; a chart of another version is left out."""
    if not isinstance(names, list):
        return otherwise
    return frozenset(ALL) & {str(name) for name in names}


class ChoiceFile:
    """Keeps a choice in a file; one that cannot be read or written costs the memory, not more."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> ChartChoice:
        """What was kept last, else what is shown at first."""
        try:
            return ChartChoice.from_mapping(json.loads(self._path.read_text("utf-8")))
        except FileNotFoundError:
            return ChartChoice()
        except (OSError, ValueError) as error:
            log.warning("the choice of charts cannot be read: %s", error)
            return ChartChoice()

    def save(self, choice: ChartChoice) -> None:
        """Keep a choice."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            text = json.dumps(choice.as_mapping(), indent=2) + "\n"
            fresh = self._path.with_name(f"{self._path.name}-new")
            fresh.write_text(text, "utf-8")
            fresh.replace(self._path)
        except OSError as error:
            log.warning("the choice of charts cannot be kept: %s", error)
