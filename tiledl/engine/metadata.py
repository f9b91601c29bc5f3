"""The metadata of an MBTiles 1.3 file: what other software reads first."""

from __future__ import annotations

import json

from tiledl import __version__
from tiledl.engine.spec import JobSpec
from tiledl.sources import TileFormat


def mbtiles_metadata(spec: JobSpec, tile_format: TileFormat | None) -> dict[str, str]:
    """Every name that MBTiles 1.3 requires or recommends; no `format` while none is known.

    A box across the antimeridian is written as the specification's west < east wants: its east
    counts on past 180°.
    """
    source, bbox = spec.source, spec.bbox
    east = bbox.east + 360 if bbox.crosses_antimeridian else bbox.east
    longitude, latitude = bbox.center
    middle = (spec.zooms.lowest + spec.zooms.highest) // 2
    name = spec.name or source.name
    metadata = {
        "name": name,
        "bounds": f"{bbox.west:.7g},{bbox.south:.7g},{east:.7g},{bbox.north:.7g}",
        "center": f"{longitude:.7g},{latitude:.7g},{middle}",
        "minzoom": str(spec.zooms.lowest),
        "maxzoom": str(spec.zooms.highest),
        "attribution": source.attribution,
        "description": f"{source.name}, {spec.zooms.lowest}–{spec.zooms.highest}",
        "type": "overlay" if source.is_overlay else "baselayer",
        "version": "1.0",
        "generator": f"tiledl {__version__}",
    }
    if tile_format is not None:
        metadata["format"] = tile_format.value
        if tile_format is TileFormat.PBF:
            layers = [dict(layer) for layer in source.vector_layers]
            metadata["json"] = json.dumps({"vector_layers": layers})
    return metadata
