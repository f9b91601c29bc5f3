"""The window's language: which one it is, and Qt and the texts set to it, once at the start."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from tiledl.gui.translation import ENGLISH, Language, use
from tiledl.resources import resource

CONTEXT: Final = "tiledl"
"""Of all texts in the translations' files."""


class Tongue(Enum):
    """A choice; the values are what a settings file says: a language's code, or the system's."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    FRENCH = "fr"


OWN_NAMES: Final = {Tongue.ENGLISH: "English", Tongue.GERMAN: "Deutsch", Tongue.FRENCH: "Français"}
"""Each in its own language, so that nobody needs another one to find theirs."""


def set_language(app: QApplication, chosen: Tongue) -> None:
    """Write everything that is made from now on in a language; numbers follow it."""
    locale = _locale(chosen)
    code = locale.name().split("_")[0]
    QLocale.setDefault(locale)
    for old in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(old)
        old.deleteLater()
    if code == Tongue.ENGLISH.value:
        use(Language(code, ENGLISH.find, locale.groupSeparator(), locale.decimalPoint()))
        return
    # What Qt says itself: OK, Cancel, the names of keys.
    for_qt = _translator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if for_qt.load(f"qtbase_{code}", folder):
        app.installTranslator(for_qt)
    ours = _translator(app)
    if not ours.load(str(resource(f"translations/tiledl_{code}.qm"))):
        raise ValueError(f"the translation for {code} is damaged: install tiledl again")
    find = partial(_found, ours)
    use(Language(code, find, locale.groupSeparator(), locale.decimalPoint()))


_OURS: Final = "tiledl-language"


def _translator(app: QApplication) -> QTranslator:
    made = QTranslator(app)
    made.setObjectName(_OURS)
    return made


def _found(translator: QTranslator, text: str, about: str, number: int) -> str:
    # Qt's type hints know bytes only, and its answer for an unknown text is None.
    return translator.translate(CONTEXT, text, about, number) or ""


def _locale(chosen: Tongue) -> QLocale:
    """How the language is written: as the system does where that speaks it."""
    system = QLocale.system()
    spoken = system.name().split("_")[0]
    codes = [one.value for one in OWN_NAMES]
    if chosen is Tongue.SYSTEM:
        # The languages that a person reads, best first: their system may offer several.
        wanted = [name.replace("_", "-").split("-")[0] for name in system.uiLanguages()]
        code = next((one for one in wanted if one in codes), Tongue.ENGLISH.value)
    else:
        code = chosen.value
    return system if spoken == code else QLocale(code)
