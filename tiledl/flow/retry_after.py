"""The Retry-After header: how long a server asks to be left alone (RFC 9110, section 10.2.3)."""

from __future__ import annotations

import re
from datetime import UTC, datetime

DEFAULT_CAP_S = 300.0
"""A server that asks for more than this is asked again after this long, in seconds."""

_SECONDS = re.compile(r"[+-]?[0-9]+(?:\.[0-9]*)?")
"""The grammar has whole seconds only; signs and fractions occur and are harmless."""

_DAY, _MONTH, _YEAR = r"(?P<day>[0-9]{2})", r"(?P<month>[a-z]{3})", r"(?P<year>[0-9]{4})"
_CLOCK = r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})"
_DATES = tuple(
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        # IMF-fixdate: Sun, 06 Nov 1994 08:49:37 GMT
        rf"[a-z]{{3}}, {_DAY} {_MONTH} {_YEAR} {_CLOCK} GMT",
        # RFC 850: Sunday, 06-Nov-94 08:49:37 GMT
        rf"[a-z]{{6,9}}, {_DAY}-{_MONTH}-(?P<year>[0-9]{{2}}) {_CLOCK} GMT",
        # asctime: Sun Nov  6 08:49:37 1994
        rf"[a-z]{{3}} {_MONTH} (?P<day>[ 0-9][0-9]) {_CLOCK} {_YEAR}",
    )
)
"""The three date formats of RFC 9110, section 5.6.7. Python's ``strptime`` would read the names
of days and months in the user's language, and ``email.utils`` finds dates in almost any text."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def parse_retry_after(
    value: str | None, now_epoch_s: float, cap_s: float = DEFAULT_CAP_S
) -> float | None:
    """The seconds that a Retry-After header asks to wait, within [0, cap_s].

    ``value`` is the header's text, or None when there was none; ``now_epoch_s`` is the wall clock
    in seconds since the epoch, for dates. Returns None for text that is neither seconds nor a date,
    and never raises, whatever the text.
    """
    if value is None:
        return None
    text = value.strip()
    wait_s = float(text) if _SECONDS.fullmatch(text) else _until_date_s(text, now_epoch_s)
    return None if wait_s is None else min(max(wait_s, 0.0), cap_s)


def _until_date_s(text: str, now_epoch_s: float) -> float | None:
    for pattern in _DATES:
        if match := pattern.fullmatch(text):
            break
    else:
        return None
    month = match["month"].lower()
    if month not in _MONTHS:
        return None
    try:
        date = datetime(
            _full_year(match["year"], now_epoch_s),
            _MONTHS.index(month) + 1,
            int(match["day"]),
            int(match["hour"]),
            int(match["minute"]),
            59 if match["second"] == "60" else int(match["second"]),  # a leap second
            tzinfo=UTC,
        )
        return date.timestamp() - now_epoch_s
    except (ValueError, OverflowError):  # the 31st of February, hour 25
        return None


def _full_year(digits: str, now_epoch_s: float) -> int:
    """A year of two digits is at most 50 years ahead (RFC 9110, section 5.6.7)."""
    if len(digits) == 4:
        return int(digits)
    this_year = datetime.fromtimestamp(now_epoch_s, UTC).year
    year = this_year - this_year % 100 + int(digits)
    if year > this_year + 50:
        return year - 100
    return year + 100 if year <= this_year - 50 else year
