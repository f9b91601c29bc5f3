"""Until when an answer is fresh, and what to ask when it no longer is."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime

from tiledl.outcome import Validators

MAX_AGE_CAP_S = 10 * 365 * 86400.0
"""Longer promises are cut to ten years: some servers write nonsense."""

MOST_VALIDATOR_CHARACTERS = 1024
"""Longer validators are forgotten: many servers refuse requests with 8 kB of headers."""

_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,12})", re.IGNORECASE)
_NO_STORE = re.compile(r"(?:^|[,\s])no-store\s*(?:$|,)", re.IGNORECASE)
_NEVER_FRESH = re.compile(r"(?:^|[,\s])(?:no-cache|no-store)\s*(?:$|[,=])", re.IGNORECASE)


def validators_of(header: Callable[[str], str | None], now_epoch_s: float) -> Validators | None:
    """What an answer's headers say for later; None when they say nothing.

    `header` looks a header up by name. Freshness as RFC 9111, section 4.2: max-age minus Age before
    Expires minus Date; no heuristic when neither is given.
    """
    etag = _sendable(header("etag"))
    last_modified = _sendable(header("last-modified"))
    control = header("cache-control")
    expires_at = _expires_at(header, control, now_epoch_s)
    if etag is None and last_modified is None and expires_at is None:
        return None
    no_store = control is not None and _NO_STORE.search(control) is not None
    return Validators(etag, last_modified, expires_at, no_store)


def conditional_headers(known: Validators) -> dict[str, str]:
    """The headers that ask for a body only if it has changed (RFC 9110, section 13)."""
    headers = {}
    if known.etag:
        headers["If-None-Match"] = known.etag
    if known.last_modified:
        headers["If-Modified-Since"] = known.last_modified
    return headers


def _sendable(value: str | None) -> str | None:
    """A validator that can be sent back: with others, the tile could never be refreshed."""
    if value is None or len(value) > MOST_VALIDATOR_CHARACTERS:
        return None
    return value if value.isascii() and value.isprintable() else None


def _expires_at(
    header: Callable[[str], str | None], control: str | None, now_epoch_s: float
) -> float | None:
    if control is not None:
        if _NEVER_FRESH.search(control):
            return now_epoch_s
        if match := _MAX_AGE.search(control):
            age = header("age")
            age_s = float(age) if age is not None and re.fullmatch(r"\d{1,12}", age) else 0.0
            return now_epoch_s + min(float(match[1]), MAX_AGE_CAP_S) - min(age_s, MAX_AGE_CAP_S)
    expires = header("expires")
    if expires is None:
        return None
    until = _date(expires)
    if until is None:
        # "0" and other non-dates mean "already expired" (RFC 9111, section 5.3).
        return now_epoch_s
    sent = _date(header("date") or "")
    fresh_s = until - (sent if sent is not None else now_epoch_s)
    return now_epoch_s + min(max(fresh_s, 0.0), MAX_AGE_CAP_S)


def _date(text: str) -> float | None:
    # Few servers tell a date that matters, and every start would wait for it.
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return (moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
