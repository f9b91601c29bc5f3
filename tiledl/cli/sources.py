"""`tiledl sources`: what can be named as a source."""

from __future__ import annotations

import click


@click.command()
@click.argument("search", default="")
def sources(search: str) -> None:
    """List the names of the catalogue that contain SEARCH, with what their owners allow."""
    from tiledl.selection import source_from_text
    from tiledl.session import UsageError
    from tiledl.sources import source_names

    for name in source_names():
        if search.casefold() not in name.casefold():
            continue
        try:
            source = source_from_text(name)
        except UsageError:
            # Not a source of tiles by column and row.
            continue
        note = "" if source.policy.allows_jobs else "  view only: its owner forbids downloads"
        if keys := [key for template in source.templates for key in template.keys]:
            note = f"  needs a key ({', '.join(keys)}){note}"
        click.echo(f"{name}  (zoom {source.min_zoom}–{source.max_zoom}){note}")
