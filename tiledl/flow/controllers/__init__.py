"""How many requests are in flight at once: concurrency controllers behind one small interface."""

from tiledl.flow.controllers.aimd import Aimd
from tiledl.flow.controllers.auto import Auto
from tiledl.flow.controllers.controller import Controller
from tiledl.flow.controllers.fixed import Fixed
from tiledl.flow.controllers.gradient import Gradient

__all__ = ["Aimd", "Auto", "Controller", "Fixed", "Gradient"]
