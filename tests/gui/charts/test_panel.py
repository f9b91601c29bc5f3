"""The charts answer buttons, keys and mouse: spans, standing still, crosshair, open and closed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.gui.charts.courses import HOST, REASON, extend, history_of
from tiledl.gui import app as gui
from tiledl.gui import looks
from tiledl.gui.charts.choice import ALL, ChartChoice, ChoiceFile
from tiledl.gui.charts.history import History
from tiledl.gui.charts.panel import ChartsPanel
from tiledl.gui.charts.plot import LEAST_HEIGHT
from tiledl.gui.charts.time_window import Span
from tiledl.gui.parts import Reading


def _made(folder: Path) -> ChartsPanel:
    gui.application()
    panel = ChartsPanel(looks.current(), lambda work: work.close(), ChoiceFile(folder / "c.json"))
    panel.resize(420, 700)
    panel.show()
    panel.activateWindow()
    QApplication.processEvents()
    return panel


@pytest.fixture
def panel(tmp_path: Path) -> Iterator[ChartsPanel]:
    panel = _made(tmp_path)
    yield panel
    panel.close()
    panel.deleteLater()


def _ranges(panel: ChartsPanel) -> set[tuple[float, float]]:
    rows = panel.stack.rows.values()
    plots = [row.plot.widget for row in rows if row.plot is not None and row.is_open]
    return {tuple(round(end, 6) for end in plot.viewRange()[0]) for plot in plots}


def _texts(panel: ChartsPanel, name: str) -> list[str]:
    return [
        label.text()
        for label in panel.stack.rows[name].findChildren(Reading)
        if label.isVisible() and label.text()
    ]


def _place(panel: ChartsPanel, at_s: float, name: str = "tiles") -> QPoint:
    left, width = panel.stack.area()
    begin, end = panel.time.shown(panel.history.end_s)
    row = panel.stack.rows[name]
    assert row.plot is not None
    middle = row.plot.widget.mapTo(panel.stack, row.plot.widget.rect().center())
    return QPoint(round(left + (at_s - begin) / (end - begin) * width), middle.y())


def _point(panel: ChartsPanel, at_s: float, name: str = "tiles") -> None:
    QTest.mouseMove(panel.stack, _place(panel, at_s, name))
    QApplication.processEvents()


def _focus(panel: ChartsPanel) -> None:
    panel.stack.setFocus()
    QApplication.processEvents()


def test_an_empty_panel_says_what_will_be_shown(panel: ChartsPanel) -> None:
    assert panel.is_empty
    panel.show_history(history_of(2))
    assert not panel.is_empty


@pytest.mark.parametrize(
    ("span", "begin_s", "length_s"),
    [(Span.MINUTE, 948.0, 72.0), (Span.TEN_MINUTES, 360.0, 720.0), (Span.WHOLE, 0.0, 1200.0)],
)
def test_buttons_choose_the_span_of_all_charts_and_it_follows_the_present(
    panel: ChartsPanel, span: Span, begin_s: float, length_s: float
) -> None:
    history = history_of(1010)
    panel.show_history(history)
    [button] = [
        one
        for one in panel.findChildren(QToolButton)
        if one.defaultAction() is panel.commands.spans[span]
    ]
    button.click()
    assert _ranges(panel) == {(begin_s, begin_s + length_s)}
    before = panel.time.shown(history.end_s)
    extend(history, 250)
    panel.show_history(history)
    [shown] = _ranges(panel)
    assert shown != before
    assert shown[1] >= history.end_s


@pytest.mark.parametrize(("key", "span"), [("1", Span.MINUTE), ("2", Span.TEN_MINUTES)])
def test_keys_choose_the_span(panel: ChartsPanel, key: str, span: Span) -> None:
    panel.show_history(history_of(10))
    _focus(panel)
    QTest.keyClick(panel.stack, key)
    assert panel.time.span is span
    assert panel.commands.spans[span].isChecked()


def test_standing_still_the_job_goes_on_and_the_charts_do_not(panel: ChartsPanel) -> None:
    history = history_of(20)
    panel.show_history(history)
    panel.commands.still.trigger()
    QApplication.processEvents()
    before = panel.stack.grab().toImage()
    extend(history, 30)
    panel.show_history(history)
    QApplication.processEvents()
    assert panel.stack.grab().toImage() == before
    assert not panel.is_following
    assert panel.follow_button.isVisible()
    panel.follow_button.click()
    assert panel.is_following
    assert panel.history is history
    assert not panel.follow_button.isVisible()
    assert not panel.commands.still.isChecked()


def test_an_inspected_minute_keeps_its_samples_however_long_it_is_looked_at(
    panel: ChartsPanel,
) -> None:
    history = history_of(100)
    panel.choose_span(Span.MINUTE)
    panel.show_history(history)
    panel.stand_still()
    shown = panel.time.shown(panel.history.end_s)
    count = len(panel.history.view(*shown))
    extend(history, 1000)
    panel.show_history(history)
    assert len(panel.history.view(*shown)) == count > 700
    assert len(history.view(*shown)) < count


def test_nothing_stands_still_before_there_is_something(panel: ChartsPanel) -> None:
    panel.commands.still.trigger()
    assert panel.is_following
    assert not panel.commands.still.isChecked()


def test_zooming_and_moving_with_the_keys_stands_still(panel: ChartsPanel) -> None:
    panel.show_history(history_of(100))
    _focus(panel)
    whole = panel.time.shown(100)
    QTest.keyClick(panel.stack, Qt.Key.Key_Plus)
    assert not panel.is_following
    closer = panel.time.shown(100)
    assert closer[1] - closer[0] == pytest.approx((whole[1] - whole[0]) / 1.25)
    assert len(_ranges(panel)) == 1
    QTest.keyClick(panel.stack, Qt.Key.Key_PageUp)
    assert panel.time.shown(100)[0] < closer[0]
    QTest.keyClick(panel.stack, Qt.Key.Key_Space)
    assert panel.is_following
    assert panel.time.shown(100) == whole
    QTest.keyClick(panel.stack, Qt.Key.Key_Space)
    assert not panel.is_following


def _turn_wheel(panel: ChartsPanel, modifiers: Qt.KeyboardModifier) -> None:
    place = QPointF(_place(panel, 50))
    event = QWheelEvent(
        place,
        panel.stack.mapToGlobal(place),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(panel.stack, event)


def test_the_wheel_zooms_while_standing_still_or_with_ctrl(panel: ChartsPanel) -> None:
    panel.show_history(history_of(100))
    whole = panel.time.shown(100)
    _turn_wheel(panel, Qt.KeyboardModifier.NoModifier)
    assert panel.is_following, "the wheel alone scrolls the charts"
    _turn_wheel(panel, Qt.KeyboardModifier.ControlModifier)
    assert not panel.is_following
    closer = panel.time.shown(100)
    assert closer[1] - closer[0] < whole[1] - whole[0]
    _turn_wheel(panel, Qt.KeyboardModifier.NoModifier)
    assert panel.time.shown(100)[1] - panel.time.shown(100)[0] < closer[1] - closer[0]


def test_dragging_moves_in_time(panel: ChartsPanel) -> None:
    panel.show_history(history_of(100))
    panel.time.zoom(0.25, 50, 100)
    panel.stand_still()
    before = panel.time.shown(100)
    begin = _place(panel, sum(before) / 2)
    QTest.mousePress(panel.stack, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(panel.stack, begin + QPoint(60, 0))
    QTest.mouseRelease(panel.stack, Qt.MouseButton.LeftButton, pos=begin + QPoint(60, 0))
    assert panel.time.shown(100)[0] < before[0]
    assert len(_ranges(panel)) == 1


def test_the_crosshair_has_the_values_of_its_time_in_every_chart(panel: ChartsPanel) -> None:
    panel.show_history(history_of(100))
    assert _texts(panel, "tiles") != ["0 tiles/s"]
    _point(panel, 55.0)
    assert panel.stack.crosshair.isVisible()
    assert panel.time.crosshair_s == pytest.approx(55.0, abs=1.0)
    assert _texts(panel, "tiles") == ["0 tiles/s"]
    assert _texts(panel, "latency") == ["30", "80", "150"]
    assert _texts(panel, "errors") == ["22.0 /s"]
    assert _texts(panel, "breakers") == ["open"]
    assert REASON in panel.readout.toolTip()
    _point(panel, 20.0)
    assert _texts(panel, "breakers") == ["closed"]
    assert REASON not in panel.readout.toolTip()


def test_the_crosshair_tells_of_the_controllers_decision_near_it(panel: ChartsPanel) -> None:
    panel.toggle_chart("concurrency")
    QApplication.processEvents()
    panel.show_history(history_of(100))
    row = panel.stack.rows["concurrency"]
    assert row.plot is not None
    assert row.plot.marks is not None
    marked = row.plot.marks.drawn(0.0, 100.0)
    assert marked
    _point(panel, marked[0][0], "concurrency")
    assert "limit 16 → 8: requests fail under this load" in panel.readout.toolTip()


def test_arrow_keys_move_the_crosshair(panel: ChartsPanel) -> None:
    panel.show_history(history_of(100))
    _focus(panel)
    QTest.keyClick(panel.stack, Qt.Key.Key_Left)
    assert panel.time.crosshair_s == pytest.approx(100.0)
    places = [panel.time.crosshair_s]
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        QTest.keyClick(panel.stack, Qt.Key.Key_Left, modifier)
        places.append(panel.time.crosshair_s)
    assert places[0] - places[1] < (places[1] - places[2]) / 5
    QTest.keyClick(panel.stack, Qt.Key.Key_Home)
    assert panel.time.crosshair_s == 0.0
    assert "Throughput" in panel.stack.accessibleDescription()
    assert panel.stack.crosshair.isVisible()
    QTest.keyClick(panel.stack, Qt.Key.Key_Escape)
    assert panel.time.crosshair_s is None
    assert not panel.stack.crosshair.isVisible()


def test_charts_are_opened_and_closed_by_their_titles_and_that_is_remembered(
    panel: ChartsPanel, tmp_path: Path
) -> None:
    panel.show_history(history_of(10))
    rows = panel.stack.rows
    assert [name for name in ALL if rows[name].is_open] == ["tiles", "latency", "breakers"]
    QTest.mouseClick(rows["errors"].title, Qt.MouseButton.LeftButton)
    QTest.keyClick(rows["tiles"].title, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert [name for name in ALL if rows[name].is_open] == ["latency", "breakers", "errors"]
    assert panel.commands.charts["errors"].isChecked()
    panel.choose_span(Span.TEN_MINUTES)
    other = _made(tmp_path)
    assert [name for name in ALL if other.stack.rows[name].is_open] == [
        "latency",
        "breakers",
        "errors",
    ]
    assert other.time.span is Span.TEN_MINUTES
    other.close()
    other.deleteLater()


def test_open_charts_are_never_squeezed(panel: ChartsPanel) -> None:
    for name in ALL:
        if not panel.stack.rows[name].is_open:
            panel.toggle_chart(name)
    panel.resize(panel.minimumWidth(), 320)
    panel.show_history(history_of(10))
    QApplication.processEvents()
    for name, row in panel.stack.rows.items():
        assert row.plot is not None
        if name != "breakers":
            assert row.plot.widget.height() >= LEAST_HEIGHT, name
    for label in panel.stack.findChildren(Reading):
        if label.isVisible():
            right = label.mapTo(panel.stack, QPoint(label.width(), 0)).x()
            assert right <= panel.stack.width(), label.accessibleName()
    assert panel.stack.width() <= panel.width() - 18


def test_a_chart_whose_every_title_is_closed_says_how_to_open_one(panel: ChartsPanel) -> None:
    panel.show_history(history_of(3))
    for name in ("tiles", "latency", "breakers"):
        panel.toggle_chart(name)
    QApplication.processEvents()
    assert panel.stack.closed_note.isVisible()
    assert "click a title" in panel.stack.closed_note.text()


def test_errors_and_retries_say_when_there_are_none(panel: ChartsPanel) -> None:
    panel.toggle_chart("retries")
    QApplication.processEvents()
    panel.show_history(history_of(4))
    retries = panel.stack.rows["retries"]
    assert not retries.empty_note.isVisible()
    panel.show_history(_quiet())
    assert retries.empty_note.isVisible()
    assert "No retries" in retries.empty_note.text()


def _quiet() -> History:
    from tiledl.gui.charts.columns import Sample

    history = History()
    for number in range(1, 50):
        history.append(Sample(number * 0.08, tiles_per_s=5))
        history.breakers.note(number * 0.08, [])
    return history


def test_many_hosts_are_a_sum_and_the_worst_of_them(panel: ChartsPanel) -> None:
    panel.show_history(history_of(20, hosts=12))
    bands = panel.stack.rows["breakers"].plot
    assert bands is not None
    assert bands.bands is not None
    names = [row.name for row in bands.bands.rows]
    assert names[:2] == ["all 12 hosts", HOST]
    assert len(names) == 5


def test_every_command_has_a_tip_and_the_menus_have_them_all(panel: ChartsPanel) -> None:
    menu = panel.commands.menu(panel)
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert len(actions) == 3 + 2 + len(ALL) + 1
    for action in actions:
        assert isinstance(action, QAction)
        assert action.toolTip()
    for button in panel.findChildren(QToolButton):
        if button.isVisible():
            assert button.accessibleName(), button.text()
            assert button.toolTip(), button.text()


def test_the_choice_beside_the_map_and_enlarged_are_two(panel: ChartsPanel) -> None:
    asked: list[bool] = []
    panel.enlarged.connect(asked.append)
    panel.commands.enlarge.trigger()
    assert asked == [True]
    assert all(row.is_open for row in panel.stack.rows.values())
    panel.toggle_chart("bytes")
    QTest.keyClick(panel.stack, Qt.Key.Key_Escape)
    assert asked == [True, False]
    assert panel.choice == ChartChoice(enlarged=frozenset(ALL) - {"bytes"})
    assert [name for name in ALL if panel.stack.rows[name].is_open] == [
        "tiles",
        "latency",
        "breakers",
    ]
