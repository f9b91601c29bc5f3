"""`tiledl info`: what a file holds."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="As JSON, for programs.")
def info(file: Path, as_json: bool) -> None:
    """Say what FILE holds: its job, its tiles by zoom, what is missing."""
    from tiledl.engine import JobSpec, SpecError
    from tiledl.engine.report import readable_bytes
    from tiledl.geo import shape_of
    from tiledl.store import StoreError, inspect

    try:
        summary = inspect(file)
        spec = JobSpec.from_json(summary.spec)
    except (StoreError, SpecError) as error:
        click.echo(f"tiledl: {error}", err=True)
        sys.exit(2)
    planned = spec.plan.total
    dead = sum(summary.dead_letters.values())
    missing = max(planned - summary.stored - summary.absent - dead, 0)
    if as_json:
        document: dict[str, Any] = {
            "file": str(file),
            "source": spec.source.id,
            "name": summary.metadata.get("name", ""),
            "bbox": [spec.bbox.west, spec.bbox.south, spec.bbox.east, spec.bbox.north],
            "area": shape_of(spec.area).__geo_interface__ if spec.area is not None else None,
            "zooms": [spec.zooms.lowest, spec.zooms.highest],
            "finished": summary.finished,
            "planned": planned,
            "stored": summary.stored,
            "absent": summary.absent,
            "missing": missing,
            "dead_letters": {str(name): count for name, count in summary.dead_letters.items()},
            "body_bytes": summary.body_bytes,
            "image_bytes": summary.image_bytes,
            "images": summary.images,
            "file_bytes": summary.file_bytes,
            "tiles_by_zoom": summary.tiles_by_zoom,
            "metadata": dict(summary.metadata),
        }
        click.echo(json.dumps(document, indent=2, ensure_ascii=False))
        return
    by_zoom = "\n".join(
        f"    zoom {zoom:>2}  {summary.tiles_by_zoom.get(zoom, 0):>12,} of {count:,}"
        for zoom, count in spec.plan.counts().items()
    )
    lines = [
        f"{file}: {'finished' if summary.finished else 'not finished'}",
        f"  source      {spec.source.name}",
        f"  area        {spec.bbox} (west,south,east,north)"
        + ("" if spec.area is None else f", of which {_number(len(spec.area.polygons))}"),
        f"  stored      {summary.stored:,} of {planned:,} tiles",
        by_zoom,
        f"  different   {summary.images:,} images: {readable_bytes(summary.image_bytes)} "
        f"instead of {readable_bytes(summary.body_bytes)}",
        f"  file        {readable_bytes(summary.file_bytes)}",
    ]
    if summary.absent:
        lines.append(f"  absent      {summary.absent:,} (the source has no such tiles)")
    for name, count in summary.dead_letters.items():
        lines.append(f"  given up    {count:,}: {name}")
    if missing:
        lines.append(f"  missing     {missing:,}: go on with  tiledl resume {file}")
    elif dead:
        lines.append(f"  try the failed ones again with  tiledl retry {file}")
    if spec.source.attribution:
        lines.append(f"  attribution {spec.source.attribution}")
    click.echo("\n".join(lines))


def _number(polygons: int) -> str:
    return "1 polygon" if polygons == 1 else f"{polygons:,} polygons"
