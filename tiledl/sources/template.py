"""URL templates: which address a tile has.

`{z}/{x}/{y}` as every XYZ source, `{-y}` for rows counted from the south (TMS), `{s}` for a
subdomain, `{r}` for “@2x” on double-density tiles, `{quadkey}` (or `{q}`) for Bing's scheme. Any
other name in braces is a key that the user holds, such as `{apikey}`: its value comes from the
environment and is never written down. It cannot be part of the host's name, on which the owner's
policy depends.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import quote, urlsplit

from msgspec import Struct

from tiledl.geo import Tile, quadkey

_PLACE = re.compile(r"\{([^{}]*)\}")
_UNSENDABLE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\\\ud800-\udfff]")
"""What no URL has, and what programs read differently: a backslash is a slash to browsers and to
reqwest, so that Python would see another host than they."""
_TILE_NAMES = frozenset({"z", "x", "y", "-y", "s", "r", "quadkey", "q"})


class TemplateError(ValueError):
    """A URL template that gives no tile addresses; the message says why."""


class UrlTemplate(Struct, frozen=True):
    """A checked URL template. Raises `TemplateError` when it cannot be meant."""

    text: str
    subdomains: tuple[str, ...] = ("a", "b", "c")
    double_density: bool = False
    """Whether `{r}` becomes “@2x”."""

    def __post_init__(self) -> None:
        text = self.text
        if _UNSENDABLE.search(text):
            raise TemplateError(
                f"“{_UNSENDABLE.sub('?', text)}” is not a web address: take out spaces, control "
                "characters and backslashes"
            )
        if not text.lower().startswith(("http://", "https://")):
            raise TemplateError(
                f"“{text}” is not a web address: a template looks like "
                "https://example.org/{z}/{x}/{y}.png"
            )
        if "{" in _PLACE.sub("", text) or "}" in _PLACE.sub("", text):
            raise TemplateError(f"“{text}” has an unpaired brace: write {{z}}, {{x}} and {{y}}")
        names = set(self.names)
        by_quadkey = bool(names & {"quadkey", "q"})
        missing = [name for name in ("z", "x") if name not in names]
        if not names & {"y", "-y"}:
            missing.append("y")
        if missing and not by_quadkey:
            places = ", ".join(f"{{{name}}}" for name in missing)
            raise TemplateError(
                f"“{text}” lacks {places}: a template needs {{z}}, {{x}} and {{y}}, or {{quadkey}}"
            )
        if "s" in names and not self.subdomains:
            raise TemplateError(f"“{text}” has {{s}}, and no subdomains are given for it")
        odd = [name for name in self.keys if not re.fullmatch(r"[A-Za-z_]\w*", name)]
        if odd:
            raise TemplateError(
                f"“{text}” has {{{odd[0]}}}, which is not known: "
                "use {z}, {x}, {y}, {-y}, {s}, {r} or {quadkey}"
            )
        odd = [name for name in self.subdomains if not re.fullmatch(r"[A-Za-z0-9_.-]+", name)]
        if odd:
            raise TemplateError(f"“{odd[0]}” is no subdomain: give letters and digits")
        self._check_host()

    def _check_host(self) -> None:
        text = self.text
        where = re.split(r"[/?#]", text.split("://", 1)[1], maxsplit=1)[0]
        if "@" in where:
            raise TemplateError(
                "an address with a user's name or password would be kept in the file: "
                "send them as a header instead, such as “Authorization: Basic {key}”"
            )
        if odd := [name for name in _PLACE.findall(where) if name != "s"]:
            raise TemplateError(
                f"“{text}” has {{{odd[0]}}} in the host's name: write the name out, since what "
                "may be downloaded depends on it"
            )
        try:
            _ = urlsplit(_PLACE.sub("0", text)).port
            _ = self.hosts
        except ValueError as error:
            raise TemplateError(f"“{text}” is not a web address: {error}") from None

    @property
    def is_vector(self) -> bool | None:
        """Whether the path's ending says vector tiles (True) or pictures (False); None when it says
        neither. Which picture it is, endings do not tell: JPEGs at `.png` are common."""
        ending = urlsplit(_PLACE.sub("0", self.text)).path.rpartition(".")[2].lower()
        if ending in ("pbf", "mvt"):
            return True
        return False if ending in ("png", "jpg", "jpeg", "webp", "gif", "avif") else None

    @property
    def names(self) -> tuple[str, ...]:
        """The names in braces, in order."""
        return tuple(match[1] for match in _PLACE.finditer(self.text))

    @property
    def keys(self) -> tuple[str, ...]:
        """The names that are not of the tile: keys whose values the user holds."""
        return tuple(dict.fromkeys(name for name in self.names if name not in _TILE_NAMES))

    @property
    def hosts(self) -> tuple[str, ...]:
        """The host names, in lower case and ASCII; one for each subdomain where `{s}` is in it."""
        texts = [self.text]
        if "s" in self.names:
            texts = [self.text.replace("{s}", name) for name in self.subdomains]
        return tuple(dict.fromkeys(_host_of(_PLACE.sub("0", text)) for text in texts))

    def compiled(self, keys: Mapping[str, str] | None = None) -> Callable[[Tile], str]:
        """A function that gives a tile's address, made once for the millions of calls.

        `keys` has the value of each of `self.keys`. Raises `TemplateError` when one is missing.
        """
        given = keys or {}
        lacking = [name for name in self.keys if not given.get(name)]
        if lacking:
            raise TemplateError(missing_key(lacking[0]))
        pieces: list[str] = []
        position = 0
        for match in _PLACE.finditer(self.text):
            pieces.append(_literal(self.text[position : match.start()]))
            name = match[1]
            if name in given:
                pieces.append(_literal(_quoted(given[name])))
            elif name == "r":
                pieces.append("@2x" if self.double_density else "")
            else:
                pieces.append(_FIELDS[name])
            position = match.end()
        pieces.append(_literal(self.text[position:]))
        layout = "".join(pieces).format
        names = set(self.names)
        subdomains: Sequence[str] = self.subdomains if "s" in names else ("",)
        count = len(subdomains)
        if not names & {"-y", "quadkey", "q"}:
            if count == 1:
                only = subdomains[0]
                return lambda tile: layout(tile.z, tile.x, tile.y, 0, only)
            return lambda t: layout(t.z, t.x, t.y, 0, subdomains[(t.x + t.y) % count])
        # The same tile always comes from the same subdomain, so that caches on the way can help.
        return lambda t: layout(
            t.z, t.x, t.y, t.tms_row, subdomains[(t.x + t.y) % count], quadkey(t)
        )


_FIELDS = {
    "z": "{0}",
    "x": "{1}",
    "y": "{2}",
    "-y": "{3}",
    "s": "{4}",
    "quadkey": "{5}",
    "q": "{5}",
}


def key_variable(name: str) -> str:
    """The environment variable that holds the value of a template's key."""
    return f"TILEDL_KEY_{name.upper()}"


def missing_key(name: str) -> str:
    """What to tell a person who has not given a key."""
    return (
        f"this source needs a key for {{{name}}}: "
        f"set the environment variable {key_variable(name)} to yours, or keep it in the system's "
        "keyring with the window (Edit ▸ Settings ▸ Keys)"
    )


def _host_of(address: str) -> str:
    """The host that will be asked, as the domain name system knows it; raises `ValueError`.

    Names that look alike are one name there (“．” is a dot), and a policy must not depend on how
    one is written.
    """
    host = urlsplit(address).hostname
    if not host:
        raise ValueError("a template looks like https://example.org/{z}/{x}/{y}.png")
    try:
        ipaddress.ip_address(host)
    except ValueError:
        host = host.encode("idna").decode("ascii").lower()
        if not re.fullmatch(r"[a-z0-9_.-]+", host):
            raise ValueError(f"“{host}” is no name of a host") from None
    return host


def _quoted(key: str) -> str:
    """A key's value as a part of a URL that cannot end its own part: “&” begins no other parameter.

    Escapes such as %3D stay, because people copy keys out of addresses.
    """
    return re.sub(
        r"%[0-9A-Fa-f]{2}|.",
        lambda match: (
            match[0] if len(match[0]) == 3 else quote(match[0], "/:@,", errors="surrogateescape")
        ),
        key,
        flags=re.DOTALL,
    )


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
