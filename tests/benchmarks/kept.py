"""What each part found last in full, so that one part can be measured again by itself."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import Findings, Goal, Mark, Table


@dataclass(frozen=True, slots=True)
class Measured:
    """Findings and their circumstances."""

    part: str
    findings: Findings
    when: str
    """Day and time of the start, UTC."""
    load: float
    """The machine's load average of a minute then."""
    commit: str
    """Of tiledl."""
    file_system: str

    @property
    def foreign(self) -> str:
        """How much others disturbed: of the CPU, in the median run and in the worst."""
        shares = self.findings.foreign_shares
        return f"{statistics.median(shares):.0%}, {max(shares):.0%}" if shares else "–"


def keep(measured: Measured, folder: Path) -> None:
    """Remember a part's findings instead of its earlier ones."""
    folder.mkdir(exist_ok=True)
    (folder / f"{measured.part}.json").write_text(json.dumps(asdict(measured), indent=1))


def recall(parts: Iterable[str], folder: Path) -> dict[str, Measured] | None:
    """The findings of all parts; None when one has never been measured in full."""
    files = {part: folder / f"{part}.json" for part in parts}
    if not all(file.exists() for file in files.values()):
        return None
    return {part: _measured(json.loads(file.read_text())) for part, file in files.items()}


def _measured(saved: dict[str, Any]) -> Measured:
    findings = saved.pop("findings")
    return Measured(
        findings=Findings(
            goals=[Goal(**{**goal, "mark": Mark(goal["mark"])}) for goal in findings["goals"]],
            tables=[Table(**table) for table in findings["tables"]],
            notes=findings["notes"],
            foreign_shares=findings["foreign_shares"],
        ),
        **saved,
    )
