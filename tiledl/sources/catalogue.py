"""The catalogue: the demo, one's own templates, and public sources through xyzservices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tiledl.geo import MAX_ZOOM
from tiledl.sentences import shown
from tiledl.sources.policy import FREE, policy_for
from tiledl.sources.source import SourceError, TileSource
from tiledl.sources.template import TemplateError, UrlTemplate

if TYPE_CHECKING:
    from xyzservices import TileProvider

DEMO_ID = "demo"
DEMO_MAX_ZOOM = 12

_CATALOGUE_OWN_NAMES = frozenset(
    {"url", "name", "attribution", "html_attribution", "subdomains", "min_zoom", "max_zoom"}
)


def demo_source(base_url: str) -> TileSource:
    """The embedded demo server's tiles, at the address where it listens."""
    return TileSource(
        id=DEMO_ID,
        name="Demo world",
        templates=(UrlTemplate(f"{base_url.rstrip('/')}/{{z}}/{{x}}/{{y}}.png"),),
        max_zoom=DEMO_MAX_ZOOM,
        attribution="Made with Natural Earth",
    )


def find_source(text: str, name: str | None = None) -> TileSource:
    """The source that a person means: URL templates, or a name of the catalogue.

    Several templates, with spaces between, are the base addresses of one source.

    `demo` is not found here, since its address is known only once its server runs: see
    `demo_source`. Raises `SourceError` with what to write instead.
    """
    text = text.strip()
    if "{" in text or "://" in text:
        return _from_template(text, name)
    return _from_catalogue(text)


def source_names() -> list[str]:
    """The names of the catalogue's sources."""
    return [DEMO_ID, *sorted(_providers())]


def _from_template(text: str, name: str | None) -> TileSource:
    texts = dict.fromkeys(text.split())
    if len(texts) > 1 and any("://" not in part for part in texts):
        # A template with a space in it, rather than several.
        texts = {text: None}
    try:
        templates = tuple(UrlTemplate(part) for part in texts)
    except TemplateError as error:
        raise SourceError(str(error)) from None
    hosts = list(dict.fromkeys(host for template in templates for host in template.hosts))
    more = f" and {len(templates) - 1} more" if len(templates) > 1 else ""
    return TileSource(
        id=" ".join(texts),
        name=name or hosts[0] + more,
        templates=templates,
        policy=policy_for(hosts),
    )


def _from_catalogue(text: str) -> TileSource:
    providers = _providers()
    folded = {_folded(name): name for name in providers}
    found = folded.get(_folded(text))
    if found is None:
        import difflib

        close = difflib.get_close_matches(_folded(text), folded, n=3, cutoff=0.6)
        hint = f" Did you mean {' or '.join(folded[name] for name in close)}?" if close else ""
        raise SourceError(
            f"there is no source called “{shown(text)}”.{hint} "
            "Give demo, a URL template with {z}, {x} and {y}, or a name that "
            "tiledl sources lists"
        )
    return _from_provider(found, providers[found])


def _from_provider(name: str, provider: TileProvider) -> TileSource:
    text = str(provider["url"])
    # The entry's own values fill its own places, such as {variant}; what is left in angle brackets
    # is a key that the user has to have.
    fillings: Mapping[str, str] = {
        key: str(value)
        for key, value in provider.items()
        if key not in _CATALOGUE_OWN_NAMES and not str(value).startswith("<insert")
    }
    for key, value in fillings.items():
        text = text.replace(f"{{{key}}}", value)
    subdomains = tuple(provider.get("subdomains", "abc"))
    try:
        template = UrlTemplate(text, subdomains)
    except TemplateError as error:
        raise SourceError(
            f"{name} is not a source of tiles that tiledl can read: {error}"
        ) from None
    policy = policy_for(template.hosts)
    return TileSource(
        id=name,
        name=name,
        templates=(template,),
        min_zoom=int(provider.get("min_zoom", 0)),
        max_zoom=min(int(provider.get("max_zoom", 18)), MAX_ZOOM),
        attribution=str(provider.get("html_attribution") or provider.get("attribution") or ""),
        policy=policy if policy is not FREE else FREE,
    )


def _providers() -> Mapping[str, TileProvider]:
    # Imported late: reading the catalogue takes longer than starting the command.
    import xyzservices.providers

    flat: Mapping[str, TileProvider] = xyzservices.providers.flatten()
    return flat


def _folded(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
