"""What the plain modules say of errors, in the reader's language.

They speak English: their sentences go into terminals, files and logs as well, and know no window.
The commonest are known here by their patterns; a test finds each in the modules that say it. What
is not known stays as it is.
"""

from __future__ import annotations

import re
import string
from functools import lru_cache

from tiledl.gui.terms import WORDS, term
from tiledl.gui.translation import ENGLISH, decimal, language, mark, number, tr
from tiledl.gui.tuning import messages

PATTERNS = (
    # Areas and zooms.
    mark(
        "{edge} is {value}: give degrees between -{limit} and {limit}, in the order "
        "west,south,east,north"
    ),
    mark("south ({south}) is not below north ({north}): give the box as west,south,east,north"),
    mark("west and east are both {west}: the box has no width"),
    mark(
        "the box lies wholly beyond latitude {latitude}°, where Web Mercator tiles end: choose an "
        "area nearer to the equator"
    ),
    mark("zoom {zoom} does not exist: choose a range within 0–{deepest}"),
    mark("the zoom range {lowest}–{highest} runs backwards: give the lower zoom first"),
    mark(
        "at zoom {zoom} the area's border runs through more than {tiles} tiles: choose zooms down "
        "to {deepest}, a smaller area, or a box"
    ),
    mark(
        "zoom {zoom} is above the source's maximum of {limit}: choose a range within "
        "{lowest}–{highest}"
    ),
    mark(
        "zoom {zoom} is below the source's minimum of {limit}: choose a range within "
        "{lowest}–{highest}"
    ),
    mark("the area is empty: choose another"),
    mark("a corridor of {width} km cannot be made: choose between {least} and {most} km"),
    mark("{file} is no area that can be read: give a file whose name ends in {endings}"),
    mark("{file} has more than {size} MB: simplify it first"),
    mark("{file} cannot be read ({reason}): choose another file"),
    mark("{file} is damaged or not what its name says ({reason}): save it anew"),
    mark("{file} holds no polygon, line or point: choose another file"),
    # Sources.
    mark("{source} cannot be downloaded: {reason}"),
    mark("{source} allows downloads down to zoom {zoom} only: choose a lower zoom{terms}"),
    mark(
        "{source} allows at most {most} tiles a job and this one has {tiles}: choose a smaller "
        "area or fewer zooms{terms}"
    ),
    mark(
        "there is no source called “{name}”.{terms} Give demo, a URL template with {{z}}, {{x}} "
        "and {{y}}, or a name that tiledl sources lists"
    ),
    mark(" Did you mean {names}?"),
    mark(
        "“{text}” is not a web address: a template looks like https://example.org/{{z}}/{{x}}/{{y}}.png"
    ),
    mark("“{text}” is not a web address: take out spaces, control characters and backslashes"),
    mark("“{text}” has an unpaired brace: write {{z}}, {{x}} and {{y}}"),
    mark("“{text}” lacks {places}: a template needs {{z}}, {{x}} and {{y}}, or {{quadkey}}"),
    mark(
        "“{text}” has {{{place}}}, which is not known: use {{z}}, {{x}}, {{y}}, {{-y}}, {{s}}, "
        "{{r}} or {{quadkey}}"
    ),
    mark(
        "this source needs a key for {{{place}}}: set the environment variable {variable} to "
        "yours, or keep it in the system's keyring with the window (Edit ▸ Settings ▸ Keys){terms}"
    ),
    # Policies' reasons, with where to read the terms.
    mark(
        "tiledl does not know this provider's terms: make sure that you may download from it{terms}"
    ),
    mark(
        "OpenStreetMap's tile usage policy forbids bulk downloads and offline archives: use your "
        "own tile server, a provider that allows offline use, or a PMTiles extract of the open "
        "data{terms}"
    ),
    mark(
        "Google's terms forbid storing its map tiles or downloading them in bulk: use a provider "
        "that allows offline use, or your own tile server{terms}"
    ),
    mark(
        "OpenTopoMap's volunteers are reported not to allow bulk downloads: use a provider that "
        "allows offline use, or render its open style yourself{terms}"
    ),
    mark(
        "Bing Maps is reported not to allow storing its tiles: use a provider that allows offline "
        "use{terms}"
    ),
    mark(
        "Esri's basemaps are reported not to allow bulk downloads, except through its own “for "
        "export” services: use these with your account, or a provider that allows offline use"
        "{terms}"
    ),
    mark(
        "openmaps.fr runs on donations, for non-commercial use, and asks to stay well below "
        "500,000 tiles a month{terms}"
    ),
    mark(" (terms: {url})"),
    # Why a breaker changes its state, and a job pauses itself.
    mark("a probe failed: {reason}"),
    mark("{number} requests in a row failed: {classes}"),
    mark("{number} of the last {window} requests failed: {classes}"),
    mark("{number} probes succeeded"),
    mark(
        "{hosts} has not answered properly for {seconds} s (mostly: {reason}): check the source "
        "and the network, then resume"
    ),
    mark(
        "{hosts} have not answered properly for {seconds} s (mostly: {reason}): check the source "
        "and the network, then resume"
    ),
    # Settings.
    mark("there is no setting called “{name}” (in {file}): remove that line"),
    mark("the setting {name} cannot be {value}: choose {choice}"),
    mark("a whole number"),
    mark("a whole number from {least} to {most}"),
    mark("a number"),
    mark("a number above {least} and up to {most}"),
    mark("a text"),
    mark("a path"),
    mark("proxy cannot be used: give http://host:port or https://host:port"),
    mark("concurrency {value} is not within 1–1024"),
    mark("rate {rate} is not a positive number of tiles a second"),
    mark("timeout {seconds} s is not within 0.01–600 seconds"),
    mark("{retries} retries are not within 0–100"),
    mark("{file} cannot be read: {reason}"),
    mark("{file} cannot be changed: {reason}"),
    mark("{file} cannot be written: {reason}"),
    mark("{file} is damaged and cannot be renamed ({reason}): move it away"),
    # Files.
    mark("there is no file {file}: check the name, or start with tiledl download"),
    mark("{file} is write-protected: choose another output file"),
    mark("there is no folder {folder}: create it, or choose another place"),
    mark("the folder {folder} is write-protected: choose another place"),
    mark("{file} is a folder: give the name of a file, such as {file}/map.mbtiles"),
    mark(
        "{file} is in use by another tiledl: wait until it has finished, or choose another output "
        "file"
    ),
    mark("{file} is being written by another program: close that one and try again"),
    mark(
        "{file} holds another job (another source, area or zoom range): choose another output "
        "file, or continue that job with: tiledl resume {again}"
    ),
    mark("{file} is not an MBTiles file and was left as it is: choose another output file"),
    mark(
        "{file} is an MBTiles file that tiledl did not make, and was left as it is: choose another "
        "output file"
    ),
    mark("{file} is not an MBTiles file: choose one that ends in .mbtiles"),
    mark(
        "{file} is a PMTiles archive ({told}), which tiledl cannot show yet: open it in QGIS or "
        "another program for PMTiles"
    ),
    mark("{file} is damaged ({reason}): restore it from a copy, or choose another output file"),
    mark(
        "{file} was moved or deleted while it was being written: start again, or move it back and "
        "resume"
    ),
    mark(
        "the disk is full while writing {file}: free some space, then start again or resume; every "
        "tile reported as stored so far is kept"
    ),
    mark(
        "the process that writes {file} was ended ({reason}): start again or resume; every tile "
        "reported as stored so far is kept"
    ),
)
"""A value called ``terms`` or ``more`` may be empty; ``classes`` is a list of them, ``choice`` what
can be chosen, and ``number`` nothing but a number."""

_VALUES = {"terms": ".*?", "more": ".*?", "number": r"[-\d.,e+]+"}

_NUMBER = r"-?\d+(\.\d+)?(e[-+]?\d+)?"
_NUMBERS = re.compile(f"{_NUMBER}(–{_NUMBER})?%?")


def retold(text: str) -> str:
    """A sentence of a plain module's in the reader's language, where it is known."""
    return text if language().code == ENGLISH.code else _retold(language().code, text)


@lru_cache(maxsize=512)
def _retold(code: str, text: str) -> str:
    for pattern, known in _compiled():
        found = known.fullmatch(text)
        if found is not None:
            values = {name: _value(name, value) for name, value in found.groupdict().items()}
            return tr(pattern).format(**values)
    return text


def _value(name: str, text: str) -> str:
    if name == "classes":
        return re.sub(r"(?<=\d )[a-z][a-z -]*", lambda match: term(match[0]), text)
    if name == "choice":
        *others, last = [_value("", each) for each in re.split(", | or ", text)]
        return tr("{others} or {last}", others=", ".join(others), last=last) if others else last
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+", text):
        return number(int(text.replace(",", "")))
    if _NUMBERS.fullmatch(text):
        return decimal(text).replace("%", "\u00a0%")
    return term(text) if text in WORDS else retold(text)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (pattern, re.compile(_expression(pattern), re.DOTALL))
        for pattern in (*PATTERNS, *messages.PATTERNS)
    )


def _expression(pattern: str) -> str:
    said: list[str] = []
    seen: set[str] = set()
    for literal, name, _, _ in string.Formatter().parse(pattern):
        said.append(re.escape(literal))
        if name in seen:
            said.append(f"(?P={name})")
        elif name is not None:
            seen.add(name)
            said.append(f"(?P<{name}>{_VALUES.get(name, '.+?')})")
    return "".join(said)
