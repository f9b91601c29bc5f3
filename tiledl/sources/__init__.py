"""Where tiles come from: URL templates, the catalogue of public sources, providers' policies."""

from tiledl.sources.catalogue import DEMO_ID, demo_source, find_source, source_names
from tiledl.sources.policy import Policy, policy_for
from tiledl.sources.source import NoDataTile, SourceError, SourceRefused, TileSource
from tiledl.sources.template import UrlTemplate
from tiledl.sources.tile_format import TileFormat, sniff

__all__ = [
    "DEMO_ID",
    "NoDataTile",
    "Policy",
    "SourceError",
    "SourceRefused",
    "TileFormat",
    "TileSource",
    "UrlTemplate",
    "demo_source",
    "find_source",
    "policy_for",
    "sniff",
    "source_names",
]
