"""The window in other languages: what it says, how it reads numbers, and how one is chosen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTabWidget,
    QWidget,
)

from tests.gui.driving import eventually, on_qt_loop, shown_window, type_form
from tests.unit.test_translations import FILES, collector
from tiledl.demo.launch import DemoServer
from tiledl.engine import JobOptions
from tiledl.engine.events import JobEvent
from tiledl.geo import BBox, TilePlan, ZoomRange
from tiledl.gui import wording
from tiledl.gui.job_run import Phase
from tiledl.gui.language import OWN_NAMES, Tongue, set_language
from tiledl.gui.messages import retold
from tiledl.gui.pages import Page
from tiledl.gui.parts import DecimalBox
from tiledl.gui.preferences import Early
from tiledl.gui.translation import Language, language, use
from tiledl.http import HttpSettings
from tiledl.settings import checked_settings
from tiledl.settings_file import read_tables, settings_file
from tiledl.sources import demo_source, find_source

_CARD_MARGIN = 12
_NOT_WORDS = {
    "tiledl",
    "Demo world",
    "p50",
    "p95",
    "p99",
    "reqwest",
    "httpx",
    "debug",
    "info",
    "warning",
    "error",
    "Made with Natural Earth",
    *("OK", "Apply", "Cancel", "Scroll Left", "Scroll Right"),
    *("Export", "Export..."),
}
"""What is the same in every language: names, what a settings file has, and what a source says; and
what Qt translates itself, or has in menus of pyqtgraph's that are never shown."""


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    set_language(qapp, Tongue.ENGLISH)


@on_qt_loop
async def test_the_window_speaks_german(qapp: QApplication, tmp_path: Path) -> None:
    set_language(qapp, Tongue.GERMAN)
    async with shown_window(tmp_path) as window:
        menus = [action.text().replace("&", "") for action in window.menuBar().actions()]
        assert menus[:3] == ["Datei", "Bearbeiten", "Ansicht"]
        assert window.form.start.text() == "Download starten"
        assert window.form.start.toolTip() == "Den Download starten (Strg+Return)"
        assert wording.tiles(1) == "1 Kachel"
        assert wording.tiles(4393) == "4.393 Kacheln"
        assert wording.size(1_500_000) == "1,5 MB"
        window.form.zooms.set_values(0, 6)
        assert "Kacheln · etwa" in window.form.estimate.text()
        window.log.note(JobEvent.of(0.0, "", "started: {tiles} tiles to fetch", {"tiles": 4393}))
        assert "gestartet: 4.393 Kacheln zu laden" in window.log.toPlainText()
        # Qt's own words are German, too.
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, window)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        assert cancel.text().replace("&", "") == "Abbrechen"


@pytest.mark.parametrize("tongue", [Tongue.ENGLISH, Tongue.GERMAN, Tongue.FRENCH])
def test_a_comma_and_a_point_are_the_decimal_mark(qapp: QApplication, tongue: Tongue) -> None:
    set_language(qapp, tongue)
    box = DecimalBox()
    box.setRange(-180, 180)
    box.setSuffix("°")
    box.show()
    for typed in ("-48.25", "-48,25"):
        box.selectAll()
        QTest.keyClicks(box, typed)
        box.interpretText()
        assert box.value() == -48.25
        assert box.text() == ("-48.25°" if tongue is Tongue.ENGLISH else "-48,25°")
    QApplication.clipboard().setText("2.5")
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.value() == 2.5
    box.close()


@on_qt_loop
async def test_no_text_of_the_window_escapes_translation(
    server: DemoServer, tmp_path: Path
) -> None:
    """A language of brackets: what is shown without them did not go through `tr`."""
    use(Language("xx", lambda text, about, number: f"⟦{text}⟧"))
    async with shown_window(tmp_path) as window:
        await window.load_map()
        bare = sorted(set(_bare(window)))
        assert bare == [], f"to go through tr() or tr_count(): {bare}"
        assert len(list(_texts(window))) > 300
        # Nor the lab's page.
        window.pages.show_page(Page.LAB)
        await eventually(lambda: window.lab.panel is not None and window.lab.panel.isVisible())
        bare = sorted(set(_bare(window)))
        assert bare == [], f"to go through tr() or tr_count(): {bare}"
        window.pages.show_page(Page.DOWNLOAD)
        # Nor what a download says until it is over.
        type_form(window, server.tile_url, tmp_path / "map.mbtiles", zooms=(0, 3))
        window.start_download()
        await eventually(lambda: window.controller.phase is Phase.OVER)
        for number in range(window.tabs.count()):
            window.tabs.setCurrentIndex(number)
            window.tick()
            await _turn()
        bare = sorted(set(_bare(window)))
        assert bare == [], f"to go through tr() or tr_count(): {bare}"
        events = window.log.toPlainText().splitlines()
        assert events
        assert all("⟦" in line for line in events), events
        assert window.report.text


@on_qt_loop
async def test_no_text_of_the_settings_escapes_translation(tmp_path: Path) -> None:
    use(Language("xx", lambda text, about, number: f"⟦{text}⟧"))
    async with shown_window(tmp_path) as window:
        window.preferences.load()
        window.preferences.open()
        while window.preferences.dialog is None:
            await _turn()
        dialog = window.preferences.dialog
        bare = sorted(set(_bare(dialog)))
        assert bare == [], f"to go through tr() or tr_count(): {bare}"
        dialog.reject()


def test_errors_of_plain_modules_are_german(qapp: QApplication) -> None:
    set_language(qapp, Tongue.GERMAN)
    osm, demo = find_source("OpenStreetMap.Mapnik"), demo_source("http://127.0.0.1")
    box = BBox(5, 45, 10, 48)
    checks: list[tuple[Callable[[], object], str]] = [
        (lambda: BBox(5, 48, 10, 45), "Süd (48) liegt nicht unter Nord (45)"),
        (lambda: BBox(-200, 45, 10, 48), "West ist -200: Geben Sie Grad zwischen -180 und 180 an"),
        (lambda: ZoomRange(6, 2), "Die Zoomstufen 6–2 laufen rückwärts"),
        (
            lambda: demo.check(TilePlan(box, ZoomRange(0, 20))),
            "Zoomstufe 20 liegt über der",
        ),
        (
            lambda: osm.check(TilePlan(box, ZoomRange(0, 2))),
            "kann nicht heruntergeladen werden",
        ),
        (lambda: find_source("no such source"), "Es gibt keine Quelle „no such source“. Geben Sie"),
        (lambda: find_source("https://x.org/{z}/{x}"), "fehlt {y}: Eine Vorlage braucht {z}"),
        (
            lambda: checked_settings({"log_mb": -1}),
            "log_mb kann nicht -1 sein: Wählen Sie eine Zahl über 0 und bis 1.000.000",
        ),
        (
            lambda: checked_settings({"max_concurrency": "fast"}),
            "max_concurrency kann nicht 'fast' sein: Wählen Sie eine ganze Zahl, ",
        ),
        (lambda: checked_settings({"max_concurrency": "fast"}), " oder "),
        (lambda: checked_settings({"speed": 1}), "Es gibt keine Einstellung namens „speed“ (in "),
        (lambda: HttpSettings(proxy="ftp://x"), "Der Proxy kann nicht benutzt werden: Geben Sie"),
        (lambda: JobOptions(retries=200), "200 Wiederholungen liegen nicht in 0–100."),
    ]
    for act, said in checks:
        with pytest.raises(Exception) as caught:  # noqa: PT011 - each its own
            act()
        assert said in wording.sentence(str(caught.value))
    reason = "10 requests in a row failed: 9 timeout, 1 server error"
    assert retold(reason) == (
        "10 Anfragen nacheinander fehlgeschlagen: 9 Zeitüberschreitung, 1 Serverfehler"
    )
    assert (
        retold("auto came to 17 in flight: 1,390 tiles/s, p95 44 ms, 98% of what is achievable")
        == "die Automatik kam auf 17 unterwegs: 1.390 Kacheln/s, p95 44 ms, "
        "98\u00a0% des Erreichbaren"
    )
    # What is not known stays.
    assert wording.sentence("the moon is full") == "The moon is full."


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_what_is_compiled_is_what_is_translated(file: Path) -> None:
    compiled = QTranslator()
    assert compiled.load(str(file.with_suffix(".qm"))), "run `make translations`"
    stale = []
    for (text, about), (forms, _) in collector.read(file).items():
        for number, form in zip((1, 2) if len(forms) > 1 else (-1,), forms, strict=True):
            if compiled.translate(collector.CONTEXT, text, about, number) != form:
                stale.append(text)
    assert stale == [], "run `make translations`"


def test_the_language_is_chosen_by_environment_file_and_system(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    Early({"language": "fr"}).apply_language(qapp)
    assert language().code == "fr"
    assert wording.tiles(4393) == "4\u202f393 tuiles"
    monkeypatch.setenv("TILEDL_LANGUAGE", "de")
    Early({"language": "fr"}).apply_language(qapp)
    assert language().code == "de"
    monkeypatch.delenv("TILEDL_LANGUAGE")
    # As the system is: it speaks English in tests.
    for nothing in ({}, {"language": "system"}, {"language": "tlh"}, {"language": 7}):
        Early(nothing).apply_language(qapp)
        assert language().code == "en"
        assert wording.tiles(4393) == "4,393 tiles"


def test_the_settings_know_the_same_languages() -> None:
    from tiledl.settings import Tongue as Known

    assert {one.value for one in Known} == {one.value for one in Tongue}
    codes = {file.stem.removeprefix("tiledl_") for file in FILES}
    assert {one.value for one in OWN_NAMES} == {"en", *codes}


@on_qt_loop
async def test_another_language_is_kept_and_told(qapp: QApplication, tmp_path: Path) -> None:
    async with shown_window(tmp_path) as window:
        window.preferences.load()
        window.preferences.open()
        while window.preferences.dialog is None:
            await _turn()
        dialog = window.preferences.dialog
        field = dialog.fields["language"]
        assert isinstance(field, QComboBox)
        assert [field.itemText(row) for row in range(field.count())] == [
            "as the system",
            "English",
            "Deutsch",
            "Français",
        ]
        field.setCurrentIndex(field.findText("Deutsch"))
        assert dialog.save()
        assert read_tables()["language"] == "de"
        assert window.banner.text == "tiledl speaks Deutsch from its next start on."
        dialog.reject()
    Early.read().apply_language(qapp)
    assert language().code == "de"
    assert 'language = "de"' in settings_file().read_text("utf-8")


@pytest.mark.parametrize("tongue", [Tongue.GERMAN, Tongue.FRENCH])
@on_qt_loop
async def test_the_window_fits_into_a_small_screen(
    tongue: Tongue, qapp: QApplication, tmp_path: Path
) -> None:
    set_language(qapp, tongue)
    async with shown_window(tmp_path) as window:
        await window.load_map()
        window.resize(1024, 700)
        await _turn()
        assert window.minimumSizeHint().width() <= 1024
        form = window.form
        for card in (form.source, form.zooms, form.area, form.areas, form.concurrency, form.rate):
            assert card.minimumSizeHint().width() <= form.width() - 2 * _CARD_MARGIN
        window.pages.show_page(Page.LAB)
        await eventually(lambda: window.lab.panel is not None and window.lab.panel.isVisible())
        await _turn()
        assert window.minimumSizeHint().width() <= 1024
        assert window.lab.panel is not None
        gallery = window.lab.panel.gallery
        room = gallery.parentWidget()
        assert room is not None
        assert gallery.minimumSizeHint().width() <= room.width()


def _bare(root: QWidget) -> Iterator[str]:
    for text in _texts(root):
        words = text.strip("…. ")
        is_word = any(char.isalpha() for char in words) and len(words) > 1
        if is_word and "⟦" not in text and words not in _NOT_WORDS and not _is_technical(words):
            yield text


def _is_technical(text: str) -> bool:
    """A path, an address, a file's name, a latency's unit."""
    return "/" in text or text.endswith((".mbtiles", " ms", " s", " km", "– tiledl"))


def _texts(root: QWidget) -> Iterator[str]:
    """Whatever a person can see or hear of a window's parts."""
    yield root.windowTitle()
    for widget in root.findChildren(QWidget):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        match widget:
            case QLabel() | QAbstractButton():
                yield widget.text()
            case QLineEdit():
                yield widget.placeholderText()
            case QComboBox():
                yield from (widget.itemText(row) for row in range(widget.count()))
            case QTabWidget():
                yield from (widget.tabText(number) for number in range(widget.count()))
            case QTableWidget():
                items = [
                    widget.horizontalHeaderItem(number) for number in range(widget.columnCount())
                ]
                yield from (item.text() for item in items if item is not None)
                yield from (item.toolTip() for item in items if item is not None)
    for action in root.findChildren(QAction):
        yield from (action.text(), action.toolTip(), action.statusTip())


async def _turn() -> None:
    await asyncio.sleep(0.02)
