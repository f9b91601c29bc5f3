"""What the chaos tests share: servers of their own, and what an undisturbed run gives."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.chaos.scene import Faultless
from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer


@pytest.fixture(scope="session")
def steady_server() -> Iterator[DemoServer]:
    """A demo server without faults, slow enough for commits to fall between requests."""
    with DemoServer(Behaviour(latency_ms=8)) as server:
        yield server


@pytest.fixture(autouse=True)
def environment_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("TILEDL_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def faultless() -> Iterator[Faultless]:
    """A server without faults, to compare with."""
    with DemoServer() as server:
        yield Faultless(server)
