"""The map in the real window, driven with the mouse and keys, against a real server."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import weakref
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.driving import eventually, on_qt_loop, set_concurrency, shown_window, type_form
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer
from tiledl.geo import BBox, TilePlan, ZoomRange
from tiledl.gui import looks
from tiledl.gui.controller import Phase
from tiledl.gui.main_window import MainWindow
from tiledl.gui.map.colours import colours_for
from tiledl.gui.map.panel import MapPanel
from tiledl.gui.map.source_view import MOST_IN_FLIGHT
from tiledl.gui.map.view import MapView
from tiledl.gui.map.viewport import HALF_M, WORLD_M, to_metres

LEFT, NO, SHIFT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture(autouse=True)
def _every_move_counts() -> Iterator[None]:
    """pyqtgraph drops moves that follow each other faster than a hand moves."""
    before = pg.getConfigOption("mouseRateLimit")
    pg.setConfigOption("mouseRateLimit", -1)
    yield
    pg.setConfigOption("mouseRateLimit", before)


@contextlib.asynccontextmanager
async def shown_map(folder: Path, source: str = "") -> AsyncIterator[tuple[MainWindow, MapPanel]]:
    """A window with its map; without a source it shows the outline alone."""
    async with shown_window(folder) as window:
        window.form.source.set_text(source)
        await window.load_map()
        panel = window.stage.map
        assert panel is not None
        await eventually(lambda: panel.map.viewport_now.width > 200)
        yield window, panel


def drag(view: MapView, begin: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NO) -> None:
    """Press, move in steps, release."""
    target = view.viewport()
    move(view, begin, modifier, Qt.MouseButton.NoButton)
    QTest.mousePress(target, LEFT, modifier, begin)
    for step in range(1, 9):
        at = begin + (end - begin) * step / 8
        move(view, at, modifier)
    QTest.mouseRelease(target, LEFT, modifier, end)


def move(
    view: MapView,
    at: QPoint,
    modifier: Qt.KeyboardModifier = NO,
    held: Qt.MouseButton = LEFT,
) -> None:
    """A move with a button held, which QTest cannot make; nor does this run Qt's events."""
    target = view.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(target.mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        held,
        modifier,
    )
    QApplication.sendEvent(target, event)


def wheel(view: MapView, at: QPoint, delta: int) -> None:
    """Turn the wheel over a pixel."""
    target = view.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(target.mapToGlobal(at)),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        NO,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


def pixel(view: MapView, longitude: float, latitude: float) -> QPoint:
    x, y = view.viewport_now.pixel_of(*to_metres(longitude, latitude))
    return QPoint(round(x), round(y))


def numbers(window: MainWindow) -> tuple[float, float, float, float]:
    return window.form.area.values()


def colour_at(view: MapView, longitude: float, latitude: float) -> QColor:
    return view.grab().toImage().pixelColor(pixel(view, longitude, latitude))


@on_qt_loop
async def test_without_network_or_source_the_outline_of_the_world_is_there(tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (_, panel):
        panel.map.show_box(None)
        colours = colours_for(looks.current())
        panel.map.fit()
        land, sea = QColor(colours.land), QColor(colours.sea)
        await eventually(lambda: colour_at(panel.map, 3, 28) == land)
        assert colour_at(panel.map, 100, 60) == land
        assert colour_at(panel.map, -35, 33) == sea
        assert "Natural Earth" in panel.furniture.attribution.text()
        assert panel.furniture.attribution.isVisible()


@on_qt_loop
async def test_a_dragged_place_stays_under_the_pointer(tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (_, panel):
        view = panel.map
        view.show_box(None)
        begin, end = QPoint(100, 120), QPoint(180, 90)
        place = view.viewport_now.place_at(100, 120)
        drag(view, begin, end)
        assert view.viewport_now.place_at(180, 90) == pytest.approx(place, abs=1)
        (west, east), (south, north) = view.area.viewRange()
        assert (west, south, east, north) == pytest.approx(view.viewport_now.bounds), "pyqtgraph's"


@on_qt_loop
async def test_the_map_goes_round_the_world_and_the_box_with_it(tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (window, panel):
        view = panel.map
        before = numbers(window)
        for _ in range(30):
            drag(view, QPoint(200, 20), QPoint(40, 20))
            assert abs(view.viewport_now.x) <= HALF_M
            middle = (view.roi.box.west + view.roi.box.east) / 2
            assert abs(middle - view.viewport_now.x) <= WORLD_M / 2 + 1
        assert numbers(window) == before
        assert not panel.edits.can_undo, "the map was moved, and not the area"


@on_qt_loop
async def test_two_fingers_apart_zoom_in_about_what_is_between_them(tmp_path: Path) -> None:
    screen = QTest.createTouchDevice()
    async with shown_map(tmp_path) as (_, panel):
        view = panel.map
        surface, middle = view.viewport(), QPoint(200, 160)
        before, zoom = view.viewport_now.place_at(200, 160), view.viewport_now.zoom

        def fingers(apart: int) -> list[QPoint]:
            return [middle - QPoint(apart // 2, 0), middle + QPoint(apart // 2, 0)]

        left, right = fingers(60)
        QTest.touchEvent(surface, screen).press(0, left, surface).press(1, right, surface).commit()
        for apart in range(70, 250, 10):
            left, right = fingers(apart)
            QTest.touchEvent(surface, screen).move(0, left, surface).move(
                1, right, surface
            ).commit()
            await asyncio.sleep(0)
        QTest.touchEvent(surface, screen).release(0, left, surface).release(
            1, right, surface
        ).commit()
        # From 60 to 240 pixels is two levels; the first pixels tell Qt that it is a pinch.
        assert 1 < view.viewport_now.zoom - zoom <= 2.01
        a_pixel = view.viewport_now.metres_per_px
        assert view.viewport_now.place_at(200, 160) == pytest.approx(before, abs=a_pixel)


@on_qt_loop
async def test_a_touchpads_pinch_zooms_too(tmp_path: Path) -> None:
    pad = QPointingDevice.primaryPointingDevice()
    async with shown_map(tmp_path) as (_, panel):
        view = panel.map
        zoom, at = view.viewport_now.zoom, QPointF(200, 160)
        before = view.viewport_now.place_at(200, 160)
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, pad, 2, at, at, at, 1.0, QPointF()
        )
        QApplication.sendEvent(view.viewport(), event)
        assert view.viewport_now.zoom == pytest.approx(zoom + 1)
        assert view.viewport_now.place_at(200, 160) == pytest.approx(before, abs=1)


@on_qt_loop
async def test_the_wheel_zooms_about_the_pointer_to_whole_zooms(tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (_, panel):
        view = panel.map
        at = QPoint(90, 70)
        place = view.viewport_now.place_at(90, 70)
        begun = view.viewport_now.zoom
        wheel(view, at, 120)
        wheel(view, at, 120)
        target = round(round(begun + 1) + 1)
        await eventually(lambda: view.viewport_now.zoom == target)
        assert view.viewport_now.place_at(90, 70) == pytest.approx(place, abs=1)
        wheel(view, at, 30)
        assert target < view.viewport_now.zoom < target + 0.5, "a touchpad's finer steps"
        assert f"zoom {view.viewport_now.zoom:.1f}" in panel.furniture.gauge.text


@on_qt_loop
async def test_the_keyboard_moves_and_zooms(tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (_, panel):
        view = panel.map
        view.setFocus()
        begun = view.viewport_now
        QTest.keyClick(view, Qt.Key.Key_Right)
        await eventually(lambda: view.viewport_now.x > begun.x + 0.2 * begun.width)
        QTest.keyClick(view, Qt.Key.Key_Plus)
        await eventually(lambda: view.viewport_now.zoom == round(begun.zoom + 1))
        QTest.keyClick(view, Qt.Key.Key_Minus)
        await eventually(lambda: view.viewport_now.zoom == round(begun.zoom + 1) - 1)
        QTest.keyClick(view, Qt.Key.Key_0)
        assert view.viewport_now.bounds[1] <= -HALF_M * 0.9
        QTest.keyClick(view, Qt.Key.Key_Home)
        assert view.viewport_now == begun


@on_qt_loop
async def test_the_gauge_tells_the_place_under_the_pointer(tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (_, panel):
        view = panel.map
        move(view, pixel(view, 10, 50), held=Qt.MouseButton.NoButton)
        text = panel.furniture.gauge.place_text
        assert text.endswith("E")
        latitude, longitude = (float(part.split("°")[0]) for part in text.split("  "))
        assert (longitude, latitude) == pytest.approx((10, 50), abs=0.2)


@on_qt_loop
async def test_a_sources_tiles_are_shown_and_kept(server: DemoServer, tmp_path: Path) -> None:
    async with shown_map(tmp_path, server.tile_url) as (_, panel):
        canvas = panel.map.canvas
        await eventually(lambda: panel.sources.loader is not None)
        await eventually(
            lambda: all(
                canvas.tiles is not None and canvas.tiles.picture(one.tile) is not None
                for one in canvas.visible_tiles()
            )
        )
        shown = len({one.tile for one in canvas.visible_tiles()})
        assert shown > 2
        panel.map.show_box(None)
        assert colour_at(panel.map, -5, 46).blue() > 200, "the demo's sea"
    asked = server.stats().tile_requests
    async with shown_map(tmp_path, server.tile_url) as (_, panel):
        canvas = panel.map.canvas
        await eventually(
            lambda: (
                canvas.tiles is not None
                and all(canvas.tiles.picture(one.tile) for one in canvas.visible_tiles())
            )
        )
    assert server.stats().tile_requests == asked, "all came from the disk"


@on_qt_loop
async def test_a_source_that_does_not_answer_is_told_and_the_outline_stays(tmp_path: Path) -> None:
    async with shown_map(tmp_path, "http://127.0.0.1:9/{z}/{x}/{y}.png") as (_, panel):
        await eventually(lambda: "could not be loaded" in panel.furniture.notice.text())
        assert panel.furniture.notice.isVisible()
        panel.map.show_box(None)
        land = QColor(colours_for(looks.current()).land)
        await eventually(lambda: colour_at(panel.map, 10, 51) == land)


@on_qt_loop
async def test_a_source_for_viewing_only_is_shown_with_its_attribution_and_limits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # No test asks a stranger's server: everything goes to a proxy that is not there.
    monkeypatch.setenv("TILEDL_PROXY", "http://127.0.0.1:9")
    async with shown_map(tmp_path, "OpenStreetMap.Mapnik") as (window, panel):
        assert not window.form.verdict.is_ready
        await eventually(lambda: panel.sources.loader is not None)
        assert "OpenStreetMap" in panel.furniture.attribution.text()
        assert panel.sources.source is not None
        assert panel.sources.source.policy.max_concurrency == 4 < MOST_IN_FLIGHT
        loader = panel.sources.loader
        assert loader is not None
        await eventually(lambda: panel.furniture.notice.text())
        assert loader.from_afar.inside <= 4


@on_qt_loop
async def test_vector_tiles_are_not_asked_for(server: DemoServer, tmp_path: Path) -> None:
    before = server.stats().tile_requests
    async with shown_map(tmp_path, server.url + "/{z}/{x}/{y}.pbf") as (_, panel):
        await eventually(lambda: "vector tiles" in panel.furniture.notice.text())
    assert server.stats().tile_requests == before


@on_qt_loop
async def test_the_demo_source_is_served_for_the_map_alone(tmp_path: Path) -> None:
    async with shown_map(tmp_path, "Demo world") as (_, panel):
        canvas = panel.map.canvas
        await eventually(
            lambda: (
                canvas.tiles is not None
                and all(canvas.tiles.picture(one.tile) for one in canvas.visible_tiles())
            )
        )
        assert "Natural Earth" in panel.furniture.attribution.text()


@on_qt_loop
async def test_a_grip_resizes_the_box_and_the_numbers_follow(tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (window, panel):
        view = panel.map
        before = numbers(window)
        seen: list[tuple[float, ...]] = []
        panel.box_edited.connect(lambda box: seen.append(numbers(window)))
        drag(view, pixel(view, 30, 60), pixel(view, 40, 64))
        west, south, east, north = numbers(window)
        assert (west, south) == pytest.approx(before[:2], abs=2e-5)
        assert (east, north) == pytest.approx((40, 64), abs=0.4)
        assert len({box[2] for box in seen}) > 3, "while it was dragged"
        assert panel.undo_action.isEnabled()
        QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert numbers(window) == before
        assert view.roi.box.bounds == pytest.approx(
            (*to_metres(-11, 35), *to_metres(30, 60)), abs=1
        )
        QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | SHIFT)
        assert numbers(window) == (west, south, east, north)


@on_qt_loop
async def test_the_inside_moves_the_box_as_it_is(tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (window, panel):
        view = panel.map
        drag(view, pixel(view, 10, 50), pixel(view, 15, 50))
        west, south, east, north = numbers(window)
        assert (west, east) == pytest.approx((-6, 35), abs=0.4)
        assert (south, north) == pytest.approx((35, 60), abs=1e-4)


@on_qt_loop
async def test_typed_numbers_move_the_box_and_their_digits_are_one_edit(tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (window, panel):
        before = numbers(window)
        north = window.form.area.north
        north.setFocus()
        north.selectAll()
        QTest.keyClicks(north, "57.5")
        assert panel.map.roi.box.north == pytest.approx(to_metres(0, 57.5)[1], abs=1)
        QTest.keyClick(north, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert numbers(window) == before, "undone from within the field too"
        assert not panel.edits.can_undo


@on_qt_loop
async def test_numbers_that_mean_no_area_hide_the_box_until_they_do(tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (window, panel):
        window.form.area.set_values(5, 60, 10, 40)
        assert not panel.map.roi.isVisible()
        window.form.area.set_values(5, 40, 10, 60)
        assert panel.map.roi.isVisible()


@pytest.mark.parametrize("way", ["button", "shift"])
@on_qt_loop
async def test_a_new_area_is_drawn(way: str, tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (window, panel):
        view = panel.map
        begin, end = pixel(view, 2, 52), pixel(view, 14, 44)
        if way == "button":
            panel.draw.trigger()
            drag(view, begin, end)
            assert not panel.draw.isChecked(), "one area, and the mouse moves the map again"
        else:
            drag(view, begin, end, SHIFT)
        assert numbers(window) == pytest.approx((2, 44, 14, 52), abs=0.4)
        panel.undo_action.trigger()
        assert numbers(window) == (-11, 35, 30, 60)


@on_qt_loop
async def test_a_snapped_box_holds_whole_tiles(tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (window, panel):
        view = panel.map
        panel.snap.trigger()
        zoom = view.snap_zoom
        assert zoom is not None
        assert numbers(window) != (-11, 35, 30, 60), "it snaps at once"
        assert panel.undo_action.isEnabled()
        west, south, east, north = numbers(window)
        drag(view, pixel(view, east, north), pixel(view, east + 9, north + 3))
        drag(view, pixel(view, west, south), pixel(view, west - 9, south - 4))
        size = WORLD_M / (1 << zoom)
        box = view.roi.box
        for edge in box.bounds:
            assert (edge + HALF_M) / size == pytest.approx(round((edge + HALF_M) / size), abs=1e-6)
        across, down = (box.east - box.west) / size, (box.north - box.south) / size
        plan = TilePlan(BBox(*numbers(window)), ZoomRange(zoom, zoom))
        assert plan.total == round(across) * round(down)


@on_qt_loop
async def test_a_job_locks_the_area_and_shows_each_tiles_fate(
    server: DemoServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TILEDL_RETRIES", "0")
    server.set_behaviour(Behaviour(latency_ms=40, error_500=0.2, seed=3))
    output = tmp_path / "map.mbtiles"
    async with shown_map(tmp_path) as (window, panel):
        type_form(window, server.tile_url, output, zooms=(0, 6))
        set_concurrency(window, 4)
        window.form.start.click()
        layer = panel.map.canvas.coverage
        await eventually(lambda: panel.coverage_zoom.findData(6) > 0)
        panel.coverage_zoom.setCurrentIndex(panel.coverage_zoom.findData(6))
        await eventually(lambda: layer.in_flight)
        assert panel.coverage_zoom.isVisible()
        before = numbers(window)
        drag(panel.map, pixel(panel.map, 10, 50), pixel(panel.map, 15, 50))
        assert numbers(window) == before
        assert panel.sources.loader is None or panel.sources.loader.from_afar.inside <= 1
        await window.controller.settled()
        await eventually(lambda: window.controller.phase is Phase.OVER)
        report = window.controller.report
        assert report is not None
        assert report.failed > 0
        expected = TilePlan(BBox(*before), ZoomRange(0, 6))
        rect = expected.rects(6)[0]
        width, height = rect.east - rect.west + 1, rect.south - rect.north + 1

        def colours() -> list[QColor]:
            image = layer.image
            assert image is not None
            return [image.pixelColor(x, y) for y in range(height) for x in range(width)]

        await eventually(lambda: layer.image is not None and layer.image.width() == width)
        await eventually(lambda: all(colour.alpha() > 60 for colour in colours()))
        reddish = [colour for colour in colours() if colour.red() > colour.green()]
        assert 0 < len(reddish) < width * height / 2
        assert layer.in_flight == []


@on_qt_loop
async def test_an_opened_files_tiles_are_shown(server: DemoServer, tmp_path: Path) -> None:
    output = tmp_path / "map.mbtiles"
    async with shown_window(tmp_path) as window:
        type_form(window, server.tile_url, output, box=(5, 45, 11, 48), zooms=(0, 8))
        window.form.start.click()
        await window.controller.settled()
    async with shown_map(tmp_path) as (window, panel):
        window.open_file(output)
        await eventually(lambda: window.controller.phase is Phase.LOOKING)
        panel.coverage_zoom.setCurrentIndex(panel.coverage_zoom.findData(8))
        layer = panel.map.canvas.coverage
        await eventually(lambda: layer.image is not None and layer.image.width() > 3)
        image = layer.image
        assert image is not None
        await eventually(
            lambda: all(
                layer.image.pixelColor(x, y).alpha() > 60
                for x in range(layer.image.width())
                for y in range(layer.image.height())
            )
        )
        assert layer.extent is not None
        assert layer.extent.west <= to_metres(5, 45)[0] < layer.extent.east
        assert panel.map.roi.box.west == pytest.approx(to_metres(5, 45)[0], abs=1)


@on_qt_loop
async def test_the_map_follows_the_colour_scheme(tmp_path: Path) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    async with shown_map(tmp_path) as (window, panel):
        panel.map.show_box(None)
        try:
            for is_dark in (True, False):
                looks.choose(app, is_dark)
                window.set_looks()
                land = QColor(colours_for(looks.current()).land)
                await eventually(lambda land=land: colour_at(panel.map, 10, 51) == land)
        finally:
            looks.choose(app, None)


@on_qt_loop
async def test_a_closed_window_with_its_map_is_forgotten(tmp_path: Path) -> None:
    async with shown_map(tmp_path) as (window, panel):
        forgotten = [weakref.ref(window), weakref.ref(panel), weakref.ref(panel.map)]
    del window, panel
    await asyncio.sleep(0.05)
    gc.collect()
    assert [one() for one in forgotten] == [None, None, None]


@on_qt_loop
async def test_a_window_closed_while_tiles_load_leaves_nothing_behind(
    server: DemoServer, tmp_path: Path
) -> None:
    server.set_behaviour(Behaviour(latency_ms=2000))
    async with shown_map(tmp_path, server.tile_url) as (_, panel):
        await eventually(
            lambda: panel.sources.loader is not None and panel.sources.loader.from_afar.inside > 0
        )
