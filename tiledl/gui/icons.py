"""Icons: SVG line drawings in resources/icons, in the colour of the text beside them.

A drawing says ``currentColor``; here it is drawn in the looks' colours, once for enabled and once
for disabled, and anew when the looks change.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TypeVar

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize
from PySide6.QtGui import QAction, QIcon, QImageReader, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tiledl.gui import looks
from tiledl.gui.looks import Looks
from tiledl.resources import resource

T = TypeVar("T", QAction, QAbstractButton)

SIZE_PX = 16
_LEAST_SCALE = 2
"""Drawn for 100 and 200 %, and for more where a screen wants it; between these Qt makes the next
larger one smaller."""

_NAME, _TONE = "tiledl_icon", "tiledl_icon_tone"


def with_icon(target: T, name: str, tone: str = "text") -> T:
    """The action or button with the icon ``resources/icons/NAME.svg``, in one of the looks'
    colours."""
    if target.property(_NAME) != name:
        target.setProperty(_NAME, name)
        target.setProperty(_TONE, tone)
        target.setIcon(icon(name, looks.current(), tone))
    return target


def follow_looks(window: QWidget, now: Looks) -> None:
    """Draw every icon of a window anew, in other looks' colours."""
    targets: list[QAction | QAbstractButton] = [
        *window.findChildren(QAction),
        *window.findChildren(QAbstractButton),
    ]
    for target in targets:
        name = icon_name(target)
        if name:
            target.setIcon(icon(name, now, str(target.property(_TONE))))


def icon(name: str, now: Looks, tone: str = "text") -> QIcon:
    """The icon in a colour of the looks."""
    return _icon(name, getattr(now, tone), now.disabled)


@lru_cache(maxsize=128)
def _icon(name: str, color: str, disabled: str) -> QIcon:
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    found = QIcon()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    largest = max(_LEAST_SCALE, math.ceil(app.devicePixelRatio()))
    for mode, tint in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
        for scale in range(1, largest + 1):
            found.addPixmap(_pixmap(drawing.replace("currentColor", tint), scale), mode)
    return found


def _pixmap(drawing: str, scale: int) -> QPixmap:
    held = QBuffer()
    held.setData(QByteArray(drawing.encode()))
    held.open(QIODevice.OpenModeFlag.ReadOnly)
    # Qt's image plugin for SVG: QtSvg itself would have to be imported.
    reader = QImageReader(held, QByteArray(b"svg"))
    reader.setScaledSize(QSize(SIZE_PX, SIZE_PX) * scale)
    pixmap = QPixmap.fromImage(reader.read())
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def icon_name(target: QObject) -> str:
    """Which icon a thing has, or nothing."""
    name = target.property(_NAME)
    return name if isinstance(name, str) else ""
