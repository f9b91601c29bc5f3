"""The program's icon in the sizes and formats that systems want, from its one SVG.

python packaging/icons.py FOLDER      writes tiledl-16.png to tiledl-512.png and tiledl.ico
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
SVG = ROOT / "resources" / "icons" / "tiledl.svg"
SIZES_PX = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
"""The sizes of the hicolor theme; Windows' and macOS' are among them."""

ICO_SIZES_PX = (16, 24, 32, 48, 64, 256)


def draw(folder: Path) -> dict[int, Path]:
    """Write the PNG files, and an ICO beside them; gives the PNG files by size in pixels."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    renderer = QSvgRenderer(QByteArray(SVG.read_bytes()))
    found = {}
    for size in SIZES_PX:
        image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        found[size] = folder / f"tiledl-{size}.png"
        if not image.save(str(found[size]), "PNG"):
            raise OSError(f"{found[size]} cannot be written")
    pictures = [Image.open(found[size]) for size in ICO_SIZES_PX]
    pictures[-1].save(
        folder / "tiledl.ico",
        sizes=[(size, size) for size in ICO_SIZES_PX],
        append_images=pictures[:-1],
    )
    del application  # was needed to draw
    return found


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
