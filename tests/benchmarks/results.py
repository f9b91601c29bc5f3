"""The table of goals, on the terminal and in RESULTS.md."""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from pathlib import Path

from tests.benchmarks.figures import Findings, Goal, markdown_rows

RESULTS = Path(__file__).with_name("RESULTS.md")

_BEGIN, _END = "<!-- figures: written by make bench -->", "<!-- end of figures -->"
_FRAME = f"""# Results
{_BEGIN}
{_END}
"""


def terminal_table(found: Mapping[str, Findings]) -> str:
    """Goals, in columns."""
    rows = [("what", "goal", "measured", ""), *map(_row, _goals(found))]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def markdown(found: Mapping[str, Findings], when: str, machine: list[str], load: str) -> str:
    """Goals, details and circumstances."""
    shares = [share for part in found.values() for share in part.foreign_shares]
    noise = (
        f"Load average at the start {load}. Processes that do not belong to the benchmark took "
        f"{statistics.median(shares):.0%} of the CPU during the median run, "
        f"{max(shares):.0%} during the worst."
    )
    notes = [note for part in found.values() for note in part.notes]
    tables = [table.markdown() for part in found.values() for table in part.tables]
    return "\n".join(
        [
            f"Measured {when}.",
            "",
            *(f"- {line}" for line in [*machine, noise, *notes]),
            "",
            "## Goals",
            markdown_rows(("what", "goal", "measured", "mark"), list(map(_row, _goals(found)))),
            "",
            "Medians of alternating runs, with lowest and highest in brackets; ratios are taken "
            "within each round.",
            "",
            "## Details",
            "\n\n".join(tables),
        ]
    )


def write_results(text: str) -> None:
    """Put the figures into RESULTS.md; what people wrote around them stays."""
    page = RESULTS.read_text() if RESULTS.exists() else _FRAME
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    RESULTS.write_text(f"{before}{_BEGIN}\n{text}\n{_END}{after}")


def _goals(found: Mapping[str, Findings]) -> list[Goal]:
    return [goal for part in found.values() for goal in part.goals]


def _row(goal: Goal) -> tuple[str, str, str, str]:
    return goal.what, goal.goal, goal.measured, goal.mark.value
