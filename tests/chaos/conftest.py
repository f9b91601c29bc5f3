"""A server without faults, to compare with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.chaos.scene import Faultless
from tiledl.demo.launch import DemoServer


@pytest.fixture(scope="session")
def faultless() -> Iterator[Faultless]:
    with DemoServer() as server:
        yield Faultless(server)
