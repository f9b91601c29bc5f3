"""Jobs of Europe's tiles from the demo server, and what their files hold."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from tiledl.cli import run
from tiledl.demo.launch import DemoServer
from tiledl.geo import BBox, TilePlan, ZoomRange

EUROPE = "-11,35,30,60"
Contents = dict[tuple[int, int, int], bytes]


def arguments(server: DemoServer, zoom: str, output: Path, *more: str) -> list[str]:
    return [
        "download", "--source", server.tile_url, "--bbox", EUROPE, "--zoom", zoom,
        "-o", str(output), "--concurrency", "4", "-q", *more,
    ]  # fmt: skip


def undisturbed(server: DemoServer, zoom: str, folder: Path) -> Contents:
    """What a run without interruption gives."""
    output = folder / "undisturbed.mbtiles"
    assert run(arguments(server, zoom, output)) == 0
    tiles = contents(output)
    assert set(tiles) == set(TilePlan(BBox.parse(EUROPE), ZoomRange.parse(zoom)).tiles())
    return tiles


def contents(path: Path) -> Contents:
    """All tiles of a whole file by zoom, column and XYZ row."""
    with closing(sqlite3.connect(path)) as reader:
        assert reader.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        tiles = {
            (z, x, (1 << z) - 1 - row): body
            for z, x, row, body in reader.execute("SELECT * FROM tiles")
        }
        counted = (len(tiles), sum(map(len, tiles.values())))
        assert reader.execute("SELECT stored, body_bytes FROM tiledl_totals").fetchone() == counted
        assert reader.execute("SELECT count(*) FROM map").fetchone() == (len(tiles),)
    return tiles
