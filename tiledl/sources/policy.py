"""What each provider allows: data beside the catalogue, with a link and the date it was read.

The engine enforces a policy and the window explains it before a start. A policy belongs to a host,
not to a catalogue entry: typing the address by hand changes nothing.
"""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from tiledl.resources import resource


class Policy(Struct, frozen=True):
    """What a provider allows."""

    allows_jobs: bool = True
    """False where downloading for offline use is forbidden: the source serves the map view only."""
    max_concurrency: int | None = None
    max_rate_per_s: float | None = None
    max_zoom: int | None = None
    """The deepest zoom that a job may ask for."""
    max_tiles: int | None = None
    """The most tiles that a job may ask for."""
    reason: str = ""
    """One sentence for a person: what is not allowed, and what to do instead."""
    terms_url: str = ""
    read_on: str = ""
    """When the terms were read, as YYYY-MM-DD."""


FREE = Policy()
"""For one's own servers: loopback and private networks."""


def policy_for(hosts: Iterable[str]) -> Policy:
    """The strictest policy among the hosts of a source."""
    found = [_policy_of(host) for host in hosts]
    if not found:
        return FREE
    return min(
        found,
        key=lambda policy: (
            policy.allows_jobs,
            policy.max_concurrency if policy.max_concurrency is not None else 1 << 30,
            policy.max_rate_per_s if policy.max_rate_per_s is not None else float("inf"),
        ),
    )


def _policy_of(host: str) -> Policy:
    if _is_ones_own(host):
        return FREE
    listed, unlisted = _policies()
    labels = host.lower().rstrip(".").split(".")
    for start in range(len(labels)):
        policy = listed.get(".".join(labels[start:]))
        if policy is not None:
            return policy
    return unlisted


def _is_ones_own(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        # Names without a dot, and these endings, are never on the public internet (RFC 6761, 6762,
        # 8375; ICANN's .internal).
        if host[:1].isdigit() and "." not in host:
            return False  # 134744072 is 8.8.8.8, written as old programs understand it
        return "." not in host or host.endswith(
            (".localhost", ".local", ".internal", ".home.arpa", ".test", ".lan")
        )
    return address.is_private or address.is_loopback or address.is_link_local


@cache
def _policies() -> tuple[dict[str, Policy], Policy]:
    """Policies by host name (its subdomains included), and the one for all other public hosts."""
    document = json.loads(resource("catalogue/policies.json").read_text("utf-8"))
    listed = {
        host: Policy(**{name: value for name, value in entry.items() if name != "hosts"})
        for entry in document["policies"]
        for host in entry["hosts"]
    }
    return listed, Policy(**document["unlisted"])
