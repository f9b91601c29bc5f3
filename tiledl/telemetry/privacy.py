"""What may be in a log line: the one place that decides.

Fields are let through by name, so that a new one is private until somebody has thought about it.
Free text (library messages, exceptions, tracebacks) is searched for whatever tells a place: URLs'
paths and queries, tile numbers, coordinates, names of map files. Keys are removed first, and
always: also when the user has asked for places.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote, quote_plus, urlsplit

KEY = "[key]"
PLACE = "[place]"

MADE_HERE = frozenset({"at", "level", "job", "request", "version", "python", "system"})
"""Fields whose text is of the program's own making, and shown as it is."""

ALLOWED_FIELDS = MADE_HERE | frozenset(
    {
        # Every line.
        *("logger", "event", "exception", "stack"),
        # The program.
        *("command", "error_type"),
        # A job: what it was told, how it goes.
        *("state", "reason", "engine", "concurrency", "retries_allowed", "timeout_s"),
        *("planned", "done_before", "stored", "not_modified", "absent", "failed", "remaining"),
        *("requests", "retries", "errors", "body_bytes", "elapsed_s", "tiles_per_s"),
        *("p50_s", "p95_s", "p99_s", "limit", "limit_before", "controller"),
        # One request, and one host.
        *("attempt", "is_probe", "host", "status", "latency_s", "outcome"),
        *("error_class", "error_kind", "detail", "is_retried", "again_in_s", "retry_after_s"),
        *("from_state", "to_state"),
    }
)
"""Fields that never tell a place and hold no key (their texts are searched all the same)."""

PLACE_FIELDS = frozenset({"tile", "url", "output", "area", "zooms"})
"""Fields that are left out unless the user has asked for places."""

_PLACE_PARAMETERS = frozenset(
    {
        *("bbox", "x", "y", "z", "zoom", "tilematrix", "tilematrixset", "tilerow", "tilecol"),
        *("service", "request", "version", "layer", "layers", "style", "styles", "format"),
        *("crs", "srs", "width", "height"),
    }
)
"""Parameters of a query whose values are shown with places: those of WMS and WMTS. Whatever else is
in a query may be a key."""

_HARMLESS_HEADERS = frozenset({"accept", "accept-language", "user-agent", "referer", "origin"})

_SHORT = 6
"""A hidden text shorter than this is hidden as a word only: else one of “a” would hide all text."""


class _Hidden:
    """Texts that are known not to be for logs, and the pattern that finds them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._texts: set[str] = set()
        self._pattern: re.Pattern[str] | None = None

    def add(self, texts: Iterable[str]) -> None:
        """Hide these too, from now on, in the ways in which they may be written."""
        with self._lock:
            for text in texts:
                if text:
                    self._texts |= {text, quote(text, safe=""), quote_plus(text), repr(text)[1:-1]}
            if self._texts:
                longest_first = sorted(self._texts, key=len, reverse=True)
                self._pattern = re.compile("|".join(map(_as_pattern, longest_first)))

    def replace(self, text: str, by: str) -> str:
        """The text with `by` in their place."""
        return text if self._pattern is None else self._pattern.sub(by, text)


_keys = _Hidden()
_places = _Hidden()


def hide_keys(keys: Iterable[str]) -> None:
    """Never show these values in a line, for the life of the process."""
    _keys.add(keys)
    _scrubbed.cache_clear()


def hide_header_values(headers: Mapping[str, str]) -> None:
    """Never show what headers hold, but for those that are the same for everybody."""
    for name, value in headers.items():
        if name.casefold() not in _HARMLESS_HEADERS:
            parts = re.split(r"[\s;=,]+", value)
            hide_keys([value, *(part for part in parts if len(part) >= _SHORT)])


def hide_places(texts: Iterable[str]) -> None:
    """Show these texts, such as the output file's path, only when the user has asked for places."""
    _places.add(texts)
    _scrubbed.cache_clear()


def host_name(netloc: str) -> str:
    """A host and port for people and machines to see: without user name, password or key."""
    return _keys.replace(netloc.rpartition("@")[2], KEY)


class Privacy:
    """The structlog processor that decides. Nothing comes after it but the renderer."""

    def __init__(self, *, places: bool = False) -> None:
        """With `places`, lines may tell which tiles and files they are about; never keys."""
        self._places = places
        self._allowed = ALLOWED_FIELDS | PLACE_FIELDS if places else ALLOWED_FIELDS

    def __call__(self, _logger: object, _method: str, fields: Mapping[str, Any]) -> dict[str, Any]:
        """The fields that may be in the line."""
        return {
            name: value if name in MADE_HERE else self._clean(value)
            for name, value in fields.items()
            if name in self._allowed
        }

    def _clean(self, value: Any) -> Any:
        match value:
            case None | bool() | int() | float():
                return value
            case str():
                return scrub(value, places=self._places)
            case Mapping():
                return {self._clean(str(key)): self._clean(item) for key, item in value.items()}
            case _:
                # Sequences too, as text: numbers in a row may be a tile or an area.
                return scrub(str(value), places=self._places)


def scrub(text: str, *, places: bool = False) -> str:
    """Free text without keys; and without places, unless these are wanted.

    A number that is no coordinate goes too when it looks like one: a line that is less readable is
    better than one that tells where somebody is.
    """
    return _scrubbed(text, places)


@lru_cache(maxsize=1024)
def _scrubbed(text: str, places: bool) -> str:
    # Remembered, since hosts, events and errors come again and again: a line takes 35 µs, not 140.
    text = _keys.replace(text, KEY)
    if not re.search(_SUSPICIOUS, text):
        return text if places else _places.replace(text, PLACE)
    return _searched(text, places)


def _searched(text: str, places: bool) -> str:
    """The text without whatever looks like a key; and without places, unless these are wanted."""
    kept: list[str] = []

    def keep(replacement: str) -> str:
        """Set a piece aside, so that what comes later leaves it alone."""
        kept.append(replacement)
        return f"\0{len(kept) - 1}\0"

    text = text.replace("\0", "")
    url = _url_with_places if places else _url_without_places
    text = re.sub(_URL, lambda match: keep(url(match[0])), text)
    for pattern, replacement in _KEY_PATTERNS:
        text = re.sub(pattern, replacement, text)
    if not places:
        text = re.sub(_CODE_FILE, lambda match: keep(f'File "{_short_path(match[1])}"'), text)
        text = _places.replace(text, PLACE)
        for pattern, replacement in _PLACE_PATTERNS:
            text = re.sub(pattern, replacement, text)
    return re.sub("\0(\\d+)\0", lambda match: kept[int(match[1])], text)


def _as_pattern(text: str) -> str:
    escaped = re.escape(text)
    return rf"(?<!\w){escaped}(?!\w)" if len(text) < _SHORT else escaped


# Compiled when the first text is searched: that takes 4 ms, and when a job goes well no line has
# anything in it to search for.

_MAP_FILES = r"\.(?:mbtiles|pmtiles|gpkg|geojson|gpx|kml|kmz|tiff?)\b"

_SUSPICIOUS = rf"(?i)[\d/\\:=\0]|\bbearer\b|\bbasic\b|{_MAP_FILES}"
"""What a text has, one or the other of it, in which any of the following is found."""

_URL = r"(?i)\b[a-z][a-z0-9+.-]*://[^\s\"'<>“”‘’\0]+"

_CODE_FILE = r'File "([^"\n]+)"'
"""Where a traceback says which file of code it means."""

_NUMBER = r"[-+−]?\d+(?:\.\d+)?"
_SLASH = r"(?:\\?/|\\|%(?:25)*2F|_|-)"
_COMMA = r"(?:[,;]|%(?:25)*2C)"

_KEY_PATTERNS = [
    # user:password@host
    (r"[^\s/@:\"'\0]+:[^\s/@\"'\0]+@(?=[\w\[])", f"{KEY}@"),
    (r"(?i)\b(Bearer|Basic)\s+[\w.~+/=-]{4,}", rf"\1 {KEY}"),
    (
        r"(?i)\b([\w-]*(?:api[-_]?key|access[-_]?key|token|secret|password|signature|authorization)"
        r"|key|sig|auth|cookie)"
        r"([\"']?\s*[=:]\s*[b(]?[\"']?)(?!\[key\])[^\s\"'&,;)\0]+",
        rf"\1\2{KEY}",
    ),
]

_PLACE_PATTERNS = [
    # A query without its URL.
    (r"\?[\w.%\[\]-]+=[^\s\"'“”]*", "?…"),
    # A URL within another's query, and one without its scheme.
    (r"(?i)\b[a-z][a-z0-9+.-]*%(?:25)*3A%(?:25)*2F[^\s\"'<>\0]+", PLACE),
    (
        r"(?i)(?<![\w/\\])((?:(?:[\w-]+\.)+[a-z]{2,}|localhost|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?)"
        r"/[^\s\"'<>“”\0]+",
        r"\1/…",
    ),
    # A quoted path, which may have spaces; then any path of two or more parts.
    (
        r"([\"'“‘])(?:[A-Za-z]:)?[\\/](?:[^\"'”’\n]*[\\/])?[^\"'”’\n]*([\"'”’])",
        rf"\1{PLACE}\2",
    ),
    (r"(?<![\w.])(?:[A-Za-z]:)?(?:[\\/]+[^\s\"'“”\\/:,;()\0]+){2,}[\\/]?", PLACE),
    (rf"(?i)[^\s\"'“”/\\\0]+{_MAP_FILES}(?:-\w+)?", PLACE),
    # 12/2200/1343, as a tile is written everywhere.
    (
        rf"(?i)(?<![\w.])\d{{1,9}}{_SLASH}\d{{1,9}}{_SLASH}-?\d{{1,9}}(?:@\dx)?(?:\.\w+)?",
        PLACE,
    ),
    # Named coordinates: x=4, "west": -11.0, lat 45.8
    (
        r"(?i)\b(x|y|z|tile[-_ ]?(?:row|col|column|matrix)?|row|col|column|west|south|east|north|"
        r"lon|lng|lat|longitude|latitude|bbox|bounds|center|quadkey)"
        rf"([\"']?(?:\s*[=:]\s*|\s+)[\"'(\[]*){_NUMBER}(?:\s*{_COMMA}?\s*{_NUMBER})*",
        rf"\1\2{PLACE}",
    ),
    # -11,35,30,60 and 45.9237; 6.8694: numbers in a row, and decimals side by side.
    (rf"(?<![\w.]){_NUMBER}(?:\s*{_COMMA}\s*{_NUMBER})+", PLACE),
    (r"(?<![\w.])[-+−]?\d+\.\d+(?:\s+[-+−]?\d+\.\d+)+", PLACE),
    (r"[-+−]?\d+(?:[.,]\d+)?\s*°(?:\s*\d+(?:\.\d+)?\s*[′″'\"])*\s*[NSEWO]?", PLACE),
    # One number to a hundred metres or better, unless it is a duration.
    (r"(?<![\w.])[-+−]?\d{1,3}\.\d{3,}(?!\d*\s*(?:s|ms|µs|seconds?)\b)(?![.\d])", PLACE),
    # A quadkey: a tile of zoom 7 or deeper.
    (r"(?<![\w.])[0-3]{7,}(?![\w])", PLACE),
]


def _url_without_places(text: str) -> str:
    """Scheme, host and port."""
    text, end = _without_punctuation(text)
    scheme, _, rest = text.partition("://")
    netloc = re.split(r"[/?#\\]", rest, maxsplit=1)[0]
    more = "/…" if len(rest) > len(netloc) + 1 else ""
    return f"{scheme}://{host_name(netloc)}{more}{end}"


def _url_with_places(text: str) -> str:
    """The URL, with nothing in it that may be a key."""
    text, end = _without_punctuation(text)
    try:
        parts = urlsplit(text)
    except ValueError:
        return _url_without_places(text) + end
    path = "/".join(KEY if _may_be_key(part) else part for part in parts.path.split("/"))
    query = "&".join(_parameter(part) for part in parts.query.split("&")) if parts.query else ""
    shown = f"{parts.scheme}://{host_name(parts.netloc)}{path}"
    return f"{shown}?{query}{end}" if query else f"{shown}{end}"


def _parameter(part: str) -> str:
    name, equals, value = part.partition("=")
    if not equals:
        return KEY
    return f"{name}={value if name.casefold() in _PLACE_PARAMETERS else KEY}"


def _may_be_key(segment: str) -> bool:
    """Whether a part of a path may be a key: long, of letters and digits mixed."""
    return bool(
        len(segment) >= 16
        and re.fullmatch(r"[\w.~%-]+", segment)
        and re.search(r"\d", segment)
        and re.search(r"[A-Za-z]", segment)
    )


def _without_punctuation(text: str) -> tuple[str, str]:
    bare = text.rstrip(".,:;)]}")
    return bare, text[len(bare) :]


def _short_path(path: str) -> str:
    """A file of code by its place in its package: the folders before it name the user."""
    for mark in ("site-packages", "tiledl"):
        _, found, after = path.replace("\\", "/").rpartition(f"/{mark}/")
        if found:
            return after if mark == "site-packages" else f"{mark}/{after}"
    return path.replace("\\", "/").rpartition("/")[2]
