"""The table of goals, on the terminal and in RESULTS.md."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks.figures import Goal, markdown_rows
from tests.benchmarks.kept import Measured

RESULTS = Path(__file__).with_name("RESULTS.md")

_BEGIN, _END = "<!-- figures: written by make bench -->", "<!-- end of figures -->"
_FRAME = f"""# Results
{_BEGIN}
{_END}
"""


def terminal_table(goals: Iterable[Goal]) -> str:
    """Goals, in columns."""
    rows = [("what", "goal", "measured", ""), *map(_row, goals)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def markdown(parts: Iterable[Measured], machine: list[str]) -> str:
    """Circumstances, goals and details."""
    measured = list(parts)
    goals = [goal for part in measured for goal in part.findings.goals]
    notes = [note for part in measured for note in part.findings.notes]
    tables = [table.markdown() for part in measured for table in part.findings.tables]
    circumstances = [
        (one.part, one.when, one.commit, one.file_system, f"{one.load:.1f}", one.foreign)
        for one in measured
    ]
    return "\n".join(
        [
            "## Goals",
            markdown_rows(("what", "goal", "measured", "mark"), list(map(_row, goals))),
            "",
            "Medians of alternating runs, with lowest and highest in brackets; ratios are taken "
            "within each round.",
            "",
            "## Circumstances",
            *(f"- {line}" for line in [*machine, *notes]),
            "",
            markdown_rows(
                (
                    "part", "measured (UTC)", "tiledl at", "files on", "load before",
                    "CPU taken by others: median, worst run",
                ),
                circumstances,
            ),
            "",
            "## Details",
            "\n\n".join(tables),
        ]
    )  # fmt: skip


def write_results(text: str) -> None:
    """Put the figures into RESULTS.md; what people wrote around them stays."""
    page = RESULTS.read_text() if RESULTS.exists() else _FRAME
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    RESULTS.write_text(f"{before}{_BEGIN}\n{text}\n{_END}{after}")


def _row(goal: Goal) -> tuple[str, str, str, str]:
    return goal.what, goal.goal, goal.measured, goal.mark.value
