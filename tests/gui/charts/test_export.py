"""Exports: a table with units, pictures of the open charts, clear errors, whole files or none."""

from __future__ import annotations

import asyncio
import csv
import io
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from tests.gui.charts.courses import HOST, REASON, extend, history_of
from tests.gui.driving import on_qt_loop
from tiledl.gui import app as gui
from tiledl.gui import looks
from tiledl.gui.charts.choice import ALL
from tiledl.gui.charts.files import NotExported, write_whole
from tiledl.gui.charts.panel import ChartsPanel
from tiledl.gui.charts.picture import PICTURE_SCALE, WIDTH_PX
from tiledl.gui.charts.table import csv_text


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_table_has_units_and_a_line_for_each_sample_shown() -> None:
    history = history_of(100)
    rows = _rows(csv_text(history, (40.0, 60.0)))
    assert len(rows) == pytest.approx(20 / 0.08, abs=2)
    times = [float(row["time since the begin (s)"]) for row in rows]
    assert 40 <= times[0] < 40.1
    assert 59.9 < times[-1] <= 60
    first = rows[0]
    assert first["time (UTC)"].startswith("2025-11-24T16:00:40")
    assert float(first["data, mean (MB/s)"]) == 3.0
    assert float(first["latency p50, highest (ms)"]) == 30.0
    assert float(first["limit, highest (requests)"]) == 16
    assert float(first["errors: server error, mean (1/s)"]) == 2.0
    assert first[f"breaker of {HOST} (state)"] == "closed"
    assert all("(" in name or name.startswith("change") for name in first)
    states = {row[f"breaker of {HOST} (state)"] for row in rows}
    assert states == {"closed", "open"}
    assert [row["changes of breakers"] for row in rows if row["changes of breakers"]] == [
        f"{HOST} open: {REASON}"
    ]
    assert any("requests fail under this load" in row["change of the limit"] for row in rows)


def test_a_merged_line_of_the_table_keeps_a_short_opening() -> None:
    history = history_of(20)
    extend(history, 3000)
    rows = _rows(csv_text(history, (0.0, history.end_s)))
    early = [row for row in rows if float(row["time since the begin (s)"]) < 20]
    assert "open" in {row[f"breaker of {HOST} (state)"] for row in early}


def test_what_was_not_measured_is_empty_in_the_table() -> None:
    from tiledl.gui.charts.columns import Sample
    from tiledl.gui.charts.history import History

    history = History()
    history.append(Sample(1.0))
    history.breakers.note(1.0, [])
    [row] = _rows(csv_text(history, (0.0, 10.0)))
    assert row["latency p99, highest (ms)"] == ""
    assert row["time (UTC)"] == ""


def test_a_file_is_written_whole_or_the_one_before_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(NotExported, match="choose another place"):
        write_whole(tmp_path / "folder.csv", b"three")
    with pytest.raises(NotExported, match="No such file"):
        write_whole(tmp_path / "nowhere" / "a.csv", b"four")
    assert sorted(path.name for path in tmp_path.glob("*.csv*")) == ["a.csv", "folder.csv"]


async def _exported(panel: ChartsPanel, path: Path) -> tuple[str, bool]:
    told: asyncio.Future[tuple[str, bool]] = asyncio.get_running_loop().create_future()
    panel.export.told.connect(lambda text, is_good: told.set_result((text, is_good)))
    panel.export.export(path)
    async with asyncio.timeout(30):
        return await told


def _panel(tasks: set[asyncio.Task[None]]) -> ChartsPanel:
    gui.application()
    panel = ChartsPanel(looks.current(), lambda work: tasks.add(asyncio.create_task(work)))
    panel.resize(400, 600)
    panel.show()
    return panel


@pytest.mark.parametrize("ending", ["png", "svg", "csv", "PNG"])
@on_qt_loop
async def test_the_shown_span_is_exported(ending: str, tmp_path: Path) -> None:
    tasks: set[asyncio.Task[None]] = set()
    panel = _panel(tasks)
    history = history_of(30)
    panel.show_history(history)
    panel.stand_still()
    extend(history, 30)
    path = tmp_path / f"charts.{ending}"
    text, is_good = await _exported(panel, path)
    assert is_good, text
    assert str(path) in text
    assert "0:30.0" in text, "what is shown is exported, and not what came since"
    content = path.read_bytes()
    match ending.lower():
        case "png":
            image = QImage.fromData(content)
            assert image.width() == PICTURE_SCALE * WIDTH_PX
            wanted = QColor(looks.current().throughput).rgb()
            x = image.width() // 4
            assert wanted in {image.pixel(x, y) for y in range(image.height())}, "its line"
        case "svg":
            root = ElementTree.fromstring(content)
            words = "".join(root.itertext())
            for word in ("Throughput", "Latency", "Circuit breakers", HOST, "interactive"):
                assert word in words
            assert "Retries" not in words, "a closed chart is left out"
            lines = [node for node in root.iter() if node.tag.endswith("polyline")]
            assert len(lines) > 300
        case _:
            assert len(_rows(content.decode())) == pytest.approx(30 / 0.08, abs=2)
    await asyncio.gather(*tasks)
    panel.close()
    panel.deleteLater()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("charts.pdf", "ends in .png (picture), .svg (drawing) or .csv (table)"),
        ("charts", "ends in .png"),
        ("missing/charts.csv", "cannot be written"),
        ("missing/charts.png", "cannot be written"),
    ],
)
@on_qt_loop
async def test_an_export_that_cannot_be_says_why(name: str, words: str, tmp_path: Path) -> None:
    tasks: set[asyncio.Task[None]] = set()
    panel = _panel(tasks)
    panel.show_history(history_of(3))
    text, is_good = await _exported(panel, tmp_path / name)
    assert not is_good
    assert words in text
    assert not list(tmp_path.glob("charts*"))
    await asyncio.gather(*tasks)
    panel.close()
    panel.deleteLater()


@on_qt_loop
async def test_a_picture_of_no_chart_is_refused_and_a_table_is_not(tmp_path: Path) -> None:
    tasks: set[asyncio.Task[None]] = set()
    panel = _panel(tasks)
    panel.show_history(history_of(3))
    for name in ALL:
        if panel.stack.rows[name].is_open:
            panel.toggle_chart(name)
    text, is_good = await _exported(panel, tmp_path / "a.svg")
    assert not is_good
    assert "open one by its title" in text
    await asyncio.gather(*tasks)
    panel.close()
    panel.deleteLater()


@on_qt_loop
async def test_the_question_where_to_suggests_a_name_and_follows_the_kind(tmp_path: Path) -> None:
    tasks: set[asyncio.Task[None]] = set()
    panel = _panel(tasks)
    told: list[tuple[str, bool]] = []
    panel.export.told.connect(lambda text, is_good: told.append((text, is_good)))
    panel.commands.export.trigger()
    assert panel.export.dialog is None
    assert not told[0][1]
    panel.show_history(history_of(3))
    panel.export.output = lambda: tmp_path / "map.mbtiles"
    panel.commands.export.trigger()
    dialog = panel.export.dialog
    assert dialog is not None
    assert dialog.selectedFiles() == [str(tmp_path / "map-charts.png")]
    dialog.filterSelected.emit(dialog.nameFilters()[2])
    assert dialog.defaultSuffix() == "csv"
    dialog.fileSelected.emit(str(tmp_path / "map-charts.csv"))
    await asyncio.gather(*tasks)
    assert (tmp_path / "map-charts.csv").exists()
    assert told[-1][1]
    dialog.reject()
    assert panel.export.dialog is None
    panel.close()
    panel.deleteLater()
