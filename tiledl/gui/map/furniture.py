"""What lies on the map's corners: scale bar, place and zoom; attribution; zoom buttons; notices."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from tiledl.gui.looks import Looks
from tiledl.gui.map.search_box import SearchBox
from tiledl.gui.map.viewport import ScaleBar, Viewport, coordinates, scale_bar
from tiledl.gui.parts import described
from tiledl.gui.translation import decimal, tr

_PAD = 6
_GAP = 12
_CORNER_MARGIN = 8


class Gauge(QWidget):
    """Scale bar, zoom, and the place under the pointer; painted, so no change moves a layout."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Scale, zoom and place under the pointer"))
        self._bar = ScaleBar(1.0, 1.0)
        self._zoom = 0.0
        self._place: tuple[float, float] | None = None
        self._looks: Looks | None = None
        metrics = self.fontMetrics()
        self._widths = (
            96,
            metrics.horizontalAdvance(tr("zoom {zoom}", zoom="00.0")),
            metrics.horizontalAdvance("00.0000° N  000.0000° W"),
        )
        self._fit()

    @property
    def text(self) -> str:
        """What it says, as one line."""
        return "  ".join(part for part in (self._bar.text, self.zoom_text, self.place_text) if part)

    @property
    def full_width(self) -> int:
        """How wide it is while it shows a place, in pixels."""
        return sum(self._widths) + 2 * _GAP + 2 * _PAD

    @property
    def zoom_text(self) -> str:
        """The zoom."""
        return tr("zoom {zoom}", zoom=decimal(f"{self._zoom:.1f}".removesuffix(".0")))

    @property
    def place_text(self) -> str:
        """The place under the pointer, or nothing."""
        return coordinates(*self._place, self._zoom) if self._place is not None else ""

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self._looks = looks
        self.update()

    def show_view(self, view: Viewport) -> None:
        """Follow the map."""
        bar, zoom = scale_bar(view), round(view.zoom, 1)
        if (bar, zoom) != (self._bar, self._zoom):
            self._bar, self._zoom = bar, zoom
            self._changed()

    def show_place(self, place: tuple[float, float] | None) -> None:
        """Show longitude and latitude, or none."""
        if place != self._place:
            self._place = place
            self._changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._looks is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        back = QColor(self._looks.card)
        back.setAlpha(225)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(back)
        painter.drawRoundedRect(self.rect(), 5, 5)
        painter.setPen(QPen(QColor(self._looks.text), 1.5))
        middle = Qt.AlignmentFlag.AlignVCenter
        left = _PAD
        bottom = self.height() - _PAD
        width = round(min(self._bar.width_px, self._widths[0]))
        painter.drawPolyline(
            [
                QPoint(left, bottom - 5),
                QPoint(left, bottom),
                QPoint(left + width, bottom),
                QPoint(left + width, bottom - 5),
            ]
        )
        texts = ((self._bar.text, left + 6, width), (self.zoom_text, 0, 0), (self.place_text, 0, 0))
        for (text, at, _), room in zip(texts, self._widths, strict=True):
            place = QRect(at or left, 0, room, self.height() - (4 if at else 0))
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, text)
            left += room + _GAP
        painter.end()

    def _fit(self) -> None:
        """Take no more room than what is shown needs."""
        shown = self._widths if self._place is not None else self._widths[:2]
        width = sum(shown) + (len(shown) - 1) * _GAP + 2 * _PAD
        self.resize(width, self.fontMetrics().height() + 2 * _PAD)

    def _changed(self) -> None:
        bottom = self.geometry().bottom()
        self._fit()
        self.move(self.x(), bottom - self.height() + 1)
        self.setAccessibleDescription(self.text)
        self.update()


class Furniture:
    """Lays these things out on a map."""

    def __init__(self, map_view: QWidget) -> None:
        self._map = map_view
        self.gauge = Gauge(map_view)
        self.attribution = _plate(map_view, tr("Attribution"))
        self.attribution.setOpenExternalLinks(True)
        self.attribution.setTextFormat(Qt.TextFormat.RichText)
        self.search = SearchBox(map_view)
        self.tray = QWidget(map_view)
        """Room for a few controls in the top left corner."""
        self.tray.setObjectName("tray")
        self.tray.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.notice = _plate(map_view, tr("Notice"))
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.hide()
        self.zoom_in = _zoom_button("+", tr("Zoom in"), tr("Zoom in (+)"))
        self.zoom_out = _zoom_button("−", tr("Zoom out"), tr("Zoom out (-)"))
        self._buttons = QWidget(map_view)
        column = QVBoxLayout(self._buttons)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.zoom_in)
        column.addWidget(self.zoom_out)

    def set_looks(self, looks: Looks) -> None:
        """Follow the colour scheme."""
        self.gauge.set_looks(looks)
        self.search.set_looks(looks)
        card = QColor(looks.card)
        back = f"rgba({card.red()}, {card.green()}, {card.blue()}, 225)"
        plate = f"background: {back}; border-radius: 5px; padding: 2px 6px; color: {looks.text};"
        self.attribution.setStyleSheet(f"QLabel {{ {plate} font-size: 8pt; }}")
        self.tray.setStyleSheet(f"QWidget#tray {{ background: {back}; border-radius: 5px; }}")
        self.notice.setStyleSheet(
            f"QLabel {{ background: {looks.warn_back}; color: {looks.warn_text};"
            " border-radius: 5px; padding: 4px 8px; }"
        )
        self._buttons.setStyleSheet(
            f"QToolButton {{ background: {back}; color: {looks.text}; border-radius: 5px;"
            " font-size: 13pt; font-weight: 600; }"
            f" QToolButton:hover {{ background: {looks.card}; border: 1px solid {looks.border}; }}"
            f" QToolButton:focus {{ border: 1px solid {looks.accent}; }}"
        )

    def show_attribution(self, html: str) -> None:
        """Name who made the map."""
        self.attribution.setText(html)
        self.attribution.setVisible(bool(html))
        self.lay_out()

    def show_notice(self, text: str) -> None:
        """Say why there are no tiles, or nothing."""
        if text == self.notice.text():
            return
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        self.lay_out()

    def lay_out(self) -> None:
        """Put everything into its corner; what is too long is wrapped."""
        width, height, margin = self._map.width(), self._map.height(), _CORNER_MARGIN
        self._buttons.adjustSize()
        self._buttons.move(width - self._buttons.width() - margin, margin)
        room = width - self._buttons.width() - 4 * margin
        _fit(self.notice, room)
        self.search.adjustSize()
        self.search.move(margin, margin)
        top = margin + self.search.height() + 4
        if not self.tray.isHidden():
            self.tray.adjustSize()
            self.tray.move(margin, top)
            top += self.tray.height() + 4
        self.notice.move(margin, top)
        gauge = self.gauge
        gauge.move(margin, height - gauge.height() - margin)
        beside = width - gauge.full_width - 3 * margin
        fits_beside = _one_line_width(self.attribution) <= beside
        _fit(self.attribution, beside if fits_beside else width - 2 * margin)
        bottom = height - margin
        if not fits_beside:
            # Above the gauge where both do not fit beside each other.
            bottom -= gauge.height() + 4
        self.attribution.move(
            width - self.attribution.width() - margin, bottom - self.attribution.height()
        )


def _plate(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setAccessibleName(name)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum)
    return label


def _zoom_button(text: str, name: str, tip: str) -> QToolButton:
    button = described(QToolButton(), name, tip)
    button.setText(text)
    button.setFixedSize(30, 30)
    button.setAutoRepeat(True)
    return button


def _one_line_width(label: QLabel) -> int:
    label.setWordWrap(False)
    return label.sizeHint().width()


def _fit(label: QLabel, room: int) -> None:
    needed = _one_line_width(label)
    label.setWordWrap(needed > room)
    width = max(min(needed, room), 1)
    label.resize(width, label.heightForWidth(width) if needed > room else label.sizeHint().height())
