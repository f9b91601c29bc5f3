"""How many requests are in flight at once: concurrency controllers behind one small interface."""

from collections.abc import Callable, Mapping
from typing import Literal

from tiledl.flow.controllers.aimd import Aimd
from tiledl.flow.controllers.auto import Auto
from tiledl.flow.controllers.controller import Controller
from tiledl.flow.controllers.decision import Decision, Decisions, Why
from tiledl.flow.controllers.fixed import Fixed
from tiledl.flow.controllers.gradient import Gradient

ControllerName = Literal["auto", "gradient", "aimd"]
"""The controllers that find a concurrency by themselves."""

_FINDING: Mapping[ControllerName, Callable[[int], Controller]] = {
    "auto": Auto,
    "gradient": Gradient,
    "aimd": Aimd,
}


def finding_controller(name: ControllerName, ceiling: int) -> Controller:
    """A new controller of this name that never allows more than `ceiling` requests in flight."""
    return _FINDING[name](ceiling)


__all__ = [
    "Aimd",
    "Auto",
    "Controller",
    "ControllerName",
    "Decision",
    "Decisions",
    "Fixed",
    "Gradient",
    "Why",
    "finding_controller",
]
