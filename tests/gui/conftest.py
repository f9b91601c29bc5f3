"""The window's tests need no display, touch no file of the user's, and share one tile server."""

from __future__ import annotations

import gc
import importlib
import os
from collections.abc import Iterator
from pathlib import Path

# Before Qt is imported by anything.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest

from tiledl.demo.behaviour import Behaviour
from tiledl.demo.launch import DemoServer


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The application object is of the program's own class."""
    from tiledl.gui.asked_files import Application

    return Application


@pytest.fixture(scope="session", autouse=True)
def _libraries_last() -> Iterator[None]:
    """No collection looks through the libraries' objects: with them it takes a tenth of a second,
    two thousand times."""
    for name in ("pyqtgraph", "shapely", "tiledl.gui.main_window", "tiledl.gui.tuning.panel"):
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def _garbage_only_here() -> Iterator[None]:
    """As in the program (`tiledl.gui.garbage`): no worker's thread destroys objects of Qt's."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: object) -> None:
    """Settings, data and documents of nobody's, and Qt's application for every test."""
    for name in (
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
        "XDG_DOCUMENTS_DIR",
        "HOME",
    ):
        folder = tmp_path / name.lower()
        folder.mkdir()
        monkeypatch.setenv(name, str(folder))


@pytest.fixture(scope="session")
def _running_server() -> Iterator[DemoServer]:
    with DemoServer() as server:
        yield server


@pytest.fixture
def server(_running_server: DemoServer) -> DemoServer:
    """A demo server that behaves well at first."""
    _running_server.set_behaviour(Behaviour())
    return _running_server
