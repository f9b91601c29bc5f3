"""What a job's spec and its source's policy make of flow control: the hosts, and who decides how
many requests are in flight."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import partial
from urllib.parse import urlsplit

from tiledl.engine.spec import JobSpec
from tiledl.flow import (
    Controller,
    Decisions,
    Fixed,
    Host,
    HostSettings,
    RateLimiter,
    Router,
    Transition,
    finding_controller,
)

MOST_IN_FLIGHT = 256
"""The ceiling of the automatic controller where the source's policy names none."""


def router_for(
    spec: JobSpec, rng: random.Random, heard: Callable[[str, Transition], None]
) -> Router:
    """The hosts of the source's base addresses; `heard` is told each change of their breakers, with
    the host's name."""
    ceiling_per_s = spec.source.policy.max_rate_per_s
    settings = HostSettings(max_rate_per_s=ceiling_per_s)
    names = [urlsplit(template.text).netloc for template in spec.source.templates]
    return Router(
        [Host(name, settings, rng, partial(heard, name)) for name in names],
        rng,
        # What the policy and the user say holds for all hosts together.
        RateLimiter(spec.options.rate_per_s, max_rate_per_s=ceiling_per_s),
    )


def controller_for(spec: JobSpec, concurrency: int | None, decisions: Decisions) -> Controller:
    """The controller for so many requests in flight, or the one that finds out by itself; never
    above the policy's ceiling."""
    ceiling = spec.source.policy.max_concurrency
    controller: Controller
    if concurrency is None:
        controller = finding_controller(spec.options.controller, ceiling or MOST_IN_FLIGHT)
    else:
        controller = Fixed(concurrency if ceiling is None else min(concurrency, ceiling))
    # One log for all controllers of a job: a change by hand is followed by what came of it.
    controller.decisions = decisions
    return controller
